//! What a schema says, compiled: the schema as a whole, and what is asked of images, links and translations.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use globset::GlobSet;

use super::fields::FrontMatterSpec;
use super::others::Others;
use super::prefilter::Prefilter;
use super::sections::{Requires, SectionSpec};
use super::text::PhraseSpec;
use super::when::WhenSpec;
use crate::data::value::Node;
use crate::diagnostic::Level;
use crate::diagnostic::points::Criterion;
use crate::message::Message;

/// What one kind of report must contain.
#[derive(Debug)]
pub struct Schema {
    /// Its name, shown in diagnostics.
    pub name: Arc<str>,
    /// The built-in schema that it is, or that it extends.
    pub built_in: Option<&'static str>,
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
    /// Whether those of a page with pages below it may be such pages.
    pub sections_in_children: bool,
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
    pub phrase_prefilter: Prefilter,
    /// What earns points, in the order in which it stands in a report.
    pub criteria: Arc<[Criterion]>,
    /// What is asked of a report's translations.
    pub translations: TranslationsSpec,
    /// What makes a report a copy of another.
    pub copies: CopiesSpec,
    /// The days that it speaks of.
    pub days: DaysSpec,
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
    /// The image that help shows, by language.
    pub example: Vec<(String, ImageExample)>,
}

/// An image that help shows.
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
    /// The image that help shows in a report in `language`: its words, and the name of its file.
    pub fn example_in(&self, language: &str) -> (&str, &str) {
        let own = self.example.iter().find(|(code, _)| code == language);
        match own {
            Some((_, example)) => (&example.words, &example.file),
            None if language == "vi" => ("Biểu đồ kết quả theo từng tuần", "bieu-do.png"),
            None => ("A chart of the results, week by week", "chart.png"),
        }
    }
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
    /// The marks of its form, row by row.
    Marks,
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

/// The days that a report speaks of, as numbered reports of one kind do one after the other.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DaysSpec {
    /// Where they stand.
    pub from: Vec<DaysFrom>,
    /// How many there may be from the first to the last, both counted.
    pub most: Option<u32>,
}

/// Where days stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DaysFrom {
    /// In the column of this id, in whatever part of the report has it.
    Column(String),
    /// In this field of the front matter.
    Field(String),
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

    /// Which of `when` hold for a report with these `fields`, by index; `None` when it has none that can be read.
    pub fn met(&self, fields: Option<&Node>) -> Vec<usize> {
        let conditions = self.when.iter().enumerate();
        conditions.filter(|(_, when)| when.holds(fields)).map(|(index, _)| index).collect()
    }
}
