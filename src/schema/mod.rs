//! The schema language, compiled: what one kind of report must contain, ready to be checked against.
//!
//! `model` is the language as it is written, `load` turns it into what `spec` has. A schema knows
//! no document and no rule: it says what is wanted, in the order in which it was written.

mod builtin;
mod collection;
mod column;
mod compile;
mod criteria;
mod faults;
mod forms;
mod globs;
pub(crate) mod json;
mod keys;
mod levels;
mod load;
mod merge;
mod model;
mod phrase;
pub(crate) mod room;
mod section;
mod spec;
mod when;
mod wording;

pub use builtin::{claim_on, names, text};
pub(crate) use globs::{glob, globs};
pub use json::json_schema;
pub(crate) use keys::Key;
pub(crate) use levels::RuleLevels;
pub(crate) use load::{find, read, shown};
pub use load::{load, load_in, of_pages};
pub use spec::{
    Bound, CellKind, ColumnSpec, Compared, CountSpec, Countable, DateForm, DaysFrom, FieldKind, FieldSpec,
    FrontMatterSpec, ListKind, Loose, Others, Requires, Schema, SectionSpec, TextSpec, Wanted, Wording, field_pointer,
};
