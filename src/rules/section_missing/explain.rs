//! Says what to write for a missing section, and what may have been meant for it.

use crate::binding::Hint;
use crate::binding::trial;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::fix::Fix;
use crate::document::{FalseHeading, FalseHeadingKind, Heading};
use crate::message::{COMMA, Message};
use crate::rules::rule::Reading;
use crate::rules::wording::{shortened, words_of};
use crate::say;
use crate::text::fold;
use crate::text::source::Span;

use super::tried::{Headings, made_of, rewritten};

/// The most headings to ask about.
const MAX_CANDIDATES: usize = 3;

/// Adds to the diagnostic what to write, and what may have been meant for the section `index`.
pub fn explain(cx: &Reading<'_>, index: usize, headings: &Headings<'_>, diagnostic: &mut Diagnostic) {
    let section = &cx.schema.sections[index];
    let document = cx.document;
    let line = |span: Span| document.source.line_of(span.start);
    match cx.binding.hints[index] {
        Some(Hint::False(meant)) => {
            let meant = &document.false_headings[meant];
            let written = match meant.kind {
                FalseHeadingKind::Swallowed => None,
                _ => made_of(cx, index, meant),
            };
            if diagnostic.span == meant.span {
                diagnostic.here(meant.kind.why());
            } else {
                diagnostic.label(meant.span, meant.kind.why());
            }
            match written {
                Some((written, edit)) => {
                    diagnostic.help(meant.kind.help(line(meant.span), &written));
                    if !cx.empties(std::slice::from_ref(&edit)) {
                        diagnostic.fix(Fix::of(vec![edit]).safe_if(is_certain(meant.kind)));
                    }
                }
                None => {
                    diagnostic.help(meant.kind.help(line(meant.span), &to_write(cx, index, meant)));
                }
            }
        }
        Some(Hint::Shared(heading)) => {
            let other = cx.binding.serves[heading].map_or("", |other| cx.schema.sections[other].canonical(cx.language));
            let own = headings.line(cx, index).unwrap_or_else(|| cx.heading_to_write(section));
            let label = say!(
                en("this heading is for “{other}”; a heading is for one section only"),
                vi("tiêu đề này là của phần “{other}”; mỗi tiêu đề chỉ dùng cho một phần"),
            );
            diagnostic.label(document.headings[heading].span, label).help(say!(
                en("give the section a heading of its own: `{own}`"),
                vi("hãy đặt cho phần này một tiêu đề riêng: `{own}`"),
            ));
        }
        Some(Hint::Outside(heading)) => {
            let heading = &document.headings[heading];
            let outer = section.within.map_or("", |outer| cx.schema.sections[outer].canonical(cx.language));
            let line = shortened(&trial::heading(cx.level_to_write(section), &heading.text));
            let label = say!(en("this is outside the section “{outer}”"), vi("tiêu đề này nằm ngoài phần “{outer}”"),);
            diagnostic.label(heading.span, label).help(say!(
                en("move it, with what is below it, into the section “{outer}”: `{line}`"),
                vi("hãy chuyển nó cùng nội dung bên dưới vào trong phần “{outer}”: `{line}`"),
            ));
        }
        Some(Hint::Near(heading)) => {
            let (near, heading) = (heading, &document.headings[heading]);
            // A section that contains others has its heading above theirs.
            let outer = cx.schema.sections.iter().any(|inner| inner.within == Some(index));
            let likeliest = if outer { heading.level } else { cx.level_to_write(section) };
            diagnostic.label(heading.span, is_it());
            let Some((meant, edit)) = rewritten(cx, index, near, likeliest) else {
                diagnostic.help(how_to_write(cx, index, headings));
                return;
            };
            let (line, words) = (line(heading.span), words_of(heading));
            let which = match words.is_empty() {
                true => say!(en("the heading in line {line}"), vi("tiêu đề ở dòng {line}")),
                false => say!(en("“{words}” (line {line})"), vi("“{words}” (dòng {line})")),
            };
            diagnostic.fix(Fix::of(vec![edit])).help(say!(
                en("if {} is this section, write `{meant}`", which.en),
                vi("nếu {} là phần này, hãy viết `{meant}`", which.vi),
            ));
        }
        None => match candidates(cx, index) {
            [] => {
                if let Some(edit) = headings.written(cx, index) {
                    diagnostic.fix(Fix::of(vec![edit]));
                }
                diagnostic.help(how_to_write(cx, index, headings));
            }
            candidates => ask(cx, index, candidates, headings, diagnostic),
        },
    }
}

/// The headings that may have been meant for the section: at its place, otherwise whatever nothing else needs.
fn candidates<'c>(cx: &'c Reading<'_>, index: usize) -> &'c [usize] {
    match &cx.binding.questions[index][..] {
        [] if cx.schema.sections[index].within.is_none() => {
            &cx.binding.left[..cx.binding.left.len().min(MAX_CANDIDATES)]
        }
        at_its_place => at_its_place,
    }
}

/// Whether text written like this is certainly a heading to its writer.
pub fn is_certain(kind: FalseHeadingKind) -> bool {
    use FalseHeadingKind as Kind;
    !matches!(kind, Kind::Plain | Kind::InHtml | Kind::Indented | Kind::Swallowed)
}

/// The heading to write for `section` in place of `meant`.
pub fn to_write(cx: &Reading<'_>, section: usize, meant: &FalseHeading) -> String {
    let level = cx.level_to_write(&cx.schema.sections[section]);
    shortened(&trial::heading_meant(level, fold::strip_numbering(&meant.text), meant.kind))
}

fn is_it() -> Message {
    say!(en("is this the section?"), vi("có phải phần này không?"))
}

/// The heading of a section whose words the heading `index` repeats.
fn again<'c>(cx: &'c Reading<'_>, index: usize) -> Option<&'c Heading> {
    let folded = &cx.binding.folded;
    let first = folded[..index].iter().position(|other| *other == folded[index])?;
    cx.binding.serves[first].map(|_| &cx.document.headings[first])
}

/// Asks whether one of the headings `candidates` is the section.
fn ask(cx: &Reading<'_>, index: usize, candidates: &[usize], headings: &Headings<'_>, diagnostic: &mut Diagnostic) {
    let section = &cx.schema.sections[index];
    let name = section.canonical(cx.language);
    let one =
        section.pattern().is_none().then(|| rewritten(cx, index, candidates[0], cx.level_to_write(section))).flatten();
    let known = one.as_ref().map(|(line, _)| line.clone());
    let written = known.or_else(|| headings.line(cx, index)).unwrap_or_else(|| cx.heading_to_write(section));
    if let ([_], Some((_, edit))) = (candidates, one) {
        diagnostic.fix(Fix::of(vec![edit]));
    }
    let places: Vec<Message> = candidates
        .iter()
        .map(|&index| {
            let heading = &cx.document.headings[index];
            let (line, words) = (cx.document.source.line_of(heading.span.start), words_of(heading));
            let marks = "#".repeat(usize::from(heading.level));
            let label = match again(cx, index) {
                Some(first) => {
                    let first = cx.document.source.line_of(first.span.start);
                    say!(
                        en("the same heading as in line {first}: is this the section?"),
                        vi("trùng với tiêu đề ở dòng {first}: có phải phần này không?"),
                    )
                }
                None => is_it(),
            };
            diagnostic.label(cx.first_line_of(heading.span), label);
            say!(en("`{marks} {words}` (line {line})"), vi("`{marks} {words}` (dòng {line})"))
        })
        .collect();
    let places = Message::joined(&places, COMMA);
    let several = candidates.len() > 1;
    let which = if several { ("one of ", "một trong các tiêu đề ") } else { ("", "tiêu đề ") };
    let write = match section.pattern() {
        Some(pattern) => {
            say!(en("write it in a form that matches `{pattern}`"), vi("hãy viết sao cho khớp mẫu `{pattern}`"),)
        }
        None => say!(en("write `{written}`"), vi("hãy viết `{written}`")),
    };
    diagnostic.help(say!(
        en("is {}{} the section “{name}”? Then {}, or add the wording to the schema", which.0, places.en, write.en),
        vi(
            "{}{} có phải là phần “{name}” không? Nếu phải, {}, hoặc thêm cách viết này vào mẫu yêu cầu",
            which.1,
            places.vi,
            write.vi
        ),
    ));
}

fn how_to_write(cx: &Reading<'_>, index: usize, headings: &Headings<'_>) -> Message {
    let section = &cx.schema.sections[index];
    let heading = match section.pattern() {
        Some(pattern) => {
            let (marks, pattern) = (cx.marks_to_write(section), shortened(pattern));
            say!(
                en("a heading (`{marks} …`) whose words match the schema's pattern `{pattern}`"),
                vi("một tiêu đề (`{marks} …`) có chữ khớp `{pattern}` của mẫu yêu cầu"),
            )
        }
        None => match headings.line(cx, index) {
            Some(heading) => say!(en("the heading `{heading}`"), vi("tiêu đề `{heading}`")),
            None => {
                let name = section.canonical(cx.language);
                say!(en("a heading that says “{name}”"), vi("một tiêu đề ghi “{name}”"))
            }
        },
    };
    match section.example_in(cx.language) {
        Some(example) => say!(
            en("write {} and its text below, for example `{example}`", heading.en),
            vi("hãy viết {} và nội dung bên dưới, ví dụ `{example}`", heading.vi),
        ),
        None => say!(
            en("write {} and the section's text below it", heading.en),
            vi("hãy viết {} và nội dung của phần này bên dưới", heading.vi),
        ),
    }
}
