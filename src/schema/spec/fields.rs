//! What is asked of the front matter and of each of its fields.

use regex::Regex;
use schemars::JsonSchema;
use serde::Deserialize;

use super::others::Others;

/// What is asked of the front matter.
#[derive(Debug, Default)]
pub struct FrontMatterSpec {
    /// Whether there must be one.
    pub required: bool,
    /// Whether it must stand in the very first byte, though Hugo would find it after blanks too.
    pub first_byte: bool,
    /// The fields, in the order in which a report should have them.
    pub fields: Vec<FieldSpec>,
    /// What to do with fields that are not named.
    pub other_fields: Others,
    /// Fields, and the word `folder`, whose numbers must agree.
    pub numbers_agree: Vec<String>,
}

impl FieldSpec {
    /// A field called `name` that may be left out, of which nothing is asked but its `kind`.
    pub fn of(name: &str, kind: FieldKind) -> Self {
        Self {
            name: name.to_owned(),
            kind: Some(kind),
            required: false,
            min: None,
            max: None,
            pattern: None,
            values: Vec::new(),
            placeholders: Vec::new(),
            placeholder_patterns: Vec::new(),
            example: None,
            items: None,
            fields: Vec::new(),
        }
    }
}

/// The place in a schema of what is asked of the field `name` of what stands at `outer`, as a JSON pointer (RFC 6901): what
/// is found, and what gives points, name it alike.
pub fn field_pointer(outer: &str, name: &str) -> String {
    match name.contains(['~', '/']) {
        true => format!("{outer}/fields/{}", name.replace('~', "~0").replace('/', "~1")),
        false => format!("{outer}/fields/{name}"),
    }
}

/// What is asked of one field, or of each item of a list.
#[derive(Debug)]
pub struct FieldSpec {
    /// Its key.
    pub name: String,
    /// What it must hold; `None` for anything.
    pub kind: Option<FieldKind>,
    /// Whether it must be there and hold something.
    pub required: bool,
    /// Least number, date, length in characters, or number of items.
    pub min: Option<Bound>,
    /// Greatest number, date, length in characters, or number of items.
    pub max: Option<Bound>,
    /// What the text must match somewhere.
    pub pattern: Option<Regex>,
    /// The only values allowed, as text; empty for any.
    pub values: Vec<String>,
    /// Values of the template, as text.
    pub placeholders: Vec<String>,
    /// What such values match, where they are written between slashes.
    pub placeholder_patterns: Vec<Regex>,
    /// A value that help shows, as text.
    pub example: Option<String>,
    /// What each item of a list must be.
    pub items: Option<Box<FieldSpec>>,
    /// The fields of a map.
    pub fields: Vec<FieldSpec>,
}

/// The types of the schema language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A day, with or without a time.
    Date,
    /// A day with a time.
    Datetime,
    /// A list.
    List,
    /// A group of fields.
    Map,
}

/// One end of a range.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Bound {
    /// For numbers, lengths in characters and numbers of items.
    Number(f64),
    /// For dates.
    Date(jiff::civil::Date),
}
