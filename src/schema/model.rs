//! The schema language as written. Every key has a default, and every unknown key is an error.

use std::collections::BTreeMap;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::Deserialize;

use super::forms::{BoundModel, LevelModel, Ordered, PhraseModel, SaidModel, TextModel};
use super::levels::RuleLevels;
use super::per_language::PerLanguage;
use super::spec::{CellKind, Countable, DateForm, FieldKind, ListKind, Loose, Others, RequirementLevel};
use crate::diagnostic::{Level, Severity};

/// A whole schema file.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct SchemaModel {
    pub name: Option<String>,
    pub extends: Option<String>,
    pub summary: Option<TextModel>,
    pub files: Vec<String>,
    pub site: SiteModel,
    pub languages: Option<Ordered<String>>,
    pub front_matter: FrontMatterModel,
    pub title: TitleModel,
    pub requires: RequiresModel,
    pub sections: Vec<SectionModel>,
    pub sections_in: SectionsIn,
    pub own_headings: bool,
    pub order: Order,
    pub other_sections: Others,
    pub filler: PerLanguage<Vec<String>>,
    pub images: ImagesModel,
    pub links: LinksModel,
    pub phrases: Vec<PhraseModel>,
    pub translations: Option<TranslationsModel>,
    pub copies: CopiesModel,
    pub days: DaysModel,
    #[schemars(with = "RuleLevels")]
    pub rules: BTreeMap<String, Level>,
    pub when: Vec<WhenModel>,
}

/// Whether a report must be a page of a Hugo site.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SiteModel {
    /// Without a site, addresses refer to files in a plain folder.
    #[default]
    Optional,
    /// Without a site, addresses are not checked.
    Required,
}

/// Where the sections of a report may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SectionsIn {
    /// On the page and on the pages below it.
    #[default]
    Children,
    /// Only on the page itself.
    Page,
}

/// A condition on a field, with its effect.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct WhenModel {
    pub field: String,
    #[serde(default)]
    pub equals: Option<String>,
    #[serde(default, rename = "in")]
    pub one_of: Option<Vec<String>>,
    #[serde(default)]
    pub exists: Option<bool>,
    #[serde(default)]
    pub matches: Option<String>,
    #[serde(default)]
    pub severity: Option<Cap>,
    #[serde(default)]
    #[schemars(with = "RuleLevels")]
    pub rules: BTreeMap<String, Level>,
}

/// The maximum of all severities.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Cap {
    Warning,
    Info,
}

impl Cap {
    pub const fn severity(self) -> Severity {
        match self {
            Self::Warning => Severity::Warning,
            Self::Info => Severity::Info,
        }
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct FrontMatterModel {
    pub required: bool,
    pub position: Position,
    pub fields: Ordered<FieldModel>,
    pub other_fields: Others,
    pub numbers_agree: Vec<String>,
}

/// Where the front matter may begin.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Position {
    /// Anywhere that Hugo accepts.
    #[default]
    Any,
    /// At the first byte.
    First,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct FieldModel {
    #[serde(rename = "type")]
    pub kind: Option<FieldKind>,
    pub required: bool,
    pub min: Option<BoundModel>,
    pub max: Option<BoundModel>,
    pub pattern: Option<String>,
    pub values: Vec<String>,
    pub message: Option<TextModel>,
    pub checks: Vec<CheckModel>,
    pub placeholders: Vec<String>,
    pub example: Option<String>,
    pub items: Option<Box<FieldModel>>,
    pub fields: Ordered<FieldModel>,
    /// Only for top-level fields.
    pub points: Option<f64>,
}

/// A further check of a field's value.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct CheckModel {
    pub min: Option<BoundModel>,
    pub max: Option<BoundModel>,
    pub pattern: Option<String>,
    pub values: Vec<String>,
    pub message: Option<TextModel>,
    pub severity: CheckSeverity,
}

/// The severity of a check.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum CheckSeverity {
    #[default]
    Error,
    Warning,
    Info,
}

impl CheckSeverity {
    pub const fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Info => Severity::Info,
        }
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct TitleModel {
    pub required: bool,
    pub or: Option<TitleOr>,
    pub example: PerLanguage<String>,
    pub points: Option<f64>,
}

/// What does as well as a heading of level 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum TitleOr {
    Field,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct SectionModel {
    pub id: String,
    #[serde(default)]
    pub headings: PerLanguage<Vec<String>>,
    #[serde(default)]
    pub terms: PerLanguage<Vec<String>>,
    #[serde(default)]
    pub required: RequirementLevel,
    #[serde(default)]
    pub level: Option<LevelModel>,
    #[serde(default)]
    pub within: Option<String>,
    #[serde(default)]
    pub shares: Vec<String>,
    #[serde(default)]
    pub signs: SignsModel,
    pub without_heading: Option<Loose>,
    #[serde(default)]
    pub requires: RequiresModel,
    #[serde(default)]
    pub example: PerLanguage<String>,
    #[serde(default)]
    pub points: Option<f64>,
}

/// What tells a section where no heading does.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct SignsModel {
    pub text: Vec<String>,
    pub min: Option<usize>,
    pub opening: Option<usize>,
    pub label: bool,
    pub people: bool,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RequiresModel {
    pub words: Option<RangeModel>,
    pub paragraphs: Option<RangeModel>,
    pub items: Option<RangeModel>,
    pub images: Option<RangeModel>,
    pub links: Option<RangeModel>,
    pub tables: Option<TablesModel>,
    pub code_blocks: Option<RangeModel>,
    pub list: Option<ListKind>,
    pub item_pattern: Option<SaidModel>,
    pub text: Vec<SaidModel>,
    pub forbidden_text: Vec<SaidModel>,
    pub answers: bool,
}

#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RangeModel {
    pub min: Option<usize>,
    pub max: Option<usize>,
    pub required: Option<RequirementLevel>,
    pub or: Option<Countable>,
    pub message: Option<TextModel>,
}

/// The number of tables, and their columns.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct TablesModel {
    pub min: Option<usize>,
    pub max: Option<usize>,
    pub required: Option<RequirementLevel>,
    pub or: Option<Countable>,
    pub message: Option<TextModel>,
    pub columns: Vec<ColumnModel>,
    pub template_marks: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ColumnModel {
    pub id: String,
    #[serde(default)]
    pub headings: PerLanguage<Vec<String>>,
    #[serde(default)]
    pub terms: PerLanguage<Vec<String>>,
    #[serde(default)]
    pub required: RequirementLevel,
    #[serde(default, rename = "type")]
    pub kind: CellKind,
    #[serde(default)]
    pub formats: Vec<DateForm>,
    #[serde(default)]
    pub values: Vec<String>,
    #[serde(default)]
    pub message: Option<TextModel>,
    #[serde(default)]
    pub placeholders: Vec<String>,
    #[serde(default)]
    pub empty: Others,
    #[serde(default)]
    pub not_before: Option<String>,
}

/// Whether the order of the sections matters.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Order {
    #[default]
    Any,
    Listed,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ImagesModel {
    pub min: Option<usize>,
    pub max: Option<usize>,
    pub exist: Option<bool>,
    pub alt: Alt,
    pub alt_placeholders: Vec<String>,
    pub example: PerLanguage<String>,
    pub remote: Others,
    pub formats: Vec<String>,
    pub points: Option<f64>,
}

/// Whether images need an alternative text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Alt {
    #[default]
    Optional,
    Required,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct LinksModel {
    pub files: Option<bool>,
    pub anchors: Option<bool>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct TranslationsModel {
    pub required: bool,
    pub compare: Option<Vec<String>>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct CopiesModel {
    pub threshold: Option<f64>,
    pub templates: Vec<PathBuf>,
    pub within_site: bool,
}

/// The days that reports cover.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct DaysModel {
    pub from: Vec<String>,
    pub most: Option<u32>,
}
