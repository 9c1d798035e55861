//! `schema explain`: which heading of a report serves which section of its schema, and why.

use crate::binding::reading::Reading;
use crate::binding::{Bound, Candidate, Elsewhere, Evidence, Hint};
use crate::message::{Language, Message, Words};
use crate::output::safe_line;
use crate::rules::collection::language_name;
use crate::say;
use crate::schema::{RequirementLevel, SectionSpec};
use crate::text::source::Span;

/// Explains the binding of the report called `name`, section by section.
pub fn render(name: &str, cx: &Reading<'_>, language: Language) -> String {
    let schema = safe_line(&cx.schema.name);
    let name = safe_line(name);
    let title = say!(en("{name}, checked against {schema}"), vi("{name}, theo mẫu yêu cầu {schema}"));
    let mut out = format!("{}\n", title.text(language));
    for (index, section) in cx.schema.sections.iter().enumerate() {
        let id = safe_line(&section.id);
        out.push_str(&format!("\n{id} ({})\n", required_words(section).text(language)));
        let bound = cx.binding.bound.get(index).and_then(Option::as_ref);
        let status = match (bound, cx.binding.elsewhere.get(index).and_then(Option::as_ref)) {
            (Some(bound), _) => served(bound, cx),
            (None, Some(found)) => elsewhere(found, cx),
            (None, None) => {
                let none = say!(en("no heading"), vi("không có tiêu đề nào cho phần này"));
                match cx.binding.hints.get(index).copied().flatten() {
                    Some(hint) => Message::joined(&[none, hinted(hint, section, cx)], crate::message::SEMICOLON),
                    None => match cx.binding.questions.get(index).map_or(&[][..], Vec::as_slice) {
                        [] => none,
                        candidates => Message::joined(&[none, question(candidates, cx)], crate::message::SEMICOLON),
                    },
                }
            }
        };
        out.push_str(&format!("  {}\n", status.text(language)));
    }
    let named: Vec<usize> = cx.binding.elsewhere.iter().flatten().filter_map(Elsewhere::heading).collect();
    let free: Vec<String> = (0..cx.document.headings.len())
        .filter(|&heading| cx.binding.serves[heading].is_none() && cx.binding.title != Some(heading))
        .filter(|heading| !named.contains(heading))
        .map(|heading| format!("  {}\n", place(heading, cx).text(language)))
        .collect();
    if !free.is_empty() {
        let title = Words { en: "headings that serve no section", vi: "các tiêu đề không thuộc phần nào" };
        out.push_str(&format!("\n{}\n{}", title.text(language), free.concat()));
    }
    out
}

fn required_words(section: &SectionSpec) -> Words {
    match section.required {
        RequirementLevel::Required => Words { en: "required", vi: "bắt buộc" },
        RequirementLevel::Recommended => Words { en: "recommended", vi: "nên có" },
        RequirementLevel::Optional => Words { en: "may be left out", vi: "không bắt buộc" },
    }
}

/// The place of a heading: `line 16, `### Speakers``.
fn place(heading: usize, cx: &Reading<'_>) -> Message {
    let heading = &cx.document.headings[heading];
    at(heading.span, &format!("{} {}", "#".repeat(usize::from(heading.level)), heading.text), cx)
}

fn at(span: Span, text: &str, cx: &Reading<'_>) -> Message {
    let (line, text) = (cx.document.source.line_of(span.start), safe_line(text));
    say!(en("line {line}, `{text}`"), vi("dòng {line}, `{text}`"))
}

fn served(bound: &Bound, cx: &Reading<'_>) -> Message {
    let place = place(bound.heading, cx);
    let why = evidence(&bound.reason, cx);
    let bare = match bound.reason.bare {
        true => say!(en(", once Vietnamese marks are dropped"), vi(", khi bỏ dấu tiếng Việt")),
        false => Message::default(),
    };
    say!(en("{}: {}{}", place.en, why.en, bare.en), vi("{}: {}{}", place.vi, why.vi, bare.vi))
}

/// Where the content of a section without its own heading is.
fn elsewhere(found: &Elsewhere, cx: &Reading<'_>) -> Message {
    match found {
        Elsewhere::Shared(heading, reason) => {
            let (place, why) = (place(*heading, cx), evidence(reason, cx));
            say!(
                en("{}, shared with another section: {}", place.en, why.en),
                vi("{}, dùng chung với phần khác: {}", place.vi, why.vi),
            )
        }
        Elsewhere::Signs(heading, sign) => {
            let (place, sign) = (place(*heading, cx), safe_line(sign));
            say!(en("{}, whose text has “{sign}”", place.en), vi("{}, có “{sign}” trong nội dung", place.vi))
        }
        Elsewhere::Row(row) => {
            let line = cx.document.source.line_of(row.start);
            say!(en("in a row of a table, line {line}"), vi("nằm trong một hàng của bảng, dòng {line}"))
        }
        Elsewhere::Label(line) => {
            let line = cx.document.source.line_of(line.start);
            say!(en("named in line {line}"), vi("được ghi ở dòng {line}"))
        }
        Elsewhere::Opening => say!(en("in the text at the beginning"), vi("nằm trong đoạn mở đầu")),
        Elsewhere::InPlace(heading) => {
            let place = place(*heading, cx);
            say!(
                en("{}, perhaps: it is where this section is expected", place.en),
                vi("{}, có lẽ vậy: tiêu đề đứng đúng chỗ của phần này", place.vi),
            )
        }
        Elsewhere::UnknownPage(file) => {
            let file = safe_line(file);
            say!(en("perhaps on the page `{file}`"), vi("có lẽ nằm ở trang con `{file}`"))
        }
        Elsewhere::Text(span) => {
            let line = cx.document.source.line_of(span.start);
            say!(
                en("without a heading, perhaps in the text from line {line} on"),
                vi("không có tiêu đề riêng, có thể nằm trong đoạn từ dòng {line}"),
            )
        }
        Elsewhere::Page(file, reason) => {
            let (file, words) = (safe_line(file), safe_line(&reason.words));
            say!(
                en("on a page of its own, `{file}`, which says “{words}”"),
                vi("nằm ở trang con `{file}`, có “{words}”"),
            )
        }
    }
}

fn evidence(reason: &Candidate, cx: &Reading<'_>) -> Message {
    let words = safe_line(&reason.words);
    match reason.evidence {
        Evidence::Listed => say!(
            en("“{words}” is listed, and is the whole heading"),
            vi("“{words}” có trong danh sách và là toàn bộ tiêu đề"),
        ),
        Evidence::ListedPiece => {
            say!(
                en("“{words}” is listed, and is a part of the heading"),
                vi("“{words}” có trong danh sách và là một phần tiêu đề")
            )
        }
        Evidence::Pattern => {
            say!(en("it matches a pattern of the schema"), vi("tiêu đề khớp một dạng ghi trong mẫu yêu cầu"))
        }
        Evidence::ListedWithin => say!(
            en("it has the wording “{words}”, on the level of the report's sections"),
            vi("tiêu đề có cụm “{words}” trong danh sách, ở cấp của các phần trong báo cáo"),
        ),
        Evidence::Translation => {
            let code = cx.binding.translation.as_ref().map_or("", |translation| &translation.language);
            let language = language_name(code);
            say!(
                en("as its {} version, which has “{words}” in this place", language.en),
                vi("như bản {}, có “{words}” ở cùng vị trí", language.vi),
            )
        }
        Evidence::TermsOnly => say!(
            en("it has only terms of the section (“{words}”) and filler words"),
            vi("tiêu đề chỉ gồm từ ngữ của phần (“{words}”) và từ đệm"),
        ),
        Evidence::Table => say!(
            en("it says nothing, but the table that the section requires is below it"),
            vi("tiêu đề không nói gì, nhưng bên dưới có bảng mà phần này yêu cầu"),
        ),
        Evidence::WeakTerms => say!(
            en("it has only “{words}”, a term that often says nothing"),
            vi("tiêu đề chỉ gồm “{words}”, một từ thường không nói lên điều gì"),
        ),
        Evidence::Contains => say!(
            en("it has the term “{words}”, on the level of the report's sections"),
            vi("tiêu đề có từ “{words}”, ở cấp của các phần trong báo cáo"),
        ),
        Evidence::WeakContains => say!(
            en("it has “{words}”, a term that often says nothing, on the level of the report's sections, and no \
                other heading fits better"),
            vi(
                "tiêu đề có “{words}”, một từ thường không nói lên điều gì, ở cấp của các phần trong báo cáo, và không tiêu đề nào khác phù hợp hơn"
            ),
        ),
    }
}

/// The headings at the expected place that may be the section.
fn question(candidates: &[usize], cx: &Reading<'_>) -> Message {
    let places: Vec<Message> = candidates.iter().map(|&heading| place(heading, cx)).collect();
    let places = Message::joined(&places, crate::message::SEMICOLON);
    say!(en("it may be {}", places.en), vi("có thể là {}", places.vi))
}

/// What may have been meant for a section without a heading.
fn hinted(hint: Hint, section: &SectionSpec, cx: &Reading<'_>) -> Message {
    match hint {
        Hint::False(index) => {
            let place = &cx.document.false_headings[index];
            let place = at(place.span, &place.text, cx);
            say!(
                en("{} says it, but is not a heading", place.en),
                vi("{} nói về phần này nhưng không phải tiêu đề", place.vi)
            )
        }
        Hint::Shared(heading) => {
            let place = place(heading, cx);
            let other = cx.binding.serves[heading].map_or("", |other| cx.schema.sections[other].id.as_str());
            let other = safe_line(other);
            say!(
                en("{} mentions it, too, but belongs to `{other}`", place.en),
                vi("{} cũng nói về phần này nhưng đã thuộc phần `{other}`", place.vi),
            )
        }
        Hint::Outside(heading) => {
            let place = place(heading, cx);
            let outer = section.within.map_or("", |outer| cx.schema.sections[outer].id.as_str());
            let outer = safe_line(outer);
            say!(
                en("{} would match, but is not inside `{outer}`", place.en),
                vi("{} đúng là phần này nhưng không nằm trong `{outer}`", place.vi),
            )
        }
        Hint::Near(heading) => {
            let place = place(heading, cx);
            say!(en("{} is similar", place.en), vi("{} gần giống phần này", place.vi))
        }
    }
}
