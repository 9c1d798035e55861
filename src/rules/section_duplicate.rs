//! `section-duplicate`.

use super::{Context, Sink, declare_rule};

declare_rule! {
    /// ## What it does
    ///
    /// Finds a second heading with the same words, on the same level, as the one that serves a section.
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
        summary: "a section is there twice",
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
        let again = cx.document.headings.iter().enumerate().filter(|&(other, candidate)| {
            other != own
                && candidate.level == heading.level
                && cx.binding.serves[other].is_none()
                && Some(other) != cx.binding.title
                && cx.binding.folded[other] == *text
        });
        for (_, duplicate) in again {
            out.report(
                format!("/sections/{}", section.id),
                duplicate.span,
                format!("the section “{}” is there twice", heading.text.trim()),
            )
            .section(&section.id)
            .label(heading.span, "here already")
            .help("put both parts under one heading, or take one of them away");
        }
    }
}
