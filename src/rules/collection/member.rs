//! One report of a collection, as the rules on several reports see it.

use std::path::Path;
use std::sync::Arc;

use crate::collection::facts::Facts;
use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostic, Group, Requirement, Silenced};
use crate::message::Message;
use crate::rules::report_is_template::REPORT_IS_TEMPLATE;
use crate::say;
use crate::schema::Schema;
use crate::text::source::{Source, Span};

/// One report of a collection.
#[derive(Debug)]
pub struct Member {
    /// The facts about it.
    pub facts: Box<Facts>,
    /// Its text, for labels.
    pub source: Arc<Source>,
    /// The schema that it is checked against.
    pub schema: Arc<Schema>,
    /// The config that applies to it, which names the members of teams.
    pub config: Option<Arc<Config>>,
    /// The caller's number for it.
    pub number: usize,
    /// Whether it is under check. Otherwise, it is a neighbour.
    pub target: bool,
    /// The findings so far.
    pub found: Vec<Diagnostic>,
    /// The findings that follow from those.
    pub implied: Vec<Diagnostic>,
    /// The suppressed findings.
    pub silenced: Vec<Silenced>,
}

impl Member {
    /// Takes the findings of `checked`.
    pub fn take_findings(&mut self, checked: &mut Checked) {
        self.found = std::mem::take(&mut checked.diagnostics);
        self.implied = std::mem::take(&mut checked.implied);
        self.silenced = std::mem::take(&mut checked.silenced);
    }

    /// Moves its findings to `checked`.
    pub fn give_findings(&mut self, checked: &mut Checked) {
        checked.diagnostics = std::mem::take(&mut self.found);
        checked.implied = std::mem::take(&mut self.implied);
        checked.silenced = std::mem::take(&mut self.silenced);
    }

    /// All findings, whether reported, implied or suppressed.
    fn reported(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter().chain(&self.implied).chain(self.silenced.iter().map(|silenced| &silenced.diagnostic))
    }

    /// Whether a finding overlaps `span`, and so explains it.
    pub fn is_reported_at(&self, span: Span) -> bool {
        let meets = |other: Span| other == span || other.overlaps(span);
        self.reported().any(|diagnostic| {
            let mut labels = diagnostic.labels.iter().filter(|label| label.source.is_none());
            meets(diagnostic.span) || labels.any(|label| meets(label.span))
        })
    }

    /// Whether the page was found to be an unchanged template.
    pub fn is_template(&self) -> bool {
        self.reported().any(|diagnostic| std::ptr::eq(diagnostic.rule, &REPORT_IS_TEMPLATE))
    }

    /// Whether the report was found to be like another one.
    pub fn is_copy(&self) -> bool {
        self.reported().any(|diagnostic| diagnostic.copied.is_some())
    }

    /// Whether a finding is about the section `id` itself rather than an image in it.
    pub fn is_reported_of(&self, id: &str) -> bool {
        let mut of_text = self.reported().filter(|diagnostic| diagnostic.rule.group != Group::Images);
        of_text.any(|diagnostic| diagnostic.section.as_deref() == Some(id))
    }

    /// Whether the section `id` still has the template's text.
    pub fn is_unwritten(&self, id: &str) -> bool {
        let mut residue = self.reported().filter(|diagnostic| diagnostic.rule.group == Group::Residue);
        residue.any(|diagnostic| diagnostic.section.as_deref() == Some(id))
    }

    /// Whether a rule of `group` has a finding.
    pub fn is_reported_by(&self, group: Group) -> bool {
        self.reported().any(|diagnostic| diagnostic.rule.group == group)
    }

    /// Whether the rule `id` has a finding.
    pub fn is_reported_by_rule(&self, id: &str) -> bool {
        self.reported().any(|diagnostic| diagnostic.rule.id == id)
    }

    /// Whether a finding comes from the place `pointer` in the schema.
    pub fn is_reported_for(&self, pointer: &str) -> bool {
        let is_at_pointer = |requirement: &Requirement| requirement.pointer == pointer;
        self.reported().any(|diagnostic| diagnostic.requirement.as_ref().is_some_and(is_at_pointer))
    }

    /// The code of its language.
    pub fn language(&self) -> &str {
        self.facts.place.language.map_or("", |language| &self.schema.languages[language].code)
    }

    /// The name of its language: `Vietnamese`.
    pub fn language_name(&self) -> Message {
        language_name(self.language())
    }

    /// Its name beside `other`: only the file name if both are in the same folder.
    pub fn name_beside(&self, other: &Self) -> &str {
        let name = self.source.name();
        match (self.facts.place.file.parent(), other.facts.place.file.parent()) {
            (one, two) if one == two => name.rsplit('/').next().unwrap_or(name),
            _ => name,
        }
    }

    /// The name of `file`, which is in the same site, as the writer of this report would write it.
    pub fn name_of(&self, file: &Path) -> String {
        let place = &self.facts.place;
        let below = match file.parent() == place.file.parent() {
            true => file.file_name().map_or(file, Path::new),
            false => file.strip_prefix(&place.home).unwrap_or(file),
        };
        below.to_string_lossy().replace('\\', "/")
    }
}

/// The name of the language `code` in messages.
pub fn language_name(code: &str) -> Message {
    match code {
        "en" => say!(en("English"), vi("tiếng Anh")),
        "vi" => say!(en("Vietnamese"), vi("tiếng Việt")),
        code => say!(en("`{code}`"), vi("tiếng `{code}`")),
    }
}
