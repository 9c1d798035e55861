//! What assistants say to those who ask them, and nobody says in a report.

/// A phrase: for each place, the words that may be there; none where one of them is empty.
type Phrase = &'static [&'static [&'static str]];

/// Words with which an assistant agrees, before it goes on.
const AGREEING: [&str; 14] = [
    "certainly",
    "sure",
    "sure thing",
    "of course",
    "absolutely",
    "no problem",
    "got it",
    "chắc chắn rồi",
    "chắc chắn",
    "tất nhiên rồi",
    "tất nhiên",
    "dĩ nhiên rồi",
    "dĩ nhiên",
    "được chứ",
];

/// What follows after such words and an exclamation mark.
const GIVEN: Phrase = &[
    &[
        "here is",
        "here's",
        "here are",
        "below is",
        "below are",
        "i've",
        "i have",
        "dưới đây là",
        "sau đây là",
        "đây là",
    ],
    &[
        "a",
        "an",
        "the",
        "your",
        "some",
        "my",
        "one",
        "version",
        "phiên",
        "bản",
        "đoạn",
        "nội",
        "bài",
        "báo",
        "phần",
        "một",
        "mẫu",
        "revised",
        "polished",
        "rewritten",
        "revised",
        "improved",
        "các",
        "những",
        "written",
    ],
];

const HERE: &[&str] = &["here is", "here's", "below is", "this is"];
const A: &[&str] = &["a", "an", "the", "your", "one", ""];
const MORE: &[&str] = &[
    "more polished",
    "more professional",
    "more natural",
    "more concise",
    "more formal",
    "slightly polished",
    "fully revised",
    "lightly edited",
    "cleaned-up",
    "cleaned up",
    "polished",
    "revised",
    "improved",
    "rewritten",
    "refined",
    "corrected",
    "edited",
    "proofread",
    "paraphrased",
    "humanized",
    "reworded",
    "rephrased",
    "shortened",
    "condensed",
    "professional",
    "concise",
    "formal",
];
const MORE_STILL: &[&str] = &[
    "and more professional",
    "and refined",
    "and polished",
    "and improved",
    "and concise",
    "english",
    "professional",
    "polished",
    "concise",
    "",
];
const WRITING: &[&str] = &[
    "version",
    "draft",
    "rewrite",
    "paragraph",
    "text",
    "wording",
    "translation",
    "report",
    "summary",
    "section",
    "introduction",
    "worklog",
    "essay",
    "passage",
];

const DUOI_DAY: &[&str] = &["dưới đây là", "sau đây là", "đây là"];
const BAN: &[&str] = &[
    "phiên bản",
    "bản báo cáo",
    "bản viết",
    "bản văn",
    "bản dịch",
    "bản",
    "đoạn văn",
    "đoạn",
    "bài viết",
    "bài báo cáo",
    "bài",
    "nội dung",
    "báo cáo",
];
const CUA: &[&str] = &["của bạn", "báo cáo", "tiếng việt", "tiếng anh", "hoàn chỉnh", ""];
const DA: &[&str] = &["đã được", "đã", "được"];
const SUA: &[&str] = &[
    "chỉnh sửa",
    "viết lại",
    "trau chuốt",
    "cải thiện",
    "biên tập",
    "hoàn thiện",
    "rút gọn",
    "tinh chỉnh",
    "chau chuốt",
    "diễn đạt lại",
    "chỉnh lại",
    "sửa lại",
    "chuẩn hóa",
    "chuẩn hoá",
];

const TU_NHIEN: &[&str] = &[
    "tự nhiên",
    "mượt mà",
    "mượt",
    "trôi chảy",
    "ngắn gọn",
    "súc tích",
    "trang trọng",
    "chuyên nghiệp",
    "chỉn chu",
    "học thuật",
];

/// What an assistant hands over. Before code, writers say so, too.
pub const OFFERED: [Phrase; 3] = [
    &[HERE, A, MORE, MORE_STILL, WRITING],
    &[DUOI_DAY, BAN, CUA, DA, SUA],
    &[&["dưới đây là", "sau đây là"], BAN, &["dịch", "viết", ""], TU_NHIEN, &["hơn"]],
];

const REWRITE: &[&str] = &[
    "shorten",
    "rewrite",
    "revise",
    "rephrase",
    "reword",
    "polish",
    "refine",
    "translate",
    "expand",
    "format",
    "reformat",
    "summarize",
    "summarise",
    "proofread",
    "tailor",
    "adjust",
    "make it",
    "make this",
    "turn this",
    "turn it",
    "convert this",
    "convert it",
    "draft",
    "condense",
    "simplify",
    "tweak",
    "adapt",
];
const ALSO: &[&str] = &["also", "help you", "further", ""];
const VIET_LAI: &[&str] = &[
    "rút gọn",
    "viết lại",
    "chỉnh sửa",
    "dịch",
    "trau chuốt",
    "điều chỉnh",
    "chuyển sang",
    "chuyển đoạn",
    "chuyển bản",
    "chuyển nội dung",
    "định dạng",
    "diễn đạt lại",
    "soạn",
    "tóm tắt",
    "mở rộng",
];
const TOI: &[&str] = &["tôi", "mình"];
const GIUP: &[&str] = &["giúp bạn", "giúp", "tiếp tục", "cũng", ""];
const CHANGES: &[&str] = &[
    "changes",
    "adjustments",
    "edits",
    "revisions",
    "modifications",
    "tweaks",
    "refinements",
    "further changes",
    "further adjustments",
    "further edits",
    "further revisions",
    "other changes",
    "other adjustments",
];
const YOUR: &[&str] = &["your"];
const HAVE: &[&str] = &["i've", "i have"];
const REWROTE: &[&str] = &[
    "polished",
    "rewritten",
    "revised",
    "refined",
    "reworded",
    "rephrased",
    "shortened",
    "restructured",
    "proofread",
    "edited",
    "improved",
];

/// What an assistant says of itself, asks and offers.
pub const SAID: [Phrase; 18] = [
    &[
        &["as an", "as a"],
        &["ai language model", "ai model", "ai assistant", "large language model", "language model", "ai"],
        &["i"],
    ],
    &[&["as of my last knowledge update", "as of my knowledge cutoff", "as of my last update", "my knowledge cutoff"]],
    &[
        &["với tư cách là", "là"],
        &["một", ""],
        &[
            "mô hình ngôn ngữ lớn",
            "mô hình ngôn ngữ ai",
            "mô hình ngôn ngữ",
            "mô hình ai",
            "trợ lý ai",
            "trợ lý ảo",
            "trí tuệ nhân tạo",
            "ai",
        ],
        &["tôi", "mình"],
    ],
    &[&["would you like me to", "do you want me to", "shall i", "should i"], ALSO, REWRITE],
    &[
        &["let me know if"],
        &["you'd like me to", "you want me to", "you would like me to", "you need me to"],
        ALSO,
        REWRITE,
    ],
    &[&["let me know if"], &["you'd like", "you want", "you would like", "you need"], &["any", "some", ""], CHANGES],
    &[
        &["let me know if"],
        &["you'd like", "you want", "you would like", "you need"],
        &["a", "an", "the"],
        &["more", "shorter", "longer", "less", "simpler"],
    ],
    &[&["if you'd like", "if you want", "if you would like", "if you wish"], &["i can", "i could"], ALSO, REWRITE],
    &[HAVE, &["also", "carefully", ""], REWROTE, YOUR, WRITING],
    &[&["i hope this", "hope this"], MORE, WRITING],
    &[
        &["feel free to"],
        &["adjust", "modify", "customize", "customise", "edit", "tweak", "personalize", "change"],
        &["the wording", "the tone", "this draft", "the draft", "this version", "the placeholders", "the bracketed"],
    ],
    &[&["bạn có muốn"], TOI, GIUP, VIET_LAI],
    &[&["nếu bạn muốn", "nếu bạn cần", "nếu cần", "nếu muốn"], TOI, &["có thể", "sẽ"], GIUP, VIET_LAI],
    &[&["nếu bạn muốn", "nếu bạn cần"], TOI, GIUP, VIET_LAI],
    &[
        &["hãy cho", "cho"],
        TOI,
        &["biết nếu bạn"],
        &["muốn", "cần"],
        &["tôi", "mình", "thêm", ""],
        GIUP,
        &["rút gọn", "viết lại", "chỉnh sửa", "thay đổi", "điều chỉnh", "trau chuốt", "chỉnh"],
    ],
    &[
        &["tôi đã", "mình đã"],
        SUA,
        &["lại", ""],
        &["đoạn văn", "đoạn", "bài viết", "báo cáo", "bản dịch", "nội dung", "phần"],
        &["của bạn", "bạn gửi", "bạn cung cấp", "mà bạn"],
    ],
    &[
        &["dưới đây là", "sau đây là"],
        BAN,
        &["tiếng việt", "tiếng anh", ""],
        &["của", "cho"],
        &["đoạn văn", "đoạn", "văn bản", "nội dung", "bài viết", "bài"],
        &["của bạn", "bạn gửi", "bạn đã gửi", "bạn cung cấp", "bạn đã cung cấp", "mà bạn"],
    ],
    &[&["hy vọng", "hi vọng"], &["phiên bản", "bản chỉnh sửa", "bản viết lại"], &["này", "trên"]],
];

/// Whether `sentence`, as [`plain`] writes it, is one of `phrases`, or begins with one.
pub fn begins(sentence: &str, phrases: &[Phrase]) -> bool {
    phrases.iter().any(|phrase| after(sentence, phrase).is_some())
}

/// What stands after words that agree and a comma: `Sure, here is …`.
pub fn without_agreeing(sentence: &str) -> &str {
    let rest = AGREEING.iter().find_map(|word| sentence.strip_prefix(word)?.strip_prefix([',', ' ', '—', '–', '-']));
    rest.map_or(sentence, |rest| rest.trim_start_matches(BETWEEN))
}

/// Whether `sentence` only agrees: `Certainly`.
pub fn agrees(sentence: &str) -> bool {
    AGREEING.contains(&sentence)
}

/// Whether `sentence`, after one that agrees, hands something over.
pub fn gives(sentence: &str) -> bool {
    after(sentence, GIVEN).is_some()
}

/// The first words of all of these, folded: what begins with another word is none of them.
pub fn first_words() -> impl Iterator<Item = String> {
    let phrases = OFFERED.iter().chain(&SAID).filter_map(|phrase| phrase.first()).flat_map(|words| words.iter());
    let words = phrases.chain(&AGREEING).filter_map(|words| words.split(' ').next());
    words.map(|word| word.replace('\'', ""))
}

/// What may be between two words of a phrase.
const BETWEEN: [char; 6] = [' ', ',', '—', '–', '-', '!'];

/// What `text` goes on with after the places of `phrase`. `None` if it begins otherwise.
fn after<'t>(text: &'t str, phrase: &[&[&str]]) -> Option<&'t str> {
    let Some((words, rest)) = phrase.split_first() else { return Some(text) };
    words.iter().find_map(|word| {
        let text = text.strip_prefix(word)?;
        let whole = word.is_empty() || !text.starts_with(|c: char| c.is_alphanumeric() || c == '\'');
        whole.then(|| after(text.trim_start_matches(BETWEEN), rest)).flatten()
    })
}

/// `text` in lower case, composed, with single blanks and without emphasis.
pub fn plain(text: &str) -> String {
    let composed = crate::text::fold::compose(text);
    let mut plain = String::with_capacity(text.len());
    for word in composed.split(|c: char| c.is_whitespace() || c == '>').filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        let letters = word.chars().filter(|c| !matches!(c, '*' | '_')).map(|c| if c == '’' { '\'' } else { c });
        plain.extend(letters.flat_map(char::to_lowercase));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_of_assistants_are_known() {
        for said in [
            "As an AI language model, I cannot attend events",
            "Would you like me to shorten this",
            "Would you like me to also **translate** it",
            "Let me know if you’d like any further changes",
            "If you'd like, I can turn this into slides",
            "I've polished your report",
            "Bạn có muốn tôi rút gọn bản này không",
            "Ba\u{323}n có muô\u{301}n mình viê\u{301}t lại",
            "Nếu bạn muốn, tôi có thể chuyển sang giọng văn khác",
            "Hãy cho tôi biết nếu bạn cần chỉnh sửa thêm",
            "Với tư cách là một mô hình ngôn ngữ, tôi không",
            "Tôi đã viết lại đoạn văn của bạn",
            "Dưới đây là bản dịch tiếng Việt của đoạn văn bạn cung cấp:",
        ] {
            assert!(begins(&plain(said), &SAID), "{said}");
        }
        for offered in [
            "Here’s the revised version",
            "Below is a more polished and concise version of your text",
            "Dưới đây là phiên bản đã chỉnh sửa",
            "Dưới đây là phiên bản dịch tự nhiên hơn của đoạn văn bạn cung cấp:",
            "Sau đây là bản viết trang trọng hơn",
        ] {
            assert!(begins(&plain(offered), &OFFERED), "{offered}");
        }
        assert!(gives("here is a polished version") && agrees("certainly"));
        assert_eq!(without_agreeing("sure, here is a draft"), "here is a draft");
    }

    #[test]
    fn what_people_say_is_none() {
        for said in [
            "Let me know if you need anything",
            "As an AI engineer, I would",
            "As an AI model it answers",
            "I hope this helps",
            "Would you like me to come again",
            "I have improved your trust in me",
            "Bạn có muốn mình viết thêm phần hai",
            "Nếu bạn muốn tôi có thể giới thiệu",
            "Là một AI engineer, tôi",
            "Here is the revised budget",
            "Here is the team",
            "Dưới đây là bản dịch của bài viết",
            "Dưới đây là bảng tự đánh giá",
            "Feel free to modify the code",
        ] {
            assert!(!begins(&plain(said), &SAID) && !begins(&plain(said), &OFFERED), "{said}");
        }
        assert!(!gives("here is how") && !agrees("of course it works") && !gives("dưới đây là cách làm"));
    }
}
