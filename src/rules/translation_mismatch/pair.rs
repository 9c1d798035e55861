//! Two translations of one report.

use crate::message::Message;
use crate::rules::collection::Member;
use crate::say;

/// The page to speak of beside the other.
pub struct Pair<'a> {
    /// Index of the page among all.
    pub side: usize,
    /// The page.
    pub here: &'a Member,
    /// The other one.
    pub there: &'a Member,
}

/// What to call `member`: the English version.
fn version(member: &Member) -> Message {
    let language = member.language_name();
    say!(en("the {} version", language.en), vi("bản {}", language.vi))
}

/// What to say of a thing that `member` lacks.
pub fn not_in(member: &Member) -> Message {
    let version = version(member);
    say!(en("not in {}", version.en), vi("không có trong {}", version.vi))
}

impl Pair<'_> {
    /// The heading of a section in the words of `member`'s language.
    pub fn name(&self, member: &Member, section: usize) -> String {
        format!("“{}”", self.here.schema.sections[section].canonical(member.language()))
    }

    /// `the English version`.
    pub fn other(&self) -> Message {
        version(self.there)
    }

    /// Both files, as help names them: the one to speak of first.
    pub fn files(&self) -> (String, String) {
        (format!("`{}`", self.here.name_beside(self.there)), format!("`{}`", self.there.name_beside(self.here)))
    }
}
