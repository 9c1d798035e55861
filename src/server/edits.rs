//! Changes to several files as one edit of the workspace.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use lsp_types::{
    DocumentChangeOperation, DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, RenameFile, ResourceOp,
    TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use super::client::Client;
use super::documents::Documents;

/// Edits by file, and files to rename.
#[derive(Debug, Default)]
pub struct Edits {
    texts: BTreeMap<PathBuf, Vec<TextEdit>>,
    renames: Vec<(Uri, Uri)>,
}

impl Edits {
    /// Adds an edit of `file`.
    pub fn add(&mut self, file: &Path, edit: TextEdit) {
        self.texts.entry(file.to_path_buf()).or_default().push(edit);
    }

    /// Adds the renaming of a file.
    pub fn rename(&mut self, old: Uri, new: Uri) {
        self.renames.push((old, new));
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.renames.is_empty()
    }

    /// The edit of the workspace. Only a client that supports that gets versions of texts, and files to rename.
    pub fn build(self, documents: &Documents, client: &Client) -> WorkspaceEdit {
        let texts = self.texts.into_iter().filter_map(|(file, mut edits)| {
            edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
            edits.dedup();
            Some((documents.uri_of(&file)?, documents.version_of(&file), edits))
        });
        if !client.document_changes {
            #[expect(
                clippy::mutable_key_type,
                reason = "the protocol's own map; a key's cache is not part of its hash"
            )]
            let changes: HashMap<Uri, Vec<TextEdit>> = texts.map(|(uri, _, edits)| (uri, edits)).collect();
            return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
        }
        let texts = texts.map(|(uri, version, edits)| TextDocumentEdit {
            text_document: OptionalVersionedTextDocumentIdentifier { uri, version },
            edits: edits.into_iter().map(OneOf::Left).collect(),
        });
        let changes = if self.renames.is_empty() || !client.renames_files {
            DocumentChanges::Edits(texts.collect())
        } else {
            let renames = self.renames.into_iter().map(|(old_uri, new_uri)| {
                let rename = RenameFile { old_uri, new_uri, options: None, annotation_id: None };
                DocumentChangeOperation::Op(ResourceOp::Rename(rename))
            });
            // Texts are edited under their old names.
            DocumentChanges::Operations(texts.map(DocumentChangeOperation::Edit).chain(renames).collect())
        };
        WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() }
    }
}
