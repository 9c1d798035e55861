//! `heading-spelling`.

mod without_marks;

use unicode_normalization::char::is_combining_mark;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{label_others, shortened};
use crate::binding::Evidence;
use crate::diagnostic::fix::{Applicability, Edit, Fix};
use crate::document::Heading;
use crate::message::Message;
use crate::say;
use crate::schema::Wording;
use crate::text::fold;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds headings that serve a section only once Vietnamese marks are left out of account. A page without any marks is told
    /// once, whatever its headings.
    ///
    /// ## Why
    ///
    /// `Muc Dich Cua Su Kien` can be read, but it is not Vietnamese; readers and searches expect `Mục Đích Của Sự Kiện`.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ### Muc Dich Cua Su Kien
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// ### Mục Đích Của Sự Kiện
    /// ```
    ///
    /// ## Settings
    ///
    /// The wordings are those in `headings` and `terms` of the schema's sections.
    pub static HEADING_SPELLING = {
        id: "heading-spelling",
        summary: {
            en: "a heading is written without Vietnamese marks",
            vi: "tiêu đề tiếng Việt viết thiếu dấu",
        },
        group: Structure,
        severity: Warning,
        fix: Both,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.bound().all(|(index, ..)| cx.binding.bound[index].as_ref().is_none_or(|bound| !bound.reason.bare))
        && let Some(first) = without_marks::find(cx)
    {
        let message = say!(en("the whole page is written without Vietnamese marks"), vi("cả trang viết không dấu"),);
        let diagnostic = out.report_without_schema(cx.first_line_of(first), message);
        diagnostic.help(say!(
            en("write the page with its marks: `tuần này` for `tuan nay`"),
            vi("hãy viết có dấu: `tuần này` thay cho `tuan nay`"),
        ));
        return;
    }
    if cx.bound().next().is_none() {
        return out.no_input();
    }
    let bare = |index: usize| cx.binding.bound[index].as_ref().filter(|bound| bound.reason.bare);
    if !cx.bound().any(|(index, ..)| bare(index).is_some()) {
        return;
    }
    // A writer who never uses marks has one habit, which is reported once.
    let alike: Vec<Span> = match fold::strip_marks(cx.document.source.text()) == cx.document.source.text() {
        true => cx
            .bound()
            .filter(|&(index, ..)| bare(index).is_some())
            .map(|(.., heading)| words_span(cx, heading))
            .collect(),
        false => Vec::new(),
    };
    if alike.len() > 1 {
        let count = alike.len();
        let message = say!(
            en("the whole page is written without Vietnamese marks, including {count} headings"),
            vi("cả trang viết không dấu, trong đó có {count} tiêu đề"),
        );
        let first = cx.bound().find(|&(index, ..)| bare(index).is_some()).map(|(_, section, _)| section);
        let diagnostic = out.report("/sections", alike[0], message);
        let like = first.map_or("", |section| section.canonical("vi"));
        diagnostic
            .help(
                say!(en("write the page with its marks, as in `{like}`"), vi("hãy viết có dấu, như trong `{like}`"),),
            );
        label_others(diagnostic, alike[1..].iter().copied());
        return;
    }
    for (index, section, heading) in cx.bound() {
        let Some(bound) = bare(index) else { continue };
        let has_words = |wording: &&Wording| {
            wording.pattern.is_none() && fold::strip_marks(&fold::fold_heading(&wording.text)) == *bound.reason.words
        };
        let listed = section.headings.iter().find(has_words);
        let span = words_span(cx, heading);
        let words = cx.document.source.slice(span);
        let marked = fold::strip_marks(words) != words;
        let shown = shortened(words);
        let message = match marked {
            true => {
                say!(en("“{shown}” has the wrong Vietnamese marks"), vi("“{shown}” viết chưa đúng dấu tiếng Việt"),)
            }
            false => {
                say!(en("“{shown}” is written without Vietnamese marks"), vi("“{shown}” viết thiếu dấu tiếng Việt"))
            }
        };
        let diagnostic = out.report(format!("/sections/{}/headings", section.id), span, message);
        diagnostic.section(&section.id);
        match (listed, section.terms.iter().find(has_words)) {
            (Some(wording), _) if fold::strip_marks(&fold::fold_heading(words)) == *bound.reason.words => {
                diagnostic.help(Message::to_write(&wording.text)).fix(Fix::write(span, &wording.text))
            }
            (Some(term), _) | (None, Some(term)) => {
                let (bare, marked) = (&bound.reason.words, &term.text);
                diagnostic.help(say!(
                    en("write it with its marks: `{bare}` is `{marked}`"),
                    vi("hãy viết có dấu: `{bare}` là `{marked}`"),
                ))
            }
            (None, None) => {
                let like = section.canonical("vi");
                diagnostic.help(say!(
                    en("write it with its marks, as in `{like}`"),
                    vi("hãy viết có dấu, như trong `{like}`"),
                ))
            }
        };
        // Fix a heading only if it is exactly the wording.
        if let Some(wording) = listed
            && bound.reason.evidence == Evidence::Listed
            && words.chars().all(|letter| letter.is_alphanumeric() || letter == ' ')
        {
            diagnostic.fix(Fix {
                applicability: Applicability::Safe,
                edits: vec![Edit { span, replacement: wording.text.clone() }],
            });
        }
    }
}

/// The span of the words of a heading: without numbering, and without marks, emoji and colons around them.
fn words_span(cx: &Reading<'_>, heading: &Heading) -> Span {
    let text = cx.document.source.slice(heading.text_span);
    let words = fold::strip_numbering(text);
    let is_word = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    let start = words.find(is_word).unwrap_or(0);
    let end = words.trim_end_matches(|letter| !is_word(letter)).len();
    let base = heading.text_span.end - words.len();
    Span::new(base + start, base + end.max(start))
}
