//! `reportlint rule`: the list of rules, and the manual page of one.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::cli::write::unwritten;
use crate::diagnostic::selection::{Selector, UnknownSelector};
use crate::diagnostic::{Failure, Fixable, Group, RuleMeta};
use crate::message::suggest::nearest;
use crate::message::{Language, Words};
use crate::rules::METAS;
use crate::say;

/// Which rule.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The rule or group to explain; all rules are listed when none is named
    id: Option<String>,
}

/// Prints the list or a manual page into `out`.
///
/// # Errors
/// If there is no such rule or group, or `out` cannot be written to.
pub fn run(args: &Args, out: &mut dyn Write, language: Language) -> Result<(), Failure> {
    let selector = args.id.as_deref().map(|id| Selector::find(id, &METAS));
    let selector = selector.transpose().map_err(|unknown| Failure::new(unknown.message).with_help(unknown.help))?;
    let written = match selector {
        None | Some(Selector::All) => list(out, language),
        Some(Selector::Group(group)) => group_page(group, out, language),
        Some(Selector::Rule(rule)) => page(rule, out, language),
    };
    written.map_err(unwritten)
}

/// Finds the rule called `id`.
///
/// # Errors
/// If there is none. The help suggests a similar id.
pub fn find(id: &str) -> Result<&'static RuleMeta, UnknownSelector> {
    METAS.iter().copied().find(|meta| meta.id == id).ok_or_else(|| UnknownSelector {
        message: say!(en("there is no rule `{id}`"), vi("không có quy tắc `{id}`")),
        help: match nearest(id, METAS.iter().map(|meta| meta.id)) {
            Some(known) => say!(en("did you mean `{known}`?"), vi("có phải bạn muốn viết `{known}`?")),
            None => say!(en("`reportlint rule` lists all rules"), vi("`reportlint rule` liệt kê mọi quy tắc")),
        },
    })
}

fn list(out: &mut dyn Write, language: Language) -> io::Result<()> {
    for group in Group::ALL {
        writeln!(out, "{}", group.title().text(language))?;
        rules(group, out, language)?;
        writeln!(out)?;
    }
    let groups = Group::ALL.map(Group::id).join(", ");
    let more = say!(
        en("The groups by their names: {groups}.\nA rule that is off applies when it is selected (`--extend-select \
            ID`) or given a severity (`--rule ID=warning`).\n`reportlint rule ID` prints the manual page of a rule, \
            `reportlint rule GROUP` that of a group."),
        vi("Tên các nhóm theo thứ tự trên: {groups}.\n\
             Quy tắc đang tắt được bật khi được chọn (`--extend-select MÃ`) hoặc được đặt mức (`--rule MÃ=warning`).\n\
             `reportlint rule MÃ` in trang hướng dẫn của một quy tắc, `reportlint rule NHÓM` in trang của một nhóm."),
    );
    writeln!(out, "{}", more.text(language))
}

/// Prints one line for each rule of `group`, with the same column widths in every group.
fn rules(group: Group, out: &mut dyn Write, language: Language) -> io::Result<()> {
    let default = |meta: &RuleMeta| meta.default_level().words().text(language);
    let column = METAS.iter().map(|meta| default(meta).width()).max().unwrap_or(0);
    let width = METAS.iter().map(|meta| meta.id.len()).max().unwrap_or(0);
    for meta in METAS.iter().filter(|meta| meta.group == group) {
        let level = default(meta);
        let blanks = " ".repeat(column - level.width());
        writeln!(out, "  {:width$}  {level}{blanks}  {}", meta.id, meta.summary.text(language))?;
    }
    Ok(())
}

/// Prints the page of a group: its rules, and how to select only them, or ignore them.
fn group_page(group: Group, out: &mut dyn Write, language: Language) -> io::Result<()> {
    let id = group.id();
    let count = METAS.iter().filter(|meta| meta.group == group).count();
    let facts = match count {
        1 => say!(en("1 rule, with its default"), vi("1 quy tắc, kèm mức mặc định")),
        _ => say!(en("{count} rules, each with its default"), vi("{count} quy tắc, kèm mức mặc định của từng quy tắc")),
    };
    writeln!(out, "{id}: {}\n{}\n", group.title().text(language), facts.text(language))?;
    writeln!(out, "{}\n", textwrap::fill(group.about().text(language), 100))?;
    rules(group, out, language)?;
    let more = say!(
        en("`--select {id}` applies only these rules, even those that are off by default, and `--ignore {id}` \
            leaves them out;\nin `.reportlint.yaml`, `select: [{id}]` and `ignore: [{id}]` do.",),
        vi("`--select {id}` chỉ áp dụng các quy tắc này, kể cả quy tắc mặc định tắt; `--ignore {id}` bỏ qua chúng;\n\
             trong `.reportlint.yaml`, hãy ghi `select: [{id}]` hoặc `ignore: [{id}]`.",),
    );
    writeln!(out, "\n{}", more.text(language))
}

fn page(meta: &RuleMeta, out: &mut dyn Write, language: Language) -> io::Result<()> {
    let fix = match meta.fix {
        Fixable::No => Words { en: "", vi: "" },
        Fixable::Safe => {
            Words { en: " · `--fix` fixes some cases", vi: " · `--fix` sửa được một số trường hợp" }
        }
        Fixable::Unsafe => Words {
            en: " · `--fix --unsafe-fixes` fixes some cases",
            vi: " · `--fix --unsafe-fixes` sửa được một số trường hợp",
        },
        Fixable::Both => Words {
            en: " · `--fix` fixes some cases, `--fix --unsafe-fixes` more",
            vi: " · `--fix` sửa được một số trường hợp, `--fix --unsafe-fixes` sửa thêm được",
        },
    };
    let (group, severity) = (meta.group.title(), meta.severity.words());
    let default = match meta.enabled {
        true => say!(en("{} by default", severity.en), vi("mặc định: {}", severity.vi)),
        false => say!(
            en("off by default, {} when selected", severity.en),
            vi("mặc định: tắt, khi được chọn: {}", severity.vi),
        ),
    };
    let facts = say!(
        en("{} · {} · since {}{}", group.en, default.en, meta.since, fix.en),
        vi("{} · {} · có từ {}{}", group.vi, default.vi, meta.since, fix.vi),
    );
    writeln!(out, "{}: {}", meta.id, meta.summary.text(language))?;
    writeln!(out, "{}\n", facts.text(language))?;
    out.write_all(meta.page(language).as_bytes())
}
