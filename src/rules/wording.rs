//! How rules call the parts of a report.

use unicode_segmentation::UnicodeSegmentation;

use super::rule::Reading;
use crate::binding::Elsewhere;
use crate::binding::columns::Judged;
use crate::binding::trial;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::fix::Edit;
use crate::document::Heading;
use crate::message::Message;
use crate::say;
use crate::schema::{Requires, SectionSpec};
use crate::text::fold::fold;
use crate::text::source::Span;

/// Points in `diagnostic` at the other places of which it speaks, as far as anybody reads on.
pub fn here_too(diagnostic: &mut Diagnostic, spans: impl IntoIterator<Item = Span>) {
    for span in spans.into_iter().take(9) {
        diagnostic.label(span, say!(en("here too"), vi("cả ở đây nữa")));
    }
}

/// A part of a report of which content is asked.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// What is asked.
    pub requires: &'a Requires,
    /// The section with its heading; `None` for the report as a whole, and where it has none.
    pub section: Option<(&'a SectionSpec, &'a Heading)>,
    /// The section without a heading of its own.
    pub loose: Option<&'a SectionSpec>,
    /// Index of the section in the schema.
    pub index: Option<usize>,
    /// Where the content stands.
    pub content: Span,
    /// Where it is missed: the heading, or the report's first line.
    pub place: Span,
}

impl<'a> Part<'a> {
    /// The parts of the report of which content is asked: the whole, and the sections that a heading serves.
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

    /// The parts of which columns are asked: besides those with a heading, the sections that are a table without one.
    pub fn with_tables(cx: &'a Reading<'_>) -> impl Iterator<Item = Part<'a>> {
        let loose = cx.schema.sections.iter().enumerate().filter_map(|(index, section)| {
            let Elsewhere::Text(content) = *cx.binding.elsewhere.get(index)?.as_ref()? else { return None };
            let (requires, loose) = (&section.requires, Some(section));
            let columns = !requires.columns.is_empty();
            columns.then_some(Part { requires, section: None, loose, index: Some(index), content, place: content })
        });
        Part::all(cx).chain(loose)
    }

    /// The tables of this part beside the columns that it is asked for.
    pub fn tables(&self, cx: &'a Reading<'_>) -> impl Iterator<Item = Judged> {
        cx.tables(self.index, self.content, &self.requires.columns)
    }

    /// The place in the schema of what `requires` says under `key`.
    pub fn pointer(&self, key: &str) -> String {
        match self.section.map(|(section, _)| section).or(self.loose) {
            Some(section) => format!("/sections/{}/requires/{key}", section.id),
            None => format!("/requires/{key}"),
        }
    }

    /// What people call it: the section with its heading, or the report.
    pub fn name(&self) -> Message {
        match self.section.map(|(_, heading)| words_of(heading)) {
            Some(name) => say!(en("the section “{name}”"), vi("phần “{name}”")),
            None => say!(en("the report"), vi("báo cáo")),
        }
    }

    /// Names the section in `diagnostic`, if it is one.
    pub fn name_in(&self, diagnostic: &mut Diagnostic) {
        if let Some(section) = self.section.map(|(section, _)| section).or(self.loose) {
            diagnostic.section(&section.id);
        }
    }
}

/// A heading's words as messages show them: on one line, and not too long.
pub(crate) fn words_of(heading: &Heading) -> String {
    shortened(&heading.text)
}

/// `text` on one line, cut where it is too long to be taken in at a glance.
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

/// What makes a heading of `level` of the `heading` that stands there; `None` where that takes more than one change.
pub(crate) fn on_level(cx: &Reading<'_>, heading: &Heading, level: u8) -> Option<Edit> {
    let source = cx.document.source;
    let written = source.slice(heading.span);
    let marks = "#".repeat(usize::from(level));
    let given = written.len() - written.trim_start_matches('#').len();
    if given > 0 {
        return Some(Edit { span: Span::new(heading.span.start, heading.span.start + given), replacement: marks });
    }
    // The words of an underlined one may go on over several lines.
    let words = source.slice(heading.text_span).split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = source.line_span(source.line_of(heading.span.start)).start == heading.span.start;
    let plain = !words.is_empty() && whole && !heading.nested;
    // A line below makes a heading of it, which goes.
    plain.then(|| Edit { span: heading.span, replacement: format!("{marks} {words}") })
}

/// The lines that `span` is alone on.
pub(crate) fn own_lines(cx: &Reading<'_>, span: Span) -> Option<Span> {
    let source = cx.document.source;
    let last = source.line_of(span.end.saturating_sub(1).max(span.start));
    let lines = Span::new(source.begin_of_line(span.start).min(span.start), source.line_span(last).end.max(span.end));
    let around = [Span::new(lines.start, span.start), Span::new(span.end, lines.end)];
    around.iter().all(|&rest| source.slice(rest).trim().is_empty()).then_some(lines)
}

/// The heading on `level` as it is to be written: what `edit` makes of its line, if there is one.
pub(crate) fn line_on_level(cx: &Reading<'_>, heading: &Heading, level: u8, edit: Option<&Edit>) -> String {
    match edit {
        Some(edit) => line_after(cx, edit),
        None => shortened(&trial::heading(level, &heading.text)),
    }
}

/// The line that `edit` changes, as it is then.
pub(crate) fn line_after(cx: &Reading<'_>, edit: &Edit) -> String {
    let source = cx.document.source;
    let (first, last) = (source.line_of(edit.span.start), source.line_of(edit.span.end));
    let before = Span::new(source.line_span(first).start, edit.span.start);
    let after = Span::new(edit.span.end, source.line_span(last).end.max(edit.span.end));
    shortened(&[source.slice(before), &edit.replacement, source.slice(after)].concat())
}

/// Texts that say nothing about any image, folded.
const SAY_NOTHING: [&str; 8] = [
    "alt",
    "alt text",
    "image",
    "img",
    "image alt",
    "image alt text",
    "image alt description",
    "enter image alt description",
];

/// Whether the alternative text `alt` says nothing of the image that has it.
pub(crate) fn is_placeholder(cx: &Reading<'_>, alt: &str) -> bool {
    let folded = fold(alt);
    SAY_NOTHING.contains(&folded.as_str()) || cx.schema.images.alt_placeholders.contains(&folded)
}

/// `3 images`, `1 image`.
pub(crate) fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
