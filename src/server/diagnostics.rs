//! What was found, as editors show it.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::{DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, Range, Uri};

use super::client::Client;
use super::documents::Documents;
use super::uri;
use crate::diagnostic::rest::Rest;
use crate::diagnostic::{Checked, Diagnostic, Failure, Severity};
use crate::engine::{Answer, Session};
use crate::message::{HELP, Message};
use crate::output::safe_line;
use crate::text::source::Source;

/// Who the diagnostics are from.
const SOURCE: &str = "reportlint";

/// What is known of the open files, and what the editor was told of it.
#[derive(Debug, Default)]
pub struct Findings {
    /// Whether something has happened since that was found out.
    pub stale: bool,
    reports: BTreeMap<PathBuf, Report>,
    /// Configs and schemas that are wrong.
    faulty: BTreeMap<PathBuf, Vec<lsp_types::Diagnostic>>,
    /// What has no place in any file.
    failures: Vec<Message>,
}

/// What was found in one open report.
#[derive(Debug)]
pub struct Report {
    /// The findings.
    pub checked: Checked,
    /// The same as the editor gets them.
    pub shown: Vec<lsp_types::Diagnostic>,
    /// The report as the editor calls it, also when it has closed it.
    uri: Uri,
    version: i32,
}

/// What the editor has to be told anew.
#[derive(Debug, Default)]
pub struct News {
    /// Open reports, with their versions, and files that are none any more.
    pub reports: Vec<(Uri, Option<i32>, Vec<lsp_types::Diagnostic>)>,
    /// Configs and schemas.
    pub faulty: Vec<(Uri, Vec<lsp_types::Diagnostic>)>,
    /// What has no place in any file.
    pub failures: Vec<Message>,
    /// Whether something is said otherwise of a report whose own text is as it was.
    pub beside: bool,
}

impl Findings {
    /// What was found in the open report at `path`.
    pub fn of(&self, path: &Path) -> Option<&Report> {
        self.reports.get(path)
    }

    /// Finds out what there is to be said of all open files, and returns what is new.
    pub fn renew(&mut self, session: &mut Session, documents: &Documents, client: &Client) -> News {
        self.stale = false;
        let shown = Shown { client, documents };
        let mut news = News::default();
        let mut reports = BTreeMap::new();
        let (answers, mut failures) = session.check();
        for (path, answer) in answers {
            let Some(document) = documents.at(&path) else { continue };
            match answer {
                Answer::Checked(checked) => {
                    let shown = shown.all(&checked, &document.source);
                    let (uri, version) = (document.uri.clone(), document.version);
                    reports.insert(path, Report { checked: *checked, shown, uri, version });
                }
                Answer::Failed(failure) => failures.push(failure),
                Answer::Unclaimed => {}
            }
        }
        for (path, report) in &reports {
            let before = self.reports.get(path);
            let edited = before.is_none_or(|before| before.version != report.version);
            let otherwise = before.is_none_or(|before| before.shown != report.shown);
            news.beside |= otherwise && !edited;
            if edited || otherwise {
                news.reports.push((report.uri.clone(), Some(report.version), report.shown.clone()));
            }
        }
        let gone = self.reports.iter().filter(|(path, _)| !reports.contains_key(*path));
        news.reports.extend(gone.map(|(_, report)| (report.uri.clone(), None, Vec::new())));
        self.reports = reports;
        self.blame(failures, &shown, &mut news);
        news
    }

    /// Sorts failures into those that a file is to blame for, and others.
    fn blame(&mut self, failures: Vec<Arc<Failure>>, shown: &Shown<'_>, news: &mut News) {
        let mut faulty: BTreeMap<PathBuf, Vec<lsp_types::Diagnostic>> = BTreeMap::new();
        let mut others = Vec::new();
        for failure in failures {
            match &failure.place {
                Some((source, _)) => {
                    let path = std::path::absolute(source.path()).unwrap_or_else(|_| source.path().to_path_buf());
                    // Several reports have one config.
                    faulty.entry(path).or_insert_with(|| shown.faults(&failure));
                }
                None if !others.contains(&failure.message) => others.push(failure.message.clone()),
                None => {}
            }
        }
        for (path, diagnostics) in &faulty {
            if self.faulty.get(path) != Some(diagnostics) {
                news.faulty.extend(shown.uri(path).map(|uri| (uri, diagnostics.clone())));
            }
        }
        let mended = self.faulty.keys().filter(|path| !faulty.contains_key(*path));
        news.faulty.extend(mended.filter_map(|path| Some((shown.uri(path)?, Vec::new()))));
        news.failures = others.iter().filter(|failure| !self.failures.contains(failure)).cloned().collect();
        (self.faulty, self.failures) = (faulty, others);
    }
}

/// What is not told one by one as one finding, where the first of it is.
fn counted(rest: &Rest, source: &Source) -> Diagnostic {
    Diagnostic::new(rest.rule, rest.severity(), rest.first(source), rest.message(source))
}

/// A name for what `diagnostics` say, that is another one when they say something else.
pub fn result_id(diagnostics: &[lsp_types::Diagnostic]) -> String {
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(diagnostics).unwrap_or_default().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// How findings are shown.
pub struct Shown<'a> {
    /// To whom.
    pub client: &'a Client,
    /// What is open there.
    pub documents: &'a Documents,
}

impl Shown<'_> {
    /// All that was found in a report, whose text is that of `source`.
    pub fn all(&self, checked: &Checked, source: &Source) -> Vec<lsp_types::Diagnostic> {
        // What is told in full comes first: it has its place in `checked`.
        let all = checked.diagnostics.iter().map(|diagnostic| self.one(diagnostic, source));
        all.chain(checked.rest.iter().map(|rest| self.one(&counted(rest, source), source))).collect()
    }

    fn one(&self, diagnostic: &Diagnostic, source: &Source) -> lsp_types::Diagnostic {
        let here = diagnostic.label.iter().map(|message| (source, diagnostic.span, message));
        let labels = diagnostic.labels.iter();
        let elsewhere = labels.map(|label| (label.source.as_deref().unwrap_or(source), label.span, &label.message));
        let related = here.chain(elsewhere).filter_map(|(file, span, message)| {
            let location = Location { uri: self.uri(file.path())?, range: self.client.encoding.range(file, span) };
            Some(DiagnosticRelatedInformation { location, message: self.text(message) })
        });
        let severity = match diagnostic.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Info => DiagnosticSeverity::INFORMATION,
        };
        lsp_types::Diagnostic {
            range: self.client.encoding.range(source, diagnostic.span),
            severity: Some(severity),
            code: Some(NumberOrString::String(diagnostic.rule.id.to_owned())),
            // The program has no page on the web that could be named here: the manual is in the hover.
            code_description: None,
            source: Some(SOURCE.to_owned()),
            message: self.said(&diagnostic.message, diagnostic.help.as_ref()),
            related_information: self.client.related.then(|| related.collect()).filter(|all: &Vec<_>| !all.is_empty()),
            tags: None,
            data: None,
        }
    }

    /// What is wrong with a config or a schema.
    fn faults(&self, failure: &Failure) -> Vec<lsp_types::Diagnostic> {
        let one = |range: Range, message: String| lsp_types::Diagnostic {
            range,
            severity: Some(DiagnosticSeverity::ERROR),
            source: Some(SOURCE.to_owned()),
            message,
            ..lsp_types::Diagnostic::default()
        };
        let Some((source, faults)) = &failure.place else { return Vec::new() };
        let range = |span| self.client.encoding.range(source, span);
        faults.iter().map(|fault| one(range(fault.span), self.said(&fault.message, fault.help.as_ref()))).collect()
    }

    fn said(&self, message: &Message, help: Option<&Message>) -> String {
        let language = self.client.language;
        let help = help.map(|help| format!("\n{} {}", HELP.text(language), self.text(help)));
        self.text(message) + &help.unwrap_or_default()
    }

    /// What a report says is quoted in messages; an editor shows them in its own window.
    fn text(&self, message: &Message) -> String {
        safe_line(message.text(self.client.language)).into_owned()
    }

    /// The file at `path` as the editor calls it.
    fn uri(&self, path: &Path) -> Option<Uri> {
        match self.documents.at(path) {
            Some(document) => Some(document.uri.clone()),
            None => uri::of(&std::path::absolute(path).ok()?),
        }
    }
}
