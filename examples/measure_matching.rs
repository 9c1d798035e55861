//! Measures the matching of headings on labelled outlines.
//!
//! `cargo run --release --example measure_matching -- OUTLINES.jsonl [SCHEMA] [--errors]`
//!
//! Each line of the file is `{"id": …, "headings": [[level, "text"], …], "sections": {"speakers": 3, "photos": null, …}}`:
//! per section the index of the heading that a careful reader says serves it. Two figures are printed: whether
//! the right heading is bound, and whether the verdict "missing" on required sections is right.

use std::process::ExitCode;

use reportlint::binding::{Binding, Matcher};
use reportlint::document;
use reportlint::schema::{self, Wanted};
use reportlint::source::Source;

#[derive(serde::Deserialize)]
struct Outline {
    id: String,
    headings: Vec<(usize, String)>,
    sections: std::collections::BTreeMap<String, Option<usize>>,
}

/// Right, wrong and overlooked answers.
#[derive(Default)]
struct Score {
    hits: usize,
    false_alarms: usize,
    misses: usize,
}

impl Score {
    fn print(&self, what: &str) {
        let share = |part: usize, whole: usize| if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 };
        println!(
            "{what}: precision {:.1} %, recall {:.1} % ({} right, {} false, {} overlooked)",
            share(self.hits, self.hits + self.false_alarms),
            share(self.hits, self.hits + self.misses),
            self.hits,
            self.false_alarms,
            self.misses
        );
    }
}

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let show = arguments.iter().position(|argument| argument == "--errors").map(|at| arguments.remove(at)).is_some();
    let Some(file) = arguments.first() else {
        eprintln!("usage: measure_matching OUTLINES.jsonl [SCHEMA] [--errors]");
        return ExitCode::from(2);
    };
    let name = arguments.get(1).map_or("event-report", String::as_str);
    let schema = match schema::load(name, std::path::Path::new(""), &reportlint::rules::METAS) {
        Ok(schema) => schema,
        Err(failure) => {
            eprintln!("{failure}");
            return ExitCode::from(2);
        }
    };
    let lines = match std::fs::read_to_string(file) {
        Ok(lines) => lines,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::from(2);
        }
    };
    let matcher = Matcher::new(&schema);
    let (mut bound, mut missing) = (Score::default(), Score::default());
    for line in lines.lines() {
        let outline: Outline = match serde_json::from_str(line) {
            Ok(outline) => outline,
            Err(error) => {
                eprintln!("{file}: {error}");
                return ExitCode::from(2);
            }
        };
        let text: String =
            outline.headings.iter().map(|(level, text)| format!("{} {text}\n\nx\n\n", "#".repeat(*level))).collect();
        let source = Source::new("outline.md", "outline.md", text);
        let document = document::parse(&source);
        let binding = Binding::new(&document, &schema, &matcher);
        for (index, section) in schema.sections.iter().enumerate() {
            let Some(&wanted) = outline.sections.get(&section.id) else { continue };
            let found = binding.heading_of(index);
            let text = |heading: Option<usize>| heading.map_or("–", |heading| outline.headings[heading].1.as_str());
            if found != wanted && show {
                println!("{}: {}: {:?}, reader: {:?}", outline.id, section.id, text(found), text(wanted));
            }
            match (found, wanted) {
                (Some(found), Some(wanted)) if found == wanted => bound.hits += 1,
                (found, wanted) => {
                    bound.false_alarms += usize::from(found.is_some());
                    bound.misses += usize::from(wanted.is_some());
                }
            }
            if section.required == Wanted::Required {
                match (found.is_none(), wanted.is_none()) {
                    (true, true) => missing.hits += 1,
                    (true, false) => missing.false_alarms += 1,
                    (false, true) => missing.misses += 1,
                    (false, false) => {}
                }
            }
        }
    }
    bound.print("heading bound");
    missing.print("required section missing");
    ExitCode::SUCCESS
}
