//! `--list-files`: which files would be checked.

use crate::engine::Listed;
use crate::message::{Language, NOTE, Noun};
use crate::output::safe_line;
use crate::say;

/// One line a file: its name, a tab, its schema's name.
pub fn render(listed: &Listed) -> String {
    listed.files.iter().map(|(file, schema)| format!("{}\t{}\n", safe_line(file), safe_line(schema))).collect()
}

/// What is not in the list, and how long it is.
pub fn closing(listed: &Listed, language: Language) -> String {
    let mut out = String::new();
    for note in &listed.notes {
        let note = say!(en("{} {}", NOTE.en, note.en), vi("{} {}", NOTE.vi, note.vi));
        out.push_str(&format!("{}\n", safe_line(note.text(language))));
    }
    let reports = Noun::REPORT.counted(listed.files.len());
    let said = say!(en("{} to be checked", reports.en), vi("{} sẽ được kiểm tra", reports.vi));
    out + said.text(language) + "\n"
}
