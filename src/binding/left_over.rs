//! Finds the headings that no section needs, and leaves the sections that are still missing to them where the writer words
//! headings in an own way: which of them is which nobody can say, but there are enough of them.

use super::bound::Elsewhere;
use super::evidence::{Candidate, Evidence};
use super::part_names::names_part;
use super::persons::may_introduce;
use super::sections::{Binding, Hint};
use crate::document::Document;
use crate::schema::{RequirementLevel, Schema};
use crate::text::fold;

impl Binding {
    /// The headings on the level of the sections that have text below and may hold a section that is missing: those that serve
    /// nothing, and those of which one word among others speaks for a section that may be left out. Of topics in the writer's own
    /// words the first is enough for the section that topics make up: `My way home` after two talks may be the lessons.
    pub(super) fn left_over(&self, document: &Document<'_>, schema: &Schema) -> Vec<usize> {
        let mut left = self.unknown_headings(document, schema);
        let doubtful = self.bound.iter().enumerate().filter_map(|(section, bound)| {
            let (bound, spec) = (bound.as_ref()?, &schema.sections[section]);
            // One that begins with the word is that section: `Technology stack`.
            let weak = matches!(bound.reason.evidence, Evidence::Contains | Evidence::WeakContains)
                && !bound.reason.opens_heading();
            let heading = &document.headings[bound.heading];
            let on_level = self.is_on_level(bound.heading) && !document.is_visually_empty(heading.content);
            (weak && spec.is_optional_text() && on_level).then_some(bound.heading)
        });
        left.extend(doubtful);
        if self.own_words {
            left.extend(self.topics.iter().skip(1).filter(|&&topic| !self.is_part(document, topic)));
        }
        left.sort_unstable();
        left.dedup();
        left
    }

    /// Binds the missing sections to the headings that are left over, in order, if there are enough of them and a third of the
    /// required sections is known. What is only recommended may be below the last of them as well. A section with signs of
    /// its own (sums of money) would have been found by them, and persons are nowhere if the report names nobody.
    pub(super) fn in_what_is_left(&mut self, document: &Document<'_>, schema: &Schema, candidates: &[Vec<Candidate>]) {
        let is_required = |section: usize| schema.sections[section].required == RequirementLevel::Required;
        let open = |&section: &usize| {
            let (spec, hint) = (&schema.sections[section], self.hints[section]);
            let told =
                spec.is_told_by_text() || spec.signs.people && !may_introduce(document.source.slice(document.body));
            spec.within.is_none() && !told && !matches!(hint, Some(Hint::False(_) | Hint::Outside(_)))
        };
        let missing: Vec<usize> = self.missing(schema).collect();
        let lacking = missing.iter().filter(|&&section| is_required(section)).count();
        let wanted = (0..schema.sections.len()).filter(|&section| is_required(section)).count();
        let (required, recommended): (Vec<usize>, Vec<usize>) =
            missing.into_iter().filter(open).partition(|&section| is_required(section));
        let mut left = self.left_over(document, schema);
        // `What we will build` beside the parts of the system is more of the solution, and no other section.
        left.retain(|&heading| {
            let names = |one: &Candidate| one.evidence.is_plain() || one.evidence == Evidence::Contains;
            let of_missing = |one: &Candidate| required.contains(&one.section) || recommended.contains(&one.section);
            self.serves[heading].is_some()
                || !candidates[heading].iter().any(names)
                || candidates[heading].iter().any(of_missing)
        });
        // What two sections that may share a heading need is one.
        let shared = |&&section: &&usize| {
            schema.sections[section].shares.iter().any(|&other| other < section && required.contains(&other))
        };
        let needed = required.len() - required.iter().filter(shared).count();
        let in_place = self.elsewhere.iter().flatten().filter_map(|place| match *place {
            Elsewhere::InPlace(heading) => Some(heading),
            _ => None,
        });
        let Some(last) = left.iter().copied().chain(in_place).max() else { return };
        if left.len() < needed || 3 * lacking > 2 * wanted {
            return;
        }
        let beside = left.iter().copied().skip(required.len()).chain(std::iter::repeat(last));
        let first = left.iter().copied().chain(std::iter::repeat(last));
        let places = required.iter().copied().zip(first).chain(recommended.into_iter().zip(beside));
        for (section, heading) in places.collect::<Vec<_>>() {
            self.elsewhere[section] = Some(Elsewhere::InPlace(heading));
            self.hints[section] = None;
        }
    }

    /// Whether `heading` only numbers a part: `Day 2`.
    fn is_part(&self, document: &Document<'_>, heading: usize) -> bool {
        names_part(&fold::fold(&document.headings[heading].text))
    }
}
