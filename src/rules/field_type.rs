//! `field-type`.

use super::{Context, Sink, declare_rule};
use crate::dates::{self, Guess};
use crate::document::FrontMatterKind;
use crate::fields::{self, Field, Mismatch, Verdict};
use crate::numbers::{self, Whole};
use crate::value::{Node, Value};

declare_rule! {
    /// ## What it does
    ///
    /// Finds values that are not of the type that the schema asks for, and those that Hugo reads otherwise than they
    /// are written: dates that it refuses, `20250918` (a day in 1970), `weight: 08` (0), `010` (8), `"false"` (text,
    /// which counts as true). What Hugo reads as it was meant is right: `2025-09-18`, `"2025-09-18"`,
    /// `2025-09-18T15:44:00+07:00`, `02`, `"2"`.
    ///
    /// ## Why
    ///
    /// A date that Hugo refuses stops the build of the whole site; the other misreadings go unseen until the page
    /// stands in the wrong place.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// date: 29/11/2025
    /// weight: 08
    /// ```
    ///
    /// Write:
    ///
    /// ```yaml
    /// date: 2025-11-29
    /// weight: 8
    /// ```
    ///
    /// ## Settings
    ///
    /// `front-matter.fields.NAME.type`: `string`, `integer`, `number`, `boolean`, `date`, `datetime`, `list`, `map`.
    pub static FIELD_TYPE = {
        id: "field-type",
        summary: {
            en: "a field of the front matter is not of its type, or Hugo misreads it",
            vi: "một trường của front matter sai kiểu, hoặc bị Hugo hiểu sai",
        },
        group: FrontMatter,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some((_, kind)) = fields::readable(&cx.document.front_matter) else { return };
    let source = cx.document.source;
    for field in cx.fields {
        let (Verdict::Type(mismatch), Some(node)) = (&field.verdict, field.node) else { continue };
        let words = Words { field, node, kind, raw: source.slice(node.span) };
        let (message, help) = words.about(mismatch);
        out.report(&*field.pointer, node.span, message).help(help);
    }
}

/// What there is to say about one value.
struct Words<'a> {
    field: &'a Field<'a>,
    node: &'a Node,
    kind: FrontMatterKind,
    raw: &'a str,
}

impl Words<'_> {
    /// Message and help.
    fn about(&self, mismatch: &Mismatch) -> (String, String) {
        let (name, value) = (&self.field.name, fields::shown(self.raw));
        match mismatch {
            Mismatch::NoDate { guess, breaks } => {
                let message = match breaks {
                    true => format!("`{name}: {value}` is not a date that Hugo reads, so the site is not built"),
                    false => format!("`{name}: {value}` is not a date that Hugo reads"),
                };
                (message, self.date_help(guess))
            }
            Mismatch::Seconds { reads, guess } => (
                format!("Hugo takes `{name}: {value}` for seconds since 1970 and reads the day {reads}"),
                self.date_help(guess),
            ),
            Mismatch::NoYear => (
                format!("`{name}: {value}` names no year, and Hugo takes the year 0"),
                self.write_in("write year, month and day", "2025-09-18", false),
            ),
            Mismatch::NoTime(day) => (
                format!("`{name}: {value}` has no time of day"),
                self.write_in("add the time", &format!("{day}T15:44:00+07:00"), false),
            ),
            Mismatch::NoWhole { whole, cast } => self.no_whole(*whole, *cast),
            Mismatch::NoNumber { reads, written } => match (reads, written) {
                (Some(reads), Some(written)) => (
                    format!("Hugo reads `{name}: {value}` as {reads}"),
                    self.write_in("write it without the zero before it", &written.to_string(), false),
                ),
                _ => (format!("`{name}: {value}` is not a number"), self.number_help("number", None)),
            },
            Mismatch::NoBoolean(meant) => {
                let message = match &self.node.value {
                    Value::String { .. } => format!("`{name}: {value}` is text to Hugo, neither true nor false"),
                    _ => format!("`{name}: {value}` is neither true nor false"),
                };
                let help = match (meant, &self.node.value) {
                    (Some(false), Value::String { .. }) => "Hugo's templates take any text for true: write",
                    _ => "write",
                };
                (message, self.write_in(help, &meant.unwrap_or(false).to_string(), false))
            }
            Mismatch::Rewritten(reads) => (
                format!("Hugo takes `{name}: {value}` for a number and makes `{reads}` of it"),
                self.write_in("put it in quotes", self.raw.trim(), true),
            ),
            Mismatch::NoText => (
                format!("`{name}` must be text, and this is {}, of which Hugo makes nothing", self.node.kind()),
                match self.node.items() {
                    [only] if only.as_str().is_some() => {
                        self.write_in("write it without brackets", only.as_str().unwrap_or_default(), true)
                    }
                    _ => self.write_in("write text", "…", true),
                },
            ),
            Mismatch::NoList => {
                let items: Vec<_> = self.raw.trim_matches(['"', '\'']).split([',', ';']).map(str::trim).collect();
                let list = match self.node.value {
                    Value::String { .. } if !self.raw.contains(['\n', '\r']) => format!("[{}]", items.join(", ")),
                    _ => "[…]".to_owned(),
                };
                (
                    format!("`{name}` must be a list, and this is {}", self.node.kind()),
                    self.write_in("write it in brackets", &list, false),
                )
            }
            Mismatch::NoMap => (
                format!("`{name}` must be a group of fields, and this is {}", self.node.kind()),
                match self.field.spec.fields.first() {
                    Some(first) => format!(
                        "write its fields under `{}:`, indented, such as `{}`",
                        self.field.spec.name,
                        fields::example(first, self.kind)
                    ),
                    None => format!("write its fields under `{}:`, indented", self.field.spec.name),
                },
            ),
        }
    }

    fn no_whole(&self, whole: Whole, cast: bool) -> (String, String) {
        let (name, value) = (&self.field.name, fields::shown(self.raw));
        let reads = whole.reads;
        let octal = whole.written.is_some_and(|written| written.fract() == 0.0) && self.raw.contains('0') && reads != 0;
        let message = match (cast, octal) {
            (true, _) => format!("Hugo reads `{name}: {value}` as {reads}"),
            (false, true) => format!("Hugo reads `{name}: {value}` as {reads}"),
            (false, false) => format!("`{name}: {value}` is not a whole number"),
        };
        (message, self.number_help("whole number", whole.written))
    }

    /// Which number to write, where one can be told.
    fn number_help(&self, kind: &str, written: Option<f64>) -> String {
        let whole = written.filter(|number| number.fract() == 0.0 && number.abs() < 1e15);
        let folded = numbers::plain_digits(self.raw).parse::<i64>().ok().map(|number| number as f64);
        match whole.or(folded) {
            Some(number) if self.raw.trim_start_matches(['"', '\'', '-', '+']).starts_with('0') => {
                self.write_in("write it without a zero before it", &number.to_string(), false)
            }
            Some(number) => self.write_in("write", &number.to_string(), false),
            None => {
                format!("write a {kind} in digits, such as `{}`", self.field.example(self.kind))
            }
        }
    }

    fn date_help(&self, guess: &Guess) -> String {
        let write = |value: &str| self.field.with(value, false, self.kind);
        let example = "2025-09-18";
        match guess {
            Guess::Write(day) => format!("write `{}`", write(day)),
            Guess::Either { day_first, month_first } => format!(
                "read day first, this is {}: write `{}`; if the month comes first, write `{}`",
                dates::in_words(day_first),
                write(day_first),
                write(month_first)
            ),
            Guess::NoSuchDay { year, month } => {
                let days = dates::days_in_month(*year, *month).unwrap_or(31);
                let month_name = dates::month_name(*month as u32);
                let last = write(&format!("{year:04}-{month:02}-{days:02}"));
                format!("{month_name} {year} has {days} days: write one of them, such as `{last}`")
            }
            Guess::NoSuchMonth { month, swapped: Some(swapped) } => {
                format!("there is no month {month}; if {month} is the day, write `{}`", write(swapped))
            }
            Guess::NoSuchMonth { month, swapped: None } => {
                format!("there is no month {month}: write year, month and day, such as `{}`", write(example))
            }
            Guess::NoSuchTime => format!(
                "hours go up to 23, minutes and seconds up to 59: write `{}`",
                write(&format!("{example}T15:44:00+07:00"))
            ),
            Guess::NoDay(first) => format!("write the day too, such as `{}`", write(first)),
            Guess::NoYear => format!("write the year too: year, month and day, such as `{}`", write(example)),
            Guess::Unknown if self.raw.contains("`r ") => {
                format!(
                    "this is code for R, which Hugo does not run: write the day itself, such as `{}`",
                    write(example)
                )
            }
            Guess::Unknown => format!("write year, month and day, such as `{}`", write(example)),
        }
    }

    /// `advice` with the field as it should be written.
    fn write_in(&self, advice: &str, value: &str, text: bool) -> String {
        let line = self.field.with(value, text, self.kind);
        let colon = if advice == "write" || advice.ends_with(": write") { "" } else { ":" };
        format!("{advice}{colon} `{line}`")
    }
}
