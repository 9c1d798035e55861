//! The schema language, compiled: what one kind of report must contain, ready to be checked against.
//!
//! `model` is the language as it is written, `load` turns it into what stands here. A schema knows
//! no document and no rule: it says what is wanted, in the order in which it was written.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use globset::GlobSet;
use regex::Regex;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::diagnostic::Level;
use crate::diagnostic::points::Criterion;
use crate::message::Message;

mod builtin;
mod collection;
mod column;
mod compile;
mod criteria;
mod faults;
mod globs;
pub(crate) mod json;
mod keys;
mod levels;
mod load;
mod merge;
mod model;
mod phrase;
mod prefilter;
pub(crate) mod room;
mod section;
mod when;
mod wording;

pub use builtin::{claim_on, names, text};
pub(crate) use globs::{glob, globs};
pub use json::json_schema;
pub(crate) use keys::Key;
pub(crate) use levels::RuleLevels;
pub(crate) use load::{find, read, shown};
pub use load::{load, load_in};
pub use when::WhenSpec;

/// What one kind of report must contain.
#[derive(Debug)]
pub struct Schema {
    /// Its name, shown in diagnostics.
    pub name: Arc<str>,
    /// What it is for, in one line.
    pub summary: Message,
    /// The paths it claims when no config says otherwise, as written.
    pub file_patterns: Vec<String>,
    /// The same, compiled; matched against `/`-separated paths relative to the site, whatever their case.
    pub files: GlobSet,
    /// Whether its reports are pages of a Hugo site; otherwise they may stand in a plain folder, too.
    pub site_required: bool,
    /// Languages and their file-name suffixes; the first is the default.
    pub languages: Vec<Language>,
    /// The block of data at the top.
    pub front_matter: FrontMatterSpec,
    /// Whether exactly one level-1 heading is wanted.
    pub title_required: bool,
    /// Per language, what such a heading says, for instance.
    pub title_example: Vec<(String, String)>,
    /// What must be in the report as a whole.
    pub requires: Requires,
    /// The sections, in the order expected.
    pub sections: Vec<SectionSpec>,
    /// Whether that order matters.
    pub order_listed: bool,
    /// What to do with a section that the schema does not name.
    pub other_sections: Others,
    /// Words per language that say nothing about which section a heading serves.
    pub filler: Vec<(String, Vec<String>)>,
    /// What is asked of images.
    pub images: ImagesSpec,
    /// What is asked of links.
    pub links: LinksSpec,
    /// Words of the template that must not survive.
    pub phrases: Vec<PhraseSpec>,
    /// A quick look which of them may stand in a text.
    pub phrase_prefilter: prefilter::Prefilter,
    /// What earns points, in the order in which it stands in a report.
    pub criteria: Arc<[Criterion]>,
    /// What is asked of a report's translations.
    pub translations: TranslationsSpec,
    /// What makes a report a copy of another.
    pub copies: CopiesSpec,
    /// Severities that the schema gives to rules, by rule id.
    pub rules: BTreeMap<String, Level>,
    /// What a report's own fields change about severities; of two that hold, the later one counts.
    pub when: Vec<WhenSpec>,
}

/// A language that reports are written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// `en`, `vi` …
    pub code: String,
    /// What stands before `.md` in the file's name: empty or `.vi`.
    pub suffix: String,
}

/// What to do with something that the schema does not name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Others {
    /// Nothing.
    #[default]
    Allow,
    /// A warning.
    Warn,
    /// An error.
    Error,
}

/// What is asked of the front matter.
#[derive(Debug, Default)]
pub struct FrontMatterSpec {
    /// Whether there must be one.
    pub required: bool,
    /// Whether it must stand in the very first byte, though Hugo would find it after blanks too.
    pub first_byte: bool,
    /// The fields, in the order in which a report should have them.
    pub fields: Vec<FieldSpec>,
    /// What to do with fields that are not named.
    pub other_fields: Others,
    /// Fields, and the word `folder`, whose numbers must agree.
    pub numbers_agree: Vec<String>,
}

/// The place in a schema of what is asked of the field `name` of what stands at `outer`, as a JSON pointer (RFC 6901): what
/// is found, and what gives points, name it alike.
pub fn field_pointer(outer: &str, name: &str) -> String {
    match name.contains(['~', '/']) {
        true => format!("{outer}/fields/{}", name.replace('~', "~0").replace('/', "~1")),
        false => format!("{outer}/fields/{name}"),
    }
}

/// What is asked of one field, or of each item of a list.
#[derive(Debug)]
pub struct FieldSpec {
    /// Its key.
    pub name: String,
    /// What it must hold; `None` for anything.
    pub kind: Option<FieldKind>,
    /// Whether it must be there and hold something.
    pub required: bool,
    /// Least number, date, length in characters, or number of items.
    pub min: Option<Bound>,
    /// Greatest number, date, length in characters, or number of items.
    pub max: Option<Bound>,
    /// What the text must match somewhere.
    pub pattern: Option<Regex>,
    /// The only values allowed, as text; empty for any.
    pub values: Vec<String>,
    /// Values of the template, as text.
    pub placeholders: Vec<String>,
    /// A value that help shows, as text.
    pub example: Option<String>,
    /// What each item of a list must be.
    pub items: Option<Box<FieldSpec>>,
    /// The fields of a map.
    pub fields: Vec<FieldSpec>,
}

/// The types of the schema language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A day, with or without a time.
    Date,
    /// A day with a time.
    Datetime,
    /// A list.
    List,
    /// A group of fields.
    Map,
}

/// One end of a range.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Bound {
    /// For numbers, lengths in characters and numbers of items.
    Number(f64),
    /// For dates.
    Date(jiff::civil::Date),
}

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

/// What must be under a heading.
#[derive(Debug, Default)]
pub struct Requires {
    /// Numbers of things, in the order of [`Countable`].
    pub counts: Vec<CountSpec>,
    /// The columns of its table, in the order in which a table should have them.
    pub columns: Vec<ColumnSpec>,
    /// The kind that its lists must have.
    pub list: Option<ListKind>,
    /// What every item must match, in its Markdown or its plain text.
    pub item_pattern: Option<Regex>,
    /// What must be said.
    pub text: Vec<TextSpec>,
    /// What must not be said.
    pub forbidden_text: Vec<TextSpec>,
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
}

/// What can be counted in a section.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
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
}

/// The ways to write a day in digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
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

/// A text to look for: words compared folded, or a regular expression between slashes.
#[derive(Debug)]
pub struct TextSpec {
    /// As written in the schema.
    pub text: String,
    /// Finds it in text as written: case, forms of Unicode, runs of blanks and Markdown's marks are seen through.
    /// It finds words inside longer ones too: ask [`TextSpec::find`].
    pattern: phrase::Pattern,
    /// Whether a word border must stand before and after a match.
    borders: (bool, bool),
}

/// Words of the template that must not survive.
#[derive(Debug)]
pub struct PhraseSpec {
    /// What to look for.
    pub text: TextSpec,
    /// What it means that it is still there.
    pub message: Option<Message>,
}

/// What is asked of images.
#[derive(Debug, Default)]
pub struct ImagesSpec {
    /// At least so many in the report.
    pub min: Option<usize>,
    /// At most so many in the report.
    pub max: Option<usize>,
    /// Whether the file of each must exist; where nothing is said, in plain folders only.
    pub exist: Option<bool>,
    /// Whether each must have an alternative text.
    pub alt_required: bool,
    /// Alternative texts of the template, folded.
    pub alt_placeholders: Vec<String>,
    /// What to do with images of other sites.
    pub remote: Others,
    /// File extensions allowed, lower case, without dot; empty for any.
    pub formats: Vec<String>,
}

/// What is asked of the translations of one report.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TranslationsSpec {
    /// Whether every report must be there in every language of its site.
    pub required: bool,
    /// What must be the same in all of them, in the schema's order.
    pub compare: Vec<Compared>,
}

/// Something that two translations of one report have in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Compared {
    /// Which of the schema's sections are there.
    Sections,
    /// The number of the images and the files that they show.
    Images,
    /// The value of a field.
    Field(String),
    /// The number of items in a section, by its index.
    Items(usize),
}

/// What makes a report a copy of another.
#[derive(Clone, PartialEq, Debug)]
pub struct CopiesSpec {
    /// The share of the shorter text, above 0 and up to 1.
    pub threshold: f64,
    /// Files with texts that reports must not consist of, besides other reports; relative to the schema's folder
    /// as they are written, and taken from it here.
    pub templates: Vec<PathBuf>,
    /// Whether reports of one site are compared with each other.
    pub within_site: bool,
}

/// What is asked of links.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LinksSpec {
    /// Whether each must lead to a page or file; where nothing is said, in plain folders only.
    pub files: Option<bool>,
    /// Whether each place on a page that one leads to must be there; the same.
    pub anchors: Option<bool>,
}

impl Schema {
    /// The index of the section called `id`.
    pub fn section_index(&self, id: &str) -> Option<usize> {
        self.sections.iter().position(|section| section.id == id)
    }

    /// The language of a report by its file name: `_index.vi.md` is `vi`; the default one otherwise.
    pub fn language_of(&self, file_name: &str) -> Option<&str> {
        let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
        self.languages
            .iter()
            .filter(|language| !language.suffix.is_empty())
            .find(|language| stem.ends_with(&language.suffix))
            .or_else(|| self.languages.iter().find(|language| language.suffix.is_empty()))
            .or(self.languages.first())
            .map(|language| language.code.as_str())
    }
}

impl TextSpec {
    /// Whether it is a regular expression, not words.
    pub fn is_pattern(&self) -> bool {
        phrase::between_slashes(&self.text).is_some()
    }

    /// The first place in `text` at or after byte `from` that says this, in bytes of `text`.
    pub fn find(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let mut from = from;
        while let Some(found) = (from <= text.len()).then(|| self.pattern.regex()?.find_at(text, from)).flatten() {
            if phrase::is_on_word_boundaries(text, &found.range(), self.borders) {
                return Some(found.range());
            }
            from = found.start() + text[found.start()..].chars().next().map_or(1, char::len_utf8);
        }
        None
    }
}

impl TextSpec {
    /// The places in `text` that say this, in bytes of `text`, in order; the first five hundred of a flood, as to find
    /// each of them may take a look at all of the text.
    pub fn find_all<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.find(text, from).filter(|found| !found.is_empty())?;
            from = found.end;
            Some(found)
        })
        .take(500)
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
