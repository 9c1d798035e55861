//! What the vocabularies of the built-in schemas are written with.

pub use std::borrow::Cow;

pub use crate::binding::vocabulary::Sense::{Filler as F, Listed as L, Term as T, Weak as W};
pub use crate::binding::vocabulary::{Ends, Groups, Texts, Vocabulary};

/// The vocabularies of one built-in schema.
pub struct OfSchema {
    pub schema: &'static str,
    /// The hash of the text of the schema that they were made from.
    pub hash: u64,
    /// That of its sections, then those of the columns of each part that has some.
    pub vocabularies: &'static [Shipped],
}

/// A vocabulary with Vietnamese marks and without.
#[derive(Debug)]
pub struct Shipped {
    pub marked: Vocabulary,
    pub bare: Vocabulary,
}
