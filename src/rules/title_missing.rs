//! `title-missing`.

use super::{Context, Sink, declare_rule};
use crate::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds a report without a level-1 heading.
    ///
    /// ## Why
    ///
    /// The title is what a reader sees first; without it the page begins in the middle.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ## An evening on databases
    ///
    /// ### Speakers
    /// ```
    ///
    /// Make the first line the title:
    ///
    /// ```markdown
    /// # An evening on databases
    /// ```
    ///
    /// ## Settings
    ///
    /// `title: { required: true }` in the schema.
    pub static TITLE_MISSING = {
        id: "title-missing",
        summary: "the report has no level-1 heading",
        group: Structure,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    if !cx.schema.title_required || cx.binding.title.is_some() {
        return;
    }
    let document = cx.document;
    let first = document.headings.iter().enumerate().find(|(_, heading)| !heading.nested);
    let Some((index, heading)) = first else {
        let span = document.blocks.first().map_or(document.body, |block| block.span);
        let line = document.source.line_span(document.source.line_of(span.start));
        let span = Span::new(span.start, span.end.min(line.end).max(span.start));
        out.report("/title/required", span, "the report has no title").help(example(cx));
        return;
    };
    let diagnostic = out.report("/title/required", heading.span, "the report has no title: no heading of level 1");
    // The first heading is the title one level too low, unless it is one of the sections.
    if cx.binding.serves[index].is_none() && !heading.text.trim().is_empty() {
        diagnostic.help(format!("if this is the title, write it with one mark: `# {}`", heading.text.trim()));
    } else {
        diagnostic.here("a title is expected before this").help(example(cx));
    }
}

fn example(cx: &Context<'_>) -> &'static str {
    match cx.language {
        "vi" => "write one above it: `# Bài thu hoạch: “tên sự kiện”`",
        _ => "write one above it: `# Summary report: “name of the event”`",
    }
}
