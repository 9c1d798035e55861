//! A tree of data with the place of every key and value: what front matter, schemas and
//! configuration are read into, whatever notation they were written in.

use crate::message::Words;
use crate::text::source::Span;

/// One value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What was written.
    pub value: Value,
    /// The bytes of the value, quotes included; empty for a value left out (`date:`).
    pub span: Span,
}

/// What a [`Node`] holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, `null` or `~`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction, an exponent, or too large for an integer.
    Float(f64),
    /// Text.
    String {
        /// The text with quotes and escapes resolved.
        text: String,
        /// Whether it was written without quotes: then another reader may see another type.
        plain: bool,
    },
    /// A date or time of TOML, which has a type for them; the text as written.
    Datetime(String),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys with values, in the order written, repeated keys included.
    Mapping(Vec<Entry>),
}

/// One key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key as text.
    pub key: String,
    /// The bytes of the key, quotes included.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

/// The one of `entries` that Hugo takes for the field `key`: the last of them where it is repeated.
pub fn field<'e>(entries: &'e [Entry], key: &str) -> Option<&'e Entry> {
    entries.iter().rfind(|entry| same_key(&entry.key, key))
}

/// Whether Hugo takes two keys for one: their case counts for nothing.
pub fn same_key(a: &str, b: &str) -> bool {
    match a.is_ascii() && b.is_ascii() {
        true => a.eq_ignore_ascii_case(b),
        false => a == b || a.to_lowercase() == b.to_lowercase(),
    }
}

impl Node {
    /// The text, when this is one.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The entries, when this is a mapping.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The items, when this is a list.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Sequence(items) => items,
            _ => &[],
        }
    }

    /// The entry that Hugo takes for the field `key`, in whatever case: the last of them where it is repeated.
    pub fn field(&self, key: &str) -> Option<&Entry> {
        field(self.entries(), key)
    }

    /// The entry called `key`, the first where it is repeated.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// Moves every place of the tree `by` bytes towards the end; recursive, as deep as the tree.
    pub fn shift(&mut self, by: usize) {
        self.span = self.span.shifted(by);
        match &mut self.value {
            Value::Sequence(items) => items.iter_mut().for_each(|item| item.shift(by)),
            Value::Mapping(entries) => entries.iter_mut().for_each(|entry| {
                entry.key_span = entry.key_span.shifted(by);
                entry.value.shift(by);
            }),
            _ => {}
        }
    }

    /// The same tree, every place of which is the beginning: two such are equal when they say the same.
    pub fn without_places(mut self) -> Self {
        self.lose_places();
        self
    }

    fn lose_places(&mut self) {
        self.span = Span::at(0);
        match &mut self.value {
            Value::Sequence(items) => items.iter_mut().for_each(Self::lose_places),
            Value::Mapping(entries) => entries.iter_mut().for_each(|entry| {
                entry.key_span = Span::at(0);
                entry.value.lose_places();
            }),
            _ => {}
        }
    }

    /// Whether nothing was given: no value, or text that is only blanks.
    pub fn is_blank(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::String { text, .. } => text.trim().is_empty(),
            _ => false,
        }
    }

    /// What kind of value this is, in a word for people: "a list", "text" …
    pub fn kind(&self) -> Words {
        let (en, vi) = match &self.value {
            Value::Null => ("nothing", "giá trị rỗng"),
            Value::Bool(_) => ("true or false", "giá trị đúng/sai"),
            Value::Integer(_) => ("a whole number", "một số nguyên"),
            Value::Float(_) => ("a number", "một số"),
            Value::String { .. } => ("text", "văn bản"),
            Value::Datetime(_) => ("a date", "ngày tháng"),
            Value::Sequence(_) => ("a list", "một danh sách"),
            Value::Mapping(_) => ("a group of fields", "một nhóm trường"),
        };
        Words { en, vi }
    }
}
