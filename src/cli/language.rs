//! Chooses the language of messages: the requested one, or for messages to people that of their locale.

use std::ffi::OsString;
use std::path::Path;

use clap::ValueEnum;

use crate::config::{Config, Configs};
use crate::engine::ConfigChoice;
use crate::message::Language;
use crate::output::Reader;

/// The variable that requests a language if no option does.
pub const VARIABLE: &str = "REPORTLINT_LANGUAGE";

/// The variables that POSIX defines for the language of messages. The first one that is set wins.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The languages of a run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Languages {
    /// Requested by an option, the environment or a config.
    requested: Option<Language>,
    /// The language of the locale.
    locale: Language,
}

impl Languages {
    /// The languages of a run with `requested` on the command line and these environment variables. `config` reads the
    /// language of the config, and is called only if nothing else decides.
    pub fn new(
        requested: Option<Language>,
        config: impl FnOnce() -> Option<Language>,
        variable: impl Fn(&str) -> Option<OsString>,
    ) -> Self {
        let says = |name| variable(name).filter(|value: &OsString| !value.is_empty());
        let of = |value: OsString| value.to_str().and_then(Language::of);
        Self {
            requested: requested.or_else(|| says(VARIABLE).and_then(of)).or_else(config),
            locale: LOCALE.into_iter().find_map(says).and_then(of).unwrap_or_default(),
        }
    }

    /// With the language `config` of a config, if none is requested yet.
    pub fn or(self, config: Option<Language>) -> Self {
        Self { requested: self.requested.or(config), ..self }
    }

    /// The language of messages to people.
    pub fn people(self) -> Language {
        self.requested.unwrap_or(self.locale)
    }

    /// The language of output for `reader`.
    pub fn of(self, reader: Reader) -> Language {
        if reader.is_here() { self.people() } else { self.programs() }
    }

    /// The language of output for programs, which must be the same on every machine.
    pub fn programs(self) -> Language {
        self.requested.unwrap_or_default()
    }
}

/// The value of `--language` in `arguments`, even if they are otherwise invalid: help and errors need a language, too.
pub fn requested_in(arguments: &[OsString]) -> Option<Language> {
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

/// The language set in the chosen config: the named file, or the nearest one at or above the current folder. Errors in
/// it are reported when it is loaded.
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
        let languages = Languages { requested: None, locale: Language::Vi };
        assert_eq!(languages.or(Some(Language::En)).people(), Language::En);
        let languages = Languages { requested: Some(Language::Vi), locale: Language::En };
        assert_eq!(languages.or(Some(Language::En)).people(), Language::Vi);
    }

    #[test]
    fn the_option_is_seen_wherever_it_stands_and_whatever_is_wrong_beside_it() {
        let requested = |line: &str| requested_in(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
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
            assert_eq!(requested(line), language, "{line}");
        }
    }
}
