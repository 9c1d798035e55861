//! Code actions: the fixes of rules as edits for the editor.

use std::collections::HashMap;

use lsp_types::{CodeAction, CodeActionKind, CodeActionOrCommand, Range, TextEdit, Uri, WorkspaceEdit};

use super::client::{Client, FIX_ALL};
use super::diagnostics::Report;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::fix::{Applicability, Edit, Fix};
use crate::engine::without_conflicts;
use crate::message::Words;
use crate::text::source::Source;

const FIX: Words = Words { en: "Fix", vi: "Sửa" };

const FIX_ALL_TITLE: Words =
    Words { en: "Fix all problems that need no look at it", vi: "Sửa mọi vấn đề không cần xem lại" };

/// A request for code actions.
pub struct Request<'a> {
    /// The report's URI.
    pub uri: &'a Uri,
    /// The selected range.
    pub range: Range,
    /// The kinds of actions that it wants; `None` for all.
    pub only: Option<&'a [CodeActionKind]>,
}

impl Request<'_> {
    /// Whether actions of this kind are wanted: `source.fixAll` names all kinds that begin so.
    fn wants(&self, kind: &CodeActionKind) -> bool {
        let kind = kind.as_str();
        let is_it = |wanted: &CodeActionKind| {
            let rest = kind.strip_prefix(wanted.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || wanted.as_str().is_empty())
        };
        self.only.is_none_or(|only| only.iter().any(is_it))
    }

    /// The action that makes `edits`.
    fn action(&self, kind: CodeActionKind, title: String, edits: Vec<TextEdit>) -> CodeAction {
        #[expect(clippy::mutable_key_type, reason = "the protocol's own map; a key's cache is not part of its hash")]
        let changes = HashMap::from([(self.uri.clone(), edits)]);
        let edit = Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() });
        CodeAction { title, kind: Some(kind), edit, ..CodeAction::default() }
    }
}

/// The fixes of what was found where the editor looks, in the report with the text `source`, and all safe ones of the
/// report together.
pub fn actions(report: &Report, request: &Request<'_>, source: &Source, client: &Client) -> Vec<CodeActionOrCommand> {
    let edits = |fix: &Fix| -> Vec<TextEdit> {
        let edit = |edit: &Edit| TextEdit {
            range: client.encoding.range(source, edit.span),
            new_text: edit.replacement.clone(),
        };
        fix.edits.iter().map(edit).collect()
    };
    let meets = |other: Range| other.start <= request.range.end && request.range.start <= other.end;
    let findings = report.checked.diagnostics.iter().zip(&report.shown);
    let wanted = findings.filter(|(_, shown)| request.wants(&CodeActionKind::QUICKFIX) && meets(shown.range));
    let quick = |(found, shown): (&Diagnostic, &lsp_types::Diagnostic)| {
        let fix = found.fix.as_ref()?;
        let first = shown.message.lines().next().unwrap_or_default();
        let title = format!("{}: {first}", FIX.text(client.language));
        Some(CodeAction {
            diagnostics: Some(vec![shown.clone()]),
            is_preferred: Some(fix.applicability == Applicability::Safe),
            ..request.action(CodeActionKind::QUICKFIX, title, edits(fix))
        })
    };
    let mut actions: Vec<CodeAction> = wanted.filter_map(quick).collect();
    let safe = report.checked.diagnostics.iter().filter_map(|found| found.fix.as_ref());
    let safe = safe.filter(|fix| fix.applicability == Applicability::Safe).enumerate();
    let together = without_conflicts(safe.filter(|_| request.wants(&FIX_ALL)));
    if !together.is_empty() {
        let all = together.into_iter().flat_map(|(_, fix)| edits(fix)).collect();
        actions.push(request.action(FIX_ALL, FIX_ALL_TITLE.text(client.language).to_owned(), all));
    }
    actions.into_iter().map(CodeActionOrCommand::CodeAction).collect()
}
