//! A field of the schema beside what the report gives for it, and the verdict on it.

use std::path::Path;

use super::written::Mismatch;
use crate::data::value::{Entry, Node};
use crate::schema::{Bound, FieldSpec};
use crate::text::source::Span;

/// One field of the schema beside what the report gives for it.
#[derive(Debug)]
pub struct Field<'a> {
    /// What is wanted.
    pub spec: &'a FieldSpec,
    /// How people call it: `date`, `author.name`, `tags[2]`.
    pub name: String,
    /// Where the schema asks for it.
    pub pointer: String,
    /// Its key, or that of the list it is in; `None` when it is not there.
    pub key: Option<Span>,
    /// Its value; `None` when it is not there.
    pub node: Option<&'a Node>,
    /// The key of the group that it is or should be in; `None` at the top.
    pub parent: Option<Span>,
    /// The fields beside it, among which it should be.
    pub beside: &'a [Entry],
    /// It is an item of a list, and has no key of its own.
    pub item: bool,
    /// The report's path, with whose number it must agree.
    pub agrees_with: Option<&'a Path>,
    /// Whether Hugo reads it; a file in a plain folder is read by people and their programs.
    pub hugo: bool,
    /// What is to be said of it.
    pub verdict: Verdict,
}

/// What is to be said of a field; at most one thing.
#[derive(Clone, PartialEq, Debug)]
pub enum Verdict {
    /// Nothing, or it may be left out and is.
    Fine,
    /// It is needed and not there.
    Absent,
    /// It is needed and there is nothing in it.
    Blank,
    /// It is what the template had.
    Placeholder {
        /// Hugo refuses to build the site with it.
        breaks: bool,
    },
    /// It is not of the type wanted.
    Type(Mismatch),
    /// It is of the type wanted, but not among the values allowed.
    Value(Outside),
}

/// How a value of the right type is not one of those allowed.
#[derive(Clone, PartialEq, Debug)]
pub enum Outside {
    /// Smaller, earlier, shorter, fewer than this.
    Below(Bound),
    /// Greater, later, longer, more than this.
    Above(Bound),
    /// The pattern does not match.
    Pattern,
    /// None of the values; the nearest one.
    Values(Option<String>),
}
