//! The place of a report in the collection: its author, its identity, and its language.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::collection::copies::{Fingerprint, ProseWords, WordPlaces};
use crate::files::{boundary, paths};
use crate::schema::Schema;
use crate::site::Site;

/// The place of a report in the collection.
#[derive(Clone, Debug)]
pub struct Place {
    /// The absolute path of the file, with links in its folder resolved.
    pub file: PathBuf,
    /// The author's folder: the root of the site, or the folder of reports if there is no site.
    pub home: PathBuf,
    /// Its site.
    pub site: Option<Arc<Site>>,
    /// The report's identity within its home, independent of language: `4-Events/4.2-Event2/_index.md`.
    pub identity: String,
    /// The same without the file name: `4-Events/4.2-Event2`.
    folder: String,
    /// Index of its language in the schema; `None` if the schema does not have it.
    pub language: Option<usize>,
    /// Whether the file name, its folder or the site states the language; otherwise it is assumed.
    pub stated: bool,
}

impl Place {
    /// The place of the report at `path` with `schema`.
    pub fn new(path: &Path, site: Option<&Arc<Site>>, schema: &Schema) -> Self {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let codes = site.map_or(&[][..], |site| site.languages());
        let (base, name_language) = split(schema, codes, &name);
        // A language code that the site does not have is reported elsewhere; use the code that was intended.
        let (base, name_language) = match site.and_then(|site| site.unknown_language(&name)) {
            Some(unknown) if name_language.is_none() => {
                let intended = unknown.meant.as_deref().unwrap_or(&unknown.code);
                (format!("{}.{}", unknown.name.0, unknown.name.1), Some(language(schema, intended)))
            }
            _ => (base, name_language),
        };
        let at = site.map(|site| site.page_place(path));
        let absolute = || std::path::absolute(path).ok()?.parent().map(Path::to_path_buf);
        let mut place = match (site, at) {
            (Some(site), Some(at)) => {
                // A folder of a language that the schema does not have does not belong to another language either.
                let own = || at.language.as_deref().map(|code| language(schema, code));
                let stated = name_language.or_else(own);
                Self {
                    file: at.folder.join(&name),
                    home: site.root().to_path_buf(),
                    site: Some(site.clone()),
                    identity: String::new(),
                    folder: at.below,
                    language: stated.flatten(),
                    stated: stated.is_some(),
                }
            }
            _ => {
                let folder = absolute().unwrap_or_default();
                // A report with its own folder is next to the folders of the other reports.
                let home = if is_index(&base) { folder.parent().unwrap_or(&folder) } else { &folder };
                let below = paths::below(&folder, home).unwrap_or(&folder).to_string_lossy().replace('\\', "/");
                Self {
                    file: folder.join(&name),
                    home: home.to_path_buf(),
                    site: None,
                    identity: String::new(),
                    folder: below,
                    language: name_language.flatten(),
                    stated: name_language.is_some(),
                }
            }
        };
        place.identity = [place.folder.as_str(), &base].join("/").trim_start_matches('/').to_owned();
        if !place.stated {
            (place.language, place.stated) = place.by_default(schema, &base);
        }
        place
    }

    /// The language of the file `base` without a language suffix, and whether the site states it.
    fn by_default(&self, schema: &Schema, base: &str) -> (Option<usize>, bool) {
        let bare = schema.languages.iter().position(|language| language.suffix.is_empty());
        let Some(code) = self.site.as_ref().and_then(|site| site.stated_default()) else { return (bare, false) };
        let Some(default) = language(schema, code).filter(|&default| Some(default) != bare) else {
            return (bare, bare.is_some());
        };
        // If there is a file for the site's default language next to it, this one is in the schema's default language.
        let beside = self.file.with_file_name(with_suffix(base, &suffix(schema, default)));
        if boundary::file_at(&beside, &self.home).is_some() { (bare, false) } else { (Some(default), true) }
    }

    /// The fingerprint of the report.
    pub fn fingerprint(&self, prose: &ProseWords, schema: &Schema, places: &WordPlaces<'_>) -> Fingerprint {
        Fingerprint::of_places(self.home.to_string_lossy(), self.below(), places, prose).of_kind(self.kind(schema))
    }

    /// The kind of text: `worklog-week/vi`.
    pub fn kind(&self, schema: &Schema) -> String {
        let language = self.language.map_or("", |language| &schema.languages[language].code);
        format!("{}/{language}", schema.name)
    }

    /// The file relative to its home, separated by `/`.
    pub fn below(&self) -> String {
        paths::below(&self.file, &self.home).unwrap_or(&self.file).to_string_lossy().replace('\\', "/")
    }

    /// The folder in which the report is numbered.
    pub fn section(&self) -> &str {
        let file = self.identity.rsplit('/').next().unwrap_or_default();
        if !is_index(file) {
            return &self.folder;
        }
        self.folder.rsplit_once('/').map_or("", |(section, _)| section)
    }

    /// A short name within its home: the name of its folder, or of the file if it has no folder of its own.
    pub fn short(&self) -> &str {
        let mut names = self.identity.rsplit('/');
        let file = names.next().unwrap_or_default();
        match names.next() {
            Some(folder) if is_index(file) => folder,
            _ => file,
        }
    }

    /// The possible files for this report in the schema's language `language`, the preferred one first.
    pub fn translations(&self, schema: &Schema, language: usize) -> Vec<PathBuf> {
        let Some(spec) = schema.languages.get(language) else { return Vec::new() };
        let base = self.identity.rsplit('/').next().unwrap_or_default();
        let codes = self.site.as_ref().map_or(&[][..], |site| site.languages());
        // The site's code for the language.
        let code = codes.iter().find(|code| self::language(schema, code) == Some(language)).unwrap_or(&spec.code);
        let folder = self.site.as_ref().and_then(|site| site.folder_in(&self.folder, code));
        let own = suffix(schema, language);
        let mut files = Vec::new();
        if let Some(folder) = folder {
            files.push(folder.join(base));
            files.push(folder.join(with_suffix(base, &own)));
        }
        let default = self.site.as_ref().and_then(|site| site.stated_default());
        let bare = match default.and_then(|code| self::language(schema, code)) {
            Some(default) => default == language,
            None => spec.suffix.is_empty(),
        };
        let bare = bare.then(|| base.to_owned());
        // Hugo knows only the suffixes of the site's languages; the schema's suffix is tried, too.
        let suffixed = codes.contains(code).then(|| with_suffix(base, &format!(".{code}")));
        let names = bare.into_iter().chain(suffixed).chain([with_suffix(base, &own)]);
        files.extend(names.map(|name| self.file.with_file_name(name)));
        files.retain(|file| *file != self.file);
        files
    }
}

/// Index of the language `code` in `schema`; `vi` also matches `vi-VN`.
pub fn language(schema: &Schema, code: &str) -> Option<usize> {
    let main = |code: &str| code.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let exact = schema.languages.iter().position(|language| language.code.eq_ignore_ascii_case(code));
    exact.or_else(|| schema.languages.iter().position(|language| main(&language.code) == main(code)))
}

/// The suffix before `.md` in the name of a file in `language`.
fn suffix(schema: &Schema, language: usize) -> String {
    let language = &schema.languages[language];
    if language.suffix.is_empty() { format!(".{}", language.code) } else { language.suffix.clone() }
}

/// `_index.vi.md` for `_index.md` and `.vi`.
fn with_suffix(base: &str, suffix: &str) -> String {
    match base.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}{suffix}.{extension}"),
        None => format!("{base}{suffix}"),
    }
}

/// Splits a file name into the name without language suffix, and the language (the inner `None` if the schema does not
/// have it); `codes` are the languages of its site.
fn split(schema: &Schema, codes: &[String], name: &str) -> (String, Option<Option<usize>>) {
    let (stem, extension) = name.rsplit_once('.').map_or((name, ""), |(stem, _)| (stem, &name[stem.len()..]));
    for index in 0..schema.languages.len() {
        let bare = stem.strip_suffix(&suffix(schema, index)).filter(|bare| !bare.is_empty());
        if let Some(bare) = bare {
            return (format!("{bare}{extension}"), Some(Some(index)));
        }
    }
    match stem.rsplit_once('.') {
        Some((bare, code)) if !bare.is_empty() && codes.iter().any(|own| own.eq_ignore_ascii_case(code)) => {
            (format!("{bare}{extension}"), Some(language(schema, code)))
        }
        _ => (name.to_owned(), None),
    }
}

/// Whether the file `base` is the page of its folder.
fn is_index(base: &str) -> bool {
    let stem = base.split('.').next().unwrap_or_default();
    stem.trim_start_matches('_').eq_ignore_ascii_case("index")
}
