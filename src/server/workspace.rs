//! The folders that the editor has open, the files in them, and all reports in them at once.

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

use super::diagnostics::{Shown, result_id};
use super::uri;
use crate::engine::{self, Options};

/// Folders whose files decide about no report, though they change often.
const UNWATCHED: [&str; 4] = [".git", "node_modules", "public", "resources"];

/// Folders of a site whose files do, whatever the folders in them are called.
const SOURCES: [&str; 3] = ["static", "content", "assets"];

/// The folders of the workspace.
#[derive(Debug, Default)]
pub struct Workspace {
    folders: Vec<PathBuf>,
}

impl Workspace {
    /// The folders that the editor has open when it starts the server.
    pub fn new(params: &InitializeParams) -> Self {
        #[expect(deprecated, reason = "older editors name one folder only, and not otherwise")]
        let root = params.root_uri.as_ref().and_then(uri::path);
        let folders = match &params.workspace_folders {
            Some(folders) if !folders.is_empty() => paths(folders),
            _ => root.into_iter().collect(),
        };
        Self { folders }
    }

    /// Takes in folders that were added or taken away.
    pub fn change(&mut self, event: &WorkspaceFoldersChangeEvent) {
        let removed = paths(&event.removed);
        self.folders.retain(|folder| !removed.contains(folder));
        for folder in paths(&event.added) {
            if !self.folders.contains(&folder) {
                self.folders.push(folder);
            }
        }
    }

    /// What to call the file at `path`: from the innermost folder of the workspace that it lies in.
    pub fn name(&self, path: &Path) -> String {
        let below = self.folders.iter().filter_map(|folder| path.strip_prefix(folder).ok());
        let shortest = below.min_by_key(|below| below.as_os_str().len()).unwrap_or(path);
        shortest.to_string_lossy().replace('\\', "/")
    }

    /// Whether what is said of reports may hang on the file at `path`.
    pub fn concerns(&self, path: &Path) -> bool {
        let root = self.folders.iter().find(|folder| path.starts_with(folder));
        let below = root.and_then(|root| path.strip_prefix(root).ok()).unwrap_or(path);
        let is_in = |names: &[&str], name: &OsStr| names.iter().any(|known| name == *known);
        let mut names = below.iter().take_while(|name| !is_in(&SOURCES, name));
        !names.any(|name| is_in(&UNWATCHED, name))
    }

    /// What is said of every report in the folders but those in `open`, against what the editor knows already.
    pub fn check(&self, options: &Options, known: &[PreviousResultId], shown: &Shown<'_>) -> WorkspaceDiagnosticReport {
        let known: BTreeMap<&str, &str> =
            known.iter().map(|known| (known.uri.as_str(), known.value.as_str())).collect();
        let paths: Vec<PathBuf> = self.folders.iter().filter(|folder| folder.is_dir()).cloned().collect();
        let mut items = Vec::new();
        if paths.is_empty() {
            return WorkspaceDiagnosticReport { items };
        }
        let options = Options { paths, ..options.clone() };
        // That no report is there, or a schema is wrong, is no news of a report.
        let files = engine::run(&options).map(|outcome| outcome.files).unwrap_or_default();
        for checked in &files {
            let path = checked.source.path();
            let Some(uri) = uri::of(path).filter(|_| shown.documents.at(path).is_none()) else { continue };
            let diagnostics = shown.all(checked, &checked.source);
            let (result_id, before) = (result_id(&diagnostics), known.get(uri.as_str()));
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

/// Asks the editor to tell of files that come, go or change: any may be a picture, a page, a config or a schema.
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
        let concerns = |path: &str| workspace.concerns(Path::new(path));
        for path in
            ["/public/class/static/public/a.png", "/public/class/.reportlint.yaml", "/public/class/content/a.md"]
        {
            assert!(concerns(path), "{path}");
        }
        for path in
            ["/public/class/public/index.html", "/public/class/.git/index", "/public/class/lan/resources/_gen/a"]
        {
            assert!(!concerns(path), "{path}");
        }
    }
}
