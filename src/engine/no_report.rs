//! Explains why no report was found.

use std::fs;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::discovery::{self, Target};
use super::ignore_rule;
use super::standards::{Standards, Verdict};
use crate::diagnostic::Failure;
use crate::message::{COMMA, Message};
use crate::say;

/// The files that were examined.
#[derive(Default)]
pub struct ExaminedFiles {
    /// Reports, and files excluded on purpose.
    settled: Vec<PathBuf>,
    /// Files that no schema claims.
    unclaimed: Vec<PathBuf>,
}

impl ExaminedFiles {
    /// Adds a file; `settled` says whether it is a report or excluded.
    pub fn add(&mut self, target: &Target, settled: bool) {
        let list = if settled || target.explicit { &mut self.settled } else { &mut self.unclaimed };
        list.push(target.path.clone());
    }

    /// The folders in `paths` without any report.
    pub fn without_reports<'p>(&self, paths: &'p [PathBuf]) -> Vec<&'p PathBuf> {
        let holding = above(self.settled.iter().map(PathBuf::as_path));
        let mut empty: Vec<&PathBuf> =
            paths.iter().filter(|path| !holding.contains(path.as_path()) && path.is_dir()).collect();
        if !empty.is_empty() {
            // The same folder may have been named in two ways.
            let real: Vec<PathBuf> = self.settled.iter().filter_map(|file| fs::canonicalize(file).ok()).collect();
            let holding = above(real.iter().map(PathBuf::as_path));
            empty.retain(|path| fs::canonicalize(path).is_ok_and(|path| !holding.contains(path.as_path())));
        }
        empty
    }

    /// The number of unclaimed files below `folder`.
    pub fn unclaimed(&self, folder: &Path) -> usize {
        self.unclaimed.iter().filter(|file| file.starts_with(folder)).count()
    }
}

/// All ancestors of `files`.
fn above<'f>(files: impl Iterator<Item = &'f Path>) -> FxHashSet<&'f Path> {
    let mut folders = FxHashSet::default();
    for file in files {
        // The ancestors of a known folder are known, too.
        for folder in file.ancestors().skip(1) {
            if !folders.insert(folder) {
                break;
            }
        }
    }
    folders
}

/// The failure that there is no report in `paths`, or in the current folder, with `unclaimed` Markdown files.
pub fn failure(paths: &[PathBuf], unclaimed: usize, standards: &mut Standards) -> Failure {
    let places: Vec<Message> = if paths.is_empty() {
        vec![say!(en("the current folder"), vi("thư mục hiện tại"))]
    } else {
        paths.iter().map(|path| Message::same(format!("`{}`", discovery::shown(path)))).collect()
    };
    let reason = match unclaimed {
        0 => say!(en("no Markdown file is there"), vi("ở đó không có tệp Markdown nào")),
        1 => say!(
            en("the one Markdown file there is not claimed by any schema"),
            vi("ở đó chỉ có một tệp Markdown, và không mẫu yêu cầu nào nhận tệp này"),
        ),
        many => say!(
            en("no schema claims any of the {many} Markdown files there"),
            vi("ở đó có {many} tệp Markdown, nhưng không mẫu yêu cầu nào nhận tệp nào"),
        ),
    };
    let places = Message::joined(&places, COMMA);
    let here = [PathBuf::from(".")];
    let folders = if paths.is_empty() { &here } else { paths };
    let mut is_report = |target: &Target| matches!(standards.of(target), Ok(Verdict::Claimed(..)));
    if let Some(rule) = folders.iter().find_map(|folder| ignore_rule::find(folder, &mut is_report)) {
        let ignore_rule::IgnoreRule { file, line, what } = rule;
        return Failure::new(say!(
            en("no report was found in {}: line {line} of `{file}` leaves `{what}` out", places.en),
            vi("không tìm thấy báo cáo nào trong {}: dòng {line} của `{file}` bỏ `{what}` ra ngoài", places.vi),
        ))
        .with_help(say!(
            en("delete the line, or name the reports themselves"),
            vi("hãy bỏ dòng đó, hoặc nêu thẳng tên các báo cáo"),
        ));
    }
    Failure::new(say!(
        en("no report was found in {}: {}", places.en, reason.en),
        vi("không tìm thấy báo cáo nào trong {}: {}", places.vi, reason.vi),
    ))
    .with_help(say!(
        en("name the reports themselves, or write in `.reportlint.yaml` which files are reports: `schemas: [{{ \
            files: [\"**/report.md\"], schema: event-report }}]`"),
        vi("hãy nêu thẳng tên báo cáo, hoặc ghi trong `.reportlint.yaml` những tệp nào là báo cáo: \
             `schemas: [{{ files: [\"**/report.md\"], schema: event-report }}]`"),
    ))
}
