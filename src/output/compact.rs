//! The compact format: one line per diagnostic, for editors and `grep`, as `path:line:column: severity[rule] message`.

use std::fmt::Write;

use crate::diagnostic::Outcome;
use crate::message::Language;
use crate::output::sanitize;

/// Renders the lines, in the order of `outcome`.
pub fn render(outcome: &Outcome, language: Language) -> String {
    let mut out = String::new();
    for file in &outcome.files {
        let path = sanitize::line(file.source.name());
        for diagnostic in &file.diagnostics {
            let at = file.source.position(diagnostic.span.start);
            let message = sanitize::line(diagnostic.message.text(language));
            let (severity, rule) = (diagnostic.severity, diagnostic.rule.id);
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{path}:{}:{}: {severity}[{rule}] {message}", at.line, at.column);
        }
        for rest in &file.rest {
            let at = file.source.position(rest.first(&file.source).start);
            let (severity, rule, message) = (rest.severity(), rest.rule.id, rest.message(&file.source));
            let _ = writeln!(out, "{path}:{}:{}: {severity}[{rule}] {}", at.line, at.column, message.text(language));
        }
    }
    out
}
