//! Tests the outlines in `tests/binding/`: small reports in which `->` after a heading names the section that it
//! serves, and why. In some files more is told: `~>` after a text names the missing section that it may be meant for,
//! `=>` the section without a heading whose content is there, and `?>` the section that the reader is asked about.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use super::bound::Elsewhere;
use super::evidence::Evidence;
use super::matcher::Matcher;
use super::sections::{Binding, Hint};
use super::translation::Translation;
use crate::data::yaml;
use crate::document::{self, BlockKind, Document};
use crate::schema::{self, Schema};
use crate::text::source::Source;

#[path = "../../tests/binding/outline.rs"]
mod outline;

use outline::{Label, Outline};

#[test]
fn the_strongest_evidence_decides_as_the_page_on_matching_says() {
    check_outlines("evidence.yaml", labels);
}

#[test]
fn listed_wordings_and_patterns_serve_however_they_are_dressed() {
    check_outlines("wordings.yaml", labels);
}

#[test]
fn terms_serve_alone_with_filler_and_with_other_words_where_sections_stand() {
    check_outlines("terms.yaml", labels);
}

#[test]
fn words_without_their_vietnamese_marks_are_known() {
    check_outlines("spelling.yaml", labels);
}

#[test]
fn titles_and_the_level_of_the_sections_are_known() {
    check_outlines("levels.yaml", labels);
}

#[test]
fn talks_side_by_side_are_no_section() {
    check_outlines("series.yaml", labels);
}

#[test]
fn what_one_language_says_plainly_holds_for_the_other() {
    check_outlines("translations.yaml", labels);
}

#[test]
fn topics_are_no_sections_however_they_are_numbered_and_timed() {
    check_outlines("topics.yaml", labels);
}

#[test]
fn a_table_speaks_for_the_heading_above_it() {
    check_outlines("tables.yaml", labels);
}

#[test]
fn sections_are_decided_together() {
    check_outlines("assignment.yaml", labels);
}

#[test]
fn what_may_have_been_meant_for_a_missing_section_is_named() {
    check_outlines("hints.yaml", |binding, document, schema| {
        [labels(binding, document, schema), hints(binding, document, schema)].concat()
    });
}

#[test]
fn what_has_no_heading_of_its_own_is_known_where_it_is() {
    check_outlines("places.yaml", |binding, document, schema| {
        [labels(binding, document, schema), hints(binding, document, schema), places(binding, document, schema)]
            .concat()
    });
}

#[test]
fn headings_that_say_nothing_are_asked_about_where_a_section_is_expected() {
    check_outlines("questions.yaml", |binding, document, schema| {
        [labels(binding, document, schema), hints(binding, document, schema), questions(binding, document, schema)]
            .concat()
    });
}

/// Checks the outlines of `file` against their labels, in composed and decomposed Unicode.
fn check_outlines(file: &str, labels: fn(&Binding, &Document<'_>, &Schema) -> Vec<Label>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("tests/binding").join(file)).unwrap();
    let (outlines, _) = yaml::decode::<Vec<Outline>>(&text)
        .and_then(yaml::Decoded::into_result)
        .unwrap_or_else(|faults| panic!("{file}: {faults:?}"));
    assert!(!outlines.is_empty());
    let mut wrong = String::new();
    for outline in &outlines {
        let name = &outline.name;
        let schema = outline.schema.as_deref().unwrap_or("event-report");
        let schema = schema::load(schema, root, &[]).unwrap_or_else(|failure| panic!("{file}: {name}: {failure}"));
        let matcher = Matcher::new(&schema);
        let (lines, expected) = outline.read();
        let report = lines.join("\n");
        for report in [report.nfc().collect::<String>(), report.nfd().collect()] {
            let source = Source::new("outline.md", "outline.md", report);
            let document = document::parse(&source);
            let named = outline.translation.as_ref().map(|name| outlines.iter().find(|other| other.name == *name));
            let translation = named.map(|other| {
                let (lines, _) = other.unwrap_or_else(|| panic!("{file}: {name}: no such translation")).read();
                let source = Source::new("other.md", "other.md", lines.join("\n"));
                let document = document::parse(&source);
                let binding = Binding::new(&document, &schema, &matcher);
                Translation::new("", &document, &binding.bound, binding.level)
            });
            let binding = Binding::with_translation(&document, &schema, &matcher, translation.as_ref());
            let mut found = labels(&binding, &document, &schema);
            found.sort();
            if found != expected {
                write!(wrong, "\n{file}: {name}: found\n\n{}", written(&lines, &found)).unwrap();
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Formats the outline with these labels, to paste into the table if it is right.
fn written(lines: &[&str], labels: &[Label]) -> String {
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let own: String =
            labels.iter().filter(|label| label.0 == index).map(|(_, label)| format!("  {label}")).collect();
        writeln!(text, "    {line}{own}").unwrap();
    }
    text
}

/// The labels for the bound headings and the title.
fn labels(binding: &Binding, document: &Document<'_>, schema: &Schema) -> Vec<Label> {
    let line = |heading: usize| document.source.line_of(document.headings[heading].span.start) - 1;
    let title = binding.title.map(|title| (line(title), "-> title".to_owned()));
    let bound = schema.sections.iter().zip(&binding.bound).filter_map(|(section, bound)| {
        let bound = bound.as_ref()?;
        let evidence = match bound.reason.evidence {
            Evidence::Listed => "wording",
            Evidence::ListedPiece => "piece",
            Evidence::Pattern => "pattern",
            Evidence::TermsOnly => "terms",
            Evidence::WeakTerms => "weak terms",
            Evidence::Contains => "term",
            Evidence::ListedWithin => "wording within",
            Evidence::WeakContains => "weak term",
            Evidence::Table => "table",
            Evidence::Translation => "translation",
        };
        let bare = if bound.reason.bare { ", without marks" } else { "" };
        Some((line(bound.heading), format!("-> {} ({evidence}{bare})", section.id)))
    });
    title.into_iter().chain(bound).collect()
}

/// The labels for what is elsewhere, and for headings of nothing where writers have headings of their own.
fn places(binding: &Binding, document: &Document<'_>, schema: &Schema) -> Vec<Label> {
    let line = |start: usize| document.source.line_of(start) - 1;
    let heading = |heading: usize| line(document.headings[heading].span.start);
    let opening = || document.blocks.iter().find(|block| block.kind != BlockKind::Heading).unwrap().span.start;
    let places = schema.sections.iter().zip(&binding.elsewhere).filter_map(|(section, place)| {
        let (line, kind) = match place.as_ref()? {
            Elsewhere::Shared(index, _) => (heading(*index), "shared"),
            Elsewhere::Signs(index, _) => (heading(*index), "signs"),
            Elsewhere::InPlace(index) => (heading(*index), "in place"),
            Elsewhere::Row(span) => (line(span.start), "row"),
            Elsewhere::Label(span) => (line(span.start), "label"),
            Elsewhere::Text(span) => (line(span.start), "text"),
            Elsewhere::Opening => (line(opening()), "opening"),
            Elsewhere::Page(..) | Elsewhere::UnknownPage(_) => return None,
        };
        Some((line, format!("=> {} ({kind})", section.id)))
    });
    places.chain(binding.unknown.iter().map(|&index| (heading(index), "=> nothing".to_owned()))).collect()
}

/// The labels for the questions.
fn questions(binding: &Binding, document: &Document<'_>, schema: &Schema) -> Vec<Label> {
    let line = |heading: usize| document.source.line_of(document.headings[heading].span.start) - 1;
    let questions = schema.sections.iter().zip(&binding.questions);
    let asked = questions.flat_map(|(section, headings)| headings.iter().map(move |&index| (section, index)));
    asked.map(|(section, index)| (line(index), format!("?> {}", section.id))).collect()
}

/// The labels for the hints.
fn hints(binding: &Binding, document: &Document<'_>, schema: &Schema) -> Vec<Label> {
    let line = |start: usize| document.source.line_of(start) - 1;
    let heading = |heading: usize| line(document.headings[heading].span.start);
    let hints = schema.sections.iter().zip(&binding.hints).filter_map(|(section, hint)| {
        let (line, kind) = match (*hint)? {
            Hint::False(index) => (line(document.false_headings[index].span.start), "no heading"),
            Hint::Shared(index) => (heading(index), "shared"),
            Hint::Outside(index) => (heading(index), "outside"),
            Hint::Near(index) => (heading(index), "near"),
        };
        Some((line, format!("~> {} ({kind})", section.id)))
    });
    hints.collect()
}
