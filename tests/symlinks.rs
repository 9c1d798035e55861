//! Hugo passes over symbolic links in the folders that it publishes from: what is said of pictures and links that lead
//! over one.

#![cfg(unix)]

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use program::Run;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0";

fn write(root: &Path, name: &str, bytes: impl AsRef<[u8]>) {
    fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
    fs::write(root.join(name), bytes).unwrap();
}

#[test]
fn a_symbolic_link_is_named_as_the_cause() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    write(root, "hugo.toml", "baseURL = 'https://huong.test/'\n");
    write(
        root,
        "kind.yaml",
        "name: kind\nfiles: ['content/4-Events/**']\nimages: { exist: true }\nlinks: { files: true }\n",
    );
    write(root, "camera/loom.png", PNG);
    write(root, "drafts/loom.md", "---\ntitle: Loom\n---\n");
    write(root, "static/images/real.png", PNG);
    write(
        root,
        "content/4-Events/_index.md",
        "# Looms\n\n![a](/images/real.png)\n![b](/images/loom.png)\n![c](/images/day/loom.png)\n![d](loom.png)\n\n\
         [e](/loom/)\n[f](/notes/loom/)\n",
    );
    fs::create_dir_all(root.join("content/other")).unwrap();
    symlink("../../camera/loom.png", root.join("static/images/loom.png")).unwrap();
    symlink("../../camera", root.join("static/images/day")).unwrap();
    symlink("../nowhere.png", root.join("content/4-Events/loom.png")).unwrap();
    symlink("../drafts/loom.md", root.join("content/loom.md")).unwrap();
    symlink("../drafts", root.join("content/notes")).unwrap();
    let said = |language: &str| {
        let mut command = program::command();
        command.current_dir(root).args([
            "content",
            "--schema",
            "kind.yaml",
            "--language",
            language,
            "--format",
            "json",
        ]);
        let run = Run::of(&mut command);
        assert_eq!(run.code, 1, "{}", run.said());
        run.said()
    };
    let english = said("en");
    let links = [
        "static/images/loom.png",
        "static/images/day",
        "content/4-Events/loom.png",
        "content/loom.md",
        "content/notes",
    ];
    for link in links {
        let help = format!("`{link}` is a symbolic link, which Hugo does not publish");
        assert_eq!(english.matches(&help).count(), 1, "{link}: {english}");
    }
    assert_eq!(english.matches("symbolic link").count(), links.len(), "{english}");
    assert_eq!(said("vi").matches("là liên kết tượng trưng").count(), links.len());
}
