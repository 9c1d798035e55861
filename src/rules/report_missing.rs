//! `report-missing`: reported by the engine, which knows the class.

use super::rule::declare_rule;
use crate::diagnostic::{Class, Diagnostic, Missing, Reason, Requirement, Severity, Student};
use crate::message::{COMMA, Message};
use crate::rules::collection::language_name;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds students who have not handed in what is expected of everybody in the class. The config says who is in the class
    /// and what is expected:
    ///
    /// ```yaml
    /// class:
    ///   students: students/*
    ///   expect:
    ///     - { schema: event-report, count: 3, languages: [en, vi] }
    /// ```
    ///
    /// Without a config, the students are the sites, if there are several, and what two thirds of them have (three at least) is
    /// expected: the message says how many have it. Translations of a report are one report. A file that is empty or cannot be
    /// read is handed in; other rules say what is wrong with it.
    ///
    /// With a last day, `due: 2026-12-20`, what is missing is an info until that day is over (by UTC), and an error afterwards.
    ///
    /// The place is the student's folder; where there is none, it is the line of the list or config that names it. It is
    /// asked only in runs over the folders of students: never with `--changed`, for standard input or for files that the
    /// command line names, as a hook does.
    ///
    /// ## Why
    ///
    /// A report that is not there has no faults. Without this, who hands in less would have the same points.
    ///
    /// ## Example
    ///
    /// A class has three reports each, and in `students/binh` there are
    ///
    /// ```text
    /// content/4-EventParticipated/4.1-Event1/_index.md
    /// content/4-EventParticipated/4.2-Event2/_index.md
    /// ```
    ///
    /// The third is missing: write it, for example with `reportlint new`.
    ///
    /// ## Settings
    ///
    /// `class` in `.reportlint.yaml`: `students` (folders as patterns, a list of folders, or a CSV file with the columns
    /// `folder` and `name`), `expect` with `count` (1), `languages` and `due`. `expect: []` expects nothing.
    pub static REPORT_MISSING = {
        id: "report-missing",
        summary: {
            en: "a student has not handed in a report that is expected",
            vi: "sinh viên chưa nộp báo cáo cần nộp",
        },
        group: Collection,
        severity: Error,
        fix: No,
        since: "0.2.0",
    }
}

/// The finding that `student` of `class` lacks what `missing` says, at `span` of the place that stands for the student.
pub fn finding(
    class: &Class,
    student: &Student,
    missing: &Missing,
    severity: Severity,
    span: Span,
) -> Option<Diagnostic> {
    let expected = class.expected.get(missing.expected)?;
    let (schema, count) = (&expected.schema, expected.count);
    let handed_in = student.handed_in.get(missing.expected).copied().unwrap_or_default();
    let mut message = match (missing.reports, handed_in) {
        (0, _) => {
            let parts: Vec<Message> = missing
                .translations
                .iter()
                .map(|(code, count)| {
                    let language = language_name(code);
                    say!(en("{count} in {}", language.en), vi("{count} bản {}", language.vi))
                })
                .collect();
            let parts = Message::joined(&parts, COMMA);
            say!(
                en("the reports for `{schema}` are not there in every language: missing are {}", parts.en),
                vi("báo cáo `{schema}` chưa có đủ bản dịch: còn thiếu {}", parts.vi),
            )
        }
        (_, 0) => say!(
            en("no report was handed in for `{schema}`: {count} {} expected", if count == 1 { "is" } else { "are" }),
            vi("chưa nộp báo cáo `{schema}` nào: cần nộp {count}"),
        ),
        _ => say!(
            en(
                "only {handed_in} of {count} reports {} handed in for `{schema}`",
                if handed_in == 1 { "was" } else { "were" }
            ),
            vi("mới nộp {handed_in}/{count} báo cáo `{schema}`"),
        ),
    };
    if let Reason::Most { students, of } = expected.reason {
        let it = if count == 1 { "it".to_owned() } else { format!("all {count}") };
        message = say!(
            en("{}; {students} of {of} students have {it}", message.en),
            vi("{}; {students}/{of} sinh viên đã nộp đủ", message.vi),
        );
    }
    if let Some(due) = expected.due {
        message = match expected.open {
            true => say!(en("{}; there is time until {due}", message.en), vi("{}; hạn nộp là {due}", message.vi)),
            false => {
                say!(en("{}; the last day was {due}", message.en), vi("{}; đã hết hạn nộp ngày {due}", message.vi))
            }
        };
    }
    if !student.present {
        message = say!(
            en("{}; there is no folder `{}`", message.en, student.folder),
            vi("{}; không có thư mục `{}`", message.vi, student.folder),
        );
    }
    let folder = &student.folder;
    let mut help = match student.present {
        true => say!(en("put what is missing into `{folder}`"), vi("hãy viết báo cáo còn thiếu vào `{folder}`"),),
        false => say!(
            en("create the folder and put the reports there, or correct the name in the list"),
            vi("hãy tạo thư mục rồi viết báo cáo vào đó, hoặc sửa lại tên trong danh sách"),
        ),
    };
    let mut finding = Diagnostic::new(&REPORT_MISSING, severity, span, Message::default());
    match &expected.reason {
        Reason::Config { file, pointer } => {
            finding.requirement =
                Some(Requirement { schema: file.clone(), pointer: pointer.clone(), written: None, place: None });
        }
        Reason::Most { .. } => {
            help = say!(
                en("{}; if nobody has to hand it in, write `class: {{ expect: [] }}` in `.reportlint.yaml`", help.en),
                vi("{}; nếu không ai phải nộp, hãy ghi `class: {{ expect: [] }}` vào `.reportlint.yaml`", help.vi),
            );
        }
    }
    finding.message = message;
    finding.help(help);
    finding.on_one_line();
    Some(finding)
}
