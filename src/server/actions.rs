//! Code actions: the fixes of rules as edits for the editor.

use std::collections::HashMap;

use lsp_types::{CodeAction, CodeActionKind, CodeActionOrCommand, Range, TextEdit, Uri, WorkspaceEdit};

use super::client::Client;
use super::diagnostics::Report;
use crate::diagnostic::fix::Applicability;
use crate::message::Words;
use crate::text::source::Source;

const FIX: Words = Words { en: "Fix", vi: "Sửa" };

/// The fixes of the findings that overlap `range`, in the report `uri` with the text `source`.
pub fn actions(report: &Report, uri: &Uri, source: &Source, range: Range, client: &Client) -> Vec<CodeActionOrCommand> {
    let meets = |other: Range| other.start <= range.end && range.start <= other.end;
    let findings = report.checked.diagnostics.iter().zip(&report.shown).filter(|(_, shown)| meets(shown.range));
    let action = |(found, shown): (&crate::diagnostic::Diagnostic, &lsp_types::Diagnostic)| {
        let fix = found.fix.as_ref()?;
        let edit = |edit: &crate::diagnostic::fix::Edit| TextEdit {
            range: client.encoding.range(source, edit.span),
            new_text: edit.replacement.clone(),
        };
        #[expect(clippy::mutable_key_type, reason = "the protocol's own map; a key's cache is not part of its hash")]
        let changes = HashMap::from([(uri.clone(), fix.edits.iter().map(edit).collect())]);
        let first = shown.message.lines().next().unwrap_or_default();
        Some(CodeActionOrCommand::CodeAction(CodeAction {
            title: format!("{}: {first}", FIX.text(client.language)),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![shown.clone()]),
            edit: Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }),
            is_preferred: Some(fix.applicability == Applicability::Safe),
            ..CodeAction::default()
        }))
    };
    findings.filter_map(action).collect()
}
