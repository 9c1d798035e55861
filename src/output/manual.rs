//! Where the page of a rule is to be found.

use crate::diagnostic::RuleMeta;

/// The address of the program's repository; `None` as long as it has none.
pub const fn repository() -> Option<&'static str> {
    let address = env!("CARGO_PKG_REPOSITORY");
    if address.is_empty() { None } else { Some(address) }
}

/// The address of the page of `rule`.
pub fn url(rule: &RuleMeta) -> Option<String> {
    let version = env!("CARGO_PKG_VERSION");
    repository().map(|address| format!("{address}/blob/v{version}/docs/rules.md#{}", rule.id))
}
