//! `menu-order`.

use std::collections::BTreeMap;

use super::collection::{Collection, CollectionSink, Common};
use super::rule::declare_rule;
use crate::collection::facts::MenuEntry;
use crate::diagnostic::fix::Fix;
use crate::message::Message;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds reports that a site's menu shows in another order than that of their numbers. The number is the folder's
    /// (`1.10-Week10`), or the last part of that in `pre`. Hugo sorts the pages of a section by `weight`, those without one
    /// last; pages of the same weight by `date`, the newest first, and then by title. A weight that differs from the number
    /// is not a fault as long as the menu comes out right. Of each section and language one page is told.
    ///
    /// ## Why
    ///
    /// Readers meet the tenth week before the second, and take the second for missing.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// weight: 2   # in 1-Worklog/1.2-Week2/_index.md
    /// weight: 1   # in 1-Worklog/1.10-Week10/_index.md
    /// ```
    ///
    /// Write `weight: 10` in the second one.
    ///
    /// ## Settings
    ///
    /// It looks at reports whose schema has the word `folder` in `front-matter.numbers-agree`. Nothing is said where the site
    /// sorts its menu by something else (`params.ordersectionsby`).
    pub static MENU_ORDER = {
        id: "menu-order",
        summary: {
            en: "the menu shows the reports in another order than their numbers",
            vi: "menu hiển thị các báo cáo không theo thứ tự số của chúng",
        },
        group: Collection,
        severity: Warning,
        fix: Safe,
        since: "0.1.0",
    }
}

/// A page of a section: the index of its report, and its rank by number. Equal numbers share a rank.
struct Page<'c> {
    index: usize,
    entry: &'c MenuEntry,
    number: &'c [u64],
}

/// Runs the rule.
pub fn check(cx: &Collection, out: &mut CollectionSink<'_>) {
    for home in cx.homes() {
        let mut sections: BTreeMap<(&str, Option<usize>), Vec<Page<'_>>> = BTreeMap::new();
        let targets = cx.targets(&home).iter().copied();
        let targets: Vec<usize> = targets.filter(|&index| cx.members()[index].facts.menu.is_some()).collect();
        for index in cx.near(Common::Series, &home, &targets) {
            let member = &cx.members()[index];
            let Some(entry) = member.facts.menu.as_ref().filter(|_| !member.facts.displaced) else { continue };
            if member.is_reported_at(entry.span) {
                continue;
            }
            let key = (member.facts.place.section(), member.facts.place.language);
            sections.entry(key).or_default().push(Page { index, entry, number: &entry.number });
        }
        for mut pages in sections.into_values().filter(|pages| pages.len() > 1) {
            out.compare(pages.iter().map(|page| page.index));
            // If one page has its number only in `pre`, compare only the last part of the others.
            if pages.iter().any(|page| !page.entry.of_folder) {
                for page in &mut pages {
                    page.number = &page.number[page.number.len().saturating_sub(1)..];
                }
            }
            report(cx, out, pages);
        }
    }
}

fn report(cx: &Collection, out: &mut CollectionSink<'_>, mut pages: Vec<Page<'_>>) {
    // Pages with equal keys are in the order of their files, as the members are.
    pages.sort_by(|one, other| one.entry.key().cmp(&other.entry.key()));
    let kept = longest_run(&pages);
    let misplaced = || (0..pages.len()).filter(|&at| !kept[at]);
    let count = misplaced().count();
    let found =
        misplaced().filter(|&at| out.takes(pages[at].index)).find_map(|at| Some((at, beyond(&pages, &kept, at)?)));
    // A suppression may exist in only one of two pages, and not in the one that is better moved.
    let turned = || {
        let mut pairs = misplaced().filter_map(|at| Some((beyond(&pages, &kept, at)?, at)));
        pairs.find(|&(at, _)| out.takes(pages[at].index))
    };
    let Some((at, other)) = found.or_else(turned) else { return };
    let (page, there) = (&pages[at], &pages[other]);
    let (member, neighbour) = (&cx.members()[page.index], &cx.members()[there.index]);
    let (first, second) = if at < other { (member, neighbour) } else { (neighbour, member) };
    let (first, second) = (first.facts.place.short(), second.facts.place.short());
    let message =
        say!(en("the menu shows `{first}` before `{second}`"), vi("menu hiển thị `{first}` trước `{second}`"));
    let number = page.number.last().copied().unwrap_or_default();
    let line = format!("{}{number}", page.entry.line);
    let alone = count == 1 && !kept[at] && is_right_with(&pages, at, number);
    let help = match alone {
        true => Message::to_write(&line),
        false => say!(
            en("give each page of this section its number as `weight`, here: `{line}`"),
            vi("hãy cho mỗi trang trong mục này số của nó làm `weight`, ở đây: `{line}`"),
        ),
    };
    let has_weight = page.entry.has_weight;
    let diagnostic = out.report(page.index, "/front-matter/numbers-agree", page.entry.span, message);
    diagnostic.help(help);
    if alone && has_weight {
        diagnostic.fix(Fix::write(page.entry.span, number.to_string()).safe());
    }
    let words = match at < other {
        true => say!(en("this page comes after it"), vi("trang này hiển thị sau")),
        false => say!(en("this page comes before it"), vi("trang này hiển thị trước")),
    };
    diagnostic.label_in(&neighbour.source, there.entry.span, words);
}

/// Which of `pages`, in menu order, belong to the longest non-decreasing run of numbers, so that the fewest others must
/// be moved.
fn longest_run(pages: &[Page<'_>]) -> Vec<bool> {
    // The last page of the best run of each length so far, and the predecessor of each page in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pages.len());
    for (at, page) in pages.iter().enumerate() {
        let length = ends.partition_point(|&end| pages[end].number <= page.number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut kept = vec![false; pages.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        kept[at] = true;
        next = before[at];
    }
    kept
}

/// Of the pages that stay, the one on the wrong side of the page `at`: the nearest by number.
fn beyond(pages: &[Page<'_>], kept: &[bool], at: usize) -> Option<usize> {
    let number = pages[at].number;
    let stay = |other: &usize| kept[*other];
    let later = (at + 1..pages.len()).filter(stay).filter(|&other| pages[other].number < number);
    let earlier = (0..at).filter(stay).filter(|&other| pages[other].number > number);
    let later = later.max_by_key(|&other| pages[other].number);
    later.or_else(|| earlier.min_by_key(|&other| pages[other].number))
}

/// Whether the menu is in order if the page `at` has `weight`.
fn is_right_with(pages: &[Page<'_>], at: usize, weight: u64) -> bool {
    let weight = i64::try_from(weight).unwrap_or(i64::MAX);
    let others = pages.iter().enumerate().filter(|&(other, _)| other != at).map(|(_, page)| page);
    others.into_iter().all(|other| {
        let theirs = other.entry.weight;
        match other.number.cmp(pages[at].number) {
            std::cmp::Ordering::Less => theirs != 0 && theirs < weight,
            std::cmp::Ordering::Equal => true,
            std::cmp::Ordering::Greater => theirs == 0 || theirs > weight,
        }
    })
}
