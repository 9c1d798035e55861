//! `field-type`.

use std::fmt::Display;

use jiff::civil::Date;

use super::rule::{Reading, Sink, declare_rule};
use crate::binding::fields::{self, Field, Mismatch, Verdict};
use crate::data::dates::{self, Guess};
use crate::data::numbers::{self, Whole};
use crate::data::value::{Node, Value};
use crate::document::FrontMatterKind;
use crate::message::{Message, Words};
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds values that are not of the type that the schema asks for, and those that Hugo reads otherwise than they
    /// are written: dates that it refuses, `20250918` (a day in 1970), `weight: 08` (0), `010` (8), `"false"` (text,
    /// which counts as true). What Hugo reads as it was meant is right: `2025-09-18`, `"2025-09-18"`,
    /// `2025-09-18T15:44:00+07:00`, `02`, `"2"`. In a plain folder, which no Hugo reads, dates are right as ISO 8601 has
    /// them: `2025-09-18`, `20250918`, with a time of day or without.
    ///
    /// ## Why
    ///
    /// A date that Hugo refuses stops the build of the whole site; the other misreadings go unseen until the page
    /// is in the wrong place.
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
            vi: "một trường trong phần khai báo đầu tệp sai kiểu, hoặc bị Hugo hiểu sai",
        },
        group: FrontMatter,
        severity: Error,
        fix: Both,
        since: "0.1.0",
    }
}

const WRITE: Words = Words { en: "write", vi: "hãy viết" };
const WRITE_TRUTH: Words = Words { en: "write true or false", vi: "hãy viết true hoặc false" };
const WRITE_TEXT: Words = Words { en: "write text", vi: "hãy viết văn bản" };
const IN_QUOTES: Words = Words { en: "put it in quotes", vi: "hãy đặt giá trị trong dấu nháy" };
const IN_BRACKETS: Words = Words { en: "write it in brackets", vi: "hãy viết trong ngoặc vuông" };
const WITHOUT_BRACKETS: Words = Words { en: "write it without brackets", vi: "hãy viết không có dấu ngoặc" };
const WITHOUT_ZERO: Words =
    Words { en: "write it without the zero in front", vi: "hãy viết không có số 0 ở đầu" };
const A_NUMBER: Words = Words { en: "number", vi: "một số" };
const ADD_TIME: Words = Words { en: "add the time", vi: "hãy thêm giờ" };
const YEAR_MONTH_DAY: Words = Words { en: "write year, month and day", vi: "hãy viết năm, tháng, ngày" };

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some((_, kind)) = fields::readable(&cx.document.front_matter) else { return out.no_input() };
    let source = cx.document.source;
    for field in &cx.fields {
        let (Verdict::Type(mismatch), Some(node)) = (&field.verdict, field.node) else { continue };
        let judged = Judged { field, node, kind, raw: source.slice(node.span) };
        let (message, help) = judged.about(mismatch);
        let stops = matches!(mismatch, Mismatch::NoDate { breaks: true, .. });
        let diagnostic = out.report(&*field.pointer, node.span, message).stops_build(stops).help(help.words);
        if let Some(fix) = help.exact.and_then(|line| field.replaced_by(&line, kind, source)) {
            diagnostic.fix(fix.safe_if(is_certain(mismatch)));
        }
    }
}

/// Whether the value has only one possible meaning.
fn is_certain(mismatch: &Mismatch) -> bool {
    match mismatch {
        Mismatch::NoDate { guess, .. } | Mismatch::Seconds { guess, .. } => matches!(guess, Guess::Write(_)),
        Mismatch::NoWhole { .. } | Mismatch::NoNumber { .. } | Mismatch::NoBoolean(_) | Mismatch::Rewritten(_) => true,
        _ => false,
    }
}

/// What to write.
struct Help {
    words: Message,
    /// The field as it should be written, unless the help text suggests another.
    exact: Option<String>,
}

impl From<Message> for Help {
    fn from(words: Message) -> Self {
        Self { words, exact: None }
    }
}

/// A value with its field.
struct Judged<'a> {
    field: &'a Field<'a>,
    node: &'a Node,
    kind: FrontMatterKind,
    raw: &'a str,
}

impl Judged<'_> {
    /// The message and the help.
    fn about(&self, mismatch: &Mismatch) -> (Message, Help) {
        let (kind, own) = (self.node.kind(), &self.field.spec.name);
        let (name, value) = (&self.field.name, fields::shown(self.raw));
        match mismatch {
            Mismatch::NoDate { guess, breaks } => {
                let message = match breaks {
                    _ if !self.field.hugo => say!(
                        en("`{name}: {value}` is not a date as ISO 8601 writes it (year-month-day)"),
                        vi("`{name}: {value}` không phải ngày tháng theo chuẩn ISO 8601 (năm-tháng-ngày)"),
                    ),
                    true => say!(
                        en("`{name}: {value}` is not a date that Hugo reads, so the site is not built"),
                        vi("Hugo không đọc được ngày tháng trong `{name}: {value}`, nên trang web không dựng được"),
                    ),
                    false => say!(
                        en("`{name}: {value}` is not a date that Hugo reads"),
                        vi("Hugo không đọc được ngày tháng trong `{name}: {value}`"),
                    ),
                };
                (message, self.date_help(guess))
            }
            Mismatch::Seconds { reads, guess } => (
                say!(
                    en("Hugo reads `{name}: {value}` as seconds since 1970, which gives the date {reads}"),
                    vi("Hugo hiểu `{name}: {value}` là số giây tính từ năm 1970 và đọc thành ngày {reads}"),
                ),
                self.date_help(guess),
            ),
            Mismatch::NoYear => (
                say!(
                    en("`{name}: {value}` has no year, so Hugo takes the year 0"),
                    vi("`{name}: {value}` không ghi năm, nên Hugo hiểu là năm 0"),
                ),
                self.such_as(YEAR_MONTH_DAY),
            ),
            Mismatch::NoTime(day) => (
                say!(en("`{name}: {value}` has no time of day"), vi("`{name}: {value}` không ghi giờ")),
                self.timed(*day),
            ),
            Mismatch::NoWhole { whole, cast } => self.no_whole(*whole, *cast),
            Mismatch::NoNumber { reads, written } => match (reads, written) {
                (Some(reads), Some(written)) => (
                    read_as(name, &value, reads),
                    self.write_in(WITHOUT_ZERO, &written.to_string(), false)
                        .unwrap_or_else(|| self.number_help(A_NUMBER, None)),
                ),
                _ => (
                    say!(en("`{name}: {value}` is not a number"), vi("`{name}: {value}` không phải là số")),
                    self.number_help(A_NUMBER, None),
                ),
            },
            Mismatch::NoBoolean(meant) => {
                let message = match &self.node.value {
                    Value::String { .. } if self.field.hugo => say!(
                        en("`{name}: {value}` is text to Hugo, not true or false"),
                        vi("với Hugo, `{name}: {value}` là văn bản, không phải đúng hay sai"),
                    ),
                    _ => say!(
                        en("`{name}: {value}` is not true or false"),
                        vi("`{name}: {value}` không phải giá trị đúng hay sai"),
                    ),
                };
                let help = match (meant, &self.node.value) {
                    (Some(false), Value::String { .. }) if self.field.hugo => Words {
                        en: "Hugo's templates treat any text as true: write",
                        vi: "các mẫu trang của Hugo coi mọi văn bản là đúng: hãy viết",
                    },
                    _ => WRITE,
                };
                let values = meant.map_or_else(|| vec![false, true], |meant| vec![meant]);
                let written = values.iter().find_map(|value| self.write_in(help, &value.to_string(), false));
                let help = match (meant, written) {
                    (Some(_), Some(help)) => help,
                    (None, Some(help)) => help.words.into(),
                    (_, None) => self.such_as(WRITE_TRUTH),
                };
                (message, help)
            }
            Mismatch::Rewritten(reads) => (
                say!(
                    en("Hugo reads `{name}: {value}` as a number and turns it into `{reads}`"),
                    vi("Hugo hiểu `{name}: {value}` là một số và đổi thành `{reads}`"),
                ),
                self.write_in(IN_QUOTES, self.raw.trim(), true).unwrap_or_else(|| self.such_as(WRITE_TEXT)),
            ),
            Mismatch::NoText => (
                match self.field.hugo {
                    true => say!(
                        en("`{name}` must be text, but this is {}, which Hugo cannot use", kind.en),
                        vi("`{name}` phải là văn bản, còn đây là {} mà Hugo không dùng được", kind.vi),
                    ),
                    false => say!(
                        en("`{name}` must be text, but this is {}", kind.en),
                        vi("`{name}` phải là văn bản, còn đây là {}", kind.vi),
                    ),
                },
                match self.node.items() {
                    [only] => only.as_str().and_then(|only| self.write_in(WITHOUT_BRACKETS, only, true)),
                    _ => None,
                }
                .unwrap_or_else(|| self.such_as(WRITE_TEXT)),
            ),
            Mismatch::NoList => {
                let list = match &self.node.value {
                    Value::String { text, .. } if !self.raw.contains(['\n', '\r']) => Some(self.listed(text)),
                    _ => None,
                };
                let help = list.and_then(|list| self.write_in(IN_BRACKETS, &list, false));
                (
                    say!(
                        en("`{name}` must be a list, but this is {}", kind.en),
                        vi("`{name}` phải là danh sách, còn đây là {}", kind.vi),
                    ),
                    help.unwrap_or_else(|| self.such_as(IN_BRACKETS)),
                )
            }
            Mismatch::NoMap => (
                say!(
                    en("`{name}` must be a group of fields, but this is {}", kind.en),
                    vi("`{name}` phải là nhóm trường, còn đây là {}", kind.vi),
                ),
                match self.field.spec.fields.first().map(|first| fields::example(first, self.kind)) {
                    Some(first) if self.kind != FrontMatterKind::Yaml => {
                        let group = format!("{}{{ {first} }}", fields::opening(self.kind, own));
                        say!(
                            en("write its fields in curly brackets, such as `{group}`"),
                            vi("hãy viết các trường con trong ngoặc nhọn, ví dụ `{group}`"),
                        )
                    }
                    Some(first) => say!(
                        en("write its fields under `{own}:`, indented, such as `{first}`"),
                        vi("hãy viết các trường con dưới `{own}:`, thụt vào, ví dụ `{first}`"),
                    ),
                    None => say!(
                        en("write its fields under `{own}:`, indented"),
                        vi("hãy viết các trường con dưới `{own}:`, thụt vào"),
                    ),
                }
                .into(),
            ),
        }
    }

    fn no_whole(&self, whole: Whole, cast: bool) -> (Message, Help) {
        let (name, value) = (&self.field.name, fields::shown(self.raw));
        let reads = whole.reads;
        let octal = whole.written.is_some_and(|written| written.fract() == 0.0) && self.raw.contains('0') && reads != 0;
        let message = match (cast, octal) {
            (true, _) | (false, true) if self.field.hugo => read_as(name, &value, reads),
            _ => {
                say!(en("`{name}: {value}` is not a whole number"), vi("`{name}: {value}` không phải số nguyên"))
            }
        };
        (message, self.number_help(Words { en: "whole number", vi: "một số nguyên" }, whole.written))
    }

    /// The number to write, if it is clear.
    fn number_help(&self, kind: Words, written: Option<f64>) -> Help {
        let whole = written.filter(|number| number.fract() == 0.0 && number.abs() < 1e15);
        let folded = numbers::plain_digits(self.raw).parse::<i64>().ok().map(|number| number as f64);
        let zero = self.raw.trim_start_matches(['"', '\'', '-', '+']).starts_with('0');
        let advice = if zero { WITHOUT_ZERO } else { WRITE };
        let written = whole.or(folded).and_then(|number| self.write_in(advice, &number.to_string(), false));
        written.unwrap_or_else(|| {
            let example = self.field.example(self.kind);
            say!(
                en("write a {} in digits, such as `{example}`", kind.en),
                vi("hãy viết {} bằng chữ số, ví dụ `{example}`", kind.vi),
            )
            .into()
        })
    }

    fn date_help(&self, guess: &Guess) -> Help {
        let write = |value: &str| self.field.tried(value, false, self.kind);
        let usual = self.field.example(self.kind);
        let words = match guess {
            Guess::Write(day) => match write(day) {
                Some(line) => return Help { words: Message::to_write(&line), exact: Some(line) },
                None => return self.such_as(YEAR_MONTH_DAY),
            },
            Guess::Either { day_first, month_first } => match (write(day_first), write(month_first)) {
                (Some(one), Some(other)) => {
                    let day = dates::in_words(day_first);
                    say!(
                        en(
                            "if the day comes first, this is {}: write `{one}`; if the month comes first, write `{other}`",
                            day.en
                        ),
                        vi(
                            "nếu ngày viết trước thì đây là {}: hãy viết `{one}`; nếu tháng viết trước, hãy viết `{other}`",
                            day.vi
                        ),
                    )
                }
                (Some(only), None) | (None, Some(only)) => {
                    return Help { words: Message::to_write(&only), exact: Some(only) };
                }
                (None, None) => return self.such_as(YEAR_MONTH_DAY),
            },
            Guess::NoSuchDay { year, month } => {
                let days = dates::days_in_month(*year, *month).unwrap_or(31);
                let month_name = dates::month_name(*month as u32);
                let last = write(&format!("{year:04}-{month:02}-{days:02}")).unwrap_or(usual);
                say!(
                    en("{month_name} {year} has {days} days: write one of them, such as `{last}`"),
                    vi("tháng {month} năm {year} chỉ có {days} ngày: hãy viết một ngày có thật, ví dụ `{last}`"),
                )
            }
            Guess::NoSuchMonth { month, swapped } => match swapped.as_deref().and_then(write) {
                Some(swapped) => say!(
                    en("there is no month {month}; if {month} is the day, write `{swapped}`"),
                    vi("không có tháng {month}; nếu {month} là ngày, hãy viết `{swapped}`"),
                ),
                None => say!(
                    en("there is no month {month}: write year, month and day, such as `{usual}`"),
                    vi("không có tháng {month}: hãy viết năm, tháng, ngày, ví dụ `{usual}`"),
                ),
            },
            Guess::NoSuchTime => {
                let timed = write("2025-09-18T15:44:00+07:00").unwrap_or(usual);
                say!(
                    en("hours go up to 23, minutes and seconds up to 59: write a time that exists, such as `{timed}`"),
                    vi("giờ chỉ đến 23, phút và giây chỉ đến 59: hãy viết giờ có thật, ví dụ `{timed}`"),
                )
            }
            Guess::NoDay(first) => {
                let first = write(first).unwrap_or(usual);
                say!(en("write the day too, such as `{first}`"), vi("hãy viết cả ngày, ví dụ `{first}`"))
            }
            Guess::NoYear => say!(
                en("write the year too: year, month and day, such as `{usual}`"),
                vi("hãy viết cả năm, theo thứ tự năm, tháng, ngày, ví dụ `{usual}`"),
            ),
            Guess::Unknown if self.field.hugo && self.raw.contains("`r ") => say!(
                en("this is code for R, which Hugo does not run: write the day itself, such as `{usual}`"),
                vi("đây là mã R, Hugo không chạy được: hãy viết thẳng ngày, ví dụ `{usual}`"),
            ),
            Guess::Unknown => return self.such_as(YEAR_MONTH_DAY),
        };
        words.into()
    }

    /// The day with a time of day, as an example.
    fn timed(&self, day: Date) -> Help {
        let help = self.write_in(ADD_TIME, &format!("{day}T15:44:00+07:00"), false);
        help.map_or_else(|| self.such_as(ADD_TIME), |help| help.words.into())
    }

    /// The parts of `text` as a list.
    fn listed(&self, text: &str) -> String {
        let items = text.split([',', ';']).map(str::trim).filter(|item| !item.is_empty());
        let written = items.map(|item| match self.kind {
            FrontMatterKind::Yaml if item.chars().all(|c| c.is_alphabetic() || c == ' ') => item.to_owned(),
            _ => fields::quoted(self.kind, item).into_owned(),
        });
        format!("[{}]", written.collect::<Vec<_>>().join(", "))
    }

    /// `advice` with the field as it should be written, if that is valid.
    fn write_in(&self, advice: Words, value: &str, text: bool) -> Option<Help> {
        let line = self.field.tried(value, text, self.kind)?;
        let colon = if advice.en.ends_with(WRITE.en) { "" } else { ":" };
        let words = say!(en("{}{colon} `{line}`", advice.en), vi("{}{colon} `{line}`", advice.vi));
        Some(Help { words, exact: Some(line) })
    }

    /// `advice` with a valid example.
    fn such_as(&self, advice: Words) -> Help {
        let example = self.field.example(self.kind);
        say!(en("{}, such as `{example}`", advice.en), vi("{}, ví dụ `{example}`", advice.vi)).into()
    }
}

/// Hugo reads another number than people do.
fn read_as(name: &str, value: &str, reads: impl Display) -> Message {
    say!(en("Hugo reads `{name}: {value}` as {reads}"), vi("Hugo đọc `{name}: {value}` thành {reads}"))
}
