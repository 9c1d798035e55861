//! Checks structured Markdown reports against a schema and says, at the exact place, what is missing
//! or wrong and what to write.
//!
//! From the ground up: a room uses those above it in this list, and tests/layers.rs keeps it so.

pub mod message;
pub mod text;

pub mod data;
pub mod files;

pub mod diagnostic;

pub mod document;
pub mod schema;

pub mod config;
pub mod site;

pub mod binding;
pub mod cli;
pub mod collection;
pub mod engine;
pub mod grade;
pub mod output;
pub mod rules;
pub mod server;
