//! Summarizes what earned no points.

use crate::grade::{Loss, MissingGrade, ReportGrade, SiteGrade};
use crate::message::{COMMA, Language, Message, Noun, SEMICOLON};
use crate::output::counts;
use crate::say;

/// Summarizes what earned no points. If a single finding cost all of it, returns the message of that finding.
pub fn missing(lost: &[Loss<'_>], language: Language) -> String {
    if let [first, rest @ ..] = lost
        && !rest.is_empty()
        && rest.iter().all(|loss| std::ptr::eq(loss.why, first.why))
        && first.why.section.is_none()
    {
        return first.why.message.text(language).to_owned();
    }
    let things: Vec<Message> = lost.iter().map(|loss| loss.criteria.target.words()).collect();
    Message::joined(&things, COMMA).text(language).to_owned()
}

/// Summarizes what was not handed in: `1 of 3 reports not handed in`.
pub fn absent(grade: &MissingGrade<'_>) -> Message {
    let (missing, count) = (grade.missing, grade.expected.count);
    let mut parts = Vec::new();
    if missing.reports > 0 {
        let lacking = missing.reports;
        parts.push(say!(
            en("{lacking} of {} not handed in", Noun::REPORT.counted(count).en),
            vi("chưa nộp {lacking}/{count} báo cáo")
        ));
    }
    for (code, lacking) in &missing.translations {
        parts.push(say!(en("{lacking} not in `{code}`"), vi("{lacking} báo cáo chưa có bản `{code}`")));
    }
    Message::joined(&parts, COMMA)
}

/// How late a report is: `3 days late`; `None` if it is not, or nobody knows.
pub fn late(report: &ReportGrade<'_>) -> Option<Message> {
    report.checked.about.late.filter(|&days| days > 0).map(counts::late)
}

/// Summarizes what cost a student points: first what was not handed in, then report by report.
pub fn of_student(site: &SiteGrade<'_>, language: Language) -> String {
    let absent = site.missing.iter().map(|grade| {
        let (schema, absent) = (&grade.expected.schema, absent(grade));
        say!(en("{schema}: {}", absent.en), vi("{schema}: {}", absent.vi))
    });
    let lost = site.reports.iter().filter(|report| !report.lost.is_empty()).map(|report| {
        let (name, lost) = (short(&report.checked.about.report), missing(&report.lost, language));
        Message::same(format!("{name}: {lost}"))
    });
    let parts: Vec<Message> = absent.chain(lost).collect();
    Message::joined(&parts, SEMICOLON).text(language).to_owned()
}

/// The end of the path of a report that tells it from the others: its folder and its name.
fn short(path: &str) -> &str {
    path.rmatch_indices('/').nth(1).map_or(path, |(at, _)| &path[at + 1..])
}
