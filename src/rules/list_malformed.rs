//! `list-malformed`.

use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::{Block, BlockKind};
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds lines one below the other that were meant for the items of a list, and are none to Markdown: they begin with a sign of
    /// another program (`•`, `–`, an emoji), or there is no space behind their `-` or number. Lines that end with two spaces,
    /// a backslash or `<br>` stay lines, and so do all lines of a site with `hardWraps`: these are left alone.
    ///
    /// ## Why
    ///
    /// On the page the lines run together into one paragraph.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// • Bring boots
    /// • Bring a lamp
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// - Bring boots
    /// - Bring a lamp
    /// ```
    pub static LIST_MALFORMED = {
        id: "list-malformed",
        summary: {
            en: "lines meant for a list run together into one paragraph",
            vi: "các dòng định làm danh sách bị nối thành một đoạn",
        },
        group: Content,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Signs that other programs begin an item with. `-` stands for them; any other sign, such as an emoji, stays.
const BULLETS: [char; 17] =
    ['•', '·', '●', '▪', '◦', '○', '■', '□', '‣', '⁃', '►', '➢', '➤', '❖', '–', '—', '\u{f0b7}'];

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.site.is_some_and(|site| site.may_keep_lines(cx.path())) {
        return;
    }
    for paragraph in cx.document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        let lines = meant_for_items(cx, paragraph);
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { continue };
        let span = Span::new(first.span.start, last.span.end);
        if cx.swallows(span) {
            continue;
        }
        let message = match first.sign {
            Sign::Bullet(sign) => say!(
                en("these lines are no list, since they begin with `{sign}`: they run together into one paragraph"),
                vi("các dòng này không thành danh sách vì bắt đầu bằng `{sign}`: chúng bị nối thành một đoạn"),
            ),
            Sign::Other => say!(
                en("these lines are no list: they run together into one paragraph"),
                vi("các dòng này không thành danh sách: chúng bị nối thành một đoạn"),
            ),
            Sign::Tight if lines.len() == 1 => say!(
                en("this line is no item, since no space follows its mark: it runs on with the line above"),
                vi("dòng này không thành một mục vì sau dấu đầu dòng không có dấu cách: nó bị nối vào dòng trên"),
            ),
            Sign::Tight => say!(
                en("these lines are no list, since no space follows their marks: they run together into one paragraph"),
                vi(
                    "các dòng này không thành danh sách vì sau dấu đầu dòng không có dấu cách: chúng bị nối thành một đoạn"
                ),
            ),
        };
        let help = match first.sign {
            Sign::Bullet(_) => {
                say!(
                    en("begin each of them with `-` in its place"),
                    vi("hãy bắt đầu mỗi dòng bằng `-` thay cho dấu ấy")
                )
            }
            Sign::Other => say!(en("begin each of them with `-`"), vi("hãy bắt đầu mỗi dòng bằng `-`")),
            Sign::Tight if lines.len() == 1 => {
                say!(en("put a space behind its mark"), vi("hãy để một dấu cách sau dấu đầu dòng"))
            }
            Sign::Tight => say!(
                en("put a space behind the mark of each line"),
                vi("hãy để một dấu cách sau dấu đầu dòng của mỗi dòng"),
            ),
        };
        let edits = lines.iter().map(|line| Edit { span: line.mark, replacement: line.write.to_owned() }).collect();
        let diagnostic = out.report_without_schema(first.span, message);
        diagnostic.help(help).fix(Fix::of(edits));
        cx.name_section(diagnostic, span.start);
    }
}

/// What a line begins with that was meant for the mark of an item.
#[derive(Clone, Copy)]
enum Sign {
    /// A bullet of another program.
    Bullet(char),
    /// An emoji or an arrow.
    Other,
    /// A mark of Markdown without a space behind it.
    Tight,
}

/// A line that was meant for an item.
struct Line {
    /// The line without what is around it.
    span: Span,
    sign: Sign,
    /// What is written at its beginning, and what is to stand there.
    mark: Span,
    write: &'static str,
}

/// The first lines of `paragraph` that were meant for items of one list: two at least, or one that goes on with the list that it
/// is in (`-next` below `- first`).
fn meant_for_items(cx: &Reading<'_>, paragraph: &Block) -> Vec<Line> {
    let source = cx.document.source;
    let text = source.slice(paragraph.span);
    let mut run: Vec<Line> = Vec::new();
    if !text.contains('\n') {
        return run;
    }
    let is_in_item =
        paragraph.parent.is_some_and(|parent| matches!(cx.document.blocks[parent].kind, BlockKind::Item { .. }));
    let is_enough =
        |run: &[Line]| run.len() > 1 || is_in_item && run.iter().any(|line| matches!(line.sign, Sign::Tight));
    let mut start = paragraph.span.start;
    // The number of the line above, and whether the line can be the first of a list.
    let (mut number, mut is_first) = (None, true);
    for written in text.split_inclusive('\n') {
        let line = written.trim_start_matches(['>', ' ', '\t']);
        let at = start + written.len() - line.len();
        start += written.len();
        let line = line.trim_end_matches(['\n', '\r']);
        let may_begin = |number: Option<u32>| match is_in_item {
            true => !is_first,
            // Only a list from 1 on interrupts a paragraph.
            false => is_first || !run.is_empty() || number.is_none_or(|number| number == 1),
        };
        let begun = begin(line, number).filter(|begun| may_begin(begun.2));
        number = begun.as_ref().and_then(|begun| begun.2);
        is_first = false;
        let fits = begun.as_ref().is_some_and(|(sign, ..)| {
            run.last().is_none_or(|last| std::mem::discriminant(&last.sign) == std::mem::discriminant(sign))
        });
        if !fits {
            if is_enough(&run) {
                break;
            }
            run.clear();
        }
        if let Some((sign, mark, _)) = begun {
            let (from, length) = mark;
            let write = if matches!(sign, Sign::Tight) { " " } else { "- " };
            let span = Span::new(at, at + line.trim_end().len());
            run.push(Line { span, sign, mark: Span::new(at + from, at + from + length), write });
        }
        // The next line is a line of the page.
        if line.ends_with("  ") || line.ends_with(['\\', '>']) {
            if is_enough(&run) {
                break;
            }
            run.clear();
        }
    }
    if is_enough(&run) { run } else { Vec::new() }
}

/// The sign that `line` begins with, the offset and the length of what is written in its place, and its number.
type Begun = (Sign, (usize, usize), Option<u32>);

/// How `line` begins, if an item was meant; `above` is the number of the line above.
fn begin(line: &str, above: Option<u32>) -> Option<Begun> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let has_text = |rest: &str| rest.contains(char::is_alphabetic);
    if BULLETS.contains(&first) {
        let blanks = rest.len() - rest.trim_start().len();
        return has_text(rest).then_some((Sign::Bullet(first), (0, first.len_utf8() + blanks), None));
    }
    if matches!(first, '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}')
    {
        return has_text(rest).then_some((Sign::Other, (0, 0), None));
    }
    if first == '-' {
        return rest.starts_with(char::is_alphabetic).then_some((Sign::Tight, (1, 0), None));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number: u32 = line[..digits].parse().ok()?;
    let text = line[digits..].strip_prefix(['.', ')'])?;
    let follows = above.is_none_or(|above| above.checked_add(1) == Some(number));
    (follows && text.starts_with(char::is_alphabetic)).then_some((Sign::Tight, (digits + 1, 0), Some(number)))
}
