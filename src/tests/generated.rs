//! Many generated reports: each has exactly the findings of the fault that was put into it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::engine::{self, ConfigChoice, Options};

use super::reports;

const REPORTS: usize = 300;

#[test]
fn every_generated_report_shows_its_fault_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let paths = reports::write_sites(folder.path(), REPORTS).unwrap();
    let outcome = run(vec![folder.path().to_path_buf()]);
    assert_eq!(outcome.files.len(), REPORTS);

    let mut found: BTreeMap<PathBuf, Vec<&str>> = BTreeMap::new();
    for file in &outcome.files {
        let mut rules: Vec<_> = file.diagnostics.iter().map(|diagnostic| diagnostic.rule.id).collect();
        // A placeholder may be under each image of a report.
        rules.dedup();
        // The reports are drawn from the same few sentences.
        rules.retain(|rule| *rule != "section-copied");
        found.insert(file.source.path().to_path_buf(), rules);
    }
    for (seed, path) in paths.iter().enumerate() {
        let wanted: Vec<_> = reports::rule_of(seed as u64).into_iter().collect();
        assert_eq!(found[path], wanted, "seed {seed}: {}", path.display());
    }
}

#[test]
fn a_run_over_many_reports_gives_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut paths = reports::write_sites(folder.path(), REPORTS / 4).unwrap();
    let shown = |paths: Vec<PathBuf>| {
        let files = run(paths).files;
        files.iter().map(|file| format!("{} {:?}", file.source.name(), file.diagnostics)).collect::<Vec<_>>()
    };
    let walked = shown(vec![folder.path().to_path_buf()]);
    assert_eq!(walked, shown(vec![folder.path().to_path_buf()]), "twice the same folder");
    paths.reverse();
    assert_eq!(walked, shown(paths), "the same files, named the other way round");
}

fn run(paths: Vec<PathBuf>) -> crate::diagnostic::Outcome {
    engine::run(&Options { paths, config: ConfigChoice::Ignored, ..Options::default() }).unwrap()
}
