//! `section-empty`.

mod unnamed;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{line_on_level, on_level, words_of};
use crate::diagnostic::Severity;
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::{Accidental, Heading};
use crate::message::Message;
use crate::say;
use crate::schema::{CountSpec, RequirementLevel, SectionSpec};
use crate::text::fold;

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections with a heading and nothing below it. Comments, rules across the page, `<br>` and empty list items
    /// are nothing; subsections with content are something. When most sections are empty it says so once. Where the parts of
    /// a section are on its own level (`## Key Highlights`, `## 1. Backups`), so that nothing is below its heading, a warning says
    /// to write them one level lower. Of headings that the schema does not name, the last one is told, and one between two numbers
    /// (`4. Wishes`, `5. Rules`), if others of its level have text. A section whose number shows what belongs to it (`## 2. Problem`, `## What we lack`) is not
    /// empty.
    ///
    /// ## Why
    ///
    /// An empty section is a promise to the reader that was not kept, most often a part of the template not filled in.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ### Speakers
    ///
    /// ### Key Highlights
    /// ```
    ///
    /// Write what belongs there:
    ///
    /// ```markdown
    /// ### Speakers
    ///
    /// - **Ngọc Anh** – engineer, Sao Mai
    /// ```
    ///
    /// ## Settings
    ///
    /// None: it looks at every section that the schema names. Sections that are not required get a warning, unless
    /// the schema's `requires` asks for something in them.
    pub static SECTION_EMPTY = {
        id: "section-empty",
        summary: {
            en: "a section has a heading and nothing below it",
            vi: "một phần có tiêu đề nhưng bên dưới không có gì",
        },
        group: Structure,
        severity: Error,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.bound().next().is_none() {
        return out.no_input();
    }
    let bound = cx.bound().count();
    let mut empty: Vec<_> = cx
        .bound()
        .filter(|(_, _, heading)| {
            cx.document.images_in(heading.span).is_empty() && cx.document.is_visually_empty(heading.content)
        })
        .collect();
    // The examples of the schema are nothing, and are reported as such.
    let only_examples = |heading: &Heading| cx.has_only_examples(heading.span.to(heading.content));
    for (_, section, heading) in cx.bound().filter(|(_, _, heading)| only_examples(heading)) {
        let name = words_of(heading);
        let message = say!(en("the section “{name}” is only an example"), vi("phần “{name}” chỉ có ví dụ mẫu"));
        let pointer = format!("/sections/{}", section.id);
        if out.is_on("place-unfilled") {
            out.imply(pointer, heading.span, message);
            continue;
        }
        let diagnostic = out.report_as(severity(section), pointer, heading.span, message);
        diagnostic
            .section(&section.id)
            .help(say!(en("write this section's text in its place"), vi("hãy thay bằng nội dung của phần này"),));
    }
    if empty.is_empty() {
        report_unnamed(cx, out);
    }
    empty.retain(|&(index, section, heading)| !is_written_elsewhere(cx, index, section, heading, out));
    // An unfilled template is one mistake.
    if empty.len() > 2
        && empty.len() * 2 > bound
        && let Some((&(_, _, first), rest)) = empty.split_first()
    {
        let message = match empty.len() {
            all if all == bound => {
                say!(en("all {bound} sections of the report are empty"), vi("cả {bound} phần của báo cáo đều trống"),)
            }
            some => say!(
                en("{some} of the report's {bound} sections are empty"),
                vi("{some} trong {bound} phần của báo cáo đang trống"),
            ),
        };
        let diagnostic = out.report("/sections", first.span, message);
        diagnostic.here(nothing_below()).help(say!(
            en("write the report: each heading needs text below it"),
            vi("hãy viết báo cáo: dưới mỗi tiêu đề phải có nội dung"),
        ));
        for (_, _, heading) in rest {
            diagnostic.label(heading.span, say!(en("and below this"), vi("dưới tiêu đề này cũng vậy")));
        }
        for (_, section, heading) in empty {
            let message = is_empty(heading);
            out.imply(format!("/sections/{}", section.id), heading.span, message);
        }
        return;
    }
    for (index, section, heading) in empty {
        // If an empty section contains another section, report the inner one.
        if cx.bound().any(|(_, _, inner)| heading.content.contains(inner.span)) {
            let message = is_empty(heading);
            out.imply(format!("/sections/{}", section.id), heading.span, message);
            continue;
        }
        let has_headings = cx.binding.heading_of(index).is_some_and(|own| heading.end > own + 1);
        let (message, label) = if has_headings {
            let name = words_of(heading);
            let message = say!(
                en("the section “{name}” has headings and no text"),
                vi("phần “{name}” chỉ có các tiêu đề, không có nội dung"),
            );
            (message, say!(en("only headings below this one"), vi("dưới tiêu đề này chỉ có các tiêu đề khác")))
        } else {
            (is_empty(heading), nothing_below())
        };
        let diagnostic = out.report_as(severity(section), format!("/sections/{}", section.id), heading.span, message);
        diagnostic.section(&section.id).here(label);
        match section.example_in(cx.language) {
            Some(example) => diagnostic.help(say!(
                en("write this section's text below the heading, for example `{example}`"),
                vi("hãy viết nội dung bên dưới, ví dụ `{example}`"),
            )),
            None if section.required == RequirementLevel::Required => diagnostic.help(say!(
                en("write this section's text below the heading"),
                vi("hãy viết nội dung của phần này dưới tiêu đề"),
            )),
            None => diagnostic.help(say!(
                en("write this section's text below the heading, or delete the heading"),
                vi("hãy viết nội dung của phần này dưới tiêu đề, hoặc bỏ tiêu đề đi"),
            )),
        };
    }
}

/// Reports headings without text that the schema does not name.
fn report_unnamed(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for heading in unnamed::empty(cx) {
        let diagnostic = out.report_as(Severity::Warning, "/sections", heading.span, is_empty(heading));
        diagnostic.requirement = None;
        diagnostic.here(nothing_below()).help(say!(
            en("write this section's text below the heading, or delete the heading"),
            vi("hãy viết nội dung của phần này dưới tiêu đề, hoặc bỏ tiêu đề đi"),
        ));
    }
}

/// Whether the content of the section is somewhere it is not read as such. Reports this, unless another rule does.
fn is_written_elsewhere(
    cx: &Reading<'_>,
    index: usize,
    section: &SectionSpec,
    heading: &Heading,
    out: &mut Sink<'_>,
) -> bool {
    let pointer = format!("/sections/{}", section.id);
    let headings = &cx.document.headings;
    let serves_nothing = cx.binding.serves.get(heading.end).is_some_and(Option::is_none);
    let before_a_line = headings.get(heading.end).is_some_and(|next| next.accidental == Some(Accidental::Line));
    let is_swallowed = cx.swallows(heading.content) && out.is_on("block-unclosed");
    if is_swallowed || before_a_line && serves_nothing && out.is_on("heading-unmeant") {
        out.imply(pointer, heading.span, is_empty(heading));
        return true;
    }
    let own = cx.binding.heading_of(index);
    let parts = own.map_or_else(Vec::new, |own| cx.binding.parts(cx.document, cx.schema, own));
    let Some(&first) = parts.first() else { return false };
    // Its number goes on until the next one: a reader sees what belongs to it.
    if fold::is_numbered(&heading.text) && !fold::is_numbered(&headings[first].text) {
        return true;
    }
    let name = words_of(heading);
    let level = heading.level + 1;
    let edits: Option<Vec<Edit>> = parts.iter().map(|&part| on_level(cx, &headings[part], level)).collect();
    let edits = edits.filter(|edits| level <= 6 && cx.serves_after(edits, &[index]));
    let message = say!(
        en("the parts of the section “{name}” are on its own level, not below it"),
        vi("các mục con của phần “{name}” đứng ngang hàng với nó, không nằm bên dưới"),
    );
    let diagnostic = out.report_as(Severity::Warning, pointer, heading.span, message);
    diagnostic.section(&section.id).here(nothing_below());
    match edits {
        Some(edits) => {
            let line = line_on_level(cx, &headings[first], level, edits.first());
            diagnostic.fix(Fix::of(edits)).help(say!(
                en("write each of them one level lower: `{line}`"),
                vi("hãy hạ từng mục xuống một cấp: `{line}`"),
            ));
        }
        None => {
            diagnostic.help(say!(
                en("write each of them a level lower than this heading"),
                vi("hãy đặt từng mục thấp hơn tiêu đề này một cấp"),
            ));
        }
    }
    for &part in parts.iter().take(9) {
        diagnostic.label(headings[part].span, say!(en("on the same level"), vi("cùng cấp")));
    }
    true
}

fn is_empty(heading: &Heading) -> Message {
    let name = words_of(heading);
    say!(en("the section “{name}” is empty"), vi("phần “{name}” đang trống"))
}

fn nothing_below() -> Message {
    say!(en("nothing below this heading"), vi("dưới tiêu đề này không có gì"))
}

/// An optional section that requires content is an error like a required one.
fn severity(section: &SectionSpec) -> Severity {
    let is_required = |count: &CountSpec| count.required == RequirementLevel::Required && count.min > Some(0);
    let has_requirements = section.requires.counts.iter().any(is_required) || !section.requires.text.is_empty();
    if has_requirements || section.required == RequirementLevel::Required { Severity::Error } else { Severity::Warning }
}
