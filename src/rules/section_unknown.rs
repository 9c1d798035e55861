//! `section-unknown`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::words_of;
use crate::binding::Hint;
use crate::diagnostic::Severity;
use crate::message::{COMMA, Message};
use crate::say;
use crate::schema::Others;

declare_rule! {
    /// ## What it does
    ///
    /// Finds headings, on the level of the report's sections, that serve no section of the schema.
    ///
    /// ## Why
    ///
    /// Where a form is strict, a section that nobody asked for is read by nobody, or is a section under a wrong name.
    ///
    /// ## Example
    ///
    /// With `other-sections: warn`:
    ///
    /// ```markdown
    /// ### My lunch
    /// ```
    ///
    /// Move its text into a section that is asked for, or make it a subsection of one.
    ///
    /// ## Settings
    ///
    /// `other-sections: allow | warn | error`; other sections are allowed unless the schema says otherwise.
    pub static SECTION_UNKNOWN = {
        id: "section-unknown",
        summary: {
            en: "a heading serves no section of the schema",
            vi: "một tiêu đề không thuộc phần nào của mẫu yêu cầu",
        },
        group: Structure,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// The most sections named in a help text.
const MAX_NAMES: usize = 12;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let severity = match cx.schema.other_sections {
        Others::Allow => return out.no_input(),
        Others::Warn => Severity::Warning,
        Others::Error => Severity::Error,
    };
    let names = cx.schema.sections.iter().map(|section| Message::same(format!("“{}”", section.canonical(cx.language))));
    let mut known: Vec<_> = names.take(MAX_NAMES).collect();
    if cx.schema.sections.len() > MAX_NAMES {
        let more = cx.schema.sections.len() - MAX_NAMES;
        known.push(say!(en("{more} more"), vi("và {more} phần nữa")));
    }
    let known = Message::joined(&known, COMMA);
    for (index, heading) in cx.document.headings.iter().enumerate() {
        let served = cx.binding.serves[index].is_some();
        let section = !heading.nested && heading.accidental.is_none() && Some(heading.level) == cx.binding.level;
        if served || !section || Some(index) == cx.binding.title {
            continue;
        }
        if is_reported(cx, index) {
            continue;
        }
        let (message, help) = if heading.text.contains(char::is_alphanumeric) {
            let name = words_of(heading);
            let marks = "#".repeat(usize::from(heading.level + 1).min(6));
            (
                say!(en("the schema has no section “{name}”"), vi("phần “{name}” không có trong mẫu yêu cầu"),),
                say!(
                    en("the schema has {}; a part of one of them is written `{marks} {name}`", known.en),
                    vi(
                        "mẫu yêu cầu có các phần {}; nếu đây là mục con của một phần, hãy viết `{marks} {name}`",
                        known.vi
                    ),
                ),
            )
        } else {
            let help =
                say!(en("give it words, or delete its # marks"), vi("hãy viết chữ cho tiêu đề, hoặc bỏ các dấu thăng"));
            let message = say!(
                en("a heading without words is not a section"),
                vi("tiêu đề không có chữ thì không phải một phần")
            );
            (message, help)
        };
        out.report_as(severity, "/other-sections", heading.span, message).help(help);
    }
}

/// Whether another rule reports the heading: it repeats a section, or is similar to a missing one.
fn is_reported(cx: &Reading<'_>, index: usize) -> bool {
    let repeats = |section: usize| {
        cx.binding.heading_of(section).is_some_and(|own| cx.binding.folded[own] == cx.binding.folded[index])
    };
    let hinted = [Some(Hint::Near(index)), Some(Hint::Outside(index))];
    cx.bound().any(|(section, ..)| repeats(section))
        || cx.binding.hints.iter().any(|hint| hinted.contains(hint))
        || cx.binding.questions.iter().any(|headings| headings.contains(&index))
}
