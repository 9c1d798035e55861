//! Finds sections without a heading, in bold text or in text that belongs to no other section.

use super::asides::Asides;
use super::bound::Elsewhere;
use super::columns;
use super::elsewhere::MAX_TABLES;
use super::matcher::Matcher;
use super::sections::{Binding, Hint};
use crate::document::{Block, BlockKind, Document, FalseHeading, FalseHeadingKind};
use crate::schema::{Loose, Schema};
use crate::text::fold::fold_heading;
use crate::text::source::Span;

/// The first text of a report that belongs to no section, by its position.
#[derive(Default)]
struct FreeText {
    /// All of it, by the indexes of its blocks.
    blocks: Vec<usize>,
    /// Whether there is a table that text can be before or after.
    table: bool,
    /// Below a heading that matches no section. Before the first heading only if no heading matches.
    anywhere: Option<Span>,
    /// Before the first table.
    before: Option<Span>,
    /// After the first table, each text by the index of its block. Text below the same heading as the table counts.
    after: Vec<usize>,
}

impl Binding {
    /// Finds missing sections that may be written `without-heading`. Text that belongs to no section may be such a
    /// section, and no one can tell that it is not.
    pub(super) fn by_text(&mut self, document: &Document<'_>, schema: &Schema, matcher: &Matcher) {
        let missing = self.missing(schema).filter_map(|index| Some((index, schema.sections[index].loose?)));
        let missing: Vec<(usize, Loose)> = missing.collect();
        if missing.is_empty() {
            return;
        }
        let free = self.free_text(document);
        for (index, loose) in missing {
            let hint = match self.hints[index] {
                Some(Hint::False(at)) => document.false_headings.get(at).filter(|hint| {
                    matches!(hint.kind, FalseHeadingKind::Bold | FalseHeadingKind::Plain | FalseHeadingKind::Html)
                }),
                _ => None,
            };
            // A text clearly meant as the heading is the place to fix.
            if hint.is_none() && matches!(self.hints[index], Some(Hint::False(_))) {
                continue;
            }
            // If the page is a single table, the table contains everything.
            let beside = free.before.is_some() || !free.after.is_empty() || self.bound.iter().any(Option::is_some);
            let asides = Asides { document, schema, matcher, section: index };
            let text = match loose {
                Loose::BeforeTable if free.table && beside => free.before,
                Loose::AfterTable if free.table && beside => asides.first_own(&free.after),
                _ => free.anywhere,
            };
            // A question of a form may ask for it, and is answered where the form is.
            let asked = || {
                let asks = |line: &&FalseHeading| {
                    line.text.trim_end().ends_with('?')
                        && matcher.candidates(&fold_heading(&line.text)).iter().any(|one| one.section == index)
                };
                document.false_headings.iter().filter(|_| loose == Loose::Anywhere).find(asks).map(|line| line.span)
            };
            let named = || asides.first_named(&free.blocks).or_else(asked);
            let table = self.free_table(document, schema, matcher, index);
            if let Some(span) = table.or(hint.map(|hint| hint.span)).or(text).or_else(named) {
                self.elsewhere[index] = Some(Elsewhere::Text(span));
                self.hints[index] = None;
            }
        }
    }

    /// The first table that belongs to no section and has a column that section `index` requires.
    fn free_table(&self, document: &Document<'_>, schema: &Schema, matcher: &Matcher, index: usize) -> Option<Span> {
        let columns = &schema.sections[index].requires.columns;
        let vocabulary = matcher.columns(Some(index))?;
        let tables = document.outer_blocks(document.body, |kind| kind == BlockKind::Table).take(MAX_TABLES);
        let mut free =
            tables.map(|(_, block)| block.span).filter(|span| self.section_at(document, span.start).is_none());
        free.find(|&span| {
            let judged = columns::matched_tables(document, span, columns, Some(vocabulary)).next();
            judged.is_some_and(|judged| judged.found() > 0)
        })
    }

    fn free_text(&self, document: &Document<'_>) -> FreeText {
        let first = document.headings.iter().zip(0..).find(|&(_, index)| self.title != Some(index));
        let first = first.map_or(usize::MAX, |(heading, _)| heading.span.start);
        let nothing_said = self.bound.iter().all(Option::is_none);
        let mut free = FreeText::default();
        let mut home = None;
        let mut next = 0;
        for (index, block) in document.blocks.iter().enumerate() {
            if index < next {
                continue;
            }
            next = block.end.max(index + 1);
            if !says_something(document, block) {
                continue;
            }
            let (span, section) = (block.span, self.section_at(document, block.span.start));
            if section.is_none() || section == home {
                free.blocks.push(index);
            }
            if !free.table && is_table(document, block) {
                (free.table, home) = (true, section);
            } else if free.table && (section.is_none() || section == home) {
                free.after.push(index);
            } else if section.is_none() {
                free.before.get_or_insert(span);
            }
            if section.is_none() && (nothing_said || span.start > first) {
                free.anywhere.get_or_insert(span);
            }
        }
        free
    }
}

/// Whether `block` has visible words or a table.
fn says_something(document: &Document<'_>, block: &Block) -> bool {
    match block.kind {
        BlockKind::Heading | BlockKind::Comment | BlockKind::ThematicBreak | BlockKind::Code => false,
        BlockKind::Table | BlockKind::Html => true,
        _ => document.prose_in(block.span).any(|text| document.source.slice(text).contains(char::is_alphabetic)),
    }
}

/// Whether `block` is a Markdown or HTML table.
fn is_table(document: &Document<'_>, block: &Block) -> bool {
    block.kind == BlockKind::Table || document.is_html_table(block)
}
