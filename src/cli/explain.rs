//! `--explain-config`: which config, schema and severities apply to a file, and who decides them.

use unicode_width::UnicodeWidthStr;

use crate::diagnostic::{Level, Severity};
use crate::engine::explain::{Assignment, ConfigOf, Explanation, Place, RuleSetting};
use crate::engine::{By, EffectiveLevel, Origin};
use crate::message::{Language, Message};
use crate::output::safe_line;
use crate::say;

/// Formats the explanation as text.
pub fn render(explanation: &Explanation, language: Language) -> String {
    let mut rows = vec![(say!(en("config"), vi("cấu hình")), config(&explanation.config))];
    if let Some(place) = &explanation.excluded {
        let (pattern, place) = (safe_line(&place.text), shown(place));
        rows.push((
            say!(en("left out"), vi("bỏ qua")),
            say!(en("by `{pattern}` of `exclude`, {place}"), vi("theo `{pattern}` trong `exclude`, {place}")),
        ));
    }
    match &explanation.schema {
        Some(assignment) => {
            let schema = &assignment.schema;
            rows.push((say!(en("schema"), vi("mẫu yêu cầu")), origin(assignment)));
            if !schema.summary.en.is_empty() {
                rows.push((
                    Message::default(),
                    Message { en: safe_line(&schema.summary.en).into(), vi: safe_line(&schema.summary.vi).into() },
                ));
            }
            for &index in &assignment.conditions {
                let condition = schema.when[index].written();
                let condition = safe_line(&condition);
                let number = index + 1;
                rows.push((
                    say!(en("condition {number}"), vi("điều kiện {number}")),
                    say!(en("holds: {condition}"), vi("đúng: {condition}")),
                ));
            }
        }
        None if explanation.excluded.is_none() => rows.push((
            say!(en("schema"), vi("mẫu yêu cầu")),
            say!(
                en("no schema claims the file: it is skipped (--skip-unclaimed)"),
                vi("không mẫu yêu cầu nào nhận tệp này: tệp được bỏ qua (--skip-unclaimed)"),
            ),
        )),
        None => {}
    }
    let width = rows.iter().map(|(label, _)| label.text(language).width()).max().unwrap_or(0);
    let mut out = format!("{}\n\n", safe_line(&explanation.name));
    for (label, words) in rows {
        let label = label.text(language);
        let blanks = " ".repeat(width - label.width());
        out.push_str(&format!("{label}{blanks}  {}\n", words.text(language)));
    }
    if let Some(assignment) = &explanation.schema {
        out.push_str(&rules(assignment, config_name(&explanation.config), language));
    }
    out
}

fn config_name(config: &ConfigOf) -> &str {
    match config {
        ConfigOf::Given(file) | ConfigOf::Nearest(file) => file,
        ConfigOf::None | ConfigOf::Ignored => "",
    }
}

fn config(config: &ConfigOf) -> Message {
    let file = safe_line(config_name(config));
    match config {
        ConfigOf::Given(_) => say!(en("{file}, as given"), vi("{file}, theo yêu cầu")),
        ConfigOf::Nearest(_) => say!(en("{file}, the nearest above the file"), vi("{file}, gần nhất phía trên tệp")),
        ConfigOf::None => say!(en("no config above the file"), vi("không có ở phía trên tệp")),
        ConfigOf::Ignored => say!(en("not read (--no-config)"), vi("không đọc (--no-config)")),
    }
}

fn origin(assignment: &Assignment) -> Message {
    let name = safe_line(&assignment.schema.name);
    match (assignment.origin, &assignment.place) {
        (Origin::CommandLine, _) => say!(en("{name}, as given"), vi("{name}, theo yêu cầu")),
        (Origin::Config, Some(place)) => {
            let (pattern, place) = (safe_line(&place.text), shown(place));
            say!(en("{name}, by `{pattern}`, {place}"), vi("{name}, theo `{pattern}`, {place}"))
        }
        (Origin::Claim(pattern), _) => {
            say!(en("{name}, built in: it claims `{pattern}`"), vi("{name}, có sẵn: mẫu yêu cầu này nhận `{pattern}`"),)
        }
        (Origin::Fallback, _) => say!(
            en("{name}, as no schema claims the file; in a folder it would be skipped"),
            vi("{name}, vì không mẫu yêu cầu nào nhận tệp; nếu chỉ tìm thấy trong thư mục, tệp sẽ được bỏ qua"),
        ),
        (Origin::Config, None) => Message::same(name),
    }
}

/// `.reportlint.yaml:7`.
fn shown(place: &Place) -> String {
    at(&place.file, place.line)
}

fn at(file: &str, line: Option<usize>) -> String {
    let file = safe_line(file);
    line.map_or_else(|| file.clone().into_owned(), |line| format!("{file}:{line}"))
}

/// Lists each rule with its severity and who decides it.
fn rules(assignment: &Assignment, config: &str, language: Language) -> String {
    let width = assignment.rules.iter().map(|ruled| ruled.rule.id.len()).max().unwrap_or(0);
    let mut out = String::from("\n");
    for ruled in &assignment.rules {
        let severity = ruled.severity.map_or("off", Severity::as_str);
        let by = reason(ruled, assignment, config);
        out.push_str(&format!("  {:width$}  {severity:7}  {}\n", ruled.rule.id, by.text(language)));
    }
    out
}

fn reason(ruled: &RuleSetting, assignment: &Assignment, config: &str) -> Message {
    let EffectiveLevel { by, level, cap } = ruled.because;
    let text = match by {
        By::CommandLine => say!(en("command line"), vi("dòng lệnh")),
        By::CommandLineSelection => say!(en("command line, what it selects"), vi("dòng lệnh, phần chọn quy tắc")),
        By::Config => Message::same(at(config, ruled.line)),
        By::ConfigSelection => {
            let place = at(config, ruled.line);
            say!(en("{place}, what it selects"), vi("{place}, phần chọn quy tắc"))
        }
        By::When(index) => say!(en("condition {}", index + 1), vi("điều kiện {}", index + 1)),
        By::Schema => {
            let name = safe_line(&assignment.schema.name);
            say!(en("{name}, `rules`"), vi("{name}, `rules`"))
        }
        By::Suppressions => Message::same("`suppressions: warn`"),
        By::Rule => say!(en("default"), vi("mặc định")),
    };
    let own = level.map_or(Some(ruled.rule.severity), Level::severity);
    match cap.filter(|&(_, most)| own > Some(most)) {
        Some((index, most)) => {
            let (number, most) = (index + 1, most.as_str());
            say!(
                en("{}; at most {most}, condition {number}", text.en),
                vi("{}; tối đa là {most}, điều kiện {number}", text.vi),
            )
        }
        None => text,
    }
}
