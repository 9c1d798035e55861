//! The errors of decoding.

use std::fmt::{self, Display};

use serde::de::{self, Expected, Unexpected};

use super::path::{Collector, KNOWN_KEY, Mistake, ValuePath};
use crate::data::value::{Entry, Node};
use crate::data::yaml::fault::Fault;
use crate::message::suggest::instead;
use crate::say;

/// The text that a model's visitor expects, in both languages: serde has only one string for it.
macro_rules! expected {
    (en($en:literal), vi($vi:literal)) => {
        concat!($en, "\u{1f}", $vi)
    };
}
pub(crate) use expected;

/// Separates the languages in [`expected!`].
pub(super) const LANGUAGE_SEPARATOR: char = '\u{1f}';

/// The text for an enum.
pub(super) const EXPECTED_VARIANT: &str = expected!(en("a word"), vi("một từ"));

/// An error that serde reports for a value.
#[derive(Debug)]
pub(super) enum DecodeError {
    /// The value has another type.
    Type(String),
    /// It is not one of these variants.
    Word(&'static [&'static str]),
    /// It has a key that is not one of these.
    Key(String, &'static [&'static str]),
    /// A key is missing.
    Missing(&'static str),
    /// Anything else.
    Other(String),
    /// The error was already reported.
    Reported,
}

impl de::Error for DecodeError {
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

impl std::error::Error for DecodeError {}

impl Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl DecodeError {
    /// The missing key, if that is the error.
    pub fn missing(&self) -> Option<&'static str> {
        match self {
            Self::Missing(key) => Some(key),
            _ => None,
        }
    }

    /// Whether the error is about the type of the whole value.
    pub fn is_of_type(&self) -> bool {
        matches!(self, Self::Type(_))
    }
}

/// The fault that the map `node` at `path` has `entry`, whose key is not one of `allowed`.
pub(super) fn unknown_key(
    entry: &Entry,
    allowed: &[&str],
    (node, path): (&Node, ValuePath<'_>),
    collector: &Collector<'_>,
) -> Fault {
    let key = &entry.key;
    let message = match path.words() {
        Some(outer) => {
            say!(en("there is no key `{key}` in {}", outer.en), vi("không có khóa `{key}` trong {}", outer.vi))
        }
        None => say!(en("there is no key `{key}`"), vi("không có khóa `{key}`")),
    };
    let mistake = Mistake { key: Some(key), expected: KNOWN_KEY, node, keys: allowed, root: collector.root };
    let help = (collector.advice)(&mistake).unwrap_or_else(|| instead(key, allowed));
    Fault::new(entry.key_span, message).with_help(help)
}

pub(super) fn repeated_key(entry: &Entry) -> Fault {
    let message = say!(en("`{}` appears twice", entry.key), vi("`{}` được ghi hai lần", entry.key));
    Fault::new(entry.key_span, message).with_help(say!(en("keep one of the two"), vi("hãy chỉ giữ một")))
}
