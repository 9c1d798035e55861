//! The headings of missing sections, at the start of a heading or on a blank line.

use lsp_types::{CompletionItem, CompletionItemKind, Documentation};

use super::item::{Place, escaped};
use crate::message::Words;
use crate::schema::RequirementLevel;

pub const REQUIRED: Words = Words { en: "required", vi: "bắt buộc" };
pub const OPTIONAL: Words = Words { en: "optional", vi: "không bắt buộc" };
const RECOMMENDED: Words = Words { en: "recommended", vi: "nên có" };

/// The headings of missing sections, required ones first, each with its guidance where the editor takes snippets.
pub fn items(place: &Place<'_, '_>) -> Vec<CompletionItem> {
    let (cx, client) = (place.cx, place.client);
    let line = place.before();
    let typed = cx.document.source.slice(line);
    let marks = typed.trim_end_matches(|c| c != '#');
    let begins = typed.trim().is_empty() || typed.starts_with('#') && marks.bytes().all(|byte| byte == b'#');
    // What follows the cursor would become part of the heading.
    if !begins || !place.after().trim().is_empty() && typed.is_empty() {
        return Vec::new();
    }
    let sections = cx.schema.sections.iter().enumerate();
    let missing = sections.filter(|&(index, _)| cx.binding.heading_of(index).is_none());
    missing
        .map(|(order, section)| {
            let (rank, required) = match section.required {
                RequirementLevel::Required => (0, REQUIRED),
                RequirementLevel::Recommended => (1, RECOMMENDED),
                RequirementLevel::Optional => (2, OPTIONAL),
            };
            let written = cx.heading_to_write(section);
            let guidance = section.example_in(cx.language);
            // The editor matches the words, with as many `#` as typed.
            let found_by = format!("{} {}", marks, section.canonical(cx.language));
            let item = match guidance.filter(|_| client.snippets) {
                Some(guidance) => {
                    let text = format!("{}\n\n${{1:{}}}\n$0", escaped(&written), escaped(guidance));
                    place.snippet(&written, line, text)
                }
                None => place.item(&written, line, written.clone()),
            };
            CompletionItem {
                kind: Some(CompletionItemKind::STRUCT),
                sort_text: Some(format!("{rank}{order:04}")),
                filter_text: Some(found_by.trim_start().to_owned()),
                detail: Some(format!("{} · {}", section.id, required.text(client.language))),
                documentation: guidance.map(|line| Documentation::String(line.to_owned())),
                ..item
            }
        })
        .collect()
}
