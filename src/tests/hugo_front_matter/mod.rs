//! Compares our findings on front matter with the behaviour of a real Hugo (0.168), one input at a time.
//!
//! If `hugo` is on PATH, it is run again, to notice when a new version behaves differently.

mod dates;
#[allow(dead_code, reason = "other tests ask for more")]
#[path = "../../../tests/support/hugo_pages.rs"]
mod hugo;
mod pages;
mod titles;
mod weights;

use crate::binding::fields::{self, Verdict};
use crate::document;
use crate::schema::{FieldKind, FieldSpec, FrontMatterSpec};
use crate::text::source::Source;

/// The verdict on `key: value` if the schema requires a `kind`.
fn judged(key: &str, value: &str, kind: FieldKind) -> Verdict {
    let spec = FrontMatterSpec { fields: vec![field(key, kind)], ..FrontMatterSpec::default() };
    let source = Source::new("r.md", "r.md", page(key, value));
    let document = document::parse(&source);
    let front = &document.front_matter;
    assert!(fields::readable(front).is_some(), "{key}: {value}: {:?}", front.fault);
    fields::fields(&spec, &document)[0].verdict.clone()
}

fn field(name: &str, kind: FieldKind) -> FieldSpec {
    FieldSpec { required: true, ..FieldSpec::of(name, kind) }
}

/// A page with one field.
fn page(key: &str, value: &str) -> String {
    format!("---\n{key}: {value}\n---\n# T\n")
}
