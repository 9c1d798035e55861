//! Addresses of lines of reports: on the forge that the repository names as its origin, or by a template.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::cli::init::forge::Remote;
use crate::config::normalize;
use crate::files::boundary::repository_around;
use crate::output::html::{Links, encoded};

/// How the address of a line is made.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Template {
    /// By the origin of each repository, if it is on a known forge.
    #[default]
    Remote,
    /// As a forge has it, whatever the host of the origin is called.
    Forge(Forge),
    /// With `{file}`, `{path}`, `{commit}`, `{line}` and `{column}` to fill in.
    Address(String),
    /// No addresses.
    None,
}

/// A kind of forge.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Forge {
    /// GitHub, or what has the same addresses.
    GitHub,
    /// GitLab.
    GitLab,
}

/// The editor's own address.
const VSCODE: &str = "vscode://file{path}:{line}:{column}";

impl Template {
    /// Reads the value of the option; `None` if it is neither a name nor an address with a file in it.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        Some(match text {
            "github" => Self::Forge(Forge::GitHub),
            "gitlab" => Self::Forge(Forge::GitLab),
            "vscode" => Self::Address(VSCODE.to_owned()),
            "none" => Self::None,
            _ => {
                let (scheme, _) = text.split_once(':')?;
                let plain =
                    scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
                // A click must not run anything in the page.
                let runs = ["javascript", "data", "vbscript"].contains(&&*scheme.to_ascii_lowercase());
                let names_file = text.contains("{file}") || text.contains("{path}");
                let fits = plain && !runs && names_file && !text.contains(|c: char| c.is_control() || c == ' ');
                return fits.then(|| Self::Address(text.to_owned()));
            }
        })
    }

    /// The addresses of the reports at `paths`.
    pub fn links<'p>(&self, paths: impl Iterator<Item = &'p Path>) -> Links {
        let mut links = Links::default();
        let mut remotes: HashMap<PathBuf, Option<Remote>> = HashMap::new();
        let here = normalize(Path::new("")).unwrap_or_default();
        for path in paths.filter(|_| *self != Self::None) {
            let Ok(whole) = normalize(path) else { continue };
            let root = whole.parent().and_then(repository_around);
            let below = whole.strip_prefix(root.as_ref().unwrap_or(&here)).unwrap_or(&whole);
            let (file, whole) = (address_of(below), address_of(&whole));
            let mut remote = || {
                let root = root.as_ref()?;
                remotes.entry(root.clone()).or_insert_with(|| Remote::of(root)).clone()
            };
            let template = match self {
                Self::None => None,
                Self::Remote => remote().and_then(|remote| remote.lines(remote.forge()?, &file)),
                Self::Forge(forge) => remote().and_then(|remote| remote.lines(*forge, &file)),
                Self::Address(template) => {
                    let commit =
                        if template.contains("{commit}") { remote().and_then(|remote| remote.commit) } else { None };
                    let text = template.replace("{commit}", &commit.unwrap_or_default());
                    Some(text.replace("{file}", &file).replace("{path}", &whole))
                }
            };
            if let Some(template) = template {
                links.insert(path, template);
            }
        }
        links
    }
}

impl Remote {
    /// The kind of forge, if the name of the host tells.
    fn forge(&self) -> Option<Forge> {
        match self.host.as_str() {
            host if host == "github.com" || host.starts_with("github.") => Some(Forge::GitHub),
            host if host.contains("gitlab") => Some(Forge::GitLab),
            _ => None,
        }
    }

    /// The address of the lines of `file`, as `forge` has it; `None` without a commit.
    fn lines(&self, forge: Forge, file: &str) -> Option<String> {
        let (host, path, commit) = (&self.host, encoded(&self.path), self.commit.as_deref()?);
        let between = match forge {
            Forge::GitHub => "/blob/",
            Forge::GitLab => "/-/blob/",
        };
        // Without `plain`, the page of a Markdown file has no lines.
        Some(format!("https://{host}/{path}{between}{commit}/{file}?plain=1#L{{line}}"))
    }
}

/// `path` as part of an address, with slashes.
fn address_of(path: &Path) -> String {
    let text = path.to_string_lossy();
    encoded(&if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text.into_owned() })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

    /// The address of line 7 of `4-Events/Buổi 1.md` in a repository with this origin.
    fn line(template: &str, origin: &str) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir_all(root.join(".git/refs/heads")).unwrap();
        fs::write(root.join(".git/HEAD"), "ref: refs/heads/main\n").unwrap();
        fs::write(root.join(".git/refs/heads/main"), format!("{COMMIT}\n")).unwrap();
        fs::write(root.join(".git/config"), format!("[remote \"origin\"]\n\turl = {origin}\n")).unwrap();
        let template = if template.is_empty() { Template::default() } else { Template::new(template).unwrap() };
        let path = root.join("4-Events/Buổi 1.md");
        let links = template.links([&*path].into_iter());
        Some(links.to(&path, 7, 3)?.replace(&*address_of(&root), "ROOT"))
    }

    #[test]
    fn a_line_is_read_where_the_origin_is() {
        let file = "4-Events/Bu%E1%BB%95i%201.md";
        let github = format!("https://github.com/lan/reports/blob/{COMMIT}/{file}?plain=1#L7");
        for origin in
            ["https://github.com/lan/reports.git", "git@github.com:lan/reports.git", "ssh://git@github.com/lan/reports"]
        {
            assert_eq!(line("", origin).as_deref(), Some(&*github), "{origin}");
        }
        let gitlab = format!("https://gitlab.example.edu/k25/lan/-/blob/{COMMIT}/{file}?plain=1#L7");
        assert_eq!(line("", "https://lan:token@gitlab.example.edu/k25/lan.git").as_deref(), Some(&*gitlab));
        for origin in [
            "../reports",
            "https://git.example.edu/lan/reports",
            "file:///srv/github.com/a/b",
            "javascript://github.com/x",
        ] {
            assert_eq!(line("", origin), None, "{origin}");
        }
        let own = format!("https://git.example.edu/lan/reports/-/blob/{COMMIT}/{file}?plain=1#L7");
        assert_eq!(line("gitlab", "https://git.example.edu/lan/reports").as_deref(), Some(&*own));
    }

    #[test]
    fn a_template_is_filled_in() {
        assert_eq!(line("none", "https://github.com/a/b"), None);
        let vscode = "vscode://fileROOT/4-Events/Bu%E1%BB%95i%201.md:7:3";
        assert_eq!(line("vscode", "x").as_deref(), Some(vscode));
        let own = line("https://example.org/{commit}/{file}#{line}", "https://git.example.edu/a/b").unwrap();
        assert_eq!(own, format!("https://example.org/{COMMIT}/4-Events/Bu%E1%BB%95i%201.md#7"));
        for wrong in
            ["", "x", "https://example.org/", "javascript:alert('{file}')", "DATA:{file}", "a b:{file}", "/{file}"]
        {
            assert_eq!(Template::new(wrong), None, "{wrong}");
        }
    }
}
