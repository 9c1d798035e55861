//! `suppression-used`: reported by the engine, which applies suppressions.

use super::rule::declare_rule;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::suppressions::Directive;
use crate::message::Noun;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Points at each comment, or field of the front matter, that silences a problem, and says which rules it silences
    /// how often. It is off unless the config or the command line say `suppressions: warn`, select it or give it a severity, and
    /// no comment silences it.
    ///
    /// ## Why
    ///
    /// What a report silences is told in numbers anyway. Who reads two hundred reports may want to see each place, and to
    /// judge whether the reason is a good one; a hook or a check can fail on it with `rules: { suppression-used: error }`.
    ///
    /// ## Example
    ///
    /// With `suppressions: warn` in `.reportlint.yaml`,
    ///
    /// ```markdown
    /// <!-- reportlint-disable-file -->
    /// ![](/images/4.2-Event2/hall.jpg)
    /// ```
    ///
    /// is told. Mend what the comment hides, and delete it:
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/4.2-Event2/hall.jpg)
    /// ```
    ///
    /// ## Settings
    ///
    /// `suppressions` in `.reportlint.yaml`, or `--suppressions` on the command line: `allow` (the problems are counted),
    /// `warn`, `ignore` (what would be silenced is told), or `allow-all` (as `allow`, and what stops Hugo's build can be
    /// silenced as well).
    pub static SUPPRESSION_USED = {
        id: "suppression-used",
        summary: {
            en: "a report silences problems, where it is not to do so unseen",
            vi: "một báo cáo tự ẩn vấn đề, trong khi việc đó phải được báo",
        },
        group: File,
        severity: Warning,
        enabled: false,
        fix: No,
        since: "0.1.0",
    }
}

/// A directive that suppresses findings of these `rules`, each with their number, in the order in which to name them.
pub fn used(severity: Severity, directive: &Directive, rules: &[(&str, usize)]) -> Diagnostic {
    let problems = Noun::PROBLEM.counted(rules.iter().map(|(_, count)| count).sum());
    let names: Vec<String> = rules
        .iter()
        .map(|(rule, count)| match count {
            1 => format!("`{rule}`"),
            many => format!("`{rule}` ({many})"),
        })
        .collect();
    let names = names.join(", ");
    let message = match directive.in_front_matter {
        true => say!(
            en("the front matter silences {}: {names}", problems.en),
            vi("front matter làm ẩn {}: {names}", problems.vi),
        ),
        false => say!(
            en("this comment silences {}: {names}", problems.en),
            vi("chú thích này làm ẩn {}: {names}", problems.vi),
        ),
    };
    let mut diagnostic = Diagnostic::new(&SUPPRESSION_USED, severity, directive.span, message);
    diagnostic.help(match (&directive.reason, directive.in_front_matter) {
        (Some(reason), _) => say!(
            en("the reason given is “{reason}”; if that is not a good reason, fix what is hidden and delete the \
                comment"),
            vi("lý do được ghi là “{reason}”; nếu không thỏa đáng, hãy sửa những gì bị ẩn và xóa chú thích này"),
        ),
        (None, true) => say!(
            en("fix what is hidden and delete this from the front matter"),
            vi("hãy sửa những gì bị ẩn và bỏ mục này khỏi front matter"),
        ),
        (None, false) => {
            say!(en("fix what is hidden and delete the comment"), vi("hãy sửa những gì bị ẩn và xóa chú thích này"),)
        }
    });
    diagnostic
}
