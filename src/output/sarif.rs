//! SARIF 2.1.0, the OASIS format for code scanning.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::diagnostic::fix::{Applicability, Fix};
use crate::diagnostic::rest::Rest;
use crate::diagnostic::{Checked, Diagnostic, Outcome, RuleMeta, Severity, Suppression};
use crate::engine::identity::all_identities;
use crate::message::Language;
use crate::output::entries::{Entry, joined, of_failure};
use crate::output::manual;
use crate::output::root::Root;
use crate::output::{json as object, sanitize};
use crate::say;
use crate::text::source::{Source, Span};

/// The JSON Schema of the format.
const DEFINITION: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The base of relative file URIs.
const BASE: &str = "%SRCROOT%";

/// The key of fingerprints. Its number changes when the algorithm changes.
const FINGERPRINT: &str = "reportlint/v1";

/// Renders the log, with a final line break.
pub fn render(outcome: &Outcome, root: &Root, language: Language) -> String {
    let writer = Writer { root, language, rules: rules(outcome), suppresses: outcome.silenced().0 > 0 };
    object::text(&json!({
        "$schema": DEFINITION,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": writer.driver() },
            "language": language.code(),
            "columnKind": "utf16CodeUnits",
            "originalUriBaseIds": { BASE: writer.base() },
            "invocations": [writer.invocation(outcome)],
            "results": outcome.files.iter().flat_map(|file| writer.results(file)).collect::<Vec<_>>(),
        }],
    }))
}

/// The rules with findings, by id, each with its index.
fn rules(outcome: &Outcome) -> BTreeMap<&'static str, (usize, &'static RuleMeta)> {
    outcome.rules().into_iter().enumerate().map(|(place, (id, rule))| (id, (place, rule))).collect()
}

struct Writer<'a> {
    root: &'a Root,
    language: Language,
    rules: BTreeMap<&'static str, (usize, &'static RuleMeta)>,
    /// Whether anything is suppressed. Then every result states whether it is.
    suppresses: bool,
}

impl Writer<'_> {
    fn driver(&self) -> Value {
        let mut driver = json!({
            "name": "reportlint",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": self.rules.values().map(|(_, rule)| self.rule(rule)).collect::<Vec<_>>(),
        });
        if let Some(address) = manual::repository() {
            driver["informationUri"] = address.into();
        }
        driver
    }

    fn rule(&self, rule: &RuleMeta) -> Value {
        let page = rule.page(self.language);
        let summary = rule.summary.text(self.language);
        let mut described = json!({
            "id": rule.id,
            "name": name(rule.id),
            "shortDescription": { "text": summary },
            "fullDescription": { "text": first_paragraph(&page).unwrap_or_else(|| summary.to_owned()) },
            "help": { "text": page, "markdown": page },
            "defaultConfiguration": { "enabled": rule.enabled, "level": level(rule.severity) },
            "properties": {
                "tags": [rule.group.title().text(self.language)],
                "problem.severity": match rule.severity {
                    Severity::Error => "error",
                    Severity::Warning => "warning",
                    Severity::Info => "recommendation",
                },
            },
        });
        if let Some(address) = manual::url(rule, self.language) {
            described["helpUri"] = address.into();
        }
        described
    }

    fn base(&self) -> Value {
        let mut base = json!({ "description": { "text": "the folder that files are named from" } });
        if let Some(address) = self.root.itself() {
            base["uri"] = address.into();
        }
        base
    }

    /// Whether everything was checked, and notes about the run.
    fn invocation(&self, outcome: &Outcome) -> Value {
        let failures = outcome.failures.iter().flat_map(|failure| of_failure(failure, self.root, self.language));
        let notes =
            outcome.notes.iter().map(|note| json!({ "level": "note", "message": message(note.text(self.language)) }));
        let rests = outcome.files.iter().flat_map(|file| file.rest.iter().map(|rest| self.rest(&file.source, rest)));
        let notifications: Vec<Value> =
            failures.map(|failure| self.notification(&failure)).chain(notes).chain(rests).collect();
        json!({
            "executionSuccessful": outcome.failures.is_empty(),
            "toolExecutionNotifications": notifications,
        })
    }

    fn notification(&self, failure: &Entry<'_>) -> Value {
        let mut notification = json!({ "level": "error", "message": message(&failure.lines()) });
        if let Some(source) = failure.source {
            notification["locations"] = json!([self.location(source, failure.span)]);
        }
        notification
    }

    /// The findings in a file that are only counted.
    fn rest(&self, source: &Source, rest: &Rest) -> Value {
        json!({
            "level": level(rest.severity()),
            "message": message(rest.message(source).text(self.language)),
            "locations": [self.location(source, rest.first(source))],
            "associatedRule": { "id": rest.rule.id },
        })
    }

    fn results<'f>(&'f self, file: &'f Checked) -> impl Iterator<Item = Value> + 'f {
        let shown = file.diagnostics.iter().map(|found| (found, None));
        let silenced = file.silenced.iter().map(|silenced| (&silenced.diagnostic, Some(&silenced.by)));
        shown.chain(silenced).zip(all_identities(file)).map(|((found, by), identity)| {
            let mut result = self.result(&file.source, found, &identity);
            if self.suppresses {
                result["suppressions"] = by.map(|by| self.suppression(&file.source, by)).into_iter().collect();
            }
            result
        })
    }

    fn suppression(&self, source: &Source, by: &Suppression) -> Value {
        let mut suppression = json!({ "kind": "inSource", "location": self.location(by.file(source), by.span) });
        if let Some(reason) = &by.reason {
            suppression["justification"] = sanitize::lines(reason).into();
        }
        suppression
    }

    fn result(&self, source: &Source, found: &Diagnostic, identity: &str) -> Value {
        let language = self.language;
        let help = found.help.as_ref().map(|help| help.text(language));
        let mut place = self.location(source, found.span);
        if let Some(label) = &found.label {
            place["message"] = message(label.text(language));
        }
        let mut result = json!({
            "ruleId": found.rule.id,
            "level": level(found.severity),
            "message": message(&joined(found.message.text(language), help, "\n")),
            "locations": [place],
            "partialFingerprints": { FINGERPRINT: identity },
        });
        if let Some((index, _)) = self.rules.get(found.rule.id) {
            result["ruleIndex"] = (*index).into();
        }
        if !found.labels.is_empty() || !found.also.is_empty() {
            let same = say!(en("the same here"), vi("ở đây cũng vậy"));
            let labels = found
                .labels
                .iter()
                .map(|label| (label.source.as_deref().unwrap_or(source), label.span, &label.message));
            let places = labels.chain(found.also.iter().map(|other| (source, other.span, &same)));
            let related = places.enumerate().map(|(index, (source, span, words))| {
                let mut place = self.location(source, span);
                place["id"] = (index + 1).into();
                place["message"] = message(words.text(language));
                place
            });
            result["relatedLocations"] = related.collect::<Vec<_>>().into();
        }
        if let Some(fix) = &found.fix {
            result["fixes"] = json!([self.fix(source, fix, help.unwrap_or(found.message.text(language)))]);
        }
        if let Some(requirement) = &found.requirement {
            result["properties"] = json!({ "schema": &*requirement.schema, "requirement": requirement.pointer });
            if let Some(place) = &requirement.place {
                result["properties"]["schemaFile"] = (&*place.file).into();
                result["properties"]["schemaLine"] = place.line.into();
            }
        }
        result
    }

    fn fix(&self, source: &Source, fix: &Fix, description: &str) -> Value {
        let mut edits: Vec<_> = fix.edits.iter().collect();
        edits.sort();
        let replacements = edits.into_iter().map(|edit| {
            json!({ "deletedRegion": region(source, edit.span), "insertedContent": { "text": edit.replacement } })
        });
        json!({
            "description": message(description),
            "artifactChanges": [{
                "artifactLocation": self.artifact(source),
                "replacements": replacements.collect::<Vec<_>>(),
            }],
            "properties": { "safe": fix.applicability == Applicability::Safe },
        })
    }

    fn location(&self, source: &Source, span: Span) -> Value {
        json!({ "physicalLocation": { "artifactLocation": self.artifact(source), "region": region(source, span) } })
    }

    fn artifact(&self, source: &Source) -> Value {
        let mut artifact = json!({ "uri": self.root.uri(source.path()) });
        if self.root.is_below(source.path()) {
            artifact["uriBaseId"] = BASE.into();
        }
        artifact
    }
}

/// `SectionMissing`, the naming style of the format.
fn name(id: &str) -> String {
    let word = |word: &str| word.get(..1).unwrap_or_default().to_ascii_uppercase() + word.get(1..).unwrap_or_default();
    id.split('-').map(word).collect()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Lines and columns are 1-based; columns count UTF-16 code units, and the end is exclusive.
fn region(source: &Source, span: Span) -> Value {
    let span = source.clamp(span);
    let (start, end) = (source.utf16_position(span.start), source.utf16_position(span.end));
    json!({
        "startLine": start.0 + 1,
        "startColumn": start.1 + 1,
        "endLine": end.0 + 1,
        "endColumn": end.1 + 1,
    })
}

/// `text` as a plain message. Escapes `[words](1)`, which would be a link, and `{0}`, which would be an argument.
fn message(text: &str) -> Value {
    let mut text = sanitize::lines(text).into_owned();
    if text.contains("](") {
        text = text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
    }
    if has_argument(&text) {
        text = text.replace('{', "{{").replace('}', "}}");
    }
    json!({ "text": text })
}

/// Whether `text` contains a number in braces.
fn has_argument(text: &str) -> bool {
    text.split('{').skip(1).any(|rest| {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        after.len() < rest.len() && after.starts_with('}')
    })
}

/// The first paragraph of a manual page that is not a heading.
fn first_paragraph(page: &str) -> Option<String> {
    page.split("\n\n")
        .map(str::trim)
        .find(|part| !part.is_empty() && !part.starts_with('#'))
        .map(|part| part.replace('\n', " "))
}
