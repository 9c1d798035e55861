//! The language server as an editor meets it: the real program, over its standard input and output.

mod client;
mod features;
mod lifecycle;
mod neovim;
#[path = "../support/program.rs"]
mod program;
mod reports;
