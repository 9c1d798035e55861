//! The templates that reports are compared with: built-in ones, and those that schemas, configs and indexes name.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use super::{index, read};
use crate::binding::reading::{self, Location};
use crate::binding::residue;
use crate::collection::copies::{Fingerprint, Templates, shipped};
use crate::collection::facts::Place;
use crate::config::Config;
use crate::diagnostic::Failure;
use crate::files::buffers::{self, Buffers};
use crate::say;
use crate::schema::Schema;
use crate::site::Sites;
use crate::text::source::Source;

/// All templates of a run. Each is read once, on first use.
#[derive(Debug, Default)]
pub struct TemplateCache {
    /// The templates of the class's index, which apply to every report.
    indexed: Vec<Fingerprint>,
    cache: RwLock<Cached>,
}

#[derive(Debug, Default)]
struct Cached {
    sets: HashMap<Key, Arc<Templates>>,
    files: BTreeMap<PathBuf, Result<Vec<Fingerprint>, Arc<Failure>>>,
}

/// The key of a set of templates: the built-in schema that a report's schema extends, and the named files.
type Key = (Option<&'static str>, Vec<PathBuf>);

impl TemplateCache {
    /// Starts with the templates of indexes.
    pub fn new(indexed: Vec<Fingerprint>) -> Self {
        Self { indexed, cache: RwLock::default() }
    }

    /// The templates for reports with `schema` and `config`.
    pub fn of(&self, schema: &Schema, config: Option<&Config>, sites: &Sites, buffers: &Buffers) -> Arc<Templates> {
        let configured = config.map(|config| config.templates.as_slice()).unwrap_or_default();
        let key: Key = (schema.built_in, schema.copies.templates.iter().chain(configured).cloned().collect());
        if let Some(known) = self.cache.read().unwrap_or_else(PoisonError::into_inner).sets.get(&key) {
            return known.clone();
        }
        let mut cache = self.cache.write().unwrap_or_else(PoisonError::into_inner);
        let Cached { sets, files } = &mut *cache;
        let mut pages: Vec<Fingerprint> = key.0.map(shipped).unwrap_or_default().to_vec();
        pages.extend(self.indexed.iter().cloned());
        for file in &key.1 {
            let read = || in_file(file, schema, sites, buffers).map_err(Arc::new);
            let read = files.entry(file.clone()).or_insert_with(read);
            pages.extend(read.iter().flatten().cloned());
        }
        sets.entry(key).or_insert_with(|| Arc::new(Templates::new(pages))).clone()
    }

    /// All templates used so far.
    pub fn all(&self) -> Vec<Fingerprint> {
        let cache = self.cache.read().unwrap_or_else(PoisonError::into_inner);
        let mut sets: Vec<(&Key, &Arc<Templates>)> = cache.sets.iter().collect();
        sets.sort_unstable_by_key(|(key, _)| *key);
        let mut all: Vec<Fingerprint> = Vec::new();
        for (_, set) in sets {
            all.extend(set.pages().iter().cloned());
        }
        all.sort_by(|one, other| (&one.kind, &one.report).cmp(&(&other.kind, &other.report)));
        all.dedup();
        all
    }

    /// Those of them in files that schemas and configs name.
    pub fn given(&self) -> Vec<Fingerprint> {
        let cache = self.cache.read().unwrap_or_else(PoisonError::into_inner);
        cache.files.values().flatten().flatten().cloned().collect()
    }

    /// The failures for unreadable files.
    pub fn failures(&self) -> Vec<Arc<Failure>> {
        let cache = self.cache.read().unwrap_or_else(PoisonError::into_inner);
        cache.files.values().filter_map(|read| read.as_ref().err().cloned()).collect()
    }

    /// Whether the file at `path`, whose canonical location is `place`, is one of them.
    pub fn holds(&self, path: &Path, place: &Option<PathBuf>) -> bool {
        let is_it = |file: &PathBuf| file.file_name() == path.file_name() && buffers::place(file) == *place;
        self.cache.read().unwrap_or_else(PoisonError::into_inner).files.keys().any(is_it)
    }
}

/// Maximum size of an index that a config or schema names, in bytes. Such files are untrusted.
const MAX_INDEX: u64 = 16 << 20;

/// The templates in `file`: those of an index, or the text itself, read with `schema`.
fn in_file(file: &Path, schema: &Schema, sites: &Sites, buffers: &Buffers) -> Result<Vec<Fingerprint>, Failure> {
    let name = crate::schema::shown(file);
    if file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("idx")) && file.exists() {
        if std::fs::metadata(file).is_ok_and(|index| index.len() > MAX_INDEX) {
            return Err(Failure::new(say!(
                en("the index `{name}`, which `copies.templates` names, is larger than 16 MiB"),
                vi("chỉ mục `{name}` được nêu trong `copies.templates` lớn hơn 16 MiB"),
            )));
        }
        let read: Vec<_> = index::read(file)?.into_iter().filter(|one| one.template).collect();
        if read.is_empty() {
            let message = say!(
                en("the index `{name}`, which `copies.templates` names, contains no templates"),
                vi("chỉ mục `{name}` được nêu trong `copies.templates` không chứa bản mẫu nào"),
            );
            return Err(Failure::new(message).with_help(say!(
                en("build it from the pages of the template: `reportlint index build --template -o {name} PATH…`"),
                vi("hãy dựng nó từ các trang mẫu: `reportlint index build --template -o {name} PATH…`"),
            )));
        }
        return Ok(read);
    }
    let reading = read::read(&name, file, buffers);
    let Some(fault) = reading.fault else {
        let report = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return Ok(vec![fingerprint(report, &reading.source, schema, sites)]);
    };
    let why = fault.message;
    Err(match file.exists() {
        true => Failure::new(say!(
            en("the template `{name}` (`copies.templates`) is not text: {}", why.en),
            vi("bản mẫu `{name}` (`copies.templates`) không phải văn bản: {}", why.vi),
        )),
        false => Failure::new(say!(
            en("the template `{name}`, which `copies.templates` names, does not exist"),
            vi("bản mẫu `{name}` được nêu trong `copies.templates` không tồn tại"),
        ))
        .with_help(say!(
            en("its path counts from the folder of the schema or `.reportlint.yaml` that names it"),
            vi("đường dẫn của nó tính từ thư mục của mẫu yêu cầu hoặc `.reportlint.yaml` nêu tên nó"),
        )),
    })
}

/// The fingerprint of the template `report` with the text `source`. It is parsed like a report at its place; owner and
/// location are omitted.
pub(super) fn fingerprint(report: String, source: &Source, schema: &Schema, sites: &Sites) -> Fingerprint {
    let site = sites.site_of(source.path());
    let site = site.as_ref().filter(|site| schema.site_required || site.has_page(source.path()));
    let document = reading::parse(source, Location { site, folder: None });
    let residue = residue::find(&document, schema);
    let kind = Place::new(source.path(), site, schema).kind(schema);
    Fingerprint::of_template(report, &document, schema, &residue).of_kind(kind)
}
