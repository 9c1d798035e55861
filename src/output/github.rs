//! Workflow commands, which GitHub Actions shows beside the lines of a change.
//!
//! They are escaped like in GitHub's actions toolkit, so that a message can neither end its command nor begin another.

use std::borrow::Cow;

use crate::diagnostic::{Outcome, Severity};
use crate::message::Language;
use crate::output::entries::{Entry, entries};
use crate::output::root::Root;
use crate::output::sanitize;

/// Renders one command per line: failures first, then findings.
pub fn render(outcome: &Outcome, root: &Root, language: Language) -> String {
    entries(outcome, root, language).iter().map(command).collect()
}

fn command(entry: &Entry<'_>) -> String {
    let name = match entry.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut properties = Vec::new();
    if let (Some(path), Some(source)) = (&entry.path, entry.source) {
        let (start, end) = (source.position(entry.span.start), source.position(entry.span.end));
        properties.push(("file", path.clone()));
        properties.push(("line", start.line.to_string()));
        properties.push(("endLine", end.line.to_string()));
        // GitHub refuses columns for a range of several lines.
        if start.line == end.line {
            properties.push(("col", start.column.to_string()));
            properties.push(("endColumn", end.column.to_string()));
        }
    }
    properties.push(("title", format!("reportlint {}", entry.rule)));
    let properties: Vec<String> =
        properties.into_iter().map(|(key, value)| format!("{key}={}", property(&value))).collect();
    format!("::{name} {}::{}\n", properties.join(","), data(&entry.lines()))
}

fn data(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// `text` with line breaks, but without terminal escapes and without old-style commands, `##[…]`, which work anywhere
/// in a line.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut previous = ' ';
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' => out.push(c),
            '[' if out.ends_with("##") => out.push_str(" ["),
            _ => sanitize::push(&mut out, c, previous),
        }
        previous = c;
    }
    out
}

/// `text` without anything that the log treats as a command: `::` at the start of a line, and `##[` anywhere.
pub fn without_commands(text: &str) -> Cow<'_, str> {
    if !text.contains("::") && !text.contains("##[") {
        return Cow::Borrowed(text);
    }
    let harmless = |line: &str| {
        let line = line.replace("##[", "## [");
        match line.trim_start().strip_prefix("::") {
            Some(rest) => format!("{}: :{rest}", &line[..line.len() - rest.len() - "::".len()]),
            None => line,
        }
    };
    Cow::Owned(text.split_inclusive(['\n', '\r']).map(harmless).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_without_commands_is_else_what_it_was() {
        for (text, shown) in [
            ("::error::x\n", ": :error::x\n"),
            ("a\n \u{a0}::add-mask::e\nb::c\n", "a\n \u{a0}: :add-mask::e\nb::c\n"),
            ("a ##[add-mask]e ###[x]", "a ## [add-mask]e ### [x]"),
            ("a::b, # [x] ::\n", "a::b, # [x] ::\n"),
        ] {
            assert_eq!(without_commands(text), shown);
        }
    }
}
