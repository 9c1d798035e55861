//! Checks structured Markdown reports against a schema and says, at the exact place, what is missing
//! or wrong and what to write.

pub mod address;
pub mod anchors;
pub mod atomic;
pub mod binding;
pub mod boundary;
pub mod buffers;
pub mod cli;
pub mod config;
pub mod copies;
pub mod dates;
pub mod diagnostic;
pub mod document;
pub mod engine;
pub mod facts;
pub mod fields;
pub mod fix;
pub mod fold;
pub mod grade;
pub mod identity;
pub mod language;
pub mod links;
pub mod message;
pub mod numbers;
pub mod output;
pub mod points;
pub mod residue;
pub mod rules;
pub mod schema;
pub mod server;
pub mod site;
pub mod source;
pub mod suggest;
pub mod tables;
pub mod value;
pub mod yaml;
