//! All reports with their findings and excerpts.

use maud::{Markup, html};
use unicode_width::UnicodeWidthStr;

use super::class::{Class, Report, State, Student};
use super::messages;
use super::parts::{SEVERITIES, counted, points, prose, sign, silenced};
use crate::diagnostic::{Checked, Diagnostic, Silenced};
use crate::message::{Language, Message, Noun};
use crate::output::excerpt::{Excerpt, Line};
use crate::output::human::{more_places, requirement_words};
use crate::output::sanitize;
use crate::say;
use crate::text::source::{Source, Span};
/// Maximum width of excerpts, in columns. Wider lines are cut around the marks.
const WIDTH: usize = 110;
/// Maximum number of marked places per diagnostic.
const MAX_MARKS: usize = 8;
/// Maximum number of diagnostics shown per report. Nobody reads more.
const MAX_PROBLEMS: usize = 200;
/// Maximum number of diagnostics on a page whose reports are initially open.
const MAX_OPEN: usize = 40;

/// Renders the filter and the reports.
pub fn render(class: &Class<'_>) -> Markup {
    let all: usize = class.reports().map(|report| report.counts.iter().sum::<usize>()).sum();
    html! {
        section aria-labelledby="problems" {
            h2 #problems tabindex="-1" { (messages::REPORTS.text(class.language)) }
            (filter(class))
            @for (index, student) in class.students.iter().enumerate() {
                (section(index + 1, student, all <= MAX_OPEN, class.language))
            }
        }
    }
}

/// The script shows it, because it does not work without the script.
fn filter(class: &Class<'_>) -> Markup {
    let mut rules: Vec<&str> =
        class.reports().flat_map(|report| &report.checked.diagnostics).map(|found| found.rule.id).collect();
    rules.sort_unstable();
    rules.dedup();
    let occurs = |severity| {
        class.reports().flat_map(|report| &report.checked.diagnostics).any(|found| found.severity == severity)
    };
    let language = class.language;
    html! {
        form #filter hidden aria-label=(messages::FILTER.text(language)) {
            label { (messages::STUDENT_OR_REPORT.text(language))
                input #q type="search" list="names" autocomplete="off" spellcheck="false";
            }
            datalist #names { @for student in &class.students { option value=(student.name) {} } }
            label { (messages::RULE.text(language))
                select #rule {
                    option value="" { (messages::ALL_RULES.text(language)) }
                    @for rule in rules { option { (rule) } }
                }
            }
            fieldset {
                legend { (messages::SEVERITY.text(language)) }
                @for severity in SEVERITIES {
                    @if occurs(severity) {
                        label.check { input type="checkbox" name="severity" value=(severity.as_str()) checked; " " (severity.words().text(language)) }
                    }
                }
            }
            p.buttons {
                button type="button" #open { (messages::OPEN_ALL.text(language)) }
                button type="button" #close { (messages::CLOSE_ALL.text(language)) }
                button type="reset" { (messages::SHOW_EVERYTHING.text(language)) }
            }
            p #status role="status" data-words=(messages::SHOWN.text(language)) {}
        }
    }
}

fn section(number: usize, student: &Student<'_>, open: bool, language: Language) -> Markup {
    let mut counts = [0; 3];
    for report in &student.reports {
        std::iter::zip(&mut counts, report.counts).for_each(|(sum, count)| *sum += count);
    }
    html! {
        section.student #{ "s" (number) } aria-labelledby={ "n" (number) } {
            h3 #{ "n" (number) } {
                (student.name)
                span.counts {
                    (Noun::REPORT.counted(student.reports.iter().filter(|report| !report.checked.about.page).count()).text(language)) ", " (counted(counts, language))
                    @if let Some(score) = student.score { ", " (points(score, language)) }
                }
            }
            @for report in &student.reports { (self::report(report, open, language)) }
        }
    }
}

fn report(report: &Report<'_>, open: bool, language: Language) -> Markup {
    let state = State::of(report.counts);
    let id = format!("r{}", report.number);
    let found = &report.checked.diagnostics;
    html! {
        @if report.checked.is_clean() && report.checked.silenced.is_empty() && report.grade.as_ref().is_none_or(|grade| grade.lost.is_empty()) {
            div.report.clean #(id) tabindex="-1" { (heading(report, state, language)) }
        } @else {
            details class={ "report " (state.class()) } #(id) open[open] {
                summary { (heading(report, state, language)) }
                (losses(report, language))
                ol.found { @for diagnostic in found.iter().take(MAX_PROBLEMS) { (problem(&report.checked.source, diagnostic, language)) } }
                @if found.len() > MAX_PROBLEMS { p.more { (more_problems(found.len() - MAX_PROBLEMS).text(language)) } }
                @for rest in &report.checked.rest { p.more { "… " (prose(rest.message(&report.checked.source).text(language))) } }
                (hidden(report.checked, language))
            }
        }
    }
}

/// The findings that the report suppresses, in grey.
fn hidden(checked: &Checked, language: Language) -> Markup {
    let (silenced, total) = (&checked.silenced, checked.silenced_count());
    let shown = silenced.len().min(MAX_PROBLEMS);
    html! {
        @if !silenced.is_empty() {
            p.silenced { (messages::SILENCED_SIGN) " " (messages::SILENCED_HERE.text(language)) ": " (total) }
            ul.silenced { @for Silenced { diagnostic, by } in &silenced[..shown] { li {
                (diagnostic.severity.words().text(language)) " " (prose(diagnostic.message.text(language)))
                @if !checked.source.text().is_empty() {
                    span.place { (line_number(checked.source.line_of(diagnostic.span.start)).text(language)) }
                }
                p.origin { code { (diagnostic.rule.id) } " " (prose(by.silences(&checked.source).text(language))) }
            } } }
            @if total > shown { p.more { (more_problems(total - shown).text(language)) } }
        }
    }
}

fn more_problems(count: usize) -> Message {
    let problems = Noun::PROBLEM.counted(count);
    say!(en("… and {count} more"), vi("… và {} nữa", problems.vi))
}

fn heading(report: &Report<'_>, state: State, language: Language) -> Markup {
    let title = report.checked.about.title.as_deref();
    html! {
        h4 {
            (sign(state)) " "
            span.path { (report.path) }
            span.counts {
                (counted(report.counts, language)) (silenced(report.checked.silenced_count(), language))
                @if let Some(grade) = &report.grade { ", " (points(grade.score, language)) }
            }
            @if let Some(title) = title { span.title { (sanitize::line(title)) } }
        }
    }
}

/// The items that lost points, and why.
fn losses(report: &Report<'_>, language: Language) -> Markup {
    let lost = report.grade.as_ref().map_or(&[][..], |grade| &grade.lost);
    html! {
        @if !lost.is_empty() {
            table.lost {
                thead { tr { th scope="col" { (messages::NOT_EARNED.text(language)) } th.number scope="col" { (messages::POINTS.text(language)) } th scope="col" { (messages::BECAUSE.text(language)) } } }
                tbody { @for loss in lost { tr {
                    th scope="row" { (sanitize::line(loss.criteria.target.words().text(language))) }
                    td.number { (loss.criteria.points) }
                    td { (prose(loss.why.message.text(language))) }
                } } }
            }
        }
    }
}

fn problem(source: &Source, diagnostic: &Diagnostic, language: Language) -> Markup {
    let severity = diagnostic.severity;
    let at = source.position(source.clamp(diagnostic.span).start);
    html! {
        li class=(severity.as_str()) data-rule=(diagnostic.rule.id) {
            p.message {
                strong { (sign(State::Found(severity))) " " (severity.words().text(language)) } " "
                (prose(diagnostic.message.text(language)))
                @if !source.text().is_empty() { span.place { (line_number(at.line).text(language)) } }
            }
            (excerpts(source, diagnostic, language))
            @if let Some(help) = &diagnostic.help { p.help { (prose(help.text(language))) } }
            p.origin {
                code { (diagnostic.rule.id) }
                @if let Some(requirement) = &diagnostic.requirement {
                    " " (requirement_words(requirement).text(language))
                }
            }
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

/// The excerpts of the diagnostic: first its own file, then each other file that it refers to.
fn excerpts(source: &Source, diagnostic: &Diagnostic, language: Language) -> Markup {
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
            @if let Some(file) = file { p.file { (in_file(file).text(language)) } }
            (excerpt(file.unwrap_or(source), places, file.is_none()))
        }
        @if omitted > 0 { p.more { (more_places(omitted).text(language)) } }
    }
}

fn in_file(file: &Source) -> Message {
    let name = sanitize::line(file.name());
    say!(en("in {name}:"), vi("trong {name}:"))
}

/// A span with its label; with its file, if that is not the diagnostic's own.
type Place<'a> = (Option<&'a Source>, Span, Option<&'a str>);

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
