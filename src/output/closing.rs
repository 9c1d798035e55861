//! The end of a run: notes, counts of findings, suppressed findings, and failures.

use crate::diagnostic::Outcome;
use crate::message::{Message, NOTE, Noun, Words};
use crate::output::counts::{FAILURE, count, listed};
use crate::output::fixed;
use crate::output::sanitize;
use crate::output::style::{BOLD, DIM, GREEN, RED_BOLD, Style, paint};
use crate::say;

/// Where a format puts the closing text. The later the variant, the more goes to stderr.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Closing {
    /// At the end of its own output.
    Inside,
    /// In its own data; nothing goes to stderr.
    Data,
    /// In its own data, except suppressed findings, which the format cannot express; only these go to stderr.
    Silenced,
    /// On stderr.
    Beside,
}

impl Closing {
    /// The part for stderr; empty, or ends in a line break.
    pub fn beside(self, outcome: &Outcome, style: &Style) -> String {
        match self {
            Self::Inside | Self::Data => String::new(),
            Self::Silenced => silenced_alone(outcome, style),
            Self::Beside => closing(outcome, style),
        }
    }
}

/// Renders `note` on its own line.
pub fn note(style: &Style, note: &Message) -> String {
    let label = paint(style, DIM, NOTE.text(style.language));
    format!("{label} {}\n", sanitize::line(note.text(style.language)))
}

/// Pages that are not reports and have findings.
const OTHER_PAGES: Noun =
    Noun { one: "other page with a problem", many: "other pages with problems", vi: "trang khác có vấn đề" };

/// Renders the notes and the summary.
pub fn closing(outcome: &Outcome, style: &Style) -> String {
    if style.quiet {
        return String::new();
    }
    let mut out = String::new();
    for message in &outcome.notes {
        out.push_str(&note(style, message));
    }
    let counts = count(outcome.severities());
    let found = if counts == [0; 3] {
        let nothing = Words { en: "no problems found", vi: "không có vấn đề nào" };
        paint(style, GREEN, nothing.text(style.language))
    } else {
        // Zero errors or warnings are worth mentioning; infos are rare.
        let shown = std::iter::zip(0.., counts).filter(|&(index, count)| index < 2 || count > 0);
        paint(style, BOLD, listed(shown).text(style.language))
    };
    let (reports, pages) = outcome.reports_and_pages();
    let reports = Noun::REPORT.counted(reports);
    let checked = match pages {
        0 => say!(en("{} checked: {found}", reports.en), vi("đã kiểm tra {}: {found}", reports.vi)),
        _ => {
            let pages = OTHER_PAGES.counted(pages);
            say!(
                en("{} checked, and {}: {found}", reports.en, pages.en),
                vi("đã kiểm tra {}, thêm {}: {found}", reports.vi, pages.vi),
            )
        }
    };
    out.push_str(checked.text(style.language));
    let fixes = fixed::fixes(&outcome.fixes, false).map(|fixes| format!("; {}", fixes.text(style.language)));
    out + &silenced(outcome, style) + &fixes.unwrap_or_default() + &incomplete(outcome, style) + "\n"
}

/// Suppressed findings are always counted, so that a report does not look clean.
pub fn silenced(outcome: &Outcome, style: &Style) -> String {
    let message = silenced_in(outcome).map(|message| format!("; {}", paint(style, BOLD, message.text(style.language))));
    message.unwrap_or_default()
}

/// The same on its own line.
fn silenced_alone(outcome: &Outcome, style: &Style) -> String {
    let message = silenced_in(outcome).filter(|_| !style.quiet);
    message.map(|message| format!("{}\n", message.text(style.language))).unwrap_or_default()
}

/// `12 problems silenced in 3 reports`; `None` if there are none.
fn silenced_in(outcome: &Outcome) -> Option<Message> {
    let (problems, files) = outcome.silenced();
    let (problems, reports) = (Some(problems).filter(|&count| count > 0)?, Noun::REPORT.counted(files));
    let problems = Noun::PROBLEM.counted(problems);
    Some(say!(en("{} silenced in {}", problems.en, reports.en), vi("{} bị ẩn trong {}", problems.vi, reports.vi)))
}

/// Failures are always counted, so that a partial check does not look complete.
pub fn incomplete(outcome: &Outcome, style: &Style) -> String {
    if outcome.failures.is_empty() {
        return String::new();
    }
    let failures = FAILURE.counted(outcome.failures.len());
    let failures = say!(en("{}, see above", failures.en), vi("{}, xem ở trên", failures.vi));
    format!("; {}", paint(style, RED_BOLD, failures.text(style.language)))
}
