//! `alert-unsupported`.

use super::rule::{Reading, Sink, declare_rule};
use crate::document::{Block, BlockKind};
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds quotations that begin with `[!NOTE]`, `[!TIP]` or another such word, where the site shows that word as it is
    /// written. GitHub makes a coloured box of them; Hugo does so only where the site or its theme has a template for
    /// quotations (`render-blockquote.html`). Where a theme is not here, nothing is said. Boxes of other programs, `:::note` and
    /// `!!! note`, are none to any site of Hugo.
    ///
    /// ## Why
    ///
    /// The page shows “[!NOTE]”, in the middle of the text.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// > [!NOTE]
    /// > Stop the machine when you are done.
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// > **Note:** Stop the machine when you are done.
    /// ```
    pub static ALERT_UNSUPPORTED = {
        id: "alert-unsupported",
        summary: {
            en: "the site shows `[!NOTE]` as it is written",
            vi: "trang web hiện nguyên văn `[!NOTE]`",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let source = cx.document.source;
    for paragraph in cx.document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        if let Some((length, word)) = foreign_mark(source.slice(paragraph.span)) {
            report(cx, out, Span::new(paragraph.span.start, paragraph.span.start + length), word);
        }
    }
    let Some(site) = cx.site else { return };
    let quotes = cx.document.blocks.iter().filter(|block| block.kind == BlockKind::Quote);
    let mut alerts = quotes.filter_map(|quote| mark_of(source.slice(quote.span), quote)).peekable();
    // Search the layouts only if the report has an alert.
    if alerts.peek().is_none() || site.may_write_alerts() {
        return;
    }
    for span in alerts {
        report(cx, out, span, source.slice(span).trim_start_matches("[!").trim_end_matches(']'));
    }
}

/// Reports the mark at `span` of a box of the kind `word`.
fn report(cx: &Reading<'_>, out: &mut Sink<'_>, span: Span, word: &str) {
    let mark = cx.document.source.slice(span);
    let message = say!(
        en("the page shows `{mark}` as plain text: this site does not turn it into a box"),
        vi("trang sẽ hiện nguyên `{mark}`: trang web này không tạo khung từ nó"),
    );
    let (english, vietnamese) = names(&word.to_lowercase());
    let write = if cx.language == "vi" { vietnamese } else { english };
    let diagnostic = out.report_without_schema(span, message);
    diagnostic.help(match mark.starts_with(":::") {
        true => say!(
            en("write `**{write}:**` in its place, and delete the `:::` at its end"),
            vi("hãy thay bằng `**{write}:**`, và xóa dấu `:::` ở cuối"),
        ),
        false => say!(en("write `**{write}:**` in its place"), vi("hãy thay bằng `**{write}:**`")),
    });
    cx.name_section(diagnostic, span.start);
}

/// The length of the mark that `text` begins with of a box of another program, and the kind of box.
fn foreign_mark(text: &str) -> Option<(usize, &str)> {
    const KINDS: [&str; 10] =
        ["note", "tip", "hint", "info", "important", "warning", "caution", "danger", "example", "success"];
    let rest = text.strip_prefix(":::").or_else(|| text.strip_prefix("!!!").filter(|rest| rest.starts_with(' ')))?;
    let word = rest.trim_start_matches([' ', '{', '.']);
    let length = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let end = text.len() - word.len() + length + usize::from(word[length..].starts_with('}'));
    let word = &word[..length];
    KINDS.iter().any(|kind| kind.eq_ignore_ascii_case(word)).then_some((end, word))
}

/// The span of the `[!NOTE]` that the block quote `text` begins with.
fn mark_of(text: &str, quote: &Block) -> Option<Span> {
    // A nested block quote is checked separately.
    let inner = text.strip_prefix('>')?.trim_start_matches([' ', '\t']);
    let word = inner.strip_prefix("[!")?;
    let length = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let start = quote.span.start + text.len() - inner.len();
    (length > 0 && word[length..].starts_with(']')).then(|| Span::new(start, start + length + "[!]".len()))
}

/// The words to write instead of GitHub's alert types.
fn names(word: &str) -> (&'static str, &'static str) {
    match word {
        "tip" | "hint" => ("Tip", "Mẹo"),
        "important" => ("Important", "Quan trọng"),
        "warning" => ("Warning", "Cảnh báo"),
        "caution" | "danger" => ("Caution", "Cẩn thận"),
        _ => ("Note", "Lưu ý"),
    }
}
