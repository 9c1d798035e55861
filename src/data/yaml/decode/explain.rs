//! How it is told that serde does not take a value.

use super::decoder::Decoder;
use super::place::Name;
use super::refusal::{BETWEEN, Refusal, unknown_key};
use crate::data::value::{Node, Value};
use crate::data::yaml::fault::Fault;
use crate::message::Message;
use crate::message::suggest::{instead, nearest};
use crate::say;

impl Refusal {
    /// Tells this of the value that `at` decodes, for those that cannot go on.
    pub fn reported(self, at: Decoder<'_, '_>) -> Self {
        at.collector.add(|| self.fault(at));
        Self::Reported
    }

    /// What is to be told of the value that `at` decodes.
    pub fn fault(&self, at: Decoder<'_, '_>) -> Option<Fault> {
        match self {
            Self::Type(expected) => Some(wrong_type(expected, at)),
            Self::Word(words) => Some(unknown_word(words, at)),
            Self::Key(key, keys) => Some(unknown_key(at.node.get(key)?, keys, at.place)),
            // It is there, spelt wrong.
            Self::Missing(key) if at.node.entries().iter().any(|entry| nearest(&entry.key, [*key]).is_some()) => None,
            Self::Missing(key) => Some(missing_key(key, at)),
            Self::Other(message) => Some(Fault::new(at.node.span, verbatim(message))),
            Self::Reported => None,
        }
    }
}

fn missing_key(key: &str, at: Decoder<'_, '_>) -> Fault {
    // The first key stands for the whole map, which may be long.
    let span = at.node.entries().first().map_or(at.node.span, |entry| entry.key_span);
    let message = match at.place.words() {
        Some(outer) => say!(en("{} has no `{key}`", outer.en), vi("{} thiếu `{key}`", outer.vi)),
        None => say!(en("there is no `{key}`"), vi("thiếu `{key}`")),
    };
    Fault::new(span, message).with_help(say!(en("add `{key}: …`"), vi("hãy thêm `{key}: …`")))
}

fn unknown_word(known: &[&str], at: Decoder<'_, '_>) -> Fault {
    let written = at.node.as_str().unwrap_or_default();
    let name = at.place.words().unwrap_or_else(|| say!(en("this"), vi("chỗ này")));
    let message = match written {
        "" => say!(en("{} has no value", name.en), vi("{} chưa có giá trị", name.vi)),
        _ => say!(en("{} cannot be `{written}`", name.en), vi("{} không thể là `{written}`", name.vi)),
    };
    Fault::new(at.node.span, message).with_help(instead(written, known))
}

fn wrong_type(expected: &str, at: Decoder<'_, '_>) -> Fault {
    let wanted = in_words(expected);
    let name = at.place.words().unwrap_or_else(|| say!(en("this file"), vi("tệp này")));
    let span = at.node.span;
    let written = &at.collector.text[span.start..span.end];
    let value = at.value();
    let found = match &*value {
        Value::Sequence(_) | Value::Mapping(_) => at.node.kind().into(),
        Value::Null => Node { value: Value::Null, span }.kind().into(),
        _ => Message::same(format!("`{}`", written.split(['\n', '\r']).next().unwrap_or_default())),
    };
    let message = say!(
        en("{} must be {}, not {}", name.en, wanted.en, found.en),
        vi("{} phải là {}, không phải {}", name.vi, wanted.vi, found.vi),
    );
    let fault = Fault::new(span, message);
    let Name::Key(key) = at.place.name else { return fault };
    let unquoted =
        |text: &str| say!(en("leave the quotation marks out: `{key}: {text}`"), vi("hãy bỏ dấu nháy: `{key}: {text}`"));
    match (&*value, expected) {
        (Value::String { text, plain: false }, "a boolean") if matches!(text.as_str(), "true" | "false") => {
            fault.with_help(unquoted(text))
        }
        (Value::String { text, .. }, "a boolean") => match text.to_lowercase().as_str() {
            "yes" | "on" | "y" => fault.with_help(Message::to_write(format_args!("{key}: true"))),
            "no" | "off" | "n" => fault.with_help(Message::to_write(format_args!("{key}: false"))),
            _ => fault,
        },
        (Value::String { text, plain: false }, _) if text.parse::<f64>().is_ok() && !wanted.en.contains("text") => {
            fault.with_help(unquoted(text))
        }
        (Value::Null | Value::Mapping(_), _) => fault,
        (_, "a sequence") => fault.with_help(Message::to_write(format_args!("{key}: [{written}]"))),
        _ => fault,
    }
}

/// serde's word for a type in words for people; what the models say themselves stays.
fn in_words(expected: &str) -> Message {
    match expected {
        "usize" | "u8" | "u16" | "u32" | "u64" => {
            say!(en("a whole number, 0 or greater"), vi("một số nguyên từ 0 trở lên"))
        }
        "i8" | "i16" | "i32" | "i64" | "isize" => say!(en("a whole number"), vi("một số nguyên")),
        "f32" | "f64" => say!(en("a number"), vi("một số")),
        "a boolean" => say!(en("`true` or `false`"), vi("`true` hoặc `false`")),
        // `path string` is what a file is to serde.
        "a string" | "a borrowed string" | "path string" => say!(en("text"), vi("văn bản")),
        "a sequence" => say!(en("a list"), vi("một danh sách")),
        _ if expected == "a map" || expected.starts_with("struct ") => {
            say!(en("a group of `key: value` lines"), vi("một nhóm dòng `khóa: giá trị`"))
        }
        _ => verbatim(expected),
    }
}

/// serde's own words; what stands in two languages in them is told apart.
fn verbatim(words: &str) -> Message {
    match words.split_once(BETWEEN) {
        Some((en, vi)) => say!(en("{en}"), vi("{vi}")),
        None => Message::same(words),
    }
}
