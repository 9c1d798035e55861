//! The config file `.reportlint.yaml`: which files use which schema, and the severities of rules. Schemas themselves and
//! the search for files are elsewhere.

mod class;
mod exclusions;
mod file;
mod globs;
mod json;
mod nearest;
mod read;
mod schema_ref;
mod students;
mod teams;
#[cfg(test)]
mod tests;

pub use class::Expectation;
pub use exclusions::Exclusion;
pub use file::{Config, SuppressionMode, normalize};
pub use json::json_schema;
pub use nearest::{Configs, NAMES};
pub use schema_ref::SchemaRef;
pub use students::{Enrolled, Roster};
pub use teams::Page;
