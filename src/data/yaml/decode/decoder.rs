//! serde's view of one value of the tree and of what is in it.

use std::borrow::Cow;
use std::collections::HashSet;
use std::slice;

use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};

use super::empty::Empty;
use super::place::{Collector, Name, Place};
use super::refusal::{self, Refusal};
use crate::data::value::{Entry, Node, Value};
use crate::data::yaml::scalar;

/// Decodes one value of the tree, with recursion as deep as the tree: `parse` bounds that.
#[derive(Clone, Copy)]
pub(super) struct Decoder<'de, 'p> {
    pub node: &'de Node,
    pub place: Place<'p>,
    pub collector: &'p Collector<'p>,
    /// Keys that the map lacks, as is told already.
    absent: &'p [&'static str],
}

impl<'de, 'p> Decoder<'de, 'p> {
    pub fn new(node: &'de Node, place: Place<'p>, collector: &'p Collector<'p>) -> Self {
        Self { node, place, collector, absent: &[] }
    }
}

impl<'de> Decoder<'de, '_> {
    /// The value as a `V`; what is wrong with it is told.
    pub fn decode<V: Deserialize<'de>>(self) -> Option<V> {
        let mut absent: Vec<&'static str> = Vec::new();
        let silent = self.collector.silent.get();
        let before = self.collector.faults.borrow().len();
        let value = loop {
            match V::deserialize(Decoder { absent: &absent, ..self }) {
                Ok(value) => break Some(value),
                Err(refusal) => {
                    self.collector.silent.set(silent);
                    let missing = refusal.missing().filter(|name| !absent.contains(name));
                    // What is wrong in it may be why it is nothing as a whole.
                    if self.collector.faults.borrow().len() == before || !refusal.is_of_type() {
                        self.collector.add(|| refusal.fault(self));
                    }
                    let Some(name) = missing else { break None };
                    // There may be more: once again, with something in its place. The rest is told already.
                    absent.push(name);
                    self.collector.silent.set(true);
                }
            }
        };
        self.collector.silent.set(silent);
        value
    }

    /// The same with something empty in place of what is wrong.
    ///
    /// # Errors
    /// When nothing empty is a `V`; that needs no telling.
    fn decode_or_empty<V: Deserialize<'de>>(self) -> Result<V, Refusal> {
        self.decode().map_or_else(empty, Ok)
    }

    /// What stands here, by the types that plain scalars have.
    pub fn value(&self) -> Cow<'de, Value> {
        match &self.node.value {
            Value::String { text, plain: true } => Cow::Owned(scalar::resolve(text)),
            value => Cow::Borrowed(value),
        }
    }

    fn is_null(&self) -> bool {
        *self.value() == Value::Null
    }

    fn refuse<V>(&self, visitor: &impl Visitor<'de, Value = V>) -> Result<V, Refusal> {
        Err(de::Error::invalid_type(de::Unexpected::Other(""), visitor))
    }

    /// The entries of this map whose keys are `known`, if only some are.
    fn map<'p>(&'p self, known: Option<&'static [&'static str]>) -> Map<'de, 'p> {
        let mut seen = HashSet::new();
        let mut entries = Vec::with_capacity(self.node.entries().len());
        for entry in self.node.entries() {
            if !seen.insert(entry.key.as_str()) {
                self.collector.add(|| Some(refusal::repeated_key(entry)));
            } else if let Some(known) = known.filter(|known| !known.contains(&entry.key.as_str())) {
                self.collector.add(|| Some(refusal::unknown_key(entry, known, self.place)));
            } else {
                entries.push(entry);
            }
        }
        Map { of: self, entries: entries.into_iter(), absent: self.absent.iter(), value: None }
    }

    fn visit_map<V: Visitor<'de>>(
        self,
        known: Option<&'static [&'static str]>,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        match self.node.value {
            Value::Mapping(_) => visitor.visit_map(self.map(known)),
            // A group may be left empty.
            _ if self.is_null() => visitor.visit_map(self.map(known)),
            _ => self.refuse(&visitor),
        }
    }
}

impl<'de> Deserializer<'de> for Decoder<'de, '_> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
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

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        // Where a fraction may stand, serde_yaml takes `02`, too, and no `0x1f`.
        match &self.node.value {
            Value::String { text, plain: true } if is_like_number(text) => match serde_yaml::from_str(text) {
                Ok(number) => visitor.visit_f64(number),
                Err(_) => self.refuse(&visitor),
            },
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match &self.node.value {
            // As it was written: `1.0` and `true` are texts, too.
            Value::String { text, .. } => visitor.visit_borrowed_str(text),
            _ => self.refuse(&visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_str(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.node.value {
            Value::Sequence(_) => visitor.visit_seq(List { of: &self, next: 0 }),
            // A list may be left empty.
            _ if self.is_null() => visitor.visit_seq(List { of: &self, next: 0 }),
            _ => self.refuse(&visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.visit_map(None, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.visit_map(Some(fields), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        match &self.node.value {
            Value::String { text, .. } => visitor.visit_enum(text.as_str().into_deserializer()),
            _ => Err(de::Error::invalid_type(de::Unexpected::Other(""), &refusal::WORD)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct
        identifier ignored_any
    }
}

/// The number that a plain scalar is to serde_yaml: also where Hugo knows none (`0b11`, `-0x1f`), and more than 63 bits
/// of it.
fn number(text: &str) -> Option<serde_yaml::Number> {
    if is_like_number(text) { serde_yaml::from_str(text).ok() } else { None }
}

/// Whether serde_yaml need be asked: nothing that is not read alike alone passes.
fn is_like_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|first: char| first.is_ascii_digit()) && digits.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A `V` that holds nothing.
///
/// # Errors
/// When there is none; that needs no telling.
fn empty<'de, V: Deserialize<'de>>() -> Result<V, Refusal> {
    V::deserialize(Empty).map_err(|_| Refusal::Reported)
}

/// The items of a list. One that is wrong is told; then there is something empty.
struct List<'de, 'p> {
    of: &'p Decoder<'de, 'p>,
    next: usize,
}

impl<'de> List<'de, '_> {
    fn next(&mut self) -> Option<Decoder<'de, '_>> {
        let node = self.of.node.items().get(self.next)?;
        let name = Name::Item(self.next);
        self.next += 1;
        Some(Decoder::new(node, Place { name, around: Some(&self.of.place) }, self.of.collector))
    }
}

impl<'de> SeqAccess<'de> for List<'de, '_> {
    type Error = Refusal;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let Some(item) = self.next() else { return Ok(None) };
        seed.deserialize(item).map(Some).map_err(|refusal| refusal.reported(item))
    }

    fn next_element<V: Deserialize<'de>>(&mut self) -> Result<Option<V>, Refusal> {
        self.next().map(Decoder::decode_or_empty).transpose()
    }
}

/// The entries of a map, then those that it lacks. One that is wrong is told; then there is something empty in a model, and
/// nothing in a map of any keys.
struct Map<'de, 'p> {
    of: &'p Decoder<'de, 'p>,
    entries: std::vec::IntoIter<&'de Entry>,
    absent: slice::Iter<'p, &'static str>,
    /// That of the key that was taken last.
    value: Option<&'de Entry>,
}

impl<'de> Map<'de, '_> {
    /// The value whose turn it is; `None` for one that is not there.
    fn value(&mut self) -> Option<Decoder<'de, '_>> {
        let entry = self.value.take()?;
        let place = Place { name: Name::Key(&entry.key), around: Some(&self.of.place) };
        Some(Decoder::new(&entry.value, place, self.of.collector))
    }
}

impl<'de> MapAccess<'de> for Map<'de, '_> {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        self.value = self.entries.next();
        let key = match self.value {
            Some(entry) => Some(entry.key.as_str()),
            None => self.absent.next().copied(),
        };
        key.map(|key| seed.deserialize(key.into_deserializer())).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        match self.value() {
            Some(value) => seed.deserialize(value).map_err(|refusal| refusal.reported(value)),
            None => seed.deserialize(Empty),
        }
    }

    fn next_value<V: Deserialize<'de>>(&mut self) -> Result<V, Refusal> {
        self.value().map_or_else(empty, Decoder::decode_or_empty)
    }

    fn next_entry<K: Deserialize<'de>, V: Deserialize<'de>>(&mut self) -> Result<Option<(K, V)>, Refusal> {
        while let Some(key) = self.next_key()? {
            if let Some(value) = self.value().and_then(Decoder::decode) {
                return Ok(Some((key, value)));
            }
        }
        Ok(None)
    }
}
