//! Parses JUnit and Checkstyle with roxmltree.

use crate::diagnostic::Outcome;
use crate::output::Format;
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::{class, full, hostile, rendered, saying, words};

#[test]
fn junit_of_a_part_of_the_class() {
    insta::assert_snapshot!(rendered(&class(), Format::Junit));
}

#[test]
fn checkstyle_of_a_part_of_the_class() {
    insta::assert_snapshot!(rendered(&class(), Format::Checkstyle));
}

#[test]
fn junit_has_everything() {
    insta::assert_snapshot!(rendered(&full(), Format::Junit));
}

#[test]
fn checkstyle_has_everything() {
    insta::assert_snapshot!(rendered(&full(), Format::Checkstyle));
}

#[test]
fn whatever_is_said_the_documents_keep_their_shape() {
    for outcome in hostile() {
        hold_to_shape(&outcome);
    }
}

#[test]
fn a_path_is_read_as_it_is() {
    let path = "a \"b\" <c> & 'd'\n]]>\te,%::.md";
    let xml = rendered(&saying("x", path), Format::Checkstyle);
    let document = Document::parse(&xml).unwrap();
    assert!(elements(&document, "file").any(|file| file.attribute("name") == Some(path)), "{xml}");
}

#[test]
fn without_problems_there_is_a_test_that_passed_and_nothing_else() {
    let mut outcome = full();
    outcome.failures.clear();
    outcome.files.remove(0);
    let xml = rendered(&outcome, Format::Junit);
    let document = Document::parse(&xml).unwrap();
    assert_eq!(elements(&document, "testcase").count(), 1);
    assert_eq!(document.root_element().attribute("failures"), Some("0"));
    assert_eq!(rendered(&outcome, Format::Checkstyle).lines().count(), 3);
}

proptest! {
    #[test]
    fn any_words_leave_the_documents_their_shape(words in words()) {
        hold_to_shape(&saying(&words, format!("a/{words}.md")));
    }
}

fn hold_to_shape(outcome: &Outcome) {
    let xml = rendered(outcome, Format::Junit);
    let document = Document::parse(&xml).unwrap_or_else(|error| panic!("{error}: {xml}"));
    assert_eq!(names(&document), ["testsuites", "testsuite", "testcase", "error", "failure", "system-out"]);
    let root = document.root_element();
    let number = |node: Node<'_, '_>, key: &str| node.attribute(key).unwrap().parse::<usize>().unwrap();
    for (key, element) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")] {
        for suite in root.children().filter(Node::is_element).chain([root]) {
            let found = suite.descendants().filter(|node| node.has_tag_name(element)).count();
            assert_eq!(number(suite, key), found, "{key}");
        }
    }
    let suites: Vec<_> = root.children().filter(Node::is_element).collect();
    assert_eq!(suites.len(), outcome.files.len() + 1);

    let xml = rendered(outcome, Format::Checkstyle);
    let document = Document::parse(&xml).unwrap_or_else(|error| panic!("{error}: {xml}"));
    assert_eq!(names(&document), ["checkstyle", "file", "error"]);
    assert_eq!(elements(&document, "error").count(), outcome.diagnostics().count() + outcome.failures.len());
    for error in elements(&document, "error") {
        assert!(error.attribute("line").unwrap().parse::<usize>().unwrap() > 0);
        assert!(["error", "warning", "info"].contains(&error.attribute("severity").unwrap()));
        assert!(error.attribute("source").unwrap().starts_with("reportlint."));
        assert!(error.attribute("message").is_some());
    }
}

fn elements<'d>(document: &'d Document<'_>, name: &'static str) -> impl Iterator<Item = Node<'d, 'd>> {
    document.descendants().filter(move |node| node.has_tag_name(name))
}

/// The names of all elements, in order of first occurrence.
fn names(document: &Document<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}
