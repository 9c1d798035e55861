//! The language server as an editor meets it: the real program, over its standard input and output.

mod actions;
mod client;
mod completion;
mod features;
mod lifecycle;
mod links;
mod neovim;
#[path = "../support/program.rs"]
mod program;
mod reports;
mod settings;
