//! What a new report is made from: the schema, the sites, the reports beside it, and today.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::body;
use super::fields;
use super::neighbours::{Neighbour, neighbours};
use super::place::File;
use super::{Draft, Request};
use crate::diagnostic::Failure;
use crate::engine::options::Options;
use crate::engine::read::{self, LARGE};
use crate::engine::standards::{Prepared, Standards};
use crate::engine::surroundings::Surroundings;
use crate::files::buffers::Buffers;
use crate::rules::METAS;
use crate::schema;
use crate::site::{Site, Sites};
use crate::text::source::Source;

/// How many of the reports beside a new one are read.
const MAX_READ: usize = 20;

/// What a new report is made from.
pub struct Desk {
    /// The schema.
    pub prepared: Prepared,
    /// The sites.
    pub sites: Arc<Sites>,
    /// The site that the report will be in.
    pub site: Option<Arc<Site>>,
    /// The reports of the schema beside it, in natural order of their places.
    pub neighbours: Vec<Neighbour>,
    /// The list pages of reports of the schema that have none yet, as their folders.
    pub lists: Vec<PathBuf>,
    /// Today in UTC, as Hugo counts: it holds back a page of tomorrow.
    pub today: jiff::civil::Date,
    /// The title for names of files and the heading.
    pub title: Option<String>,
}

impl Desk {
    /// Looks around the place that `request` names, or the current folder.
    pub fn new(request: &Request) -> Result<Self, Arc<Failure>> {
        let schema = schema::load(&request.schema, Path::new(""), &METAS)?;
        let mut standards = Standards::new(&Options::default())?;
        let sites = standards.sites().clone();
        let here = request.path.as_deref().map_or_else(|| PathBuf::from("."), Path::to_path_buf);
        let site = sites.site_of(&here.join("page.md"));
        let (neighbours, lists) = neighbours(&schema, site.as_ref(), &here, &mut standards)?;
        let title = request.values.iter().find(|(name, _)| name.eq_ignore_ascii_case("title"));
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

    /// The text of `file`, with these `values` of fields.
    pub fn draft(&self, file: File, values: &[(String, String)]) -> Result<Draft, Failure> {
        let schema = &self.prepared.schema;
        let models: Vec<Source> = self.models(&file).iter().filter_map(|one| readable(&one.place.file)).collect();
        let surroundings = Surroundings::of(&file.path, schema, &self.sites);
        let stub = Source::new("", &file.path, "---\nnothing: here\n---\n");
        let front = fields::front_matter(self, &stub, &models, values, surroundings.around().folder.is_none());
        let code = &schema.languages[file.language].code;
        let around = surroundings.around();
        let place = around.folder.or(around.site).map(|site| site.view(&file.path));
        let picture = |name: &str| match &place {
            Some(view) => view.place_for(name),
            None => (name.to_owned(), name.to_owned()),
        };
        let model = models.first().unwrap_or(&stub);
        let written = self
            .prepared
            .read(model, &self.sites, &Buffers::default(), |cx| body::body(cx, code, self.title.as_deref(), &picture));
        Ok(Draft { path: file.path, text: format!("{front}{}", written.text), picture: written.picture })
    }

    /// The reports to be like, the best first: those in the same folder and language.
    fn models(&self, file: &File) -> Vec<&Neighbour> {
        let mut models: Vec<&Neighbour> = self.neighbours.iter().rev().collect();
        models.sort_by_key(|one| (one.place.section() != file.section, one.place.language != Some(file.language)));
        // Pages of another language may have another date or number, and pages elsewhere another form.
        let like = |one: &&Neighbour| {
            models.first().is_some_and(|first| {
                (one.place.section() == first.place.section()) && one.place.language == first.place.language
            })
        };
        let mut like: Vec<&Neighbour> = models.iter().copied().filter(like).collect();
        like.truncate(MAX_READ);
        like
    }
}

/// The text of `file`, if it is of a size to learn from.
fn readable(file: &Path) -> Option<Source> {
    let loaded = read::read("", file, &Buffers::default());
    (loaded.fault.is_none() && loaded.source.text().len() <= LARGE).then_some(loaded.source)
}
