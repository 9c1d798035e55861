//! Dispatches the editor's requests to the files that answer them.

use std::io::Write;

use lsp_server::ErrorCode;
use lsp_types::request::{self as r, Request};
use lsp_types::{
    CompletionList, CompletionResponse, DocumentDiagnosticReport, FullDocumentDiagnosticReport, GotoDefinitionResponse,
    Position, RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport,
    UnchangedDocumentDiagnosticReport, Uri,
};
use serde_json::Value;

use super::client::Client;
use super::conversation::Server;
use super::diagnostics::result_id;
use super::documents::Documents;
use super::response::{RpcResult, error, parse_params, to_result};
use super::{actions, completion, definition, hover, symbols};
use crate::binding::reading::Reading;
use crate::engine::Session;
use crate::output::safe_line;

impl<W: Write> Server<W> {
    /// Answers a request.
    pub(super) fn answer(&mut self, method: &str, params: Value) -> RpcResult {
        let client = self.client;
        match method {
            r::DocumentDiagnosticRequest::METHOD => {
                let params: lsp_types::DocumentDiagnosticParams = parse_params(params)?;
                self.refresh_if_stale()?;
                to_result(self.document_report(&params.text_document.uri, params.previous_result_id))
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
                let path = super::uri::path(&place.text_document.uri);
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
            r::Completion::METHOD => {
                let params: lsp_types::CompletionParams = parse_params(params)?;
                let place = params.text_document_position;
                let items = self.with_context(&place.text_document.uri, place.position, |cx, offset| {
                    completion::completions(cx, offset, &client)
                });
                let list = |items| CompletionResponse::List(CompletionList { is_incomplete: false, items });
                to_result(items.map(list))
            }
            r::GotoDefinition::METHOD => {
                let params: lsp_types::GotoDefinitionParams = parse_params(params)?;
                let place = params.text_document_position_params;
                let found = self.with_context(&place.text_document.uri, place.position, definition::definition);
                to_result(found.flatten().map(GotoDefinitionResponse::Scalar))
            }
            r::CodeActionRequest::METHOD => {
                let params: lsp_types::CodeActionParams = parse_params(params)?;
                self.refresh_if_stale()?;
                let uri = &params.text_document.uri;
                let report = self.documents.get(uri).and_then(|open| Some((open, self.findings.of(open.path())?)));
                let request = actions::Request { uri, range: params.range, only: params.context.only.as_deref() };
                to_result(report.map(|(open, report)| actions::actions(report, &request, &open.source, &client)))
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
    fn refresh_if_stale(&mut self) -> Result<(), lsp_server::ResponseError> {
        if self.findings.stale {
            self.renew().map_err(|gone| error(ErrorCode::InternalError, &gone.to_string()))?;
        }
        Ok(())
    }

    /// The findings in one open file.
    fn document_report(&self, uri: &Uri, before: Option<String>) -> DocumentDiagnosticReport {
        let report = self.documents.get(uri).and_then(|open| self.findings.of(open.path()));
        let items = report.map(|report| report.shown.clone()).unwrap_or_default();
        let result_id = result_id(&items);
        if before.as_ref() == Some(&result_id) {
            return RelatedUnchangedDocumentDiagnosticReport {
                related_documents: None,
                unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
            }
            .into();
        }
        RelatedFullDocumentDiagnosticReport {
            related_documents: None,
            full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id: Some(result_id), items },
        }
        .into()
    }
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
