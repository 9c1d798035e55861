//! `title-duplicate`.

use super::{Context, Sink, declare_rule, words_of};
use crate::message::Message;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds level-1 headings beside the title, and tells them together. The title is the one that has the words of the
    /// front matter's `title` or begins as the schema's example does, else the first. Headings that hold only an image
    /// are left alone.
    ///
    /// ## Why
    ///
    /// A page has one title; with several, neither readers nor search engines know what it is about.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// # An evening on databases
    ///
    /// # Speakers
    /// ```
    ///
    /// Sections stand on a lower level:
    ///
    /// ```markdown
    /// # An evening on databases
    ///
    /// ## Speakers
    /// ```
    ///
    /// ## Settings
    ///
    /// `title: { required: true, example: { en: "Summary report: …" } }` in the schema.
    pub static TITLE_DUPLICATE = {
        id: "title-duplicate",
        summary: {
            en: "the report has more than one level-1 heading",
            vi: "báo cáo có nhiều hơn một tiêu đề cấp 1",
        },
        group: Structure,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(title) = cx.binding.title.filter(|_| cx.schema.title_required) else { return out.rest() };
    let headings = &cx.document.headings;
    let is_another = |&index: &usize| {
        let heading = &headings[index];
        let shown = !heading.nested && heading.unmeant.is_none() && heading.text.contains(char::is_alphanumeric);
        index != title && heading.level == 1 && shown
    };
    let more: Vec<usize> = (0..headings.len()).filter(is_another).collect();
    let Some((&first, rest)) = more.split_first() else { return };
    let marks = "#".repeat(usize::from(cx.binding.level.unwrap_or(2).max(2)));
    let (count, name) = (more.len() + 1, words_of(&headings[first]));
    let message = say!(
        en("the report has {count} level-1 headings; only its title should be one"),
        vi("báo cáo có {count} tiêu đề cấp 1; chỉ tiêu đề chính được ở cấp 1"),
    );
    let diagnostic = out.report("/title/required", headings[first].span, message);
    let help = match rest {
        // What stands above the title is no section of the report.
        [] if first < title && cx.binding.serves[first].is_none() => {
            say!(en("take it out, or write it as plain text"), vi("hãy bỏ dòng này, hoặc viết thành chữ thường"),)
        }
        [] => Message::to_write(format_args!("{marks} {name}")),
        _ => say!(
            en("write each of them with more marks: `{marks} {name}`"),
            vi("hãy viết từng tiêu đề với nhiều dấu thăng hơn: `{marks} {name}`"),
        ),
    };
    diagnostic.label(headings[title].span, say!(en("the title"), vi("tiêu đề chính"))).help(help);
    for &heading in rest.iter().take(9) {
        diagnostic.label(headings[heading].span, say!(en("this one too"), vi("cả tiêu đề này nữa")));
    }
}
