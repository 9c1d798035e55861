//! A table for people: the sites, their reports, what each earned, and what is missing.

use std::fmt::Write;

use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthStr;

use crate::diagnostic::Outcome;
use crate::grade::Grades;
use crate::message::Language;
use crate::output::human::{BOLD, DIM, RED_BOLD, paint};
use crate::output::{Look, plural, sanitize};
use crate::points::Score;

/// Fewest columns that what is missing needs beside the rest; with less it stands below.
const LEAST: usize = 24;
/// Blanks between columns.
const GAP: usize = 2;

/// One line of the table, safe to print.
struct Row {
    name: String,
    /// It is a site: stands out, and its reports follow.
    head: bool,
    score: String,
    share: String,
    missing: String,
}

/// The table and what there is in all.
pub fn render(outcome: &Outcome, grades: &Grades<'_>, look: &Look) -> String {
    let rows = rows(grades, look.language);
    let widest = |of: fn(&Row) -> &str| rows.iter().map(|row| of(row).width()).max().unwrap_or(0);
    let (name, score, share) = (widest(|row| &row.name), widest(|row| &row.score), widest(|row| &row.share));
    let taken = name + score + share + 3 * GAP;
    let beside = look.width.saturating_sub(taken) >= LEAST;
    let indent = " ".repeat(if beside { taken } else { 4 });
    let mut out = String::new();
    for (index, row) in rows.iter().enumerate() {
        if row.head && index > 0 {
            out.push('\n');
        }
        let mut line = padded(&row.name, name, false);
        for (text, width) in [(&row.score, score), (&row.share, share)] {
            line.push_str(&" ".repeat(GAP));
            line.push_str(&padded(text, width, true));
        }
        out.push_str(&if row.head { paint(look, BOLD, &line) } else { line });
        if !row.missing.is_empty() {
            let options = Options::new(look.width.saturating_sub(indent.len()).max(LEAST))
                .break_words(false)
                .word_separator(WordSeparator::AsciiSpace)
                .word_splitter(WordSplitter::NoHyphenation);
            for (index, part) in textwrap::wrap(&row.missing, options).iter().enumerate() {
                let before = if beside && index == 0 { " ".repeat(GAP) } else { format!("\n{indent}") };
                out.push_str(&before);
                out.push_str(part);
            }
        }
        out.push('\n');
    }
    out.push('\n');
    for note in &outcome.notes {
        let _ = writeln!(out, "{} {}", paint(look, DIM, "note:"), sanitize::line(note.text(look.language)));
    }
    let _ = write!(out, "{}", summary(grades));
    // What was graded in part must not look as if it were all.
    if !outcome.failures.is_empty() {
        let failures = format!("{}, see above", plural(outcome.failures.len(), "failure"));
        let _ = write!(out, "; {}", paint(look, RED_BOLD, &failures));
    }
    out + "\n"
}

fn rows(grades: &Grades<'_>, language: Language) -> Vec<Row> {
    let mut rows = Vec::new();
    for site in &grades.sites {
        rows.push(Row {
            name: site.name.map_or("(in no site)".into(), |name| sanitize::line(name).into_owned()),
            head: true,
            score: score(site.score),
            share: share(site.score),
            missing: String::new(),
        });
        for report in &site.reports {
            rows.push(Row {
                name: format!("  {}", sanitize::line(&report.checked.about.report)),
                head: false,
                score: score(report.score),
                share: share(report.score),
                missing: sanitize::line(&super::missing(&report.lost, language)).into_owned(),
            });
        }
    }
    rows
}

fn summary(grades: &Grades<'_>) -> String {
    let sites = grades.sites.iter().filter(|site| site.name.is_some()).count();
    let mut out = plural(grades.reports(), "report");
    if sites > 0 {
        out = format!("{out} of {}", plural(sites, "site"));
    }
    match grades.score.share() {
        Some(share) => format!("{out}: {} points, {share} %", score(grades.score)),
        None => format!("{out}: no points to get, as the schema requires nothing"),
    }
}

fn score(score: Score) -> String {
    format!("{} of {}", score.got, score.possible)
}

fn share(score: Score) -> String {
    score.share().map_or("–".to_owned(), |share| format!("{share} %"))
}

/// `text` with blanks after it, or before it, up to `width` columns of a terminal.
fn padded(text: &str, width: usize, right: bool) -> String {
    let blanks = " ".repeat(width.saturating_sub(text.width()));
    if right { format!("{blanks}{text}") } else { format!("{text}{blanks}") }
}
