//! The report as it would be after a change: what people are told to write is tried first.

pub use super::markdown::heading;
use super::reading::{self, Reading};
use super::sections::Binding;
use crate::diagnostic::fix::{Edit, edited};
use crate::document::Document;
use crate::text::source::Source;

impl Reading<'_> {
    /// Shows `inspect` how the report would be read after `edits`. It is read as a whole, so this is for what is told once
    /// a report or once a section of the schema.
    pub fn after<T>(&self, edits: &[Edit], inspect: impl FnOnce(&Document<'_>, &Binding) -> T) -> T {
        let own = self.document.source;
        let source = Source::new(own.name(), own.path(), edited(own.text(), edits));
        let document = reading::parse(&source, self.surroundings());
        let binding = Binding::beside(&document, self.schema, self.matcher, self.binding.translation.as_ref());
        inspect(&document, &binding)
    }

    /// Whether after `edits` each of the `sections` has a heading on a level that it may have, and nothing that has one
    /// now has lost it. So is nothing once too much has been tried.
    pub fn serves_after(&self, edits: &[Edit], sections: &[usize]) -> bool {
        let specs = &self.schema.sections;
        let Some(left) = self.trials.get().checked_sub(1) else { return false };
        self.trials.set(left);
        self.after(edits, |document, binding| {
            let on_its_level = |section: usize, heading: usize| {
                let level = document.headings[heading].level;
                specs[section].level.is_none_or(|(least, most)| (least..=most).contains(&level))
            };
            let serves =
                |&section: &usize| binding.heading_of(section).is_some_and(|heading| on_its_level(section, heading));
            let kept = (0..specs.len())
                .filter(|&section| self.binding.heading_of(section).is_some())
                .all(|section| binding.heading_of(section).is_some());
            let titles = |document: &Document<'_>| {
                document.headings.iter().filter(|heading| heading.level == 1 && !heading.nested).count()
            };
            kept && sections.iter().all(serves)
                && (self.binding.title.is_none() || binding.title.is_some())
                && titles(document) <= titles(self.document).max(1)
        })
    }

    /// Whether after `edits` a section has nothing below its heading that has something now: what is made a heading may be
    /// all that the section before it had.
    pub fn empties(&self, edits: &[Edit]) -> bool {
        let more =
            |document: &Document<'_>, binding: &Binding| empty(document, binding) > empty(self.document, &self.binding);
        // What may not be tried may well do so.
        self.trials.get() == 0 || self.after(edits, more)
    }

    /// The levels on which a heading for `section` may be written, the likeliest first.
    pub fn levels_to_try(&self, section: usize, likeliest: u8) -> Vec<u8> {
        let (least, most) = self.schema.sections[section].level.unwrap_or((1, 6));
        let least = if self.schema.title_required { least.max(2) } else { least };
        let mut levels: Vec<u8> = (least..=most.min(6)).collect();
        // Of two as near, the deeper one leaves the others where they are.
        levels.sort_by_key(|&level| (level.abs_diff(likeliest), level < likeliest));
        levels
    }
}

/// How many headings that serve a section have nothing below them, not even another heading.
fn empty(document: &Document<'_>, binding: &Binding) -> usize {
    let served = binding.bound.iter().flatten().map(|bound| &document.headings[bound.heading]);
    served.filter(|heading| document.blocks_in(heading.content).is_empty()).count()
}
