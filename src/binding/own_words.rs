//! Reports whose writers word the headings in their own way: one heading serves several sections that it names, a part of
//! another section serves what is missing, and a heading that says nothing serves what is expected in its place.

use super::bound::Elsewhere;
use super::evidence::{Candidate, Evidence};
use super::questions;
use super::sections::Binding;
use crate::document::Document;
use crate::schema::{Schema, SectionSpec, Wanted};

impl Binding {
    /// Gives the sections that are missing the heading that names them beside another one (`Timeline and Budget`), or that
    /// is a part of another one.
    pub(super) fn join(&mut self, document: &Document<'_>, schema: &Schema, candidates: &[Vec<Candidate>]) {
        let mut best: Vec<Option<(usize, &Candidate)>> = vec![None; schema.sections.len()];
        for (heading, candidates) in candidates.iter().enumerate() {
            for candidate in candidates.iter().filter(|one| self.joins(heading, one, document, schema)) {
                let slot = &mut best[candidate.section];
                let rank = |(heading, one): (usize, &Candidate)| (one.evidence, one.position, heading);
                if slot.is_none_or(|old| rank((heading, candidate)) < rank(old)) {
                    *slot = Some((heading, candidate));
                }
            }
        }
        for section in self.missing(schema).collect::<Vec<_>>() {
            let found = best[section].filter(|_| schema.sections[section].within.is_none());
            self.elsewhere[section] = found.map(|(heading, one)| Elsewhere::Shared(heading, one.clone()));
        }
    }

    /// Whether `heading` may serve the section of `candidate` beside whatever else it serves.
    fn joins(&self, heading: usize, candidate: &Candidate, document: &Document<'_>, schema: &Schema) -> bool {
        // The words that speak for the one section say nothing of the other.
        let other = self.serves[heading].and_then(|section| self.bound[section].as_ref());
        if other.is_some_and(|bound| bound.reason.words == candidate.words) {
            return false;
        }
        let on_level = self.level.is_none_or(|level| document.headings[heading].level <= level);
        match candidate.evidence {
            Evidence::WeakContains => on_level,
            // `Cost optimisation` below the architecture is a budget if there are sums in it.
            Evidence::Contains if !on_level => {
                let signs = &schema.sections[candidate.section].signs.text;
                let content = document.source.slice(document.headings[heading].content);
                signs.is_empty() || signs.iter().any(|sign| sign.find(content, 0).is_some())
            }
            _ => true,
        }
    }

    /// Gives the sections that are missing the headings that serve nothing and stand where they are expected, where there
    /// are enough of them. A section that has signs would have been found by them, and a report that has less than half of
    /// what it must have is another kind of page.
    pub(super) fn in_place(&mut self, document: &Document<'_>, schema: &Schema) {
        let wanted = |section: &&SectionSpec| section.required == Wanted::Required;
        let missing: Vec<usize> = self.missing(schema).collect();
        let lacking = missing.iter().filter(|&&section| schema.sections[section].required == Wanted::Required).count();
        self.unknown = self.unknown_headings(document, schema);
        if missing.is_empty() || 2 * lacking > schema.sections.iter().filter(wanted).count() {
            return;
        }
        let anchors: Vec<(usize, usize)> = (0..schema.sections.len())
            .filter(|&section| schema.sections[section].required != Wanted::Optional)
            .filter_map(|section| Some((section, self.place_of(section)?)))
            .collect();
        let open = |&section: &usize| {
            let section = &schema.sections[section];
            section.signs.text.is_empty() && section.within.is_none()
        };
        let gaps: Vec<_> = missing
            .into_iter()
            .filter(open)
            .map(|section| (questions::gap(section, &anchors, document), section))
            .collect();
        for group in gaps.chunk_by(|one, next| one.0 == next.0) {
            let there: Vec<usize> =
                self.unknown.iter().copied().filter(|heading| group[0].0.contains(heading)).collect();
            if there.len() < group.len() {
                continue;
            }
            for (&(_, section), &heading) in group.iter().zip(&there) {
                self.elsewhere[section] = Some(Elsewhere::InPlace(heading));
                self.unknown.retain(|&other| other != heading);
            }
        }
    }

    /// The headings on the level of the sections that serve nothing at all and have something below them.
    fn unknown_headings(&self, document: &Document<'_>, schema: &Schema) -> Vec<usize> {
        let mut taken: Vec<usize> = self.elsewhere.iter().flatten().filter_map(Elsewhere::heading).collect();
        taken.sort_unstable();
        let mut free = questions::free(self, document, schema);
        free.retain(|heading| taken.binary_search(heading).is_err());
        free
    }

    /// The heading that `section` stands under, whether its own or not.
    fn place_of(&self, section: usize) -> Option<usize> {
        self.heading_of(section).or_else(|| self.elsewhere[section].as_ref()?.heading())
    }
}
