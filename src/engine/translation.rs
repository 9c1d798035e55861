//! Uses the translation of a report and the pages below it, if its own headings leave a section undecided.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rustc_hash::FxHashMap;

use super::children;
use super::read::{self, LARGE};
use crate::binding::{Binding, Matcher, Translation};
use crate::collection::facts::Place;
use crate::document::Document;
use crate::files::boundary;
use crate::files::buffers::Buffers;
use crate::schema::Schema;
use crate::site::Site;

/// A report's binding, and the other files that it depends on.
pub(super) struct WithTranslation {
    /// The binding.
    pub binding: Binding,
    /// The files that may be its translation, existing or not, and the pages below it. Empty if they were not needed.
    pub files: Vec<PathBuf>,
}

/// What reports say as translations of others, by schema and file, until it is asked for: a report and its translation
/// mostly lack the same section, and either has then been parsed when the other needs it.
#[derive(Debug, Default)]
pub struct KnownTranslations(Mutex<FxHashMap<(usize, PathBuf), Translation>>);

impl KnownTranslations {
    /// Schemas are told apart by their places in memory: they outlive a run.
    fn key(schema: &Schema, file: &Path) -> (usize, PathBuf) {
        (std::ptr::from_ref(schema).addr(), file.to_path_buf())
    }

    fn take(&self, schema: &Schema, file: &Path) -> Option<Translation> {
        self.0.lock().ok()?.remove(&Self::key(schema, file))
    }

    fn keep(&self, schema: &Schema, file: &Path, translation: Translation) {
        if let Ok(mut known) = self.0.lock() {
            known.insert(Self::key(schema, file), translation);
        }
    }
}

/// Binds `document`. If a section is missing, also uses its translation and the pages below it. `known` are the
/// translations of the run, if `document` has the text of its file.
pub(super) fn bind(
    document: &Document<'_>,
    schema: &Schema,
    matcher: &Matcher,
    site: Option<&Arc<Site>>,
    buffers: &Buffers,
    known: Option<&KnownTranslations>,
) -> WithTranslation {
    let mut files = Vec::new();
    let mut binding = Binding::with_lazy_translation(document, schema, matcher, |own| {
        let place = Place::new(document.source.path(), site, schema);
        let others = (0..schema.languages.len()).filter(|&language| Some(language) != place.language);
        let named =
            |language: usize| place.translations(schema, language).into_iter().map(move |file| (language, file));
        let candidates: Vec<(usize, PathBuf)> = others.flat_map(named).collect();
        let exists = |file: &Path| buffers.holds(file) || boundary::file_at(file, &place.home).is_some();
        let translation = candidates.iter().find(|(_, file)| exists(file)).and_then(|(language, file)| {
            let language = &schema.languages[*language].code;
            if let Some(told) = known.filter(|_| !buffers.holds(file)).and_then(|known| known.take(schema, file)) {
                return Some(told.in_language(language));
            }
            let loaded = read::read("", file, buffers);
            let readable = loaded.fault.is_none() && loaded.source.text().len() <= LARGE;
            readable.then(|| Binding::translation_of(&loaded.source, language, schema, matcher))
        });
        // A translation is parsed without its site, which only shortcodes need.
        if let Some(known) = known.filter(|_| translation.is_some() && document.shortcodes.is_empty())
            && document.source.text().len() <= LARGE
        {
            known.keep(schema, &place.file, own.as_translation(document, ""));
        }
        files.extend(candidates.into_iter().map(|(_, file)| file));
        translation
    });
    if let Some(site) = site {
        let place = (document.source.path(), site.root());
        files.extend(children::search(&mut binding, place, schema, matcher, buffers));
    }
    WithTranslation { binding, files }
}
