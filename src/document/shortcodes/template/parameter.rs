//! A shortcode parameter, and its argument in a tag.

use crate::document::shortcode::{Argument, Shortcode};

/// One shortcode parameter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Parameter {
    /// A named parameter.
    Named(String),
    /// A positional parameter, from 0 on.
    At(usize),
}

impl Parameter {
    /// The parameter for the argument `name` of `.Get`.
    pub(super) fn of(name: &str) -> Self {
        name.parse().map_or_else(|_| Self::Named(name.to_owned()), Self::At)
    }

    /// Its argument in `tag`.
    pub(super) fn argument<'t>(&self, tag: &'t Shortcode) -> Option<&'t Argument> {
        match self {
            Self::Named(name) => tag.arguments.iter().find(|argument| argument.name.eq_ignore_ascii_case(name)),
            Self::At(place) => tag.arguments.get(*place).filter(|argument| argument.name.is_empty()),
        }
    }
}
