//! How to treat items that a schema does not name.

use schemars::JsonSchema;
use serde::Deserialize;

/// How to treat items that the schema does not name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Others {
    /// Report nothing.
    #[default]
    Allow,
    /// Report a warning.
    Warn,
    /// Report an error.
    Error,
}
