//! The shape of a heading: numbered, like a talk, or like a line of a timetable.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::fold;

/// The numbering and time of a heading.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Shape {
    /// It begins with a number: `1.`, `IV.`, `Phần 2:`.
    pub numbered: bool,
    /// It begins with a word and a number, followed by a punctuation mark and more words: `Speaker 1 (…): …`,
    /// `Talk 2 – …`.
    pub talk: bool,
    /// It contains a time of day: `8:30`, `8h30`, `9 AM`, `14 giờ`.
    pub timed: bool,
}

impl Shape {
    /// The shape of a heading with this `text`.
    pub fn of(text: &str) -> Self {
        static TALK: LazyLock<Option<Regex>> = LazyLock::new(|| {
            Regex::new(
                r"^[^\p{L}\p{N}]*\p{L}[\p{L}\p{M}]*(?:\s+\p{L}[\p{L}\p{M}]*)?\s+(?:#|no\.?\s*|số\s+)?(?:\d{1,2}|[IVX]{1,4})\s*[-–—:.|/(].*\p{L}",
            )
            .ok()
        });
        static TIME: LazyLock<Option<Regex>> = LazyLock::new(|| {
            Regex::new(r"(?i)\b(?:[01]?\d|2[0-4])\s*(?:[:h.]\s?[0-5]\d\b|h\b|giờ|(?:a\.?m|p\.?m)\b)").ok()
        });
        let found = |regex: &LazyLock<Option<Regex>>, text: &str| {
            regex.as_ref().is_some_and(|regex: &Regex| regex.is_match(text))
        };
        let text = &*fold::compose(text);
        let rest = fold::strip_numbering(text);
        let digits = text.contains(|letter: char| letter.is_ascii_digit());
        Self {
            numbered: rest.len() < text.len(),
            talk: (digits || text.contains(['I', 'V', 'X'])) && found(&TALK, rest),
            timed: digits && found(&TIME, rest),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_the_words_are_seen() {
        let numbered = |text| Shape::of(text).numbered;
        for text in ["1. Kilns", "IV. Kilns", "Phần 2: Lò nung", "4.1 Kilns", "b) Kilns", "3️⃣ Kilns"] {
            assert!(numbered(text), "{text}");
        }
        for text in ["Kilns", "36 hours of fire", "2026", "Kilns 1", ""] {
            assert!(!numbered(text), "{text}");
        }
    }

    #[test]
    fn talks_are_a_word_and_a_number_before_a_mark() {
        let talk = |text| Shape::of(text).talk;
        for text in [
            "Speaker 1 (A. Holm): Rope",
            "Talk 2 – Glazes",
            "Session #3: Tides",
            "Phiên 4: Triều cường",
            "Bài số 2 - Men gốm",
            "Diễn giả 1: Gỗ",
            "Talk II – Glazes",
            "Keynote talk 1 | Rope",
        ] {
            assert!(talk(text), "{text}");
        }
        for text in [
            "Speakers (day 1)",
            "Highlights – morning",
            "Part 6: Reflections",
            "Lessons from 2026: a year",
            "Top 5 lessons",
            "S3: lessons",
            "Day 1",
            "Introduction: I came",
        ] {
            assert!(!talk(text), "{text}");
        }
    }

    #[test]
    fn times_of_day_are_seen_and_other_numbers_not() {
        let timed = |text| Shape::of(text).timed;
        for text in [
            "Welcome (8:00–8:30)",
            "9h00 - Tea",
            "Tea, 9h30",
            "9 AM Tea",
            "14 giờ: trà",
            "1. Tea (17.30 – 18.00)",
            "9h: trà",
        ] {
            assert!(timed(text), "{text}");
        }
        for text in ["Ratio 16:9", "1. Tea", "4.1 Tea", "36 hours", "The 25th of May 2026", "2026", "3 amphoras"] {
            assert!(!timed(text), "{text}");
        }
    }
}
