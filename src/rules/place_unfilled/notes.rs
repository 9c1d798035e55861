//! Notes to oneself that begin a paragraph, a line or a heading: `TODO: the prices`, `Sẽ bổ sung sau`, `Write your overview here`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::super::rule::Reading;
use super::inner_notes::MARKS;
use crate::document::{Block, BlockKind};
use crate::text::fold::{first_word_of_heading, fold_heading, strip_marks, words};
use crate::text::source::{Span, floor_char_boundary};

/// How many bytes of a text are read for a note.
pub(super) const MAX_BYTES: usize = 160;

/// Beginnings of notes to oneself, folded.
const NOTES: [&str; 26] = [
    "em sẽ viết sau",
    "em sẽ bổ sung",
    "mình sẽ bổ sung",
    "sẽ viết thêm",
    "cần bổ sung thêm",
    "chờ bổ sung",
    "to be filled in",
    "fill in later",
    "will write this later",
    "will add later",
    "screenshot needed",
    "screenshots needed",
    "screenshot required",
    "screenshots required",
    "screenshot to be added",
    "screenshots to be added",
    "screenshot here",
    "insert screenshot",
    "add screenshot here",
    "insert image here",
    "cần chụp màn hình",
    "cần ảnh chụp màn hình",
    "cần bổ sung ảnh",
    "chèn ảnh vào đây",
    "chèn ảnh ở đây",
    "sẽ bổ sung sau",
];

/// Notes to oneself that are the whole text.
const WHOLE_NOTES: [&str; 39] = [
    "to be announced",
    "to be confirmed",
    "to be decided",
    "sẽ thông báo sau",
    "sẽ công bố sau",
    "chưa công bố",
    "todo",
    "tbd",
    "tba",
    "wip",
    "to do",
    "to be updated",
    "to be written",
    "to be added",
    "to be completed",
    "to be continued",
    "will be updated later",
    "coming soon",
    "updating",
    "update later",
    "đang bổ sung",
    "xxx",
    "đang cập nhật",
    "sẽ cập nhật sau",
    "sẽ cập nhật",
    "chưa cập nhật",
    "cập nhật sau",
    "chưa viết",
    "viết sau",
    "đang viết",
    "bổ sung sau",
    "ghi sau",
    "ghi thêm sau",
    "viết thêm sau",
    "bổ sung thêm sau",
    "thêm sau",
    "sẽ thêm sau",
    "điền sau",
    "sẽ điền sau",
];

/// Requests of templates: the first word, what to write, and where.
const REQUESTS: [&str; 10] = ["write", "add", "insert", "describe", "put", "viết", "thêm", "nhập", "điền", "mô tả"];
const WHAT: [&str; 26] = [
    "overview",
    "introduction",
    "summary",
    "content",
    "description",
    "text",
    "conclusion",
    "report",
    "tổng quan",
    "giới thiệu",
    "tóm tắt",
    "nội dung",
    "mô tả",
    "kết luận",
    "báo cáo",
    "phần",
    "suggestion",
    "opinion",
    "answer",
    "feedback",
    "comment",
    "đề xuất",
    "ý kiến",
    "câu trả lời",
    "cảm nhận",
    "nhận xét",
];
const WHERE: [&str; 4] = ["here", "vào đây", "ở đây", "tại đây"];

/// The first letters of all those words.
const FIRST_LETTERS: &str = "siactđdwpvnmlbfeg";

/// The first words of all those, folded, with and without the marks of their letters.
static FIRST_WORDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let all = NOTES.iter().chain(&WHOLE_NOTES).chain(&REQUESTS).chain(&MARKS).chain(&["lorem ipsum"]);
    let first = all.filter_map(|note| words(note).next()).map(str::to_lowercase);
    first.flat_map(|word| [strip_marks(&word), word]).collect()
});

/// The notes, as many people write them: without the marks of their letters.
static UNMARKED: LazyLock<[Vec<String>; 2]> = LazyLock::new(|| {
    let unmarked = |notes: &[&str]| notes.iter().map(|note| strip_marks(note)).collect();
    [unmarked(&NOTES), unmarked(&WHOLE_NOTES)]
});

/// Whether one of those notes or requests begins with `word`, folded.
fn may_begin(word: &str) -> bool {
    FIRST_WORDS.contains(word)
}

/// Whether `text`, of a paragraph or a heading, is a note or begins with one. `folded` is a buffer that calls share.
pub(super) fn is_note(text: &str, is_paragraph: bool, folded: &mut String) -> bool {
    let start = &text[..floor_char_boundary(text, MAX_BYTES.min(text.len()))];
    // The first letter rules out most paragraphs.
    let first = start.chars().find(|c| c.is_alphabetic()).and_then(|c| c.to_lowercase().next());
    if first.is_none_or(|first| !FIRST_LETTERS.contains(first)) {
        return false;
    }
    // Most of the others have another first word, and need not be folded.
    if !may_begin(unwrapped(first_word_of_heading(start, folded))) {
        return false;
    }
    let folded = fold_heading(start);
    let begins = |note: &str| {
        let rest = folded.strip_prefix(note).filter(|rest| !rest.starts_with(char::is_alphanumeric));
        rest.is_some_and(|rest| !is_promise(note) || is_of_page(rest))
    };
    let is_short = is_paragraph && text.len() < MAX_BYTES;
    let [notes, whole_notes] = &*UNMARKED;
    let is_whole =
        |words: &str| WHOLE_NOTES.contains(&words) || words.is_ascii() && whole_notes.iter().any(|note| note == words);
    is_short && (is_whole(unwrapped(&folded)) || is_request(&folded))
        || is_paragraph && is_marked(start)
        || NOTES.iter().any(|note| begins(note))
        || folded.is_ascii() && notes.iter().any(|note| begins(note))
}

/// Whether `note` promises to add something. `Em sẽ bổ sung hai mục vào tài liệu` is a plan, and no note by itself.
fn is_promise(note: &str) -> bool {
    ["bổ sung", "bo sung", "thêm", "them"].iter().any(|end| note.ends_with(end))
}

/// Whether `rest`, what is promised, is nothing more, comes later, or is a part of the page: `hình ảnh sau`, `phần này`.
fn is_of_page(rest: &str) -> bool {
    const OF_PAGE: [&str; 7] = ["phần này", "mục này", "chỗ này", "ảnh", "phan nay", "muc nay", "anh"];
    let promised = unwrapped(rest);
    let last = words(promised).last();
    let is_whole = |start: usize, what: &str| {
        let (before, after) = (&promised[..start], &promised[start + what.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    };
    let names = |what: &&str| promised.match_indices(*what).any(|(start, what)| is_whole(start, what));
    last.is_none_or(|last| last == "sau") || OF_PAGE.iter().any(names)
}

/// The line of a paragraph, after its first, that begins with the mark of a note.
pub(super) fn later_line(cx: &Reading<'_>, block: &Block) -> Option<Span> {
    if block.kind != BlockKind::Paragraph {
        return None;
    }
    let text = cx.document.source.slice(block.span);
    let mut lines = memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1);
    let start = lines.find(|&start| is_marked(text[start..].lines().next().unwrap_or_default()))?;
    let span = Span::at(block.span.start + start).to(block.span);
    cx.document.texts_in(span).first().map(|_| span)
}

/// Whether `text` begins with the mark of a note, in capitals and apart from the words after it: `TODO: the prices`.
fn is_marked(text: &str) -> bool {
    let words = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = MARKS.iter().find_map(|mark| words.strip_prefix(mark));
    rest.is_some_and(|rest| {
        let next = rest.trim_start_matches(['*', '_', ' ']);
        next.is_empty() || next.starts_with([':', '-', '–', '—', '(', ']', ')', '.', ',', '!', '…', '：'])
    })
}

/// `folded` without the brackets and dots around it.
pub(super) fn unwrapped(folded: &str) -> &str {
    folded.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether `folded` asks for text: `Write your overview here`, `Viết nội dung vào đây`.
fn is_request(folded: &str) -> bool {
    let words = folded.trim_end_matches(['.', '…', '!', ' ']);
    let asks = |request: &str| words.strip_prefix(request).is_some_and(|rest| rest.starts_with(' '));
    REQUESTS.iter().any(|request| asks(request))
        && (WHERE.iter().any(|place| words.ends_with(place)) || words.contains(" tại đây ") && words.ends_with(" bạn"))
        && WHAT.iter().any(|what| words.contains(what))
        && !words.contains(". ")
        || words.starts_with("lorem ipsum")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_note_and_request_may_begin_with_its_first_word() {
        let all = NOTES.iter().chain(&WHOLE_NOTES).chain(&REQUESTS).chain(&["lorem ipsum"]);
        let first: Vec<&str> = all.filter_map(|note| words(note).next()).collect();
        assert!(first.iter().all(|word| may_begin(word)), "{first:?}");
        assert!(!may_begin("") && !may_begin("the") && !may_begin("hôm"));
    }

    #[test]
    fn a_note_is_one_without_the_marks_of_its_letters_too() {
        let is_note = |text: &str| is_note(text, true, &mut String::new());
        for text in
            ["(ghi thêm sau)", "(ghi them sau)", "Chua cap nhat", "se bo sung sau", "Em se viet sau: phan nay", "TODO"]
        {
            assert!(is_note(text), "{text}");
        }
        for text in
            ["Bo sung sau khi hop: hai nguoi.", "Chưa viết xong thì hết giờ.", "Ghi sau lung ao", "Them sau ngay nua"]
        {
            assert!(!is_note(text), "{text}");
        }
    }
}
