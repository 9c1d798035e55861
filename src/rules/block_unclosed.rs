//! `block-unclosed`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{plural, shortened};
use crate::diagnostic::Severity;
use crate::document::{Extent, Opening, Swallowed};
use crate::message::Message;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds what is opened and never closed, so that it takes in what follows: a block of code, a comment, `<pre>`,
    /// `<script>`, `<style>`, `<textarea>`, `<![CDATA[`, `<?`, and `<details>`, in which the rest of the page is folded away. A
    /// block or comment that is closed only by what was meant to open or close another is found if it takes in the heading
    /// of a section that is then missing. A block of code that ends the report, with no heading, picture or sentence in it,
    /// is left alone. The headings that are lost are named; sections, pictures and text that may be
    /// there are not called missing.
    ///
    /// ## Why
    ///
    /// The page ends in the middle, and nobody who reads the file sees why.
    ///
    /// ## Example
    ///
    /// ````markdown
    /// ```sql
    /// SELECT name FROM members;
    ///
    /// ### Key Takeaways
    /// ````
    ///
    /// Close it where the code ends:
    ///
    /// ````markdown
    /// ```sql
    /// SELECT name FROM members;
    /// ```
    ///
    /// ### Key Takeaways
    /// ````
    pub static BLOCK_UNCLOSED = {
        id: "block-unclosed",
        summary: {
            en: "a block of code, a comment or a tag is not closed and takes in what follows",
            vi: "một khối mã, một chú thích hoặc một thẻ chưa đóng nên nuốt mất phần phía sau",
        },
        group: Structure,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// The most swallowed headings to label.
const MAX_SHOWN: usize = 9;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for swallowed in cx.swallowed() {
        let lost = cx.document.headings_taken_by(swallowed);
        // Code at the end of a report renders correctly without a closing fence.
        if lost.is_empty() && !takes_more(cx, swallowed) {
            continue;
        }
        let what = what_it_is(swallowed);
        let becomes = what_becomes(swallowed);
        let with = match lost.len() {
            0 => Message::default(),
            count => {
                let headings = plural(count, "heading", "headings");
                say!(en(", with {headings},"), vi(", gồm {count} tiêu đề,"))
            }
        };
        let wrong = match swallowed.again {
            None => say!(en("is not closed"), vi("chưa đóng")),
            Some(_) => say!(en("is closed too late"), vi("đóng quá muộn")),
        };
        let message = say!(
            en("{} {}: what follows{} {}", what.en, wrong.en, with.en, becomes.en),
            vi("{} {}: phần phía sau{} {}", what.vi, wrong.vi, with.vi, becomes.vi),
        );
        let grave = !lost.is_empty() && swallowed.extent != Extent::Folded;
        let severity = if grave { Severity::Error } else { Severity::Warning };
        let diagnostic = out.report_as(severity, "", cx.first_line_of(swallowed.span), message);
        diagnostic.requirement = None;
        cx.name_section(diagnostic, swallowed.span.start);
        // Backticks cannot be quoted in backticks.
        let close = match swallowed.close.contains('`') {
            true => format!("“{}”", swallowed.close),
            false => format!("`{}`", swallowed.close),
        };
        let line = lost.first().map(|first| cx.document.source.line_of(first.start));
        let next = lost.first().map(|&first| shortened(cx.document.source.slice(cx.first_line_of(first)).trim()));
        let next = next.unwrap_or_default();
        let opening = swallowed.outside_of.map(|opening| (opening, cx.document.source.line_of(opening.start)));
        diagnostic.here(say!(en("opened here"), vi("mở ở đây"))).help(match (opening, line) {
            (Some((_, line)), _) => say!(
                en("indent these marks as far as those that open the block (line {line}), which they must close"),
                vi("hãy thụt các dấu này vào bằng chỗ mở khối mã (dòng {line}) mà chúng phải đóng"),
            ),
            (None, Some(line)) => say!(
                en("write {close} where it ends, before “{next}” (line {line})"),
                vi("hãy viết {close} ở chỗ nó kết thúc, trước “{next}” (dòng {line})"),
            ),
            (None, None) => say!(en("write {close} where it ends"), vi("hãy viết {close} ở chỗ nó kết thúc")),
        });
        if let Some((opening, _)) = opening {
            diagnostic.label(cx.first_line_of(opening), say!(en("this must be closed"), vi("phần cần đóng ở đây")));
        }
        for &heading in lost.iter().take(MAX_SHOWN) {
            diagnostic.label(cx.first_line_of(heading), is_lost(swallowed.extent));
        }
        if let Some(again) = swallowed.again {
            let label = say!(en("the next one is meant to begin here"), vi("phần tiếp theo đáng lẽ bắt đầu ở đây"));
            diagnostic.label(cx.first_line_of(again), label);
        }
    }
}

/// Whether it swallows more than was intended: images, sentences, or the end of the page in a collapsed block.
fn takes_more(cx: &Reading<'_>, swallowed: &Swallowed) -> bool {
    let taken = cx.document.source.slice(swallowed.taken);
    let picture = || ["![", "<img", "{{<", "{{%"].iter().any(|mark| taken.contains(mark));
    let sentence = |line: &str| {
        let line = line.trim();
        let words = line.split_whitespace().count() > 6;
        words && line.starts_with(char::is_alphabetic) && line.ends_with(['.', '!', '?', '…'])
    };
    // A paragraph begins after a blank line.
    let pairs = || taken.lines().zip(taken.lines().skip(1));
    let sentences = || pairs().any(|(above, line)| above.trim().is_empty() && sentence(line));
    swallowed.extent == Extent::Folded || picture() || sentences()
}

fn what_it_is(swallowed: &Swallowed) -> Message {
    match swallowed.opening {
        Opening::Fence => say!(en("this block of code"), vi("khối mã này")),
        Opening::Comment => say!(en("this comment"), vi("chú thích này")),
        Opening::Tag(name) => say!(en("the tag `<{name}>`"), vi("thẻ `<{name}>`")),
        Opening::Declaration => say!(en("this declaration of HTML"), vi("khai báo HTML này")),
    }
}

/// How the swallowed text is rendered.
fn what_becomes(swallowed: &Swallowed) -> Message {
    match (swallowed.extent, swallowed.opening) {
        (Extent::Folded, _) => {
            say!(en("is folded away until a reader opens it"), vi("bị gập lại cho đến khi người đọc mở ra"))
        }
        (Extent::Unread, Opening::Fence) => say!(en("is shown as code"), vi("bị hiển thị thành mã nguồn")),
        (Extent::Unread, Opening::Tag("pre")) => {
            say!(en("is shown as it is written"), vi("bị hiển thị nguyên văn như lúc viết"))
        }
        _ => say!(en("is not on the page"), vi("không có trên trang")),
    }
}

fn is_lost(extent: Extent) -> Message {
    match extent {
        Extent::Unread => say!(en("no longer a heading"), vi("không còn là tiêu đề")),
        Extent::Hidden => say!(en("not on the page"), vi("không có trên trang")),
        Extent::Folded => say!(en("folded away"), vi("bị gập lại")),
    }
}
