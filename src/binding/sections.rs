//! The result of matching headings to sections.

use super::bound::{Bound, Elsewhere};
use super::translation::Translation;
use crate::document::Document;
use crate::schema::{RequirementLevel, Schema};

/// The heading of each section, with the evidence for it.
#[derive(Debug, Default)]
pub struct Binding {
    /// Per section of the schema, the heading that serves it.
    pub bound: Vec<Option<Bound>>,
    /// Per heading of the report, the section that it serves.
    pub serves: Vec<Option<usize>>,
    /// The title of the report.
    pub title: Option<usize>,
    /// The line below the title that says more about it.
    pub subtitle: Option<usize>,
    /// The level that most sections of the report have.
    pub level: Option<u8>,
    /// Per heading, whether it counts as on that level: it is, a heading on it only groups it with others, or it stands alone beside
    /// headings that group those on it.
    pub on_level: Vec<bool>,
    /// The translation of the report, if it was read as well.
    pub translation: Option<Translation>,
    /// The text of the headings, folded for matching.
    pub folded: Vec<String>,
    /// Per section without its own heading, where its content is, if known.
    pub elsewhere: Vec<Option<Elsewhere>>,
    /// In reports with headings in their writer's own words, the headings that match nothing and got no section.
    pub unknown: Vec<usize>,
    /// The headings of topics that together are a section, on its level.
    pub topics: Vec<usize>,
    /// Where a section is missing, the headings that may hold it: they have text below, and nothing else needs them.
    pub left: Vec<usize>,
    /// Whether the schema lets writers word headings in their own way, or this writer does.
    pub own_words: bool,
    /// Per section without a heading, what may have been meant for it.
    pub hints: Vec<Option<Hint>>,
    /// Per section without a heading or hint, the headings to ask about.
    pub questions: Vec<Vec<usize>>,
}

/// Text that may have been meant as the heading of a missing section.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hint {
    /// Index of text that has the wording of the heading but is not a heading: bold text, or an HTML tag.
    False(usize),
    /// Index of a heading that matches this section, too, but serves another.
    Shared(usize),
    /// Index of a heading that matches the section but is outside the section that must contain it.
    Outside(usize),
    /// Index of a heading that serves nothing and is nearly a wording of the section, or matches it on a level far
    /// below the sections.
    Near(usize),
}

impl Binding {
    /// Index of the heading that serves `section`.
    pub fn heading_of(&self, section: usize) -> Option<usize> {
        self.bound.get(section)?.as_ref().map(|bound| bound.heading)
    }

    /// Whether `heading` counts as on the level of the sections.
    pub fn is_on_level(&self, heading: usize) -> bool {
        self.on_level.get(heading).is_some_and(|&on_level| on_level)
    }

    /// The innermost section that contains byte `offset`.
    pub fn section_at(&self, document: &Document<'_>, offset: usize) -> Option<usize> {
        let mut heading = document.last_heading(offset);
        while let Some(index) = heading {
            if let Some(section) = self.serves[index] {
                return Some(section);
            }
            heading = document.headings[index].parent;
        }
        None
    }

    /// Required and recommended sections without a heading and without content elsewhere.
    pub fn missing<'s>(&'s self, schema: &'s Schema) -> impl Iterator<Item = usize> + 's {
        schema
            .sections
            .iter()
            .enumerate()
            .filter(|&(_, section)| section.required != RequirementLevel::Optional)
            .filter(|&(index, _)| self.bound[index].is_none() && self.elsewhere.get(index).is_none_or(Option::is_none))
            .map(|(index, _)| index)
    }
}
