//! Detects the language of a text by its letters and most common words.

/// How much of a text is examined, in bytes: that is enough.
const SAMPLE_SIZE: usize = 1 << 10;

/// Whether `text` is Vietnamese, composed or not: letters with diacritics that hardly any other language has are
/// frequent. A few names in an English text are not enough.
pub fn is_vietnamese(text: &str) -> bool {
    let bytes = &text.as_bytes()[..text.len().min(SAMPLE_SIZE)];
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
    // Ordinary Vietnamese has such a letter among every six; with half English terms, still one in fifteen.
    letters >= 20 && marked * 24 > letters
}

/// Word counts, as evidence for a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// All words.
    pub words: usize,
    /// Words with diacritics: three in four in Vietnamese; in English only names and loanwords.
    marked: usize,
    /// English function words: one in four words of an English text. In a Vietnamese text full of English terms, there
    /// is hardly any.
    function: usize,
}

impl Tally {
    /// Counts the words of `text`. Each call begins a new word.
    pub fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            let (mut longest, mut number) = (1, 0);
            while let Some(&byte) = bytes.get(at) {
                let length = LETTERS[usize::from(byte)];
                if length == 0 {
                    break;
                }
                longest = longest.max(length);
                number = with_letter(number, byte);
                at += usize::from(length);
            }
            let marked = longest > 1;
            match at - start {
                0 => at += 1,
                length => {
                    self.words += 1;
                    self.marked += usize::from(marked);
                    self.function += usize::from(!marked && length < 8 && is_function_word(number));
                }
            }
        }
    }

    /// The same for one folded word.
    pub fn add_word(&mut self, folded: &str) {
        let bytes = folded.as_bytes();
        // Words of ASCII letters alone: those that may be function words are told by their number.
        if let Some(number) = short_number(bytes)
            && number & HIGH_BITS == 0
        {
            // Of what a folded word may have, only digits and hyphens lack this bit.
            let letters = LETTER_BITS >> (u64::BITS as usize - 8 * bytes.len());
            if number & letters == letters {
                self.words += 1;
                self.function += usize::from(is_function_word(number));
                return;
            }
            return self.add(folded);
        }
        let kinds = bytes.iter().fold(0, |kinds, &byte| kinds | KINDS[usize::from(byte)]);
        if kinds & OTHER != 0 {
            return self.add(folded);
        }
        self.words += 1;
        self.marked += usize::from(kinds & MARKED != 0);
    }

    /// Whether a paragraph may be in English and another one in Vietnamese.
    pub fn may_be_mixed(&self) -> bool {
        self.words >= 2 * MIN_WORDS && self.function >= MIN_WORDS / 5 && self.marked >= MIN_WORDS / 4
    }

    /// `vi` or `en` if nearly all of the text is in that language; `None` if it is short, mixed or in another language.
    pub fn language(&self) -> Option<&'static str> {
        let share = |part: usize| part * 100 / self.words.max(1);
        let (marked, function) = (share(self.marked), share(self.function));
        match self.words {
            0..MIN_WORDS => None,
            // With half English terms, a third of the words still has diacritics.
            _ if marked >= 25 && function < 8 => Some("vi"),
            // Names of speakers and places are a tenth of the words at most.
            _ if marked < 12 && function >= 15 => Some("en"),
            _ => None,
        }
    }
}

/// The length of the letter that begins with each byte, 0 if it begins none. Letters of both languages begin with these
/// bytes; other characters, quotation marks and emoji with others.
static LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut byte = 0;
    while byte < letters.len() {
        letters[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => 1,
            0xc3..=0xc6 | 0xcc | 0xcd => 2,
            0xe1 => 3,
            _ => 0,
        };
        byte += 1;
    }
    letters
};

/// In [`KINDS`]: a byte of a letter with diacritics.
const MARKED: u8 = 1;
/// In [`KINDS`]: a byte of another character, such as a digit or hyphen.
const OTHER: u8 = 2;

/// What each byte of a folded word says about it: nothing, for a letter of ASCII, [`MARKED`] or [`OTHER`].
static KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match (byte as u8, LETTERS[byte]) {
            (_, 1) => 0,
            // The rest of a character; its first byte says which.
            (0x80..0xc0, _) | (_, 2..) => MARKED,
            _ => OTHER,
        };
        byte += 1;
    }
    kinds
};

/// A text with fewer words may consist of names only.
const MIN_WORDS: usize = 30;

/// Whether the word with this [`number`], of up to seven ASCII letters, is an English function word that is not a
/// Vietnamese syllable.
fn is_function_word(key: u64) -> bool {
    let mut index = slot(key);
    // Hardly one slot in ten is used: the first look decides for most words.
    while FUNCTION_WORDS[index] != key {
        if FUNCTION_WORDS[index] == 0 {
            return false;
        }
        index = (index + 1) % SLOTS;
    }
    key != 0
}

/// In the number of a word, the bits that only bytes beyond ASCII have.
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
/// The bit that each ASCII letter has and no digit.
const LETTER_BITS: u64 = 0x4040_4040_4040_4040;

/// The bytes of a word in lower case as one [`number`], if it has one to seven.
fn short_number(word: &[u8]) -> Option<u64> {
    match (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        (Some(first), Some(last)) if word.len() < 8 => {
            let first = u64::from(u32::from_be_bytes(*first));
            Some(first << (8 * (word.len() - 4)) | u64::from(u32::from_be_bytes(*last)))
        }
        (Some(_), _) => None,
        _ => (!word.is_empty()).then(|| word.iter().fold(0, |number, &byte| number << 8 | u64::from(byte))),
    }
}

/// The letters of an ASCII word as one number, ignoring case; 0 for no word.
const fn number(word: &[u8]) -> u64 {
    let (mut number, mut at) = (0, 0);
    while at < word.len() {
        number = with_letter(number, word[at]);
        at += 1;
    }
    number
}

/// The number of a word with one more letter.
const fn with_letter(number: u64, letter: u8) -> u64 {
    number << 8 | (letter | 0x20) as u64
}

/// Size of the hash table: a power of two, many times the number of function words.
const SLOTS: usize = 1024;

const fn slot(number: u64) -> usize {
    (number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - SLOTS.ilog2())) as usize
}

/// The hash table of English function words, with linear probing.
static FUNCTION_WORDS: [u64; SLOTS] = {
    let mut slots = [0; SLOTS];
    let mut next = 0;
    while next < WORDS.len() {
        let number = number(WORDS[next].as_bytes());
        let mut index = slot(number);
        while slots[index] != 0 {
            index = (index + 1) % SLOTS;
        }
        slots[index] = number;
        next += 1;
    }
    slots
};

#[rustfmt::skip]
const WORDS: [&str; 72] = [
    "the", "and", "of", "is", "was", "were", "are", "be", "been", "with", "that", "this", "these",
    "those", "for", "from", "by", "as", "at", "it", "its", "we", "our", "my", "they", "their", "them",
    "he", "she", "his", "her", "you", "your", "i", "which", "who", "what", "how", "when", "where",
    "have", "has", "had", "not", "but", "or", "if", "than", "then", "there", "into", "about", "after",
    "before", "will", "would", "could", "should", "did", "does", "only", "one", "each", "every", "some",
    "more", "in", "on", "to", "a", "an", "so",
];

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

    fn language(text: &str) -> Option<&'static str> {
        let mut tally = Tally::default();
        tally.add(text);
        tally.language()
    }

    #[test]
    fn prose_tells_its_language_composed_or_not() {
        let vietnamese = "Sau bài nói đầu tiên, cả nhóm ngồi lại với nhau để vẽ sơ đồ của hệ thống cũ. Mỗi người chỉ ra một \
            chỗ mà mình sợ phải sửa, và chúng em nhận ra rằng phần lớn những chỗ đó chưa từng có ai viết kiểm thử.";
        assert_eq!(language(vietnamese), Some("vi"));
        assert_eq!(language(&vietnamese.nfd().collect::<String>()), Some("vi"));
        let english = "After the first talk we sat together and drew the old system on paper. Everybody pointed at the one \
            index that they were afraid to change, and it turned out that nobody had ever written a test for most of them.";
        assert_eq!(language(english), Some("en"));
    }

    #[test]
    fn vietnamese_full_of_english_terms_is_not_english() {
        for text in [
            "Setup pipeline CI/CD cho service bằng GitHub Actions, build Docker image rồi push lên registry, sau đó deploy \
             lên cluster Kubernetes của team; log và metric được đưa vào dashboard Grafana, alert gửi qua Slack channel.",
            "Demo dùng Lambda function gọi Bedrock API: prompt template, embedding model, vector store, retrieval và \
             response streaming. Team em chọn serverless vì cost thấp, scale nhanh, không cần quản lý server hay patch OS.",
            "- **End-to-end platform**: workspace cho data pipeline, training, tuning và deployment.\n\
             - **Cost of Ownership**: tính cost theo request, storage và data transfer trước khi chọn service.\n\
             - **Best Practices for Teams**: code review, pair programming, blameless postmortem mỗi tuần một lần.",
        ] {
            assert_ne!(language(text), Some("en"), "{text}");
        }
    }

    #[test]
    fn english_full_of_vietnamese_names_is_not_vietnamese() {
        let text = "The talk by Nguyễn Thị Bích Ngọc and Trần Văn Đức took index at the culture house of Đồng Tháp, where the \
            members of the Sen Hồng club had put chairs for eighty people. Bích Ngọc showed how a sensor is built.";
        assert_ne!(language(text), Some("vi"));
        assert_eq!(language("Lê Hoàng Nam, Phạm Thu Hương, Đỗ Minh Khuê: the three of them"), None);
    }

    #[test]
    fn a_page_in_both_languages_is_of_neither() {
        let text = "Buổi chiều, cả lớp chia thành bốn nhóm và thử viết lại hàm tính tiền. In the afternoon the class was split \
            into four groups, and each of them tried to write the function that adds up the bill once more.";
        assert_eq!(language(text), None);
    }

    #[test]
    fn function_words_are_known_whatever_their_case() {
        for word in WORDS {
            assert!(
                is_function_word(number(word.as_bytes())) && is_function_word(number(word.to_uppercase().as_bytes())),
                "{word}"
            );
        }
        for word in ["", "th", "thee", "server", "them s"] {
            assert!(!is_function_word(number(word.as_bytes())), "{word}");
        }
    }

    #[test]
    fn a_folded_word_counts_as_it_does_in_a_text() {
        for word in ["the", "thê\u{309}", "mục", "2025", "s3", "end-to-end", "日本語", "của", "đ", "kubernetes", "a日b"]
        {
            let (mut one, mut text) = (Tally::default(), Tally::default());
            one.add_word(word);
            text.add(word);
            assert_eq!(one, text, "{word}");
        }
    }

    #[test]
    fn other_scripts_and_signs_are_no_words() {
        let mut tally = Tally::default();
        tally.add("— 2025 “…” 🎉 → ½ 日本語");
        assert_eq!(tally.words, 0);
    }
}
