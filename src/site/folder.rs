//! A plain folder: no site, but files that readers see where they lie, as GitHub and GitLab show them.
//!
//! It is a site whose every file is published as it is, at its own path below the root of the repository. A relative
//! address counts from the file that it stands in, one that begins with `/` from the root; capitals count.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{Case, Files};
use super::resolve::{Hit, Lookup, flatten};
use super::settings::Settings;
use super::{Linked, Missing, Reader, Site, Sites, Why, missing, page};
use crate::document::address::{self, Target};
use crate::files::boundary;
use crate::files::buffers::real_folder;

/// How many hexadecimal digits GitLab calls the folder of an uploaded file by.
const UPLOAD_LENGTH: usize = 32;

impl Sites {
    /// The plain folder around `report`: its repository, or the current folder where it lies below that, or else its own
    /// folder. Nothing outside is asked for.
    pub fn folder_of(&self, report: &Path) -> Option<Arc<Site>> {
        let name = report.parent()?;
        if let Some(known) = self.folders_by_name.read().ok().and_then(|folders| folders.get(name).cloned()) {
            return Some(known);
        }
        let root = root_of(&real_folder(report)?);
        let mut folders = self.folders.write().ok()?;
        let folder = folders.entry(root.clone()).or_insert_with(|| Arc::new(Site::of_folder(root))).clone();
        if let Ok(mut by_name) = self.folders_by_name.write() {
            by_name.insert(name.to_path_buf(), folder.clone());
        }
        Some(folder)
    }
}

/// The folder that addresses in a file in `folder`, which is canonical, may name files of.
fn root_of(folder: &Path) -> PathBuf {
    let here = || {
        let here = env::current_dir().and_then(std::fs::canonicalize).ok()?;
        // Who stands there works on everything, not on this.
        let anywhere = here.parent().is_none() || env::home_dir().is_some_and(|home| home == here);
        (!anywhere && folder.starts_with(&here)).then_some(here)
    };
    boundary::repository_around(folder).or_else(here).unwrap_or_else(|| folder.to_path_buf())
}

impl Site {
    /// The plain folder `root`, which is canonical.
    fn of_folder(root: PathBuf) -> Self {
        Self::with(Settings::of_folder(&root), Files::new(root))
    }

    /// Whether it is no Hugo site, but a plain folder.
    pub fn is_folder(&self) -> bool {
        self.settings.folder
    }
}

/// What the `address` of a link, written on `page`, leads to.
pub(super) fn link(site: &Site, page: &page::Page, address: &str, explain: bool) -> Linked {
    let written = address.trim();
    let path = match address::target(written) {
        Target::Nothing => return Linked::Itself,
        Target::Data | Target::Remote => return Linked::Elsewhere,
        Target::OwnDisk => return Linked::Missing(Missing::bare(Why::OwnDisk)),
        Target::Path(path) => address::decode(path).into_owned(),
    };
    let backslashes = path.contains('\\');
    let asked = Lookup::for_link(site, page, written, &path.replace('\\', "/"), Reader::Markdown);
    if !is_judged(&asked) {
        return Linked::Unknown;
    }
    let hit = asked.hit().map(|(hit, _)| hit);
    if backslashes {
        // It is put out as `%5C`.
        let write = matches!(hit, Some(Hit::File(_) | Hit::Folder(_)));
        let write = write.then(|| address::reencode(&written.replace('\\', "/")));
        return Linked::Missing(Missing { why: Why::Backslash, file: None, write });
    }
    match hit {
        Some(Hit::File(file)) => match asked.other_letters(&file) {
            Some(other) => Linked::Missing(other),
            None if is_markdown(&file) => Linked::Page(site.files.below(&file)),
            None => Linked::File(site.files.below(&file)),
        },
        Some(Hit::Folder(folder)) => Linked::File(site.files.below(&folder)),
        Some(Hit::Outside) => Linked::Unknown,
        // In a wiki, a name without an extension is that of a page.
        None if is_wiki_name(&path) => Linked::Unknown,
        None if explain => Linked::Missing(missing::explain(&asked)),
        None => Linked::Missing(Missing::bare(Why::Nothing)),
    }
}

/// Whether what is `asked` for lies in the folder: `../../issues` is a page of GitHub, and GitLab keeps what was uploaded.
pub(super) fn is_judged(asked: &Lookup<'_>) -> bool {
    let start = if asked.absolute { 0 } else { asked.page.address.as_ref().map_or(0, Vec::len) };
    let inside = asked.names.iter().try_fold(start, |depth, name| match name.as_str() {
        "." => Some(depth),
        ".." => depth.checked_sub(1),
        _ => Some(depth + 1),
    });
    let is_upload = |id: &String| id.len() == UPLOAD_LENGTH && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let uploaded = asked.absolute && matches!(&asked.names[..], [first, id, _] if first == "uploads" && is_upload(id));
    inside.is_some() && !uploaded
}

/// `Home`, `How-To`: one name that is none of a file.
fn is_wiki_name(path: &str) -> bool {
    !path.contains('/') && !address::names_document(path)
}

fn is_markdown(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    ["md", "markdown", "mdown", "mkd", "mkdn"].iter().any(|markdown| extension.eq_ignore_ascii_case(markdown))
}

/// The file is there, but not where the address looks: from the root instead of here, or the other way round.
pub(super) fn elsewhere(asked: &Lookup<'_>) -> Option<Missing> {
    let own = asked.page.address.as_deref().unwrap_or_default();
    let start = if asked.absolute { own } else { &[] };
    let Some(Hit::File(file)) = asked.published(&flatten(start, &asked.names), Case::Ignored) else { return None };
    let wanted = asked.wanted.as_deref().unwrap_or_default().join("/");
    let why = if asked.absolute { Why::OtherFolder } else { Why::Relative(wanted) };
    Some(Missing::for_file(asked, why, &file))
}

/// The address to write for `file` on the page that asks: as it was asked, from the root or from the page.
pub(super) fn address_of(asked: &Lookup<'_>, file: &Path) -> Option<String> {
    let below = file.strip_prefix(asked.site.root()).ok()?;
    let names: Vec<&str> = below.iter().map(|name| name.to_str()).collect::<Option<_>>()?;
    if asked.absolute {
        return Some(address::encode(&format!("/{}", names.join("/"))));
    }
    let own = asked.page.address.as_deref().unwrap_or_default();
    let folders = names.len().saturating_sub(1);
    let same = own.iter().zip(&names[..folders]).take_while(|(own, name)| own == *name).count();
    let way = std::iter::repeat_n("..", own.len() - same).chain(names[same..].iter().copied());
    Some(address::encode(&way.collect::<Vec<_>>().join("/")))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::site::Resolution;

    const REPORT: &str = "docs/adr/0002-b.md";

    /// A repository with these files; pictures have bytes, others are empty.
    fn repository(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        for file in files.iter().chain([&REPORT]) {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        folder
    }

    #[test]
    fn links_lead_to_files_and_folders_as_github_shows_them() {
        let folder =
            repository(&["docs/adr/0001-a.md", "docs/my plan.md", "src/main.rs", "LICENSE", "docs/mục lục.md"]);
        let report = folder.path().join(REPORT);
        let site = Sites::new().folder_of(&report).unwrap();
        let ask = |address: &str| match site.view(&report).link(address, Reader::Markdown, true) {
            Linked::Missing(missing) => format!("{:?} -> {}", missing.why, missing.write.as_deref().unwrap_or("-")),
            other => format!("{other:?}"),
        };
        for (address, expected) in [
            ("0001-a.md", "Page(\"docs/adr/0001-a.md\")"),
            ("./0001-a.md#context", "Page(\"docs/adr/0001-a.md\")"),
            ("/docs/adr/0001-a.md", "Page(\"docs/adr/0001-a.md\")"),
            ("../my%20plan.md", "Page(\"docs/my plan.md\")"),
            ("../m%E1%BB%A5c%20l%E1%BB%A5c.md", "Page(\"docs/mục lục.md\")"),
            ("../../src/main.rs#L10-L20", "File(\"src/main.rs\")"),
            ("../../src/main.rs?plain=1", "File(\"src/main.rs\")"),
            ("../../LICENSE", "File(\"LICENSE\")"),
            ("../../src", "File(\"src\")"),
            ("../../src/", "File(\"src\")"),
            ("/", "File(\"\")"),
            ("#context", "Itself"),
            ("https://example.org/x.md", "Elsewhere"),
            ("mailto:a@example.org", "Elsewhere"),
            // Pages of GitHub, of a wiki, and what was uploaded to GitLab.
            ("../../../../issues/7", "Unknown"),
            ("../../../x.md", "Unknown"),
            ("Home", "Unknown"),
            ("How%20To", "Unknown"),
            ("/uploads/0123456789abcdef0123456789abcdef/a.pdf", "Unknown"),
            ("0001-A.md", "Case -> 0001-a.md"),
            ("../SRC/main.rs", "Relative(\"docs/SRC/main.rs\") -> ../../src/main.rs"),
            ("../../SRC/main.rs", "Case -> ../../src/main.rs"),
            ("/docs/adr/0001-A.md", "Case -> /docs/adr/0001-a.md"),
            ("../0001-a.md", "OtherFolder -> 0001-a.md"),
            ("docs/adr/0001-a.md", "Relative(\"docs/adr/docs/adr/0001-a.md\") -> 0001-a.md"),
            ("/0001-a.md", "OtherFolder -> /docs/adr/0001-a.md"),
            ("..\\my plan.md", "Backslash -> ../my%20plan.md"),
            ("C:\\docs\\plan.md", "OwnDisk -> -"),
            ("../pictures/", "Nothing -> -"),
            ("../none.md", "Nothing -> -"),
        ] {
            assert_eq!(ask(address), expected, "{address}");
        }
    }

    #[test]
    fn pictures_are_looked_up_in_the_same_way() {
        let folder = repository(&["img/a.png", "docs/adr/img/b.png"]);
        fs::write(folder.path().join("img/lfs.png"), "version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
            .unwrap();
        fs::write(folder.path().join("img/empty.png"), "").unwrap();
        let report = folder.path().join(REPORT);
        let site = Sites::new().folder_of(&report).unwrap();
        let ask = |address: &str, reader: Reader| match site.view(&report).image(address, reader, true) {
            Resolution::Found(found) => found.file,
            Resolution::Missing(missing) => {
                format!("{:?} -> {}", missing.why, missing.write.as_deref().unwrap_or("-"))
            }
            other => format!("{other:?}"),
        };
        for (address, expected) in [
            ("img/b.png", "docs/adr/img/b.png"),
            ("../../img/a.png?raw=true", "img/a.png"),
            ("/img/a.png", "img/a.png"),
            // What stands for it is shown.
            ("/img/lfs.png", "img/lfs.png"),
            ("/img/empty.png", "EmptyFile -> -"),
            ("img/a.png", "Relative(\"docs/adr/img/a.png\") -> ../../img/a.png"),
            ("/img/b.png", "OtherFolder -> /docs/adr/img/b.png"),
            ("../../../other/a.png", "Unknown"),
            ("img/B.PNG", "Case -> img/b.png"),
        ] {
            assert_eq!(ask(address, Reader::Markdown), expected, "{address}");
            assert_eq!(ask(address, Reader::Html), expected, "{address}");
        }
        assert_eq!(ask("img/none.png", Reader::Figure), "Unknown");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_outside_of_the_repository_is_asked_for() {
        let outside = repository(&["secret.md"]);
        let folder = repository(&[]);
        std::os::unix::fs::symlink(outside.path(), folder.path().join("docs/way")).unwrap();
        let report = folder.path().join(REPORT);
        let site = Sites::new().folder_of(&report).unwrap();
        for address in ["../way/secret.md", "../way/none.md", "../../../secret.md"] {
            assert_eq!(site.view(&report).link(address, Reader::Markdown, true), Linked::Unknown, "{address}");
        }
    }
}
