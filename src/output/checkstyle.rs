//! The Checkstyle XML format, which most code quality tools read.

use crate::diagnostic::Outcome;
use crate::message::Language;
use crate::output::entries::entries;
use crate::output::root::Root;
use crate::output::xml::Xml;

/// Renders the document.
pub fn render(outcome: &Outcome, root: &Root, language: Language) -> String {
    let mut xml = Xml::new();
    xml.begin("checkstyle", &[("version", "4.3")]);
    for file in entries(outcome, root, language).chunk_by(|one, next| one.path() == next.path()) {
        xml.begin("file", &[("name", file.first().map_or(".", |entry| entry.path()))]);
        for entry in file {
            let at = entry.source.map(|source| source.position(entry.span.start));
            xml.empty(
                "error",
                &[
                    ("line", &at.map_or(1, |at| at.line).to_string()),
                    ("column", &at.map_or(1, |at| at.column).to_string()),
                    ("severity", entry.severity.as_str()),
                    ("message", &entry.line()),
                    ("source", &format!("reportlint.{}", entry.rule)),
                ],
            );
        }
        xml.end();
    }
    xml.finish()
}
