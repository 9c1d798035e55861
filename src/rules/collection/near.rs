//! Which reports of a home may have to do with each other: an index of what they have in common, so that after an edit
//! only few of them are looked at.

use std::hash::{BuildHasher, Hash};
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::member::Member;

/// What reports may have in common.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Common {
    /// A number, in their language.
    Number,
    /// The text of a section, in their language.
    Text,
    /// The folder in which they are numbered, or have dates in order, in their language.
    Series,
}

impl Common {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Number, Self::Text, Self::Series];

    /// Calls `each` with a key for all that `member` of the home that begins at index `home` has of this kind. Different
    /// things may have one key.
    fn keys(self, home: usize, member: &Member, mut each: impl FnMut(u64)) {
        let facts = &member.facts;
        let language = facts.place.language;
        match self {
            Self::Number => facts.numbers.iter().for_each(|number| each(key((home, language, &number.digits)))),
            Self::Text => facts.texts.iter().for_each(|(_, text)| each(key((home, language, text)))),
            Self::Series if facts.menu.is_some() || !facts.days.is_empty() => {
                each(key((home, language, facts.place.section())));
            }
            Self::Series => {}
        }
    }
}

fn key(of: impl Hash) -> u64 {
    FxBuildHasher.hash_one(of)
}

/// The reports by what they have of one kind.
#[derive(Debug)]
pub(super) struct Shared {
    kind: Common,
    /// Keys with the indexes of members, ascending.
    by_key: Vec<(u64, u32)>,
}

impl Shared {
    /// What the `members` of these `homes` have of this kind.
    pub fn of(kind: Common, members: &[Member], homes: &[Range<usize>]) -> Self {
        let mut by_key = Vec::with_capacity(members.len());
        for home in homes {
            for index in home.clone() {
                kind.keys(home.start, &members[index], |key| by_key.push((key, index as u32)));
            }
        }
        by_key.sort_unstable();
        by_key.dedup();
        Self { kind, by_key }
    }

    /// Removes what `member`, which has this index in the home that begins at `home`, has of the kind.
    pub fn remove(&mut self, home: usize, index: usize, member: &Member) {
        self.kind.keys(home, member, |key| {
            if let Ok(at) = self.by_key.binary_search(&(key, index as u32)) {
                self.by_key.remove(at);
            }
        });
    }

    /// Adds what it has.
    pub fn add(&mut self, home: usize, index: usize, member: &Member) {
        self.kind.keys(home, member, |key| {
            if let Err(at) = self.by_key.binary_search(&(key, index as u32)) {
                self.by_key.insert(at, (key, index as u32));
            }
        });
    }

    /// Adds to `found` the indexes of all that have something of `member`.
    pub fn with(&self, home: usize, member: &Member, found: &mut Vec<usize>) {
        self.kind.keys(home, member, |key| {
            let from = self.by_key.partition_point(|&(other, _)| other < key);
            let same = self.by_key[from..].iter().take_while(|&&(other, _)| other == key);
            found.extend(same.map(|&(_, index)| index as usize));
        });
    }
}
