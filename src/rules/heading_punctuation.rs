//! `heading-punctuation`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::line_after;
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::{Heading, attributes};
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds headings that end with a full stop, colon, comma or semicolon, written for Latin text or for Chinese and
    /// Japanese (`。`, `：`). Question and exclamation marks, dots that leave something open (`...`) and abbreviations
    /// (`v.v.`, `Inc.`) are left alone, and so are headings in quotations and lists.
    ///
    /// It is off unless it is selected or given a severity.
    ///
    /// ## Why
    ///
    /// A heading is a name, not a sentence: tables of contents and links repeat it with its stop or colon. The colon is mostly
    /// what is left of a line in an outline.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ### Diễn giả:
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// ### Diễn giả
    /// ```
    ///
    /// ## Settings
    ///
    /// None in the schema's own keys: `rules: { heading-punctuation: warning }` in a schema or in `.reportlint.yaml`,
    /// `extend-select: [heading-punctuation]` there, or `--extend-select heading-punctuation` switch it on.
    pub static HEADING_PUNCTUATION = {
        id: "heading-punctuation",
        summary: {
            en: "a heading ends with a full stop, colon, comma or semicolon",
            vi: "tiêu đề kết thúc bằng dấu chấm, hai chấm, phẩy hoặc chấm phẩy",
        },
        group: Structure,
        severity: Warning,
        enabled: false,
        fix: Safe,
        since: "0.1.0",
    }
}

/// The characters that no heading ends with.
const MARKS: [char; 11] = ['.', ':', ',', ';', '。', '．', '：', '，', '；', '、', '｡'];

/// Abbreviations that always end with a full stop, without it.
const ABBREVIATIONS: [&str; 8] = ["etc", "vv", "inc", "ltd", "co", "corp", "jr", "sr"];

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for heading in cx.document.headings.iter().filter(|heading| !heading.nested && heading.accidental.is_none()) {
        let attributes = attributes_of(cx, heading);
        let text = match attributes {
            Some(_) => heading.text.rsplit_once('{').map_or("", |(text, _)| text).trim_end(),
            None => heading.text.trim_end(),
        };
        let Some(place) = punctuation(cx, heading, text, attributes) else { continue };
        let mark = cx.document.source.slice(place);
        let message = say!(en("the heading ends with `{mark}`"), vi("tiêu đề kết thúc bằng dấu `{mark}`"));
        let written = cx.document.source.slice(Span::new(heading.text_span.start, place.end));
        let kept = heading.text_span.start + written.trim_end_matches(MARKS).len();
        let edit = Edit { span: Span::new(kept.min(place.start), place.end), replacement: String::new() };
        let diagnostic = out.report_without_schema(place, message);
        diagnostic.help(Message::to_write(line_after(cx, &edit))).fix(Fix::of(vec![edit]).safe());
        cx.name_section(diagnostic, place.start);
    }
}

/// The start of the attributes of `heading` (`{#speakers}`), which are not rendered.
fn attributes_of(cx: &Reading<'_>, heading: &Heading) -> Option<usize> {
    let source = cx.document.source;
    let line = source.line_span(source.line_of(heading.text_span.end));
    attributes(source.slice(line)).map(|(start, _)| line.start + start)
}

/// The punctuation mark at the end of `heading`, unless it belongs there. `text` is the rendered text, which ends
/// before the `attributes`.
fn punctuation(cx: &Reading<'_>, heading: &Heading, text: &str, attributes: Option<usize>) -> Option<Span> {
    let mark = text.chars().next_back().filter(|mark| MARKS.contains(mark))?;
    let belongs = mark == '.' && text.split_whitespace().next_back().is_some_and(is_abbreviation);
    if belongs || !text.contains(char::is_alphabetic) {
        return None;
    }
    // If the last words are code, every character is significant.
    let before = |text: &&Span| attributes.is_none_or(|end| text.start < end);
    let last = cx.document.texts_in(heading.text_span).iter().rfind(before)?;
    let last = Span::new(last.start, attributes.map_or(last.end, |end| last.end.min(end)));
    let written = cx.document.source.slice(last).trim_end();
    let end = last.start + written.len();
    written.ends_with(mark).then(|| Span::new(end - mark.len_utf8(), end))
}

/// Whether the full stop at the end of `word` is part of it.
fn is_abbreviation(word: &str) -> bool {
    let bare = word.strip_suffix('.').unwrap_or(word);
    bare.contains('.') || ABBREVIATIONS.iter().any(|known| bare.eq_ignore_ascii_case(known))
}
