//! Wordings and edits that several rules share.

use unicode_segmentation::UnicodeSegmentation;

use super::rule::Reading;
use crate::binding::Elsewhere;
use crate::binding::columns::MatchedTable;
use crate::binding::trial;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::fix::Edit;
use crate::document::Heading;
use crate::message::Message;
use crate::say;
use crate::schema::{Requires, SectionSpec};
use crate::text::fold::fold;
use crate::text::source::Span;

/// Adds labels for the other places to `diagnostic`, up to a sensible number.
pub fn label_others(diagnostic: &mut Diagnostic, spans: impl IntoIterator<Item = Span>) {
    for span in spans.into_iter().take(9) {
        diagnostic.label(span, say!(en("here too"), vi("cả ở đây nữa")));
    }
}

/// A part of a report with requirements on its content.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// The requirements.
    pub requires: &'a Requires,
    /// The section with its heading. `None` for the whole report, and for a section without a heading.
    pub section: Option<(&'a SectionSpec, &'a Heading)>,
    /// A section without its own heading.
    pub loose: Option<&'a SectionSpec>,
    /// Index of the section in the schema.
    pub index: Option<usize>,
    /// The span of the content.
    pub content: Span,
    /// Where to report missing content: the heading, or the report's first line.
    pub place: Span,
}

impl<'a> Part<'a> {
    /// The parts of the report with requirements: the whole report, and the sections that a heading serves.
    pub fn all(cx: &'a Reading<'_>) -> impl Iterator<Item = Part<'a>> {
        let whole = Part {
            requires: &cx.schema.requires,
            section: None,
            loose: None,
            index: None,
            content: cx.document.body,
            place: cx.first_line(),
        };
        let sections = cx.bound().map(|(index, section, heading)| Part {
            requires: &section.requires,
            section: Some((section, heading)),
            loose: None,
            index: Some(index),
            content: heading.content,
            place: heading.span,
        });
        std::iter::once(whole).chain(sections)
    }

    /// The parts with required columns, including sections that are a table without a heading.
    pub fn with_tables(cx: &'a Reading<'_>) -> impl Iterator<Item = Part<'a>> {
        let loose = cx.schema.sections.iter().enumerate().filter_map(|(index, section)| {
            let Elsewhere::Text(content) = *cx.binding.elsewhere.get(index)?.as_ref()? else { return None };
            let (requires, loose) = (&section.requires, Some(section));
            let columns = !requires.columns.is_empty();
            columns.then_some(Part { requires, section: None, loose, index: Some(index), content, place: content })
        });
        Part::all(cx).chain(loose)
    }

    /// The tables of this part, matched to its required columns.
    pub fn tables(&self, cx: &'a Reading<'_>) -> impl Iterator<Item = MatchedTable> {
        cx.tables(self.index, self.content, &self.requires.columns)
    }

    /// The JSON pointer to `key` in the requirements.
    pub fn pointer(&self, key: &str) -> String {
        match self.section.map(|(section, _)| section).or(self.loose) {
            Some(section) => format!("/sections/{}/requires/{key}", section.id),
            None => format!("/requires/{key}"),
        }
    }

    /// Its name in messages: the section with its heading, or the report.
    pub fn name(&self) -> Message {
        match self.section.map(|(_, heading)| words_of(heading)) {
            Some(name) => say!(en("the section “{name}”"), vi("phần “{name}”")),
            None => say!(en("the report"), vi("báo cáo")),
        }
    }

    /// Sets the section of `diagnostic`, if the part is one.
    pub fn name_in(&self, diagnostic: &mut Diagnostic) {
        if let Some(section) = self.section.map(|(section, _)| section).or(self.loose) {
            diagnostic.section(&section.id);
        }
    }
}

/// The text of a heading for messages: on one line, shortened.
pub(crate) fn words_of(heading: &Heading) -> String {
    shortened(&heading.text)
}

/// `text` on one line, shortened if it is too long for a message.
pub(crate) fn shortened(text: &str) -> String {
    const MAX_GRAPHEMES: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.grapheme_indices(true).nth(MAX_GRAPHEMES) {
        Some((cut, _)) => {
            let cut = line[..cut].rfind(' ').filter(|&blank| blank > cut / 2).unwrap_or(cut);
            format!("{}…", line[..cut].trim_end())
        }
        None => line,
    }
}

/// An edit that changes the present `heading` to `level`. `None` if that takes more than one edit.
pub(crate) fn on_level(cx: &Reading<'_>, heading: &Heading, level: u8) -> Option<Edit> {
    let source = cx.document.source;
    let written = source.slice(heading.span);
    let marks = "#".repeat(usize::from(level));
    let given = written.len() - written.trim_start_matches('#').len();
    if given > 0 {
        return Some(Edit { span: Span::new(heading.span.start, heading.span.start + given), replacement: marks });
    }
    // A setext heading may have several lines.
    let words = source.slice(heading.text_span).split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = source.line_span(source.line_of(heading.span.start)).start == heading.span.start;
    let plain = !words.is_empty() && whole && !heading.nested;
    // Its underline is removed.
    plain.then(|| Edit { span: heading.span, replacement: format!("{marks} {words}") })
}

/// The lines of `span`, if nothing else is on them.
pub(crate) fn own_lines(cx: &Reading<'_>, span: Span) -> Option<Span> {
    let source = cx.document.source;
    let last = source.line_of(span.end.saturating_sub(1).max(span.start));
    let lines = Span::new(source.begin_of_line(span.start).min(span.start), source.line_span(last).end.max(span.end));
    let around = [Span::new(lines.start, span.start), Span::new(span.end, lines.end)];
    around.iter().all(|&rest| source.slice(rest).trim().is_empty()).then_some(lines)
}

/// An edit that deletes these `lines`, and a blank line after them.
pub(crate) fn lines_out(cx: &Reading<'_>, lines: Span) -> Edit {
    let source = cx.document.source;
    let after = source.line_of(lines.end) + 1;
    let blank = source.slice(source.line_span(after)).trim().is_empty();
    let end = source.line_start(if blank { after + 1 } else { after });
    Edit { span: Span::new(lines.start, end), replacement: String::new() }
}

/// The heading on `level` as it should be written: its line after `edit`, if there is one.
pub(crate) fn line_on_level(cx: &Reading<'_>, heading: &Heading, level: u8, edit: Option<&Edit>) -> String {
    match edit {
        Some(edit) => line_after(cx, edit),
        None => shortened(&trial::heading(level, &heading.text)),
    }
}

/// The changed line after `edit`.
pub(crate) fn line_after(cx: &Reading<'_>, edit: &Edit) -> String {
    let source = cx.document.source;
    let (first, last) = (source.line_of(edit.span.start), source.line_of(edit.span.end));
    let before = Span::new(source.line_span(first).start, edit.span.start);
    let after = Span::new(edit.span.end, source.line_span(last).end.max(edit.span.end));
    shortened(&[source.slice(before), &edit.replacement, source.slice(after)].concat())
}

/// Whether the report is a template that nobody has filled in: it has several sections, and all of them are empty.
pub(crate) fn is_unfilled(cx: &Reading<'_>) -> bool {
    let is_empty = |heading: &Heading| cx.document.is_visually_empty(heading.span.to(heading.content));
    cx.bound().nth(2).is_some() && cx.bound().all(|(_, _, heading)| is_empty(heading))
}

/// Alternative texts that describe no image, folded.
const SAY_NOTHING: [&str; 19] = [
    "alt",
    "alt text",
    "image",
    "img",
    "image alt",
    "image alt text",
    "image alt description",
    "enter image alt description",
    "photo",
    "picture",
    "screenshot",
    "untitled",
    "description",
    "image description",
    "photo description",
    "picture description",
    "ảnh",
    "hình",
    "hình ảnh",
];

/// Whether the alternative text `alt` does not describe its image.
pub(crate) fn is_placeholder(cx: &Reading<'_>, alt: &str) -> bool {
    let folded = fold(alt);
    SAY_NOTHING.contains(&folded.as_str()) || cx.schema.images.alt_placeholders.contains(&folded)
}

/// `3 images`, `1 image`.
pub(crate) fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
