//! `date-impossible`.

use super::rule::{Reading, Sink, declare_rule};
use crate::data::dates;
use crate::document::BlockKind;
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds days in the text that no calendar has: `31/11/2026`, `30/02`, `November 31`, `ngày 31 tháng 4`, `29/02/2027`. Days
    /// may be written with the day or the month first; a day is left alone if either way makes one. And days that are another day of
    /// the week than stands before them: `Sunday, 18/10/2025`. Code, the front matter,
    /// and tables whose columns the schema describes are left to other rules.
    ///
    /// ## Why
    ///
    /// A reader cannot tell which day was meant: the 30th, or the 1st of the next month?
    ///
    /// ## Example
    ///
    /// ```markdown
    /// The workshop was on 31/11/2026 in the old harbour hall.
    /// ```
    ///
    /// Write the day that it was:
    ///
    /// ```markdown
    /// The workshop was on 30/11/2026 in the old harbour hall.
    /// ```
    pub static DATE_IMPOSSIBLE = {
        id: "date-impossible",
        summary: {
            en: "the text names a day that does not exist",
            vi: "bài viết ghi một ngày không có trong lịch",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let document = cx.document;
    let described = !cx.schema.requires.columns.is_empty()
        || cx.schema.sections.iter().any(|section| !section.requires.columns.is_empty());
    let tables: Vec<Span> = match described {
        true => {
            document.outer_blocks(document.body, |kind| kind == BlockKind::Table).map(|(_, table)| table.span).collect()
        }
        false => Vec::new(),
    };
    for &(span, ref mention) in cx.mentions() {
        let before = &document.source.text()[..span.start];
        // A date that may be read in two ways is right if one of them has that day.
        let other = || {
            let named = dates::weekday_before(before)?;
            let first = mention.days.first()?.weekday();
            mention.days.iter().all(|day| day.weekday() != named).then_some((first, named))
        };
        let other = if mention.impossible { None } else { other() };
        if !mention.impossible && other.is_none() {
            continue;
        }
        let in_table = tables.partition_point(|table| table.end <= span.start);
        if tables.get(in_table).is_some_and(|table| table.overlaps(span)) {
            continue;
        }
        // Code is part of the text, with its mark before it.
        let is_code = before.ends_with('`');
        if is_code || cx.has_residue(span) {
            continue;
        }
        let written = document.source.slice(span);
        let (message, help) = match other {
            None => (
                say!(en("`{written}` is not a day of any calendar"), vi("trong lịch không có ngày `{written}`")),
                help(),
            ),
            Some((is, named)) => {
                let (is, named) = (dates::weekday_names(is), dates::weekday_names(named));
                (
                    say!(
                        en("`{written}` is a {}, not a {}", is.0, named.0),
                        vi("`{written}` là {}, không phải {}", is.1, named.1),
                    ),
                    say!(en("correct the day of the week, or the date"), vi("hãy sửa lại thứ, hoặc ngày")),
                )
            }
        };
        let diagnostic = out.report_without_schema(span, message);
        diagnostic.help(help);
        cx.name_section(diagnostic, span.start);
    }
}

fn help() -> Message {
    say!(
        en("look up the right day and write it: April, June, September and November have 30 days, February 28 or 29"),
        vi("hãy xem lại lịch rồi ghi đúng ngày: tháng 4, 6, 9, 11 có 30 ngày, tháng 2 có 28 hoặc 29 ngày"),
    )
}
