//! Input that nobody would write, in every place where the program reads any: a corpus that grows with each fault that
//! is found, and mutations of it.
//!
//! Each target takes two seconds, or as many as `REPORTLINT_FUZZ_SECONDS` says. `cargo test --lib fuzz -- --nocapture`
//! tells how many inputs were tried; docs/security.md says what is kept up and what was run.

mod class;
mod editor;
mod holds;
mod reports;
mod runner;
mod settings;
