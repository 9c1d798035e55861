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
    let told = |index: usize| cx.binding.hints.contains(&Some(Hint::False(index))) && out.is_on("section-missing");
    let titled = cx.binding.title.is_some() || !cx.schema.title_required || !out.is_on("title-missing");
    let all = || cx.document.false_headings.iter().enumerate().filter(|(_, heading)| shows_marks(heading));
    let found: Vec<&FalseHeading> = all()
        .filter(|&(index, heading)| !told(index) && (titled || heading.level > 1))
        .map(|(_, heading)| heading)
        .collect();
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
    // Within HTML, it takes more than the line itself. Lines that others tell of are mended with these: half of the headings
    // of a page say less of its sections than none.
    let mendable = all().all(|(_, heading)| heading.kind != FalseHeadingKind::InHtml);
    let edits: Option<Vec<Edit>> = all().map(|(_, heading)| edit(heading)).collect();
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
        Kind::NoBlank => heading.level > 1 && is_title(&heading.text) || is_no_tag(&heading.text),
        Kind::InHtml => heading.level > 1,
        Kind::FullWidth | Kind::TooManyMarks | Kind::StrayBefore(_) | Kind::StrayAfter(_) => true,
        // Whoever writes `\#` wants the mark.
        Kind::Bold | Kind::Plain | Kind::Html | Kind::Escaped | Kind::Indented | Kind::Swallowed => false,
    }
}

/// Whether `text` has words, and is no command of a log (`##[group]`).
fn is_title(text: &str) -> bool {
    text.contains(char::is_alphanumeric) && !text.starts_with(['[', '{', '!'])
}

/// Whether `text` after one `#` is a sentence rather than tags: several words that begin with a capital, and no other `#`.
fn is_no_tag(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.split_whitespace().nth(1).is_some() && !text.contains('#')
}
