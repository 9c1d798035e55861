//! Defines a rule: its metadata, its check, and the sink for its findings.

pub(super) use crate::binding::reading::Reading;
use crate::diagnostic::rest::{Limit, MAX_KEPT, Rest};
use crate::diagnostic::{Diagnostic, RuleMeta, Severity};
use crate::message::Message;
use crate::schema::Schema;
use crate::text::source::Span;

/// A rule: its metadata and its check.
pub struct Rule {
    /// The metadata.
    pub meta: &'static RuleMeta,
    /// Checks one report, and adds its findings to the sink.
    pub check: fn(&Reading<'_>, &mut Sink<'_>),
}

/// How the severity of an enabled rule's findings is determined.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SeverityPolicy {
    /// The severity set by the command line, the config or the schema. `None` for the rule's own.
    pub configured: Option<Severity>,
    /// The upper limit.
    pub max: Severity,
}

impl SeverityPolicy {
    /// The severity of a finding for which the rule itself has `own`.
    pub fn severity(self, own: Severity) -> Severity {
        self.configured.unwrap_or(own).min(self.max)
    }
}

/// Collects the findings of one rule in one report.
pub struct Sink<'a> {
    meta: &'static RuleMeta,
    decided: SeverityPolicy,
    schema: &'a Schema,
    found: &'a mut Found,
    /// Whether the rule with this id is on.
    is_on: &'a dyn Fn(&str) -> bool,
    /// How many findings to keep. `None` before the first finding.
    limit: Option<Limit>,
    implied_limit: Option<Limit>,
}

/// The findings of the rules in one report.
#[derive(Debug, Default)]
pub struct Found {
    /// The findings to report.
    pub diagnostics: Vec<Diagnostic>,
    /// The counts of further findings of rules with more than [`MAX_KEPT`].
    pub rest: Vec<Rest>,
    /// Findings that follow from one of `diagnostics`, which are not reported themselves.
    pub implied: Vec<Diagnostic>,
    /// The rules that had nothing to check.
    pub without_input: Vec<&'static RuleMeta>,
}

impl Found {
    /// Makes the findings of `rule` imply all others, except those that stop the build of the site if the report is
    /// `in_site`.
    pub fn explain_by(&mut self, rule: &RuleMeta, in_site: bool) {
        let (reported, implied) = std::mem::take(&mut self.diagnostics)
            .into_iter()
            .partition::<Vec<_>, _>(|found| found.rule == rule || in_site && found.stops_build);
        self.diagnostics = reported;
        self.implied.extend(implied);
        self.rest.clear();
    }
}

impl<'a> Sink<'a> {
    /// A sink for the findings of `meta`, whose severities follow `decided`.
    pub fn new(
        meta: &'static RuleMeta,
        decided: SeverityPolicy,
        schema: &'a Schema,
        found: &'a mut Found,
        is_on: &'a dyn Fn(&str) -> bool,
    ) -> Self {
        Self { meta, decided, schema, found, is_on, limit: None, implied_limit: None }
    }

    /// Whether the rule with the id `rule` is on: only then does it explain findings of this one, which are then implied.
    pub fn is_on(&self, rule: &str) -> bool {
        (self.is_on)(rule)
    }

    /// Reports a finding at `span`, required at `pointer` in the schema (`/images/exist`). The caller adds details to
    /// the returned diagnostic.
    pub fn report(&mut self, pointer: impl Into<String>, span: Span, message: impl Into<Message>) -> &mut Diagnostic {
        self.report_as(self.meta.severity, pointer, span, message)
    }

    /// Reports a finding at `span` that no schema key requires, only the enabled rule itself.
    pub fn report_without_schema(&mut self, span: Span, message: impl Into<Message>) -> &mut Diagnostic {
        self.report_without_schema_as(self.meta.severity, span, message)
    }

    /// Like `report_without_schema`, with the severity `severity` unless the command line, the config or the schema set
    /// one.
    pub fn report_without_schema_as(
        &mut self,
        severity: Severity,
        span: Span,
        message: impl Into<Message>,
    ) -> &mut Diagnostic {
        let diagnostic = self.report_as(severity, "", span, message);
        diagnostic.requirement = None;
        diagnostic
    }

    /// Like `report`, with the severity `severity` unless the command line, the config or the schema set one.
    pub fn report_as(
        &mut self,
        severity: Severity,
        pointer: impl Into<String>,
        span: Span,
        message: impl Into<Message>,
    ) -> &mut Diagnostic {
        let diagnostic = self.finding(severity, pointer, span, message);
        if let Some(over) = excess(&mut self.limit, &mut self.found.diagnostics) {
            rest_of(self.meta, &mut self.found.rest).add(&over);
        }
        pushed(&mut self.found.diagnostics, diagnostic)
    }

    /// Notes that the requirement at `pointer` in the schema is not met either, but that another finding explains it,
    /// so that this one would only repeat it. It still costs points.
    pub fn imply(&mut self, pointer: impl Into<String>, span: Span, message: impl Into<Message>) -> &mut Diagnostic {
        let diagnostic = self.finding(self.meta.severity, pointer, span, message);
        // Of findings that are never reported, one per subject would be enough.
        excess(&mut self.implied_limit, &mut self.found.implied);
        pushed(&mut self.found.implied, diagnostic)
    }

    /// Notes that there was nothing to check, or not everything could be checked, because the schema requires nothing
    /// or there is no site. A suppression of the rule may then be needed another time.
    pub fn no_input(&mut self) {
        self.found.without_input.push(self.meta);
    }

    fn finding(
        &self,
        severity: Severity,
        pointer: impl Into<String>,
        span: Span,
        message: impl Into<Message>,
    ) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(self.meta, self.decided.severity(severity), span, message);
        diagnostic.requirement = Some(self.schema.requirement(pointer));
        diagnostic
    }
}

/// Removes and returns the last finding of `list` if there are more than are kept in full. Decided only when the next
/// one is added, because the caller may add details until then.
fn excess(limit: &mut Option<Limit>, list: &mut Vec<Diagnostic>) -> Option<Diagnostic> {
    match limit {
        Some(limit) => list.pop_if(|last| !limit.keeps(last)),
        None => {
            *limit = Some(Limit::new(MAX_KEPT));
            None
        }
    }
}

/// The further findings of `rule`, which is the last rule with any findings.
fn rest_of<'a>(rule: &'static RuleMeta, rests: &'a mut Vec<Rest>) -> &'a mut Rest {
    if rests.last().is_none_or(|rest| rest.rule != rule) {
        rests.push(Rest::new(rule));
    }
    let last = rests.len() - 1;
    &mut rests[last]
}

fn pushed(list: &mut Vec<Diagnostic>, diagnostic: Diagnostic) -> &mut Diagnostic {
    let index = list.len();
    list.push(diagnostic);
    &mut list[index]
}

/// Declares the metadata of a rule. The doc comment is its English manual page; the Vietnamese one is `vi/<id>.md`.
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])*
        pub static $name:ident = {
            id: $id:literal,
            summary: { en: $en:literal, vi: $vi:literal $(,)? },
            group: $group:ident,
            severity: $severity:ident,
            $(enabled: $enabled:literal,)?
            fix: $fix:ident,
            since: $since:literal $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        pub static $name: $crate::diagnostic::RuleMeta = $crate::diagnostic::RuleMeta {
            id: $id,
            summary: $crate::message::Words { en: $en, vi: $vi },
            severity: $crate::diagnostic::Severity::$severity,
            enabled: true $(&& $enabled)?,
            fix: $crate::diagnostic::Fixable::$fix,
            since: $since,
            group: $crate::diagnostic::Group::$group,
            manual: $crate::message::Words {
                en: concat!($($doc, "\n"),*),
                vi: include_str!(concat!("vi/", $id, ".md")),
            },
        };
    };
}
pub(crate) use declare_rule;
