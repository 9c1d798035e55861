//! What is asked of a section: its heading, and what must be below it.

use regex::Regex;
use schemars::JsonSchema;
use serde::Deserialize;

use super::others::Others;
use super::text::TextSpec;

/// One section that a report has, should have or may have.
#[derive(Debug)]
pub struct SectionSpec {
    /// Its name in the schema and in diagnostics.
    pub id: String,
    /// Wordings of its heading as written, the canonical one of each language first.
    pub headings: Vec<Wording>,
    /// Words and phrases that mean it.
    pub terms: Vec<Wording>,
    /// How much it is wanted.
    pub required: Wanted,
    /// Levels its heading may have, inclusive; `None` for any.
    pub level: Option<(u8, u8)>,
    /// Index of the section that it must stand in.
    pub within: Option<usize>,
    /// Indexes of the sections whose heading may serve it, too.
    pub shares: Vec<usize>,
    /// Where text that no section has is taken for it; `None` where it must have a heading.
    pub loose: Option<Loose>,
    /// What must be under its heading.
    pub requires: Requires,
    /// A line that shows, per language, what to write under it.
    pub example: Vec<(String, String)>,
}

/// A text in one language; `*` and `?` are wildcards and `/…/` is a regular expression, then `pattern` is set.
#[derive(Debug)]
pub struct Wording {
    /// `en`, `vi` …
    pub language: String,
    /// The text as written in the schema.
    pub text: String,
    /// What a folded heading must match from end to end.
    pub pattern: Option<Regex>,
}

/// How much a section is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Wanted {
    /// Its absence is an error.
    Required,
    /// Its absence is a warning.
    Recommended,
    /// It may be there.
    #[default]
    Optional,
}

/// Where text that no section has may be a section.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Loose {
    /// Wherever it stands.
    Anywhere,
    /// Before the first table; anywhere where there is none.
    BeforeTable,
    /// After the first table; anywhere where there is none.
    AfterTable,
}

/// What must be under a heading.
#[derive(Debug, Default)]
pub struct Requires {
    /// Numbers of things, in the order of [`Countable`].
    pub counts: Vec<CountSpec>,
    /// The columns of its table, in the order in which a table should have them.
    pub columns: Vec<ColumnSpec>,
    /// Which of them, by index, the template has marked, row by row.
    pub template_marks: Vec<usize>,
    /// The kind that its lists must have.
    pub list: Option<ListKind>,
    /// What every item must match, in its Markdown or its plain text.
    pub item_pattern: Option<Regex>,
    /// What must be said.
    pub text: Vec<TextSpec>,
    /// What must not be said.
    pub forbidden_text: Vec<TextSpec>,
    /// Whether every question must have an answer.
    pub answers: bool,
}

/// How many of one thing.
#[derive(Clone, Debug)]
pub struct CountSpec {
    /// What is counted.
    pub what: Countable,
    /// At least so many.
    pub min: Option<usize>,
    /// At most so many.
    pub max: Option<usize>,
    /// Whether another number is a warning only; never [`Wanted::Optional`].
    pub required: Wanted,
    /// What does as well where there are too few: one of these.
    pub or: Option<Countable>,
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

/// One column that a table has, should have or may have.
#[derive(Debug)]
pub struct ColumnSpec {
    /// Its name in the schema and in diagnostics.
    pub id: String,
    /// Wordings of its head as written, the canonical one of each language first.
    pub headings: Vec<Wording>,
    /// Words and phrases that mean it.
    pub terms: Vec<Wording>,
    /// How much it is wanted.
    pub required: Wanted,
    /// What its cells hold.
    pub kind: CellKind,
    /// The forms that a date may have; empty for any.
    pub formats: Vec<DateForm>,
    /// Of a text the only ones allowed; of anything else, words that may stand in its place. As written.
    pub values: Vec<String>,
    /// Cells of the template, as written.
    pub placeholders: Vec<String>,
    /// What to do with empty cells.
    pub empty: Others,
    /// Index of the column whose day it cannot be before.
    pub not_before: Option<usize>,
}

/// What cells hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CellKind {
    /// Anything.
    #[default]
    Text,
    /// A number, which may have a unit.
    Number,
    /// A day.
    Date,
    /// A mark, or nothing.
    Mark,
}

/// The ways to write a day in digits.
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
    /// Any of them, but a list.
    Any,
}

impl Requires {
    /// Whether there must be some of `what`.
    pub fn wants(&self, what: Countable) -> bool {
        self.counts.iter().any(|count| count.what == what && count.min > Some(0))
    }
}

impl SectionSpec {
    /// The line that shows what to write, in `language` or in the first language that has one.
    pub fn example_in(&self, language: &str) -> Option<&str> {
        let own = self.example.iter().find(|(code, _)| code == language);
        own.or_else(|| self.example.first()).map(|(_, example)| example.as_str())
    }

    /// The heading to write for this section in `language`, or in the first language that has one.
    pub fn canonical(&self, language: &str) -> &str {
        canonical(&self.headings, language).unwrap_or(&self.id)
    }

    /// The first pattern that its heading may match, where the schema gives no wording to write.
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
    /// The words to write above this column in `language`, or in the first language that has some.
    pub fn canonical(&self, language: &str) -> &str {
        canonical(&self.headings, language).unwrap_or(&self.id)
    }
}

/// The wording to write in `language`, or in the first language that has one; a pattern is none.
fn canonical<'w>(wordings: &'w [Wording], language: &str) -> Option<&'w str> {
    let words = || wordings.iter().filter(|wording| wording.pattern.is_none());
    let own = words().find(|wording| wording.language == language);
    own.or_else(|| words().next()).map(|wording| wording.text.as_str())
}
