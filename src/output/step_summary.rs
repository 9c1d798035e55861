//! The step summary of GitHub Actions: a Markdown table in which all content of reports is escaped.

use std::fmt::Write;

use crate::diagnostic::{Outcome, Severity};
use crate::message::Language;
use crate::output::counts::count;
use crate::output::entries::{Entry, entries};
use crate::output::root::Root;
use crate::output::sanitize;
use crate::say;

/// Renders the summary in at most `room` bytes. Entries that do not fit are counted.
pub fn render(outcome: &Outcome, language: Language, root: &Root, room: usize) -> String {
    let entries = entries(outcome, root, language);
    let [errors, warnings, infos] = count(outcome.severities());
    let (files, failures) = (outcome.reports_and_pages().0, outcome.failures.len());
    let mut counts = say!(
        en("reports checked: {files} · errors: {errors} · warnings: {warnings}"),
        vi("báo cáo đã kiểm tra: {files} · lỗi: {errors} · cảnh báo: {warnings}"),
    )
    .text(language)
    .to_owned();
    if infos > 0 {
        counts.push_str(say!(en(" · infos: {infos}"), vi(" · thông tin: {infos}")).text(language));
    }
    if let (silenced @ 1.., _) = outcome.silenced() {
        counts.push_str(say!(en(" · silenced: {silenced}"), vi(" · bị ẩn: {silenced}")).text(language));
    }
    if failures > 0 {
        counts.push_str(
            say!(en(" · **not all was checked: {failures}**"), vi(" · **chưa kiểm tra được hết: {failures}**"))
                .text(language),
        );
    }
    let mut out = format!("### reportlint\n\n{counts}\n");
    if !entries.is_empty() {
        let heads = say!(en("| | Place | Problem |"), vi("| | Vị trí | Vấn đề |"));
        out.push_str(&format!("\n{}\n|---|---|---|\n", heads.text(language)));
    }
    let more = |count: usize| say!(en("\nAnd {count} more.\n"), vi("\nVà {count} vấn đề nữa.\n"));
    // Enough for the longest of these lines.
    let max = room.saturating_sub(100);
    for (index, entry) in entries.iter().enumerate() {
        let row = row(entry);
        if out.len() + row.len() > max {
            out.push_str(more(entries.len() - index).text(language));
            break;
        }
        out.push_str(&row);
    }
    out.push('\n');
    if out.len() > room { String::new() } else { out }
}

fn row(entry: &Entry<'_>) -> String {
    let sign = match entry.severity {
        Severity::Error => "❌",
        Severity::Warning => "⚠️",
        Severity::Info => "ℹ️",
    };
    let mut place = escaped(entry.path());
    if let Some(source) = entry.source {
        // Writing to a string cannot fail.
        let _ = write!(place, ":{}", source.line_of(entry.span.start));
    }
    let help = entry.help.as_ref().map(|help| format!("<br>{}", prose(help))).unwrap_or_default();
    format!("| {sign} | {place} | **{}**: {}{help} |\n", entry.rule, prose(&entry.message))
}

/// Renders a message, with text between backticks as code.
fn prose(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return escaped(text);
    }
    let part = |(index, part): (usize, &&str)| match index % 2 {
        1 => format!("<code>{}</code>", escaped(part)),
        _ => escaped(part),
    };
    parts.iter().enumerate().map(part).collect()
}

/// `text` on one line, with a backslash before every character that Markdown could interpret.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in sanitize::line(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            _ => {
                if c.is_ascii_punctuation() {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out
}
