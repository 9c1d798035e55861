//! Reports that are alike, their common words side by side.

use std::collections::HashMap;
use std::path::Path;

use maud::{Markup, html};

use super::messages;
use super::view::View;
use crate::diagnostic::{Copies, CopyGroup, CopyMember, CopyPair, Passage, SharedText};
use crate::message::{Language, Message, Noun};
use crate::output::sanitize;
use crate::say;
use crate::text::secrets;
use crate::text::source::{Source, Span, floor_char_boundary};

/// Passages so near to each other, in bytes, are shown as one text.
const NEAR: usize = 240;
/// How much of the text around passages is shown, in bytes.
const AROUND: usize = 80;
/// Maximum length of one shown text, in bytes.
const MAX_BYTES: usize = 4000;
/// Maximum number of shown texts of two reports.
const MAX_BLOCKS: usize = 6;
/// Maximum number of pairs of a group that are shown with their texts.
const MAX_PAIRS: usize = 30;

const STUDENT: Noun = messages::STUDENTS;
const WORD: Noun = Noun { one: "word", many: "words", vi: "chữ" };

/// Renders the groups, and what most of the class has in common.
pub fn render(view: &View<'_>, copies: &Copies) -> Markup {
    let language = view.language;
    let reports: HashMap<&Path, String> = view
        .class
        .students
        .iter()
        .enumerate()
        .flat_map(|(index, student)| student.reports.iter().map(move |report| (index, report)))
        .filter(|(_, report)| report.is_told())
        .map(|(index, report)| (report.checked.source.path(), view.report(index, report)))
        .collect();
    html! {
        @if !copies.groups.is_empty() || !copies.shared.is_empty() {
            section aria-labelledby="copies" {
                h2 #copies { (messages::COPIES.text(language)) }
                @if !copies.groups.is_empty() { p.hint { (messages::COPIES_HINT.text(language)) } }
                @for (number, group) in copies.groups.iter().enumerate() { (self::group(view, number + 1, group, &reports)) }
                @for shared in &copies.shared { (self::shared(shared, language)) }
            }
        }
    }
}

fn group(view: &View<'_>, number: usize, group: &CopyGroup, reports: &HashMap<&Path, String>) -> Markup {
    let language = view.language;
    let title = say!(
        en("Group {number}: {} reports", group.members.len()),
        vi("Nhóm {number}: {} báo cáo", group.members.len()),
    );
    html! {
        section.copies aria-labelledby={ "c" (number) } {
            h3 #{ "c" (number) } { (title.text(language)) }
            ul.members { @for member in &group.members { li {
                (member_name(view, member, reports))
                @if let Some(day) = member.first { span.place { (first(&day.to_string()).text(language)) } }
            } } }
            @for pair in group.pairs.iter().take(MAX_PAIRS) { (self::pair(view, group, pair, reports)) }
            @if group.pairs.len() > MAX_PAIRS { p.more { (more(group.pairs.len() - MAX_PAIRS).text(language)) } }
        }
    }
}

/// The student and the file, which lead to the report.
fn member_name(view: &View<'_>, member: &CopyMember, reports: &HashMap<&Path, String>) -> Markup {
    let address = member.source.as_ref().and_then(|source| reports.get(source.path()));
    let name = name(view, member);
    html! { @if let Some(address) = address { a href=(address) { (name) } } @else { (name) } }
}

fn name(view: &View<'_>, member: &CopyMember) -> String {
    // Of a file below the student's folder, the folder is said by the name.
    let person = member.student.and_then(|student| view.people.get(student));
    let file = person.and_then(|person| member.name.strip_prefix(person.folder.as_str())).unwrap_or(&member.name);
    let file = sanitize::line(file.trim_start_matches('/'));
    match person {
        Some(person) => format!("{} – {file}", sanitize::line(&person.name)),
        None => file.into_owned(),
    }
}

/// The student; of a report that is nobody's, the file.
fn short(view: &View<'_>, member: &CopyMember) -> String {
    let person = member.student.and_then(|student| view.people.get(student));
    person.map_or_else(|| name(view, member), |person| sanitize::line(&person.name).into_owned())
}

fn first(day: &str) -> Message {
    say!(en("first committed on {day}"), vi("commit lần đầu ngày {day}"))
}

fn more(count: usize) -> Message {
    let pairs = if count == 1 { "pair" } else { "pairs" };
    say!(en("… and {count} more {pairs}"), vi("… và {count} cặp nữa"))
}

fn pair(view: &View<'_>, group: &CopyGroup, pair: &CopyPair, reports: &HashMap<&Path, String>) -> Markup {
    let language = view.language;
    let (Some(a), Some(b)) = (group.members.get(pair.a), group.members.get(pair.b)) else { return html! {} };
    let words = WORD.counted(pair.passages.iter().map(|passage| passage.words).sum());
    let percent = pair.percent;
    let alike =
        say!(en("{percent} % alike, {} in common", words.en), vi("giống nhau {percent} %, chung {}", words.vi),);
    let blocks = blocks(&pair.passages);
    html! {
        details.pair {
            summary { strong { (alike.text(language)) } " " span { (short(view, a)) } " " span.and aria-hidden="true" { "↔" } " " span { (short(view, b)) } }
            div.beside {
                p.head { (member_name(view, a, reports)) }
                p.head { (member_name(view, b, reports)) }
                @for block in blocks.iter().take(MAX_BLOCKS) {
                    (side(a, block.iter().map(|passage| passage.a).collect(), language))
                    (side(b, block.iter().map(|passage| passage.b).collect(), language))
                }
            }
            @if blocks.len() > MAX_BLOCKS { p.more { (more_passages(blocks.len() - MAX_BLOCKS).text(language)) } }
        }
    }
}

fn more_passages(count: usize) -> Message {
    let passages = if count == 1 { "passage" } else { "passages" };
    say!(en("… and {count} more {passages}"), vi("… và {count} đoạn nữa"))
}

/// Passages that follow each other closely in both texts.
fn blocks(passages: &[Passage]) -> Vec<&[Passage]> {
    let near = |one: Span, next: Span| one.end <= next.start && next.start - one.end <= NEAR;
    let mut blocks: Vec<&[Passage]> =
        passages.chunk_by(|one, next| near(one.a, next.a) && near(one.b, next.b)).collect();
    // The longest say most.
    blocks.sort_by_key(|block| std::cmp::Reverse(block.iter().map(|passage| passage.words).sum::<usize>()));
    blocks
}

/// The text of one report, with the common words marked.
fn side(member: &CopyMember, marked: Vec<Span>, language: Language) -> Markup {
    let Some(source) = member.source.as_deref().filter(|source| !source.text().is_empty()) else {
        return html! { p.text.none { (messages::ONLY_IN_INDEX.text(language)) } };
    };
    let (pieces, before, after) = pieces(source, &marked);
    html! {
        p.text translate="no" {
            @if before { "… " }
            @for (text, is_marked) in pieces { @if is_marked { mark { (text) } } @else { (text) } }
            @if after { " …" }
        }
    }
}

/// The text around `marked` in pieces, each with whether it is marked; and whether text is left out before and after.
fn pieces(source: &Source, marked: &[Span]) -> (Vec<(String, bool)>, bool, bool) {
    let text = source.text();
    let marked: Vec<Span> = marked.iter().map(|&span| source.clamp(span)).collect();
    let (Some(first), Some(last)) = (marked.first(), marked.last()) else { return (Vec::new(), false, false) };
    // From the start of the line, if it is near, to the end of the line.
    let from = floor_char_boundary(text, first.start.saturating_sub(AROUND));
    let start = text[from..first.start].rfind('\n').map_or(from, |at| from + at + 1);
    let end = last.end.min(floor_char_boundary(text, start + MAX_BYTES)).max(first.start);
    let to = floor_char_boundary(text, (end + AROUND).min(text.len()));
    let stop = text[end..to].find('\n').map_or(to, |at| end + at);
    let mut pieces = Vec::new();
    let mut at = start;
    for span in marked {
        let (from, to) = (span.start.clamp(at, stop), span.end.clamp(at, stop));
        pieces.push((shown(text, Span::new(at, from)), false));
        pieces.push((shown(text, Span::new(from, to)), true));
        at = to.max(at);
    }
    pieces.push((shown(text, Span::new(at, stop)), false));
    pieces.retain(|(text, _)| !text.is_empty());
    let cut = |offset: usize| text.get(..offset).is_some_and(|before| !before.is_empty() && !before.ends_with('\n'));
    (pieces, cut(start), stop < text.len() && !text[stop..].starts_with('\n'))
}

/// A part of `text` that is safe to show, with keys and passwords masked.
fn shown(text: &str, part: Span) -> String {
    let mut out = String::new();
    let mut at = part.start;
    for span in secrets::hidden(text, part) {
        let (from, to) = (span.start.clamp(at, part.end), span.end.clamp(at, part.end));
        out.push_str(&sanitize::lines(&text[at..from]));
        out.push_str(&"*".repeat(text[from..to].chars().count()));
        at = to;
    }
    out.push_str(&sanitize::lines(&text[at..part.end]));
    out
}

/// What most of the class has in common: no copy.
fn shared(shared: &SharedText, language: Language) -> Markup {
    let SharedText { source, span, words, students, of } = shared;
    let (words, people) = (WORD.counted(*words), STUDENT.counted(*of));
    let title = say!(
        en("{students} of {} have {} in common, which count as given, not as copied", people.en, words.en),
        vi("{students}/{} có chung {}, được coi là văn bản cho sẵn chứ không phải bài chép", people.vi, words.vi),
    );
    let (pieces, before, after) = pieces(source, &[*span]);
    html! {
        details.pair.shared {
            summary { (title.text(language)) }
            p.text translate="no" {
                @if before { "… " }
                @for (text, _) in pieces { (text) }
                @if after { " …" }
            }
        }
    }
}
