//! The config file `.reportlint.yaml`: which files use which schema, and the severities of rules. Schemas themselves and
//! the search for files are elsewhere.

mod exclusions;
mod file;
mod globs;
mod json;
mod nearest;
mod read;
mod teams;
#[cfg(test)]
mod tests;

pub use exclusions::Exclusion;
pub use file::{Config, SchemaRef, SuppressionMode, normalize};
pub use json::json_schema;
pub use nearest::{Configs, NAMES};
pub use teams::Page;
