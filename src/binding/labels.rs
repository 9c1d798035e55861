//! Finds sections that are a line with a label (`Speakers: Ann, Ben`) or a column of a table, where the schema says so.

use super::bound::Elsewhere;
use super::evidence::Evidence;
use super::matcher::Matcher;
use super::sections::Binding;
use crate::document::{Block, BlockKind, Document};
use crate::schema::Schema;
use crate::text::fold;
use crate::text::source::Span;

/// The most bytes of a label, and the most tables and rows per table that are checked.
const MAX_LABEL: usize = 80;
const MAX_TABLES: usize = 20;
const MAX_ROWS: usize = 50;

const COLONS: [char; 2] = [':', '：'];
/// The first byte of the wide colon.
const WIDE: u8 = 0xef;

impl Binding {
    /// Binds missing sections with `signs: { label: true }` to the first line or column that their words label.
    pub(super) fn by_labels(&mut self, document: &Document<'_>, schema: &Schema, matcher: &Matcher) {
        let missing: Vec<usize> =
            self.missing(schema).filter(|&section| schema.sections[section].signs.label).collect();
        if missing.is_empty() {
            return;
        }
        let mut name = |label: &str, span: Span| {
            let candidates = matcher.candidates(&fold::fold_heading(label)).into_iter();
            let clear = |evidence: Evidence| evidence.is_plain() || evidence == Evidence::WeakTerms;
            for one in candidates.filter(|one| clear(one.evidence) && one.others == 0) {
                let slot = &mut self.elsewhere[one.section];
                if missing.contains(&one.section) && slot.is_none() {
                    *slot = Some(Elsewhere::Label(span));
                }
            }
        };
        for block in document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
            for (label, span) in labelled_lines(document, block) {
                name(label, span);
            }
        }
        for heading in document.headings.iter().filter(|heading| !heading.nested) {
            for label in labels_within(&heading.text) {
                name(label, heading.span);
            }
        }
        for (_, table) in document.outer_blocks(document.body, |kind| kind == BlockKind::Table).take(MAX_TABLES) {
            for (label, span) in columns(document, table) {
                name(&label, span);
            }
        }
    }
}

/// The lines of a paragraph that have a label and words after it, with the label: `**Speakers:** Ann`.
fn labelled_lines<'d>(document: &'d Document<'_>, block: &Block) -> impl Iterator<Item = (&'d str, Span)> {
    let mut start = block.span.start;
    document.source.slice(block.span).split_inclusive('\n').filter_map(move |line| {
        let span = Span::new(start, start + line.trim_end().len());
        start += line.len();
        // Most lines have none, and are not looked at letter by letter.
        let colon = memchr::memchr2_iter(b':', WIDE, line.as_bytes()).find(|&at| line[at..].starts_with(COLONS))?;
        let (before, rest) = (&line[..colon], line[colon..].strip_prefix(COLONS)?);
        // A line may have a sentence before its label.
        let label = before.rsplit(". ").next().unwrap_or(before);
        let is_label = label.len() <= MAX_LABEL && !label.contains(['`', '[', '<', '|', '!', '#', '＃']);
        (is_label && rest.contains(char::is_alphabetic)).then_some((label, span))
    })
}

/// The labels within a heading, each with words after it: `Session 1 – Hemp (Speaker: Ann)`. What is before its first divider
/// names the heading itself.
fn labels_within(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(['(', '–', '—', '|', '·']).skip(1);
    parts.filter_map(|part| {
        let (label, rest) = part.split_once(COLONS)?;
        (label.len() <= MAX_LABEL && rest.contains(char::is_alphabetic)).then_some(label)
    })
}

/// The heads of the columns of `table` that have words below.
fn columns(document: &Document<'_>, table: &Block) -> Vec<(String, Span)> {
    let table = document.table(table);
    let filled = |column: usize| {
        let mut cells = table.rows.iter().take(MAX_ROWS).filter_map(|row| row.cells.get(column));
        cells.any(|&cell| document.source.slice(cell).contains(char::is_alphabetic))
    };
    let heads = table.head.cells.iter().enumerate().filter(|&(column, head)| head.len() <= MAX_LABEL && filled(column));
    heads.filter_map(|(_, &head)| Some((document.cell_lines(head).into_iter().next()?.0, table.head.span))).collect()
}
