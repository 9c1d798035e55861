//! Rename a heading: its text, and the anchor in every link to it.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::Arc;

use lsp_types::{Range, TextEdit};

use super::client::Client;
use super::edits::Edits;
use super::pages::{Address, Page};
use super::target::{anchor_of, id_of};
use crate::binding::reading::Reading;
use crate::document::heading_ids::Anchors;
use crate::document::{self, Heading, address, attributes};
use crate::message::Message;
use crate::say;
use crate::site::{Linked, Site};
use crate::text::source::{Source, Span};

/// What is renamed: its place, and whether that is an id of the writer's own (`{#id}`) or the text of the heading.
#[derive(Clone, Copy, Debug)]
struct Renamed {
    heading: usize,
    span: Span,
    is_id: bool,
}

/// The place that a rename at byte `offset` would change, and its present text. `None` if nothing can be renamed there.
pub fn prepare(cx: &Reading<'_>, offset: usize, client: &Client) -> Option<(Range, String)> {
    let renamed = renamed(cx, offset)?;
    let source = cx.document.source;
    Some((client.encoding.range(source, renamed.span), source.slice(renamed.span).to_owned()))
}

/// The heading at `offset`, or the one that a link there names on its own page.
fn renamed(cx: &Reading<'_>, offset: usize) -> Option<Renamed> {
    let source = cx.document.source;
    let headings = &cx.document.headings;
    let linked = || {
        let link = cx.links().iter().find(|link| link.fragment.is_some_and(|(_, span)| span.touches(offset)))?;
        let (id, line) = anchor_of(cx, &link.linked, link.fragment?.0)?;
        let own = cx.anchors(&link.linked).is_some_and(|(_, other)| other.is_none());
        let index = headings.iter().position(|heading| lines(source, heading).contains(&line)).filter(|_| own)?;
        (id_of(cx, &headings[index])? == id).then_some(index)
    };
    let heading = linked().or_else(|| headings.iter().position(|heading| heading.span.touches(offset)))?;
    // Where the anchor is not known, links to it could not follow.
    id_of(cx, &headings[heading])?;
    let (text, id) = parts(source, &headings[heading]);
    let is_id = id.is_some_and(|id| id.touches(offset));
    let span = id.filter(|_| is_id).unwrap_or(text);
    (!span.is_empty()).then_some(Renamed { heading, span, is_id })
}

fn lines(source: &Source, heading: &Heading) -> RangeInclusive<usize> {
    source.line_of(heading.span.start)..=source.line_of(heading.span.end)
}

/// The text of a heading without its attributes (`{#id .class}`), and the id in these.
fn parts(source: &Source, heading: &Heading) -> (Span, Option<Span>) {
    let span = source.clamp(heading.text_span);
    let whole = source.slice(span);
    let last = whole.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let Some((at, id)) = attributes(&whole[last..]) else { return (span, None) };
    let text = whole[..last + at].trim_end();
    let id = id.and_then(|id| {
        let start = whole[last + at..].find(id)?;
        let start = span.start + last + at + start;
        Some(Span::new(start, start + id.len()))
    });
    (Span::new(span.start, span.start + text.len()), id)
}

/// The edits that rename what is at `offset` to `name`, in this page and the other `pages` of its site.
///
/// # Errors
/// If nothing can be renamed there, or the name is not one.
pub fn rename(
    cx: &Reading<'_>,
    offset: usize,
    name: &str,
    pages: &[Arc<Page>],
    client: &Client,
) -> Result<Edits, Message> {
    let (Some(renamed), Some(site)) = (renamed(cx, offset), cx.resolver()) else {
        return Err(say!(
            en("there is nothing to rename here: put the cursor on a heading"),
            vi("ở đây không có gì để đổi tên: hãy đặt con trỏ vào một tiêu đề"),
        ));
    };
    let source = cx.document.source;
    let name = name.trim();
    let unfit = |c: char| c.is_control() || renamed.is_id && (c.is_whitespace() || matches!(c, '{' | '}' | '"' | '#'));
    if name.is_empty() || name.contains(unfit) {
        return Err(match renamed.is_id {
            true => say!(en("an id is one word: `my-id`"), vi("mã là một từ liền: `ma-cua-toi`")),
            false => say!(en("a heading has words, on one line"), vi("tiêu đề phải có chữ và nằm trên một dòng")),
        });
    }
    let mut text = source.text().to_owned();
    text.replace_range(renamed.span.start..renamed.span.end, name);
    let after = Source::new(source.name(), source.path(), text);
    let Some((old, _)) = cx.anchors(&Linked::Itself) else { return Ok(Edits::default()) };
    let new = document::anchors(&after, site.heading_ids(), &**site);
    let changed = changed_ids(&old, &new, (source, &cx.document.headings[renamed.heading]), after.line_count());
    let own = site.file_of(cx.path());
    let place = client.encoding.range(source, renamed.span);
    let mut edits = Edits::default();
    edits.add(&own, TextEdit { range: place, new_text: name.to_owned() });
    for page in pages {
        for (range, new_text) in follow(page, site, &own, &changed) {
            let inside = page.file == own && range.start < place.end && place.start < range.end;
            if !inside {
                edits.add(&page.file, TextEdit { range, new_text });
            }
        }
    }
    Ok(edits)
}

/// The new anchor of each heading whose anchor changes: also of those that are numbered because their words are equal.
fn changed_ids(
    old: &Anchors,
    new: &Anchors,
    (source, heading): (&Source, &Heading),
    lines_after: usize,
) -> HashMap<String, String> {
    let last = source.line_of(heading.span.end);
    let first = source.line_of(heading.span.start);
    // The new heading is on one line.
    let moved = |line: usize| match line {
        _ if line > last => (line + lines_after).saturating_sub(source.line_count()),
        _ if line > first => first,
        _ => line,
    };
    let by_line: HashMap<usize, &str> = new.entries().filter(is_heading).map(|(id, _, line)| (line, id)).collect();
    let pairs = old.entries().filter(is_heading).filter_map(|(id, _, line)| {
        let now = by_line.get(&moved(line))?;
        (*now != id).then(|| (id.to_owned(), (*now).to_owned()))
    });
    pairs.collect()
}

fn is_heading((_, words, _): &(&str, &str, usize)) -> bool {
    !words.is_empty()
}

/// The fragments in `page` that name a changed anchor of the page `own`, each with what to write.
fn follow(page: &Page, site: &Site, own: &Path, changed: &HashMap<String, String>) -> Vec<(Range, String)> {
    let view = site.view(&page.file);
    let edit = |address: &Address| {
        let (fragment, range) = address.fragment.as_ref()?;
        let new = changed.get(fragment).or_else(|| changed.get(&*address::decode(fragment)))?;
        let leads_there = address.leads_to(page, site, &view).is_some_and(|file| file == own);
        leads_there.then(|| (*range, address::encode(new)))
    };
    page.addresses.iter().filter_map(edit).collect()
}
