//! `reportlint schema infer`: infers a schema from samples, as YAML.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use clap::ValueHint;

use crate::cli::exit::Exit;
use crate::cli::report_args::Wrong;
use crate::cli::write::{fail, put, unwritten, unwritten_to};
use crate::diagnostic::Failure;
use crate::engine::discovery::shown;
use crate::files::atomic;
use crate::infer::{self, Inferred, Options};
use crate::message::{Language, Noun};
use crate::output::{Style, safe_line};
use crate::say;

/// The most failing samples to name.
const MAX_NAMED: usize = 20;

/// From what, and how.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The template, or sample reports and folders of them
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,

    /// Write the schema into this file [default: standard output]
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,

    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    force: bool,

    /// The share of the samples that must pass: 0.8, 80%, or lenient (95%), usual (80%), strict (50%)
    #[arg(long, value_name = "SHARE", default_value = "usual")]
    strictness: Strictness,

    /// The name of the schema [default: that of the file, or of the samples' folder]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

/// The share of the samples that must pass.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Strictness(f64);

impl FromStr for Strictness {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let number = |text: &str| text.trim().parse::<f64>().ok();
        let share = match text.trim() {
            "lenient" => Some(0.95),
            "usual" => Some(0.8),
            "strict" => Some(0.5),
            text => match text.strip_suffix('%') {
                Some(percent) => number(percent).map(|percent| percent / 100.0),
                None => number(text),
            },
        };
        share.filter(|share| (0.0..=1.0).contains(share) && *share > 0.0).map(Self).ok_or_else(|| {
            Wrong(say!(
                en("a share is a number up to 1, a percentage, or lenient, usual or strict"),
                vi("tỉ lệ là một số không quá 1, một phần trăm, hoặc lenient, usual, strict"),
            ))
        })
    }
}

/// Infers a schema, and writes it into the named file, or into `out`.
///
/// # Errors
/// If there are no samples, or the file cannot be written.
pub fn run(args: &Args, out: &mut dyn Write, style: &Style) -> Result<Exit, Arc<Failure>> {
    let language = style.language;
    if let Some(file) = args.output.as_deref().filter(|file| !args.force && file.symlink_metadata().is_ok()) {
        return Err(there_already(file).into());
    }
    let name = args.name.clone().unwrap_or_else(|| default_name(args));
    let options = Options { paths: args.paths.clone(), share: args.strictness.0, name, language };
    let colour = if style.colour { clap::ColorChoice::Always } else { clap::ColorChoice::Never };
    let report_failures = |failures: Vec<Failure>| {
        let failures: Vec<Arc<Failure>> = failures.into_iter().map(Arc::new).collect();
        fail(&failures, colour, language)
    };
    let inferred = match infer::infer(&options) {
        Ok(inferred) => inferred,
        Err(failures) => return Ok(report_failures(failures)),
    };
    match args.output.as_deref() {
        None => out.write_all(inferred.text.as_bytes()).map_err(unwritten)?,
        Some(file) => written(file, inferred.text.as_bytes(), args.force)?,
    }
    put(io::stderr(), &summary(&inferred, args, language))?;
    Ok(if inferred.failures.is_empty() { Exit::Clean } else { report_failures(inferred.failures) })
}

fn written(file: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    if force {
        return atomic::write(file, bytes).map_err(|why| unwritten_to(file, &why));
    }
    match atomic::create(file, bytes).map_err(|why| unwritten_to(file, &why))? {
        true => Ok(()),
        false => Err(there_already(file)),
    }
}

fn there_already(file: &Path) -> Failure {
    let name = safe_line(&shown(file)).into_owned();
    Failure::new(say!(en("`{name}` already exists"), vi("đã có sẵn `{name}`"))).with_help(say!(
        en("name another file, or replace it by `--force`"),
        vi("hãy nêu tên tệp khác, hoặc thêm `--force` để ghi đè"),
    ))
}

/// The default name: the stem of the file to write, or the name of the folder or template.
fn default_name(args: &Args) -> String {
    let path = args.output.as_deref().or(args.paths.first().map(PathBuf::as_path)).unwrap_or(Path::new(""));
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let stem = if absolute.is_dir() { absolute.file_name() } else { absolute.file_stem() };
    let stem = stem.map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let kept: String =
        stem.chars().map(|one| if one.is_alphanumeric() || "-_.".contains(one) { one } else { '-' }).collect();
    if kept.contains(char::is_alphanumeric) { kept } else { "inferred".to_owned() }
}

const SAMPLE: Noun = Noun { one: "sample", many: "samples", vi: "bài mẫu" };
const SECTION: Noun = Noun { one: "section", many: "sections", vi: "phần" };
const FILE: Noun = Noun { one: "file", many: "files", vi: "tệp" };

/// Summarizes what was inferred, which samples do not pass, and why.
fn summary(inferred: &Inferred, args: &Args, language: Language) -> String {
    let (all, failing) = (inferred.samples, inferred.failing.len());
    let (sections, samples) = (SECTION.counted(inferred.sections), SAMPLE.counted(all));
    let passing = all - failing;
    let mut lines = vec![say!(
        en("{} from {}; {passing} of {all} {}", sections.en, samples.en, if passing == 1 { "passes" } else { "pass" }),
        vi("{} từ {}; {passing} trên {all} bài đạt", sections.vi, samples.vi),
    )];
    for one in inferred.failing.iter().take(MAX_NAMED) {
        let (name, why) = (&one.name, &one.why);
        let more = one.faults - 1;
        lines.push(match more {
            0 => say!(en("{name} does not pass: {}", why.en), vi("{name} chưa đạt: {}", why.vi)),
            _ => say!(
                en("{name} does not pass: {} (and {more} more)", why.en),
                vi("{name} chưa đạt: {} (và {more} lỗi khác)", why.vi),
            ),
        });
    }
    if failing > MAX_NAMED {
        let more = failing - MAX_NAMED;
        lines.push(say!(
            en("{more} more {} not pass", if more == 1 { "does" } else { "do" }),
            vi("còn {more} bài khác chưa đạt")
        ));
    }
    if inferred.unfinished > 0 {
        let samples = SAMPLE.counted(inferred.unfinished);
        lines.push(say!(
            en("{} still with text or values of the template", samples.en),
            vi("{} còn sót chữ hoặc giá trị của bản mẫu", samples.vi),
        ));
    }
    if inferred.without_headings > 0 {
        let files = FILE.counted(inferred.without_headings);
        lines.push(say!(en("{} without headings skipped", files.en), vi("bỏ qua {} không có tiêu đề", files.vi)));
    }
    if let Some(file) = args.output.as_deref() {
        let name = shown(file);
        lines.push(say!(
            en("wrote {name}: read it, then check with `reportlint --schema {name}`"),
            vi("đã ghi {name}: hãy xem lại, rồi kiểm tra bằng `reportlint --schema {name}`"),
        ));
    }
    lines.iter().map(|line| format!("{}\n", safe_line(line.text(language)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_number_a_percentage_or_a_word() {
        for (text, share) in
            [("0.9", 0.9), ("1", 1.0), ("75%", 0.75), ("usual", 0.8), ("lenient", 0.95), ("strict", 0.5)]
        {
            assert_eq!(text.parse::<Strictness>().ok(), Some(Strictness(share)), "{text}");
        }
        for text in ["", "0", "1.5", "-1", "101%", "nan", "inf", "loose"] {
            assert!(text.parse::<Strictness>().is_err(), "{text}");
        }
    }
}
