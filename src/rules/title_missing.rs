//! `title-missing`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{line_on_level, on_level, own_lines, shortened};
use crate::binding::{Hint, trial};
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::{Extent, FalseHeading, FalseHeadingKind, Heading};
use crate::message::Message;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds a report without a level-1 heading that has words. A bold line, or a heading of HTML, is none. Where the
    /// sections themselves are on level 1, the first of them is not the title. On a page of a Hugo site, the `title` of the front
    /// matter does as well if the schema accepts it and it says what the page is about: `Event 2` does not.
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
    /// `title: { required: true }` in the schema; `or: field` accepts the front matter's.
    pub static TITLE_MISSING = {
        id: "title-missing",
        summary: {
            en: "the report has no title, a line that begins with one `#`",
            vi: "báo cáo chưa có tiêu đề chính, dòng bắt đầu bằng một dấu `#`",
        },
        group: Structure,
        severity: Error,
        fix: Both,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if !cx.schema.title_required {
        return out.no_input();
    }
    let pointer = "/title/required";
    if let Some(title) = cx.binding.title {
        if cx.has_example_title() {
            let message = say!(en("the title is only an example"), vi("tiêu đề chính chỉ là ví dụ mẫu"));
            let span = cx.document.headings[title].span;
            match out.is_on("place-unfilled") {
                true => out.imply(pointer, span, message),
                false => out.report(pointer, span, message).help(say!(
                    en("write a title of your own in its place"),
                    vi("hãy thay bằng tiêu đề của chính báo cáo này"),
                )),
            };
        }
        return;
    }
    let page = || cx.document.headings.iter().enumerate().filter(|(_, heading)| !heading.nested);
    let mut shallowest = page().filter(|(_, heading)| heading.level == 1).map(|(_, heading)| heading);
    let has_words = |heading: &Heading| heading.text.contains(char::is_alphanumeric);
    let begins = page().next().map_or(usize::MAX, |(_, heading)| heading.span.start);
    let is_swallowed =
        cx.swallowed().any(|swallowed| swallowed.extent == Extent::Unread && swallowed.span.start < begins);
    let in_field = cx.has_title_in_field();
    if is_swallowed && out.is_on("block-unclosed") {
        out.imply(pointer, cx.first_line(), none());
    } else if let Some(first) = shallowest.clone().find(|heading| has_words(heading)) {
        let (example, edit) = (cx.title_to_write(), on_level(cx, first, 2));
        let line = line_on_level(cx, first, 2, edit.as_ref());
        let message = say!(
            en("the report has no title: its level-1 headings are its sections"),
            vi("báo cáo không có tiêu đề chính: các tiêu đề cấp 1 lại là tiêu đề của từng phần"),
        );
        out.report(pointer, first.span, message).here(expected_before()).help(say!(
            en("write a title above it: `{example}`, and the sections a level lower: `{line}`"),
            vi("hãy viết tiêu đề chính ở phía trên: `{example}`, và hạ các phần xuống một cấp: `{line}`"),
        ));
    } else if let Some(first) = shallowest.next() {
        let example = cx.title_to_write();
        let message = say!(
            en("the report has no title: its level-1 heading has no words"),
            vi("báo cáo không có tiêu đề chính: tiêu đề cấp 1 không có chữ"),
        );
        out.report(pointer, first.span, message)
            .help(say!(en("write a title in words: `{example}`"), vi("hãy viết tiêu đề chính bằng chữ: `{example}`"),));
    } else if let Some(meant) = meant(cx).filter(|meant| !in_field || meant.kind != FalseHeadingKind::Bold) {
        let line = cx.document.source.line_of(meant.span.start);
        let text = shortened(&trial::heading_meant(1, &meant.text, meant.kind));
        let diagnostic = out.report(pointer, meant.span, none()).here(meant.kind.why()).help(say!(
            en("make line {line} the title, with a blank line above and below: `{text}`"),
            vi("hãy đổi dòng {line} thành tiêu đề chính, trên và dưới đều có một dòng trống: `{text}`"),
        ));
        if let Some(edit) = made_of(cx, meant) {
            diagnostic.fix(Fix::of(vec![edit]).safe_if(is_mark(meant.kind)));
        }
    } else if in_field {
        // The page shows that one.
    } else if let Some((index, heading)) = page().next() {
        let diagnostic = out.report(pointer, heading.span, none());
        // The first heading is a title on a lower level, unless it is one of the sections.
        let raised = on_level(cx, heading, 1).filter(|_| cx.binding.serves[index].is_none() && has_words(heading));
        let raised = raised.filter(|edit| cx.titled_after(std::slice::from_ref(edit)));
        if let Some(edit) = raised {
            let line = line_on_level(cx, heading, 1, Some(&edit));
            diagnostic.fix(Fix::of(vec![edit])).help(say!(
                en("if this is the title, write it with one `#`: `{line}`"),
                vi("nếu đây là tiêu đề chính, hãy viết với một dấu `#`: `{line}`"),
            ));
        } else {
            diagnostic.here(expected_before()).help(write_above(cx));
        }
    } else {
        out.report(pointer, cx.first_line(), none()).help(write_above(cx));
    }
}

fn none() -> Message {
    say!(
        en("the report has no title (a line that begins with one `#`)"),
        vi("báo cáo chưa có tiêu đề chính (dòng bắt đầu bằng một dấu `#`)"),
    )
}

fn expected_before() -> Message {
    say!(en("a title is expected before this"), vi("tiêu đề chính phải đứng trước dòng này"))
}

fn write_above(cx: &Reading<'_>) -> Message {
    let example = cx.title_to_write();
    say!(en("write a title above it: `{example}`"), vi("hãy viết tiêu đề chính ở phía trên: `{example}`"))
}

/// Text that was meant as the title but is not a heading: a malformed level-1 heading, or bold text at the start of the
/// page.
fn meant<'c>(cx: &'c Reading<'_>) -> Option<&'c FalseHeading> {
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

/// Whether only the `#` mark of a heading is malformed.
fn is_mark(kind: FalseHeadingKind) -> bool {
    use FalseHeadingKind as Kind;
    matches!(kind, Kind::NoBlank | Kind::FullWidth | Kind::StrayBefore(_) | Kind::StrayAfter(_))
}

/// An edit that makes the title of the line `meant` for it, if it becomes the title and no section is lost.
fn made_of(cx: &Reading<'_>, meant: &FalseHeading) -> Option<Edit> {
    let line = trial::heading_meant(1, &meant.text, meant.kind);
    let span = own_lines(cx, meant.span).filter(|_| meant.kind != FalseHeadingKind::Swallowed)?;
    // An enclosing paragraph may absorb it.
    [line.clone(), format!("{line}\n"), format!("\n{line}\n")].into_iter().find_map(|replacement| {
        let edits = [Edit { span, replacement }];
        let is_titled = cx.titled_after(&edits);
        edits.into_iter().next().filter(|_| is_titled)
    })
}
