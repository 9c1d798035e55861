//! Built-in templates: fingerprints of a course's pages, without text.
//!
//! Each file in `rules/templates` belongs to the built-in schema of its name and to every schema that extends it. It is
//! created by `reportlint index build --template`; see `docs/templates.md`.

use std::sync::OnceLock;

use super::fingerprint::Fingerprint;
use super::index;

/// The templates of one built-in schema.
struct BuiltIn {
    schema: &'static str,
    bytes: &'static [u8],
    /// Parsed when a report first uses the schema.
    parsed: OnceLock<Vec<Fingerprint>>,
}

macro_rules! shipped {
    ($($schema:literal),* $(,)?) => {
        [$(BuiltIn {
            schema: $schema,
            bytes: include_bytes!(concat!("../../../rules/templates/", $schema, ".idx")),
            parsed: OnceLock::new(),
        }),*]
    };
}

static BUILT_IN: [BuiltIn; 6] = shipped!["worklog-week", "proposal", "blog", "workshop", "self-evaluation", "feedback"];

/// The built-in templates of the built-in schema `schema`.
pub fn shipped(schema: &str) -> &'static [Fingerprint] {
    let of_schema = BUILT_IN.iter().find(|shipped| shipped.schema == schema);
    // A test below checks that each file can be parsed.
    let parsed = |shipped: &'static BuiltIn| {
        shipped.parsed.get_or_init(|| index::read(shipped.bytes).unwrap_or_default()).as_slice()
    };
    of_schema.map_or(&[], parsed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_is_read_by_this_version_and_holds_hashes_only() {
        for one in &BUILT_IN {
            let parsed = index::read(one.bytes).unwrap_or_else(|failure| panic!("{}: {failure}", one.schema));
            assert!(!parsed.is_empty(), "{}", one.schema);
            assert_eq!(parsed, shipped(one.schema));
            for template in &parsed {
                assert!(template.template && template.len() > 20, "{}: {}", one.schema, template.report);
                assert!(template.kind.starts_with(one.schema), "{}", template.kind);
                // The only words are file names.
                assert!(template.site.is_empty() && template.report.ends_with(".md"), "{}", template.report);
            }
            assert_eq!(index::write(&parsed), one.bytes);
            assert!(one.bytes.len() < 64 << 10, "{} grows large", one.schema);
        }
        assert!(shipped("adr").is_empty());
    }
}
