//! `dates-disagree`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::collection::{Collection, CollectionSink, Common, Member};
use super::rule::declare_rule;
use crate::binding::days::Days;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Compares the days that numbered reports of one kind speak of, as the weeks of a worklog do: the days of each come after
    /// those of the one before, a report does not reach over more days than the schema allows, and its translations name the
    /// same days. Where a report has no such days, the period that its title or first lines name counts:
    /// `08/09/2025 – 12/09/2025`. The last day of one may be the first of the next. `05/06/2025` is read day first or month first, in each
    /// report in the way that leaves the least to say.
    ///
    /// ## Why
    ///
    /// A week that was begun as a copy of another one keeps its dates; a slip in one month makes a week of forty days.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// | Task | Start Date |          <!-- in 1.3-Week3, after 1.2-Week2, which ends on 26/09/2025 -->
    /// |---|---|
    /// | Draw the plan | 08/09/2025 |
    /// ```
    ///
    /// Write the days of that week:
    ///
    /// ```markdown
    /// | Task | Start Date |
    /// |---|---|
    /// | Draw the plan | 29/09/2025 |
    /// ```
    ///
    /// ## Settings
    ///
    /// `days` in the schema: `from`, the ids of columns or names of fields in which the days are; `most`, how many days there
    /// may be from the first to the last.
    pub static DATES_DISAGREE = {
        id: "dates-disagree",
        summary: {
            en: "the dates of numbered reports, or of translations, do not fit together",
            vi: "ngày tháng của các báo cáo có số, hoặc của các bản dịch, không khớp nhau",
        },
        group: Collection,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Collection, out: &mut CollectionSink<'_>) {
    let mut reported: BTreeSet<usize> = BTreeSet::new();
    for home in cx.homes() {
        let mut series: BTreeMap<(&str, Option<usize>), Vec<usize>> = BTreeMap::new();
        // Whether a translation of a page under check is told of something decides what is told of that.
        let mut checked = cx.targets(&home).to_vec();
        let pairs = cx.pairs();
        let at = |index: usize| pairs.partition_point(|pair| pair.0 < index);
        checked.extend(pairs[at(home.start)..at(home.end)].iter().flat_map(|&(one, other)| [one, other]));
        checked.sort_unstable();
        checked.dedup();
        checked.retain(|&index| !cx.members()[index].facts.days.is_empty());
        for index in cx.near(Common::Series, &home, &checked) {
            let facts = &cx.members()[index].facts;
            let counts =
                !facts.days.is_empty() && facts.folder_number.is_some() && !facts.displaced && !facts.unwritten;
            if counts {
                series.entry((facts.place.section(), facts.place.language)).or_default().push(index);
            }
        }
        for mut pages in series.into_values() {
            pages.sort_by_key(|&index| &cx.members()[index].facts.folder_number);
            out.compare(pages.iter().copied().filter(|_| pages.len() > 1));
            in_order(cx, &pages, out, &mut reported);
        }
    }
    for &pair in cx.pairs() {
        let Some((side, there)) = out.sides(pair) else { continue };
        if !reported.contains(&side) && !reported.contains(&there) {
            out.compare([pair.0, pair.1]);
            same_days(cx, side, there, out);
        }
    }
}

/// Reports which days of `pages`, sorted by number, are not in order.
fn in_order(cx: &Collection, pages: &[usize], out: &mut CollectionSink<'_>, reported: &mut BTreeSet<usize>) {
    let members = cx.members();
    let ways = ways(cx, pages);
    let days = |at: usize| &members[pages[at]].facts.days[ways[at]];
    let mut before: Option<usize> = None;
    for at in 0..pages.len() {
        let member = &members[pages[at]];
        if is_too_long(member, ways[at]) {
            reported.insert(pages[at]);
            if out.takes(pages[at]) {
                too_long(member, pages[at], days(at), out);
            }
            continue;
        }
        // Two reports with the same number have a rule of their own.
        let earlier = before
            .replace(at)
            .filter(|&earlier| members[pages[earlier]].facts.folder_number != member.facts.folder_number);
        let Some(earlier) = earlier.filter(|&earlier| meet(days(earlier), days(at))) else { continue };
        reported.extend([pages[earlier], pages[at]]);
        let other = &members[pages[earlier]];
        let (Some(last), Some(first)) = (days(earlier).last(), days(at).first()) else { continue };
        let (name, name_before) = (member.facts.place.short(), other.facts.place.short());
        let message = say!(
            en("`{name}` begins on {}, but `{name_before}` lasts until {}", first.0, last.0),
            vi("`{name}` đã bắt đầu từ {}, trong khi `{name_before}` kéo dài đến {}", first.0, last.0),
        );
        let help = say!(
            en("correct the dates on the page that is wrong: `{name}` comes after `{name_before}`"),
            vi("hãy sửa ngày ở trang bị sai: `{name}` phải sau `{name_before}`"),
        );
        let words = say!(en("and this is {}", last.0), vi("còn đây là {}", last.0));
        if out.takes(pages[at]) {
            out.report(pages[at], "/days/from", first.1, message).help(help).label_in(&other.source, last.1, words);
        } else if out.takes(pages[earlier]) {
            let words = say!(en("and this is {}", first.0), vi("còn đây là {}", first.0));
            out.report(pages[earlier], "/days/from", last.1, message).help(help).label_in(
                &member.source,
                first.1,
                words,
            );
        }
    }
}

fn too_long(member: &Member, index: usize, days: &Days, out: &mut CollectionSink<'_>) {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return };
    let (most, count) = (member.schema.days.max_span.unwrap_or_default(), length(days));
    let message = say!(
        en("the dates span {count} days, from {} to {}", first.0, last.0),
        vi("các ngày trải dài {count} ngày, từ {} đến {}", first.0, last.0),
    );
    out.report(index, "/days/most", last.1, message)
        .label(first.1, say!(en("the first day"), vi("ngày đầu tiên")))
        .help(say!(
            en("correct the wrong date: a report covers at most {most} days; check month and year"),
            vi("hãy sửa ngày bị sai: ở đây nhiều nhất là {most} ngày; xem lại tháng và năm"),
        ));
}

/// Reports that the report with index `side` has other days than its translation.
fn same_days(cx: &Collection, side: usize, there: usize, out: &mut CollectionSink<'_>) {
    let (here, other) = (&cx.members()[side], &cx.members()[there]);
    let sets = |member: &Member| -> Vec<BTreeSet<Date>> {
        member.facts.days.iter().map(|days| days.iter().map(|&(day, _)| day).collect()).collect()
    };
    let (mine, theirs) = (sets(here), sets(other));
    // Each of the two may be interpreted in its own way, as long as they can agree.
    let apart = |way: &(usize, usize)| mine[way.0].symmetric_difference(&theirs[way.1]).count();
    let ways = (0..mine.len()).flat_map(|one| (0..theirs.len()).map(move |two| (one, two)));
    let Some((one, two)) = ways.min_by_key(apart).filter(|way| apart(way) > 0) else { return };
    let not_in = |days: &Days, others: &BTreeSet<Date>| days.iter().copied().find(|(day, _)| !others.contains(day));
    let (days, their_days) = (&here.facts.days[one], &other.facts.days[two]);
    let (own, foreign) = (not_in(days, &theirs[two]), not_in(their_days, &mine[one]));
    let Some((span, label)) =
        own.or(days.first().copied()).map(|day| day.1).zip(foreign.or(their_days.first().copied()))
    else {
        return;
    };
    if here.is_reported_at(span) || other.is_reported_at(label.1) {
        return;
    }
    let language = other.language_name();
    let message = match (own, foreign) {
        (Some((day, _)), _) => say!(
            en("{day} is here but not in the {} version", language.en),
            vi("ngày {day} có ở đây mà không có trong bản {}", language.vi),
        ),
        (None, Some((day, _))) => say!(
            en("{day} is in the {} version but not here", language.en),
            vi("ngày {day} có trong bản {} mà không có ở đây", language.vi),
        ),
        (None, None) => return,
    };
    let words = say!(en("{} there", label.0), vi("bên kia là {}", label.0));
    out.report(side, "/days/from", span, message)
        .label_in(&other.source, label.1, words)
        .help(say!(en("write the right dates in both"), vi("hãy ghi đúng ngày trong cả hai bản")));
}

/// Chooses an interpretation for each of `pages` so that there are the fewest problems. Returns its index.
fn ways(cx: &Collection, pages: &[usize]) -> Vec<usize> {
    let facts = |at: usize| &cx.members()[pages[at]].facts.days;
    // Per page and interpretation, the fewest problems up to there, and the interpretation of the page before.
    let mut costs: Vec<Vec<(usize, usize)>> = Vec::with_capacity(pages.len());
    for (at, &page) in pages.iter().enumerate() {
        let member = &cx.members()[page];
        let cost = |way: usize| {
            let own = usize::from(is_too_long(member, way));
            let Some(before) = at.checked_sub(1) else { return (own, 0) };
            let from =
                |other: usize| costs[before][other].0 + usize::from(meet(&facts(before)[other], &facts(at)[way]));
            let (least, other) = (0..facts(before).len()).map(|other| (from(other), other)).min().unwrap_or_default();
            (own + least, other)
        };
        let all = (0..facts(at).len()).map(cost).collect();
        costs.push(all);
    }
    let mut chosen = vec![0; pages.len()];
    let last = costs.last().and_then(|all| (0..all.len()).min_by_key(|&way| all[way].0));
    let mut way = last.unwrap_or_default();
    for at in (0..pages.len()).rev() {
        chosen[at] = way;
        way = costs[at].get(way).map_or(0, |&(_, before)| before);
    }
    chosen
}

/// Whether `after` begins before the last day of `before`.
fn meet(before: &Days, after: &Days) -> bool {
    before.last().zip(after.first()).is_some_and(|(last, first)| first.0 < last.0)
}

fn is_too_long(member: &Member, way: usize) -> bool {
    member.schema.days.max_span.is_some_and(|most| length(&member.facts.days[way]) > i64::from(most))
}

/// The number of days from the first of `days` to the last, inclusive.
fn length(days: &Days) -> i64 {
    let ends = days.first().zip(days.last());
    1 + ends.map_or(0, |(first, last)| i64::from((last.0 - first.0).get_days()))
}
