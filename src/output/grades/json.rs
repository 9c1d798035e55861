//! JSON for programs. Its shape is an interface: `docs/grade.md` describes it, `version` names it, and a version only
//! ever gains keys.

use serde::Serialize;

use crate::diagnostic::points::{Points, Score, Share};
use crate::diagnostic::{Class, Outcome, Severity};
use crate::grade::{Grades, Loss, ReportGrade, SiteGrade};
use crate::message::Language;
use crate::output::class::{self, ClassData, MissingData};
use crate::output::sanitize;

#[derive(Serialize)]
struct Run<'a> {
    version: u32,
    summary: Summary<'a>,
    sites: Vec<Site<'a>>,
    class: Option<ClassData<'a>>,
}

#[derive(Serialize)]
struct Summary<'a> {
    reports: usize,
    #[serde(flatten)]
    total: Total,
    silenced: usize,
    notes: Vec<&'a str>,
    failures: Vec<&'a str>,
}

#[derive(Serialize)]
struct Total {
    points: Points,
    possible: Points,
    percent: Option<Share>,
}

#[derive(Serialize)]
struct Site<'a> {
    site: Option<&'a str>,
    #[serde(flatten)]
    total: Total,
    reports: Vec<Report<'a>>,
    folder: Option<&'a str>,
    not_handed_in: Vec<NotHandedIn<'a>>,
}

/// Reports that are expected and not there.
#[derive(Serialize)]
struct NotHandedIn<'a> {
    #[serde(flatten)]
    missing: MissingData<'a>,
    #[serde(flatten)]
    total: Total,
}

#[derive(Serialize)]
struct Report<'a> {
    path: &'a str,
    report: &'a str,
    title: Option<&'a str>,
    schema: &'a str,
    #[serde(flatten)]
    total: Total,
    errors: usize,
    warnings: usize,
    silenced: usize,
    missing: Vec<Missing<'a>>,
    late_days: Option<u32>,
}

#[derive(Serialize)]
struct Missing<'a> {
    kind: &'static str,
    id: Option<&'a str>,
    pointer: &'a str,
    points: Points,
    rule: &'static str,
    message: &'a str,
    line: usize,
}

/// Renders the run as one JSON object, with a final line break.
pub fn render(outcome: &Outcome, grades: &Grades<'_>, language: Language) -> String {
    let run = Run {
        version: 1,
        summary: Summary {
            reports: grades.reports(),
            total: total(grades.score),
            silenced: outcome.silenced().0,
            notes: outcome.notes.iter().map(|note| note.text(language)).collect(),
            failures: outcome.failures.iter().map(|failure| failure.message.text(language)).collect(),
        },
        sites: grades.sites.iter().map(|graded| site(&outcome.class, graded, language)).collect(),
        class: class::data(&outcome.class, language),
    };
    // Only strings and numbers, so serialization cannot fail.
    let json = serde_json::to_string_pretty(&run).unwrap_or_default();
    sanitize::json(json) + "\n"
}

fn total(score: Score) -> Total {
    Total { points: score.got, possible: score.possible, percent: score.share() }
}

fn site<'a>(class: &'a Class, site: &'a SiteGrade<'_>, language: Language) -> Site<'a> {
    Site {
        site: site.name,
        total: total(site.score),
        reports: site.reports.iter().map(|graded| report(graded, language)).collect(),
        folder: site.student.map(|student| student.folder.as_str()),
        not_handed_in: site
            .missing
            .iter()
            .filter_map(|grade| {
                let missing = class::missing(class, grade.missing)?;
                Some(NotHandedIn { missing, total: total(grade.score) })
            })
            .collect(),
    }
}

fn report<'a>(report: &'a ReportGrade<'_>, language: Language) -> Report<'a> {
    let checked = report.checked;
    let count = |severity| checked.severities().filter(|&other| other == severity).count();
    Report {
        path: checked.source.name(),
        report: &checked.about.report,
        title: checked.about.title.as_deref(),
        schema: &checked.about.schema,
        total: total(report.score),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        silenced: checked.silenced_count(),
        missing: report.lost.iter().map(|loss| missing(report, loss, language)).collect(),
        late_days: checked.about.late,
    }
}

fn missing<'a>(report: &'a ReportGrade<'_>, loss: &'a Loss<'_>, language: Language) -> Missing<'a> {
    Missing {
        kind: loss.criteria.target.kind(),
        id: loss.criteria.target.id(),
        pointer: &loss.criteria.pointer,
        points: loss.criteria.points,
        rule: loss.why.rule.id,
        message: loss.why.message.text(language),
        line: report.checked.source.line_of(loss.why.span.start),
    }
}
