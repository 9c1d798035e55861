//! The reference of the rules is written from the rules, and that of the formats from their tables:
//! `UPDATE_DOCS=1 cargo test --test docs` rewrites them, and so does `UPDATE_FIXTURES=1`.

#[path = "support/repository.rs"]
mod repository;

use std::collections::BTreeSet;
use std::fmt::Write;

use reportlint::inside::{Closing, FORMATS, FormatMeta, GRADE_FORMATS, Reader};
use reportlint::{Fixable, Language, Schema, Severity, Words, rules};
use repository::{hold, path, read};

/// The headings of a manual page, in order. The last one is left out where a rule has no settings.
const HEADINGS: [Words; 4] = [
    Words { en: "What it does", vi: "Kiểm tra gì" },
    Words { en: "Why", vi: "Vì sao" },
    Words { en: "Example", vi: "Ví dụ" },
    Words { en: "Settings", vi: "Thiết lập" },
];

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
    for (file, language) in [("docs/rules.md", Language::En), ("docs/rules.vi.md", Language::Vi)] {
        hold(file, &std::fs::read_to_string(path(file)).unwrap_or_default(), &manual(language));
    }
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
        assert!(ids.insert(id), "{id} appears twice");
        assert!(id.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase())), "{id}");
        for summary in Language::ALL.map(|language| meta.summary.text(language)) {
            assert!((10..=100).contains(&summary.chars().count()), "{id}: the summary is no summary");
            assert!(!summary.ends_with('.') && !summary.contains('\n'), "{id}: the summary is no sentence");
        }
        for line in meta.manual.en.lines() {
            assert!(line.is_empty() || line.starts_with(' '), "{id}: a blank comes before {line:?}");
        }
    }
}

#[test]
fn the_pages_of_a_rule_have_the_same_sections_and_code_in_each_language() {
    for meta in rules() {
        let id = meta.id;
        let [en, vi] = Language::ALL.map(|language| Page::of(&meta.page(language)));
        for (page, language) in [(&en, Language::En), (&vi, Language::Vi)] {
            let expected: Vec<&str> = HEADINGS.iter().map(|heading| heading.text(language)).collect();
            assert!(
                page.headings.len() >= 3 && page.headings.iter().eq(&expected[..page.headings.len().min(4)]),
                "{id}, {language:?}: headings {:?} instead of {expected:?}",
                page.headings
            );
            assert!(!page.prose.contains(char::REPLACEMENT_CHARACTER) || id == "file-unreadable", "{id}");
        }
        assert_eq!(en.headings.len(), vi.headings.len(), "{id}: a section is missing in one language");
        assert_eq!(en.outline(), vi.outline(), "{id}: the code blocks of the two languages differ");
        let quoted = |page: &Page| code_spans(&page.prose);
        assert_eq!(quoted(&en), quoted(&vi), "{id}: the two languages quote different code");
        let accented = vi.prose.chars().filter(|c| "ăâđêôơưạảấầậắằếềệịọốồộớờợụủứừựỳỹỷ".contains(*c)).count();
        assert!(accented * 20 > vi.prose.chars().count(), "{id}: src/rules/vi/{id}.md is not Vietnamese");
        for word in ["front matter", "schema", "lược đồ"] {
            let prose = vi.prose.replace("(front matter)", "");
            let bare: String = prose.split('`').step_by(2).collect();
            assert!(!bare.contains(word), "{id}: src/rules/vi/{id}.md says `{word}`");
        }
    }
}

/// What a manual page consists of.
struct Page {
    headings: Vec<String>,
    /// The code blocks: the language and the lines of each.
    blocks: Vec<(String, Vec<String>)>,
    /// The rest.
    prose: String,
}

impl Page {
    fn of(text: &str) -> Self {
        let mut page = Self { headings: Vec::new(), blocks: Vec::new(), prose: String::new() };
        let mut fence: Option<&str> = None;
        for line in text.lines() {
            let ticks = &line[..line.len() - line.trim_start_matches('`').len()];
            match fence {
                Some(open) if line == open => fence = None,
                Some(_) => page.blocks.last_mut().unwrap().1.push(line.to_owned()),
                None if ticks.len() >= 3 => {
                    fence = Some(ticks);
                    page.blocks.push((line[ticks.len()..].to_owned(), Vec::new()));
                }
                None => match line.strip_prefix("## ") {
                    Some(heading) => page.headings.push(heading.to_owned()),
                    None => page.prose += &format!("{line}\n"),
                },
            }
        }
        assert!(fence.is_none(), "a code block is not closed:\n{text}");
        page
    }

    /// The code blocks without the words that may be translated: of Markdown, only the marks at the start of each line,
    /// the cells of tables, and what is no letter.
    fn outline(&self) -> Vec<(&str, Vec<String>)> {
        let shape = |line: &String| -> String {
            let start: String = line.chars().take_while(|c| !c.is_alphabetic()).collect();
            let cells = line.starts_with('|').then(|| line.matches('|').count());
            format!("{} {cells:?} {:?}", start.trim_end_matches(['“', '"', '*', '[']), addresses(line))
        };
        let shown = |language: &str, lines: &[String]| match language {
            "markdown" => lines.iter().map(shape).collect(),
            _ => lines.to_vec(),
        };
        self.blocks.iter().map(|(language, lines)| (&**language, shown(language, lines))).collect()
    }
}

/// The addresses of links and images in a line of Markdown.
fn addresses(line: &str) -> Vec<&str> {
    line.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()).collect()
}

/// The inline code of a text.
fn code_spans(prose: &str) -> BTreeSet<String> {
    let spaced = prose.replace('\n', " ");
    spaced.split('`').skip(1).step_by(2).map(str::to_owned).collect()
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
fn manual(language: Language) -> String {
    let head = Words {
        en: "# Rules\n\n\
        <!-- Written from src/rules by `UPDATE_DOCS=1 cargo test --test docs`: change the rules' comments, not this. -->\n\n\
        [Tiếng Việt](rules.vi.md). `reportlint rule ID` prints the page of one rule, `reportlint rule GROUP` the list of a group. \
        A rule that is off by default is asked where it is selected or given a severity.\n",
        vi: "# Các quy tắc\n\n\
        <!-- Được tạo từ src/rules/vi bằng `UPDATE_DOCS=1 cargo test --test docs`: hãy sửa các tệp ở đó, đừng sửa tệp này. -->\n\n\
        [English](rules.md). `reportlint rule MÃ` in trang của một quy tắc, `reportlint rule NHÓM` in danh sách của một nhóm. \
        Quy tắc mặc định tắt chỉ được kiểm tra khi được chọn hoặc được đặt mức.\n",
    };
    let mut out = head.text(language).to_owned();
    let mut group = None;
    for meta in rules() {
        if group != Some(meta.group) {
            let (title, about, id) =
                (meta.group.title().text(language), meta.group.about().text(language), meta.group.id());
            let named = match language {
                Language::En => format!("The group `{id}`."),
                Language::Vi => format!("Nhóm `{id}`."),
            };
            write!(out, "\n## {title}\n\n{named} {about}\n").unwrap();
            group = Some(meta.group);
        }
        let fix = match meta.fix {
            Fixable::No => Words { en: "", vi: "" },
            Fixable::Safe => {
                Words { en: ", `--fix` fixes some cases", vi: ", `--fix` sửa được một số trường hợp" }
            }
            Fixable::Unsafe => Words {
                en: ", `--fix --unsafe-fixes` fixes some cases",
                vi: ", `--fix --unsafe-fixes` sửa được một số trường hợp",
            },
            Fixable::Both => Words {
                en: ", `--fix` fixes some cases, `--fix --unsafe-fixes` more",
                vi: ", `--fix` sửa được một số trường hợp, `--fix --unsafe-fixes` sửa thêm được",
            },
        };
        write!(out, "\n### {}\n\n", meta.id).unwrap();
        let severity = severity(meta.severity).text(language);
        let facts = match (language, meta.enabled) {
            (Language::En, true) => format!("{severity} by default, since {}", meta.since),
            (Language::En, false) => format!("off by default, {severity} when selected, since {}", meta.since),
            (Language::Vi, true) => format!("mặc định: {severity}, có từ {}", meta.since),
            (Language::Vi, false) => format!("mặc định: tắt, khi được chọn: {severity}, có từ {}", meta.since),
        };
        write!(out, "{} · {facts}{}\n\n", meta.summary.text(language), fix.text(language)).unwrap();
        let mut in_code = false;
        for line in meta.page(language).lines() {
            in_code ^= is_fence(line);
            let deeper = if line.starts_with('#') && !in_code { "##" } else { "" };
            writeln!(out, "{deeper}{line}").unwrap();
        }
    }
    out
}

/// The name of a severity, as `reportlint rule` shows it.
fn severity(severity: Severity) -> Words {
    match severity {
        Severity::Error => Words { en: "error", vi: "lỗi" },
        Severity::Warning => Words { en: "warning", vi: "cảnh báo" },
        Severity::Info => Words { en: "info", vi: "thông tin" },
    }
}

fn is_fence(line: &str) -> bool {
    line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~")
}
