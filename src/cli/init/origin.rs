//! Where the files that `reportlint init` writes get reportlint from.

use crate::diagnostic::Failure;
use crate::message::Message;
use crate::output::manual;
use crate::say;

/// The version that the files ask for: the one that writes them.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A way to install reportlint.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Origin {
    /// A wheel, by pip
    Pip,
    /// A package of npm
    Npm,
    /// Built by cargo
    Cargo,
    /// The GitHub Action
    Action,
}

impl Origin {
    /// The origin to use without `--from`: `None` if no release of this version can be installed.
    pub fn default_of(repository: &str, version: &str) -> Option<Self> {
        is_released(repository, version).then_some(Self::Pip)
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pip => "pip",
            Self::Npm => "npm",
            Self::Cargo => "cargo",
            Self::Action => "action",
        }
    }
}

/// Whether releases of this version exist: the repository is public, and the version is not one between two releases.
pub fn is_released(repository: &str, version: &str) -> bool {
    manual::is_public(repository) && !version.contains('-')
}

/// `OWNER/NAME` of a repository on GitHub, as workflows name its action.
///
/// # Errors
/// If the repository is elsewhere.
pub fn action(repository: &str) -> Result<&str, Failure> {
    let name = repository.strip_prefix("https://github.com/").map(|name| name.trim_end_matches('/'));
    name.filter(|name| name.split('/').count() == 2).ok_or_else(|| {
        Failure::new(say!(
            en("this reportlint does not know where its GitHub Action is"),
            vi("bản reportlint này không biết GitHub Action của nó nằm ở đâu"),
        ))
        .with_help(say!(
            en("write `--from pip`, `--from npm` or `--from cargo`"),
            vi("hãy viết `--from pip`, `--from npm` hoặc `--from cargo`"),
        ))
    })
}

/// What to say about pipelines that are left out, or that do not work yet; `None` if there is nothing to say.
pub fn note(origin: Option<Origin>, repository: &str, version: &str) -> Option<Message> {
    match origin {
        _ if is_released(repository, version) => None,
        None => Some(say!(
            en("wrote no pipeline: reportlint {version} is not released yet, so CI cannot install it; once it is: \
                 `reportlint init --from pip`"),
            vi(
                "không ghi pipeline: reportlint {version} chưa được phát hành nên CI chưa cài được; khi đã phát hành, hãy chạy: \
                 `reportlint init --from pip`"
            ),
        )),
        Some(origin) => {
            let name = origin.name();
            Some(say!(
                en("note: reportlint {version} is not released yet: what `--from {name}` wrote works once it is"),
                vi(
                    "lưu ý: reportlint {version} chưa được phát hành: những gì `--from {name}` ghi chỉ chạy được sau khi phát hành"
                ),
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_needs_a_public_repository_and_a_finished_version() {
        for (repository, version, released) in [
            ("https://github.com/lan/reportlint", "1.2.0", true),
            ("https://git.example.edu/lan/reportlint", "1.2.0", true),
            ("https://github.com/lan/reportlint", "1.3.0-dev", false),
            ("https://example.org/reportlint/reportlint", "1.2.0", false),
            ("https://example.com/reportlint/reportlint", "1.2.0", false),
            ("", "1.2.0", false),
        ] {
            assert_eq!(is_released(repository, version), released, "{repository} {version}");
            assert_eq!(Origin::default_of(repository, version).is_some(), released);
            assert_eq!(note(Some(Origin::Npm), repository, version).is_none(), released);
        }
    }

    #[test]
    fn only_a_repository_on_github_has_an_action() {
        assert_eq!(action("https://github.com/lan/reportlint/").unwrap(), "lan/reportlint");
        for elsewhere in
            ["https://example.org/reportlint/reportlint", "https://github.com/lan", "https://github.com.vn/a/b", ""]
        {
            assert!(action(elsewhere).is_err(), "{elsewhere}");
        }
    }
}
