//! The period that a report says it is about, outside of tables: `08/09/2025 – 12/09/2025`.

use jiff::civil::Date;

use super::day::{Written, date};
use super::fields;
use super::reading::Reading;
use crate::text::source::Span;

/// The most lines with text at the start of a report in which a period is looked for.
const MAX_LINES: usize = 12;

/// The most words of one date.
const MAX_WORDS: usize = 5;

/// What may stand between the first and the last day, composed and decomposed.
const BETWEEN: [&str; 11] =
    ["–", "—", "→", "~", " - ", " to ", " đến ", " đe\u{302}\u{301}n ", " tới ", " to\u{31b}\u{301}i ", " until "];

/// Returns the first and the last day of the report's period: the first two dates joined by a dash or a word in the
/// title or one of the first lines.
///
/// A longer period than a report of the schema may have is that of the whole internship, and does not count.
pub fn period(reading: &Reading<'_>) -> Option<[Written; 2]> {
    let document = reading.document;
    let field = fields::top_level(&reading.fields, "title");
    let title = field.and_then(|field| field.node).map(|node| node.span);
    let (body, source) = (document.body, document.source);
    let (first, last) = (source.line_of(body.start), source.line_of(body.end));
    let lines = (first..=last).map(|line| source.line_span(line)).filter(|&span| body.contains(span));
    let written = lines.filter(|&span| !source.slice(span).trim().is_empty()).take(MAX_LINES);
    title.into_iter().chain(written).find_map(|line| in_line(reading, line))
}

fn in_line(reading: &Reading<'_>, line: Span) -> Option<[Written; 2]> {
    let text = reading.document.source.slice(line);
    if text.len() > 400 || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_short = |first: Option<Date>, last: Option<Date>| {
        let (Some(first), Some(last)) = (first, last) else { return false };
        let days = i64::from((last - first).get_days());
        days >= 0 && reading.schema.days.max_span.is_none_or(|most| days < i64::from(most))
    };
    let joints = BETWEEN.iter().flat_map(|joint| text.match_indices(joint));
    joints.into_iter().find_map(|(at, joint)| {
        let last = leading(text, at + joint.len(), line.start)?;
        let first = trailing(text, at, line.start, &last)?;
        let either = is_short(first.day_first, last.day_first) || is_short(first.month_first, last.month_first);
        either.then_some([first, last])
    })
}

/// The date that the text after byte `from` begins with, the longest possible.
fn leading(text: &str, from: usize, start: usize) -> Option<Written> {
    let rest = &text[from..];
    let begin = from + rest.find(|c: char| c.is_alphanumeric())?;
    let ends = text[begin..].match_indices(char::is_whitespace).map(|(at, _)| begin + at);
    let ends: Vec<usize> = ends.take(MAX_WORDS).chain([text.len()]).take(MAX_WORDS).collect();
    ends.into_iter().rev().find_map(|end| {
        let words = text[begin..end].trim_end_matches(|c: char| !c.is_alphanumeric());
        date(words, Span::new(start + begin, start + begin + words.len()))
    })
}

/// The date that the text before byte `to` ends with, the longest possible; with the year of `last` if it has none.
fn trailing(text: &str, to: usize, start: usize, last: &Written) -> Option<Written> {
    let before = text[..to].trim_end();
    let begins = before.rmatch_indices(|c: char| c.is_whitespace() || matches!(c, '(' | '*' | ':' | '"' | '|'));
    let begins = begins.map(|(at, sign)| at + sign.len());
    let begins: Vec<usize> = begins.take(MAX_WORDS).chain([0]).take(MAX_WORDS).collect();
    begins.into_iter().rev().find_map(|begin| {
        let words = before[begin..].trim();
        let span = Span::new(start + begin, start + before.len());
        let year = last.day_first.or(last.month_first)?.year();
        words.contains(|c: char| c.is_ascii_digit()).then_some(())?;
        let separator = words.chars().find(|c| matches!(c, '/' | '.' | '-'));
        let whole = match separator {
            Some(sign) => format!("{words}{sign}{year}"),
            None => format!("{words}, {year}"),
        };
        let own = if counts_something(words) { None } else { date(words, span) };
        own.or_else(|| date(&whole, span))
    })
}

/// Whether the first of three numbers is not part of the day that the other two are: `Week 1: 08/09`.
fn counts_something(words: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit();
    let numbers: Vec<&str> = words.split(|c| !digits(c)).filter(|part| !part.is_empty()).collect();
    let between: Vec<&str> = words.trim_matches(|c| !digits(c)).split(digits).filter(|part| !part.is_empty()).collect();
    match (&numbers[..], &between[..]) {
        ([_, _, last], [first, second]) => last.len() < 4 && matches!(*second, "/" | "." | "-") && first != second,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
