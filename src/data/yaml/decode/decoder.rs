//! The serde deserializer for a value of the tree and its children.

use std::borrow::Cow;
use std::collections::HashSet;
use std::slice;

use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};

use super::empty::Empty;
use super::error::{self, DecodeError};
use super::path::{Collector, Segment, ValuePath};
use crate::data::value::{Entry, Node, Value};
use crate::data::yaml::scalar;

/// Decodes one value of the tree. The recursion is as deep as the tree, which `parse` limits.
#[derive(Clone, Copy)]
pub(super) struct Decoder<'de, 'p> {
    pub node: &'de Node,
    pub path: ValuePath<'p>,
    pub collector: &'p Collector<'p>,
    /// Keys that the mapping lacks, and that were already reported.
    missing: &'p [&'static str],
}

impl<'de, 'p> Decoder<'de, 'p> {
    pub fn new(node: &'de Node, path: ValuePath<'p>, collector: &'p Collector<'p>) -> Self {
        Self { node, path, collector, missing: &[] }
    }
}

impl<'de> Decoder<'de, '_> {
    /// Decodes the value as a `V` and records what is wrong with it.
    pub fn decode<V: Deserialize<'de>>(self) -> Option<V> {
        let mut missing: Vec<&'static str> = Vec::new();
        let silent = self.collector.silent.get();
        let before = self.collector.faults.borrow().len();
        let value = loop {
            match V::deserialize(Decoder { missing: &missing, ..self }) {
                Ok(value) => break Some(value),
                Err(error) => {
                    self.collector.silent.set(silent);
                    let key = error.missing().filter(|key| !missing.contains(key));
                    // A fault inside may be the reason why the whole has the wrong type.
                    if self.collector.faults.borrow().len() == before || !error.is_of_type() {
                        self.collector.add(|| error.fault(self));
                    }
                    let Some(key) = key else { break None };
                    // There may be more faults: retry with an empty value for the key, without reporting the rest
                    // again.
                    missing.push(key);
                    self.collector.silent.set(true);
                }
            }
        };
        self.collector.silent.set(silent);
        value
    }

    /// The same, with an empty value in place of an invalid one.
    ///
    /// # Errors
    /// If `V` has no empty value. This needs no report.
    fn decode_or_empty<V: Deserialize<'de>>(self) -> Result<V, DecodeError> {
        self.decode().map_or_else(empty, Ok)
    }

    /// The value, with the type that a plain scalar has.
    pub fn value(&self) -> Cow<'de, Value> {
        match &self.node.value {
            Value::String { text, plain: true } => Cow::Owned(scalar::resolve(text)),
            value => Cow::Borrowed(value),
        }
    }

    fn is_null(&self) -> bool {
        match &self.node.value {
            Value::String { text, plain } => *plain && scalar::is_null(text),
            value => *value == Value::Null,
        }
    }

    fn invalid_type<V>(&self, visitor: &impl Visitor<'de, Value = V>) -> Result<V, DecodeError> {
        Err(de::Error::invalid_type(de::Unexpected::Other(""), visitor))
    }

    /// The entries of this mapping; if `known` is given, only those with a known key.
    fn map<'p>(&'p self, known: Option<&'static [&'static str]>) -> Map<'de, 'p> {
        let mut seen = HashSet::new();
        let mut entries = Vec::with_capacity(self.node.entries().len());
        for entry in self.node.entries() {
            if !seen.insert(entry.key.as_str()) {
                self.collector.add(|| Some(error::repeated_key(entry)));
            } else if let Some(known) = known.filter(|known| !known.contains(&entry.key.as_str())) {
                self.collector.add(|| Some(error::unknown_key(entry, known, (self.node, self.path), self.collector)));
            } else {
                entries.push(entry);
            }
        }
        Map { of: self, entries: entries.into_iter(), missing: self.missing.iter(), value: None }
    }

    fn visit_map<V: Visitor<'de>>(
        self,
        known: Option<&'static [&'static str]>,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self.node.value {
            Value::Mapping(_) => visitor.visit_map(self.map(known)),
            // A mapping may be empty.
            _ if self.is_null() => visitor.visit_map(self.map(known)),
            _ => self.invalid_type(&visitor),
        }
    }
}

impl<'de> Deserializer<'de> for Decoder<'de, '_> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let value = self.value();
        if let Value::Float(_) | Value::String { plain: true, .. } = *value
            && let Some(number) = self.node.as_str().and_then(number)
        {
            return match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (None, Some(number)) => visitor.visit_i64(number),
                (None, None) => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            };
        }
        match &*value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(*flag),
            Value::Integer(number) => match u64::try_from(*number) {
                Ok(number) => visitor.visit_u64(number),
                Err(_) => visitor.visit_i64(*number),
            },
            Value::Float(number) => visitor.visit_f64(*number),
            Value::String { text, .. } | Value::Datetime(text) => visitor.visit_str(text),
            Value::Sequence(_) => self.deserialize_seq(visitor),
            Value::Mapping(_) => self.visit_map(None, visitor),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        // For floats, serde_yaml accepts `02`, but not `0x1f`.
        match &self.node.value {
            Value::String { text, plain: true } if is_like_number(text) => match serde_yaml::from_str(text) {
                Ok(number) => visitor.visit_f64(number),
                Err(_) => self.invalid_type(&visitor),
            },
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match &self.node.value {
            // Use the text as written: `1.0` and `true` are valid texts, too.
            Value::String { text, .. } => visitor.visit_borrowed_str(text),
            _ => self.invalid_type(&visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.node.value {
            Value::Sequence(_) => visitor.visit_seq(List { of: &self, next: 0 }),
            // A list may be empty.
            _ if self.is_null() => visitor.visit_seq(List { of: &self, next: 0 }),
            _ => self.invalid_type(&visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.visit_map(None, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.visit_map(Some(fields), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match &self.node.value {
            Value::String { text, .. } => visitor.visit_enum(text.as_str().into_deserializer()),
            _ => Err(de::Error::invalid_type(de::Unexpected::Other(""), &error::EXPECTED_VARIANT)),
        }
    }

    /// For models that take text or a group: text as written, whatever type it looks like.
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match &self.node.value {
            Value::String { text, .. } => visitor.visit_borrowed_str(text),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct
        ignored_any
    }
}

/// The number that serde_yaml reads from a plain scalar, even if Hugo reads none (`0b11`, `-0x1f`) or it needs more
/// than 63 bits.
fn number(text: &str) -> Option<serde_yaml::Number> {
    if is_like_number(text) { serde_yaml::from_str(text).ok() } else { None }
}

/// Whether serde_yaml must be asked. Everything else is read alike by both.
fn is_like_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|first: char| first.is_ascii_digit()) && digits.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// The empty value of `V`.
///
/// # Errors
/// If `V` has no empty value. This needs no report.
fn empty<'de, V: Deserialize<'de>>() -> Result<V, DecodeError> {
    V::deserialize(Empty).map_err(|_| DecodeError::Reported)
}

/// The items of a list. An invalid item is reported and replaced by an empty value.
struct List<'de, 'p> {
    of: &'p Decoder<'de, 'p>,
    next: usize,
}

impl<'de> List<'de, '_> {
    fn next(&mut self) -> Option<Decoder<'de, '_>> {
        let node = self.of.node.items().get(self.next)?;
        let segment = Segment::Item(self.next);
        self.next += 1;
        Some(Decoder::new(node, ValuePath { segment, parent: Some(&self.of.path) }, self.of.collector))
    }
}

impl<'de> SeqAccess<'de> for List<'de, '_> {
    type Error = DecodeError;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, DecodeError> {
        let Some(item) = self.next() else { return Ok(None) };
        seed.deserialize(item).map(Some).map_err(|error| error.reported(item))
    }

    fn next_element<V: Deserialize<'de>>(&mut self) -> Result<Option<V>, DecodeError> {
        self.next().map(Decoder::decode_or_empty).transpose()
    }
}

/// The entries of a mapping, then the keys that it lacks. An invalid value is reported; a struct then gets an empty
/// value, and a map with arbitrary keys drops the entry.
struct Map<'de, 'p> {
    of: &'p Decoder<'de, 'p>,
    entries: std::vec::IntoIter<&'de Entry>,
    missing: slice::Iter<'p, &'static str>,
    /// The entry of the last key.
    value: Option<&'de Entry>,
}

impl<'de> Map<'de, '_> {
    /// The value of the last key; `None` for a missing one.
    fn value(&mut self) -> Option<Decoder<'de, '_>> {
        let entry = self.value.take()?;
        let path = ValuePath { segment: Segment::Key(&entry.key), parent: Some(&self.of.path) };
        Some(Decoder::new(&entry.value, path, self.of.collector))
    }
}

impl<'de> MapAccess<'de> for Map<'de, '_> {
    type Error = DecodeError;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, DecodeError> {
        self.value = self.entries.next();
        let key = match self.value {
            Some(entry) => Some(entry.key.as_str()),
            None => self.missing.next().copied(),
        };
        key.map(|key| seed.deserialize(key.into_deserializer())).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, DecodeError> {
        match self.value() {
            Some(value) => seed.deserialize(value).map_err(|error| error.reported(value)),
            None => seed.deserialize(Empty),
        }
    }

    fn next_value<V: Deserialize<'de>>(&mut self) -> Result<V, DecodeError> {
        self.value().map_or_else(empty, Decoder::decode_or_empty)
    }

    fn next_entry<K: Deserialize<'de>, V: Deserialize<'de>>(&mut self) -> Result<Option<(K, V)>, DecodeError> {
        while let Some(key) = self.next_key()? {
            if let Some(value) = self.value().and_then(Decoder::decode) {
                return Ok(Some((key, value)));
            }
        }
        Ok(None)
    }
}
