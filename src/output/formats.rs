//! The table of formats. Each row defines an option value of the command line, a section of the docs, and an input of
//! all tests about formats.

use crate::diagnostic::Outcome;
use crate::message::{NOTHING, Words};
use crate::output::closing::{Closing, closing};
use crate::output::meta::{FormatMeta, Reader, format_table};
use crate::output::root::Root;
use crate::output::style::Style;
use crate::output::{checkstyle, compact, github, gitlab, html, human, json, junit, rdjson, sarif, statistics};

/// Renders an outcome. Formats for services name files relative to the root.
pub type Write = fn(&Outcome, &Style, &Root) -> String;

format_table!(
    Format,
    FORMATS,
    Write,
    Human = FormatMeta {
        name: "human",
        about: Words {
            en: "For people: the line, what is wrong with it, what to write",
            vi: "Cho người đọc: dòng nào, sai gì, cần viết gì"
        },
        aside: Words { en: "", vi: "cho người đọc" },
        option: None,
        suffix: "txt",
        media_type: "text/plain",
        reader: Reader::People,
        closing: Closing::Inside,
        streaming: true,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, style, _| human::render(outcome, style) + &closing(outcome, style),
    },
    Compact = FormatMeta {
        name: "compact",
        about: Words {
            en: "One line for each problem: path:line:column: severity[rule] message",
            vi: "Mỗi vấn đề một dòng: đường-dẫn:dòng:cột: mức[quy tắc] lời báo"
        },
        aside: Words {
            en: "path:line:column: severity[rule] message", vi: "đường-dẫn:dòng:cột: mức[quy tắc] lời báo"
        },
        option: None,
        suffix: "txt",
        media_type: "text/plain",
        reader: Reader::Editors,
        closing: Closing::Beside,
        streaming: true,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, style, _| compact::render(outcome, style.language),
    },
    Json = FormatMeta {
        name: "json",
        about: Words {
            en: "For programs; docs/json.md describes it",
            vi: "Cho chương trình; docs/json.md mô tả định dạng này"
        },
        aside: NOTHING,
        option: None,
        suffix: "json",
        media_type: "application/json",
        reader: Reader::Programs,
        closing: Closing::Data,
        streaming: false,
        is_commands: false,
        has_requirements: true,
        has_summary: false,
        write: |outcome, style, _| json::render(outcome, style.language),
    },
    Html = FormatMeta {
        name: "html",
        about: Words {
            en: "A page for browsers, with everything in it",
            vi: "Một trang cho trình duyệt, có đủ mọi thứ"
        },
        aside: NOTHING,
        option: None,
        suffix: "html",
        media_type: "text/html",
        reader: Reader::People,
        closing: Closing::Beside,
        streaming: false,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, style, _| html::render(outcome, None, &html::Page::default(), style.language),
    },
    Sarif = FormatMeta {
        name: "sarif",
        about: Words { en: "SARIF 2.1.0, for code scanning", vi: "SARIF 2.1.0, cho các công cụ quét mã" },
        aside: NOTHING,
        option: None,
        suffix: "sarif",
        media_type: "application/sarif+json",
        reader: Reader::Services,
        closing: Closing::Data,
        streaming: false,
        is_commands: false,
        has_requirements: true,
        has_summary: false,
        write: |outcome, style, root| sarif::render(outcome, root, style.language),
    },
    Github = FormatMeta {
        name: "github",
        about: Words {
            en: "Workflow commands, which GitHub Actions shows beside the lines of a change",
            vi: "Lệnh workflow, được GitHub Actions hiện cạnh các dòng đã sửa"
        },
        aside: NOTHING,
        option: None,
        suffix: "txt",
        media_type: "text/plain",
        reader: Reader::Services,
        closing: Closing::Beside,
        streaming: true,
        is_commands: true,
        has_requirements: false,
        has_summary: true,
        write: |outcome, style, root| github::render(outcome, root, style.language),
    },
    Gitlab = FormatMeta {
        name: "gitlab",
        about: Words { en: "Code Quality of GitLab", vi: "Code Quality của GitLab" },
        aside: NOTHING,
        option: None,
        suffix: "json",
        media_type: "application/json",
        reader: Reader::Services,
        closing: Closing::Silenced,
        streaming: false,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, style, root| gitlab::render(outcome, root, style.language),
    },
    Junit = FormatMeta {
        name: "junit",
        about: Words {
            en: "XML of JUnit, for whatever shows tests",
            vi: "XML của JUnit, cho mọi công cụ hiện kết quả kiểm thử"
        },
        aside: NOTHING,
        option: None,
        suffix: "xml",
        media_type: "application/xml",
        reader: Reader::Services,
        closing: Closing::Data,
        streaming: false,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, style, root| junit::render(outcome, root, style.language),
    },
    Rdjson = FormatMeta {
        name: "rdjson",
        about: Words { en: "For reviewdog", vi: "Cho reviewdog" },
        aside: NOTHING,
        option: None,
        suffix: "json",
        media_type: "application/json",
        reader: Reader::Services,
        closing: Closing::Silenced,
        streaming: false,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, style, root| rdjson::render(outcome, root, style.language),
    },
    Checkstyle = FormatMeta {
        name: "checkstyle",
        about: Words { en: "XML of Checkstyle", vi: "XML của Checkstyle" },
        aside: NOTHING,
        option: None,
        suffix: "xml",
        media_type: "application/xml",
        reader: Reader::Services,
        closing: Closing::Silenced,
        streaming: false,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, style, root| checkstyle::render(outcome, root, style.language),
    },
    Statistics = FormatMeta {
        name: "statistics",
        about: Words {
            en: "How much each rule finds, as a table for people",
            vi: "Mỗi quy tắc tìm thấy bao nhiêu vấn đề, thành bảng cho người đọc"
        },
        aside: NOTHING,
        option: Some("--statistics"),
        suffix: "txt",
        media_type: "text/plain",
        reader: Reader::People,
        closing: Closing::Inside,
        streaming: false,
        is_commands: false,
        has_requirements: false,
        has_summary: false,
        write: |outcome, style, _| statistics::render(outcome, style) + &closing(outcome, style),
    },
);
