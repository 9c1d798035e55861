//! The answer to an editor that asks for the diagnostics of a file.

use lsp_types::{
    Diagnostic, DocumentDiagnosticReport, FullDocumentDiagnosticReport, RelatedFullDocumentDiagnosticReport,
    RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport,
};

use super::diagnostics::result_id;

/// The diagnostics `items`, or that they are those of `before`.
pub fn report(items: Vec<Diagnostic>, before: Option<String>) -> DocumentDiagnosticReport {
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
