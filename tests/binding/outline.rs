//! An outline as the files beside this one have them: a small report whose lines say what they serve.

use serde::Deserialize;

/// One small report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// What it shows.
    pub name: String,
    /// A built-in schema, or a file.
    pub schema: Option<String>,
    /// The name of the outline that is the same report in another language.
    pub translation: Option<String>,
    /// Markdown, with labels at the ends of lines.
    pub outline: String,
}

/// What stands at the end of a line, with the line's number, counted from 0.
pub type Label = (usize, String);

impl Outline {
    /// The lines without their labels, and the labels, in order.
    pub fn read(&self) -> (Vec<&str>, Vec<Label>) {
        let mut labels = Vec::new();
        let mut lines = Vec::new();
        for (index, line) in self.outline.lines().enumerate() {
            let end = ["  -> ", "  ~> ", "  => ", "  ?> "]
                .iter()
                .filter_map(|mark| line.find(mark))
                .min()
                .unwrap_or(line.len());
            let own = line[end..].split("  ").map(str::trim).filter(|label| !label.is_empty());
            labels.extend(own.map(|label| (index, label.to_owned())));
            lines.push(line[..end].trim_end());
        }
        labels.sort();
        (lines, labels)
    }
}
