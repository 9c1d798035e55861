//! Computes the points of each report from the findings of a check, and from nothing else, so that grading and checking
//! cannot disagree.

use std::collections::BTreeMap;

use crate::data::numbers::natural;
use crate::diagnostic::points::{Criterion, CriterionTarget, Points, Score};
use crate::diagnostic::{Checked, Class, Diagnostic, Expected, Missing, Outcome, RuleMeta, Severity, Student};
use crate::rules::field_missing::FIELD_MISSING;
use crate::rules::file_unreadable::FILE_UNREADABLE;
use crate::rules::front_matter_missing::FRONT_MATTER_MISSING;
use crate::rules::image_missing::IMAGE_MISSING;
use crate::rules::report_empty::REPORT_EMPTY;
use crate::rules::report_is_template::REPORT_IS_TEMPLATE;
use crate::rules::section_empty::SECTION_EMPTY;
use crate::rules::section_missing::SECTION_MISSING;
use crate::rules::title_missing::TITLE_MISSING;

/// Rules that report something absent. An absent item earns nothing, whatever the severity.
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
    /// The sites by name; last, without a name, the reports outside of any site.
    pub sites: Vec<SiteGrade<'o>>,
    /// The sum of all reports.
    pub score: Score,
}

/// The points of one student: of a site, or of the folder that the class has for the student.
#[derive(Debug)]
pub struct SiteGrade<'o> {
    /// The student's or site's name.
    pub name: Option<&'o str>,
    /// The student of the class.
    pub student: Option<&'o Student>,
    /// The reports in natural order: 4.2 before 4.10.
    pub reports: Vec<ReportGrade<'o>>,
    /// What is not there.
    pub missing: Vec<MissingGrade<'o>>,
    /// The sum of the reports and of what is missing.
    pub score: Score,
}

/// The points of reports that were not handed in.
#[derive(Debug)]
pub struct MissingGrade<'o> {
    /// What is expected.
    pub expected: &'o Expected,
    /// What is missing of it.
    pub missing: &'o Missing,
    /// No points of those that the missing files could have earned.
    pub score: Score,
}

/// The points of one report.
#[derive(Debug)]
pub struct ReportGrade<'o> {
    /// The report with its findings.
    pub checked: &'o Checked,
    /// Its points.
    pub score: Score,
    /// The items that earned nothing, in the schema's order.
    pub lost: Vec<Loss<'o>>,
}

/// An item that earned nothing.
#[derive(Debug)]
pub struct Loss<'o> {
    /// The item and its points.
    pub criteria: &'o Criterion,
    /// The first finding that costs these points.
    pub why: &'o Diagnostic,
}

impl<'o> Grades<'o> {
    /// Computes the points of every report of `outcome`.
    pub fn new(outcome: &'o Outcome) -> Self {
        let class = &outcome.class;
        // Reports without a site come last. Students may share a name.
        let mut sites: BTreeMap<(bool, Option<&str>, Option<usize>), SiteGrade<'o>> = BTreeMap::new();
        let empty = |name, student: Option<usize>| SiteGrade {
            name,
            student: student.and_then(|student| class.students.get(student)),
            reports: Vec::new(),
            missing: Vec::new(),
            score: Score::default(),
        };
        for (index, student) in class.students.iter().enumerate() {
            let name = Some(student.name.as_str());
            sites.insert((false, name, Some(index)), empty(name, Some(index)).with_missing(class, student));
        }
        for checked in outcome.files.iter().filter(|checked| !checked.about.absence) {
            let student = checked.about.student;
            let named = student.and_then(|student| class.students.get(student)).map(|student| student.name.as_str());
            let name = named.or(checked.about.site.as_deref());
            let report = ReportGrade::new(checked);
            let site = sites.entry((name.is_none(), name, student)).or_insert_with(|| empty(name, student));
            site.score += report.score;
            site.reports.push(report);
        }
        let mut sites: Vec<SiteGrade<'o>> = sites.into_values().collect();
        sites.sort_by(|one, other| {
            let names = natural(one.name.unwrap_or_default(), other.name.unwrap_or_default());
            one.name.is_none().cmp(&other.name.is_none()).then(names)
        });
        for site in &mut sites {
            site.reports.sort_by(|one, other| natural(&one.checked.about.report, &other.checked.about.report));
        }
        Self { score: sites.iter().map(|site| site.score).sum(), sites }
    }

    /// The number of reports.
    pub fn reports(&self) -> usize {
        self.sites.iter().map(|site| site.reports.len()).sum()
    }
}

impl<'o> SiteGrade<'o> {
    /// The same with what `student` has not handed in.
    fn with_missing(mut self, class: &'o Class, student: &'o Student) -> Self {
        for missing in &student.missing {
            let Some(expected) = class.expected.get(missing.expected) else { continue };
            let each: Points = expected.criteria.iter().map(|criteria| criteria.points).sum();
            let possible = std::iter::repeat_n(each, missing.files()).sum();
            let score = Score { got: Points::ZERO, possible };
            self.score += score;
            self.missing.push(MissingGrade { expected, missing, score });
        }
        self
    }
}

impl<'o> ReportGrade<'o> {
    /// Computes the points of one report. An item loses all its points at the first error about it, or at the finding
    /// that it is absent.
    pub fn new(checked: &'o Checked) -> Self {
        let criteria = &*checked.about.criteria;
        let mut why: Vec<Option<&Diagnostic>> = vec![None; criteria.len()];
        let all = checked.found().chain(&checked.implied);
        for diagnostic in all.filter(|diagnostic| costs(diagnostic)) {
            for index in items_of(criteria, diagnostic) {
                why[index].get_or_insert(diagnostic);
            }
        }
        let lost: Vec<Loss<'o>> = std::iter::zip(criteria, why)
            .filter_map(|(criteria, why)| Some(Loss { criteria, why: why? }))
            .filter(|loss| loss.criteria.points > Points::ZERO)
            .collect();
        let possible: Points = criteria.iter().map(|criteria| criteria.points).sum();
        let earned = criteria.iter().filter(|criteria| !lost.iter().any(|loss| std::ptr::eq(loss.criteria, *criteria)));
        let got = earned.map(|criteria| criteria.points).sum();
        Self { checked, score: Score { got, possible }, lost }
    }
}

/// Whether `diagnostic` can cost points.
fn costs(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity == Severity::Error || ABSENCES.contains(&diagnostic.rule)
}

/// The indexes of the items that `diagnostic` is about.
fn items_of(criteria: &[Criterion], diagnostic: &Diagnostic) -> Vec<usize> {
    // A report without own content, or an unreadable one, earns nothing.
    if [&REPORT_EMPTY, &REPORT_IS_TEMPLATE, &FILE_UNREADABLE].contains(&diagnostic.rule) {
        return (0..criteria.len()).collect();
    }
    let pointer = diagnostic.requirement.as_ref().map_or("", |requirement| requirement.pointer.as_str());
    // If the front matter cannot be read, all its fields are lost.
    if ["/front-matter", "/front-matter/required"].contains(&pointer) {
        let in_it =
            |criteria: &Criterion| matches!(criteria.target, CriterionTarget::FrontMatter | CriterionTarget::Field(_));
        return (0..criteria.len()).filter(|&index| in_it(&criteria[index])).collect();
    }
    // An id may contain a slash. Of two matching pointers, the longer one is right.
    let own = (0..criteria.len())
        .filter(|&index| is_at_or_below(pointer, &criteria[index].pointer))
        .max_by_key(|&index| criteria[index].pointer.len());
    let section = || {
        let id = diagnostic.section.as_deref()?;
        criteria.iter().position(|criteria| matches!(&criteria.target, CriterionTarget::Section(own) if own == id))
    };
    // Requirements on all sections, such as no template phrases, are charged to the section that breaks them.
    // Requirements on images are charged to the images, or to nothing; those on several reports to nothing.
    let uncharged = ["/images", "/front-matter", "/title", "/translations", "/copies"]
        .iter()
        .any(|place| is_at_or_below(pointer, place));
    own.or_else(|| section().filter(|_| !uncharged)).into_iter().collect()
}

fn is_at_or_below(pointer: &str, place: &str) -> bool {
    pointer.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
