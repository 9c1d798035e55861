//! Reads the report as it would be after a change, to check suggested text.

mod lines;

pub use super::markdown::{heading, heading_meant};
use super::reading::{self, Reading};
use super::sections::Binding;
use super::shortened::{MAX_BYTES_WHOLE, Shortened};
use crate::diagnostic::fix::{Edit, edited};
use crate::document::{self, Document, FrontMatter, Heading};
use crate::text::source::{Source, Span};

impl Reading<'_> {
    /// Calls `inspect` with the report as it would be after `edits`, or with a shortened one if it is long, and with its
    /// title and the headings of its sections. This parses all of it, so use it only for findings made once per report
    /// or section. `None` if the edits cannot be tried.
    pub fn after<T>(&self, edits: &[Edit], inspect: impl FnOnce(&Document<'_>, &Binding) -> T) -> Option<T> {
        let own = self.document.source.text();
        let text = match own.len() > MAX_BYTES_WHOLE {
            false => edited(own, edits),
            true => {
                let shortened = self.shortened.get_or_init(|| self.shorten()).as_ref()?;
                edited(&shortened.text, &shortened.edits(edits)?)
            }
        };
        Some(self.read(text, inspect))
    }

    fn read<T>(&self, text: String, inspect: impl FnOnce(&Document<'_>, &Binding) -> T) -> T {
        let own = self.document.source;
        let source = Source::new(own.name(), own.path(), text);
        let document = reading::parse(&source, self.location());
        inspect(&document, &self.bind(&document))
    }

    fn bind(&self, document: &Document<'_>) -> Binding {
        let translation = self.binding.translation.as_ref();
        Binding::of_headings(document, self.schema, self.matcher, translation).0
    }

    /// Like `after`, but parses only the changed lines if nothing else of the report depends on them.
    fn with_headings<T>(&self, edits: &[Edit], inspect: impl FnOnce(&Document<'_>, &Binding) -> T) -> Option<T> {
        let is_short = self.document.source.text().len() <= MAX_BYTES_WHOLE;
        match is_short.then(|| lines::with_headings(self.document, edits)).flatten() {
            Some(document) => Some(inspect(&document, &self.bind(&document))),
            None => self.after(edits, inspect),
        }
    }

    /// The shortened report, if its headings are the same and serve the same sections.
    fn shorten(&self) -> Option<Shortened> {
        let shortened = Shortened::of(self.document)?;
        let same = self.read(shortened.text.clone(), |document, binding| {
            let (own, other) = (&self.document.headings, &document.headings);
            let alike = |(one, two): (&Heading, &Heading)| {
                one.text == two.text && one.level == two.level && one.nested == two.nested
            };
            own.len() == other.len()
                && own.iter().zip(other).all(alike)
                && self.binding.title == binding.title
                && (0..self.schema.sections.len())
                    .all(|section| self.binding.heading_of(section) == binding.heading_of(section))
                && empty(document, binding) == empty(self.document, &self.binding)
        });
        same.then_some(shortened)
    }

    /// The text at `place` after `edit`, for a tag or image that can be parsed alone. `None` if it is longer. Never the
    /// whole line, which may have thousands of them.
    pub fn alone_after(&self, place: Span, edit: &Edit) -> Option<String> {
        /// In bytes.
        const MAX_BYTES: usize = 1000;
        let whole = Span::new(place.start.min(edit.span.start), place.end.max(edit.span.end));
        let span = Span::new(edit.span.start - whole.start, edit.span.end - whole.start);
        let replacement = edit.replacement.clone();
        (whole.len() <= MAX_BYTES).then(|| edited(self.document.source.slice(whole), &[Edit { span, replacement }]))
    }

    /// Parses the front matter as it would be after `edits`, without the rest of the report.
    pub fn front_matter_after(&self, edits: &[Edit]) -> FrontMatter {
        let (text, front) = (self.document.source.text(), &self.document.front_matter);
        let end = self.document.body.start.max(front.span.end).min(text.len());
        document::front_matter::parse(&edited(&text[..end], edits)).0
    }

    /// Whether after `edits` each of the `sections` has a heading on an allowed level, and no section loses its
    /// heading. False if there were too many trials.
    pub fn serves_after(&self, edits: &[Edit], sections: &[usize]) -> bool {
        self.holds_after(edits, sections, self.binding.title.is_some()).unwrap_or(false)
    }

    /// Whether the report has a title with `edits`, and every section that it has now.
    pub fn titled_after(&self, edits: &[Edit]) -> bool {
        self.holds_after(edits, &[], true).unwrap_or(false)
    }

    fn holds_after(&self, edits: &[Edit], sections: &[usize], with_title: bool) -> Option<bool> {
        let specs = &self.schema.sections;
        let trials_left = self.trials.get().checked_sub(1)?;
        self.trials.set(trials_left);
        let (served, empty) = self.with_headings(edits, |document, binding| {
            let on_its_level = |section: usize, heading: usize| {
                let level = document.headings[heading].level;
                specs[section].level.is_none_or(|(least, most)| (least..=most).contains(&level))
            };
            let serves =
                |&section: &usize| binding.heading_of(section).is_some_and(|heading| on_its_level(section, heading));
            let none_lost = (0..specs.len())
                .filter(|&section| self.binding.heading_of(section).is_some())
                .all(|section| binding.heading_of(section).is_some());
            let titles = |document: &Document<'_>| {
                document.headings.iter().filter(|heading| heading.level == 1 && !heading.nested).count()
            };
            let served = none_lost
                && sections.iter().all(serves)
                && (!with_title || binding.title.is_some())
                && titles(document) <= titles(self.document).max(1);
            (served, empty(document, binding))
        })?;
        // What is inserted is not seen as content.
        if edits.iter().all(|edit| !edit.span.is_empty()) {
            *self.last_trial.borrow_mut() = Some((edits.to_vec(), empty));
        }
        Some(served)
    }

    /// Whether after `edits` a section becomes empty: the line made a heading may be the only content of the section
    /// before.
    pub fn empties(&self, edits: &[Edit]) -> bool {
        // If it cannot be tried, assume that it does.
        if self.trials.get() == 0 {
            return true;
        }
        let known = self.last_trial.borrow().as_ref().filter(|(last, _)| last == edits).map(|&(_, empty)| empty);
        let after = known.or_else(|| self.after(edits, empty));
        after.is_none_or(|after| after > empty(self.document, &self.binding))
    }

    /// The allowed levels for the heading of `section`, the most likely first.
    pub fn levels_to_try(&self, section: usize, likeliest: u8) -> Vec<u8> {
        let (least, most) = self.schema.sections[section].level.unwrap_or((1, 6));
        let least = if self.schema.title_required { least.max(2) } else { least };
        let mut levels: Vec<u8> = (least..=most.min(6)).collect();
        // Of two levels equally near, prefer the deeper one: it leaves the other sections unchanged.
        levels.sort_by_key(|&level| (level.abs_diff(likeliest), level < likeliest));
        levels
    }
}

/// The number of headings that serve a section and have nothing below, not even another heading.
fn empty(document: &Document<'_>, binding: &Binding) -> usize {
    let served = binding.bound.iter().flatten().map(|bound| &document.headings[bound.heading]);
    served.filter(|heading| document.blocks_in(heading.content).is_empty()).count()
}

#[cfg(test)]
mod tests;
