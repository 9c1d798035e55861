//! `section-missing`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::words_of;
use crate::binding::Hint;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::{FalseHeading, FalseHeadingKind};
use crate::message::{Message, Words};
use crate::say;
use crate::schema::{SectionSpec, Wanted};
use crate::text::fold;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections that the schema requires (an error) or recommends (a warning) and that no heading serves.
    /// It points at the place where the section belongs, and names what may have been meant for it: a bold line, a
    /// heading of HTML, `###Speakers` without the blank, a heading with a slip of the pen, a heading that would serve two
    /// sections, one that stands outside the section it belongs in. A report that has bold lines instead of headings
    /// throughout is told so once.
    ///
    /// ## Why
    ///
    /// A reader looks for the section by its heading, and so does everybody who grades or collects reports.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// **Speakers:**
    ///
    /// - **Ngọc Anh** – engineer, Sao Mai
    /// ```
    ///
    /// is bold text, not a heading. Write:
    ///
    /// ```markdown
    /// ### Speakers
    ///
    /// - **Ngọc Anh** – engineer, Sao Mai
    /// ```
    ///
    /// ## Settings
    ///
    /// `required: true | recommended | false` of each section; `headings`, `terms` and `filler` say which wordings count.
    pub static SECTION_MISSING = {
        id: "section-missing",
        summary: {
            en: "no heading serves a section that the schema asks for",
            vi: "không có tiêu đề nào cho một phần mà lược đồ yêu cầu",
        },
        group: Structure,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.schema.sections.iter().all(|section| section.required == Wanted::Optional) {
        return out.rest();
    }
    let missing: Vec<usize> = cx.binding.missing(cx.schema).collect();
    let given: Vec<(usize, &FalseHeading)> =
        missing.iter().filter_map(|&index| Some((index, false_heading(cx, index)?))).collect();
    // Who wrote no heading at all has made one mistake, not one a section.
    let together = given.len() > 2 && cx.bound().next().is_none();
    if together {
        report_together(cx, out, &given);
    }
    for index in missing {
        let section = &cx.schema.sections[index];
        let name = section.canonical(cx.language);
        let (span, place) = place(cx, index);
        if together && given.iter().any(|&(other, _)| other == index) {
            out.imply(format!("/sections/{}", section.id), span, is_missing(name));
            continue;
        }
        let message = match section.required {
            Wanted::Required => is_missing(name),
            _ => say!(
                en("the section “{name}” is missing; it is recommended"),
                vi("báo cáo thiếu phần “{name}”; phần này nên có"),
            ),
        };
        let diagnostic = out.report_as(severity(section), format!("/sections/{}", section.id), span, message);
        diagnostic.section(&section.id);
        if let Some(place) = place {
            diagnostic.here(place);
        }
        explain(cx, index, diagnostic);
    }
}

fn severity(section: &SectionSpec) -> Severity {
    if section.required == Wanted::Required { Severity::Error } else { Severity::Warning }
}

/// What says what the heading of the section should, and is none.
fn false_heading<'c>(cx: &'c Reading<'_>, section: usize) -> Option<&'c FalseHeading> {
    match cx.binding.hints[section]? {
        Hint::False(index) => cx.document.false_headings.get(index),
        _ => None,
    }
}

fn report_together(cx: &Reading<'_>, out: &mut Sink<'_>, given: &[(usize, &FalseHeading)]) {
    let Some(&(first, heading)) = given.first() else { return };
    let severity =
        given.iter().map(|&(index, _)| severity(&cx.schema.sections[index])).max().unwrap_or(Severity::Error);
    let alike = given.iter().all(|(_, other)| other.kind == heading.kind);
    let what = match alike {
        true => what_it_is(heading.kind),
        false => Words { en: "something else", vi: "dạng khác" },
    };
    let count = given.len();
    let message = say!(
        en("no section of the report has a heading: {count} are given as {}", what.en),
        vi("không phần nào của báo cáo có tiêu đề thật: {count} phần được viết bằng {}", what.vi),
    );
    let write = |index: usize, heading: &FalseHeading| Message::same(format!("`{}`", to_write(cx, index, heading)));
    let line = to_write(cx, first, heading);
    let diagnostic = out.report_as(severity, "/sections", heading.span, message);
    diagnostic.here(write(first, heading)).help(say!(
        en("make each of these lines a heading, on a line of its own: `{line}`"),
        vi("hãy đổi mỗi dòng này thành tiêu đề, đứng riêng một dòng: `{line}`"),
    ));
    for &(index, heading) in &given[1..] {
        diagnostic.label(heading.span, write(index, heading));
    }
}

fn what_it_is(kind: FalseHeadingKind) -> Words {
    match kind {
        FalseHeadingKind::Bold => Words { en: "bold text", vi: "chữ in đậm" },
        FalseHeadingKind::Html => Words { en: "HTML", vi: "thẻ HTML" },
        FalseHeadingKind::NoBlank => {
            Words { en: "`#` marks without a blank after them", vi: "dấu `#` không có dấu cách theo sau" }
        }
        FalseHeadingKind::InHtml => Words { en: "text within HTML", vi: "chữ nằm trong HTML" },
    }
}

/// The heading to write for `section` with the words of what stands there instead.
fn to_write(cx: &Reading<'_>, section: usize, heading: &FalseHeading) -> String {
    let marks = cx.marks_to_write(&cx.schema.sections[section]);
    format!("{marks} {}", fold::strip_numbering(&heading.text))
}

/// Says what to write, and names what may have been meant for the section.
fn explain(cx: &Reading<'_>, index: usize, diagnostic: &mut Diagnostic) {
    let section = &cx.schema.sections[index];
    let document = cx.document;
    let line = |span: Span| document.source.line_of(span.start);
    match cx.binding.hints[index] {
        Some(Hint::False(meant)) => {
            let meant = &document.false_headings[meant];
            let (line, heading) = (line(meant.span), to_write(cx, index, meant));
            let (label, help) = match meant.kind {
                FalseHeadingKind::Bold => (
                    say!(en("bold text, not a heading"), vi("chữ in đậm, không phải tiêu đề")),
                    say!(
                        en("make line {line} a heading, on a line of its own: `{heading}`"),
                        vi("hãy đổi dòng {line} thành tiêu đề, đứng riêng một dòng: `{heading}`"),
                    ),
                ),
                FalseHeadingKind::Html => (
                    say!(
                        en("a tag of HTML, which the page's outline leaves out"),
                        vi("thẻ HTML, không có trong dàn ý của trang"),
                    ),
                    say!(
                        en("write line {line} as a heading of Markdown: `{heading}`"),
                        vi("hãy viết dòng {line} thành tiêu đề Markdown: `{heading}`"),
                    ),
                ),
                FalseHeadingKind::NoBlank => (
                    say!(
                        en("no heading, as no blank follows the marks"),
                        vi("không phải tiêu đề, vì sau các dấu thăng không có dấu cách"),
                    ),
                    say!(
                        en("put a blank after the marks in line {line}: `{heading}`"),
                        vi("hãy thêm dấu cách sau các dấu thăng ở dòng {line}: `{heading}`"),
                    ),
                ),
                FalseHeadingKind::InHtml => (
                    say!(
                        en("part of the HTML above it, not a heading"),
                        vi("thuộc khối HTML ở trên, không phải tiêu đề"),
                    ),
                    say!(
                        en("leave a blank line above line {line}, so that `{heading}` is read as a heading"),
                        vi("hãy để một dòng trống phía trên dòng {line}, để `{heading}` được đọc là tiêu đề"),
                    ),
                ),
            };
            diagnostic.label(meant.span, label).help(help);
        }
        Some(Hint::Shared(heading)) => {
            let other = cx.binding.serves[heading].map_or("", |other| cx.schema.sections[other].canonical(cx.language));
            let line = cx.heading_to_write(section);
            let label = say!(
                en("this heading serves “{other}”; one heading serves one section"),
                vi("tiêu đề này là của phần “{other}”; mỗi tiêu đề chỉ dùng cho một phần"),
            );
            diagnostic.label(document.headings[heading].span, label).help(say!(
                en("give the section a heading of its own: `{line}`"),
                vi("hãy đặt cho phần này một tiêu đề riêng: `{line}`"),
            ));
        }
        Some(Hint::Outside(heading)) => {
            let heading = &document.headings[heading];
            let outer = section.within.map_or("", |outer| cx.schema.sections[outer].canonical(cx.language));
            let line = format!("{} {}", cx.marks_to_write(section), words_of(heading));
            let label =
                say!(en("this stands outside the section “{outer}”"), vi("tiêu đề này nằm ngoài phần “{outer}”"),);
            diagnostic.label(heading.span, label).help(say!(
                en("move it, with what is below it, into the section “{outer}”: `{line}`"),
                vi("hãy chuyển nó cùng nội dung bên dưới vào trong phần “{outer}”: `{line}`"),
            ));
        }
        Some(Hint::Near(heading)) => {
            let heading = document.headings[heading].span;
            let (line, meant) = (line(heading), cx.heading_to_write(section));
            diagnostic.label(heading, say!(en("is this the section?"), vi("có phải phần này không?"))).help(say!(
                en("if line {line} is meant, write `{meant}`"),
                vi("nếu ý bạn là dòng {line}, hãy viết `{meant}`"),
            ));
        }
        None => {
            diagnostic.help(how_to_write(cx, section));
        }
    }
}

fn how_to_write(cx: &Reading<'_>, section: &SectionSpec) -> Message {
    let heading = cx.heading_to_write(section);
    match section.example_in(cx.language) {
        Some(example) => say!(
            en("write the heading `{heading}` and below it, for example, `{example}`"),
            vi("hãy viết tiêu đề `{heading}` và nội dung bên dưới, ví dụ `{example}`"),
        ),
        None => say!(
            en("write the heading `{heading}` and the section below it"),
            vi("hãy viết tiêu đề `{heading}` và nội dung của phần này bên dưới"),
        ),
    }
}

fn is_missing(name: &str) -> Message {
    say!(en("the section “{name}” is missing"), vi("báo cáo thiếu phần “{name}”"))
}

/// Where the section belongs: in the section that it must stand in; before the next section of the schema that is
/// there, else after the one before.
fn place(cx: &Reading<'_>, index: usize) -> (Span, Option<Message>) {
    let name = cx.schema.sections[index].canonical(cx.language);
    let heading_of = |other: usize| cx.binding.heading_of(other).map(|heading| &cx.document.headings[heading]);
    if let Some(outer) = cx.schema.sections[index].within.and_then(heading_of) {
        let label = say!(en("“{name}” is expected in this section"), vi("“{name}” phải nằm trong phần này"));
        return (outer.span, Some(label));
    }
    let common = |other: &usize| heading_of(*other).is_some_and(|heading| Some(heading.level) == cx.binding.level);
    let after = (index + 1..cx.schema.sections.len()).find(common).and_then(heading_of);
    if let Some(heading) = after {
        let label = say!(en("“{name}” is expected before this"), vi("“{name}” phải đứng trước phần này"));
        return (heading.span, Some(label));
    }
    if let Some(heading) = (0..index).rev().find(common).and_then(heading_of) {
        let label = say!(en("“{name}” is expected after this section"), vi("“{name}” phải đứng sau phần này"));
        return (heading.span, Some(label));
    }
    if let Some(title) = cx.binding.title {
        let label = say!(en("“{name}” is expected below the title"), vi("“{name}” phải nằm dưới tiêu đề chính"));
        return (cx.document.headings[title].span, Some(label));
    }
    (cx.first_line(), None)
}
