//! Pages by what a writer may have made of their names and addresses.

use std::collections::HashMap;

use crate::message::suggest::Names;
use crate::text::fold;

/// What tells two pages apart more than all else: `4.3-Event3` is not meant as `4.2-Event2`. The number before a name does
/// not: pages get another one when one is put between them.
pub(super) fn digits(name: &str) -> String {
    unnumbered(name).chars().filter(char::is_ascii_digit).collect()
}

/// `name` without the number before it: `s3-vpc` for `5.3-S3-VPC`, in lower case; all of it where it is nothing else.
pub(super) fn unnumbered(name: &str) -> String {
    let number = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | '-' | '_' | ' ');
    let rest = name.trim_start_matches(number);
    let is_number = name.starts_with(|first: char| first.is_ascii_digit()) && !rest.is_empty();
    // `3rd-day` has none.
    let parted = name[..name.len() - rest.len()].ends_with(['.', '-', '_', ' ']);
    fold::strip_marks(if is_number && parted { rest } else { name }).to_lowercase()
}

/// Pages by what a writer may have made of their names and addresses.
#[derive(Debug, Default)]
pub(super) struct Meant {
    /// By their whole address in lower case.
    pub by_lower: HashMap<String, Vec<usize>>,
    /// By the last of the names that Hugo calls them.
    pub by_last: HashMap<String, Vec<usize>>,
    /// By the same without the number before it.
    pub by_unnumbered: HashMap<String, Vec<usize>>,
    /// Those with the same digits in their names, on the whole site and in each folder of addresses.
    pub alike: HashMap<(Option<String>, String), Group>,
}

/// Pages beside each other, with their names.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub pages: Vec<usize>,
    pub names: Names,
}

impl Meant {
    /// The pages, each by the last of its names, its whole address and the folders of that, both in lower case; the page of
    /// the site itself lies in none.
    pub fn new<'p>(all: impl Iterator<Item = (&'p str, String, Option<String>)>) -> Self {
        let mut meant = Self::default();
        let mut lasts = Vec::new();
        for (index, (last, lower, inside)) in all.enumerate() {
            meant.by_lower.entry(lower).or_default().push(index);
            meant.by_last.entry(last.to_owned()).or_default().push(index);
            meant.by_unnumbered.entry(unnumbered(last)).or_default().push(index);
            for folder in inside.map(Some).into_iter().chain([None]) {
                meant.alike.entry((folder, digits(last))).or_default().pages.push(index);
            }
            lasts.push(last);
        }
        for group in meant.alike.values_mut() {
            group.names = Names::new(group.pages.iter().map(|&page| lasts[page].to_owned()));
        }
        meant
    }
}

#[cfg(test)]
mod tests {
    use super::{digits, unnumbered};

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
