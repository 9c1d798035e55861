//! A schema as a config names it.

use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostic::{Failure, RuleMeta};
use crate::files::boundary::Boundary;
use crate::schema::{self, Schema};

/// A schema as named in a config.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SchemaRef {
    /// The name of a built-in schema, or a file.
    pub name: String,
    /// The folder that the file is relative to.
    pub folder: PathBuf,
    /// The boundary that the file must be inside.
    pub boundary: Boundary,
}

impl SchemaRef {
    /// Loads the schema. A file is compiled again each time.
    ///
    /// # Errors
    /// See [`schema::load`].
    pub fn load(&self, rules: &[&'static RuleMeta]) -> Result<Arc<Schema>, Failure> {
        schema::load_in(&self.name, &self.folder, &self.boundary, rules)
    }
}
