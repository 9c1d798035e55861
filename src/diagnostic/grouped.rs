//! Findings of one cause told as one: who forgets what an image shows forgets it forty times on a page, and reads it once.

use std::collections::HashMap;

use super::checked::Checked;
use super::finding::Diagnostic;
use super::fix::{Applicability, Fix};
use super::severity::Severity;
use crate::message::{COMMA, Message};
use crate::say;
use crate::text::source::Source;

/// How many lines are named; who looks at so many searches for the rest.
const LINES: usize = 10;

/// What findings of one cause have in common: rule, severity, and the cause or else the words, those of the help, too.
type Cause = (&'static str, Severity, String);

impl Checked {
    /// Of findings of one cause leaves the first, which names the lines of the others and holds them in
    /// [`Diagnostic::also`].
    pub fn gather(&mut self) {
        if self.diagnostics.len() < 2 {
            return;
        }
        let mut first: HashMap<Cause, usize> = HashMap::new();
        let mut told: Vec<Diagnostic> = Vec::with_capacity(self.diagnostics.len());
        for found in self.diagnostics.drain(..) {
            let words = || format!("{}\n{}", found.message.en, found.help.as_ref().map_or("", |help| &help.en));
            let words = found.cause.map_or_else(words, str::to_owned);
            match first.entry((found.rule.id, found.severity, words)) {
                std::collections::hash_map::Entry::Occupied(index) => told[*index.get()].also.push(found),
                std::collections::hash_map::Entry::Vacant(place) => {
                    place.insert(told.len());
                    told.push(found);
                }
            }
        }
        for found in told.iter_mut().filter(|found| !found.also.is_empty()) {
            found.message = found.with_lines(&self.source);
            found.fix = found.fix_of_all();
        }
        self.diagnostics = told;
    }
}

impl Diagnostic {
    /// What is wrong, with the lines where it is, too.
    fn with_lines(&self, source: &Source) -> Message {
        let count = self.also.len();
        let mut lines: Vec<usize> = self.also.iter().map(|other| source.line_of(other.span.start)).collect();
        lines.dedup();
        let left = lines.len().saturating_sub(LINES);
        let named: Vec<Message> = lines.iter().take(LINES).map(|line| Message::same(line.to_string())).collect();
        let (named, word) = (Message::joined(&named, COMMA), if lines.len() == 1 { "line" } else { "lines" });
        let more = if left > 0 { ", …" } else { "" };
        let message = &self.message;
        say!(
            en("{}, and {count} more like it: {word} {}{more}", message.en, named.en),
            vi("{}, và {count} chỗ nữa như vậy: dòng {}{more}", message.vi, named.vi),
        )
    }

    /// All of its fixes together; `None` unless each of them is known.
    fn fix_of_all(&self) -> Option<Fix> {
        let fixes: Option<Vec<&Fix>> =
            std::iter::once(self).chain(&self.also).map(|found| found.fix.as_ref()).collect();
        let fixes = fixes?;
        let mut edits: Vec<_> = fixes.iter().flat_map(|fix| fix.edits.iter().cloned()).collect();
        edits.sort();
        edits.dedup();
        let apart = edits.is_sorted_by(|one, next| one.span.end <= next.span.start);
        let applicability = fixes.iter().map(|fix| fix.applicability).max().unwrap_or(Applicability::Unsafe);
        apart.then_some(Fix { applicability, edits })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::fix::Edit;
    use crate::rules::image_alt::IMAGE_ALT;
    use crate::text::source::Span;

    fn found(line: usize, words: &str) -> Diagnostic {
        let span = Span::new(line * 7, line * 7 + 6);
        let mut found = Diagnostic::new(&IMAGE_ALT, Severity::Warning, span, Message::same(words));
        found.fix(Fix::write(span, "x"));
        found
    }

    fn gathered(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut checked = Checked::new(Source::new("a.md", "a.md", "![](a)\n".repeat(100)), found);
        checked.gather();
        checked.diagnostics
    }

    #[test]
    fn equal_findings_are_one_that_names_the_lines() {
        let told = gathered(vec![found(0, "none"), found(1, "other"), found(2, "none"), found(4, "none")]);
        let messages: Vec<&str> = told.iter().map(|found| &*found.message.en).collect();
        assert_eq!(messages, ["none, and 2 more like it: lines 3, 5", "other"]);
        assert_eq!(told[0].message.vi, "none, và 2 chỗ nữa như vậy: dòng 3, 5");
        assert_eq!(told[0].also.len(), 2);
        let spans =
            |found: &Diagnostic| found.fix.as_ref().unwrap().edits.iter().map(|e| e.span.start).collect::<Vec<_>>();
        assert_eq!((spans(&told[0]), spans(&told[1])), (vec![0, 14, 28], vec![7]));
    }

    #[test]
    fn what_differs_stays_apart_and_long_lists_are_cut() {
        let mut error = found(3, "none");
        error.severity = Severity::Error;
        assert_eq!(gathered(vec![found(0, "none"), error]).len(), 2);
        let told = gathered((0..30).map(|line| found(line, "none")).collect());
        assert_eq!(told[0].message.en, "none, and 29 more like it: lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …");
    }

    #[test]
    fn a_cause_joins_findings_of_other_words_and_half_a_fix_is_none() {
        let named = |line, words| {
            let mut found = found(line, words);
            found.cause("name");
            found
        };
        let mut last = named(2, "c");
        last.fix = None;
        let told = gathered(vec![named(0, "a"), named(1, "b"), last]);
        assert_eq!((told.len(), told[0].fix.is_none()), (1, true));
        let overlapping = |start, end| {
            let mut found = found(0, "none");
            found.fix = Some(Fix::of(vec![Edit { span: Span::new(start, end), replacement: String::new() }]));
            found
        };
        assert!(gathered(vec![overlapping(0, 5), overlapping(3, 6)])[0].fix.is_none());
    }
}
