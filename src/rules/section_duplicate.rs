//! `section-duplicate`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::words_of;
use crate::say;

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
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.bound().next().is_none() {
        return out.rest();
    }
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
        let count = rest.len() + 2;
        let times = if rest.is_empty() { "twice".to_owned() } else { format!("{count} times") };
        let name = words_of(first);
        let message = say!(en("the section “{name}” is there {times}"), vi("phần “{name}” xuất hiện {count} lần"));
        let diagnostic = out.report(format!("/sections/{}", section.id), first.span, message);
        diagnostic.section(&section.id);
        let place = match heading.span < first.span {
            true => say!(en("here already"), vi("đã có ở đây")),
            false => say!(en("and here"), vi("và ở đây")),
        };
        diagnostic.label(heading.span, place).help(say!(
            en("put all of it under one heading, or take away what is not yours"),
            vi("hãy gom tất cả dưới một tiêu đề, hoặc bỏ phần không phải của bạn"),
        ));
        for span in rest.into_iter().take(9) {
            diagnostic.label(span, say!(en("here too"), vi("cả ở đây nữa")));
        }
    }
}
