//! How much was mended, and how much could be.

use super::checked::Checked;
use super::fix::Applicability;

/// How many findings have a fix, and how many had one that was applied.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Fixes {
    /// Findings that a safe fix would mend.
    pub safe: usize,
    /// Findings that an unsafe fix would mend.
    pub doubtful: usize,
    /// What was mended; `None` where nobody asked for it.
    pub applied: Option<Applied>,
    /// Whether unsafe fixes are asked for, be it that they are applied or counted.
    pub with_unsafe: bool,
}

/// What was mended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Applied {
    /// How many findings.
    pub problems: usize,
    /// In how many files.
    pub files: usize,
}

impl Fixes {
    /// What is offered for the findings in `files`.
    pub fn offered(files: &[Checked]) -> Self {
        let findings = files.iter().flat_map(|file| &file.diagnostics);
        let mut offered = Self::default();
        for fix in findings.filter_map(|found| found.fix.as_ref()) {
            match fix.applicability {
                Applicability::Safe => offered.safe += 1,
                Applicability::Unsafe => offered.doubtful += 1,
            }
        }
        offered
    }
}
