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
mod hover;
mod positions;
mod queue;
mod requests;
mod response;
mod symbols;
mod transport;
mod uri;
mod workspace;

pub use client::LanguageChoice;
pub use conversation::serve;
