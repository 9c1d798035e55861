//! Measures how well headings are matched to the sections of a schema, on outlines that a reader has labelled.
//!
//! `cargo run --example measure_matching -- OUTLINES [SCHEMA] [--errors]`
//!
//! OUTLINES is a file as `fixtures/outlines.yaml` is one; docs/matching.md says how to write it. What a program has
//! labelled may come as `.jsonl`, one outline a line:
//! `{"id": …, "headings": [[level, "text"], …], "sections": {"speakers": 3, "photos": null, …}}` has per section the index of
//! its heading, counted from 0; a section that is not named is not judged. Two outlines are one report in two languages
//! when one names the other as its `translation`, or when their ids differ in `-en` and `-vi` at the end.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use reportlint::{Schema, Section, Source};

#[path = "../tests/binding/outline.rs"]
mod outline;

use outline::Outline;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match measure(&arguments) {
        Ok(figures) => {
            print!("{figures}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// The figures that the command prints.
///
/// # Errors
/// When the arguments, the outlines or the schema are wrong: what is, in a line or two.
pub fn measure(arguments: &[String]) -> Result<String, String> {
    let (options, names): (Vec<&String>, Vec<&String>) = arguments.iter().partition(|one| one.starts_with("--"));
    let (file, default) = match names[..] {
        [file] => (file, "event-report"),
        [file, schema] => (file, schema.as_str()),
        _ => return Err("usage: measure_matching OUTLINES [SCHEMA] [--errors]".into()),
    };
    if let Some(option) = options.iter().find(|option| option.as_str() != "--errors") {
        return Err(format!("there is no option {option}; --errors lists what was answered wrongly"));
    }
    let outlines = read(file)?;
    if outlines.is_empty() {
        return Err(format!("{file}: there is no outline in it"));
    }
    let mut schemas = Schemas::default();
    let (mut bound, mut missing) = (Score::default(), Score::default());
    let mut out = String::new();
    let by_name: BTreeMap<&str, &Labelled> =
        outlines.iter().map(|labelled| (labelled.name.as_str(), labelled)).collect();
    for labelled in &outlines {
        let schema = schemas.get(labelled.schema.as_deref().unwrap_or(default))?;
        let other = labelled.translation.as_deref().and_then(|name| by_name.get(name).copied());
        let answers = labelled.answers(other, schema).map_err(|wrong| format!("{file}: {}: {wrong}", labelled.name))?;
        for Answer { section, found, wanted } in answers {
            bound.add(found, wanted);
            if section.required {
                missing.add(found.is_none().then_some(()), wanted.is_none().then_some(()));
            }
            if found != wanted && !options.is_empty() {
                let text = |line: Option<usize>| line.map_or("nothing", |line| &labelled.lines[line]);
                let (found, wanted) = (text(found), text(wanted));
                writeln!(out, "{}: {}: {found}; the reader: {wanted}", labelled.name, section.id).unwrap();
            }
        }
    }
    bound.write("heading of a section", &mut out);
    missing.write("required section missing", &mut out);
    Ok(out)
}

/// An outline with what its reader says of it.
struct Labelled {
    name: String,
    schema: Option<String>,
    /// The outline that is the same report in another language.
    translation: Option<String>,
    lines: Vec<String>,
    /// Per section, the line of its heading.
    sections: BTreeMap<String, Option<usize>>,
    /// Whether a section that is not named has no heading, or is not judged.
    complete: bool,
}

/// Which lines serve a section.
struct Answer<'s> {
    section: Section<'s>,
    found: Option<usize>,
    wanted: Option<usize>,
}

impl Labelled {
    /// Bound as a report is: what lacks a section is bound with what its translation says.
    fn answers<'s>(&self, other: Option<&Self>, schema: &'s Schema) -> Result<Vec<Answer<'s>>, String> {
        let source = self.source();
        // Lines are counted from 0.
        let headings = schema.headings(&source, other.map(Self::source).as_ref()).into_iter();
        let headings: Vec<(usize, Option<&str>)> =
            headings.map(|heading| (source.line_of(heading.span.start) - 1, heading.section)).collect();
        self.check(&headings, schema)?;
        Ok(schema
            .sections()
            .filter_map(|section| {
                let wanted = match self.sections.get(section.id) {
                    Some(&wanted) => wanted,
                    None if self.complete => None,
                    None => return None,
                };
                let found = headings.iter().find(|(_, own)| *own == Some(section.id)).map(|(line, _)| *line);
                Some(Answer { section, found, wanted })
            })
            .collect())
    }

    fn source(&self) -> Source {
        Source::new("outline.md", "outline.md", self.lines.join("\n"))
    }

    /// Whether its labels name sections of `schema`, and stand at headings.
    fn check(&self, headings: &[(usize, Option<&str>)], schema: &Schema) -> Result<(), String> {
        for (id, at) in &self.sections {
            if schema.sections().all(|section| section.id != *id) {
                return Err(format!("the schema {} has no section `{id}`", schema.name()));
            }
            if let Some(at) = at.filter(|at| headings.iter().all(|(line, _)| line != at)) {
                let text = self.lines.get(at).map_or("", String::as_str);
                return Err(format!("`{id}` is said of `{text}`, which is no heading"));
            }
        }
        Ok(())
    }
}

fn read(file: &str) -> Result<Vec<Labelled>, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    if Path::new(file).extension().is_some_and(|extension| extension == "jsonl") {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        return lines
            .map(|(index, line)| by_index(line).map_err(|wrong| format!("{file}: line {}: {wrong}", index + 1)))
            .collect();
    }
    let outlines: Vec<Outline> = serde_yaml::from_str(&text).map_err(|error| {
        let line = error.location().map_or(1, |place| place.line());
        format!("{file}: line {line}: {error}")
    })?;
    outlines.into_iter().map(|outline| by_line(outline).map_err(|wrong| format!("{file}: {wrong}"))).collect()
}

/// An outline whose lines say what they serve.
fn by_line(outline: Outline) -> Result<Labelled, String> {
    let (lines, labels) = outline.read();
    let lines = lines.into_iter().map(str::to_owned).collect();
    let mut sections = BTreeMap::new();
    for (line, label) in labels {
        let Some(label) = label.strip_prefix("-> ") else { continue };
        let section = label.split(" (").next().unwrap_or(label);
        if section != "title" && sections.insert(section.to_owned(), Some(line)).is_some() {
            return Err(format!("{}: `{section}` appears twice", outline.name));
        }
    }
    let Outline { name, schema, translation, .. } = outline;
    Ok(Labelled { name, schema, translation, lines, sections, complete: true })
}

/// An outline whose sections say by which of the headings they are served.
fn by_index(line: &str) -> Result<Labelled, String> {
    #[derive(serde::Deserialize)]
    struct ByIndex {
        id: String,
        headings: Vec<(usize, String)>,
        sections: BTreeMap<String, Option<usize>>,
    }
    let ByIndex { id, headings, sections } = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let lines = headings.iter().flat_map(|(level, text)| [format!("{} {text}", "#".repeat(*level)), String::new()]);
    let lines = lines.collect();
    let sections = sections.into_iter().map(|(id, index)| (id, index.map(|index| 2 * index))).collect();
    let other = |own: &str, other: &str| Some(format!("{}{other}", id.strip_suffix(own)?));
    let translation = other("-en", "-vi").or_else(|| other("-vi", "-en"));
    Ok(Labelled { name: id, schema: None, translation, lines, sections, complete: false })
}

/// Schemas by their names, each compiled once.
#[derive(Default)]
struct Schemas(BTreeMap<String, Schema>);

impl Schemas {
    fn get(&mut self, name: &str) -> Result<&Schema, String> {
        if !self.0.contains_key(name) {
            let schema = Schema::load(name).map_err(|error| error.to_string())?;
            self.0.insert(name.to_owned(), schema);
        }
        Ok(&self.0[name])
    }
}

/// Right, wrong and overlooked answers.
#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    overlooked: usize,
}

impl Score {
    fn add<T: PartialEq>(&mut self, found: Option<T>, wanted: Option<T>) {
        if found.is_some() && found == wanted {
            self.right += 1;
        } else {
            self.wrong += usize::from(found.is_some());
            self.overlooked += usize::from(wanted.is_some());
        }
    }

    fn write(&self, what: &str, out: &mut String) {
        let Self { right, wrong, overlooked } = self;
        let share = |whole: usize| if whole == 0 { 100.0 } else { 100.0 * *right as f64 / whole as f64 };
        let (precision, recall) = (share(right + wrong), share(right + overlooked));
        writeln!(
            out,
            "{what}: precision {precision:.1} %, recall {recall:.1} % ({right} right, {wrong} wrong, {overlooked} overlooked)"
        )
        .unwrap();
    }
}
