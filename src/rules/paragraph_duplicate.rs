//! `paragraph-duplicate`.

mod alike;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{label_others, lines_out, own_lines, shortened};
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::{Block, BlockKind};
use crate::say;
use alike::Pair;

declare_rule! {
    /// ## What it does
    ///
    /// Finds a paragraph that is there twice on a page, also as the beginning or the end of a longer one. Case, punctuation,
    /// emphasis and blanks make no difference. Under one heading it needs twelve words, under another twenty. Several that
    /// are there again one after the other are told once; code, tables, quotations and what stands in shortcodes are left alone.
    /// An item of a list is found only right below the first. Where a whole section is there twice, `section-duplicate` tells of it.
    ///
    /// ## Why
    ///
    /// Nobody writes the same twice. It was pasted twice, and often the text that should be there is missing.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// The miller keeps two stones, one for rye and one for wheat, because each wears the other down.
    ///
    /// The miller keeps two stones, one for rye and one for wheat, because each wears the other down.
    /// ```
    ///
    /// Delete one of them.
    pub static PARAGRAPH_DUPLICATE = {
        id: "paragraph-duplicate",
        summary: {
            en: "a paragraph appears twice",
            vi: "một đoạn văn xuất hiện hai lần",
        },
        group: Content,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// The fewest words of a paragraph that nobody writes twice, under one heading and under two.
const MIN_WORDS: usize = 12;
const MIN_WORDS_APART: usize = 20;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let candidates: Vec<usize> = candidates(cx).collect();
    let pairs = alike::pairs(cx.document, &candidates).into_iter().filter(|pair| is_pasted(cx, pair));
    let mut pairs: Vec<Pair> = pairs.collect();
    pairs.sort_unstable_by_key(|pair| pair.second);
    pairs.dedup_by_key(|pair| pair.second);
    // What goes on in both places was pasted together.
    let place = |block: usize| candidates.partition_point(|&candidate| candidate < block);
    let goes_on = |one: &Pair, next: &Pair| {
        place(one.second) + 1 == place(next.second) && place(one.first) + 1 == place(next.first)
    };
    for run in pairs.chunk_by(goes_on) {
        report(cx, run, out);
    }
}

/// The paragraphs that may be there twice: long ones of the page itself, and of lists.
fn candidates<'c>(cx: &'c Reading<'_>) -> impl Iterator<Item = usize> + 'c {
    let document = cx.document;
    let (mut tags, mut open) = (document.shortcodes.iter().peekable(), 0usize);
    document.blocks.iter().enumerate().filter_map(move |(index, block)| {
        while let Some(tag) = tags.next_if(|tag| tag.span.start < block.span.start) {
            if tag.closing {
                open = open.saturating_sub(1);
            } else if tag.paired {
                open += 1;
            }
        }
        let long = block.kind == BlockKind::Paragraph && block.span.len() >= alike::MIN_BYTES;
        (long && open == 0 && is_of_page(cx, block)).then_some(index)
    })
}

/// Whether `block` is in nothing but lists.
fn is_of_page(cx: &Reading<'_>, block: &Block) -> bool {
    let mut around = cx.document.around(block);
    around.all(|block| matches!(block.kind, BlockKind::List { .. } | BlockKind::Item { .. }))
}

/// Whether nobody writes what is in both paragraphs twice.
fn is_pasted(cx: &Reading<'_>, pair: &Pair) -> bool {
    let document = cx.document;
    let (first, second) = (&document.blocks[pair.first], &document.blocks[pair.second]);
    let together = document.last_heading(first.span.start) == document.last_heading(second.span.start);
    let next_item = |one: &Block, next: &Block| match (one.parent, next.parent) {
        (None, None) => true,
        (Some(one), Some(next)) => document.blocks[one].end == next && pair.whole,
        _ => false,
    };
    let shorter = if first.span.len() < second.span.len() { first } else { second };
    let words: usize = document
        .prose_in(shorter.span)
        .map(|text| {
            document.source.slice(text).split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count()
        })
        .sum();
    words >= if together { MIN_WORDS } else { MIN_WORDS_APART }
        && next_item(first, second)
        && !document.source.slice(shorter.span).contains('|')
        && !cx.has_residue(shorter.span)
        && !cx.is_in_example(shorter.span)
}

/// Reports what is in `run` once.
fn report(cx: &Reading<'_>, run: &[Pair], out: &mut Sink<'_>) {
    let document = cx.document;
    let Some(pair) = run.first() else { return };
    let (first, second) = (document.blocks[pair.first].span, document.blocks[pair.second].span);
    let (written, line) = (shortened(document.source.slice(second)), document.source.line_of(first.start));
    let count = run.len();
    let message = match count {
        1 => say!(en("this paragraph appears twice: “{written}”"), vi("đoạn này xuất hiện hai lần: “{written}”"),),
        _ => say!(
            en("{count} paragraphs appear twice, from “{written}” on"),
            vi("có {count} đoạn xuất hiện hai lần, bắt đầu từ “{written}”"),
        ),
    };
    let span = cx.first_line_of(second);
    if out.is_on("section-duplicate") && run.iter().any(|pair| is_of_section_twice(cx, pair)) {
        out.imply("", span, message);
        return;
    }
    let diagnostic = out.report_without_schema(span, message);
    diagnostic.label(cx.first_line_of(first), say!(en("here already"), vi("đã có ở đây"))).help(say!(
        en("delete one of them (the first is in line {line}); perhaps another text belongs here"),
        vi("hãy xóa một trong hai (lần đầu ở dòng {line}); có thể chỗ này phải là nội dung khác"),
    ));
    label_others(diagnostic, run[1..].iter().map(|pair| cx.first_line_of(document.blocks[pair.second].span)));
    cx.name_section(diagnostic, second.start);
    let edits: Option<Vec<Edit>> = run.iter().map(|pair| taken_out(cx, pair)).collect();
    if let Some(edits) = edits
        && !cx.empties(&edits)
    {
        diagnostic.fix(Fix::of(edits));
    }
}

/// Whether `section-duplicate` tells of the headings above both.
fn is_of_section_twice(cx: &Reading<'_>, pair: &Pair) -> bool {
    let heading = |block: usize| cx.document.last_heading(cx.document.blocks[block].span.start);
    let (Some(one), Some(other)) = (heading(pair.first), heading(pair.second)) else { return false };
    let (first, second) = (&cx.document.headings[one], &cx.document.headings[other]);
    one != other
        && first.level == second.level
        && first.parent == second.parent
        && cx.binding.folded[one] == cx.binding.folded[other]
        && cx.binding.serves[one].is_some() != cx.binding.serves[other].is_some()
}

/// An edit that deletes the second of both, with its heading if that is there twice, too, and nothing else is below it.
fn taken_out(cx: &Reading<'_>, pair: &Pair) -> Option<Edit> {
    let document = cx.document;
    let second = &document.blocks[pair.second];
    let within = document.blocks[pair.first].span.len() > second.span.len();
    if !(pair.whole || within) || second.parent.is_some() {
        return None;
    }
    let mut edit = lines_out(cx, own_lines(cx, second.span)?);
    let heading = |block: usize| {
        let before = block.checked_sub(1).filter(|&before| document.blocks[before].kind == BlockKind::Heading)?;
        document.last_heading(document.blocks[before].span.start)
    };
    let alone = document.blocks.get(pair.second + 1).is_none_or(|next| next.kind == BlockKind::Heading);
    if let (Some(one), Some(other)) = (heading(pair.first), heading(pair.second))
        && alone
        && cx.binding.folded[one] == cx.binding.folded[other]
        && let Some(lines) = own_lines(cx, document.headings[other].span)
    {
        edit.span.start = lines.start;
    }
    Some(edit)
}
