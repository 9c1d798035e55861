//! Detects wrongly decoded text: UTF-8 read as an older encoding (`BÃ i` for `Bài`), or Vietnamese typed in the
//! encoding of a legacy font (`Baøi`, `Bµi`).
//!
//! The detection is statistical and cautious: nearly all non-ASCII text must be wrong, in several words on several
//! lines.

mod decoded;
mod pages;
mod tally;
mod vietnamese;
mod words;

use crate::text::source::Span;
pub use decoded::{Decoded, How};
use tally::Tally;
use words::words;

/// Minimum number of wrong letters, and of words and lines that contain them.
const MIN_LETTERS: usize = 5;
const MIN_WORDS: usize = 3;
const MIN_LINES: usize = 2;

/// How `text` was decoded wrongly, if it was as a whole.
pub fn wrongly_decoded(text: &str) -> Option<Decoded> {
    if !may_be_wrong(text) {
        return None;
    }
    let pages = pages::PAGES.iter();
    // Encodings share most of their letters. If several fit, the one that explains most letters wins.
    let found = pages.filter_map(|page| of_page(text, page));
    let best = found.max_by_key(|(count, _)| *count).map(|(_, decoded)| decoded);
    best.or_else(|| vietnamese::typed(text))
}

/// Fast check whether `text` may be wrong. Correct text has few such characters, or mostly Vietnamese letters, which no
/// older encoding has.
fn may_be_wrong(text: &str) -> bool {
    let bytes = text.as_bytes();
    // In pieces whose count fits into a byte, so that many bytes are compared at once.
    let leads_in = |piece: &[u8]| piece.iter().map(|&byte| u8::from(byte >= 0xc0)).sum::<u8>();
    let leads: usize = bytes.chunks(255).map(|piece| usize::from(leads_in(piece))).sum();
    let is_vietnamese = |at: &usize| matches!(bytes.get(at + 1), Some(0xba | 0xbb));
    // In Vietnamese, the first few letters decide.
    let mut vietnamese = memchr::memchr_iter(0xe1, bytes).filter(is_vietnamese);
    leads >= MIN_LETTERS && vietnamese.nth(leads / 20).is_none()
}

/// Checks whether the UTF-8 of `text` was read as `page`. Also returns the number of letters that show it.
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
                // Punctuation around the word is the same in both.
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
        // Most correct texts are recognized early.
        if tally.bad > 40 && tally.bad > tally.good {
            return None;
        }
    }
    let enough = tally.good >= MIN_LETTERS && tally.words >= MIN_WORDS && tally.lines >= MIN_LINES;
    if !enough || tally.bad * 9 > tally.good || tally.cut * 2 > tally.good {
        return None;
    }
    let (_, mut decoded) = example?;
    // If it happened several times, it can be undone several times.
    if let Some((_, again)) = of_page(&repaired, page).filter(|_| repaired.len() < text.len()) {
        let inner = page.repair(&decoded.meant, &mut Tally::default());
        decoded.how = How::Utf8AsTwice(page.name);
        decoded.meant = if inner == decoded.meant { again.meant } else { inner };
    }
    Some((tally.good, decoded))
}

/// How suitable a word is as an example: best if all its characters are visible and it is repaired to letters only.
fn rank(word: &str, meant: &str, bad: bool) -> usize {
    let seen = !word.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\u{ad}');
    let letters = meant.chars().all(char::is_alphabetic) && meant.chars().count() > 2;
    4 * usize::from(!bad) + 2 * usize::from(seen) + usize::from(letters)
}

#[cfg(test)]
mod tests;
