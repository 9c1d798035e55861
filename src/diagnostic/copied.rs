//! Reports that are alike: pairs, groups of them, and what most of a class has in common.

use std::sync::Arc;

use jiff::civil::Date;

use crate::text::source::{Source, Span};

/// The texts of a run that are alike.
#[derive(Clone, Debug, Default)]
pub struct Copies {
    /// The groups of reports that are alike, by the name of their first report.
    pub groups: Vec<CopyGroup>,
    /// What most of the class has in common, such as a handout. It does not count as copied.
    pub shared: Vec<SharedText>,
}

/// Reports that are alike, directly or through others.
#[derive(Clone, Debug, Default)]
pub struct CopyGroup {
    /// The reports, by name.
    pub members: Vec<CopyMember>,
    /// Each member with the one that it is most alike; a pair that is so both ways is here once.
    pub pairs: Vec<CopyPair>,
}

/// One report of a group.
#[derive(Clone, Debug)]
pub struct CopyMember {
    /// The name of the file; of a report that is only known from an index, its site and its name there.
    pub name: String,
    /// The file with its text; `None` if it is only known from an index.
    pub source: Option<Arc<Source>>,
    /// The index of its student in the class.
    pub student: Option<usize>,
    /// The day of the first commit of the file, if git knows.
    pub first: Option<Date>,
}

/// Two reports of a group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CopyPair {
    /// The index of one member.
    pub a: usize,
    /// The index of the other one, which is greater.
    pub b: usize,
    /// How much of the shorter text is in both, in per cent, rounded down.
    pub percent: u8,
    /// What is in both, in the order of `a`.
    pub passages: Vec<Passage>,
}

/// Words that two texts have in common, one after the other in both.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Passage {
    /// Where they are in the one text: from the first word to the last.
    pub a: Span,
    /// The same in the other text.
    pub b: Span,
    /// How many words they are.
    pub words: usize,
}

/// What a diagnostic about a copy knows besides its words.
#[derive(Clone, Debug)]
pub struct Copied {
    /// The number of its group in the run.
    pub group: usize,
    /// The report that is most alike.
    pub other: CopyMember,
    /// How much of the shorter text is in both, in per cent, rounded down.
    pub percent: u8,
    /// How many more reports of the group there are.
    pub more: usize,
    /// What is in both; `a` is this report.
    pub passages: Vec<Passage>,
}

/// Text that most of a class has in common.
#[derive(Clone, Debug)]
pub struct SharedText {
    /// A report that has it.
    pub source: Arc<Source>,
    /// Where its longest part is in that report.
    pub span: Span,
    /// How many words this part has.
    pub words: usize,
    /// How many students have most of it.
    pub students: usize,
    /// How many students have reports of this kind.
    pub of: usize,
}
