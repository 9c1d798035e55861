//! The human-readable format: miette draws each diagnostic with its source lines. Only this module and `drawing` use
//! miette.

mod drawing;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::{self, Write};

use miette::{GraphicalReportHandler, GraphicalTheme, ThemeCharacters, ThemeStyles};
use unicode_width::UnicodeWidthStr;

use crate::data::yaml::FAULT_LIMIT;
use crate::diagnostic::rest::Rest;
use crate::diagnostic::{Diagnostic, Failure, Outcome, Requirement, Severity};
use crate::message::{HELP, Language, Message, Words};
use crate::output::counts::{count, found};
use crate::output::excerpt::Excerpt;
use crate::output::fixed;
use crate::output::sanitize;
use crate::output::style::{BOLD, CYAN, DIM, RED_BOLD, Style, paint};
use crate::say;
use crate::text::source::{Source, Span};
use drawing::{Drawing, Mark, Sheet, apart};

/// Maximum number of marked places per diagnostic. More would hide the message.
const MAX_MARKS: usize = 8;

/// Maximum number of faults shown per schema or config. The others are probably similar.
const MAX_FAULTS: usize = 20;

/// What stands between what is said of where a finding comes from.
const BETWEEN: Words = Words { en: " · ", vi: " · " };

const ERROR: Words = Words { en: "error:", vi: "lỗi:" };

/// Renders all diagnostics by file. Each block ends in an empty line.
pub fn render(outcome: &Outcome, style: &Style) -> String {
    let mut out = String::new();
    for file in &outcome.files {
        if file.is_clean() {
            continue;
        }
        let counts = found(count(file.severities()));
        let name = sanitize::line(file.source.name());
        out.push_str(&paint(style, BOLD, &name));
        out.push_str(&paint(style, DIM, &format!(" · {}", counts.text(style.language))));
        out.push_str("\n\n");
        // The rest is shown after the last diagnostic of its rule or, if there is none, at the end.
        let mut rests: Vec<&Rest> = file.rest.iter().collect();
        let mut last: HashMap<&str, usize> = HashMap::new();
        if !rests.is_empty() {
            last.extend(file.diagnostics.iter().enumerate().map(|(index, diagnostic)| (diagnostic.rule.id, index)));
        }
        let line = |out: &mut String, words: &Message| {
            out.push_str("  ");
            out.push_str(&paint(style, DIM, words.text(style.language)));
            out.push('\n');
        };
        let more = |rest: &Rest| format!("  … {}\n\n", rest.message(&file.source).text(style.language));
        for (index, diagnostic) in file.diagnostics.iter().enumerate() {
            draw(&mut out, style, &file.source, &name, &Problem::of(diagnostic, style.language));
            if let Some(requirement) = diagnostic.requirement.as_ref().filter(|_| style.explain_schema) {
                line(&mut out, &requirement_words(requirement, true));
            }
            line(&mut out, &more_about(diagnostic));
            out.push('\n');
            if last.get(diagnostic.rule.id) == Some(&index) {
                let own = rests.extract_if(.., |rest| rest.rule == diagnostic.rule);
                own.for_each(|rest| out.push_str(&more(rest)));
            }
        }
        rests.into_iter().for_each(|rest| out.push_str(&more(rest)));
    }
    out
}

/// Renders a failure, with all faults in the file that caused it.
pub fn render_failure(failure: &Failure, style: &Style) -> String {
    let mut out = format!(
        "{} {}\n",
        paint(style, RED_BOLD, ERROR.text(style.language)),
        sanitize::line(failure.message.text(style.language))
    );
    if let Some((source, faults)) = &failure.place {
        let name = sanitize::line(source.name());
        for fault in faults.iter().take(MAX_FAULTS) {
            let problem = Problem {
                rule: None,
                severity: Severity::Error,
                message: fault.message.text(style.language),
                help: fault.help.as_ref().map(|help| help.text(style.language)),
                marks: vec![(None, fault.span, None)],
                omitted: 0,
            };
            out.push('\n');
            draw(&mut out, style, source, &name, &problem);
        }
    }
    let omitted = failure.place.as_ref().map_or(0, |(_, faults)| faults.len().saturating_sub(MAX_FAULTS));
    if omitted > 0 {
        // Beyond its limit, the decoder stops counting.
        let more = match omitted + MAX_FAULTS < FAULT_LIMIT {
            true => say!(en("… and {omitted} more faults"), vi("… và {omitted} chỗ sai nữa")),
            false => say!(en("… and at least {omitted} more faults"), vi("… và ít nhất {omitted} chỗ sai nữa")),
        };
        out.push_str(&paint(style, DIM, &format!("\n  {}", more.text(style.language))));
        out.push('\n');
    }
    if let Some(help) = &failure.help {
        if failure.place.is_some() {
            out.push('\n');
        }
        let indented = sanitize::lines(help.text(style.language)).replace('\n', "\n      ");
        out.push_str(&format!("{} {indented}\n", paint(style, CYAN, HELP.text(style.language))));
    }
    out
}

/// ``more: `reportlint rule section-missing` ``, and which option fixes it.
fn more_about(diagnostic: &Diagnostic) -> Message {
    let rule = diagnostic.rule.id;
    let manual = say!(en("more: `reportlint rule {rule}`"), vi("xem giải thích: `reportlint rule {rule}`"));
    let parts: Vec<Message> = [manual].into_iter().chain(fixed::mark(diagnostic)).collect();
    Message::joined(&parts, BETWEEN)
}

/// `required by event-report, sections/speakers`, safe to show; if `with_line` with `, line 12 of schemas/event.yaml`.
pub fn requirement_words(requirement: &Requirement, with_line: bool) -> Message {
    let mut place = sanitize::line(&requirement.schema).into_owned();
    let pointer = sanitize::line(&requirement.pointer);
    let pointer = pointer.trim_start_matches('/');
    if !pointer.is_empty() {
        place = format!("{place}, {pointer}");
    }
    match requirement.place.as_ref().filter(|_| with_line) {
        Some(at) => {
            let (file, line) = (sanitize::line(&at.file), at.line);
            say!(
                en("required by {place}, line {line} of {file}"),
                vi("theo yêu cầu của {place}, dòng {line} của {file}")
            )
        }
        None => say!(en("required by {place}"), vi("theo yêu cầu của {place}")),
    }
}

/// The number of places that are not shown.
pub fn more_places(count: usize) -> Message {
    let places = if count == 1 { "place" } else { "places" };
    say!(en("… and {count} more {places}"), vi("… và {count} chỗ nữa"))
}

/// The content of a drawing: a diagnostic of a report, or a fault of a schema.
struct Problem<'a> {
    rule: Option<&'a str>,
    severity: Severity,
    message: &'a str,
    help: Option<&'a str>,
    /// Spans with their labels, the primary one first. A span in another file has that file.
    marks: Vec<(Option<&'a Source>, Span, Option<&'a str>)>,
    /// The number of places that are not shown.
    omitted: usize,
}

impl<'a> Problem<'a> {
    fn of(diagnostic: &'a Diagnostic, language: Language) -> Self {
        let mut marks = vec![(None, diagnostic.span, diagnostic.label.as_ref().map(|label| label.text(language)))];
        let labels = diagnostic.labels.iter();
        let labels = labels.map(|label| (label.source.as_deref(), label.span, Some(label.message.text(language))));
        marks.extend(labels.take(MAX_MARKS - 1));
        Self {
            rule: Some(diagnostic.rule.id),
            severity: diagnostic.severity,
            message: diagnostic.message.text(language),
            help: diagnostic.help.as_ref().map(|help| help.text(language)),
            omitted: diagnostic.labels.len() + 1 - marks.len(),
            marks,
        }
    }
}

fn draw(out: &mut String, style: &Style, source: &Source, name: &str, problem: &Problem<'_>) {
    let mut shown: Vec<Mark> = Vec::with_capacity(problem.marks.len());
    let mut sheets: Vec<Sheet> = Vec::with_capacity(1);
    let mut excerpt = Excerpt::default();
    for file in files(problem) {
        let marks_here = || problem.marks.iter().enumerate().filter(|(_, (other, ..))| same(*other, file));
        let (source, name) = file.map_or((source, Cow::Borrowed(name)), |file| (file, sanitize::line(file.name())));
        // An empty or unreadable report has no lines to show. Its name is already shown above.
        if source.text().is_empty() && problem.rule.is_some() {
            continue;
        }
        let digits = source.line_count().to_string().len();
        let spans: Vec<Span> = marks_here().map(|(_, &(_, span, _))| span).collect();
        sheets.push(Sheet { start: excerpt.text.len(), name });
        excerpt.append(Excerpt::new(source, &spans, style.width.saturating_sub(digits + 5)));
        let places = &excerpt.marks[excerpt.marks.len() - spans.len()..];
        shown.extend(std::iter::zip(marks_here(), places).map(|((index, &(_, span, label)), &place)| Mark {
            place,
            at: source.position(source.clamp(span).start),
            label: label.filter(|label| !label.is_empty()).map(sanitize::line),
            primary: index == 0,
        }));
    }

    let drawing = Drawing {
        heading: match problem.rule {
            Some(rule) => format!("{}: {}", paint(style, BOLD, rule), sanitize::line(problem.message)),
            None => sanitize::line(problem.message).into_owned(),
        },
        severity: problem.severity,
        sheets,
        excerpt,
        marks: apart(shown),
    };
    let mut theme = GraphicalTheme {
        characters: ThemeCharacters::unicode(),
        styles: if style.colour { ThemeStyles::ansi() } else { ThemeStyles::none() },
    };
    if style.colour {
        let own = match problem.severity {
            Severity::Error => theme.styles.error,
            Severity::Warning => theme.styles.warning,
            Severity::Info => theme.styles.advice,
        };
        let related = theme.styles.help.blue();
        theme.styles.link = theme.styles.help;
        theme.styles.highlights =
            drawing.marks.iter().map(|mark| if mark.primary { own.bold() } else { related }).collect();
    }
    if theme.styles.highlights.is_empty() {
        theme.styles.highlights = vec![theme.styles.linum];
    }
    let drawn = GraphicalReportHandler::new_themed(theme)
        .with_links(false)
        .with_width(style.width)
        // Never break paths, ids and suggestions, since users copy them.
        .with_break_words(false)
        .with_word_separator(textwrap::WordSeparator::AsciiSpace)
        .with_word_splitter(textwrap::WordSplitter::NoHyphenation)
        .without_syntax_highlighting()
        .render_report(&mut Trimmed { out, blanks: 0 }, &drawing);
    if drawn.is_err() {
        out.push_str(&format!("  {}\n", drawing.heading));
    }
    if let Some(help) = problem.help {
        draw_help(out, style, &sanitize::lines(help));
    }
    if problem.omitted > 0 {
        out.push_str(&paint(style, DIM, &format!("  {}", more_places(problem.omitted).text(style.language))));
        out.push('\n');
    }
}

/// Draws the `help` below, because miette only has an English label for it.
fn draw_help(out: &mut String, style: &Style, help: &str) {
    let label = format!("  {} ", HELP.text(style.language));
    let indent = " ".repeat(label.width());
    let label = paint(style, CYAN, &label);
    // The same width as miette's.
    let options = textwrap::Options::new(style.width.saturating_sub(2))
        .initial_indent(&label)
        .subsequent_indent(&indent)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    // Writing to a string cannot fail.
    let _ = writeln!(Trimmed { out, blanks: 0 }, "{}", textwrap::fill(help, options));
}

/// The files of the marks, each once; `None` is the diagnostic's own.
fn files<'a>(problem: &Problem<'a>) -> Vec<Option<&'a Source>> {
    let mut files: Vec<Option<&Source>> = Vec::with_capacity(1);
    for &(file, ..) in &problem.marks {
        if !files.iter().any(|&known| same(known, file)) {
            files.push(file);
        }
    }
    files
}

fn same(one: Option<&Source>, other: Option<&Source>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => std::ptr::eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// Drops trailing blanks, which miette writes after the number of an empty line.
struct Trimmed<'a> {
    out: &'a mut String,
    blanks: usize,
}

impl fmt::Write for Trimmed<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for piece in text.split_inclusive('\n') {
            let shown = piece.trim_end_matches([' ', '\n']);
            let end = &piece[shown.len()..];
            if !shown.is_empty() {
                self.out.extend(std::iter::repeat_n(' ', self.blanks));
                self.out.push_str(shown);
                self.blanks = 0;
            }
            if end.ends_with('\n') {
                self.out.push('\n');
                self.blanks = 0;
            } else {
                self.blanks += end.len();
            }
        }
        Ok(())
    }
}
