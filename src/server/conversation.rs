//! The conversation with an editor: what comes in, in its order, and what goes out.

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

use super::answer::{Answer, cancelled, error, read, written};
use super::client::{self, Client, Speech};
use super::diagnostics::{Findings, Shown};
use super::documents::Documents;
use super::queue::Queue;
use super::transport::{Event, Outbox, listen};
use super::workspace::{self, Workspace};
use super::{editor, uri};
use crate::diagnostic::Failure;
use crate::engine::{Options, Session};
use crate::output::safe_line;

/// Serves the editor at the other end of `input` and `output` until it says goodbye or is gone; whether it took its
/// leave as the protocol has it, shutdown before exit.
///
/// # Errors
/// When the config or the schema that `options` name is wrong.
pub fn serve(
    input: impl Read + Send + 'static,
    output: impl Write,
    options: Options,
    speech: Speech,
) -> Result<bool, Arc<Failure>> {
    let mut server = Server {
        outbox: Outbox::new(output),
        phase: Phase::Waiting,
        speech,
        client: Client::default(),
        documents: Documents::default(),
        session: Session::new(options)?,
        findings: Findings::default(),
        workspace: Workspace::default(),
        waiting: None,
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
            // There is nobody left to answer.
            Err(_) => return Ok(false),
            Ok(None) => {}
        }
        if queue.is_empty() && !server.findings.stale {
            match inbox.recv() {
                Ok(event) => queue.push(event),
                // Who has said goodbye may hang up.
                Err(_) => return Ok(server.phase == Phase::Leaving),
            }
        }
    }
}

/// How far the conversation has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Phase {
    /// The editor has not introduced itself.
    Waiting,
    /// At work.
    Running,
    /// It has asked the server to end, and must say when.
    Leaving,
}

/// The server, with what it knows of the editor and its files.
pub(super) struct Server<W> {
    pub outbox: Outbox<W>,
    pub phase: Phase,
    pub speech: Speech,
    pub client: Client,
    pub documents: Documents,
    pub session: Session,
    pub findings: Findings,
    pub workspace: Workspace,
    /// A question about the whole workspace that is answered when there is something new.
    pub waiting: Option<(RequestId, Value)>,
    /// Whether anything but open texts has changed since the last such answer.
    pub changed: bool,
}

impl<W: Write> Server<W> {
    /// Does what came in first; `queue` is what came after it. Says with what grace to end, if it is time.
    fn handle(&mut self, event: Event, queue: &Queue) -> io::Result<Option<bool>> {
        match event {
            Event::Malformed { id, code, reason } => self.outbox.refuse(&id, code, &reason)?,
            Event::Message(Message::Request(request)) => self.respond(request, queue)?,
            Event::Message(Message::Notification(notification)) if notification.method == n::Exit::METHOD => {
                return Ok(Some(self.phase == Phase::Leaving));
            }
            Event::Message(Message::Notification(notification)) => {
                if self.phase == Phase::Running {
                    let method = notification.method.clone();
                    let taken = catch_unwind(AssertUnwindSafe(|| self.take_in(notification)));
                    match taken {
                        Ok(Ok(())) => {}
                        Ok(Err(Trouble::Gone(error))) => return Err(error),
                        Ok(Err(Trouble::Params(reason))) => self.log(&format!("{method}: {reason}"))?,
                        Err(_) => self.log(&format!("{method}: reportlint itself failed"))?,
                    }
                }
            }
            // Nothing hangs on what the editor answers.
            Event::Message(Message::Response(_)) => {}
        }
        Ok(None)
    }

    fn respond(&mut self, request: Request, queue: &Queue) -> io::Result<()> {
        let Request { id, method, params } = request;
        let answer = match self.phase {
            _ if queue.cancels(&id) => Err(cancelled()),
            Phase::Waiting if method == r::Initialize::METHOD => self.initialize(params),
            Phase::Waiting => Err(error(ErrorCode::ServerNotInitialized, "`initialize` comes first")),
            Phase::Leaving => Err(error(ErrorCode::InvalidRequest, "the server is about to end")),
            Phase::Running if method == r::Initialize::METHOD => {
                Err(error(ErrorCode::InvalidRequest, "the server is initialized already"))
            }
            Phase::Running if method == r::Shutdown::METHOD => {
                self.phase = Phase::Leaving;
                self.let_go()?;
                Ok(Value::Null)
            }
            Phase::Running if method == r::WorkspaceDiagnosticRequest::METHOD && !self.changed => {
                // Asked again and again: the answer is kept back until there is one.
                self.let_go()?;
                self.waiting = Some((id, params));
                return Ok(());
            }
            Phase::Running => {
                let answer = catch_unwind(AssertUnwindSafe(|| self.answer(&method, params)));
                answer.unwrap_or_else(|_| Err(error(ErrorCode::InternalError, "reportlint itself failed")))
            }
        };
        self.outbox.send(Response { id, response_result: answer })
    }

    fn initialize(&mut self, params: Value) -> Answer {
        let refreshes =
            params.pointer("/capabilities/workspace/diagnostics/refreshSupport") == Some(&Value::Bool(true));
        let params: InitializeParams = read(params)?;
        self.client = Client::new(&params, refreshes, self.speech);
        self.workspace = Workspace::new(&params);
        params.process_id.into_iter().for_each(editor::watch);
        self.phase = Phase::Running;
        let server_info =
            ServerInfo { name: "reportlint".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) };
        written(InitializeResult { capabilities: self.client.offers(), server_info: Some(server_info) })
    }

    /// Takes in what the editor tells.
    fn take_in(&mut self, notification: Notification) -> Result<(), Trouble> {
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
                    self.session.hold(document.path(), source.name(), source.text().into());
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
                    self.session.hold(document.path(), source.name(), source.text().into());
                    self.findings.stale = true;
                }
            }
            n::DidSaveTextDocument::METHOD => {
                // Others are told by the watcher; this one may be the only word that an editor without one gives.
                let params = params_of::<n::DidSaveTextDocument>(params)?;
                if self.documents.get(&params.text_document.uri).is_some() {
                    self.forget();
                }
            }
            n::DidCloseTextDocument::METHOD => {
                let params = params_of::<n::DidCloseTextDocument>(params)?;
                if let Some(document) = self.documents.close(&params.text_document.uri) {
                    self.session.release(document.path());
                    self.findings.stale = true;
                    self.changed = true;
                }
            }
            n::DidChangeWatchedFiles::METHOD => {
                let params = params_of::<n::DidChangeWatchedFiles>(params)?;
                let mut paths = params.changes.iter().filter_map(|change| uri::path(&change.uri));
                if paths.any(|path| self.workspace.concerns(&path)) {
                    self.forget();
                }
            }
            n::DidChangeWorkspaceFolders::METHOD => {
                let params = params_of::<n::DidChangeWorkspaceFolders>(params)?;
                self.workspace.change(&params.event);
                self.forget();
            }
            n::DidChangeConfiguration::METHOD => {
                let params = params_of::<n::DidChangeConfiguration>(params)?;
                if let Some(language) = client::language_in(&params.settings) {
                    self.client.language = language;
                    self.forget();
                }
            }
            n::Cancel::METHOD => {
                let params = params_of::<n::Cancel>(params)?;
                let id: RequestId = match params.id {
                    lsp_types::NumberOrString::Number(number) => number.into(),
                    lsp_types::NumberOrString::String(text) => text.into(),
                };
                if self.waiting.as_ref().is_some_and(|(waiting, _)| *waiting == id) {
                    self.let_go()?;
                }
            }
            // What the server does not know of is no news to it.
            _ => {}
        }
        Ok(())
    }

    /// Something on the disk has changed.
    fn forget(&mut self) {
        self.session.forget();
        self.findings.stale = true;
        self.changed = true;
    }

    /// Answers the question about the workspace that is kept back, as it is not wanted any more.
    fn let_go(&mut self) -> io::Result<()> {
        match self.waiting.take() {
            Some((id, _)) => self.outbox.send(Response { id, response_result: Err(cancelled()) }),
            None => Ok(()),
        }
    }

    /// Finds out what is new, and tells the editor.
    fn notify(&mut self) -> io::Result<()> {
        if self.findings.stale {
            let renewed = catch_unwind(AssertUnwindSafe(|| self.renew()));
            renewed.unwrap_or_else(|_| self.log("reportlint itself failed"))?;
        }
        if let Some((id, params)) = self.waiting.take_if(|_| self.changed) {
            self.respond(
                Request { id, method: r::WorkspaceDiagnosticRequest::METHOD.to_owned(), params },
                &Queue::default(),
            )?;
        }
        Ok(())
    }

    /// Finds out what there is to be said of the open files, and sends what the editor does not ask for itself.
    pub(super) fn renew(&mut self) -> io::Result<()> {
        let news = self.findings.renew(&mut self.session, &self.documents, &self.client);
        if !self.client.pulls {
            for (uri, version, diagnostics) in news.reports {
                self.publish(PublishDiagnosticsParams { uri, diagnostics, version })?;
            }
        } else if self.client.refreshes && news.beside {
            self.outbox.request::<r::WorkspaceDiagnosticRefresh>(&())?;
        }
        for (uri, diagnostics) in news.faulty {
            self.publish(PublishDiagnosticsParams { uri, diagnostics, version: None })?;
        }
        for failure in news.failures {
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

    /// How findings are shown to this editor.
    pub(super) fn shown(&self) -> Shown<'_> {
        Shown { client: &self.client, documents: &self.documents }
    }
}

/// Why something that the editor told could not be taken in.
enum Trouble {
    /// It is not what the protocol says.
    Params(String),
    /// There is nobody left to talk to.
    Gone(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Gone(error)
    }
}

fn params_of<N: n::Notification>(params: Value) -> Result<N::Params, Trouble> {
    serde_json::from_value(params).map_err(|error| Trouble::Params(error.to_string()))
}
