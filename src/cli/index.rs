//! `reportlint index`: fingerprints of a whole class in one file, so that a student's repository can be compared with
//! it.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{ColorChoice, Subcommand, ValueHint};

use crate::cli::exit::Exit;
use crate::cli::progress::Display;
use crate::cli::report_args::exclusion;
use crate::cli::write::{fail, put};
use crate::collection::copies::index;
use crate::config::Exclusion;
use crate::diagnostic::Failure;
use crate::engine::{self, ConfigChoice, Fingerprints, Options, Progress};
use crate::files::atomic;
use crate::message::{Language, Noun};
use crate::output::safe_line;
use crate::say;

/// What to do with an index.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the fingerprints of reports to a file; it contains no text
    Build(Build),
}

#[derive(Debug, clap::Args)]
struct Build {
    /// Files and folders with the reports [default: the current folder]
    #[arg(value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,

    /// The file to write
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: PathBuf,

    /// Check every report against this schema: a built-in one or a file
    #[arg(long, value_name = "NAME|FILE", value_hint = ValueHint::FilePath)]
    #[arg(env = "REPORTLINT_SCHEMA", hide_env = true)]
    schema: Option<String>,

    /// Read this config instead of the nearest .reportlint.yaml
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    #[arg(env = "REPORTLINT_CONFIG", hide_env = true)]
    config: Option<PathBuf>,

    /// Leave out these files and folders, as '*.vi.md'; may be given again
    #[arg(long, value_name = "GLOB", value_parser = exclusion, value_delimiter = ',')]
    exclude: Vec<Exclusion>,

    /// The pages are a template: what reports have of them is nobody's own
    #[arg(long)]
    template: bool,
}

impl Args {
    /// How to find the config.
    pub fn config(&self) -> ConfigChoice {
        let Command::Build(args) = &self.command;
        args.config.clone().map_or(ConfigChoice::Nearest, ConfigChoice::File)
    }
}

/// Builds the index, and prints what it contains.
///
/// # Errors
/// If no report is found, some cannot be read, or the file cannot be written.
pub fn run(args: &Args, colour: ColorChoice, language: Language) -> Result<Exit, Arc<Failure>> {
    let config = args.config();
    let Command::Build(args) = &args.command;
    let progress = Arc::new(Progress::default());
    let Fingerprints { all: fingerprints, failures } = {
        let _display = Display::start(Arc::clone(&progress), false, language);
        let options = Options {
            paths: args.paths.clone(),
            schema: args.schema.clone(),
            exclude: args.exclude.clone(),
            config,
            progress: Some(progress),
            ..Options::default()
        };
        engine::fingerprints(&options, args.template)?
    };
    // Without some reports of the class, the index would miss copies.
    if !failures.is_empty() {
        return Ok(fail(&failures, colour, language));
    }
    let name = safe_line(&args.output.to_string_lossy()).into_owned();
    atomic::write(&args.output, &index::write(&fingerprints)).map_err(|why| {
        Failure::new(say!(en("`{name}` cannot be written: {}", why.en), vi("không ghi được `{name}`: {}", why.vi)))
            .with_help(say!(
                en("name a file in a folder that exists"),
                vi("hãy ghi tên một tệp trong một thư mục có sẵn"),
            ))
    })?;
    if args.template {
        let of = Noun::TEMPLATE.counted(fingerprints.len());
        let message = say!(
            en("{} in {name}: name it in `.reportlint.yaml`: `copies: {{ templates: [{name}] }}`\n", of.en),
            vi("{} trong {name}: hãy ghi vào `.reportlint.yaml`: `copies: {{ templates: [{name}] }}`\n", of.vi),
        );
        put(io::stdout(), message.text(language))?;
        return Ok(Exit::Clean);
    }
    let reports = || fingerprints.iter().filter(|fingerprint| !fingerprint.template);
    let mut sites: Vec<&str> = reports().map(|fingerprint| fingerprint.site.as_str()).collect();
    sites.dedup();
    let count = reports().count();
    let (reports, sites) = (Noun::REPORT.counted(count), Noun::SITE.counted(sites.len()));
    let mut of = say!(en("{} of {}", reports.en, sites.en), vi("{} của {}", reports.vi, sites.vi));
    if fingerprints.len() > count {
        let templates = Noun::TEMPLATE.counted(fingerprints.len() - count);
        of = say!(en("{} and {}", of.en, templates.en), vi("{} và {}", of.vi, templates.vi));
    }
    let message = say!(
        en("{} in {name}: compare with them by `reportlint --index {name}`\n", of.en),
        vi("{} trong {name}: so sánh với chúng bằng `reportlint --index {name}`\n", of.vi),
    );
    put(io::stdout(), message.text(language))?;
    Ok(Exit::Clean)
}
