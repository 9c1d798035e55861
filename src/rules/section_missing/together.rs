//! Reports several missing sections in one finding if they have one cause.

use crate::binding::trial;
use crate::diagnostic::Severity;
use crate::diagnostic::fix::Fix;
use crate::document::{FalseHeading, FalseHeadingKind};
use crate::message::{COMMA, Message, Words};
use crate::rules::rule::{Reading, Sink};
use crate::rules::wording::{label_others, shortened};
use crate::say;
use crate::schema::{RequirementLevel, SectionSpec};
use crate::text::source::Span;

use super::explain::{is_certain, to_write};
use super::tried::all_made;

/// From this number of missing sections, report them in one finding, whatever the headings.
const MIN_TOGETHER: usize = 3;

/// The most unmatched headings to label.
const MAX_SHOWN: usize = 5;

/// Whether the report has no heading besides its title.
pub fn is_bare(cx: &Reading<'_>) -> bool {
    (0..cx.document.headings.len()).all(|heading| cx.binding.title == Some(heading))
}

/// The bold lines of a report that look like headings.
pub fn lines<'c>(cx: &'c Reading<'_>) -> impl Iterator<Item = &'c FalseHeading> {
    cx.document.false_headings.iter().filter(|heading| heading.kind == FalseHeadingKind::Bold)
}

/// Reports such lines, if none of them names a section as the schema does.
pub fn report_lines(cx: &Reading<'_>, out: &mut Sink<'_>, missing: &[usize]) {
    let Some(first) = lines(cx).next() else { return };
    let count = lines(cx).count();
    let message = say!(
        en("the report has no headings: {count} lines are bold text instead"),
        vi("báo cáo không có tiêu đề thật: {count} dòng chỉ được in đậm"),
    );
    let line = shortened(&trial::heading_meant(2, &first.text, first.kind));
    let diagnostic = out.report_as(gravest(cx, missing), "/sections", first.span, message);
    label_others(diagnostic.help(make_headings(&line)), lines(cx).skip(1).map(|line| line.span));
}

/// Reports the sections whose headings are `given` in another form.
pub fn report_given(cx: &Reading<'_>, out: &mut Sink<'_>, given: &[(usize, &FalseHeading)]) {
    let Some(&(first, heading)) = given.first() else { return };
    let indexes: Vec<usize> = given.iter().map(|&(index, _)| index).collect();
    let alike = given.iter().all(|(_, other)| other.kind == heading.kind);
    let what = match alike {
        true => heading.kind.name(),
        false => Words { en: "something else", vi: "dạng khác" },
    };
    let count = given.len();
    let message = say!(
        en("no section of the report has a heading: {count} are written as {}", what.en),
        vi("không phần nào của báo cáo có tiêu đề thật: {count} phần được viết bằng {}", what.vi),
    );
    let write = |index: usize, heading: &FalseHeading| Message::same(format!("`{}`", to_write(cx, index, heading)));
    let line = to_write(cx, first, heading);
    let diagnostic = out.report_as(gravest(cx, &indexes), "/sections", heading.span, message);
    diagnostic.here(write(first, heading)).help(make_headings(&line));
    for &(index, heading) in &given[1..] {
        diagnostic.label(heading.span, write(index, heading));
    }
    if let Some(edits) = all_made(cx, given) {
        diagnostic.fix(Fix::of(edits).safe_if(given.iter().all(|(_, heading)| is_certain(heading.kind))));
    }
}

/// The `missing` sections to report in one finding: several sections without any hint, in a report with headings in its
/// writer's own words.
pub fn listed(cx: &Reading<'_>, missing: &[usize]) -> Vec<usize> {
    let unknown = |&index: &usize| cx.binding.hints[index].is_none() && cx.schema.sections[index].within.is_none();
    if is_bare(cx) && missing.len() >= MIN_TOGETHER {
        return missing.to_vec();
    }
    let listed: Vec<usize> = missing.iter().copied().filter(unknown).collect();
    let several = match cx.schema.own_headings {
        true => listed.len() >= MIN_TOGETHER || listed.len() > 1 && !cx.binding.unknown.is_empty(),
        // Headings that name no section at all are one mistake.
        false => listed.len() >= MIN_TOGETHER && unnamed(cx).len() > 1,
    };
    if several { listed } else { Vec::new() }
}

/// The required sections of `missing` of which nobody can say that they are not there: nothing looks like their heading, but there are
/// headings that say nothing and have text below.
pub fn unsure(cx: &Reading<'_>, missing: &[usize]) -> Vec<usize> {
    if cx.binding.left.is_empty() {
        return Vec::new();
    }
    let sections = &cx.schema.sections;
    let is_unsure = |&index: &usize| {
        let required = sections[index].required == RequirementLevel::Required;
        required && sections[index].within.is_none() && cx.binding.hints[index].is_none()
    };
    missing.iter().copied().filter(is_unsure).collect()
}

/// Reports at `place` that no heading says where the sections `unsure` are.
pub fn report_unsure(cx: &Reading<'_>, out: &mut Sink<'_>, unsure: &[usize], place: Span) {
    let named = |&index: &usize| Message::same(format!("“{}”", cx.schema.sections[index].canonical(cx.language)));
    let names = Message::joined(&unsure.iter().map(named).collect::<Vec<_>>(), COMMA);
    let count = unsure.len();
    let message = say!(
        en("no heading says where {count} sections are: {}", names.en),
        vi("không tiêu đề nào cho biết {count} phần này ở đâu: {}", names.vi),
    );
    let line = cx.heading_to_write(&cx.schema.sections[unsure[0]]);
    // Among headings in the usual words, one in others is hardly the section.
    let severity = if cx.binding.own_words { Severity::Warning } else { gravest(cx, unsure) };
    let diagnostic = out.report_as(severity, "/sections", place, message);
    for &heading in cx.binding.left.iter().take(MAX_SHOWN) {
        let span = cx.first_line_of(cx.document.headings[heading].span);
        diagnostic.label(span, say!(en("is it one of them?"), vi("có phải là một trong các phần đó không?")));
    }
    diagnostic.help(say!(
        en("where a marked heading is meant for one of them, name it so: `{line}`; what is not there is still to be written"),
        vi("nếu tiêu đề được đánh dấu là một trong các phần đó, hãy đặt tên cho rõ: `{line}`; phần nào chưa có thì cần viết thêm"),
    ));
}

/// The headings on the level of the sections that name none and have text below.
fn unnamed(cx: &Reading<'_>) -> Vec<usize> {
    if cx.schema.own_headings {
        return cx.binding.unknown.clone();
    }
    let mut unnamed = cx.binding.unknown_headings(cx.document, cx.schema);
    unnamed.extend(&cx.binding.topics);
    unnamed.sort_unstable();
    unnamed
}

/// Reports the `listed` sections at `place`.
pub fn report_listed(cx: &Reading<'_>, out: &mut Sink<'_>, listed: &[usize], place: Span) {
    let named = |&index: &usize| Message::same(format!("“{}”", cx.schema.sections[index].canonical(cx.language)));
    let names = Message::joined(&listed.iter().map(named).collect::<Vec<_>>(), COMMA);
    let count = listed.len();
    let bare = is_bare(cx);
    let unnamed = unnamed(cx);
    let none_says = if cx.schema.own_headings { unnamed.len() >= count } else { unnamed.len() > 1 };
    let message = match none_says {
        _ if bare => say!(
            en("the report has no headings, but {count} sections are required: {}", names.en),
            vi("báo cáo không có tiêu đề nào, trong khi cần có {count} phần: {}", names.vi),
        ),
        true => say!(
            en("no heading says where {count} sections are: {}", names.en),
            vi("không tiêu đề nào cho biết {count} phần này ở đâu: {}", names.vi),
        ),
        false => {
            say!(en("{count} sections are missing: {}", names.en), vi("báo cáo thiếu {count} phần: {}", names.vi))
        }
    };
    let line = cx.heading_to_write(&cx.schema.sections[listed[0]]);
    let diagnostic = out.report_as(gravest(cx, listed), "/sections", place, message);
    for &heading in unnamed.iter().take(MAX_SHOWN) {
        let span = cx.first_line_of(cx.document.headings[heading].span);
        diagnostic
            .label(span, say!(en("this heading names none of them"), vi("tiêu đề này không cho biết là phần nào")));
    }
    if bare {
        let lines = listed.iter().map(|&index| format!("`{}`", cx.heading_to_write(&cx.schema.sections[index])));
        let lines = Message::joined(&lines.map(Message::same).collect::<Vec<_>>(), COMMA);
        diagnostic.help(say!(
            en("put a heading above the text of each section, on a line of its own: {}", lines.en),
            vi("hãy đặt tiêu đề trên nội dung của từng phần, mỗi tiêu đề một dòng: {}", lines.vi),
        ));
        return;
    }
    diagnostic.help(match unnamed.is_empty() {
        true => say!(
            en("write each of them, below a heading of its own: `{line}`"),
            vi("hãy viết từng phần, mỗi phần dưới một tiêu đề riêng: `{line}`"),
        ),
        false => say!(
            en("write each of them below a heading that names it: `{line}`; where the text is there already, only change its \
                heading"),
            vi(
                "hãy viết từng phần, mỗi phần dưới một tiêu đề nói rõ: `{line}`; phần nào đã có thì chỉ cần đổi tiêu đề"
            ),
        ),
    });
}

fn make_headings(line: &str) -> Message {
    say!(
        en("make each of these lines a heading, on a line of its own: `{line}`"),
        vi("hãy đổi mỗi dòng này thành tiêu đề, đứng riêng một dòng: `{line}`"),
    )
}

/// The severity of a missing `section`.
pub fn severity(section: &SectionSpec) -> Severity {
    if section.required == RequirementLevel::Required { Severity::Error } else { Severity::Warning }
}

fn gravest(cx: &Reading<'_>, sections: &[usize]) -> Severity {
    sections.iter().map(|&index| severity(&cx.schema.sections[index])).max().unwrap_or(Severity::Error)
}
