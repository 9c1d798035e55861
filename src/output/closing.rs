//! What is said at the end of a run: notes, how much was found, what is silenced, what could not be checked.

use crate::diagnostic::Outcome;
use crate::message::{Message, NOTE, Noun, Words};
use crate::output::counts::{FAILURE, count, listed};
use crate::output::fixed;
use crate::output::sanitize;
use crate::output::style::{BOLD, DIM, GREEN, RED_BOLD, Style, paint};
use crate::say;

/// Where what is said at the end stands in a format; each leaves more to say beside it than the one before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Closing {
    /// At the end of its own text.
    Inside,
    /// In its data: nothing is left to be said.
    Data,
    /// In its data, where there is no place for what is silenced: this alone stands on the other stream.
    Silenced,
    /// On the other stream.
    Beside,
}

impl Closing {
    /// What stands on the other stream; empty, or ends in a line break.
    pub fn beside(self, outcome: &Outcome, style: &Style) -> String {
        match self {
            Self::Inside | Self::Data => String::new(),
            Self::Silenced => silenced_alone(outcome, style),
            Self::Beside => closing(outcome, style),
        }
    }
}

/// `note` on a line of its own.
pub fn note(style: &Style, note: &Message) -> String {
    let label = paint(style, DIM, NOTE.text(style.language));
    format!("{label} {}\n", sanitize::line(note.text(style.language)))
}

/// Pages that are not reports and have findings.
const OTHER_PAGES: Noun =
    Noun { one: "other page with a problem", many: "other pages with problems", vi: "trang khác có vấn đề" };

/// The notes and the summary.
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
        // That there are no errors is worth saying; infos are seldom used.
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

/// What the reports have silenced must not look as if it were not there.
pub fn silenced(outcome: &Outcome, style: &Style) -> String {
    let message = silenced_in(outcome).map(|message| format!("; {}", paint(style, BOLD, message.text(style.language))));
    message.unwrap_or_default()
}

/// The same on a line of its own.
fn silenced_alone(outcome: &Outcome, style: &Style) -> String {
    let message = silenced_in(outcome).filter(|_| !style.quiet);
    message.map(|message| format!("{}\n", message.text(style.language))).unwrap_or_default()
}

/// `12 problems silenced in 3 reports`; `None` when none is.
fn silenced_in(outcome: &Outcome) -> Option<Message> {
    let (problems, files) = outcome.silenced();
    let (problems, reports) = (Some(problems).filter(|&count| count > 0)?, Noun::REPORT.counted(files));
    let problems = Noun::PROBLEM.counted(problems);
    Some(say!(en("{} silenced in {}", problems.en, reports.en), vi("{} bị ẩn trong {}", problems.vi, reports.vi)))
}

/// What was done in part must not look as if it were all.
pub fn incomplete(outcome: &Outcome, style: &Style) -> String {
    if outcome.failures.is_empty() {
        return String::new();
    }
    let failures = FAILURE.counted(outcome.failures.len());
    let failures = say!(en("{}, see above", failures.en), vi("{}, xem ở trên", failures.vi));
    format!("; {}", paint(style, RED_BOLD, failures.text(style.language)))
}
