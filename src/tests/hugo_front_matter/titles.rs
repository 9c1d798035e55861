//! `title: …`

use crate::binding::fields::{Mismatch, Verdict};
use crate::schema::FieldKind;

use super::{hugo, judged, page};

/// The value in YAML, the text that Hugo makes of it, and whether that is what was written.
const TITLES: &[(&str, &str, bool)] = &[
    ("a", "a", true),
    ("\"a: b\"", "a: b", true),
    ("2025", "2025", true),
    ("\"010\"", "010", true),
    ("true", "true", true),
    ("\"null\"", "null", true),
    ("1e3", "1e3", true),
    ("08", "08", true),
    ("2025-01-01", "2025-01-01", true),
    ("1.5", "1.5", true),
    ("!!str 2025", "2025", true),
    ("1.2.3", "1.2.3", true),
    ("no", "no", true),
    ("-5", "-5", true),
    ("010", "8", false),
    ("0123", "83", false),
    ("1.50", "1.5", false),
    ("0x10", "16", false),
    ("1_000", "1000", false),
    ("+5", "5", false),
    ("[a]", "", false),
    ("{a: b}", "", false),
];

#[test]
fn text_that_hugo_writes_another_way_is_told() {
    for &(value, text, same) in TITLES {
        match judged("title", value, FieldKind::String) {
            Verdict::Fine => assert!(same, "{value} becomes {text}"),
            Verdict::Type(Mismatch::Rewritten(made)) => assert_eq!((made.as_str(), same), (text, false), "{value}"),
            Verdict::Type(Mismatch::NoText) => assert_eq!((text, same), ("", false), "{value}"),
            other => panic!("{value}: {other:?}"),
        }
    }
}

#[test]
fn hugo_still_reads_titles_so() {
    let pages: Vec<_> = TITLES.iter().map(|(value, ..)| page("title", value)).collect();
    for (&(value, text, _), answer) in TITLES.iter().zip(hugo::build(&pages).unwrap_or_default()) {
        assert_eq!(answer.title, text, "{value}");
    }
}
