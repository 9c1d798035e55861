//! Measures the content of the sections in the samples. The samples are read with the schema inferred so far.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::draft::{ColumnDraft, CountDraft, Draft, Share};
use super::sample::{Sample, as_wording};
use crate::binding::reading::Reading;
use crate::data::dates;
use crate::data::yaml::item;
use crate::document::{BlockKind, Document};
use crate::engine::Prepared;
use crate::files::buffers::Buffers;
use crate::schema::RequirementLevel;
use crate::site::Sites;
use crate::text::fold;
use crate::text::source::Span;

/// Minimum number of samples with a section for its content to be measured.
const MIN_SAMPLES: usize = 5;
/// Minimum share of the samples that have a recommended section or column.
const RECOMMENDED: f64 = 0.5;
/// Maximum number of images, tables and list items to require: a few are enough.
const MAX_MIN: usize = 3;
/// Minimum number of words to require; fewer are not worth a requirement.
const MIN_WORDS: usize = 5;
/// Maximum number of columns of all tables and of one table, and of rows to examine.
const MAX_ALL_COLUMNS: usize = 100;
const MAX_COLUMNS: usize = 20;
const MAX_ROWS: usize = 50;

/// The content of one sample.
struct Facts {
    /// The content of each section; `None` if it is missing.
    sections: Vec<Option<Content>>,
    /// Whether the sections are in the order of the schema.
    in_order: bool,
}

/// The content of one section.
struct Content {
    words: usize,
    items: usize,
    images: usize,
    tables: usize,
    /// The columns of the first table.
    columns: Vec<Column>,
}

struct Column {
    head: String,
    /// Whether all its non-empty cells are dates.
    dates: bool,
}

/// Adds to `draft` how many samples have each section, and its content. `required` is the minimum share of samples that have
/// a required item. `prepared` is the compiled draft.
pub fn fill(draft: &mut Draft, samples: &[Sample], prepared: &Prepared, required: f64, template: bool) {
    let (sites, buffers) = (Sites::default(), Buffers::default());
    let read = |sample: &Sample| prepared.read(&sample.source, &sites, &buffers, |cx| facts(cx, draft));
    let facts: Vec<Facts> = samples.par_iter().map(read).collect();
    let ordered = Share { count: facts.iter().filter(|facts| facts.in_order).count(), of: samples.len() };
    draft.order = (ordered.part() >= required && draft.sections.len() > 1).then_some(ordered);
    let mut free = MAX_ALL_COLUMNS;
    for (at, section) in draft.sections.iter_mut().enumerate() {
        let own: Vec<(&Sample, &Content)> = samples
            .iter()
            .zip(&facts)
            .filter_map(|(sample, facts)| Some((sample, facts.sections[at].as_ref()?)))
            .collect();
        section.share = Share { count: own.len(), of: samples.len() };
        section.required = level_of(section.share, required);
        let enough = own.len() >= MIN_SAMPLES;
        let numbers = |count: fn(&Content) -> usize| own.iter().map(|(_, content)| count(content)).collect::<Vec<_>>();
        let counts = [
            ("words", numbers(|content| content.words), RequirementLevel::Recommended),
            ("items", numbers(|content| content.items), RequirementLevel::Recommended),
            ("images", numbers(|content| content.images), RequirementLevel::Required),
            ("tables", numbers(|content| content.tables), RequirementLevel::Required),
        ];
        let counts = counts.into_iter().filter(|(key, ..)| enough || template && *key == "tables");
        section.counts = counts.filter_map(|(key, numbers, level)| usual(key, numbers, level, required)).collect();
        if section.counts.iter().any(|count| count.key == "tables") {
            section.columns = columns(&own, required);
            section.columns.truncate(free);
            free -= section.columns.len();
        }
    }
    if samples.len() >= MIN_SAMPLES {
        let images = samples.iter().map(|sample| sample.images).collect();
        draft.images = usual("images", images, RequirementLevel::Required, required);
    }
}

/// The requirement level of an item that this `share` of the samples has.
fn level_of(share: Share, required: f64) -> RequirementLevel {
    match share.part() {
        part if part >= required => RequirementLevel::Required,
        part if part >= RECOMMENDED => RequirementLevel::Recommended,
        _ => RequirementLevel::Optional,
    }
}

/// The minimum that this `share` of `numbers` reaches; `None` if it is not worth a requirement.
fn usual(key: &'static str, mut numbers: Vec<usize>, required: RequirementLevel, share: f64) -> Option<CountDraft> {
    numbers.sort_unstable();
    let skipped = ((1.0 - share).max(0.0) * numbers.len() as f64).floor() as usize;
    let reached = *numbers.get(skipped.min(numbers.len().saturating_sub(1)))?;
    let min = match key {
        "words" => Some(round_down(reached)).filter(|&words| words >= MIN_WORDS)?,
        _ => Some(reached.min(MAX_MIN)).filter(|&count| count > 0)?,
    };
    let count = numbers.iter().filter(|&&number| number >= min).count();
    Some(CountDraft { key, min, required, share: Share { count, of: numbers.len() } })
}

/// Rounds `number` down to its first digit followed by zeros, and a number below 10 to a multiple of 5.
fn round_down(number: usize) -> usize {
    let mut unit = 1;
    while number / unit >= 10 {
        unit *= 10;
    }
    if number < 10 { number / 5 * 5 } else { number / unit * unit }
}

fn facts(cx: &Reading<'_>, draft: &Draft) -> Facts {
    let document = cx.document;
    let content = |at: usize| {
        let heading = &document.headings[cx.binding.heading_of(at)?];
        Some(content(cx, document, heading.content))
    };
    let outer = (0..draft.sections.len()).filter(|&at| draft.sections[at].within.is_none());
    let headings: Vec<usize> = outer.filter_map(|at| cx.binding.heading_of(at)).collect();
    Facts { sections: (0..draft.sections.len()).map(content).collect(), in_order: headings.is_sorted() }
}

fn content(cx: &Reading<'_>, document: &Document<'_>, span: Span) -> Content {
    let first = document.blocks.partition_point(|block| block.span.start < span.start);
    let blocks = (first..).zip(document.blocks_in(span));
    let items = blocks.filter(|(at, block)| matches!(block.kind, BlockKind::Item { .. }) && block.end > at + 1).count();
    let tables: Vec<_> = document.outer_blocks(span, |kind| kind == BlockKind::Table).map(|(_, block)| block).collect();
    let columns = tables.first().map(|block| {
        let table = document.table(block);
        let column = |(at, &head): (usize, &Span)| {
            let text =
                |cell: Span| document.cell_lines(cell).into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(" ");
            let cells = table.rows.iter().take(MAX_ROWS).filter_map(|row| row.cells.get(at));
            let cells: Vec<String> = cells.map(|&cell| text(cell)).filter(|text| !text.trim().is_empty()).collect();
            let dates = !cells.is_empty() && cells.iter().all(|cell| is_date(cell));
            Column { head: as_wording(&text(head)), dates }
        };
        table.head.cells.iter().take(MAX_COLUMNS).enumerate().map(column).collect()
    });
    Content {
        words: cx.count_words(span),
        items,
        images: document.images_in(span).len(),
        tables: tables.len(),
        columns: columns.unwrap_or_default(),
    }
}

fn is_date(cell: &str) -> bool {
    let guess = dates::guess(cell.trim());
    matches!(guess, dates::Guess::Write(_) | dates::Guess::Either { .. })
}

/// Column heads by their folded text: the number of tables with the column, the number of those in which it holds dates, and
/// one spelling.
type Heads = BTreeMap<String, (usize, usize, String)>;

/// The columns that most tables of a section have. Columns in the same place of two languages are one column.
fn columns(own: &[(&Sample, &Content)], required: f64) -> Vec<ColumnDraft> {
    let with: Vec<_> = own.iter().filter(|(_, content)| !content.columns.is_empty()).collect();
    let mut places: BTreeMap<usize, BTreeMap<&str, Heads>> = BTreeMap::new();
    for (sample, content) in &with {
        for (place, column) in content.columns.iter().enumerate() {
            let folded = fold::fold_heading(&column.head);
            let pattern = column.head.contains(['*', '?']) || column.head.starts_with('/');
            if folded.is_empty() || pattern || item(&column.head).is_none() {
                continue;
            }
            let wordings = places.entry(place).or_default().entry(&sample.language).or_default();
            let entry = wordings.entry(folded).or_insert_with(|| (0, 0, column.head.clone()));
            entry.0 += 1;
            entry.1 += usize::from(column.dates);
        }
    }
    let mut drafts: Vec<ColumnDraft> = Vec::new();
    for languages in places.into_values() {
        let mut headings = Vec::new();
        let (mut count, mut dates) = (0, 0);
        for (language, wordings) in languages {
            let mut wordings: Vec<_> =
                wordings.into_values().filter(|(times, ..)| times * 5 >= with.len().min(10)).collect();
            wordings.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.2.cmp(&other.2)));
            count += wordings.iter().map(|(times, ..)| times).sum::<usize>();
            dates += wordings.iter().map(|(_, dates, _)| dates).sum::<usize>();
            let texts: Vec<String> = wordings.into_iter().take(6).map(|(.., text)| text).collect();
            if !texts.is_empty() {
                headings.push((language.to_owned(), texts));
            }
        }
        let share = Share { count, of: with.len() };
        if share.part() < RECOMMENDED || headings.is_empty() {
            continue;
        }
        let english = headings.iter().find(|(language, _)| language == "en").or(headings.first());
        let words =
            english.and_then(|(_, texts)| texts.first()).map_or_else(String::new, |text| fold::fold_heading(text));
        let words = fold::strip_marks(&words);
        let id = fold::words(&words).take(3).collect::<Vec<_>>().join("-");
        let number = drafts.len() + 1;
        let taken = id.is_empty() || !id.is_ascii() || drafts.iter().any(|column| column.id == id);
        drafts.push(ColumnDraft {
            id: if taken { format!("column-{number}") } else { id },
            headings,
            required: level_of(share, required),
            dates: dates > 0 && dates as f64 >= 0.9 * count as f64,
            share,
        });
    }
    drafts
}
