//! Findings about suppressions themselves.

use std::collections::{BTreeMap, HashMap};

use super::tokens::Token;
use crate::diagnostic::{Diagnostic, RuleMeta, Severity, Silenced};
use crate::document::Suppressions;
use crate::document::suppressions::Name;
use crate::engine::check::sort;
use crate::message::suggest::nearest;
use crate::rules::METAS;
use crate::rules::report_copied::REPORT_COPIED;
use crate::rules::{suppression_unused, suppression_used};
use crate::text::source::{Source, Span};

/// The unused suppressions, and those that cannot be parsed, sorted. `remaining` are the other findings of the report,
/// sorted.
pub(super) fn unused(
    severity: Severity,
    suppressions: &Suppressions,
    unused_tokens: &[Token<'_>],
    remaining: &[Diagnostic],
    source: &Source,
) -> Vec<Diagnostic> {
    // The first line of each rule's remaining findings.
    let mut first: HashMap<&str, usize> = HashMap::new();
    for found in remaining {
        first.entry(found.rule.id).or_insert_with(|| source.line_of(found.span.start));
    }
    let findings = unused_tokens.iter().map(|token| {
        let elsewhere = token.rule.and_then(|rule| first.get(rule.id)).copied();
        suppression_unused::unused(severity, token.directive, token.name, elsewhere, source)
    });
    let mut about: Vec<Diagnostic> = findings.collect();
    let ids: Vec<&str> = METAS.iter().map(|meta| meta.id).collect();
    // Never suggest to suppress copies.
    let advised: Vec<&str> = ids.iter().copied().filter(|&id| id != REPORT_COPIED.id).collect();
    // Consecutive words unlike any rule are a reason in plain text, and are reported once.
    let like_none = |name: &Name| nearest(&name.id, ids.iter().copied()).is_none();
    for directive in &suppressions.directives {
        for names in directive.rules.chunk_by(|one, other| like_none(one) && like_none(other)) {
            if !ids.contains(&names[0].id.as_str()) {
                about.extend(suppression_unused::unknown(severity, names, &advised));
            }
        }
    }
    let listed = suppressions.directives.iter().any(|directive| directive.in_front_matter);
    let invalid = suppressions.invalid.iter();
    about.extend(invalid.map(|directive| suppression_unused::invalid(severity, directive, listed)));
    sort(&mut about);
    about
}

/// The suppressions that silenced something, here or `elsewhere`, sorted.
pub(super) fn used(
    severity: Severity,
    suppressions: &Suppressions,
    silenced: &[Silenced],
    elsewhere: &[(&'static RuleMeta, Span)],
) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<Span, BTreeMap<&str, usize>> = BTreeMap::new();
    let here = silenced.iter().map(|silenced| (silenced.diagnostic.rule, silenced.by.span));
    for (rule, directive) in here.chain(elsewhere.iter().copied()) {
        *counts.entry(directive).or_default().entry(rule.id).or_default() += 1;
    }
    let used_directives = suppressions.directives.iter().filter_map(|directive| {
        let rules: Vec<_> = counts.remove(&directive.span)?.into_iter().collect();
        Some(suppression_used::used(severity, directive, &rules))
    });
    let mut used_directives: Vec<Diagnostic> = used_directives.collect();
    sort(&mut used_directives);
    used_directives
}
