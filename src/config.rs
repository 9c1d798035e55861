//! `.reportlint.yaml`: which files are held to which schema, and how severely.

mod file;
mod globs;
mod json;
mod nearest;
mod read;
mod teams;
#[cfg(test)]
mod tests;

pub use file::{Config, SchemaRef, SuppressionMode, plain};
pub use json::json_schema;
pub use nearest::{Configs, NAMES};
pub use teams::Page;
