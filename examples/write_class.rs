//! Writes a generated class of reports, always the same one, to measure and to compare with.
//!
//! `cargo run --example write_class -- CLASS REPORTS FOLDER`; CLASS is `usual`, `clean`, `faulty` or `near-copies`.

use std::path::Path;
use std::process::ExitCode;

#[path = "../tests/support/classes.rs"]
mod classes;
#[path = "../tests/support/reports.rs"]
#[allow(dead_code, reason = "the tests ask for more")]
mod reports;

use classes::Class;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match write(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn write(arguments: &[String]) -> Result<(), Box<dyn std::error::Error>> {
    let [class, reports, folder] = arguments else { return Err("usage: write_class CLASS REPORTS FOLDER".into()) };
    let class = Class::ALL.into_iter().find(|known| known.name() == class).ok_or("there is no such class")?;
    class.write(Path::new(folder), reports.parse()?)?;
    Ok(())
}
