//! `reportlint rule`: the list of rules, and the manual page of one.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::cli::unwritten;
use crate::diagnostic::{Failure, Fixable, RuleMeta};
use crate::message::suggest::nearest;
use crate::message::{Language, Words};
use crate::rules::METAS;
use crate::say;

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
pub fn run(args: &Args, out: &mut dyn Write, language: Language) -> Result<(), Failure> {
    let written = match &args.id {
        None => list(out, language),
        Some(id) => page(find(id)?, out, language),
    };
    written.map_err(unwritten)
}

/// The rule called `id`.
///
/// # Errors
/// When there is none; the help names one that is written much like it.
pub fn find(id: &str) -> Result<&'static RuleMeta, Failure> {
    metas().find(|meta| meta.id == id).ok_or_else(|| {
        let failure = Failure::new(say!(en("there is no rule `{id}`"), vi("không có quy tắc `{id}`")));
        match nearest(id, metas().map(|meta| meta.id)) {
            Some(known) => {
                failure.with_help(say!(en("did you mean `{known}`?"), vi("có phải bạn muốn viết `{known}`?")))
            }
            None => failure
                .with_help(say!(en("`reportlint rule` lists all rules"), vi("`reportlint rule` liệt kê mọi quy tắc"),)),
        }
    })
}

fn metas() -> impl Iterator<Item = &'static RuleMeta> {
    METAS.iter().copied()
}

fn list(out: &mut dyn Write, language: Language) -> io::Result<()> {
    let graveness = |meta: &RuleMeta| meta.severity.words().text(language);
    let column = metas().map(|meta| graveness(meta).width()).max().unwrap_or(0);
    let width = metas().map(|meta| meta.id.len()).max().unwrap_or(0);
    let mut group = None;
    for meta in metas() {
        if group != Some(meta.group) {
            if group.is_some() {
                writeln!(out)?;
            }
            writeln!(out, "{}", meta.group.title().text(language))?;
            group = Some(meta.group);
        }
        let severity = graveness(meta);
        let blanks = " ".repeat(column - severity.width());
        writeln!(out, "  {:width$}  {severity}{blanks}  {}", meta.id, meta.summary.text(language))?;
    }
    let more = Words {
        en: "`reportlint rule ID` prints the manual page of a rule.",
        vi: "`reportlint rule MÃ` in trang hướng dẫn của một quy tắc.",
    };
    writeln!(out, "\n{}", more.text(language))
}

fn page(meta: &RuleMeta, out: &mut dyn Write, language: Language) -> io::Result<()> {
    let fix = match meta.fix {
        Fixable::No => Words { en: "", vi: "" },
        Fixable::Sometimes => Words {
            en: " · fixed by --fix in some cases",
            vi: " · --fix tự sửa được trong một số trường hợp",
        },
        Fixable::Always => Words { en: " · fixed by --fix", vi: " · --fix tự sửa được" },
    };
    let facts = say!(
        en("{} · {} by default · since {}{}", meta.group.title().en, meta.severity.words().en, meta.since, fix.en),
        vi("{} · mặc định: {} · có từ {}{}", meta.group.title().vi, meta.severity.words().vi, meta.since, fix.vi),
    );
    writeln!(out, "{}: {}", meta.id, meta.summary.text(language))?;
    writeln!(out, "{}\n", facts.text(language))?;
    if language == Language::Vi {
        writeln!(out, "(Phần hướng dẫn dưới đây chỉ có bằng tiếng Anh.)\n")?;
    }
    out.write_all(meta.page().as_bytes())
}
