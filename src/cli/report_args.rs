//! The arguments of every command that checks reports: which reports, and which rules and schema.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueHint;

use crate::cli::rule;
use crate::config::{Exclusion, SuppressionMode};
use crate::diagnostic::Level;
use crate::diagnostic::selection::{Selection, Selector};
use crate::engine::{ConfigChoice, Options};
use crate::message::{Message, SEMICOLON};
use crate::rules::METAS;
use crate::say;

/// Which reports, and what is asked of them.
#[derive(Debug, clap::Args)]
pub struct ReportArgs {
    /// Files and folders to check [default: the current folder]
    #[arg(value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,

    /// Check every report against this schema: a built-in one or a file
    #[arg(long, value_name = "NAME|FILE", value_hint = ValueHint::FilePath, help_heading = "What is checked")]
    #[arg(env = "REPORTLINT_SCHEMA", hide_env = true)]
    schema: Option<String>,

    /// Leave out these files and folders, as '*.vi.md'; may be given again
    #[arg(long, value_name = "GLOB", value_parser = exclusion, value_delimiter = ',')]
    #[arg(help_heading = "What is left out")]
    exclude: Vec<Exclusion>,

    /// Skip the files among PATHS that no schema claims, instead of checking them as event reports
    #[arg(long, help_heading = "What is left out", hide_short_help = true)]
    skip_unclaimed: bool,

    /// Read this config instead of the nearest .reportlint.yaml
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "What is checked")]
    #[arg(env = "REPORTLINT_CONFIG", hide_env = true)]
    config: Option<PathBuf>,

    /// Read no config
    #[arg(long, conflicts_with = "config", help_heading = "What is checked")]
    no_config: bool,

    /// Compare with the reports in this index, too; may be given again
    #[arg(long = "index", value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "What is checked")]
    indexes: Vec<PathBuf>,

    /// The name of this site in the index, if it is not its folder's name
    #[arg(long, value_name = "NAME", requires = "indexes", help_heading = "What is checked", hide_short_help = true)]
    site: Option<String>,

    /// Set a rule to off, info, warning or error; may be given again
    #[arg(long = "rule", value_name = "RULE=LEVEL", value_parser = rule_level, help_heading = "What is checked")]
    rules: Vec<(String, Level)>,

    /// Apply these rules as well, even those that are off by default
    #[arg(long, value_name = "RULES", value_parser = selector, value_delimiter = ',')]
    #[arg(env = "REPORTLINT_EXTEND_SELECT", hide_env = true, help_heading = "What is checked", hide_short_help = true)]
    extend_select: Vec<Selector>,

    /// What comments in reports may silence: allow, warn, ignore or allow-all, also what stops the build
    #[arg(long, value_name = "MODE", value_enum, hide_possible_values = true, help_heading = "What is left out")]
    #[arg(hide_short_help = true)]
    #[arg(env = "REPORTLINT_SUPPRESSIONS", hide_env = true)]
    suppressions: Option<SuppressionMode>,

    /// Report what is silenced in reports, too: --suppressions=ignore
    #[arg(long, help_heading = "What is left out", hide_short_help = true)]
    no_suppressions: bool,
}

impl ReportArgs {
    /// The paths to check, as given.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.paths.iter().map(PathBuf::as_path)
    }

    /// The config, schema and indexes that the command line names.
    pub fn files(&self) -> Vec<&Path> {
        let schema = self.schema.as_deref().map(Path::new).filter(|path| path.is_file());
        self.config.as_deref().into_iter().chain(schema).chain(self.indexes.iter().map(PathBuf::as_path)).collect()
    }

    /// How to find the config.
    pub fn config(&self) -> ConfigChoice {
        match &self.config {
            Some(file) => ConfigChoice::File(file.clone()),
            None if self.no_config => ConfigChoice::Ignored,
            None => ConfigChoice::Nearest,
        }
    }

    /// The options for the engine.
    pub fn options(&self) -> Options {
        Options {
            paths: self.paths.clone(),
            skip_unclaimed: self.skip_unclaimed,
            exclude: self.exclude.clone(),
            schema: self.schema.clone(),
            config: self.config(),
            levels: self.rules.clone(),
            selection: Selection { extend_select: self.extend_select.clone(), ..Selection::default() },
            suppressions: if self.no_suppressions { Some(SuppressionMode::Ignore) } else { self.suppressions },
            indexes: self.indexes.clone(),
            site: self.site.clone(),
            history: Some(Arc::default()),
            ..Options::default()
        }
    }
}

/// Why a value is invalid.
#[derive(Debug)]
pub struct Wrong(pub Message);

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Wrong {}

/// Parses `image-remote`, `images` or `all`.
pub fn selector(text: &str) -> Result<Selector, Wrong> {
    Selector::find(text.trim(), &METAS)
        .map_err(|unknown| Wrong(Message::joined(&[unknown.message, unknown.help], SEMICOLON)))
}

/// Parses a pattern of files and folders.
pub fn exclusion(text: &str) -> Result<Exclusion, Wrong> {
    Exclusion::new(text).map_err(|why| {
        Wrong(say!(
            en(
                "it is not a pattern of paths: {}; write for example `--exclude drafts` or `--exclude '*.vi.md'`",
                why.en
            ),
            vi(
                "đây không phải là mẫu đường dẫn: {}; hãy viết chẳng hạn `--exclude drafts` hoặc `--exclude '*.vi.md'`",
                why.vi
            ),
        ))
    })
}

/// Parses `image-remote=off`.
fn rule_level(text: &str) -> Result<(String, Level), Wrong> {
    let (id, level) = text.split_once('=').ok_or_else(|| {
        Wrong(say!(
            en("write the rule, an equals sign and a level, as in `image-remote=off`"),
            vi("hãy viết tên quy tắc, dấu bằng và mức, như `image-remote=off`"),
        ))
    })?;
    let id =
        rule::find(id.trim()).map_err(|unknown| Wrong(Message::joined(&[unknown.message, unknown.help], SEMICOLON)))?;
    let level = match level.trim() {
        "off" => Level::Off,
        "info" => Level::Info,
        "warning" => Level::Warning,
        "error" => Level::Error,
        other => {
            return Err(Wrong(say!(
                en("`{other}` is not a level; the levels are off, info, warning and error"),
                vi("`{other}` không phải là mức; các mức là off, info, warning và error"),
            )));
        }
    };
    Ok((id.id.to_owned(), level))
}
