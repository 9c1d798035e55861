//! The conversation with an editor: incoming events, in order, and outgoing messages.

use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::{self as n, Notification as _};
use lsp_types::request::{self as r, Request as _};
use lsp_types::{
    InitializeParams, InitializeResult, LogMessageParams, MessageType, PublishDiagnosticsParams, ServerInfo,
    ShowMessageParams,
};
use serde_json::Value;

use super::client::{self, Client, LanguageChoice};
use super::diagnostics::{Converter, Findings};
use super::documents::Documents;
use super::pages::PageIndex;
use super::queue::Queue;
use super::response::{RpcResult, cancelled, error, parse_params, to_result};
use super::settings::Settings;
use super::transport::{Event, Outbox, listen};
use super::workspace::{self, Workspace};
use super::{editor, uri};
use crate::diagnostic::Failure;
use crate::engine::{Options, Session};
use crate::output::safe_line;

/// Serves the editor at the other end of `input` and `output` until it exits or disconnects. Returns whether it shut
/// down as the protocol demands: `shutdown` before `exit`.
///
/// # Errors
/// If the config or the schema in `options` is wrong.
pub fn serve(
    input: impl Read + Send + 'static,
    output: impl Write,
    options: Options,
    language_choice: LanguageChoice,
) -> Result<bool, Arc<Failure>> {
    let mut server = Server {
        outbox: Outbox::new(output),
        phase: Phase::Uninitialized,
        language_choice,
        client: Client::default(),
        documents: Documents::default(),
        session: Session::new(options)?,
        findings: Findings::default(),
        settings: Settings::default(),
        pages: PageIndex::default(),
        workspace: Workspace::default(),
        pending: None,
        changed: true,
    };
    let inbox = listen(input);
    let mut queue = Queue::default();
    loop {
        inbox.try_iter().for_each(|event| queue.push(event));
        let done = match queue.pop() {
            Some(event) => server.handle(event, &queue),
            None => server.notify().map(|()| None),
        };
        match done {
            Ok(Some(clean)) => return Ok(clean),
            // The editor has disconnected.
            Err(_) => return Ok(false),
            Ok(None) => {}
        }
        if queue.is_empty() && !server.findings.stale {
            match inbox.recv() {
                Ok(event) => queue.push(event),
                // After `shutdown`, the editor may disconnect.
                Err(_) => return Ok(server.phase == Phase::ShuttingDown),
            }
        }
    }
}

/// The phase of the conversation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Phase {
    /// Before `initialize`.
    Uninitialized,
    /// At work.
    Running,
    /// After `shutdown`, before `exit`.
    ShuttingDown,
}

/// The server, with its state of the editor and its files.
pub(super) struct Server<W> {
    pub outbox: Outbox<W>,
    pub phase: Phase,
    pub language_choice: LanguageChoice,
    pub client: Client,
    pub documents: Documents,
    pub session: Session,
    pub findings: Findings,
    pub settings: Settings,
    pub pages: PageIndex,
    pub workspace: Workspace,
    /// A pending request for workspace diagnostics. It is answered when something changed.
    pub pending: Option<(RequestId, Value)>,
    /// Whether anything except open texts changed since the last such answer.
    pub changed: bool,
}

impl<W: Write> Server<W> {
    /// Handles one event; `queue` holds the later ones. If it is time to exit, returns whether the shutdown was clean.
    fn handle(&mut self, event: Event, queue: &Queue) -> io::Result<Option<bool>> {
        match event {
            Event::Malformed { id, code, reason } => self.outbox.send_error(&id, code, &reason)?,
            Event::Message(Message::Request(request)) => self.respond(request, queue)?,
            Event::Message(Message::Notification(notification)) if notification.method == n::Exit::METHOD => {
                return Ok(Some(self.phase == Phase::ShuttingDown));
            }
            Event::Message(Message::Notification(notification)) => {
                if self.phase == Phase::Running {
                    let method = notification.method.clone();
                    let handled = catch_unwind(AssertUnwindSafe(|| self.handle_notification(notification)));
                    match handled {
                        Ok(Ok(())) => {}
                        Ok(Err(NotificationError::Disconnected(error))) => return Err(error),
                        Ok(Err(NotificationError::Params(reason))) => self.log(&format!("{method}: {reason}"))?,
                        Err(_) => self.log(&format!("{method}: reportlint itself failed"))?,
                    }
                }
            }
            // The server does not need the editor's responses.
            Event::Message(Message::Response(_)) => {}
        }
        Ok(None)
    }

    fn respond(&mut self, request: Request, queue: &Queue) -> io::Result<()> {
        let Request { id, method, params } = request;
        let answer = match self.phase {
            _ if queue.cancels(&id) => Err(cancelled()),
            Phase::Uninitialized if method == r::Initialize::METHOD => self.initialize(params),
            Phase::Uninitialized => Err(error(ErrorCode::ServerNotInitialized, "`initialize` comes first")),
            Phase::ShuttingDown => Err(error(ErrorCode::InvalidRequest, "the server is about to end")),
            Phase::Running if method == r::Initialize::METHOD => {
                Err(error(ErrorCode::InvalidRequest, "the server is initialized already"))
            }
            Phase::Running if method == r::Shutdown::METHOD => {
                self.phase = Phase::ShuttingDown;
                self.cancel_pending()?;
                Ok(Value::Null)
            }
            Phase::Running if method == r::WorkspaceDiagnosticRequest::METHOD && !self.changed => {
                // The editor polls, so delay the answer until something changes.
                self.cancel_pending()?;
                self.pending = Some((id, params));
                return Ok(());
            }
            Phase::Running => {
                let answer = catch_unwind(AssertUnwindSafe(|| self.answer(&method, params)));
                answer.unwrap_or_else(|_| Err(error(ErrorCode::InternalError, "reportlint itself failed")))
            }
        };
        self.outbox.send(Response { id, response_result: answer })
    }

    fn initialize(&mut self, params: Value) -> RpcResult {
        let refreshes =
            params.pointer("/capabilities/workspace/diagnostics/refreshSupport") == Some(&Value::Bool(true));
        let params: InitializeParams = parse_params(params)?;
        self.client = Client::new(&params, refreshes, self.language_choice);
        self.workspace = Workspace::new(&params);
        params.process_id.into_iter().for_each(editor::watch);
        self.phase = Phase::Running;
        let server_info =
            ServerInfo { name: "reportlint".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) };
        to_result(InitializeResult { capabilities: self.client.capabilities(), server_info: Some(server_info) })
    }

    /// Handles a notification of the editor.
    fn handle_notification(&mut self, notification: Notification) -> Result<(), NotificationError> {
        let Notification { method, params } = notification;
        match method.as_str() {
            n::Initialized::METHOD if self.client.watches => {
                self.outbox.request::<r::RegisterCapability>(&workspace::watchers())?;
            }
            n::DidOpenTextDocument::METHOD => {
                let params = params_of::<n::DidOpenTextDocument>(params)?;
                let workspace = &self.workspace;
                let document = self.documents.open(params.text_document, |path| workspace.name(path));
                if let Some(document) = document {
                    let source = &document.source;
                    self.session.set_text(document.path(), source.name(), source.text().into());
                    self.pages.forget(document.path());
                    self.pages.forget_list();
                    self.findings.stale = true;
                    self.changed = true;
                }
            }
            n::DidChangeTextDocument::METHOD => {
                let params = params_of::<n::DidChangeTextDocument>(params)?;
                let named = params.text_document;
                let encoding = self.client.encoding;
                let document = self.documents.change(&named.uri, named.version, params.content_changes, encoding);
                if let Some(document) = document {
                    let source = &document.source;
                    self.session.set_text(document.path(), source.name(), source.text().into());
                    self.pages.forget(document.path());
                    self.findings.stale = true;
                }
            }
            n::DidSaveTextDocument::METHOD => {
                // The watcher reports other files. An editor without a watcher may only report this one.
                let params = params_of::<n::DidSaveTextDocument>(params)?;
                if self.documents.get(&params.text_document.uri).is_some() {
                    self.reload();
                }
            }
            n::DidCloseTextDocument::METHOD => {
                let params = params_of::<n::DidCloseTextDocument>(params)?;
                if let Some(document) = self.documents.close(&params.text_document.uri) {
                    self.session.close(document.path());
                    self.pages.forget(document.path());
                    self.pages.forget_list();
                    self.findings.stale = true;
                    self.changed = true;
                }
            }
            n::DidChangeWatchedFiles::METHOD => {
                let params = params_of::<n::DidChangeWatchedFiles>(params)?;
                let mut paths = params.changes.iter().filter_map(|change| uri::path(&change.uri));
                if paths.any(|path| self.workspace.may_affect_findings(&path)) {
                    self.reload();
                }
            }
            n::DidChangeWorkspaceFolders::METHOD => {
                let params = params_of::<n::DidChangeWorkspaceFolders>(params)?;
                self.workspace.change(&params.event);
                self.reload();
            }
            n::DidChangeConfiguration::METHOD => {
                let params = params_of::<n::DidChangeConfiguration>(params)?;
                if let Some(language) = client::language_in(&params.settings) {
                    self.client.language = language;
                    self.reload();
                }
            }
            n::Cancel::METHOD => {
                let params = params_of::<n::Cancel>(params)?;
                let id: RequestId = match params.id {
                    lsp_types::NumberOrString::Number(number) => number.into(),
                    lsp_types::NumberOrString::String(text) => text.into(),
                };
                if self.pending.as_ref().is_some_and(|(pending, _)| *pending == id) {
                    self.cancel_pending()?;
                }
            }
            // Unknown notifications are ignored.
            _ => {}
        }
        Ok(())
    }

    /// Drops cached files after a change on disk.
    fn reload(&mut self) {
        self.session.reload();
        self.pages.clear();
        self.settings.clear();
        self.findings.stale = true;
        self.changed = true;
    }

    /// Cancels the pending request for workspace diagnostics.
    fn cancel_pending(&mut self) -> io::Result<()> {
        match self.pending.take() {
            Some((id, _)) => self.outbox.send(Response { id, response_result: Err(cancelled()) }),
            None => Ok(()),
        }
    }

    /// Checks changed documents and informs the editor.
    fn notify(&mut self) -> io::Result<()> {
        if self.findings.stale {
            let renewed = catch_unwind(AssertUnwindSafe(|| self.renew()));
            renewed.unwrap_or_else(|_| self.log("reportlint itself failed"))?;
        }
        if let Some((id, params)) = self.pending.take_if(|_| self.changed) {
            self.respond(
                Request { id, method: r::WorkspaceDiagnosticRequest::METHOD.to_owned(), params },
                &Queue::default(),
            )?;
        }
        Ok(())
    }

    /// Checks the open files again, and pushes what the editor does not pull.
    pub(super) fn renew(&mut self) -> io::Result<()> {
        let converter = Converter { client: &self.client, documents: &self.documents };
        let settings = self.settings.renew(&mut self.session, &self.documents, &converter);
        let (settings_open, session) = (&self.settings, &mut self.session);
        let changes = self.findings.renew(session, &self.documents, &self.client, &|path| settings_open.has(path));
        for (uri, version, diagnostics) in if self.client.pulls { Vec::new() } else { settings } {
            self.publish(PublishDiagnosticsParams { uri, diagnostics, version })?;
        }
        if !self.client.pulls {
            for (uri, version, diagnostics) in changes.reports {
                self.publish(PublishDiagnosticsParams { uri, diagnostics, version })?;
            }
        } else if self.client.refreshes && changes.without_edit {
            self.outbox.request::<r::WorkspaceDiagnosticRefresh>(&())?;
        }
        for (uri, diagnostics) in changes.faulty {
            self.publish(PublishDiagnosticsParams { uri, diagnostics, version: None })?;
        }
        for failure in changes.failures {
            let message = safe_line(failure.text(self.client.language)).into_owned();
            self.outbox.notify::<n::ShowMessage>(&ShowMessageParams { typ: MessageType::ERROR, message })?;
        }
        Ok(())
    }

    fn publish(&mut self, params: PublishDiagnosticsParams) -> io::Result<()> {
        self.outbox.notify::<n::PublishDiagnostics>(&params)
    }

    fn log(&mut self, message: &str) -> io::Result<()> {
        let message = safe_line(message).into_owned();
        self.outbox.notify::<n::LogMessage>(&LogMessageParams { typ: MessageType::ERROR, message })
    }

    /// Converts findings for this editor.
    pub(super) fn converter(&self) -> Converter<'_> {
        Converter { client: &self.client, documents: &self.documents }
    }
}

/// Why a notification failed.
enum NotificationError {
    /// Its parameters are invalid.
    Params(String),
    /// The editor has disconnected.
    Disconnected(io::Error),
}

impl From<io::Error> for NotificationError {
    fn from(error: io::Error) -> Self {
        Self::Disconnected(error)
    }
}

fn params_of<N: n::Notification>(params: Value) -> Result<N::Params, NotificationError> {
    serde_json::from_value(params).map_err(|error| NotificationError::Params(error.to_string()))
}
