//! `reportlint init`: writes a config, a hook and a pipeline for a repository that has none yet.

mod files;
pub mod forge;
mod origin;
mod pipelines;

use std::fs;
use std::io::{self, BufRead, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueHint;

use crate::cli::exit::Exit;
use crate::cli::write::put;
use crate::config;
use crate::diagnostic::Failure;
use crate::engine::discovery::shown;
use crate::engine::proposal::{Proposal, propose};
use crate::files::atomic;
use crate::message::{Language, Message};
use crate::output::safe_line;
use crate::say;
use files::Draft;
use forge::Forges;
use origin::Origin;

/// What to begin with, and where.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A folder of the repository [default: the current folder]
    #[arg(value_hint = ValueHint::DirPath)]
    folder: Option<PathBuf>,

    /// Do not ask questions; without a terminal none are asked anyway
    #[arg(short, long)]
    yes: bool,

    /// Print what would be written, and write nothing
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,

    /// Where hook and pipeline get reportlint from [default: pip, once this version is released]
    #[arg(long, value_name = "SOURCE")]
    from: Option<Origin>,
}

/// The result for one file.
enum Done {
    Written,
    /// It exists already, or another one with the same purpose.
    There(PathBuf),
    /// The user declined it.
    Declined,
}

/// Writes the missing files, and prints what to do next.
///
/// # Errors
/// If the folder cannot be searched, or a file cannot be written.
pub fn run(args: &Args, language: Language) -> Result<Exit, Arc<Failure>> {
    let folder = repository(args.folder.as_deref().unwrap_or(Path::new(".")))?;
    let proposal = propose(&folder)?;
    let (repository, version) = (env!("CARGO_PKG_REPOSITORY"), origin::VERSION);
    let origin = args.from.or_else(|| Origin::default_of(repository, version));
    let drafts = files::drafts(&proposal, Forges::of(&folder), origin, language)?;
    let note = origin::note(origin, repository, version);
    if args.dry_run {
        put(io::stdout(), &preview(&drafts, &folder))?;
        if let Some(note) = note {
            put(io::stdout(), &format!("\n# {}\n", note.text(language)))?;
        }
        return Ok(Exit::Clean);
    }
    let ask = !args.yes && io::stdin().is_terminal() && io::stdout().is_terminal();
    put(io::stdout(), &format!("{}\n", safe_line(found(&proposal).text(language))))?;
    let mut config = Done::Declined;
    for draft in &drafts {
        let path = folder.join(draft.path);
        let done = match already_there(draft, &folder) {
            Some(there) => Done::There(there),
            None if ask && !agreed(&path, language, &mut io::stdin().lock())? => Done::Declined,
            None => written(draft, &folder)?,
        };
        let message = match &done {
            Done::Written => say!(en("wrote {}", shown(&path)), vi("đã ghi {}", shown(&path))),
            Done::There(there) => {
                say!(en("left {} as it is", shown(there)), vi("giữ nguyên {} đã có sẵn", shown(there)))
            }
            Done::Declined => say!(en("did not write {}", shown(&path)), vi("không ghi {}", shown(&path))),
        };
        put(io::stdout(), &format!("{}\n", safe_line(message.text(language))))?;
        if let (Done::There(there), Some(advice)) = (&done, draft.advice)
            && !speaks_of_us(there)
        {
            put(io::stdout(), &format!("  {}\n", advice.text(language)))?;
        }
        if draft.path == config::NAMES[0] {
            config = done;
        }
    }
    if let Some(note) = note {
        put(io::stdout(), &format!("{}\n", note.text(language)))?;
    }
    let next = files::next(&proposal, &drafts, matches!(config, Done::Written));
    put(io::stdout(), &format!("\n{}", next.text(language)))?;
    Ok(Exit::Clean)
}

/// The repository of `folder`: the nearest folder upwards with a `.git`, otherwise the folder itself.
fn repository(folder: &Path) -> Result<PathBuf, Failure> {
    let metadata = fs::metadata(folder);
    if !metadata.as_ref().is_ok_and(fs::Metadata::is_dir) {
        let name = folder.display();
        return Err(Failure::new(match metadata {
            Ok(_) => say!(en("`{name}` is not a folder"), vi("`{name}` không phải là thư mục")),
            Err(error) => {
                say!(en("`{name}` cannot be read: {error}"), vi("không đọc được `{name}`: {error}"))
            }
        }));
    }
    let whole = config::normalize(folder)?;
    let Some(root) = whole.ancestors().find(|above| above.join(".git").exists()) else {
        return Ok(folder.to_path_buf());
    };
    // Relative to the current folder, as people write it.
    let up = whole.strip_prefix(root).map_or(0, |below| below.components().count());
    Ok((0..up).fold(folder.to_path_buf(), |folder, _| match folder.as_os_str() == "." {
        true => PathBuf::from(".."),
        false => folder.join(".."),
    }))
}

/// The existing file that makes `draft` unnecessary.
fn already_there(draft: &Draft, folder: &Path) -> Option<PathBuf> {
    let there = std::iter::once(draft.path).chain(draft.others.iter().copied()).map(|name| folder.join(name));
    there.into_iter().find(|path| path.symlink_metadata().is_ok())
}

/// Whether the file at `path` contains our name. Ignores symbolic links that lead out of the repository.
fn speaks_of_us(path: &Path) -> bool {
    forge::read(path).is_some_and(|text| memchr::memmem::find(&text, b"reportlint").is_some())
}

/// Asks whether to write the file at `path`. Enter alone means yes.
fn agreed(path: &Path, language: Language, answers: &mut dyn BufRead) -> Result<bool, Failure> {
    let question = say!(en("write {}? [Y/n] ", shown(path)), vi("ghi {}? [C/k] ", shown(path)));
    put(io::stdout(), &safe_line(question.text(language)))?;
    let mut answer = String::new();
    let read = answers.read_line(&mut answer).map_err(|error| {
        Failure::new(say!(en("the answer cannot be read: {error}"), vi("không đọc được câu trả lời: {error}")))
    })?;
    // A closed input is no answer.
    Ok(read > 0 && matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes" | "c" | "có" | "co"))
}

/// Writes `draft` below `folder` unless the file exists. Does not follow folders that are symbolic links, which could
/// lead anywhere.
fn written(draft: &Draft, folder: &Path) -> Result<Done, Failure> {
    let path = folder.join(draft.path);
    let cannot = |why: Message| {
        let name = safe_line(&shown(&path)).into_owned();
        Failure::new(say!(en("`{name}` cannot be written: {}", why.en), vi("không ghi được `{name}`: {}", why.vi)))
    };
    let between = Path::new(draft.path).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
    for above in between.map(|above| folder.join(above)) {
        if above.is_symlink() {
            let name = safe_line(&shown(&above)).into_owned();
            return Err(cannot(say!(en("{name} is a symbolic link"), vi("{name} là liên kết tượng trưng"))));
        }
    }
    let above = path.parent().unwrap_or(folder);
    fs::create_dir_all(above).map_err(|error| cannot(Message::same(error.to_string())))?;
    match atomic::create(&path, draft.text.as_bytes()).map_err(cannot)? {
        true => Ok(Done::Written),
        false => Ok(Done::There(path)),
    }
}

/// The drafts as they would be written, with the names of those that would not.
fn preview(drafts: &[Draft], folder: &Path) -> String {
    let parts = drafts.iter().map(|draft| match already_there(draft, folder) {
        Some(there) => format!("# {}: =\n", safe_line(&shown(&there))),
        None => format!("# {}:\n{}", safe_line(&shown(&folder.join(draft.path))), draft.text),
    });
    parts.collect::<Vec<_>>().join("\n")
}

/// What was found, in one line.
fn found(proposal: &Proposal) -> Message {
    let seen = proposal.seen;
    if proposal.claims.is_empty() {
        return say!(
            en("looked at {seen} Markdown files: none looks like a report of a built-in schema"),
            vi("đã xem {seen} tệp Markdown: không tệp nào giống báo cáo của một mẫu yêu cầu có sẵn"),
        );
    }
    let claims: Vec<String> =
        proposal.claims.iter().map(|claim| format!("{} ({})", claim.schema, claim.files)).collect();
    let claims = claims.join(", ");
    say!(
        en("looked at {seen} Markdown files; reports among them: {claims}"),
        vi("đã xem {seen} tệp Markdown; trong đó có báo cáo: {claims}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enter_and_yes_are_yes_in_both_languages() {
        for (answer, yes) in [
            ("\n", true),
            ("y\n", true),
            ("Yes\r\n", true),
            ("có\n", true),
            ("C\n", true),
            ("n\n", false),
            ("k\n", false),
            ("what?\n", false),
            ("", false),
        ] {
            assert_eq!(agreed(Path::new("x"), Language::En, &mut answer.as_bytes()).unwrap(), yes, "{answer:?}");
        }
    }
}
