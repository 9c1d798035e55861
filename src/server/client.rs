//! What was agreed on with the editor when it started the server.

use lsp_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CompletionOptions, DiagnosticOptions,
    DiagnosticServerCapabilities, HoverProviderCapability, InitializeParams, MarkupKind, OneOf, SaveOptions,
    ServerCapabilities, TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    TextDocumentSyncSaveOptions, WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

use super::positions::Encoding;
use crate::message::Language;

/// All safe fixes of a report at once: editors make it when they save, if they are told to.
pub const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.reportlint");

/// The language to speak, as far as it was decided before the editor has had its say.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Speech {
    /// What whoever started the server asks for: it comes before the editor's own language, and after its settings.
    pub asked: Option<Language>,
    /// What is spoken when nobody asks for anything.
    pub otherwise: Language,
}

/// What the editor can, and what it wants.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Client {
    /// What its columns count.
    pub encoding: Encoding,
    /// The language to speak.
    pub language: Language,
    /// It asks for diagnostics; they are not sent unasked then, as they would be shown twice.
    pub pulls: bool,
    /// It can be told that diagnostics have changed.
    pub refreshes: bool,
    /// It shows related places of a diagnostic.
    pub related: bool,
    /// It reads Markdown in hovers.
    pub markdown: bool,
    /// It shows symbols as a tree.
    pub nested_symbols: bool,
    /// It watches files for the server.
    pub watches: bool,
}

impl Client {
    /// Reads what the editor says of itself. The language is the one that its settings name, else the one that was asked
    /// for before, else the editor's own.
    ///
    /// `refreshes` is what it says of `workspace.diagnostics`, which the library knows under another name.
    pub fn new(params: &InitializeParams, refreshes: bool, speech: Speech) -> Self {
        let ClientCapabilities { workspace, text_document, general, .. } = &params.capabilities;
        let text = text_document.as_ref();
        let workspace = workspace.as_ref();
        let set = params.initialization_options.as_ref().and_then(language_in);
        let own = || params.locale.as_deref().and_then(Language::of);
        let hover = text.and_then(|text| text.hover.as_ref()?.content_format.as_ref());
        let symbols = text.and_then(|text| text.document_symbol.as_ref()?.hierarchical_document_symbol_support);
        let related = text.and_then(|text| text.publish_diagnostics.as_ref()?.related_information);
        let watches = workspace.and_then(|workspace| workspace.did_change_watched_files.as_ref()?.dynamic_registration);
        let encodings = general.as_ref().and_then(|general| general.position_encodings.as_deref());
        Self {
            encoding: Encoding::negotiate(encodings),
            language: set.or(speech.asked).or_else(own).unwrap_or(speech.otherwise),
            pulls: text.is_some_and(|text| text.diagnostic.is_some()),
            refreshes,
            related: related.unwrap_or(false),
            markdown: hover.is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            nested_symbols: symbols.unwrap_or(false),
            watches: watches.unwrap_or(false),
        }
    }

    /// What the server offers it.
    pub fn offers(&self) -> ServerCapabilities {
        ServerCapabilities {
            position_encoding: Some(self.encoding.kind()),
            text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::INCREMENTAL),
                save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
                ..TextDocumentSyncOptions::default()
            })),
            diagnostic_provider: Some(DiagnosticServerCapabilities::Options(DiagnosticOptions {
                identifier: Some("reportlint".to_owned()),
                inter_file_dependencies: true,
                workspace_diagnostics: true,
                ..DiagnosticOptions::default()
            })),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            document_symbol_provider: Some(OneOf::Left(true)),
            definition_provider: Some(OneOf::Left(true)),
            completion_provider: Some(CompletionOptions {
                trigger_characters: Some(["#", "(", "/", "\"", ":"].map(str::to_owned).to_vec()),
                ..CompletionOptions::default()
            }),
            code_action_provider: Some(
                CodeActionOptions {
                    code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, FIX_ALL]),
                    ..CodeActionOptions::default()
                }
                .into(),
            ),
            workspace: Some(WorkspaceServerCapabilities {
                workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                    supported: Some(true),
                    change_notifications: Some(OneOf::Left(true)),
                }),
                ..WorkspaceServerCapabilities::default()
            }),
            ..ServerCapabilities::default()
        }
    }
}

/// The language that settings name: `{ "language": "vi" }`, or the same under `reportlint`.
pub fn language_in(settings: &serde_json::Value) -> Option<Language> {
    let own = settings.get("reportlint").unwrap_or(settings);
    own.get("language")?.as_str().and_then(Language::of)
}
