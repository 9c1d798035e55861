//! Headings for what may be beside any report and is none of its sections: `Networking`, `Q&A`.

use super::voice::is_in_first_person;
use crate::text::fold;

/// Beginnings of words, folded, for such things.
const BESIDE: [&str; 52] = [
    "networking",
    "venue",
    "location",
    "food",
    "lunch",
    "catering",
    "snack",
    "tea break",
    "coffee break",
    "sponsor",
    "certificate",
    "statistic",
    "tools",
    "video",
    "recording",
    "livestream",
    "q / a",
    "qa",
    "questions",
    "reference",
    "resource",
    "slides",
    "links",
    "thank",
    "acknowledg",
    "registration",
    "organiser",
    "organizer",
    "game",
    "minigame",
    "attendee",
    "participant",
    "contact",
    "appendix",
    "schedule",
    "giao lưu",
    "địa điểm",
    "ăn uống",
    "tiệc",
    "tài trợ",
    "chứng nhận",
    "thống kê",
    "công cụ",
    "hỏi đáp",
    "câu hỏi",
    "tham khảo",
    "cảm ơn",
    "đăng ký",
    "ban tổ chức",
    "trò chơi",
    "người tham dự",
    "phụ lục",
];

/// The most words of such a heading, Vietnamese syllables. A longer one says something about it.
const MAX_WORDS: usize = 6;

/// Whether the heading, `folded`, is one of these. `Tools I will use` is the writer's own.
pub(super) fn is_beside(folded: &str) -> bool {
    let begins =
        |(at, _): (usize, &str)| folded[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
    BESIDE.iter().any(|word| folded.match_indices(word).any(begins))
        && fold::words(folded).count() <= MAX_WORDS
        && !is_in_first_person(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_beside_the_report_if_it_says_nothing_else() {
        let is = |heading: &str| is_beside(&fold::fold_heading(heading));
        for heading in [
            "Networking",
            "Q&A",
            "Food and Drinks",
            "The Venue",
            "Công cụ được nhắc đến",
            "Giao lưu cuối ngày",
            "Nhà tài trợ",
            "Hỏi đáp",
        ] {
            assert!(is(heading), "{heading}");
        }
        for heading in [
            "",
            "Eye-openers",
            "Tools I will use",
            "Câu hỏi em mang về",
            "Foodstuffs of the coast and how they keep",
            "Wholefood",
            "Lessons",
        ] {
            assert!(!is(heading), "{heading}");
        }
    }
}
