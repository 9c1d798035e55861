//! The students of a class, and whose folder a file is in.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::scope::Scope;
use crate::data::numbers::natural;
use crate::engine::discovery::is_skipped;
use crate::engine::job::{Done, Job};
use crate::engine::sites;
use crate::site::Sites;
use crate::text::source::{Source, Span};

/// The most folders beside students' sites that are looked at for more of them.
const MAX_BESIDE: usize = 20_000;

/// A student.
pub(super) struct Person {
    /// The name.
    pub name: String,
    /// The folder, without links in its path.
    pub folder: PathBuf,
    /// Whether it is there.
    pub present: bool,
    /// Whether the student is known by a site alone; then the site's name is the student's.
    pub is_site: bool,
    /// Whether the list of the class names the student.
    pub listed: bool,
    /// The index of the class of a config.
    pub class: Option<usize>,
    /// What names the student in the config or a list.
    pub place: Option<(Arc<Source>, Span)>,
}

/// The students of a run.
#[derive(Default)]
pub(super) struct People {
    /// By name in natural order.
    pub all: Vec<Person>,
    by_folder: HashMap<PathBuf, usize>,
    /// The student of each folder that was asked for.
    known: HashMap<PathBuf, Option<usize>>,
    /// They know where folders really are.
    sites: Arc<Sites>,
}

impl People {
    fn new(mut all: Vec<Person>, sites: &Arc<Sites>) -> Self {
        all.sort_by(|one, other| natural(&one.name, &other.name).then_with(|| one.folder.cmp(&other.folder)));
        let by_folder = all.iter().enumerate().map(|(index, person)| (person.folder.clone(), index)).collect();
        Self { all, by_folder, known: HashMap::new(), sites: sites.clone() }
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The student in whose folder the file at `path` is.
    pub fn of(&mut self, path: &Path) -> Option<usize> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if let Some(known) = self.known.get(folder) {
            return *known;
        }
        let real = self.sites.real_folder(path).unwrap_or_else(|| folder.to_path_buf());
        let student = real.ancestors().find_map(|above| self.by_folder.get(above).copied());
        self.known.insert(folder.to_path_buf(), student);
        student
    }
}

/// The students that `scope` sees.
pub(super) fn people(scope: &Scope, reports: &[(Job, Done)], sites: &Arc<Sites>) -> People {
    if scope.is_empty() {
        return People::default();
    }
    let mut all: BTreeMap<PathBuf, Person> = BTreeMap::new();
    for (index, class) in scope.classes.iter().enumerate() {
        for student in class.students.iter().flatten() {
            let person = Person {
                name: student.name.clone().unwrap_or_default(),
                folder: student.folder.clone(),
                present: student.present,
                is_site: false,
                listed: true,
                class: Some(index),
                place: Some(student.place.clone()),
            };
            all.entry(student.folder.clone()).or_insert(person);
        }
    }
    // With a list of students, sites matter only to say who is missing in it.
    let open = scope.classes.iter().any(|class| class.students.is_none() || class.closed);
    if scope.classes.is_empty() || open {
        let mut homes: BTreeSet<PathBuf> = homes(scope, reports);
        if scope.classes.is_empty() && homes.is_empty() {
            return People::default();
        }
        if !scope.classes.iter().any(|class| class.closed) {
            homes.extend(beside(scope, &homes, sites));
        }
        // One site alone is no class, unless its config says so.
        if scope.classes.is_empty() && homes.len() < 2 {
            return People::default();
        }
        let listed_in: BTreeSet<PathBuf> =
            all.keys().filter_map(|folder| Some(folder.parent()?.to_path_buf())).collect();
        for home in homes {
            let inside = |index: &usize| home.starts_with(&scope.classes[*index].folder);
            let class = (0..scope.classes.len()).rev().find(inside);
            let closed = class.is_some_and(|class| scope.classes[class].students.is_some());
            if class.is_none() && !scope.classes.is_empty() || is_taken(&all, &home) {
                continue;
            }
            if closed && !class.is_some_and(|class| scope.classes[class].closed) {
                continue;
            }
            // Beside the folders of the list lies the folder of who is not in it.
            let beside = |above: &&Path| above.parent().is_some_and(|parent| listed_in.contains(parent));
            let folder = home.ancestors().find(beside).filter(|_| closed).unwrap_or(&home).to_path_buf();
            let person = Person {
                name: String::new(),
                folder: folder.clone(),
                present: true,
                is_site: folder == home,
                listed: !closed,
                class,
                place: None,
            };
            all.entry(folder).or_insert(person);
        }
    }
    let mut all: Vec<Person> = all.into_values().collect();
    let names = sites::names(all.iter().filter(|person| person.name.is_empty()).map(|person| &*person.folder));
    for person in all.iter_mut().filter(|person| person.name.is_empty()) {
        person.name = names.get(&person.folder).cloned().unwrap_or_default();
    }
    People::new(all, sites)
}

/// Whether `home` is in the folder of one of `people`, or such a folder is in it.
fn is_taken(people: &BTreeMap<PathBuf, Person>, home: &Path) -> bool {
    // Paths are in the order of their parts, so that what is in a folder comes next after it.
    let inside = people.range(home.to_path_buf()..).next().is_some_and(|(folder, _)| folder.starts_with(home));
    inside || home.ancestors().any(|above| people.contains_key(above))
}

/// The sites of the reports; where a config names a class without its students, also plain folders of reports.
fn homes(scope: &Scope, reports: &[(Job, Done)]) -> BTreeSet<PathBuf> {
    let mut homes: BTreeSet<PathBuf> = BTreeSet::new();
    let mut last: Option<&Path> = None;
    for (_, done) in reports {
        let facts = done.report.as_ref().and_then(|report| report.facts.as_deref());
        let plain = || facts.map(|facts| &facts.place.home).filter(|_| !scope.classes.is_empty());
        let Some(home) = done.site.as_ref().or_else(plain) else { continue };
        if last != Some(home) {
            last = Some(home);
            if scope.sees(home) {
                homes.insert(home.clone());
            }
        }
    }
    homes
}

/// Sites without reports that lie where the `homes` lie: `class/chi/site` beside `class/an/site` and `class/binh/site`.
fn beside(scope: &Scope, homes: &BTreeSet<PathBuf>, sites: &Sites) -> Vec<PathBuf> {
    let mut ways: BTreeSet<(&Path, Option<&Path>)> = BTreeSet::new();
    for home in homes {
        let Some(above) = home.parent() else { continue };
        ways.insert((above, None));
        if let (Some(name), Some(further)) = (home.file_name(), above.parent()) {
            ways.insert((further, Some(Path::new(name))));
        }
    }
    let mut found = Vec::new();
    for (folder, below) in ways.into_iter().filter(|(folder, _)| scope.sees(folder)) {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten().take(MAX_BESIDE);
        let folders =
            entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path());
        let hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        for folder in folders.filter(|folder| !hidden(folder) && !is_skipped(folder)) {
            let site = below.map_or_else(|| folder.clone(), |below| folder.join(below));
            if !homes.contains(&site) && !scope.excludes(&site) && site.is_dir() && is_site(&site, sites) {
                found.push(site);
            }
        }
    }
    found
}

/// Whether a student's folder is a site: the folder itself has a Hugo configuration.
fn is_site(folder: &Path, sites: &Sites) -> bool {
    sites.site_of(&folder.join("_index.md")).is_some_and(|site| site.root() == folder)
}
