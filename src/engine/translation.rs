//! The other language of a report and the pages below it, asked where its own headings leave a section open.

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

/// A report's binding, and what it hangs on besides the report itself.
pub(super) struct WithTranslation {
    /// What serves what.
    pub binding: Binding,
    /// The files in which the report may be there in another language, whether they are there or not, and the pages below it;
    /// none when nobody had to be asked.
    pub files: Vec<PathBuf>,
}

/// Binds `document`. When it lacks a section, its version in another language is read as well, and has its say, and
/// so do the pages below it.
pub(super) fn bind(
    document: &Document<'_>,
    schema: &Schema,
    matcher: &Matcher,
    site: Option<&Arc<Site>>,
    buffers: &Buffers,
) -> WithTranslation {
    let mut files = Vec::new();
    let mut binding = Binding::asking(document, schema, matcher, || {
        let place = Place::new(document.source.path(), site, schema);
        let others = (0..schema.languages.len()).filter(|&language| Some(language) != place.language);
        let named =
            |language: usize| place.translations(schema, language).into_iter().map(move |file| (language, file));
        let asked: Vec<(usize, PathBuf)> = others.flat_map(named).collect();
        let there = |file: &Path| buffers.holds(file) || boundary::file_at(file, &place.home).is_some();
        let translation = asked.iter().find(|(_, file)| there(file)).and_then(|(language, file)| {
            let loaded = read::read("", file, buffers);
            let readable = loaded.fault.is_none() && loaded.source.text().len() <= LARGE;
            readable.then(|| (schema.languages[*language].code.clone(), loaded.source))
        });
        files.extend(asked.into_iter().map(|(_, file)| file));
        translation
    });
    if let Some(site) = site {
        let place = (document.source.path(), site.root());
        files.extend(children::look(&mut binding, place, schema, matcher, buffers));
    }
    WithTranslation { binding, files }
}
