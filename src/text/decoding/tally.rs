//! Evidence for and against an encoding.

/// Evidence for and against an encoding in a text.
#[derive(Default)]
pub struct Tally {
    /// Letters that were repaired.
    pub good: usize,
    /// Counterevidence: letters that the encoding lacks, and stray continuation bytes.
    pub bad: usize,
    /// Lead bytes without continuation bytes: some programs drop bytes that they cannot display.
    pub cut: usize,
    pub words: usize,
    pub lines: usize,
}
