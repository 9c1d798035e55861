//! `template-kept`.

use super::rule::{Reading, Sink, declare_rule};
use crate::document::{Block, BlockKind};
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds paragraphs of the template that were kept word for word on a page that is the writer's own for the rest: the
    /// conclusion of the sample report, the problem of the sample project. Paragraphs of fewer than sixteen words are left alone;
    /// days, numbers and emphasis make no difference.
    ///
    /// It is off unless a schema, a config or the command line switches it on: the questions of a form stay the template's.
    ///
    /// ## Why
    ///
    /// Readers take for the writer's thoughts what stands in every template. A page that is the template as a whole is told by
    /// `report-is-template` instead.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// > The evening did not only bring us news of the harbour, it also changed the way in which I think about tides and boats.
    /// ```
    ///
    /// Write what you think yourself:
    ///
    /// ```markdown
    /// > I had never seen a tide table; since that evening I check ours before I plan a transport.
    /// ```
    ///
    /// ## Settings
    ///
    /// `copies.templates` in the schema, or in `.reportlint.yaml`, names the templates, and `rules: { template-kept: warning }`
    /// switches the rule on.
    pub static TEMPLATE_KEPT = {
        id: "template-kept",
        summary: {
            en: "a paragraph of the template was kept word for word",
            vi: "giữ nguyên từng chữ một đoạn văn của bản mẫu",
        },
        group: Residue,
        severity: Warning,
        enabled: false,
        fix: No,
        since: "0.1.0",
    }
}

/// Shorter paragraphs may be alike by chance, and say little.
const MIN_WORDS: usize = 16;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some(text) = &cx.own_text else { return out.no_input() };
    let source = cx.document.source;
    let is_kept = |paragraph: &Block| {
        let written = source.slice(paragraph.span);
        let kept = text.kept.partition_point(|kept| kept.end <= paragraph.span.start);
        text.kept.get(kept).is_some_and(|kept| {
            let before = kept.start.saturating_sub(paragraph.span.start).min(written.len());
            let after = written.len() - paragraph.span.end.saturating_sub(kept.end).min(written.len());
            let is_all = |rest: &str| !rest.contains(char::is_alphabetic);
            is_all(&written[..before]) && is_all(&written[after..])
        })
    };
    for paragraph in cx.document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        let words = source.slice(paragraph.span).split_whitespace().filter(|word| word.contains(char::is_alphabetic));
        if words.count() < MIN_WORDS
            || !is_kept(paragraph)
            || cx.has_residue(paragraph.span)
            || cx.swallows(paragraph.span)
        {
            continue;
        }
        let message = say!(
            en("this paragraph is the template's, word for word"),
            vi("đoạn này là của bản mẫu, giống từng chữ một"),
        );
        let diagnostic = out.report("/copies/templates", paragraph.span, message);
        diagnostic.help(say!(
            en("write in its place what you saw, did or think yourself, or delete it"),
            vi("hãy thay bằng điều chính bạn đã thấy, đã làm hay suy nghĩ, hoặc xóa đi"),
        ));
        cx.name_section(diagnostic, paragraph.span.start);
    }
}
