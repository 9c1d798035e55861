//! The surroundings of a report: a Hugo site or a plain folder.

use std::path::Path;
use std::sync::Arc;

use crate::binding::reading::Location;
use crate::schema::Schema;
use crate::site::{Site, Sites};

/// The surroundings of a report.
pub(super) struct Surroundings {
    /// Its site, even if it is not one of the pages.
    pub site: Option<Arc<Site>>,
    /// The plain folder for its addresses; `None` if it is a page of a site, or must be one.
    folder: Option<Arc<Site>>,
}

impl Surroundings {
    /// The surroundings of the report at `path` with `schema`.
    pub fn of(path: &Path, schema: &Schema, sites: &Sites) -> Self {
        let site = sites.site_of(path);
        let is_page = site.as_ref().is_some_and(|site| site.has_page(path));
        let in_folder = !schema.site_required && !is_page;
        let folder = in_folder.then(|| sites.folder_of(path)).flatten();
        Self { site, folder }
    }

    /// The same in the form that a reading needs.
    pub fn location(&self) -> Location<'_> {
        Location { site: self.site.as_ref(), folder: self.folder.as_ref() }
    }
}
