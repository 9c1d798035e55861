//! Words that end no sentence, in both languages.

/// English words, in lower case.
const ENGLISH: [&str; 16] = [
    "and", "or", "the", "an", "a", "because", "but", "my", "our", "your", "their", "nor", "whether", "although",
    "unless", "whereas",
];

/// English words that end none after one of those before them.
const ENGLISH_PAIRS: [(&str, &[&str]); 4] = [
    ("of", &["instead", "because", "number", "lot", "most", "series", "variety", "set", "means", "terms"]),
    ("to", &["order", "able", "due", "going", "want", "wanted", "decided", "trying", "tried", "thanks", "need", "how"]),
    ("as", &["such", "well"]),
    ("which", &["in", "of", "for", "from", "with", "through"]),
];

/// English words after which a letter stands: `option a`.
const NAMED: [&str; 12] =
    ["option", "plan", "part", "type", "class", "point", "step", "table", "column", "variant", "group", "figure"];

/// Words that are in English alone: without marks, `the` and `a` are Vietnamese, too.
const OF_ENGLISH: [&str; 26] = [
    "of", "is", "was", "and", "with", "for", "that", "this", "we", "my", "from", "are", "our", "by", "it", "on",
    "were", "not", "have", "which", "then", "when", "they", "he", "she", "but",
];

/// Vietnamese words, in lower case.
const VIETNAMESE: [&str; 10] = ["và", "hoặc", "nhưng", "vì", "những", "các", "nếu", "thì", "rằng", "mỗi"];

/// Vietnamese words that end none after one of those before them.
const VIETNAMESE_PAIRS: [(&str, &[&str]); 10] = [
    ("là", &["nghĩa", "tức", "đó", "cũng", "gọi", "chính", "vẫn", "được", "không chỉ"]),
    ("lúc", &["là"]),
    ("khi", &["sau", "trước", "trong", "mỗi"]),
    ("như", &["dụ", "chẳng hạn", "dường", "hầu", "cũng"]),
    ("gồm", &["bao"]),
    ("dù", &["mặc"]),
    ("nhiên", &["tuy"]),
    ("mà", &["nhưng", "bởi vì"]),
    ("chỉ", &["không"]),
    ("để", &["nhằm", "cách", "dùng", "cần thiết"]),
];

/// Vietnamese words that end none where the clause began with `nếu`.
const AFTER_IF: [&str; 5] = ["còn", "vẫn", "sẽ", "đang", "cũng"];

/// Things that one has: after these, `của` is one of them.
const POSSESSIONS: [&str; 3] = ["tiền", "sức", "hao"];

/// The length in bytes of the last words of `text` if they end no sentence. It is in lower case, composed and without marks at
/// its end.
pub fn open_ending(text: &str) -> Option<usize> {
    let word = text.rsplit(' ').next().filter(|word| !word.is_empty())?;
    let before = text[..text.len() - word.len()].trim_end();
    let follows = |words: &[&'static str]| words.iter().copied().find(|words| ends_with_word(before, words));
    let pair = |pairs: &[(&str, &[&'static str])]| {
        let (_, words) = pairs.iter().find(|(last, _)| *last == word)?;
        follows(words).map(|words| words.len() + 1 + word.len())
    };
    let single = match word.is_ascii() {
        true if ENGLISH.contains(&word) => is_english(before) && !(word == "a" && follows(&NAMED).is_some()),
        true => return pair(&ENGLISH_PAIRS).filter(|_| is_english(before)),
        false => {
            VIETNAMESE.contains(&word)
                || word == "của" && follows(&POSSESSIONS).is_none()
                || AFTER_IF.contains(&word)
                    && before
                        .rsplit([',', '.', ';'])
                        .next()
                        .is_some_and(|clause| clause.trim_start().starts_with("nếu "))
        }
    };
    single.then_some(word.len()).or_else(|| pair(&VIETNAMESE_PAIRS))
}

/// Whether `text` ends with `words`, and they are whole.
fn ends_with_word(text: &str, words: &str) -> bool {
    text.strip_suffix(words).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}

/// Whether at least three words of `text` are in English alone.
fn is_english(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| OF_ENGLISH.contains(word));
    words.take(3).count() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_end_no_sentence() {
        for (text, ending) in [
            ("we saw that the wheel was turning and", "and"),
            ("it was late, and we left the mill because of", "because of"),
            ("he shows that it is one of the", "the"),
            ("đó là lúc việc ấy hay hơn, và cũng là lúc", "là lúc"),
            ("để biết tiền đang ở đâu thì", "thì"),
            ("năm sau em muốn quay lại, nếu nhóm còn", "còn"),
            ("em học được cách dùng nhiều công cụ, ví dụ như", "dụ như"),
            ("đây là trang của", "của"),
        ] {
            assert_eq!(open_ending(text).map(|length| &text[text.len() - length..]), Some(ending), "{text}");
        }
        for text in [
            "",
            "the",
            "that is what it was for and not something that we took care of",
            "the one that is best for our use is option a",
            "anh em phai biet khi nao co the",
            "nhà có nhiều tiền của",
            "em vẫn còn",
            "đôi khi",
            "đúng lúc",
            "nếu cần thì em làm, còn không thì thôi, em vẫn",
        ] {
            assert_eq!(open_ending(text), None, "{text}");
        }
    }
}
