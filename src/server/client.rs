//! The capabilities and settings that the editor sent during initialization.

use lsp_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CompletionOptions, DiagnosticOptions,
    DiagnosticServerCapabilities, DocumentLinkOptions, ExecuteCommandOptions, FileOperationFilter,
    FileOperationPattern, FileOperationRegistrationOptions, FoldingRangeProviderCapability, HoverProviderCapability,
    InitializeParams, MarkupKind, OneOf, RenameOptions, ResourceOperationKind, SaveOptions, ServerCapabilities,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions,
    WorkDoneProgressOptions, WorkspaceFileOperationsServerCapabilities, WorkspaceFoldersServerCapabilities,
    WorkspaceServerCapabilities,
};

use super::manual::SHOW_RULE;
use super::positions::Encoding;
use crate::message::Language;

/// All safe fixes of a report at once: editors can be set to apply it on save.
pub const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.reportlint");

/// The language of messages, as far as it is decided before the editor's initialization.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LanguageChoice {
    /// The language requested by whoever started the server. It precedes the editor's locale, but not its settings.
    pub requested: Option<Language>,
    /// The language if nobody requests one.
    pub fallback: Language,
}

/// The capabilities and settings of the editor.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Client {
    /// The unit of its columns.
    pub encoding: Encoding,
    /// The language of messages.
    pub language: Language,
    /// It pulls diagnostics. Then the server does not push them, because they would be shown twice.
    pub pulls: bool,
    /// It can refresh its diagnostics on request.
    pub refreshes: bool,
    /// It shows related locations of a diagnostic.
    pub related: bool,
    /// It renders Markdown in hovers.
    pub markdown: bool,
    /// It shows symbols as a tree.
    pub nested_symbols: bool,
    /// It can watch files for the server.
    pub watches: bool,
    /// It fills in completions with places to type at.
    pub snippets: bool,
    /// It asks for the edit of a code action when that is chosen.
    pub resolves_edits: bool,
    /// It takes edits of several files with the versions of their texts.
    pub document_changes: bool,
    /// It renames files on request.
    pub renames_files: bool,
    /// It has the command that shows a rule.
    pub shows_rules: bool,
}

impl Client {
    /// Reads the editor's capabilities. The language is the one in its settings, else the one requested before, else
    /// the editor's locale.
    ///
    /// `refreshes` is its capability under `workspace.diagnostics`, which the library expects under another name.
    pub fn new(params: &InitializeParams, refreshes: bool, choice: LanguageChoice) -> Self {
        let ClientCapabilities { workspace, text_document, general, .. } = &params.capabilities;
        let text = text_document.as_ref();
        let workspace = workspace.as_ref();
        let set = params.initialization_options.as_ref().and_then(language_in);
        let own = || params.locale.as_deref().and_then(Language::of);
        let hover = text.and_then(|text| text.hover.as_ref()?.content_format.as_ref());
        let symbols = text.and_then(|text| text.document_symbol.as_ref()?.hierarchical_document_symbol_support);
        let related = text.and_then(|text| text.publish_diagnostics.as_ref()?.related_information);
        let watches = workspace.and_then(|workspace| workspace.did_change_watched_files.as_ref()?.dynamic_registration);
        let completion = text.and_then(|text| text.completion.as_ref()?.completion_item.as_ref()?.snippet_support);
        let resolved = text.and_then(|text| text.code_action.as_ref()?.resolve_support.as_ref());
        let edit = workspace.and_then(|workspace| workspace.workspace_edit.as_ref());
        let operations = edit.and_then(|edit| edit.resource_operations.as_deref()).unwrap_or_default();
        let own_commands =
            params.initialization_options.as_ref().and_then(|options| options.get("commands")?.as_array());
        let encodings = general.as_ref().and_then(|general| general.position_encodings.as_deref());
        Self {
            encoding: Encoding::negotiate(encodings),
            language: set.or(choice.requested).or_else(own).unwrap_or(choice.fallback),
            pulls: text.is_some_and(|text| text.diagnostic.is_some()),
            refreshes,
            related: related.unwrap_or(false),
            markdown: hover.is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            nested_symbols: symbols.unwrap_or(false),
            watches: watches.unwrap_or(false),
            snippets: completion.unwrap_or(false),
            resolves_edits: resolved
                .is_some_and(|support| support.properties.iter().any(|property| property == "edit")),
            document_changes: edit.and_then(|edit| edit.document_changes).unwrap_or(false),
            renames_files: operations.contains(&ResourceOperationKind::Rename),
            shows_rules: own_commands.is_some_and(|commands| commands.iter().any(|command| command == SHOW_RULE)),
        }
    }

    /// The capabilities that the server reports.
    pub fn capabilities(&self) -> ServerCapabilities {
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
                trigger_characters: Some(["#", "(", "/", "\"", ":", "<", "%", " "].map(str::to_owned).to_vec()),
                ..CompletionOptions::default()
            }),
            code_action_provider: Some(
                CodeActionOptions {
                    code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, FIX_ALL]),
                    resolve_provider: Some(true),
                    ..CodeActionOptions::default()
                }
                .into(),
            ),
            references_provider: Some(OneOf::Left(true)),
            rename_provider: Some(OneOf::Right(RenameOptions {
                prepare_provider: Some(true),
                work_done_progress_options: WorkDoneProgressOptions::default(),
            })),
            workspace_symbol_provider: Some(OneOf::Left(true)),
            folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
            document_link_provider: Some(DocumentLinkOptions {
                resolve_provider: Some(false),
                work_done_progress_options: WorkDoneProgressOptions::default(),
            }),
            execute_command_provider: (!self.shows_rules).then(|| ExecuteCommandOptions {
                commands: vec![SHOW_RULE.to_owned()],
                ..ExecuteCommandOptions::default()
            }),
            workspace: Some(WorkspaceServerCapabilities {
                workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                    supported: Some(true),
                    change_notifications: Some(OneOf::Left(true)),
                }),
                file_operations: Some(WorkspaceFileOperationsServerCapabilities {
                    will_rename: Some(FileOperationRegistrationOptions { filters: vec![any_file()] }),
                    ..WorkspaceFileOperationsServerCapabilities::default()
                }),
            }),
            ..ServerCapabilities::default()
        }
    }
}

/// Files of every kind, and folders: any of them may be linked to, or hold pages.
fn any_file() -> FileOperationFilter {
    let pattern = FileOperationPattern { glob: "**/*".to_owned(), ..FileOperationPattern::default() };
    FileOperationFilter { scheme: Some("file".to_owned()), pattern }
}

/// The language in the settings: `{ "language": "vi" }`, or the same under `reportlint`.
pub fn language_in(settings: &serde_json::Value) -> Option<Language> {
    let own = settings.get("reportlint").unwrap_or(settings);
    own.get("language")?.as_str().and_then(Language::of)
}
