//! From paths to findings: which files, which schema for each, every rule on every report, one order.

pub mod baseline;
pub mod changes;
pub mod check;
mod chosen;
mod collection;
mod copies;
pub mod discovery;
mod effective_level;
pub mod explain;
pub mod identity;
mod job;
mod left_out;
mod neighbours;
mod notes;
mod nothing;
mod one;
mod options;
mod pages;
mod progress;
pub mod proposal;
pub mod read;
mod run;
mod session;
mod sites;
mod standards;
pub mod suppress;
mod translation;

pub use copies::{Fingerprints, fingerprints};
pub use effective_level::{By, EffectiveLevel};
pub use one::check_one;
pub use options::{ConfigChoice, Options};
pub use progress::Progress;
pub use run::{Run, run};
pub use session::{Answer, Session};
pub use standards::{Origin, Prepared};
