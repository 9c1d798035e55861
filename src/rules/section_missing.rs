//! `section-missing`.

use super::{Context, Sink, declare_rule};
use crate::binding::Hint;
use crate::diagnostic::{Diagnostic, Severity};
use crate::fold;
use crate::schema::{SectionSpec, Wanted};
use crate::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections that the schema requires (an error) or recommends (a warning) and that no heading serves.
    /// It points at the place where the section belongs, and names what may have been meant for it: a bold line, a
    /// heading with a slip of the pen, a heading that serves two sections.
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
        summary: "no heading serves a section that the schema asks for",
        group: Structure,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for index in cx.binding.missing(cx.schema) {
        let section = &cx.schema.sections[index];
        let severity = if section.required == Wanted::Required { Severity::Error } else { Severity::Warning };
        let (span, place) = place(cx, index);
        let name = section.canonical(cx.language);
        let message = match section.required {
            Wanted::Required => format!("the section “{name}” is missing"),
            _ => format!("the section “{name}” is missing; it is recommended"),
        };
        let diagnostic = out.report_as(severity, format!("/sections/{}", section.id), span, message);
        diagnostic.section(&section.id);
        if let Some(place) = place {
            diagnostic.here(place);
        }
        explain(cx, index, diagnostic);
    }
}

/// Says what to write, and names what may have been meant for the section.
fn explain(cx: &Context<'_>, index: usize, diagnostic: &mut Diagnostic) {
    let section = &cx.schema.sections[index];
    let document = cx.document;
    let line = |span: Span| document.source.line_of(span.start);
    match cx.binding.hints[index] {
        Some(Hint::BoldLine(bold)) => {
            let bold = &document.bold_lines[bold];
            let heading = cx.heading_to_write(section);
            let marks = heading.split(' ').next().unwrap_or("##");
            diagnostic.label(bold.span, "bold text, not a heading").help(format!(
                "make line {} a heading, on a line of its own: `{marks} {}`",
                line(bold.span),
                fold::strip_numbering(&bold.text)
            ));
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

/// Where the section belongs: before the next section of the schema that is there, else after the one before.
fn place(cx: &Context<'_>, index: usize) -> (Span, Option<String>) {
    let name = cx.schema.sections[index].canonical(cx.language);
    let heading_of = |other: usize| cx.binding.heading_of(other).map(|heading| &cx.document.headings[heading]);
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
    let first = cx.document.blocks.first().map_or(cx.document.body, |block| block.span);
    let line = cx.document.source.line_span(cx.document.source.line_of(first.start));
    (Span::new(first.start, first.end.min(line.end).max(first.start)), None)
}
