//! A text in a comparison.

/// A text with fewer own shingles is too short to be called a copy: names and dates of one event already make that many
/// words equal.
pub const MIN_SHINGLES: usize = 20;

/// The same for a form: a text that is mostly from the template, or mostly common to the class. Each filled-in blank
/// adds four more shingles than words, partly of words of the form: two authors who were at one company on the same
/// days have thirty equal shingles without copying.
pub const MIN_SHINGLES_IN_FORM: usize = 60;

/// One report in a comparison.
pub(super) struct Text<'f> {
    /// Its shingles.
    pub shingles: &'f [u32],
    /// The number of its own shingles.
    pub own: u32,
    /// Whether it is checked.
    pub target: bool,
    /// Its index in the list of fingerprints.
    pub index: usize,
    /// Its author: texts of one home are not compared.
    pub home: u32,
}

impl Text<'_> {
    /// Whether it has enough own text to be called a copy.
    pub fn can_be_judged(&self) -> bool {
        Self::is_enough(self.own as usize, self.shingles.len())
    }

    /// Whether so many `own` shingles of `all` are enough for that.
    pub fn is_enough(own: usize, all: usize) -> bool {
        own >= if 2 * own < all { MIN_SHINGLES_IN_FORM } else { MIN_SHINGLES }
    }

    /// Whether the two are to be compared and this one is the shorter one.
    pub fn may_be_in(&self, longer: &Text<'_>) -> bool {
        self.home != longer.home && (self.own, self.index) < (longer.own, longer.index)
    }
}
