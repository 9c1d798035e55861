//! `emphasis-malformed`.

use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::fix::Fix;
use crate::document::{EmphasisFault, FalseEmphasis};
use crate::message::Message;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds stars that were meant to make text bold or italic, and are shown as stars: `** text **`, `**Name:**Lan`, `**text*`,
    /// `\*\*text\*\*`, and `**text` without its end. Stars in code and in formulas are left alone, and so are notes (`price**` and a
    /// line `**with tax`).
    ///
    /// ## Why
    ///
    /// Readers see the stars. Markdown takes them for marks only where they touch the text that they are around, and where a mark
    /// behind a sign such as `:` is not followed by a letter at once. Previews of some editors do not keep to this.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// **Speaker:**Lan, who built the bridge
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// **Speaker:** Lan, who built the bridge
    /// ```
    pub static EMPHASIS_MALFORMED = {
        id: "emphasis-malformed",
        summary: {
            en: "stars for bold or italic text are shown as stars",
            vi: "dấu sao để in đậm hay in nghiêng bị hiện thành chữ",
        },
        group: Content,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for emphasis in cx.document.false_emphasis() {
        if cx.swallows(emphasis.span) {
            continue;
        }
        let (cause, why, help) = words(&emphasis);
        let message = say!(
            en("readers see the stars of this text: {}", why.en),
            vi("người đọc thấy cả dấu sao của đoạn chữ này: {}", why.vi),
        );
        let diagnostic = out.report_without_schema(emphasis.span, message);
        diagnostic.cause(cause).help(help);
        if let Some(write) = emphasis.write {
            diagnostic.fix(Fix::write(emphasis.span, write));
        }
        cx.name_section(diagnostic, emphasis.span.start);
    }
}

/// A name for the cause, why the marks are shown, and what to do.
fn words(emphasis: &FalseEmphasis) -> (&'static str, Message, Message) {
    let to_write = || Message::to_write(emphasis.write.as_deref().unwrap_or_default().trim());
    match emphasis.kind {
        EmphasisFault::Blank => (
            "blank",
            say!(en("there is a space between them and the words"), vi("giữa dấu sao và chữ có dấu cách"),),
            to_write(),
        ),
        EmphasisFault::Tight => (
            "tight",
            say!(
                en("a letter follows them at once, or is right before them"),
                vi("ngay sau hoặc ngay trước dấu sao là một chữ cái"),
            ),
            say!(
                en("put a space between the stars and the letter"),
                vi("hãy để một dấu cách giữa dấu sao và chữ cái ấy"),
            ),
        ),
        EmphasisFault::Escaped => (
            "escaped",
            say!(en("they have backslashes before them"), vi("trước chúng có dấu gạch chéo ngược")),
            to_write(),
        ),
        EmphasisFault::Uneven => (
            "uneven",
            say!(
                en("there is one more of them on this side than on the other"),
                vi("bên này có nhiều hơn bên kia một dấu"),
            ),
            say!(
                en("write as many stars behind the words as before them"),
                vi("hãy viết số dấu sao sau chữ bằng số dấu sao trước chữ"),
            ),
        ),
        EmphasisFault::Alone => (
            "alone",
            say!(en("the others that belong to them are missing"), vi("thiếu cặp dấu sao còn lại")),
            say!(
                en("write `**` on the other side of the words that are to be bold, or delete these"),
                vi("hãy viết thêm `**` ở đầu kia của những chữ cần in đậm, hoặc bỏ cặp này đi"),
            ),
        ),
    }
}
