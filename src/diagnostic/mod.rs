//! Findings, the metadata of rules, and the results of one file and of one run. The rules themselves are not here.

mod checked;
mod class;
mod copied;
mod finding;
pub mod fix;
mod fixes;
mod grouped;
mod outcome;
pub mod points;
pub mod rest;
mod rule;
pub mod selection;
mod severity;
mod silenced;

pub use checked::{About, Checked};
pub use class::{Class, Expected, Missing, Reason, Student};
pub use copied::{Copied, Copies, CopyGroup, CopyMember, CopyPair, Passage, SharedText};
pub use finding::{Diagnostic, Label, Requirement, RequirementPlace};
pub use fixes::{Applied, Fixes};
pub use outcome::{Failure, Outcome};
pub use rule::{Fixable, Group, RuleMeta};
pub use severity::{Level, Severity};
pub use silenced::{Silenced, Suppression};
