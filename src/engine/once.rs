//! Says once for a site what most of its reports lack, if it is only recommended: repeated in each, it hides the rest.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::rules::collection::{Collection, Member};
use crate::rules::section_missing::SECTION_MISSING;
use crate::say;
use crate::schema::{RequirementLevel, Schema, SectionSpec};

/// If more than this many reports lack the section, and more than one in this many, they are told together.
const MOST: usize = 2;

/// What the neighbours of each home lack. They stay as they are while the reports under check change.
#[derive(Default)]
pub(super) struct Lacking(Option<Vec<Vec<Count>>>);

/// How many neighbours of one home lack one section.
#[derive(Clone, Copy, Default)]
struct Count {
    /// Those that are written.
    all: usize,
    /// Those that lack it.
    few: usize,
}

impl Lacking {
    /// Forgets it, because a neighbour changed.
    pub fn forget(&mut self) {
        self.0 = None;
    }
}

/// Keeps the first of those findings, about the whole site. The others follow from it.
pub(super) fn say_once(collection: &mut Collection, lacking: &mut Lacking) {
    let homes: Vec<Range<usize>> = collection.homes().collect();
    let count_all = || homes.iter().map(|home| counts(collection, home)).collect();
    let known = lacking.0.get_or_insert_with(count_all);
    for (home, counts) in homes.iter().zip(&*known) {
        let (schema, targets) = (collection.members()[home.start].schema.clone(), collection.targets(home).to_vec());
        for (section, &count) in recommended(&schema).zip(counts) {
            gather(collection.members_mut(), &targets, section, count);
        }
    }
}

/// The sections that are recommended.
fn recommended(schema: &Schema) -> impl Iterator<Item = &SectionSpec> {
    schema.sections.iter().filter(|section| section.required == RequirementLevel::Recommended)
}

/// What the neighbours of `home` lack, for each section that is recommended; none if there is nothing to check.
fn counts(collection: &Collection, home: &Range<usize>) -> Vec<Count> {
    if collection.targets(home).is_empty() {
        return Vec::new();
    }
    let members = &collection.members()[home.clone()];
    let neighbours = || members.iter().filter(|member| !member.target);
    recommended(&members[0].schema).map(|section| count(neighbours(), section)).collect()
}

/// How many of `members` are written, and how many lack `section`.
fn count<'m>(members: impl Iterator<Item = &'m Member>, section: &SectionSpec) -> Count {
    let pointer = pointer(section);
    members.fold(Count::default(), |count, member| Count {
        all: count.all + usize::from(!member.facts.unwritten),
        few: count.few + usize::from(member.found.iter().any(|found| is_missing(found, &pointer))),
    })
}

/// Gathers what is said of `section` in the reports under check, `targets`, of one site; `neighbours` lack it, too.
fn gather(members: &mut [Member], targets: &[usize], section: &SectionSpec, neighbours: Count) {
    let pointer = pointer(section);
    let lacks = |member: &Member| member.found.iter().position(|found| is_missing(found, &pointer));
    let own = count(targets.iter().map(|&target| &members[target]), section);
    let (count, few) = (own.all + neighbours.all, own.few + neighbours.few);
    if few <= MOST || few * MOST <= count {
        return;
    }
    let mut told = false;
    for &target in targets {
        let member = &mut members[target];
        let Some(at) = lacks(member) else { continue };
        if told {
            let found = member.found.remove(at);
            member.implied.push(found);
            continue;
        }
        told = true;
        let name = section.canonical(member.language());
        let message = say!(
            en("the section “{name}” is missing in {few} of the site's {count} reports; it is recommended"),
            vi("{few} trong {count} báo cáo của trang web thiếu phần “{name}”; phần này nên có"),
        );
        let found = &mut member.found[at];
        found.message = message;
        let help = found.help.take().unwrap_or_default();
        found.help = Some(say!(
            en("this is said once for all of them, here for the first: {}", help.en),
            vi("điều này chỉ nhắc một lần cho tất cả, ở báo cáo đầu tiên: {}", help.vi),
        ));
    }
}

fn pointer(section: &SectionSpec) -> String {
    format!("/sections/{}", section.id)
}

/// Whether `found` says that the recommended section at `pointer` of the schema is missing.
fn is_missing(found: &Diagnostic, pointer: &str) -> bool {
    std::ptr::eq(found.rule, &SECTION_MISSING)
        && found.requirement.as_ref().is_some_and(|requirement| requirement.pointer == pointer)
}
