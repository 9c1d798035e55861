//! The input and output of rules that compare several reports.
//!
//! A collection holds the reports under check and their neighbours. Findings are reported only in reports under check.
//! A neighbour is read like any other report, so that checking one file or a whole site gives the same findings.

mod member;
mod members;
mod near;
mod sink;
mod versions;

pub use member::{Member, language_name};
pub use members::{Collection, Owner};
pub use near::Common;
pub use sink::CollectionSink;

use crate::diagnostic::RuleMeta;

/// A rule on several reports: its metadata and its check.
pub struct CollectionRule {
    /// The metadata.
    pub meta: &'static RuleMeta,
    /// Checks all reports, and adds its findings to the sink.
    pub check: fn(&Collection, &mut CollectionSink<'_>),
}
