//! Addresses of lines of reports, on a forge or in an editor.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stays as it is in a path within an address.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Where the lines of reports can be read: by report, an address with places to fill in.
#[derive(Debug, Default)]
pub struct Links(HashMap<PathBuf, String>);

impl Links {
    /// Adds the report at `path`. In `template`, `{line}` and `{column}` are left to fill in.
    pub fn insert(&mut self, path: &Path, template: String) {
        self.0.insert(path.to_path_buf(), template);
    }

    /// The address of a line of the report at `path`.
    pub fn to(&self, path: &Path, line: usize, column: usize) -> Option<String> {
        let template = self.0.get(path)?;
        Some(template.replace("{line}", &line.to_string()).replace("{column}", &column.to_string()))
    }
}

/// `text` as part of an address; slashes stay.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, PATH).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_filled_in_and_a_name_stays_a_name() {
        let mut links = Links::default();
        let name = encoded("4-Events/Buổi {line} #1?.md");
        assert_eq!(name, "4-Events/Bu%E1%BB%95i%20%7Bline%7D%20%231%3F.md");
        links.insert(Path::new("a.md"), format!("https://example.org/{name}#L{{line}}:{{column}}"));
        let to = links.to(Path::new("a.md"), 7, 3);
        assert_eq!(to.as_deref(), Some("https://example.org/4-Events/Bu%E1%BB%95i%20%7Bline%7D%20%231%3F.md#L7:3"));
        assert_eq!(links.to(Path::new("b.md"), 7, 3), None);
    }
}
