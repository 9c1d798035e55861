//! Which language a text is written in, as far as its letters tell.

/// How much of a text is looked at, in bytes: letters tell soon.
const SAMPLE: usize = 1 << 10;

/// Whether `text` is Vietnamese: marks on letters that hardly another language has are frequent there,
/// composed or not. A few names in an English text do not make it so.
pub fn is_vietnamese(text: &str) -> bool {
    let bytes = &text.as_bytes()[..text.len().min(SAMPLE)];
    let (mut letters, mut marked) = (0usize, 0usize);
    for (&byte, &next) in bytes.iter().zip(&bytes[1.min(bytes.len())..]) {
        if byte.is_ascii() {
            letters += usize::from(byte.is_ascii_alphabetic());
            continue;
        }
        let mark = matches!(
            (byte, next),
            // ạ … ỹ
            (0xe1, 0xba | 0xbb)
            // ă, đ; ơ, ư; â, ê, ô in both cases
            | (0xc4, 0x82 | 0x83 | 0x90 | 0x91)
            | (0xc6, 0xa0 | 0xa1 | 0xaf | 0xb0)
            | (0xc3, 0x82 | 0x8a | 0x94 | 0xa2 | 0xaa | 0xb4)
            // Combining marks
            | (0xcc, _)
            | (0xcd, 0x80..=0xaf)
        );
        marked += usize::from(mark);
        letters += usize::from(mark);
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
