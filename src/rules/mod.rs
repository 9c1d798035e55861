//! The rules: one a file, registered by one `mod` line and one entry in a list below.

use std::path::Path;

use crate::binding::Binding;
use crate::diagnostic::{Diagnostic, Requirement, RuleMeta, Severity};
use crate::document::Document;
use crate::schema::Schema;
use crate::site::Site;
use crate::source::Span;

/// What a rule may look at.
pub struct Context<'a> {
    /// The report.
    pub document: &'a Document<'a>,
    /// Which heading serves which section.
    pub binding: &'a Binding,
    /// What is asked of the report.
    pub schema: &'a Schema,
    /// The Hugo site around it; `None` when there is none.
    pub site: Option<&'a Site>,
    /// The report's language by its name, `en` when the schema has none.
    pub language: &'a str,
}

impl Context<'_> {
    /// Where the report stands on disk.
    pub fn path(&self) -> &Path {
        self.document.source.path()
    }
}

/// One rule: its facts and its check.
pub struct Rule {
    /// Its facts.
    pub meta: &'static RuleMeta,
    /// Looks at one report and puts what it finds into the sink.
    pub check: fn(&Context<'_>, &mut Sink<'_>),
}

/// Takes what one rule finds in one report.
pub struct Sink<'a> {
    meta: &'static RuleMeta,
    decided: Option<Severity>,
    schema: &'a Schema,
    found: &'a mut Vec<Diagnostic>,
}

impl<'a> Sink<'a> {
    /// A sink for the findings of `meta`; `decided` is the severity that the command line, the config or
    /// the schema set for the rule.
    pub fn new(
        meta: &'static RuleMeta,
        decided: Option<Severity>,
        schema: &'a Schema,
        found: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self { meta, decided, schema, found }
    }

    /// Reports a finding at `span`, asked for by the place `pointer` in the schema (`/images/exist`);
    /// details are added to what comes back.
    pub fn report(&mut self, pointer: impl Into<String>, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.report_as(self.meta.severity, pointer, span, message)
    }

    /// The same, as grave as `severity` unless the command line, the config or the schema set the rule's.
    pub fn report_as(
        &mut self,
        severity: Severity,
        pointer: impl Into<String>,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let mut diagnostic = Diagnostic::new(self.meta, self.decided.unwrap_or(severity), span, message);
        diagnostic.requirement = Some(Requirement { schema: self.schema.name.clone(), pointer: pointer.into() });
        let index = self.found.len();
        self.found.push(diagnostic);
        &mut self.found[index]
    }
}

/// Declares a rule's facts; its doc comment is its manual page.
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])*
        pub static $name:ident = {
            id: $id:literal,
            summary: $summary:literal,
            group: $group:ident,
            severity: $severity:ident,
            fix: $fix:ident,
            since: $since:literal $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        pub static $name: $crate::diagnostic::RuleMeta = $crate::diagnostic::RuleMeta {
            id: $id,
            summary: $summary,
            severity: $crate::diagnostic::Severity::$severity,
            fix: $crate::diagnostic::Fixable::$fix,
            since: $since,
            group: $crate::diagnostic::Group::$group,
            manual: concat!($($doc, "\n"),*),
        };
    };
}
pub(crate) use declare_rule;

/// Every rule that looks at one report, in the order of the reference.
pub static RULES: &[Rule] = &[];
