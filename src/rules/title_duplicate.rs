//! `title-duplicate`.

use super::{Context, Sink, declare_rule, plural};

declare_rule! {
    /// ## What it does
    ///
    /// Finds level-1 headings after the first one, which is the title.
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
        summary: "the report has more than one level-1 heading",
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
    let more: Vec<_> = headings[title + 1..].iter().filter(|heading| heading.level == 1 && !heading.nested).collect();
    let Some((first, rest)) = more.split_first() else { return };
    let diagnostic = out.report(
        "/title/required",
        first.span,
        format!(
            "the report has {}; only its title should be one",
            plural(more.len() + 1, "level-1 heading", "level-1 headings")
        ),
    );
    diagnostic.label(headings[title].span, "the title").help(format!("write `## {}`", first.text.trim()));
    for heading in rest.iter().take(9) {
        diagnostic.label(heading.span, "this one too");
    }
}
