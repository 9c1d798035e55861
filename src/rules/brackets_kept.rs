//! `brackets-kept`.

use super::brackets::{bracketed, is_prompt};
use super::rule::{Reading, Sink, declare_rule};
use super::wording::{label_others, shortened};
use crate::diagnostic::fix::{Applicability, Edit, Fix};
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds bold words within a sentence that are in square brackets: the words are the writer's, the brackets are those
    /// in which the template asked for them. Links, footnotes, boxes to tick and numbers are no such words.
    ///
    /// It is off unless a schema, a config or the command line switches it on: where pages tell which button to press
    /// (`Press **[Save]**`), brackets mean just that.
    ///
    /// ## Why
    ///
    /// Brackets say “to be filled in”, so the page looks unfinished where it is not.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// I was at **[An Phú Software]** from **[1 June]** to **[31 August]**.
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// I was at **An Phú Software** from **1 June** to **31 August**.
    /// ```
    ///
    /// ## Settings
    ///
    /// None in the schema's own keys: `rules: { brackets-kept: warning }` in a schema or in `.reportlint.yaml` switches it on.
    pub static BRACKETS_KEPT = {
        id: "brackets-kept",
        summary: {
            en: "the template's brackets are still around the writer's words",
            vi: "dấu ngoặc vuông của bản mẫu vẫn bao quanh chữ của người viết",
        },
        group: Residue,
        severity: Warning,
        enabled: false,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let source = cx.document.source;
    let kept: Vec<Span> = bracketed(cx)
        .filter(|&span| is_bold_in_sentence(source.text(), span))
        // Template text is reported by its own rule.
        .filter(|&span| !cx.has_residue(span) && !is_prompt(cx, span))
        .collect();
    let Some(&first) = kept.first() else { return };
    let without = |span: Span| Span::new(span.start + 1, span.end - 1);
    let words = shortened(source.slice(without(first)));
    let message = say!(
        en("the template's brackets are still around “{words}”"),
        vi("dấu ngoặc vuông của bản mẫu vẫn bao quanh “{words}”"),
    );
    let brackets = |span: &Span| {
        let removed = |start: usize| Edit { span: Span::new(start, start + 1), replacement: String::new() };
        [removed(span.start), removed(span.end - 1)]
    };
    let edits = kept.iter().flat_map(brackets).collect();
    let diagnostic = out.report_without_schema(first, message);
    diagnostic
        .help(say!(en("delete the brackets: `**{words}**`"), vi("hãy bỏ dấu ngoặc vuông: `**{words}**`"),))
        .fix(Fix { applicability: Applicability::Unsafe, edits });
    cx.name_section(diagnostic, first.start);
    label_others(diagnostic, kept[1..].iter().copied());
}

/// Whether `span` is all of the bold text, after other words of its line.
fn is_bold_in_sentence(text: &str, span: Span) -> bool {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let marked = |marks: &str| before.ends_with(marks) && after.starts_with(marks);
    // Search backwards, only to the previous word: a line may have thousands of brackets.
    let mut line =
        before.chars().rev().take_while(|&c| !matches!(c, '\n' | '\r')).skip_while(|c| matches!(c, '*' | '_'));
    (marked("**") || marked("__")) && line.next() == Some(' ') && line.any(char::is_alphabetic)
}
