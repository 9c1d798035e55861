//! The vocabularies of the built-in schemas, ready-made: folding and sorting their words at each start would take longer
//! than all else that a check of one report does.

mod adr;
mod blog;
mod event_report;
mod feedback;
mod meeting_minutes;
mod parts;
mod postmortem;
mod proposal;
mod self_evaluation;
mod worklog_week;
mod workshop;

use crate::schema::{self, Schema};
use parts::OfSchema;
pub use parts::Shipped;

static SHIPPED: [&OfSchema; 10] = [
    &adr::WORDS,
    &blog::WORDS,
    &event_report::WORDS,
    &feedback::WORDS,
    &meeting_minutes::WORDS,
    &postmortem::WORDS,
    &proposal::WORDS,
    &self_evaluation::WORDS,
    &worklog_week::WORDS,
    &workshop::WORDS,
];

/// The vocabularies of `schema`, if it is a built-in one and they were made from its text.
pub fn of(schema: &Schema) -> Option<&'static [Shipped]> {
    let name = schema.shipped()?;
    let of_schema = SHIPPED.iter().find(|of_schema| of_schema.schema == name)?;
    (schema::hash(name) == Some(of_schema.hash)).then_some(of_schema.vocabularies)
}

#[cfg(test)]
mod tests {
    use std::fmt::{Debug, Write as _};
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::binding::matcher::Matcher;
    use crate::binding::vocabulary::{Groups, Sense, Texts, Vocabulary};

    /// `items` as Rust, in lines of at most 120 letters or so.
    fn lines(items: impl IntoIterator<Item = String>) -> String {
        let (mut text, mut start) = (String::new(), 0);
        for item in items {
            if text.len() - start > 112 {
                text.push('\n');
                start = text.len();
            }
            let _ = write!(text, "{item},");
        }
        text
    }

    fn numbers<N: Debug>(numbers: &[N]) -> String {
        lines(numbers.iter().map(|number| format!("{number:?}").replace(' ', "")))
    }

    /// A text as Rust, in lines of about a hundred letters.
    fn text(text: &str) -> String {
        let mut written = String::new();
        for (index, letter) in text.chars().enumerate() {
            // A space at the start of a line would be lost.
            if index > 0 && index % 100 == 0 {
                written.push_str(if letter == ' ' { "\\\n\\x20" } else { "\\\n" });
                if letter == ' ' {
                    continue;
                }
            }
            written.extend(letter.escape_debug());
        }
        format!("\"{written}\"")
    }

    fn vocabulary(vocabulary: &Vocabulary) -> String {
        let Vocabulary { wordings, listing, forms, beginning, senses, words, texts, openings } = vocabulary;
        let of_texts = |texts: &Texts| {
            let (all, ends) = texts.parts();
            format!("Texts::ready({}, &[\n{}])", text(all), numbers(ends))
        };
        let groups = |groups: &Groups| {
            let (all, ends) = groups.parts();
            format!("Groups::ready(&[\n{}], &[\n{}])", numbers(all), numbers(ends))
        };
        let sense = |sense: &Sense| match sense {
            Sense::Filler => "F".to_owned(),
            Sense::Term(section) => format!("T({section})"),
            Sense::Weak(section) => format!("W({section})"),
            Sense::Listed(section) => format!("L({section})"),
        };
        format!(
            "Vocabulary {{\nwordings: {},\nlisting: {},\nforms: {},\nbeginning: Ends::ready(&[\n{}]),\n\
             senses: Cow::Borrowed(&[\n{}]),\nwords: {},\ntexts: {},\nopenings: Cow::Borrowed(b{}.as_chunks().0),\n}}",
            of_texts(wordings),
            groups(listing),
            of_texts(forms),
            numbers(beginning.all()),
            lines(senses.iter().map(sense)),
            groups(words),
            of_texts(texts),
            text(&String::from_utf8_lossy(openings.as_flattened())),
        )
    }

    #[test]
    fn the_shipped_words_are_those_of_the_schemas() {
        for name in schema::names() {
            let schema = schema::load(name, Path::new(""), &[]).unwrap();
            let mut written = format!(
                "//! The vocabularies of the built-in schema `{name}`; the test in `shipped.rs` writes this file.\n\n\
                 use super::parts::*;\n\n\
                 #[rustfmt::skip]\n\
                 pub(super) static WORDS: OfSchema = OfSchema {{\nschema: \"{name}\", hash: {:#x},\nvocabularies: &[\n",
                schema::hash(name).unwrap(),
            );
            for (marked, bare) in Matcher::folded(&schema).vocabularies() {
                let (marked, bare) = (vocabulary(marked), vocabulary(bare));
                let _ = writeln!(written, "Shipped {{ marked: {marked},\nbare: {bare} }},");
            }
            written.push_str("] };\n");
            let file = format!("src/binding/shipped/{}.rs", name.replace('-', "_"));
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file);
            if std::env::var_os("UPDATE_DOCS").is_some() {
                fs::write(path, written).unwrap();
            } else {
                let renew = "`UPDATE_DOCS=1 cargo test --lib shipped_words` renews it";
                assert!(fs::read_to_string(path).unwrap() == written, "{file} is not up to date: {renew}");
            }
        }
    }

    #[test]
    fn a_schema_that_extends_a_built_in_one_has_words_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("own.yaml"), "extends: event-report\n").unwrap();
        let own = schema::load("own.yaml", folder.path(), &[]).unwrap();
        assert!(own.built_in == Some("event-report") && of(&own).is_none());
        for name in schema::names() {
            assert!(of(&schema::load(name, Path::new(""), &[]).unwrap()).is_some(), "{name}");
        }
    }
}
