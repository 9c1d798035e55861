//! `section-order`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::words_of;
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::Heading;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections that are not in the order of the schema. As few headings as possible are named: those that
    /// have to move so that the rest is in order.
    ///
    /// ## Why
    ///
    /// Readers of many reports find their way by the order.
    ///
    /// ## Example
    ///
    /// With `order: listed` and the sections `speakers`, `highlights` in the schema:
    ///
    /// ```markdown
    /// ### Key Highlights
    ///
    /// ### Speakers
    /// ```
    ///
    /// Move the speakers up.
    ///
    /// ## Settings
    ///
    /// `order: listed` in the schema; by default any order is right.
    pub static SECTION_ORDER = {
        id: "section-order",
        summary: {
            en: "a section is not in its place in the order",
            vi: "một phần đứng trước hoặc sau vị trí quy định",
        },
        group: Structure,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if !cx.schema.order_listed {
        return out.no_input();
    }
    // A section inside another has its place there, so it is not part of the sequence.
    let mut found: Vec<(usize, usize)> = cx
        .bound()
        .filter(|(_, section, heading)| section.within.is_none() && Some(heading.level) == cx.binding.level)
        .filter_map(|(index, _, _)| Some((cx.binding.heading_of(index)?, index)))
        .collect();
    found.sort_unstable();
    let row: Vec<usize> = found.iter().map(|&(_, section)| section).collect();
    let kept = longest_rising(&row);
    for (position, &(heading, index)) in found.iter().enumerate() {
        if kept.contains(&position) {
            continue;
        }
        let section = &cx.schema.sections[index];
        let heading = &cx.document.headings[heading];
        let name = words_of(heading);
        let after = kept.iter().rev().map(|&kept| found[kept]).find(|&(_, other)| other < index);
        let before = kept.iter().map(|&kept| found[kept]).find(|&(_, other)| other > index);
        let message = say!(en("the section “{name}” is out of order"), vi("phần “{name}” không đúng thứ tự"));
        let diagnostic = out.report("/order", heading.span, message);
        diagnostic.section(&section.id);
        let Some((neighbour, _)) = after.or(before) else { continue };
        let neighbour = &cx.document.headings[neighbour];
        let other = words_of(neighbour);
        let (label, help) = match after {
            Some(_) => (
                say!(en("“{name}” belongs after this section"), vi("“{name}” phải đứng sau phần này")),
                say!(
                    en("move it, with its text, below the section “{other}”"),
                    vi("hãy chuyển phần này cùng nội dung của nó xuống dưới phần “{other}”"),
                ),
            ),
            None => (
                say!(en("“{name}” belongs before this"), vi("“{name}” phải đứng trước phần này")),
                say!(
                    en("move it, with its text, above the section “{other}”"),
                    vi("hãy chuyển phần này cùng nội dung của nó lên trên phần “{other}”"),
                ),
            ),
        };
        diagnostic.label(neighbour.span, label).help(help);
        if let Some(edits) = moved(cx, heading, neighbour, after.is_some())
            && cx.serves_after(&edits, &[index])
        {
            diagnostic.fix(Fix::of(edits));
        }
    }
}

/// An edit that moves the section of `heading`, with its content, below or above that of the `neighbour`.
fn moved(cx: &Reading<'_>, heading: &Heading, neighbour: &Heading, below: bool) -> Option<Vec<Edit>> {
    let source = cx.document.source;
    let start = |heading: &Heading| source.begin_of_line(heading.span.start);
    let own = Span::new(start(heading), heading.content.end);
    let place = if below { neighbour.content.end } else { start(neighbour) };
    let stands_alone = source.slice(Span::new(own.start, heading.span.start)).trim().is_empty();
    let words = source.slice(own).trim_end();
    if !stands_alone || heading.nested || neighbour.nested || (own.start..own.end).contains(&place) {
        return None;
    }
    let (before, end) = (&source.text()[..place], place == source.text().len());
    let ended = before.is_empty() || before.ends_with('\n');
    let apart = if end { if ended { "\n" } else { "\n\n" } } else { "" };
    let written = format!("{apart}{words}\n{}", if end { "" } else { "\n" });
    let edits =
        vec![Edit { span: own, replacement: String::new() }, Edit { span: Span::at(place), replacement: written }];
    (ended || end).then_some(edits)
}

/// The positions of a longest increasing subsequence of `row`, in order.
fn longest_rising(row: &[usize]) -> Vec<usize> {
    // There are few sections, so a quadratic algorithm is fine.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(row.len());
    for (at, value) in row.iter().enumerate() {
        let before = (0..at).filter(|&other| row[other] < *value).max_by_key(|&other| (best[other].0, at - other));
        best.push((before.map_or(0, |other| best[other].0) + 1, before));
    }
    let mut at = (0..row.len()).max_by_key(|&at| (best[at].0, row.len() - at));
    let mut kept = Vec::new();
    while let Some(position) = at {
        kept.push(position);
        at = best[position].1;
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::longest_rising;

    #[test]
    fn the_fewest_sections_are_out_of_order() {
        assert_eq!(longest_rising(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(longest_rising(&[3, 0, 1, 2]), [1, 2, 3]);
        assert_eq!(longest_rising(&[1, 2, 0]), [0, 1]);
        assert!(longest_rising(&[]).is_empty());
    }
}
