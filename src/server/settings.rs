//! Open configs and schemas: what is wrong in them, as they are on the screen.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lsp_types::{CodeActionOrCommand, TextEdit, Uri};

use super::actions::{Request, fix_title};
use super::client::Client;
use super::diagnostics::Converter;
use super::documents::{Document, Documents};
use crate::config::{Config, NAMES};
use crate::data::yaml::Fault;
use crate::diagnostic::fix::{Edit, edited};
use crate::engine::Session;
use crate::rules::METAS;
use crate::schema;

/// Maximum size of a text that is looked at, in bytes: that of a schema.
const MAX_SIZE: usize = 256 << 10;

/// The open configs and schemas with what is wrong in them.
#[derive(Debug, Default)]
pub struct Settings(BTreeMap<PathBuf, Checked>);

/// One open config or schema.
#[derive(Debug)]
struct Checked {
    uri: Uri,
    version: i32,
    kind: Kind,
    /// The same as `shown`, in order.
    faults: Vec<Fault>,
    shown: Vec<lsp_types::Diagnostic>,
}

/// What a file is.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Config,
    Schema,
}

/// The diagnostics of one file.
pub type Published = (Uri, Option<i32>, Vec<lsp_types::Diagnostic>);

impl Settings {
    /// Forgets what was found, because files on disk changed that the open ones may name.
    pub fn clear(&mut self) {
        self.0.values_mut().for_each(|checked| checked.version = i32::MIN);
    }

    /// Whether the file at `path` is an open config or schema.
    pub fn has(&self, path: &Path) -> bool {
        self.0.contains_key(path)
    }

    /// What is wrong in the open file at `path`.
    pub fn shown(&self, path: &Path) -> Option<&[lsp_types::Diagnostic]> {
        self.0.get(path).map(|checked| &*checked.shown)
    }

    /// Checks the open files that changed. Returns what is new to the editor.
    pub fn renew(&mut self, session: &mut Session, documents: &Documents, converter: &Converter<'_>) -> Vec<Published> {
        let mut published = Vec::new();
        let mut before = std::mem::take(&mut self.0);
        for document in documents.all().filter(|document| is_yaml(document.path())) {
            let path = document.path();
            if before.get(path).is_some_and(|known| known.version == document.version) {
                self.0.extend(before.remove_entry(path));
                continue;
            }
            let Some(kind) = kind(document, session) else { continue };
            before.remove(path);
            let faults = faults(kind, path, document.source.text());
            let shown = converter.faults(&document.source, &faults);
            published.push((document.uri.clone(), Some(document.version), shown.clone()));
            let (uri, version) = (document.uri.clone(), document.version);
            self.0.insert(path.to_path_buf(), Checked { uri, version, kind, faults, shown });
        }
        // Closed, or no longer a schema.
        published.extend(before.into_values().map(|gone| (gone.uri, None, Vec::new())));
        published
    }

    /// The lines to write for what is wrong at the range of `request`.
    pub fn actions(
        &self,
        document: &Document,
        request: &Request<'_>,
        client: &Client,
    ) -> Option<Vec<CodeActionOrCommand>> {
        let checked = self.0.get(document.path())?;
        let wants = request.wants(&lsp_types::CodeActionKind::QUICKFIX);
        let here = checked.faults.iter().zip(&checked.shown).filter(|(_, shown)| wants && request.meets(shown.range));
        let action = |(fault, shown): (&Fault, &lsp_types::Diagnostic)| {
            let text = document.source.text();
            let (span, replacement) = fault.edit(text)?;
            let edit = Edit { span, replacement };
            // It is tried first: the line may not be all that is to be written.
            let after = faults(checked.kind, document.path(), &edited(text, std::slice::from_ref(&edit)));
            if after.iter().any(|other| other.message == fault.message && other.span.start == fault.span.start) {
                return None;
            }
            let range = client.encoding.range(&document.source, span);
            let edit = TextEdit { range, new_text: edit.replacement };
            let mut action = request.quick_fix(shown, fix_title(shown, client), vec![edit]);
            action.is_preferred = Some(true);
            Some(CodeActionOrCommand::CodeAction(action))
        };
        Some(here.filter_map(action).collect())
    }
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml"))
}

/// What `document` is; `None` if it is neither config nor schema.
fn kind(document: &Document, session: &mut Session) -> Option<Kind> {
    let (path, text) = (document.path(), document.source.text());
    let name = path.file_name()?.to_str()?;
    if text.len() > MAX_SIZE {
        return None;
    }
    if NAMES.contains(&name) {
        return Some(Kind::Config);
    }
    (session.is_named_as_schema(path) || schema::is_schema(text)).then_some(Kind::Schema)
}

/// What is wrong in `text` as the file at `path`.
fn faults(kind: Kind, path: &Path, text: &str) -> Vec<Fault> {
    let checked = match kind {
        Kind::Config => Config::check_text(path, text, &METAS),
        Kind::Schema => schema::check_text(path, text, &METAS),
    };
    checked.err().and_then(|failure| failure.place).map_or_else(Vec::new, |(_, faults)| faults)
}
