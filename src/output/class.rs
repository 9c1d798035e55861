//! The class as data for programs: students, what is missing, and which reports are alike.

use serde::Serialize;

use crate::diagnostic::{Class, CopyGroup, CopyMember, CopyPair, Expected, Missing, Reason, Student};
use crate::message::Language;
use crate::text::source::{Source, Span};

/// The class; `null` without one.
#[derive(Serialize)]
pub struct ClassData<'a> {
    name: Option<&'a str>,
    expected: Vec<ExpectedData<'a>>,
    students: Vec<StudentData<'a>>,
    copies: Vec<GroupData<'a>>,
    shared: Vec<SharedData<'a>>,
}

#[derive(Serialize)]
struct ExpectedData<'a> {
    schema: &'a str,
    count: usize,
    languages: &'a [String],
    due: Option<String>,
    reason: String,
    most: Option<MostData>,
}

#[derive(Serialize)]
struct MostData {
    students: usize,
    of: usize,
}

#[derive(Serialize)]
struct StudentData<'a> {
    name: &'a str,
    folder: &'a str,
    present: bool,
    listed: bool,
    handed_in: &'a [usize],
    missing: Vec<MissingData<'a>>,
}

/// What one student has not handed in.
#[derive(Serialize)]
pub struct MissingData<'a> {
    schema: &'a str,
    reports: usize,
    translations: Vec<TranslationData<'a>>,
    files: usize,
}

#[derive(Serialize)]
struct TranslationData<'a> {
    language: &'a str,
    reports: usize,
}

#[derive(Serialize)]
struct GroupData<'a> {
    reports: Vec<MemberData<'a>>,
    pairs: Vec<PairData<'a>>,
}

#[derive(Serialize)]
struct MemberData<'a> {
    path: &'a str,
    student: Option<&'a str>,
    first_commit: Option<String>,
}

#[derive(Serialize)]
struct PairData<'a> {
    a: &'a str,
    b: &'a str,
    percent: u8,
    passages: Vec<PassageData<'a>>,
}

#[derive(Serialize)]
struct PassageData<'a> {
    words: usize,
    a: RangeData<'a>,
    b: RangeData<'a>,
}

#[derive(Serialize)]
struct RangeData<'a> {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct SharedData<'a> {
    path: &'a str,
    students: usize,
    of: usize,
    words: usize,
    #[serde(flatten)]
    place: RangeData<'a>,
}

/// The data of `class`; `None` if it has no students and no copies.
pub fn data(class: &Class, language: Language) -> Option<ClassData<'_>> {
    let copies = &class.copies;
    if class.is_empty() && copies.groups.is_empty() && copies.shared.is_empty() {
        return None;
    }
    Some(ClassData {
        name: class.name.as_deref(),
        expected: class.expected.iter().map(|expected| self::expected(expected, language)).collect(),
        students: class.students.iter().map(|student| self::student(class, student)).collect(),
        copies: copies.groups.iter().map(|group| self::group(class, group)).collect(),
        shared: copies
            .shared
            .iter()
            .map(|shared| SharedData {
                path: shared.source.name(),
                students: shared.students,
                of: shared.of,
                words: shared.words,
                place: range(&shared.source, shared.span),
            })
            .collect(),
    })
}

fn expected(expected: &Expected, language: Language) -> ExpectedData<'_> {
    ExpectedData {
        schema: &expected.schema,
        count: expected.count,
        languages: &expected.languages,
        due: expected.due.map(|due| due.to_string()),
        reason: expected.reason.words().text(language).to_owned(),
        most: match expected.reason {
            Reason::Config { .. } => None,
            Reason::Most { students, of } => Some(MostData { students, of }),
        },
    }
}

fn student<'a>(class: &'a Class, student: &'a Student) -> StudentData<'a> {
    StudentData {
        name: &student.name,
        folder: &student.folder,
        present: student.present,
        listed: student.listed,
        handed_in: &student.handed_in,
        missing: student.missing.iter().filter_map(|missing| self::missing(class, missing)).collect(),
    }
}

/// What is missing of what `class` expects.
pub fn missing<'a>(class: &'a Class, missing: &'a Missing) -> Option<MissingData<'a>> {
    let translation = |(language, reports): &'a (String, usize)| TranslationData { language, reports: *reports };
    Some(MissingData {
        schema: &class.expected.get(missing.expected)?.schema,
        reports: missing.reports,
        translations: missing.translations.iter().map(translation).collect(),
        files: missing.files(),
    })
}

fn group<'a>(class: &'a Class, group: &'a CopyGroup) -> GroupData<'a> {
    let student = |member: &CopyMember| Some(class.students.get(member.student?)?.name.as_str());
    GroupData {
        reports: group
            .members
            .iter()
            .map(|member| MemberData {
                path: &member.name,
                student: student(member),
                first_commit: member.first.map(|day| day.to_string()),
            })
            .collect(),
        pairs: group.pairs.iter().filter_map(|pair| self::pair(group, pair)).collect(),
    }
}

fn pair<'a>(group: &'a CopyGroup, pair: &'a CopyPair) -> Option<PairData<'a>> {
    let (a, b) = (group.members.get(pair.a)?, group.members.get(pair.b)?);
    let passages = || {
        let (one, other) = (a.source.as_deref()?, b.source.as_deref()?);
        let passage = |passage: &crate::diagnostic::Passage| PassageData {
            words: passage.words,
            a: range(one, passage.a),
            b: range(other, passage.b),
        };
        Some(pair.passages.iter().map(passage).collect())
    };
    Some(PairData { a: &a.name, b: &b.name, percent: pair.percent, passages: passages().unwrap_or_default() })
}

fn range(source: &Source, span: Span) -> RangeData<'_> {
    let span = source.clamp(span);
    let (start, end) = (source.position(span.start), source.position(span.end));
    RangeData {
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        text: source.slice(span),
    }
}
