//! Runs a real Hugo, if it is installed, and resolves addresses in its output like a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use percent_encoding::percent_decode_str;

/// Builds the site in `folder` and returns the output folder; `None` without Hugo.
pub fn build(folder: &Path) -> Option<PathBuf> {
    match try_build(folder)? {
        Ok(public) => Some(public),
        Err(said) => panic!("{}: {said}", folder.display()),
    }
}

/// The same; the error is Hugo's message.
pub fn try_build(folder: &Path) -> Option<Result<PathBuf, String>> {
    // Not `public`, because a fixture may have that folder.
    let public = folder.join("built");
    let run = Command::new("hugo").arg("--source").arg(folder).arg("--destination").arg(&public).output();
    let Ok(run) = run else {
        eprintln!("no hugo on PATH: not asked again");
        return None;
    };
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    Some(if run.status.success() { Ok(public) } else { Err(said) })
}

/// Writes a file of a site.
pub fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Writes layouts that show only a page's content.
pub fn layouts(folder: &Path) {
    for name in ["_default/single", "_default/list", "index"] {
        write(folder, &format!("layouts/{name}.html"), "<body>{{ .Content }}</body>");
    }
}

/// All pages in `public`, with file and text, sorted by name.
pub fn pages(public: &Path) -> Vec<(PathBuf, String)> {
    let mut folders = vec![public.to_path_buf()];
    let mut pages = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "html") {
                let html = fs::read_to_string(&path).unwrap();
                pages.push((path, html));
            }
        }
    }
    pages.sort();
    pages
}

/// The file below `public` that a browser receives for `address` on the page `file`, if the site is published at
/// `https://x.test/BASE/`; `None` if there is none.
pub fn fetched(public: &Path, base: &str, file: &Path, address: &str) -> Option<PathBuf> {
    let own = address.strip_prefix("https://x.test").unwrap_or(address);
    let path = &own[..own.find(['?', '#']).unwrap_or(own.len())];
    let path = percent_decode_str(path).decode_utf8_lossy().into_owned();
    let mut names: Vec<String> = base.split('/').filter(|name| !name.is_empty()).map(String::from).collect();
    let depth = names.len();
    if path.starts_with('/') {
        names.clear();
    } else {
        let below = file.strip_prefix(public).unwrap().parent().unwrap();
        names.extend(below.iter().map(|name| name.to_string_lossy().into_owned()));
    }
    let mut last = file.file_name().unwrap().to_string_lossy().into_owned();
    if !path.is_empty() {
        let mut parts: Vec<&str> = path.split('/').collect();
        last = parts.pop().unwrap_or_default().to_owned();
        for part in parts.into_iter().chain(matches!(last.as_str(), "." | "..").then_some(last.as_str())) {
            match part {
                "" | "." => {}
                ".." => drop(names.pop()),
                name => names.push(name.to_owned()),
            }
        }
        if matches!(last.as_str(), "." | "..") {
            last.clear();
        }
    }
    let below =
        names.strip_prefix(&base.split('/').filter(|name| !name.is_empty()).map(String::from).collect::<Vec<_>>()[..]);
    // GitHub Pages serves the index of a folder with and without a slash at the end of the address.
    let found =
        below.map(|below| below.iter().fold(public.to_path_buf(), |folder, name| folder.join(name)).join(&last));
    let found = found.or_else(|| {
        (names.len() + 1 == depth && names.iter().chain([&last]).eq(base.split('/'))).then(|| public.to_path_buf())
    })?;
    let found = if found.is_dir() { found.join("index.html") } else { found };
    found.is_file().then_some(found)
}
