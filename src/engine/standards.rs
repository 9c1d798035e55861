//! Chooses the schema and config of each file.

use std::collections::HashMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::discovery::Target;
use super::options::{ConfigChoice, Options};
use super::surroundings::Surroundings;
use super::translation;
use crate::binding::Matcher;
use crate::binding::reading::{self, Reading};
use crate::config::{self, Config, Configs, SchemaRef};
use crate::diagnostic::Failure;
use crate::files::boundary::Boundary;
use crate::files::buffers::Buffers;
use crate::files::paths;
use crate::rules::METAS;
use crate::schema::{self, Schema};
use crate::site::Sites;
use crate::text::source::Source;

/// The schema of a named file that nothing claims.
const FALLBACK: &str = "event-report";

/// A schema with its matcher.
#[derive(Debug)]
pub struct Prepared {
    /// The schema.
    pub schema: Arc<Schema>,
    /// Its matcher.
    pub matcher: Matcher,
}

impl Prepared {
    /// Parses `source` and calls `inspect` with its reading by this schema. The file is in one of `sites` or in a plain
    /// folder; `buffers` override files on disk.
    pub fn read<T>(
        &self,
        source: &Source,
        sites: &Sites,
        buffers: &Buffers,
        inspect: impl FnOnce(&Reading<'_>) -> T,
    ) -> T {
        let surroundings = Surroundings::of(source.path(), &self.schema, sites);
        let around = surroundings.location();
        let document = reading::parse(source, around);
        let binding = translation::bind(&document, &self.schema, &self.matcher, around.site, buffers, None).binding;
        inspect(&Reading::new(&document, (&self.schema, &self.matcher), binding, around))
    }
}

/// The decision about one file.
pub enum Verdict {
    /// It has this schema, and the severities of this config.
    Claimed(Arc<Prepared>, Option<Arc<Config>>),
    /// No schema claims it. Holds the config that applies to it.
    Unclaimed(Option<Arc<Config>>),
    /// The config excludes it.
    Excluded,
}

/// Who chose the schema of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// The command line.
    CommandLine,
    /// An entry of the config.
    Config,
    /// The built-in schema, with this pattern.
    Claim(&'static str),
    /// The default for named files.
    Fallback,
}

/// The settings of a file.
pub struct Resolved {
    /// The config that applies.
    pub config: Option<Arc<Config>>,
    /// Whether the config excludes the file.
    pub excluded: bool,
    /// The schema and who chose it; `None` also for an excluded file.
    pub schema: Option<(Arc<Prepared>, Origin)>,
}

/// Chooses schemas, and loads each once.
pub struct Standards {
    options: Options,
    /// The current folder, which relative paths begin at: empty if there is none.
    here: PathBuf,
    sites: Arc<Sites>,
    configs: Configs,
    /// The last folder, with its config.
    last: Option<(PathBuf, Option<Arc<Config>>)>,
    /// The config named on the command line.
    given: Option<Arc<Config>>,
    prepared: HashMap<SchemaRef, Result<Arc<Prepared>, Arc<Failure>>>,
    /// The last page that [`Self::listed`] was asked about, with the answer: a named page that no schema claims needs it
    /// twice.
    last_listed: Option<(PathBuf, Option<Arc<Prepared>>)>,
}

impl Prepared {
    /// Prepares `schema`.
    pub fn new(schema: Arc<Schema>) -> Self {
        let matcher = Matcher::new(&schema);
        Self { schema, matcher }
    }
}

impl Standards {
    /// Prepares the choice for one run.
    ///
    /// # Errors
    /// If the config or the schema named on the command line is wrong, because it applies to all files.
    pub fn new(options: &Options) -> Result<Self, Arc<Failure>> {
        let given = match &options.config {
            ConfigChoice::File(path) => Some(Arc::new(Config::load(path, &METAS)?)),
            ConfigChoice::Nearest | ConfigChoice::Ignored => None,
        };
        let mut standards = Self {
            // Texts are not read here, and change.
            options: Options { buffers: Arc::default(), ..options.clone() },
            here: env::current_dir().unwrap_or_default(),
            sites: Arc::new(Sites::with(options.buffers.clone())),
            configs: Configs::new(&METAS),
            last: None,
            given,
            prepared: HashMap::new(),
            last_listed: None,
        };
        if let Some(name) = &options.schema {
            standards.prepare(&built_in(name))?;
        }
        Ok(standards)
    }

    /// The sites of the files.
    pub fn sites(&self) -> &Arc<Sites> {
        &self.sites
    }

    /// The decision about `target`.
    ///
    /// # Errors
    /// If a config or schema is wrong.
    pub fn of(&mut self, target: &Target) -> Result<Verdict, Arc<Failure>> {
        let resolved = self.resolve(target)?;
        Ok(match resolved.schema {
            Some((prepared, _)) => Verdict::Claimed(prepared, resolved.config),
            None if resolved.excluded => Verdict::Excluded,
            None => Verdict::Unclaimed(resolved.config),
        })
    }

    /// The same, with who chose it. In order of precedence: the schema on the command line, the nearest config, a claim
    /// of a built-in schema. A named file without any of these is checked as an event report, unless unclaimed files
    /// are skipped.
    ///
    /// If a config or schema is wrong.
    pub fn resolve(&mut self, target: &Target) -> Result<Resolved, Arc<Failure>> {
        let whole = config::normalize(&self.here.join(&target.path))?;
        let config = self.config_of(whole.parent().unwrap_or(Path::new("")))?;
        if config.as_ref().is_some_and(|config| config.excludes(&whole)) {
            return Ok(Resolved { config, excluded: true, schema: None });
        }
        // Nobody hands in the template that the class was given.
        if !target.explicit && config.as_ref().is_some_and(|config| config.is_template(&whole)) {
            return Ok(Resolved { config, excluded: false, schema: None });
        }
        // A file that Hugo ignores is not a report, unless it is named.
        if !target.explicit && self.sites.site_of(&target.path).is_some_and(|site| site.passes_over(&target.path)) {
            return Ok(Resolved { config, excluded: false, schema: None });
        }
        let named = match &self.options.schema {
            Some(name) => Some((built_in(name), Origin::CommandLine)),
            None => {
                let claim = config.as_ref().and_then(|config| config.schema_for(&whole)).cloned();
                claim.map(|schema| (schema, Origin::Config))
            }
        };
        let schema = match named {
            Some((schema, origin)) => Some((self.prepare(&schema)?, origin)),
            None => match schema::claim_on(self.below(&target.path, &whole)) {
                Some(claim) => Some((self.prepare(&built_in(claim.schema))?, Origin::Claim(claim.pattern))),
                None if target.explicit && !self.options.skip_unclaimed && !self.is_list_page(&target.path)? => {
                    Some((self.prepare(&built_in(FALLBACK))?, Origin::Fallback))
                }
                None => None,
            },
        };
        Ok(Resolved { config, excluded: false, schema })
    }

    /// The schema of the reports that the page at `path` lists: that of the pages in the folders beside it, if it is the
    /// list page of a section (`4-Events/_index.md` lists `4-Events/4.1-Event1/_index.md`).
    ///
    /// # Errors
    /// When the schema or a config is wrong.
    pub fn listed(&mut self, path: &Path) -> Result<Option<Arc<Prepared>>, Arc<Failure>> {
        if let Some((_, listed)) = self.last_listed.as_ref().filter(|(last, _)| last == path) {
            return Ok(listed.clone());
        }
        let listed = self.find_listed(path)?;
        self.last_listed = Some((path.to_owned(), listed.clone()));
        Ok(listed)
    }

    fn find_listed(&mut self, path: &Path) -> Result<Option<Arc<Prepared>>, Arc<Failure>> {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(None) };
        if !name.to_string_lossy().starts_with("_index.")
            || !self.sites.site_of(path).is_some_and(|site| site.has_page(path))
        {
            return Ok(None);
        }
        let child = Target { name: String::new(), path: folder.join("page").join(name), explicit: false };
        Ok(self.resolve(&child)?.schema.map(|(prepared, _)| prepared))
    }

    /// Whether the page at `path`, which no schema claims, cannot be meant as a report: it lists reports, or it is the
    /// site's home page. A student with a single event may write about it on the list page of events.
    fn is_list_page(&mut self, path: &Path) -> Result<bool, Arc<Failure>> {
        let Some(listed) = self.listed(path)? else { return Ok(self.is_home(path)) };
        Ok(listed.schema.built_in != Some(FALLBACK) || has_pages_below(path))
    }

    /// Whether the file at `path` is the home page of its site, in some language.
    fn is_home(&self, path: &Path) -> bool {
        let is_list = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("_index."));
        let site = self.sites.site_of(path).filter(|_| is_list);
        site.is_some_and(|site| site.has_page(path) && site.page_place(path).below.is_empty())
    }

    /// Whether the config above the file at `path` names it as a schema.
    pub fn names_schema(&mut self, path: &Path) -> bool {
        let config = self.config_of(path.parent().unwrap_or(Path::new(""))).ok().flatten();
        config.is_some_and(|config| config.names_schema(path))
    }

    /// The config above `folder`. Targets are sorted by folder, so the last answer is often the next one.
    fn nearest(&mut self, folder: &Path) -> Result<Option<Arc<Config>>, Arc<Failure>> {
        match &self.last {
            Some((known, config)) if known == folder => Ok(config.clone()),
            _ => {
                let config = self.configs.find_above(folder)?;
                self.last = Some((folder.to_path_buf(), config.clone()));
                Ok(config)
            }
        }
    }

    /// The file at `path`, which is `whole` if it is written in full, as schema patterns see it: relative to the root of
    /// its site.
    fn below<'p>(&self, path: &Path, whole: &'p Path) -> &'p Path {
        let site = self.sites.site_of(path);
        site.and_then(|site| paths::below(whole, site.root())).unwrap_or(whole)
    }

    /// The config that applies to the files directly in `folder`.
    ///
    /// # Errors
    /// If it is wrong.
    pub(super) fn config_of(&mut self, folder: &Path) -> Result<Option<Arc<Config>>, Arc<Failure>> {
        match &self.options.config {
            ConfigChoice::Ignored => Ok(None),
            ConfigChoice::File(_) => Ok(self.given.clone()),
            ConfigChoice::Nearest => self.nearest(folder),
        }
    }

    /// The schema, loaded once.
    ///
    /// # Errors
    /// If it is wrong.
    pub(super) fn prepare(&mut self, schema: &SchemaRef) -> Result<Arc<Prepared>, Arc<Failure>> {
        if let Some(prepared) = self.prepared.get(schema) {
            return prepared.clone();
        }
        let prepared = schema.load(&METAS).map_err(Arc::new).map(|loaded| Arc::new(Prepared::new(loaded)));
        self.prepared.insert(schema.clone(), prepared.clone());
        prepared
    }
}

/// Whether a folder beside the list page at `path` holds a page.
fn has_pages_below(path: &Path) -> bool {
    let entries = path.parent().and_then(|folder| fs::read_dir(folder).ok());
    let folders = entries.into_iter().flatten().flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
    let mut names = folders.filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten();
    names.any(|entry| matches!(entry.file_name().to_string_lossy().split('.').next(), Some("_index" | "index")))
}

/// A schema by name, or by path relative to the current folder, as on the command line.
fn built_in(name: &str) -> SchemaRef {
    SchemaRef { name: name.to_owned(), folder: PathBuf::new(), boundary: Boundary::none() }
}
