//! Parses workflow commands like the runner of GitHub Actions parses a line of a log.

use std::collections::BTreeMap;

use crate::output::Format;
use proptest::prelude::*;

use super::{class, full, hostile, rendered, saying, words};

#[test]
fn commands_of_a_part_of_the_class() {
    insta::assert_snapshot!(rendered(&class(), Format::Github));
}

#[test]
fn commands_have_everything() {
    insta::assert_snapshot!(rendered(&full(), Format::Github));
}

#[test]
fn whatever_is_said_each_problem_is_one_command() {
    for outcome in hostile() {
        let out = rendered(&outcome, Format::Github);
        assert_eq!(commands(&out).len(), outcome.diagnostics().count() + outcome.failures.len(), "{out}");
    }
}

#[test]
fn a_path_and_a_message_are_read_as_they_are() {
    let path = "a,b:c=d;::100%0A%.md";
    let out = rendered(&saying("50 % of:\nthat, ::error::", path), Format::Github);
    let command = &commands(&out)[2];
    assert_eq!(command.properties["file"], path);
    assert_eq!(command.properties["title"], "reportlint section-missing");
    assert_eq!(command.message, "50 % of: that, ::error::\n50 % of: that, ::error::");
}

proptest! {
    #[test]
    fn any_words_are_one_command_each(words in words()) {
        let outcome = saying(&words, format!("a/{words}.md"));
        let out = rendered(&outcome, Format::Github);
        prop_assert_eq!(commands(&out).len(), outcome.diagnostics().count() + outcome.failures.len());
    }
}

struct Command {
    properties: BTreeMap<String, String>,
    message: String,
}

/// The commands in `log`. Every line must be one.
fn commands(log: &str) -> Vec<Command> {
    log.lines()
        .map(|line| {
            assert!(!line.contains("##["), "an old command: {line}");
            let rest = line.strip_prefix("::").unwrap_or_else(|| panic!("no command: {line:?}"));
            let (head, message) = rest.split_once("::").unwrap();
            let (name, properties) = head.split_once(' ').unwrap();
            assert!(["error", "warning", "notice"].contains(&name), "{line}");
            let properties = properties.split(',').map(|property| {
                let (key, value) = property.split_once('=').unwrap();
                assert!(["file", "line", "endLine", "col", "endColumn", "title"].contains(&key), "{line}");
                let value = value.replace("%3A", ":").replace("%2C", ",");
                (key.to_owned(), unescaped(&value))
            });
            Command { properties: properties.collect(), message: unescaped(message) }
        })
        .collect()
}

fn unescaped(text: &str) -> String {
    text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
}
