//! What reports have in common: the facts that are kept of each, and the text that one shares with another. What is
//! said of it is for the rules.

pub mod copies;
pub mod facts;
