//! Messages and nouns in each language, and [`say!`], which creates messages.

use std::fmt;

use clap::ValueEnum;

/// A message language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, ValueEnum)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Vietnamese.
    Vi,
}

impl Language {
    /// All languages, the default first.
    pub const ALL: [Self; 2] = [Self::En, Self::Vi];

    /// Its ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Vi => "vi",
        }
    }

    /// The language of a code or locale: `vi`, `vi_VN.UTF-8`, `en-GB`; `None` if it is not supported.
    pub fn of(code: &str) -> Option<Self> {
        let language = code.split(['_', '-', '.', '@']).next().unwrap_or(code);
        Self::ALL.into_iter().find(|known| known.code().eq_ignore_ascii_case(language))
    }
}

/// No separator.
pub const NOTHING: Words = Words { en: "", vi: "" };
/// Separator of list items.
pub const COMMA: Words = Words { en: ", ", vi: ", " };
/// Separator of two items that both apply.
pub const AND: Words = Words { en: " and ", vi: " và " };
/// Separator of two instructions.
pub const AND_THEN: Words = Words { en: ", and ", vi: ", và " };
/// Separator of two statements.
pub const SEMICOLON: Words = Words { en: "; ", vi: "; " };

/// The prefix of a help text, followed by a space.
pub const HELP: Words = Words { en: "help:", vi: "gợi ý:" };

/// The prefix of a note, followed by a space.
pub const NOTE: Words = Words { en: "note:", vi: "lưu ý:" };

/// A constant text in each language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Words {
    /// In English.
    pub en: &'static str,
    /// In Vietnamese.
    pub vi: &'static str,
}

impl Words {
    /// The text in `language`.
    pub const fn text(self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Vi => self.vi,
        }
    }
}

/// A countable noun.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Noun {
    /// Singular, in English.
    pub one: &'static str,
    /// Plural, in English.
    pub many: &'static str,
    /// In Vietnamese, which has no plural form.
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

    /// The plural: `reports`.
    pub const fn plural(self, language: Language) -> &'static str {
        match language {
            Language::En => self.many,
            Language::Vi => self.vi,
        }
    }

    /// The noun with a number: `2 reports`.
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
    /// A text that is the same in every language: a name, or text to write.
    pub(crate) fn same(text: impl Into<String>) -> Self {
        let en = text.into();
        Self { vi: en.clone(), en }
    }

    /// The instruction to write `text`.
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

    /// Joins `parts` with the separator `between`.
    pub(crate) fn joined(parts: &[Self], between: Words) -> Self {
        let in_language = |language: Language| {
            let texts: Vec<&str> = parts.iter().map(|part| part.text(language)).collect();
            texts.join(between.text(language))
        };
        Self { en: in_language(Language::En), vi: in_language(Language::Vi) }
    }

    /// Joins several instructions; in Vietnamese, only the first begins with “hãy”.
    pub(crate) fn steps(parts: Vec<Self>) -> Self {
        let mut parts = parts;
        parts.iter_mut().skip(1).for_each(|part| *part = std::mem::take(part).continued());
        Self::joined(&parts, AND_THEN)
    }

    /// An instruction in the form that follows another one.
    pub(crate) fn continued(mut self) -> Self {
        if let Some(rest) = self.vi.strip_prefix("hãy ") {
            self.vi = rest.to_owned();
        }
        self
    }

    /// Mutable access to the text in each language.
    pub(crate) fn texts_mut(&mut self) -> [&mut String; 2] {
        [&mut self.en, &mut self.vi]
    }
}

/// English: for logs and for errors that are not translated.
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

/// Creates a [`Message`]. Each language takes the arguments of `format!`, and none can be omitted: `say!(en("the field
/// `{name}` is missing"), vi("thiếu trường `{name}`"))`.
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
