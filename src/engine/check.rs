//! One report: every rule that is on, in one order.

use std::path::PathBuf;

use super::notes::Unchecked;
use super::options::Options;
use super::standards::Prepared;
use super::translation::{self, WithTranslation};
use crate::binding::Matcher;
use crate::binding::reading::{self, Around, Reading};
use crate::collection::copies::Templates;
use crate::collection::facts::Facts;
use crate::config::{Config, SuppressionMode};
use crate::diagnostic::rest::Rest;
use crate::diagnostic::selection::Selection;
use crate::diagnostic::{Diagnostic, Level, RuleMeta};
use crate::document::Suppressions;
use crate::files::buffers::Buffers;
use crate::rules::report_copied::REPORT_COPIED;
use crate::rules::report_is_template::REPORT_IS_TEMPLATE;
use crate::rules::{COLLECTION_RULES, Found, PRECONDITIONS, RULES, Rule, Sink};
use crate::schema::Schema;
use crate::text::source::{Source, Span};

/// What reports are held to: a schema with its vocabulary, and the severities that others set.
pub struct Standard<'a> {
    /// The schema.
    pub schema: &'a Schema,
    /// Its vocabulary.
    pub matcher: &'a Matcher,
    /// What the command line sets; the last entry of a rule wins.
    pub levels: &'a [(String, Level)],
    /// What the command line selects and ignores.
    pub selection: &'a Selection,
    /// Whether nothing is left out for not being selected.
    pub complete: bool,
    /// What comments in reports may silence.
    pub suppressions: SuppressionMode,
    /// Texts that take the place of files, of a report's translation among them.
    pub buffers: &'a Buffers,
    /// What the config says.
    pub config: Option<&'a Config>,
    /// Which of the schema's `when` hold for the report: indices, in order.
    pub met: Vec<usize>,
    /// The templates that the report may have been made from.
    pub templates: Option<&'a Templates>,
    /// Whether there is any text that the report's may be a copy of.
    pub compared: bool,
    /// Whether it is a page that no schema claims: only rules about the build and the template look at it.
    pub page: bool,
}

impl<'a> Standard<'a> {
    /// What `prepared`, `options` and `config` ask of a report of which nothing is known yet.
    pub fn new(prepared: &'a Prepared, options: &'a Options, config: Option<&'a Config>) -> Self {
        Self {
            schema: &prepared.schema,
            matcher: &prepared.matcher,
            levels: &options.levels,
            selection: &options.selection,
            complete: options.complete,
            suppressions: options.suppressions.or(config.map(|config| config.suppressions)).unwrap_or_default(),
            buffers: &options.buffers,
            config,
            met: Vec::new(),
            templates: None,
            compared: false,
            page: false,
        }
    }

    /// What `schema` alone asks for, where nobody sets or selects anything.
    #[cfg(test)]
    pub fn of_schema(schema: &'a Schema, matcher: &'a Matcher) -> Self {
        static ALL: std::sync::LazyLock<Selection> = std::sync::LazyLock::new(Selection::default);
        static NONE: std::sync::LazyLock<Buffers> = std::sync::LazyLock::new(Buffers::default);
        Self {
            schema,
            matcher,
            levels: &[],
            selection: &ALL,
            complete: false,
            suppressions: SuppressionMode::default(),
            buffers: &NONE,
            config: None,
            met: Vec::new(),
            templates: None,
            compared: true,
            page: false,
        }
    }

    /// The same for a report for which the conditions `met` hold.
    pub fn when(&self, met: Vec<usize>) -> Self {
        Self { met, ..*self }
    }
}

/// What one report gave.
pub struct Findings {
    /// The findings, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// What else there is of rules that found more than is kept in full.
    pub rest: Vec<Rest>,
    /// What those explain, sorted by place.
    pub implied: Vec<Diagnostic>,
    /// The report's title, on one line.
    pub title: Option<String>,
    /// What else is to be known of it.
    pub report: Report,
}

/// What is kept of a report besides its findings.
#[derive(Clone)]
pub struct Report {
    /// What the writer has silenced; nothing is taken out of the findings yet.
    pub suppressions: Suppressions,
    /// Which of the schema's `when` hold for it.
    pub met: Vec<usize>,
    /// Whether one finding explains all others, so that no other rule was asked.
    pub stopped: bool,
    /// What others need to know of it; `None` when no rule that looks at several reports is on.
    pub facts: Option<Facts>,
    /// What could not be looked for, as there is no site.
    pub unchecked: Unchecked,
    /// The rules that had nothing to look at.
    pub resting: Vec<&'static RuleMeta>,
    /// The files that were looked for as its translation, since it lacks a section.
    pub translations: Vec<PathBuf>,
    /// The rules on several reports that had others to compare it with.
    pub compared: Vec<&'static RuleMeta>,
    /// Rules that it silenced where they were to be told on another page of its site, each with the place of the order.
    pub excused: Vec<(&'static RuleMeta, Span)>,
}

/// Parses `source`, which lies `around` there, and runs every rule on it; its translation is read where it is asked.
pub fn check(source: &Source, standard: &Standard<'_>, around: Around<'_>) -> Findings {
    let schema = standard.schema;
    let document = reading::parse(source, around);
    let standard = standard.when(schema.matching_conditions(document.front_matter.readable()));
    let WithTranslation { binding, files: translations } =
        translation::bind(&document, schema, standard.matcher, around.site, standard.buffers);
    let mut cx = Reading::new(&document, (schema, standard.matcher), binding, around);
    if standard.decide(&REPORT_IS_TEMPLATE).is_some() {
        cx.own_text = standard.templates.and_then(|templates| templates.own_text(&document));
    }
    let mut found = Found::default();
    let mut run = |rules: &[Rule]| {
        for rule in rules {
            if let Some(decided) = standard.decide(rule.meta) {
                (rule.check)(&cx, &mut Sink::new(rule.meta, decided, schema, &mut found));
            }
        }
        found.diagnostics.is_empty()
    };
    let stopped = !run(PRECONDITIONS);
    if !stopped {
        run(RULES);
    }
    // Whoever silences that finding hears the others.
    let silenced = standard.suppressions != SuppressionMode::Ignore
        && document.suppressions.hold_back(REPORT_IS_TEMPLATE.id).is_some();
    let unwritten = found.diagnostics.iter().any(|found| found.rule == &REPORT_IS_TEMPLATE) && !silenced;
    if unwritten {
        found.explain_by(&REPORT_IS_TEMPLATE, around.site.is_some());
    }
    let Found { mut diagnostics, mut rest, mut implied, resting } = found;
    rest.sort_by_key(|rest| rest.rule.id);
    for found in [&mut diagnostics, &mut implied] {
        for diagnostic in &mut *found {
            // A place that has to be moved is a slip of the rule: whoever builds it is told, its users get the next best.
            debug_assert!(
                diagnostic.is_on_borders(source),
                "{} begins or ends inside a character: {:?} {}",
                diagnostic.rule.id,
                diagnostic.span,
                diagnostic.message
            );
            diagnostic.settle(source);
        }
        sort(found);
    }
    let (unchecked, title) = (Unchecked::of(&cx), cx.title());
    let collected = COLLECTION_RULES.iter().any(|rule| standard.decide(rule.meta).is_some());
    let mut facts = collected.then(|| Facts { unwritten, ..Facts::new(&cx) });
    let compared = standard.compared && standard.decide(&REPORT_COPIED).is_some();
    if let Some(facts) = facts.as_mut().filter(|_| compared) {
        facts.take_fingerprint(&cx);
    }
    let report = Report {
        suppressions: document.suppressions,
        met: standard.met,
        stopped,
        facts,
        unchecked,
        resting,
        translations,
        compared: Vec::new(),
        excused: Vec::new(),
    };
    Findings { diagnostics, rest, implied, title, report }
}

/// The one order of findings in a file: by place, then by rule; what one rule says of one place stays in
/// the order in which it said it, the schema's.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.rule.id));
}
