//! `assistant-text`.

mod marks;
mod phrases;

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::quoted;
use super::rule::{Reading, Sink, declare_rule};
use super::wording::{label_others, lines_out, own_lines, shortened};
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::{Block, BlockKind};
use crate::say;
use crate::text::fold;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds what an assistant (ChatGPT, Gemini, Copilot …) said to the writer and that was pasted along with the text: “Certainly!
    /// Here is a polished version …”, “Would you like me to shorten it?”, “As an AI language model, I …”, marks of its
    /// sources (`[oaicite:3]`, `【12†source】`), and addresses with `utm_source=chatgpt.com`. What is quoted, in code, or
    /// announced by a colon (`It answers:`) is left alone, as is what people say to each other.
    ///
    /// ## Why
    ///
    /// It tells every reader that the writer has not read the page.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Certainly! Here is a polished version of your report:
    ///
    /// The second talk was about a mill that grinds at night.
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// The second talk was about a mill that grinds at night.
    /// ```
    pub static ASSISTANT_TEXT = {
        id: "assistant-text",
        summary: {
            en: "what an AI assistant said to the writer is on the page",
            vi: "trang còn sót lời trợ lý AI nói với người viết",
        },
        group: Residue,
        severity: Warning,
        fix: Both,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    words(cx, out);
    sources(cx, out);
    addresses(cx, out);
}

/// Reports what an assistant said, once, with every place.
fn words(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let source = cx.document.source;
    let mut found: Vec<Span> = Vec::new();
    for (index, block) in cx.document.blocks.iter().enumerate() {
        if block.kind == BlockKind::Paragraph {
            // What follows on words of an assistant is not announced by the writer.
            let goes_on = found.last().is_some_and(|last| {
                source.slice(Span::new(last.end, block.span.start.max(last.end))).trim().is_empty()
            });
            found.extend(said_in(cx, block).filter(|_| goes_on || !quoted::is_told(cx, index)));
        }
    }
    let Some((&first, others)) = found.split_first() else { return };
    let written = shortened(source.slice(first));
    let message = say!(
        en("an AI assistant said this to you, it is not part of the report: “{written}”"),
        vi("đây là lời trợ lý AI nói với bạn, không phải nội dung báo cáo: “{written}”"),
    );
    let diagnostic = out.report_without_schema(cx.first_line_of(first), message);
    diagnostic.help(say!(
        en("delete it, then read the rest once more: it must be true, and say what you mean"),
        vi("hãy xóa câu này, rồi đọc lại phần còn lại xem có đúng sự thật và đúng ý bạn không"),
    ));
    label_others(diagnostic, others.iter().map(|&span| cx.first_line_of(span)));
    cx.name_section(diagnostic, first.start);
    let deletions = found.iter().map(|&span| own_lines(cx, span).map(|lines| lines_out(cx, lines)));
    if let Some(edits) = deletions.collect::<Option<Vec<Edit>>>()
        && !cx.empties(&edits)
    {
        diagnostic.fix(Fix::of(edits));
    }
}

/// The first words of all that assistants say.
static FIRST_WORDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| phrases::first_words().collect());

/// What an assistant said in the paragraph `block`: from the first such sentence to the last one after it.
fn said_in(cx: &Reading<'_>, block: &Block) -> Option<Span> {
    let text = cx.document.source.slice(block.span);
    let mut folded = String::new();
    let mut found: Option<Span> = None;
    // Where the sentence before begins, if it only agrees.
    let mut agreed: Option<usize> = None;
    for sentence in sentences(text) {
        let words = &text[sentence.start..sentence.end];
        let greeted = agreed.take();
        let first = fold::first_word(words, &mut folded);
        // Most sentences begin with another word.
        if greeted.is_none() && !FIRST_WORDS.contains(first) {
            continue;
        }
        let plain = phrases::plain(words);
        let plain = plain.trim_end_matches(|c: char| !c.is_alphanumeric());
        let rest = phrases::without_agreeing(plain);
        agreed = (words.ends_with('!') && phrases::agrees(plain)).then_some(sentence.start);
        let is_said = phrases::begins(rest, &phrases::SAID)
            || phrases::begins(rest, &phrases::OFFERED) && hands_over(cx, block, words)
            || greeted.is_some() && phrases::gives(rest);
        if is_said && !quoted::is_open(&text[..sentence.start]) {
            let start = found.map_or(greeted.unwrap_or(sentence.start), |span| span.start);
            found = Some(Span::new(start, sentence.end));
        }
    }
    let whole_quoted =
        text.starts_with(['"', '“', '«', '`']) || text.starts_with(['*', '_']) && !text.starts_with("**");
    found.filter(|_| !whole_quoted).map(|span| span.shifted(block.span.start))
}

/// Whether `words` of `block` hand over what follows, and no code or table of the writer's own.
fn hands_over(cx: &Reading<'_>, block: &Block, words: &str) -> bool {
    let blocks = &cx.document.blocks;
    let next = blocks.get(blocks.partition_point(|next| next.span.start < block.span.end));
    let own = next.is_some_and(|next| matches!(next.kind, BlockKind::Code | BlockKind::Table));
    let to_writer =
        [" your ", "của bạn", "bạn gửi", "bạn yêu cầu", "bạn cung cấp"].iter().any(|one| words.contains(one));
    let of_writer =
        [" our ", " my ", "của em", "của mình", "của tôi", "của nhóm", "chúng "].iter().any(|one| words.contains(one));
    !of_writer && (to_writer || !own && words.ends_with([':', '：']))
}

/// The sentences of `text`, each with the mark that ends it.
fn sentences(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..)?;
        let blank = rest.len() - rest.trim_start().len();
        let begin = start + blank;
        if begin >= text.len() {
            return None;
        }
        let mut ends = memchr::memchr3_iter(b'.', b'!', b'?', &text.as_bytes()[begin..]).map(|at| begin + at + 1);
        let end = ends.find(|&end| text[end..].starts_with(char::is_whitespace)).unwrap_or(text.len());
        start = end;
        Some(Span::new(begin, begin + text[begin..end].trim_end().len()))
    })
}

/// Reports marks of an assistant's sources.
fn sources(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let document = cx.document;
    let in_text = |span: &Span| {
        let before = document.texts.partition_point(|text| text.start <= span.start);
        let line = document.source.begin_of_line(span.start);
        before > 0
            && document.texts[before - 1].end > span.start
            && !document.is_comment(*span)
            && !quoted::is_open(document.source.slice(Span::new(line, span.start)))
    };
    let found: Vec<Span> = marks::find(document.source.text()).into_iter().filter(in_text).collect();
    let Some((&first, others)) = found.split_first() else { return };
    let written = shortened(document.source.slice(first));
    let message = say!(
        en("`{written}` is an AI assistant's mark for a source, which readers cannot follow"),
        vi("`{written}` là dấu nguồn của trợ lý AI, người đọc không mở được"),
    );
    let diagnostic = out.report_without_schema(first, message);
    diagnostic.help(say!(
        en("delete it, or write a link to the source itself"),
        vi("hãy xóa dấu này, hoặc viết đường dẫn đến chính nguồn đó"),
    ));
    label_others(diagnostic, others.iter().copied());
    cx.name_section(diagnostic, first.start);
    let taken_out = |span: &Span| {
        let before = document.source.slice(Span::new(document.source.begin_of_line(span.start), span.start));
        let blanks = before.len() - before.trim_end_matches(' ').len();
        Edit { span: Span::new(span.start - blanks, span.end), replacement: String::new() }
    };
    diagnostic.fix(Fix::of(found.iter().map(taken_out).collect()));
}

/// Reports addresses that say that an assistant gave them.
fn addresses(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let source = cx.document.source;
    let sender = |span: Span| marks::sender(source.slice(span)).map(|part| part.shifted(span.start));
    let links = cx.document.links.iter().filter(|link| !link.dynamic);
    let mut found: Vec<Span> = links.filter_map(|link| sender(link.address_span)).collect();
    found.sort_unstable();
    found.dedup();
    let Some((&first, others)) = found.split_first() else { return };
    let written = source.slice(first).trim_matches(['?', '&']);
    let message = say!(
        en("`{written}` tells that an AI assistant gave you this address"),
        vi("`{written}` cho thấy địa chỉ này do trợ lý AI đưa ra"),
    );
    let diagnostic = out.report_without_schema(first, message);
    diagnostic.help(say!(
        en("open the page and see that it says what you write, then delete this part of the address"),
        vi("hãy mở trang đó xem có đúng điều bạn viết không, rồi xóa phần này khỏi địa chỉ"),
    ));
    label_others(diagnostic, others.iter().copied());
    cx.name_section(diagnostic, first.start);
    let edits = found.iter().map(|&span| Edit { span, replacement: String::new() });
    diagnostic.fix(Fix::of(edits.collect()).safe());
}
