//! Compiles the text of a config, or collects all mistakes in it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::Deserialize;

use super::class::{ClassModel, ClassSpec};
use super::file::{Config, SuppressionMode};
use super::globs::globs;
use super::schema_ref::SchemaRef;
use super::teams::{Teams, TeamsModel};
use crate::data::value::Node;
use crate::data::yaml::{self, Decoded, Fault};
use crate::diagnostic::selection::{Selection, Selector};
use crate::diagnostic::{Level, RuleMeta};
use crate::files::boundary::Boundary;
use crate::message::Language;
use crate::message::suggest::instead;
use crate::say;
use crate::schema::budget::Budget;
use crate::schema::{self, RuleLevels};
use crate::text::source::Span;

/// The file as written.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ConfigModel {
    schemas: Vec<ClaimModel>,
    exclude: Vec<String>,
    #[schemars(with = "RuleLevels")]
    rules: BTreeMap<String, Level>,
    select: Option<Vec<String>>,
    extend_select: Vec<String>,
    ignore: Vec<String>,
    language: Option<String>,
    suppressions: SuppressionMode,
    copies: CopiesModel,
    class: Option<ClassModel>,
}

#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct CopiesModel {
    templates: Vec<PathBuf>,
    teams: TeamsModel,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ClaimModel {
    files: Vec<String>,
    schema: String,
}

impl Config {
    /// Compiles `text` as a config in `folder`. The result has no file yet.
    pub(super) fn compile(text: &str, folder: PathBuf, known_rules: &[&'static RuleMeta]) -> Result<Self, Vec<Fault>> {
        let Decoded { value: model, tree, faults: decoding } = yaml::decode::<ConfigModel>(text)?;
        let value = |key: &str| tree.get(key).map(|entry| &entry.value);
        // Paths in the config are untrusted, even if the user named the config itself.
        let boundary = Boundary::around(&folder);
        let mut faults = Vec::new();
        let mut claims = Vec::new();
        let mut budget = Budget::default();
        for (index, claim) in model.schemas.into_iter().enumerate() {
            let node = value("schemas").and_then(|list| list.items().get(index));
            let place = |key: &str| node.and_then(|node| node.get(key)).map(|entry| &entry.value);
            let files = globs(&claim.files, place("files"), &mut budget, &mut faults);
            if let Err((message, help)) = schema::find(&claim.schema, &folder, &boundary) {
                faults.push(Fault::new(span(place("schema")), message).with_help(help));
            }
            let schema = SchemaRef { name: claim.schema, folder: folder.clone(), boundary: boundary.clone() };
            claims.push((files, schema));
        }
        let exclude = globs(&model.exclude, value("exclude"), &mut budget, &mut faults);
        if !known_rules.is_empty() {
            let ids: Vec<&str> = known_rules.iter().map(|rule| rule.id).collect();
            let entries = value("rules").map(Node::entries).unwrap_or_default();
            for entry in entries.iter().filter(|entry| !ids.contains(&entry.key.as_str())) {
                let fault = Fault::new(
                    entry.key_span,
                    say!(en("there is no rule `{}`", entry.key), vi("không có quy tắc `{}`", entry.key)),
                );
                faults.push(fault.with_help(instead(&entry.key, &ids)));
            }
        }
        let mut selectors = |key: &str, names: &[String]| selectors(names, value(key), known_rules, &mut faults);
        let selection = Selection {
            select: model.select.map(|names| selectors("select", &names)),
            extend_select: selectors("extend-select", &model.extend_select),
            ignore: selectors("ignore", &model.ignore),
        };
        let language_of = |code: &str| Language::ALL.into_iter().find(|language| language.code() == code);
        let language = model.language.as_deref().and_then(language_of);
        if let Some(code) = model.language.filter(|_| language.is_none()) {
            let message = say!(en("there are no messages in `{code}`"), vi("không có lời báo bằng `{code}`"));
            let fault = Fault::new(span(value("language")), message);
            let codes = Language::ALL.map(Language::code).join("`, `");
            let help = say!(en("write one of `{codes}`"), vi("hãy viết một trong các mã `{codes}`"));
            faults.push(fault.with_help(help));
        }
        let templates: Vec<PathBuf> = model.copies.templates.iter().map(|file| folder.join(file)).collect();
        for (index, (path, named)) in templates.iter().zip(&model.copies.templates).enumerate() {
            let Err(outside) = boundary.follow(path) else { continue };
            let list = value("copies").and_then(|copies| copies.get("templates"));
            let place = span(list.and_then(|list| list.value.items().get(index)));
            faults.push(Fault::new(place, outside.of_file(named.display())).with_help(outside.help()));
        }
        let node = value("copies").and_then(|copies| copies.get("teams")).map(|entry| &entry.value);
        let teams = Teams::compile(&model.copies.teams, node, &mut budget, &mut faults);
        let class = model
            .class
            .map(|model| ClassSpec::compile(model, value("class"), &folder, &boundary, &mut budget, &mut faults));
        let faults = yaml::merge_faults(&tree, decoding, faults);
        let (file, real) = (PathBuf::new(), PathBuf::new());
        match faults.is_empty() {
            true => Ok(Self {
                file,
                real,
                templates,
                teams,
                class,
                folder,
                rules: model.rules,
                selection,
                language,
                suppressions: model.suppressions,
                claims,
                exclude,
            }),
            false => Err(faults),
        }
    }
}

fn span(node: Option<&Node>) -> Span {
    node.map_or(Span::at(0), |node| node.span)
}

/// The rules that `names`, written in `list`, select. If `rules` is empty, nothing is checked.
fn selectors(
    names: &[String],
    list: Option<&Node>,
    rules: &[&'static RuleMeta],
    faults: &mut Vec<Fault>,
) -> Vec<Selector> {
    let mut found = Vec::with_capacity(names.len());
    for (index, name) in names.iter().enumerate() {
        match Selector::find(name, rules) {
            Ok(selector) => found.push(selector),
            Err(_) if rules.is_empty() => {}
            Err(unknown) => {
                let place = span(list.and_then(|list| list.items().get(index)));
                faults.push(Fault::new(place, unknown.message).with_help(unknown.help));
            }
        }
    }
    found
}
