//! `title-duplicate`.

use super::{Context, Sink, declare_rule, words_of};
use crate::document::Heading;

declare_rule! {
    /// ## What it does
    ///
    /// Finds level-1 headings after the first one, which is the title, and tells them together. Headings that hold
    /// only an image are left alone.
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
    /// `title: { required: true }` in the schema.
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
    let Some(title) = cx.binding.title.filter(|_| cx.schema.title_required) else { return };
    let headings = &cx.document.headings;
    let is_another =
        |heading: &&Heading| heading.level == 1 && !heading.nested && heading.text.contains(char::is_alphanumeric);
    let more: Vec<_> = headings[title + 1..].iter().filter(is_another).collect();
    let Some((first, rest)) = more.split_first() else { return };
    let marks = "#".repeat(usize::from(cx.binding.level.unwrap_or(2).max(2)));
    let message = format!("the report has {} level-1 headings; only its title should be one", more.len() + 1);
    let diagnostic = out.report("/title/required", first.span, message);
    let each = if rest.is_empty() { "write" } else { "write each of them with more marks:" };
    diagnostic.label(headings[title].span, "the title").help(format!("{each} `{marks} {}`", words_of(first)));
    for heading in rest.iter().take(9) {
        diagnostic.label(heading.span, "this one too");
    }
}
