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

/// What a report of a run learns from the others as its translations, and tells them.
#[derive(Clone, Copy)]
pub struct Others<'a> {
    /// What they say.
    pub known: &'a KnownTranslations,
    /// Checks the report in a file now, if it is one of the run that waits, and says whether it did. It is asked for what
    /// it says, and need not be parsed again for itself.
    pub check_now: &'a dyn Fn(&Path) -> bool,
    /// Whether another report waits for what this one says.
    pub awaited: bool,
}

impl Others<'_> {
    /// What `file`, the translation of `document`, says. Before that, it is told the `own` binding of `document`.
    fn ask(
        &self,
        file: &Path,
        home: &Path,
        document: &Document<'_>,
        own: &Binding,
        schema: &Schema,
    ) -> Option<Translation> {
        let told = self.known.take(schema, file);
        if told.is_none() || self.awaited {
            self.tell(home, document, own, schema);
        }
        if told.is_some() {
            return told;
        }
        // Files of a run are named as they were found; a translation is mostly in the same folder.
        let beside = file.file_name().filter(|_| file.parent() == home.parent())?;
        let checked = is_small(document) && (self.check_now)(&document.source.path().with_file_name(beside));
        checked.then(|| self.known.take(schema, file)).flatten()
    }

    /// Keeps what `document`, the report in `file`, says by its `own` binding.
    fn tell(&self, file: &Path, document: &Document<'_>, own: &Binding, schema: &Schema) {
        if reads_alone(document) && is_small(document) {
            self.known.keep(schema, file, own.as_translation(document, ""));
        }
    }
}

/// Whether `document` is read the same without its site, as a translation is: only shortcodes need that, but a figure
/// shows a picture anywhere.
fn reads_alone(document: &Document<'_>) -> bool {
    document.shortcodes.iter().all(|tag| {
        let shows = document.images_in(tag.span).first().is_some_and(|image| image.span == tag.span);
        tag.name == "figure" && !(tag.closing || tag.paired || tag.escaped) && shows
    })
}

/// Whether it may be parsed beside others.
fn is_small(document: &Document<'_>) -> bool {
    document.source.text().len() <= LARGE
}

/// Binds `document`. If a section is missing, also uses its translation and the pages below it. `others` are those
/// of the run, if `document` has the text of its file.
pub(super) fn bind(
    document: &Document<'_>,
    schema: &Schema,
    matcher: &Matcher,
    site: Option<&Arc<Site>>,
    buffers: &Buffers,
    others: Option<Others<'_>>,
) -> WithTranslation {
    let mut files = Vec::new();
    let mut told = false;
    let mut binding = Binding::with_lazy_translation(document, schema, matcher, |own| {
        let place = Place::new(document.source.path(), site, schema);
        let languages = (0..schema.languages.len()).filter(|&language| Some(language) != place.language);
        let named =
            |language: usize| place.translations(schema, language).into_iter().map(move |file| (language, file));
        let candidates: Vec<(usize, PathBuf)> = languages.flat_map(named).collect();
        let exists = |file: &Path| buffers.holds(file) || boundary::file_at(file, &place.home).is_some();
        let translation = candidates.iter().find(|(_, file)| exists(file)).and_then(|(language, file)| {
            let language = &schema.languages[*language].code;
            if let Some(others) = others.filter(|_| !buffers.holds(file)) {
                told = true;
                if let Some(told) = others.ask(file, &place.file, document, own, schema) {
                    return Some(told.in_language(language));
                }
            }
            let loaded = read::read("", file, buffers);
            let readable = loaded.fault.is_none() && loaded.source.text().len() <= LARGE;
            readable.then(|| Binding::translation_of(&loaded.source, language, schema, matcher))
        });
        files.extend(candidates.into_iter().map(|(_, file)| file));
        translation
    });
    if let Some(others) = others.filter(|others| others.awaited && !told && binding.translation.is_none()) {
        let place = Place::new(document.source.path(), site, schema);
        others.tell(&place.file, document, &binding, schema);
    }
    if let Some(site) = site {
        let place = (document.source.path(), site.root());
        files.extend(children::search(&mut binding, place, schema, matcher, buffers));
    }
    WithTranslation { binding, files }
}
