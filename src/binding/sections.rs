//! Each section's heading, as it was decided.

use super::bound::{Bound, Elsewhere};
use super::translation::Translation;
use crate::document::Document;
use crate::schema::{Schema, Wanted};

/// Each section's heading, with the evidence for it.
#[derive(Debug, Default)]
pub struct Binding {
    /// Per section of the schema, the heading that serves it.
    pub bound: Vec<Option<Bound>>,
    /// Per heading of the report, the section that it serves.
    pub serves: Vec<Option<usize>>,
    /// The heading that is the report's title.
    pub title: Option<usize>,
    /// The level that the report's sections commonly stand on.
    pub level: Option<u8>,
    /// What the version in another language says, where it was asked as well.
    pub translation: Option<Translation>,
    /// Headings folded for matching.
    pub folded: Vec<String>,
    /// Per section that no heading of its own serves, where it is, if that is known.
    pub elsewhere: Vec<Option<Elsewhere>>,
    /// Where writers word headings in their own way, those that serve nothing and were given nothing.
    pub unknown: Vec<usize>,
    /// Per section that no heading serves, what may have been meant for it.
    pub hints: Vec<Option<Hint>>,
    /// Per section that no heading serves and for which nothing else may have been meant, the headings to ask about.
    pub asked: Vec<Vec<usize>>,
}

/// What may have been meant for a section that no heading serves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hint {
    /// Index of something that says what the heading should, and is none: bold text, a tag of HTML.
    False(usize),
    /// Index of a heading that speaks of this section too, but serves another.
    Shared(usize),
    /// Index of a heading that is the section's, but for standing outside the section that it belongs in.
    Outside(usize),
    /// Index of a heading that serves nothing and is nearly one of the section's wordings, or speaks of it on a level
    /// far below the sections.
    Near(usize),
}

impl Binding {
    /// Index of the heading that serves `section`.
    pub fn heading_of(&self, section: usize) -> Option<usize> {
        self.bound.get(section)?.as_ref().map(|bound| bound.heading)
    }

    /// The section whose content holds byte `offset`: the innermost one.
    pub fn section_at(&self, document: &Document<'_>, offset: usize) -> Option<usize> {
        let last = document.headings.partition_point(|heading| heading.span.start <= offset).checked_sub(1)?;
        let mut heading = Some(last);
        while let Some(index) = heading {
            if let Some(section) = self.serves[index] {
                return Some(section);
            }
            heading = document.headings[index].parent;
        }
        None
    }

    /// Required and recommended sections that no heading serves, and that are nowhere else.
    pub fn missing<'s>(&'s self, schema: &'s Schema) -> impl Iterator<Item = usize> + 's {
        schema
            .sections
            .iter()
            .enumerate()
            .filter(|&(_, section)| section.required != Wanted::Optional)
            .filter(|&(index, _)| self.bound[index].is_none() && self.elsewhere.get(index).is_none_or(Option::is_none))
            .map(|(index, _)| index)
    }
}
