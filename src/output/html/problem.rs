//! One finding with its lines, and what to write.

use maud::{Markup, html};
use unicode_width::UnicodeWidthStr;

use super::class::State;
use super::parts::{prose, sign};
use super::view::View;
use crate::diagnostic::Diagnostic;
use crate::message::{Language, Message};
use crate::output::excerpt::{Excerpt, Line};
use crate::output::human::{more_places, requirement_words};
use crate::output::sanitize;
use crate::say;
use crate::text::source::{Source, Span};

/// Maximum width of excerpts, in columns. Wider lines are cut around the marks.
const WIDTH: usize = 110;
/// Maximum number of marked places per diagnostic.
const MAX_MARKS: usize = 8;

/// Renders `diagnostic`, which is about `source`.
pub fn render(view: &View<'_>, source: &Source, diagnostic: &Diagnostic) -> Markup {
    let (severity, language) = (diagnostic.severity, view.language);
    html! {
        li class=(severity.as_str()) data-rule=(diagnostic.rule.id) {
            p.message {
                strong { (sign(State::Found(severity))) " " (severity.words().text(language)) } " "
                (prose(diagnostic.message.text(language)))
                (place(view, source, diagnostic.span))
            }
            (excerpts(view, source, diagnostic))
            @if let Some(help) = &diagnostic.help { p.help { (prose(help.text(language))) } }
            p.origin {
                (diagnostic.rule.summary.text(language)) " · " code { (diagnostic.rule.id) }
                @if let Some(requirement) = &diagnostic.requirement {
                    " " (requirement_words(requirement, view.page.explain_schema).text(language))
                }
            }
        }
    }
}

/// The line of `span` in `source`, with a link to it if there is one; nothing for an empty file.
pub fn place(view: &View<'_>, source: &Source, span: Span) -> Markup {
    let at = source.position(source.clamp(span).start);
    let words = line_number(at.line);
    let words = words.text(view.language);
    html! {
        @if !source.text().is_empty() {
            span.place { @match view.page.links.to(source.path(), at.line, at.column) {
                Some(address) => a href=(address) target="_blank" rel="noopener noreferrer" { (words) },
                None => (words),
            } }
        }
    }
}

fn line_number(line: usize) -> Message {
    say!(en("line {line}"), vi("dòng {line}"))
}

/// A mark in an excerpt, with its label.
struct Mark<'a> {
    place: Span,
    label: Option<&'a str>,
    primary: bool,
}

/// A span with its label; with its file, if that is not the diagnostic's own.
type Place<'a> = (Option<&'a Source>, Span, Option<&'a str>);

/// The excerpts of the diagnostic: first its own file, then each other file that it refers to.
fn excerpts(view: &View<'_>, source: &Source, diagnostic: &Diagnostic) -> Markup {
    let language = view.language;
    let own = (None, diagnostic.span, diagnostic.label.as_ref().map(|label| label.text(language)));
    let others = diagnostic.labels.iter();
    let others = others.map(|label| (label.source.as_deref(), label.span, Some(label.message.text(language))));
    let places: Vec<Place<'_>> = std::iter::once(own).chain(others).take(MAX_MARKS).collect();
    let omitted = diagnostic.labels.len() + 1 - places.len();
    let mut files: Vec<(Option<&Source>, Vec<Place<'_>>)> = Vec::new();
    for place in places {
        let same = |file: Option<&Source>| file.map(Source::path) == place.0.map(Source::path);
        match files.iter_mut().find(|(file, _)| same(*file)) {
            Some((_, places)) => places.push(place),
            None => files.push((place.0, vec![place])),
        }
    }
    html! {
        @for (file, places) in &files {
            @if let Some(file) = file {
                p.file { (in_file(file, language)) @if let Some(&(_, span, _)) = places.first() { " " (place(view, file, span)) } }
            }
            (excerpt(file.unwrap_or(source), places, file.is_none()))
        }
        @if omitted > 0 { p.more { (more_places(omitted).text(language)) } }
    }
}

fn in_file(file: &Source, language: Language) -> String {
    let name = sanitize::line(file.name());
    say!(en("in {name}:"), vi("trong {name}:")).text(language).to_owned()
}

/// The excerpt of `places`, which are all in `source`. If `own`, the first of them is the primary one.
fn excerpt(source: &Source, places: &[Place<'_>], own: bool) -> Markup {
    if source.text().is_empty() {
        return html! {};
    }
    let spans: Vec<Span> = places.iter().map(|&(_, span, _)| span).collect();
    let excerpt = Excerpt::new(source, &spans, WIDTH);
    let marks = std::iter::zip(&excerpt.marks, places).enumerate();
    let mut marks: Vec<Mark<'_>> = marks
        .map(|(index, (&place, &(_, _, label)))| Mark {
            place,
            label: label.filter(|label| !label.is_empty()),
            primary: own && index == 0,
        })
        .collect();
    marks.sort_by_key(|mark| (mark.place.start, mark.place.end));
    let ends = excerpt.lines.iter().skip(1).map(|line| line.start).chain([excerpt.text.len()]);
    let lines: Vec<(&Line, usize)> = std::iter::zip(&excerpt.lines, ends).collect();
    html! {
        pre translate="no" { code {
            @for (index, &(line, end)) in lines.iter().enumerate() {
                @if index > 0 && lines[index - 1].0.number + 1 < line.number { span.gap {} }
                (self::line(&excerpt.text, *line, end, &marks))
            }
        } }
    }
}

/// One line with its marks, and their labels below.
fn line(text: &str, line: Line, end: usize, marks: &[Mark<'_>]) -> Markup {
    let end = end.saturating_sub(1).max(line.start);
    let marks = || marks.iter().filter(|mark| line.start <= mark.place.start && mark.place.start <= end);
    let mut at = line.start;
    let mut pieces: Vec<(&str, Option<bool>)> = Vec::new();
    for mark in marks() {
        // If two marks overlap, the second one gets the remaining part.
        let start = mark.place.start.clamp(at, end);
        let stop = mark.place.end.clamp(start, end);
        if start == stop && !mark.place.is_empty() {
            continue;
        }
        pieces.push((&text[at..start], None));
        pieces.push((&text[start..stop], Some(mark.primary)));
        at = stop;
    }
    pieces.push((&text[at..end], None));
    let indent = |mark: &Mark<'_>| text[line.start..mark.place.start.min(end)].width();
    html! {
        span.line data-n=(line.number) {
            @for (piece, marked) in pieces {
                @match marked {
                    Some(true) => mark { (piece) },
                    Some(false) => mark.also { (piece) },
                    None => (piece),
                }
            }
            "\n"
        }
        @for (mark, label) in marks().filter_map(|mark| Some((mark, mark.label?))) {
            span.label { (" ".repeat(indent(mark))) span class=(if mark.primary { "says" } else { "says also" }) { (sanitize::line(label)) } "\n" }
        }
    }
}
