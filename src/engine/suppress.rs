//! Applies the suppressions in a report, and finds unused ones.

mod about;
mod tokens;

use std::collections::HashMap;

use crate::config::SuppressionMode;
use crate::diagnostic::{Diagnostic, RuleMeta, Severity, Silenced};
use crate::document::Suppressions;
use crate::engine::check::sort;
use crate::rules::METAS;
use crate::rules::suppression_unused::SUPPRESSION_UNUSED;
use crate::rules::suppression_used::SUPPRESSION_USED;
use crate::text::source::{Source, Span};
pub use tokens::suppression;
use tokens::{RuleRan, Tokens};

/// The settings for the suppressions of one report.
pub struct Decision<'a> {
    /// What they may silence.
    pub mode: SuppressionMode,
    /// The severity of an unused suppression; `None` if it is not reported.
    pub unused: Option<Severity>,
    /// The severity of a used suppression; the same.
    pub used: Option<Severity>,
    /// Whether a rule ran or, for `None`, whether all enabled rules ran. A suppression of a rule that did not run may
    /// still be useful.
    pub ran: &'a RuleRan<'a>,
    /// Findings suppressed on behalf of other reports of the site: the rule, and the span of the suppression here.
    pub elsewhere: &'a [(&'static RuleMeta, Span)],
}

/// Removes from `diagnostics`, all findings in one file, those that `suppressions` silence, and adds the findings about
/// the suppressions themselves. Returns the removed findings.
pub fn apply(
    diagnostics: &mut Vec<Diagnostic>,
    suppressions: &Suppressions,
    source: &Source,
    decision: &Decision<'_>,
) -> Vec<Silenced> {
    if decision.mode == SuppressionMode::Ignore || suppressions.directives.is_empty() && suppressions.invalid.is_empty()
    {
        return Vec::new();
    }
    sort(diagnostics);
    let known: HashMap<&str, &'static RuleMeta> = METAS.iter().map(|&meta| (meta.id, meta)).collect();
    let tokens = Tokens::new(&suppressions.directives, &known);
    let (used, mut silenced) = tokens.silence(diagnostics, source, decision.mode);
    let mut about = Vec::new();
    if let Some(severity) = decision.unused {
        about = about::unused(severity, suppressions, &tokens.unused_tokens(&used, decision.ran), diagnostics, source);
        // A suppression of all rules does not silence that it is unused.
        silenced.extend(tokens.only(&SUPPRESSION_UNUSED).silence(&mut about, source, decision.mode).1);
    }
    if let Some(severity) = decision.used {
        let mut used_findings = about::used(severity, suppressions, &silenced, decision.elsewhere);
        // A suppression cannot silence the report of its own use. The attempt is reported.
        tokens.only(&SUPPRESSION_USED).silence(&mut used_findings, source, decision.mode);
        about.append(&mut used_findings);
    }
    diagnostics.append(&mut about);
    sort(diagnostics);
    silenced.sort_by_key(|silenced| (silenced.diagnostic.span, silenced.diagnostic.rule.id));
    silenced
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;
    use crate::message::Message;
    use crate::rules::image_alt::IMAGE_ALT;
    use crate::rules::image_remote::IMAGE_REMOTE;
    use crate::rules::title_missing::TITLE_MISSING;

    /// In `text`, `A` breaks `image-alt`, `R` breaks `image-remote`, and if `whole`, the first byte breaks
    /// `title-missing`. Returns the remaining findings as `line rule: message`.
    fn left(text: &str, whole: bool) -> Vec<String> {
        let source = Source::new("a.md", "a.md", text);
        let found = |rule, at| Diagnostic::new(rule, Severity::Warning, Span::new(at, at + 1), Message::same("broken"));
        let mut diagnostics: Vec<Diagnostic> = text
            .char_indices()
            .filter_map(|(at, letter)| match letter {
                'A' => Some(found(&IMAGE_ALT, at)),
                'R' => Some(found(&IMAGE_REMOTE, at)),
                _ => None,
            })
            .collect();
        if whole {
            diagnostics.push(found(&TITLE_MISSING, 0));
        }
        let ran = |rule: Option<&RuleMeta>| rule != Some(METAS[0]);
        let suppressions = parse(&source).suppressions;
        let decision = Decision {
            mode: SuppressionMode::Allow,
            unused: Some(Severity::Warning),
            used: None,
            ran: &ran,
            elsewhere: &[],
        };
        apply(&mut diagnostics, &suppressions, &source, &decision);
        diagnostics
            .iter()
            .map(|found| format!("{} {}: {}", source.line_of(found.span.start), found.rule.id, found.message))
            .collect()
    }

    #[track_caller]
    fn is_left(text: &str, expected: &[&str]) {
        assert_eq!(left(text, false), expected, "{text}");
    }

    #[test]
    fn a_comment_holds_from_where_it_stands_to_where_it_is_taken_back() {
        is_left(
            "A\n\n<!-- reportlint-disable image-alt -->\n\nA R\n\n<!-- reportlint-enable image-alt -->\n\nA\n",
            &["1 image-alt: broken", "5 image-remote: broken", "9 image-alt: broken"],
        );
        is_left("A <!-- reportlint-disable --> A R\n\nR\n", &["1 image-alt: broken"]);
        is_left(
            "<!-- reportlint-disable -->\nA R\n\n<!-- reportlint-enable image-alt -->\n\nA R\n\n<!-- reportlint-enable -->\n\nR\n",
            &["6 image-alt: broken", "10 image-remote: broken"],
        );
    }

    #[test]
    fn a_line_and_a_file_are_silenced_alone() {
        is_left(
            "<!-- reportlint-disable-next-line image-alt -->\n\nA R A\nA\n",
            &["3 image-remote: broken", "4 image-alt: broken"],
        );
        is_left("A\n\n<!-- reportlint-disable-file image-alt -->\n\nA R\n", &["5 image-remote: broken"]);
        is_left("---\nreportlint: { disable: [image-alt, image-remote] }\n---\nA R\n", &[]);
        is_left("---\nreportlint: { disable: true }\n---\nA R\n", &[]);
    }

    #[test]
    fn what_is_said_of_the_whole_report_is_silenced_for_the_whole_file() {
        assert_eq!(left("x\n\n<!-- reportlint-disable-file title-missing -->\n", true), [""; 0]);
        assert_eq!(left("---\nreportlint: { disable: title-missing }\n---\nx\n", true), [""; 0]);
        let found = left("x\n\n<!-- reportlint-disable title-missing -->\n", true);
        assert_eq!(
            found,
            [
                "1 title-missing: broken",
                "3 suppression-unused: `title-missing` is silenced from here on, but finds nothing there"
            ]
        );
    }

    #[test]
    fn what_silences_nothing_is_told_name_by_name() {
        is_left(
            "<!-- reportlint-disable-file image-alt image-remote -->\nA\n",
            &["1 suppression-unused: `image-remote` is silenced in this report, but finds nothing in it"],
        );
        is_left(
            "<!-- reportlint-enable -->\n\n<!-- reportlint-disable -->\n",
            &[
                "1 suppression-unused: rules are turned on again from here, but none was turned off above",
                "3 suppression-unused: every rule is silenced from here on, but finds nothing there",
            ],
        );
        // The nearest one is used; the other is unused.
        is_left(
            "<!-- reportlint-disable-file image-alt -->\n<!-- reportlint-disable-next-line image-alt -->\nA\n",
            &["1 suppression-unused: `image-alt` is silenced in this report, but finds nothing in it"],
        );
    }

    #[test]
    fn a_rule_that_was_not_asked_leaves_no_judgement() {
        is_left("<!-- reportlint-disable-file file-unreadable -->\nx\n", &[]);
    }

    #[test]
    fn names_of_no_rule_are_told_and_reasons_once() {
        is_left(
            "<!-- reportlint-disable-file image-atl, ảnh trang trí image-alt -->\nA\n",
            &[
                "1 suppression-unused: there is no rule `image-atl`",
                "1 suppression-unused: `ảnh trang trí` is not the name of a rule",
            ],
        );
        is_left(
            "<!-- reportlint-ignore image-alt -->\n\nA\n",
            &["1 suppression-unused: reportlint does not understand `reportlint-ignore`", "3 image-alt: broken"],
        );
    }

    #[test]
    fn this_rule_is_silenced_by_its_name_only() {
        is_left("<!-- reportlint-disable-file suppression-unused -->\n<!-- reportlint-disable image-alt -->\n", &[]);
        assert_eq!(left("<!-- reportlint-disable-file -->\n<!-- reportlint-disable image-alt -->\n", false).len(), 2);
    }
}
