//! Texts that are searched in a report.

use std::ops::Range;

use memchr::memmem;

use crate::message::Message;
use crate::schema::phrase;
use crate::text::composed::Composed;

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

    /// Whether it occurs in `text`.
    pub fn is_in(&self, text: &str) -> bool {
        self.find_all(text).next().is_some()
    }

    /// All occurrences in `text`, as byte ranges, in order. At most 500, because each search may scan the whole text.
    pub fn find_all<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        // Words are compiled for both ways to type letters, a regular expression knows those of its writer.
        let composed = self.is_pattern().then(|| Composed::of(text)).flatten();
        let mut from = 0;
        std::iter::from_fn(move || {
            let searched = composed.as_ref().map_or(text, |composed| &composed.text);
            let found = self.pattern.find(searched, from).filter(|found| !found.is_empty())?;
            from = found.end;
            Some(composed.as_ref().map_or(found.clone(), |composed| composed.original(&found)))
        })
        .take(500)
    }
}

/// Whether `lower` has each run of ASCII letters of `words`. They stay together however words are typed.
pub(super) fn has_all_letters(lower: &str, words: &str) -> bool {
    let mut runs = words.split(|character: char| !character.is_ascii_alphabetic()).filter(|run| run.len() > 2);
    runs.all(|run| memmem::find(lower.as_bytes(), run.to_ascii_lowercase().as_bytes()).is_some())
}
