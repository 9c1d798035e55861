//! A tree of values with spans, independent of format: front matter, schemas and configuration are parsed into it.

use crate::message::Words;
use crate::text::source::Span;

/// A value with its span.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// The span of the value, quotes included; empty for an omitted value (`date:`).
    pub span: Span,
}

/// The content of a [`Node`].
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
        /// Whether it was unquoted. Then another parser may read a different type.
        plain: bool,
    },
    /// A TOML date or time, as written.
    Datetime(String),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys with values in source order, duplicate keys included.
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

/// The entry that Hugo uses for the field `key`: the last one if there are duplicates.
pub fn field<'e>(entries: &'e [Entry], key: &str) -> Option<&'e Entry> {
    entries.iter().rfind(|entry| same_key(&entry.key, key))
}

/// Whether Hugo treats two keys as equal: case does not matter.
pub fn same_key(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || !(a.is_ascii() && b.is_ascii()) && a.to_lowercase() == b.to_lowercase()
}

/// Where `node` is; the beginning of the text if there is none.
pub fn span_of(node: Option<&Node>) -> Span {
    node.map_or(Span::at(0), |node| node.span)
}

impl Node {
    /// The text, if this is a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The entries, if this is a mapping.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The items, if this is a list.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Sequence(items) => items,
            _ => &[],
        }
    }

    /// The entry that Hugo uses for the field `key`, in any case: the last one if there are duplicates.
    pub fn field(&self, key: &str) -> Option<&Entry> {
        field(self.entries(), key)
    }

    /// The entry with exactly this key, the first one if there are duplicates.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// Moves every span of the tree by `by` bytes. The recursion is as deep as the tree.
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

    /// The same tree with all spans set to 0, so that equal content compares equal.
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

    /// Whether there is no value, or only whitespace.
    pub fn is_blank(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::String { text, .. } => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The type of the value in words for users: "a list", "text" …
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
