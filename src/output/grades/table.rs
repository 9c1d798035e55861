//! A table for people: sites, reports, points, and what is missing.

use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthStr;

use crate::diagnostic::Outcome;
use crate::diagnostic::points::Score;
use crate::grade::Grades;
use crate::message::{Language, Message, Noun, Words};
use crate::output::closing::{incomplete, note, silenced};
use crate::output::sanitize;
use crate::output::style::{BOLD, Style, paint};
use crate::say;

use super::missing::{absent, late, missing, of_student};

/// Minimum width of the column of missing items. If there is less space, they are shown below.
const MIN_WIDTH: usize = 24;
/// Blanks between columns.
const GAP: usize = 2;

const NO_SITE: Words = Words { en: "(in no site)", vi: "(không thuộc trang web nào)" };

/// One line of the table, sanitized.
struct Row {
    name: String,
    /// Whether it is a site, which is highlighted and followed by its reports.
    head: bool,
    score: String,
    share: String,
    missing: String,
}

/// Renders the table and the total.
pub fn render(outcome: &Outcome, grades: &Grades<'_>, style: &Style) -> String {
    let rows = rows(grades, style);
    let widest = |of: fn(&Row) -> &str| rows.iter().map(|row| of(row).width()).max().unwrap_or(0);
    let (name, score, share) = (widest(|row| &row.name), widest(|row| &row.score), widest(|row| &row.share));
    let used = name + score + share + 3 * GAP;
    let beside = style.width.saturating_sub(used) >= MIN_WIDTH;
    let indent = " ".repeat(if beside { used } else { 4 });
    let mut out = String::new();
    for (index, row) in rows.iter().enumerate() {
        if row.head && index > 0 && !style.by_student {
            out.push('\n');
        }
        let mut line = padded(&row.name, name, false);
        for (text, width) in [(&row.score, score), (&row.share, share)] {
            line.push_str(&" ".repeat(GAP));
            line.push_str(&padded(text, width, true));
        }
        out.push_str(&if row.head { paint(style, BOLD, &line) } else { line });
        if !row.missing.is_empty() {
            let options = Options::new(style.width.saturating_sub(indent.len()).max(MIN_WIDTH))
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
    out.extend(outcome.notes.iter().map(|message| note(style, message)));
    out.push_str(summary(grades).text(style.language));
    out + &silenced(outcome, style) + &incomplete(outcome, style) + "\n"
}

fn rows(grades: &Grades<'_>, style: &Style) -> Vec<Row> {
    let language = style.language;
    let mut rows = Vec::new();
    for site in &grades.sites {
        let lost = if style.by_student { of_student(site, language) } else { String::new() };
        rows.push(Row {
            name: site.name.map_or_else(|| NO_SITE.text(language).to_owned(), |name| sanitize::line(name).into_owned()),
            head: true,
            score: score(site.score, language),
            share: share(site.score),
            missing: sanitize::line(&lost).into_owned(),
        });
        if style.by_student {
            continue;
        }
        for report in &site.reports {
            let late = late(report).map(|late| late.text(language).to_owned());
            let lost = Some(missing(&report.lost, language)).filter(|lost| !lost.is_empty());
            let lost = lost.into_iter().chain(late).collect::<Vec<_>>().join("; ");
            rows.push(Row {
                name: format!("  {}", sanitize::line(&report.checked.about.report)),
                head: false,
                score: score(report.score, language),
                share: share(report.score),
                missing: sanitize::line(&lost).into_owned(),
            });
        }
        for grade in &site.missing {
            rows.push(Row {
                name: format!("  {}", sanitize::line(&grade.expected.schema)),
                head: false,
                score: score(grade.score, language),
                share: share(grade.score),
                missing: absent(grade).text(language).to_owned(),
            });
        }
    }
    rows
}

fn summary(grades: &Grades<'_>) -> Message {
    let sites = grades.sites.iter().filter(|site| site.name.is_some()).count();
    let mut reports = Noun::REPORT.counted(grades.reports());
    if sites > 0 {
        let sites = Noun::SITE.counted(sites);
        reports = say!(en("{} of {}", reports.en, sites.en), vi("{} của {}", reports.vi, sites.vi));
    }
    let Score { got, possible } = grades.score;
    match grades.score.share() {
        Some(share) => say!(
            en("{}: {got} of {possible} points, {share} %", reports.en),
            vi("{}: {got}/{possible} điểm, {share} %", reports.vi),
        ),
        None => say!(
            en("{}: no points to get, as the schema requires nothing", reports.en),
            vi("{}: không có điểm nào để chấm, vì mẫu yêu cầu không bắt buộc gì", reports.vi),
        ),
    }
}

fn score(Score { got, possible }: Score, language: Language) -> String {
    say!(en("{got} of {possible}"), vi("{got}/{possible}")).text(language).to_owned()
}

fn share(score: Score) -> String {
    score.share().map_or("–".to_owned(), |share| format!("{share} %"))
}

/// Pads `text` with blanks to `width` terminal columns, on its left if `right`.
fn padded(text: &str, width: usize, right: bool) -> String {
    let blanks = " ".repeat(width.saturating_sub(text.width()));
    if right { format!("{blanks}{text}") } else { format!("{text}{blanks}") }
}
