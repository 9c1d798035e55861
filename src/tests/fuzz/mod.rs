//! Fuzz tests of every kind of input: a corpus that grows with each fault found, and mutations of it.
//!
//! Each target runs for two seconds, or for `REPORTLINT_FUZZ_SECONDS`. `cargo test --lib fuzz -- --nocapture` prints
//! how many inputs were tried. docs/security.md describes what is maintained and what was run.

mod class;
mod editor;
mod holds;
mod reports;
mod runner;
mod settings;
