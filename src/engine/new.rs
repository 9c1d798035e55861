//! Plans a new report: its place, front matter and headings, from the schema and the reports beside it. The command line
//! writes it.

mod body;
mod context;
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
use context::Context;
use place::File;

/// Maximum number of reports beside the new one to read.
const MAX_READ: usize = 20;

/// The report to create.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// A built-in schema's name, or a schema file.
    pub schema: String,
    /// The file to write, or a folder; `None` for the next free place beside the other reports.
    pub path: Option<PathBuf>,
    /// Its language; `None` for that of the place.
    pub language: Option<String>,
    /// Values of fields.
    pub values: Vec<(String, String)>,
    /// Whether to create the translations, too.
    pub translations: bool,
}

/// The files to write.
#[derive(Debug)]
pub struct Plan {
    /// The report, and its translations.
    pub drafts: Vec<Draft>,
    /// The schema to name in a check; `None` if a check finds it.
    pub schema: Option<String>,
}

/// One file to write.
#[derive(Debug)]
pub struct Draft {
    /// Its path, from the current folder if it is in it.
    pub path: PathBuf,
    /// Its content.
    pub text: String,
    /// The path of its example image, from the root of the site; `None` if it has no image.
    pub picture: Option<String>,
}

/// Plans the files for `request`.
///
/// # Errors
/// If the schema cannot be loaded or lacks the language, if there is no place for the report, or if the file exists.
pub fn plan(request: &Request) -> Result<Plan, Arc<Failure>> {
    let context = Context::new(&request.schema, request.path.as_deref(), &request.values)?;
    let language = match &request.language {
        Some(code) => Some(language_index(&context, code)?),
        None => None,
    };
    let mut files = vec![place::of_report(&context, request.path.as_deref(), language)?];
    if request.translations {
        files.extend(place::translations(&context, &files[0])?);
    }
    let first = files[0].path.clone();
    let drafts = files.into_iter().map(|file| draft(&context, file, &request.values)).collect::<Result<Vec<_>, _>>()?;
    let schema = (!is_claimed(&first, &context)?).then(|| request.schema.clone());
    Ok(Plan { drafts, schema })
}

/// The index of the language `code` in the schema.
fn language_index(context: &Context, code: &str) -> Result<usize, Failure> {
    let schema = &context.prepared.schema;
    facts::language(schema, code).ok_or_else(|| {
        let name = &schema.name;
        let known: Vec<&str> = schema.languages.iter().map(|language| language.code.as_str()).collect();
        Failure::new(say!(
            en("the schema {name} has no language `{code}`"),
            vi("mẫu yêu cầu {name} không có ngôn ngữ `{code}`"),
        ))
        .with_help(instead(code, &known))
    })
}

/// Whether a check of `path` chooses the schema without an option.
fn is_claimed(path: &Path, context: &Context) -> Result<bool, Arc<Failure>> {
    let target = Target { name: discovery::shown(path), path: path.to_path_buf(), explicit: true };
    let resolved = Standards::new(&Options::default())?.resolve(&target)?;
    Ok(resolved.schema.is_some_and(|(prepared, _)| prepared.schema.name == context.prepared.schema.name))
}

/// The content of `file`, with the given `values` of fields.
fn draft(context: &Context, file: File, values: &[(String, String)]) -> Result<Draft, Failure> {
    let schema = &context.prepared.schema;
    let models: Vec<Source> = models(context, &file).iter().filter_map(|one| readable(&one.file)).collect();
    let surroundings = Surroundings::of(&file.path, schema, &context.sites);
    let stub = Source::new("", &file.path, "---\nnothing: here\n---\n");
    let front = fields::front_matter(context, &stub, &models, values, surroundings.location().folder.is_none());
    let code = &schema.languages[file.language].code;
    let location = surroundings.location();
    let place = location.folder.or(location.site).map(|site| site.view(&file.path));
    let picture = |name: &str| match &place {
        Some(view) => view.place_for(name),
        None => (name.to_owned(), name.to_owned()),
    };
    let model = models.first().unwrap_or(&stub);
    let written = context.prepared.read(model, &context.sites, &Buffers::default(), |cx| {
        body::body(cx, code, context.title.as_deref(), &picture)
    });
    Ok(Draft { path: file.path, text: format!("{front}{}", written.text), picture: written.picture })
}

/// The reports to imitate, the most similar first: those in the same folder and language.
fn models<'d>(context: &'d Context, file: &File) -> Vec<&'d Place> {
    let mut models: Vec<&Place> = context.neighbours.iter().rev().collect();
    models.sort_by_key(|one| (one.section() != file.section, one.language != Some(file.language)));
    // Pages of another language may have another date or number, and pages elsewhere another notation.
    let like = |one: &&Place| {
        models.first().is_some_and(|first| (one.section() == first.section()) && one.language == first.language)
    };
    let mut like: Vec<&Place> = models.iter().copied().filter(like).collect();
    like.truncate(MAX_READ);
    like
}

/// The text of `file`, unless it is too large to learn from.
fn readable(file: &Path) -> Option<Source> {
    let loaded = read::read("", file, &Buffers::default());
    (loaded.fault.is_none() && loaded.source.text().len() <= LARGE).then_some(loaded.source)
}
