//! The image that a shortcode's template writes, and what of it the report gives.

use std::sync::LazyLock;

use regex::Regex;

use super::actions::Value;
use super::parameter::Parameter;
use crate::document::shortcode::{Argument, Shortcode};

/// What an attribute is made of.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Given {
    /// The parameters, of which the first that is given counts.
    pub parameters: Vec<Parameter>,
    /// Whether it is nothing but these.
    pub whole: bool,
    /// Whether it may be something of the template's own when none is given.
    pub other: bool,
    /// Whether a relative address counts from the site's root.
    pub from_root: bool,
    /// Whether Hugo looks for it beside the page and under `assets/`.
    pub resource: bool,
    /// What the template puts before and after it.
    pub around: (String, String),
}

impl Given {
    /// What `tag` gives for it, if that is filled in.
    pub fn of<'t>(&self, tag: &'t Shortcode) -> Option<&'t Argument> {
        let filled = |argument: &&Argument| !argument.value.trim().is_empty();
        self.parameters.iter().filter_map(|parameter| parameter.given(tag)).find(filled)
    }

    /// The name of the first parameter that has one.
    pub fn name(&self) -> Option<&str> {
        self.parameters.iter().find_map(|parameter| match parameter {
            Parameter::Named(name) => Some(name.as_str()),
            Parameter::At(_) => None,
        })
    }
}

/// An image in a template.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Its address.
    pub source: Given,
    /// Its alternative text; `None` when the template writes none, or one of its own.
    pub alt: Option<Given>,
}

/// The first sign of what is printed: letters that nobody writes.
const FIRST_SIGN: u32 = 0xF_0000;

/// The sign for the `number`th thing that is printed.
pub(super) fn sign(number: usize) -> Option<char> {
    const MAX_SIGNS: usize = 0xFFFD;
    u32::try_from(number).ok().filter(|_| number < MAX_SIGNS).and_then(|number| char::from_u32(FIRST_SIGN + number))
}

/// The number of what is printed that `sign` stands for.
pub(super) fn number_of(sign: char) -> Option<usize> {
    u32::from(sign).checked_sub(FIRST_SIGN).map(|number| number as usize)
}

impl Picture {
    /// The first image of `page`, in which signs stand for what was `printed`.
    pub(super) fn of(page: &str, printed: &[Value]) -> Option<Self> {
        static IMAGE: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r#"(?i)<img\b((?:[^>"']|"[^"]*"|'[^']*')*)"#).ok());
        static MARKDOWN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"!\[[^\]]*\]\(").ok());
        let attributes = |found: regex::Captures<'_>| found.get(1).map_or(String::new(), |found| found.as_str().into());
        let all: Vec<String> = IMAGE.as_ref()?.captures_iter(page).map(attributes).collect();
        let read = |tag: &String| {
            let source = given(attribute(tag, "src")?, printed);
            Some(Self { source, alt: attribute(tag, "alt").map(|alt| given(alt, printed)).filter(|alt| alt.whole) })
        };
        let readable: Vec<Self> = all.iter().filter_map(read).collect();
        // Of several ways to write it that is it which finds most; where they differ in more, nobody knows.
        let whole = || readable.iter().filter(|picture| picture.source.whole);
        let same = whole().all(|one| whole().all(|other| one.source.around == other.source.around));
        let finds = |picture: &&Self| (picture.source.resource, picture.source.from_root, picture.alt.is_some());
        let best = whole().filter(|_| same).rev().max_by_key(finds).cloned();
        let judged = best.or_else(|| {
            readable.first().cloned().map(|picture| match same {
                true => picture,
                false => Self { source: Given { whole: false, ..picture.source }, ..picture },
            })
        });
        let unjudged = || Self { source: Given::default(), alt: None };
        let any = !all.is_empty() || MARKDOWN.as_ref().is_some_and(|image| image.is_match(page));
        judged.or_else(|| any.then(unjudged))
    }
}

/// What the attribute called `name` of a tag is.
pub(super) fn attribute<'t>(attributes: &'t str, name: &str) -> Option<&'t str> {
    static ATTRIBUTE: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r#"(?:^|[\s"'])([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"#).ok());
    let mut all = ATTRIBUTE.as_ref()?.captures_iter(attributes);
    let found = all.find(|found| found.get(1).is_some_and(|known| known.as_str().eq_ignore_ascii_case(name)))?;
    found.iter().skip(2).flatten().next().map(|value| value.as_str())
}

/// What `value`, with its signs, is made of.
fn given(value: &str, printed: &[Value]) -> Given {
    let mut all = Value { whole: true, ..Value::default() };
    let (mut before, mut after, mut signs) = (String::new(), String::new(), 0);
    for character in value.trim().chars() {
        match number_of(character).and_then(|number| printed.get(number)) {
            Some(part) => {
                all.take(part);
                signs += 1;
            }
            None if signs == 0 => before.push(character),
            None => after.push(character),
        }
    }
    let Value { parameters, whole, other, from_root, resource, around, .. } = all;
    // What is found by its name is what it is, and of two with something around them nobody knows which it is.
    let alone = before.is_empty() && after.is_empty();
    let whole = whole && (alone || signs == 1 && !resource && !from_root) && !(resource && around.0.contains('*'));
    let around = (before + &around.0, around.1 + &after);
    Given { whole: whole && !parameters.is_empty(), parameters, other, from_root, resource, around }
}
