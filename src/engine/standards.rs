//! Which schema each file is held to.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Options;
use super::discovery::{self, Target};
use crate::binding::Matcher;
use crate::config::Config;
use crate::diagnostic::Failure;
use crate::rules::METAS;
use crate::schema::{self, Schema};
use crate::site::Sites;

/// The schema that a named file is held to when nothing claims it.
const FALLBACK: &str = "event-report";

/// A schema with its vocabulary.
#[derive(Debug)]
pub struct Prepared {
    /// The schema.
    pub schema: Arc<Schema>,
    /// Its vocabulary.
    pub matcher: Matcher,
}

/// What is decided about one file.
pub enum Verdict {
    /// It is held to this schema, with the severities of this config.
    Held(Arc<Prepared>, Option<Arc<Config>>),
    /// It is no report that anybody asked about.
    Unclaimed,
    /// The config leaves it out.
    Excluded,
}

/// Chooses schemas, each loaded once.
pub struct Standards<'a> {
    options: &'a Options,
    sites: &'a Sites,
    here: PathBuf,
    prepared: HashMap<(PathBuf, String), Arc<Prepared>>,
}

impl<'a> Standards<'a> {
    /// A chooser for one run.
    pub fn new(options: &'a Options, sites: &'a Sites) -> Self {
        Self { options, sites, here: PathBuf::new(), prepared: HashMap::new() }
    }

    /// What `target` is held to: the schema of the command line, else that of the nearest config, else the
    /// built-in one that claims its path, else, for a file that was named, the event report.
    ///
    /// # Errors
    /// When a config or schema is wrong.
    pub fn of(&mut self, target: &Target) -> Result<Verdict, Failure> {
        let config: Option<Arc<Config>> = None;
        if let Some(name) = &self.options.schema {
            let here = self.here.clone();
            return Ok(Verdict::Held(self.prepare(&here, name)?, config));
        }
        let claimed = self.claimed(&target.path)?;
        match claimed {
            Some(prepared) => Ok(Verdict::Held(prepared, config)),
            None if target.explicit => {
                let here = self.here.clone();
                Ok(Verdict::Held(self.prepare(&here, FALLBACK)?, config))
            }
            None => Ok(Verdict::Unclaimed),
        }
    }

    /// The first built-in schema that claims `path`, seen from the root of its site.
    fn claimed(&mut self, path: &Path) -> Result<Option<Arc<Prepared>>, Failure> {
        let absolute = discovery::normal(path);
        let site = self.sites.site_of(path);
        let below = match &site {
            Some(site) => absolute.strip_prefix(site.root()).unwrap_or(&absolute),
            None => &absolute,
        };
        let here = self.here.clone();
        for name in schema::names() {
            let prepared = self.prepare(&here, name)?;
            if prepared.schema.files.is_match(below) {
                return Ok(Some(prepared));
            }
        }
        Ok(None)
    }

    fn prepare(&mut self, folder: &Path, name: &str) -> Result<Arc<Prepared>, Failure> {
        let key = (folder.to_path_buf(), name.to_owned());
        if let Some(prepared) = self.prepared.get(&key) {
            return Ok(prepared.clone());
        }
        let schema = schema::load(name, folder, &METAS)?;
        let matcher = Matcher::new(&schema);
        let prepared = Arc::new(Prepared { schema, matcher });
        self.prepared.insert(key, prepared.clone());
        Ok(prepared)
    }
}
