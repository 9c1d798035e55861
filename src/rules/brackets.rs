//! Words in square brackets, for the rules on template text.

use super::rule::Reading;
use crate::text::fold::fold;
use crate::text::source::Span;

/// The words with which templates ask for text in brackets, folded.
const PROMPTS: [&str; 45] = [
    "company",
    "company name",
    "name of company",
    "name of the company",
    "company / organization name",
    "company / organisation name",
    "organization name",
    "organisation name",
    "your name",
    "your company",
    "your project",
    "your role",
    "your position",
    "your university",
    "your school",
    "student name",
    "full name",
    "mentor name",
    "team name",
    "project name",
    "start date",
    "end date",
    "insert date",
    "tên công ty",
    "tên công ty / tổ chức",
    "tên tổ chức",
    "tên dự án",
    "tên của bạn",
    "tên sinh viên",
    "tên trường",
    "họ và tên",
    "ngày bắt đầu",
    "ngày kết thúc",
    "vị trí của bạn",
    "role",
    "position",
    "job title",
    "organization",
    "organisation",
    "venue",
    "chức vụ",
    "chức danh",
    "đơn vị",
    "đơn vị công tác",
    "công ty",
];

/// The beginnings of such requests.
const REQUESTS: [&str; 11] = [
    "briefly describe",
    "describe the",
    "describe your",
    "list skills",
    "list your",
    "insert your",
    "add your own",
    "mô tả ngắn",
    "liệt kê ",
    "điền ",
    "chèn ",
];

/// The words of which such requests in round brackets consist, folded. In round brackets, people also say things.
const ASKING: [&str; 11] = ["your", "insert", "enter", "fill", "tên", "điền", "nhập", "ghi", "chèn", "name", "họ"];
const ASKED: [&str; 73] = [
    "name",
    "names",
    "of",
    "the",
    "a",
    "speaker",
    "speakers",
    "event",
    "role",
    "title",
    "company",
    "organisation",
    "organization",
    "date",
    "time",
    "place",
    "venue",
    "location",
    "photo",
    "photos",
    "picture",
    "image",
    "text",
    "here",
    "in",
    "and",
    "full",
    "student",
    "topic",
    "link",
    "diễn",
    "giả",
    "sự",
    "kiện",
    "công",
    "ty",
    "của",
    "bạn",
    "em",
    "và",
    "vào",
    "đây",
    "chủ",
    "đề",
    "chức",
    "vụ",
    "đơn",
    "vị",
    "first",
    "second",
    "third",
    "other",
    "another",
    "next",
    "last",
    "main",
    "guest",
    "session",
    "talk",
    "organiser",
    "organizer",
    "position",
    "job",
    "khách",
    "mời",
    "thứ",
    "nhất",
    "hai",
    "tiếp",
    "screenshot",
    "screenshots",
    "chụp",
    "màn",
];
const ASKED_TOO: [&str; 17] = [
    "ngày", "tháng", "năm", "giờ", "địa", "điểm", "người", "trình", "bày", "ảnh", "hình", "nội", "dung", "sinh",
    "viên", "tổ", "danh",
];

/// The requests for text in round brackets in prose: `(tên diễn giả)`, `(your name)`. Every word must be one that requests
/// consist of.
pub(super) fn requests_in_round(cx: &Reading<'_>) -> impl Iterator<Item = Span> {
    const MAX_BYTES: usize = 80;
    cx.document.in_prose(b'(').filter_map(move |(text, open)| {
        let inner = cx.document.source.slice(Span::new(open + 1, text.end));
        let close = memchr::memchr3(b')', b'(', b'\n', &inner.as_bytes()[..inner.len().min(MAX_BYTES)])?;
        let asks = inner.as_bytes()[close] == b')' && is_request(inner.get(..close)?);
        asks.then(|| Span::new(open, open + close + 2))
    })
}

/// Whether the folded `word` may begin a request for text.
pub(super) fn may_ask(word: &str) -> bool {
    ASKING.contains(&word)
}

/// Whether the form of `text` allows that, whatever its words are.
pub(super) fn may_be_request(text: &str) -> bool {
    const MAX_BYTES: usize = 80;
    text.len() <= MAX_BYTES && !text.ends_with([':', '：'])
}

/// Whether `text` consists of the words of such requests alone: `**Họ tên** – chức vụ`.
pub(super) fn is_request(text: &str) -> bool {
    if !may_be_request(text) {
        return false;
    }
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty() && *word != "/").collect();
    let is_of_request = |word: &&str| ASKING.contains(word) || ASKED.contains(word) || ASKED_TOO.contains(word);
    words.len() > 1 && words.iter().any(|word| ASKING.contains(word)) && words.iter().all(is_of_request)
}

/// The texts in square brackets in prose, including the brackets. Leaves out links, footnotes, task boxes and numbers.
pub(super) fn bracketed(cx: &Reading<'_>) -> impl Iterator<Item = Span> {
    const MAX_BYTES: usize = 160;
    let bytes = cx.document.source.text().as_bytes();
    cx.document.in_prose(b'[').filter_map(move |(text, open)| {
        let inner = cx.document.source.slice(Span::new(open + 1, text.end));
        let close = memchr::memchr3(b']', b'[', b'\n', &inner.as_bytes()[..inner.len().min(MAX_BYTES)])?;
        let span = Span::new(open, open + close + 2);
        let words = &inner.get(..close)?;
        let bare = inner.as_bytes()[close] == b']'
            && !matches!(span.start.checked_sub(1).map(|before| bytes[before]), Some(b'!' | b']' | b'\\' | b'['))
            && !matches!(bytes.get(span.end), Some(b'(' | b'[' | b':'));
        let meant = words.starts_with(['^', '!', '@', '/', '#', '"'])
            || words.chars().filter(|c| c.is_alphabetic()).count() < 2;
        (bare && !meant).then_some(span)
    })
}

/// Whether the words in the brackets `span` are a template's request for text.
pub(super) fn is_prompt(cx: &Reading<'_>, span: Span) -> bool {
    let inner = fold(cx.document.source.slice(Span::new(span.start + 1, span.end - 1)));
    PROMPTS.contains(&inner.as_str())
        || is_request(&inner)
        || REQUESTS.iter().any(|request| inner.starts_with(request))
        || asks_for_name(&inner)
        || asks_for_it_here(&inner)
}

/// Whether `folded` asks for the name of somebody or something: `tên mentor`, `company name`.
fn asks_for_name(folded: &str) -> bool {
    const MAX_WORDS: usize = 4;
    let few = (2..=MAX_WORDS).contains(&folded.split(' ').count());
    few && (["tên ", "họ tên ", "name of "].iter().any(|begin| folded.starts_with(begin)) || folded.ends_with(" name"))
}

/// Whether `folded` asks to write something in its place: `insert your budget here`, `điền ngân sách vào đây`.
fn asks_for_it_here(folded: &str) -> bool {
    const VERBS: [&str; 16] = [
        "insert", "add", "enter", "write", "put", "type", "paste", "describe", "list", "fill", "chèn", "thêm", "điền",
        "nhập", "viết", "ghi",
    ];
    let first = folded.split(' ').next().unwrap_or_default();
    VERBS.contains(&first) && [" here", " đây"].iter().any(|end| folded.ends_with(end))
}
