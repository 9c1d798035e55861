//! `sentence-unfinished`.

mod endings;

use unicode_normalization::char::is_combining_mark;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::label_others;
use crate::document::{Block, BlockKind};
use crate::say;
use crate::text::fold::{compose, fold};
use crate::text::source::{Span, ceil_char_boundary};

declare_rule! {
    /// ## What it does
    ///
    /// Finds a paragraph, or an item of a list, that stops without a mark on a word that ends no sentence: “and”, “because of”,
    /// “the”, or after a comma. What goes on in a list, a table, code, a picture, a quotation or in small letters
    /// below is finished there, and left alone.
    ///
    /// ## Why
    ///
    /// The rest was lost while copying, or was to be written later, and readers wait for it.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// The miller closes the sluice at night because of the noise, and because
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// The miller closes the sluice at night because of the noise, and because the eels go down the river then.
    /// ```
    pub static SENTENCE_UNFINISHED = {
        id: "sentence-unfinished",
        summary: {
            en: "a sentence stops in the middle",
            vi: "một câu bị bỏ dở giữa chừng",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// The fewest words of what may be a sentence; fewer are a greeting, a label or a heading.
const MIN_WORDS: usize = 8;

/// How many bytes at the end are read.
const MAX_BYTES: usize = 400;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let blocks = cx.document.blocks.iter().enumerate();
    let mut found = blocks.filter_map(|(index, block)| open_end(cx, index, block));
    let Some(first) = found.next() else { return };
    let others: Vec<Span> = found.collect();
    let before = cx.document.source.begin_of_line(first.start);
    let written = last_words(cx.document.source.slice(Span::new(before, first.end)));
    let message =
        say!(en("this sentence stops in the middle: “…{written}”"), vi("câu này bị bỏ dở giữa chừng: “…{written}”"),);
    let diagnostic = out.report_without_schema(first, message);
    diagnostic
        .help(say!(en("write the rest of it, or delete its beginning"), vi("hãy viết nốt câu, hoặc bỏ phần dở dang")));
    label_others(diagnostic, others);
    cx.name_section(diagnostic, first.start);
}

/// The last words of the block with index `index` if they end no sentence, and nothing goes on below.
fn open_end(cx: &Reading<'_>, index: usize, block: &Block) -> Option<Span> {
    if block.kind != BlockKind::Paragraph {
        return None;
    }
    let text = cx.document.source.slice(block.span).trim_end();
    let comma = text.ends_with(',');
    if !comma && !text.ends_with(|c: char| c.is_alphabetic() || is_combining_mark(c)) {
        return None;
    }
    let near = &text[ceil_char_boundary(text, text.len().saturating_sub(MAX_BYTES))..];
    let last = near.rsplit(char::is_whitespace).next().unwrap_or(near);
    let length = if comma { Some(last.len()) } else { ending(near) }?;
    let span = Span::new(text.len() - length, text.len()).shifted(block.span.start);
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count();
    let is_sentence = words >= if comma { 2 * MIN_WORDS } else { MIN_WORDS } && !near.contains(['|', '$']);
    let is_text = || cx.document.texts_in(block.span).last().is_some_and(|text| text.end >= span.end);
    (is_sentence
        && !(comma && is_salutation(text))
        && is_text()
        && ends_here(cx, index, block, last)
        && !cx.has_residue(block.span)
        && !cx.is_in_example(span))
    .then_some(span)
}

/// The length in bytes of the last words of `text` that end no sentence.
fn ending(text: &str) -> Option<usize> {
    let lower = compose(text).to_lowercase();
    let plain = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = plain[plain.len() - endings::open_ending(&plain)?..].split(' ').count();
    // As many words as there, however they are written here.
    let words = text.split_whitespace().rev().take(count).last()?;
    Some(text.len() - (words.as_ptr() as usize - text.as_ptr() as usize))
}

/// Whether `text` addresses the readers of a letter, whose text begins below.
fn is_salutation(text: &str) -> bool {
    const BEGINS: [&str; 11] =
        ["dear", "hello", "hi", "to", "kính gửi", "kính thưa", "thân gửi", "gửi", "chào", "xin chào", "thân mến"];
    let folded = fold(text);
    BEGINS.iter().any(|begin| folded.strip_prefix(begin).is_some_and(|rest| rest.starts_with(' ')))
}

/// Whether what the block with index `index` says does not go on below. `last` is its last word.
fn ends_here(cx: &Reading<'_>, index: usize, block: &Block, last: &str) -> bool {
    let document = cx.document;
    let blocks = &document.blocks;
    if document.around(block).any(|block| !matches!(block.kind, BlockKind::List { .. } | BlockKind::Item { .. })) {
        return false;
    }
    // `- bread,`, `- butter and`: items may be one sentence together.
    let item = block.parent.map(|at| &blocks[at]);
    let last_item = item.is_none_or(|item| {
        let list = item.parent.map(|at| &blocks[at]);
        list.is_some_and(|list| list.end == item.end)
    });
    let joins =
        last.ends_with(',') || ["and", "or", "but", "và", "hoặc", "nhưng"].contains(&&*compose(last).to_lowercase());
    if item.is_some_and(|item| item.end > index + 1) || joins && !last_item {
        return false;
    }
    let next = blocks[index + 1..].iter().find(|next| next.kind != BlockKind::Comment);
    let until = next.map_or(document.source.text().len(), |next| next.span.start);
    let between = Span::new(block.span.end, until.max(block.span.end));
    if !document.shortcodes_in(between).is_empty() || !document.images_in(between).is_empty() {
        return false;
    }
    let goes_on = |next: &Block| match next.kind {
        BlockKind::Heading | BlockKind::ThematicBreak => false,
        BlockKind::Item { .. } => block.parent.is_none(),
        BlockKind::Paragraph => {
            let text = document.source.slice(next.span);
            // `*next week:* …` begins anew, in small letters as well.
            let label = text.strip_prefix(['*', '_']).and_then(|text| text.split_once(['*', '_', '\n']));
            if label.is_some_and(|(label, rest)| label.ends_with(':') || rest.starts_with(':')) {
                return false;
            }
            // So does the next question of a form: `**5. What …**`.
            let bold = text.strip_prefix("**").map(|text| text.trim_start_matches(|c: char| c.is_ascii_digit()));
            if bold.is_some_and(|rest| rest.len() + 2 < text.len() && rest.starts_with(['.', ')'])) {
                return false;
            }
            let first = text.trim_start_matches(['*', '_', '(', '"', '“']).chars().next();
            first.is_none_or(|first| !first.is_uppercase())
        }
        _ => true,
    };
    next.is_none_or(|next| !goes_on(next))
}

/// The last five words of `text`.
fn last_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words[words.len().saturating_sub(5)..].join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_is_measured_as_it_is_written() {
        for (text, written) in [
            ("đó là lúc việc ấy hay hơn, và cũng là\nlúc", "là\nlúc"),
            ("chỉ vi\u{300} nu\u{31b}\u{301}t đá va\u{300}", "va\u{300}"),
            ("We saw that it was not for us, And", "And"),
        ] {
            assert_eq!(ending(text).map(|length| &text[text.len() - length..]), Some(written), "{text}");
        }
    }
}
