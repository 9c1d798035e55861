//! `text-missing`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::Part;
use crate::message::Words;
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
    /// `requires: { text: […] }` of a section, or of the report. Case, forms of Unicode, blanks and emphasis make no difference; a text
    /// between slashes is a regular expression: `/\d{4}-\d\d-\d\d/`. In place of a text may be `{ text: …, message: … }`: the
    /// message says in words what is wanted, such as `the day of the deadline`, in one language or as `{ en: …, vi: … }`.
    pub static TEXT_MISSING = {
        id: "text-missing",
        summary: {
            en: "a section does not have a text that is required",
            vi: "một phần thiếu câu chữ bắt buộc",
        },
        group: Content,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if Part::all(cx).all(|part| part.requires.text.is_empty()) {
        return out.no_input();
    }
    for part in Part::all(cx) {
        let texts = &part.requires.text;
        // If the section is empty or has only template text, that is reported instead.
        if texts.is_empty()
            || cx.document.is_visually_empty(part.content)
            || cx.has_residue(part.content)
            || cx.has_only_examples(part.content)
        {
            continue;
        }
        for text in texts.iter().filter(|text| cx.matches_of(text, part.content).next().is_none()) {
            let (name, required) = (part.name(), &text.text);
            let (message, help) = if text.is_pattern() {
                let example = part.section.and_then(|(section, _)| section.example_in(cx.language));
                (
                    match &text.message {
                        Some(said) => {
                            say!(en("{} does not have {}", name.en, said.en), vi("{} thiếu {}", name.vi, said.vi))
                        }
                        None => say!(
                            en("nothing in {} matches `{required}`", name.en),
                            vi("trong {} không có gì khớp với `{required}`", name.vi),
                        ),
                    },
                    match example.filter(|example| text.is_in(example)) {
                        Some(example) => say!(
                            en("write it {}, for example `{example}`", place(&part).en),
                            vi("hãy viết {}, ví dụ `{example}`", place(&part).vi),
                        ),
                        None => say!(
                            en("write what is required somewhere {}", place(&part).en),
                            vi("hãy viết nội dung được yêu cầu {}", place(&part).vi),
                        ),
                    },
                )
            } else {
                (
                    match &text.message {
                        Some(said) => {
                            say!(en("{} does not have {}", name.en, said.en), vi("{} thiếu {}", name.vi, said.vi))
                        }
                        None => {
                            say!(en("{} does not say “{required}”", name.en), vi("{} không có “{required}”", name.vi))
                        }
                    },
                    say!(
                        en("write it somewhere {}: `{required}`", place(&part).en),
                        vi("hãy viết ở chỗ nào đó {}: `{required}`", place(&part).vi),
                    ),
                )
            };
            let diagnostic = out.report(part.pointer("text"), part.place, message);
            diagnostic.help(help);
            part.name_in(diagnostic);
        }
    }
}

fn place(part: &Part<'_>) -> Words {
    match part.section {
        Some(_) => Words { en: "below this heading", vi: "dưới tiêu đề này" },
        None => Words { en: "in the report", vi: "trong báo cáo" },
    }
}
