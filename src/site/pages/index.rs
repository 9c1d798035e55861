//! Indexes to find the page that a wrong address probably means.

use std::collections::HashMap;

use crate::message::suggest::Names;
use crate::text::fold;

/// The digits of a name, without the leading number. Pages with different digits are never confused: `4.3-Event3` is
/// not a typo of `4.2-Event2`. The leading number is ignored, because it changes when a page is inserted before.
pub(super) fn digits(name: &str) -> String {
    unnumbered(name).chars().filter(char::is_ascii_digit).collect()
}

/// `name` without its leading number, in lower case: `s3-vpc` for `5.3-S3-VPC`. A name that is only a number is kept.
pub(super) fn unnumbered(name: &str) -> String {
    let number = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | '-' | '_' | ' ');
    let rest = name.trim_start_matches(number);
    let is_number = name.starts_with(|first: char| first.is_ascii_digit()) && !rest.is_empty();
    // `3rd-day` has no leading number.
    let parted = name[..name.len() - rest.len()].ends_with(['.', '-', '_', ' ']);
    fold::strip_marks(if is_number && parted { rest } else { name }).to_lowercase()
}

/// The leading number of `name` that only one page of a site should have: `5.3` of `5.3-s3-vpc`. One without parts, as in
/// `3-blogs`, says less.
pub(super) fn number(name: &str) -> Option<&str> {
    let rest = name.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
    let number = name[..name.len() - rest.len()].trim_end_matches('.');
    let parted =
        rest.is_empty() || rest.starts_with(['-', '_', ' ', '.']) || name[..name.len() - rest.len()].ends_with('.');
    (number.contains('.') && number.starts_with(|first: char| first.is_ascii_digit()) && parted).then_some(number)
}

/// Indexes to find the page that a wrong address probably means.
#[derive(Debug, Default)]
pub(super) struct GuessIndex {
    /// By the whole address, in lower case.
    pub by_lower: HashMap<String, Vec<usize>>,
    /// By the last segment of the logical path.
    pub by_last: HashMap<String, Vec<usize>>,
    /// The same without the leading number.
    pub by_unnumbered: HashMap<String, Vec<usize>>,
    /// By the leading number of the name.
    pub by_number: HashMap<String, Vec<usize>>,
    /// By the digits of the name, for the whole site (`None`) and for each folder of addresses.
    pub alike: HashMap<(Option<String>, String), Group>,
}

/// A group of pages, with their names.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub pages: Vec<usize>,
    pub names: Names,
}

impl GuessIndex {
    /// Indexes pages. Each has the last segment of its logical path, its address and the parent folders of that
    /// address, both in lower case. The home page has no parent.
    pub fn new<'p>(all: impl Iterator<Item = (&'p str, String, Option<String>)>) -> Self {
        let mut guesses = Self::default();
        let mut lasts = Vec::new();
        for (index, (last, lower, inside)) in all.enumerate() {
            guesses.by_lower.entry(lower).or_default().push(index);
            guesses.by_last.entry(last.to_owned()).or_default().push(index);
            guesses.by_unnumbered.entry(unnumbered(last)).or_default().push(index);
            if let Some(number) = number(last) {
                guesses.by_number.entry(number.to_owned()).or_default().push(index);
            }
            for folder in inside.map(Some).into_iter().chain([None]) {
                guesses.alike.entry((folder, digits(last))).or_default().pages.push(index);
            }
            lasts.push(last);
        }
        for group in guesses.alike.values_mut() {
            group.names = Names::new(group.pages.iter().map(|&page| &lasts[page]));
        }
        guesses
    }
}

#[cfg(test)]
mod tests {
    use super::{digits, number, unnumbered};

    #[test]
    fn a_number_with_parts_names_a_page() {
        for (name, expected) in [
            ("5.3-S3-VPC", Some("5.3")),
            ("5.3.1-create-bucket", Some("5.3.1")),
            ("1.2", Some("1.2")),
            ("1.2.-week", Some("1.2")),
            ("3-blogs", None),
            ("2025", None),
            ("1.2rc", None),
            (".5-x", None),
            ("week", None),
            ("", None),
        ] {
            assert_eq!(number(name), expected, "{name}");
        }
    }

    #[test]
    fn the_number_before_a_name_is_no_part_of_it() {
        for (name, expected) in [
            ("5.3-S3-VPC", "s3-vpc"),
            ("5.3.1-create-bucket", "create-bucket"),
            ("4.2-event2", "event2"),
            ("01_intro", "intro"),
            ("Tổng-Quan", "tong-quan"),
            ("3rd-day", "3rd-day"),
            ("2025", "2025"),
            ("5.3", "5.3"),
            ("", ""),
        ] {
            assert_eq!(unnumbered(name), expected, "{name}");
        }
        assert_ne!(digits("4.2-event2"), digits("4.3-event3"));
        assert_eq!(digits("5.3-s3-vpc"), digits("5.4-s3-vpc"));
    }
}
