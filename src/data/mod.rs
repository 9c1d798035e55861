//! Values that people write, each with its place: YAML, and numbers, dates and addresses as Hugo reads them. What they
//! mean is decided by those who ask. The only room that names a YAML crate.

pub mod dates;
pub mod numbers;
pub mod urls;
pub mod value;
pub mod yaml;
