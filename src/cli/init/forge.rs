//! Where a repository is hosted: GitHub, GitLab, or both.

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
    let mut in_remote = false;
    let mut hosts = Vec::new();
    for line in config.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            in_remote = section.trim_start().to_ascii_lowercase().starts_with("remote ");
        } else if in_remote
            && let Some((key, url)) = line.split_once('=')
            && matches!(&*key.trim().to_ascii_lowercase(), "url" | "pushurl")
        {
            hosts.extend(host(url.trim().trim_matches('"')));
        }
    }
    hosts
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
