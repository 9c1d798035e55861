//! Compiles phrases to regular expressions that match them in any typography.

use std::ops::Range;
use std::sync::OnceLock;

use regex::{Regex, RegexBuilder};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, is_combining_mark};

use super::budget::DFA_SIZE_LIMIT;
use crate::message::Message;
use crate::say;
use crate::text::fold;

/// Maximum size of a compiled expression, in bytes. Schemas are untrusted.
const SIZE_LIMIT: usize = 1 << 20;

/// The size limit to try first, in bytes. Most expressions are smaller.
const INITIAL_SIZE: usize = 32 << 10;

/// Markdown's emphasis and code marks, which may surround any word.
const MARKS: &str = r"[*_~`]*";
/// The gap between two words: blanks and line breaks, mixed with marks, block quote markers and list bullets.
const GAP: &str = r"[*_~`]*[ \t\r\n\u{a0}][ \t\r\n\u{a0}*_~`>+-]*";

/// A regular expression, and a size limit in bytes that its program fits into.
#[derive(Clone, Debug)]
pub(super) struct Compiled {
    pub regex: Regex,
    pub size: usize,
}

/// Compiles a regular expression. The error is a short reason.
pub(super) fn regex(pattern: &str) -> Result<Compiled, Message> {
    compiled(pattern, false)
}

/// The regex crate shows the size of a program only by refusing larger ones.
fn compiled(pattern: &str, ignore_case: bool) -> Result<Compiled, Message> {
    let mut builder = RegexBuilder::new(pattern);
    builder.case_insensitive(ignore_case).dfa_size_limit(DFA_SIZE_LIMIT);
    let mut size = INITIAL_SIZE;
    loop {
        match builder.size_limit(size).build() {
            Ok(regex) => return Ok(Compiled { regex, size }),
            Err(regex::Error::CompiledTooBig(_)) if size < SIZE_LIMIT => size *= 2,
            Err(error) => return Err(reason(&error)),
        }
    }
}

/// The reason is the last line of the regex crate's message.
fn reason(error: &regex::Error) -> Message {
    match error {
        regex::Error::Syntax(drawing) => {
            let line = drawing.lines().last().unwrap_or_default().trim();
            Message::same(line.strip_prefix("error: ").unwrap_or(line))
        }
        regex::Error::CompiledTooBig(_) => say!(en("it is too large"), vi("quá lớn")),
        _ => Message::same(error.to_string()),
    }
}

/// The text between slashes, `/…/`.
pub(super) fn between_slashes(text: &str) -> Option<&str> {
    text.strip_prefix('/')?.strip_suffix('/').filter(|inner| !inner.is_empty())
}

/// The matcher of a text.
#[derive(Debug)]
pub struct Pattern {
    /// The words, composed, of which the expression is made on first use.
    words: String,
    compiled: OnceLock<Option<Regex>>,
    /// The size of the program; `None` if it is compiled on first use.
    pub(super) size: Option<usize>,
    /// Whether a match must begin and end at a word boundary.
    borders: (bool, bool),
}

impl Pattern {
    /// A pattern made from composed words is always valid. Most texts of a schema occur in no report, so it is compiled
    /// only on first use.
    fn of_words(words: String) -> Self {
        Self { words, compiled: OnceLock::new(), size: None, borders: (false, false) }
    }

    fn of(Compiled { regex, size }: Compiled) -> Self {
        let compiled = OnceLock::from(Some(regex));
        Self { words: String::new(), compiled, size: Some(size), borders: (false, false) }
    }

    /// The first match in `text` at or after byte `from`, as a byte range.
    pub fn find(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let mut from = from;
        while let Some(found) = (from <= text.len()).then(|| self.regex()?.find_at(text, from)).flatten() {
            if is_on_word_boundaries(text, &found.range(), self.borders) {
                return Some(found.range());
            }
            from = found.start() + text[found.start()..].chars().next().map_or(1, char::len_utf8);
        }
        None
    }

    /// The regular expression; `None` only if it is invalid, which does not happen.
    fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| regex(&words(&self.words)).ok().map(|compiled| compiled.regex)).as_ref()
    }
}

/// Maximum length of a phrase, in bytes, whose expression is certainly small enough to compile.
const MAX_LAZY_LENGTH: usize = 400;

/// Compiles words or `/…/` for a search in reports.
pub(super) fn text(text: &str) -> Result<Pattern, Message> {
    if let Some(pattern) = between_slashes(text) {
        return Ok(Pattern::of(regex(&fold::compose(pattern))?));
    }
    let composed = fold::compose(text.trim()).into_owned();
    if !composed.contains(char::is_alphanumeric) {
        return Err(say!(en("it has no word"), vi("không có từ nào")));
    }
    let borders = (composed.starts_with(char::is_alphanumeric), composed.ends_with(char::is_alphanumeric));
    let pattern = match composed.len() > MAX_LAZY_LENGTH {
        true => Pattern::of(regex(&words(&composed))?),
        false => Pattern::of_words(composed),
    };
    Ok(Pattern { borders, ..pattern })
}

/// A regular expression for the composed `text`. It allows gaps at blanks, marks beside punctuation, curly quotation
/// marks, and decomposed letters.
fn words(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() * 4);
    let mut before: Option<char> = None;
    for character in text.chars() {
        if character.is_whitespace() {
            if before.is_some_and(|before| !before.is_whitespace()) {
                pattern.push_str(GAP);
            }
        } else {
            let touches = before.is_some_and(|before| !before.is_whitespace() && is_word(before) != is_word(character));
            if touches {
                pattern.push_str(MARKS);
            }
            push_character(&mut pattern, character);
        }
        before = Some(character);
    }
    pattern
}

fn push_character(pattern: &mut String, character: char) {
    match character {
        '\'' | '’' | '‘' => pattern.push_str("['’‘]"),
        '"' | '“' | '”' => pattern.push_str("[\"“”]"),
        '-' | '–' | '—' => pattern.push_str("[-–—]"),
        '…' => pattern.push_str(r"(?:…|\.{3})"),
        // Cheaper to compile than `(?i)`, which includes more letters than anybody types.
        _ if character.is_ascii_alphabetic() => {
            pattern.push('[');
            pattern.push(character.to_ascii_lowercase());
            pattern.push(character.to_ascii_uppercase());
            pattern.push(']');
        }
        _ if character.is_alphabetic() => {
            let cases = character.to_lowercase().chain(character.to_uppercase());
            let spellings: Vec<String> = cases.flat_map(spellings).collect();
            pattern.push_str("(?:");
            pattern.push_str(&spellings.join("|"));
            pattern.push(')');
        }
        _ => pattern.push_str(&regex::escape(character.encode_utf8(&mut [0; 4]))),
    }
}

/// The Unicode spellings of a composed letter: composed, fully decomposed, and partly decomposed.
fn spellings(character: char) -> Vec<String> {
    let parts: Vec<char> = std::iter::once(character).nfd().collect();
    let mut spellings = vec![character.to_string()];
    let Some((&base, marks)) = parts.split_first().filter(|(_, marks)| !marks.is_empty()) else { return spellings };
    spellings.push(parts.iter().collect());
    if marks.len() == 2 {
        for (joined, apart) in [(0, 1), (1, 0)] {
            if let Some(letter) = compose(base, marks[joined]) {
                spellings.push([letter, marks[apart]].iter().collect());
            }
        }
    }
    spellings
}

/// Whether `found` has word boundaries where `borders` requires them.
fn is_on_word_boundaries(text: &str, found: &Range<usize>, borders: (bool, bool)) -> bool {
    let before = || text[..found.start].chars().next_back().is_some_and(is_word);
    let after = || text[found.end..].chars().next().is_some_and(is_word);
    !(borders.0 && before() || borders.1 && after())
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

/// The expression that a folded heading must match as a whole, if `text` is not just words: `*` stands for any words,
/// `?` for one character, `/…/` is a regular expression.
pub(super) fn heading(text: &str) -> Result<Option<Compiled>, Message> {
    let pattern = match between_slashes(text.trim()) {
        Some(inner) => {
            // Compiled alone first, so that errors refer to the written text.
            regex(inner)?;
            inner.nfc().collect()
        }
        None => match wildcards(text.trim()) {
            Some(pattern) => pattern,
            None => return Ok(None),
        },
    };
    let whole = format!("^(?:{pattern})$");
    compiled(&whole, true).map(Some)
}

/// Whether a wording needs a compiled expression.
pub(super) fn is_pattern(text: &str) -> bool {
    text.contains(['*', '?']) || between_slashes(text.trim()).is_some()
}

/// The expression of a wording with `*` or `?`. A question mark after the last word is literal.
fn wildcards(text: &str) -> Option<String> {
    let words = text.trim_end_matches('?');
    let text = if words.ends_with(char::is_whitespace) { text } else { words };
    if !text.contains(['*', '?']) {
        return None;
    }
    let mut pattern = String::new();
    // The blank between a word and `*` belongs to the `*`: `key *` matches `key points` and `key`.
    let mut blank = false;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let literal = &rest[..rest.find(['*', '?']).unwrap_or(rest.len())];
        if literal.is_empty() {
            rest = &rest[1..];
            let blank_after = rest.starts_with(|next: char| !is_word(next) && !matches!(next, '*' | '?'));
            pattern.push_str(match (first, blank, blank_after) {
                ('?', true, _) => " .",
                ('?', false, _) => ".",
                (_, true, true) => "(?: .*)? ",
                (_, true, false) => "(?: .*)?",
                (_, false, true) if pattern.is_empty() => "(?:.* )?",
                (_, false, true) => ".* ",
                (_, false, false) => ".*",
            });
            if first == '*' && blank_after {
                rest = rest.trim_start_matches(|next: char| !is_word(next) && !matches!(next, '*' | '?'));
            }
            blank = false;
        } else {
            if literal.starts_with(|first: char| !is_word(first)) && pattern.ends_with('.') {
                pattern.push(' ');
            }
            pattern.push_str(&regex::escape(&fold::fold(literal)));
            blank = literal.ends_with(|last: char| !is_word(last));
            rest = &rest[literal.len()..];
        }
    }
    Some(pattern)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::TextSpec;

    fn text(text: &str) -> Result<TextSpec, Message> {
        TextSpec::new(text)
    }

    #[track_caller]
    fn found<'t>(phrase: &str, report: &'t str) -> Option<&'t str> {
        text(phrase).unwrap().find_all(report).next().map(|range| &report[range])
    }

    #[test]
    fn words_that_are_surely_small_can_be_compiled() {
        for word in ["ậ", "ộ ", "a ", "a\"", "a'", "-", "ǘ", "ﷺ", "1"] {
            let words = format!("a{}", word.repeat(MAX_LAZY_LENGTH)).chars().collect::<String>();
            let cut = crate::text::source::floor_char_boundary(&words, MAX_LAZY_LENGTH);
            assert!(text(&words[..cut]).unwrap().pattern.regex().is_some(), "{word}");
        }
    }

    #[test]
    fn words_are_found_however_they_were_typed() {
        for (phrase, report, expected) in [
            ("do not copy", "Please Do  NOT\ncopy this", "Do  NOT\ncopy"),
            ("please do not copy", "please **do not copy**!", "please **do not copy"),
            ("do not copy, ever", "do not **copy**, _ever_", "do not **copy**, _ever"),
            ("do not copy", "> do not\r\n> copy", "do not\r\n> copy"),
            ("do not copy", "- do\n- not\n  > * copy", "do\n- not\n  > * copy"),
            ("it's \"here\"", "It’s “here”", "It’s “here”"),
            ("a - b", "a – b", "a – b"),
            ("wait…", "Wait...", "Wait..."),
            ("C++ (v2)", "c++\u{a0}(V2)", "c++\u{a0}(V2)"),
            ("/ev[e]nt$/", "an event", "event"),
        ] {
            assert_eq!(found(phrase, report), Some(expected), "{phrase} in {report:?}");
        }
    }

    #[test]
    fn every_spelling_of_vietnamese_letters_is_found() {
        let phrase = "Thêm các hình ảnh; mật khẩu Được";
        let lower = phrase.to_lowercase();
        for report in [phrase.to_owned(), lower.clone(), phrase.to_uppercase(), lower.nfd().collect()] {
            assert_eq!(found(phrase, &report), Some(report.as_str()));
            let decomposed: String = phrase.nfd().collect();
            assert_eq!(found(&decomposed, &report), Some(report.as_str()));
        }
        for partly in ["â\u{323}", "ạ\u{302}", "a\u{323}\u{302}", "ậ", "Ậ"] {
            assert_eq!(found("mật", &format!("m{partly}t")).map(str::len), Some(partly.len() + 2), "{partly}");
        }
    }

    #[test]
    fn words_inside_longer_words_are_not_found() {
        assert_eq!(found("ten", "often tender ten"), Some("ten"));
        assert_eq!(text("ten").unwrap().find_all("often tender ten").next(), Some(13..16));
        assert_eq!(found("an", "ân an\u{301} toàn"), None);
        assert_eq!(found("(x", "a(x"), Some("(x"));
        assert_eq!(found("ảnh", "ảnh"), Some("ảnh"));
    }

    #[test]
    fn a_search_can_go_on_after_a_match() {
        let spec = text("ảnh").unwrap();
        assert_eq!(spec.find_all("ảnh và ảnh").nth(1), Some("ảnh và ".len().."ảnh và ảnh".len()));
        assert_eq!(spec.pattern.find("ảnh", 50), None);
    }

    #[test]
    fn regular_expressions_find_decomposed_letters() {
        for (pattern, report) in [
            (r"/(?i)(?:tuần|tháng)\s*\d+/", "Tuần 1 làm gì, Tuần 2 làm gì"),
            (r"/mườ[ij] đồng/", "giá mười đồng, rồi mười đồng"),
            (r"/ệ$/", "tiền tệ"),
        ] {
            let pattern: String = pattern.nfd().collect();
            let decomposed: String = report.nfd().collect();
            let in_composed: Vec<_> =
                text(&pattern).unwrap().find_all(report).map(|at| report[at].to_owned()).collect();
            let found = text(&pattern).unwrap();
            let found = found.find_all(&decomposed).map(|at| decomposed[at].nfc().collect::<String>());
            assert!(!in_composed.is_empty(), "{pattern}");
            assert_eq!(found.collect::<Vec<_>>(), in_composed, "{pattern}");
        }
    }

    #[test]
    fn texts_without_words_and_wrong_expressions_are_refused() {
        assert_eq!(text(" … ").unwrap_err().en, "it has no word");
        assert_eq!(text("/a(b/").unwrap_err().en, "unclosed group");
        assert_eq!(text("/(a{99}){99}{99}/").unwrap_err().en, "it is too large");
    }

    #[track_caller]
    fn matches(wording: &str, good: &[&str], bad: &[&str]) {
        let pattern = heading(wording).unwrap().unwrap().regex;
        for text in good {
            assert!(pattern.is_match(&fold::fold_heading(text)), "{wording}: {text}");
        }
        for text in bad {
            assert!(!pattern.is_match(&fold::fold_heading(text)), "{wording}: {text}");
        }
    }

    #[test]
    fn stars_stand_for_any_words() {
        matches(
            "Speakers *",
            &["Speakers", "3. speakers & guests", "SPEAKERS of the day"],
            &["Speakerships", "Our speakers"],
        );
        matches("* Speakers", &["Speakers", "The speakers"], &["Speakers of the day", "loudspeakers"]);
        matches("Key * Points", &["Key points", "Key learning points"], &["Keypoints", "Key learnings"]);
        matches("Bài học*", &["Bài học", "Bài học rút ra", "BÀI HỌC: tóm tắt"], &["Những bài học"]);
        matches("*học được*", &["Những gì em học được", "Học được gì?"], &["Học hỏi"]);
    }

    #[test]
    fn question_marks_stand_for_one_character() {
        matches("Day ?", &["Day 1", "day b"], &["Day", "Day 12"]);
        matches("Speaker? list", &["Speakers list"], &["Speaker list", "Speaker is list"]);
    }

    #[test]
    fn slashes_hold_a_regular_expression() {
        matches("/(key )?take-?aways/", &["Key Takeaways", "take-aways"], &["My takeaways"]);
        matches("/Bài (học|thu hoạch)/", &["BÀI THU HOẠCH", "bài học"], &["bài học chính"]);
    }

    #[test]
    fn words_alone_are_no_pattern() {
        for wording in ["Speakers", "Danh Sách Diễn Giả", "Time / Place", "What did I learn?", "5. Q&A"] {
            assert!(heading(wording).unwrap().is_none(), "{wording}");
        }
        assert_eq!(heading("/[/").unwrap_err().en, "unclosed character class");
    }
}
