//! The class of a run: who is in it, what each has handed in, and what is missing.
//!
//! There is a class only in a run over folders: a hook that names files, and `--changed`, see a part of it. The config
//! above a folder says who is in it and what is expected; without it the sites are the students, if there are several,
//! and what most of them have is expected.

pub(super) mod copies;
mod expected;
mod handed_in;
pub(super) mod late;
mod missing;
mod people;
mod scope;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::job::{Done, Job};
use super::options::Options;
use super::standards::Standards;
use crate::collection::facts::Place;
use crate::diagnostic::{Checked, Class, Failure};
use crate::message::Message;
use expected::{Ask, asked};
use handed_in::HandedIn;
use missing::absences;
use people::{People, people};
pub(super) use scope::Scope;

/// The class, before the findings about several reports are known.
#[derive(Default)]
pub(super) struct Attendance {
    people: People,
    asked: Vec<Ask>,
    class: Class,
}

/// What the class adds to the outcome of a run.
#[derive(Default)]
pub(super) struct Attended {
    /// The class.
    pub class: Class,
    /// The places of what is missing, with the findings.
    pub absences: Vec<Checked>,
    /// Who is in no list.
    pub notes: Vec<Message>,
}

impl Attendance {
    /// Finds the students of `scope`, and counts what they handed in. Sets the student of each report.
    pub fn take(
        scope: Scope,
        reports: &mut [(Job, Done)],
        standards: &mut Standards,
        options: &Options,
    ) -> (Self, Vec<Failure>) {
        let sites = standards.sites().clone();
        let mut people = people(&scope, reports, &sites);
        if people.is_empty() {
            return (Self::default(), scope.failures);
        }
        let mut handed_in = HandedIn::default();
        for (job, done) in reports.iter_mut() {
            let student = people.of(&job.target.path);
            done.checked.about.student = student;
            let Some(student) = student else { continue };
            match done.report.as_ref().and_then(|report| report.facts.as_deref()) {
                Some(facts) => handed_in.add(student, &job.prepared, &facts.place),
                // The file could not be read, or no rule needs to know of it. It is handed in all the same.
                None => {
                    let path = &job.target.path;
                    let place = Place::new(path, sites.site_of(path).as_ref(), &job.prepared.schema);
                    handed_in.add(student, &job.prepared, &place);
                }
            }
        }
        let mut failures = Vec::new();
        let asked = asked(&scope, &people, &handed_in, standards, options, &mut failures);
        let class = missing::class(&scope, &people, &asked, &handed_in);
        failures.extend(scope.failures);
        (Self { people, asked, class }, failures)
    }

    /// The roots of the sites that students are known by, so that each has one name in the run.
    pub fn homes(&self) -> impl Iterator<Item = &Path> {
        self.people.all.iter().filter(|person| person.is_site).map(|person| person.folder.as_path())
    }

    /// Names the students who have no name but that of their site in `names`, and sets the student of other pages.
    pub fn name(&mut self, names: &BTreeMap<PathBuf, String>) {
        for (person, student) in std::iter::zip(&self.people.all, &mut self.class.students) {
            if let Some(name) = names.get(&person.folder).filter(|_| person.is_site) {
                student.name.clone_from(name);
            }
        }
    }

    /// The student whose folder holds the file at `path`.
    pub fn student_of(&mut self, path: &Path) -> Option<usize> {
        if self.people.is_empty() { None } else { self.people.of(path) }
    }

    /// The class with the findings on what is missing.
    pub fn finish(self) -> Attended {
        let Self { people, asked, class } = self;
        let (absences, notes) = absences(&people, &asked, &class);
        Attended { class, absences, notes }
    }
}
