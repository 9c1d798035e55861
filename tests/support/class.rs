//! A class of sites whose texts are compared with each other.

use std::fs;

/// The Hugo configuration of every site.
const PLAIN: &str = "baseURL = \"https://example.org/\"\n";

/// Some sentences by one writer, long enough to be compared.
pub fn text(topic: &str) -> String {
    let parts = ["the first part of it was shown", "nobody had thought of that before", "we tried it out ourselves"];
    (0..30).map(|n| format!("{topic}{n} came up, {} and then {topic}{} again. ", parts[n % 3], n * 7 + 1)).collect()
}

/// Creates a class of sites with one report each.
pub fn class(texts: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (site, text) in texts {
        let report = folder.path().join(site).join("content/4-EventParticipated/4.1-Event1");
        fs::create_dir_all(&report).unwrap();
        fs::write(folder.path().join(site).join("hugo.toml"), PLAIN).unwrap();
        fs::write(report.join("_index.md"), format!("---\ntitle: Event\n---\n\n# Event\n\n{text}\n")).unwrap();
    }
    folder
}
