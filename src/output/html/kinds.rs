//! The kinds of pages that students have, such as worklogs and event reports, with the columns of their matrices.

use std::collections::BTreeMap;

use super::people::{Report, Student};
use crate::data::numbers;
use crate::diagnostic::{self, Checked, Missing};
use crate::message::{Language, Words};
use crate::output::sanitize;

/// One kind of page: those with one schema.
pub struct Kind {
    /// What readers call it, sanitized.
    pub name: String,
    /// The column heads of its matrix.
    pub columns: Vec<String>,
    /// The schema; `None` for other pages of the sites.
    schema: Option<String>,
}

/// What the pages of the built-in schemas are called.
const NAMES: &[(&str, Words)] = &[
    ("adr", Words { en: "Decision records", vi: "Bản ghi quyết định" }),
    ("blog", Words { en: "Blog posts", vi: "Bài blog" }),
    ("event-report", Words { en: "Event reports", vi: "Bài thu hoạch sự kiện" }),
    ("feedback", Words { en: "Feedback", vi: "Góp ý" }),
    ("meeting-minutes", Words { en: "Meeting minutes", vi: "Biên bản họp" }),
    ("postmortem", Words { en: "Postmortems", vi: "Báo cáo sự cố" }),
    ("proposal", Words { en: "Proposals", vi: "Bản đề xuất" }),
    ("self-evaluation", Words { en: "Self-evaluations", vi: "Bản tự đánh giá" }),
    ("workshop", Words { en: "Workshop pages", vi: "Trang workshop" }),
    ("worklog-week", Words { en: "Worklog", vi: "Nhật ký công việc" }),
];

const REPORTS: Words = Words { en: "Reports", vi: "Báo cáo" };
const OTHER_PAGES: Words = Words { en: "Other pages", vi: "Trang khác" };

/// What puts reports of different students into one column: their number or name, and the language suffix.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// Numbered ones come first: those are what a class has to hand in.
    is_named: bool,
    number: Vec<u64>,
    name: String,
    suffix: String,
}

impl Kind {
    fn new(schema: Option<&str>, language: Language) -> Self {
        let name = match schema {
            None => OTHER_PAGES.text(language),
            Some("") => REPORTS.text(language),
            Some(schema) => {
                NAMES.iter().find(|(known, _)| *known == schema).map_or(schema, |(_, words)| words.text(language))
            }
        };
        let name = sanitize::line(name).into_owned();
        Self { name, columns: Vec::new(), schema: schema.map(str::to_owned) }
    }

    /// How many files of this kind are among what is `missing`.
    pub fn missing(&self, missing: &[Missing], class: &diagnostic::Class) -> usize {
        let is_it = |missing: &&Missing| {
            let expected = class.expected.get(missing.expected);
            expected.is_some_and(|expected| self.schema.as_deref() == Some(&*expected.schema))
        };
        missing.iter().filter(is_it).map(Missing::files).sum()
    }
}

/// Gives each report of `students` its kind and column. What is expected and nobody has is a kind, too.
pub fn assign(students: &mut [Student<'_>], class: &diagnostic::Class, language: Language) -> Vec<Kind> {
    // The first path of a kind says where it stands among the others: `1-Worklog` before `4-Events`.
    let mut first: BTreeMap<Option<String>, String> = BTreeMap::new();
    for report in students.iter().flat_map(|student| &student.reports) {
        let path = first.entry(schema(report.checked)).or_insert_with(|| report.path.clone());
        if numbers::natural(&report.path, path).is_lt() {
            path.clone_from(&report.path);
        }
    }
    let expected = class.expected.iter().map(|expected| expected.schema.to_string());
    let nobodys: Vec<String> = expected.filter(|schema| !first.contains_key(&Some(schema.clone()))).collect();
    let mut order: Vec<(Option<String>, String)> = first.into_iter().collect();
    order.sort_by(|(one, path), (other, others)| {
        one.is_none().cmp(&other.is_none()).then(numbers::natural(path, others))
    });
    let mut kinds: Vec<Kind> = order.iter().map(|(schema, _)| Kind::new(schema.as_deref(), language)).collect();
    for schema in nobodys {
        if !kinds.iter().any(|kind| kind.schema.as_deref() == Some(&schema)) {
            kinds.push(Kind::new(Some(&schema), language));
        }
    }
    let places: BTreeMap<Option<String>, usize> =
        kinds.iter().enumerate().map(|(index, kind)| (kind.schema.clone(), index)).collect();
    for report in students.iter_mut().flat_map(|student| &mut student.reports) {
        report.kind = places.get(&schema(report.checked)).copied().unwrap_or(0);
    }
    for (index, kind) in kinds.iter_mut().enumerate() {
        set_columns(index, kind, students);
    }
    kinds
}

/// Sets the columns of the kind with this index.
fn set_columns(index: usize, kind: &mut Kind, students: &mut [Student<'_>]) {
    let of_kind = |student: &Student<'_>| student.reports.iter().filter(|report| report.kind == index).count();
    let widest = students.iter().map(of_kind).max().unwrap_or(0);
    let of_kind = |report: &&mut Report<'_>| report.kind == index;
    let reports = students.iter().flat_map(|student| &student.reports).filter(|report| report.kind == index);
    let mut columns: BTreeMap<Key, usize> = reports.map(|report| (Key::of(report.checked), 0)).collect();
    // If students name their reports differently, columns by name would be almost empty.
    if columns.len() > widest * 2 + 2 {
        kind.columns = (1..=widest).map(|number| number.to_string()).collect();
        for student in students {
            let reports = student.reports.iter_mut().filter(of_kind);
            reports.enumerate().for_each(|(column, report)| report.column = column);
        }
        return;
    }
    columns.values_mut().enumerate().for_each(|(column, place)| *place = column);
    kind.columns = columns.keys().map(Key::label).collect();
    for report in students.iter_mut().flat_map(|student| &mut student.reports).filter(of_kind) {
        report.column = columns.get(&Key::of(report.checked)).copied().unwrap_or(0);
    }
}

/// The schema of a report; `None` for another page of a site.
fn schema(checked: &Checked) -> Option<String> {
    (!checked.about.page).then(|| checked.about.schema.to_string())
}

impl Key {
    fn of(checked: &Checked) -> Self {
        let path = &checked.about.report;
        let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let (stem, suffix) = stem.split_once('.').unwrap_or((stem, ""));
        let name = match is_index(stem) {
            true => folders.rsplit('/').next().unwrap_or_default(),
            false => stem,
        };
        match numbers::dotted(name) {
            Some((number, _)) => Self { is_named: false, number, name: String::new(), suffix: suffix.to_owned() },
            None => Self { is_named: true, number: Vec::new(), name: name.to_owned(), suffix: suffix.to_owned() },
        }
    }

    fn label(&self) -> String {
        let name = if self.number.is_empty() { self.name.clone() } else { numbers::joined(&self.number) };
        let label = [name.as_str(), &self.suffix].join(" ");
        sanitize::line(label.trim()).into_owned()
    }
}

/// Whether a file with this stem is the page of its folder.
pub fn is_index(stem: &str) -> bool {
    stem.trim_start_matches('_').eq_ignore_ascii_case("index")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn pages_of_every_built_in_schema_have_a_name() {
        let named: BTreeSet<&str> = NAMES.iter().map(|(schema, _)| *schema).collect();
        assert_eq!(named, crate::schema::names().collect());
    }
}
