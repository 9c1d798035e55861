//! The image that a shortcode template generates, and which parameters it comes from.

use std::sync::LazyLock;

use regex::Regex;

use super::actions::Value;
use super::parameter::Parameter;
use crate::document::shortcode::{Argument, Shortcode};

/// Where the value of an attribute comes from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AttributeSource {
    /// The parameters. The first one that the tag has wins.
    pub parameters: Vec<Parameter>,
    /// Whether it consists of these alone.
    pub exact: bool,
    /// Whether the template may use its own value if the tag has none of them.
    pub has_default: bool,
    /// Whether a relative address is relative to the site's root.
    pub from_root: bool,
    /// Whether Hugo looks it up in the page bundle or under `assets/`.
    pub resource: bool,
    /// The text that the template puts before and after it.
    pub around: (String, String),
    /// Whether these are joined as the parts of a path.
    pub joined: bool,
}

impl AttributeSource {
    /// The argument in `tag` that provides the value, if it is not blank.
    pub fn of<'t>(&self, tag: &'t Shortcode) -> Option<&'t Argument> {
        let filled = |argument: &&Argument| !argument.value.trim().is_empty();
        self.parameters.iter().filter_map(|parameter| parameter.argument(tag)).find(filled)
    }

    /// The first named parameter.
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
    pub source: AttributeSource,
    /// Its alternative text; `None` if the template writes none, or its own.
    pub alt: Option<AttributeSource>,
}

/// The first placeholder character, in a private use area.
const FIRST_SIGN: u32 = 0xF_0000;

/// The placeholder for the printed value with this number.
pub(super) fn sign(number: usize) -> Option<char> {
    const MAX_SIGNS: usize = 0xFFFD;
    u32::try_from(number).ok().filter(|_| number < MAX_SIGNS).and_then(|number| char::from_u32(FIRST_SIGN + number))
}

/// The number of the printed value behind the placeholder `sign`.
pub(super) fn number_of(sign: char) -> Option<usize> {
    u32::from(sign).checked_sub(FIRST_SIGN).map(|number| number as usize)
}

impl Picture {
    /// The first image of `page`, whose placeholders refer to the `printed` values.
    pub(super) fn of(page: &str, printed: &[Value]) -> Option<Self> {
        static IMAGE: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r#"(?i)<img\b((?:[^>"']|"[^"]*"|'[^']*')*)"#).ok());
        static MARKDOWN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"!\[[^\]]*\]\(").ok());
        let attributes = |found: regex::Captures<'_>| found.get(1).map_or(String::new(), |found| found.as_str().into());
        let all: Vec<String> = IMAGE.as_ref()?.captures_iter(page).map(attributes).collect();
        let read = |tag: &String| {
            let source = attribute_source(attribute(tag, "src")?, printed);
            Some(Self {
                source,
                alt: attribute(tag, "alt").map(|alt| attribute_source(alt, printed)).filter(|alt| alt.exact),
            })
        };
        let readable: Vec<Self> = all.iter().filter_map(read).collect();
        // If a template writes the image in several ways, the one that finds most files wins. If the addresses differ
        // in their surroundings, the result is unknown.
        let exact = || readable.iter().filter(|picture| picture.source.exact);
        let same = exact().all(|one| exact().all(|other| one.source.around == other.source.around));
        let finds = |picture: &&Self| (picture.source.resource, picture.source.from_root, picture.alt.is_some());
        let best = exact().filter(|_| same).rev().max_by_key(finds).cloned();
        let chosen = best.or_else(|| {
            readable.first().cloned().map(|picture| match same {
                true => picture,
                false => Self { source: AttributeSource { exact: false, ..picture.source }, ..picture },
            })
        });
        let unknown = || Self { source: AttributeSource::default(), alt: None };
        let any = !all.is_empty() || MARKDOWN.as_ref().is_some_and(|image| image.is_match(page));
        chosen.or_else(|| any.then(unknown))
    }
}

/// The value of the attribute `name` in a tag.
pub(super) fn attribute<'t>(attributes: &'t str, name: &str) -> Option<&'t str> {
    static ATTRIBUTE: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r#"(?:^|[\s"'])([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"#).ok());
    let mut all = ATTRIBUTE.as_ref()?.captures_iter(attributes);
    let found = all.find(|found| found.get(1).is_some_and(|known| known.as_str().eq_ignore_ascii_case(name)))?;
    found.iter().skip(2).flatten().next().map(|value| value.as_str())
}

/// Where `value`, with its placeholders, comes from.
fn attribute_source(value: &str, printed: &[Value]) -> AttributeSource {
    let mut all = Value { exact: true, ..Value::default() };
    let (mut before, mut after, mut signs) = (String::new(), String::new(), 0);
    for character in value.trim().chars() {
        match number_of(character).and_then(|number| printed.get(number)) {
            Some(part) => {
                all.merge(part);
                signs += 1;
            }
            None if signs == 0 => before.push(character),
            None => after.push(character),
        }
    }
    let Value { parameters, exact, has_default, from_root, resource, around, joined, .. } = all;
    // A resource is found by its exact name. With text around several placeholders, the result is unknown.
    let is_bare = before.is_empty() && after.is_empty();
    let exact = exact && (is_bare || signs == 1 && !resource && !from_root) && !(resource && around.0.contains('*'));
    // Text before a joined path is not joined to it.
    let exact = exact && (is_bare || !joined);
    let around = (before + &around.0, around.1 + &after);
    let exact = exact && !parameters.is_empty();
    AttributeSource { exact, parameters, has_default, from_root, resource, around, joined }
}
