//! `report-copied`.

use std::collections::BTreeMap;

use super::collection::{Collection, CollectionSink, Member, Owner};
use super::rule::declare_rule;
use crate::binding::reading::{self, Location};
use crate::binding::residue;
use crate::collection::copies::{self, Options, Pair, Word};
use crate::collection::facts::Place;
use crate::config::Page;
use crate::say;
use crate::text::source::{Source, Span};

declare_rule! {
    /// ## What it does
    ///
    /// Finds reports that share a good part of their text with a report of another site: at least `copies.threshold` of
    /// the runs of five words of the shorter text. Only a writer's own text counts: case, marks of emphasis, headings, code
    /// and what the schema itself asks to write do not, nor does what comes with a template, nor what more than half of
    /// the class (five sites at least) have in pages of one kind and language. Of a page that is mostly such a form, more
    /// must be alike. The translations of a report and the reports of one site are no copies of each other, and a team
    /// shares what it wrote together.
    ///
    /// The diagnostic names the report that shares most, and shows the longest passage in both. Of two reports under check
    /// the later one gets it; that says nothing about who copied from whom.
    ///
    /// A class of which only one site is here can be compared by its index: `reportlint index build -o class.idx PATH…`
    /// writes one, which holds no text, and `reportlint --index class.idx` compares with it.
    ///
    /// ## Why
    ///
    /// A report says what its writer has understood. Whether two people wrote together, quoted, or copied, a person has to
    /// judge: it is a warning.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// The second talk showed how a small team keeps its services running at night.
    /// ```
    ///
    /// in one report, and in another
    ///
    /// ```markdown
    /// The second talk showed how a small team keeps its services running by night.
    /// ```
    ///
    /// Write what you yourself took away from the talk. Who wrote a text together with others says so in the report.
    ///
    /// ## Settings
    ///
    /// `copies.threshold` (0.5), `copies.templates` (files or indexes, also in `.reportlint.yaml`), `copies.within-site`
    /// (`false`): whether reports of one site are compared, too.
    ///
    /// `copies.teams` in `.reportlint.yaml` says who works together: `teams: [[an, binh], [chi, dung]]` names the folders of
    /// each team; `teams: { files: ["content/2-Proposal/**"] }` the pages that teams write; with both, `groups` and
    /// `files`, teams share these pages alone.
    pub static REPORT_COPIED = {
        id: "report-copied",
        summary: {
            en: "a report shares much of its text with another student's",
            vi: "phần lớn nội dung báo cáo giống báo cáo của sinh viên khác",
        },
        group: Collection,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// The finding for one report: the most similar text, and how many others there are.
struct Copy {
    other: usize,
    pair: Pair,
    others: usize,
}

/// Runs the rule.
pub fn check(cx: &Collection, out: &mut CollectionSink<'_>) {
    let member = |text: usize| match cx.owner(text) {
        Owner::Member(member) => Some(member),
        _ => None,
    };
    let setting = |member: usize| {
        let copies = &cx.members()[member].schema.copies;
        Options { threshold: copies.threshold, within_site: copies.within_site }
    };
    let mut settings: Vec<Options> = Vec::new();
    for options in (0..cx.fingerprints().len()).filter_map(member).filter(|&member| out.takes(member)).map(setting) {
        if !settings.contains(&options) {
            settings.push(options);
        }
    }
    for options in settings {
        let is_checked =
            |text: usize| member(text).is_some_and(|member| out.takes(member) && setting(member) == options);
        let found = copies::find(cx.fingerprints(), &options, is_checked);
        let mut copies: BTreeMap<usize, Copy> = BTreeMap::new();
        for &pair in &found.pairs {
            // Later reports come later in the list. Findings need a report, so a text that is not one comes second.
            let (side, other) = if is_checked(pair.b) { (pair.b, pair.a) } else { (pair.a, pair.b) };
            let Some(side) = member(side).filter(|_| is_checked(side)) else { continue };
            if are_a_team(cx, side, other) {
                continue;
            }
            let copy = copies.entry(side).or_insert(Copy { other, pair, others: 0 });
            if copy.other == other {
                continue;
            }
            copy.others += 1;
            if pair.share() > copy.pair.share() {
                (copy.other, copy.pair) = (other, pair);
            }
        }
        for (side, copy) in copies {
            report(cx, out, side, &copy, &found.common);
        }
    }
}

/// Whether the writers of the report with index `member` and of the text `other` wrote it together.
fn are_a_team(cx: &Collection, member: usize, other: usize) -> bool {
    let here = &cx.members()[member];
    let Some(config) = here.config.as_deref().filter(|config| !config.teams.is_empty()) else { return false };
    let page = |place: &Place| config.page(&place.home, &place.file);
    let there = match cx.owner(other) {
        Owner::Member(other) => page(&cx.members()[other].facts.place),
        Owner::Stranger => Page::from_index(&cx.fingerprints()[other].site, &cx.fingerprints()[other].report),
    };
    config.teams.share(&page(&here.facts.place), &there)
}

fn report(cx: &Collection, out: &mut CollectionSink<'_>, side: usize, copy: &Copy, common: &[u32]) {
    let here = &cx.members()[side];
    let share = (copy.pair.share() * 100.0).floor();
    let other = &cx.fingerprints()[copy.other];
    let (name, there) = match cx.owner(copy.other) {
        Owner::Member(member) => (cx.members()[member].source.name().to_owned(), Some(member)),
        Owner::Stranger => (format!("{}: {}", other.site, other.report), None),
    };
    let mine = [copy.pair.a, copy.pair.b].into_iter().find(|&text| text != copy.other).unwrap_or(copy.pair.a);
    let is_shorter = cx.fingerprints()[mine].len() <= other.len();
    let mut message = match is_shorter {
        true => say!(
            en("{share} % of this text is also in `{name}`"),
            vi("{share} % nội dung báo cáo cũng có trong `{name}`"),
        ),
        false => say!(
            en("the report contains {share} % of the text of `{name}`"),
            vi("báo cáo chứa {share} % nội dung của `{name}`"),
        ),
    };
    if copy.others > 0 {
        let more = match copy.others {
            1 => "one".to_owned(),
            many => many.to_string(),
        };
        message.en.push_str(&format!(", and shares much with {more} more"));
        message.vi.push_str(&format!(", và còn giống nhiều với {} bài nữa", copy.others));
    }
    let own_text = cx.text(side);
    let own_words = words(&own_text, here);
    let passage = there.and_then(|member| {
        let source = cx.text(member);
        let theirs = words(&source, &cx.members()[member]);
        let (own, theirs) = copies::longest_common_passage(&own_words, &theirs, common)?;
        Some((own, theirs, source))
    });
    let span = passage.as_ref().map_or(here.facts.title, |(own, ..)| *own);
    let diagnostic = out.report(side, "/copies/threshold", span, message);
    diagnostic.help(say!(
        en("write it in your own words; if you wrote it together, say in the report with whom"),
        vi("hãy viết bằng lời của bạn; nếu cùng viết với người khác, hãy ghi rõ trong báo cáo là viết với ai"),
    ));
    if let Some((own, theirs, source)) = passage {
        let words = count(&own_words, own);
        diagnostic.here(say!(
            en("the longest passage in common: {words} words"),
            vi("đoạn giống nhau dài nhất: {words} chữ"),
        ));
        diagnostic.label_in(&source, theirs, say!(en("the same words"), vi("đoạn tương ứng")));
    }
}

/// The words of the text `source` of `member`. Its site decides what shortcodes do.
fn words(source: &Source, member: &Member) -> Vec<Word> {
    let site = member.facts.place.site.as_ref().filter(|site| site.has_page(source.path()));
    let document = reading::parse(source, Location { site, folder: None });
    copies::words(&document, &member.schema, &residue::find(&document, &member.schema))
}

fn count(words: &[Word], span: Span) -> usize {
    words.iter().filter(|word| span.contains(word.span)).count()
}
