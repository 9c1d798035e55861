//! Days in running text that nobody has filled in: `dd/mm/yyyy`, `xx/xx/2025`, `.../.../2025`.

use super::super::rule::Reading;
use super::super::wording::Part;
use crate::document::BlockKind;
use crate::text::fold::compose;
use crate::text::source::{Span, ceil_char_boundary};

/// The words before a day, folded. Elsewhere such letters tell the form of days: `shown as dd/mm/yyyy`.
const BEFORE_DAYS: [&str; 24] = [
    "on", "from", "to", "until", "till", "by", "since", "of", "date", "day", "dated", "before", "after", "through",
    "ngày", "từ", "đến", "tới", "vào", "hôm", "lúc", "hạn", "trước", "sau",
];

/// Words that tell the form of days, folded: the format, the pattern.
const OF_FORMS: [&str; 8] = ["format", "pattern", "notation", "convert", "định dạng", "dạng", "kiểu", "chuyển"];

/// The most bytes before such a day that are read.
const BEFORE: usize = 120;

/// Finds them in prose. In tables, the columns that the schema asks for tell of their cells.
pub(super) fn find<'c>(cx: &'c Reading<'_>) -> impl Iterator<Item = Span> + 'c {
    let document = cx.document;
    let mut end = 0;
    document.in_prose(b'/').filter_map(move |(text, at)| {
        let span = word_around(document.source.slice(text), at - text.start).shifted(text.start);
        if span.start < end || !is_open(document.source.slice(span)) {
            return None;
        }
        end = span.end;
        let before = Span::new(document.source.begin_of_line(span.start), span.start);
        (leads_to_day(document.source.slice(before))
            && !compares_forms(document.source.slice(text))
            && !is_in_judged_table(cx, span))
        .then_some(span)
    })
}

/// Whether the text has days in two forms, and speaks of these.
fn compares_forms(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains("dd/mm") && text.contains("mm/dd")
}

/// Whether a day belongs after `before`, the beginning of its line.
fn leads_to_day(before: &str) -> bool {
    let near = &before[ceil_char_boundary(before, before.len().saturating_sub(BEFORE))..];
    let near = compose(near).to_lowercase();
    if OF_FORMS.iter().any(|word| near.contains(word)) {
        return false;
    }
    let near = near.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '[' | '(' | '“' | '"'));
    let word = near.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '*' | '|')).next().unwrap_or_default();
    !near.contains(char::is_alphanumeric)
        || near.ends_with([':', '：', '|', '–', '—', '-', '→', '/'])
        || BEFORE_DAYS.contains(&word)
}

/// Whether `span` is in a table, and the schema asks for columns of some.
fn is_in_judged_table(cx: &Reading<'_>, span: Span) -> bool {
    let mut tables = cx.document.blocks.iter().filter(|block| block.kind == BlockKind::Table);
    tables.any(|table| table.span.contains(span)) && Part::all(cx).any(|part| !part.requires.columns.is_empty())
}

/// The word in `text` that byte `at` is in, without the marks around it.
fn word_around(text: &str, at: usize) -> Span {
    let apart =
        |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '"' | '“' | '”' | ',' | ';' | ':' | '*');
    let start =
        text[..at].rfind(apart).map_or(0, |start| start + text[start..].chars().next().map_or(1, char::len_utf8));
    let end = text[at..].find(apart).map_or(text.len(), |length| at + length);
    let word = text[start..end].trim_end_matches(['.', '!', '?']);
    Span::new(start, start + word.len().max(at + 1 - start))
}

/// Whether `word` is a day of which at least one part is still open.
fn is_open(word: &str) -> bool {
    let mut parts = word.split('/');
    let (Some(one), Some(two), Some(three), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let parts = [one, two, three];
    let digits = |part: &str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let named = |part: &str| {
        matches!(
            compose(part).to_lowercase().as_str(),
            "d" | "dd" | "m" | "mm" | "yy" | "yyyy" | "ngày" | "tháng" | "năm"
        )
    };
    let crossed = |part: &str| part.len() > 1 && part.bytes().all(|byte| matches!(byte, b'x' | b'X'));
    let dotted = |part: &str| part.contains('…') || part.len() > 2 && part.bytes().all(|byte| byte == b'.');
    let open = |part: &str| named(part) || crossed(part) || dotted(part);
    parts.iter().all(|part| open(part) || digits(part))
        && parts.iter().any(|part| open(part))
        // `d/m/4` and `x/xx/12` are no days.
        && (parts.iter().all(|part| open(part)) || parts.iter().any(|part| part.len() == 4 && digits(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_open_while_a_part_of_it_is() {
        for word in [
            "dd/mm/yyyy",
            "DD/MM/YYYY",
            "mm/dd/yyyy",
            "dd/mm/2025",
            "xx/xx/2025",
            "xx/09/2025",
            ".../.../2025",
            "…/…/…",
            "ngày/tháng/năm",
        ] {
            assert!(is_open(word), "{word}");
        }
        for word in
            ["18/09/2025", "d/m/4", "and/or/not", "../../2025", "a/b/c", "src/mm/dd", "x/y/z", "dd/mm", "dd/mm/yyyy/hh"]
        {
            assert!(!is_open(word), "{word}");
        }
    }

    #[test]
    fn a_day_belongs_after_what_leads_to_it() {
        for before in [
            "- ",
            "**Date:** ",
            "Held on ",
            "Từ ngày ",
            "from dd/mm/yyyy to ",
            "Thời gian: 8h30, ngày **",
            "| Opening | ",
        ] {
            assert!(leads_to_day(before), "{before}");
        }
        for before in [
            "Dates are shown as ",
            "Định dạng ngày: ",
            "Date (format ",
            "viết theo ",
            "Convert from mm/dd/yyyy to ",
            "The field takes ",
        ] {
            assert!(!leads_to_day(before), "{before}");
        }
    }

    #[test]
    fn the_word_is_without_what_is_around_it() {
        for (text, word) in [
            ("on dd/mm/yyyy.", "dd/mm/yyyy"),
            ("(xx/xx/2025)", "xx/xx/2025"),
            ("ngày .../.../2025, em", ".../.../2025"),
            ("“dd/mm/yyyy”", "dd/mm/yyyy"),
        ] {
            let span = word_around(text, text.find('/').unwrap());
            assert_eq!(&text[span.start..span.end], word);
        }
    }
}
