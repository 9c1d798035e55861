//! `reportlint schema test`: whether samples that should pass do, and whether in those that should fail is found what
//! their names say.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueHint;

use crate::cli::exit::Exit;
use crate::cli::write::unwritten;
use crate::diagnostic::{Checked, Diagnostic, Failure, Severity};
use crate::engine;
use crate::files;
use crate::message::suggest::instead;
use crate::message::{Language, Message, Noun};
use crate::output::{Style, safe_line};
use crate::rules::METAS;
use crate::say;
use crate::schema::{self, Schema};

/// How many findings are named of one sample.
const MAX_NAMED: usize = 10;

/// Where samples say what must be found in them, in lines.
const HEAD: usize = 20;

/// The same in bytes.
const MAX_HEAD: usize = 16 << 10;

/// Which samples, and the schema.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A folder with pass/*.md, fail/*.md and schema.yaml; fail/section-missing.aim.md must have that problem
    #[arg(value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    folder: PathBuf,
    /// The schema, if it is not schema.yaml in the folder: a built-in one's name, or a file
    #[arg(long, value_name = "NAME|FILE", value_hint = ValueHint::FilePath)]
    schema: Option<String>,
}

/// What must be found: a rule, in the part of the report that is named.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Expected {
    rule: String,
    part: Option<String>,
}

/// Checks the samples, and prints each that is not as it should be.
///
/// # Errors
/// When there is no schema or no sample, the schema is wrong, or `out` cannot be written to.
pub fn run(args: &Args, out: &mut dyn Write, style: &Style) -> Result<Exit, Arc<Failure>> {
    let own = args.folder.join("schema.yaml");
    let name = args.schema.clone().unwrap_or_else(|| own.to_string_lossy().into_owned());
    let schema = schema::load(&name, Path::new(""), &METAS)?;
    let (mut count, mut wrong) = (0usize, 0usize);
    for (kind, must_pass) in [("pass", true), ("fail", false)] {
        let folder = args.folder.join(kind);
        if !folder.is_dir() {
            continue;
        }
        for sample in engine::check_samples(&folder, &schema)? {
            let path = sample.source.path().to_path_buf();
            let inside = path.strip_prefix(&folder).unwrap_or(&path);
            if inside.file_name().is_some_and(|name| name.eq_ignore_ascii_case("README.md")) {
                continue;
            }
            count += 1;
            let complaint = match must_pass {
                true => passing(&sample),
                false => failing(&sample, &expected(inside, &sample, &schema)),
            };
            if let Some(complaint) = complaint {
                wrong += 1;
                let name = sample.source.name();
                let line = say!(en("{name}: {}", complaint.en), vi("{name}: {}", complaint.vi));
                writeln!(out, "{}", safe_line(line.text(style.language))).map_err(unwritten)?;
            }
        }
    }
    if count == 0 {
        let folder = args.folder.display();
        let message = say!(en("there are no samples in {folder}"), vi("không có báo cáo mẫu nào trong {folder}"));
        return Err(Arc::new(Failure::new(message).with_help(say!(
            en("put correct reports into `pass`, and faulty ones into `fail`, such as `fail/section-missing.aim.md`"),
            vi("hãy đặt báo cáo đúng vào `pass`, báo cáo sai vào `fail`, ví dụ `fail/section-missing.aim.md`"),
        ))));
    }
    writeln!(out, "{}", closing(count, wrong, style.language)).map_err(unwritten)?;
    Ok(if wrong == 0 { Exit::Clean } else { Exit::Found })
}

fn closing(count: usize, wrong: usize, language: Language) -> String {
    const SAMPLE: Noun = Noun { one: "sample", many: "samples", vi: "báo cáo mẫu" };
    let samples = SAMPLE.counted(count);
    let said = match wrong {
        0 => say!(en("{}: all as expected", samples.en), vi("{}: tất cả đều đúng như mong đợi", samples.vi)),
        _ => {
            say!(en("{}: {wrong} not as expected", samples.en), vi("{}: {wrong} không đúng như mong đợi", samples.vi),)
        }
    };
    said.text(language).to_owned()
}

/// What is found in a sample that counts.
fn found(sample: &Checked) -> impl Iterator<Item = &Diagnostic> {
    sample.diagnostics.iter().flat_map(|one| std::iter::once(one).chain(&one.also))
}

/// What is wrong with a sample without an error; `None` for nothing.
fn passing(sample: &Checked) -> Option<Message> {
    let errors: Vec<&Diagnostic> = found(sample).filter(|one| one.severity == Severity::Error).collect();
    if errors.is_empty() {
        return None;
    }
    let list = listed(sample, &errors);
    Some(say!(en("must pass, but has {list}"), vi("phải đạt, nhưng có {list}")))
}

/// What is wrong with a sample in which `expected` must be found; `None` for nothing.
fn failing(sample: &Checked, expected: &[Expected]) -> Option<Message> {
    let all: Vec<&Diagnostic> = found(sample).collect();
    if expected.is_empty() {
        let has_error = all.iter().any(|one| one.severity == Severity::Error);
        let message = say!(en("must fail, but has no error"), vi("phải có lỗi, nhưng không có lỗi nào"));
        return (!has_error).then_some(message);
    }
    if let Some(one) = expected.iter().find(|one| METAS.iter().all(|rule| rule.id != one.rule)) {
        let known: Vec<&str> = METAS.iter().map(|rule| rule.id).collect();
        let (name, help) = (&one.rule, instead(&one.rule, &known));
        return Some(say!(en("there is no rule `{name}`: {}", help.en), vi("không có quy tắc `{name}`: {}", help.vi),));
    }
    let missing: Vec<String> =
        expected.iter().filter(|expected| !all.iter().any(|one| expected.is(one))).map(Expected::written).collect();
    if missing.is_empty() {
        return None;
    }
    let missing = missing.join(", ");
    Some(match all.is_empty() {
        true => say!(
            en("must have {missing}, but nothing was found"),
            vi("phải có {missing}, nhưng không tìm thấy vấn đề nào"),
        ),
        false => {
            let list = listed(sample, &all);
            say!(en("must have {missing}, but has {list}"), vi("phải có {missing}, nhưng có {list}"))
        }
    })
}

/// The findings, in the notation of file names, with their lines.
fn listed(sample: &Checked, found: &[&Diagnostic]) -> String {
    let one = |one: &&Diagnostic| {
        let line = sample.source.position(one.span.start).line;
        let part = part(one).map_or_else(String::new, |part| format!(".{part}"));
        format!("{}{part} ({line})", one.rule.id)
    };
    let mut list: Vec<String> = found.iter().take(MAX_NAMED).map(one).collect();
    if found.len() > MAX_NAMED {
        list.push("…".to_owned());
    }
    list.join(", ")
}

/// The keys of a pointer that are followed by a name.
const NAMED: [&str; 3] = ["sections", "fields", "columns"];

/// The names in the pointer of a finding: its section, field or column.
fn parts(found: &Diagnostic) -> impl Iterator<Item = &str> {
    let pointer = found.requirement.as_ref().map_or("", |requirement| requirement.pointer.as_str());
    let keys: Vec<&str> = pointer.split('/').collect();
    let named: Vec<&str> = keys.windows(2).filter(|pair| NAMED.contains(&pair[0])).map(|pair| pair[1]).collect();
    named.into_iter().chain(found.section.as_deref())
}

/// The innermost of them.
fn part(found: &Diagnostic) -> Option<&str> {
    parts(found).next()
}

impl Expected {
    /// Reads `rule` or `rule.part`.
    fn read(text: &str) -> Option<Self> {
        let (rule, part) = text.split_once('.').map_or((text, None), |(rule, part)| (rule, Some(part)));
        let is_id = !rule.is_empty() && rule.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        is_id.then(|| Self { rule: rule.to_owned(), part: part.map(str::to_owned) })
    }

    fn is(&self, found: &Diagnostic) -> bool {
        let in_part = |part: &String| parts(found).any(|own| own == part);
        found.rule.id == self.rule && self.part.as_ref().is_none_or(in_part)
    }

    fn written(&self) -> String {
        match &self.part {
            Some(part) => format!("{}.{part}", self.rule),
            None => self.rule.clone(),
        }
    }
}

/// The beginning of a sample; what was checked keeps no text of a file without findings.
fn head(sample: &Checked) -> String {
    if !sample.source.text().is_empty() {
        return sample.source.text().to_owned();
    }
    // A file that cannot be read has a finding.
    let bytes = files::head(sample.source.path(), MAX_HEAD).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What the name of a sample says, `section-missing.aim+field-type.date`, and its first lines: `expect: image-alt`.
/// Without one of them any error will do.
fn expected(inside: &Path, sample: &Checked, schema: &Schema) -> Vec<Expected> {
    // A page in a folder of its own is named by that.
    let first = inside.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned());
    let mut name = first.unwrap_or_default();
    if inside.components().count() == 1 {
        name = name.rsplit_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned());
        let suffixes = schema.languages.iter().map(|language| language.suffix.as_str()).filter(|own| !own.is_empty());
        if let Some(stem) = suffixes.filter_map(|suffix| name.strip_suffix(suffix)).next() {
            name = stem.to_owned();
        }
    }
    // What follows a blank tells samples of one kind apart.
    let name = name.split_whitespace().next().unwrap_or_default();
    let is_rule = |expected: &Expected| expected.part.is_some() || METAS.iter().any(|rule| rule.id == expected.rule);
    let named = name.split('+').filter_map(Expected::read).filter(is_rule);
    let text = head(sample);
    let lines = text.lines().take(HEAD);
    let said = lines.filter_map(|line| {
        let line = line.trim().trim_start_matches("<!--").trim_start_matches('#').trim_start();
        line.strip_prefix("expect:").map(|rest| rest.split("-->").next().unwrap_or_default())
    });
    let said = said.flat_map(|list| list.split([',', ' '])).filter_map(|one| Expected::read(one.trim()));
    named.chain(said).collect()
}
