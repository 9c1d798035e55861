//! How Hugo interprets a value, and whether the writer meant that.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::data::dates::{self, Guess};
use crate::data::numbers::{self, Whole};
use crate::data::value::{Node, Value};
use crate::document::FrontMatterKind;
use crate::schema::FieldKind;
use crate::text::fold::compose;

/// Why a value is not of its type.
#[derive(Clone, PartialEq, Debug)]
pub enum Mismatch {
    /// Not a date that Hugo can parse.
    NoDate {
        /// The probable meaning.
        guess: Guess,
        /// Whether the build fails, because Hugo itself uses this field.
        breaks: bool,
    },
    /// Only digits: Hugo reads them as seconds since 1970.
    Seconds {
        /// The resulting day.
        reads: Date,
        /// The probable meaning.
        guess: Guess,
    },
    /// A time without a year, which Hugo places in the year 0.
    NoYear,
    /// A day where a time is required, too.
    NoTime(Date),
    /// Not an integer, or one that Hugo reads as another.
    NoWhole {
        /// The value that Hugo reads.
        whole: Whole,
        /// Whether Hugo itself uses the field. Otherwise, templates see the value as written.
        cast: bool,
    },
    /// Not a number, or one that Hugo reads as another.
    NoNumber {
        /// The value that Hugo reads.
        reads: Option<String>,
        /// The number as written.
        written: Option<f64>,
    },
    /// Neither true nor false. Holds the probable meaning.
    NoBoolean(Option<bool>),
    /// Text that Hugo reads as a number and prints in another form.
    Rewritten(String),
    /// A list or map where text is required.
    NoText,
    /// Not a list.
    NoList,
    /// Not a map.
    NoMap,
}

/// A value as written in the report.
pub(super) struct Written<'a> {
    pub node: &'a Node,
    pub raw: &'a str,
    pub kind: FrontMatterKind,
    /// Whether Hugo reads it.
    pub hugo: bool,
    /// Whether Hugo uses it as a date, so that an invalid one breaks the build.
    pub hugo_date: bool,
    /// Whether Hugo converts any value to an integer.
    pub cast: bool,
}

impl Written<'_> {
    /// The value as text: without quotes, otherwise as written.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.node.value {
            Value::String { text, .. } => Cow::Borrowed(text),
            // Resolve aliases to their value.
            Value::Integer(number) if self.raw.starts_with('*') => Cow::Owned(number.to_string()),
            Value::Float(number) if self.raw.starts_with('*') => Cow::Owned(number.to_string()),
            Value::Bool(flag) => Cow::Owned(flag.to_string()),
            _ => Cow::Borrowed(self.raw),
        }
    }

    fn is_yaml(&self) -> bool {
        self.kind == FrontMatterKind::Yaml
    }

    pub fn whole(&self) -> Whole {
        let raw = self.text();
        numbers::whole(&self.node.value, &raw, self.is_yaml())
    }

    /// The number that Hugo sees if no type is required.
    fn plain_number(&self) -> Option<numbers::Number> {
        match &self.node.value {
            _ if !self.is_yaml() => None,
            Value::String { text, plain: true } => numbers::plain(text),
            Value::Integer(_) | Value::Float(_) => numbers::plain(&self.text()),
            _ => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match (&self.node.value, self.plain_number()) {
            (_, Some(number)) => Some(number.value()),
            (Value::Integer(number), _) => Some(*number as f64),
            (Value::Float(number), _) => Some(*number).filter(|number| number.is_finite()),
            (Value::String { text, .. }, _) => decimal(text),
            _ => None,
        }
    }

    pub fn day(&self) -> Option<Date> {
        match &self.node.value {
            Value::Integer(_) | Value::String { .. } if !self.hugo => {
                dates::read_iso(self.text().trim()).map(|moment| moment.day)
            }
            Value::Integer(seconds) => dates::read_seconds(*seconds),
            Value::Datetime(text) => text.get(..10).and_then(|day| day.parse().ok()),
            Value::String { text, .. } => dates::read(text).map(|moment| moment.day),
            _ => None,
        }
    }

    /// The value to compare with `min` and `max`.
    pub fn size(&self, kind: Option<FieldKind>) -> Option<f64> {
        let length = || Some(compose(&self.text()).chars().count() as f64);
        match (kind, &self.node.value) {
            (_, Value::Sequence(items)) => Some(items.len() as f64),
            (_, Value::Mapping(_)) => None,
            (Some(FieldKind::Integer), _) => Some(self.whole().reads as f64),
            (Some(FieldKind::Number), _) => self.number(),
            (Some(_), _) => length(),
            (None, Value::Integer(_) | Value::Float(_)) => self.number(),
            (None, _) => length(),
        }
    }

    pub fn is(&self, value: &str, kind: Option<FieldKind>) -> bool {
        match kind {
            Some(FieldKind::Integer) => decimal(value) == Some(self.whole().reads as f64),
            Some(FieldKind::Number) => decimal(value).is_some_and(|wanted| self.number() == Some(wanted)),
            _ => compose(&self.text()) == compose(value),
        }
    }

    pub fn mismatch(&self, kind: FieldKind) -> Option<Mismatch> {
        match kind {
            FieldKind::String => self.as_text(),
            FieldKind::Integer => {
                let whole = self.whole();
                // In a plain folder, people see the number as written.
                let plain = !self.hugo && whole.written.is_some_and(|number| number.fract() == 0.0);
                (!plain && !whole.is_as_written()).then_some(Mismatch::NoWhole { whole, cast: self.cast })
            }
            FieldKind::Number => self.as_number(),
            FieldKind::Boolean => self.as_boolean(),
            FieldKind::Date => self.as_date(false),
            FieldKind::Datetime => self.as_date(true),
            FieldKind::List => (!matches!(self.node.value, Value::Sequence(_))).then_some(Mismatch::NoList),
            FieldKind::Map => (!matches!(self.node.value, Value::Mapping(_))).then_some(Mismatch::NoMap),
        }
    }

    fn as_text(&self) -> Option<Mismatch> {
        match &self.node.value {
            Value::Sequence(_) | Value::Mapping(_) => Some(Mismatch::NoText),
            _ if !self.hugo => None,
            _ => {
                let text = self.plain_number()?.as_text();
                (text != *self.text()).then_some(Mismatch::Rewritten(text))
            }
        }
    }

    fn as_number(&self) -> Option<Mismatch> {
        let (reads, written) = (self.number(), decimal(&self.text()));
        let based = reads.is_some() && written.is_none();
        let reads_as_written = reads.is_some() && (reads == written || based) || !self.hugo && written.is_some();
        (!reads_as_written).then(|| Mismatch::NoNumber { reads: reads.map(|number| number.to_string()), written })
    }

    fn as_boolean(&self) -> Option<Mismatch> {
        if matches!(self.node.value, Value::Bool(_)) {
            return None;
        }
        let meant = match compose(self.text().trim()).to_lowercase().as_str() {
            "true" | "yes" | "on" | "y" | "t" | "1" | "có" | "đúng" => Some(true),
            "false" | "no" | "off" | "n" | "f" | "0" | "không" | "sai" => Some(false),
            _ => None,
        };
        Some(Mismatch::NoBoolean(meant))
    }

    fn as_date(&self, timed: bool) -> Option<Mismatch> {
        if !self.hugo && !matches!(self.node.value, Value::Datetime(_)) {
            let text = self.text();
            return match dates::read_iso(text.trim()) {
                Some(moment) if timed && !moment.timed => Some(Mismatch::NoTime(moment.day)),
                Some(_) => None,
                None => Some(Mismatch::NoDate { guess: dates::guess(&text), breaks: false }),
            };
        }
        let refused = |text: &str| Mismatch::NoDate { guess: dates::guess(text), breaks: self.hugo_date };
        let seconds = match (&self.node.value, self.plain_number()) {
            (_, Some(numbers::Number::Whole(seconds))) => Some(seconds),
            (Value::Integer(seconds), _) if self.kind == FrontMatterKind::Toml => Some(*seconds),
            _ => None,
        };
        if let Some(reads) = seconds.and_then(dates::read_seconds) {
            // If the seconds give a year of our time, they were meant as seconds.
            let meant = (2000..2100).contains(&reads.year());
            return (!meant).then(|| Mismatch::Seconds { reads, guess: dates::guess(&self.text()) });
        }
        let text = match &self.node.value {
            Value::String { text, .. } => text,
            Value::Datetime(text) if text.len() >= 10 => {
                let day = self.day()?;
                return (timed && text.len() == 10).then_some(Mismatch::NoTime(day));
            }
            _ => return Some(refused(self.raw)),
        };
        match dates::read(text) {
            Some(moment) if !moment.dated => Some(Mismatch::NoYear),
            Some(moment) if timed && !moment.timed => Some(Mismatch::NoTime(moment.day)),
            Some(_) => None,
            None => Some(refused(text)),
        }
    }
}

/// A decimal number in plain digits.
fn decimal(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.').then(|| text.replace('_', "").parse().ok()).flatten()
}
