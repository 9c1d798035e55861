//! `link-empty`.

use super::rule::{Reading, Sink, declare_rule};
use crate::document::{Link, LinkKind};
use crate::message::Message;
use crate::say;
use crate::text::fold::fold;

declare_rule! {
    /// ## What it does
    ///
    /// Finds links without an address: `[text](#)`, `[text]()`, `<a href="#">`. A link that takes the reader back to the top of
    /// the page, and says so in its words (`Back to top`, `Lên đầu trang`, `↑`), is one.
    ///
    /// ## Why
    ///
    /// It looks like a link and leads nowhere: its address was to be put in later.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// The code is [on GitHub](#).
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// The code is [on GitHub](https://github.com/lan/orders).
    /// ```
    pub static LINK_EMPTY = {
        id: "link-empty",
        summary: {
            en: "a link has no address",
            vi: "một liên kết không có địa chỉ",
        },
        group: Links,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Words for the top of the page.
const TOP: [&str; 6] = ["top", "đầu trang", "lên đầu", "về đầu", "trở lên", "dau trang"];

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let source = cx.document.source;
    let empty = |link: &&Link| !link.dynamic && matches!(link.address.trim(), "" | "#");
    let written = |link: &&Link| matches!(link.kind, LinkKind::Inline | LinkKind::Html);
    for link in cx.document.links.iter().filter(empty).filter(written) {
        let whole = source.slice(link.span);
        let html = link.kind == LinkKind::Html;
        // A script of the site may handle links with a class or an event handler.
        let words = if html { following(source.text(), link.span.end) } else { whole };
        if html && (whole.contains("class") || whole.contains("onclick") || whole.contains("data-")) || is_to_top(words)
        {
            continue;
        }
        let address = source.slice(link.address_span);
        let span = if address.is_empty() || html { link.span } else { link.address_span };
        let diagnostic =
            out.report_without_schema(span, say!(en("this link leads nowhere"), vi("liên kết này không dẫn đến đâu")));
        let to_write: Message = match html {
            true => Message::same("<a href=\"https://…\">"),
            false => Message::same("[…](https://…)"),
        };
        diagnostic.help(say!(
            en("write its address, `{}`, or keep only the words", to_write.en),
            vi("hãy ghi địa chỉ cần dẫn đến, `{}`, hoặc chỉ để lại phần chữ", to_write.vi),
        ));
        cx.name_section(diagnostic, link.span.start);
    }
}

/// The words after byte `at`, up to the next tag.
fn following(text: &str, at: usize) -> &str {
    let after = &text[at..];
    &after[..memchr::memchr2(b'<', b'\n', after.as_bytes()).unwrap_or(after.len())]
}

/// Whether the text of a link says that it leads to the top of the page.
fn is_to_top(words: &str) -> bool {
    let folded = fold(words);
    words.contains(['↑', '⬆', '▲', '🔝', '⇧']) || TOP.iter().any(|top| folded.contains(top))
}
