//! What the reader of a summary must know: what was not checked, not told, and why.

use std::path::Path;

use super::baseline::Applied;

/// The numbers that a run's notes are made of.
#[derive(Debug, Default)]
pub struct Notes {
    /// Reports with images or links of a site that is not there.
    pub unchecked: usize,
    /// What of them was not checked.
    pub without_site: Unchecked,
    /// Files that the config leaves out.
    pub excluded: usize,
    /// Files that did not change.
    pub unchanged: usize,
    /// What became of known problems.
    pub known: Applied,
}

impl Notes {
    /// The notes as sentences; `since` is the revision that changes are told against, `baseline` the file of known
    /// problems.
    pub fn told(&self, since: Option<&str>, baseline: Option<&Path>) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(what) = self.without_site.words() {
            notes.push(format!(
                "the {what} of {} were not checked: no Hugo site (a folder with `hugo.toml` or its like) is above",
                counted(self.unchecked, "report", "reports")
            ));
        }
        if self.excluded > 0 {
            let files = counted(self.excluded, "file was", "files were");
            notes.push(format!("{files} left out, as the config says (`exclude`)"));
        }
        if let Some(since) = since.filter(|_| self.unchanged > 0) {
            let reports = counted(self.unchanged, "report was", "reports were");
            notes.push(format!("{reports} left out: unchanged since {since} (`--changed`)"));
        }
        let Some(baseline) = baseline.map(Path::display) else { return notes };
        if self.known.known > 0 {
            let problems = counted(self.known.known, "problem is", "problems are");
            notes.push(format!("{problems} known and not shown, as they stand in {baseline}"));
        }
        if self.known.gone > 0 {
            let problems = counted(self.known.gone, "problem that is", "problems that are");
            notes.push(format!(
                "{baseline} holds {problems} there no more: `--write-baseline={baseline}` makes it shorter"
            ));
        }
        notes
    }
}

/// What could not be looked for, as there is no site.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Unchecked {
    /// Files of images.
    pub images: bool,
    /// Pages and files that links lead to.
    pub links: bool,
}

impl Unchecked {
    /// Takes in what was not checked in one more report.
    pub fn add(&mut self, other: Self) {
        self.images |= other.images;
        self.links |= other.links;
    }

    /// Whether anything was not checked.
    pub fn any(self) -> bool {
        self.words().is_some()
    }

    fn words(self) -> Option<&'static str> {
        match (self.images, self.links) {
            (true, true) => Some("image files and links"),
            (true, false) => Some("image files"),
            (false, true) => Some("links"),
            (false, false) => None,
        }
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
