//! Values of the schema language that are given per language, or once where a schema has one language.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::faults::{Faults, NodePath};
use super::slips::language_of;
use super::spec::Language;
use crate::data::yaml::{expected, flow_text};
use crate::message::Message;
use crate::say;

/// Values by language code, in written order, or one value for the only language.
#[derive(Clone, Debug)]
pub(super) struct PerLanguage<T> {
    entries: Vec<(String, T)>,
    bare: Option<T>,
}

impl<T> Default for PerLanguage<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), bare: None }
    }
}

/// A value that can be written without its language.
pub(super) trait Bare: Clone + Sized {
    /// From one text.
    fn of_text(text: &str) -> Self;
    /// From a list of texts; `None` if it is one text.
    fn of_list(texts: Vec<String>) -> Option<Self>;
    /// As YAML on one line, and its text.
    fn written(&self) -> (String, String);
}

impl Bare for String {
    fn of_text(text: &str) -> Self {
        text.to_owned()
    }

    fn of_list(_: Vec<String>) -> Option<Self> {
        None
    }

    fn written(&self) -> (String, String) {
        (flow_text(self), self.clone())
    }
}

impl Bare for Vec<String> {
    fn of_text(text: &str) -> Self {
        vec![text.to_owned()]
    }

    fn of_list(texts: Vec<String>) -> Option<Self> {
        Some(texts)
    }

    fn written(&self) -> (String, String) {
        let texts: Vec<String> = self.iter().map(|text| flow_text(text)).collect();
        (format!("[{}]", texts.join(", ")), self.join(" "))
    }
}

impl<T: Bare> PerLanguage<T> {
    /// The values by language. A language that the schema does not have is reported, and a value without its language
    /// unless there is only one; `node_path` is the value of `key`.
    pub fn compile(
        self,
        key: &str,
        node_path: NodePath<'_>,
        languages: &[Language],
        faults: &mut Faults<'_>,
    ) -> Vec<(String, T)> {
        for (code, _) in &self.entries {
            faults.language(code, node_path, languages);
        }
        match (self.bare, languages) {
            (None, _) => self.entries,
            (Some(bare), [only]) => vec![(only.code.clone(), bare)],
            (Some(bare), _) => {
                let codes: Vec<&str> = languages.iter().map(|language| language.code.as_str()).collect();
                let (line, text) = bare.written();
                let own = language_of(&text, &codes);
                let all = codes.join("`, `");
                let message = say!(
                    en("`{key}` does not say in which language this is: the schema has `{all}`"),
                    vi("`{key}` không ghi đây là ngôn ngữ nào: mẫu yêu cầu có `{all}`"),
                );
                faults.add(node_path.span(), message, Message::to_write(format_args!("{key}: {{ {own}: {line} }}")));
                Vec::new()
            }
        }
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.bare.is_none()
    }
}

/// A written value.
struct Written<T>(PerLanguage<T>);

impl<'de, T: Bare + Deserialize<'de>> Deserialize<'de> for PerLanguage<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<Written<T>>::deserialize(deserializer)?.map(|written| written.0).unwrap_or_default())
    }
}

impl<'de, T: Bare + Deserialize<'de>> Deserialize<'de> for Written<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Values<T>(PhantomData<T>);
        impl<'de, T: Bare + Deserialize<'de>> Visitor<'de> for Values<T> {
            type Value = PerLanguage<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(expected!(
                    en("text for each language, such as `{ en: … }`"),
                    vi("chữ cho từng ngôn ngữ, chẳng hạn `{ en: … }`")
                ))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(0));
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(PerLanguage { entries, bare: None })
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = list.next_element::<String>()? {
                    texts.push(text);
                }
                match T::of_list(texts) {
                    Some(value) => Ok(PerLanguage { entries: Vec::new(), bare: Some(value) }),
                    None => Err(de::Error::invalid_type(de::Unexpected::Seq, &self)),
                }
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(PerLanguage { entries: Vec::new(), bare: Some(T::of_text(text)) })
            }
        }
        deserializer.deserialize_identifier(Values(PhantomData)).map(Written)
    }
}

impl<T: JsonSchema + Bare> JsonSchema for PerLanguage<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("PerLanguageOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<T>();
        match T::of_list(Vec::new()).is_some() {
            true => json_schema!({
                "type": ["object", "array", "string", "null"],
                "additionalProperties": value,
                "items": { "type": "string" }
            }),
            false => json_schema!({ "type": ["object", "string", "null"], "additionalProperties": value }),
        }
    }
}
