//! Why serde does not take a value, and how that is told.

use std::fmt::{self, Display};

use serde::de::{self, Expected, Unexpected};

use super::place::Place;
use crate::data::value::Entry;
use crate::data::yaml::fault::Fault;
use crate::message::suggest::instead;
use crate::say;

/// What a model takes, for `expecting` of its visitor: serde knows one language, so both stand in one text.
macro_rules! expected {
    (en($en:literal), vi($vi:literal)) => {
        concat!($en, "\u{1f}", $vi)
    };
}
pub(crate) use expected;

/// What stands between the languages of [`expected!`].
pub(super) const BETWEEN: char = '\u{1f}';

/// What is expected where words are to choose from.
pub(super) const WORD: &str = expected!(en("a word"), vi("một từ"));

/// What serde says of a value.
#[derive(Debug)]
pub(super) enum Refusal {
    /// It is nothing of this kind.
    Type(String),
    /// It is none of these words.
    Word(&'static [&'static str]),
    /// A key in it is none of these.
    Key(String, &'static [&'static str]),
    /// It lacks a key.
    Missing(&'static str),
    /// Anything else.
    Other(String),
    /// What was told already.
    Reported,
}

impl de::Error for Refusal {
    fn custom<T: Display>(message: T) -> Self {
        Self::Other(message.to_string())
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::Type(expected.to_string())
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::Type(expected.to_string())
    }

    fn unknown_variant(_: &str, words: &'static [&'static str]) -> Self {
        Self::Word(words)
    }

    fn unknown_field(key: &str, keys: &'static [&'static str]) -> Self {
        Self::Key(key.to_owned(), keys)
    }

    fn missing_field(key: &'static str) -> Self {
        Self::Missing(key)
    }
}

impl std::error::Error for Refusal {}

impl Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Refusal {
    /// The key that is lacked, when it is that.
    pub fn missing(&self) -> Option<&'static str> {
        match self {
            Self::Missing(key) => Some(key),
            _ => None,
        }
    }

    /// Whether it is said of the value as a whole.
    pub fn is_of_type(&self) -> bool {
        matches!(self, Self::Type(_))
    }
}

pub(super) fn unknown_key(entry: &Entry, known: &[&str], map: Place<'_>) -> Fault {
    let key = &entry.key;
    let message = match map.words() {
        Some(outer) => {
            say!(en("there is no key `{key}` in {}", outer.en), vi("không có khóa `{key}` trong {}", outer.vi))
        }
        None => say!(en("there is no key `{key}`"), vi("không có khóa `{key}`")),
    };
    Fault::new(entry.key_span, message).with_help(instead(key, known))
}

pub(super) fn repeated_key(entry: &Entry) -> Fault {
    let message = say!(en("`{}` is given a second time", entry.key), vi("`{}` được ghi hai lần", entry.key));
    Fault::new(entry.key_span, message).with_help(say!(en("keep one of the two"), vi("hãy chỉ giữ một")))
}
