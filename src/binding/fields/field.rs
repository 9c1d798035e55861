//! A field of the schema with the report's value and the verdict on it.

use std::path::Path;

use super::written::Mismatch;
use crate::data::value::{Entry, Node};
use crate::diagnostic::Severity;
use crate::schema::{Bound, FieldSpec, Limits};
use crate::text::source::Span;

/// One field of the schema with the report's value.
#[derive(Debug)]
pub struct Field<'a> {
    /// What the schema requires.
    pub spec: &'a FieldSpec,
    /// The full name: `date`, `author.name`, `tags[2]`.
    pub name: String,
    /// The JSON pointer into the schema.
    pub pointer: String,
    /// Its key, or that of the list that contains it. `None` if missing.
    pub key: Option<Span>,
    /// Its value. `None` if missing.
    pub node: Option<&'a Node>,
    /// The key of the group that should contain it. `None` for top-level fields.
    pub parent: Option<Span>,
    /// The other fields of that group.
    pub beside: &'a [Entry],
    /// Whether it is an item of a list, which has no key.
    pub item: bool,
    /// The report's path, if the number in it must agree with the field.
    pub agrees_with: Option<&'a Path>,
    /// Whether Hugo reads it. Front matter in a plain folder is read by people and their own programs.
    pub hugo: bool,
    /// The verdict on the field.
    pub verdict: Verdict,
}

impl<'a> Field<'a> {
    /// The limits of the check `index`, or those of the field itself.
    pub fn limits(&self, index: Option<usize>) -> &'a Limits {
        index.and_then(|index| self.spec.checks.get(index)).map_or(&self.spec.limits, |check| &check.limits)
    }
}

/// The verdict on a field, one kind of problem at most.
#[derive(Clone, PartialEq, Debug)]
pub enum Verdict {
    /// No problem, or optional and missing.
    Fine,
    /// Required and missing.
    Absent,
    /// Required and empty.
    Blank,
    /// Still the template's value.
    Placeholder {
        /// Hugo refuses to build the site with it.
        breaks: bool,
    },
    /// Of the wrong type.
    Type(Mismatch),
    /// Of the right type, but not an allowed value. Holds at least one failed check.
    Value(Vec<FailedCheck>),
}

impl Verdict {
    /// Whether the value can be used: there is nothing wrong with it, or only checks fail that are no errors.
    pub fn is_usable(&self) -> bool {
        match self {
            Self::Fine => true,
            Self::Value(failed) => failed.iter().all(|check| check.severity.is_some_and(|own| own < Severity::Error)),
            _ => false,
        }
    }
}

/// Limits that a value of the right type does not keep.
#[derive(Clone, PartialEq, Debug)]
pub struct FailedCheck {
    /// Its index among the field's `checks`. `None` for the limits of the field itself.
    pub index: Option<usize>,
    /// Its own severity. `None` for that of the rule.
    pub severity: Option<Severity>,
    /// Why the value is not allowed.
    pub outside: Outside,
}

/// Why a value of the right type is not allowed.
#[derive(Clone, PartialEq, Debug)]
pub enum Outside {
    /// Smaller, earlier, shorter or fewer than the minimum.
    Below(Bound),
    /// Greater, later, longer or more than the maximum.
    Above(Bound),
    /// The pattern does not match.
    Pattern,
    /// None of the allowed values. Holds the nearest one.
    Values(Option<String>),
}
