//! Folding: sections, the front matter, code, paired shortcodes, and comments.

use std::collections::HashMap;

use lsp_types::{FoldingRange, FoldingRangeKind};

use crate::binding::reading::Reading;
use crate::document::BlockKind;
use crate::text::source::{Source, Span};

/// Maximum number of ranges.
const MAX_RANGES: usize = 5000;

/// All that can be folded, in document order.
pub fn ranges(cx: &Reading<'_>) -> Vec<FoldingRange> {
    let document = cx.document;
    let source = document.source;
    let front = Some(document.front_matter.span).filter(|_| document.front_matter.kind.is_some());
    let sections = document.headings.iter().map(|heading| heading.span.to(heading.content));
    let code = document.blocks.iter().filter(|block| block.kind == BlockKind::Code).map(|block| block.span);
    let regions = front.into_iter().chain(sections).chain(code).chain(shortcodes(cx));
    let regions = regions.map(|span| (span, FoldingRangeKind::Region));
    let comments = document.comments.iter().map(|&span| (span, FoldingRangeKind::Comment));
    let mut ranges: Vec<FoldingRange> =
        regions.chain(comments).filter_map(|(span, kind)| range(source, span, kind)).collect();
    ranges.sort_by_key(|range| (range.start_line, std::cmp::Reverse(range.end_line)));
    // Clients fold one range a line.
    ranges.dedup_by_key(|range| (range.start_line, range.end_line));
    ranges.truncate(MAX_RANGES);
    ranges
}

/// Each shortcode with its content, from its opening to its closing tag.
fn shortcodes(cx: &Reading<'_>) -> Vec<Span> {
    let mut open: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut spans = Vec::new();
    for tag in cx.document.shortcodes.iter().filter(|tag| !tag.escaped && !tag.self_closing) {
        let of_name = open.entry(&tag.name).or_default();
        if !tag.closing {
            of_name.push(tag.span.start);
        } else if let Some(start) = of_name.pop() {
            spans.push(Span::new(start, tag.span.end));
        }
    }
    spans
}

/// The lines of `span`, without blank ones at its end. `None` if that is one line only.
fn range(source: &Source, span: Span, kind: FoldingRangeKind) -> Option<FoldingRange> {
    let text = source.slice(source.clamp(span)).trim_end();
    let (first, last) = (source.line_of(span.start), source.line_of(span.start + text.len().saturating_sub(1)));
    let line = |line: usize| u32::try_from(line - 1).ok();
    (last > first).then_some(FoldingRange {
        start_line: line(first)?,
        start_character: None,
        end_line: line(last)?,
        end_character: None,
        kind: Some(kind),
        collapsed_text: None,
    })
}
