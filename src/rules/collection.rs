//! What rules see that look at several reports together, and where they put what they find.
//!
//! A collection holds the reports under check and their neighbours. Findings belong to reports under check only;
//! a neighbour is read like any other report, so that whether only one file is checked, or all of a site, the
//! same is said of it.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::report_is_template::REPORT_IS_TEMPLATE;
use crate::collection::copies::Fingerprint;
use crate::collection::facts::Facts;
use crate::config::Config;
use crate::data::numbers::natural;
use crate::diagnostic::{Diagnostic, Group, Requirement, RuleMeta, Silenced};
use crate::files::buffers::Buffers;
use crate::message::Message;
use crate::say;
use crate::schema::Schema;
use crate::text::source::{Source, Span};

/// One rule on several reports: its facts and its check.
pub struct CollectionRule {
    /// Its facts.
    pub meta: &'static RuleMeta,
    /// Looks at all reports and puts what it finds into the sink.
    pub check: fn(&Collection, &mut CollectionSink<'_>),
}

/// One report among others.
#[derive(Debug)]
pub struct Member {
    /// What is known of it.
    pub facts: Facts,
    /// Its text, for labels.
    pub source: Arc<Source>,
    /// What it is held to.
    pub schema: Arc<Schema>,
    /// The config that speaks of it, which says who works together.
    pub config: Option<Arc<Config>>,
    /// The number by which its owner knows it.
    pub number: usize,
    /// Whether it is under check; otherwise it is a neighbour.
    pub target: bool,
    /// What was found in it so far.
    pub found: Vec<Diagnostic>,
    /// What goes without saying because of that.
    pub implied: Vec<Diagnostic>,
    /// What somebody has silenced of that.
    pub silenced: Vec<Silenced>,
}

impl Member {
    /// All that is known to be wrong with it.
    fn reported(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter().chain(&self.implied).chain(self.silenced.iter().map(|silenced| &silenced.diagnostic))
    }

    /// Whether something found already is about `span`: then that is the cause.
    pub fn is_reported_at(&self, span: Span) -> bool {
        let meets = |other: Span| other == span || other.overlaps(span);
        self.reported().any(|diagnostic| {
            let mut labels = diagnostic.labels.iter().filter(|label| label.source.is_none());
            meets(diagnostic.span) || labels.any(|label| meets(label.span))
        })
    }

    /// Whether the page is nothing but the template, as was found already.
    pub fn is_template(&self) -> bool {
        self.reported().any(|diagnostic| std::ptr::eq(diagnostic.rule, &REPORT_IS_TEMPLATE))
    }

    /// Whether something found already is about the section `id` itself, not about an image in it.
    pub fn is_reported_of(&self, id: &str) -> bool {
        let mut of_text = self.reported().filter(|diagnostic| diagnostic.rule.group != Group::Images);
        of_text.any(|diagnostic| diagnostic.section.as_deref() == Some(id))
    }

    /// Whether the section `id` is the template's still.
    pub fn is_unwritten(&self, id: &str) -> bool {
        let mut residue = self.reported().filter(|diagnostic| diagnostic.rule.group == Group::Residue);
        residue.any(|diagnostic| diagnostic.section.as_deref() == Some(id))
    }

    /// Whether a rule of `group` found something.
    pub fn is_reported_by(&self, group: Group) -> bool {
        self.reported().any(|diagnostic| diagnostic.rule.group == group)
    }

    /// Whether something was found that the place `pointer` in the schema asks for.
    pub fn is_reported_for(&self, pointer: &str) -> bool {
        let asked = |requirement: &Requirement| requirement.pointer == pointer;
        self.reported().any(|diagnostic| diagnostic.requirement.as_ref().is_some_and(asked))
    }

    /// The code of its language.
    pub fn language(&self) -> &str {
        self.facts.place.language.map_or("", |language| &self.schema.languages[language].code)
    }

    /// What to call its language: `Vietnamese`.
    pub fn language_name(&self) -> Message {
        language_name(self.language())
    }

    /// What to call it beside `other`: the file's name alone when both are in one folder.
    pub fn name_beside(&self, other: &Self) -> &str {
        let name = self.source.name();
        match (self.facts.place.file.parent(), other.facts.place.file.parent()) {
            (one, two) if one == two => name.rsplit('/').next().unwrap_or(name),
            _ => name,
        }
    }

    /// `file`, which lies somewhere in the same site, as its writer would name it.
    pub fn name_of(&self, file: &Path) -> String {
        let place = &self.facts.place;
        let below = match file.parent() == place.file.parent() {
            true => file.file_name().map_or(file, Path::new),
            false => file.strip_prefix(&place.home).unwrap_or(file),
        };
        below.to_string_lossy().replace('\\', "/")
    }
}

/// What to call the language `code` in a message.
pub fn language_name(code: &str) -> Message {
    match code {
        "en" => say!(en("English"), vi("tiếng Anh")),
        "vi" => say!(en("Vietnamese"), vi("tiếng Việt")),
        code => say!(en("`{code}`"), vi("tiếng `{code}`")),
    }
}

/// The reports that belong together: those of one home with one schema side by side, and of these the translations of
/// one report.
#[derive(Debug)]
pub struct Collection {
    members: Vec<Member>,
    homes: Vec<Range<usize>>,
    /// Every text that reports are compared with: first those of members, then others.
    fingerprints: Vec<Fingerprint>,
    /// What the first of them are of.
    owners: Vec<usize>,
    /// The indexes of the reports by their files, once somebody asks.
    by_path: OnceLock<FxHashMap<PathBuf, Vec<usize>>>,
    buffers: Arc<Buffers>,
    /// Reads a file again, or the buffer in its place.
    read: fn(&Source, &Buffers) -> Source,
}

/// Whose text a fingerprint is of.
#[derive(Debug)]
pub enum Owner {
    /// The report of this index.
    Member(usize),
    /// A report, or a template, that is known by its fingerprint alone.
    Stranger,
}

impl Collection {
    /// Orders `members`. Their texts are compared with those of `strangers` as well (whose `site` is their home's, if they
    /// have one here), but for templates. `read` reads a file again whose text was let go of, unless one of `buffers` takes its
    /// place.
    pub fn new(
        mut members: Vec<Member>,
        strangers: Vec<Fingerprint>,
        buffers: Arc<Buffers>,
        read: fn(&Source, &Buffers) -> Source,
    ) -> Self {
        members.par_sort_by(|one, other| {
            let (a, b) = (&one.facts.place, &other.facts.place);
            let homes = (&a.home, &one.schema.name).cmp(&(&b.home, &other.schema.name));
            let identities = || natural(&a.identity, &b.identity);
            homes.then_with(identities).then_with(|| (a.language, &a.file).cmp(&(b.language, &b.file)))
        });
        let homes = ranges(&members, |one, other| {
            one.facts.place.home == other.facts.place.home && Arc::ptr_eq(&one.schema, &other.schema)
        });
        let (mut owners, mut fingerprints) = (Vec::new(), Vec::new());
        for (index, member) in members.iter_mut().enumerate() {
            if let Some(fingerprint) = member.facts.fingerprint.take() {
                owners.push(index);
                fingerprints.push(fingerprint);
            }
        }
        fingerprints.extend(strangers);
        Self { members, homes, fingerprints, owners, by_path: OnceLock::new(), buffers, read }
    }

    /// Every text that reports are compared with.
    pub fn fingerprints(&self) -> &[Fingerprint] {
        &self.fingerprints
    }

    /// Whose text the fingerprint of this index is of.
    pub fn owner(&self, fingerprint: usize) -> Owner {
        self.owners.get(fingerprint).map_or(Owner::Stranger, |&member| Owner::Member(member))
    }

    /// The text of the report of index `member`, read again if it was let go of.
    pub fn text(&self, member: usize) -> Arc<Source> {
        let source = &self.members[member].source;
        if source.text().is_empty() { Arc::new((self.read)(source, &self.buffers)) } else { source.clone() }
    }

    /// All reports, each home's side by side.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The reports again, to add findings to them.
    pub fn members_mut(&mut self) -> &mut [Member] {
        &mut self.members
    }

    /// The numbers of the other reports of the same home that `diagnostic` in the report of index `member` points at.
    /// What two pages are said to have in common either of them may silence, whichever is named.
    pub fn others(&self, member: usize, diagnostic: &Diagnostic) -> impl Iterator<Item = usize> {
        let home = self.homes.get(self.homes.partition_point(|home| home.end <= member)).cloned();
        let by_path = self.by_path.get_or_init(|| {
            let mut by_path: FxHashMap<PathBuf, Vec<usize>> = FxHashMap::default();
            for (index, member) in self.members.iter().enumerate() {
                by_path.entry(member.source.path().to_path_buf()).or_default().push(index);
            }
            by_path
        });
        let labelled = diagnostic.labels.iter().filter_map(|label| label.source.as_ref());
        let named = labelled.filter_map(|source| by_path.get(source.path())).flatten().copied();
        let is_other = |other: &usize| *other != member && home.as_ref().is_some_and(|home| home.contains(other));
        let mut others: Vec<usize> = named.filter(is_other).collect();
        others.sort_unstable();
        others.dedup();
        others.into_iter().map(|other| self.members[other].number)
    }

    /// The indexes of the reports of `home` with the identity of that of index `member`, or one that is told from it by
    /// leading zeros only; itself included.
    pub fn twins(&self, home: &Range<usize>, member: usize) -> Range<usize> {
        let identity = &self.members[member].facts.place.identity;
        let order = |other: &Member| natural(&other.facts.place.identity, identity);
        let members = &self.members[home.clone()];
        let start = members.partition_point(|other| order(other).is_lt());
        let end = members.partition_point(|other| order(other).is_le());
        home.start + start..home.start + end
    }

    /// Gives the reports back, with all that is known of them.
    pub fn into_members(mut self) -> Vec<Member> {
        for (&owner, fingerprint) in self.owners.iter().zip(self.fingerprints) {
            self.members[owner].facts.fingerprint = Some(fingerprint);
        }
        self.members
    }

    /// The indexes of the reports of each home that are held to one schema.
    pub fn homes(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.homes.iter().cloned()
    }

    /// The indexes of the translations of each report of `home`, in the order of the schema's languages.
    pub fn reports(&self, home: Range<usize>) -> Vec<Range<usize>> {
        let start = home.start;
        ranges(&self.members[home], |one, other| one.facts.place.identity == other.facts.place.identity)
            .into_iter()
            .map(|range| range.start + start..range.end + start)
            .collect()
    }

    /// Every two translations of one report: the one in its first language beside each of the others.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for report in self.homes().flat_map(|home| self.reports(home)) {
            let language = |index: usize| self.members[index].facts.place.language;
            let says_nothing = |member: &Member| member.facts.displaced || member.facts.unwritten;
            if self.members[report.clone()].iter().any(says_nothing) {
                continue;
            }
            // Those in languages that the schema does not have come before.
            let Some(first) = report.clone().find(|&index| language(index).is_some()) else { continue };
            pairs.extend((first..report.end).filter(|&other| language(other) != language(first)).map(|o| (first, o)));
        }
        pairs
    }
}

/// The ranges of neighbours that belong together.
fn ranges<T>(all: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<Range<usize>> {
    let mut start = 0;
    all.chunk_by(same)
        .map(|chunk| {
            start += chunk.len();
            start - chunk.len()..start
        })
        .collect()
}

/// Takes what one rule finds in several reports.
pub struct CollectionSink<'a> {
    meta: &'static RuleMeta,
    /// Whether the rule is on for the report of an index.
    on: &'a dyn Fn(usize) -> bool,
    collection: &'a Collection,
    found: Vec<(usize, Diagnostic)>,
    compared: BTreeSet<usize>,
}

impl<'a> CollectionSink<'a> {
    /// A sink for the findings of `meta` in `collection`.
    pub fn new(meta: &'static RuleMeta, collection: &'a Collection, on: &'a dyn Fn(usize) -> bool) -> Self {
        Self { meta, on, collection, found: Vec::new(), compared: BTreeSet::new() }
    }

    /// Whether findings may be put into the report of this index: it is under check, and the rule is on for it.
    pub fn takes(&self, member: usize) -> bool {
        self.collection.members()[member].target && (self.on)(member)
    }

    /// Of two translations the one to speak of: the one that is not in the first language, unless only that one
    /// is under check. The other comes second.
    pub fn sides(&self, (first, other): (usize, usize)) -> Option<(usize, usize)> {
        match (self.takes(other), self.takes(first)) {
            (true, _) => Some((other, first)),
            (false, true) => Some((first, other)),
            (false, false) => None,
        }
    }

    /// Reports a finding at `span` of the report of index `member`, asked for by the place `pointer` in its schema.
    pub fn report(
        &mut self,
        member: usize,
        pointer: impl Into<String>,
        span: Span,
        message: impl Into<Message>,
    ) -> &mut Diagnostic {
        let mut diagnostic = Diagnostic::new(self.meta, self.meta.severity, span, message);
        let schema = self.collection.members()[member].schema.name.clone();
        diagnostic.requirement = Some(Requirement { schema, pointer: pointer.into() });
        let index = self.found.len();
        self.found.push((member, diagnostic));
        &mut self.found[index].1
    }

    /// Notes that the reports of these indexes have others to be compared with, so that the rule could speak of them.
    pub fn compare(&mut self, members: impl IntoIterator<Item = usize>) {
        self.compared.extend(members);
    }

    /// What was reported, each with the index of its report; and the reports that were compared with others.
    pub fn into_found(self) -> (Vec<(usize, Diagnostic)>, BTreeSet<usize>) {
        (self.found, self.compared)
    }
}
