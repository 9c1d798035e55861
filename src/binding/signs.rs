//! Finds sections without a heading by signs in the text: sums of money suggest a budget, week after week a timeline,
//! and a few lines above the first heading a summary.

use rustc_hash::FxHashMap;
use unicode_segmentation::UnicodeSegmentation;

use super::bound::Elsewhere;
use super::sections::Binding;
use crate::document::Document;
use crate::schema::Schema;
use crate::text::fold;
use crate::text::source::Span;

/// The number of different signs required under a heading that serves another section. Two may occur there by chance.
const MIN_SIGNS: usize = 3;

impl Binding {
    /// Finds missing sections by their signs.
    pub(super) fn by_signs(&mut self, document: &Document<'_>, schema: &Schema) {
        let missing: Vec<usize> = self.missing(schema).collect();
        for section in missing {
            let signs = &schema.sections[section].signs;
            if signs.opening.is_some_and(|least| self.opening_words(document, least) >= least) {
                self.elsewhere[section] = Some(Elsewhere::Opening);
                continue;
            }
            if signs.text.is_empty() {
                continue;
            }
            let parts = self.signs_in_parts(document, schema, section);
            let enough = parts.iter().find(|(part, found)| {
                let free = part.is_some_and(|heading| self.serves[heading].is_none() && self.title != Some(heading));
                found.len() >= if free { signs.min } else { MIN_SIGNS.max(signs.min) }
            });
            if let Some((part, found)) = enough {
                let sign = found.first().cloned().unwrap_or_default();
                self.elsewhere[section] = Some(part.map_or(Elsewhere::Opening, |part| Elsewhere::Signs(part, sign)));
            }
        }
    }

    /// The different signs of `section` in each part of the report that has some. A part is the content below a heading
    /// on the level of the sections or above, or before the first heading.
    fn signs_in_parts(
        &self,
        document: &Document<'_>,
        schema: &Schema,
        section: usize,
    ) -> Vec<(Option<usize>, Vec<String>)> {
        let body = document.body;
        let text = document.source.slice(body);
        let level = self.level.unwrap_or(6);
        let borders: Vec<usize> = (0..document.headings.len())
            .filter(|&heading| document.headings[heading].level <= level && !document.headings[heading].nested)
            .collect();
        let mut parts: FxHashMap<Option<usize>, Vec<String>> = FxHashMap::default();
        for sign in &schema.sections[section].signs.text {
            for found in sign.find_all(text) {
                let span = Span::new(found.start, found.end).shifted(body.start);
                if document.is_comment(span) {
                    continue;
                }
                let before = borders.partition_point(|&heading| document.headings[heading].span.start <= span.start);
                let signs = parts.entry(before.checked_sub(1).map(|last| borders[last])).or_default();
                let written = fold::fold(document.source.slice(span));
                if signs.len() < MIN_SIGNS.max(schema.sections[section].signs.min) && !signs.contains(&written) {
                    signs.push(written);
                }
            }
        }
        let mut parts: Vec<_> = parts.into_iter().collect();
        parts.sort_unstable();
        parts
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
