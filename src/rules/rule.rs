//! What a rule is: its facts, what it looks at, and where it puts what it finds.

pub(super) use crate::binding::reading::Reading;
use crate::diagnostic::rest::{Limit, MAX_KEPT, Rest};
use crate::diagnostic::{Diagnostic, Requirement, RuleMeta, Severity};
use crate::message::Message;
use crate::schema::Schema;
use crate::text::source::Span;

/// One rule: its facts and its check.
pub struct Rule {
    /// Its facts.
    pub meta: &'static RuleMeta,
    /// Looks at one report and puts what it finds into the sink.
    pub check: fn(&Reading<'_>, &mut Sink<'_>),
}

/// What is decided about a rule that is on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decided {
    /// The severity that the command line, the config or the schema set; `None` leaves it to the rule.
    pub set: Option<Severity>,
    /// No finding is graver than this.
    pub most: Severity,
}

impl Decided {
    /// How grave a finding is that is as grave as `own` by the rule's own word.
    pub fn severity(self, own: Severity) -> Severity {
        self.set.unwrap_or(own).min(self.most)
    }
}

/// Takes what one rule finds in one report.
pub struct Sink<'a> {
    meta: &'static RuleMeta,
    decided: Decided,
    schema: &'a Schema,
    found: &'a mut Found,
    /// How much of it is kept; `None` before anything is found.
    limit: Option<Limit>,
    implied_limit: Option<Limit>,
}

/// What the rules found in one report.
#[derive(Debug, Default)]
pub struct Found {
    /// What is to be told.
    pub diagnostics: Vec<Diagnostic>,
    /// What else there is of rules that found more than [`MAX_KEPT`].
    pub rest: Vec<Rest>,
    /// What is there as well, and goes without saying: one of `diagnostics` is the cause of it.
    pub implied: Vec<Diagnostic>,
    /// The rules that had nothing to look at.
    pub resting: Vec<&'static RuleMeta>,
}

impl Found {
    /// Lets what `rule` found speak for all else, but for what stops the build of the site, if the report lies `in_site`.
    pub fn explain_by(&mut self, rule: &RuleMeta, in_site: bool) {
        let (told, implied) = std::mem::take(&mut self.diagnostics)
            .into_iter()
            .partition::<Vec<_>, _>(|found| found.rule == rule || in_site && found.stops_build);
        self.diagnostics = told;
        self.implied.extend(implied);
        self.rest.clear();
    }
}

impl<'a> Sink<'a> {
    /// A sink for the findings of `meta`, about which this is `decided`.
    pub fn new(meta: &'static RuleMeta, decided: Decided, schema: &'a Schema, found: &'a mut Found) -> Self {
        Self { meta, decided, schema, found, limit: None, implied_limit: None }
    }

    /// Reports a finding at `span`, asked for by the place `pointer` in the schema (`/images/exist`);
    /// details are added to what comes back.
    pub fn report(&mut self, pointer: impl Into<String>, span: Span, message: impl Into<Message>) -> &mut Diagnostic {
        self.report_as(self.meta.severity, pointer, span, message)
    }

    /// Reports a finding at `span` that no schema asks for: the rule itself does, where it is on.
    pub fn report_unasked(&mut self, span: Span, message: impl Into<Message>) -> &mut Diagnostic {
        self.report_unasked_as(self.meta.severity, span, message)
    }

    /// The same, as grave as `severity` unless the command line, the config or the schema set the rule's.
    pub fn report_unasked_as(
        &mut self,
        severity: Severity,
        span: Span,
        message: impl Into<Message>,
    ) -> &mut Diagnostic {
        let diagnostic = self.report_as(severity, "", span, message);
        diagnostic.requirement = None;
        diagnostic
    }

    /// The same, as grave as `severity` unless the command line, the config or the schema set the rule's.
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

    /// Notes that the place `pointer` in the schema is not met either, though a finding that is told elsewhere
    /// says why, so that this one would only repeat it. Points are lost all the same.
    pub fn imply(&mut self, pointer: impl Into<String>, span: Span, message: impl Into<Message>) -> &mut Diagnostic {
        let diagnostic = self.finding(self.meta.severity, pointer, span, message);
        // Of what is never told, one about each subject would do.
        excess(&mut self.implied_limit, &mut self.found.implied);
        pushed(&mut self.found.implied, diagnostic)
    }

    /// Says that there was nothing to look at, or not everything could be: the schema asks for nothing, or there is no
    /// site. Who silences the rule may need that another time.
    pub fn rest(&mut self) {
        self.found.resting.push(self.meta);
    }

    fn finding(
        &self,
        severity: Severity,
        pointer: impl Into<String>,
        span: Span,
        message: impl Into<Message>,
    ) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(self.meta, self.decided.severity(severity), span, message);
        diagnostic.requirement = Some(Requirement { schema: self.schema.name.clone(), pointer: pointer.into() });
        diagnostic
    }
}

/// The last finding of `list`, taken out if it is more than is kept in full; decided when the next one comes, as
/// until then something may be added to it.
fn excess(limit: &mut Option<Limit>, list: &mut Vec<Diagnostic>) -> Option<Diagnostic> {
    match limit {
        Some(limit) => list.pop_if(|last| !limit.keeps(last)),
        None => {
            *limit = Some(Limit::new(MAX_KEPT));
            None
        }
    }
}

/// What is there of `rule` beyond what is kept in full; it is the last that found anything.
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

/// Declares a rule's facts; its doc comment is its manual page.
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
            manual: concat!($($doc, "\n"),*),
        };
    };
}
pub(crate) use declare_rule;
