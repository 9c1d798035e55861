//! Which language a text is written in, as far as its letters tell.

use crate::source::floor_char_boundary;

/// How much of a text is looked at, in bytes: letters tell soon.
const SAMPLE: usize = 8 << 10;

/// Whether `text` is Vietnamese: marks on letters that hardly another language has are frequent there,
/// composed or not. A few names in an English text do not make it so.
pub fn is_vietnamese(text: &str) -> bool {
    let sample = &text[..floor_char_boundary(text, SAMPLE)];
    let (mut letters, mut marked) = (0usize, 0usize);
    for character in sample.chars() {
        match character {
            'ă'
            | 'Ă'
            | 'â'
            | 'Â'
            | 'đ'
            | 'Đ'
            | 'ê'
            | 'Ê'
            | 'ô'
            | 'Ô'
            | 'ơ'
            | 'Ơ'
            | 'ư'
            | 'Ư'
            | '\u{1ea0}'..='\u{1ef9}' => {
                letters += 1;
                marked += 1;
            }
            '\u{300}'..='\u{36f}' => marked += 1,
            letter if letter.is_alphabetic() => letters += 1,
            _ => {}
        }
    }
    // Running Vietnamese has a mark on one letter in six; half English terms, still on one in fifteen.
    letters >= 20 && marked * 24 > letters
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn vietnamese_is_told_from_english_with_vietnamese_names() {
        let vietnamese = "Buổi hội thảo giúp em hiểu cách một nhóm nhỏ đưa dịch vụ lên đám mây.";
        assert!(is_vietnamese(vietnamese));
        assert!(is_vietnamese(&vietnamese.nfd().collect::<String>()));
        assert!(is_vietnamese("Setup pipeline CI/CD cho service bằng GitHub Actions rồi deploy lên cluster của nhóm"));
        assert!(!is_vietnamese(
            "Nguyễn Thị Bích Ngọc showed how a small team moves its services to the cloud without losing data."
        ));
        assert!(!is_vietnamese("Café, naïve, résumé: the words of an English text about a conference in Đà Nẵng"));
        assert!(!is_vietnamese(""));
    }
}
