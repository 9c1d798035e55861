//! Messages for values that serde rejects.

use super::decoder::Decoder;
use super::error::{DecodeError, LANGUAGE_SEPARATOR, unknown_key};
use super::path::{Mistake, Segment};
use crate::data::value::{Node, Value};
use crate::data::yaml::fault::Fault;
use crate::message::Message;
use crate::message::suggest::{instead, nearest};
use crate::say;

impl DecodeError {
    /// Reports this error for the value that `at` decodes, for callers that cannot go on.
    pub fn reported(self, at: Decoder<'_, '_>) -> Self {
        at.collector.add(|| self.fault(at));
        Self::Reported
    }

    /// The fault to report for the value that `at` decodes.
    pub fn fault(&self, at: Decoder<'_, '_>) -> Option<Fault> {
        match self {
            Self::Type(expected) => Some(wrong_type(expected, at)),
            Self::Word(words) => Some(unknown_word(words, at)),
            Self::Key(key, keys) => Some(unknown_key(at.node.get(key)?, keys, (at.node, at.path), at.collector)),
            // The key is there, but misspelled.
            Self::Missing(key) if at.node.entries().iter().any(|entry| nearest(&entry.key, [*key]).is_some()) => None,
            Self::Missing(key) => Some(missing_key(key, at)),
            Self::Other(message) => Some(Fault::new(at.node.span, verbatim(message))),
            Self::Reported => None,
        }
    }
}

fn missing_key(key: &str, at: Decoder<'_, '_>) -> Fault {
    // Point at the first key only: the mapping may be long.
    let span = at.node.entries().first().map_or(at.node.span, |entry| entry.key_span);
    let message = match at.path.words() {
        Some(outer) => say!(en("{} has no `{key}`", outer.en), vi("{} thiếu `{key}`", outer.vi)),
        None => say!(en("there is no `{key}`"), vi("thiếu `{key}`")),
    };
    Fault::new(span, message).with_help(say!(en("add `{key}: …`"), vi("hãy thêm `{key}: …`")))
}

fn unknown_word(allowed: &[&str], at: Decoder<'_, '_>) -> Fault {
    let written = at.node.as_str().unwrap_or_default();
    let name = at.path.words().unwrap_or_else(|| say!(en("this"), vi("chỗ này")));
    let message = match written {
        "" => say!(en("{} has no value", name.en), vi("{} chưa có giá trị", name.vi)),
        _ => say!(en("{} cannot be `{written}`", name.en), vi("{} không thể là `{written}`", name.vi)),
    };
    Fault::new(at.node.span, message).with_help(instead(written, allowed))
}

fn wrong_type(expected: &str, at: Decoder<'_, '_>) -> Fault {
    let expected_words = in_words(expected);
    let name = at.path.words().unwrap_or_else(|| say!(en("this file"), vi("tệp này")));
    let span = at.node.span;
    let written = &at.collector.text[span.start..span.end];
    let value = at.value();
    let found = match &*value {
        Value::Sequence(_) | Value::Mapping(_) => at.node.kind().into(),
        Value::Null => Node { value: Value::Null, span }.kind().into(),
        _ => Message::same(format!("`{}`", written.split(['\n', '\r']).next().unwrap_or_default())),
    };
    let message = say!(
        en("{} must be {}, not {}", name.en, expected_words.en, found.en),
        vi("{} phải là {}, không phải {}", name.vi, expected_words.vi, found.vi),
    );
    let fault = Fault::new(span, message);
    let key = match at.path.segment {
        Segment::Key(key) => Some(key),
        _ => None,
    };
    let mistake = Mistake { key, expected, node: at.node, keys: &[], root: at.collector.root };
    if let Some(help) = (at.collector.advice)(&mistake) {
        return fault.with_help(help);
    }
    let Some(key) = key else { return fault };
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
        (Value::String { text, plain: false }, _)
            if text.parse::<f64>().is_ok() && !expected_words.en.contains("text") && !is_map(expected) =>
        {
            fault.with_help(unquoted(text))
        }
        (Value::Null | Value::Mapping(_), _) => fault,
        (_, "a sequence") => fault.with_help(Message::to_write(format_args!("{key}: [{written}]"))),
        _ => fault,
    }
}

/// Whether serde's name for a type is that of a mapping.
fn is_map(expected: &str) -> bool {
    expected == "a map" || expected.starts_with("struct ")
}

/// serde's name for a type in words for users; other texts come from the models and stay unchanged.
fn in_words(expected: &str) -> Message {
    match expected {
        "usize" | "u8" | "u16" | "u32" | "u64" => {
            say!(en("a whole number, 0 or greater"), vi("một số nguyên từ 0 trở lên"))
        }
        "i8" | "i16" | "i32" | "i64" | "isize" => say!(en("a whole number"), vi("một số nguyên")),
        "f32" | "f64" => say!(en("a number"), vi("một số")),
        "a boolean" => say!(en("`true` or `false`"), vi("`true` hoặc `false`")),
        // serde calls a file path this.
        "a string" | "a borrowed string" | "path string" => say!(en("text"), vi("văn bản")),
        "a sequence" => say!(en("a list"), vi("một danh sách")),
        _ if is_map(expected) => {
            say!(en("a group of `key: value` lines"), vi("một nhóm dòng `khóa: giá trị`"))
        }
        _ => verbatim(expected),
    }
}

/// serde's own words, split if they contain both languages.
fn verbatim(words: &str) -> Message {
    match words.split_once(LANGUAGE_SEPARATOR) {
        Some((en, vi)) => say!(en("{en}"), vi("{vi}")),
        None => Message::same(words),
    }
}
