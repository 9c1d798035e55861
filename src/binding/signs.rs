//! Finds sections without a heading by signs in the text: sums of money suggest a budget, week after week a timeline,
//! and a few lines above the first heading a summary.

use rustc_hash::FxHashMap;
use unicode_segmentation::UnicodeSegmentation;

use super::bound::Elsewhere;
use super::sections::Binding;
use crate::document::{Document, FalseHeading};
use crate::schema::{RequirementLevel, Schema};
use crate::text::fold;
use crate::text::source::Span;

/// The number of different signs required under a heading that serves another section. Two may occur there by chance.
const MIN_SIGNS: usize = 3;

impl Binding {
    /// Finds missing sections by their signs.
    pub(super) fn by_signs(&mut self, document: &Document<'_>, schema: &Schema) {
        let has_signs = |&section: &usize| {
            let signs = &schema.sections[section].signs;
            signs.opening.is_some() || !signs.text.is_empty()
        };
        let missing: Vec<usize> = self.missing(schema).filter(has_signs).collect();
        if missing.is_empty() {
            return;
        }
        // A part is the content below a heading on the level of the sections or above, or before the first heading.
        let level = self.level.unwrap_or(6);
        let borders: Vec<usize> = (0..document.headings.len())
            .filter(|&heading| document.headings[heading].level <= level && !document.headings[heading].nested)
            .collect();
        for section in missing {
            let signs = &schema.sections[section].signs;
            if signs.opening.is_some_and(|least| self.opening_words(document, least) >= least) {
                self.elsewhere[section] = Some(Elsewhere::Opening);
                continue;
            }
            if signs.text.is_empty() {
                continue;
            }
            // An introduction may say what the event was for, the steps of a project when each is done, and the people and machines
            // that it needs what they cost.
            let is_beside = |other: usize| {
                let near = signs.min == 1 && !signs.label || other.abs_diff(section) == 1;
                near && schema.sections[other].required == RequirementLevel::Optional
            };
            // What a labelled line says is said at the beginning, not below some heading that happens to have the word.
            let first = borders.iter().copied().find(|&heading| self.title != Some(heading));
            let any = (0..document.headings.len()).any(|heading| self.title != Some(heading));
            let is_opening = |part: Option<usize>| part.is_none() || part == self.title;
            let parts = signs_in_parts(document, schema, section, &borders);
            let is_free = |heading: usize| self.serves[heading].is_none_or(is_beside) && self.title != Some(heading);
            let is_enough = |(part, found): &&(Option<usize>, Vec<String>)| {
                // What may be in a labelled line, people write in their first sentences, too.
                let free = match *part {
                    Some(heading) if !is_opening(*part) => {
                        is_free(heading) && (!signs.label || first == Some(heading) || self.serves[heading].is_some())
                    }
                    _ => signs.label && any,
                };
                found.len() >= if free { signs.min } else { MIN_SIGNS.max(signs.min) }
            };
            // Whoever names one sum in passing has the others below a heading of their own.
            let serves_none = |part: Option<usize>| part.is_some_and(|heading| self.serves[heading].is_none());
            let rank = |(part, found): &&(Option<usize>, Vec<String>)| match signs.label {
                true => (false, 0),
                false => (serves_none(*part), found.len()),
            };
            // Of several alike, the first one.
            if let Some((part, found)) = parts.iter().filter(is_enough).rev().max_by_key(rank) {
                let sign = found.first().cloned().unwrap_or_default();
                let heading = part.filter(|_| !(signs.label && is_opening(*part)));
                self.elsewhere[section] = Some(heading.map_or(Elsewhere::Opening, |part| Elsewhere::Signs(part, sign)));
            }
        }
    }

    /// The text between the title and the next heading, or the next line that was meant as one.
    pub(super) fn opening(&self, document: &Document<'_>) -> Span {
        let from = self.title.map_or(document.body.start, |title| document.headings[title].span.end);
        let first = self.title.map_or(0, |title| title + 1);
        let meant = lines_meant(document).find(|&start| start >= from);
        let next = document.headings.get(first).map(|heading| heading.span.start);
        let to = next.into_iter().chain(meant).min().unwrap_or(document.body.end);
        Span::new(from.min(to), to)
    }

    /// The number of words between the title and the next heading. Stops counting at `enough`.
    fn opening_words(&self, document: &Document<'_>, enough: usize) -> usize {
        let from = self.title.map_or(document.body.start, |title| document.headings[title].span.end);
        let first = self.title.map_or(0, |title| title + 1);
        let to = document.headings.get(first).map_or(document.body.end, |heading| heading.span.start);
        let texts = document.texts_in(Span::new(from.min(to), to)).iter();
        texts.flat_map(|&text| document.source.slice(text).unicode_words()).take(enough).count()
    }
}

/// Where the lines are that were meant as headings: with nothing after them, unlike the label in `**Date:** 14 March`.
fn lines_meant(document: &Document<'_>) -> impl Iterator<Item = usize> {
    let text = document.source.text();
    let is_alone = |heading: &&FalseHeading| {
        let after = &text[heading.span.end..];
        let end = memchr::memchr2(b'\n', b'\r', after.as_bytes()).unwrap_or(after.len());
        after[..end].trim_matches([' ', '\t', ':', '：', '*', '_', '\\']).is_empty()
    };
    document.false_headings.iter().filter(is_alone).map(|heading| heading.span.start)
}

/// The different signs of `section` in each part of the report that has some. Parts begin at the headings `borders`; the
/// first one is before all of them.
fn signs_in_parts(
    document: &Document<'_>,
    schema: &Schema,
    section: usize,
    borders: &[usize],
) -> Vec<(Option<usize>, Vec<String>)> {
    let body = document.body;
    let text = document.source.slice(body);
    let signs = &schema.sections[section].signs;
    let mut parts: FxHashMap<Option<usize>, Vec<String>> = FxHashMap::default();
    let lower = text.to_ascii_lowercase();
    // Below a line that was meant as a heading, text belongs to that line.
    let first = document.headings.iter().filter(|heading| heading.level > 1).map(|heading| heading.span.start).min();
    let meant = lines_meant(document).min();
    let is_below_line = |at: usize| meant.is_some_and(|meant| meant < at) && first.is_none_or(|first| at < first);
    for found in signs.text.iter().filter(|sign| sign.may_be_in(&lower)).flat_map(|sign| sign.find_all(text)) {
        let span = Span::new(found.start, found.end).shifted(body.start);
        if document.is_comment(span) || signs.label && is_below_line(span.start) {
            continue;
        }
        let before = borders.partition_point(|&heading| document.headings[heading].span.start <= span.start);
        let different = parts.entry(before.checked_sub(1).map(|last| borders[last])).or_default();
        let written = fold::fold(document.source.slice(span));
        if different.len() < MIN_SIGNS.max(signs.min) && !different.contains(&written) {
            different.push(written);
        }
    }
    let mut parts: Vec<_> = parts.into_iter().collect();
    parts.sort_unstable();
    parts
}
