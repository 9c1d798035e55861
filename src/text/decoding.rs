//! Text that was decoded wrongly before it was saved as UTF-8: UTF-8 read as an older encoding (`BÃ i` for `Bài`), or
//! Vietnamese typed in a font's own encoding (`Baøi`, `Bµi`).
//!
//! Statistical, and on the safe side: nearly all that is not ASCII must be so, in several words of several lines.

mod decoded;
mod pages;
mod tally;
mod vietnamese;
mod words;

use crate::text::source::Span;
pub use decoded::{Decoded, How};
use tally::Tally;
use words::words;

/// How many letters must show it, in how many words and lines.
const LETTERS: usize = 5;
const WORDS: usize = 3;
const LINES: usize = 2;

/// What happened to `text`, if it was decoded wrongly as a whole.
pub fn wrongly_decoded(text: &str) -> Option<Decoded> {
    if !may_be(text) {
        return None;
    }
    let pages = pages::PAGES.iter();
    // Of several that can be undone, the one that explains most: encodings share most of their letters.
    let found = pages.filter_map(|page| of_page(text, page));
    let best = found.max_by_key(|(count, _)| *count).map(|(_, decoded)| decoded);
    best.or_else(|| vietnamese::typed(text))
}

/// Whether it is worth to look closer. Text that is right has none of this or nearly only something else: letters of
/// Vietnamese, which no older encoding has.
fn may_be(text: &str) -> bool {
    let bytes = text.as_bytes();
    let leads = bytes.iter().filter(|&&byte| byte >= 0xc0).count();
    let vietnamese = bytes.windows(2).filter(|pair| pair[0] == 0xe1 && matches!(pair[1], 0xba | 0xbb)).count();
    leads >= LETTERS && vietnamese * 20 <= leads
}

/// What happened to `text` if its UTF-8 was read as `page`, with how many letters show it.
fn of_page(text: &str, page: &pages::Page) -> Option<(usize, Decoded)> {
    let mut tally = Tally::default();
    let mut example: Option<(usize, Decoded)> = None;
    let mut repaired = String::with_capacity(text.len() / 2);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let good = tally.good;
        for (at, word) in words(line) {
            if word.is_ascii() {
                repaired.push_str(word);
                repaired.push(' ');
                continue;
            }
            let before = (tally.good, tally.bad);
            let meant = page.repair(word, &mut tally);
            repaired.push_str(&meant);
            repaired.push(' ');
            if tally.good == before.0 {
                continue;
            }
            tally.words += 1;
            let rank = rank(word, &meant, tally.bad > before.1);
            if example.as_ref().is_none_or(|(best, _)| rank > *best) {
                // Marks around the word are the same in both.
                let mark = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric();
                let written = word.trim_matches(mark);
                let from = start + at + (word.len() - word.trim_start_matches(mark).len());
                let span = Span::new(from, from + written.len());
                let (how, written, meant) =
                    (How::Utf8As(page.name), written.to_owned(), meant.trim_matches(mark).to_owned());
                example = Some((rank, Decoded { how, written, meant, span }));
            }
        }
        tally.lines += usize::from(tally.good > good);
        start += line.len();
        repaired.push('\n');
        // Most texts soon show that they are right.
        if tally.bad > 40 && tally.bad > tally.good {
            return None;
        }
    }
    let enough = tally.good >= LETTERS && tally.words >= WORDS && tally.lines >= LINES;
    if !enough || tally.bad * 9 > tally.good || tally.cut * 2 > tally.good {
        return None;
    }
    let (_, mut decoded) = example?;
    // Each time it was saved so, it can be undone once more.
    if let Some((_, again)) = of_page(&repaired, page).filter(|_| repaired.len() < text.len()) {
        let inner = page.repair(&decoded.meant, &mut Tally::default());
        decoded.how = How::Utf8AsTwice(page.name);
        decoded.meant = if inner == decoded.meant { again.meant } else { inner };
    }
    Some((tally.good, decoded))
}

/// How well a word shows it: best one in which everything can be seen and becomes letters.
fn rank(word: &str, meant: &str, bad: bool) -> usize {
    let seen = !word.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\u{ad}');
    let letters = meant.chars().all(char::is_alphabetic) && meant.chars().count() > 2;
    4 * usize::from(!bad) + 2 * usize::from(seen) + usize::from(letters)
}

#[cfg(test)]
mod tests;
