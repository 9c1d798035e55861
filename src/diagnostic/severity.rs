//! Severities, and the levels that a rule may be set to.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::message::Words;

/// The severity of a finding, in ascending order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Good to know.
    Info,
    /// Should be fixed.
    Warning,
    /// Must be fixed.
    Error,
}

impl Severity {
    /// The name for users.
    pub const fn words(self) -> Words {
        match self {
            Self::Info => Words { en: "info", vi: "thông tin" },
            Self::Warning => Words { en: "warning", vi: "cảnh báo" },
            Self::Error => Words { en: "error", vi: "lỗi" },
        }
    }

    /// The stable name in machine-readable formats.
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

/// The level that a schema, the config or the command line may set for a rule.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The rule does not run.
    Off,
    /// Findings are good to know.
    Info,
    /// Findings should be fixed.
    Warning,
    /// Findings must be fixed.
    Error,
}

impl Level {
    /// The severity, or `None` if the rule is off.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }

    /// The stable name in machine-readable formats.
    pub const fn as_str(self) -> &'static str {
        match self.severity() {
            Some(severity) => severity.as_str(),
            None => "off",
        }
    }

    /// The name for users.
    pub const fn words(self) -> Words {
        match self.severity() {
            Some(severity) => severity.words(),
            None => Words { en: "off", vi: "tắt" },
        }
    }
}
