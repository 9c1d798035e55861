//! Groups findings with the same cause: an author who forgets alternative texts forgets forty of them, and reads about
//! it once.

use std::collections::HashMap;

use super::checked::Checked;
use super::finding::Diagnostic;
use super::fix::{Applicability, Fix};
use super::severity::Severity;
use crate::message::{COMMA, Message};
use crate::say;
use crate::text::source::Source;

/// Maximum number of lines in a message; with more of them, a reader searches anyway.
const MAX_LINES: usize = 10;

/// The grouping key: rule, severity, and the cause, or else the message and the help.
type Cause = (&'static str, Severity, String);

impl Checked {
    /// Keeps only the first of findings with the same cause. Its message lists the lines of the others, which move to
    /// [`Diagnostic::also`].
    pub fn group(&mut self) {
        if self.diagnostics.len() < 2 {
            return;
        }
        let mut first: HashMap<Cause, usize> = HashMap::new();
        let mut grouped: Vec<Diagnostic> = Vec::with_capacity(self.diagnostics.len());
        for found in self.diagnostics.drain(..) {
            let words = || format!("{}\n{}", found.message.en, found.help.as_ref().map_or("", |help| &help.en));
            let words = found.cause.map_or_else(words, str::to_owned);
            match first.entry((found.rule.id, found.severity, words)) {
                std::collections::hash_map::Entry::Occupied(index) => grouped[*index.get()].also.push(found),
                std::collections::hash_map::Entry::Vacant(place) => {
                    place.insert(grouped.len());
                    grouped.push(found);
                }
            }
        }
        for found in grouped.iter_mut().filter(|found| !found.also.is_empty()) {
            found.message = found.with_lines(&self.source);
            found.fix = found.fix_of_all();
        }
        self.diagnostics = grouped;
    }
}

impl Diagnostic {
    /// The message with the lines of all grouped findings.
    fn with_lines(&self, source: &Source) -> Message {
        let count = self.also.len();
        let mut lines: Vec<usize> = self.also.iter().map(|other| source.line_of(other.span.start)).collect();
        lines.dedup();
        let omitted = lines.len().saturating_sub(MAX_LINES);
        let named: Vec<Message> = lines.iter().take(MAX_LINES).map(|line| Message::same(line.to_string())).collect();
        let (named, word) = (Message::joined(&named, COMMA), if lines.len() == 1 { "line" } else { "lines" });
        let more = if omitted > 0 { ", …" } else { "" };
        let message = &self.message;
        say!(
            en("{}, and {count} more like it: {word} {}{more}", message.en, named.en),
            vi("{}, và {count} chỗ nữa như vậy: dòng {}{more}", message.vi, named.vi),
        )
    }

    /// All fixes combined; `None` unless every finding has one.
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
        checked.group();
        checked.diagnostics
    }

    #[test]
    fn equal_findings_are_one_that_names_the_lines() {
        let grouped = gathered(vec![found(0, "none"), found(1, "other"), found(2, "none"), found(4, "none")]);
        let messages: Vec<&str> = grouped.iter().map(|found| &*found.message.en).collect();
        assert_eq!(messages, ["none, and 2 more like it: lines 3, 5", "other"]);
        assert_eq!(grouped[0].message.vi, "none, và 2 chỗ nữa như vậy: dòng 3, 5");
        assert_eq!(grouped[0].also.len(), 2);
        let spans =
            |found: &Diagnostic| found.fix.as_ref().unwrap().edits.iter().map(|e| e.span.start).collect::<Vec<_>>();
        assert_eq!((spans(&grouped[0]), spans(&grouped[1])), (vec![0, 14, 28], vec![7]));
    }

    #[test]
    fn what_differs_stays_apart_and_long_lists_are_cut() {
        let mut error = found(3, "none");
        error.severity = Severity::Error;
        assert_eq!(gathered(vec![found(0, "none"), error]).len(), 2);
        let grouped = gathered((0..30).map(|line| found(line, "none")).collect());
        assert_eq!(grouped[0].message.en, "none, and 29 more like it: lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …");
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
        let grouped = gathered(vec![named(0, "a"), named(1, "b"), last]);
        assert_eq!((grouped.len(), grouped[0].fix.is_none()), (1, true));
        let overlapping = |start, end| {
            let mut found = found(0, "none");
            found.fix = Some(Fix::of(vec![Edit { span: Span::new(start, end), replacement: String::new() }]));
            found
        };
        assert!(gathered(vec![overlapping(0, 5), overlapping(3, 6)])[0].fix.is_none());
    }
}
