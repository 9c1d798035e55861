//! Code actions: the fixes of rules, comments that silence them, and their manual pages.

use std::collections::{BTreeSet, HashMap};

use lsp_types::{CodeAction, CodeActionKind, CodeActionOrCommand, Range, TextEdit, Uri, WorkspaceEdit};
use serde_json::json;

use super::client::{Client, FIX_ALL};
use super::diagnostics::Report;
use super::positions::Encoding;
use super::{manual, silence};
use crate::config::SuppressionMode;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::fix::{Applicability, Edit};
use crate::document;
use crate::message::Words;
use crate::rules::suppression_used::SUPPRESSION_USED;
use crate::say;
use crate::site::Site;
use crate::text::source::Source;

const FIX: Words = Words { en: "Fix", vi: "Sửa" };

const FIX_ALL_TITLE: Words =
    Words { en: "Fix all problems that need no look at it", vi: "Sửa mọi vấn đề không cần xem lại" };

/// Maximum number of findings that get a comment to silence them: each is tried.
const MAX_SILENCED: usize = 8;

/// A request for code actions.
pub struct Request<'a> {
    /// The file's URI.
    pub uri: &'a Uri,
    /// The selected range.
    pub range: Range,
    /// The kinds of actions that it wants; `None` for all.
    pub only: Option<&'a [CodeActionKind]>,
}

impl Request<'_> {
    /// Whether actions of this kind are wanted: `source.fixAll` names all kinds that begin so.
    pub fn wants(&self, kind: &CodeActionKind) -> bool {
        let kind = kind.as_str();
        let is_it = |wanted: &CodeActionKind| {
            let rest = kind.strip_prefix(wanted.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || wanted.as_str().is_empty())
        };
        self.only.is_none_or(|only| only.iter().any(is_it))
    }

    /// Whether `other` meets the selected range.
    pub fn meets(&self, other: Range) -> bool {
        other.start <= self.range.end && self.range.start <= other.end
    }

    /// The quick fix of `shown` that makes `edits`.
    pub fn quick_fix(&self, shown: &lsp_types::Diagnostic, title: String, edits: Vec<TextEdit>) -> CodeAction {
        CodeAction {
            title,
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![shown.clone()]),
            edit: Some(in_file(self.uri, edits)),
            ..CodeAction::default()
        }
    }
}

/// The `edits` of one file.
pub fn in_file(uri: &Uri, edits: Vec<TextEdit>) -> WorkspaceEdit {
    #[expect(clippy::mutable_key_type, reason = "the protocol's own map; a key's cache is not part of its hash")]
    let changes = HashMap::from([(uri.clone(), edits)]);
    WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }
}

/// `edits` in the protocol.
pub fn text_edits(edits: &[Edit], source: &Source, encoding: Encoding) -> Vec<TextEdit> {
    let edit = |edit: &Edit| TextEdit { range: encoding.range(source, edit.span), new_text: edit.replacement.clone() };
    edits.iter().map(edit).collect()
}

/// The title of the quick fix of `shown`.
pub fn fix_title(shown: &lsp_types::Diagnostic, client: &Client) -> String {
    let first = shown.message.lines().next().unwrap_or_default();
    format!("{}: {first}", FIX.text(client.language))
}

/// For what was found at the range of `request`: fixes, then comments that silence it, then what its rules are about.
pub fn quick_fixes(
    report: &Report,
    request: &Request<'_>,
    (source, site, mode): (&Source, Option<&Site>, SuppressionMode),
    client: &Client,
) -> Vec<CodeActionOrCommand> {
    if !request.wants(&CodeActionKind::QUICKFIX) {
        return Vec::new();
    }
    let findings = report.checked.diagnostics.iter().zip(&report.shown);
    let here: Vec<_> = findings.filter(|(_, shown)| request.meets(shown.range)).collect();
    // Editors ask at each move of the cursor, and mostly nothing is there.
    if here.is_empty() {
        return Vec::new();
    }
    let document = &document::parse_in(source, site);
    let fixes = here.iter().filter_map(|(found, shown)| {
        let fix = found.fix.as_ref()?;
        let edits = text_edits(&fix.edits, source, client.encoding);
        let action = request.quick_fix(shown, fix_title(shown, client), edits);
        // A finding has one fix at most, so that is the one to prefer.
        Some(CodeAction { is_preferred: Some(true), ..action })
    });
    let mut actions: Vec<CodeAction> = fixes.collect();
    let mut rules = BTreeSet::new();
    for (found, shown) in here.iter().filter(|(found, _)| may_be_silenced(found, mode)).take(MAX_SILENCED) {
        let id = found.rule.id;
        if let Some(edits) = silence::on_line(document, site, found) {
            let title = say!(en("Silence `{id}` here"), vi("Tắt `{id}` ở chỗ này"));
            let edits = text_edits(&edits, source, client.encoding);
            actions.push(request.quick_fix(shown, title.text(client.language).to_owned(), edits));
        }
        if rules.insert(id) {
            let title = say!(en("Silence `{id}` on this page"), vi("Tắt `{id}` trên cả trang này"));
            let edits = text_edits(&silence::on_page(document, id), source, client.encoding);
            actions.push(request.quick_fix(shown, title.text(client.language).to_owned(), edits));
        }
    }
    let mut shown_rules = BTreeSet::new();
    for (found, shown) in here.iter().filter(|(found, _)| shown_rules.insert(found.rule.id)) {
        let command = manual::command(found.rule, client.language);
        actions.push(CodeAction {
            title: command.title.clone(),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![(*shown).clone()]),
            command: Some(command),
            ..CodeAction::default()
        });
    }
    actions.into_iter().map(CodeActionOrCommand::CodeAction).collect()
}

/// Whether a comment in the report silences `found`.
fn may_be_silenced(found: &Diagnostic, mode: SuppressionMode) -> bool {
    let may = match mode {
        SuppressionMode::Ignore => false,
        SuppressionMode::AllowAll => true,
        SuppressionMode::Allow | SuppressionMode::Warn => !found.stops_build,
    };
    may && *found.rule != SUPPRESSION_USED
}

/// Whether anything in the report may be fixed without a look at it.
pub fn any_safe(report: &Report) -> bool {
    let fixes = report.checked.diagnostics.iter().filter_map(|found| found.fix.as_ref());
    fixes.into_iter().any(|fix| fix.applicability == Applicability::Safe)
}

/// The action that fixes all at once. Its edit is resolved later where the editor can do that.
pub fn fix_all(uri: &Uri, client: &Client, edit: Option<WorkspaceEdit>) -> CodeActionOrCommand {
    CodeActionOrCommand::CodeAction(CodeAction {
        title: FIX_ALL_TITLE.text(client.language).to_owned(),
        kind: Some(FIX_ALL),
        data: edit.is_none().then(|| json!({ "uri": uri })),
        edit,
        ..CodeAction::default()
    })
}
