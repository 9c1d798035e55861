//! Generates whole classes for measurements, always the same ones: one without faults, one with the faults of real
//! reports, and one whose reports are nearly copies of each other.

use std::io;
use std::path::{Path, PathBuf};

use crate::reports::{Language, PICTURES, clean_report, write_each, write_sites};

/// A kind of class.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// Every second report has one fault.
    Usual,
    /// No report has a fault.
    Clean,
    /// Every report has the faults that real ones have: images that are not where they are looked for, sections that
    /// are missing or in bold, a number that disagrees.
    Faulty,
    /// Every report is nearly that of thirty other sites, as if all had begun with one text; in small classes, of a third
    /// of the sites, as what most have is a template.
    NearCopies,
}

/// Sites that share each report of [`Class::NearCopies`].
const SHARED_BY: usize = 31;
/// Fewest groups of sites that share their reports.
const GROUPS: usize = 3;
/// Reports of a site.
const PER_SITE: usize = 50;
/// Of so many lines of a near-copy, one is the writer's own.
const OWN_LINE: usize = 12;

/// More pictures, as a real event has them.
const ALBUM: [&str; 12] = [
    "hall.png",
    "board.png",
    "group(1).png",
    "IMG_2031.png",
    "IMG_2032.png",
    "IMG_2047.png",
    "Screenshot 2025-10-04 at 09.12.31.png",
    "anh-tap-the.png",
    "Ảnh chụp màn hình.png",
    "standee.png",
    "certificate-front.png",
    "certificate-back.png",
];

/// What [`Class::Faulty`] writes in place of correct text. A report has as many faults as there are hits.
const FAULTS: [(&str, &str); 8] = [
    ("/board.png", "/Board.PNG"),
    ("/hall.png", "/hal.png"),
    ("/group(1).png", "/team-photo.png"),
    (" <b> 4.", " <b> 5."),
    ("Applying to Work", "Odds and Ends"),
    ("Action Plan", "Odds and Ends"),
    ("Kế hoạch hành động", "Chuyện bên lề"),
    ("Ứng Dụng Vào Công Việc", "Chuyện bên lề"),
];

impl Class {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Usual, Self::Clean, Self::Faulty, Self::NearCopies];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Clean => "clean",
            Self::Faulty => "faulty",
            Self::NearCopies => "near-copies",
        }
    }

    /// Writes `reports` reports below `root`. Returns their paths.
    ///
    /// # Errors
    /// If a file or folder cannot be written.
    pub fn write(self, root: &Path, reports: usize) -> io::Result<Vec<PathBuf>> {
        let clean = |number: usize, event, language| clean_report(number as u64, event, language);
        match self {
            Self::Usual => write_sites(root, reports),
            Self::Clean => write_each(root, reports, &PICTURES, clean),
            Self::Faulty => {
                write_each(root, reports, &ALBUM, |number, event, language| faulty(&clean(number, event, language)))
            }
            Self::NearCopies => {
                let groups = (reports / PER_SITE / SHARED_BY).max(GROUPS);
                write_each(root, reports, &PICTURES, |number, event, language| {
                    near_copy(number, event, language, groups)
                })
            }
        }
    }
}

/// `text` with faults: see [`FAULTS`]; the speakers stand below a line in bold.
fn faulty(text: &str) -> String {
    let mut faulty = text.to_owned();
    for (right, wrong) in FAULTS {
        faulty = faulty.replace(right, wrong);
    }
    let lines = faulty.lines().map(|line| {
        let speakers = line.starts_with('#') && (line.contains("Speakers") || line.contains("iễn giả"));
        let bold = || format!("**{}**", line.trim_start_matches(['#', ' ', '*']).trim_end_matches('*'));
        if speakers && !line.contains("Diễn giả (") { bold() } else { line.to_owned() }
    });
    lines.map(|line| line + "\n").collect()
}

/// The report of number `number`: that of its site's group, one of `groups`, with some lines of its own.
fn near_copy(number: usize, event: usize, language: Language, groups: usize) -> String {
    let (site, at) = (number / PER_SITE, number % PER_SITE);
    let shared = clean_report((site % groups * PER_SITE + at) as u64, event, language);
    let own = clean_report((1_000_000 + number) as u64, event, language);
    let is_prose = |line: &&str| line.starts_with("- ") && !line.contains("**");
    let mut own_lines = own.lines().filter(is_prose);
    let mut prose = 0;
    let lines = shared.lines().map(|line| {
        if !is_prose(&line) {
            return line;
        }
        prose += 1;
        if prose % OWN_LINE == 1 { own_lines.next().unwrap_or(line) } else { line }
    });
    lines.map(|line| line.to_owned() + "\n").collect()
}
