//! What a report lies in: among the pages of a Hugo site, or in a plain folder.

use std::path::Path;
use std::sync::Arc;

use crate::binding::reading::Around;
use crate::schema::Schema;
use crate::site::{Site, Sites};

/// What a report lies in.
pub(super) struct Surroundings {
    /// The site that it lies in, whether among the pages or not.
    pub site: Option<Arc<Site>>,
    /// The plain folder whose files its addresses name; `None` when it is a page of a site, or must be one.
    folder: Option<Arc<Site>>,
}

impl Surroundings {
    /// Those of the report at `path`, which is held to `schema`.
    pub fn of(path: &Path, schema: &Schema, sites: &Sites) -> Self {
        let site = sites.site_of(path);
        let is_page = site.as_ref().is_some_and(|site| site.has_page(path));
        let in_folder = !schema.site_required && !is_page;
        let folder = in_folder.then(|| sites.folder_of(path)).flatten();
        Self { site, folder }
    }

    /// The same for a reading.
    pub fn around(&self) -> Around<'_> {
        Around { site: self.site.as_ref(), folder: self.folder.as_ref() }
    }
}
