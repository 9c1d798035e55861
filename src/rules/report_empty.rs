//! `report-empty`.

use super::rule::{Reading, Sink, declare_rule};
use crate::document::FaultKind;
use crate::message::Message;
use crate::say;
use crate::schema::RequirementLevel;
use crate::text::source::{Source, Span};

declare_rule! {
    /// ## What it does
    ///
    /// Finds a report in which nothing is written: an empty file, front matter alone, or comments alone. No other rule
    /// speaks then.
    ///
    /// ## Why
    ///
    /// A file that was made and never filled has one fault, not twenty.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ---
    /// title: "Event 3"
    /// ---
    /// ```
    ///
    /// has nothing below its front matter. Write the report there, beginning with its title:
    ///
    /// ```markdown
    /// # Summary report: “An evening on databases”
    /// ```
    pub static REPORT_EMPTY = {
        id: "report-empty",
        summary: {
            en: "nothing is written in the report",
            vi: "báo cáo chưa có nội dung gì",
        },
        group: File,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let document = cx.document;
    let text = document.source.text();
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        out.report("", Span::new(0, text.len()), say!(en("the file is empty"), vi("tệp trống"))).help(first_steps(cx));
    } else if document.front_matter.fault.as_ref().is_none_or(|fault| fault.kind == FaultKind::NotFirst)
        && document.headings.is_empty()
        && document.malformed_images.is_empty()
        && cx.document.is_visually_empty(document.body)
        // Its sections may be pages of their own.
        && cx.binding.elsewhere.iter().all(Option::is_none)
        // A report inside an unclosed comment is not empty.
        && !cx.swallowed().any(|swallowed| !document.headings_taken_by(swallowed).is_empty())
    {
        if document.front_matter.kind.is_some() {
            let fence = last_line(document.source, document.front_matter.span);
            let message = say!(en("there is nothing below the front matter"), vi("dưới front matter không có gì cả"),);
            out.report("", fence, message).here(say!(en("the report ends here"), vi("báo cáo kết thúc ở đây")))
        } else {
            let message = say!(
                en("the report has nothing that a reader can see"),
                vi("báo cáo không có nội dung nào hiện ra cho người đọc"),
            );
            out.report("", cx.first_line(), message)
        }
        .help(first_steps(cx));
    }
}

/// The last line of `span`: the closing fence of the front matter.
fn last_line(source: &Source, span: Span) -> Span {
    let line = source.slice(span).trim_end().rsplit(['\n', '\r']).next().unwrap_or("");
    let end = span.start + source.slice(span).trim_end().len();
    Span::new(end - line.len(), end)
}

fn first_steps(cx: &Reading<'_>) -> Message {
    let sections: Vec<_> = cx
        .schema
        .sections
        .iter()
        .filter(|section| section.required == RequirementLevel::Required && section.pattern().is_none())
        .map(|section| format!("`{}`", cx.heading_to_write(section)))
        .collect();
    let title = cx.schema.title_required.then(|| cx.title_to_write());
    let names = sections.join(", ");
    match (title, sections.as_slice()) {
        (None, []) => say!(en("write the report below it"), vi("hãy viết báo cáo ở bên dưới")),
        (Some(title), []) => say!(
            en("write the report, beginning with a title, `{title}`"),
            vi("hãy viết báo cáo, mở đầu bằng tiêu đề chính, `{title}`"),
        ),
        (None, _) => {
            say!(en("write the report, with the sections {names}"), vi("hãy viết báo cáo, gồm các phần {names}"),)
        }
        (Some(title), _) => say!(
            en("write the report: a title, `{title}`, then the sections {names}"),
            vi("hãy viết báo cáo: tiêu đề chính, `{title}`, rồi đến các phần {names}"),
        ),
    }
}
