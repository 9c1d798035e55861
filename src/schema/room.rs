//! How much room a schema may take once it is compiled. It is a stranger's file: a few kilobytes of patterns, each of
//! which is small to read, could take gigabytes together.

/// How many bytes all that is compiled for one schema may take, as estimated below.
pub const MAX_SIZE: usize = 40 << 20;

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
        self.taken <= MAX_SIZE
    }

    /// Whether there was no room for something.
    pub fn is_full(&self) -> bool {
        self.taken > MAX_SIZE
    }
}
