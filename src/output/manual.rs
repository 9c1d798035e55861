//! The URLs of rule pages.

use crate::diagnostic::RuleMeta;

/// The URL of the program's repository; `None` if it has none yet.
pub const fn repository() -> Option<&'static str> {
    let address = env!("CARGO_PKG_REPOSITORY");
    if address.is_empty() { None } else { Some(address) }
}

/// The URL of the page of `rule`.
pub fn url(rule: &RuleMeta) -> Option<String> {
    let version = env!("CARGO_PKG_VERSION");
    repository().map(|address| format!("{address}/blob/v{version}/docs/rules.md#{}", rule.id))
}
