//! `--list-files`: lists the files that would be checked.

use crate::engine::Run;
use crate::message::{Language, NOTE, Noun};
use crate::output::safe_line;
use crate::say;

/// One line per file: its name, a tab, and the name of its schema.
pub fn render(run: &Run<'_>) -> String {
    run.reports().map(|(file, schema)| format!("{}\t{}\n", safe_line(file), safe_line(schema))).collect()
}

/// What is not in the list, and its length.
pub fn closing(run: &Run<'_>, language: Language) -> String {
    let mut out = String::new();
    for note in run.notes() {
        let note = say!(en("{} {}", NOTE.en, note.en), vi("{} {}", NOTE.vi, note.vi));
        out.push_str(&format!("{}\n", safe_line(note.text(language))));
    }
    let reports = Noun::REPORT.counted(run.reports().len());
    let message = say!(en("{} to be checked", reports.en), vi("{} sẽ được kiểm tra", reports.vi));
    out + message.text(language) + "\n"
}
