//! `heading-unmeant`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{label_others, shortened};
use crate::binding::trial;
use crate::diagnostic::fix::{Applicability, Edit, Fix};
use crate::document::{Accidental, FaultKind, Heading};
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds headings that nobody meant to be any: a sentence or picture with a line of `---` or `===` right below it, which
    /// makes a heading of it, a picture behind `#` marks, and comments of a script that is outside a code block. A short line above dashes is taken for a heading where it
    /// serves a section of the schema, or the report's headings are underlined throughout. To every other rule what is found
    /// here is text: it ends no section.
    ///
    /// ## Why
    ///
    /// The sentence is shown in large letters, is in the table of contents, and ends the section it belongs to.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// I came for the boats and stayed for the tables.
    /// ---
    /// ```
    ///
    /// Leave a blank line between them:
    ///
    /// ```markdown
    /// I came for the boats and stayed for the tables.
    ///
    /// ---
    /// ```
    pub static HEADING_UNMEANT = {
        id: "heading-unmeant",
        summary: {
            en: "a sentence, picture or comment has become a heading",
            vi: "một câu, một ảnh hoặc một dòng chú thích bị biến thành tiêu đề",
        },
        group: Structure,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    // The closing fence of misplaced front matter makes a heading of it, which is reported by its own rule.
    let fault = cx.document.front_matter.fault.as_ref().filter(|fault| fault.kind == FaultKind::Position);
    let fields = |heading: &Heading| fault.is_some_and(|fault| fault.span.start <= heading.span.start);
    let mut known = false;
    for (index, heading) in cx.document.headings.iter().enumerate() {
        if heading.accidental == Some(Accidental::Sentence) && !known && fields(heading) {
            known = true;
            continue;
        }
        match heading.accidental {
            // On level 1, it is the banner of the page.
            Some(Accidental::Picture) if heading.level > 1 => picture(cx, heading, out),
            Some(Accidental::Sentence) => underlined(cx, heading, false, out),
            Some(Accidental::Line) if cx.binding.serves[index].is_none() => underlined(cx, heading, true, out),
            _ => {}
        }
    }
    comments(cx, out);
}

/// Reports all script comments once.
fn comments(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let mut found = cx.document.headings.iter().filter(|heading| heading.accidental == Some(Accidental::Comment));
    let Some(first) = found.next() else { return };
    let message = say!(
        en("this comment from a script is shown as a heading"),
        vi("dòng chú thích của lệnh này hiện ra như một tiêu đề"),
    );
    let diagnostic = out.report_without_schema(first.span, message);
    cx.name_section(diagnostic, first.span.start);
    diagnostic.help(say!(
        en("put the commands and their comments in a code block: a line of three backticks above and one below"),
        vi(
            "hãy đặt các lệnh cùng chú thích vào một khối mã: thêm một dòng ba dấu nháy ngược ở trên và một dòng ở dưới"
        ),
    ));
    label_others(diagnostic, found.map(|heading| heading.span));
}

fn picture(cx: &Reading<'_>, heading: &Heading, out: &mut Sink<'_>) {
    let marks = "#".repeat(usize::from(heading.level));
    let message = say!(en("a picture is not a heading"), vi("ảnh không phải là tiêu đề"));
    let diagnostic = out.report_without_schema(heading.span, message);
    cx.name_section(diagnostic, heading.span.start);
    diagnostic.help(say!(
        en("delete the `{marks}` before it: a picture does not need them"),
        vi("hãy bỏ `{marks}` ở trước: ảnh không cần đến dấu thăng"),
    ));
}

/// Reports a line above dashes. If `doubtful`, it may be an intended heading.
fn underlined(cx: &Reading<'_>, heading: &Heading, doubtful: bool, out: &mut Sink<'_>) {
    let source = cx.document.source;
    let below = Span::new(heading.text_span.end, heading.span.end);
    let written = source.slice(below);
    let line = Span::new(heading.span.end - written.trim_start().len(), heading.span.end);
    let mark = if heading.level == 1 { "===" } else { "---" };
    let message = say!(
        en("this line is a heading because `{mark}` is right below it"),
        vi("dòng này thành tiêu đề, vì ngay bên dưới là `{mark}`"),
    );
    let diagnostic = out.report_without_schema(heading.text_span, message);
    cx.name_section(diagnostic, heading.span.start);
    diagnostic
        .label(line, say!(en("this turns it into a heading"), vi("dòng này biến nó thành tiêu đề")))
        .help(help(heading, mark, doubtful));
    if mark == "---" && !heading.nested {
        let edit = Edit { span: Span::at(line.start), replacement: line_break(written).to_owned() };
        diagnostic.fix(Fix { applicability: Applicability::Unsafe, edits: vec![edit] });
    }
}

fn help(heading: &Heading, mark: &str, doubtful: bool) -> Message {
    let line = shortened(&trial::heading(2, &heading.text));
    match (mark, doubtful) {
        ("===", _) => say!(en("delete the line of `=`"), vi("hãy bỏ dòng dấu `=` đó")),
        (_, false) => say!(en("leave a blank line between them"), vi("hãy để một dòng trống ở giữa")),
        (_, true) => say!(
            en("leave a blank line between them, or write `{line}` if a heading is meant"),
            vi("hãy để một dòng trống ở giữa, hoặc viết `{line}` nếu muốn có tiêu đề"),
        ),
    }
}

/// The line break at the start of `text`.
fn line_break(text: &str) -> &str {
    let text = text.trim_start_matches([' ', '\t']);
    ["\r\n", "\r"].into_iter().find(|end| text.starts_with(end)).unwrap_or("\n")
}
