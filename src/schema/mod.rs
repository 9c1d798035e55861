//! The schema language: decoding, compiling, and the compiled requirements on one kind of report. Documents and rules
//! are elsewhere.
//!
//! `model` is the language as written; `load` and `compile` turn it into `spec`, in written order.

pub(crate) mod budget;
mod builtin;
mod collection;
mod column;
mod compare;
mod compile;
mod criteria;
mod examples;
mod faults;
mod file;
mod forms;
mod globs;
pub(crate) mod json;
mod keys;
mod levels;
mod limits;
mod load;
mod merge;
mod model;
mod per_language;
mod phrase;
mod places;
mod plain_glob;
mod section;
mod slips;
mod spec;
mod unsupported;
mod when;
mod wording;

pub use builtin::{claim_on, hash, names, text};
pub use compare::{Change, Direction, compare};
pub use examples::{ExampleOf, is_telling, prompt, table_prompt, title_prompt};
pub(crate) use file::{read, shown};
pub(crate) use globs::{each_pattern, glob, globs, windows_path};
pub use json::json_schema;
pub(crate) use keys::Key;
pub use keys::is_schema;
pub(crate) use levels::RuleLevels;
pub(crate) use load::find;
pub use load::{check_text, from_text, load, load_in, page_schema};
pub use places::RequirementPlaces;
pub use spec::{
    Bound, CellKind, ColumnSpec, Compared, CountSpec, Countable, DateForm, DaysFrom, FieldKind, FieldSpec,
    FrontMatterSpec, Limits, ListKind, Loose, Others, RequirementLevel, Requires, Schema, SectionSpec, TextSpec,
    Wording, field_pointer, pointer_token, token_key,
};
