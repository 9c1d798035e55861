//! Template text left in a report, found once and read by several rules.

use crate::document::Document;
use crate::schema::Schema;
use crate::text::source::Span;

/// A phrase of the template left in the report.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Residue {
    /// The span of the text.
    pub span: Span,
    /// Its index in the schema's phrases.
    pub phrase: usize,
}

/// Finds every phrase of `schema` in the front matter, body, alternative texts and shortcodes of `document`. Text in
/// comments is not published, so it does not count.
pub fn find(document: &Document<'_>, schema: &Schema) -> Vec<Residue> {
    let text = document.source.text();
    let mut found: Vec<Residue> = Vec::new();
    for phrase in schema.phrase_prefilter.candidates(text) {
        let hits = schema.phrases[phrase].text.find_all(text);
        let hits = hits.map(|hit| Residue { span: Span::new(hit.start, hit.end), phrase });
        found.extend(hits.filter(|hit| !document.is_comment(hit.span)));
    }
    found.sort_unstable();
    // Of overlapping phrases, keep the one that begins first.
    found.dedup_by(|next, before| next.span.overlaps(before.span));
    found
}
