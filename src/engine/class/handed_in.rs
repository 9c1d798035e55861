//! Counts what each student handed in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::collection::facts::Place;
use crate::engine::standards::Prepared;

/// The languages of each report, by home and identity.
type Reports = BTreeMap<(PathBuf, String), BTreeSet<Option<usize>>>;

/// The reports of all students, by schema.
#[derive(Default)]
pub(super) struct HandedIn {
    by_schema: BTreeMap<Arc<str>, BySchema>,
}

/// The reports with one schema.
pub(super) struct BySchema {
    /// The schema.
    pub prepared: Arc<Prepared>,
    /// The reports of each student.
    students: BTreeMap<usize, Reports>,
}

/// What one student handed in of one schema.
#[derive(Clone, Copy)]
pub(super) struct Count<'h> {
    reports: Option<&'h Reports>,
}

impl HandedIn {
    /// Adds the report at `place` of `student`.
    pub fn add(&mut self, student: usize, prepared: &Arc<Prepared>, place: &Place) {
        let (key, language) = ((place.home.clone(), place.identity.clone()), place.language);
        let schema = &prepared.schema.name;
        let by_schema = self
            .by_schema
            .entry(schema.clone())
            .or_insert_with(|| BySchema { prepared: prepared.clone(), students: BTreeMap::new() });
        by_schema.students.entry(student).or_default().entry(key).or_default().insert(language);
    }

    /// The schemas with reports.
    pub fn schemas(&self) -> impl Iterator<Item = &BySchema> {
        self.by_schema.values()
    }

    /// What `student` handed in of `schema`.
    pub fn of(&self, student: usize, schema: &str) -> Count<'_> {
        let by_schema = self.by_schema.get(schema);
        Count { reports: by_schema.and_then(|by_schema| by_schema.students.get(&student)) }
    }
}

impl BySchema {
    /// What `student` handed in.
    pub fn of(&self, student: usize) -> Count<'_> {
        Count { reports: self.students.get(&student) }
    }
}

impl Count<'_> {
    /// The number of reports; translations are one.
    pub fn reports(self) -> usize {
        self.reports.map_or(0, BTreeMap::len)
    }

    /// The number of reports in the schema's language with this index. A file whose language is not known may be in it.
    pub fn in_language(self, language: usize) -> usize {
        let is_in = |spoken: &&BTreeSet<Option<usize>>| spoken.contains(&Some(language)) || spoken.contains(&None);
        self.reports.map_or(0, |reports| reports.values().filter(is_in).count())
    }
}
