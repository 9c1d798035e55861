//! `translation-mismatch`.

mod dates;
mod images;
mod marks;
mod pair;

use super::collection::{Collection, CollectionSink, Member};
use super::rule::declare_rule;
use super::wording::plural;
use crate::collection::facts::Facts;
use crate::data::value::same_key;
use crate::message::{Message, SEMICOLON};
use crate::say;
use crate::schema::{Compared, RequirementLevel, Schema, SectionSpec};
use pair::{Pair, not_in};

declare_rule! {
    /// ## What it does
    ///
    /// Compares the translations of one report: which sections are there, how many images and which files they show, what
    /// the fields say, how many items a section has. For each of these that differs, one page gets one diagnostic
    /// that points at both: the page that is not in the default language, or the only one that is checked.
    ///
    /// What another rule says of one of the two pages is not said again: a section that `section-missing` asks for, an image
    /// that does not exist, a date that is still the template's. A heading that serves no section may be the other's section
    /// in other words, and counts as it. Images may have a file for each language (`plan.png`, `plan.vi.png`).
    ///
    /// ## Why
    ///
    /// One of the two pages was changed and the other forgotten. Whoever reads that one is told something else.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// date: 2025-09-18   # in _index.md
    /// date: 2025-09-20   # in _index.vi.md
    /// ```
    ///
    /// Write the right date in both.
    ///
    /// ## Settings
    ///
    /// `translations.compare`: a list of `sections`, `images`, `marks` (of a form, row by row), `dates` (the days that the text
    /// mentions), names of fields (`date`, `weight`), and ids of sections whose items are counted (`speakers`).
    pub static TRANSLATION_MISMATCH = {
        id: "translation-mismatch",
        summary: {
            en: "two translations of one report have different content",
            vi: "hai bản dịch của cùng một báo cáo có nội dung khác nhau",
        },
        group: Collection,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Collection, out: &mut CollectionSink<'_>) {
    for &pair in cx.pairs() {
        let Some((side, there)) = out.sides(pair) else { continue };
        let (here, there) = (&cx.members()[side], &cx.members()[there]);
        if here.facts.is_blank() || there.facts.is_blank() {
            continue;
        }
        out.compare([pair.0, pair.1]);
        let pair = Pair { side, here, there };
        for what in &here.schema.translations.compare {
            match what {
                Compared::Sections => sections(&pair, out),
                Compared::Images => images::check(&pair, out),
                Compared::Marks => marks::check(&pair, out),
                Compared::Dates => dates::check(&pair, out),
                Compared::Field(name) => field(&pair, name, out),
                Compared::Items(section) => items(&pair, *section, out),
            }
        }
    }
}

fn sections(pair: &Pair<'_>, out: &mut CollectionSink<'_>) {
    let (here, there) = (pair.here, pair.there);
    let only_in = |one: &Member, other: &Member| -> Vec<usize> {
        // One finding tells of several sections of the other page.
        if other.is_reported_for("/sections") {
            return Vec::new();
        }
        (0..here.schema.sections.len())
            .filter(|&section| one.facts.sections[section].is_some() && other.facts.sections[section].is_none())
            .filter(|&section| !other.is_reported_of(&here.schema.sections[section].id))
            .filter(|&section| !one.is_unwritten(&here.schema.sections[section].id))
            .filter(|&section| !other.facts.elsewhere[section])
            .filter(|&section| !has_in_other_words(&one.facts, &other.facts, section))
            .filter(|&section| !may_be_shared(&here.schema, &other.facts, section))
            .collect()
    };
    let (only_here, only_there) = (only_in(here, there), only_in(there, here));
    let (one, other) = pair.files();
    let names = |sections: &[usize], member: &Member| {
        sections.iter().map(|&section| pair.name(member, section)).collect::<Vec<_>>().join(", ")
    };
    let mut says = Vec::new();
    let mut cures = Vec::new();
    if !only_here.is_empty() {
        let (listed, to_write) = (names(&only_here, here), names(&only_here, there));
        says.push(say!(en("{listed} only here"), vi("{listed} chỉ có ở đây")));
        cures.push(say!(en("write {to_write} in {other} too"), vi("hãy viết thêm {to_write} vào {other}")));
    }
    if !only_there.is_empty() {
        let (listed, to_write) = (names(&only_there, there), names(&only_there, here));
        let place = pair.other();
        says.push(say!(en("{listed} only in {}", place.en), vi("{listed} chỉ có trong {}", place.vi)));
        cures.push(say!(en("write {to_write} in {one} too"), vi("hãy viết thêm {to_write} vào {one}")));
    }
    let mine = only_here.iter().filter_map(|&section| here.facts.sections[section]);
    let theirs = only_there.iter().filter_map(|&section| there.facts.sections[section]);
    let mut mine = mine.peekable();
    // What is missing here has no span, so point at the title.
    let Some(span) = mine.next().or((!only_there.is_empty()).then_some(here.facts.title)) else { return };
    let says = Message::joined(&says, SEMICOLON);
    let message = say!(
        en("the translations have different sections: {}", says.en),
        vi("hai bản dịch có các phần khác nhau: {}", says.vi),
    );
    let diagnostic = out.report(pair.side, "/translations/compare", span, message);
    diagnostic.here(match only_here.is_empty() {
        true => say!(en("the section is missing below this title"), vi("dưới tiêu đề chính này thiếu phần đó"),),
        false => not_in(there),
    });
    for span in mine {
        diagnostic.label(span, not_in(there));
    }
    for span in theirs {
        diagnostic.label_in(&there.source, span, not_in(here));
    }
    if only_there.is_empty() {
        let words = say!(en("the version without it"), vi("bản không có phần đó"));
        diagnostic.label_in(&there.source, there.facts.title, words);
    }
    let cures = Message::steps(cures);
    diagnostic.help(say!(en("{}, or delete it from both", cures.en), vi("{}, hoặc bỏ khỏi cả hai bản", cures.vi),));
    if let [section] = [only_here, only_there].concat()[..] {
        diagnostic.section(&here.schema.sections[section].id);
    }
}

/// Whether `section`, which may be left out, may be under the heading of another one: the technology under the architecture.
fn may_be_shared(schema: &Schema, other: &Facts, section: usize) -> bool {
    let spec = &schema.sections[section];
    let shares = |(index, sharing): (usize, &SectionSpec)| {
        other.sections[index].is_some() && (sharing.shares.contains(&section) || spec.shares.contains(&index))
    };
    spec.required == RequirementLevel::Optional && schema.sections.iter().enumerate().any(shares)
}

/// Whether `other` has an unmatched heading at the place of a section of `one`: the same section in other words.
fn has_in_other_words(one: &Facts, other: &Facts, section: usize) -> bool {
    let place_in = |facts: &Facts, section: usize| facts.outline.iter().position(|&(_, it)| it == Some(section));
    let Some(at) = place_in(one, section) else { return false };
    let in_both = |&(_, section): &(u8, Option<usize>)| place_in(other, section?);
    let start = one.outline[..at].iter().rev().find_map(in_both).map_or(0, |before| before + 1);
    let end = one.outline[at + 1..].iter().find_map(in_both).unwrap_or(other.outline.len());
    let level = one.outline[at].0;
    // Where both pages have the same outline, the heading is there, whatever it was taken for.
    let levels = |facts: &'_ Facts| facts.outline.iter().map(|&(level, _)| level).collect::<Vec<_>>();
    let known = |&(_, section): &(u8, Option<usize>)| section.is_some_and(|section| place_in(one, section).is_some());
    if levels(one) == levels(other) && !known(&other.outline[at]) {
        return true;
    }
    other.outline.get(start..end).is_some_and(|between| between.contains(&(level, None)))
}

fn field(pair: &Pair<'_>, name: &str, out: &mut CollectionSink<'_>) {
    let find = |member: &'_ Member| member.facts.fields.iter().position(|field| same_key(&field.field, name));
    let (Some(one), Some(other)) = (find(pair.here), find(pair.there)) else { return };
    let (one, other) = (&pair.here.facts.fields[one], &pair.there.facts.fields[other]);
    if one.value == other.value || pair.here.is_reported_at(one.span) || pair.there.is_reported_at(other.span) {
        return;
    }
    let place = pair.other();
    let message = say!(
        en("`{name}` is {} here and {} in {}", one.value, other.value, place.en),
        vi("`{name}` ở đây là {}, còn trong {} là {}", one.value, place.vi, other.value),
    );
    let (here, there) = pair.files();
    let label = say!(en("`{name}` in {}", place.en), vi("`{name}` trong {}", place.vi));
    out.report(pair.side, "/translations/compare", one.span, message)
        .label_in(&pair.there.source, other.span, label)
        .help(say!(
            en("write the right one in both {here} and {there}"),
            vi("hãy viết giá trị đúng trong cả {here} lẫn {there}"),
        ));
}

fn items(pair: &Pair<'_>, section: usize, out: &mut CollectionSink<'_>) {
    let count = |member: &Member| member.facts.items.iter().find(|(of, _)| *of == section).map(|&(_, count)| count);
    let (Some(one), Some(other)) = (count(pair.here), count(pair.there)) else { return };
    let heading = |member: &Member| member.facts.sections[section];
    let (Some(here), Some(there)) = (heading(pair.here), heading(pair.there)) else { return };
    let id = &pair.here.schema.sections[section].id;
    if one == other || pair.here.is_reported_of(id) || pair.there.is_reported_of(id) {
        return;
    }
    let (name, place) = (pair.name(pair.here, section), pair.other());
    let message = say!(
        en("{name} has {} here and {other} in {}", plural(one, "item", "items"), place.en),
        vi("{name} ở đây có {one} mục, còn trong {} có {other} mục", place.vi),
    );
    let (fewer, more) = if one < other { pair.files() } else { (pair.files().1, pair.files().0) };
    let label = say!(en("{}", plural(other, "item", "items")), vi("{other} mục"));
    out.report(pair.side, "/translations/compare", here, message)
        .label_in(&pair.there.source, there, label)
        .help(say!(
            en("add what is missing in {fewer}, or delete what is extra in {more}"),
            vi("hãy thêm những gì {fewer} còn thiếu, hoặc bỏ những gì {more} có thừa"),
        ))
        .section(id);
}
