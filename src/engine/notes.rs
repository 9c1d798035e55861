//! The notes of a run: what was not checked or not shown, and why.

use std::path::Path;

use super::baseline::Applied;
use crate::binding::reading::Reading;
use crate::binding::references;
use crate::document::address::{self, Target};
use crate::document::{Image, ImageKind};
use crate::message::{Message, Words};
use crate::say;

/// The counts for the notes.
#[derive(Debug, Default)]
pub struct Notes {
    /// The number of reports with images or links that need a site, but without a site.
    pub unchecked: usize,
    /// What was not checked in them.
    pub without_site: Unchecked,
    /// The number of files that the config excludes.
    pub excluded: usize,
    /// The number of files that the command line excludes.
    pub left_out: usize,
    /// The number of named files that no schema claims.
    pub passed_over: usize,
    /// The number of unchanged files.
    pub unchanged: usize,
    /// The result of applying the baseline.
    pub known: Applied,
}

impl Notes {
    /// The notes as messages; `since` is the revision to compare with, `baseline` the file of known problems.
    pub fn messages(&self, since: Option<&str>, baseline: Option<&Path>) -> Vec<Message> {
        let mut notes = Vec::new();
        if let Some(what) = self.without_site.words() {
            let reports = counted(self.unchecked, "report", "reports");
            notes.push(say!(
                en(
                    "the {} of {reports} were not checked: no Hugo site (a folder with `hugo.toml` or its like) is above",
                    what.en
                ),
                vi(
                    "chưa kiểm tra {} của {} báo cáo: không có trang Hugo nào (thư mục có `hugo.toml` hoặc tương tự) ở \
                     phía trên",
                    what.vi,
                    self.unchecked
                ),
            ));
        }
        if self.excluded > 0 {
            let files = counted(self.excluded, "file was", "files were");
            notes.push(say!(
                en("{files} left out by the config (`exclude`)"),
                vi("đã bỏ qua {} tệp theo cấu hình (`exclude`)", self.excluded),
            ));
        }
        if self.left_out > 0 {
            let files = counted(self.left_out, "file was", "files were");
            notes.push(say!(
                en("{files} left out by the command line (`--exclude`)"),
                vi("đã bỏ qua {} tệp theo dòng lệnh (`--exclude`)", self.left_out),
            ));
        }
        if self.passed_over > 0 {
            let files = counted(self.passed_over, "file was", "files were");
            let them = if self.passed_over == 1 { "it" } else { "them" };
            notes.push(say!(
                en("{files} skipped, because no schema claims {them} (`--skip-unclaimed`)"),
                vi("đã bỏ qua {} tệp, vì không mẫu yêu cầu nào áp dụng (`--skip-unclaimed`)", self.passed_over),
            ));
        }
        if let Some(since) = since.filter(|_| self.unchanged > 0) {
            let reports = counted(self.unchanged, "report was", "reports were");
            notes.push(say!(
                en("{reports} left out: unchanged since {since} (`--changed`)"),
                vi("đã bỏ qua {} báo cáo không thay đổi kể từ {since} (`--changed`)", self.unchanged),
            ));
        }
        let Some(baseline) = baseline.map(Path::display) else { return notes };
        if self.known.known > 0 {
            let problems = counted(self.known.known, "problem is", "problems are");
            notes.push(say!(
                en(
                    "{problems} known and not shown: {baseline} lists {}",
                    if self.known.known == 1 { "it" } else { "them" }
                ),
                vi("không hiển thị {} vấn đề đã biết, ghi trong {baseline}", self.known.known),
            ));
        }
        if self.known.gone > 0 {
            let problems = counted(self.known.gone, "problem that no longer exists", "problems that no longer exist");
            notes.push(say!(
                en("{baseline} still lists {problems}: `--write-baseline={baseline}` brings it up to date"),
                vi(
                    "{baseline} còn ghi {} vấn đề không còn nữa: `--write-baseline={baseline}` sẽ cập nhật tệp này",
                    self.known.gone
                ),
            ));
        }
        notes
    }
}

/// What was not checked because there is no site.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Unchecked {
    /// The files of images.
    pub images: bool,
    /// The targets of links.
    pub links: bool,
}

impl Unchecked {
    /// What cannot be checked in a report.
    pub fn of(reading: &Reading<'_>) -> Self {
        let (document, schema, alone) = (reading.document, reading.schema, reading.resolver().is_none());
        let local = |image: &Image| {
            let elsewhere = matches!(address::target(&image.address), Target::Nothing | Target::Data | Target::Remote);
            !image.dynamic && !elsewhere && image.kind != ImageKind::Figure
        };
        Self {
            images: alone && reading.checks(schema.images.exist) && document.images.iter().any(local),
            links: alone && reading.checks(schema.links.files) && references::any(document),
        }
    }

    /// Adds what was not checked in another report.
    pub fn add(&mut self, other: Self) {
        self.images |= other.images;
        self.links |= other.links;
    }

    /// Whether anything was not checked.
    pub fn any(self) -> bool {
        self.words().is_some()
    }

    fn words(self) -> Option<Words> {
        match (self.images, self.links) {
            (true, true) => Some(Words { en: "image files and links", vi: "các tệp ảnh và liên kết" }),
            (true, false) => Some(Words { en: "image files", vi: "các tệp ảnh" }),
            (false, true) => Some(Words { en: "links", vi: "các liên kết" }),
            (false, false) => None,
        }
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::baseline::Applied;

    #[test]
    fn each_note_speaks_of_one_as_of_one() {
        let said = |count: usize| {
            let without_site = Unchecked { images: true, links: false };
            let notes = Notes {
                excluded: count,
                left_out: count,
                passed_over: count,
                unchanged: count,
                unchecked: count,
                without_site,
                known: Applied { known: count, gone: count },
            };
            let said = notes.messages(Some("HEAD"), Some(Path::new("known.json")));
            said.into_iter().map(|note| note.en).collect::<Vec<_>>()
        };
        let (one, two) = (said(1), said(2));
        assert_eq!(
            one,
            [
                "the image files of 1 report were not checked: no Hugo site (a folder with `hugo.toml` or its like) is above",
                "1 file was left out by the config (`exclude`)",
                "1 file was left out by the command line (`--exclude`)",
                "1 file was skipped, because no schema claims it (`--skip-unclaimed`)",
                "1 report was left out: unchanged since HEAD (`--changed`)",
                "1 problem is known and not shown: known.json lists it",
                "known.json still lists 1 problem that no longer exists: `--write-baseline=known.json` brings it up to date",
            ]
        );
        assert_eq!(
            two,
            [
                "the image files of 2 reports were not checked: no Hugo site (a folder with `hugo.toml` or its like) is above",
                "2 files were left out by the config (`exclude`)",
                "2 files were left out by the command line (`--exclude`)",
                "2 files were skipped, because no schema claims them (`--skip-unclaimed`)",
                "2 reports were left out: unchanged since HEAD (`--changed`)",
                "2 problems are known and not shown: known.json lists them",
                "known.json still lists 2 problems that no longer exist: `--write-baseline=known.json` brings it up to date",
            ]
        );
        assert_eq!(said(0).len(), 1, "only what is missing in the reports of a folder");
    }
}
