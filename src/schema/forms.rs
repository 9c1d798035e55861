//! Values of the schema language with several notations.

use std::fmt;
use std::marker::PhantomData;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::spec::RequirementLevel;
use crate::data::yaml::expected;
use crate::message::Message;

/// One end of a range: a number or a date.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum BoundModel {
    Number(f64),
    Text(String),
}

/// `3` or `2-4`, as written.
#[derive(Debug)]
pub(super) struct LevelModel(pub String);

/// A text for users: one for all languages, or one per language.
#[derive(Clone, Debug)]
pub(super) struct TextModel(pub Message);

impl<'de> Deserialize<'de> for TextModel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        struct Texts {
            en: Option<String>,
            vi: Option<String>,
        }
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = TextModel;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(expected!(en("text, or `{ en: …, vi: … }`"), vi("văn bản, hoặc `{ en: …, vi: … }`")))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<TextModel, E> {
                Ok(TextModel(Message::same(text)))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<TextModel, A::Error> {
                match Texts::deserialize(MapAccessDeserializer::new(map))? {
                    Texts { en: Some(en), vi: Some(vi) } => Ok(TextModel(Message { en, vi })),
                    Texts { en: Some(only), vi: None } | Texts { en: None, vi: Some(only) } => {
                        Ok(TextModel(Message::same(only)))
                    }
                    Texts { en: None, vi: None } => Err(de::Error::invalid_type(de::Unexpected::Map, &self)),
                }
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}

/// A text to search, with a message.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct PhraseModel {
    /// Words, or a regular expression between slashes.
    pub text: String,
    /// What it means that they are there.
    #[serde(default)]
    pub message: Option<TextModel>,
}

/// A text to search, or a group with that text and a message.
#[derive(Clone, Debug, Default)]
pub(super) struct SaidModel {
    /// Words, or a regular expression.
    pub text: String,
    /// What is wanted, in words.
    pub message: Option<TextModel>,
}

impl<'de> Deserialize<'de> for SaidModel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SaidVisitor;
        impl<'de> Visitor<'de> for SaidVisitor {
            type Value = SaidModel;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(expected!(
                    en("text, or `{ text: …, message: … }`"),
                    vi("văn bản, hoặc `{ text: …, message: … }`")
                ))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<SaidModel, E> {
                Ok(SaidModel { text: text.to_owned(), message: None })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SaidModel, A::Error> {
                let PhraseModel { text, message } = PhraseModel::deserialize(MapAccessDeserializer::new(map))?;
                Ok(SaidModel { text, message })
            }
        }
        deserializer.deserialize_identifier(SaidVisitor)
    }
}

/// A map in written order.
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

/// Makes a type decodable from scalars. The two texts describe the expected value in errors.
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

/// What [`RequirementLevel`] expects.
pub(super) const WANTED: &str =
    expected!(en("`true`, `recommended` or `false`"), vi("`true`, `recommended` hoặc `false`"));

scalar!(RequirementLevel, en("`true`, `recommended` or `false`"), vi("`true`, `recommended` hoặc `false`"), {
    fn visit_bool<E: de::Error>(self, required: bool) -> Result<RequirementLevel, E> {
        Ok(if required { RequirementLevel::Required } else { RequirementLevel::Optional })
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<RequirementLevel, E> {
        match word {
            "recommended" => Ok(RequirementLevel::Recommended),
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
