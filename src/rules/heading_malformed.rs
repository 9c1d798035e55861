//! `heading-malformed`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{label_others, own_lines, shortened};
use crate::binding::{Hint, trial};
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::{FalseHeading, FalseHeadingKind};
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds lines that begin with `#` marks and are no headings: there is no space after the marks, or a character nobody
    /// sees, there are more than six of them, or they stand within a block of HTML. Where such a line is the title, or a section
    /// that the schema requires, `title-missing` or `section-missing` tells of it instead. One `#` before a word, as in
    /// `#springboat`, is a tag and left alone.
    ///
    /// ## Why
    ///
    /// Readers see the marks: `##Step 2`. The page has no such heading in its table of contents, and nothing can link to it.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ##Step 2: plug in the lamp
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// ## Step 2: plug in the lamp
    /// ```
    pub static HEADING_MALFORMED = {
        id: "heading-malformed",
        summary: {
            en: "a line with `#` marks is no heading, so readers see the marks",
            vi: "một dòng có dấu `#` không thành tiêu đề, nên người đọc thấy cả dấu thăng",
        },
        group: Structure,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let headings = &cx.document.false_headings;
    // Whoever left the space out of all headings is told so with the sections that are not there for it.
    let is_section = |&hint: &Hint| matches!(hint, Hint::False(index) if headings.get(index).is_some_and(shows_marks));
    if out.is_on("section-missing") && cx.binding.hints.iter().flatten().any(is_section) {
        return;
    }
    let titled = cx.binding.title.is_some() || !cx.schema.title_required || !out.is_on("title-missing");
    let found: Vec<&FalseHeading> =
        headings.iter().filter(|heading| shows_marks(heading) && (titled || heading.level > 1)).collect();
    let Some((first, others)) = found.split_first() else { return };
    let line = trial::heading_meant(first.level, &first.text, first.kind);
    let message = match others.len() {
        0 => say!(
            en("this line is no heading: readers see the `#` marks"),
            vi("dòng này không thành tiêu đề: người đọc thấy cả dấu `#`"),
        ),
        count => say!(
            en("this line is no heading: readers see the `#` marks; and so in {count} more"),
            vi("dòng này không thành tiêu đề: người đọc thấy cả dấu `#`; còn {count} dòng như vậy"),
        ),
    };
    let edit = |heading: &FalseHeading| {
        let span = own_lines(cx, heading.span)?;
        Some(Edit { span, replacement: trial::heading_meant(heading.level, &heading.text, heading.kind) })
    };
    // Within HTML, it takes more than the line itself.
    let mendable = found.iter().all(|heading| heading.kind != FalseHeadingKind::InHtml);
    let edits: Option<Vec<Edit>> = found.iter().map(|heading| edit(heading)).collect();
    let diagnostic = out.report_without_schema(first.span, message);
    cx.name_section(diagnostic, first.span.start);
    let number = cx.document.source.line_of(first.span.start);
    diagnostic.here(first.kind.why()).help(first.kind.help(number, &shortened(&line)));
    label_others(diagnostic, others.iter().map(|heading| heading.span));
    if let Some(edits) = edits.filter(|_| mendable) {
        diagnostic.fix(Fix::of(edits));
    }
}

/// Whether a reader sees the marks of a heading that was surely meant.
fn shows_marks(heading: &FalseHeading) -> bool {
    use FalseHeadingKind as Kind;
    match heading.kind {
        Kind::NoBlank => heading.level > 1 && begins_with_a_word(&heading.text) || is_no_tag(&heading.text),
        Kind::InHtml => heading.level > 1,
        Kind::FullWidth | Kind::TooManyMarks | Kind::StrayBefore(_) | Kind::StrayAfter(_) => true,
        // Whoever writes `\#` wants the mark.
        Kind::Bold | Kind::Plain | Kind::Html | Kind::Escaped | Kind::Indented | Kind::Swallowed => false,
    }
}

fn begins_with_a_word(text: &str) -> bool {
    text.trim_start_matches(['*', '_', '`']).starts_with(char::is_alphanumeric)
}

/// Whether `text` after one `#` is a sentence rather than tags: several words that begin with a capital, and no other `#`.
fn is_no_tag(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.split_whitespace().nth(1).is_some() && !text.contains('#')
}
