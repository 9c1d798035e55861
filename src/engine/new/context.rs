//! The context of a new report: the schema, the sites, the reports beside it, and the date.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::neighbours::neighbours;
use crate::collection::facts::Place;
use crate::diagnostic::Failure;
use crate::engine::options::Options;
use crate::engine::standards::{Prepared, Standards};
use crate::rules::METAS;
use crate::schema;
use crate::site::{Site, Sites};

/// The context of a new report.
pub struct Context {
    /// The schema.
    pub prepared: Prepared,
    /// The sites.
    pub sites: Arc<Sites>,
    /// The site of the new report.
    pub site: Option<Arc<Site>>,
    /// The reports of the schema beside it, in the natural order of their places.
    pub neighbours: Vec<Place>,
    /// The folders of list pages for reports of the schema that have no report yet.
    pub lists: Vec<PathBuf>,
    /// Today in UTC, like Hugo, which does not publish pages of tomorrow.
    pub today: jiff::civil::Date,
    /// The title for the file name and the heading.
    pub title: Option<String>,
}

impl Context {
    /// Collects the context at `path`, or in the current folder, for a report of the schema `name` with these `values`.
    pub fn new(name: &str, path: Option<&Path>, values: &[(String, String)]) -> Result<Self, Arc<Failure>> {
        let schema = schema::load(name, Path::new(""), &METAS)?;
        let mut standards = Standards::new(&Options::default())?;
        let sites = standards.sites().clone();
        let here = path.map_or_else(|| PathBuf::from("."), Path::to_path_buf);
        let site = sites.site_of(&here.join("page.md"));
        let (neighbours, lists) = neighbours(&schema, site.as_ref(), &here, &mut standards)?;
        let title = values.iter().find(|(name, _)| name.eq_ignore_ascii_case("title"));
        Ok(Self {
            prepared: Prepared::new(schema),
            sites,
            site,
            neighbours,
            lists,
            today: crate::data::dates::today(),
            title: title.map(|(_, title)| title.clone()),
        })
    }
}
