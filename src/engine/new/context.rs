//! What a new report is made from: the schema, the sites, the reports beside it, and today.

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

/// What a new report is made from.
pub struct Desk {
    /// The schema.
    pub prepared: Prepared,
    /// The sites.
    pub sites: Arc<Sites>,
    /// The site that the report will be in.
    pub site: Option<Arc<Site>>,
    /// The reports of the schema beside it, in natural order of their places.
    pub neighbours: Vec<Place>,
    /// The list pages of reports of the schema that have none yet, as their folders.
    pub lists: Vec<PathBuf>,
    /// Today in UTC, as Hugo counts: it holds back a page of tomorrow.
    pub today: jiff::civil::Date,
    /// The title for names of files and the heading.
    pub title: Option<String>,
}

impl Desk {
    /// Looks around `path`, or the current folder, for a report of the schema `name` with these `values` of fields.
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
            today: jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date(),
            title: title.map(|(_, title)| title.clone()),
        })
    }
}
