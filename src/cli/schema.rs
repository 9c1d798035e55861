//! `reportlint schema`: the schemas that come with the program, and whether those of others are right.

mod diff;
mod infer;
mod samples;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Subcommand, ValueEnum, ValueHint};

use crate::cli::exit::Exit;
use crate::cli::sections;
use crate::cli::write::unwritten;
use crate::config;
use crate::diagnostic::Failure;
use crate::engine::{self, Options};
use crate::message::suggest::instead;
use crate::message::{Language, Message, Noun, Words};
use crate::output::{Style, render_failure, safe_line};
use crate::rules::METAS;
use crate::say;
use crate::schema::{self, Schema};

/// What to do with schemas.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List the schemas that come with the program
    List,
    /// Print one of them, as a start for one of your own
    Show {
        /// The schema's name
        name: String,
    },
    /// Check schema files: unknown keys, wrong patterns, what cannot be
    Check {
        /// The files; names of schemas that come with the program do as well
        #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
        files: Vec<PathBuf>,
    },
    /// Compare two schemas: what one requires more, less or differently
    Diff(diff::Args),
    /// Test a schema on samples that must pass and samples that must fail
    Test(samples::Args),
    /// Explain which heading of a report serves which section, and why
    Explain {
        /// The report
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
        /// Check it by this schema: a built-in one's name, or a file
        #[arg(long, value_name = "NAME|FILE", value_hint = ValueHint::FilePath)]
        #[arg(env = "REPORTLINT_SCHEMA", hide_env = true)]
        schema: Option<String>,
    },
    /// Infer a schema from a template or from sample reports
    Infer(infer::Args),
    /// Print the JSON Schema of schema files, or of configs, so that editors complete them
    Json {
        /// Of which: schema or config
        #[arg(value_enum, default_value_t, hide_possible_values = true)]
        what: Described,
    },
}

/// What there is a JSON Schema of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
enum Described {
    /// The schema language.
    #[default]
    Schema,
    /// `.reportlint.yaml`.
    Config,
}

/// Runs the command and prints into `out`. Faults of schemas are drawn in `style`.
///
/// # Errors
/// If there is no such schema, or `out` cannot be written to.
pub fn run(args: &Args, out: &mut dyn Write, style: &Style) -> Result<Exit, Arc<Failure>> {
    let done = match &args.action {
        Action::Explain { file, schema } => return explain(file, schema.as_deref(), out, style.language),
        Action::Diff(args) => diff::run(args, out, style.language),
        Action::Test(args) => return samples::run(args, out, style),
        Action::Infer(args) => return infer::run(args, out, style),
        Action::List => list(out, style.language),
        Action::Show { name } => show(name, out),
        Action::Check { files } => check(files, out, style),
        Action::Json { what } => json(*what, out, style.language),
    };
    done.map_err(Arc::new)
}

fn explain(file: &Path, schema: Option<&str>, out: &mut dyn Write, language: Language) -> Result<Exit, Arc<Failure>> {
    let options = Options { schema: schema.map(str::to_owned), ..Options::default() };
    let text = engine::explain::view(&options, file, |name, cx| sections::render(name, cx, language))?;
    out.write_all(text.as_bytes()).map_err(unwritten)?;
    Ok(Exit::Clean)
}

fn list(out: &mut dyn Write, language: Language) -> Result<Exit, Failure> {
    let width = schema::names().map(str::len).max().unwrap_or(0);
    for name in schema::names() {
        let schema = schema::load(name, Path::new(""), &[])?;
        writeln!(out, "{name:width$}  {}", schema.summary.text(language)).map_err(unwritten)?;
    }
    let more = Words {
        en: "`reportlint schema show NAME` prints a schema.",
        vi: "`reportlint schema show TÊN` in một mẫu yêu cầu.",
    };
    writeln!(out, "\n{}", more.text(language)).map_err(unwritten)?;
    Ok(Exit::Clean)
}

fn show(name: &str, out: &mut dyn Write) -> Result<Exit, Failure> {
    let Some(text) = schema::text(name) else {
        let known: Vec<_> = schema::names().collect();
        return Err(Failure::new(say!(
            en("no schema called `{name}` comes with the program"),
            vi("chương trình không có sẵn mẫu yêu cầu nào tên `{name}`"),
        ))
        .with_help(instead(name, &known)));
    };
    out.write_all(text.as_bytes()).map_err(unwritten)?;
    Ok(Exit::Clean)
}

fn check(files: &[PathBuf], out: &mut dyn Write, style: &Style) -> Result<Exit, Failure> {
    let mut exit = Exit::Clean;
    for file in files {
        match schema::load(&file.to_string_lossy(), Path::new(""), &METAS) {
            Ok(schema) => writeln!(out, "{}", praise(&schema).text(style.language)).map_err(unwritten)?,
            // Without a place in a file, nothing was read: this is a failure, not a finding.
            Err(failure) if failure.place.is_none() => return Err(failure),
            Err(failure) => {
                exit = Exit::Found;
                writeln!(out, "{}", render_failure(&failure, style)).map_err(unwritten)?;
            }
        }
    }
    Ok(exit)
}

fn json(what: Described, out: &mut dyn Write, language: Language) -> Result<Exit, Failure> {
    let json = match what {
        Described::Schema => schema::json_schema(&METAS, language),
        Described::Config => config::json_schema(&METAS, language),
    };
    // Consists of maps, lists and strings only, so serialization cannot fail.
    let text = serde_json::to_string_pretty(&json).unwrap_or_default();
    writeln!(out, "{text}").map_err(unwritten)?;
    Ok(Exit::Clean)
}

const FIELD: Noun = Noun { one: "field", many: "fields", vi: "trường" };
const SECTION: Noun = Noun { one: "section", many: "sections", vi: "phần" };
const PHRASE: Noun = Noun { one: "phrase", many: "phrases", vi: "cụm từ" };

/// Summarizes a valid schema in one line.
fn praise(schema: &Schema) -> Message {
    let name = safe_line(&schema.name);
    let fields = FIELD.counted(schema.front_matter.fields.len());
    let sections = SECTION.counted(schema.sections.len());
    let phrases = PHRASE.counted(schema.phrases.len());
    say!(
        en("schema {name} is valid: {}, {}, {}", fields.en, sections.en, phrases.en),
        vi("mẫu yêu cầu {name} hợp lệ: {}, {}, {}", fields.vi, sections.vi, phrases.vi),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(action: Action) -> (Exit, String) {
        let mut out = Vec::new();
        let style = Style { colour: false, ..Style::default() };
        let exit = run(&Args { action }, &mut out, &style).unwrap();
        (exit, String::from_utf8(out).unwrap())
    }

    #[test]
    fn schemas_are_listed_with_what_they_are_for() {
        let (exit, text) = printed(Action::List);
        assert_eq!(exit, Exit::Clean);
        assert!(text.contains("event-report     Report on an event attended"), "{text}");
    }

    #[test]
    fn a_schema_is_shown_as_it_is_shipped() {
        let (_, text) = printed(Action::Show { name: "event-report".to_owned() });
        assert_eq!(Some(text.as_str()), schema::text("event-report"));
    }

    #[test]
    fn a_name_that_is_none_gets_the_near_one() {
        let args = Args { action: Action::Show { name: "event-reprot".to_owned() } };
        let failure = run(&args, &mut Vec::new(), &Style::default()).unwrap_err();
        assert_eq!(failure.message.en, "no schema called `event-reprot` comes with the program");
        assert_eq!(failure.help.as_ref().map(|help| help.en.as_str()), Some("write `event-report`"));
    }

    #[test]
    fn a_right_file_is_praised_and_a_wrong_one_is_drawn() {
        let check = |files: &[&str]| printed(Action::Check { files: files.iter().map(PathBuf::from).collect() });
        assert_eq!(
            check(&["fixtures/schemas/good/full.yaml", "fixtures/schemas/good/short.yaml"]),
            (
                Exit::Clean,
                "schema meeting-minutes is valid: 10 fields, 2 sections, 4 phrases\n\
                 schema short is valid: 0 fields, 1 section, 0 phrases\n"
                    .to_owned()
            )
        );
        let (exit, text) = check(&["fixtures/schemas/faulty/keys.yaml", "fixtures/schemas/good/short.yaml"]);
        assert_eq!(exit, Exit::Found);
        for part in ["there is no key `summry`", "write `summary`", "keys.yaml:13:32", "schema short is valid"] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_a_failure() {
        let args = Args { action: Action::Check { files: vec![PathBuf::from("nowhere.yaml")] } };
        let failure = run(&args, &mut Vec::new(), &Style::default()).unwrap_err();
        assert_eq!(failure.message.en, "there is no file nowhere.yaml");
    }
}
