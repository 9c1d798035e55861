//! `section-duplicate`.

use super::{Context, Sink, declare_rule, words_of};

declare_rule! {
    /// ## What it does
    ///
    /// Finds a second heading with the same words, on the same level and in the same chapter, as the one that serves a
    /// section.
    ///
    /// ## Why
    ///
    /// Two sections called “Speakers” are most often a piece pasted twice, or a template's part left beside the
    /// writer's own. Links to the second one lead to the first.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ### Speakers
    ///
    /// - **Ngọc Anh** – engineer, Sao Mai
    ///
    /// ### Speakers
    ///
    /// - **Minh Khôi** – analyst, Lúa Vàng
    /// ```
    ///
    /// Put both lists under one heading.
    ///
    /// ## Settings
    ///
    /// None.
    pub static SECTION_DUPLICATE = {
        id: "section-duplicate",
        summary: {
            en: "a section is there twice",
            vi: "một phần xuất hiện hai lần",
        },
        group: Structure,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (index, section, heading) in cx.bound() {
        let Some(own) = cx.binding.heading_of(index) else { continue };
        let text = &cx.binding.folded[own];
        // The same words in another chapter, as under each of two days, are no repetition.
        let mut again = cx.document.headings.iter().enumerate().filter(|&(other, candidate)| {
            other != own
                && candidate.level == heading.level
                && candidate.parent == heading.parent
                && !candidate.nested
                && cx.binding.serves[other].is_none()
                && Some(other) != cx.binding.title
                && cx.binding.folded[other] == *text
        });
        let Some((_, first)) = again.next() else { continue };
        let rest: Vec<_> = again.map(|(_, heading)| heading.span).collect();
        let times = if rest.is_empty() { "twice".to_owned() } else { format!("{} times", rest.len() + 2) };
        let message = format!("the section “{}” is there {times}", words_of(first));
        let diagnostic = out.report(format!("/sections/{}", section.id), first.span, message);
        diagnostic.section(&section.id);
        let place = if heading.span < first.span { "here already" } else { "and here" };
        diagnostic.label(heading.span, place).help("put all of it under one heading, or take away what is not yours");
        for span in rest.into_iter().take(9) {
            diagnostic.label(span, "here too");
        }
    }
}
