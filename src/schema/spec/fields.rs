//! Requirements on the front matter and its fields.

use std::borrow::Cow;

use regex::Regex;
use schemars::JsonSchema;
use serde::Deserialize;

use super::others::Others;
use crate::diagnostic::Severity;
use crate::message::Message;

/// Requirements on the front matter.
#[derive(Debug, Default)]
pub struct FrontMatterSpec {
    /// Whether it is required.
    pub required: bool,
    /// Whether it must begin at the first byte, though Hugo also accepts blanks before it.
    pub first_byte: bool,
    /// The fields, in the recommended order.
    pub fields: Vec<FieldSpec>,
    /// How to treat other fields.
    pub other_fields: Others,
    /// Fields, and the words `folder` and `file`, whose numbers must agree.
    pub numbers_agree: Vec<String>,
}

impl FieldSpec {
    /// An optional field called `name`; only its `kind` is checked.
    pub fn of(name: &str, kind: FieldKind) -> Self {
        Self {
            name: name.to_owned(),
            kind: Some(kind),
            required: false,
            limits: Limits::default(),
            checks: Vec::new(),
            placeholders: Vec::new(),
            placeholder_patterns: Vec::new(),
            example: None,
            items: None,
            fields: Vec::new(),
        }
    }
}

/// The JSON pointer (RFC 6901) to the field `name` in the schema, below `outer`. Findings and points use the same
/// pointers.
pub fn field_pointer(outer: &str, name: &str) -> String {
    [outer, "/fields/", &*pointer_token(name)].concat()
}

/// `key` as a part of a JSON pointer (RFC 6901).
pub fn pointer_token(key: &str) -> Cow<'_, str> {
    match key.contains(['~', '/']) {
        true => key.replace('~', "~0").replace('/', "~1").into(),
        false => key.into(),
    }
}

/// The key that `token`, a part of a JSON pointer, stands for.
pub fn token_key(token: &str) -> Cow<'_, str> {
    match token.contains('~') {
        true => token.replace("~1", "/").replace("~0", "~").into(),
        false => token.into(),
    }
}

/// Requirements on one field, or on each item of a list.
#[derive(Debug)]
pub struct FieldSpec {
    /// Its key.
    pub name: String,
    /// Its type; `None` for any.
    pub kind: Option<FieldKind>,
    /// Whether it must be present and not empty.
    pub required: bool,
    /// Which values are allowed.
    pub limits: Limits,
    /// Further limits, each with a severity of its own.
    pub checks: Vec<CheckSpec>,
    /// Placeholder values of the template, as text.
    pub placeholders: Vec<String>,
    /// Placeholders that are written as regular expressions between slashes.
    pub placeholder_patterns: Vec<Regex>,
    /// An example value for help texts.
    pub example: Option<String>,
    /// Requirements on each item of a list.
    pub items: Option<Box<FieldSpec>>,
    /// The fields of a map.
    pub fields: Vec<FieldSpec>,
}

/// Which values a field may have.
#[derive(Debug, Default)]
pub struct Limits {
    /// Minimum number, date, length in characters, or number of items.
    pub min: Option<Bound>,
    /// Maximum number, date, length in characters, or number of items.
    pub max: Option<Bound>,
    /// Must match somewhere in the text.
    pub pattern: Option<Regex>,
    /// The allowed values, as text; empty for any.
    pub values: Vec<String>,
    /// What the limits ask for, in words.
    pub message: Option<Message>,
}

/// Further limits on a field's value.
#[derive(Debug)]
pub struct CheckSpec {
    /// Which values pass.
    pub limits: Limits,
    /// The severity of a value that does not, unless the rule's severity is configured.
    pub severity: Severity,
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
    /// A date, with or without a time.
    Date,
    /// A date with a time.
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
