//! Where a report stands among others: whose it is, which one, and in which language.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::binding::residue::Residue;
use crate::collection::copies::Fingerprint;
use crate::document::Document;
use crate::files::boundary;
use crate::schema::Schema;
use crate::site::Site;

/// Where a report stands among others.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file, absolute, its folder without links.
    pub file: PathBuf,
    /// Whose report it is: the root of the site, or the folder of reports where there is no site.
    pub home: PathBuf,
    /// The site.
    pub site: Option<Arc<Site>>,
    /// Which of the reports of its home it is, whatever the language: `4-Events/4.2-Event2/_index.md`.
    pub identity: String,
    /// The same without the file: `4-Events/4.2-Event2`.
    folder: String,
    /// Index of its language in the schema; `None` for one that the schema does not have.
    pub language: Option<usize>,
    /// Whether the file's name, its folder or the site says so; otherwise it is only taken for granted.
    pub stated: bool,
}

impl Place {
    /// The place of the report at `path`, held to `schema`.
    pub fn new(path: &Path, site: Option<&Arc<Site>>, schema: &Schema) -> Self {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let codes = site.map_or(&[][..], |site| site.languages());
        let (base, named) = split(schema, codes, &name);
        // A code that the site does not have is told as such; the page is still the one that was meant.
        let (base, named) = match site.and_then(|site| site.unknown_language(&name)) {
            Some(unknown) if named.is_none() => {
                let meant = unknown.meant.as_deref().unwrap_or(&unknown.code);
                (format!("{}.{}", unknown.name.0, unknown.name.1), Some(language(schema, meant)))
            }
            _ => (base, named),
        };
        let at = site.map(|site| site.page_place(path));
        let absolute = || std::path::absolute(path).ok()?.parent().map(Path::to_path_buf);
        let mut place = match (site, at) {
            (Some(site), Some(at)) => {
                // The folder of a language that the schema does not have is none of another language either.
                let own = || at.language.as_deref().map(|code| language(schema, code));
                let said = named.or_else(own);
                Self {
                    file: at.folder.join(&name),
                    home: site.root().to_path_buf(),
                    site: Some(site.clone()),
                    identity: String::new(),
                    folder: at.below,
                    language: said.flatten(),
                    stated: said.is_some(),
                }
            }
            _ => {
                let folder = absolute().unwrap_or_default();
                // A report with a folder of its own stands beside those folders.
                let home = if is_index(&base) { folder.parent().unwrap_or(&folder) } else { &folder };
                let below = folder.strip_prefix(home).unwrap_or(&folder).to_string_lossy().replace('\\', "/");
                Self {
                    file: folder.join(&name),
                    home: home.to_path_buf(),
                    site: None,
                    identity: String::new(),
                    folder: below,
                    language: named.flatten(),
                    stated: named.is_some(),
                }
            }
        };
        place.identity = [place.folder.as_str(), &base].join("/").trim_start_matches('/').to_owned();
        if !place.stated {
            (place.language, place.stated) = place.by_default(schema, &base);
        }
        place
    }

    /// The language of a file called `base`, whose name says none; whether the site says so.
    fn by_default(&self, schema: &Schema, base: &str) -> (Option<usize>, bool) {
        let bare = schema.languages.iter().position(|language| language.suffix.is_empty());
        let Some(code) = self.site.as_ref().and_then(|site| site.stated_default()) else { return (bare, false) };
        let Some(default) = language(schema, code).filter(|&default| Some(default) != bare) else {
            return (bare, bare.is_some());
        };
        // Beside a file for the site's default language, this one is that of the schema's.
        let beside = self.file.with_file_name(with_suffix(base, &suffix(schema, default)));
        if boundary::file_at(&beside, &self.home).is_some() { (bare, false) } else { (Some(default), true) }
    }

    /// What the text of the report here is compared with others by.
    pub fn fingerprint(&self, document: &Document<'_>, schema: &Schema, residue: &[Residue]) -> Fingerprint {
        Fingerprint::new(self.home.to_string_lossy(), self.below(), document, schema, residue)
            .of_kind(self.kind(schema))
    }

    /// What kind of text stands here: `worklog-week/vi`.
    pub fn kind(&self, schema: &Schema) -> String {
        let language = self.language.map_or("", |language| &schema.languages[language].code);
        format!("{}/{language}", schema.name)
    }

    /// The file below its home, separated by `/`.
    pub fn below(&self) -> String {
        self.file.strip_prefix(&self.home).unwrap_or(&self.file).to_string_lossy().replace('\\', "/")
    }

    /// The folder among whose reports this one is numbered.
    pub fn section(&self) -> &str {
        let file = self.identity.rsplit('/').next().unwrap_or_default();
        if !is_index(file) {
            return &self.folder;
        }
        self.folder.rsplit_once('/').map_or("", |(section, _)| section)
    }

    /// What people call the report among those of its home: its folder's name, or the file's if it has none of its own.
    pub fn short(&self) -> &str {
        let mut names = self.identity.rsplit('/');
        let file = names.next().unwrap_or_default();
        match names.next() {
            Some(folder) if is_index(file) => folder,
            _ => file,
        }
    }

    /// The files that would be this report in the schema's language `language`, the one to write first.
    pub fn translations(&self, schema: &Schema, language: usize) -> Vec<PathBuf> {
        let Some(spec) = schema.languages.get(language) else { return Vec::new() };
        let base = self.identity.rsplit('/').next().unwrap_or_default();
        let codes = self.site.as_ref().map_or(&[][..], |site| site.languages());
        // What the site calls the language.
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
        // Hugo knows no other suffix than the site's; the schema's is looked for as well.
        let suffixed = codes.contains(code).then(|| with_suffix(base, &format!(".{code}")));
        let names = bare.into_iter().chain(suffixed).chain([with_suffix(base, &own)]);
        files.extend(names.map(|name| self.file.with_file_name(name)));
        files.retain(|file| *file != self.file);
        files
    }
}

/// Index of the language `code` in `schema`; `vi` is `vi-VN`, too.
pub fn language(schema: &Schema, code: &str) -> Option<usize> {
    let main = |code: &str| code.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let whole = schema.languages.iter().position(|language| language.code.eq_ignore_ascii_case(code));
    whole.or_else(|| schema.languages.iter().position(|language| main(&language.code) == main(code)))
}

/// What stands before `.md` in the name of a file in `language`.
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

/// The name of a file without the suffix of its language, and that language as far as the schema has it; `codes` are the
/// languages of its site.
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

/// Whether a file called `base` is its folder's page.
fn is_index(base: &str) -> bool {
    let stem = base.split('.').next().unwrap_or_default();
    stem.trim_start_matches('_').eq_ignore_ascii_case("index")
}
