//! How much of YAML is read: what keeps hostile input cheap.

/// How deep lists and maps may stand in each other.
pub(super) const NESTING_LIMIT: usize = 16;

/// What keeps hostile input cheap.
pub(super) fn parser_options() -> granit_parser::Options {
    granit_parser::options! {
        emit_comments: false,
        flow_nesting_limit: NESTING_LIMIT,
        block_nesting_limit: NESTING_LIMIT,
    }
}
