//! `reportlint schema diff`: what one schema asks more, less or otherwise than another.

use std::io::Write;

use clap::{ValueEnum, ValueHint};

use crate::cli::exit::Exit;
use crate::cli::write::unwritten;
use crate::diagnostic::Failure;
use crate::message::{Language, Message};
use crate::output::safe_line;
use crate::rules::METAS;
use crate::say;
use crate::schema::{self, Change, Direction};

/// Which schemas, and how to print.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The schema to start from: a built-in one's name, or a file
    #[arg(value_name = "A", value_hint = ValueHint::FilePath)]
    one: String,
    /// The schema to compare with it
    #[arg(value_name = "B", value_hint = ValueHint::FilePath)]
    two: String,
    /// How to print: text for people, json for programs
    #[arg(long, value_enum, default_value_t, hide_possible_values = true)]
    format: Format,
}

/// How to print.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
enum Format {
    /// In words.
    #[default]
    Text,
    /// A list of changes.
    Json,
}

/// Compares and prints; the exit code says whether they differ.
///
/// # Errors
/// When a schema does not exist or is wrong, or `out` cannot be written to.
pub fn run(args: &Args, out: &mut dyn Write, language: Language) -> Result<Exit, Failure> {
    let changes = schema::compare(&args.one, &args.two, &METAS)?;
    let text = match args.format {
        Format::Text => words(&args.one, &args.two, &changes, language),
        Format::Json => json(&changes),
    };
    writeln!(out, "{text}").map_err(unwritten)?;
    Ok(if changes.is_empty() { Exit::Clean } else { Exit::Found })
}

fn json(changes: &[Change]) -> String {
    let list: Vec<serde_json::Value> = changes
        .iter()
        .map(|change| {
            let direction = match change.direction {
                Direction::More => "more",
                Direction::Less => "less",
                Direction::Otherwise => "otherwise",
            };
            let pointer: String = change.path.iter().map(|key| format!("/{}", schema::pointer_token(key))).collect();
            serde_json::json!({
                "pointer": pointer, "change": direction, "before": change.before, "after": change.after
            })
        })
        .collect();
    // Of maps, lists and words alone: nothing that could be refused.
    serde_json::to_string_pretty(&list).unwrap_or_default()
}

fn words(one: &str, two: &str, changes: &[Change], language: Language) -> String {
    let (one, two) = (safe_line(one), safe_line(two));
    if changes.is_empty() {
        let same = say!(en("{one} and {two} require the same"), vi("{one} và {two} yêu cầu như nhau"));
        return same.text(language).to_owned();
    }
    let head = say!(en("{two}, compared with {one}:"), vi("{two} so với {one}:"));
    let mut lines = vec![head.text(language).to_owned()];
    // Each part once, in the order in which it is first found.
    let mut parts: Vec<(usize, Vec<&Change>)> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for change in changes {
        let length = part_length(&change.path);
        let place = *places.entry(&change.path[..length]).or_insert_with(|| {
            parts.push((length, Vec::new()));
            parts.len() - 1
        });
        parts[place].1.push(change);
    }
    for (length, changes) in parts {
        let Some(first) = changes.first() else { continue };
        lines.push(format!("\n{}", safe_line(name(&first.path[..length]).text(language))));
        for change in changes {
            let line = sentence(&change.path[length..], change);
            lines.push(format!("  {}", safe_line(line.text(language))));
        }
    }
    lines.join("\n")
}

/// How many keys of `path` name the part of the schema.
fn part_length(path: &[String]) -> usize {
    match path.first().map(String::as_str) {
        Some("sections") => path.len().min(2),
        Some("front-matter") if path.get(1).is_some_and(|key| key == "fields") => path.len().min(3),
        _ => 1.min(path.len()),
    }
}

fn name(path: &[String]) -> Message {
    match path {
        [first, id] if first == "sections" => say!(en("section `{id}`"), vi("phần `{id}`")),
        [_, _, field] => say!(en("field `{field}`"), vi("trường `{field}`")),
        [first, ..] => Message::same(format!("`{first}`")),
        [] => Message::default(),
    }
}

/// One change; `keys` lead from its part to it.
fn sentence(keys: &[String], change: &Change) -> Message {
    let kind = match change.direction {
        Direction::More => say!(en("requires more"), vi("yêu cầu nhiều hơn")),
        Direction::Less => say!(en("requires less"), vi("yêu cầu ít hơn")),
        Direction::Otherwise => say!(en("differs"), vi("khác")),
    };
    let key = keys.join(".");
    let key = if key.is_empty() { String::new() } else { format!("`{key}` ") };
    let what = match (&change.before, &change.after) {
        (None, Some(is)) => say!(en("{key}is new: `{is}`"), vi("{key}mới có: `{is}`")),
        (Some(was), None) => say!(en("{key}is removed, was `{was}`"), vi("{key}đã bỏ, trước là `{was}`")),
        (was, is) => {
            let (was, is) = (was.as_deref().unwrap_or_default(), is.as_deref().unwrap_or_default());
            say!(en("{key}is `{is}`, was `{was}`"), vi("{key}là `{is}`, trước là `{was}`"))
        }
    };
    say!(en("{}: {}", kind.en, what.en), vi("{}: {}", kind.vi, what.vi))
}
