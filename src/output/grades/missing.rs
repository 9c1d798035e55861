//! Summarizes what earned no points.

use crate::grade::Loss;
use crate::message::{COMMA, Language, Message};

/// Summarizes what earned no points. If a single finding cost all of it, returns the message of that finding.
pub fn missing(lost: &[Loss<'_>], language: Language) -> String {
    if let [first, rest @ ..] = lost
        && !rest.is_empty()
        && rest.iter().all(|loss| std::ptr::eq(loss.why, first.why))
        && first.why.section.is_none()
    {
        return first.why.message.text(language).to_owned();
    }
    let things: Vec<Message> = lost.iter().map(|loss| loss.criteria.target.words()).collect();
    Message::joined(&things, COMMA).text(language).to_owned()
}
