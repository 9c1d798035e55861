//! Front matter between two equal fences, `---` or `+++`, and faults in the fences.

use super::block::{FrontMatterFault, FrontMatterKind};
use super::lines::{is_invisible, is_rule, line, line_break, lines};
use super::messages::{DELETE, LIMIT, above, too_long};
use super::split::Split;
use super::{elsewhere, toml, yaml};
use crate::data::value::Node;
use crate::message::Words;
use crate::say;
use crate::text::source::Span;

/// A format that uses two equal fences.
pub(super) struct Fence {
    kind: FrontMatterKind,
    mark: &'static str,
    /// The name of the fence's characters, for messages.
    signs: Words,
    example: &'static str,
}

impl Fence {
    pub(super) const YAML: Self = Self {
        kind: FrontMatterKind::Yaml,
        mark: "---",
        signs: Words { en: "hyphens", vi: "dấu gạch nối" },
        example: "title: \"…\"",
    };
    pub(super) const TOML: Self = Self {
        kind: FrontMatterKind::Toml,
        mark: "+++",
        signs: Words { en: "plus signs", vi: "dấu cộng" },
        example: "title = \"…\"",
    };

    /// Splits a page that begins with the fence's first character at `start`.
    pub(super) fn split(&self, text: &str, start: usize) -> Option<Split> {
        if !text[start..].starts_with(self.mark) {
            return Some(self.invalid(text, start));
        }
        let after = start + self.mark.len();
        let from = after + line_break(&text[after..]);
        let Some(close) = self.closing(text, from, from > after) else { return Some(self.unclosed(text, start, from)) };
        let end = close + self.mark.len();
        let body = end + line_break(&text[end..]);
        let mut notes = Vec::new();
        let read = self.checked(text, start, Span::new(from, close), &mut notes);
        let mut split = Split::read(self.kind, Span::new(start, end), body, read);
        split.front.notes = notes;
        if split.front.fault.is_none() {
            split.front.fault = elsewhere::second(text, body, &split.front);
            // Hugo builds the page, but shows a rule or some stray characters at its top.
            split.front.notes.extend(self.long_closing(text, close));
        }
        Some(split)
    }

    /// The offset of the closing fence at or after `from`.
    fn closing(&self, text: &str, from: usize, at_line_start: bool) -> Option<usize> {
        if at_line_start && text[from..].starts_with(self.mark) {
            return Some(from);
        }
        memchr::memchr2_iter(b'\n', b'\r', &text.as_bytes()[from..])
            .map(|at| from + at + 1)
            .find(|&line| text[line..].starts_with(self.mark))
    }

    /// The fields in `content`, or the fault in the opening fence or in the fields.
    fn checked(
        &self,
        text: &str,
        start: usize,
        content: Span,
        notes: &mut Vec<FrontMatterFault>,
    ) -> Result<Node, FrontMatterFault> {
        let opening = Span::new(start, start + self.mark.len());
        if content.len() > LIMIT {
            return Err(too_long(opening));
        }
        let words = &text[content.start..content.end];
        let read = match self.kind {
            FrontMatterKind::Toml => toml::read(words, content.start),
            _ => yaml::read(words, content.start, notes),
        };
        read.map_err(|fault| self.bad_opening(text, opening).unwrap_or(fault))
    }

    /// The fault of extra characters after the opening fence on its line.
    fn bad_opening(&self, text: &str, opening: Span) -> Option<FrontMatterFault> {
        let rest = line(text, opening.end);
        let word = rest.trim();
        let first = word.chars().next().or_else(|| rest.chars().find(|c| !c.is_ascii()))?;
        let at = opening.end + rest.find(|c: char| c == first || (!c.is_ascii() && c.is_whitespace()))?;
        let sign = text[at..].chars().next()?;
        let (code, mark) = (u32::from(sign), self.mark);
        if is_invisible(sign) {
            let span = Span::new(at, at + sign.len_utf8());
            let message = say!(
                en("there is an invisible character (U+{code:04X}) after the opening `{mark}`"),
                vi("sau dấu mở đầu `{mark}` có một ký tự không nhìn thấy được (U+{code:04X})"),
            );
            return Some(FrontMatterFault::syntax(span, message, DELETE).writing(span, ""));
        }
        if word.chars().all(|c| self.mark.starts_with(c)) {
            let span = Span::new(opening.start, at + word.len());
            return Some(FrontMatterFault::instead(
                span,
                say!(
                    en("the front matter opens with {} {}, not with three", span.len(), self.signs.en),
                    vi("front matter mở đầu bằng {} {}, không phải ba", span.len(), self.signs.vi),
                ),
                mark,
            ));
        }
        (sign != '#').then(|| {
            FrontMatterFault::syntax(
                Span::new(at, at + word.len()),
                say!(
                    en("`{word}` is on the same line as the opening `{mark}`"),
                    vi("`{word}` nằm cùng dòng với dấu mở đầu `{mark}`"),
                ),
                say!(en("leave `{mark}` alone on its line"), vi("hãy để `{mark}` đứng riêng trên dòng của nó")),
            )
        })
    }

    /// A closing fence with too many characters: Hugo uses three, and the rest becomes part of the page.
    fn long_closing(&self, text: &str, close: usize) -> Option<FrontMatterFault> {
        let sign = self.mark.chars().next()?;
        let run = text[close..].len() - text[close..].trim_start_matches(sign).len();
        (run > self.mark.len()).then(|| {
            FrontMatterFault::instead(
                Span::new(close, close + run),
                say!(
                    en(
                        "the front matter is closed with {run} {}: Hugo closes it after three, and the rest is shown on the page",
                        self.signs.en
                    ),
                    vi(
                        "front matter được đóng bằng {run} {}: Hugo chỉ nhận ba dấu, phần thừa sẽ hiện trên trang",
                        self.signs.vi
                    ),
                ),
                self.mark,
            )
        })
    }

    /// A page that begins with the fence's character but not with the whole fence: Hugo rejects it.
    fn invalid(&self, text: &str, start: usize) -> Split {
        let first = line(text, start).trim_end();
        let sign = &self.mark[..1];
        if first == &self.mark[..2] {
            let fault = FrontMatterFault::instead(
                Span::new(start, start + first.len()),
                say!(
                    en("the front matter opens with two {}, not with three", self.signs.en),
                    vi("front matter mở đầu bằng hai {}, không phải ba", self.signs.vi),
                ),
                self.mark,
            );
            let from = start + first.len();
            let body = self.almost_closed(text, from).map_or_else(|at| at, |near| near.end);
            return Split::fault(None, Span::new(start, body), body, fault);
        }
        let fault = FrontMatterFault::syntax(
            Span::new(start, start + 1),
            say!(
                en(
                    "the page begins with `{sign}`, which Hugo takes for the start of front matter, so it rejects the page"
                ),
                vi("trang bắt đầu bằng `{sign}`, Hugo tưởng là đầu front matter và không chấp nhận"),
            ),
            above(),
        );
        Split::fault(None, Span::at(start), start, fault)
    }

    /// A block that is never closed, or closed with a different line.
    fn unclosed(&self, text: &str, start: usize, from: usize) -> Split {
        let opening = Span::new(start, start + self.mark.len());
        let (mark, example) = (self.mark, self.example);
        let (fault, body) = match self.almost_closed(text, from) {
            Ok(near) => {
                let written = &text[near.start..near.end];
                let message = if written == mark {
                    say!(
                        en("`{mark}` is indented here, so it does not close the front matter"),
                        vi("`{mark}` ở đây bị thụt vào, nên không đóng được front matter"),
                    )
                } else {
                    say!(
                        en("`{written}` does not close the front matter for Hugo, which waits for `{mark}`"),
                        vi("với Hugo, `{written}` không đóng front matter; Hugo chờ `{mark}`"),
                    )
                };
                let help = say!(
                    en("write `{mark}` at the very beginning of the line"),
                    vi("hãy viết `{mark}` ngay từ đầu dòng"),
                );
                let indent = line_start(text, near.start);
                let alone = text[indent..near.start].trim().is_empty();
                let fault = FrontMatterFault::syntax(near, message, help);
                let fault = if alone { fault.writing(Span::new(indent, near.end), mark) } else { fault };
                (fault, near.end)
            }
            Err(body) if text[from..body].trim().is_empty() => {
                let message = say!(
                    en(
                        "Hugo takes the `{mark}` that the page begins with for front matter, but no second `{mark}` closes it"
                    ),
                    vi(
                        "Hugo hiểu `{mark}` ở đầu trang là mở đầu front matter, nhưng không có `{mark}` thứ hai để đóng lại"
                    ),
                );
                let help = say!(
                    en(
                        "write the fields under it, such as `{example}`, and then `{mark}`; a line across the page can be written `***`"
                    ),
                    vi(
                        "hãy viết các trường ở dưới, ví dụ `{example}`, rồi đến `{mark}`; nếu muốn kẻ một đường ngang trang thì \
                         viết `***`"
                    ),
                );
                (FrontMatterFault::syntax(opening, message, help), body)
            }
            Err(body) => {
                let last = text[from..body].trim_end().rsplit(['\n', '\r']).next().unwrap_or_default().trim();
                let message = say!(
                    en("the front matter that begins here is never closed with `{mark}`"),
                    vi("front matter bắt đầu từ đây không được đóng lại bằng `{mark}`"),
                );
                let help = say!(
                    en("write `{mark}` on a line of its own after `{last}`"),
                    vi("hãy viết `{mark}` trên một dòng riêng, sau `{last}`"),
                );
                let after = from + text[from..body].trim_end().len();
                (FrontMatterFault::syntax(opening, message, help).writing(Span::at(after), format!("\n{mark}")), body)
            }
        };
        Split::fault(Some(self.kind), Span::new(start, body.max(opening.end)), body, fault)
    }

    /// The line after the fields at `from` that was intended as the closing fence; otherwise `Err` with the offset at
    /// which the fields end.
    fn almost_closed(&self, text: &str, from: usize) -> Result<Span, usize> {
        let mut end = None;
        for (at, line) in lines(text, from) {
            let word = line.trim();
            if word == self.mark || is_rule(word) {
                let start = at + line.find(word).unwrap_or(0);
                return Ok(Span::new(start, start + word.len()));
            }
            if word.starts_with('#') {
                end = end.or(Some(at));
            } else if !elsewhere::is_field(line) && !word.is_empty() {
                return Err(end.unwrap_or(at));
            }
        }
        Err(end.unwrap_or(text.len()))
    }
}

/// The offset at which the line begins in which byte `at` is.
fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1)
}
