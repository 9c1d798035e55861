//! `section-missing`.

mod explain;
mod place;
mod together;
mod tried;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::is_unfilled;
use crate::binding::Hint;
use crate::diagnostic::Severity;
use crate::document::{Extent, FalseHeading, FalseHeadingKind};
use crate::message::Message;
use crate::say;
use crate::schema::RequirementLevel;
use explain::explain;
use place::{next_heading, place};
use together::severity;
use tried::Headings;

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections that the schema requires (an error) or recommends (a warning) and that no heading serves.
    /// It points at the place where the section belongs, and names what may have been meant for it: a bold line, one before a colon, a
    /// heading of HTML, `###Speakers` without the space, `\### Speakers` and whatever else keeps marks from making a heading,
    /// a heading with a slip of the pen, a heading that would serve two sections, one that is outside the section it
    /// belongs in. Where headings are left that serve no section and have text below, nobody can know what is missing: then it asks, in
    /// one finding, whether they were meant for it. A report that has bold lines instead of headings throughout is told so
    /// once; so is what the writer never closed (`block-unclosed`), and a section that is missing with those that belong in it.
    /// What is only recommended is not asked about. A report without any heading is told so once. Where writers word headings in
    /// their own way (`own-headings`), several that are missing are told in one finding, and what most reports of a site lack
    /// of the recommended sections is told once for the site.
    ///
    /// ## Why
    ///
    /// A reader looks for the section by its heading, and so does everybody who grades or collects reports.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// **Speakers:**
    ///
    /// - **Ngọc Anh** – engineer, Sao Mai
    /// ```
    ///
    /// is bold text, not a heading. Write:
    ///
    /// ```markdown
    /// ### Speakers
    ///
    /// - **Ngọc Anh** – engineer, Sao Mai
    /// ```
    ///
    /// ## Settings
    ///
    /// `required: true | recommended | false` of each section; `headings`, `terms` and `filler` say which wordings count. A
    /// section may also be a page below the report (`sections-in`), be under a heading that it `shares`, or be known by the table
    /// that it requires or by other `signs` in the text.
    pub static SECTION_MISSING = {
        id: "section-missing",
        summary: {
            en: "no heading fits a section that the schema requires",
            vi: "không có tiêu đề nào cho một phần mà mẫu yêu cầu đòi hỏi",
        },
        group: Structure,
        severity: Error,
        fix: Both,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.schema.sections.iter().all(|section| section.required == RequirementLevel::Optional) {
        return out.no_input();
    }
    let missing: Vec<usize> = cx.binding.missing(cx.schema).collect();
    let given: Vec<(usize, &FalseHeading)> = missing
        .iter()
        .filter_map(|&index| Some((index, false_heading(cx, index)?)))
        .filter(|(_, heading)| heading.kind != FalseHeadingKind::Swallowed)
        .collect();
    // A writer without any headings made one mistake, not one per section.
    // Without any heading, the sections are missed together, whatever their names.
    let bare = together::is_bare(cx);
    let own = cx.schema.own_headings || bare && missing.len() > 2;
    let together = (given.len() > 2 || own && together::lines(cx).count() > 2) && cx.bound().next().is_none();
    if together {
        match given.len() > 2 {
            true => together::report_given(cx, out, &given),
            false => together::report_lines(cx, out, &missing),
        }
    }
    let block_told = out.is_on("block-unclosed");
    let unread = unread(cx).filter(|_| block_told);
    let one_by_one = together || unread.is_some();
    let unsure = if one_by_one || together::is_bare(cx) { Vec::new() } else { together::unsure(cx, &missing) };
    let listed = match &unsure[..] {
        _ if one_by_one => Vec::new(),
        [] => together::listed(cx, &missing),
        [_] => Vec::new(),
        several => several.to_vec(),
    };
    if let Some(&first) = listed.first() {
        match unsure.is_empty() {
            true => together::report_listed(cx, out, &listed, place(cx, first).0),
            false => together::report_unsure(cx, out, &listed, place(cx, first).0),
        }
    }
    let headings = Headings::new(&missing);
    for &index in &missing {
        let section = &cx.schema.sections[index];
        let name = section.canonical(cx.language);
        let (span, place) = place(cx, index);
        let meant = false_heading(cx, index);
        let in_one_finding = together && (own || given.iter().any(|&(other, _)| other == index))
            || listed.contains(&index)
            || block_told && meant.is_some_and(|meant| meant.kind == FalseHeadingKind::Swallowed)
            || section.within.is_some_and(|outer| missing.binary_search(&outer).is_ok())
            || unread.is_some_and(|from| meant.is_none() && from <= expected_before(cx, index));
        if in_one_finding {
            out.imply(format!("/sections/{}", section.id), span, is_missing(name));
            continue;
        }
        if section.required != RequirementLevel::Required && may_be_there(cx, index, out) {
            out.imply(format!("/sections/{}", section.id), span, is_missing(name));
            continue;
        }
        // The section may be there under a heading that does not say so.
        let is_unsure = unsure.contains(&index) || !cx.binding.questions[index].is_empty();
        let what = match is_unsure {
            false => is_missing(name),
            true => say!(
                en("no heading makes clear which section is “{name}”"),
                vi("không tiêu đề nào cho biết đâu là phần “{name}”"),
            ),
        };
        let message = match section.required {
            RequirementLevel::Required => what,
            _ => say!(en("{}; it is recommended", what.en), vi("{}; phần này nên có", what.vi)),
        };
        // Text that is meant as the heading is the place to fix.
        let (span, place) = match meant {
            Some(meant) => (meant.span, None),
            None => (span, place),
        };
        let severity = if is_unsure && cx.binding.own_words { Severity::Warning } else { severity(section) };
        let diagnostic = out.report_as(severity, format!("/sections/{}", section.id), span, message);
        diagnostic.section(&section.id);
        if let Some(place) = place {
            diagnostic.here(place);
        }
        explain(cx, index, &headings, diagnostic);
    }
}

/// Whether what is only recommended may well be there: under a heading that would be asked about, or that mentions it and is
/// for another section, or with the pictures.
fn may_be_there(cx: &Reading<'_>, index: usize, out: &Sink<'_>) -> bool {
    match cx.binding.hints[index] {
        Some(Hint::Shared(_)) => return true,
        None if !cx.binding.left.is_empty() => return true,
        _ => {}
    }
    is_unfilled(cx) && out.is_on("section-empty") || cx.tells_beside_pictures()
}

/// The start of an unclosed block that swallows headings. Which sections come after it is then unknown.
fn unread(cx: &Reading<'_>) -> Option<usize> {
    let open = cx.swallowed().filter(|swallowed| swallowed.again.is_none() && swallowed.extent == Extent::Unread);
    open.filter(|swallowed| !cx.document.headings_taken_by(swallowed).is_empty()).map(|one| one.taken.start).min()
}

/// The first byte of the heading before which the section is expected, or the end of the report.
fn expected_before(cx: &Reading<'_>, index: usize) -> usize {
    next_heading(cx, index).map_or(usize::MAX, |heading| cx.document.headings[heading].span.start)
}

/// Text that has the words of the section's heading but is not a heading.
fn false_heading<'c>(cx: &'c Reading<'_>, section: usize) -> Option<&'c FalseHeading> {
    match cx.binding.hints[section]? {
        Hint::False(index) => cx.document.false_headings.get(index),
        _ => None,
    }
}

fn is_missing(name: &str) -> Message {
    say!(en("the section “{name}” is missing"), vi("báo cáo thiếu phần “{name}”"))
}
