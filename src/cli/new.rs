//! `reportlint new`: a report to fill in, beside the others.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueHint;

use crate::cli::exit::Exit;
use crate::cli::write::put;
use crate::diagnostic::Failure;
use crate::engine::discovery::{self, shown};
use crate::engine::new::{Draft, Plan, Request, plan};
use crate::files::atomic;
use crate::message::{Language, Message};
use crate::output::safe_line;
use crate::say;

/// What to make, and where.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What kind of report: the name of a built-in schema, or a schema file
    #[arg(value_name = "NAME|FILE", value_hint = ValueHint::FilePath)]
    schema: String,

    /// The file to write, or the report's folder [default: the next one beside the other reports]
    #[arg(value_name = "PATH", value_hint = ValueHint::AnyPath)]
    path: Option<PathBuf>,

    /// Write this value into the front matter: title="An evening at the port"; may be repeated
    #[arg(long, value_name = "FIELD=VALUE")]
    set: Vec<String>,

    /// Write it in the other languages of the site, too
    #[arg(long)]
    translations: bool,

    /// Print what would be written, and write nothing
    #[arg(long)]
    dry_run: bool,
}

/// Writes a report in the language `written`, or in that of its place, and prints what to do next.
///
/// # Errors
/// If there is no such schema or place, the file exists, or it cannot be written.
pub fn run(args: &Args, written: Option<Language>, language: Language) -> Result<Exit, Arc<Failure>> {
    let values = args.set.iter().map(|text| field(text)).collect::<Result<_, _>>()?;
    let plan = plan(&Request {
        schema: args.schema.clone(),
        path: args.path.clone(),
        language: written.map(|language| language.code().to_owned()),
        values,
        translations: args.translations,
    })?;
    if args.dry_run {
        put(io::stdout(), &preview(&plan))?;
        return Ok(Exit::Clean);
    }
    for draft in &plan.drafts {
        write(draft)?;
        let name = shown(&draft.path);
        let line = say!(en("wrote {name}"), vi("đã ghi {name}"));
        put(io::stdout(), &format!("{}\n", safe_line(line.text(language))))?;
    }
    put(io::stdout(), &format!("\n{}", next(&plan).text(language)))?;
    Ok(Exit::Clean)
}

/// Splits `title=An evening` into the field and the value.
fn field(text: &str) -> Result<(String, String), Failure> {
    let found = text.split_once('=').map(|(name, value)| (name.trim(), value));
    let plain = |name: &str| !name.is_empty() && !name.contains(char::is_control);
    match found.filter(|(name, value)| plain(name) && !value.contains(char::is_control)) {
        Some((name, value)) => Ok((name.to_owned(), value.to_owned())),
        None => {
            let text = safe_line(text);
            Err(Failure::new(say!(
                en("`--set {text}` does not give a field a value"),
                vi("`--set {text}` không gán giá trị cho trường nào"),
            ))
            .with_help(say!(
                en("write for example `--set title=\"An evening at the port\"`"),
                vi("hãy viết chẳng hạn `--set title=\"Một buổi tối ở cảng\"`"),
            )))
        }
    }
}

/// Writes `draft`, and creates the folders above it.
fn write(draft: &Draft) -> Result<(), Failure> {
    let name = safe_line(&shown(&draft.path)).into_owned();
    let cannot = |why: Message| {
        Failure::new(say!(en("`{name}` cannot be written: {}", why.en), vi("không ghi được `{name}`: {}", why.vi)))
    };
    discovery::follow(&draft.path)?;
    if let Some(folder) = draft.path.parent().filter(|folder| *folder != Path::new("")) {
        fs::create_dir_all(folder).map_err(|error| cannot(Message::same(error.to_string())))?;
    }
    match atomic::create(&draft.path, draft.text.as_bytes()).map_err(cannot)? {
        true => Ok(()),
        false => Err(Failure::new(say!(en("`{name}` already exists"), vi("đã có `{name}`")))),
    }
}

/// The files as they would be written.
fn preview(plan: &Plan) -> String {
    let parts = plan.drafts.iter().map(|draft| format!("# {}:\n{}", safe_line(&shown(&draft.path)), draft.text));
    parts.collect::<Vec<_>>().join("\n")
}

/// What to do next.
fn next(plan: &Plan) -> Message {
    let names: Vec<String> = plan.drafts.iter().map(|draft| in_shell(&shown(&draft.path))).collect();
    let names = safe_line(&names.join(" ")).into_owned();
    let option = plan.schema.as_ref().map_or_else(String::new, |schema| format!("--schema {} ", in_shell(schema)));
    let picture = plan.drafts.iter().find_map(|draft| draft.picture.as_ref());
    let pictured = match picture.map(|file| safe_line(file).into_owned()) {
        Some(file) => say!(
            en("  Put a picture of yours at {file}, and describe in the brackets what it shows.\n"),
            vi("  Đặt ảnh của bạn vào {file}, rồi viết trong ngoặc vuông những gì thấy trong ảnh.\n"),
        ),
        None => Message::default(),
    };
    say!(
        en(
            "Next:\n  Write your own words in place of each example.\n{}  What is left to fill in: reportlint {option}{names}\n",
            pictured.en
        ),
        vi(
            "Tiếp theo:\n  Thay mỗi ví dụ mẫu bằng nội dung của chính bạn.\n{}  Xem còn chỗ nào chưa điền: reportlint {option}{names}\n",
            pictured.vi
        ),
    )
}

/// Quotes `word` for a shell.
fn in_shell(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | ':' | '+' | '@' | '\\');
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_behind_the_first_equals_sign() {
        assert_eq!(field("title=a=b").unwrap(), ("title".to_owned(), "a=b".to_owned()));
        for text in ["title", "=b", "a\nb=c", "title=a\nb: c"] {
            assert!(field(text).is_err(), "{text:?}");
        }
    }
}
