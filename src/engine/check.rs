//! Checks one report: runs every enabled rule in a fixed order.

use std::path::PathBuf;

use super::notes::Unchecked;
use super::options::Options;
use super::standards::Prepared;
use super::translation::{self, Others, WithTranslation};
use crate::binding::Matcher;
use crate::binding::reading::{self, Location, Reading};
use crate::collection::copies::Templates;
use crate::collection::facts::Facts;
use crate::config::{Config, SuppressionMode};
use crate::diagnostic::rest::Rest;
use crate::diagnostic::selection::Selection;
use crate::diagnostic::{Diagnostic, Level, RuleMeta};
use crate::document::Suppressions;
use crate::files::boundary::Boundary;
use crate::files::buffers::Buffers;
use crate::rules::report_copied::REPORT_COPIED;
use crate::rules::report_is_template::REPORT_IS_TEMPLATE;
use crate::rules::template_kept::TEMPLATE_KEPT;
use crate::rules::{COLLECTION_RULES, Found, METAS, PRECONDITIONS, RULES, Rule, Sink};
use crate::schema::Schema;
use crate::site::{Picture, Resolution};
use crate::text::source::{Source, Span};

/// Maximum number of pictures listed for a report.
const MAX_PICTURES: usize = 100;

/// The settings for checking a report: the schema with its matcher, and the severities set elsewhere.
pub struct Standard<'a> {
    /// The schema.
    pub schema: &'a Schema,
    /// Its matcher.
    pub matcher: &'a Matcher,
    /// Levels set on the command line; the last entry of a rule wins.
    pub levels: &'a [(String, Level)],
    /// Rules selected and ignored on the command line.
    pub selection: &'a Selection,
    /// Whether to run rules that are not selected, too.
    pub complete: bool,
    /// What suppressions in reports may silence.
    pub suppressions: SuppressionMode,
    /// Texts that override files on disk, including a report's translation.
    pub buffers: &'a Buffers,
    /// The config.
    pub config: Option<&'a Config>,
    /// Indexes of the schema's `when` conditions that hold for the report, in order.
    pub conditions: Vec<usize>,
    /// The templates that the report may be based on.
    pub templates: Option<&'a Templates>,
    /// Whether there is any other text that the report may be copied from.
    pub compared: bool,
    /// Whether the text of the report is that of its file.
    pub on_disk: bool,
    /// The other reports of the run, which may be its translations, if the text of the report is that of its file.
    pub others: Option<Others<'a>>,
    /// Whether to list its pictures.
    pub pictures: bool,
    /// Whether it is a page that no schema claims: only rules about the build and the template look at it.
    pub page: bool,
}

impl<'a> Standard<'a> {
    /// The settings from `prepared`, `options` and `config`, before the report is read.
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
            conditions: Vec::new(),
            templates: None,
            compared: false,
            on_disk: false,
            others: None,
            pictures: options.pictures,
            page: false,
        }
    }

    /// The settings from `schema` alone.
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
            conditions: Vec::new(),
            templates: None,
            compared: true,
            on_disk: false,
            others: None,
            pictures: false,
            page: false,
        }
    }

    /// The same with the conditions `conditions`.
    pub fn when(&self, conditions: Vec<usize>) -> Self {
        Self { conditions, ..*self }
    }
}

/// The result of checking one report.
pub struct Findings {
    /// The findings, sorted by position.
    pub diagnostics: Vec<Diagnostic>,
    /// The findings of each rule beyond its limit.
    pub rest: Vec<Rest>,
    /// Findings that another finding explains, sorted by position.
    pub implied: Vec<Diagnostic>,
    /// The report's title, on one line.
    pub title: Option<String>,
    /// The files of its pictures, if they are asked for.
    pub pictures: Vec<PathBuf>,
    /// Further data about the report.
    pub report: Report,
}

/// Data about a report besides its findings.
#[derive(Clone)]
pub struct Report {
    /// Its suppressions, which are not applied yet.
    pub suppressions: Suppressions,
    /// Indexes of the schema's `when` conditions that hold.
    pub conditions: Vec<usize>,
    /// Whether a finding of a precondition prevented the other rules from running.
    pub stopped: bool,
    /// Its facts for other reports; `None` if no rule on several reports is enabled.
    pub facts: Option<Box<Facts>>,
    /// What was not checked because there is no site.
    pub unchecked: Unchecked,
    /// The rules that had nothing to check.
    pub without_input: Vec<&'static RuleMeta>,
    /// The files searched for its translation, because a section is missing.
    pub translations: Vec<PathBuf>,
    /// The rules on several reports that could compare it with others.
    pub compared: Vec<&'static RuleMeta>,
    /// Rules that it suppressed for findings on another page of its site, each with the span of the suppression.
    pub excused: Vec<(&'static RuleMeta, Span)>,
}

/// Parses `source` at its `location`, and runs every rule. Reads its translation if needed.
pub fn check(source: &Source, standard: &Standard<'_>, location: Location<'_>) -> Findings {
    let schema = standard.schema;
    let document = reading::parse(source, location);
    if let Some(site) = location.site.filter(|_| standard.on_disk) {
        site.know_front(&document);
    }
    let standard = standard.when(schema.matching_conditions(document.front_matter.readable()));
    let WithTranslation { binding, files: translations } =
        translation::bind(&document, schema, standard.matcher, location.site, standard.buffers, standard.others);
    let mut cx = Reading::new(&document, (schema, standard.matcher), binding, location);
    if [&REPORT_IS_TEMPLATE, &TEMPLATE_KEPT].iter().any(|rule| standard.decide(rule).is_some()) {
        cx.own_text = standard.templates.and_then(|templates| templates.own_text(&document));
    }
    let mut found = Found::default();
    let is_on = |id: &str| {
        let rule = METAS.iter().find(|meta| meta.id == id);
        debug_assert!(rule.is_some(), "there is no rule {id}");
        rule.is_some_and(|rule| standard.decide(rule).is_some())
    };
    let mut run = |rules: &[Rule]| {
        for rule in rules {
            if let Some(decided) = standard.decide(rule.meta) {
                (rule.check)(&cx, &mut Sink::new(rule.meta, decided, schema, &mut found, &is_on));
            }
        }
        found.diagnostics.is_empty()
    };
    let stopped = !run(PRECONDITIONS);
    if !stopped {
        run(RULES);
    }
    // If the writer suppresses that finding, the others are reported.
    let silenced = standard.suppressions != SuppressionMode::Ignore
        && document.suppressions.file_directive(REPORT_IS_TEMPLATE.id).is_some();
    let unwritten = found.diagnostics.iter().any(|found| found.rule == &REPORT_IS_TEMPLATE) && !silenced;
    if unwritten {
        found.explain_by(&REPORT_IS_TEMPLATE, location.site.is_some());
    }
    let Found { mut diagnostics, mut rest, mut implied, without_input } = found;
    rest.sort_by_key(|rest| rest.rule.id);
    for found in [&mut diagnostics, &mut implied] {
        for diagnostic in &mut *found {
            // A span inside a character is a bug in the rule. Debug builds panic; others use the nearest boundary.
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
    let pictures = if standard.pictures { pictures(&cx) } else { Vec::new() };
    let collected = COLLECTION_RULES.iter().any(|rule| standard.decide(rule.meta).is_some());
    let compared = standard.compared && standard.decide(&REPORT_COPIED).is_some();
    let facts = collected.then(|| Box::new(Facts { unwritten, ..Facts::new(&cx, compared) }));
    let report = Report {
        suppressions: document.suppressions,
        conditions: standard.conditions,
        stopped,
        facts,
        unchecked,
        without_input,
        translations,
        compared: Vec::new(),
        excused: Vec::new(),
    };
    Findings { diagnostics, rest, implied, title, pictures, report }
}

/// The files of the pictures of a report, in order: real pictures within its site or folder, whatever links lead to them.
fn pictures(cx: &Reading<'_>) -> Vec<PathBuf> {
    let Some(site) = cx.resolver() else { return Vec::new() };
    let inside = Boundary::of_folder(site.root());
    let mut files: Vec<PathBuf> = Vec::new();
    for (_, resolution) in cx.images() {
        let Some(Resolution::Found(found)) = resolution else { continue };
        let real = matches!(found.picture, Picture::Format(_)).then(|| inside.follow(&site.root().join(&found.file)));
        if let Some(Ok(file)) = real
            && !files.contains(&file)
        {
            files.push(file);
        }
        // No page shows more, and the list is searched for each.
        if files.len() >= MAX_PICTURES {
            break;
        }
    }
    files
}

/// Sorts findings by position, then by rule. Findings of one rule at one position keep their order, which is the
/// schema's.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.rule.id));
}
