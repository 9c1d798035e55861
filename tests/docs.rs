//! The reference of the rules is written from the rules, and that of the formats from their tables:
//! `UPDATE_DOCS=1 cargo test --test docs` rewrites them, and so does `UPDATE_FIXTURES=1`.

#[path = "support/repository.rs"]
mod repository;

use std::collections::BTreeSet;
use std::fmt::Write;

use reportlint::inside::{Closing, FORMATS, FormatMeta, GRADE_FORMATS, Reader};
use reportlint::{Fixable, Language, Schema, rules};
use repository::{hold, read};

#[test]
fn the_readme_lists_the_rules_and_schemas_as_they_are() {
    let readme = read("README.md");
    let listed = with_list(&with_list(&readme, "rules", &table()), "schemas", &schemas());
    hold("README.md", &readme, &listed);
}

/// `text` with `list` between the marks of `name`.
fn with_list(text: &str, name: &str, list: &str) -> String {
    let (begin, end) = (format!("<!-- {name}:begin -->"), format!("<!-- {name}:end -->"));
    let (before, rest) = text.split_once(&begin).unwrap_or_else(|| panic!("README.md has no `{begin}`"));
    let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("README.md has no `{end}`"));
    format!("{before}{begin}\n{list}{end}{after}")
}

/// One row for each built-in schema.
fn schemas() -> String {
    let mut out = "| schema | for | claims |\n|---|---|---|\n".to_owned();
    for name in Schema::built_in() {
        let schema = Schema::load(name).unwrap();
        let pattern = &schema.files()[0];
        writeln!(out, "| [`{name}`](rules/{name}.yaml) | {} | `{pattern}` |", schema.summary().en).unwrap();
    }
    out
}

#[test]
fn the_manual_has_the_pages_as_they_are() {
    hold("docs/rules.md", &read("docs/rules.md"), &manual());
}

#[test]
fn the_reference_has_the_formats_as_they_are() {
    let text = format!(
        "# Formats\n\n\
        <!-- Written from the tables in src/output by `UPDATE_DOCS=1 cargo test --test docs`: change those, not this. -->\n\n\
        `reportlint check --format FORMAT=FILE` writes one of these into a file, and without `=FILE` to standard output.\n\n\
        {}\n\
        Read by people and editors, a format speaks the language of whoever asks for it; read by programs and services, it is\n\
        in English unless `--language`, `REPORTLINT_LANGUAGE` or a config asks for another. Each service is told what could not\n\
        be checked, too, and gets a result even when nothing could be.\n\n\
        `reportlint grade --format FORMAT` writes one of these; [grade.md](grade.md) describes them.\n\n\
        {}",
        formats(FORMATS),
        formats(GRADE_FORMATS)
    );
    hold("docs/formats.md", &read("docs/formats.md"), &text);
}

/// One row for each format.
fn formats<W>(metas: &[FormatMeta<W>]) -> String {
    let mut out =
        "| format | what it is | read by | notes and summary | media type | file |\n|---|---|---|---|---|---|\n"
            .to_owned();
    for meta in metas {
        let readers = match meta.reader {
            Reader::People => "people",
            Reader::Editors => "editors",
            Reader::Programs => "programs",
            Reader::Services => "services",
        };
        let closing = match meta.closing {
            Closing::Inside => "at its end",
            Closing::Data => "in its data, or none",
            Closing::Silenced => "on standard error, of what is silenced",
            Closing::Beside => "on standard error",
        };
        let about = meta.option.map_or_else(String::new, |option| format!(" (`{option}`)"));
        let FormatMeta { name, suffix, media_type, .. } = meta;
        writeln!(
            out,
            "| `{name}` | {}{about} | {readers} | {closing} | `{media_type}` | `.{suffix}` |",
            meta.about.en.replace('|', "\\|")
        )
        .unwrap();
    }
    out
}

#[test]
fn every_rule_has_a_page_a_name_and_a_summary_of_the_same_make() {
    let mut ids = BTreeSet::new();
    for meta in rules() {
        let id = meta.id;
        assert!(ids.insert(id), "{id} is there twice");
        assert!(id.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase())), "{id}");
        for summary in Language::ALL.map(|language| meta.summary.text(language)) {
            assert!((10..=100).contains(&summary.chars().count()), "{id}: the summary is no summary");
            assert!(!summary.ends_with('.') && !summary.contains('\n'), "{id}: the summary is no sentence");
        }
        let headings: Vec<&str> =
            outside_code(meta.manual).filter_map(|line| line.trim().strip_prefix("## ")).collect();
        assert!(headings.starts_with(&["What it does", "Why", "Example"]), "{id}: headings {headings:?}");
        for line in meta.manual.lines() {
            assert!(line.is_empty() || line.starts_with(' '), "{id}: a blank comes before {line:?}");
        }
    }
}

/// One row for each rule.
fn table() -> String {
    let mut out = "| rule | about | default | finds |\n|---|---|---|---|\n".to_owned();
    for meta in rules() {
        let (id, group) = (meta.id, meta.group.title().en);
        let summary = meta.summary.en.replace('|', "\\|");
        writeln!(out, "| [`{id}`](docs/rules.md#{id}) | {group} | {} | {summary} |", meta.default_level().as_str())
            .unwrap();
    }
    out
}

/// Every manual page, with its headings one floor lower.
fn manual() -> String {
    let mut out = "# Rules\n\n\
        <!-- Written from src/rules by `UPDATE_DOCS=1 cargo test --test docs`: change the rules' comments, not this. -->\n\n\
        `reportlint rule ID` prints the page of one rule, `reportlint rule GROUP` the list of a group. A rule that is off by default \
        is asked where it is selected or given a severity.\n"
        .to_owned();
    let mut group = None;
    for meta in rules() {
        if group != Some(meta.group) {
            write!(out, "\n## {}\n\nThe group `{}`.\n", meta.group.title().en, meta.group.id()).unwrap();
            group = Some(meta.group);
        }
        let fix = match meta.fix {
            Fixable::No => "",
            Fixable::Safe => ", `--fix` fixes some cases",
            Fixable::Unsafe => ", `--fix --unsafe-fixes` fixes some cases",
            Fixable::Both => ", `--fix` fixes some cases, `--fix --unsafe-fixes` more",
        };
        write!(out, "\n### {}\n\n", meta.id).unwrap();
        let default = match meta.enabled {
            true => format!("{} by default", meta.severity),
            false => format!("off by default, {} when selected", meta.severity),
        };
        write!(out, "{} · {default}, since {}{fix}\n\n", meta.summary.en, meta.since).unwrap();
        let mut in_code = false;
        for line in meta.page().lines() {
            in_code ^= is_fence(line);
            let deeper = if line.starts_with('#') && !in_code { "##" } else { "" };
            writeln!(out, "{deeper}{line}").unwrap();
        }
    }
    out
}

fn outside_code(text: &str) -> impl Iterator<Item = &str> {
    let mut in_code = false;
    text.lines().filter(move |line| {
        in_code ^= is_fence(line);
        !in_code
    })
}

fn is_fence(line: &str) -> bool {
    line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~")
}
