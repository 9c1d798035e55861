//! `report-copied`.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

use rayon::prelude::*;

use super::collection::{Collection, CollectionSink, Member, Owner};
use super::rule::declare_rule;
use crate::binding::reading::{self, Location};
use crate::binding::residue;
use crate::collection::copies::{self, ClassText, Options, Pair, Word};
use crate::collection::facts::Place;
use crate::config::Page;
use crate::diagnostic::{Copied, CopyMember, Passage, SharedText};
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
    /// The diagnostic names the report that shares most, and shows the longest passage in both. All that are alike are told,
    /// as texts do not say who wrote first. Where git knows when both files were first committed, the days are given: a fact,
    /// and no proof. Of a group of reports each is told the closest one, and how many more there are.
    ///
    /// What more than half of the class has is told once, in a note: a handout, as a rule. Name its file in
    /// `copies.templates`; a file that is named there is no report itself.
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
    /// (`false`): whether reports of one site are compared, too; of two that are alike, the later one is told.
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

/// The finding for one text: the most similar other one.
struct Copy {
    other: usize,
    pair: Pair,
    /// The index of the common text of the comparison.
    common: usize,
}

/// What two members have in common.
struct Alike {
    /// The longest passage, in the member with the lower index and in the other.
    longest: Option<(Span, Span, usize)>,
    passages: Vec<Passage>,
}

/// Runs the rule.
pub fn check(cx: &Collection, out: &mut CollectionSink<'_>) {
    let member = |text: usize| match cx.owner(text) {
        Owner::Member(member) => Some(member),
        Owner::Stranger => None,
    };
    let setting = |member: usize| {
        let copies = &cx.members()[member].schema.copies;
        Options { threshold: copies.threshold, within_site: copies.within_site }
    };
    let mut settings: Vec<Options> = Vec::new();
    let targets = cx.all_targets().iter().copied().filter(|&target| cx.text_of(target).is_some());
    for options in targets.filter(|&target| out.takes(target)).map(setting) {
        if !settings.contains(&options) {
            settings.push(options);
        }
    }
    let mut groups = Groups::default();
    let mut copies: BTreeMap<usize, Copy> = BTreeMap::new();
    let mut commons: Vec<Vec<u32>> = Vec::new();
    let mut shared: Vec<ClassText> = Vec::new();
    for options in settings {
        let is_checked =
            |text: usize| member(text).is_some_and(|member| out.takes(member) && setting(member) == options);
        let found = cx.copies(options, out.wants_class(), is_checked);
        for &pair in &found.pairs {
            // Nobody can tell which was first, so each side is told of the other.
            for (side, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                let Some(own) = member(side).filter(|_| is_checked(side)) else { continue };
                if are_a_team(cx, own, other) {
                    continue;
                }
                groups.join(side, other);
                let copy = copies.entry(side).or_insert(Copy { other, pair, common: commons.len() });
                if pair.share() > copy.pair.share() {
                    (copy.other, copy.pair) = (other, pair);
                }
            }
        }
        commons.push(found.common);
        for text in found.of_class {
            if !shared.contains(&text) {
                shared.push(text);
            }
        }
    }
    let sizes = groups.sizes();
    // What belongs to one group is compared in one go, so that each text is read and taken apart once.
    let mut pairs: BTreeMap<usize, BTreeMap<(usize, usize), usize>> = BTreeMap::new();
    for (&text, copy) in &copies {
        let (Some(here), Some(there)) = (member(text), member(copy.other)) else { continue };
        pairs.entry(groups.find(text)).or_default().entry((here.min(there), here.max(there))).or_insert(copy.common);
    }
    let compared = pairs.into_par_iter().map(|(_, pairs)| {
        let mut texts = Texts::of(cx);
        let alike = pairs.into_iter().map(|(pair, common)| (pair, texts.alike(pair, &commons[common])));
        (alike.collect::<Vec<_>>(), texts.sources)
    });
    let mut texts = Texts::of(cx);
    let mut alike: HashMap<(usize, usize), Alike> = HashMap::new();
    for (found, sources) in compared.collect::<Vec<_>>() {
        alike.extend(found);
        texts.sources.extend(sources);
    }
    for (&text, copy) in &copies {
        let Some(here) = member(text) else { continue };
        let group = groups.find(text);
        let more = sizes.get(&group).map_or(0, |size| size.saturating_sub(2));
        report(cx, out, &mut texts, &alike, (text, here), copy, (group, more));
    }
    for text in shared {
        let Some(own) = member(text.sample) else { continue };
        let Some((span, words)) = copies::longest_covered(&texts.words(own), &text.shingles) else { continue };
        let (students, of) = (text.homes, text.of);
        out.share(SharedText { source: texts.source(own), span, words, students, of });
    }
}

/// Texts that are alike, joined to groups (union by the lower index, with halved paths).
#[derive(Default)]
struct Groups(HashMap<usize, usize>);

impl Groups {
    /// The lowest index in the group of `text`.
    fn find(&mut self, mut text: usize) -> usize {
        while let Some(&above) = self.0.get(&text).filter(|&&above| above != text) {
            let further = self.0.get(&above).copied().unwrap_or(above);
            self.0.insert(text, further);
            text = further;
        }
        text
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        self.0.insert(one, one.min(other));
        self.0.insert(other, one.min(other));
    }

    /// The number of texts in each group.
    fn sizes(&mut self) -> HashMap<usize, usize> {
        let texts: Vec<usize> = self.0.keys().copied().collect();
        let mut sizes: HashMap<usize, usize> = HashMap::new();
        for text in texts {
            *sizes.entry(self.find(text)).or_default() += 1;
        }
        sizes
    }
}

/// The texts of members, each loaded once.
struct Texts<'a> {
    cx: &'a Collection,
    sources: HashMap<usize, Arc<Source>>,
    /// The words of the last members, the latest one last.
    last: VecDeque<(usize, Arc<Vec<Word>>)>,
}

/// Members whose words are kept: as many as are alike in most classes.
const MAX_KEPT: usize = 64;

impl<'a> Texts<'a> {
    fn of(cx: &'a Collection) -> Self {
        Self { cx, sources: HashMap::new(), last: VecDeque::new() }
    }

    fn source(&mut self, member: usize) -> Arc<Source> {
        self.sources.entry(member).or_insert_with(|| self.cx.text(member)).clone()
    }

    /// The words of the text of `member`. Its site decides what shortcodes do.
    fn words(&mut self, member: usize) -> Arc<Vec<Word>> {
        if let Some((_, words)) = self.last.iter().find(|(known, _)| *known == member) {
            return words.clone();
        }
        let source = self.source(member);
        let words = Arc::new(words(&source, &self.cx.members()[member]));
        if self.last.len() >= MAX_KEPT {
            self.last.pop_front();
        }
        self.last.push_back((member, words.clone()));
        words
    }

    fn alike(&mut self, (one, other): (usize, usize), common: &[u32]) -> Alike {
        let (a, b) = (self.words(one), self.words(other));
        let count = |span: Span| a.iter().filter(|word| span.contains(word.span)).count();
        let passages = copies::passages(&a, &b, common);
        let likely = passages.iter().map(|passage| passage.words).max().unwrap_or(0);
        let longest = copies::longest_common_passage(&a, &b, common, likely).map(|(a, b)| (a, b, count(a)));
        Alike { longest, passages }
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

/// Reports that the text `mine` of the member `side` is alike another; `group` is its group, and how many more are in it.
fn report(
    cx: &Collection,
    out: &mut CollectionSink<'_>,
    texts: &mut Texts<'_>,
    alike: &HashMap<(usize, usize), Alike>,
    (mine, side): (usize, usize),
    copy: &Copy,
    (group, more): (usize, usize),
) {
    let share = (copy.pair.share() * 100.0).floor();
    let other = &cx.fingerprints()[copy.other];
    let (name, there) = match cx.owner(copy.other) {
        Owner::Member(member) => (cx.members()[member].source.name().to_owned(), Some(member)),
        Owner::Stranger => (format!("{}: {}", other.site, other.report), None),
    };
    let home = |member: usize| &cx.members()[member].facts.place.home;
    let own = there.is_some_and(|there| home(there) == home(side));
    // Two pages of one writer: only the later one was copied.
    if own && there > Some(side) {
        return;
    }
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
    if more > 0 {
        let are = if more == 1 { "is" } else { "are" };
        message.en.push_str(&format!("; {more} more {are} alike"));
        message.vi.push_str(&format!("; còn {more} bài nữa cũng giống"));
    }
    let found = there.and_then(|there| {
        let alike = alike.get(&(side.min(there), side.max(there)))?;
        let is_first = side < there;
        let longest = alike.longest.map(|(a, b, words)| if is_first { (a, b, words) } else { (b, a, words) });
        let passages = alike.passages.clone();
        let passages = if is_first { passages } else { Passage::mirrored(passages) };
        Some((texts.source(there), longest, passages))
    });
    let longest = found.as_ref().and_then(|(_, longest, _)| *longest);
    let span = longest.map_or(cx.members()[side].facts.title, |(own, ..)| own);
    let diagnostic = out.report(side, "/copies/threshold", span, message);
    diagnostic.help(if own {
        say!(
            en("write what is new on this page, and delete what belongs to the other one"),
            vi("hãy viết nội dung riêng của trang này và xóa phần thuộc về trang kia"),
        )
    } else {
        say!(
            en("write it in your own words; if you wrote it together, say in the report with whom"),
            vi("hãy viết bằng lời của bạn; nếu cùng viết với người khác, hãy ghi rõ trong báo cáo là viết với ai"),
        )
    });
    let (source, passages) = match found {
        Some((source, _, passages)) => (Some(source), passages),
        None => (None, Vec::new()),
    };
    if let (Some(source), Some((_, theirs, words))) = (&source, longest) {
        diagnostic.here(say!(
            en("the longest passage in common: {words} words"),
            vi("đoạn giống nhau dài nhất: {words} chữ"),
        ));
        diagnostic.label_in(source, theirs, say!(en("the same words"), vi("đoạn tương ứng")));
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
    let percent = share as u8;
    let other = CopyMember { name, source, student: None, first: None };
    diagnostic.copied = Some(Arc::new(Copied { group, other, percent, passages }));
}

/// The words of the text `source` of `member`, which is parsed again only if it has changed.
fn words(source: &Source, member: &Member) -> Vec<Word> {
    if let Some(words) = member.facts.words.as_ref().and_then(|kept| kept.words(source)) {
        return words;
    }
    let site = member.facts.place.site.as_ref().filter(|site| site.has_page(source.path()));
    let document = reading::parse(source, Location { site, folder: None });
    copies::words(&document, &member.schema, &residue::find(&document, &member.schema))
}
