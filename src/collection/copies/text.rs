//! A text among those that are compared.

/// With fewer shingles of its own a text is too short to be called a copy: names and dates of one event already
/// make so many words alike.
pub const MIN_SHINGLES: usize = 20;

/// The same for a text that is mostly what comes with the template, or what all of the class has: a form. Each blank of it
/// that is filled in makes four shingles more than words, of which the form gave a part: two who were at one company
/// on the same days have written thirty alike and copied nothing.
pub const MIN_SHINGLES_IN_FORM: usize = 60;

/// One report among others.
pub(super) struct Text<'f> {
    /// Its shingles.
    pub shingles: &'f [u32],
    /// How many of them are its own.
    pub own: u32,
    /// Whether it is under check.
    pub target: bool,
    /// Its place among the fingerprints.
    pub index: usize,
    /// Whose it is: texts of one home are not compared.
    pub home: u32,
}

impl Text<'_> {
    /// Whether there is enough of the writer's own in it to be called a copy.
    pub fn can_be_judged(&self) -> bool {
        let own = self.own as usize;
        own >= if 2 * own < self.shingles.len() { MIN_SHINGLES_IN_FORM } else { MIN_SHINGLES }
    }

    /// Whether the two are to be compared and this one is the shorter.
    pub fn may_be_in(&self, longer: &Text<'_>) -> bool {
        self.home != longer.home && (self.own, self.index) < (longer.own, longer.index)
    }
}
