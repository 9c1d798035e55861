//! The input and output of rules that compare several reports.
//!
//! A collection holds the reports under check and their neighbours. Findings are reported only in reports under check.
//! A neighbour is read like any other report, so that checking one file or a whole site gives the same findings.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::hash::BuildHasher;
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::report_is_template::REPORT_IS_TEMPLATE;
use crate::collection::copies::Fingerprint;
use crate::collection::facts::{Facts, Place};
use crate::config::Config;
use crate::data::numbers::natural;
use crate::diagnostic::{Diagnostic, Group, Requirement, RuleMeta, SharedText, Silenced};
use crate::files::buffers::Buffers;
use crate::message::Message;
use crate::say;
use crate::schema::Schema;
use crate::text::source::{Source, Span};

/// A rule on several reports: its metadata and its check.
pub struct CollectionRule {
    /// The metadata.
    pub meta: &'static RuleMeta,
    /// Checks all reports, and adds its findings to the sink.
    pub check: fn(&Collection, &mut CollectionSink<'_>),
}

/// One report of a collection.
#[derive(Debug)]
pub struct Member {
    /// The facts about it.
    pub facts: Box<Facts>,
    /// Its text, for labels.
    pub source: Arc<Source>,
    /// The schema that it is checked against.
    pub schema: Arc<Schema>,
    /// The config that applies to it, which names the members of teams.
    pub config: Option<Arc<Config>>,
    /// The caller's number for it.
    pub number: usize,
    /// Whether it is under check. Otherwise, it is a neighbour.
    pub target: bool,
    /// The findings so far.
    pub found: Vec<Diagnostic>,
    /// The findings that follow from those.
    pub implied: Vec<Diagnostic>,
    /// The suppressed findings.
    pub silenced: Vec<Silenced>,
}

impl Member {
    /// All findings, whether reported, implied or suppressed.
    fn reported(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter().chain(&self.implied).chain(self.silenced.iter().map(|silenced| &silenced.diagnostic))
    }

    /// Whether a finding overlaps `span`, and so explains it.
    pub fn is_reported_at(&self, span: Span) -> bool {
        let meets = |other: Span| other == span || other.overlaps(span);
        self.reported().any(|diagnostic| {
            let mut labels = diagnostic.labels.iter().filter(|label| label.source.is_none());
            meets(diagnostic.span) || labels.any(|label| meets(label.span))
        })
    }

    /// Whether the page was found to be an unchanged template.
    pub fn is_template(&self) -> bool {
        self.reported().any(|diagnostic| std::ptr::eq(diagnostic.rule, &REPORT_IS_TEMPLATE))
    }

    /// Whether the report was found to be like another one.
    pub fn is_copy(&self) -> bool {
        self.reported().any(|diagnostic| diagnostic.copied.is_some())
    }

    /// Whether a finding is about the section `id` itself rather than an image in it.
    pub fn is_reported_of(&self, id: &str) -> bool {
        let mut of_text = self.reported().filter(|diagnostic| diagnostic.rule.group != Group::Images);
        of_text.any(|diagnostic| diagnostic.section.as_deref() == Some(id))
    }

    /// Whether the section `id` still has the template's text.
    pub fn is_unwritten(&self, id: &str) -> bool {
        let mut residue = self.reported().filter(|diagnostic| diagnostic.rule.group == Group::Residue);
        residue.any(|diagnostic| diagnostic.section.as_deref() == Some(id))
    }

    /// Whether a rule of `group` has a finding.
    pub fn is_reported_by(&self, group: Group) -> bool {
        self.reported().any(|diagnostic| diagnostic.rule.group == group)
    }

    /// Whether a finding comes from the place `pointer` in the schema.
    pub fn is_reported_for(&self, pointer: &str) -> bool {
        let is_at_pointer = |requirement: &Requirement| requirement.pointer == pointer;
        self.reported().any(|diagnostic| diagnostic.requirement.as_ref().is_some_and(is_at_pointer))
    }

    /// The code of its language.
    pub fn language(&self) -> &str {
        self.facts.place.language.map_or("", |language| &self.schema.languages[language].code)
    }

    /// The name of its language: `Vietnamese`.
    pub fn language_name(&self) -> Message {
        language_name(self.language())
    }

    /// Its name beside `other`: only the file name if both are in the same folder.
    pub fn name_beside(&self, other: &Self) -> &str {
        let name = self.source.name();
        match (self.facts.place.file.parent(), other.facts.place.file.parent()) {
            (one, two) if one == two => name.rsplit('/').next().unwrap_or(name),
            _ => name,
        }
    }

    /// The name of `file`, which is in the same site, as the writer of this report would write it.
    pub fn name_of(&self, file: &Path) -> String {
        let place = &self.facts.place;
        let below = match file.parent() == place.file.parent() {
            true => file.file_name().map_or(file, Path::new),
            false => file.strip_prefix(&place.home).unwrap_or(file),
        };
        below.to_string_lossy().replace('\\', "/")
    }
}

/// The name of the language `code` in messages.
pub fn language_name(code: &str) -> Message {
    match code {
        "en" => say!(en("English"), vi("tiếng Anh")),
        "vi" => say!(en("Vietnamese"), vi("tiếng Việt")),
        code => say!(en("`{code}`"), vi("tiếng `{code}`")),
    }
}

/// Reports to compare: sorted so that those of one home with one schema are adjacent, and among these the translations
/// of one report.
#[derive(Debug)]
pub struct Collection {
    members: Vec<Member>,
    homes: Vec<Range<usize>>,
    /// All texts to compare with: first those of members, then others.
    fingerprints: Vec<Fingerprint>,
    /// The member of each of the first fingerprints.
    owners: Vec<usize>,
    /// The reports by a hash of their paths, with their indexes, built on first use.
    by_path: OnceLock<Vec<(u64, usize)>>,
    /// The pairs of translations, found on first use.
    pairs: OnceLock<Vec<(usize, usize)>>,
    buffers: Arc<Buffers>,
    /// Reads a file again, or the buffer in its place.
    read: fn(&Source, &Buffers) -> Source,
}

/// The owner of a fingerprint.
#[derive(Debug)]
pub enum Owner {
    /// The report with this index.
    Member(usize),
    /// A report or template of which only the fingerprint is known.
    Stranger,
}

impl Collection {
    /// Sorts `members`. Their texts are also compared with those of `strangers`, except templates; the `site` of a
    /// stranger is that of its home if a member has that home. `read` loads the text of a file again if it was dropped,
    /// or takes it from `buffers`.
    pub fn new(
        mut members: Vec<Member>,
        strangers: Vec<Fingerprint>,
        buffers: Arc<Buffers>,
        read: fn(&Source, &Buffers) -> Source,
    ) -> Self {
        members.par_sort_by(|one, other| order((&one.facts.place, &one.schema), (&other.facts.place, &other.schema)));
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
        Self { members, homes, fingerprints, owners, by_path: OnceLock::new(), pairs: OnceLock::new(), buffers, read }
    }

    /// All texts to compare with.
    pub fn fingerprints(&self) -> &[Fingerprint] {
        &self.fingerprints
    }

    /// The owner of the fingerprint with this index.
    pub fn owner(&self, fingerprint: usize) -> Owner {
        self.owners.get(fingerprint).map_or(Owner::Stranger, |&member| Owner::Member(member))
    }

    /// The text of the report with index `member`, loaded again if it was dropped.
    pub fn text(&self, member: usize) -> Arc<Source> {
        let source = &self.members[member].source;
        if source.text().is_empty() { Arc::new((self.read)(source, &self.buffers)) } else { source.clone() }
    }

    /// All reports; those of one home are adjacent.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The reports, to add findings to them.
    pub fn members_mut(&mut self) -> &mut [Member] {
        &mut self.members
    }

    /// The numbers of the other reports of the same home that `diagnostic`, in the report with index `member`, has
    /// labels in. If two pages share a fault, either of them may suppress it, whichever is named.
    pub fn others(&self, member: usize, diagnostic: &Diagnostic) -> impl Iterator<Item = usize> {
        let home = self.homes.get(self.homes.partition_point(|home| home.end <= member)).cloned();
        let by_path = self.by_path.get_or_init(|| {
            let members = self.members.iter().enumerate();
            let mut by_path: Vec<(u64, usize)> =
                members.map(|(index, member)| (hash_of(member.source.path()), index)).collect();
            by_path.sort_unstable();
            by_path
        });
        let at = |path: &Path| {
            let hash = hash_of(path);
            let from = by_path.partition_point(|&(other, _)| other < hash);
            by_path[from..].iter().take_while(move |&&(other, _)| other == hash).map(|&(_, index)| index)
        };
        let labelled = diagnostic.labels.iter().filter_map(|label| label.source.as_ref());
        let named = labelled
            .flat_map(|source| at(source.path()).filter(|&index| self.members[index].source.path() == source.path()));
        let is_other = |other: &usize| *other != member && home.as_ref().is_some_and(|home| home.contains(other));
        let mut others: Vec<usize> = named.filter(is_other).collect();
        others.sort_unstable();
        others.dedup();
        others.into_iter().map(|other| self.members[other].number)
    }

    /// The indexes of the reports of `home` with the same identity as that of index `member`, apart from leading zeros.
    /// Includes `member`.
    pub fn twins(&self, home: &Range<usize>, member: usize) -> Range<usize> {
        let identity = &self.members[member].facts.place.identity;
        let order = |other: &Member| natural(&other.facts.place.identity, identity);
        let members = &self.members[home.clone()];
        let start = members.partition_point(|other| order(other).is_lt());
        let end = members.partition_point(|other| order(other).is_le());
        home.start + start..home.start + end
    }

    /// Returns the reports with all that is known of them.
    pub fn into_members(mut self) -> Vec<Member> {
        for (&owner, fingerprint) in self.owners.iter().zip(self.fingerprints) {
            self.members[owner].facts.fingerprint = Some(fingerprint);
        }
        self.members
    }

    /// The index ranges of the reports that share a home and a schema.
    pub fn homes(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.homes.iter().cloned()
    }

    /// The index ranges of the translations of each report of `home`, in the order of the schema's languages.
    pub fn reports(&self, home: Range<usize>) -> Vec<Range<usize>> {
        let start = home.start;
        ranges(&self.members[home], |one, other| one.facts.place.identity == other.facts.place.identity)
            .into_iter()
            .map(|range| range.start + start..range.end + start)
            .collect()
    }

    /// The pairs of translations of each report: the one in its first language with each of the others.
    pub fn pairs(&self) -> &[(usize, usize)] {
        self.pairs.get_or_init(|| self.find_pairs())
    }

    fn find_pairs(&self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for report in self.homes().flat_map(|home| self.reports(home)) {
            let language = |index: usize| self.members[index].facts.place.language;
            let says_nothing = |member: &Member| member.facts.displaced || member.facts.unwritten;
            if self.members[report.clone()].iter().any(says_nothing) {
                continue;
            }
            // Reports in languages that the schema does not have come first.
            let Some(first) = report.clone().find(|&index| language(index).is_some()) else { continue };
            pairs.extend((first..report.end).filter(|&other| language(other) != language(first)).map(|o| (first, o)));
        }
        pairs
    }
}

/// The order of two reports in a collection: by their homes, then by their schemas, then as people count.
pub fn order((a, one): (&Place, &Schema), (b, other): (&Place, &Schema)) -> Ordering {
    let homes = || (&a.home, &one.name).cmp(&(&b.home, &other.name));
    let identities = || natural(&a.identity, &b.identity);
    homes().then_with(identities).then_with(|| (a.language, &a.file).cmp(&(b.language, &b.file)))
}

/// A hash of `path` as it is written.
fn hash_of(path: &Path) -> u64 {
    FxBuildHasher.hash_one(path.as_os_str())
}

/// The ranges of adjacent items that belong together.
fn ranges<T>(all: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<Range<usize>> {
    let mut start = 0;
    all.chunk_by(same)
        .map(|chunk| {
            start += chunk.len();
            start - chunk.len()..start
        })
        .collect()
}

/// Collects the findings of one rule on several reports.
pub struct CollectionSink<'a> {
    meta: &'static RuleMeta,
    /// Whether the rule is enabled for the report with this index.
    on: &'a dyn Fn(usize) -> bool,
    collection: &'a Collection,
    found: Vec<(usize, Diagnostic)>,
    compared: BTreeSet<usize>,
    shared: Vec<SharedText>,
}

impl<'a> CollectionSink<'a> {
    /// A sink for the findings of `meta` in `collection`.
    pub fn new(meta: &'static RuleMeta, collection: &'a Collection, on: &'a dyn Fn(usize) -> bool) -> Self {
        Self { meta, on, collection, found: Vec::new(), compared: BTreeSet::new(), shared: Vec::new() }
    }

    /// Whether findings may be added to the report with this index: it is under check, and the rule is enabled for it.
    pub fn takes(&self, member: usize) -> bool {
        self.collection.members()[member].target && (self.on)(member)
    }

    /// Of two translations, the one to report on, and the other: the one that is not in the first language, unless only
    /// the other one is under check.
    pub fn sides(&self, (first, other): (usize, usize)) -> Option<(usize, usize)> {
        match (self.takes(other), self.takes(first)) {
            (true, _) => Some((other, first)),
            (false, true) => Some((first, other)),
            (false, false) => None,
        }
    }

    /// Reports a finding at `span` of the report with index `member`, required at `pointer` in its schema.
    pub fn report(
        &mut self,
        member: usize,
        pointer: impl Into<String>,
        span: Span,
        message: impl Into<Message>,
    ) -> &mut Diagnostic {
        let mut diagnostic = Diagnostic::new(self.meta, self.meta.severity, span, message);
        diagnostic.requirement = Some(self.collection.members()[member].schema.requirement(pointer));
        let index = self.found.len();
        self.found.push((member, diagnostic));
        &mut self.found[index].1
    }

    /// Marks those of these reports that are under check as compared with others, so that the rule could have reported on
    /// them.
    pub fn compare(&mut self, members: impl IntoIterator<Item = usize>) {
        let members = members.into_iter().filter(|&member| self.collection.members[member].target);
        self.compared.extend(members);
    }

    /// Notes text that most of the class has in common.
    pub fn share(&mut self, text: SharedText) {
        self.shared.push(text);
    }

    /// The findings, each with the index of its report, the reports that were compared with others, and the text that most
    /// of the class has in common.
    pub fn into_found(self) -> (Vec<(usize, Diagnostic)>, BTreeSet<usize>, Vec<SharedText>) {
        (self.found, self.compared, self.shared)
    }
}
