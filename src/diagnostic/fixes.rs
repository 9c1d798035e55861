//! Counts of available and applied fixes.

use super::checked::Checked;
use super::fix::Applicability;

/// The number of findings with a fix, and of those that were fixed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Fixes {
    /// The number of findings with a safe fix.
    pub safe: usize,
    /// The number of findings with an unsafe fix.
    pub doubtful: usize,
    /// What was fixed. `None` if fixing was not requested.
    pub applied: Option<Applied>,
    /// Whether unsafe fixes are requested, to be applied or counted.
    pub with_unsafe: bool,
}

/// What was fixed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Applied {
    /// The number of findings.
    pub problems: usize,
    /// The number of files.
    pub files: usize,
}

impl Fixes {
    /// Counts the fixes available for the findings in `files`.
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
