//! `number-duplicate`.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::collection::{Collection, CollectionSink, Common, Member};
use super::rule::declare_rule;
use crate::binding::fields::Number;
use crate::message::{AND, AND_THEN, Message, NOTHING};
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds reports of one site and language that have the same number: the same `weight` among the reports of one folder,
    /// or the same number in `pre` (`<b> 4.2. </b>`) anywhere in the site. The later report gets the diagnostic, which points
    /// at the first that has the number. Where the schema says so, the number that a file's name begins with
    /// (`0003-which-clock.md`) must be the only one of its folder, too, in a site or not. When both languages of a report have it, one of them is enough to say so. Gaps
    /// are fine.
    ///
    /// A report whose own numbers disagree is left out: `numbers-disagree` says what is wrong with it.
    ///
    /// ## Why
    ///
    /// The menu shows the same number twice, and the order of the two reports is left to chance. Most often one was copied
    /// from the other. The site is built all the same, so this is a warning.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// weight: 2   # in 4-EventParticipated/hackathon/_index.md
    /// weight: 2   # in 4-EventParticipated/open-day/_index.md
    /// ```
    ///
    /// Write `weight: 3` in the second one.
    ///
    /// ## Settings
    ///
    /// `front-matter.numbers-agree`: the fields that number a report, and the word `file` for the number in the file's name;
    /// `weight` and `pre` when it names none.
    pub static NUMBER_DUPLICATE = {
        id: "number-duplicate",
        summary: {
            en: "two reports of one site or folder have the same number",
            vi: "hai báo cáo của cùng một trang web hoặc thư mục trùng số",
        },
        group: Collection,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// The scope in which a number must be unique: a language, a field, and a folder unless the number is the folder's own.
type Kind<'a> = (Option<usize>, &'a str, &'a str);

/// Two reports and the fields in which they have the same number.
type Clashes<'a> = BTreeMap<(usize, usize), Vec<(&'a Number, &'a Number)>>;

/// The largest last part, by field, scope and the parts before it.
type Greatest<'a> = HashMap<(&'a str, &'a str, &'a [u64]), u64>;

/// Runs the rule.
pub fn check(cx: &Collection, out: &mut CollectionSink<'_>) {
    for home in cx.homes() {
        let numbered = || home.clone().filter(|&index| numbers_of(&cx.members()[index]).next().is_some());
        let mut identities = numbered().map(|index| &cx.members()[index].facts.place.identity);
        let first = identities.next();
        let targets = cx.targets(&home);
        if !targets.is_empty() && identities.any(|other| Some(other) != first) {
            out.compare(targets.iter().copied().filter(|&index| numbers_of(&cx.members()[index]).next().is_some()));
        }
        // Those that have a number of a report under check, and those that have another one of the first of these.
        let mut near = cx.near(Common::Number, &home, targets);
        if near.len() > targets.len() {
            near = cx.near(Common::Number, &home, &near);
        }
        let clashes = clashes(cx, &near);
        if clashes.is_empty() {
            continue;
        }
        let before = earlier(cx, &clashes);
        let greatest = LazyCell::new(|| greatest(&cx.members()[home.clone()]));
        // The same two reports in another language have the same cause.
        let mut reported = BTreeSet::new();
        let mut ordered: Vec<_> = clashes.iter().collect();
        ordered.sort_by_key(|((first, later), _)| (cx.members()[*first].facts.place.language, *later));
        for (&(first, later), numbers) in ordered {
            let identity = |index: usize| cx.members()[index].facts.place.identity.as_str();
            if reported.contains(&(identity(first), identity(later))) {
                continue;
            }
            let turned;
            let (side, there, numbers) = match (out.takes(later), out.takes(first)) {
                (true, _) => (later, first, numbers),
                (false, true) => {
                    turned = numbers.iter().map(|&(a, b)| (b, a)).collect();
                    (first, later, &turned)
                }
                _ => continue,
            };
            reported.insert((identity(first), identity(later)));
            report(cx, out, (side, there), numbers, (&home, &greatest, before[&(first, later)]));
        }
    }
}

/// How many reports in the same language clash with the same first report before this one. The third report of a number
/// must not be told to use the number suggested for the second.
fn earlier(cx: &Collection, clashes: &Clashes<'_>) -> HashMap<(usize, usize), u64> {
    let mut counted: HashMap<(usize, Option<usize>), u64> = HashMap::new();
    let count = |&(first, later): &(usize, usize)| {
        let count = counted.entry((first, cx.members()[later].facts.place.language)).or_default();
        *count += 1;
        ((first, later), *count - 1)
    };
    clashes.keys().map(count).collect()
}

/// The largest numbers in use among `members`.
fn greatest(members: &[Member]) -> Greatest<'_> {
    let mut greatest = Greatest::new();
    for member in members {
        for number in &member.facts.numbers {
            if let Some((&last, chapter)) = number.digits.split_last() {
                let greatest = greatest.entry((&number.field, kind(member, number).2, chapter)).or_default();
                *greatest = last.max(*greatest);
            }
        }
    }
    greatest
}

/// The clashes among the reports of one home: the first report of each number with each later one.
fn clashes<'c>(cx: &'c Collection, near: &[usize]) -> Clashes<'c> {
    let mut taken: FxHashMap<(Kind<'_>, &[u64]), (usize, &Number)> = FxHashMap::default();
    let mut clashes = Clashes::new();
    for &index in near {
        let member = &cx.members()[index];
        for number in numbers_of(member) {
            let key = (kind(member, number), number.digits.as_slice());
            match taken.get(&key) {
                None => _ = taken.insert(key, (index, number)),
                Some(&(first, _)) if cx.members()[first].facts.place.identity == member.facts.place.identity => {}
                Some(&(first, other)) => clashes.entry((first, index)).or_default().push((other, number)),
            }
        }
    }
    clashes
}

/// The numbers of a report. Leaves out fields with another finding, and all fields without a site, which then has no
/// menu.
fn numbers_of(member: &Member) -> impl Iterator<Item = &Number> {
    let numbers = &member.facts.numbers;
    let has_finding = || numbers.iter().any(|number| !number.is_of_file() && member.is_reported_at(number.span));
    // A file that is not a page does not use up a number.
    let counts = member.facts.place.site.is_some() && !member.facts.displaced && !has_finding();
    numbers.iter().filter(move |number| counts || number.is_of_file())
}

fn kind<'m>(member: &'m Member, number: &'m Number) -> Kind<'m> {
    let place = &member.facts.place;
    let among = if number.digits.len() > 1 && !number.is_of_file() { "" } else { place.section() };
    (place.language, &number.field, among)
}

fn report(
    cx: &Collection,
    out: &mut CollectionSink<'_>,
    (side, other): (usize, usize),
    numbers: &[(&Number, &Number)],
    (home, greatest, before): (&Range<usize>, &Greatest<'_>, u64),
) {
    let (here, there) = (&cx.members()[side], &cx.members()[other]);
    let Some((_, main)) = numbers.first() else { return };
    let described = |(_, own): &(&Number, &Number)| described(own);
    let fields: Vec<Message> = numbers.iter().map(described).collect();
    let are = if fields.len() == 1 { "is" } else { "are" };
    let (fields, short) = (Message::joined(&fields, AND), there.facts.place.short());
    let message =
        say!(en("{} {are} used by `{short}` too", fields.en), vi("{} cũng được dùng cho `{short}`", fields.vi),);
    let corrections: Vec<Message> = numbers.iter().map(|(_, own)| correction(here, own, greatest, before)).collect();
    let is_same = |other: &Member| {
        other.facts.place.identity == here.facts.place.identity
            && other.facts.place.language != here.facts.place.language
            && numbers.iter().all(|(_, own)| other.facts.numbers.iter().any(|number| number.digits == own.digits))
    };
    let also: Vec<Message> = cx.members()[cx.twins(home, side)]
        .iter()
        .filter(|other| is_same(other))
        .map(|other| other.name_beside(here))
        .map(|other| say!(en(", and the same in `{other}`"), vi(", và làm như vậy trong `{other}`")))
        .collect();
    let (corrections, also) = (Message::joined(&corrections, AND_THEN), Message::joined(&also, NOTHING));
    let left_over = match (here.is_template(), there.is_template()) {
        (true, false) => Some(here.facts.place.short()),
        (false, true) => Some(there.facts.place.short()),
        _ => None,
    };
    let help = left_over.map(|name| {
        say!(
            en("`{name}` is still the template: delete it, if you do not need it, and leave the numbers as they are"),
            vi("`{name}` vẫn còn nguyên là bản mẫu: nếu không cần thì hãy xóa đi, và giữ nguyên các số"),
        )
    });
    let help = help.unwrap_or_else(|| {
        say!(
            en("give one of the two a number of its own, for example here: {}{}", corrections.en, also.en),
            vi("hãy cho một trong hai báo cáo một số riêng, ví dụ ở đây: {}{}", corrections.vi, also.vi),
        )
    });
    let diagnostic = out.report(side, "/front-matter/numbers-agree", main.span, message);
    diagnostic.help(help);
    for (_, own) in &numbers[1..] {
        diagnostic.label(own.span, say!(en("and this one"), vi("và cả số này")));
    }
    for (theirs, _) in numbers {
        let theirs_described = self::described(theirs);
        let words = say!(en("{} of `{short}`", theirs_described.en), vi("{} của `{short}`", theirs_described.vi));
        diagnostic.label_in(&there.source, theirs.span, words);
    }
}

/// The line to write instead of `number`: with the number after the largest in use, skipping the `before` numbers that
/// are suggested for others.
fn correction(here: &Member, number: &Number, greatest: &Greatest<'_>, before: u64) -> Message {
    let among = kind(here, number).2;
    let chapter = &number.digits[..number.digits.len().saturating_sub(1)];
    let greatest = greatest.get(&(number.field.as_str(), among, chapter)).copied().unwrap_or_default();
    let digits = [chapter, &[greatest.saturating_add(1 + before)]].concat();
    let line = format!("`{}{}{}`", number.line.0, number.written(&digits), number.line.1);
    match number.is_of_file() {
        true => say!(en("rename the file to {line}"), vi("hãy đổi tên tệp thành {line}")),
        false => Message::same(line),
    }
}

/// The number with its field, or as in the file name.
fn described(number: &Number) -> Message {
    let digits = number.written(&number.digits);
    match number.is_of_file() {
        true => say!(en("the file's number {digits}"), vi("số {digits} trong tên tệp")),
        false => Message::same(format!("`{}` {digits}", number.field)),
    }
}
