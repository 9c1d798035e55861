//! How much room a schema may take once it is compiled. It is a stranger's file: a few kilobytes of patterns, each of
//! which is small to read, could take gigabytes together.

use super::compile::{Faults, NodePath};
use crate::say;

/// How many bytes all that is compiled for one schema may take, as estimated below.
pub const MOST: usize = 40 << 20;

/// What one more thing takes, in bytes: measured, and rounded up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Thing<'t> {
    /// A regular expression whose program fits into so many bytes.
    Pattern(usize),
    /// Words that are looked for as a regular expression.
    Phrase(&'t str),
    /// A wording, a term or filler, which stands in several tables.
    Wording(&'t str),
    /// A pattern of paths.
    Glob(&'t str),
}

/// How large the table of states of one expression may grow while it searches, in bytes; it has two.
pub const TABLE: usize = 64 << 10;

impl Thing<'_> {
    fn bytes(self) -> usize {
        match self {
            // One program for each direction, and what both remember.
            Self::Pattern(program) => 3 * program + 2 * TABLE,
            Self::Phrase(text) => 900 * text.len(),
            Self::Wording(text) => 1300 + 100 * text.len(),
            Self::Glob(text) => 600 * text.len(),
        }
    }
}

/// The room that is taken so far.
#[derive(Default)]
pub struct Room {
    taken: usize,
}

impl Room {
    /// Takes `thing` in; whether there is room for it.
    pub fn take(&mut self, thing: Thing<'_>) -> bool {
        self.taken = self.taken.saturating_add(thing.bytes());
        self.taken <= MOST
    }

    /// Whether there was no room for something.
    pub fn is_full(&self) -> bool {
        self.taken > MOST
    }
}

impl Faults {
    /// Whether there is room for `thing`, which stands at `node_path`; that there is none is told once.
    pub fn has_room(&mut self, thing: Thing<'_>, node_path: NodePath<'_>) -> bool {
        let told = self.room.is_full();
        let fits = self.room.take(thing);
        if !fits && !told {
            let most = MOST >> 20;
            self.add(
                node_path.span(),
                say!(
                    en("up to here, the patterns and words of this schema take more than {most} MiB of memory"),
                    vi("tính đến đây, các mẫu và từ ngữ của lược đồ này chiếm hơn {most} MiB bộ nhớ"),
                ),
                say!(
                    en(r"write fewer, or simpler ones: `[a-z]+` takes less than `\w{{1,20}}`"),
                    vi(r"hãy viết ít hơn, hoặc đơn giản hơn: `[a-z]+` chiếm ít hơn `\w{{1,20}}`"),
                ),
            );
        }
        fits
    }
}
