//! The class of a run: its students, what is expected of each, what is missing, and which texts are alike.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use super::copied::Copies;
use super::points::Criterion;
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

/// The class of a run; without students if the run is not about a class, as in a hook that names single files.
#[derive(Clone, Debug, Default)]
pub struct Class {
    /// Its name in the config.
    pub name: Option<String>,
    /// The students, by name in natural order. [`About::student`](super::About::student) is an index into them.
    pub students: Vec<Student>,
    /// What is expected of each student. [`Missing::expected`] is an index into it.
    pub expected: Vec<Expected>,
    /// The reports that are alike.
    pub copies: Copies,
}

impl Class {
    /// Whether it is no class.
    pub fn is_empty(&self) -> bool {
        self.students.is_empty()
    }

    /// The number of files that are missing, of all students.
    pub fn missing(&self) -> usize {
        self.students.iter().flat_map(|student| &student.missing).map(Missing::files).sum()
    }
}

/// One student.
#[derive(Clone, Debug, Default)]
pub struct Student {
    /// The name in the list of the class, or the folder's.
    pub name: String,
    /// The folder, as the reports in it are named.
    pub folder: String,
    /// Whether the folder exists.
    pub present: bool,
    /// Of a student without a folder, the file that names the student, and where: what is missing is told there.
    pub named_at: Option<(PathBuf, Span)>,
    /// Whether the list of the class names the student; without a list, everybody is.
    pub listed: bool,
    /// How many reports are there of each expectation of the class, in the order of [`Class::expected`]. Translations are
    /// one report.
    pub handed_in: Vec<usize>,
    /// What is missing.
    pub missing: Vec<Missing>,
}

/// What is expected of each student.
#[derive(Clone, Debug)]
pub struct Expected {
    /// The name of the schema.
    pub schema: Arc<str>,
    /// The number of reports.
    pub count: usize,
    /// The codes of the languages that each report is expected in; if empty, one file in any language will do.
    pub languages: Vec<String>,
    /// The last day to hand in.
    pub due: Option<Date>,
    /// Whether that day has not passed, so that there is time left.
    pub open: bool,
    /// Why it is expected.
    pub reason: Reason,
    /// What a report earns points for.
    pub criteria: Arc<[Criterion]>,
}

/// Why something is expected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// The config asks for it.
    Config {
        /// The name of the config.
        file: Arc<str>,
        /// A JSON pointer into it: `/class/expect/0`.
        pointer: String,
    },
    /// Most students have it.
    Most {
        /// How many have it.
        students: usize,
        /// How many there are.
        of: usize,
    },
}

impl Reason {
    /// `expected because 5 of 7 students have it`.
    pub fn words(&self) -> Message {
        match self {
            Self::Config { file, pointer } => {
                let pointer = pointer.trim_start_matches('/');
                say!(en("expected by {file}, {pointer}"), vi("cần nộp theo {file}, {pointer}"))
            }
            Self::Most { students, of } => say!(
                en("expected because {students} of {of} students have it"),
                vi("cần nộp vì {students}/{of} sinh viên đã có"),
            ),
        }
    }
}

/// What one student has not handed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Missing {
    /// The index of the expectation.
    pub expected: usize,
    /// How many reports are missing in every language.
    pub reports: usize,
    /// Languages in which reports that exist are missing, with how many.
    pub translations: Vec<(String, usize)>,
    /// How many files a report has: one for each expected language.
    pub files_each: usize,
}

impl Missing {
    /// The number of missing files.
    pub fn files(&self) -> usize {
        self.reports * self.files_each + self.translations.iter().map(|(_, count)| count).sum::<usize>()
    }
}
