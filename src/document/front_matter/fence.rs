//! Front matter between two equal fences, `---` or `+++`, and what is wrong with them.

use super::block::{FrontMatterFault, FrontMatterKind};
use super::lines::{is_invisible, is_rule, line, line_break, lines};
use super::messages::{LIMIT, above, no_colon_after_key, too_long};
use super::split::Split;
use super::{elsewhere, notes, toml, unindented};
use crate::data::value::{Node, Value};
use crate::data::yaml;
use crate::diagnostic::fix::Edit;
use crate::message::{Message, Words};
use crate::say;
use crate::text::source::Span;

const DELETE: Words = Words { en: "delete it", vi: "hãy xóa đi" };

/// A notation between two equal fences.
pub(super) struct Fence {
    kind: FrontMatterKind,
    mark: &'static str,
    /// What people call the mark's characters.
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

    /// Splits a page that begins with the fence's character at `start`.
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
            // The page is built, with a rule or some signs at its top.
            split.front.notes.extend(self.long_closing(text, close));
        }
        Some(split)
    }

    /// The offset of the line at or after `from` that closes the block.
    fn closing(&self, text: &str, from: usize, at_line_start: bool) -> Option<usize> {
        if at_line_start && text[from..].starts_with(self.mark) {
            return Some(from);
        }
        memchr::memchr2_iter(b'\n', b'\r', &text.as_bytes()[from..])
            .map(|at| from + at + 1)
            .find(|&line| text[line..].starts_with(self.mark))
    }

    /// The fields in `content`, or what is wrong with the opening fence or with them.
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
            _ => read_yaml(words, content.start, notes),
        };
        read.map_err(|fault| self.bad_opening(text, opening).unwrap_or(fault))
    }

    /// What stands after the opening fence on its line and spoils it.
    fn bad_opening(&self, text: &str, opening: Span) -> Option<FrontMatterFault> {
        let rest = line(text, opening.end);
        let word = rest.trim();
        let first = word.chars().next().or_else(|| rest.chars().find(|c| !c.is_ascii()))?;
        let at = opening.end + rest.find(|c: char| c == first || (!c.is_ascii() && c.is_whitespace()))?;
        let sign = text[at..].chars().next()?;
        let (code, mark) = (u32::from(sign), self.mark);
        if is_invisible(sign) {
            return Some(FrontMatterFault::syntax(
                Span::new(at, at + sign.len_utf8()),
                say!(
                    en("there is an invisible character (U+{code:04X}) after the opening `{mark}`"),
                    vi("sau dấu mở đầu `{mark}` có một ký tự không nhìn thấy được (U+{code:04X})"),
                ),
                DELETE,
            ));
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
                    en("`{word}` stands on the line of the opening `{mark}`"),
                    vi("`{word}` nằm cùng dòng với dấu mở đầu `{mark}`"),
                ),
                say!(en("leave `{mark}` alone on its line"), vi("hãy để `{mark}` đứng riêng trên dòng của nó")),
            )
        })
    }

    /// A closing fence with too many characters: Hugo takes three, and the rest becomes part of the page.
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

    /// A page that begins with the fence's character but not with the fence: Hugo refuses it.
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
                en("the page begins with `{sign}`, which Hugo takes for the beginning of front matter and refuses"),
                vi("trang bắt đầu bằng `{sign}`, Hugo tưởng là đầu front matter và không chấp nhận"),
            ),
            above(),
        );
        Split::fault(None, Span::at(start), start, fault)
    }

    /// A block that is never closed, or closed with something else.
    fn unclosed(&self, text: &str, start: usize, from: usize) -> Split {
        let opening = Span::new(start, start + self.mark.len());
        let (mark, example) = (self.mark, self.example);
        let (fault, body) = match self.almost_closed(text, from) {
            Ok(near) => {
                let written = &text[near.start..near.end];
                let message = if written == mark {
                    say!(
                        en("`{mark}` is indented here, so that it does not close the front matter"),
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
                (FrontMatterFault::syntax(near, message, help), near.end)
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
                (FrontMatterFault::syntax(opening, message, help), body)
            }
        };
        Split::fault(Some(self.kind), Span::new(start, body.max(opening.end)), body, fault)
    }

    /// The line after the fields from `from` on that was meant to close them; else the offset at which they end.
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

/// Reads the fields of a YAML block; what Hugo reads otherwise than it looks goes to `notes`.
fn read_yaml(content: &str, base: usize, notes: &mut Vec<FrontMatterFault>) -> Result<Node, FrontMatterFault> {
    let node = match yaml::parse(content, base) {
        Ok(node) => node,
        Err(fault) => {
            let Some((joined, moved)) = unindented::joined(content) else { return Err(fault.into()) };
            let Ok(node) = yaml::parse(&joined, base) else { return Err(fault.into()) };
            notes.extend(moved.into_iter().map(|(colon, start)| not_indented(content, base, colon, start)));
            node
        }
    };
    let mut told = notes::of(&node, content, base);
    // A name for nothing is passed over, unless nothing more comes.
    let at_end = |note: &mut FrontMatterFault| {
        let start = note.span.start - base;
        content[start..].starts_with('&') && note.span.end - base >= content.trim_end().len()
    };
    if let Some(last) = told.pop_if(at_end) {
        return Err(last);
    }
    notes.extend(told);
    notes.sort_by_key(|note| note.span);
    match &node.value {
        Value::Mapping(entries) => {
            // Between braces, blanks of every kind are free.
            let braces = content.trim_start().starts_with('{');
            let mut keys = entries.iter().filter(|_| !braces).map(|entry| entry.key_span.start - base);
            match keys.find_map(|key| tab_before(content, key)) {
                // YAML's reader lets one pass here, Hugo does not.
                Some(tab) => Err(FrontMatterFault::syntax(
                    tab.shifted(base),
                    say!(
                        en("there is a tab at the beginning of this line; YAML knows only blanks there"),
                        vi("đầu dòng này có ký tự tab; ở đó YAML chỉ chấp nhận dấu cách"),
                    ),
                    DELETE,
                )),
                None => Ok(node),
            }
        }
        Value::Null if node.span.is_empty() => Ok(Node { value: Value::Mapping(Vec::new()), span: Span::at(base) }),
        Value::Sequence(items) => {
            let dash = Span::new(node.span.start, node.span.start + 1);
            let first = items.first().map(|item| &content[item.span.start - base..item.span.end - base]);
            let read = |item: &&str| yaml::parse(item, 0).is_ok_and(|item| item.entries().len() == 1);
            let example = first.map(|item| line(item, 0)).filter(read).unwrap_or("title: …");
            Err(FrontMatterFault::syntax(
                dash,
                say!(
                    en("the front matter is a list, but Hugo wants a field on each line"),
                    vi("front matter là một danh sách, nhưng Hugo cần mỗi dòng một trường"),
                ),
                say!(
                    en("write `{example}`, without `- ` before it"),
                    vi("hãy viết `{example}`, không có `- ` ở trước"),
                ),
            ))
        }
        _ => Err(not_a_field(content, base, node.span)),
    }
}

/// A value below its key that begins at byte `start` of `content`; the key's colon ends at `colon`.
fn not_indented(content: &str, base: usize, colon: usize, start: usize) -> FrontMatterFault {
    let span = unindented::value(content, start);
    let above = content[..colon].trim_end_matches(':');
    let key = above.rsplit(['\n', '\r']).next().unwrap_or_default().trim();
    let value = &content[span.start..span.end];
    let alone = !value.starts_with(['*', '&']);
    let line = if alone { yaml::line(key, value) } else { None };
    // What goes on below is left to the writer; comments between stay behind the value.
    let key_start = above.len() - above.rsplit(['\n', '\r']).next().unwrap_or_default().trim_start().len();
    let goes_on = content[span.end..].trim_start_matches(['\n', '\r']).starts_with([' ', '\t']);
    let whole = !goes_on && !value.starts_with(['|', '>']);
    let write = line.clone().filter(|_| whole).map(|line| {
        let replacement = line + content[colon..start].trim_end();
        let span = Span::new(key_start, span.end).shifted(base);
        Edit { span, replacement }
    });
    let help = match line {
        Some(line) => Message::to_write(line),
        None => say!(en("write it behind the colon of its key"), vi("hãy viết nó ngay sau dấu hai chấm của khóa")),
    };
    let message = say!(
        en("this value stands below its key and is not indented: Hugo reads it, other programs that read YAML do not"),
        vi(
            "giá trị này nằm dưới khóa mà không thụt vào: Hugo đọc được, nhưng các chương trình đọc YAML khác thì không"
        ),
    );
    FrontMatterFault { write, ..FrontMatterFault::syntax(span.shifted(base), message, help) }
}

/// The tabs with which the line of the key at `at` begins.
fn tab_before(content: &str, at: usize) -> Option<Span> {
    let start = content[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let indent = &content[start..at];
    let from = indent.find('\t').filter(|_| indent.trim().is_empty())?;
    Some(Span::new(start + from, at))
}

/// A block that holds only text.
fn not_a_field(content: &str, base: usize, span: Span) -> FrontMatterFault {
    let words = line(&content[span.start - base..span.end - base], 0).trim_end();
    let span = Span::new(span.start, span.start + words.len());
    let divided = words.split_once(['：', '=']).or_else(|| words.split_once(':'));
    match divided.map(|(key, value)| (key.trim(), value.trim())) {
        Some((key, value)) if !key.is_empty() => {
            let value = value.trim_matches(|sign| is_invisible(sign) || sign == ' ');
            let written = words[key.len()..].strip_prefix(':').and_then(|rest| rest.chars().next());
            let message = match written.filter(|&sign| is_invisible(sign)).map(u32::from) {
                Some(code) => say!(
                    en("an invisible character (U+{code:04X}) stands after the colon of `{key}`, not a blank"),
                    vi(
                        "sau dấu hai chấm của `{key}` là một ký tự không nhìn thấy được (U+{code:04X}), không phải dấu cách"
                    ),
                ),
                None => no_colon_after_key(words),
            };
            let field = yaml::line(key, value);
            let help = match &field {
                Some(line) => Message::to_write(line),
                None => say!(
                    en("write `key: value`, with text in quotes"),
                    vi("hãy viết `key: value`, văn bản đặt trong dấu nháy"),
                ),
            };
            let write = field.map(|replacement| Edit { span, replacement });
            FrontMatterFault { write, ..FrontMatterFault::syntax(span, message, help) }
        }
        _ => FrontMatterFault::syntax(
            span,
            say!(
                en("`{words}` is not a field: it has no key and no colon"),
                vi("`{words}` không phải một trường: không có khóa và dấu hai chấm"),
            ),
            match yaml::line("title", words) {
                Some(line) => say!(en("write the key before it: `{line}`"), vi("hãy viết khóa ở trước: `{line}`")),
                None => say!(en("write `key: value`"), vi("hãy viết `key: value`")),
            },
        ),
    }
}
