//! Resolves the address of a link in a plain folder to a file.

use std::path::Path;

use super::answer::{Linked, Missing, Reader, Why};
use super::folder::is_checkable;
use super::hugo::Site;
use super::lookup::{Hit, Lookup};
use super::missing;
use super::page::Page;
use crate::document::address::{self, Target};

/// Resolves the `address` of a link, written on `page`.
pub(super) fn resolve(site: &Site, page: &Page, address: &str, explain: bool) -> Linked {
    let written = address.trim();
    let path = match address::target(written) {
        Target::Nothing => return Linked::Itself,
        Target::Data | Target::Remote => return Linked::Elsewhere,
        Target::OwnDisk => return Linked::Missing(Missing::bare(Why::OwnDisk)),
        Target::Path(path) => address::decode(path).into_owned(),
    };
    let backslashes = path.contains('\\');
    let lookup = Lookup::for_link(site, page, written, &path.replace('\\', "/"), Reader::Markdown);
    if !is_checkable(&lookup) {
        return Linked::Unknown;
    }
    let hit = lookup.hit().map(|(hit, _)| hit);
    if backslashes {
        // Markdown encodes it as `%5C`.
        let write = matches!(hit, Some(Hit::File(_) | Hit::Folder(_)));
        let write = write.then(|| address::reencode(&written.replace('\\', "/")));
        return Linked::Missing(Missing { why: Why::Backslash, file: None, write, others: false });
    }
    match hit {
        Some(Hit::File(file) | Hit::Slashed(file) | Hit::Cut(file, _)) => {
            match missing::other_letters(&lookup, &file) {
                Some(other) => Linked::Missing(other),
                None if is_markdown(&file) => Linked::Page(site.files.below(&file)),
                None => Linked::File(site.files.below(&file)),
            }
        }
        Some(Hit::Folder(folder)) => Linked::File(site.files.below(&folder)),
        Some(Hit::Outside) => Linked::Unknown,
        // In a wiki, a name without an extension is a page.
        None if is_wiki_name(&path) => Linked::Unknown,
        None if explain => Linked::Missing(missing::explain(&lookup)),
        None => Linked::Missing(Missing::bare(Why::Nothing)),
    }
}

/// `Home`, `How-To`: one name that is not a file name.
fn is_wiki_name(path: &str) -> bool {
    !path.contains('/') && !address::is_document(path)
}

fn is_markdown(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    ["md", "markdown", "mdown", "mkd", "mkdn"].iter().any(|markdown| extension.eq_ignore_ascii_case(markdown))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::site::{Resolution, Sites};

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
            // Pages of GitHub, pages of a wiki, and uploads of GitLab.
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
            // The pointer is resolved, and the picture is shown.
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
