//! `reportlint rule`: the list of rules, and the manual page of one.

use std::io::{self, Write};

use crate::diagnostic::{Failure, Fixable, Group, RuleMeta};
use crate::rules::METAS;
use crate::suggest::nearest;

/// Which rule.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The rule to explain; all are listed when none is named
    id: Option<String>,
}

/// Prints the list or a page into `out`.
///
/// # Errors
/// When there is no such rule, or `out` cannot be written to.
pub fn run(args: &Args, out: &mut dyn Write) -> Result<(), Failure> {
    let written = match &args.id {
        None => list(out),
        Some(id) => page(find(id)?, out),
    };
    written.map_err(|error| Failure::new(format!("the result could not be written: {error}")))
}

/// The rule called `id`.
///
/// # Errors
/// When there is none; the help names one that is written much like it.
pub fn find(id: &str) -> Result<&'static RuleMeta, Failure> {
    metas().find(|meta| meta.id == id).ok_or_else(|| {
        let failure = Failure::new(format!("there is no rule `{id}`"));
        match nearest(id, metas().map(|meta| meta.id)) {
            Some(known) => failure.with_help(format!("did you mean `{known}`?")),
            None => failure.with_help("`reportlint rule` lists all rules"),
        }
    })
}

fn metas() -> impl Iterator<Item = &'static RuleMeta> {
    METAS.iter().copied()
}

fn list(out: &mut dyn Write) -> io::Result<()> {
    let width = metas().map(|meta| meta.id.len()).max().unwrap_or(0);
    let mut group = None;
    for meta in metas() {
        if group != Some(meta.group) {
            if group.is_some() {
                writeln!(out)?;
            }
            writeln!(out, "{}", Group::title(meta.group))?;
            group = Some(meta.group);
        }
        writeln!(out, "  {:width$}  {:7}  {}", meta.id, meta.severity.as_str(), meta.summary)?;
    }
    writeln!(out, "\n`reportlint rule ID` prints the manual page of a rule.")
}

fn page(meta: &RuleMeta, out: &mut dyn Write) -> io::Result<()> {
    let fix = match meta.fix {
        Fixable::No => "",
        Fixable::Sometimes => " · fixed by --fix in some cases",
        Fixable::Always => " · fixed by --fix",
    };
    writeln!(out, "{}: {}", meta.id, meta.summary)?;
    writeln!(out, "{} · {} by default · since {}{fix}\n", meta.group.title(), meta.severity, meta.since)?;
    for line in meta.manual.trim_end().lines() {
        // A doc comment has a blank before each line's text.
        writeln!(out, "{}", line.strip_prefix(' ').unwrap_or(line))?;
    }
    Ok(())
}
