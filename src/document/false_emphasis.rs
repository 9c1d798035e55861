//! Stars that were meant to make text bold or italic, and are shown on the page.

use unicode_normalization::char::is_combining_mark;

use super::false_links::Ticks;
use super::report::Document;
use crate::text::source::{Span, floor_char_boundary};

/// Longest text between two marks that is considered, in bytes.
const LIMIT: usize = 400;
/// More bytes before a mark are not only the signs that begin an item.
const MAX_MARKERS: usize = 40;
/// How many letters a word has at least that is no variable and no grade (`C**`).
const MIN_LETTERS: usize = 2;

/// Marks of emphasis that Markdown does not read as such.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FalseEmphasis {
    /// The marks with the text between them, or one mark alone.
    pub span: Span,
    /// Why they are shown.
    pub kind: EmphasisFault,
    /// What stands for the span as it was meant, if that is certain.
    pub write: Option<String>,
}

/// Why marks of emphasis are shown as text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EmphasisFault {
    /// `** text **`: there is a space between a mark and its text.
    Blank,
    /// `**Name:**Lan`: a mark is between a sign and a letter, so that it opens or closes nothing.
    ///
    /// Source: CommonMark 0.31.2, 6.2, left- and right-flanking delimiter runs.
    Tight,
    /// `\*\*text\*\*`.
    Escaped,
    /// `**text*`: there are more marks on one side than on the other.
    Uneven,
    /// `**text`, or `text**`: the other mark is nowhere in the paragraph.
    Alone,
}

/// Stars next to each other of which at least one is shown.
#[derive(Clone, Copy)]
struct Run {
    /// With the backslashes.
    span: Span,
    /// How many of them are shown.
    stars: usize,
    /// With a backslash before each of them; `None` if before some.
    escaped: Option<bool>,
    /// The part of its line that text in one mark can reach: a cell of a table.
    part: Span,
}

impl Document<'_> {
    /// The marks of emphasis that are shown, in order.
    pub fn false_emphasis(&self) -> Vec<FalseEmphasis> {
        let runs = self.runs();
        let (mut found, mut alone) = (Vec::new(), Vec::new());
        let mut at = 0;
        while let Some(&run) = runs.get(at) {
            let before = found.len();
            if let Some(&next) = runs.get(at + 1) {
                self.between(run, next, &mut found);
            }
            if found.len() > before {
                at += 2;
                continue;
            }
            at += 1;
            match self.uneven(run) {
                Some(one) => found.push(one),
                None => alone.extend(self.side(run).map(|(side, is_meant)| (side, is_meant, run.span))),
            }
        }
        // A mark behind a word and a later one at the beginning of a line are a note and where it belongs.
        let first_end = alone.iter().position(|&(side, ..)| side == Side::End);
        let last_start = alone.iter().rposition(|&(side, ..)| side == Side::Start);
        let are_notes = first_end.is_some_and(|end| last_start.is_some_and(|start| end < start));
        let alone = alone.into_iter().filter(|&(_, is_meant, _)| is_meant && !are_notes);
        found.extend(alone.map(|(.., span)| FalseEmphasis { span, kind: EmphasisFault::Alone, write: None }));
        found.retain(|one| !self.is_of_image(one.span));
        found.sort_by_key(|one| one.span.start);
        found
    }

    /// The runs of stars that are shown.
    fn runs(&self) -> Vec<Run> {
        let (source, text) = (self.source, self.source.text());
        let mut runs: Vec<Run> = Vec::new();
        let mut ticks = Ticks::default();
        for (_, at) in self.in_prose(b'*') {
            let escaped = text[..at].ends_with('\\') && !text[..at].ends_with("\\\\");
            let start = at - usize::from(escaped);
            if let Some(last) = runs.last_mut().filter(|last| last.span.end == start) {
                last.span.end = at + 1;
                last.stars += 1;
                last.escaped = last.escaped.filter(|&before| before == escaped);
                continue;
            }
            let line = source.line_span(source.line_of(at));
            if ticks.are_open(source, line.start, at) {
                continue;
            }
            let part = match runs.last().filter(|last| last.part.contains(Span::new(at, at + 1))) {
                Some(last) => last.part,
                None => {
                    let from = text[line.start..at].rfind('|').map_or(line.start, |bar| line.start + bar + 1);
                    Span::new(from, text[at..line.end].find('|').map_or(line.end, |bar| at + bar))
                }
            };
            runs.push(Run { span: Span::new(start, at + 1), stars: 1, escaped: Some(escaped), part });
        }
        runs
    }

    /// Adds to `found` what two runs were meant to be. Of two pairs, Markdown may have read the inner marks as one:
    /// `**Name:**Lan knows**“it”**all`.
    fn between(&self, open: Run, close: Run, found: &mut Vec<FalseEmphasis>) {
        if open.part != close.part || close.span.start - open.span.end > LIMIT {
            return;
        }
        let start = open.span.end;
        let inner = self.source.text()[start..close.span.start].match_indices("**").map(|(at, marks)| Run {
            span: Span::new(start + at, start + at + marks.len()),
            stars: marks.len(),
            escaped: Some(false),
            part: open.part,
        });
        let runs: Vec<Run> = [open].into_iter().chain(inner).chain([close]).collect();
        found.extend(runs.chunks_exact(2).filter_map(|pair| self.pair(pair[0], pair[1])));
    }

    /// What two marks were meant to be.
    fn pair(&self, open: Run, close: Run) -> Option<FalseEmphasis> {
        let text = self.source.text();
        let inner = Span::new(open.span.end, close.span.start);
        if open.stars != close.stars || open.stars > 3 {
            return None;
        }
        let (inner, span) = (&text[inner.start..inner.end], Span::new(open.span.start, close.span.end));
        let words = inner.trim();
        let mut letters = words.chars().filter(|&letter| is_letter(letter));
        letters.nth(1)?;
        // `src/**/*.rs` is a pattern of files.
        if words.starts_with(['/', '.']) || words.ends_with('/') {
            return None;
        }
        let before = text[open.part.start..span.start].chars().next_back();
        let after = text[span.end..open.part.end].chars().next();
        // More stars, or hidden ones, make something else of them.
        let is_star = |sign: Option<char>| matches!(sign, Some('*' | '\\'));
        if is_star(before) || is_star(after) || words.starts_with(['*', '\\']) || words.ends_with(['*', '\\']) {
            return None;
        }
        let (first, last) = (words.chars().next()?, words.chars().next_back()?);
        let (follows_letter, letter_follows) = (before.is_some_and(is_letter), after.is_some_and(is_letter));
        // Where a mark is between a sign and a letter.
        let (tight_before, tight_after) = (follows_letter && !is_letter(first), letter_follows && !is_letter(last));
        let apart = letter_follows && inner.ends_with(char::is_whitespace);
        let kind = match (open.escaped?, close.escaped?) {
            (true, true) if open.stars > 1 && words == inner && !follows_letter => EmphasisFault::Escaped,
            // One star alone is a sign of many things.
            (false, false) if words == inner => match open.stars {
                1 if tight_after && is_letter(first) && !follows_letter => EmphasisFault::Tight,
                2.. if tight_before || tight_after => EmphasisFault::Tight,
                _ => return None,
            },
            (false, false) if open.stars > 1 && !follows_letter => EmphasisFault::Blank,
            _ => return None,
        };
        let blank = |needed: bool| if needed { " " } else { "" };
        let marks = "*".repeat(open.stars);
        let write = format!("{}{marks}{words}{marks}{}", blank(tight_before), blank(tight_after || apart));
        Some(FalseEmphasis { span, kind, write: Some(write) })
    }

    /// A star that is left of two, where the other one makes the text italic.
    fn uneven(&self, run: Run) -> Option<FalseEmphasis> {
        if run.stars != 1 || run.escaped != Some(false) {
            return None;
        }
        let text = self.source.text();
        let (before, after) = (&text[..run.span.start], &text[run.span.end..]);
        let two = |near: Option<char>, next: Option<char>| near == Some('*') && next.is_some_and(is_letter);
        let opens = two(after.chars().next(), after.chars().nth(1)) && !before.ends_with(['*', '\\']);
        let closes = two(before.chars().next_back(), before.chars().nth_back(1)) && !after.starts_with('*');
        let span = match (opens, closes) {
            (true, false) => Span::new(run.span.start, run.span.end + 1),
            (false, true) => Span::new(run.span.start - 1, run.span.end),
            _ => return None,
        };
        Some(FalseEmphasis { span, kind: EmphasisFault::Uneven, write: None })
    }

    /// The side of a text that a run of two stars alone is at, and whether it was surely meant for a mark.
    fn side(&self, run: Run) -> Option<(Side, bool)> {
        if run.stars != 2 || run.escaped != Some(false) {
            return None;
        }
        let text = self.source.text();
        let (before, after) = (&text[run.part.start..run.span.start], &text[run.span.end..run.part.end]);
        let is_open = |sign: char| sign.is_whitespace() || matches!(sign, '(' | '"' | '“');
        let is_close = |sign: char| sign.is_whitespace() || matches!(sign, '.' | ',' | ':' | ';' | '!' | '?' | ')');
        let near = &after[..floor_char_boundary(after, LIMIT)];
        let first = near.trim_start_matches(['"', '“', '(', '[']).chars().next().filter(|&sign| is_letter(sign));
        if before.chars().next_back().is_none_or(is_open) {
            // What begins a line, a cell or an item may begin with any letter; `**kwargs` within a sentence is code.
            let begins = before.len() < MAX_MARKERS && !before.chars().any(char::is_alphabetic);
            let is_text = near.split_whitespace().nth(1).is_some();
            return first.filter(|first| is_text && (begins || first.is_uppercase())).map(|_| (Side::Start, true));
        }
        let word = before.strip_suffix(':').unwrap_or(before).chars().rev().take_while(|&sign| is_letter(sign));
        let is_word = word.take(MIN_LETTERS).filter(|sign| sign.is_alphabetic()).count() == MIN_LETTERS;
        after.chars().next().is_none_or(is_close).then_some((Side::End, is_word))
    }
}

/// Where a mark is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Start,
    End,
}

fn is_letter(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::EmphasisFault::{self, Alone, Blank, Escaped, Tight, Uneven};
    use crate::document::parse;
    use crate::text::source::Source;

    fn found(text: &str) -> Vec<(EmphasisFault, String, Option<String>)> {
        let source = Source::new("a.md", "a.md", text);
        let found = parse(&source).false_emphasis();
        found.into_iter().map(|one| (one.kind, source.slice(one.span).to_owned(), one.write)).collect()
    }

    fn one(text: &str) -> (EmphasisFault, String, String) {
        let found = found(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let (kind, span, write) = found.into_iter().next().unwrap();
        (kind, span, write.unwrap_or_default())
    }

    #[test]
    fn marks_that_are_shown_are_found_with_what_was_meant() {
        for (text, kind, span, write) in [
            ("**Tên:**Lan", Tight, "**Tên:**", "**Tên:** "),
            ("- **Chi phí:**150 USD", Tight, "**Chi phí:**", "**Chi phí:** "),
            ("là**“cầu”**của làng", Tight, "**“cầu”**", " **“cầu”** "),
            ("**Tên:**Lan và **Vai trò:** thợ", Tight, "**Tên:**", "**Tên:** "),
            ("*Ghi chú:*Lan", Tight, "*Ghi chú:*", "*Ghi chú:* "),
            ("** Cây cầu ** cũ", Blank, "** Cây cầu **", "**Cây cầu**"),
            ("**Cây cầu **cũ", Blank, "**Cây cầu **", "**Cây cầu** "),
            ("## ** Cây cầu**", Blank, "** Cây cầu**", "**Cây cầu**"),
            ("| a | b |\n|---|---|\n| ** cầu ** | c |", Blank, "** cầu **", "**cầu**"),
            (r"\*\*Cây cầu\*\* cũ", Escaped, r"\*\*Cây cầu\*\*", "**Cây cầu**"),
            ("**Cây cầu* cũ", Uneven, "**", ""),
            ("*Cây cầu** cũ", Uneven, "**", ""),
            ("- **Cây cầu: cũ", Alone, "**", ""),
            ("### **1. Cây cầu", Alone, "**", ""),
            ("Cây cầu cũ** và mới", Alone, "**", ""),
            ("| a | b |\n|---|---|\n| **cây cầu | c |", Alone, "**", ""),
        ] {
            assert_eq!(one(text), (kind, span.to_owned(), write.to_owned()), "{text}");
        }
    }

    #[test]
    fn of_two_pairs_of_which_the_inner_marks_are_read_both_are_found() {
        let spans: Vec<_> = found("**Tên:**Lan biết**“cầu”**của làng").into_iter().map(|(_, span, _)| span).collect();
        assert_eq!(spans, ["**Tên:**", "**“cầu”**"]);
    }

    proptest! {
        #[test]
        fn what_is_written_instead_is_read_as_marks(
            before in "[ab :(“-]{0,4}",
            mark in r"\*\*|\\\*\\\*|\*",
            inner in "[ab :.”(“]{1,8}",
            after in "[ab :.,)]{0,4}",
        ) {
            let text = format!("{before}{mark}{inner}{mark}{after}");
            for one in found(&text) {
                let Some(write) = one.2 else { continue };
                let fixed = text.replacen(&one.1, &write, 1);
                let source = Source::new("a.md", "a.md", fixed.clone());
                prop_assert_eq!(parse(&source).in_prose(b'*').count(), 0, "{:?} {:?}", text, fixed);
            }
        }
    }

    #[test]
    fn what_is_no_mark_and_what_is_read_as_one_is_left_alone() {
        for text in [
            "**Tên:** Lan, **Tuổi** 20, *nghiêng*, ***cả hai***, **a**b",
            "**Cây cầu\ncũ** và mới",
            "`**Tên:**Lan` và `** x **`",
            "```\n**Tên:**Lan\n```",
            "<!-- **Tên:**Lan -->",
            "2 ** 3 ** 4 và a*b*c và 5 * 3 * 2",
            "gọi f(*args, **kwargs) rồi thôi",
            "src/**/*.rs và **/*.md",
            "mật khẩu \\*\\*\\*\\*\\*\\*",
            "số 0912***456 của Trần V** A",
            "5** chưa gồm thuế\n\n**Thuế là 8 phần trăm",
            "Giá** chưa gồm thuế\n\n**Thuế là 8 phần trăm",
            "*Thuế tính riêng\n\nGiá* chưa gồm thuế",
            "****",
            "** **",
            "| ** | ** |\n|---|---|\n| a | b |",
            "![**Tên:**Lan](/a.png)",
            "",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
