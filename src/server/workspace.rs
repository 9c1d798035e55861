//! The workspace: its open folders, and the check of all reports in them.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use lsp_types::{
    DidChangeWatchedFilesRegistrationOptions, FileSystemWatcher, FullDocumentDiagnosticReport, GlobPattern,
    InitializeParams, PreviousResultId, Registration, RegistrationParams, UnchangedDocumentDiagnosticReport,
    WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport, WorkspaceFolder, WorkspaceFoldersChangeEvent,
    WorkspaceFullDocumentDiagnosticReport, WorkspaceUnchangedDocumentDiagnosticReport,
    notification::{DidChangeWatchedFiles, Notification},
};

use super::diagnostics::{Converter, result_id};
use super::uri;
use crate::diagnostic::Checked;
use crate::engine::{self, Options};

/// Folders with frequent changes that never affect findings.
const UNWATCHED: [&str; 4] = [".git", "node_modules", "public", "resources"];

/// Source folders of a site. All files in them may affect findings, whatever their folders are called.
const SOURCES: [&str; 3] = ["static", "content", "assets"];

/// The folders of the workspace.
#[derive(Debug, Default)]
pub struct Workspace {
    folders: Vec<PathBuf>,
}

impl Workspace {
    /// The folders that are open when the server starts.
    pub fn new(params: &InitializeParams) -> Self {
        #[expect(deprecated, reason = "older editors name one folder only, and not otherwise")]
        let root = params.root_uri.as_ref().and_then(uri::path);
        let folders = match &params.workspace_folders {
            Some(folders) if !folders.is_empty() => paths(folders),
            _ => root.into_iter().collect(),
        };
        Self { folders }
    }

    /// Adds and removes folders.
    pub fn change(&mut self, event: &WorkspaceFoldersChangeEvent) {
        let removed = paths(&event.removed);
        self.folders.retain(|folder| !removed.contains(folder));
        for folder in paths(&event.added) {
            if !self.folders.contains(&folder) {
                self.folders.push(folder);
            }
        }
    }

    /// The open folders.
    pub fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// The name in messages of the file at `path`: relative to the innermost workspace folder that contains it.
    pub fn name(&self, path: &Path) -> String {
        let below = self.folders.iter().filter_map(|folder| path.strip_prefix(folder).ok());
        let shortest = below.min_by_key(|below| below.as_os_str().len()).unwrap_or(path);
        shortest.to_string_lossy().replace('\\', "/")
    }

    /// Whether the file at `path` may affect findings.
    pub fn may_affect_findings(&self, path: &Path) -> bool {
        let root = self.folders.iter().find(|folder| path.starts_with(folder));
        let below = root.and_then(|root| path.strip_prefix(root).ok()).unwrap_or(path);
        let is_in = |names: &[&str], name: &OsStr| names.iter().any(|previous| name == *previous);
        let mut names = below.iter().take_while(|name| !is_in(&SOURCES, name));
        !names.any(|name| is_in(&UNWATCHED, name))
    }

    /// Checks all reports in the folders, except open ones, and compares the results with those that the editor already
    /// has.
    pub fn check(
        &self,
        options: &Options,
        previous: &[PreviousResultId],
        converter: &Converter<'_>,
    ) -> WorkspaceDiagnosticReport {
        let previous: BTreeMap<&str, &str> =
            previous.iter().map(|previous| (previous.uri.as_str(), previous.value.as_str())).collect();
        let paths: Vec<PathBuf> = self.folders.iter().filter(|folder| folder.is_dir()).cloned().collect();
        let mut items = Vec::new();
        if paths.is_empty() {
            return WorkspaceDiagnosticReport { items };
        }
        let options = Options { paths, ..options.clone() };
        // A missing report or a wrong schema does not change the findings in a report.
        let files = engine::run(&options).map(|outcome| outcome.files).unwrap_or_default();
        // An editor shows files, and no folder of a student.
        let is_folder = |checked: &&Checked| checked.about.absence && checked.about.student.is_some();
        for checked in files.iter().filter(|checked| !is_folder(checked)) {
            let path = checked.source.path();
            let Some(uri) = uri::of(path).filter(|_| converter.documents.at(path).is_none()) else { continue };
            let diagnostics = converter.all(checked, &checked.source);
            let (result_id, before) = (result_id(&diagnostics), previous.get(uri.as_str()));
            items.push(if before == Some(&result_id.as_str()) {
                WorkspaceDocumentDiagnosticReport::Unchanged(WorkspaceUnchangedDocumentDiagnosticReport {
                    uri,
                    version: None,
                    unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
                })
            } else {
                WorkspaceDocumentDiagnosticReport::Full(WorkspaceFullDocumentDiagnosticReport {
                    uri,
                    version: None,
                    full_document_diagnostic_report: FullDocumentDiagnosticReport {
                        result_id: Some(result_id),
                        items: diagnostics,
                    },
                })
            });
        }
        WorkspaceDiagnosticReport { items }
    }
}

/// Asks the editor to watch all files: any of them may be a picture, a page, a config or a schema.
pub fn watchers() -> RegistrationParams {
    let options = DidChangeWatchedFilesRegistrationOptions {
        watchers: vec![FileSystemWatcher { glob_pattern: GlobPattern::String("**/*".to_owned()), kind: None }],
    };
    RegistrationParams {
        registrations: vec![Registration {
            id: "reportlint-files".to_owned(),
            method: DidChangeWatchedFiles::METHOD.to_owned(),
            register_options: serde_json::to_value(options).ok(),
        }],
    }
}

fn paths(folders: &[WorkspaceFolder]) -> Vec<PathBuf> {
    folders.iter().filter_map(|folder| uri::path(&folder.uri)).collect()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn workspace(folders: &[&str]) -> Workspace {
        Workspace { folders: folders.iter().map(PathBuf::from).collect() }
    }

    #[test]
    fn files_are_called_from_the_innermost_folder() {
        let workspace = workspace(&["/class", "/class/lan"]);
        assert_eq!(workspace.name(Path::new("/class/lan/content/a.md")), "content/a.md");
        assert_eq!(workspace.name(Path::new("/class/minh/a.md")), "minh/a.md");
        assert_eq!(workspace.name(Path::new("/other/a.md")), "/other/a.md");
    }

    #[test]
    fn what_is_built_concerns_no_report() {
        let workspace = workspace(&["/public/class"]);
        let may_affect_findings = |path: &str| workspace.may_affect_findings(Path::new(path));
        for path in
            ["/public/class/static/public/a.png", "/public/class/.reportlint.yaml", "/public/class/content/a.md"]
        {
            assert!(may_affect_findings(path), "{path}");
        }
        for path in
            ["/public/class/public/index.html", "/public/class/.git/index", "/public/class/lan/resources/_gen/a"]
        {
            assert!(!may_affect_findings(path), "{path}");
        }
    }
}
