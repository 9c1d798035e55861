//! Finds the place of a new report: the named file, or the next free place beside the other reports.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::context::Context;
use super::names;
use crate::collection::facts::{self, Place};
use crate::diagnostic::Failure;
use crate::engine::discovery;
use crate::files::is_markdown;
use crate::say;

/// Maximum number of existing names to skip.
const MAX_TRIED: usize = 1000;

/// A file to write.
pub struct File {
    /// Its path.
    pub path: PathBuf,
    /// The index of its language in the schema.
    pub language: usize,
    /// The folder in which it is numbered; see [`Place::section`].
    pub section: String,
}

impl File {
    fn new(path: PathBuf, context: &Context, language: Option<usize>) -> Self {
        let place = Place::new(&path, context.site.as_ref(), &context.prepared.schema);
        Self { language: language.or(place.language).unwrap_or(0), section: place.section().to_owned(), path }
    }
}

/// The file of the report at `path`, or at the next free place if that is `None`.
pub fn of_report(context: &Context, path: Option<&Path>, language: Option<usize>) -> Result<File, Failure> {
    let file = match path {
        Some(path) => {
            discovery::follow(path)?;
            let is_folder = fs::metadata(path).is_ok_and(|found| found.is_dir());
            if is_markdown(path) && !is_folder {
                File::new(path.to_path_buf(), context, language)
            } else if let Some(beside) = is_folder.then(|| group_in(context, path)).flatten() {
                next_to(context, &beside, language)?
            } else if let Some(list) = list_at(context, path) {
                below(context, list, language)
            } else {
                in_folder(context, path, language)
            }
        }
        None => next_place(context, language)?,
    };
    if file.path.symlink_metadata().is_ok() {
        let name = discovery::shown(&near(&file.path));
        return Err(Failure::new(say!(en("`{name}` already exists"), vi("đã có `{name}`"))).with_help(say!(
            en("name another file or folder: what is there is never overwritten"),
            vi("hãy nêu tên tệp hoặc thư mục khác: tệp đã có không bao giờ bị ghi đè"),
        )));
    }
    Ok(File { path: near(&file.path), ..file })
}

/// The missing files of the other languages of `file`.
///
/// # Errors
/// If the site has no other language.
pub fn translations(context: &Context, file: &File) -> Result<Vec<File>, Failure> {
    let schema = &context.prepared.schema;
    let place = Place::new(&file.path, context.site.as_ref(), schema);
    let written = |language: usize| context.neighbours.iter().any(|one| one.language == Some(language));
    let wanted =
        |&language: &usize| language != file.language && (has_language(context, language) || written(language));
    let languages: Vec<usize> = (0..schema.languages.len()).filter(wanted).collect();
    if languages.is_empty() {
        return Err(Failure::new(say!(
            en("the site has no other language of the schema {}", schema.name),
            vi("trang web không có ngôn ngữ nào khác của mẫu yêu cầu {}", schema.name),
        ))
        .with_help(say!(en("leave `--translations` out"), vi("hãy bỏ `--translations`"))));
    }
    let files = languages.into_iter().filter_map(|language| {
        let own = context.neighbours.iter().find(|one| one.section() == file.section && one.language == Some(language));
        let named = own.and_then(|own| renamed(own, place.short()));
        let path = named.or_else(|| place.translations(schema, language).into_iter().next())?;
        Some(File { path: near(&path), language, section: file.section.clone() })
    });
    Ok(files.filter(|file| file.path.symlink_metadata().is_err()).collect())
}

/// Whether Hugo makes pages in the schema's language `language`, or there is no site.
fn has_language(context: &Context, language: usize) -> bool {
    let schema = &context.prepared.schema;
    let own = |code: &String| facts::language(schema, code) == Some(language);
    context.site.as_ref().is_none_or(|site| site.languages().iter().any(own))
}

/// The file in `language` for the report at `path`, which is named for another language. On a site without that language the
/// name stays, because Hugo does not know the suffix.
fn in_language(context: &Context, path: PathBuf, language: Option<usize>) -> File {
    let schema = &context.prepared.schema;
    let place = Place::new(&path, context.site.as_ref(), schema);
    let other = language.filter(|&language| has_language(context, language) && place.language != Some(language));
    let other = other.and_then(|language| place.translations(schema, language).into_iter().next());
    File::new(other.unwrap_or(path), context, language)
}

/// The next place in the folder with the most reports, below the current folder if there are any.
fn next_place(context: &Context, language: Option<usize>) -> Result<File, Failure> {
    let here = current();
    let below = |one: &&Place| here.as_ref().is_some_and(|here| one.file.starts_with(here));
    let near: Vec<&Place> = context.neighbours.iter().filter(below).collect();
    let all: Vec<&Place> = if near.is_empty() { context.neighbours.iter().collect() } else { near };
    let mut groups: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
    for one in all {
        groups.entry(one.section()).or_default().push(one);
    }
    // A page that a site has once, such as its proposal, is in a top-level folder of its own.
    let single = |section: &str, group: &[&Place]| {
        context.site.is_some() && section.is_empty() && group.iter().all(|one| one.short() == group[0].short())
    };
    let groups: Vec<_> = groups.into_iter().collect();
    let many =
        groups.iter().filter(|(section, group)| !single(section, group)).rev().max_by_key(|(_, group)| group.len());
    if let Some((_, group)) = many {
        return next_to(context, group, language);
    }
    if let [list, ..] = &context.lists[..] {
        return Ok(self::below(context, list, language));
    }
    Err(nowhere(context, groups.first().and_then(|(_, group)| group.first()).copied()))
}

/// The reports numbered in the folder `path`.
fn group_in<'d>(context: &'d Context, path: &Path) -> Option<Vec<&'d Place>> {
    let real = fs::canonicalize(path).ok()?;
    let in_it = |one: &&Place| section_folder(one) == Some(&*real);
    let group: Vec<&Place> = context.neighbours.iter().filter(in_it).collect();
    (!group.is_empty()).then_some(group)
}

/// The folder `path`, if its page lists reports of the schema.
fn list_at<'d>(context: &'d Context, path: &Path) -> Option<&'d Path> {
    let real = fs::canonicalize(path).ok()?;
    context.lists.iter().map(PathBuf::as_path).find(|list| fs::canonicalize(list).is_ok_and(|list| list == real))
}

/// The folder that contains the report's own folder, or the report itself if it has none.
fn section_folder(place: &Place) -> Option<&Path> {
    let folder = place.file.parent()?;
    if is_index(place) { folder.parent() } else { Some(folder) }
}

/// Whether a report is the page of its folder.
fn is_index(place: &Place) -> bool {
    let file = place.identity.rsplit('/').next().unwrap_or_default();
    file.split('.').next().unwrap_or_default().trim_start_matches('_').eq_ignore_ascii_case("index")
}

/// The next free place beside the reports `group`.
fn next_to(context: &Context, group: &[&Place], language: Option<usize>) -> Result<File, Failure> {
    let wanted = language.or_else(|| default_language(context));
    let model = group.iter().rev().find(|one| one.language == wanted).or(group.last());
    let Some(model) = model else { return Err(nowhere(context, None)) };
    let alike = |one: &&&Place| is_index(one) == is_index(model);
    let taken: Vec<String> = group.iter().filter(alike).map(|one| one.short().to_owned()).collect();
    let extension = match is_index(model) {
        true => "",
        false => model.short().rfind('.').map_or("", |at| &model.short()[at..]),
    };
    let words = words(context);
    let free = names::names(&taken, extension, &words, context.today).take(MAX_TRIED).find_map(|name| {
        let path = renamed(model, &name)?;
        let folder = if is_index(model) { path.parent()? } else { &path };
        let language_free = taken.iter().all(|taken| *taken != name) && folder.symlink_metadata().is_err();
        language_free.then_some(path)
    });
    let path = free.ok_or_else(|| nowhere(context, None))?;
    let own = model.language.is_none() || language.is_none_or(|language| model.language == Some(language));
    if own {
        let language = language.or(model.language);
        return Ok(File::new(path, context, language));
    }
    // No neighbour has this language, so use the file name or folder of a translation.
    Ok(in_language(context, path, language))
}

/// The first report below the list page in `list`.
fn below(context: &Context, list: &Path, language: Option<usize>) -> File {
    let name = list.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    in_folder(context, &list.join(names::first(name, &words(context))), language)
}

/// The page of the folder `path`, named like the pages of the other reports.
fn in_folder(context: &Context, path: &Path, language: Option<usize>) -> File {
    let wanted = language.or_else(|| default_language(context));
    let pages = || context.neighbours.iter().filter(|one| is_index(one));
    let own = pages().find(|one| one.language == wanted).and_then(|one| one.file.file_name());
    let usual = if context.site.is_some() { "_index.md" } else { "index.md" };
    let path = path.join(own.unwrap_or(usual.as_ref()));
    let first = File::new(path.clone(), context, None);
    if own.is_some() || wanted.is_none() || Some(first.language) == wanted {
        return File { language: wanted.unwrap_or(first.language), ..first };
    }
    in_language(context, path, wanted)
}

/// The default language of a report: that of the site, or else of the schema.
fn default_language(context: &Context) -> Option<usize> {
    let schema = &context.prepared.schema;
    let code = context.site.as_ref().and_then(|site| site.stated_default());
    code.and_then(|code| facts::language(schema, code)).or(Some(0))
}

/// The place called `name` beside the report at `place`.
fn renamed(place: &Place, name: &str) -> Option<PathBuf> {
    if name.contains(['/', '\\', '\0']) || name.starts_with('.') {
        return None;
    }
    let file = place.file.file_name()?.to_str()?;
    if is_index(place) {
        return Some(section_folder(place)?.join(name).join(file));
    }
    // Keep the suffix of the language.
    let (base, _) = place.short().rsplit_once('.')?;
    let ending = file.strip_prefix(base)?;
    let (stem, _) = name.rsplit_once('.')?;
    Some(section_folder(place)?.join(format!("{stem}{ending}")))
}

/// The words of a new name.
fn words(context: &Context) -> String {
    let title = context.title.as_deref().and_then(names::words);
    title.or_else(|| names::words(&context.prepared.schema.name)).unwrap_or_else(|| "report".to_owned())
}

/// The current folder without links.
fn current() -> Option<PathBuf> {
    std::env::current_dir().ok().and_then(|here| fs::canonicalize(here).ok())
}

/// `path` relative to the current folder, if it is inside.
fn near(path: &Path) -> PathBuf {
    let here = current();
    let below = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    below.filter(|below| !below.as_os_str().is_empty()).unwrap_or_else(|| path.to_path_buf())
}

/// Why there is no place for the report.
fn nowhere(context: &Context, there: Option<&Place>) -> Failure {
    let schema = &context.prepared.schema;
    let name = &schema.name;
    let message = match there {
        Some(there) => {
            let file = discovery::shown(&near(&there.file));
            say!(en("the report already exists: `{file}`"), vi("báo cáo này đã có rồi: `{file}`"))
        }
        None => say!(
            en("there is no report of `{name}` yet to put a new one beside"),
            vi("chưa có báo cáo nào theo `{name}` để đặt báo cáo mới bên cạnh"),
        ),
    };
    let help = match schema.file_patterns.first() {
        Some(pattern) => say!(
            en("name the file or folder to write; reports of `{name}` are called `{pattern}`"),
            vi("hãy nêu tên tệp hoặc thư mục cần ghi; báo cáo theo `{name}` có tên dạng `{pattern}`"),
        ),
        None => say!(en("name the file or folder to write"), vi("hãy nêu tên tệp hoặc thư mục cần ghi")),
    };
    Failure::new(message).with_help(help)
}
