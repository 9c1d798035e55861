//! The templates that come with the program: fingerprints of a course's pages, which hold no text.
//!
//! Each file in `rules/templates` belongs to the built-in schema of its name, and to every schema that extends it. It is what
//! `reportlint index build --template` writes; see `docs/templates.md`.

use std::sync::OnceLock;

use super::fingerprint::Fingerprint;
use super::index;

/// The templates of one built-in schema.
struct Shipped {
    schema: &'static str,
    bytes: &'static [u8],
    /// Read when a report is first held to the schema.
    read: OnceLock<Vec<Fingerprint>>,
}

macro_rules! shipped {
    ($($schema:literal),* $(,)?) => {
        [$(Shipped {
            schema: $schema,
            bytes: include_bytes!(concat!("../../../rules/templates/", $schema, ".idx")),
            read: OnceLock::new(),
        }),*]
    };
}

static SHIPPED: [Shipped; 6] = shipped!["worklog-week", "proposal", "blog", "workshop", "self-evaluation", "feedback"];

/// The templates that come with the built-in schema called `schema`.
pub fn shipped(schema: &str) -> &'static [Fingerprint] {
    let of_schema = SHIPPED.iter().find(|shipped| shipped.schema == schema);
    // That each can be read is what the test below is for.
    let read = |shipped: &'static Shipped| {
        shipped.read.get_or_init(|| index::read(shipped.bytes).unwrap_or_default()).as_slice()
    };
    of_schema.map_or(&[], read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_is_read_by_this_version_and_holds_hashes_only() {
        for one in &SHIPPED {
            let read = index::read(one.bytes).unwrap_or_else(|failure| panic!("{}: {failure}", one.schema));
            assert!(!read.is_empty(), "{}", one.schema);
            assert_eq!(read, shipped(one.schema));
            for template in &read {
                assert!(template.template && template.len() > 20, "{}: {}", one.schema, template.report);
                assert!(template.kind.starts_with(one.schema), "{}", template.kind);
                // The only words are the names of files.
                assert!(template.site.is_empty() && template.report.ends_with(".md"), "{}", template.report);
            }
            assert_eq!(index::write(&read), one.bytes);
            assert!(one.bytes.len() < 64 << 10, "{} grows large", one.schema);
        }
        assert!(shipped("adr").is_empty());
    }
}
