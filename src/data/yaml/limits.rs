//! Parser limits that keep hostile YAML cheap.

/// Maximum nesting depth of lists and mappings.
pub(super) const NESTING_LIMIT: usize = 16;

/// The parser's options, with the limits.
pub(super) fn parser_options() -> granit_parser::Options {
    granit_parser::options! {
        emit_comments: false,
        flow_nesting_limit: NESTING_LIMIT,
        block_nesting_limit: NESTING_LIMIT,
    }
}
