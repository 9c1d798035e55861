//! Which field of the front matter answers which field of the schema, and what is to be said of it.
//!
//! Every field is judged once, here, so that the rules on fields share one verdict: a field that is
//! missing is not of the wrong type too, and a value left from the template is nothing else.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::dates::{self, Guess};
use crate::document::{FrontMatter, FrontMatterKind};
use crate::numbers::{self, Whole};
use crate::schema::{Bound, FieldKind, FieldSpec, FrontMatterSpec};
use crate::source::{Source, Span};
use crate::suggest;
use crate::value::{Entry, Node, Value};

/// Dates that Hugo itself reads, so that a wrong one breaks the build.
const HUGO_DATES: [&str; 8] =
    ["date", "publishdate", "pubdate", "published", "lastmod", "modified", "expirydate", "unpublishdate"];

/// One field of the schema beside what the report gives for it.
#[derive(Debug)]
pub struct Field<'a> {
    /// What is wanted.
    pub spec: &'a FieldSpec,
    /// How people call it: `date`, `author.name`, `tags[2]`.
    pub name: String,
    /// Where the schema asks for it.
    pub pointer: String,
    /// Its key, or that of the list it is in; `None` when it is not there.
    pub key: Option<Span>,
    /// Its value; `None` when it is not there.
    pub node: Option<&'a Node>,
    /// The key of the group that it is or should be in; `None` at the top.
    pub parent: Option<Span>,
    /// The fields beside it, among which it should be.
    pub beside: &'a [Entry],
}

/// What is to be said of a field; at most one thing.
#[derive(Clone, PartialEq, Debug)]
pub enum Verdict {
    /// Nothing, or it may be left out and is.
    Fine,
    /// It is needed and not there.
    Absent,
    /// It is needed and there is nothing in it.
    Blank,
    /// It is what the template had.
    Placeholder {
        /// Hugo refuses to build the site with it.
        breaks: bool,
    },
    /// It is not of the type wanted.
    Type(Mismatch),
    /// It is of the type wanted, but not among the values allowed.
    Value(Outside),
}

/// How a value misses its type.
#[derive(Clone, PartialEq, Debug)]
pub enum Mismatch {
    /// No date that Hugo reads.
    NoDate {
        /// What it seems to mean.
        guess: Guess,
        /// The build stops, since Hugo needs this one.
        breaks: bool,
    },
    /// Digits alone: Hugo counts seconds from 1970 on.
    Seconds {
        /// The day that it comes to.
        reads: Date,
        /// What it seems to mean.
        guess: Guess,
    },
    /// A time without a year, which Hugo puts into the year 0.
    NoYear,
    /// A day where a time is wanted as well.
    NoTime(Date),
    /// No whole number, or one that Hugo reads otherwise.
    NoWhole {
        /// What Hugo reads.
        whole: Whole,
        /// Whether Hugo itself needs it; otherwise templates see what was written.
        cast: bool,
    },
    /// No number, or one that Hugo reads otherwise.
    NoNumber {
        /// What Hugo reads.
        reads: Option<String>,
        /// The number that is written.
        written: Option<f64>,
    },
    /// Neither true nor false; what it seems to mean.
    NoBoolean(Option<bool>),
    /// Text that Hugo takes for a number and writes another way.
    Rewritten(String),
    /// A list or a group where text is wanted.
    NoText,
    /// No list.
    NoList,
    /// No group of fields.
    NoMap,
}

/// How a value of the right type is not one of those allowed.
#[derive(Clone, PartialEq, Debug)]
pub enum Outside {
    /// Smaller, earlier, shorter, fewer than this.
    Below(Bound),
    /// Greater, later, longer, more than this.
    Above(Bound),
    /// The pattern does not match.
    Pattern,
    /// None of the values; the nearest one.
    Values(Option<String>),
}

/// The fields of a report whose front matter can be read and holds something.
pub fn readable(front: &FrontMatter) -> Option<(&Node, FrontMatterKind)> {
    let fields = front.readable().filter(|fields| !fields.entries().is_empty())?;
    Some((fields, front.kind?))
}

/// Every field that `spec` names, in its order, nested ones and items of lists after the field they are in.
pub fn fields<'a>(spec: &'a FrontMatterSpec, root: &'a Node) -> Vec<Field<'a>> {
    let mut found: Vec<Field<'a>> = Vec::new();
    under(&spec.fields, root.entries(), "", "/front-matter", None, &mut found);
    let mut next = 0;
    while next < found.len() {
        let Field { spec, name, pointer, key, node, .. } = &found[next];
        let (spec, name, pointer, key) = (*spec, name.clone(), pointer.clone(), *key);
        if let Some(node) = *node {
            let mut inner = Vec::new();
            under(&spec.fields, node.entries(), &name, &pointer, key, &mut inner);
            if let Some(item) = spec.items.as_deref() {
                inner.extend(node.items().iter().enumerate().map(|(index, node)| Field {
                    spec: item,
                    name: format!("{name}[{}]", index + 1),
                    pointer: format!("{pointer}/items"),
                    key,
                    node: Some(node),
                    parent: key,
                    beside: &[],
                }));
            }
            // A group that is no group has one thing wrong with it.
            if node.entries().is_empty() {
                inner.retain(|field| field.node.is_some());
            }
            found.splice(next + 1..next + 1, inner);
        }
        next += 1;
    }
    found
}

fn under<'a>(
    specs: &'a [FieldSpec],
    entries: &'a [Entry],
    outer: &str,
    pointer: &str,
    parent: Option<Span>,
    found: &mut Vec<Field<'a>>,
) {
    found.extend(specs.iter().map(|spec| {
        let entry = entries.iter().find(|entry| same_key(&entry.key, &spec.name));
        Field {
            spec,
            name: if outer.is_empty() { spec.name.clone() } else { format!("{outer}.{}", spec.name) },
            pointer: format!("{pointer}/fields/{}", spec.name.replace('~', "~0").replace('/', "~1")),
            key: entry.map(|entry| entry.key_span),
            node: entry.map(|entry| &entry.value),
            parent,
            beside: entries,
        }
    }));
}

/// Whether Hugo takes two keys for one: their case counts for nothing.
pub fn same_key(a: &str, b: &str) -> bool {
    a == b || a.to_lowercase() == b.to_lowercase()
}

impl Field<'_> {
    /// What is to be said of the field in a report of notation `kind`.
    pub fn judge(&self, source: &Source, kind: FrontMatterKind) -> Verdict {
        let wanted = self.spec.required;
        let Some(node) = self.node else { return if wanted { Verdict::Absent } else { Verdict::Fine } };
        if node.is_blank() || (wanted && is_empty(node)) {
            return if wanted { Verdict::Blank } else { Verdict::Fine };
        }
        let raw = source.slice(node.span);
        let written = Written { node, raw, kind, hugo_date: self.is_hugo_date(), cast: self.is_weight() };
        let mismatch = self.spec.kind.and_then(|kind| written.mismatch(kind));
        if self.is_placeholder(&written) {
            let breaks = matches!(mismatch, Some(Mismatch::NoDate { breaks: true, .. }));
            return Verdict::Placeholder { breaks };
        }
        match mismatch {
            Some(mismatch) => Verdict::Type(mismatch),
            None => self.outside(&written).map_or(Verdict::Fine, Verdict::Value),
        }
    }

    /// The whole number that Hugo reads, when the schema asks for one.
    pub fn whole(&self, source: &Source, kind: FrontMatterKind) -> Option<i64> {
        let node = self.node.filter(|_| self.spec.kind == Some(FieldKind::Integer))?;
        let raw = source.slice(node.span);
        Some(Written { node, raw, kind, hugo_date: false, cast: true }.whole().reads)
    }

    /// Whether it stands at the top, where Hugo looks for what it needs.
    fn is_at_top(&self) -> bool {
        self.parent.is_none()
    }

    fn is_hugo_date(&self) -> bool {
        self.is_at_top() && HUGO_DATES.contains(&self.spec.name.to_lowercase().as_str())
    }

    fn is_weight(&self) -> bool {
        self.is_at_top() && self.spec.name.eq_ignore_ascii_case("weight")
    }

    fn is_placeholder(&self, written: &Written<'_>) -> bool {
        let text = written.text();
        let day = || dates::read(text.trim()).map(|moment| moment.day);
        let dated = matches!(self.spec.kind, Some(FieldKind::Date | FieldKind::Datetime));
        self.spec.placeholders.iter().any(|placeholder| {
            placeholder.trim() == text.trim()
                || (dated && dates::read(placeholder.trim()).is_some_and(|moment| Some(moment.day) == day()))
        })
    }

    fn outside(&self, written: &Written<'_>) -> Option<Outside> {
        let (min, max) = (self.spec.min, self.spec.max);
        if min.is_some() || max.is_some() {
            let dated = matches!(self.spec.kind, Some(FieldKind::Date | FieldKind::Datetime));
            let day = if dated { written.day() } else { None };
            let size = if dated { None } else { written.size(self.spec.kind) };
            let below = |bound: &Bound| match *bound {
                Bound::Number(least) => size.is_some_and(|size| size < least),
                Bound::Date(first) => day.is_some_and(|day| day < first),
            };
            let above = |bound: &Bound| match *bound {
                Bound::Number(most) => size.is_some_and(|size| size > most),
                Bound::Date(last) => day.is_some_and(|day| day > last),
            };
            if let Some(bound) = min.filter(below) {
                return Some(Outside::Below(bound));
            }
            if let Some(bound) = max.filter(above) {
                return Some(Outside::Above(bound));
            }
        }
        if !written.node.entries().is_empty() || !written.node.items().is_empty() {
            return None;
        }
        let text = written.text();
        if !self.spec.values.is_empty() && !self.spec.values.iter().any(|value| written.is(value, self.spec.kind)) {
            let near = suggest::nearest(&text, self.spec.values.iter().map(String::as_str)).map(str::to_owned);
            return Some(Outside::Values(near));
        }
        self.spec.pattern.as_ref().filter(|pattern| !pattern.is_match(&text)).map(|_| Outside::Pattern)
    }
}

/// Whether a list or group has nothing in it.
fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Sequence(items) => items.is_empty(),
        Value::Mapping(entries) => entries.is_empty(),
        _ => false,
    }
}

/// A value as it stands in the report.
struct Written<'a> {
    node: &'a Node,
    raw: &'a str,
    kind: FrontMatterKind,
    hugo_date: bool,
    cast: bool,
}

impl Written<'_> {
    /// The value as text: without quotes, otherwise as written.
    fn text(&self) -> Cow<'_, str> {
        match &self.node.value {
            Value::String { text, .. } => Cow::Borrowed(text),
            // An alias stands for the value.
            Value::Integer(number) if self.raw.starts_with('*') => Cow::Owned(number.to_string()),
            Value::Float(number) if self.raw.starts_with('*') => Cow::Owned(number.to_string()),
            Value::Bool(flag) => Cow::Owned(flag.to_string()),
            _ => Cow::Borrowed(self.raw),
        }
    }

    fn is_yaml(&self) -> bool {
        self.kind == FrontMatterKind::Yaml
    }

    fn whole(&self) -> Whole {
        let raw = self.text();
        numbers::whole(&self.node.value, &raw, self.is_yaml())
    }

    /// The number that Hugo sees where no type is asked for.
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

    fn day(&self) -> Option<Date> {
        match &self.node.value {
            Value::Integer(seconds) => dates::read_seconds(*seconds),
            Value::Datetime(text) => text.get(..10).and_then(|day| day.parse().ok()),
            Value::String { text, .. } => dates::read(text).map(|moment| moment.day),
            _ => None,
        }
    }

    /// What `min` and `max` measure.
    fn size(&self, kind: Option<FieldKind>) -> Option<f64> {
        let length = || Some(self.text().chars().count() as f64);
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

    fn is(&self, value: &str, kind: Option<FieldKind>) -> bool {
        match kind {
            Some(FieldKind::Integer) => decimal(value) == Some(self.whole().reads as f64),
            Some(FieldKind::Number) => decimal(value).is_some() && decimal(value) == self.number(),
            _ => self.text() == value,
        }
    }

    fn mismatch(&self, wanted: FieldKind) -> Option<Mismatch> {
        match wanted {
            FieldKind::String => self.as_text(),
            FieldKind::Integer => {
                let whole = self.whole();
                (!whole.is_as_written()).then_some(Mismatch::NoWhole { whole, cast: self.cast })
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
            _ => {
                let text = self.plain_number()?.as_text();
                (text != *self.text()).then_some(Mismatch::Rewritten(text))
            }
        }
    }

    fn as_number(&self) -> Option<Mismatch> {
        let (reads, written) = (self.number(), decimal(&self.text()));
        let based = reads.is_some() && written.is_none();
        let reads_as_written = reads.is_some() && (reads == written || based);
        (!reads_as_written).then(|| Mismatch::NoNumber { reads: reads.map(|number| number.to_string()), written })
    }

    fn as_boolean(&self) -> Option<Mismatch> {
        if matches!(self.node.value, Value::Bool(_)) {
            return None;
        }
        let meant = match self.text().trim().to_lowercase().as_str() {
            "true" | "yes" | "on" | "y" | "t" | "1" | "có" | "đúng" => Some(true),
            "false" | "no" | "off" | "n" | "f" | "0" | "không" | "sai" => Some(false),
            _ => None,
        };
        Some(Mismatch::NoBoolean(meant))
    }

    fn as_date(&self, timed: bool) -> Option<Mismatch> {
        let refused = |text: &str| Mismatch::NoDate { guess: dates::guess(text), breaks: self.hugo_date };
        let seconds = match (&self.node.value, self.plain_number()) {
            (_, Some(numbers::Number::Whole(seconds))) => Some(seconds),
            (Value::Integer(seconds), _) if self.kind == FrontMatterKind::Toml => Some(*seconds),
            _ => None,
        };
        if let Some(reads) = seconds.and_then(dates::read_seconds) {
            // A count of seconds that comes to a year of our time was meant as one.
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

/// A field with a value as it is written in a report of notation `kind`; `text` says whether quotes belong to it.
pub fn assignment(kind: FrontMatterKind, name: &str, value: &str, text: bool) -> String {
    let quoted = match (text, kind) {
        (false, FrontMatterKind::Yaml | FrontMatterKind::Toml) | (_, FrontMatterKind::Org) => Cow::Borrowed(value),
        (false, _) if value.starts_with(['[', '{']) || value.parse::<f64>().is_ok() => Cow::Borrowed(value),
        (false, _) if matches!(value, "true" | "false") => Cow::Borrowed(value),
        _ if !value.contains(['"', '\\']) => Cow::Owned(format!("\"{value}\"")),
        (_, FrontMatterKind::Json) => Cow::Owned(format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))),
        _ => Cow::Owned(format!("'{}'", value.replace('\'', "''"))),
    };
    match kind {
        FrontMatterKind::Yaml => format!("{name}: {quoted}"),
        FrontMatterKind::Toml => format!("{name} = {quoted}"),
        FrontMatterKind::Json => format!("\"{name}\": {quoted}"),
        FrontMatterKind::Org => format!("#+{name}: {quoted}"),
    }
}

/// A line that gives the field `spec` a value of its type.
pub fn example(spec: &FieldSpec, kind: FrontMatterKind) -> String {
    let number = |bound: Option<Bound>| match bound {
        Some(Bound::Number(number)) => number.to_string(),
        _ => "1".to_owned(),
    };
    let (value, text) = match (spec.values.first(), spec.kind) {
        (Some(value), wanted) => (value.clone(), matches!(wanted, None | Some(FieldKind::String))),
        (None, Some(FieldKind::Integer | FieldKind::Number)) => (number(spec.min), false),
        (None, Some(FieldKind::Boolean)) => ("false".to_owned(), false),
        (None, Some(FieldKind::Date)) => ("2025-09-18".to_owned(), false),
        (None, Some(FieldKind::Datetime)) => ("2025-09-18T15:44:00+07:00".to_owned(), false),
        (None, Some(FieldKind::List)) => ("[\"…\"]".to_owned(), false),
        (None, Some(FieldKind::Map)) => ("{ … }".to_owned(), false),
        (None, Some(FieldKind::String) | None) => ("…".to_owned(), true),
    };
    assignment(kind, &spec.name, &value, text)
}

/// A value as it is quoted in a message: one line, not too long.
pub fn shown(raw: &str) -> String {
    const LONGEST: usize = 60;
    let line = raw.trim().lines().next().unwrap_or_default();
    let short: String = line.chars().take(LONGEST).collect();
    if short.len() < raw.trim().len() { format!("{}…", short.trim_end()) } else { short }
}

/// A decimal number in plain digits.
fn decimal(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.').then(|| text.replace('_', "").parse().ok()).flatten()
}
