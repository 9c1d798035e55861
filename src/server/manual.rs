//! The manual page of a rule, which comes with the program: no network is needed to read it.

use lsp_types::{Command, MessageType, ShowMessageParams};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::diagnostic::RuleMeta;
use crate::message::Language;
use crate::rules::METAS;
use crate::say;

/// The command that shows a rule, with its id as the only argument. An editor may have it itself.
pub const SHOW_RULE: &str = "reportlint.showRule";

/// The request for the manual page of a rule.
pub const RULE_REQUEST: &str = "reportlint/rule";

/// The parameters of that request.
#[derive(Debug, Deserialize)]
pub struct RuleParams {
    /// The rule.
    pub id: String,
}

/// A manual page.
#[derive(Debug, Serialize)]
pub struct RulePage {
    /// The rule.
    id: &'static str,
    /// What it is about, in one line.
    summary: &'static str,
    /// The whole page, in Markdown.
    text: String,
}

/// The page of the rule `id`.
pub fn page(id: &str, language: Language) -> Option<RulePage> {
    let rule = METAS.iter().find(|rule| rule.id == id)?;
    let summary = rule.summary.text(language);
    let text = format!("# {id}\n\n{summary}\n\n{}", rule.page(language));
    Some(RulePage { id: rule.id, summary, text })
}

/// The command that shows `rule`.
pub fn command(rule: &RuleMeta, language: Language) -> Command {
    let id = rule.id;
    let title = say!(en("Show what `{id}` is about"), vi("Xem quy tắc `{id}` nói về điều gì"));
    Command {
        title: title.text(language).to_owned(),
        command: SHOW_RULE.to_owned(),
        arguments: Some(vec![Value::from(id)]),
    }
}

/// What an editor without the command shows of the page: its first part.
pub fn shown(page: &RulePage, language: Language) -> ShowMessageParams {
    let RulePage { id, summary, text } = page;
    let part = text.split("## What it does").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    let more = say!(en("more: `reportlint rule {id}`"), vi("xem thêm: `reportlint rule {id}`"));
    let message = format!("{id}: {summary}\n\n{}\n\n{}", part.trim(), more.text(language));
    ShowMessageParams { typ: MessageType::INFO, message }
}

/// The rule that the arguments of the command name: its id, or an object with it.
pub fn id_in(arguments: &[Value]) -> Option<&str> {
    let first = arguments.first()?;
    first.as_str().or_else(|| first.get("id")?.as_str())
}
