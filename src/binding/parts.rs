//! Finds the parts of a section that are beside its heading, on the same level, instead of below it.

use super::part_names::names_part;
use super::sections::Binding;
use crate::document::Document;
use crate::schema::Schema;
use crate::text::fold;

impl Binding {
    /// The headings directly after the empty heading `heading` that are clearly parts of its section: they are on the
    /// same level, serve nothing, and have content. Also, they are numbered and it is not, or the reverse, or are called
    /// by their number (`Day 1`), or there are more of them than missing sections.
    pub fn parts(&self, document: &Document<'_>, schema: &Schema, heading: usize) -> Vec<usize> {
        let headings = &document.headings;
        let own = &headings[heading];
        if own.nested || !document.is_visually_empty(own.content) {
            return Vec::new();
        }
        let mut parts = Vec::new();
        let mut index = own.end;
        while let Some(next) = headings.get(index) {
            let part = next.level == own.level && self.serves[index].is_none() && self.title != Some(index);
            if !part || document.is_visually_empty(next.content) {
                break;
            }
            parts.push(index);
            index = next.end;
        }
        let numbered = |index: usize| fold::is_numbered(&headings[index].text);
        // `2. Problem` continues until the next number, `Highlights` while its parts are numbered or if they are many.
        let counted = parts.first().is_some_and(|&first| numbered(first) != numbered(heading));
        if counted && numbered(heading) {
            let end = parts.iter().position(|&part| numbered(part)).unwrap_or(parts.len());
            parts.truncate(end);
        }
        let many = parts.len() > 1 && parts.len() > self.missing(schema).count();
        // The number belongs to the name here.
        let named = parts.first().is_some_and(|&first| names_part(&fold::fold(&headings[first].text)));
        if counted || named || many { parts } else { Vec::new() }
    }
}
