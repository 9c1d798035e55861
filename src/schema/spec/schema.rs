//! A compiled schema, and its requirements on images, links and translations.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::schema::globs::Files;

use super::super::examples::Examples;
use super::fields::FrontMatterSpec;
use super::others::Others;
use super::prefilter::Prefilter;
use super::sections::{Requires, SectionSpec};
use super::text::PhraseSpec;
use super::when::WhenSpec;
use crate::data::value::Node;
use crate::diagnostic::points::Criterion;
use crate::diagnostic::{Level, Requirement};
use crate::message::Message;

/// The requirements on one kind of report.
#[derive(Debug)]
pub struct Schema {
    /// Its name in diagnostics.
    pub name: Arc<str>,
    /// The built-in schema that it is or extends.
    pub built_in: Option<&'static str>,
    /// Where it was loaded from: its file, or its name if it is built in. `None` if it was given as text.
    pub written: Option<Arc<Path>>,
    /// Its purpose, in one line.
    pub summary: Message,
    /// The path patterns of files that it claims if no config decides, as written.
    pub file_patterns: Vec<String>,
    /// The same, compiled. Matched case-insensitively against `/`-separated paths relative to the site.
    pub files: Files,
    /// Whether its reports must be pages of a Hugo site. If not, they may also be in a plain folder.
    pub site_required: bool,
    /// Languages and their file-name suffixes; the first is the default.
    pub languages: Vec<Language>,
    /// Requirements on the front matter.
    pub front_matter: FrontMatterSpec,
    /// Whether exactly one level-1 heading is required.
    pub title_required: bool,
    /// Whether the title that the front matter of a page has, which Hugo's themes show, does as well.
    pub title_may_be_field: bool,
    /// An example of that heading, per language.
    pub title_example: Vec<(String, String)>,
    /// Requirements on the report as a whole.
    pub requires: Requires,
    /// The sections, in the expected order.
    pub sections: Vec<SectionSpec>,
    /// Whether the sections of a page may be on the pages below it.
    pub sections_in_children: bool,
    /// Whether writers choose their own headings, so that one heading may serve several sections, or serve a section
    /// without naming it.
    pub own_headings: bool,
    /// Whether the order of the sections matters.
    pub order_listed: bool,
    /// How to treat sections that the schema does not name.
    pub other_sections: Others,
    /// Words per language that do not help to identify a section.
    pub filler: Vec<(String, Vec<String>)>,
    /// Requirements on images.
    pub images: ImagesSpec,
    /// Requirements on links.
    pub links: LinksSpec,
    /// The examples that help texts show, which are not to be left in a report.
    pub examples: Examples,
    /// Phrases of the template that must be removed.
    pub phrases: Vec<PhraseSpec>,
    /// Tells which of them a text may contain.
    pub phrase_prefilter: Prefilter,
    /// The items that earn points, in the order of a report.
    pub criteria: Arc<[Criterion]>,
    /// Requirements on translations.
    pub translations: TranslationsSpec,
    /// When a report is a copy of another.
    pub copies: CopiesSpec,
    /// The days that a report covers.
    pub days: DaysSpec,
    /// Severities of rules, by rule id.
    pub rules: BTreeMap<String, Level>,
    /// Changes of severities that depend on a report's fields. Of several that apply, the last wins.
    pub when: Vec<WhenSpec>,
}

/// A language of reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// `en`, `vi` …
    pub code: String,
    /// The suffix before `.md` in file names: empty or `.vi`.
    pub suffix: String,
}

/// Requirements on images.
#[derive(Debug, Default)]
pub struct ImagesSpec {
    /// Minimum number per report.
    pub min: Option<usize>,
    /// Maximum number per report.
    pub max: Option<usize>,
    /// Whether each file must exist; by default only in plain folders.
    pub exist: Option<bool>,
    /// Whether each image needs an alternative text.
    pub alt_required: bool,
    /// Placeholder alternative texts of the template, folded.
    pub alt_placeholders: Vec<String>,
    /// How to treat images on other sites.
    pub remote: Others,
    /// Allowed file extensions, in lower case, without the dot; empty for any.
    pub formats: Vec<String>,
    /// The example image for help texts, by language.
    pub example: Vec<(String, ImageExample)>,
}

/// An example image for help texts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImageExample {
    /// Its alternative text.
    pub words: String,
    /// The name of its file.
    pub file: String,
}

impl ImageExample {
    /// Reads `![words](file)`.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let (words, file) = line.trim().strip_prefix("![")?.strip_suffix(')')?.split_once("](")?;
        let plain = |text: &str| !text.trim().is_empty() && !text.contains(['[', ']', '(', ')', '\n', '"']);
        let named = plain(file) && !file.contains(['/', '\\', ' ']) && file.contains('.');
        (named && plain(words)).then(|| Self { words: words.to_owned(), file: file.to_owned() })
    }
}

impl ImagesSpec {
    /// The example image for a report in `language`: alternative text and file name.
    pub fn example_in(&self, language: &str) -> (&str, &str) {
        let own = self.example.iter().find(|(code, _)| code == language);
        match own {
            Some((_, example)) => (&example.words, &example.file),
            None if language == "vi" => ("Biểu đồ kết quả theo từng tuần", "bieu-do.png"),
            None => ("A chart of the results, week by week", "chart.png"),
        }
    }
}

/// Requirements on the translations of one report.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TranslationsSpec {
    /// Whether every report must exist in every language of its site.
    pub required: bool,
    /// What must be equal in all translations, in the schema's order.
    pub compare: Vec<Compared>,
}

/// Something that translations of one report must have in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Compared {
    /// The set of the schema's sections.
    Sections,
    /// The number of images and their files.
    Images,
    /// The marks of its form, row by row.
    Marks,
    /// The days that the text mentions.
    Dates,
    /// The value of a field.
    Field(String),
    /// The number of items in a section, by its index.
    Items(usize),
}

/// When a report is a copy of another.
#[derive(Clone, PartialEq, Debug)]
pub struct CopiesSpec {
    /// The minimum share of the shorter text, above 0 and up to 1.
    pub threshold: f64,
    /// Template files that reports must not consist of. Written relative to the schema's folder, resolved here.
    pub templates: Vec<PathBuf>,
    /// Whether reports of one site are compared with each other.
    pub within_site: bool,
}

/// The days that a report covers. Numbered reports of one kind follow one another.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DaysSpec {
    /// Where the days are given.
    pub from: Vec<DaysFrom>,
    /// Maximum number of days from the first to the last, inclusive.
    pub max_span: Option<u32>,
}

/// A place of days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DaysFrom {
    /// The column with this id, in any part of the report.
    Column(String),
    /// This field of the front matter.
    Field(String),
}

/// Requirements on links.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LinksSpec {
    /// Whether each must resolve to a page or file; by default only in plain folders.
    pub files: Option<bool>,
    /// Whether each anchor must exist; same default.
    pub anchors: Option<bool>,
}

impl Schema {
    /// Its name, if it is a built-in schema as the program holds it, not one that extends it.
    pub fn shipped(&self) -> Option<&'static str> {
        self.built_in.filter(|name| self.written.as_deref() == Some(Path::new(name)))
    }

    /// The requirement at the JSON pointer `pointer`, with section ids in place of indexes.
    pub fn requirement(&self, pointer: impl Into<String>) -> Requirement {
        Requirement { schema: self.name.clone(), pointer: pointer.into(), written: self.written.clone(), place: None }
    }

    /// The index of the section called `id`.
    pub fn section_index(&self, id: &str) -> Option<usize> {
        self.sections.iter().position(|section| section.id == id)
    }

    /// The language of a report by its file name: `vi` for `_index.vi.md`; the default one otherwise.
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

    /// The indexes of those `when` conditions that a report with these `fields` meets; `fields` is `None` without
    /// readable front matter.
    pub fn matching_conditions(&self, fields: Option<&Node>) -> Vec<usize> {
        let conditions = self.when.iter().enumerate();
        conditions.filter(|(_, when)| when.holds(fields)).map(|(index, _)| index).collect()
    }
}
