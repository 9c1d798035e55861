//! JSON for programs. Its shape is an interface: `docs/json.md` describes it, `version` names it, and a version only
//! ever gains keys.

use serde::Serialize;

use crate::diagnostic::{Checked, Diagnostic, Outcome, RuleMeta, Severity, Silenced};
use crate::message::Language;
use crate::output::class::{self, ClassData};
use crate::output::counts::by_rule;
use crate::output::sanitize;
use crate::text::source::{Source, Span};

#[derive(Serialize)]
struct Run<'a> {
    version: u32,
    summary: Summary<'a>,
    rules: Vec<About>,
    diagnostics: Vec<Finding<'a>>,
    suppressed: Vec<Suppressed<'a>>,
    class: Option<ClassData<'a>>,
}

#[derive(Serialize)]
struct Summary<'a> {
    files: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
    rules: Vec<ByRule>,
    omitted: Vec<Omitted<'a>>,
    suppressed: Counts,
    notes: Vec<&'a str>,
    failures: Vec<&'a str>,
}

/// A rule with findings.
#[derive(Serialize)]
struct About {
    rule: &'static str,
    group: &'static str,
    default: &'static str,
    summary: &'static str,
}

#[derive(Serialize)]
struct ByRule {
    rule: &'static str,
    diagnostics: usize,
    files: usize,
}

#[derive(Serialize)]
struct Counts {
    diagnostics: usize,
    files: usize,
}

#[derive(Serialize)]
struct Suppressed<'a> {
    #[serde(flatten)]
    finding: Finding<'a>,
    suppression: Suppression<'a>,
}

#[derive(Serialize)]
struct Suppression<'a> {
    kind: &'static str,
    path: Option<&'a str>,
    start: Place,
    end: Place,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct Omitted<'a> {
    path: &'a str,
    rule: &'static str,
    diagnostics: usize,
    line: usize,
}

#[derive(Serialize)]
struct Finding<'a> {
    path: &'a str,
    rule: &'static str,
    severity: Severity,
    message: &'a str,
    help: Option<&'a str>,
    start: Place,
    end: Place,
    labels: Vec<Label<'a>>,
    requirement: Option<Requirement<'a>>,
    section: Option<&'a str>,
    /// Whether an earlier finding has the same message and lists all its lines.
    repeats: bool,
    fixable: bool,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    offset: usize,
}

#[derive(Serialize)]
struct Label<'a> {
    path: Option<&'a str>,
    message: &'a str,
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct Requirement<'a> {
    schema: &'a str,
    pointer: &'a str,
    /// The schema file, or the name of a built-in schema, that makes the requirement, and the line in it.
    file: Option<&'a str>,
    line: Option<usize>,
}

/// Renders the run as one JSON object, with a final line break.
pub fn render(outcome: &Outcome, language: Language) -> String {
    let (silenced, files) = outcome.silenced();
    let run = Run {
        version: 1,
        summary: Summary {
            files: outcome.files.iter().filter(|file| !file.about.absence).count(),
            errors: outcome.count(Severity::Error),
            warnings: outcome.count(Severity::Warning),
            infos: outcome.count(Severity::Info),
            rules: by_rule(outcome.files.iter())
                .into_iter()
                .map(|row| ByRule { rule: row.rule.id, diagnostics: row.found(), files: row.files })
                .collect(),
            omitted: outcome.files.iter().flat_map(omitted).collect(),
            suppressed: Counts { diagnostics: silenced, files },
            notes: outcome.notes.iter().map(|note| note.text(language)).collect(),
            failures: outcome.failures.iter().map(|failure| failure.message.text(language)).collect(),
        },
        rules: outcome.rules().into_values().map(|rule| about(rule, language)).collect(),
        diagnostics: outcome.files.iter().flat_map(|file| findings(file, language)).collect(),
        suppressed: outcome
            .files
            .iter()
            .flat_map(|file| file.silenced.iter().map(|silenced| suppressed(file, silenced, language)))
            .collect(),
        class: class::data(&outcome.class, language),
    };
    text(&run)
}

fn about(rule: &RuleMeta, language: Language) -> About {
    About {
        rule: rule.id,
        group: rule.group.id(),
        default: rule.default_level().as_str(),
        summary: rule.summary.text(language),
    }
}

fn suppressed<'a>(file: &'a Checked, Silenced { diagnostic, by }: &'a Silenced, language: Language) -> Suppressed<'a> {
    let (start, end) = places(by.file(&file.source), by.span);
    let suppression = Suppression {
        kind: if by.in_front_matter { "front-matter" } else { "comment" },
        path: by.source.as_deref().map(Source::name),
        start,
        end,
        reason: by.reason.as_deref(),
    };
    Suppressed { finding: finding(file, diagnostic, language), suppression }
}

/// `value` as JSON, with a final line break. Hostile characters are escaped.
pub fn text(value: &impl Serialize) -> String {
    // Only strings and numbers, so serialization cannot fail.
    let json = serde_json::to_string_pretty(value).unwrap_or_default();
    // In a log of GitHub Actions, `##[` begins a command anywhere in a line.
    let mut json = sanitize::json(json);
    if memchr::memmem::find(json.as_bytes(), b"##[").is_some() {
        json = json.replace("##[", "##\\u005b");
    }
    json + "\n"
}

/// The findings that are counted but not listed.
fn omitted(file: &Checked) -> impl Iterator<Item = Omitted<'_>> {
    let source = &*file.source;
    file.rest.iter().map(|rest| Omitted {
        path: source.name(),
        rule: rest.rule.id,
        diagnostics: rest.count(),
        line: source.line_of(rest.first(source).start),
    })
}

/// All findings in `file`, one per place.
fn findings(file: &Checked, language: Language) -> Vec<Finding<'_>> {
    let one = |diagnostic, repeats| Finding { repeats, ..finding(file, diagnostic, language) };
    let mut all = Vec::with_capacity(file.diagnostics.len());
    for diagnostic in &file.diagnostics {
        all.push(one(diagnostic, false));
        all.extend(diagnostic.also.iter().map(|other| one(other, true)));
    }
    all.sort_by_key(|finding| finding.start.offset);
    all
}

fn finding<'a>(file: &'a Checked, diagnostic: &'a Diagnostic, language: Language) -> Finding<'a> {
    let source = &file.source;
    let own = diagnostic.label.iter().map(|message| (None, diagnostic.span, message));
    let others = diagnostic.labels.iter().map(|label| (label.source.as_deref(), label.span, &label.message));
    let (start, end) = places(source, diagnostic.span);
    Finding {
        path: source.name(),
        rule: diagnostic.rule.id,
        severity: diagnostic.severity,
        message: diagnostic.message.text(language),
        help: diagnostic.help.as_ref().map(|help| help.text(language)),
        start,
        end,
        labels: own
            .chain(others)
            .map(|(other, span, message)| {
                let (start, end) = places(other.unwrap_or(source), span);
                Label { path: other.map(Source::name), message: message.text(language), start, end }
            })
            .collect(),
        requirement: diagnostic.requirement.as_ref().map(|requirement| Requirement {
            schema: &requirement.schema,
            pointer: &requirement.pointer,
            file: requirement.place.as_ref().map(|place| &*place.file),
            line: requirement.place.as_ref().map(|place| place.line),
        }),
        section: diagnostic.section.as_deref(),
        repeats: false,
        fixable: diagnostic.fix.is_some(),
    }
}

fn places(source: &Source, span: Span) -> (Place, Place) {
    let span = source.clamp(span);
    let place = |offset| {
        let at = source.position(offset);
        Place { line: at.line, column: at.column, offset: at.offset }
    };
    (place(span.start), place(span.end))
}
