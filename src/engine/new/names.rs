//! Finds the name of a new report: the next one after those beside it.

use std::path::Path;

use jiff::civil::Date;

use crate::binding::fields::{Number, of_file};
use crate::data::dates;
use crate::text::fold;
use crate::text::source::Span;

/// Maximum length of the words in a name in bytes.
const MAX_WORDS: usize = 60;

/// The names to try for a report beside `names`, which are folders, or files with `extension`. `words` are used if the words
/// of the others cannot be continued.
pub fn names<'a>(
    names: &'a [String],
    extension: &'a str,
    words: &'a str,
    today: Date,
) -> impl Iterator<Item = String> + 'a {
    let stems = names.iter().filter_map(|name| name.strip_suffix(extension));
    let stems: Vec<&str> = stems.filter(|name| !name.is_empty()).collect();
    let numbered = last_number(&stems);
    let dated: Vec<&str> = stems.iter().copied().filter_map(after_date).collect();
    (0u64..).map_while(move |step| {
        let name = if let Some((number, digits)) = &numbered {
            next_number(number, digits, &stems, words, step)?
        } else if 2 * dated.len() > stems.len() {
            let rest = alike(&dated).map_or_else(|| format!("-{words}"), str::to_owned);
            format!("{today}{rest}{}", again(step))
        } else {
            format!("{words}{}", again(step))
        };
        Some(format!("{name}{extension}"))
    })
}

/// The first number and name below the folder called `folder`.
pub fn first(folder: &str, words: &str) -> String {
    match crate::data::numbers::dotted(folder) {
        Some((digits, _)) => format!("{}.1-{words}", crate::data::numbers::joined(&digits)),
        None => words.to_owned(),
    }
}

/// `text` as a name of ASCII letters, digits and hyphens.
pub fn words(text: &str) -> Option<String> {
    let mut name = String::new();
    for character in fold::strip_marks(&fold::fold(text)).chars() {
        if name.len() >= MAX_WORDS {
            break;
        }
        match character {
            'a'..='z' | '0'..='9' => name.push(character),
            _ if name.is_empty() || name.ends_with('-') => {}
            _ => name.push('-'),
        }
    }
    let name = name.trim_end_matches('-');
    (!name.is_empty()).then(|| name.to_owned())
}

fn again(step: u64) -> String {
    if step == 0 { String::new() } else { format!("-{}", step + 1) }
}

/// The highest number among `stems` of the most common form, with its parts.
fn last_number(stems: &[&str]) -> Option<(Number, Vec<u64>)> {
    let numbers = stems.iter().filter_map(|stem| of_file(Path::new(stem), Span::at(0)));
    let mut numbers: Vec<Number> = numbers.filter(|number| is_plain(&number.line.0)).collect();
    if 2 * numbers.len() < stems.len() {
        return None;
    }
    let above = |number: &Number| (number.line.0.clone(), number.digits[..number.digits.len() - 1].to_vec());
    numbers.sort_by_key(|number| (above(number), number.digits.last().copied()));
    let series = numbers.chunk_by(|one, other| above(one) == above(other));
    let longest = series.max_by_key(|series| series.len())?;
    let last = longest.last()?;
    Some((last.clone(), last.digits.clone()))
}

/// The name that is `step` places after the successor of the one with `number`.
fn next_number(number: &Number, digits: &[u64], stems: &[&str], words: &str, step: u64) -> Option<String> {
    let (last, above) = digits.split_last()?;
    let next = last.checked_add(1)?.checked_add(step)?;
    let digits: Vec<u64> = above.iter().copied().chain([next]).collect();
    let (before, after) = &number.line;
    let counted = after.strip_suffix(&last.to_string()).filter(|rest| !rest.ends_with(|c: char| c.is_ascii_digit()));
    let rest = match counted.filter(|rest| is_plain(rest) && rest.contains(char::is_alphabetic)) {
        Some(rest) => format!("{rest}{next}"),
        None => {
            let others = stems.iter().filter_map(|stem| of_file(Path::new(stem), Span::at(0)));
            let others: Vec<String> = others.map(|number| number.line.1).collect();
            match alike(&others.iter().map(String::as_str).collect::<Vec<_>>()) {
                Some(same) => same.to_owned(),
                None => {
                    let divider = after.chars().next().filter(|c| matches!(c, '-' | '_' | '.' | ' ')).unwrap_or('-');
                    format!("{divider}{words}")
                }
            }
        }
    };
    Some(format!("{before}{}{rest}", number.written(&digits)))
}

/// The text that all of at least two `rests` equal.
fn alike<'r>(rests: &[&'r str]) -> Option<&'r str> {
    let (first, others) = rests.split_first()?;
    (!others.is_empty() && others.iter().all(|other| other == first) && is_plain(first)).then_some(*first)
}

/// Whether `text` can be copied into a new name.
fn is_plain(text: &str) -> bool {
    text.len() <= MAX_WORDS && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' '))
}

/// The text after the date at the start of `name`: `-weekly` in `2025-10-06-weekly`.
fn after_date(name: &str) -> Option<&str> {
    dates::read_iso(name.get(..10)?)?;
    name.get(10..).filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn next(names: &[&str], extension: &str) -> String {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        super::names(&names, extension, "a-port", jiff::civil::date(2026, 11, 29)).next().unwrap()
    }

    #[test]
    fn numbers_go_on() {
        for (names, name) in [
            (&["4.1-Event1", "4.2-Event2"][..], "4.3-Event3"),
            (&["4.1-Event1"], "4.2-Event2"),
            (&["4.9-Event9", "4.10-Event10", "4.2-Event2"], "4.11-Event11"),
            (&["4.1-Port", "4.2-Mill"], "4.3-a-port"),
            (&["1.1-Week", "1.2-Week"], "1.3-Week"),
            (&["Week1", "Week2"], "Week3"),
            (&["01_Talk", "02_Fair"], "03_a-port"),
            (&["4.1-Event1", "4.2-Event2", "notes"], "4.3-Event3"),
            (&["4.1-E\u{202e}1"], "4.2-a-port"),
            (&["harbour", "mill"], "a-port"),
            (&["2025-10-06-weekly", "2025-10-13-weekly"], "2026-11-29-weekly"),
            (&["2025-10-06", "2025-10-13"], "2026-11-29"),
            (&["2025-10-06-port", "2025-10-13-mill"], "2026-11-29-a-port"),
            (&[], "a-port"),
        ] {
            assert_eq!(next(names, ""), name, "{names:?}");
        }
        assert_eq!(next(&["0001-clock.md", "0002-store.md"], ".md"), "0003-a-port.md");
        assert_eq!(next(&["adr-001.md", "adr-002.md"], ".md"), "adr-003.md");
    }

    #[test]
    fn a_number_at_the_end_of_all_has_no_next() {
        assert_eq!(
            super::names(&["4.999-x".to_owned()], "", "a", jiff::civil::date(2026, 1, 1)).next().unwrap(),
            "4.1000-a"
        );
        assert_eq!(words("Một buổi chiều ở Cảng – “Sao Mai”!").unwrap(), "mot-buoi-chieu-o-cang-sao-mai");
        assert_eq!(words("…"), None);
        assert_eq!(first("4-Events", "port"), "4.1-port");
        assert_eq!(first("events", "port"), "port");
    }
}
