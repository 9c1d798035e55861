//! The URLs of rule pages.

use crate::diagnostic::RuleMeta;
use crate::message::Language;

/// The URL of the program's repository; `None` if it has no public one yet.
pub fn repository() -> Option<&'static str> {
    let address = env!("CARGO_PKG_REPOSITORY");
    is_public(address).then_some(address)
}

/// Whether `repository` names a real host. Nobody can own the host `example` (RFC 2606): it stands for one that is not
/// decided yet.
pub fn is_public(repository: &str) -> bool {
    let host = repository.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    !host.is_empty() && !host.starts_with("example.") && !host.ends_with(".example")
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
