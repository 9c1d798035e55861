//! Texts that are searched in a report.

use std::ops::Range;

use crate::message::Message;
use crate::schema::phrase;

/// A text to search: words, which are compared folded, or a regular expression between slashes.
#[derive(Debug)]
pub struct TextSpec {
    /// As written in the schema.
    pub text: String,
    /// Its matcher, which ignores case, Unicode normalization, runs of blanks and Markdown's marks.
    pub pattern: phrase::Pattern,
    /// What is wanted or not wanted, in words.
    pub message: Option<Message>,
}

/// A phrase of the template that must be removed.
#[derive(Debug)]
pub struct PhraseSpec {
    /// The text to search.
    pub text: TextSpec,
    /// The message if the phrase is found.
    pub message: Option<Message>,
}

impl TextSpec {
    /// Compiles `text`, or returns the reason why it is invalid.
    pub fn new(text: &str) -> Result<Self, Message> {
        Ok(Self { text: text.to_owned(), pattern: phrase::text(text)?, message: None })
    }

    /// Whether it is a regular expression, not words.
    pub fn is_pattern(&self) -> bool {
        phrase::between_slashes(&self.text).is_some()
    }

    /// Whether it may be in a text that is `lower` in ASCII lower case. Most words are in none, and need not be compiled.
    pub fn may_be_in(&self, lower: &str) -> bool {
        self.is_pattern() || has_all_letters(lower, &self.text)
    }

    /// The first occurrence in `text` at or after byte `from`, as a byte range.
    pub fn find(&self, text: &str, from: usize) -> Option<Range<usize>> {
        self.pattern.find(text, from)
    }

    /// All occurrences in `text`, as byte ranges, in order. At most 500, because each search may scan the whole text.
    pub fn find_all<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.find(text, from).filter(|found| !found.is_empty())?;
            from = found.end;
            Some(found)
        })
        .take(500)
    }
}

/// Whether `lower` has each run of ASCII letters of `words`. They stay together however words are typed.
pub(super) fn has_all_letters(lower: &str, words: &str) -> bool {
    let mut runs = words.split(|character: char| !character.is_ascii_alphabetic()).filter(|run| run.len() > 2);
    runs.all(|run| lower.contains(&run.to_ascii_lowercase()))
}
