//! Finds the title among the headings.

use super::evidence::{Candidate, Evidence};
use crate::document::Document;
use crate::schema::Schema;
use crate::text::fold;
use crate::text::source::Span;

/// Returns the title: of the non-empty level-1 headings of the page, the one that equals the `title` of the front
/// matter or begins like the schema's example, otherwise the first. If the sections are on level 1, the first of them
/// is not the title. Nor is a lone level-1 heading below other headings that is clearly a section.
pub fn title(document: &Document<'_>, schema: &Schema, candidates: &[Vec<Candidate>]) -> Option<usize> {
    let headings = &document.headings;
    let listed = |index: usize| candidates[index].iter().any(|candidate| candidate.evidence == Evidence::Listed);
    let mut shallowest = (0..headings.len()).filter(|&index| {
        let heading = &headings[index];
        let meant = !heading.nested && heading.accidental.is_none();
        heading.level == 1 && meant && heading.text.contains(char::is_alphanumeric)
    });
    let first = shallowest.next()?;
    let others: Vec<usize> = shallowest.collect();
    if listed(first) && others.iter().any(|&other| listed(other)) {
        return None;
    }
    if others.is_empty() {
        // Below other headings, a heading with the words of a section is a section on the wrong level.
        let below = headings[..first].iter().any(|heading| !heading.nested && heading.accidental.is_none());
        let section = candidates[first].iter().any(|candidate| candidate.evidence.is_plain());
        return (!(below && section)).then_some(first);
    }
    let words = Words::of(document, schema);
    let rank = |index: usize| if listed(index) { 0 } else { words.rank(&headings[index].text) };
    // Of equal ones, take the first.
    let mut best = (rank(first), first);
    for other in others {
        let own = rank(other);
        if own > best.0 {
            best = (own, other);
        }
    }
    Some(best.1)
}

/// Returns the heading right below the `title` that only says more about it: on the level of the next heading, without text of
/// its own while that one has some, and it does not clearly name a section.
pub fn subtitle(document: &Document<'_>, title: Option<usize>, candidates: &[Vec<Candidate>]) -> Option<usize> {
    let title = title?;
    let (above, heading, next) = match document.headings.get(title..)? {
        [above, heading, next, ..] => (above, heading, next),
        _ => return None,
    };
    let is_beside = heading.level == next.level && heading.level > above.level && !heading.nested && !next.nested;
    let follows = document.is_visually_empty(Span::new(above.span.end, heading.span.start));
    let says = candidates[title + 1].iter().any(|candidate| candidate.evidence.is_plain());
    let alone = document.is_visually_empty(heading.content) && !document.is_visually_empty(next.content);
    (is_beside && follows && !says && alone).then_some(title + 1)
}

/// The expected words of the title.
struct Words {
    /// The `title` of the front matter, folded.
    field: Option<String>,
    /// The beginning of the schema's examples, folded: `summary report`.
    openings: Vec<String>,
}

impl Words {
    fn of(document: &Document<'_>, schema: &Schema) -> Self {
        let fields = document.front_matter.fields.as_ref();
        let field = fields.and_then(|fields| fields.get("title")).and_then(|title| title.value.as_str());
        let field = field.map(fold::fold_heading).filter(|words| words.contains(' '));
        let opening = |(_, example): &(String, String)| {
            let end = example.find([':', '“', '"', '–', '—']).unwrap_or(example.len());
            fold::fold(&example[..end])
        };
        let openings = schema.title_example.iter().map(opening).filter(|words| !words.is_empty()).collect();
        Self { field, openings }
    }

    /// How well `heading` matches the title.
    fn rank(&self, heading: &str) -> u8 {
        let heading = fold::fold_heading(heading);
        let named = self.field.as_deref().is_some_and(|field| heading.contains(field));
        2 * u8::from(named) + u8::from(self.openings.iter().any(|opening| heading.starts_with(opening.as_str())))
    }
}
