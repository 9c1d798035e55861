//! The text of one file: the source with the places in it, folding for comparison, the language it is written in.
//! Nothing here knows Markdown.

pub mod decoding;
pub mod fold;
pub mod invisible;
pub mod language;
pub mod secrets;
pub mod source;
