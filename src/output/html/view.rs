//! What the parts of a page need to know: the class, where pages are, and what the caller says about the run.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::class::{Class, Report, Student};
use super::links::Links;
use crate::diagnostic::{Outcome, Student as Person};
use crate::message::Language;

/// What the caller says about the run, because nothing in it does. The same page is written for the same facts.
#[derive(Debug, Default)]
pub struct Page {
    /// What the class or course is called.
    pub title: Option<String>,
    /// The day, as readers write it.
    pub date: Option<String>,
    /// The commit that was checked.
    pub commit: Option<String>,
    /// Whether to name the line of the schema that makes each requirement.
    pub explain_schema: bool,
    /// Where the lines of the reports can be read.
    pub links: Links,
    /// The pictures of each report, by its path.
    pub pictures: HashMap<PathBuf, Pictures>,
}

/// Pictures of one report.
#[derive(Debug, Default)]
pub struct Pictures {
    /// Those to show.
    pub shown: Vec<Thumbnail>,
    /// The number of others.
    pub left_out: usize,
}

/// A small copy of a picture.
#[derive(Debug)]
pub struct Thumbnail {
    /// The name of its file.
    pub name: String,
    /// A JPEG, in Base64.
    pub jpeg: String,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

/// One page that is written.
pub struct View<'a> {
    /// The class.
    pub class: &'a Class<'a>,
    /// What the caller says.
    pub page: &'a Page,
    /// The students of the run's class, if it has one.
    pub people: &'a [Person],
    /// Whether it is known what each student has to hand in.
    pub expects: bool,
    /// The name of the class in the config.
    pub class_name: Option<&'a str>,
    /// Which page it is.
    pub place: Place<'a>,
    /// The language of the page.
    pub language: Language,
}

/// Which page of all.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// The only one.
    Alone,
    /// The overview beside the sheets of students, whose file names these are.
    Index(&'a [String]),
    /// The sheet of one student.
    Sheet,
}

impl<'a> View<'a> {
    /// The page of `class`, which is that of `outcome`, at this `place`.
    pub fn new(class: &'a Class<'a>, outcome: &'a Outcome, page: &'a Page, place: Place<'a>) -> Self {
        let class_name = outcome.class.name.as_deref();
        let (people, expects) = (&*outcome.class.students, !outcome.class.expected.is_empty());
        Self { class, page, people, expects, class_name, place, language: class.language }
    }

    /// The name of the class, for the head of the page.
    pub fn title(&self) -> Option<&str> {
        self.page.title.as_deref().or(self.class_name)
    }

    /// The address of what is told about the student with this index.
    pub fn student(&self, index: usize) -> String {
        match self.place {
            Place::Index(sheets) => sheets.get(index).cloned().unwrap_or_default(),
            Place::Alone | Place::Sheet => format!("#s{}", index + 1),
        }
    }

    /// The address of what is told about a report of the student with this index.
    pub fn report(&self, index: usize, report: &Report<'_>) -> String {
        match self.place {
            Place::Index(_) => format!("{}#r{}", self.student(index), report.number),
            Place::Alone | Place::Sheet => format!("#r{}", report.number),
        }
    }

    /// The pictures of the report at `path`.
    pub fn pictures(&self, path: &Path) -> Option<&Pictures> {
        self.page.pictures.get(path)
    }

    /// Whether pictures are on the page.
    pub fn has_pictures(&self, students: &[Student<'_>]) -> bool {
        let mut reports = students.iter().flat_map(|student| &student.reports);
        reports.any(|report| self.pictures(report.checked.source.path()).is_some_and(|all| !all.shown.is_empty()))
    }
}
