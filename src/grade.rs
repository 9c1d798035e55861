//! Points: what each report earns, decided from what a check found and from nothing else, so that grading
//! and checking cannot disagree.

use std::collections::BTreeMap;

use crate::data::numbers::natural;
use crate::diagnostic::points::{Criterion, Points, Score, Thing};
use crate::diagnostic::{Checked, Diagnostic, Outcome, RuleMeta, Severity};
use crate::rules::field_missing::FIELD_MISSING;
use crate::rules::file_unreadable::FILE_UNREADABLE;
use crate::rules::front_matter_missing::FRONT_MATTER_MISSING;
use crate::rules::image_missing::IMAGE_MISSING;
use crate::rules::report_empty::REPORT_EMPTY;
use crate::rules::report_is_template::REPORT_IS_TEMPLATE;
use crate::rules::section_empty::SECTION_EMPTY;
use crate::rules::section_missing::SECTION_MISSING;
use crate::rules::title_missing::TITLE_MISSING;

/// What these rules find is not there at all, and what is not there earns nothing, whatever the severity.
static ABSENCES: [&RuleMeta; 9] = [
    &FIELD_MISSING,
    &FILE_UNREADABLE,
    &FRONT_MATTER_MISSING,
    &IMAGE_MISSING,
    &REPORT_EMPTY,
    &REPORT_IS_TEMPLATE,
    &SECTION_EMPTY,
    &SECTION_MISSING,
    &TITLE_MISSING,
];

/// The points of a run.
#[derive(Debug)]
pub struct Grades<'o> {
    /// The sites by name; last, under no name, the reports that lie in none.
    pub sites: Vec<SiteGrade<'o>>,
    /// All reports together.
    pub score: Score,
}

/// The points of one site.
#[derive(Debug)]
pub struct SiteGrade<'o> {
    /// The site's name.
    pub name: Option<&'o str>,
    /// Its reports, as people count: 4.2 before 4.10.
    pub reports: Vec<ReportGrade<'o>>,
    /// All of them together.
    pub score: Score,
}

/// The points of one report.
#[derive(Debug)]
pub struct ReportGrade<'o> {
    /// The report with what was found in it.
    pub checked: &'o Checked,
    /// Its points.
    pub score: Score,
    /// What earned nothing, in the schema's order.
    pub lost: Vec<Loss<'o>>,
}

/// One thing that earned nothing.
#[derive(Debug)]
pub struct Loss<'o> {
    /// What it is, and what it would have earned.
    pub criteria: &'o Criterion,
    /// The finding that says why: the first.
    pub why: &'o Diagnostic,
}

impl<'o> Grades<'o> {
    /// The points of every report of `outcome`.
    pub fn new(outcome: &'o Outcome) -> Self {
        // Reports without a site come last.
        let mut sites: BTreeMap<(bool, Option<&str>), SiteGrade<'o>> = BTreeMap::new();
        let mut score = Score::default();
        for checked in &outcome.files {
            let name = checked.about.site.as_deref();
            let report = ReportGrade::new(checked);
            score += report.score;
            let site = sites.entry((name.is_none(), name)).or_insert_with(|| SiteGrade {
                name,
                reports: Vec::new(),
                score: Score::default(),
            });
            site.score += report.score;
            site.reports.push(report);
        }
        let mut sites: Vec<SiteGrade<'o>> = sites.into_values().collect();
        for site in &mut sites {
            site.reports.sort_by(|one, other| natural(&one.checked.about.report, &other.checked.about.report));
        }
        Self { sites, score }
    }

    /// How many reports there are.
    pub fn reports(&self) -> usize {
        self.sites.iter().map(|site| site.reports.len()).sum()
    }
}

impl<'o> ReportGrade<'o> {
    /// The points of one report. A thing loses its points as a whole: to the first error about it, or to the
    /// finding that it is not there.
    pub fn new(checked: &'o Checked) -> Self {
        let criteria = &*checked.about.criteria;
        let mut why: Vec<Option<&Diagnostic>> = vec![None; criteria.len()];
        let silenced = checked.silenced.iter().map(|silenced| &silenced.diagnostic);
        let all = checked.diagnostics.iter().chain(silenced).chain(&checked.implied);
        for diagnostic in all.filter(|diagnostic| costs(diagnostic)) {
            for index in concerned(criteria, diagnostic) {
                why[index].get_or_insert(diagnostic);
            }
        }
        let lost: Vec<Loss<'o>> = std::iter::zip(criteria, why)
            .filter_map(|(criteria, why)| Some(Loss { criteria, why: why? }))
            .filter(|loss| loss.criteria.points > Points::ZERO)
            .collect();
        let possible: Points = criteria.iter().map(|criteria| criteria.points).sum();
        let kept = criteria.iter().filter(|criteria| !lost.iter().any(|loss| std::ptr::eq(loss.criteria, *criteria)));
        let got = kept.map(|criteria| criteria.points).sum();
        Self { checked, score: Score { got, possible }, lost }
    }
}

/// Whether `diagnostic` can cost points.
fn costs(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity == Severity::Error || ABSENCES.contains(&diagnostic.rule)
}

/// Indexes of the things that `diagnostic` is about.
fn concerned(criteria: &[Criterion], diagnostic: &Diagnostic) -> Vec<usize> {
    // What holds nothing of one's own, or cannot be read, earns nothing.
    if [&REPORT_EMPTY, &REPORT_IS_TEMPLATE, &FILE_UNREADABLE].contains(&diagnostic.rule) {
        return (0..criteria.len()).collect();
    }
    let pointer = diagnostic.requirement.as_ref().map_or("", |requirement| requirement.pointer.as_str());
    // What keeps the front matter from being read takes all of its fields.
    if ["/front-matter", "/front-matter/required"].contains(&pointer) {
        let in_it = |criteria: &Criterion| matches!(criteria.thing, Thing::FrontMatter | Thing::Field(_));
        return (0..criteria.len()).filter(|&index| in_it(&criteria[index])).collect();
    }
    // An id may have a slash in it: of two that fit, the longer one is meant.
    let own = (0..criteria.len())
        .filter(|&index| is_at_or_below(pointer, &criteria[index].pointer))
        .max_by_key(|&index| criteria[index].pointer.len());
    let section = || {
        let id = diagnostic.section.as_deref()?;
        criteria.iter().position(|criteria| matches!(&criteria.thing, Thing::Section(own) if own == id))
    };
    // What the schema asks of all sections alike, such as that no phrase of the template is left, is charged to
    // the section in which it is not met; what it asks of images is charged to the images, or to nothing, and what
    // it asks of two reports together to neither.
    let elsewhere = ["/images", "/front-matter", "/title", "/translations", "/copies"]
        .iter()
        .any(|place| is_at_or_below(pointer, place));
    own.or_else(|| section().filter(|_| !elsewhere)).into_iter().collect()
}

fn is_at_or_below(pointer: &str, place: &str) -> bool {
    pointer.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
