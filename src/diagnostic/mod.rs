//! What a rule found: the finding itself, the rule that it belongs to, one file's findings together, and one run's.

mod checked;
mod finding;
pub mod fix;
mod fixes;
mod gathered;
mod outcome;
pub mod points;
pub mod rest;
mod rule;
pub mod selection;
mod severity;
mod silenced;

pub use checked::{About, Checked};
pub use finding::{Diagnostic, Label, Requirement};
pub use fixes::{Applied, Fixes};
pub use outcome::{Failure, Outcome};
pub use rule::{Fixable, Group, RuleMeta};
pub use severity::{Level, Severity};
pub use silenced::{Silenced, Suppression};
