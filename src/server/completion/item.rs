//! One completion: its words, and the text that it replaces.

use lsp_types::{CompletionItem, CompletionTextEdit, InsertTextFormat, TextEdit};

use crate::binding::reading::Reading;
use crate::server::client::Client;
use crate::text::source::Span;

/// Maximum number of items in one list.
pub const MAX_ITEMS: usize = 2000;

/// The place where something is completed.
pub struct Place<'a, 'r> {
    /// The report.
    pub cx: &'a Reading<'r>,
    /// The editor.
    pub client: &'a Client,
    /// The cursor.
    pub offset: usize,
}

impl Place<'_, '_> {
    /// The part of the line before the cursor.
    pub fn before(&self) -> Span {
        let source = self.cx.document.source;
        Span::new(source.line_span(source.line_of(self.offset)).start, self.offset)
    }

    /// The part of the line after the cursor.
    pub fn after(&self) -> &str {
        let source = self.cx.document.source;
        let end = source.line_span(source.line_of(self.offset)).end;
        source.slice(Span::new(self.offset, end.max(self.offset)))
    }

    /// An item that replaces `span` with `text`.
    pub fn item(&self, label: &str, span: Span, text: String) -> CompletionItem {
        let range = self.client.encoding.range(self.cx.document.source, span);
        CompletionItem {
            label: label.to_owned(),
            text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: text })),
            ..CompletionItem::default()
        }
    }

    /// The same with places to type at: `$1`.
    pub fn snippet(&self, label: &str, span: Span, text: String) -> CompletionItem {
        CompletionItem { insert_text_format: Some(InsertTextFormat::SNIPPET), ..self.item(label, span, text) }
    }
}

/// `text` in a snippet, where some signs have a meaning.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '$' | '}' | '\\') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
