//! `content-count`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{Part, plural};
use crate::diagnostic::Severity;
use crate::document::{BlockKind, FalseTable, Malformation};
use crate::message::{Message, Words};
use crate::say;
use crate::schema::{CountSpec, Countable, RequirementLevel};
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Counts what is in a section, or in the report: words, paragraphs, list items, images, links, tables, code blocks; and says
    /// when there are too few or too many.
    ///
    /// ## Why
    ///
    /// Two words are no reflection, and a section of photographs without a photograph is none.
    ///
    /// ## Example
    ///
    /// With `requires: { images: { min: 1 } }` of the section `photos`:
    ///
    /// ```markdown
    /// ### Event Photos
    ///
    /// See the album.
    /// ```
    ///
    /// Add an image:
    ///
    /// ```markdown
    /// ### Event Photos
    ///
    /// ![The hall before the first talk](/images/event/hall.jpg)
    /// ```
    ///
    /// ## Settings
    ///
    /// `requires` of a section, with `words`, `paragraphs`, `items`, `images`, `links`, `tables`, `code-blocks`,
    /// each `{ min, max }`, and a `message` that says why; with `required: recommended` it is a warning, and with `or: items` list items do as well where there
    /// are too few. `requires` at the top of the schema is about the report as a whole. A section with nothing in it is reported by `section-empty` alone, one in which words of the
    /// template were left by `template-text`. The schema's own examples count as nothing (`place-unfilled`).
    pub static CONTENT_COUNT = {
        id: "content-count",
        summary: {
            en: "a section has too few or too many of something",
            vi: "một phần có quá ít hoặc quá nhiều nội dung nào đó",
        },
        group: Content,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Fewer paragraphs that give a mark are no table.
const MIN_MARKED: usize = 3;
/// The most bytes of a name in bold, and of a verdict.
const MAX_NAME: usize = 80;
const MAX_VERDICT: usize = 24;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if Part::all(cx).all(|part| part.requires.counts.is_empty()) {
        return out.no_input();
    }
    for part in Part::all(cx) {
        let pictured = part.section.is_some_and(|(_, heading)| !cx.document.images_in(heading.span).is_empty());
        if part.requires.counts.is_empty() || !pictured && cx.document.is_visually_empty(part.content) {
            continue;
        }
        let mut short = false;
        for spec in &part.requires.counts {
            // An image on the line of the heading counts for its section.
            let content = match part.section {
                Some((_, heading)) if spec.what == Countable::Images => heading.span.to(heading.content),
                _ => part.content,
            };
            let (count, first_too_many) = count(cx, content, spec.what, spec.max);
            // Nobody writes two more words for the sake of a recommendation.
            let nearly = spec.what == Countable::Words && spec.required != RequirementLevel::Required;
            let few = spec.min.is_some_and(|min| count < if nearly { min - min / 5 } else { min })
                && !is_replaced(cx, part.content, spec);
            let many = spec.max.is_some_and(|max| count > max);
            if !(few || many) {
                continue;
            }
            let (name, has, bounds_words) = (part.name(), lack(count, spec), bounds(spec));
            let message = say!(
                en("{} has {}; {}", name.en, has.en, bounds_words.en),
                vi("{} {}; {}", name.vi, has.vi, bounds_words.vi)
            );
            let message = match &spec.message {
                Some(said) => say!(en("{}: {}", message.en, said.en), vi("{}: {}", message.vi, said.vi)),
                None => message,
            };
            let pointer = part.pointer(spec.what.key());
            // Template text, a malformed image or an unclosed block explains why there are too few. A report that is
            // hardly begun has no links either.
            let begun = short && part.section.is_none() && spec.what == Countable::Links;
            short |= few && spec.what == Countable::Words;
            if few && (begun || is_explained(cx, part.content, spec, count, out)) {
                out.imply(pointer, part.place, message);
                continue;
            }
            let severity =
                if spec.required == RequirementLevel::Required { Severity::Error } else { Severity::Warning };
            let diagnostic = out.report_as(severity, pointer, first_too_many.unwrap_or(part.place), message);
            part.name_in(diagnostic);
            if first_too_many.is_some() {
                diagnostic.here(say!(en("one too many from here on"), vi("bắt đầu thừa từ đây")));
                if part.section.is_some() {
                    diagnostic.label(part.place, say!(en("in this section"), vi("trong phần này")));
                }
            }
            diagnostic.help(match few {
                true => how_to_add(cx, &part, spec.what, spec.min.unwrap_or(0) - count),
                false if part.section.is_some() => say!(
                    en("keep what matters most, or move the rest to another section"),
                    vi("hãy giữ những gì quan trọng nhất, hoặc chuyển phần còn lại sang phần khác"),
                ),
                false => say!(en("keep what matters most"), vi("hãy giữ những gì quan trọng nhất")),
            });
        }
    }
}

fn is_explained(cx: &Reading<'_>, content: Span, spec: &CountSpec, count: usize, out: &Sink<'_>) -> bool {
    let malformed = || {
        let images = cx.document.malformed_images.iter().filter(|image| image.why != Malformation::Attributes);
        images.filter(|image| content.contains(image.span)).count()
    };
    let false_table = |table: &FalseTable| table.rows.first().is_some_and(|&row| content.contains(row));
    let false_tables = || spec.what == Countable::Tables && cx.document.false_tables.iter().any(false_table);
    let malformed = || spec.what == Countable::Images && spec.min.is_some_and(|min| count + malformed() >= min);
    cx.has_residue(content) && out.is_on("template-text")
        || cx.has_examples(content) && out.is_on("place-unfilled")
        || cx.swallows(content) && out.is_on("block-unclosed")
        || false_tables() && out.is_on("table-malformed")
        || malformed() && out.is_on("image-malformed")
}

/// Whether `content` has something that is accepted instead.
fn is_replaced(cx: &Reading<'_>, content: Span, spec: &CountSpec) -> bool {
    let in_prose = |other| other == Countable::Items && marked_paragraphs(cx, content) >= MIN_MARKED;
    spec.or.is_some_and(|other| count(cx, content, other, None).0 > 0 || in_prose(other))
}

/// The number of paragraphs in `content` that say what a row of a table would: those with a name and a number in bold and text
/// behind them (`**Punctuality: 7.** I was late twice.`), or with a mark for what they tell: `**Good.**` at the end, a number
/// up to ten.
fn marked_paragraphs(cx: &Reading<'_>, content: Span) -> usize {
    let opens_in_bold = |text: &str| {
        let named = text.strip_prefix("**").and_then(|rest| rest.split_once("**"));
        let is_name = |name: &str| name.len() <= MAX_NAME && name.contains(|c: char| c.is_ascii_digit());
        named.is_some_and(|(name, rest)| is_name(name) && rest.contains(char::is_alphanumeric))
    };
    let ends_in_bold = |text: &str| {
        let bold = text.trim_end_matches('.').strip_suffix("**").and_then(|text| text.rsplit_once("**"));
        bold.is_some_and(|(before, verdict)| !before.is_empty() && verdict.len() <= MAX_VERDICT)
    };
    let is_mark = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let number = word.strip_suffix("/10").unwrap_or(word).replace(',', ".");
        number.parse::<f32>().is_ok_and(|number| (1.0..=10.0).contains(&number))
    };
    let paragraphs = cx.document.blocks_in(content).iter().filter(|block| block.kind == BlockKind::Paragraph);
    let texts = paragraphs.map(|block| cx.document.source.slice(block.span).trim_end());
    texts.filter(|text| opens_in_bold(text) || ends_in_bold(text) || text.split_whitespace().any(is_mark)).count()
}

/// Counts the items in `span`, including subsections. Also returns the span of the first one above the maximum, if it
/// has one.
fn count(cx: &Reading<'_>, span: Span, what: Countable, max: Option<usize>) -> (usize, Option<Span>) {
    let document = cx.document;
    let places: Vec<Span> = match what {
        Countable::Words => return (cx.count_words(span), None),
        Countable::Images => {
            let images = document.images_in(span).iter().filter(|image| !cx.is_example(image));
            images.map(|image| image.span).collect()
        }
        // A link to the same page is not a reference.
        Countable::Links => {
            let links = document.links_in(span).iter().filter(|link| !link.address.starts_with('#'));
            links.map(|link| link.span).collect()
        }
        what => {
            let first = document.blocks.partition_point(|block| block.span.start < span.start);
            let under = first..first + document.blocks_in(span).len();
            under.filter(|&index| is_one(cx, index, what)).map(|index| document.blocks[index].span).collect()
        }
    };
    let first_too_many = max.and_then(|max| places.get(max)).map(|&place| cx.first_line_of(place));
    (places.len(), first_too_many)
}

/// Whether the block `index` counts as one of `what`. Empty items and examples of the schema do not count.
fn is_one(cx: &Reading<'_>, index: usize, what: Countable) -> bool {
    let document = cx.document;
    let block = &document.blocks[index];
    let in_item = || block.parent.is_some_and(|parent| matches!(document.blocks[parent].kind, BlockKind::Item { .. }));
    match what {
        Countable::Paragraphs => {
            block.kind == BlockKind::Paragraph
                && !in_item()
                && !document.texts_in(block.span).is_empty()
                && !cx.has_only_examples(block.span)
        }
        Countable::Items => {
            matches!(block.kind, BlockKind::Item { .. }) && block.end > index + 1 && !cx.has_only_examples(block.span)
        }
        Countable::Tables => block.kind == BlockKind::Table || document.is_html_table(block),
        Countable::CodeBlocks => block.kind == BlockKind::Code,
        Countable::Words | Countable::Images | Countable::Links => false,
    }
}

fn amount(count: usize, what: Countable) -> Message {
    let (one, many, vi) = match what {
        Countable::Words => ("word", "words", "chữ"),
        Countable::Paragraphs => ("paragraph", "paragraphs", "đoạn văn"),
        Countable::Items => ("list item", "list items", "mục danh sách"),
        Countable::Images => ("image", "images", "ảnh"),
        Countable::Links => ("link", "links", "liên kết"),
        Countable::Tables => ("table", "tables", "bảng"),
        Countable::CodeBlocks => ("code block", "code blocks", "khối mã"),
    };
    match count {
        0 => say!(en("no {many}"), vi("không có {vi} nào")),
        _ => say!(en("{}", plural(count, one, many)), vi("có {count} {vi}")),
    }
}

/// The count, and whether the accepted alternative is missing, too.
fn lack(count: usize, spec: &CountSpec) -> Message {
    let has = amount(count, spec.what);
    let few = spec.min.is_some_and(|min| count < min);
    match spec.or.filter(|_| few).map(|other| amount(0, other)) {
        Some(other) => say!(en("{} and {}", has.en, other.en), vi("{} và {}", has.vi, other.vi)),
        None => has,
    }
}

fn bounds(spec: &CountSpec) -> Message {
    let are = |number: usize| if number == 1 { "is" } else { "are" };
    if let (RequirementLevel::Recommended, Some(min), None) = (spec.required, spec.min, spec.max) {
        return say!(en("at least {min} {} recommended", are(min)), vi("nên có ít nhất {min}"));
    }
    match (spec.min, spec.max) {
        (Some(min), Some(max)) if min == max => {
            say!(en("exactly {min} {} required", are(min)), vi("cần đúng {min}"))
        }
        (Some(min), Some(max)) => say!(en("{min} to {max} are required"), vi("cần từ {min} đến {max}")),
        (Some(min), None) => say!(en("at least {min} {} required", are(min)), vi("cần ít nhất {min}")),
        (None, Some(max)) => say!(en("at most {max} {} allowed", are(max)), vi("nhiều nhất là {max}")),
        (None, None) => Message::default(),
    }
}

/// What to write if `few` of `what` are missing, like the schema's example if it contains one.
fn how_to_add(cx: &Reading<'_>, part: &Part<'_>, what: Countable, few: usize) -> Message {
    let vietnamese = cx.language == "vi";
    let example = part.section.and_then(|(section, _)| section.example_in(cx.language));
    let example = example.filter(|example| match what {
        Countable::Items => is_item(example),
        Countable::Images => example.contains("!["),
        Countable::Links => example.contains("](") && !example.contains("!["),
        Countable::Tables => example.starts_with('|'),
        _ => false,
    });
    match what {
        Countable::Words => {
            say!(en("write {}", plural(few, "more word", "more words")), vi("hãy viết thêm {few} chữ"))
        }
        Countable::Paragraphs if few == 1 => say!(
            en("write 1 more paragraph, after a blank line"),
            vi("hãy viết thêm 1 đoạn văn, trước đoạn này để một dòng trống"),
        ),
        Countable::Paragraphs => say!(
            en("write {few} more paragraphs, each after a blank line"),
            vi("hãy viết thêm {few} đoạn văn, trước mỗi đoạn để một dòng trống"),
        ),
        Countable::Items => {
            let usual =
                if vietnamese { "- Một ý, trên một dòng riêng" } else { "- One point, on a line of its own" };
            let shown = example.unwrap_or(usual);
            let lines = plural(few, "line that begins with `- `", "lines that begin with `- `");
            say!(en("add {lines}, for example `{shown}`"), vi("hãy thêm {few} dòng bắt đầu bằng `- `, ví dụ `{shown}`"),)
        }
        Countable::Images => {
            let (words, name) = cx.schema.images.example_in(cx.language);
            let (file, address) = cx.place_for(name);
            let usual = format!("![{words}]({address})");
            let shown = example.unwrap_or(&usual);
            let kept = match example {
                Some(_) => Message::default(),
                None => say!(en(" for a picture at `{file}`"), vi(" cho ảnh đặt tại `{file}`")),
            };
            let place = match part.section {
                Some(_) => Words { en: " below this heading", vi: " vào dưới tiêu đề này" },
                None => Words { en: "", vi: "" },
            };
            say!(
                en("add {}{}, for example `{shown}`{}", plural(few, "image", "images"), place.en, kept.en),
                vi("hãy thêm {few} ảnh{}, ví dụ `{shown}`{}", place.vi, kept.vi),
            )
        }
        Countable::Links => {
            let words = if vietnamese { "nguồn" } else { "the source" };
            let usual = format!("[{words}](https://…)");
            let shown = example.unwrap_or(&usual);
            say!(
                en("add {}, for example `{shown}`", plural(few, "link", "links")),
                vi("hãy thêm {few} liên kết, ví dụ `{shown}`"),
            )
        }
        Countable::Tables => {
            let heads = part.requires.columns.iter().filter(|column| column.required != RequirementLevel::Optional);
            let heads: Vec<&str> = heads.map(|column| column.canonical(cx.language)).collect();
            let (first, second) = match heads.len() {
                0 => ("| … | … |".to_owned(), "|---|---|".to_owned()),
                count => (format!("| {} |", heads.join(" | ")), format!("|{}", "---|".repeat(count))),
            };
            say!(
                en(
                    "add {}: a line `{first}`, a line `{second}` below it, then a line for each row",
                    plural(few, "table", "tables")
                ),
                vi("hãy thêm {few} bảng: một dòng `{first}`, bên dưới là dòng `{second}`, rồi mỗi hàng một dòng"),
            )
        }
        Countable::CodeBlocks => say!(
            en(
                "add {}: the lines of code between two lines of three backticks",
                plural(few, "code block", "code blocks")
            ),
            vi("hãy thêm {few} khối mã: các dòng mã đặt giữa hai dòng có ba dấu nháy ngược"),
        ),
    }
}

/// Whether `example` is a list item.
fn is_item(example: &str) -> bool {
    let after = example.trim_start_matches(|mark: char| mark.is_ascii_digit());
    after.starts_with(['-', '*', '+', '.', ')']) && after[1..].starts_with(' ')
}
