//! A new report: its place, its front matter and its headings, from the schema and the reports beside it. Nothing is
//! written here.

mod body;
mod desk;
mod fields;
mod names;
mod neighbours;
mod place;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::discovery::{self, Target};
use super::options::Options;
use super::read::{self, LARGE};
use super::standards::Standards;
use super::surroundings::Surroundings;
use crate::collection::facts::{self, Place};
use crate::diagnostic::Failure;
use crate::files::buffers::Buffers;
use crate::message::suggest::instead;
use crate::say;
use crate::text::source::Source;
use desk::Desk;
use place::File;

/// How many of the reports beside a new one are read.
const MAX_READ: usize = 20;

/// What to make.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// A built-in schema's name, or a schema file.
    pub schema: String,
    /// The file to write, or a folder; `None` for the next place beside the other reports.
    pub path: Option<PathBuf>,
    /// The language to write it in; `None` for that of the place.
    pub language: Option<String>,
    /// Values of fields.
    pub values: Vec<(String, String)>,
    /// Whether to make it in the other languages, too.
    pub translations: bool,
}

/// The files to write.
#[derive(Debug)]
pub struct Plan {
    /// The report, and its translations.
    pub drafts: Vec<Draft>,
    /// The schema to name when it is checked; `None` if a check finds the schema by itself.
    pub schema: Option<String>,
}

/// One file to write.
#[derive(Debug)]
pub struct Draft {
    /// Its path, from the current folder if it is in it.
    pub path: PathBuf,
    /// Its content.
    pub text: String,
    /// Where its example picture is expected, from the root of the site; `None` if it has no picture.
    pub picture: Option<String>,
}

/// Decides what to write for `request`.
///
/// # Errors
/// When the schema cannot be loaded or does not have the language, when there is no place, or when there is a file.
pub fn plan(request: &Request) -> Result<Plan, Arc<Failure>> {
    let desk = Desk::new(&request.schema, request.path.as_deref(), &request.values)?;
    let language = match &request.language {
        Some(code) => Some(language_index(&desk, code)?),
        None => None,
    };
    let mut files = vec![place::of_report(&desk, request.path.as_deref(), language)?];
    if request.translations {
        files.extend(place::translations(&desk, &files[0])?);
    }
    let first = files[0].path.clone();
    let drafts = files.into_iter().map(|file| draft(&desk, file, &request.values)).collect::<Result<Vec<_>, _>>()?;
    let schema = (!is_claimed(&first, &desk)?).then(|| request.schema.clone());
    Ok(Plan { drafts, schema })
}

/// The index of the language `code` in the schema.
fn language_index(desk: &Desk, code: &str) -> Result<usize, Failure> {
    let schema = &desk.prepared.schema;
    facts::language(schema, code).ok_or_else(|| {
        let name = &schema.name;
        let known: Vec<&str> = schema.languages.iter().map(|language| language.code.as_str()).collect();
        Failure::new(say!(
            en("the schema {name} has no language `{code}`"),
            vi("lược đồ {name} không có ngôn ngữ `{code}`"),
        ))
        .with_help(instead(code, &known))
    })
}

/// Whether a check of `path` holds it to the schema without being told.
fn is_claimed(path: &Path, desk: &Desk) -> Result<bool, Arc<Failure>> {
    let target = Target { name: discovery::shown(path), path: path.to_path_buf(), explicit: true };
    let resolved = Standards::new(&Options::default())?.resolve(&target)?;
    Ok(resolved.schema.is_some_and(|(prepared, _)| prepared.schema.name == desk.prepared.schema.name))
}

/// The text of `file`, with these `values` of fields.
fn draft(desk: &Desk, file: File, values: &[(String, String)]) -> Result<Draft, Failure> {
    let schema = &desk.prepared.schema;
    let models: Vec<Source> = models(desk, &file).iter().filter_map(|one| readable(&one.file)).collect();
    let surroundings = Surroundings::of(&file.path, schema, &desk.sites);
    let stub = Source::new("", &file.path, "---\nnothing: here\n---\n");
    let front = fields::front_matter(desk, &stub, &models, values, surroundings.location().folder.is_none());
    let code = &schema.languages[file.language].code;
    let location = surroundings.location();
    let place = location.folder.or(location.site).map(|site| site.view(&file.path));
    let picture = |name: &str| match &place {
        Some(view) => view.place_for(name),
        None => (name.to_owned(), name.to_owned()),
    };
    let model = models.first().unwrap_or(&stub);
    let written = desk
        .prepared
        .read(model, &desk.sites, &Buffers::default(), |cx| body::body(cx, code, desk.title.as_deref(), &picture));
    Ok(Draft { path: file.path, text: format!("{front}{}", written.text), picture: written.picture })
}

/// The reports to be like, the best first: those in the same folder and language.
fn models<'d>(desk: &'d Desk, file: &File) -> Vec<&'d Place> {
    let mut models: Vec<&Place> = desk.neighbours.iter().rev().collect();
    models.sort_by_key(|one| (one.section() != file.section, one.language != Some(file.language)));
    // Pages of another language may have another date or number, and pages elsewhere another form.
    let like = |one: &&Place| {
        models.first().is_some_and(|first| (one.section() == first.section()) && one.language == first.language)
    };
    let mut like: Vec<&Place> = models.iter().copied().filter(like).collect();
    like.truncate(MAX_READ);
    like
}

/// The text of `file`, if it is of a size to learn from.
fn readable(file: &Path) -> Option<Source> {
    let loaded = read::read("", file, &Buffers::default());
    (loaded.fault.is_none() && loaded.source.text().len() <= LARGE).then_some(loaded.source)
}
