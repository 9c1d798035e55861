//! What checking costs: every default rule over 10,000 reports, against reading and parsing the same files.
//!
//! Both sides run in this process, hence with the same allocator and the same threads, turn about, so that a
//! machine that grows slower is unfair to neither. CPU time (user and system) is what counts; the best round of
//! each side is compared. `cargo bench` for the whole, `cargo bench -- 1000` for fewer reports.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use cpu_time::ProcessTime;
use rayon::prelude::*;

use reportlint::inside::{Options, Outcome, run};

#[path = "../tests/support/reports.rs"]
mod reports;

/// Reports in a full measurement.
const REPORTS: usize = 10_000;
/// Times that each side runs; the first run of both is not counted.
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
    let folder = tempfile::tempdir()?;
    let paths = reports::write_sites(folder.path(), count)?;

    let outcome = check(folder.path())?;
    let checked = outcome.files.len();
    if checked != count {
        return Err(format!("{count} reports were written, {checked} were checked").into());
    }
    let bytes = parse(&paths)?;
    println!(
        "{count} reports, {:.1} MB, {} diagnostics, {} threads, best of {ROUNDS} rounds\n",
        bytes as f64 / 1e6,
        outcome.diagnostics().count(),
        rayon::current_num_threads()
    );
    drop(outcome);

    let mut parsing = measure(|| parse(&paths))?;
    let mut checking = measure(|| check(folder.path()))?;
    for _ in 1..ROUNDS {
        parsing = parsing.best(measure(|| parse(&paths))?);
        checking = checking.best(measure(|| check(folder.path()))?);
    }

    println!("{:24} {:>10} {:>10} {:>14}", "", "CPU", "wall", "CPU per report");
    for (name, cost) in [("read and parse", parsing), ("check, all rules", checking)] {
        let each = cost.cpu.as_secs_f64() * 1e6 / count.max(1) as f64;
        println!("{name:24} {:>8.3} s {:>8.3} s {each:>11.1} µs", cost.cpu.as_secs_f64(), cost.wall.as_secs_f64());
    }
    let ratio = |a: Duration, b: Duration| a.as_secs_f64() / b.as_secs_f64();
    println!("{:24} {:>10.2} {:>10.2}", "ratio", ratio(checking.cpu, parsing.cpu), ratio(checking.wall, parsing.wall));
    Ok(())
}

/// Runs `work` and lets go of what it made, as a whole program does.
fn measure<T, E>(work: impl FnOnce() -> Result<T, E>) -> Result<Cost, E> {
    let (cpu, wall) = (ProcessTime::now(), Instant::now());
    drop(black_box(work()?));
    Ok(Cost { cpu: cpu.elapsed(), wall: wall.elapsed() })
}

/// The side under test: finds the reports, reads them and holds them to the built-in schemas.
fn check(folder: &Path) -> Result<Outcome, std::sync::Arc<reportlint::Error>> {
    run(&Options { paths: vec![folder.to_path_buf()], ..Options::default() })
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
