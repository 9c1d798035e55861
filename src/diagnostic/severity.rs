//! How grave a finding is, and what a rule may be set to.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::message::Words;

/// How grave a finding is; greater is graver.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Should be mended.
    Warning,
    /// Must be mended.
    Error,
}

impl Severity {
    /// The word for it, to people.
    pub const fn words(self) -> Words {
        match self {
            Self::Info => Words { en: "info", vi: "thông tin" },
            Self::Warning => Words { en: "warning", vi: "cảnh báo" },
            Self::Error => Words { en: "error", vi: "lỗi" },
        }
    }

    /// The word for it, the same in every format that programs read.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a schema, the config or the command line may set a rule to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The rule does not run.
    Off,
    /// Findings are worth knowing.
    Info,
    /// Findings should be mended.
    Warning,
    /// Findings must be mended.
    Error,
}

impl Level {
    /// The severity, or `None` when the rule is off.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }

    /// The word for it, the same in every format that programs read.
    pub const fn as_str(self) -> &'static str {
        match self.severity() {
            Some(severity) => severity.as_str(),
            None => "off",
        }
    }

    /// The word for it, to people.
    pub const fn words(self) -> Words {
        match self.severity() {
            Some(severity) => severity.words(),
            None => Words { en: "off", vi: "tắt" },
        }
    }
}
