//! One report: every rule that is on, in one order.

use std::sync::{Arc, LazyLock};

use super::Options;
use super::notes::Unchecked;
use super::standards::Prepared;
use crate::binding::fields;
use crate::binding::references;
use crate::binding::residue;
use crate::binding::{Binding, Matcher};
use crate::collection::facts::Facts;
use crate::config::{Config, SuppressionMode};
use crate::diagnostic::rest::Rest;
use crate::diagnostic::selection::Selection;
use crate::diagnostic::{Diagnostic, Level, RuleMeta};
use crate::document::address::{self, Target};
use crate::document::{self, Document, ImageKind, Suppressions};
use crate::rules::report_copied::REPORT_COPIED;
use crate::rules::{COLLECTION_RULES, Context, Found, PRECONDITIONS, RULES, Rule, Sink};
use crate::schema::Schema;
use crate::site::{Reader, Resolution, Site};
use crate::text::language::is_vietnamese;
use crate::text::source::Source;

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
    /// What the config says.
    pub config: Option<&'a Config>,
    /// Which of the schema's `when` hold for the report: indices, in order.
    pub met: Vec<usize>,
    /// Whether there is any text that the report's may be a copy of.
    pub compared: bool,
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
            config,
            met: Vec::new(),
            compared: false,
        }
    }

    /// What `schema` alone asks for, where nobody sets or selects anything.
    pub fn of_schema(schema: &'a Schema, matcher: &'a Matcher) -> Self {
        static ALL: LazyLock<Selection> = LazyLock::new(Selection::default);
        Self {
            schema,
            matcher,
            levels: &[],
            selection: &ALL,
            complete: false,
            suppressions: SuppressionMode::default(),
            config: None,
            met: Vec::new(),
            compared: true,
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
}

/// Parses `source` and runs every rule on it; `site` is the Hugo site around it.
pub fn check(source: &Source, standard: &Standard<'_>, site: Option<&Arc<Site>>) -> Findings {
    check_in(source, standard, site, None)
}

/// The same, where the report's addresses name files of the plain `folder`, as it is no page of a site.
pub fn check_in(
    source: &Source,
    standard: &Standard<'_>,
    site: Option<&Arc<Site>>,
    folder: Option<&Arc<Site>>,
) -> Findings {
    let schema = standard.schema;
    let document = document::parse(source);
    let standard = standard.when(schema.met(document.front_matter.readable()));
    let binding = Binding::new(&document, schema, standard.matcher);
    let residue = residue::find(&document, schema);
    let language = language_of(&document, schema);
    let around = folder.or(site);
    let fields = match folder {
        Some(_) => fields::in_folder(&schema.front_matter, &document.front_matter, source),
        None => fields::fields(&schema.front_matter, &document.front_matter, source),
    };
    let resolutions: Vec<Resolution> = around.map_or_else(Vec::new, |site| {
        site.view(source.path())
            .images(document.images.iter().map(|image| (image.address.as_str(), reader(image.kind))))
    });
    let asked = |said: Option<bool>| said.unwrap_or(folder.is_some());
    let wanted = asked(schema.links.files) || asked(schema.links.anchors);
    let references = around.filter(|_| wanted).map_or_else(Vec::new, |site| references::references(&document, site));
    let cx = Context {
        document: &document,
        binding: &binding,
        schema,
        site: site.map(Arc::as_ref),
        folder: folder.map(Arc::as_ref),
        language,
        residue: &residue,
        fields: &fields,
        resolutions: &resolutions,
        places: Default::default(),
        references: &references,
    };
    let mut found = Found::default();
    let mut run = |rules: &[Rule]| {
        for rule in rules {
            if let Some(decided) = standard.decide(rule.meta) {
                (rule.check)(&cx, &mut Sink::new(rule.meta, decided, schema, &mut found));
            }
        }
        found.told.is_empty()
    };
    let stopped = !run(PRECONDITIONS);
    if !stopped {
        run(RULES);
    }
    let Found { told: mut diagnostics, mut rest, mut implied, resting } = found;
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
    let local = |image: &document::Image| {
        let elsewhere = matches!(address::target(&image.address), Target::Nothing | Target::Data | Target::Remote);
        !image.dynamic && !elsewhere && image.kind != ImageKind::Figure
    };
    let unchecked = Unchecked {
        images: around.is_none() && asked(schema.images.exist) && document.images.iter().any(local),
        links: around.is_none() && asked(schema.links.files) && references::any(&document),
    };
    let title = title(&document, &binding);
    let collected = COLLECTION_RULES.iter().any(|rule| standard.decide(rule.meta).is_some());
    let mut facts = collected.then(|| Facts::new(&document, &binding, schema, site, &fields, &resolutions));
    let compared = standard.compared && standard.decide(&REPORT_COPIED).is_some();
    if let Some(facts) = facts.as_mut().filter(|_| compared) {
        facts.take_fingerprint(&document, schema, &residue);
    }
    let suppressions = document.suppressions;
    Findings { diagnostics, rest, implied, title, suppressions, met: standard.met, stopped, facts, unchecked, resting }
}

/// The language to speak of the report in: help is given in the one that its writer writes, whatever the file is called.
pub(super) fn language_of<'s>(document: &Document<'_>, schema: &'s Schema) -> &'s str {
    let source = document.source;
    let file_name = source.path().file_name().map(|name| name.to_string_lossy());
    let by_name = file_name.as_deref().and_then(|name| schema.language_of(name)).unwrap_or("en");
    let known = |code: &str| schema.languages.iter().any(|language| language.code == code);
    if known("vi") && is_vietnamese(source.slice(document.body)) { "vi" } else { by_name }
}

/// The words of the report's heading of level 1, or else of the title in its front matter.
fn title(document: &Document<'_>, binding: &Binding) -> Option<String> {
    let heading = binding.title.map(|title| document.headings[title].text.as_str());
    let field = || document.front_matter.fields.as_ref()?.get("title")?.value.as_str();
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    [heading, field()].into_iter().flatten().map(words).find(|text| !text.is_empty())
}

/// What shows an image, which decides how its address is looked up.
fn reader(kind: ImageKind) -> Reader {
    match kind {
        ImageKind::Inline | ImageKind::Reference => Reader::Markdown,
        ImageKind::Html => Reader::Html,
        ImageKind::Figure => Reader::Figure,
    }
}

/// The one order of findings in a file: by place, then by rule; what one rule says of one place stays in
/// the order in which it said it, the schema's.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.rule.id));
}
