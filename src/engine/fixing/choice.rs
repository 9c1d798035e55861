//! Selects fixes that can be applied together: of two that conflict, the first one.

use std::collections::BTreeMap;

use crate::diagnostic::fix::{Edit, Fix};
use crate::text::source::Span;

/// The `fixes`, each with a number, that do not conflict, in order of position.
pub fn without_conflicts<'f>(fixes: impl Iterator<Item = (usize, &'f Fix)>) -> Vec<(usize, &'f Fix)> {
    let mut fixes: Vec<_> = fixes.filter(|(_, fix)| !fix.edits.is_empty()).collect();
    fixes.sort_by_key(|(number, fix)| (fix.edits.iter().map(|edit| edit.span).min(), *number));
    let mut taken = Taken::default();
    fixes.retain(|(_, fix)| taken.take(&fix.edits));
    fixes
}

/// The edited spans, as ends by start.
#[derive(Default)]
struct Taken(BTreeMap<usize, usize>);

impl Taken {
    /// Adds the spans of `edits`, if all are free.
    fn take(&mut self, edits: &[Edit]) -> bool {
        let free = edits.iter().all(|edit| self.is_free(edit.span));
        if free {
            self.0.extend(edits.iter().map(|edit| (edit.span.start, edit.span.end)));
        }
        free
    }

    /// Of two edits that begin at one position, the order is undefined unless both are insertions. These are in the
    /// order of their findings.
    fn is_free(&self, span: Span) -> bool {
        let before = self.0.range(..=span.start).next_back();
        let after = self.0.range(span.start..).next();
        let beside = |&start: &usize, &end: &usize| span.is_empty() && start == end && start == span.start;
        before.is_none_or(|(start, end)| *end <= span.start && *start < span.start || beside(start, end))
            && after.is_none_or(|(start, end)| span.end <= *start && span.start < *start || beside(start, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(places: &[(usize, usize)]) -> Fix {
        let edit = |&(start, end): &(usize, usize)| Edit { span: Span::new(start, end), replacement: "x".to_owned() };
        Fix::of(places.iter().map(edit).collect())
    }

    #[test]
    fn of_fixes_that_meet_the_first_is_made_whole() {
        for (fixes, expected) in [
            (&[&[(0, 3)][..], &[(3, 5)], &[(5, 5)]][..], &[0, 1, 2][..]),
            (&[&[(4, 6)], &[(0, 5)]], &[1]),
            (&[&[(0, 2), (8, 9)], &[(1, 3)], &[(8, 9)], &[(3, 8)]], &[0, 3]),
            (&[&[(2, 2)], &[(2, 2)], &[(2, 4)]], &[0, 1]),
            (&[&[(0, 9)], &[(4, 4)]], &[0]),
            (&[&[], &[(0, 1)]], &[1]),
        ] {
            let fixes: Vec<Fix> = fixes.iter().map(|places| fix(places)).collect();
            let without_conflicts: Vec<usize> =
                without_conflicts(fixes.iter().enumerate()).into_iter().map(|(number, _)| number).collect();
            assert_eq!(without_conflicts, expected, "{fixes:?}");
        }
    }
}
