//! What is said to people, in each language that the program speaks.
//!
//! Everything that is said exists in all languages from the moment that it is made, so that one run can speak to a
//! student in one and to a program in another, and the compiler refuses a message that lacks one: [`say!`].

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
    pub fn same(text: impl Into<String>) -> Self {
        let en = text.into();
        Self { vi: en.clone(), en }
    }

    /// The text in `language`.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Vi => &self.vi,
        }
    }

    /// Each text, to be changed.
    pub fn texts_mut(&mut self) -> [&mut String; 2] {
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

// Until everything is said in both languages.
impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::same(text)
    }
}

// Until everything is said in both languages.
impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::same(text)
    }
}

/// Makes a [`Message`]; each language takes what `format!` takes, and none can be left out.
///
/// ```
/// # use reportlint::say;
/// let name = "date";
/// let message = say!(en("the field `{name}` is missing"), vi("thiếu trường `{name}`"));
/// assert_eq!(message.vi, "thiếu trường `date`");
/// ```
#[macro_export]
macro_rules! say {
    (en($($en:tt)+), vi($($vi:tt)+) $(,)?) => {
        $crate::message::Message { en: ::std::format!($($en)+), vi: ::std::format!($($vi)+) }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

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
