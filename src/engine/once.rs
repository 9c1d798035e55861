//! Says once for a site what most of its reports lack, if it is only recommended: repeated in each, it hides the rest.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::rules::collection::{Collection, Member};
use crate::rules::section_missing::SECTION_MISSING;
use crate::say;
use crate::schema::{RequirementLevel, SectionSpec};

/// If more than this many reports lack the section, and more than one in this many, they are told together.
const MOST: usize = 2;

/// Keeps the first of those findings, about the whole site. The others follow from it.
pub(super) fn say_once(collection: &mut Collection) {
    let homes: Vec<Range<usize>> = collection.homes().collect();
    for home in homes {
        let schema = collection.members()[home.start].schema.clone();
        let recommended = schema.sections.iter().filter(|section| section.required == RequirementLevel::Recommended);
        for section in recommended {
            gather(&mut collection.members_mut()[home.clone()], section);
        }
    }
}

/// Gathers what is said of `section` in the reports `members` of one site.
fn gather(members: &mut [Member], section: &SectionSpec) {
    let pointer = format!("/sections/{}", section.id);
    let lacks = |member: &Member| member.found.iter().position(|found| is_missing(found, &pointer));
    let count = members.iter().filter(|member| !member.facts.unwritten).count();
    let few = members.iter().filter(|member| lacks(member).is_some()).count();
    if few <= MOST || few * MOST <= count {
        return;
    }
    let mut told = false;
    for member in members.iter_mut().filter(|member| member.target) {
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

/// Whether `found` says that the recommended section at `pointer` of the schema is missing.
fn is_missing(found: &Diagnostic, pointer: &str) -> bool {
    std::ptr::eq(found.rule, &SECTION_MISSING)
        && found.requirement.as_ref().is_some_and(|requirement| requirement.pointer == pointer)
}
