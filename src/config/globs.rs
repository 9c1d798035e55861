//! Path patterns of a config.

use globset::GlobSet;

use crate::data::value::Node;
use crate::data::yaml::Fault;
use crate::schema;
use crate::schema::budget::Budget;

/// Compiles the path patterns of one list.
pub(super) fn globs(patterns: &[String], list: Option<&Node>, budget: &mut Budget, faults: &mut Vec<Fault>) -> GlobSet {
    // `./drafts/`, `/drafts` and `drafts` mean the same folder to users, but not to a glob matcher.
    let bare = |pattern: &str| {
        let bare = pattern.trim_start_matches("./").trim_start_matches('/').trim_end_matches('/');
        schema::glob(bare, false)
    };
    schema::globs(patterns, list, bare, budget).unwrap_or_else(|wrong| {
        faults.extend(wrong);
        GlobSet::empty()
    })
}
