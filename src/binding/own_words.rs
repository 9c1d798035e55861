//! Binds reports whose headings are in their writers' own words: one heading names several sections, a part of another
//! section serves a missing one, or an unmatched heading serves the section expected at its place.

use std::ops::Range;

use super::bound::Elsewhere;
use super::evidence::{Candidate, Evidence};
use super::known_headings::KnownHeading;
use super::matcher::Matcher;
use super::part_names::names_part;
use super::questions;
use super::sections::{Binding, Hint};
use super::voice::is_in_first_person;
use crate::document::{BlockKind, Document};
use crate::schema::{RequirementLevel, Schema, SectionSpec};
use crate::text::fold;

/// The most tables per report and rows per table that are checked, and the most bytes of a row's name.
const MAX_TABLES: usize = 20;
const MAX_ROWS: usize = 50;
const MAX_BYTES: usize = 80;

/// The most parts of a heading that are judged by themselves.
const MAX_PARTS: usize = 6;

/// Words that begin an English question, and words that make a Vietnamese one, folded.
const ASKING: [&str; 16] = [
    "what", "whats", "why", "who", "how", "where", "which", "was", "were", "did", "would", "is", "are", "do", "does",
    "will",
];
const ASKING_ANYWHERE: [&str; 5] = ["gì", "nào", "sao", "ai", "đâu"];

/// Words that join parts of a heading, besides the dividers of folded text.
const JOINTS: [&str; 3] = [" and ", " và ", " cùng "];

/// The sections that each part of `text` means by itself, where words or marks join parts: `delivery plan and price`.
/// Each has the number of its part as its position.
pub(super) fn halves(text: &str, matcher: &Matcher) -> Vec<Candidate> {
    sections_of_parts(text, matcher).0
}

/// Like `halves`, with the number of parts.
pub(super) fn sections_of_parts(text: &str, matcher: &Matcher) -> (Vec<Candidate>, usize) {
    let parts = fold::pieces(text).flat_map(|piece| {
        JOINTS.iter().fold(vec![piece], |parts, joint| parts.into_iter().flat_map(|part| part.split(joint)).collect())
    });
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).take(MAX_PARTS).collect();
    let count = parts.len();
    if count < 2 {
        return (Vec::new(), count);
    }
    let of_part = |(position, part): (usize, &str)| {
        let all = matcher.candidates(part).into_iter().map(move |one| Candidate { position, ..one });
        all.filter(|one| one.evidence.is_plain() || one.evidence == Evidence::WeakTerms).collect::<Vec<_>>()
    };
    (parts.into_iter().enumerate().flat_map(of_part).collect(), count)
}

/// The same for a whole heading, found once.
pub(super) fn parts_of<'h>(heading: &'h KnownHeading, matcher: &Matcher) -> &'h (Vec<Candidate>, usize) {
    heading.parts.get_or_init(|| sections_of_parts(&heading.folded, matcher))
}

impl Binding {
    /// Binds missing sections to the heading that names them beside another one (`Timeline and Budget`), or to a part
    /// of another section.
    pub(super) fn join(
        &mut self,
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        candidates: &[Vec<Candidate>],
    ) {
        let mut best: Vec<Option<(usize, Candidate)>> = vec![None; schema.sections.len()];
        for (heading, candidates) in candidates.iter().enumerate() {
            // A heading that matches nothing is no section: it is the title or a topic.
            let known = matcher.heading(&document.headings[heading].text);
            let halves: &[Candidate] = if candidates.is_empty() { &[] } else { &parts_of(&known, matcher).0 };
            for candidate in candidates.iter().chain(halves) {
                let slot = &mut best[candidate.section];
                let rank = |heading: usize, one: &Candidate| (one.evidence, one.position, heading);
                let better = slot.as_ref().is_none_or(|(at, old)| rank(heading, candidate) < rank(*at, old));
                if better && self.joins(heading, candidate, document, schema) {
                    *slot = Some((heading, candidate.clone()));
                }
            }
        }
        for section in self.missing(schema).collect::<Vec<_>>() {
            let found = best[section].take().filter(|_| schema.sections[section].within.is_none());
            self.elsewhere[section] = found.map(|(heading, one)| Elsewhere::Shared(heading, one));
        }
    }

    /// Binds missing sections to the table row whose first cell names them: `| Budget | 14 USD |`.
    pub(super) fn by_rows(&mut self, document: &Document<'_>, schema: &Schema, matcher: &Matcher) {
        let missing: Vec<usize> = self.missing(schema).collect();
        if missing.is_empty() {
            return;
        }
        let tables = document.outer_blocks(document.body, |kind| kind == BlockKind::Table);
        let rows = tables.take(MAX_TABLES).flat_map(|(_, block)| {
            let table = document.table(block);
            std::iter::once(table.head).chain(table.rows).take(MAX_ROWS).collect::<Vec<_>>()
        });
        for row in rows {
            let [name, value, ..] = row.cells[..] else { continue };
            if name.len() > MAX_BYTES || document.source.slice(value).trim().is_empty() {
                continue;
            }
            let Some((name, _)) = document.cell_lines(name).into_iter().next() else { continue };
            let named = matcher.candidates(&fold::fold_heading(&name));
            for one in named.into_iter().filter(|one| one.evidence.is_plain() && one.others == 0) {
                if missing.contains(&one.section) && self.elsewhere[one.section].is_none() {
                    self.elsewhere[one.section] = Some(Elsewhere::Row(row.span));
                }
            }
        }
    }

    /// Whether `heading` may serve the section of `candidate` in addition to another one.
    fn joins(&self, heading: usize, candidate: &Candidate, document: &Document<'_>, schema: &Schema) -> bool {
        // The words that match one section do not count for the other.
        let other = self.serves[heading].and_then(|section| self.bound[section].as_ref());
        if other.is_some_and(|bound| bound.reason.words == candidate.words) {
            return false;
        }
        let on_level = self.level.is_none_or(|level| document.headings[heading].level <= level);
        match candidate.evidence {
            Evidence::WeakContains => on_level,
            // The heading at that place in the translation counts only if this heading serves nothing.
            Evidence::Translation => self.serves[heading].is_none(),
            // `Cost optimisation` below the architecture is a budget if it contains sums of money.
            Evidence::Contains if !on_level => {
                let signs = &schema.sections[candidate.section].signs.text;
                let content = document.source.slice(document.headings[heading].content);
                signs.is_empty() || signs.iter().any(|sign| sign.is_in(content))
            }
            _ => true,
        }
    }

    /// Binds missing sections to unmatched headings at the expected place, if there are enough of them. A section with
    /// signs would have been found by its signs. A report with less than a third of its required sections is a page of
    /// another kind.
    pub(super) fn in_place(&mut self, document: &Document<'_>, schema: &Schema) {
        let is_required = |section: &&SectionSpec| section.required == RequirementLevel::Required;
        let missing: Vec<usize> = self.missing(schema).collect();
        let lacking =
            missing.iter().filter(|&&section| schema.sections[section].required == RequirementLevel::Required).count();
        self.unknown = self.unknown_headings(document, schema);
        if missing.is_empty() || 3 * lacking > 2 * schema.sections.iter().filter(is_required).count() {
            return;
        }
        let anchors = self.places(schema);
        let open = |&section: &usize| {
            let section = &schema.sections[section];
            !section.is_told_by_signs() && section.within.is_none()
        };
        for (gap, group) in gaps(missing.into_iter().filter(open), &anchors, document) {
            let there: Vec<usize> = self.unknown.iter().copied().filter(|heading| gap.contains(heading)).collect();
            if there.len() < group.len() {
                continue;
            }
            for (section, heading) in std::iter::zip(group, there) {
                self.elsewhere[section] = Some(Elsewhere::InPlace(heading));
                self.unknown.retain(|&other| other != heading);
            }
        }
    }

    /// Binds missing sections to the unmatched headings at their place that are in their writer's own voice, if there
    /// are as many of them: `What was it like?` between the action plan and the photographs is the experience, while
    /// `Serverless` may be anything.
    pub(super) fn by_voice(
        &mut self,
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        candidates: &[Vec<Candidate>],
    ) {
        let anchors = self.places(schema);
        let open = |&section: &usize| {
            let spec = &schema.sections[section];
            spec.within.is_none() && !spec.is_told_by_text() && self.hints[section].is_none()
        };
        let missing: Vec<usize> = self.missing(schema).filter(open).collect();
        if missing.is_empty() || anchors.len() <= missing.len() {
            return;
        }
        let voiced = |&heading: &usize| candidates[heading].is_empty() && self.is_voiced(document, heading, matcher);
        let free: Vec<usize> = self.unknown_headings(document, schema).into_iter().filter(voiced).collect();
        for (gap, group) in gaps(missing, &anchors, document) {
            let there: Vec<usize> = free.iter().copied().filter(|heading| gap.contains(heading)).collect();
            if there.len() != group.len() {
                continue;
            }
            for (section, heading) in std::iter::zip(group, there) {
                self.elsewhere[section] = Some(Elsewhere::InPlace(heading));
            }
        }
    }

    /// Binds a missing section to the parts at its place, if there are several: `Day 1` and `Day 2` between the speakers
    /// and the lessons are the content. Where several sections are missing there, it is the one that sessions make up.
    pub(super) fn by_parts(&mut self, document: &Document<'_>, schema: &Schema, matcher: &Matcher) {
        let anchors = self.places(schema);
        let is_open = |&section: &usize| {
            schema.sections[section].within.is_none() && !matches!(self.hints[section], Some(Hint::False(_)))
        };
        let missing: Vec<usize> = self.missing(schema).filter(is_open).collect();
        if missing.is_empty() {
            return;
        }
        let headings = &document.headings;
        let is_part = |&index: &usize| {
            let heading = &headings[index];
            let own = self.is_free(index, document) && !document.is_visually_empty(heading.content);
            // The number belongs to the name here.
            own && names_part(&fold::fold(&heading.text))
        };
        let parts: Vec<usize> = (0..headings.len()).filter(is_part).collect();
        if parts.len() < 2 {
            return;
        }
        // Where hardly any section is known, neither are their places: only sessions are clear.
        let places_known = anchors.len() > 1;
        for (gap, group) in gaps(missing, &anchors, document) {
            let there: Vec<usize> = parts.iter().copied().filter(|heading| gap.contains(heading)).collect();
            let [first, _, ..] = there[..] else { continue };
            let section = match group[..] {
                [only] if places_known => Some(only),
                _ => of_sessions(matcher).find(|section| group.contains(section)),
            };
            if let Some(section) = section {
                self.elsewhere[section] = Some(Elsewhere::InPlace(first));
                self.hints[section] = None;
                self.topics.extend(there);
            }
        }
    }

    /// The section that talks and topics make up, if it is missing and no line was meant as its heading.
    pub(super) fn missing_of_sessions(&self, schema: &Schema, matcher: &Matcher) -> Option<usize> {
        let missing: Vec<usize> = self.missing(schema).collect();
        let open = |&section: &usize| {
            missing.contains(&section)
                && matches!(self.hints[section], None | Some(Hint::Near(_)))
                && schema.sections[section].required == RequirementLevel::Required
                && schema.sections[section].within.is_none()
        };
        of_sessions(matcher).find(open)
    }

    /// Whether `heading` speaks of its writer, or asks in words that the schema has. A topic has others:
    /// `What is serverless?`
    fn is_voiced(&self, document: &Document<'_>, heading: usize, matcher: &Matcher) -> bool {
        let folded = &self.folded[heading];
        if is_in_first_person(folded) {
            return true;
        }
        let words: Vec<&str> = fold::words(folded).collect();
        let asks = document.headings[heading].text.trim_end().ends_with('?')
            || words.iter().any(|word| ASKING_ANYWHERE.contains(word))
            || words.first().is_some_and(|word| ASKING.contains(word));
        asks && matcher.knows_all(folded)
    }

    /// Whether the heading `index` is on the level of the sections and serves none.
    pub(super) fn is_free(&self, index: usize, document: &Document<'_>) -> bool {
        let heading = &document.headings[index];
        let on_level = self.is_on_level(index) && !heading.nested;
        on_level && self.serves[index].is_none() && self.title != Some(index)
    }

    /// The sections that are not optional and are somewhere, each with its heading.
    pub(super) fn places(&self, schema: &Schema) -> Vec<(usize, usize)> {
        (0..schema.sections.len())
            .filter(|&section| schema.sections[section].required != RequirementLevel::Optional)
            .filter_map(|section| Some((section, self.place_of(section)?)))
            .collect()
    }

    /// Whether the writer words the headings as a story: at least two on the level of the sections are in the first
    /// person (`Why I went`, `Điều mình mang về`) and not in the usual words (`What I Learned`), or at most one in
    /// four is a wording that the schema lists.
    pub(super) fn has_own_voice(&self, document: &Document<'_>) -> bool {
        let listed = |evidence| matches!(evidence, Evidence::Listed | Evidence::ListedPiece | Evidence::Pattern);
        let usual = self.bound.iter().flatten().filter(|bound| listed(bound.reason.evidence)).count();
        let bound = self.bound.iter().flatten().count();
        let free = (0..document.headings.len()).filter(|&heading| self.is_free(heading, document)).count();
        // What is known without a heading of its own shows as well that this is a report.
        let known = bound > 0 || self.elsewhere.iter().flatten().nth(1).is_some();
        if 4 * usual <= bound + free && known && free > 0 {
            return true;
        }
        let is_usual = |heading: usize| {
            let bound = self.serves[heading].and_then(|section| self.bound[section].as_ref());
            bound.is_some_and(|bound| bound.reason.evidence.is_plain())
        };
        let on_level = |&heading: &usize| self.is_on_level(heading);
        let speaks = |heading: &usize| is_in_first_person(&self.folded[*heading]);
        let own = (0..document.headings.len()).filter(on_level).filter(speaks).filter(|&heading| !is_usual(heading));
        own.count() > 1
    }

    /// The headings on the level of the sections that match nothing and have content below.
    pub fn unknown_headings(&self, document: &Document<'_>, schema: &Schema) -> Vec<usize> {
        let mut taken: Vec<usize> = self.elsewhere.iter().flatten().filter_map(Elsewhere::heading).collect();
        taken.sort_unstable();
        let mut free = questions::free(self, document, schema);
        free.retain(|heading| taken.binary_search(heading).is_err());
        free
    }

    /// The heading that contains `section`, its own or another.
    fn place_of(&self, section: usize) -> Option<usize> {
        self.heading_of(section).or_else(|| self.elsewhere[section].as_ref()?.heading())
    }
}

/// The sections that sessions make up.
fn of_sessions(matcher: &Matcher) -> impl Iterator<Item = usize> + '_ {
    ["session", "phiên"].into_iter().flat_map(|word| matcher.candidates(word)).map(|one| one.section)
}

/// The gaps between `anchors` that the sections `missing`, in order, are expected in, each with its sections.
pub(super) fn gaps(
    missing: impl IntoIterator<Item = usize>,
    anchors: &[(usize, usize)],
    document: &Document<'_>,
) -> Vec<(Range<usize>, Vec<usize>)> {
    let mut gaps: Vec<(Range<usize>, Vec<usize>)> = Vec::new();
    for section in missing {
        let gap = questions::gap(section, anchors, document);
        match gaps.last_mut().filter(|(last, _)| *last == gap) {
            Some((_, sections)) => sections.push(section),
            None => gaps.push((gap, vec![section])),
        }
    }
    gaps
}
