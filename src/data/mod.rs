//! Values with their spans: YAML, CSV, and numbers, dates and URLs as Hugo parses them. This room does not interpret them.
//! It is the only one that uses a YAML crate.

pub mod csv;
pub mod dates;
pub mod numbers;
pub mod packed;
pub mod urls;
pub mod value;
pub mod yaml;
