//! How much of a text speaks for an encoding, and against it.

/// What of a text is as it would be if it was decoded wrongly.
#[derive(Default)]
pub struct Tally {
    /// Letters that stand for one other.
    pub good: usize,
    /// What cannot be: letters that the encoding does not have, and the ends of letters alone.
    pub bad: usize,
    /// The beginnings of letters whose ends are gone, as some programs throw bytes away that mean nothing to them.
    pub cut: usize,
    pub words: usize,
    pub lines: usize,
}
