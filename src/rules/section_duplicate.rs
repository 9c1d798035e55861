//! `section-duplicate`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{label_others, words_of};
use crate::document::Heading;
use crate::say;
use crate::schema::SectionSpec;

declare_rule! {
    /// ## What it does
    ///
    /// Finds a second heading with the same words, on the same level and in the same chapter, as the one that serves a
    /// section. Where most sections are there again, the page was pasted twice, and that is told once.
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
            en: "a section appears twice",
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
        return out.no_input();
    }
    let mut found: Vec<Duplicate<'_>> = Vec::new();
    for (index, section, heading) in cx.bound() {
        let Some(own) = cx.binding.heading_of(index) else { continue };
        let text = &cx.binding.folded[own];
        // The same words in another chapter are not a repetition: sections may recur under each of two days.
        let again = cx.document.headings.iter().enumerate().filter(|&(other, candidate)| {
            other != own
                && candidate.level == heading.level
                && candidate.parent == heading.parent
                && !candidate.nested
                && cx.binding.serves[other].is_none()
                && Some(other) != cx.binding.title
                && cx.binding.folded[other] == *text
        });
        let again: Vec<(usize, &Heading)> = again.collect();
        if !again.is_empty() {
            found.push(Duplicate { section, heading, again });
        }
    }
    // A page that was pasted twice is one mistake.
    if found.len() > 2 && 2 * found.len() > cx.bound().count() {
        return report_together(&found, out);
    }
    for Duplicate { section, heading, again } in found {
        let ((index, first), rest) = (again[0], &again[1..]);
        let count = again.len() + 1;
        let times = if rest.is_empty() { "twice".to_owned() } else { format!("{count} times") };
        let name = words_of(first);
        let message = say!(en("the section “{name}” appears {times}"), vi("phần “{name}” xuất hiện {count} lần"));
        let pointer = format!("/sections/{}", section.id);
        let asked = || cx.binding.questions.iter().any(|asked| asked.contains(&index));
        if rest.is_empty() && asked() && out.is_on("section-missing") {
            // Perhaps the copy of a heading whose words were to be changed: the missing section asks.
            out.imply(pointer, first.span, message);
            continue;
        }
        let diagnostic = out.report(pointer, first.span, message);
        diagnostic.section(&section.id);
        let place = match heading.span < first.span {
            true => say!(en("here already"), vi("đã có ở đây")),
            false => say!(en("and here"), vi("và ở đây")),
        };
        diagnostic.label(heading.span, place).help(say!(
            en("put all of it under one heading, or delete the one you do not need"),
            vi("hãy gom tất cả dưới một tiêu đề, hoặc xóa phần thừa"),
        ));
        label_others(diagnostic, rest.iter().map(|(_, heading)| heading.span));
    }
}

/// A section that occurs more than once.
struct Duplicate<'a> {
    section: &'a SectionSpec,
    /// The heading that serves it.
    heading: &'a Heading,
    /// The other headings with the same words, each with its index.
    again: Vec<(usize, &'a Heading)>,
}

/// Reports `found` in a single finding.
fn report_together(found: &[Duplicate<'_>], out: &mut Sink<'_>) {
    let mut seconds: Vec<&Heading> = found.iter().map(|one| one.again[0].1).collect();
    seconds.sort_by_key(|heading| heading.span);
    let (count, name) = (found.len(), words_of(seconds[0]));
    let message = say!(
        en("{count} sections appear more than once: the page seems to be pasted twice"),
        vi("{count} phần xuất hiện nhiều lần: có vẻ nội dung trang bị dán hai lần"),
    );
    let diagnostic = out.report("/sections", seconds[0].span, message);
    diagnostic.here(say!(en("from here on again"), vi("lặp lại từ đây"))).help(say!(
        en("compare the two and delete one: the repeated part begins with “{name}”"),
        vi("hãy so hai bản và xóa bớt một bản: phần lặp lại bắt đầu từ “{name}”"),
    ));
    label_others(diagnostic, seconds[1..].iter().map(|heading| heading.span));
    for Duplicate { section, again, .. } in found {
        let name = words_of(again[0].1);
        let message = say!(en("the section “{name}” appears twice"), vi("phần “{name}” xuất hiện 2 lần"));
        out.imply(format!("/sections/{}", section.id), again[0].1.span, message);
    }
}
