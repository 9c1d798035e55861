//! Indexes, by name, of the files that an address may mean.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::files::{Files, Kind};
use super::page;
use super::settings::Settings;
use crate::document::address;
use crate::message::suggest::{MAX_COMPARED, Names};
use crate::text::fold;

/// All files of one kind that the site publishes.
#[derive(Debug)]
pub(super) struct Index {
    pub published: Vec<Published>,
    /// The names without extensions.
    pub stems: Names,
}

#[derive(Debug)]
pub(super) struct Published {
    /// The file's name, case-folded and composed (NFC).
    name: String,
    /// The name without extension, as names are compared.
    stem: String,
    pub file: PathBuf,
}

impl Published {
    /// The file with the name that is compared.
    pub fn with_stem(&self) -> (&Path, Cow<'_, str>) {
        (&self.file, Cow::Borrowed(&self.stem))
    }
}

impl Index {
    /// Indexes the published files of a site: only pictures if `pictures`, else all files that are not pages.
    pub fn of(settings: &Settings, files: &Files, pictures: bool) -> Self {
        let mut published = Vec::new();
        for mount in settings.statics.iter().chain(&settings.contents) {
            let Some(folder) = files.folder(&mount.folder) else { continue };
            files.walk(&folder, |folder, name| {
                if is_candidate(settings, name, pictures) {
                    let (name, file) = (fold_name(name), folder.join(name));
                    published.push(Published { stem: plain_stem(&name, pictures), name, file });
                }
            });
        }
        published.sort_by(|a, b| (&a.name, &a.file).cmp(&(&b.name, &b.file)));
        published.dedup_by(|a, b| a.name == b.name && a.file == b.file);
        let stems = Names::new(published.iter().map(|file| &file.stem));
        Self { published, stems }
    }

    pub fn called(&self, name: &str) -> &[Published] {
        let start = self.published.partition_point(|file| file.name.as_str() < name);
        let end = self.published.partition_point(|file| file.name.as_str() <= name);
        &self.published[start..end]
    }

    /// The files called `name`, sorted by path. If there are very many, only those whose paths are near `wanted` on the
    /// site at `root`.
    pub fn called_near(&self, name: &str, (root, settings): (&Path, &Settings), wanted: &[String]) -> Vec<&Path> {
        let called = self.called(name);
        let mut near: Vec<&Path> = Vec::new();
        if called.len() <= MAX_COMPARED {
            near.extend(called.iter().map(|file| file.file.as_path()));
            return near;
        }
        for mount in settings.statics.iter().chain(&settings.contents).take(MAX_COMPARED / 16) {
            let path: PathBuf = root.join(&mount.folder).join(wanted.iter().collect::<PathBuf>());
            let place = called.partition_point(|file| file.file < path);
            let window = place.saturating_sub(8)..called.len().min(place + 8);
            near.extend(called[window].iter().map(|file| file.file.as_path()));
        }
        near
    }
}

/// The files of one folder that an address may mean.
#[derive(Debug, Default)]
pub(super) struct Siblings {
    pub files: Vec<PathBuf>,
    /// Indexes into `files` by the folded name up to the last dot.
    pub by_stem: FxHashMap<String, Vec<usize>>,
    /// The names without extensions, made when a similar one is looked for.
    stems: OnceLock<(Vec<String>, Names)>,
    pictures: bool,
}

impl Siblings {
    /// The files that may be called like `stem`, each with the name that is compared.
    pub fn near(&self, stem: &str) -> impl Iterator<Item = (&Path, Cow<'_, str>)> {
        let (plain, names) = self.stems.get_or_init(|| {
            let plain: Vec<String> = self.files.iter().map(|file| plain_stem(&name_of(file), self.pictures)).collect();
            let names = Names::new(plain.iter());
            (plain, names)
        });
        names.near(stem).into_iter().map(|index| (self.files[index].as_path(), Cow::Borrowed(plain[index].as_str())))
    }

    /// Indexes `folder`: only pictures if `pictures`, else other files, too.
    pub fn of(settings: &Settings, files: &Files, folder: &Path, pictures: bool) -> Self {
        let entries =
            files.entries(folder, |entry| entry.kind == Kind::File && is_candidate(settings, &entry.name, pictures));
        let files: Vec<PathBuf> = entries.into_iter().map(|entry| folder.join(entry.name)).collect();
        let mut by_stem: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, file) in files.iter().enumerate() {
            if let Some((stem, _)) = name_of(file).rsplit_once('.') {
                by_stem.entry(stem.to_owned()).or_default().push(index);
            }
        }
        Self { files, by_stem, stems: OnceLock::new(), pictures }
    }
}

/// Whether an address may mean a file called `name`: only pictures if `pictures`, else every file that is not a page.
fn is_candidate(settings: &Settings, name: &str, pictures: bool) -> bool {
    if pictures { address::is_picture(name) } else { settings.folder || !page::is_page(name) }
}

/// `name` without its extension, if the extension is that of a picture (if `pictures`) or of a document.
pub(super) fn stem(name: &str, pictures: bool) -> Option<&str> {
    let has_extension = if pictures { address::is_picture(name) } else { address::is_document(name) };
    name.rsplit_once('.').map(|(stem, _)| stem).filter(|_| has_extension)
}

/// A name for comparison: composed, lower case.
pub(super) fn fold_name(name: &str) -> String {
    fold::compose(name).to_lowercase()
}

pub(super) fn name_of(file: &Path) -> String {
    file.file_name().map(|name| fold_name(&name.to_string_lossy())).unwrap_or_default()
}

/// A name without its extension, with one kind of separator.
pub(super) fn plain_stem(name: &str, pictures: bool) -> String {
    stem(name, pictures)
        .unwrap_or(name)
        .chars()
        .map(|character| if matches!(character, ' ' | '_') { '-' } else { character })
        .collect()
}
