//! `text-missing`.

use super::{Context, Sink, declare_rule, words_of};
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections that do not say what the schema wants said in them.
    ///
    /// ## Why
    ///
    /// Some sections must name something: a deadline, a repository, a licence.
    ///
    /// ## Example
    ///
    /// With `requires: { text: ['deadline'] }`:
    ///
    /// ```markdown
    /// ### Action Plan
    ///
    /// 1. Build a prototype
    /// ```
    ///
    /// Write, for instance, `1. Build a prototype, deadline 30 June`.
    ///
    /// ## Settings
    ///
    /// `requires: { text: […] }` of a section. Case, forms of Unicode, blanks and emphasis make no difference; a text
    /// between slashes is a regular expression: `/\d{4}-\d\d-\d\d/`.
    pub static TEXT_MISSING = {
        id: "text-missing",
        summary: {
            en: "a section does not say what it must",
            vi: "một phần thiếu câu chữ bắt buộc",
        },
        group: Content,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (_, section, heading) in cx.bound() {
        // Where nothing is written yet, or only the template's words, that is what is told.
        if section.requires.text.is_empty() || cx.is_hollow(heading.content) || cx.has_residue(heading.content) {
            continue;
        }
        for text in section.requires.text.iter().filter(|text| cx.said(text, heading.content).next().is_none()) {
            let (name, wanted) = (words_of(heading), &text.text);
            let (message, help) = if text.is_pattern() {
                let example = section.example_in(cx.language).filter(|example| text.find(example, 0).is_some());
                (
                    say!(
                        en("nothing in the section “{name}” matches `{wanted}`"),
                        vi("trong phần “{name}” không có gì khớp với `{wanted}`"),
                    ),
                    match example {
                        Some(example) => say!(
                            en("write it below this heading, for example `{example}`"),
                            vi("hãy viết vào dưới tiêu đề này, ví dụ `{example}`"),
                        ),
                        None => say!(
                            en("write what it asks for somewhere below this heading"),
                            vi("hãy viết nội dung được yêu cầu vào dưới tiêu đề này"),
                        ),
                    },
                )
            } else {
                (
                    say!(en("the section “{name}” does not say “{wanted}”"), vi("phần “{name}” không có “{wanted}”"),),
                    say!(
                        en("write it somewhere below this heading: `{wanted}`"),
                        vi("hãy viết ở chỗ nào đó dưới tiêu đề này: `{wanted}`"),
                    ),
                )
            };
            out.report(format!("/sections/{}/requires/text", section.id), heading.span, message)
                .section(&section.id)
                .help(help);
        }
    }
}
