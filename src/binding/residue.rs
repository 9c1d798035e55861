//! What is left of the template in a report: found once, read by several rules.

use crate::document::Document;
use crate::schema::Schema;
use crate::text::source::Span;

/// A phrase of the template that survived.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Residue {
    /// Where it stands.
    pub span: Span,
    /// Its index in the schema's phrases.
    pub phrase: usize,
}

/// Every phrase of `schema` in `document`: in front matter, body, alternative texts and shortcodes alike. What
/// stands in a comment is not published, and is no residue.
pub fn find(document: &Document<'_>, schema: &Schema) -> Vec<Residue> {
    let text = document.source.text();
    let mut found: Vec<Residue> = Vec::new();
    for phrase in schema.phrase_prefilter.candidates(text) {
        let hits = schema.phrases[phrase].text.find_all(text);
        let hits = hits.map(|hit| Residue { span: Span::new(hit.start, hit.end), phrase });
        found.extend(hits.filter(|hit| !document.is_comment(hit.span)));
    }
    found.sort_unstable();
    // Of phrases that overlap, the one that begins first says it all.
    found.dedup_by(|next, before| next.span.overlaps(before.span));
    found
}
