//! The URLs of rule pages.

use crate::diagnostic::RuleMeta;
use crate::message::Language;

/// The URL of the program's repository; `None` if it has none yet.
pub const fn repository() -> Option<&'static str> {
    let address = env!("CARGO_PKG_REPOSITORY");
    if address.is_empty() { None } else { Some(address) }
}

/// The URL of the page of `rule` in `language`.
pub fn url(rule: &RuleMeta, language: Language) -> Option<String> {
    let version = env!("CARGO_PKG_VERSION");
    let file = match language {
        Language::En => "rules.md",
        Language::Vi => "rules.vi.md",
    };
    repository().map(|address| format!("{address}/blob/v{version}/docs/{file}#{}", rule.id))
}
