//! Limits the memory of a compiled schema. Schemas are untrusted, and a few kilobytes of small patterns could take
//! gigabytes together.

/// Maximum memory for everything that is compiled for one schema, in bytes, as estimated below.
pub const MAX_SIZE: usize = 40 << 20;

/// Something that takes memory. The estimates were measured and rounded up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Allocation<'t> {
    /// A regular expression with the size of its program, in bytes.
    Pattern(usize),
    /// Words that are compiled to a regular expression.
    Phrase(&'t str),
    /// A wording, a term or a filler word, which is stored in several tables.
    Wording(&'t str),
    /// A path pattern.
    Glob(&'t str),
}

/// Maximum size of the lazy DFA of one expression, in bytes. Each expression has two.
pub const DFA_SIZE_LIMIT: usize = 64 << 10;

impl Allocation<'_> {
    fn bytes(self) -> usize {
        match self {
            // One program per direction, and their caches.
            Self::Pattern(program) => 3 * program + 2 * DFA_SIZE_LIMIT,
            Self::Phrase(text) => 900 * text.len(),
            Self::Wording(text) => 1300 + 100 * text.len(),
            Self::Glob(text) => 600 * text.len(),
        }
    }
}

/// The memory reserved so far.
#[derive(Default)]
pub struct Budget {
    reserved: usize,
}

impl Budget {
    /// Reserves memory for `allocation` and returns whether it fits.
    pub fn reserve(&mut self, allocation: Allocation<'_>) -> bool {
        self.reserved = self.reserved.saturating_add(allocation.bytes());
        self.reserved <= MAX_SIZE
    }

    /// Whether something did not fit.
    pub fn is_exhausted(&self) -> bool {
        self.reserved > MAX_SIZE
    }
}
