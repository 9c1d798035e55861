//! Where a repository is hosted: the forges of its remotes, and where its origin can be read. No program is run, and
//! nothing outside of the repository is read.

use std::fs;
use std::io::Read;
use std::path::Path;

use crate::files::boundary::Boundary;

/// The hosts that get a pipeline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Forges {
    /// A `.github` folder, a remote on GitHub, or no sign of GitLab.
    pub github: bool,
    /// A pipeline or folder of GitLab, or a remote on a host named after it.
    pub gitlab: bool,
}

impl Forges {
    /// The hosts of the repository in `folder`.
    pub fn of(folder: &Path) -> Self {
        let config = read(&folder.join(".git/config")).unwrap_or_default();
        let hosts = remote_hosts(&String::from_utf8_lossy(&config));
        let exists = |name: &str| folder.join(name).symlink_metadata().is_ok();
        let is_remote = |name: &str| hosts.iter().any(|host| host.contains(name));
        let gitlab = exists(".gitlab-ci.yml") || exists(".gitlab") || is_remote("gitlab");
        Self { github: !gitlab || exists(".github") || is_remote("github"), gitlab }
    }
}

/// The content of the file at `path`; `None` if there is none, or if a symbolic link leads out of the repository.
pub fn read(path: &Path) -> Option<Vec<u8>> {
    /// Longer files are not written by hand, in bytes.
    const LIMIT: u64 = 1 << 20;
    let real = Boundary::none().follow(path).ok().filter(|real| real.is_file())?;
    let mut bytes = Vec::new();
    fs::File::open(real).ok()?.take(LIMIT).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The hosts of all remotes in the text of a git config, in lower case.
fn remote_hosts(config: &str) -> Vec<String> {
    addresses(config).into_iter().filter_map(|(_, _, address)| host(address)).collect()
}

/// The addresses of all remotes in the text of a git config: the name of the remote, whether it is only pushed to, and the
/// address.
fn addresses(config: &str) -> Vec<(&str, bool, &str)> {
    let mut remote = None;
    let mut found = Vec::new();
    for line in config.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let name = section.split_once('"').and_then(|(_, rest)| rest.split('"').next());
            remote = name.filter(|_| section.trim_start().to_ascii_lowercase().starts_with("remote "));
        } else if let (Some(name), Some((key, url))) = (remote, line.split_once('='))
            && let key @ ("url" | "pushurl") = &*key.trim().to_ascii_lowercase()
        {
            found.push((name, key == "pushurl", url.trim().trim_matches('"')));
        }
    }
    found
}

/// Where a repository can be read, and what is checked out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remote {
    /// The host of its origin, in lower case.
    pub host: String,
    /// The path there: `lan/reports`.
    pub path: String,
    /// The commit that is checked out.
    pub commit: Option<String>,
}

impl Remote {
    /// The origin of the repository at `root`; `None` if it has none, or one without a host.
    pub fn of(root: &Path) -> Option<Self> {
        let config = read(&root.join(".git/config"))?;
        let config = String::from_utf8_lossy(&config);
        let all = addresses(&config);
        let (.., address) = all.iter().find(|(name, pushed, _)| *name == "origin" && !pushed)?;
        let host = host(address).filter(|host| {
            host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')) && host.contains('.')
        })?;
        let path = match address.split_once("://") {
            Some(("https" | "http" | "ssh" | "git", rest)) => rest.split_once('/')?.1,
            Some(_) => return None,
            None => address.split_once(':')?.1,
        };
        let path = path.split(['?', '#']).next().unwrap_or(path).trim_matches('/');
        let path = path.strip_suffix(".git").unwrap_or(path);
        let is_name = |name: &str| !matches!(name, "" | "." | "..") && !name.contains(char::is_control);
        let fits = path.contains('/') && path.split('/').all(is_name);
        fits.then(|| Self { host, path: path.to_owned(), commit: commit(root) })
    }
}

/// The commit that is checked out in the repository at `root`.
fn commit(root: &Path) -> Option<String> {
    let text = |name: &str| Some(String::from_utf8_lossy(&read(&root.join(".git").join(name))?).into_owned());
    let is_hash = |text: &str| matches!(text.len(), 40 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let head = text("HEAD")?;
    let head = head.trim();
    if is_hash(head) {
        return Some(head.to_owned());
    }
    let name = head.strip_prefix("ref:")?.trim();
    let plain = name.starts_with("refs/")
        && name.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !name.contains('\\');
    if !plain {
        return None;
    }
    let loose = text(name).map(|text| text.trim().to_owned()).filter(|text| is_hash(text));
    loose.or_else(|| {
        let packed = text("packed-refs")?;
        let line =
            |line: &str| line.split_once(' ').filter(|(_, own)| own.trim() == name).map(|(hash, _)| hash.to_owned());
        packed.lines().find_map(line).filter(|hash| is_hash(hash))
    })
}

/// The host of `https://lan@gitlab.com/lan/reports.git` or `git@gitlab.com:lan/reports.git`; `None` for a local path.
fn host(url: &str) -> Option<String> {
    let authority = match url.split_once("://") {
        Some(("file", _)) => return None,
        Some((_, rest)) => rest.split(['/', '?', '#']).next()?,
        // A colon before the first slash separates host and path, but `C:\reports` is a path.
        None => {
            url.split_once(':').map(|(host, _)| host).filter(|host| host.len() > 1 && !host.contains(['/', '\\']))?
        }
    };
    let host = authority.rsplit('@').next()?;
    let host = host.split(':').next()?;
    (!host.is_empty()).then(|| host.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remote_has_a_host_and_a_path_has_none() {
        for (url, expected) in [
            ("https://gitlab.com/lan/reports.git", Some("gitlab.com")),
            ("https://lan:token@GitLab.example.org:8443/lan/reports", Some("gitlab.example.org")),
            ("git@gitlab.com:lan/reports.git", Some("gitlab.com")),
            ("gitlab.com:lan/reports.git", Some("gitlab.com")),
            ("ssh://git@github.com:22/lan/gitlab.git", Some("github.com")),
            ("../gitlab/reports.git", None),
            ("/srv/gitlab:old/reports.git", None),
            ("file:///srv/gitlab/reports.git", None),
            ("C:\\gitlab\\reports", None),
            ("C:/gitlab/reports", None),
            ("", None),
            ("://", None),
        ] {
            assert_eq!(host(url).as_deref(), expected, "{url}");
        }
    }

    #[test]
    fn only_remotes_count() {
        let config = "[core]\n\turl = https://gitlab.com/a\n[remote \"origin\"]\r\n\tURL = git@github.com:lan/gitlab.git\r\n\
            \tpushurl=\"ssh://git@gitlab.com/lan/x\"\n\tfetch = +refs/heads/*\n[branch \"gitlab\"]\n\tremote = gitlab\n\
            [url \"https://gitlab.com/\"]\n\tinsteadOf = gl:\n";
        assert_eq!(remote_hosts(config), ["github.com", "gitlab.com"]);
    }
}
