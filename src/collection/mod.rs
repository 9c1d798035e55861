//! Data about several reports: the facts about each, and text that they share. The rules that report on it are not
//! here.

pub mod copies;
pub mod facts;
