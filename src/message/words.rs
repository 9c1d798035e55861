//! Words, nouns and sentences in each language, and [`say!`], which makes them.

use std::fmt;

use clap::ValueEnum;

/// A language of messages.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, ValueEnum)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Vietnamese.
    Vi,
}

impl Language {
    /// All of them, the default first.
    pub const ALL: [Self; 2] = [Self::En, Self::Vi];

    /// Its code by ISO 639-1.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Vi => "vi",
        }
    }

    /// The language of a code or of a locale: `vi`, `vi_VN.UTF-8`, `en-GB`; `None` for one that the program does not
    /// speak.
    pub fn of(code: &str) -> Option<Self> {
        let language = code.split(['_', '-', '.', '@']).next().unwrap_or(code);
        Self::ALL.into_iter().find(|known| known.code().eq_ignore_ascii_case(language))
    }
}

/// Between parts that stand for themselves.
pub const NOTHING: Words = Words { en: "", vi: "" };
/// Between the parts of a list.
pub const COMMA: Words = Words { en: ", ", vi: ", " };
/// Between two things of which both are meant.
pub const AND: Words = Words { en: " and ", vi: " và " };
/// Between two things to do.
pub const AND_THEN: Words = Words { en: ", and ", vi: ", và " };
/// Between two statements.
pub const SEMICOLON: Words = Words { en: "; ", vi: "; " };

/// Before what to write or to do about a problem, a blank apart.
pub const HELP: Words = Words { en: "help:", vi: "gợi ý:" };

/// Before what is no problem of a report, a blank apart.
pub const NOTE: Words = Words { en: "note:", vi: "lưu ý:" };

/// Words that never change, in each language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Words {
    /// In English.
    pub en: &'static str,
    /// In Vietnamese.
    pub vi: &'static str,
}

impl Words {
    /// The words in `language`.
    pub const fn text(self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Vi => self.vi,
        }
    }
}

/// A thing that is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Noun {
    /// One of it, in English.
    pub one: &'static str,
    /// Several of it, in English.
    pub many: &'static str,
    /// In Vietnamese, in which one and many are the same.
    pub vi: &'static str,
}

impl Noun {
    /// Reports.
    pub const REPORT: Self = Self { one: "report", many: "reports", vi: "báo cáo" };
    /// Sites.
    pub const SITE: Self = Self { one: "site", many: "sites", vi: "trang web" };
    /// Problems.
    pub const PROBLEM: Self = Self { one: "problem", many: "problems", vi: "vấn đề" };
    /// Templates.
    pub const TEMPLATE: Self = Self { one: "template", many: "templates", vi: "bản mẫu" };

    /// `reports`.
    pub const fn plural(self, language: Language) -> &'static str {
        match language {
            Language::En => self.many,
            Language::Vi => self.vi,
        }
    }

    /// `2 reports`.
    pub fn counted(self, count: usize) -> Message {
        let en = if count == 1 { self.one } else { self.many };
        say!(en("{count} {en}"), vi("{count} {}", self.vi))
    }
}

/// A sentence, or a part of one, in each language.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Message {
    /// In English.
    pub en: String,
    /// In Vietnamese.
    pub vi: String,
}

impl Message {
    /// What is the same in every language: a thing's name, something to write.
    pub(crate) fn same(text: impl Into<String>) -> Self {
        let en = text.into();
        Self { vi: en.clone(), en }
    }

    /// The advice to write `text`.
    pub(crate) fn to_write(text: impl fmt::Display) -> Self {
        say!(en("write `{text}`"), vi("hãy viết `{text}`"))
    }

    /// The text in `language`.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Vi => &self.vi,
        }
    }

    /// `parts` in a row with `between` every two of them.
    pub(crate) fn joined(parts: &[Self], between: Words) -> Self {
        let in_language = |language: Language| {
            let texts: Vec<&str> = parts.iter().map(|part| part.text(language)).collect();
            texts.join(between.text(language))
        };
        Self { en: in_language(Language::En), vi: in_language(Language::Vi) }
    }

    /// Things to do, one after another: in Vietnamese, that they are asked for is said once.
    pub(crate) fn steps(parts: Vec<Self>) -> Self {
        let mut parts = parts;
        parts.iter_mut().skip(1).for_each(|part| *part = std::mem::take(part).continued());
        Self::joined(&parts, AND_THEN)
    }

    /// A thing to do, as it is said after another one.
    pub(crate) fn continued(mut self) -> Self {
        if let Some(rest) = self.vi.strip_prefix("hãy ") {
            self.vi = rest.to_owned();
        }
        self
    }

    /// Each text, to be changed.
    pub(crate) fn texts_mut(&mut self) -> [&mut String; 2] {
        [&mut self.en, &mut self.vi]
    }
}

/// In English: for logs and for errors that nobody translates.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en)
    }
}

impl From<Words> for Message {
    fn from(words: Words) -> Self {
        Self { en: words.en.to_owned(), vi: words.vi.to_owned() }
    }
}

/// Makes a [`Message`]; each language takes what `format!` takes, and none can be left out:
/// `say!(en("the field `{name}` is missing"), vi("thiếu trường `{name}`"))`.
macro_rules! say {
    (en($($en:tt)+), vi($($vi:tt)+) $(,)?) => {
        $crate::message::words::Message { en: ::std::format!($($en)+), vi: ::std::format!($($vi)+) }
    };
}
pub(crate) use say;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_takes_what_format_takes() {
        let name = "date";
        let message = say!(en("the field `{name}` is missing"), vi("thiếu trường `{name}`"));
        assert_eq!(message.vi, "thiếu trường `date`");
    }

    #[test]
    fn parts_are_joined_in_each_language() {
        let parts = [say!(en("one"), vi("một")), say!(en("two"), vi("hai"))];
        assert_eq!(Message::joined(&parts, AND), say!(en("one and two"), vi("một và hai")));
        assert_eq!(Message::joined(&[], AND), Message::default());
        let steps = vec![Message::to_write("a: 1"), Message::to_write("b: 2")];
        let expected = say!(en("write `a: 1`, and write `b: 2`"), vi("hãy viết `a: 1`, và viết `b: 2`"));
        assert_eq!(Message::steps(steps), expected);
    }

    #[test]
    fn a_locale_names_its_language() {
        for (locale, language) in [
            ("vi", Some(Language::Vi)),
            ("vi_VN.UTF-8", Some(Language::Vi)),
            ("VI-vn", Some(Language::Vi)),
            ("en_GB.UTF-8@euro", Some(Language::En)),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("", None),
            ("view", None),
        ] {
            assert_eq!(Language::of(locale), language, "{locale}");
        }
    }
}
