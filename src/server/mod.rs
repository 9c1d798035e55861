//! The language server: runs the engine on the texts of an editor, over the Language Server Protocol. Checking itself
//! is in the engine.
//!
//! One thread answers, one reads ahead. All received messages are applied before anything is checked. So only the last
//! of many quick edits is checked, and requests that were cancelled while waiting are not worked on.

mod actions;
mod client;
mod completion;
mod conversation;
mod definition;
mod diagnostics;
mod documents;
mod editor;
mod edits;
mod fix_all;
mod folding;
mod hover;
mod links;
mod manual;
mod moves;
mod pages;
mod positions;
mod pull;
mod queue;
mod references;
mod rename;
mod requests;
mod response;
mod settings;
mod silence;
mod symbols;
mod target;
mod thumbnail;
mod transport;
mod uri;
mod workspace;
mod workspace_symbols;

pub use client::LanguageChoice;
pub use conversation::serve;
