//! `section-missing`.

use super::{Context, Sink, declare_rule, words_of};
use crate::binding::Hint;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::{FalseHeading, FalseHeadingKind};
use crate::fold;
use crate::schema::{SectionSpec, Wanted};
use crate::source::Span;

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
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
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
            out.imply(format!("/sections/{}", section.id), span, format!("the section “{name}” is missing"));
            continue;
        }
        let message = match section.required {
            Wanted::Required => format!("the section “{name}” is missing"),
            _ => format!("the section “{name}” is missing; it is recommended"),
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
fn false_heading<'c>(cx: &'c Context<'_>, section: usize) -> Option<&'c FalseHeading> {
    match cx.binding.hints[section]? {
        Hint::False(index) => cx.document.false_headings.get(index),
        _ => None,
    }
}

fn report_together(cx: &Context<'_>, out: &mut Sink<'_>, given: &[(usize, &FalseHeading)]) {
    let Some(&(first, heading)) = given.first() else { return };
    let severity =
        given.iter().map(|&(index, _)| severity(&cx.schema.sections[index])).max().unwrap_or(Severity::Error);
    let alike = given.iter().all(|(_, other)| other.kind == heading.kind);
    let what = if alike { what_it_is(heading.kind) } else { "something else" };
    let message = format!("no section of the report has a heading: {} are given as {what}", given.len());
    let write = |index: usize, heading: &FalseHeading| format!("`{}`", to_write(cx, index, heading));
    let diagnostic = out.report_as(severity, "/sections", heading.span, message);
    diagnostic
        .here(write(first, heading))
        .help(format!("make each of these lines a heading, on a line of its own: {}", write(first, heading)));
    for &(index, heading) in &given[1..] {
        diagnostic.label(heading.span, write(index, heading));
    }
}

fn what_it_is(kind: FalseHeadingKind) -> &'static str {
    match kind {
        FalseHeadingKind::Bold => "bold text",
        FalseHeadingKind::Html => "HTML",
        FalseHeadingKind::NoBlank => "`#` marks without a blank after them",
        FalseHeadingKind::InHtml => "text within HTML",
    }
}

/// The heading to write for `section` with the words of what stands there instead.
fn to_write(cx: &Context<'_>, section: usize, heading: &FalseHeading) -> String {
    let marks = cx.marks_to_write(&cx.schema.sections[section]);
    format!("{marks} {}", fold::strip_numbering(&heading.text))
}

/// Says what to write, and names what may have been meant for the section.
fn explain(cx: &Context<'_>, index: usize, diagnostic: &mut Diagnostic) {
    let section = &cx.schema.sections[index];
    let document = cx.document;
    let line = |span: Span| document.source.line_of(span.start);
    match cx.binding.hints[index] {
        Some(Hint::False(meant)) => {
            let meant = &document.false_headings[meant];
            let (line, heading) = (line(meant.span), to_write(cx, index, meant));
            let (label, help) = match meant.kind {
                FalseHeadingKind::Bold => (
                    "bold text, not a heading",
                    format!("make line {line} a heading, on a line of its own: `{heading}`"),
                ),
                FalseHeadingKind::Html => (
                    "a tag of HTML, which the page's outline leaves out",
                    format!("write line {line} as a heading of Markdown: `{heading}`"),
                ),
                FalseHeadingKind::NoBlank => (
                    "no heading, as no blank follows the marks",
                    format!("put a blank after the marks in line {line}: `{heading}`"),
                ),
                FalseHeadingKind::InHtml => (
                    "part of the HTML above it, not a heading",
                    format!("leave a blank line above line {line}, so that `{heading}` is read as a heading"),
                ),
            };
            diagnostic.label(meant.span, label).help(help);
        }
        Some(Hint::Shared(heading)) => {
            let other = cx.binding.serves[heading].map_or("", |other| cx.schema.sections[other].canonical(cx.language));
            diagnostic
                .label(
                    document.headings[heading].span,
                    format!("this heading serves “{other}”; one heading serves one section"),
                )
                .help(format!("give the section a heading of its own: `{}`", cx.heading_to_write(section)));
        }
        Some(Hint::Outside(heading)) => {
            let heading = &document.headings[heading];
            let outer = section.within.map_or("", |outer| cx.schema.sections[outer].canonical(cx.language));
            diagnostic.label(heading.span, format!("this stands outside the section “{outer}”")).help(format!(
                "move it, with what is below it, into the section “{outer}”: `{} {}`",
                cx.marks_to_write(section),
                words_of(heading)
            ));
        }
        Some(Hint::Near(heading)) => {
            let heading = document.headings[heading].span;
            diagnostic.label(heading, "is this the section?").help(format!(
                "if line {} is meant, write `{}`",
                line(heading),
                cx.heading_to_write(section)
            ));
        }
        None => {
            diagnostic.help(how_to_write(cx, section));
        }
    }
}

fn how_to_write(cx: &Context<'_>, section: &SectionSpec) -> String {
    let heading = cx.heading_to_write(section);
    match section.example_in(cx.language) {
        Some(example) => format!("write the heading `{heading}` and below it, for example, `{example}`"),
        None => format!("write the heading `{heading}` and the section below it"),
    }
}

/// Where the section belongs: in the section that it must stand in; before the next section of the schema that is
/// there, else after the one before.
fn place(cx: &Context<'_>, index: usize) -> (Span, Option<String>) {
    let name = cx.schema.sections[index].canonical(cx.language);
    let heading_of = |other: usize| cx.binding.heading_of(other).map(|heading| &cx.document.headings[heading]);
    if let Some(outer) = cx.schema.sections[index].within.and_then(heading_of) {
        return (outer.span, Some(format!("“{name}” is expected in this section")));
    }
    let common = |other: &usize| heading_of(*other).is_some_and(|heading| Some(heading.level) == cx.binding.level);
    let after = (index + 1..cx.schema.sections.len()).find(common).and_then(heading_of);
    if let Some(heading) = after {
        return (heading.span, Some(format!("“{name}” is expected before this")));
    }
    if let Some(heading) = (0..index).rev().find(common).and_then(heading_of) {
        return (heading.span, Some(format!("“{name}” is expected after this section")));
    }
    if let Some(title) = cx.binding.title {
        return (cx.document.headings[title].span, Some(format!("“{name}” is expected below the title")));
    }
    (cx.first_line(), None)
}
