//! Numbered headings of a series: `Week 1 Objectives` in one report and `Week 2 Objectives` in the next are one wording,
//! `Week * Objectives`.

use std::collections::{HashMap, HashSet};

use super::sample::{Sample, SampleHeading};
use super::words::content_words;

/// Maximum number of numbers in one heading. More of them are a table or a formula.
const MAX_NUMBERS: usize = 2;

/// The headings of the samples in one language that differ only in their numbers.
#[derive(Default)]
struct Series {
    /// The headings with their numbers, folded.
    wordings: HashSet<String>,
    /// The number of samples with such headings.
    samples: usize,
    /// The number of samples with exactly one of them.
    single: usize,
}

impl Series {
    /// Whether each report has its own number. If one report has all numbers, they are its parts.
    fn is_across_reports(&self) -> bool {
        self.wordings.len() > 1 && self.samples > 1 && self.single * 5 >= self.samples * 4
    }
}

/// Replaces the numbers in headings of a series by `*`, so that they count as one wording.
pub fn generalize(samples: &mut [Sample]) {
    let mut found: HashMap<(String, String), Series> = HashMap::new();
    for sample in samples.iter() {
        let mut own: HashMap<String, usize> = HashMap::new();
        for heading in &sample.headings {
            let Some(pattern) = pattern(heading) else { continue };
            *own.entry(pattern.folded.clone()).or_insert(0) += 1;
            let series = found.entry((sample.language.clone(), pattern.folded)).or_default();
            series.wordings.insert(heading.folded.clone());
        }
        for (folded, count) in own {
            let series = found.entry((sample.language.clone(), folded)).or_default();
            series.samples += 1;
            series.single += usize::from(count == 1);
        }
    }
    found.retain(|_, series| series.is_across_reports());
    if found.is_empty() {
        return;
    }
    for sample in samples {
        for heading in &mut sample.headings {
            if let Some(pattern) = pattern(heading)
                && found.contains_key(&(sample.language.clone(), pattern.folded.clone()))
            {
                *heading = pattern;
            }
        }
    }
}

/// `heading` with `*` in place of its numbers; `None` if it has none, or if other headings would match, too.
fn pattern(heading: &SampleHeading) -> Option<SampleHeading> {
    let (folded, count) = starred(&heading.folded)?;
    let (written, same) = starred(&heading.written)?;
    // A pattern needs a word: `*` alone is every heading.
    let is_worded = content_words(&folded).any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
    (count == same && is_worded).then_some(SampleHeading { level: heading.level, folded, written, is_pattern: true })
}

/// `text` with `*` in place of each whole number, and how many these are. `None` if there is none, or too many, or if `text`
/// has other signs of a pattern.
fn starred(text: &str) -> Option<(String, usize)> {
    if text.contains(['*', '?']) || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut count = 0;
    // A number with a letter, a point, a slash or a unit beside it is part of a name, a version, a date or an amount.
    let divides = |c: char| matches!(c, '.' | ',' | '/' | '-');
    let joins = |c: char| c.is_alphanumeric() || divides(c) || matches!(c, '%' | '°');
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        out.push_str(before);
        let joined_before = out.chars().next_back().is_some_and(joins);
        // A full stop at the end of a heading is none of these.
        let mut next = after.chars();
        let joined_after = next.next().is_some_and(|c| joins(c) && (!divides(c) || next.next().is_some_and(joins)));
        if joined_before || joined_after {
            out.push_str(number);
        } else {
            out.push('*');
            count += 1;
        }
        rest = after;
    }
    out.push_str(rest);
    (1..=MAX_NUMBERS).contains(&count).then_some((out, count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_are_replaced() {
        for (text, expected) in [
            ("Week 3 Objectives", Some("Week * Objectives")),
            ("Tuần 12", Some("Tuần *")),
            ("Day 2: what we did", Some("Day *: what we did")),
            ("Day 2 of week 10", Some("Day * of week *")),
            ("Lab (3)", Some("Lab (*)")),
            ("Plan for 1.2 and 3", Some("Plan for 1.2 and *")),
            ("On 05/03/2025", None),
            ("On 2025-03-05", None),
            ("Python 3.12", None),
            ("EC2 and S3", None),
            ("50% done", None),
            ("1 2 3", None),
            ("Week three", None),
            ("Why 3?", None),
        ] {
            assert_eq!(starred(text).map(|(text, _)| text).as_deref(), expected, "{text}");
        }
    }
}
