//! Plain text: the source of a file with its positions, folding for comparison, language detection. Nothing here knows
//! Markdown.

pub mod composed;
pub mod decoding;
pub mod fold;
pub mod invisible;
pub mod language;
pub mod prepositions;
pub mod secrets;
pub mod source;
