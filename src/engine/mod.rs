//! The engine: finds files, chooses the schema and settings of each, runs the rules, and combines the results. Rules
//! and output are elsewhere.

pub mod baseline;
pub mod changes;
pub mod check;
mod children;
mod chosen;
mod class;
mod collection;
mod copies;
pub mod discovery;
mod effective_level;
pub mod explain;
mod fixing;
pub mod identity;
mod ignore_rule;
mod index;
mod job;
mod neighbours;
pub mod new;
mod no_report;
mod notes;
mod one;
mod options;
mod pages;
mod progress;
pub mod proposal;
pub mod read;
mod requirements;
mod run;
mod session;
mod sites;
mod standards;
pub mod suppress;
mod surroundings;
mod templates;
mod translation;

pub use copies::{Fingerprints, fingerprints};
pub use effective_level::{By, EffectiveLevel};
pub use fixing::{Fixed, Fixing, fix};
pub use one::{check_one, check_samples};
pub use options::{ConfigChoice, Options};
pub use progress::Progress;
pub use requirements::locate;
pub use run::{Run, run};
pub use session::{FileResult, Session};
pub use standards::{Origin, Prepared};
