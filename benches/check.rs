//! What checking costs: every default rule over classes of reports, against reading and parsing the same files.
//!
//! A group per class: `clean`, `usual`, `faulty` and `near-copies` (see `tests/support/classes.rs`), each with the search
//! for copies and without. All sides run in this process, hence with the same allocator and the same threads, turn
//! about, so that a machine that grows slower is unfair to none. CPU time (user and system) is what counts; the best
//! round of each side is compared. `cargo bench --bench check` for all, with 10,000 reports each;
//! `cargo bench --bench check -- 1000 faulty` for fewer reports, of one class.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use cpu_time::ProcessTime;
use rayon::prelude::*;

use reportlint::inside::{Options, Outcome, run};
use reportlint::{Level, rules};

#[path = "../tests/support/classes.rs"]
mod classes;
#[path = "../tests/support/reports.rs"]
mod reports;

use classes::Class;

/// Reports in a full measurement.
const REPORTS: usize = 10_000;
/// Times that each side runs; the first run of each is not counted.
const ROUNDS: usize = 7;

/// What one run took.
#[derive(Clone, Copy)]
struct Cost {
    cpu: Duration,
    wall: Duration,
}

impl Cost {
    /// The better of the two in each respect.
    fn best(self, other: Cost) -> Cost {
        Cost { cpu: self.cpu.min(other.cpu), wall: self.wall.min(other.wall) }
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count = env::args().find_map(|argument| argument.parse().ok()).unwrap_or(REPORTS);
    let is_named = |class: &Class| env::args().any(|argument| argument == class.name());
    let any_named = Class::ALL.iter().any(is_named);
    for class in Class::ALL.into_iter().filter(|class| !any_named || is_named(class)) {
        compare(class, count)?;
    }
    Ok(())
}

/// Compares the sides on `count` reports of `class`.
fn compare(class: Class, count: usize) -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let paths = class.write(folder.path(), count)?;

    let outcome = check(folder.path(), true)?;
    let checked = outcome.files.len();
    if checked != count {
        return Err(format!("{count} reports were written, {checked} were checked").into());
    }
    let bytes = parse(&paths)?;
    println!(
        "{}: {count} reports, {:.1} MB, {} diagnostics, {} threads, best of {ROUNDS} rounds\n",
        class.name(),
        bytes as f64 / 1e6,
        outcome.diagnostics().count(),
        rayon::current_num_threads()
    );
    drop(outcome);

    let round = || -> Result<[Cost; 3], Box<dyn std::error::Error>> {
        Ok([
            measure(|| parse(&paths))?,
            measure(|| check(folder.path(), false))?,
            measure(|| check(folder.path(), true))?,
        ])
    };
    let mut costs = round()?;
    for _ in 1..ROUNDS {
        let next = round()?;
        costs = [0, 1, 2].map(|side| costs[side].best(next[side]));
    }

    println!("{:24} {:>10} {:>10} {:>14} {:>7}", "", "CPU", "wall", "CPU per report", "ratio");
    for (name, cost) in ["read and parse", "check without copies", "check, all rules"].into_iter().zip(costs) {
        let each = cost.cpu.as_secs_f64() * 1e6 / count.max(1) as f64;
        let ratio = cost.cpu.as_secs_f64() / costs[0].cpu.as_secs_f64();
        let (cpu, wall) = (cost.cpu.as_secs_f64(), cost.wall.as_secs_f64());
        println!("{name:24} {cpu:>8.3} s {wall:>8.3} s {each:>11.1} µs {ratio:>7.2}");
    }
    println!();
    Ok(())
}

/// Runs `work` and lets go of what it made, as a whole program does.
fn measure<T, E>(work: impl FnOnce() -> Result<T, E>) -> Result<Cost, E> {
    let (cpu, wall) = (ProcessTime::now(), Instant::now());
    drop(black_box(work()?));
    Ok(Cost { cpu: cpu.elapsed(), wall: wall.elapsed() })
}

/// The side under test: finds the reports, reads them and holds them to the built-in schemas; compares them with each
/// other if `copies`.
fn check(folder: &Path, copies: bool) -> Result<Outcome, std::sync::Arc<reportlint::Error>> {
    let off = rules().filter(|rule| rule.id == "report-copied" && !copies);
    let levels = off.map(|rule| (rule.id.to_owned(), Level::Off)).collect();
    run(&Options { paths: vec![folder.to_path_buf()], levels, ..Options::default() })
}

/// The measure: reads the files and lets comrak parse them. Returns the number of bytes.
fn parse(paths: &[PathBuf]) -> io::Result<usize> {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    paths
        .par_iter()
        .map(|path| {
            let text = fs::read_to_string(path)?;
            let arena = comrak::Arena::new();
            black_box(comrak::parse_document(&arena, &text, &options));
            Ok(text.len())
        })
        .sum()
}
