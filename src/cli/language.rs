//! In which language a run speaks: the one that is asked for, and to people else that of their locale.

use std::ffi::OsString;
use std::path::Path;

use clap::ValueEnum;

use crate::config::{Config, Configs};
use crate::engine::ConfigChoice;
use crate::message::Language;
use crate::output::Reader;

/// Asks for a language where no option does.
pub const VARIABLE: &str = "REPORTLINT_LANGUAGE";

/// What decides about a locale's messages by POSIX: the first that is set does.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The languages of one run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Languages {
    /// By an option, the environment or a config.
    asked: Option<Language>,
    /// What people here speak.
    locale: Language,
}

impl Languages {
    /// Those of a run of which the command line asks for `asked` and a config for what `config` reads there, in an
    /// environment with these variables. No config is read where something else decides.
    pub fn new(
        asked: Option<Language>,
        config: impl FnOnce() -> Option<Language>,
        variable: impl Fn(&str) -> Option<OsString>,
    ) -> Self {
        let says = |name| variable(name).filter(|value: &OsString| !value.is_empty());
        let of = |value: OsString| value.to_str().and_then(Language::of);
        Self {
            asked: asked.or_else(|| says(VARIABLE).and_then(of)).or_else(config),
            locale: LOCALE.into_iter().find_map(says).and_then(of).unwrap_or_default(),
        }
    }

    /// The same where a config asks for `config`, if nothing was asked for yet.
    pub fn or(self, config: Option<Language>) -> Self {
        Self { asked: self.asked.or(config), ..self }
    }

    /// The language to speak to people.
    pub fn people(self) -> Language {
        self.asked.unwrap_or(self.locale)
    }

    /// The language of what is written for `reader`.
    pub fn of(self, reader: Reader) -> Language {
        if reader.is_here() { self.people() } else { self.programs() }
    }

    /// The language of what programs read, and what must be the same on every machine.
    pub fn programs(self) -> Language {
        self.asked.unwrap_or_default()
    }
}

/// What `--language` says in `arguments`, which may be wrong otherwise: help, and what is wrong with them, has a language
/// too.
pub fn asked_in(arguments: &[OsString]) -> Option<Language> {
    let mut rest =
        arguments.iter().skip(1).take_while(|&argument| argument != "--").filter_map(|argument| argument.to_str());
    let code = loop {
        let argument = rest.next()?;
        match argument.strip_prefix("--language") {
            Some("") => break rest.next()?,
            Some(after) => match after.strip_prefix('=') {
                Some(code) => break code,
                None => continue,
            },
            None => continue,
        }
    };
    Language::from_str(code, true).ok()
}

/// The language that the config which is chosen asks for: the file that is named, or the nearest above the current
/// folder. What is wrong with it is told when it is used.
pub fn configured(choice: &ConfigChoice) -> Option<Language> {
    match choice {
        ConfigChoice::File(path) => Config::load(path, &[]).ok()?.language,
        ConfigChoice::Nearest => Configs::new(&[]).find_above(Path::new("")).ok()??.language,
        ConfigChoice::Ignored => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_decides_and_to_people_else_their_locale() {
        use Language::{En, Vi};
        type Variables<'a> = &'a [(&'a str, &'a str)];
        for (option, config, variables, people, programs) in [
            (None, None, &[][..] as Variables<'_>, En, En),
            (Some(Vi), None, &[], Vi, Vi),
            (Some(En), Some(Vi), &[(VARIABLE, "vi"), ("LANG", "vi_VN.UTF-8")], En, En),
            (None, Some(En), &[(VARIABLE, "vi"), ("LANG", "en_GB.UTF-8")], Vi, Vi),
            (None, Some(Vi), &[(VARIABLE, ""), ("LANG", "en_GB.UTF-8")], Vi, Vi),
            (None, Some(En), &[("LC_ALL", "vi_VN.UTF-8")], En, En),
            (None, None, &[("LANG", "vi_VN.UTF-8")], Vi, En),
            (None, None, &[("LANG", "vi_VN"), ("LC_MESSAGES", "en_US.UTF-8")], En, En),
            (None, None, &[("LANG", "vi_VN"), ("LC_MESSAGES", "")], Vi, En),
            (None, None, &[("LANG", "en_US"), ("LC_MESSAGES", "vi_VN"), ("LC_ALL", "C.UTF-8")], En, En),
            (None, None, &[("LANG", "en_US"), ("LC_ALL", "vi_VN.UTF-8")], Vi, En),
            (None, None, &[("LANG", "vi_VN"), ("LC_ALL", "POSIX")], En, En),
            (None, None, &[("LANG", "vi_VN"), ("LC_ALL", "fr_FR.UTF-8")], En, En),
            (None, None, &[("LANGUAGE", "vi"), ("LC_CTYPE", "vi_VN.UTF-8")], En, En),
        ] {
            let variable = |name: &str| variables.iter().find(|(own, _)| *own == name).map(|(_, value)| value.into());
            let languages = Languages::new(option, || config, variable);
            assert_eq!(
                (languages.people(), languages.programs()),
                (people, programs),
                "{option:?} {config:?} {variables:?}"
            );
        }
    }

    #[test]
    fn no_config_is_read_where_something_else_decides() {
        let unread = || -> Option<Language> { panic!("it was read") };
        assert_eq!(Languages::new(Some(Language::Vi), unread, |_| None).people(), Language::Vi);
        let variable = |name: &str| (name == VARIABLE).then(|| "vi".into());
        assert_eq!(Languages::new(None, unread, variable).people(), Language::Vi);
    }

    #[test]
    fn a_config_met_later_decides_where_nothing_was_asked_for() {
        let languages = Languages { asked: None, locale: Language::Vi };
        assert_eq!(languages.or(Some(Language::En)).people(), Language::En);
        let languages = Languages { asked: Some(Language::Vi), locale: Language::En };
        assert_eq!(languages.or(Some(Language::En)).people(), Language::Vi);
    }

    #[test]
    fn the_option_is_seen_wherever_it_stands_and_whatever_is_wrong_beside_it() {
        let asked = |line: &str| asked_in(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        for (line, language) in [
            ("reportlint --language vi", Some(Language::Vi)),
            ("reportlint check --nonsense --language=vi --help", Some(Language::Vi)),
            ("reportlint --language VI a.md", Some(Language::Vi)),
            ("reportlint --language", None),
            ("reportlint --language fr", None),
            ("reportlint --languages vi", None),
            ("reportlint --languages en --language vi", Some(Language::Vi)),
            ("reportlint -- --language vi", None),
            ("reportlint", None),
        ] {
            assert_eq!(asked(line), language, "{line}");
        }
    }
}
