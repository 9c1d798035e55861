//! Decodes a packed tree as a type, without putting the tree together. Mistakes have no places: only trees without any are
//! packed.

use std::fmt;

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};

use super::format::{LIST, MAP, PLAIN, SPELLED_PLAIN};
use super::unpacker::Unpacker;
use crate::data::value::Value;
use crate::data::yaml::scalar;

/// The tree of `text`, which has this `hash`, as a `T`. `None` if `bytes` are not that tree, or not a `T`.
pub fn decode<'de, T: Deserialize<'de>>(bytes: &'de [u8], text: &'de str, hash: u64) -> Option<T> {
    T::deserialize(&mut Unpacker::new(bytes, text, hash)?).ok()
}

/// The tree is not of this type.
#[derive(Debug)]
pub struct Mismatch;

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("mismatch")
    }
}

impl std::error::Error for Mismatch {}

impl de::Error for Mismatch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> Unpacker<'de> {
    /// The next node, if it is a text: the text, and whether it is plain. A list or a map stays.
    fn scalar(&mut self) -> Result<Option<(&'de str, bool)>, Mismatch> {
        if matches!(self.bytes.first(), Some(&(LIST | MAP))) {
            return Ok(None);
        }
        let (kind, span) = self.start().ok_or(Mismatch)?;
        let text = self.text(kind, span).ok_or(Mismatch)?;
        Ok(Some((text, matches!(kind, PLAIN | SPELLED_PLAIN))))
    }

    /// Takes the next node if it is null.
    fn take_null(&mut self) -> Result<bool, Mismatch> {
        let mut ahead = *self;
        let is_null = ahead.scalar()?.is_some_and(|(text, plain)| plain && scalar::is_null(text));
        if is_null {
            *self = ahead;
        }
        Ok(is_null)
    }

    /// The children of the next node, which is a list or a map. Null has none.
    fn children(&mut self, kind: u8) -> Result<Children<'_, 'de>, Mismatch> {
        if self.take_null()? {
            return Ok(Children { of: self, left: 0 });
        }
        match self.start() {
            Some((found, _)) if found == kind => {
                let left = self.number().ok_or(Mismatch)?;
                Ok(Children { of: self, left })
            }
            _ => Err(Mismatch),
        }
    }
}

impl<'de> Deserializer<'de> for &mut Unpacker<'de> {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.bytes.first() {
            Some(&LIST) => return visitor.visit_seq(self.children(LIST)?),
            Some(&MAP) => return visitor.visit_map(self.children(MAP)?),
            _ => {}
        }
        let (text, plain) = self.scalar()?.ok_or(Mismatch)?;
        if !plain {
            return visitor.visit_borrowed_str(text);
        }
        match scalar::resolve(text) {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(flag),
            Value::Integer(number) => match u64::try_from(number) {
                Ok(number) => visitor.visit_u64(number),
                Err(_) => visitor.visit_i64(number),
            },
            Value::Float(number) => visitor.visit_f64(number),
            _ => visitor.visit_borrowed_str(text),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.take_null()? { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.scalar()? {
            Some((text, _)) => visitor.visit_borrowed_str(text),
            None => Err(Mismatch),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        self.deserialize_str(visitor)
    }

    /// Text as written, whatever type it looks like, or a list or a map.
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.scalar()? {
            Some((text, _)) => visitor.visit_borrowed_str(text),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_seq(self.children(LIST)?)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_map(self.children(MAP)?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        let (text, _) = self.scalar()?.ok_or(Mismatch)?;
        visitor.visit_enum(StrDeserializer::new(text))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
        ignored_any
    }
}

/// The items of a list, or the entries of a map.
struct Children<'u, 'de> {
    of: &'u mut Unpacker<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Children<'_, 'de> {
    type Error = Mismatch;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Mismatch> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.of).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> MapAccess<'de> for Children<'_, 'de> {
    type Error = Mismatch;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Mismatch> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        let (key, _) = self.of.scalar()?.ok_or(Mismatch)?;
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Mismatch> {
        seed.deserialize(&mut *self.of)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}
