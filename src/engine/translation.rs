//! The other language of a report, asked where its own headings leave a section open.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{LARGE, read};
use crate::binding::{Binding, Matcher, Translation};
use crate::collection::facts::Place;
use crate::document::{self, Document};
use crate::files::boundary;
use crate::files::buffers::Buffers;
use crate::schema::Schema;
use crate::site::Site;

/// A report's binding, and what it hangs on besides the report itself.
pub(super) struct Asked {
    /// What serves what.
    pub binding: Binding,
    /// The files in which the report may be there in another language, whether they are there or not; none when nobody
    /// had to be asked.
    pub files: Vec<PathBuf>,
}

/// Binds `document`. When it lacks a section, its version in another language is read as well, and has its say.
pub(super) fn bind(
    document: &Document<'_>,
    schema: &Schema,
    matcher: &Matcher,
    site: Option<&Arc<Site>>,
    buffers: &Buffers,
) -> Asked {
    let binding = Binding::new(document, schema, matcher);
    if schema.languages.len() < 2 || document.headings.is_empty() || binding.missing(schema).next().is_none() {
        return Asked { binding, files: Vec::new() };
    }
    let place = Place::new(document.source.path(), site, schema);
    let others = (0..schema.languages.len()).filter(|&language| Some(language) != place.language);
    let named = |language: usize| place.translations(schema, language).into_iter().map(move |file| (language, file));
    let files: Vec<(usize, PathBuf)> = others.flat_map(named).collect();
    let there = |file: &Path| buffers.holds(file) || boundary::file_at(file, &place.home).is_some();
    let translation = files.iter().find(|(_, file)| there(file)).and_then(|(language, file)| {
        let reading = read::read("", file, buffers);
        if reading.fault.is_some() || reading.source.text().len() > LARGE {
            return None;
        }
        let other = document::parse(&reading.source);
        let bound = Binding::new(&other, schema, matcher);
        Some(Translation::new(&schema.languages[*language].code, &other, &bound))
    });
    let binding = match &translation {
        Some(translation) => Binding::beside(document, schema, matcher, Some(translation)),
        None => binding,
    };
    Asked { binding, files: files.into_iter().map(|(_, file)| file).collect() }
}
