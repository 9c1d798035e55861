//! A compiled schema.

mod fields;
mod others;
mod prefilter;
mod schema;
mod sections;
mod text;
mod when;

pub use fields::{
    Bound, CheckSpec, FieldKind, FieldSpec, FrontMatterSpec, Limits, field_pointer, pointer_token, token_key,
};
pub use others::Others;
pub use prefilter::Prefilter;
pub use schema::{
    Compared, CopiesSpec, DaysFrom, DaysSpec, ImageExample, ImagesSpec, Language, LinksSpec, Schema, TranslationsSpec,
};
pub use sections::{
    CellKind, ColumnSpec, CountSpec, Countable, DateForm, ListKind, Loose, RequirementLevel, Requires, SectionSpec,
    SignsSpec, Wording,
};
pub use text::{PhraseSpec, TextSpec};
pub use when::{Test, WhenSpec};
