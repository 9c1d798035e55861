//! Requirements on a section: its heading and its content.

use std::sync::Arc;

use regex::Regex;
use schemars::JsonSchema;
use serde::Deserialize;

use super::others::Others;
use super::text::TextSpec;
use crate::message::Message;

/// A section of a report.
#[derive(Debug)]
pub struct SectionSpec {
    /// Its name in the schema and in diagnostics.
    pub id: String,
    /// Wordings of its heading as written, the canonical one of each language first.
    pub headings: Vec<Wording>,
    /// Words and phrases that identify it.
    pub terms: Vec<Wording>,
    /// Whether it is required.
    pub required: RequirementLevel,
    /// Allowed levels of its heading, inclusive; `None` for any.
    pub level: Option<(u8, u8)>,
    /// Index of the section that it must be inside.
    pub within: Option<usize>,
    /// Indexes of the sections that it may share a heading with.
    pub shares: Vec<usize>,
    /// How its text identifies it if no heading does.
    pub signs: SignsSpec,
    /// Which text outside of other sections counts as this section; `None` if it must have a heading.
    pub loose: Option<Loose>,
    /// Requirements on its content.
    pub requires: Requires,
    /// An example line of its content, per language.
    pub example: Vec<(String, String)>,
}

/// A text in one language. If it has the wildcards `*` or `?`, or is a regular expression `/…/`, `pattern` is set.
#[derive(Debug)]
pub struct Wording {
    /// `en`, `vi` …
    pub language: Arc<str>,
    /// The text as written in the schema.
    pub text: String,
    /// The expression that a folded heading must match as a whole.
    pub pattern: Option<Regex>,
}

/// How the text of a report identifies a section that no heading names.
#[derive(Debug, Default)]
pub struct SignsSpec {
    /// What its text says, and that of no other section so often: sums of money, weeks.
    pub text: Vec<TextSpec>,
    /// How many different ones of them it takes under a heading that says nothing.
    pub min: usize,
    /// How many words above the first heading below the title are enough.
    pub opening: Option<usize>,
    /// Whether a line or a column with its words as label is enough: `Speakers: Ann, Ben`.
    pub label: bool,
    /// Whether a text that introduces a person is enough: `Dr. Ann Lee`, `Ben Cole, engineer`.
    pub people: bool,
}

/// Whether something is required.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum RequirementLevel {
    /// Its absence is an error.
    Required,
    /// Its absence is a warning.
    Recommended,
    /// It is optional.
    #[default]
    Optional,
}

/// Where text outside of all sections may be a section.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Loose {
    /// Anywhere.
    Anywhere,
    /// Before the first table; anywhere if there is no table.
    BeforeTable,
    /// After the first table; anywhere if there is no table.
    AfterTable,
}

/// Requirements on the content of a section or report.
#[derive(Debug, Default)]
pub struct Requires {
    /// Required numbers of things, in the order of [`Countable`].
    pub counts: Vec<CountSpec>,
    /// The columns of its table, in the recommended order.
    pub columns: Vec<ColumnSpec>,
    /// Indexes of the columns that the template has filled in, row by row.
    pub template_marks: Vec<usize>,
    /// The required kind of its lists.
    pub list: Option<ListKind>,
    /// Every list item must match this, as Markdown or as plain text.
    pub item_pattern: Option<Regex>,
    /// What that pattern asks for, in words.
    pub item_message: Option<Message>,
    /// Texts that must occur.
    pub text: Vec<TextSpec>,
    /// Texts that must not occur.
    pub forbidden_text: Vec<TextSpec>,
    /// Whether every question needs an answer.
    pub answers: bool,
}

/// The required number of one thing.
#[derive(Clone, Debug)]
pub struct CountSpec {
    /// What is counted.
    pub what: Countable,
    /// The minimum.
    pub min: Option<usize>,
    /// The maximum.
    pub max: Option<usize>,
    /// The severity of another number; never [`RequirementLevel::Optional`].
    pub required: RequirementLevel,
    /// An alternative if there are too few: one of these.
    pub or: Option<Countable>,
    /// Why, or what counts, in words.
    pub message: Option<Message>,
}

/// What can be counted in a section.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Countable {
    /// Words, by Unicode's word boundaries.
    Words,
    /// Paragraphs outside lists.
    Paragraphs,
    /// List items, at any depth.
    Items,
    /// Images of every kind.
    Images,
    /// Links.
    Links,
    /// Tables.
    Tables,
    /// Code blocks.
    CodeBlocks,
}

impl Countable {
    /// The key in the schema language.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Paragraphs => "paragraphs",
            Self::Items => "items",
            Self::Images => "images",
            Self::Links => "links",
            Self::Tables => "tables",
            Self::CodeBlocks => "code-blocks",
        }
    }
}

/// A column of a table.
#[derive(Debug)]
pub struct ColumnSpec {
    /// Its name in the schema and in diagnostics.
    pub id: String,
    /// Wordings of its head cell as written, the canonical one of each language first.
    pub headings: Vec<Wording>,
    /// Words and phrases that identify it.
    pub terms: Vec<Wording>,
    /// Whether it is required.
    pub required: RequirementLevel,
    /// The type of its cells.
    pub kind: CellKind,
    /// Allowed date formats; empty for any.
    pub formats: Vec<DateForm>,
    /// For text cells, the only allowed values; for others, words allowed in place of a value. As written.
    pub values: Vec<String>,
    /// What the values are, in words.
    pub message: Option<Message>,
    /// Placeholder cells of the template, as written.
    pub placeholders: Vec<String>,
    /// How to treat empty cells.
    pub empty: Others,
    /// Index of the column whose day it cannot be before.
    pub not_before: Option<usize>,
}

/// The type of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CellKind {
    /// Anything.
    #[default]
    Text,
    /// A number, which may have a unit.
    Number,
    /// A date.
    Date,
    /// A mark, or empty.
    Mark,
}

/// Numeric date formats.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::enum_variant_names, reason = "these are the words of the schema language")]
pub enum DateForm {
    /// `18/09/2025`.
    DayFirst,
    /// `09/18/2025`.
    MonthFirst,
    /// `2025-09-18`.
    YearFirst,
}

/// The kinds of list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ListKind {
    /// `-`, `*`, `+`.
    Bullet,
    /// `1.`, `1)`.
    Ordered,
    /// `- [ ]`, `- [x]`.
    Task,
    /// Any kind of list.
    Any,
}

impl Requires {
    /// Whether at least one `what` is required.
    pub fn wants(&self, what: Countable) -> bool {
        self.counts.iter().any(|count| count.what == what && count.min > Some(0))
    }
}

impl SectionSpec {
    /// Whether it may be left out, and has no pictures that would tell it from others.
    pub fn is_optional_text(&self) -> bool {
        self.required == RequirementLevel::Optional && !self.requires.wants(Countable::Images)
    }

    /// Whether the text tells that it is there, whatever its heading says: by sums of money.
    pub fn is_told_by_text(&self) -> bool {
        !self.signs.text.is_empty() && !self.signs.label
    }

    /// The same by any of its `signs`, such as persons.
    pub fn is_told_by_signs(&self) -> bool {
        self.is_told_by_text() || self.signs.people
    }

    /// The example line in `language`, or in the first language that has one.
    pub fn example_in(&self, language: &str) -> Option<&str> {
        let own = self.example.iter().find(|(code, _)| code == language);
        own.or_else(|| self.example.first()).map(|(_, example)| example.as_str())
    }

    /// The heading to write for this section in `language`, or in the first language that has one.
    pub fn canonical(&self, language: &str) -> &str {
        canonical(&self.headings, language).unwrap_or(&self.id)
    }

    /// The first pattern of its heading, if the schema has only patterns and no plain wording.
    pub fn pattern(&self) -> Option<&str> {
        let is_pattern = |wording: &Wording| wording.pattern.is_some();
        self.headings
            .iter()
            .all(is_pattern)
            .then(|| self.headings.first())
            .flatten()
            .map(|wording| wording.text.as_str())
    }
}

impl ColumnSpec {
    /// The head cell to write for this column in `language`, or in the first language that has one.
    pub fn canonical(&self, language: &str) -> &str {
        canonical(&self.headings, language).unwrap_or(&self.id)
    }
}

/// The plain wording in `language`, or in the first language that has one. Patterns are skipped.
fn canonical<'w>(wordings: &'w [Wording], language: &str) -> Option<&'w str> {
    let words = || wordings.iter().filter(|wording| wording.pattern.is_none());
    let own = words().find(|wording| *wording.language == *language);
    own.or_else(|| words().next()).map(|wording| wording.text.as_str())
}
