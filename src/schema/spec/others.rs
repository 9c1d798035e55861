//! What to do with something that a schema does not name.

use schemars::JsonSchema;
use serde::Deserialize;

/// What to do with something that the schema does not name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Others {
    /// Nothing.
    #[default]
    Allow,
    /// A warning.
    Warn,
    /// An error.
    Error,
}
