//! The schema language as it is written. Every key has a default and every unknown key is an error.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::levels::RuleLevels;
use super::{CellKind, DateForm, FieldKind, ListKind, Others, Wanted};
use crate::data::yaml::expected;
use crate::diagnostic::{Level, Severity};
use crate::message::Message;

/// A whole schema file.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct SchemaModel {
    pub name: Option<String>,
    pub extends: Option<String>,
    pub summary: Option<SaidModel>,
    pub files: Vec<String>,
    pub site: SiteModel,
    pub languages: Option<Ordered<String>>,
    pub front_matter: FrontMatterModel,
    pub title: TitleModel,
    pub requires: RequiresModel,
    pub sections: Vec<SectionModel>,
    pub order: Order,
    pub other_sections: Others,
    pub filler: Ordered<Vec<String>>,
    pub images: ImagesModel,
    pub links: LinksModel,
    pub phrases: Vec<PhraseModel>,
    pub translations: Option<TranslationsModel>,
    pub copies: CopiesModel,
    #[schemars(with = "RuleLevels")]
    pub rules: BTreeMap<String, Level>,
    pub when: Vec<WhenModel>,
}

/// Whether a report must be a page of a Hugo site.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SiteModel {
    /// Where there is none, its addresses are those of files in a plain folder.
    #[default]
    Optional,
    /// Where there is none, nothing can be said of its addresses.
    Required,
}

/// One condition on a field, with what follows.
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

/// What all severities can be capped at.
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

/// Where the front matter may stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Position {
    /// Wherever Hugo finds it.
    #[default]
    Any,
    /// In the very first byte.
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
    pub placeholders: Vec<String>,
    pub example: Option<String>,
    pub items: Option<Box<FieldModel>>,
    pub fields: Ordered<FieldModel>,
    /// Of fields that stand in the front matter itself.
    pub points: Option<f64>,
}

/// One end of a range: a number or a date.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum BoundModel {
    Number(f64),
    Text(String),
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct TitleModel {
    pub required: bool,
    pub example: Ordered<String>,
    pub points: Option<f64>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct SectionModel {
    pub id: String,
    #[serde(default)]
    pub headings: Ordered<Vec<String>>,
    #[serde(default)]
    pub terms: Ordered<Vec<String>>,
    #[serde(default)]
    pub required: Wanted,
    #[serde(default)]
    pub level: Option<LevelModel>,
    #[serde(default)]
    pub within: Option<String>,
    #[serde(default)]
    pub requires: RequiresModel,
    #[serde(default)]
    pub example: Ordered<String>,
    #[serde(default)]
    pub points: Option<f64>,
}

/// `3` or `2-4`, as written.
#[derive(Debug)]
pub(super) struct LevelModel(pub String);

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
    pub item_pattern: Option<String>,
    pub text: Vec<String>,
    pub forbidden_text: Vec<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RangeModel {
    pub min: Option<usize>,
    pub max: Option<usize>,
}

/// How many tables, and what their columns hold.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct TablesModel {
    pub min: Option<usize>,
    pub max: Option<usize>,
    pub columns: Vec<ColumnModel>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ColumnModel {
    pub id: String,
    #[serde(default)]
    pub headings: Ordered<Vec<String>>,
    #[serde(default)]
    pub terms: Ordered<Vec<String>>,
    #[serde(default)]
    pub required: Wanted,
    #[serde(default, rename = "type")]
    pub kind: CellKind,
    #[serde(default)]
    pub formats: Vec<DateForm>,
    #[serde(default)]
    pub values: Vec<String>,
    #[serde(default)]
    pub placeholders: Vec<String>,
    #[serde(default)]
    pub empty: Others,
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

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct PhraseModel {
    pub text: String,
    #[serde(default)]
    pub message: Option<SaidModel>,
}

/// What is said to people: one text for every language of messages, or one for each.
#[derive(Debug)]
pub(super) struct SaidModel(pub Message);

impl<'de> Deserialize<'de> for SaidModel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        struct Texts {
            en: Option<String>,
            vi: Option<String>,
        }
        struct Said;
        impl<'de> Visitor<'de> for Said {
            type Value = SaidModel;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(expected!(en("text, or `{ en: …, vi: … }`"), vi("văn bản, hoặc `{ en: …, vi: … }`")))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<SaidModel, E> {
                Ok(SaidModel(Message::same(text)))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SaidModel, A::Error> {
                match Texts::deserialize(MapAccessDeserializer::new(map))? {
                    Texts { en: Some(en), vi: Some(vi) } => Ok(SaidModel(Message { en, vi })),
                    Texts { en: Some(only), vi: None } | Texts { en: None, vi: Some(only) } => {
                        Ok(SaidModel(Message::same(only)))
                    }
                    Texts { en: None, vi: None } => Err(de::Error::invalid_type(de::Unexpected::Map, &self)),
                }
            }
        }
        deserializer.deserialize_any(Said)
    }
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

/// A map in the order in which it was written.
#[derive(Debug)]
pub(super) struct Ordered<T>(pub Vec<(String, T)>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Ordered<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(0));
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered(entries))
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// Makes a type decodable from scalars: the two texts are what a wrong one is told.
macro_rules! scalar {
    ($type:ty, en($en:literal), vi($vi:literal), { $($visit:item)* }) => {
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Scalar;
                impl Visitor<'_> for Scalar {
                    type Value = $type;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(expected!(en($en), vi($vi)))
                    }

                    $($visit)*
                }
                deserializer.deserialize_any(Scalar)
            }
        }
    };
}

scalar!(Wanted, en("`true`, `recommended` or `false`"), vi("`true`, `recommended` hoặc `false`"), {
    fn visit_bool<E: de::Error>(self, required: bool) -> Result<Wanted, E> {
        Ok(if required { Wanted::Required } else { Wanted::Optional })
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Wanted, E> {
        match word {
            "recommended" => Ok(Wanted::Recommended),
            _ => Err(E::invalid_value(de::Unexpected::Str(word), &self)),
        }
    }
});

scalar!(
    LevelModel,
    en("a level such as `3`, or a range such as `2-4`"),
    vi("một cấp như `3`, hoặc một khoảng như `2-4`"),
    {
        fn visit_u64<E: de::Error>(self, level: u64) -> Result<LevelModel, E> {
            Ok(LevelModel(level.to_string()))
        }

        fn visit_str<E: de::Error>(self, range: &str) -> Result<LevelModel, E> {
            Ok(LevelModel(range.to_owned()))
        }
    }
);

scalar!(BoundModel, en("a number or a date"), vi("một số hoặc một ngày"), {
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<BoundModel, E> {
        #[allow(clippy::cast_precision_loss, reason = "bounds are small")]
        Ok(BoundModel::Number(number as f64))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<BoundModel, E> {
        #[allow(clippy::cast_precision_loss, reason = "bounds are small")]
        Ok(BoundModel::Number(number as f64))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<BoundModel, E> {
        Ok(BoundModel::Number(number))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<BoundModel, E> {
        Ok(BoundModel::Text(text.to_owned()))
    }
});
