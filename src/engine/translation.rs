//! Uses the translation of a report and the pages below it, if its own headings leave a section undecided.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::children;
use super::read::{self, LARGE};
use crate::binding::{Binding, Matcher};
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

/// Binds `document`. If a section is missing, also uses its translation and the pages below it.
pub(super) fn bind(
    document: &Document<'_>,
    schema: &Schema,
    matcher: &Matcher,
    site: Option<&Arc<Site>>,
    buffers: &Buffers,
) -> WithTranslation {
    let mut files = Vec::new();
    let mut binding = Binding::with_lazy_translation(document, schema, matcher, || {
        let place = Place::new(document.source.path(), site, schema);
        let others = (0..schema.languages.len()).filter(|&language| Some(language) != place.language);
        let named =
            |language: usize| place.translations(schema, language).into_iter().map(move |file| (language, file));
        let candidates: Vec<(usize, PathBuf)> = others.flat_map(named).collect();
        let exists = |file: &Path| buffers.holds(file) || boundary::file_at(file, &place.home).is_some();
        let translation = candidates.iter().find(|(_, file)| exists(file)).and_then(|(language, file)| {
            let loaded = read::read("", file, buffers);
            let readable = loaded.fault.is_none() && loaded.source.text().len() <= LARGE;
            readable.then(|| (schema.languages[*language].code.clone(), loaded.source))
        });
        files.extend(candidates.into_iter().map(|(_, file)| file));
        translation
    });
    if let Some(site) = site {
        let place = (document.source.path(), site.root());
        files.extend(children::search(&mut binding, place, schema, matcher, buffers));
    }
    WithTranslation { binding, files }
}
