//! Matches a report to its schema: which heading serves which section, decided once per report and for all sections
//! together, with the evidence. Rules read the result and match nothing themselves.

pub mod backwards;
pub mod columns;
pub mod days;
pub mod fields;
pub mod marks;
pub mod period;
pub mod reading;
pub mod references;
pub mod residue;
pub mod trial;

mod asides;
mod assignment;
mod beside;
mod bids;
mod bound;
mod day;
mod decide;
mod eliminated;
mod elsewhere;
mod evidence;
mod example_content;
mod examples;
mod forms;
mod hints;
mod known_headings;
mod labels;
mod left_over;
mod levels;
mod loose;
mod markdown;
mod matcher;
#[cfg(test)]
mod outlines;
mod own_words;
mod part_names;
mod parts;
mod people;
mod persons;
mod places;
mod questions;
#[cfg(test)]
mod readings;
mod sections;
mod series;
mod shape;
mod shipped;
mod shortened;
mod signs;
mod suggestions;
#[cfg(test)]
mod tests;
mod title;
mod topics;
mod translation;
mod vocabulary;
mod voice;

pub use bound::{Bound, Elsewhere};
pub use elsewhere::Child;
pub use evidence::{Candidate, Evidence};
pub use forms::form;
pub use matcher::Matcher;
pub use sections::{Binding, Hint};
pub use translation::Translation;
