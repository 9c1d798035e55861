//! Small parts that occur in several places of the page.

use maud::{Markup, html};

use super::class::State;
use super::messages::{self, POINT};
use crate::diagnostic::Severity;
use crate::diagnostic::points::{Points, Score};
use crate::message::Language;
use crate::output::counts::found;
use crate::output::sanitize;
use crate::say;

/// The severities, the worst first.
pub const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];

/// `35 of 40`.
pub fn earned(Score { got, possible }: Score, language: Language) -> String {
    say!(en("{got} of {possible}"), vi("{got}/{possible}")).text(language).to_owned()
}

/// `35 of 40 points`.
pub fn points(Score { got, possible }: Score, language: Language) -> String {
    // A fraction of a point is plural, too.
    let one = possible == Points::ONE;
    let point = if one { POINT.one } else { POINT.many };
    say!(en("{got} of {possible} {point}"), vi("{got}/{possible} {}", POINT.vi)).text(language).to_owned()
}

/// The symbol of a state. The words beside it say the same to screen readers.
pub fn sign(state: State) -> Markup {
    html! { span.sign aria-hidden="true" { (state.sign()) } }
}

/// `2 errors, 1 warning`.
pub fn counted(counts: [usize; 3], language: Language) -> String {
    match counts {
        [0, 0, 0] => messages::NO_PROBLEMS.text(language).to_owned(),
        _ => found(counts).text(language).to_owned(),
    }
}

/// `, 3 silenced`; empty if there are none.
pub fn silenced(count: usize, language: Language) -> String {
    if count == 0 { String::new() } else { format!(", {count} {}", messages::SILENCED.text(language)) }
}

/// Renders a message, with text between backticks as code.
pub fn prose(text: &str) -> Markup {
    let text = sanitize::line(text);
    let parts: Vec<&str> = text.split('`').collect();
    html! {
        @if parts.len().is_multiple_of(2) {
            (text)
        } @else {
            @for (index, part) in parts.iter().enumerate() {
                @if index % 2 == 1 && !part.is_empty() { code { (part) } }
                @else if index % 2 == 1 { "``" }
                @else { (part) }
            }
        }
    }
}
