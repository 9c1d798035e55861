//! The address of a report on the published site, which its relative addresses count from.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::files::{Case, Files, Kind};
use super::settings::{Mount, Settings};
use crate::files::paths;
use crate::text::fold;

/// One report as Hugo sees it.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its folder, canonical.
    pub folder: PathBuf,
    /// The file, with the folder above.
    pub file: PathBuf,
    /// Whether the files beside it are its page resources: it is an `index` or `_index`.
    pub bundle: bool,
    /// The folders of its address; `None` if it is in no content folder.
    pub address: Option<Vec<String>>,
    /// Its language, if the site has several.
    pub language: Option<String>,
    /// The content folder that contains it, as an index into those of the site.
    pub mount: Option<usize>,
}

impl Page {
    /// Determines where `report` in `folder` (canonical, below the root) is published.
    pub fn new(settings: &Settings, files: &Files, folder: &Path, report: &Path) -> Self {
        let name = report.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (stem, suffix) = match name.rsplit_once('.') {
            Some((stem, code)) if settings.languages.iter().any(|language| language.eq_ignore_ascii_case(code)) => {
                (stem, Some(code.to_lowercase()))
            }
            _ => (name.as_str(), None),
        };
        let bundle = matches!(stem, "index" | "_index");
        let file = folder.join(report.file_name().unwrap_or_default());
        let mut page =
            Self { folder: folder.to_path_buf(), file, bundle, address: None, language: suffix, mount: None };
        if settings.folder {
            let below = paths::below(folder, files.root()).unwrap_or(Path::new(""));
            let address = below.iter().map(|name| name.to_string_lossy().into_owned()).collect();
            return Self { address: Some(address), bundle: false, language: None, ..page };
        }
        // A content folder may contain another: `content/vi` in `content`.
        let mut holding: Vec<(usize, &Mount, &Path)> = Vec::new();
        for (index, mount) in settings.contents.iter().enumerate() {
            if let Some(below) = paths::below(folder, &files.root().join(&mount.folder)) {
                holding.push((index, mount, below));
            }
        }
        if let Some(&(index, mount, below)) = holding.iter().min_by_key(|(_, _, below)| below.components().count()) {
            page.mount = Some(index);
            page.language = page.language.or_else(|| mount.language.clone());
            let language = page.language.as_deref().or_else(|| settings.default_language());
            let mut address = Vec::from_iter(language_folder(settings, language));
            address.extend(mount.target.iter().cloned());
            address.extend(below.iter().map(|name| in_address(settings, &name.to_string_lossy())));
            match (stem, settings.ugly) {
                ("_index", _) | ("index", false) => {}
                // `leaf.html`, beside its folder.
                ("index", true) => drop(address.pop()),
                (_, true) => {}
                (stem, false) => address.push(in_address(settings, stem)),
            }
            page.address = Some(address);
        }
        page
    }
}

/// The folder that all pages in `language` are published under.
pub fn language_folder(settings: &Settings, language: Option<&str>) -> Option<String> {
    let own = |language: &&str| settings.default_in_folder || settings.default_language() != Some(language);
    language.filter(|_| !settings.languages.is_empty() && !settings.several_hosts).filter(own).map(String::from)
}

/// The file name without the language code (`plan.png` for `plan.vi.png`), and that language.
pub fn code_in<'s>(settings: &'s Settings, name: &str) -> Option<(String, &'s str)> {
    let (rest, extension) = name.rsplit_once('.')?;
    let (stem, code) = rest.rsplit_once('.')?;
    let language = settings.languages.iter().find(|language| language.eq_ignore_ascii_case(code))?;
    Some((format!("{stem}.{extension}"), language))
}

/// The language that a file of the page bundle or content folder `mount` is published in.
pub fn language_of<'s>(settings: &'s Settings, mount: &'s Mount, name: &str) -> Option<&'s str> {
    let code = code_in(settings, name).map(|(_, code)| code);
    code.or(mount.language.as_deref()).or_else(|| settings.default_language())
}

/// The name of a folder or page in an address.
pub fn in_address(settings: &Settings, name: &str) -> String {
    let address = in_path(settings, name);
    match settings.drops_accents {
        true => address.nfd().filter(|character| !is_combining_mark(*character)).nfc().collect(),
        false => address,
    }
}

/// The same for the logical path of a page, which keeps all accents.
pub fn in_path(settings: &Settings, name: &str) -> String {
    let mut address = String::with_capacity(name.len());
    for character in fold::compose(name).chars() {
        match character {
            character if character.is_whitespace() => {
                if !(settings.keeps_case && address.ends_with('-')) {
                    address.push('-');
                }
            }
            '-' if settings.keeps_case && address.ends_with('-') => {}
            '.' | '_' | '#' | '+' | '~' | '-' | '@' => address.push(character),
            character if !character.is_alphanumeric() && !is_combining_mark(character) => {}
            character if settings.keeps_case => address.push(character),
            character => address.extend(character.to_lowercase()),
        }
    }
    address
}

/// Joins `names` to `start` and resolves `.` and `..` as a browser does: the root has no parent.
pub fn flatten(start: &[String], names: &[String]) -> Vec<String> {
    let mut flat = start.to_vec();
    for name in names {
        match name.as_str() {
            "." => {}
            ".." => {
                flat.pop();
            }
            _ => flat.push(name.clone()),
        }
    }
    flat
}

/// The relative path from the folder at `from` to what is at `to`: `../b/c`.
pub fn steps(from: &[String], to: &[String]) -> String {
    let same = from.iter().zip(to).take_while(|(a, b)| a == b).count();
    let names = std::iter::repeat_n("..", from.len() - same).chain(to[same..].iter().map(String::as_str));
    names.collect::<Vec<_>>().join("/")
}

/// Whether Hugo makes a page of `folder`, which is `depth` levels below the content folder.
pub fn is_page_folder(files: &Files, folder: &Path, depth: usize) -> bool {
    files.is_of_page(folder, depth > 0, || {
        if depth > 0 {
            return !files.entries(folder, |entry| entry.kind == Kind::File && is_index(&entry.name)).is_empty();
        }
        let mut any = false;
        files.walk(folder, |_, name| any |= is_page(name));
        any
    })
}

/// The same in any language. Such a folder is renamed in addresses.
fn is_renamed(settings: &Settings, files: &Files, folder: &Path, depth: usize) -> bool {
    is_page_folder(files, folder, depth)
        || settings.contents.len() > 1
            && places(settings, files, folder)[1..].iter().any(|place| is_page_folder(files, &place.folder, depth))
}

pub fn is_index(name: &str) -> bool {
    is_page(name) && matches!(name.split('.').next(), Some("index" | "_index"))
}

/// Whether Hugo makes a page of a file called `name` instead of publishing the file itself.
pub fn is_page(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["md", "markdown", "mdown", "html", "htm", "adoc", "asciidoc", "rst", "org", "pandoc", "pdc"]
        .iter()
        .any(|page| extension.eq_ignore_ascii_case(page))
}

/// The names of the folders and of the file from `folder` to `path`; `None` if it is not below, or not in UTF-8.
pub fn names_below(folder: &Path, path: &Path) -> Option<Vec<String>> {
    paths::below(path, folder)?.iter().map(|name| name.to_str().map(String::from)).collect()
}

/// The file in the content folder `mount` that is published at `names`.
///
/// A folder that contains a page is renamed in addresses; other folders and files keep their names. If there are
/// several languages, a file is published under its own (`plan.vi.png`) or the default one.
pub fn find(settings: &Settings, files: &Files, mount: &Mount, names: &[String], case: Case) -> Option<PathBuf> {
    let root = files.folder(&mount.folder)?;
    readings(settings, names).into_iter().find_map(|(language, names)| {
        let file = find_below(settings, files, &root, names.strip_prefix(mount.target.as_slice())?, case)?;
        let name = file.file_name()?.to_str()?;
        let own = if settings.copies { language } else { language_of(settings, mount, name) };
        (own == language && publishes(settings, files, &file, own)).then_some(file)
    })
}

/// The possible interpretations of an address: the language of its folder, and the names below that folder.
pub fn readings<'s, 'n>(settings: &'s Settings, names: &'n [String]) -> Vec<(Option<&'s str>, &'n [String])> {
    let mut readings = Vec::new();
    let first = settings.languages.iter().find(|language| names.first() == Some(language));
    if let Some(language) = first.filter(|language| language_folder(settings, Some(language)).is_some()) {
        readings.push((Some(language.as_str()), &names[1..]));
    }
    let default = settings.default_language();
    if language_folder(settings, default).is_none() {
        readings.push((default, names));
    }
    readings
}

fn find_below(settings: &Settings, files: &Files, root: &Path, names: &[String], case: Case) -> Option<PathBuf> {
    let (last, folders) = names.split_last()?;
    let at = folder_below(settings, files, root, folders, case)?;
    let (name, _) = files.entry(&at, last, case).filter(|(name, kind)| *kind == Kind::File && !is_page(name))?;
    Some(at.join(name))
}

/// The folder below `root` whose address is `names`.
fn folder_below(settings: &Settings, files: &Files, root: &Path, names: &[String], case: Case) -> Option<PathBuf> {
    let same = |a: &str, b: &str| a == b || (case == Case::Ignored && a.to_lowercase() == b.to_lowercase());
    let mut at = root.to_path_buf();
    for (depth, name) in names.iter().enumerate() {
        let found = files.folders_at(&at, name, |name| in_address(settings, name));
        let next = found.into_iter().find(|entry| {
            let renamed = is_renamed(settings, files, &at.join(&entry.name), depth);
            if renamed { same(&in_address(settings, &entry.composed), name) } else { same(&entry.composed, name) }
        })?;
        at.push(next.name);
    }
    Some(at)
}

/// The published address of `file`, which is in the content folder `mount`, or will be moved there: `present` is where a
/// path of then is now.
pub fn published(
    settings: &Settings,
    files: &Files,
    mount: &Mount,
    file: &Path,
    present: impl Fn(&Path) -> PathBuf,
) -> Option<Vec<String>> {
    let root = files.root().join(&mount.folder);
    let below = paths::below(file, &root)?;
    let language = language_of(settings, mount, file.file_name()?.to_str()?);
    if !publishes(settings, files, &present(file), language) {
        return None;
    }
    let mut address = Vec::from_iter(language_folder(settings, language));
    address.extend(mount.target.iter().cloned());
    let mut at = root;
    let count = below.iter().count();
    for (depth, name) in below.iter().enumerate() {
        at.push(name);
        let name = name.to_str()?;
        let renamed = depth + 1 < count && is_renamed(settings, files, &present(&at), depth);
        address.push(if renamed { in_address(settings, name) } else { name.to_owned() });
    }
    Some(address)
}

/// The content folders whose files are published in the folder at `names`, ignoring case.
pub fn folders(settings: &Settings, files: &Files, names: &[String]) -> Vec<PathBuf> {
    let readings = readings(settings, names);
    let in_mount = |mount: &Mount| {
        let root = files.folder(&mount.folder)?;
        let mut below = readings.iter().filter_map(|(_, names)| names.strip_prefix(mount.target.as_slice()));
        below.find_map(|below| folder_below(settings, files, &root, below, Case::Ignored))
    };
    settings.contents.iter().filter_map(in_mount).collect()
}

/// A folder with files of a page.
pub struct Place<'s> {
    pub folder: PathBuf,
    /// The language of files without a language code in their names, if the site has several.
    pub language: Option<&'s str>,
}

/// The folders with the same address as `folder`, itself first.
pub fn places<'s>(settings: &'s Settings, files: &Files, folder: &Path) -> Vec<Place<'s>> {
    if settings.contents.len() < 2 && settings.contents.iter().all(|mount| mount.language.is_none()) {
        // Whether it is below the only content folder makes no difference.
        return vec![Place { folder: folder.to_path_buf(), language: settings.default_language() }];
    }
    let holding = |mount: &'s Mount| Some((mount, folder.strip_prefix(files.root().join(&mount.folder)).ok()?));
    let own = settings.contents.iter().filter_map(holding).min_by_key(|(_, below)| below.components().count());
    let language = |mount: Option<&'s Mount>| {
        let own = mount.and_then(|mount| mount.language.as_deref());
        own.or_else(|| settings.default_language())
    };
    let mut places = vec![Place { folder: folder.to_path_buf(), language: language(own.map(|(mount, _)| mount)) }];
    let Some((own, below)) = own.filter(|_| settings.contents.len() > 1) else { return places };
    let target = own.target.iter().cloned();
    let address: Vec<String> = target.chain(below.iter().map(|name| name.to_string_lossy().into_owned())).collect();
    for mount in settings.contents.iter().filter(|mount| *mount != own) {
        let Some(names) = address.strip_prefix(mount.target.as_slice()) else { continue };
        let Some(root) = files.folder(&mount.folder) else { continue };
        let at = names.iter().try_fold(root, |at, name| {
            let wanted = in_address(settings, name).to_lowercase();
            let named = |name: &str| in_address(settings, name);
            let next = files.folders_at(&at, &wanted, named).into_iter();
            let mut same = next.filter(|next| in_address(settings, &next.composed).to_lowercase() == wanted);
            same.next().map(|next| at.join(next.name))
        });
        places.extend(at.map(|folder| Place { folder, language: language(Some(mount)) }));
    }
    places
}

/// The languages that the page of these places is written in.
pub fn written_in(settings: &Settings, files: &Files, places: &[Place<'_>]) -> Vec<String> {
    let mut written = Vec::new();
    for place in places {
        let languages = files.indexes(&place.folder, is_index).into_iter().map(|name| {
            let own = code_in(settings, &name).map(|(_, code)| code);
            own.or(place.language).unwrap_or_default().to_owned()
        });
        written.extend(languages);
    }
    written
}

/// Whether Hugo publishes `file`, which is in a content folder, in `language`. It publishes the files of a page only in
/// the languages of that page.
fn publishes(settings: &Settings, files: &Files, file: &Path, language: Option<&str>) -> bool {
    if settings.languages.len() < 2 || settings.several_hosts {
        return true;
    }
    // A content folder may contain another: `content/vi` in `content`.
    let roots = settings.contents.iter().map(|mount| files.root().join(&mount.folder));
    let Some(root) = roots.filter(|root| paths::is_within(file, root)).max_by_key(|root| root.components().count())
    else {
        return true;
    };
    for folder in file.ancestors().skip(1).take_while(|folder| paths::is_within(folder, &root)) {
        let written = written_in(settings, files, &places(settings, files, folder));
        if !written.is_empty() {
            return written.iter().any(|one| Some(one.as_str()) == language);
        }
    }
    true
}
