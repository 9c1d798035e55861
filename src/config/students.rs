//! Finds the students that the class of a config names: folders by pattern, and lists in CSV files.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::class::{Entry, Named, Part, inside};
use super::exclusions::Exclusion;
use super::file::{Config, wrong};
use crate::data::csv::{self, Cell};
use crate::data::yaml::Fault;
use crate::diagnostic::Failure;
use crate::files::boundary::{Boundary, folder_at};
use crate::message::Words;
use crate::say;
use crate::schema;
use crate::text::fold;
use crate::text::source::{Source, Span};

/// The most students of one class.
const MAX_STUDENTS: usize = 20_000;

/// What messages call the list.
const KIND: Words = Words { en: "list of the class", vi: "danh sách lớp" };

/// Names of the columns, folded.
const FOLDER_COLUMNS: [&str; 5] = ["folder", "directory", "path", "thư mục", "thu muc"];
const NAME_COLUMNS: [&str; 10] =
    ["name", "full name", "student", "student name", "tên", "họ tên", "họ và tên", "sinh viên", "ho ten", "ho va ten"];

/// A student that a config names.
#[derive(Clone, Debug)]
pub struct Enrolled {
    /// The name in the list; `None` for the folder's.
    pub name: Option<String>,
    /// The folder: below the config's folder, which has no links in its path if it is there.
    pub folder: PathBuf,
    /// Whether it is there.
    pub present: bool,
    /// What names the student: the list or the config, and where.
    pub place: (Arc<Source>, Span),
}

/// The students that a config names.
#[derive(Debug, Default)]
pub struct Roster {
    /// Each folder once.
    pub students: Vec<Enrolled>,
    /// Whether a list says who is in the class, so that other folders are not.
    pub closed: bool,
    /// What is wrong with lists.
    pub failures: Vec<Failure>,
}

impl Roster {
    /// The students that `entries` of `config` name, but not those in the folders that the command line leaves out by `exclude`.
    pub fn read(entries: &[Entry], config: &Config, exclude: &[Exclusion]) -> Self {
        let text = config.text().unwrap_or_default();
        let source = Arc::new(Source::new(schema::shown(&config.file), &config.file, text));
        let root = fs::canonicalize(&config.folder).unwrap_or_else(|_| config.folder.clone());
        let mut reader =
            Reader { config, exclude, root, seen: HashMap::new(), nobody: Vec::new(), roster: Self::default() };
        for entry in entries {
            match &entry.named {
                Named::Folders(parts) => reader.folders(parts, &source, entry.span),
                Named::List(file) => reader.list(file),
            }
        }
        if !reader.nobody.is_empty() {
            reader.roster.failures.push(wrong(&config.file, source.text().to_owned(), reader.nobody));
        }
        reader.roster
    }
}

struct Reader<'c> {
    config: &'c Config,
    /// What the command line leaves out.
    exclude: &'c [Exclusion],
    /// The config's folder with links resolved.
    root: PathBuf,
    /// The folders so far, with the place in `students`.
    seen: HashMap<PathBuf, usize>,
    /// The patterns that match no folder.
    nobody: Vec<Fault>,
    roster: Roster,
}

impl Reader<'_> {
    /// Adds the folders that match `parts`.
    fn folders(&mut self, parts: &[Part], source: &Arc<Source>, span: Span) {
        let names: Option<PathBuf> = parts.iter().map(Part::name).collect();
        if let Some(below) = names {
            // A folder that is named is a student, whether it is there or not.
            match Boundary::around(&self.config.folder).follow(&self.root.join(&below)) {
                Ok(_) => self.add(self.root.join(below), None, (source.clone(), span)),
                Err(outside) => {
                    let failure = Failure::new(outside.of_file(below.display())).with_help(outside.help());
                    self.roster.failures.push(failure);
                }
            }
            return;
        }
        let mut found = vec![self.root.clone()];
        for part in parts {
            let mut next = Vec::new();
            for folder in found {
                match part {
                    Part::Name(name) => next.push(folder.join(name)),
                    Part::Pattern(pattern) => {
                        let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
                        let named = entries.filter(|entry| {
                            let name = entry.file_name();
                            let name = name.to_string_lossy();
                            !name.starts_with('.') && pattern.is_match(&*name)
                        });
                        let mut folders: Vec<PathBuf> = named.map(|entry| entry.path()).collect();
                        folders.sort();
                        next.extend(folders);
                    }
                }
                if next.len() > MAX_STUDENTS {
                    break;
                }
            }
            found = next;
            found.retain(|folder| self.is_folder(folder));
        }
        if found.is_empty() {
            self.nobody.push(no_folder(source, span));
        }
        for folder in found {
            self.add(folder, None, (source.clone(), span));
        }
    }

    /// Whether a folder is at `path`, and no link leads out of the repository.
    fn is_folder(&self, path: &Path) -> bool {
        folder_at(path, &self.root).is_some()
    }

    /// Adds a student, unless the folder is known or left out.
    fn add(&mut self, folder: PathBuf, name: Option<String>, place: (Arc<Source>, Span)) {
        let below = folder.strip_prefix(&self.root).map(|below| self.config.folder.join(below));
        let left_out = |below: PathBuf| self.config.excludes(&below) || Exclusion::any_holds(self.exclude, &below);
        let full = self.roster.students.len() >= MAX_STUDENTS;
        if full || self.seen.contains_key(&folder) || below.is_ok_and(left_out) {
            return;
        }
        self.seen.insert(folder.clone(), self.roster.students.len());
        let real = folder_at(&folder, &self.root).and_then(|real| fs::canonicalize(real).ok());
        let (present, folder) = (real.is_some(), real.unwrap_or(folder));
        self.roster.students.push(Enrolled { name, folder, present, place });
    }

    /// Adds the students of the list in `file`.
    fn list(&mut self, file: &Path) {
        self.roster.closed = true;
        let path = self.config.folder.join(file);
        let shown = schema::shown(&path);
        let boundary = Boundary::around(&self.config.folder);
        let real = match boundary.follow(&path) {
            Ok(real) => real,
            Err(outside) => {
                let failure = Failure::new(outside.of_file(&shown)).with_help(outside.help());
                self.roster.failures.push(failure);
                return;
            }
        };
        let text = match schema::read(&path, &real, KIND) {
            Ok(text) => text,
            Err(failure) => {
                self.roster.failures.push(failure);
                return;
            }
        };
        let source = Arc::new(Source::new(shown.clone(), &path, text));
        let faults = self.rows(&source, &boundary);
        if !faults.is_empty() {
            self.roster.failures.push(Failure {
                message: say!(en("the list of the class {shown} has errors"), vi("danh sách lớp {shown} viết sai")),
                help: None,
                place: Some((Box::new(Source::new(shown, &path, source.text())), faults)),
            });
        }
    }

    /// Adds the students in the rows of `source`. Returns what is wrong with it.
    fn rows(&mut self, source: &Arc<Source>, boundary: &Boundary) -> Vec<Fault> {
        let mut faults = Vec::new();
        let rows = csv::rows(source.text());
        let (header, folder_column, name_column) = rows.first().map_or((false, 0, Some(1)), |row| columns(row));
        if rows.len() <= usize::from(header) {
            let message = say!(en("the list is empty"), vi("danh sách chưa có sinh viên nào"));
            let help = say!(
                en("write a line for each student: the folder, a comma, the name"),
                vi("hãy viết mỗi sinh viên một dòng: thư mục, dấu phẩy, họ tên"),
            );
            return vec![Fault::new(Span::at(0), message).with_help(help)];
        }
        for row in rows.iter().skip(usize::from(header)) {
            let Some(cell) = row.get(folder_column).filter(|cell| !cell.text.is_empty()) else {
                let span = row.first().map_or(Span::at(0), |cell| cell.span);
                let message = say!(en("this student has no folder"), vi("sinh viên này chưa có thư mục"));
                let help = say!(
                    en("write the folder for this student's reports: `students/an`"),
                    vi("hãy ghi thư mục sẽ chứa báo cáo: `students/an`"),
                );
                faults.push(Fault::new(span, message).with_help(help));
                continue;
            };
            let windows = schema::windows_path(cell.span, &cell.text, "students/an");
            let below = match windows.map_or_else(|| inside(&cell.text, cell.span), Err) {
                Ok(below) => below,
                Err(fault) => {
                    faults.push(fault);
                    continue;
                }
            };
            let folder = self.root.join(below);
            if let Err(outside) = boundary.follow(&folder) {
                faults.push(Fault::new(cell.span, outside.of_file(&cell.text)).with_help(outside.help()));
                continue;
            }
            let name = name_column.and_then(|column| row.get(column)).map(|cell| cell.text.trim().to_owned());
            let name = name.filter(|name| !name.is_empty());
            let end = row.last().map_or(cell.span, |last| Span::new(row[0].span.start, last.span.end));
            let known = self.seen.get(&folder).copied();
            if let Some(known) = known {
                let earlier = &mut self.roster.students[known];
                if !Arc::ptr_eq(&earlier.place.0, source) {
                    // A pattern found the folder; the list knows the name.
                    earlier.name = name.or(earlier.name.take());
                    continue;
                }
                let line = source.line_of(earlier.place.1.start);
                let message = say!(
                    en("`{}` is already the folder in line {line}", cell.text),
                    vi("`{}` đã là thư mục ở dòng {line}", cell.text),
                );
                let help = say!(en("give each student a folder"), vi("hãy cho mỗi sinh viên một thư mục"));
                faults.push(Fault::new(cell.span, message).with_help(help));
                continue;
            }
            self.add(folder, name, (source.clone(), end));
        }
        faults
    }
}

/// The fault of a pattern at `span` of a config that matches no folder.
fn no_folder(source: &Source, span: Span) -> Fault {
    let pattern = source.slice(source.clamp(span)).trim_matches(['\'', '"']);
    let message = say!(en("no folder matches `{pattern}`"), vi("không thư mục nào khớp với `{pattern}`"));
    Fault::new(span, message).with_help(say!(
        en("write where the folders of the students are, from the config's folder on: `students/*`"),
        vi("hãy viết nơi chứa thư mục của sinh viên, tính từ thư mục chứa tệp cấu hình: `students/*`"),
    ))
}

/// Whether the first row names columns, and the columns of folder and name.
fn columns(row: &[Cell<'_>]) -> (bool, usize, Option<usize>) {
    let folded: Vec<String> = row.iter().map(|cell| fold::fold(&cell.text)).collect();
    let find = |names: &[&str]| folded.iter().position(|text| names.contains(&text.as_str()));
    match find(&FOLDER_COLUMNS) {
        Some(folder) => (true, folder, find(&NAME_COLUMNS).or((folder != 1 && row.len() > 1).then_some(1))),
        None => (false, 0, Some(1)),
    }
}
