//! The reports that are compared, in their order, and what of them belongs together.

use std::cmp::Ordering;
use std::hash::BuildHasher;
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::member::Member;
use super::near::{Common, Shared};
use super::versions::Versions;
use crate::collection::copies::{self, Few, Fingerprint, Found, Options};
use crate::collection::facts::{Facts, Place};
use crate::data::numbers::natural;
use crate::diagnostic::Diagnostic;
use crate::files::buffers::Buffers;
use crate::schema::Schema;
use crate::text::source::Source;

/// Reports to compare: sorted so that those of one home with one schema are adjacent, and among these the translations
/// of one report.
#[derive(Debug)]
pub struct Collection {
    members: Vec<Member>,
    homes: Vec<Range<usize>>,
    /// The indexes of the members under check, ascending.
    targets: Vec<usize>,
    /// What members have in common of each kind, found on first use.
    shared: [OnceLock<Shared>; Common::ALL.len()],
    /// In which languages the reports of each home are there, found on first use.
    versions: Vec<OnceLock<Versions>>,
    /// All texts to compare with: first those of members, then others.
    fingerprints: Vec<Fingerprint>,
    /// The member of each of the first fingerprints.
    owners: Vec<usize>,
    /// What the texts of few reports under check are compared with, for each setting.
    few: Mutex<Vec<Few>>,
    /// The reports by a hash of their paths, with their indexes, built on first use.
    by_path: OnceLock<Vec<(u64, usize)>>,
    /// The pairs of translations of which one is under check, found on first use.
    pairs: OnceLock<Vec<(usize, usize)>>,
    buffers: Arc<Buffers>,
    /// Reads a file again, or the buffer in its place.
    read: fn(&Source, &Buffers) -> Source,
}

/// The most reports under check that are compared one by one with all texts.
const FEW: usize = 16;

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
        let versions = homes.iter().map(|_| OnceLock::new()).collect();
        let targets = members.iter().enumerate().filter(|(_, member)| member.target).map(|(index, _)| index).collect();
        Self {
            members,
            homes,
            targets,
            shared: Default::default(),
            versions,
            fingerprints,
            owners,
            few: Mutex::default(),
            by_path: OnceLock::new(),
            pairs: OnceLock::new(),
            buffers,
            read,
        }
    }

    /// Whether `facts` are of the report with index `member`, at the same place.
    pub fn is_place_of(&self, member: usize, facts: &Facts) -> bool {
        let (own, place) = (&self.members[member].facts.place, &facts.place);
        own.file == place.file
            && own.home == place.home
            && own.identity == place.identity
            && own.language == place.language
    }

    /// Replaces what is known of the report with index `member` by the `facts` of its text as it is now, in `source`. They
    /// are of the same place.
    pub fn renew(&mut self, member: usize, mut facts: Box<Facts>, source: Arc<Source>) {
        let at = self.home_at(member);
        let home = self.homes[at].start;
        self.own(member, facts.fingerprint.take());
        if !self.members[member].target {
            self.few = Mutex::default();
        }
        for shared in self.shared.iter_mut().filter_map(OnceLock::get_mut) {
            shared.remove(home, member, &self.members[member]);
        }
        (self.members[member].facts, self.members[member].source) = (facts, source);
        for shared in self.shared.iter_mut().filter_map(OnceLock::get_mut) {
            shared.add(home, member, &self.members[member]);
        }
        if let Some(versions) = self.versions[at].get_mut() {
            versions.renew(&self.members[self.homes[at].clone()], home, member);
        }
        self.pairs = OnceLock::new();
    }

    /// Sets the texts that replace files.
    pub fn read_from(&mut self, buffers: Arc<Buffers>) {
        self.buffers = buffers;
    }

    /// Sets the fingerprint of the report with index `member`.
    fn own(&mut self, member: usize, fingerprint: Option<Fingerprint>) {
        match (self.owners.binary_search(&member), fingerprint) {
            (Ok(at), Some(fingerprint)) => self.fingerprints[at] = fingerprint,
            (Ok(at), None) => {
                self.few = Mutex::default();
                self.owners.remove(at);
                self.fingerprints.remove(at);
            }
            (Err(at), Some(fingerprint)) => {
                self.few = Mutex::default();
                self.owners.insert(at, member);
                self.fingerprints.insert(at, fingerprint);
            }
            (Err(_), None) => {}
        }
    }

    /// The index of the home of the report with index `member`.
    fn home_at(&self, member: usize) -> usize {
        self.homes.partition_point(|home| home.end <= member)
    }

    /// In which languages the reports of `home` are there.
    pub fn versions(&self, home: &Range<usize>) -> &Versions {
        let members = &self.members[home.clone()];
        self.versions[self.home_at(home.start)].get_or_init(|| Versions::of(members, home.start, self.reports(home)))
    }

    /// The indexes of the reports of `home` that are under check, ascending.
    pub fn targets(&self, home: &Range<usize>) -> &[usize] {
        let at = |index: usize| self.targets.partition_point(|&target| target < index);
        &self.targets[at(home.start)..at(home.end)]
    }

    /// The indexes of the reports of `home` that may have something of this `kind` in common with one of those `of`
    /// these indexes: at least these and all that have, ascending.
    pub fn near(&self, kind: Common, home: &Range<usize>, of: &[usize]) -> Vec<usize> {
        // To look at all of them costs less than to find them.
        if of.is_empty() || of.len() >= home.len() / 2 {
            return home.clone().filter(|_| !of.is_empty()).collect();
        }
        let shared = self.shared[kind as usize].get_or_init(|| Shared::of(kind, &self.members, &self.homes));
        let mut found = of.to_vec();
        of.iter().for_each(|&index| shared.with(home.start, &self.members[index], &mut found));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// All texts to compare with.
    pub fn fingerprints(&self) -> &[Fingerprint] {
        &self.fingerprints
    }

    /// Finds copies among all texts; `is_checked` tells which of those are compared with the others. Only if `class` says so,
    /// the text that most of the class has is found, too.
    pub fn copies(&self, options: Options, class: bool, is_checked: impl Fn(usize) -> bool) -> Found {
        if self.targets.len() > FEW {
            return copies::find(&self.fingerprints, &options, is_checked);
        }
        let mut known = self.few.lock().unwrap_or_else(PoisonError::into_inner);
        let at = known.iter().position(|few| *few.options() == options).unwrap_or_else(|| {
            let few = self.targets.iter().filter_map(|&target| self.text_of(target)).collect();
            known.push(Few::new(&self.fingerprints, options, few));
            known.len() - 1
        });
        known[at].find(&self.fingerprints, class, is_checked)
    }

    /// The index of the fingerprint of the report with index `member`.
    pub fn text_of(&self, member: usize) -> Option<usize> {
        self.owners.binary_search(&member).ok()
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

    /// The indexes of all reports under check, ascending.
    pub fn all_targets(&self) -> &[usize] {
        &self.targets
    }

    /// The numbers of the other reports of the same home that `diagnostic`, in the report with index `member`, has
    /// labels in. If two pages share a fault, either of them may suppress it, whichever is named.
    pub fn others(&self, member: usize, diagnostic: &Diagnostic) -> impl Iterator<Item = usize> {
        let home = self.homes.get(self.home_at(member)).cloned();
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
    fn reports(&self, home: &Range<usize>) -> Vec<Range<usize>> {
        let start = home.start;
        ranges(&self.members[home.clone()], |one, other| one.facts.place.identity == other.facts.place.identity)
            .into_iter()
            .map(|range| range.start + start..range.end + start)
            .collect()
    }

    /// The pairs of translations of each report of which a page is under check: the one in its first language with each of
    /// the others.
    pub fn pairs(&self) -> &[(usize, usize)] {
        self.pairs.get_or_init(|| self.find_pairs())
    }

    fn find_pairs(&self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for report in self.homes.iter().flat_map(|home| self.checked_reports(home)) {
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

    /// The index ranges of the translations of each report of `home` of which one is under check.
    fn checked_reports(&self, home: &Range<usize>) -> Vec<Range<usize>> {
        let mut reports: Vec<Range<usize>> = Vec::new();
        for &target in self.targets(home) {
            let before = reports.last().map_or(home.start, |report| report.end);
            if target < before {
                continue;
            }
            let report = self.report_of(target, home);
            reports.push(report);
        }
        reports
    }

    /// The index range of the translations of the report with index `member` in `home`.
    pub fn report_of(&self, member: usize, home: &Range<usize>) -> Range<usize> {
        let identity = &self.members[member].facts.place.identity;
        let is_same = |&index: &usize| self.members[index].facts.place.identity == *identity;
        let before = (home.start..member).rev().take_while(is_same).count();
        let after = (member + 1..home.end).take_while(is_same).count();
        member - before..member + 1 + after
    }
}

/// The order of two reports in a collection: by their homes, then by their schemas, then as people count.
fn order((a, one): (&Place, &Schema), (b, other): (&Place, &Schema)) -> Ordering {
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
