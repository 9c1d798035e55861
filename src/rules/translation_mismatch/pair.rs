//! Two translations of one report.

use crate::message::Message;
use crate::rules::collection::Member;
use crate::say;

/// The page to report on, with the other one.
pub struct Pair<'a> {
    /// The index of the page.
    pub side: usize,
    /// The page to report on.
    pub here: &'a Member,
    /// The other page.
    pub there: &'a Member,
}

/// The name of `member` in messages: the English version.
fn version(member: &Member) -> Message {
    let language = member.language_name();
    say!(en("the {} version", language.en), vi("bản {}", language.vi))
}

/// The message that `member` lacks something.
pub fn not_in(member: &Member) -> Message {
    let version = version(member);
    say!(en("not in {}", version.en), vi("không có trong {}", version.vi))
}

impl Pair<'_> {
    /// The heading of a section in the language of `member`.
    pub fn name(&self, member: &Member, section: usize) -> String {
        format!("“{}”", self.here.schema.sections[section].canonical(member.language()))
    }

    /// `the English version`.
    pub fn other(&self) -> Message {
        version(self.there)
    }

    /// The names of both files for help texts, the one to report on first.
    pub fn files(&self) -> (String, String) {
        (format!("`{}`", self.here.name_beside(self.there)), format!("`{}`", self.there.name_beside(self.here)))
    }
}
