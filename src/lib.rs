//! Checks structured Markdown reports against a schema and says, at the exact place, what is missing
//! or wrong and what to write.
//!
//! ```
//! use reportlint::{Config, Schema, Severity, Source, check};
//!
//! let schema = Schema::load("event-report")?;
//! let report = Source::new("visit.md", "visit.md", "# A day at the port\n\n## Speakers\n\n- **Hà** – pilot\n");
//! let found = check(&report, &schema, &Config::default());
//! assert!(found.count(Severity::Error) > 0);
//! for diagnostic in found.diagnostics() {
//!     let place = report.position(diagnostic.span.start);
//!     println!("{}:{}: {} ({})", place.line, place.column, diagnostic.message, diagnostic.rule.id);
//! }
//! # Ok::<(), reportlint::Error>(())
//! ```
//!
//! The program does more: it finds reports and configs, compares reports with each other, mends, grades, and speaks to
//! editors. Only what is listed here is for other programs.

#![warn(missing_docs)]

// From the ground up: a room uses those above it in this list, and tests/layers.rs keeps it so.

mod message;
pub(crate) use message::say;
mod text;

mod data;
mod files;

mod diagnostic;

mod document;
mod schema;

mod config;
mod site;

mod binding;
mod collection;
mod rules;

mod grade;

mod engine;

mod infer;

mod output;

mod api;
mod server;

mod cli;

#[cfg(test)]
mod tests;

pub use api::{Config, Heading, Report, Schema, Section, check, rules};
pub use data::yaml::Fault;
pub use diagnostic::fix::{Applicability, Edit, Fix};
pub use diagnostic::{Diagnostic, Failure as Error, Fixable, Group, Label, Level, Requirement, RuleMeta, Severity};
pub use message::{Language, Message, Words};
pub use text::source::{Position, Source, Span};

#[doc(hidden)]
pub use cli::main;

/// What measurements, and tests that run the program, look at from other crates: no part of the interface. The
/// benchmarks time work that no call of the interface does alone; the tests ask the program for every format.
#[doc(hidden)]
pub mod inside {
    pub use crate::collection::copies::{Fingerprint, Options as Comparison, find, index};
    pub use crate::diagnostic::Outcome;
    pub use crate::engine::{Options, run};
    pub use crate::output::{Closing, FORMATS, Format, FormatMeta, GRADE_FORMATS, Reader, Style, render};
}
