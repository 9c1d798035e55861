//! `text-forbidden`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{Part, label_others, shortened};
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds words in a section that the schema does not want there. Each text is reported once a section, with every
    /// place where it is.
    ///
    /// ## Why
    ///
    /// “To be written” and “etc.” show that a section is not finished.
    ///
    /// ## Example
    ///
    /// With `requires: { forbidden-text: ['to be written'] }`:
    ///
    /// ```markdown
    /// ### Key Takeaways
    ///
    /// To be written.
    /// ```
    ///
    /// Write the section.
    ///
    /// ## Settings
    ///
    /// `requires: { forbidden-text: […] }` of a section or of the report, compared as in `text-missing`; as `{ text: …, message: … }`,
    /// the message says why.
    pub static TEXT_FORBIDDEN = {
        id: "text-forbidden",
        summary: {
            en: "a section has text that is not allowed",
            vi: "một phần có câu chữ không được phép",
        },
        group: Content,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if Part::all(cx).all(|part| part.requires.forbidden_text.is_empty()) {
        return out.no_input();
    }
    for part in Part::all(cx) {
        for text in &part.requires.forbidden_text {
            let mut matches = cx.matches_of(text, part.content);
            let Some(first) = matches.next() else { continue };
            let (words, name) = (shortened(cx.document.source.slice(first)), part.name());
            let message = match &text.message {
                Some(said) => say!(
                    en("“{words}” is not allowed in {}: {}", name.en, said.en),
                    vi("{} không được có “{words}”: {}", name.vi, said.vi),
                ),
                None => say!(en("“{words}” is not allowed in {}", name.en), vi("{} không được có “{words}”", name.vi)),
            };
            let diagnostic = out.report(part.pointer("forbidden-text"), first, message);
            part.name_in(diagnostic);
            diagnostic.help(say!(en("write it differently, or delete it"), vi("hãy viết cách khác, hoặc bỏ đi")));
            label_others(diagnostic, matches);
        }
    }
}
