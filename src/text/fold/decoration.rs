//! Decoration of headings: emoji codes and attributes.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

/// Removes Hugo's emoji codes (`:mega:`) and heading attributes (`{#speakers}`).
pub fn strip_decoration(text: &str) -> Cow<'_, str> {
    static DECORATION: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r":[a-z][a-z0-9_+-]*:|\s\{[#.][^{}]*\}\s*$").ok());
    // The pattern is compiled for the first heading that needs it.
    if memchr::memchr2(b':', b'{', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    DECORATION.as_ref().map_or(Cow::Borrowed(text), |decoration| decoration.replace_all(text, " "))
}
