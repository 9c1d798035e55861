//! Renders points as text: a table for people, CSV for spreadsheets, JSON for programs. The HTML page is in `html`.

mod csv;
mod json;
mod missing;
mod students;
mod table;

use crate::diagnostic::Outcome;
use crate::grade::Grades;
use crate::message::{NOTHING, Words};
use crate::output::closing::Closing;
use crate::output::html;
use crate::output::meta::{FormatMeta, Reader, format_table};
use crate::output::style::Style;

/// Renders the grades of an outcome.
pub type WriteGrades = fn(&Outcome, &Grades<'_>, &Style) -> String;

format_table!(
    GradeFormat,
    GRADE_FORMATS,
    WriteGrades,
    Text = FormatMeta {
        name: "text",
        about: Words { en: "A table for people", vi: "Bảng cho người đọc" },
        aside: Words { en: "", vi: "cho người đọc" },
        option: None,
        suffix: "txt",
        media_type: "text/plain",
        reader: Reader::People,
        closing: Closing::Inside,
        streaming: false,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, grades, style| table::render(outcome, grades, style),
    },
    Csv = FormatMeta {
        name: "csv",
        about: Words {
            en: "For spreadsheets: a line for each report, each site and all of them",
            vi: "Cho bảng tính: mỗi báo cáo một dòng, mỗi trang web một dòng và một dòng tổng"
        },
        aside: NOTHING,
        option: None,
        suffix: "csv",
        media_type: "text/csv",
        reader: Reader::Programs,
        closing: Closing::Data,
        streaming: false,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, grades, style| match style.by_student {
            true => students::render(outcome, grades, style.language),
            false => csv::render(outcome, grades, style.language),
        },
    },
    Json = FormatMeta {
        name: "json",
        about: Words {
            en: "For programs; docs/grade.md describes it",
            vi: "Cho chương trình; docs/grade.md mô tả định dạng này"
        },
        aside: NOTHING,
        option: None,
        suffix: "json",
        media_type: "application/json",
        reader: Reader::Programs,
        closing: Closing::Data,
        streaming: false,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, grades, style| json::render(outcome, grades, style.language),
    },
    Html = FormatMeta {
        name: "html",
        about: Words {
            en: "A page for browsers, with everything that was found",
            vi: "Một trang cho trình duyệt, có mọi vấn đề đã tìm thấy"
        },
        aside: NOTHING,
        option: None,
        suffix: "html",
        media_type: "text/html",
        reader: Reader::People,
        closing: Closing::Data,
        streaming: false,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, grades, style| html::render(outcome, Some(grades), &html::Page::default(), style.language),
    },
);
