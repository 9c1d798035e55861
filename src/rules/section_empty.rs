//! `section-empty`.

use super::{Context, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::schema::Wanted;

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections with a heading and nothing below it. Comments, rules across the page and empty list items are
    /// nothing; subsections with content are something. When most sections are empty it says so once.
    ///
    /// ## Why
    ///
    /// An empty section is a promise to the reader that was not kept, most often a part of the template not filled in.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ### Speakers
    ///
    /// ### Key Highlights
    /// ```
    ///
    /// Write what belongs there:
    ///
    /// ```markdown
    /// ### Speakers
    ///
    /// - **Ngọc Anh** – engineer, Sao Mai
    /// ```
    ///
    /// ## Settings
    ///
    /// None: it looks at every section that the schema names. Sections that are not required get a warning.
    pub static SECTION_EMPTY = {
        id: "section-empty",
        summary: "a section has a heading and nothing below it",
        group: Structure,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let bound = cx.bound().count();
    let empty: Vec<_> = cx.bound().filter(|(_, _, heading)| cx.is_hollow(heading.content)).collect();
    // A template that nobody filled in has one fault.
    if empty.len() > 2
        && empty.len() * 2 > bound
        && let Some((&(_, _, first), rest)) = empty.split_first()
    {
        let message = format!("{} of the report's {bound} sections are empty", empty.len());
        let diagnostic = out.report("/sections", first.span, message);
        diagnostic.here("nothing below this heading").help("write the report: each heading needs text below it");
        for (_, _, heading) in rest {
            diagnostic.label(heading.span, "nor below this");
        }
        return;
    }
    for (_, section, heading) in empty {
        let severity = if section.required == Wanted::Required { Severity::Error } else { Severity::Warning };
        let message = format!("the section “{}” is empty", heading.text.trim());
        let diagnostic = out.report_as(severity, format!("/sections/{}", section.id), heading.span, message);
        diagnostic.section(&section.id).here("nothing below this heading");
        match section.example_in(cx.language) {
            Some(example) => diagnostic.help(format!("write below it, for example, `{example}`")),
            None => diagnostic.help("write the section below its heading, or take the heading away"),
        };
    }
}
