//! The language server: the same engine over what an editor holds, spoken to by the Language Server Protocol.
//!
//! One thread answers, one reads ahead. Everything that has come in is taken in before anything is checked, so that of
//! a burst of edits only the last is, and a request that was cancelled while it waited is not worked on.

mod actions;
mod answer;
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
mod symbols;
mod transport;
mod uri;
mod workspace;

pub use client::Speech;
pub use conversation::serve;
