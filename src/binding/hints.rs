//! Finds what the writer may have meant for sections without a heading.

use std::cell::LazyCell;

use super::evidence::{Candidate, Evidence};
use super::matcher::Matcher;
use super::sections::{Binding, Hint};
use crate::document::{Document, FalseHeadingKind};
use crate::message::suggest::Letters;
use crate::schema::Schema;
use crate::text::fold;
use crate::text::source::Span;

impl Binding {
    /// Returns a hint for each missing section, if there is one.
    pub(super) fn hints(
        &self,
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        candidates: &[Vec<Candidate>],
    ) -> Vec<Option<Hint>> {
        let mut hints = vec![None; schema.sections.len()];
        let missing: Vec<usize> = self.missing(schema).collect();
        if missing.is_empty() {
            return hints;
        }
        let mut speaks = |candidates: &[Candidate], hint: &dyn Fn(usize) -> Hint| {
            for candidate in candidates.iter().filter(|candidate| candidate.evidence < Evidence::Contains) {
                hints[candidate.section].get_or_insert_with(|| hint(candidate.section));
            }
        };
        let title = document.false_headings.iter().position(|heading| heading.level == 1 && self.title.is_none());
        for (index, heading) in document.false_headings.iter().enumerate() {
            if heading.text.len() < MAX_BYTES {
                let mut candidates = matcher.heading(&heading.text).candidates.clone();
                // Bold text, or text before a colon, is just as often the title of a talk. The first heading of level 1 is
                // the title of the report.
                let is_meant = heading.kind.is_meant() && title != Some(index);
                let alone = heading.kind == FalseHeadingKind::Bold && is_own_line(document, heading.span);
                let weak =
                    |candidate: &Candidate| alone && candidate.evidence == Evidence::WeakTerms && candidate.others == 0;
                candidates.retain(|candidate| is_meant || is_wording(candidate) || weak(candidate));
                speaks(&candidates, &|_| Hint::False(index));
            }
        }
        let (shared, free): (Vec<usize>, Vec<usize>) =
            (0..candidates.len()).partition(|&heading| self.serves[heading].is_some());
        for heading in shared {
            speaks(&candidates[heading], &|_| Hint::Shared(heading));
        }
        for &heading in &free {
            let outside = |section: usize| schema.sections[section].within.is_some();
            let hint = |section| if outside(section) { Hint::Outside(heading) } else { Hint::Near(heading) };
            speaks(&candidates[heading], &hint);
        }
        self.outer_hints(document, schema, candidates, &mut hints);
        // Only missing sections need a hint.
        for section in (0..hints.len()).filter(|section| missing.binary_search(section).is_err()) {
            hints[section] = None;
        }
        let free: Vec<(usize, String)> = free
            .into_iter()
            .filter(|&heading| Some(heading) != self.title && self.folded[heading].len() < MAX_BYTES)
            .map(|heading| (heading, fold::strip_marks(&self.folded[heading])))
            .collect();
        let mut comparisons = 0;
        for section in missing {
            if hints[section].is_none() && comparisons < MAX_COMPARISONS {
                let wordings = matcher.bare_wordings(schema, section);
                let near = free.iter().find(|(_, text)| is_near(text, wordings));
                hints[section] = near.map(|&(heading, _)| Hint::Near(heading));
                comparisons += free.len() * wordings.len();
            }
        }
        hints
    }

    /// If a section is missing, so are those inside it. The parent of their headings may be meant for it.
    fn outer_hints(
        &self,
        document: &Document<'_>,
        schema: &Schema,
        candidates: &[Vec<Candidate>],
        hints: &mut [Option<Hint>],
    ) {
        for (heading, candidates) in
            candidates.iter().enumerate().filter(|(heading, _)| self.serves[*heading].is_none())
        {
            let Some(parent) = document.headings[heading].parent else { continue };
            if self.serves[parent].is_some() || self.title == Some(parent) {
                continue;
            }
            for candidate in candidates.iter().filter(|candidate| candidate.evidence < Evidence::WeakTerms) {
                if let Some(outer) = schema.sections[candidate.section].within {
                    hints[outer].get_or_insert(Hint::Near(parent));
                }
            }
        }
    }
}

/// Whether nothing but a colon is beside `span` in its line.
fn is_own_line(document: &Document<'_>, span: Span) -> bool {
    let source = document.source;
    let begin = source.begin_of_line(span.start);
    let rest = source.text()[span.end..].split(['\n', '\r']).next().unwrap_or_default();
    source.text()[begin..span.start].trim().is_empty() && rest.trim_matches([' ', '\t', ':', '\\']).is_empty()
}

/// Whether the heading is a wording of the section, without other words.
fn is_wording(candidate: &Candidate) -> bool {
    match candidate.evidence {
        Evidence::Listed | Evidence::Pattern => true,
        // The same wording in two languages, as in `Speakers (Diễn giả)`.
        Evidence::ListedPiece => candidate.others < 4,
        Evidence::TermsOnly => candidate.others == 0,
        _ => false,
    }
}

/// A longer line, in bytes, is a paragraph rather than a heading.
pub(super) const MAX_BYTES: usize = 160;

/// The most comparisons of a heading with a wording, approximately. Limits the time for huge reports.
pub(super) const MAX_COMPARISONS: usize = 100_000;

/// Whether `text` is one of `wordings` with a few typos: in at most a quarter of its letters.
pub(super) fn is_near(text: &str, wordings: &[String]) -> bool {
    let own = text.chars().count();
    let letters = LazyCell::new(|| Letters::of(text));
    wordings.iter().any(|wording| {
        let length = wording.chars().count();
        let most = (length / 4).min(4);
        // The lengths rule out most wordings quickly, and the letters most of the rest.
        let differs = || letters.steps_at_least(wording).0 as usize > most;
        length > 3 && own.abs_diff(length) <= most && !differs() && strsim::osa_distance(text, wording) <= most
    })
}
