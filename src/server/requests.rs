//! Dispatches the editor's requests to the files that answer them.

use std::io::Write;
use std::path::Path;

use lsp_server::{ErrorCode, ResponseError};
use lsp_types::request::{self as r, Request};
use lsp_types::{
    CodeActionOrCommand, CompletionResponse, GotoDefinitionResponse, Location, Position, PrepareRenameResponse, Uri,
    WorkspaceEdit, WorkspaceSymbolResponse,
};
use serde::Deserialize;
use serde_json::Value;

use super::client::{Client, FIX_ALL};
use super::conversation::Server;
use super::documents::Documents;
use super::manual::{self, RULE_REQUEST, RuleParams};
use super::response::{RpcResult, error, parse_params, to_result};
use super::{
    actions, completion, definition, edits, fix_all, folding, hover, links, moves, pull, references, rename, symbols,
    target, uri, workspace_symbols,
};
use crate::binding::reading::Reading;
use crate::engine::{Session, discovery};
use crate::files::buffers::place;
use crate::output::safe_line;

impl<W: Write> Server<W> {
    /// Answers a request.
    pub(super) fn answer(&mut self, method: &str, params: Value) -> RpcResult {
        let client = self.client;
        match method {
            r::DocumentDiagnosticRequest::METHOD => {
                let params: lsp_types::DocumentDiagnosticParams = parse_params(params)?;
                self.refresh_if_stale()?;
                let items = self.shown(&params.text_document.uri);
                to_result(pull::report(items, params.previous_result_id))
            }
            r::WorkspaceDiagnosticRequest::METHOD => {
                let params: lsp_types::WorkspaceDiagnosticParams = parse_params(params)?;
                self.changed = false;
                to_result(self.workspace.check(self.session.options(), &params.previous_result_ids, &self.converter()))
            }
            r::HoverRequest::METHOD => {
                let params: lsp_types::HoverParams = parse_params(params)?;
                let place = params.text_document_position_params;
                self.refresh_if_stale()?;
                let path = uri::path(&place.text_document.uri);
                let report = path.as_deref().and_then(|path| self.findings.of(path));
                let at = |cx: &Reading<'_>, offset| hover::hover(cx, report, offset, &client);
                let place = (&place.text_document.uri, place.position);
                to_result(with_context(&self.documents, &mut self.session, &client, place, at).flatten())
            }
            r::DocumentSymbolRequest::METHOD => {
                let params: lsp_types::DocumentSymbolParams = parse_params(params)?;
                let uri = params.text_document.uri;
                to_result(self.with_context(&uri, Position::default(), |cx, _| symbols::symbols(cx, &uri, &client)))
            }
            r::WorkspaceSymbolRequest::METHOD => {
                let params: lsp_types::WorkspaceSymbolParams = parse_params(params)?;
                to_result(self.workspace_symbols(&params.query))
            }
            r::FoldingRangeRequest::METHOD => {
                let params: lsp_types::FoldingRangeParams = parse_params(params)?;
                let uri = params.text_document.uri;
                to_result(self.with_context(&uri, Position::default(), |cx, _| folding::ranges(cx)))
            }
            r::DocumentLinkRequest::METHOD => {
                let params: lsp_types::DocumentLinkParams = parse_params(params)?;
                let documents = &self.documents;
                let all = |cx: &Reading<'_>, _| links::links(cx, documents, &client);
                let place = (&params.text_document.uri, Position::default());
                to_result(with_context(documents, &mut self.session, &client, place, all))
            }
            r::Completion::METHOD => {
                let params: lsp_types::CompletionParams = parse_params(params)?;
                let place = params.text_document_position;
                let items = self.with_context(&place.text_document.uri, place.position, |cx, offset| {
                    completion::completions(cx, offset, &client)
                });
                to_result(items.map(CompletionResponse::List))
            }
            r::GotoDefinition::METHOD => {
                let params: lsp_types::GotoDefinitionParams = parse_params(params)?;
                let place = params.text_document_position_params;
                let found = self.with_context(&place.text_document.uri, place.position, definition::definition);
                to_result(found.flatten().map(GotoDefinitionResponse::Scalar))
            }
            r::References::METHOD => {
                let params: lsp_types::ReferenceParams = parse_params(params)?;
                let place = params.text_document_position;
                let place = (&place.text_document.uri, place.position);
                to_result(self.references(place, params.context.include_declaration))
            }
            r::PrepareRenameRequest::METHOD => {
                let params: lsp_types::TextDocumentPositionParams = parse_params(params)?;
                let prepared = |cx: &Reading<'_>, offset| rename::prepare(cx, offset, &client);
                let place = self.with_context(&params.text_document.uri, params.position, prepared).flatten();
                to_result(
                    place
                        .map(|(range, placeholder)| PrepareRenameResponse::RangeWithPlaceholder { range, placeholder }),
                )
            }
            r::Rename::METHOD => {
                let params: lsp_types::RenameParams = parse_params(params)?;
                let place = params.text_document_position;
                to_result(self.rename((&place.text_document.uri, place.position), &params.new_name)?)
            }
            r::WillRenameFiles::METHOD => {
                let params: lsp_types::RenameFilesParams = parse_params(params)?;
                let (sites, buffers) = (self.session.sites(), self.session.options().buffers.as_ref());
                let edits = moves::moved(&params.files, sites, (&mut self.pages, buffers), &client);
                let edit = (!edits.is_empty()).then(|| edits.build(&self.documents, &client));
                to_result(edit)
            }
            r::CodeActionRequest::METHOD => {
                let params: lsp_types::CodeActionParams = parse_params(params)?;
                self.refresh_if_stale()?;
                to_result(self.actions(&params))
            }
            r::CodeActionResolveRequest::METHOD => {
                let mut action: lsp_types::CodeAction = parse_params(params)?;
                if action.edit.is_none()
                    && let Some(uri) = action.data.as_ref().and_then(|data| Uri::deserialize(data.get("uri")?).ok())
                {
                    action.edit = self.fixed(&uri);
                }
                to_result(action)
            }
            r::ExecuteCommand::METHOD => {
                let params: lsp_types::ExecuteCommandParams = parse_params(params)?;
                let id = manual::id_in(&params.arguments).filter(|_| params.command == manual::SHOW_RULE);
                let Some(page) = id.and_then(|id| manual::page(id, client.language)) else {
                    return Err(error(ErrorCode::InvalidParams, "no such command, or no such rule"));
                };
                let shown = manual::shown(&page, client.language);
                self.outbox.notify::<lsp_types::notification::ShowMessage>(&shown).map_err(|gone| internal(&gone))?;
                to_result(page)
            }
            RULE_REQUEST => {
                let params: RuleParams = parse_params(params)?;
                to_result(manual::page(&params.id, client.language))
            }
            _ => Err(error(ErrorCode::MethodNotFound, &format!("there is no method `{}`", safe_line(method)))),
        }
    }

    /// Calls `answer` with the reading of the report `uri` and the byte offset of `position`.
    fn with_context<T>(
        &mut self,
        uri: &Uri,
        position: Position,
        answer: impl FnOnce(&Reading<'_>, usize) -> T,
    ) -> Option<T> {
        with_context(&self.documents, &mut self.session, &self.client, (uri, position), answer)
    }

    /// Checks again if anything has changed.
    fn refresh_if_stale(&mut self) -> Result<(), ResponseError> {
        if self.findings.stale {
            self.renew().map_err(|gone| internal(&gone))?;
        }
        Ok(())
    }

    /// What was found in one open file.
    fn shown(&self, uri: &Uri) -> Vec<lsp_types::Diagnostic> {
        let Some(open) = self.documents.get(uri) else { return Vec::new() };
        let report = self.findings.of(open.path()).map(|report| report.shown.clone());
        report.or_else(|| Some(self.settings.shown(open.path())?.to_vec())).unwrap_or_default()
    }

    fn workspace_symbols(&mut self, query: &str) -> WorkspaceSymbolResponse {
        let buffers = self.session.options().buffers.clone();
        let folders = self.workspace.folders().iter().filter(|folder| folder.is_dir());
        let list = || {
            let files = folders.flat_map(|folder| discovery::below(folder, &buffers));
            let mut files: Vec<_> = files.filter_map(|file| place(&file)).collect();
            files.sort();
            files.dedup();
            files
        };
        let files = self.pages.listed(list);
        let pages = self.pages.of_sites(&files, self.session.sites(), &buffers, self.client.encoding);
        let name = |path: &Path| self.workspace.name(path);
        WorkspaceSymbolResponse::Flat(workspace_symbols::symbols(&pages, query, &self.documents, name))
    }

    /// The references to what is at `place`.
    fn references(&mut self, place: (&Uri, Position), declared: bool) -> Option<Vec<Location>> {
        let (client, buffers) = (self.client, self.session.options().buffers.clone());
        let (documents, pages) = (&self.documents, &mut self.pages);
        let all = |cx: &Reading<'_>, offset| {
            let (site, target) = (cx.resolver()?, target::at(cx, offset)?);
            let pages = pages.of_site(site, &site.file_of(cx.path()), &buffers, client.encoding);
            Some(references::references(&target, site, &pages, declared, documents))
        };
        with_context(documents, &mut self.session, &client, place, all).flatten()
    }

    fn rename(&mut self, place: (&Uri, Position), name: &str) -> Result<Option<WorkspaceEdit>, ResponseError> {
        let (client, buffers) = (self.client, self.session.options().buffers.clone());
        let (documents, pages) = (&self.documents, &mut self.pages);
        let edits = |cx: &Reading<'_>, offset| {
            let site = cx.resolver();
            let pages = site.map(|site| pages.of_site(site, &site.file_of(cx.path()), &buffers, client.encoding));
            rename::rename(cx, offset, name, &pages.unwrap_or_default(), &client)
        };
        match with_context(documents, &mut self.session, &client, place, edits).transpose() {
            Ok(edits) => Ok(edits.map(|edits: edits::Edits| edits.build(documents, &client))),
            Err(why) => Err(error(ErrorCode::RequestFailed, why.text(client.language))),
        }
    }

    /// The code actions at a range.
    fn actions(&mut self, params: &lsp_types::CodeActionParams) -> Option<Vec<CodeActionOrCommand>> {
        let (client, uri) = (self.client, &params.text_document.uri);
        let open = self.documents.get(uri)?;
        let request = actions::Request { uri, range: params.range, only: params.context.only.as_deref() };
        if let Some(actions) = self.settings.actions(open, &request, &client) {
            return Some(actions);
        }
        let report = self.findings.of(open.path())?;
        let mode = self.session.suppressions_of(open.path());
        let site = self.session.sites().site_of(open.path()).filter(|site| site.has_page(open.path()));
        let mut actions = actions::quick_fixes(report, &request, (&open.source, site.as_deref(), mode), &client);
        if request.wants(&FIX_ALL) && actions::any_safe(report) {
            // Fixes are tried before they are made, which takes as long as several checks.
            let later = client.resolves_edits && request.only.is_none();
            let edit = if later { None } else { self.fixed(uri) };
            if later || edit.is_some() {
                actions.push(actions::fix_all(uri, &client, edit));
            }
        }
        Some(actions)
    }

    /// All safe fixes of the report `uri`.
    fn fixed(&self, uri: &Uri) -> Option<WorkspaceEdit> {
        let open = self.documents.get(uri)?;
        let new = self.session.fixed(open.path())?;
        let edits = fix_all::edits(open.source.text(), &new);
        Some(actions::in_file(uri, actions::text_edits(&edits, &open.source, self.client.encoding)))
    }
}

fn internal(gone: &std::io::Error) -> ResponseError {
    error(ErrorCode::InternalError, &gone.to_string())
}

/// Calls `answer` with the reading of the report `uri` and the byte offset of `position`. `None` if it is not open, or
/// not a report.
fn with_context<T>(
    documents: &Documents,
    session: &mut Session,
    client: &Client,
    (uri, position): (&Uri, Position),
    answer: impl FnOnce(&Reading<'_>, usize) -> T,
) -> Option<T> {
    let document = documents.get(uri)?;
    let prepared = session.standard_of(document.path())?;
    let offset = client.encoding.offset(&document.source, position);
    let buffers = &session.options().buffers;
    Some(prepared.read(&document.source, session.sites(), buffers, |cx| answer(cx, offset)))
}
