//! Converts findings to the diagnostics of the protocol, and finds out which have changed.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::{DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, Range, Uri};

use super::client::Client;
use super::documents::Documents;
use super::uri;
use crate::data::yaml::Fault;
use crate::diagnostic::rest::Rest;
use crate::diagnostic::{Checked, Diagnostic, Failure, Severity};
use crate::engine::{FileResult, Session};
use crate::message::{HELP, Message};
use crate::output::safe_line;
use crate::text::source::Source;

/// The source of all diagnostics.
const SOURCE: &str = "reportlint";

/// The findings in open files that the editor knows.
#[derive(Debug, Default)]
pub struct Findings {
    /// Whether anything has changed since the last check.
    pub stale: bool,
    reports: BTreeMap<PathBuf, Report>,
    /// Configs and schemas with mistakes.
    faulty: BTreeMap<PathBuf, Vec<lsp_types::Diagnostic>>,
    /// Failures without a file.
    failures: Vec<Message>,
}

/// The findings in one open report.
#[derive(Debug)]
pub struct Report {
    /// The findings.
    pub checked: Checked,
    /// The same as converted for the editor.
    pub shown: Vec<lsp_types::Diagnostic>,
    /// The report's URI from the editor, also after it was closed.
    uri: Uri,
    version: i32,
}

/// The changes that the editor must receive.
#[derive(Debug, Default)]
pub struct Changes {
    /// Open reports with their versions, and files that are no longer reports.
    pub reports: Vec<(Uri, Option<i32>, Vec<lsp_types::Diagnostic>)>,
    /// Configs and schemas.
    pub faulty: Vec<(Uri, Vec<lsp_types::Diagnostic>)>,
    /// Failures without a file.
    pub failures: Vec<Message>,
    /// Whether the findings in a report changed although its own text did not.
    pub without_edit: bool,
}

impl Findings {
    /// The findings in the open report at `path`.
    pub fn of(&self, path: &Path) -> Option<&Report> {
        self.reports.get(path)
    }

    /// Checks all open files and returns what has changed. `open` says whether a config or schema is open.
    pub fn renew(
        &mut self,
        session: &mut Session,
        documents: &Documents,
        client: &Client,
        open: &dyn Fn(&Path) -> bool,
    ) -> Changes {
        self.stale = false;
        let converter = Converter { client, documents };
        let mut changes = Changes::default();
        let mut reports = BTreeMap::new();
        let (results, mut failures) = session.check();
        for (path, result) in results {
            let Some(document) = documents.at(&path) else { continue };
            match result {
                FileResult::Checked(checked) => {
                    let shown = converter.all(&checked, &document.source);
                    let (uri, version) = (document.uri.clone(), document.version);
                    reports.insert(path, Report { checked: *checked, shown, uri, version });
                }
                FileResult::Failed(failure) => failures.push(failure),
                FileResult::Unclaimed => {}
            }
        }
        for (path, report) in &reports {
            let before = self.reports.get(path);
            let edited = before.is_none_or(|before| before.version != report.version);
            let changed = before.is_none_or(|before| before.shown != report.shown);
            changes.without_edit |= changed && !edited;
            if edited || changed {
                changes.reports.push((report.uri.clone(), Some(report.version), report.shown.clone()));
            }
        }
        let gone = self.reports.iter().filter(|(path, _)| !reports.contains_key(*path));
        changes.reports.extend(gone.map(|(_, report)| (report.uri.clone(), None, Vec::new())));
        self.reports = reports;
        self.separate_failures(failures, &converter, open, &mut changes);
        changes
    }

    /// Separates the failures caused by a file from the others.
    fn separate_failures(
        &mut self,
        failures: Vec<Arc<Failure>>,
        converter: &Converter<'_>,
        open: &dyn Fn(&Path) -> bool,
        changes: &mut Changes,
    ) {
        let mut faulty: BTreeMap<PathBuf, Vec<lsp_types::Diagnostic>> = BTreeMap::new();
        let mut others = Vec::new();
        for failure in failures {
            match &failure.place {
                Some((source, faults)) => {
                    let path = std::path::absolute(source.path()).unwrap_or_else(|_| source.path().to_path_buf());
                    // An open file is checked as it is on the screen.
                    if !open(&path) {
                        // Several reports may share one config.
                        faulty.entry(path).or_insert_with(|| converter.faults(source, faults));
                    }
                }
                None if !others.contains(&failure.message) => others.push(failure.message.clone()),
                None => {}
            }
        }
        for (path, diagnostics) in &faulty {
            if self.faulty.get(path) != Some(diagnostics) {
                changes.faulty.extend(converter.uri(path).map(|uri| (uri, diagnostics.clone())));
            }
        }
        // The editor itself asks for those of an open file, or gets them elsewhere.
        let shown_elsewhere = |path: &Path| open(path) && !converter.client.pulls;
        let repaired = self.faulty.keys().filter(|path| !faulty.contains_key(*path) && !shown_elsewhere(path));
        changes.faulty.extend(repaired.filter_map(|path| Some((converter.uri(path)?, Vec::new()))));
        changes.failures = others.iter().filter(|failure| !self.failures.contains(failure)).cloned().collect();
        (self.faulty, self.failures) = (faulty, others);
    }
}

/// Converts findings that are only counted to one diagnostic at the first of them.
fn counted(rest: &Rest, source: &Source) -> Diagnostic {
    Diagnostic::new(rest.rule, rest.severity(), rest.first(source), rest.message(source))
}

/// An id that changes when `diagnostics` change.
pub fn result_id(diagnostics: &[lsp_types::Diagnostic]) -> String {
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(diagnostics).unwrap_or_default().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Converts findings to the protocol.
pub struct Converter<'a> {
    /// The editor.
    pub client: &'a Client,
    /// Its open documents.
    pub documents: &'a Documents,
}

impl Converter<'_> {
    /// All findings in a report with the text `source`.
    pub fn all(&self, checked: &Checked, source: &Source) -> Vec<lsp_types::Diagnostic> {
        // The listed diagnostics come first, so that their indexes match those in `checked`.
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
            // The rule pages have no stable URL; the hover shows them.
            code_description: None,
            source: Some(SOURCE.to_owned()),
            message: self.full_text(&diagnostic.message, diagnostic.help.as_ref()),
            related_information: self.client.related.then(|| related.collect()).filter(|all: &Vec<_>| !all.is_empty()),
            tags: None,
            data: None,
        }
    }

    /// The mistakes in a config or schema with the text `source`.
    pub fn faults(&self, source: &Source, faults: &[Fault]) -> Vec<lsp_types::Diagnostic> {
        let one = |range: Range, message: String| lsp_types::Diagnostic {
            range,
            severity: Some(DiagnosticSeverity::ERROR),
            source: Some(SOURCE.to_owned()),
            message,
            ..lsp_types::Diagnostic::default()
        };
        let range = |span| self.client.encoding.range(source, span);
        faults.iter().map(|fault| one(range(fault.span), self.full_text(&fault.message, fault.help.as_ref()))).collect()
    }

    fn full_text(&self, message: &Message, help: Option<&Message>) -> String {
        let language = self.client.language;
        let help = help.map(|help| format!("\n{} {}", HELP.text(language), self.text(help)));
        self.text(message) + &help.unwrap_or_default()
    }

    /// Messages may quote untrusted text of a report.
    fn text(&self, message: &Message) -> String {
        safe_line(message.text(self.client.language)).into_owned()
    }

    /// The editor's URI of the file at `path`.
    fn uri(&self, path: &Path) -> Option<Uri> {
        match self.documents.at(path) {
            Some(document) => Some(document.uri.clone()),
            None => uri::of(&std::path::absolute(path).ok()?),
        }
    }
}
