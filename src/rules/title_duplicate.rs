//! `title-duplicate`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{line_on_level, on_level};
use crate::diagnostic::fix::{Edit, Fix};
use crate::message::{Message, SEMICOLON};
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds level-1 headings beside the title, and tells them together. The title is the one that has the words of the
    /// front matter's `title` or begins as the schema's example does, else the first. Headings that hold only an image
    /// are left alone.
    ///
    /// ## Why
    ///
    /// A page has one title; with several, neither readers nor search engines know what it is about.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// # An evening on databases
    ///
    /// # Speakers
    /// ```
    ///
    /// Sections are on a lower level:
    ///
    /// ```markdown
    /// # An evening on databases
    ///
    /// ## Speakers
    /// ```
    ///
    /// ## Settings
    ///
    /// `title: { required: true, example: { en: "Summary report: …" } }` in the schema.
    pub static TITLE_DUPLICATE = {
        id: "title-duplicate",
        summary: {
            en: "the report has more than one level-1 heading",
            vi: "báo cáo có nhiều hơn một tiêu đề cấp 1",
        },
        group: Structure,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some(title) = cx.binding.title.filter(|_| cx.schema.title_required) else { return out.no_input() };
    let headings = &cx.document.headings;
    let is_another = |&index: &usize| {
        let heading = &headings[index];
        let shown = !heading.nested && heading.accidental.is_none() && heading.text.contains(char::is_alphanumeric);
        index != title && heading.level == 1 && shown
    };
    let more: Vec<usize> = (0..headings.len()).filter(is_another).collect();
    let Some((&first, rest)) = more.split_first() else { return };
    let count = more.len() + 1;
    let message = say!(
        en("the report has {count} level-1 headings; only its title should be one"),
        vi("báo cáo có {count} tiêu đề cấp 1; chỉ tiêu đề chính được ở cấp 1"),
    );
    let diagnostic = out.report("/title/required", headings[first].span, message);
    let (help, edits) = help(cx, title, &more);
    diagnostic.label(headings[title].span, say!(en("the title"), vi("tiêu đề chính"))).help(help);
    if let Some(edits) = edits {
        diagnostic.fix(Fix::of(edits));
    }
    for &heading in rest.iter().take(9) {
        diagnostic.label(headings[heading].span, say!(en("this one too"), vi("cả tiêu đề này nữa")));
    }
}

/// The help for `more`, the level-1 headings besides the `title`, and edits if only their levels must change.
fn help(cx: &Reading<'_>, title: usize, more: &[usize]) -> (Message, Option<Vec<Edit>>) {
    // A heading above the title is not a section of the report, unless it serves one.
    let above = |&&index: &&usize| index < title && cx.binding.serves[index].is_none();
    let (above, sections): (Vec<usize>, Vec<usize>) = more.iter().partition(above);
    let away = match above[..] {
        [] => None,
        [_] => Some(say!(
            en("delete the one above the title, or write it as plain text"),
            vi("hãy bỏ tiêu đề ở phía trên tiêu đề chính, hoặc viết thành chữ thường"),
        )),
        _ => Some(say!(
            en("delete those above the title, or write them as plain text"),
            vi("hãy bỏ các tiêu đề ở phía trên tiêu đề chính, hoặc viết thành chữ thường"),
        )),
    };
    let usual = cx.binding.level.unwrap_or(2).max(2);
    let lowered = |level: u8| -> Option<Vec<Edit>> {
        sections.iter().map(|&index| on_level(cx, &cx.document.headings[index], level)).collect()
    };
    // Find a level on which no section is lost.
    let mut levels = [usual, 2, 3, 4].into_iter();
    let tried = levels.find_map(|level| Some((level, lowered(level).filter(|edits| cx.serves_after(edits, &[]))?)));
    let tried_all = tried.is_some();
    let (level, edits) = match tried {
        Some((level, edits)) => (level, Some(edits)),
        None => (usual, lowered(usual)),
    };
    let first_edit = edits.as_ref().and_then(|edits| edits.first());
    let heading = sections.first().map(|&first| &cx.document.headings[first]);
    let line = heading.map_or_else(String::new, |heading| line_on_level(cx, heading, level, first_edit));
    let lower = match sections[..] {
        [] => None,
        [_] => Some(Message::to_write(&line)),
        _ if above.is_empty() => Some(say!(
            en("write each of them with more # marks: `{line}`"),
            vi("hãy viết từng tiêu đề với nhiều dấu thăng hơn: `{line}`"),
        )),
        _ => Some(say!(
            en("write each of the others with more # marks: `{line}`"),
            vi("hãy viết từng tiêu đề còn lại với nhiều dấu thăng hơn: `{line}`"),
        )),
    };
    let both: Vec<Message> = away.into_iter().chain(lower).collect();
    let edits = edits.filter(|_| above.is_empty() && tried_all);
    (Message::joined(&both, SEMICOLON), edits)
}
