//! A parameter of a shortcode, and what a tag gives for it.

use crate::document::shortcode::{Argument, Shortcode};

/// One parameter of a shortcode.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Parameter {
    /// By its name.
    Named(String),
    /// By its place, from 0 on.
    At(usize),
}

impl Parameter {
    /// The parameter that `.Get` calls so.
    pub(super) fn of(name: &str) -> Self {
        name.parse().map_or_else(|_| Self::Named(name.to_owned()), Self::At)
    }

    /// What `tag` gives for it.
    pub(super) fn given<'t>(&self, tag: &'t Shortcode) -> Option<&'t Argument> {
        match self {
            Self::Named(name) => tag.arguments.iter().find(|argument| argument.name.eq_ignore_ascii_case(name)),
            Self::At(place) => tag.arguments.get(*place).filter(|argument| argument.name.is_empty()),
        }
    }
}
