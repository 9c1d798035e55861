//! What is looked for in the text of a report.

use std::ops::Range;

use crate::message::Message;
use crate::schema::phrase;

/// A text to look for: words compared folded, or a regular expression between slashes.
#[derive(Debug)]
pub struct TextSpec {
    /// As written in the schema.
    pub text: String,
    /// Finds it in text as written: case, forms of Unicode, runs of blanks and Markdown's marks are seen through.
    pub pattern: phrase::Pattern,
}

/// Words of the template that must not survive.
#[derive(Debug)]
pub struct PhraseSpec {
    /// What to look for.
    pub text: TextSpec,
    /// What it means that it is still there.
    pub message: Option<Message>,
}

impl TextSpec {
    /// What looks for `text`, or what is wrong with it.
    pub fn new(text: &str) -> Result<Self, Message> {
        Ok(Self { text: text.to_owned(), pattern: phrase::text(text)? })
    }

    /// Whether it is a regular expression, not words.
    pub fn is_pattern(&self) -> bool {
        phrase::between_slashes(&self.text).is_some()
    }

    /// The first place in `text` at or after byte `from` that says this, in bytes of `text`.
    pub fn find(&self, text: &str, from: usize) -> Option<Range<usize>> {
        self.pattern.find(text, from)
    }

    /// The places in `text` that say this, in bytes of `text`, in order; the first five hundred of a flood, as to find
    /// each of them may take a look at all of the text.
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
