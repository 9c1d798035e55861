//! `title-missing`.

use super::{Context, Sink, declare_rule, shortened, words_of};
use crate::binding::Hint;
use crate::document::{FalseHeading, FalseHeadingKind, Heading};

declare_rule! {
    /// ## What it does
    ///
    /// Finds a report without a level-1 heading that has words. A bold line, or a heading of HTML, is none. Where the
    /// sections themselves stand on level 1, the first of them is not the title.
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
        summary: {
            en: "the report has no level-1 heading",
            vi: "báo cáo không có tiêu đề cấp 1",
        },
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
    let pointer = "/title/required";
    let page = || cx.document.headings.iter().enumerate().filter(|(_, heading)| !heading.nested);
    let mut shallowest = page().filter(|(_, heading)| heading.level == 1).map(|(_, heading)| heading);
    let has_words = |heading: &Heading| heading.text.contains(char::is_alphanumeric);
    if let Some(first) = shallowest.clone().find(|heading| has_words(heading)) {
        out.report(pointer, first.span, "the report has no title: its level-1 headings are its sections")
            .here("a title is expected before this")
            .help(format!(
                "write a title above it: {}, and the sections a level lower: `## {}`",
                example(cx),
                words_of(first)
            ));
    } else if let Some(first) = shallowest.next() {
        out.report(pointer, first.span, "the report has no title: its level-1 heading has no words")
            .help(format!("write a title in words: {}", example(cx)));
    } else if let Some(meant) = meant(cx) {
        let line = cx.document.source.line_of(meant.span.start);
        let what = match meant.kind {
            FalseHeadingKind::Bold => "bold text, not a heading",
            FalseHeadingKind::Html => "a tag of HTML, not a heading of Markdown",
            FalseHeadingKind::NoBlank => "no heading, as no blank follows the mark",
            FalseHeadingKind::InHtml => "part of the HTML above it, not a heading",
        };
        out.report(pointer, meant.span, "the report has no title: no heading of level 1").here(what).help(format!(
            "make line {line} the title, with a blank line above and below: `# {}`",
            shortened(&meant.text)
        ));
    } else if let Some((index, heading)) = page().next() {
        let diagnostic = out.report(pointer, heading.span, "the report has no title: no heading of level 1");
        // The first heading is the title on a level too low, unless it is one of the sections.
        if cx.binding.serves[index].is_none() && has_words(heading) {
            diagnostic.help(format!("if this is the title, write it with one mark: `# {}`", words_of(heading)));
        } else {
            diagnostic.here("a title is expected before this").help(format!("write a title above it: {}", example(cx)));
        }
    } else {
        out.report(pointer, cx.first_line(), "the report has no title: no heading of level 1")
            .help(format!("write a title above it: {}", example(cx)));
    }
}

/// What was meant to be the title and is no heading: something with one mark, or bold text that begins the page.
fn meant<'c>(cx: &'c Context<'_>) -> Option<&'c FalseHeading> {
    let document = cx.document;
    let start = document.blocks.first()?.span.start;
    let is_section = |index: usize| cx.binding.hints.contains(&Some(Hint::False(index)));
    document.false_headings.iter().enumerate().find_map(|(index, heading)| {
        let title = match heading.kind {
            FalseHeadingKind::Bold => heading.span.start == start,
            _ => heading.level == 1,
        };
        (title && !is_section(index)).then_some(heading)
    })
}

fn example(cx: &Context<'_>) -> &'static str {
    match cx.language {
        "vi" => "`# Bài thu hoạch: “tên sự kiện”`",
        _ => "`# Summary report: “name of the event”`",
    }
}
