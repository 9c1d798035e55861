//! What a git change touches: git tells what it keeps, and the files on the disk are compared with that here.

mod blobs;
mod git;
mod lines;
mod renames;
mod repository;

use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Failure, Group, Silenced};
use crate::rules::ABSENCES;
use crate::say;
use crate::text::source::{Source, Span};
use repository::Repository;

/// How much of a file a change touches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Touch {
    /// All of it: the file is new, or its lines cannot be told.
    Whole,
    /// These lines, counted from 1 as git does, at line feeds only; where lines were taken out, both neighbours.
    Lines(Vec<Range<usize>>),
}

/// What is changed of each of the files at `paths` since `since`: a revision, or `main...` for the point at which the
/// current branch left `main`. `None` where nothing is.
///
/// # Errors
/// When there is no git, no repository around a file, or no such revision in it.
pub fn touches(paths: &[&Path], since: &str) -> Result<Vec<Option<Touch>>, Failure> {
    let mut repositories = Repositories { since, ..Repositories::default() };
    // Of each repository its files, and their places among all.
    let mut asked: Vec<(Vec<PathBuf>, Vec<usize>)> = Vec::new();
    for (place, path) in paths.iter().enumerate() {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let (index, folder) = repositories.around(folder)?;
        asked.resize_with(asked.len().max(index + 1), Default::default);
        asked[index].0.push(path.file_name().map_or_else(|| folder.to_owned(), |name| folder.join(name)));
        asked[index].1.push(place);
    }
    let mut touches = vec![None; paths.len()];
    for (repository, (files, places)) in repositories.opened.iter().zip(asked) {
        for (place, touch) in places.into_iter().zip(repository.touches(&files)?) {
            touches[place] = touch;
        }
    }
    Ok(touches)
}

/// The repositories that a run meets; each is asked once.
#[derive(Default)]
struct Repositories<'a> {
    since: &'a str,
    opened: Vec<Repository>,
    /// The repository of each folder met, and the folder without links.
    folders: HashMap<PathBuf, (usize, PathBuf)>,
    /// The repository of each folder with a `.git`.
    borders: HashMap<PathBuf, usize>,
}

impl Repositories<'_> {
    /// The repository that holds `folder`, and the folder without links.
    fn around(&mut self, folder: &Path) -> Result<(usize, &Path), Failure> {
        if !self.folders.contains_key(folder) {
            let real = fs::canonicalize(folder).map_err(|error| unreadable(folder, &error))?;
            let index = self.find(&real, folder)?;
            self.folders.insert(folder.to_owned(), (index, real));
        }
        let (index, real) = &self.folders[folder];
        Ok((*index, real))
    }

    /// The repository around the folder `real`, called `name` by people.
    fn find(&mut self, real: &Path, name: &Path) -> Result<usize, Failure> {
        // A `.git` on the way up is the border of a repository, be it one within another.
        let mut borders = real.ancestors().filter(|above| above.join(".git").exists()).peekable();
        let border = borders.peek().map(|border| border.to_path_buf());
        if let Some(&index) = border.as_ref().and_then(|border| self.borders.get(border)) {
            return Ok(index);
        }
        let repository = Repository::open(borders, name, self.since)?;
        let known = self.opened.iter().position(|opened| opened.root() == repository.root());
        let index = known.unwrap_or(self.opened.len());
        if known.is_none() {
            self.opened.push(repository);
        }
        self.borders.extend(border.map(|border| (border, index)));
        Ok(index)
    }
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let path = path.display();
    Failure::new(say!(en("`{path}` cannot be read: {error}"), vi("không đọc được `{path}`: {error}")))
}

/// Keeps of `diagnostics` those on lines of `touch`, and those about the file as a whole.
pub fn keep_touched(diagnostics: &mut Vec<Diagnostic>, silenced: &mut Vec<Silenced>, source: &Source, touch: &Touch) {
    let Touch::Lines(lines) = touch else { return };
    let feeds: Vec<usize> = memchr::memchr_iter(b'\n', source.text().as_bytes()).collect();
    let line_of = |offset: usize| feeds.partition_point(|&feed| feed < offset) + 1;
    let touched = |span: Span| {
        let (first, last) = (line_of(span.start), line_of(span.end.saturating_sub(1).max(span.start)));
        let next = lines.partition_point(|range| range.end <= first);
        lines.get(next).is_some_and(|range| range.start <= last)
    };
    let top = if source.text().starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let stays = |found: &Diagnostic| {
        // What is missing has no line, and a change elsewhere may have taken it away.
        // What shows across reports may come from a change to any line of them.
        let of_file = found.span.is_empty()
            || found.span.start <= top
            || found.rule.group == Group::Collection
            || ABSENCES.contains(&found.rule);
        let mut labels = found.labels.iter().filter(|label| label.source.is_none());
        of_file || touched(found.span) || labels.any(|label| touched(label.span))
    };
    diagnostics.retain(stays);
    // A new comment silences what is old.
    silenced.retain(|Silenced { diagnostic, by }| stays(diagnostic) || by.source.is_none() && touched(by.span));
}

#[cfg(test)]
mod tests {
    #![allow(clippy::single_range_in_vec_init, reason = "one range of lines is meant")]

    use super::*;
    use crate::diagnostic::Severity;
    use crate::message::Message;
    use crate::rules::image_alt::IMAGE_ALT;

    fn kept(text: &str, lines: &[Range<usize>]) -> Vec<usize> {
        let source = Source::new("a.md", "a.md", text);
        let at = text.match_indices('!').map(|(at, _)| Span::new(at, at + 1));
        let mut found: Vec<_> =
            at.map(|span| Diagnostic::new(&IMAGE_ALT, Severity::Error, span, Message::default())).collect();
        keep_touched(&mut found, &mut Vec::new(), &source, &Touch::Lines(lines.to_vec()));
        found.iter().map(|found| found.span.start).collect()
    }

    #[test]
    fn lines_are_counted_as_git_counts_them() {
        assert_eq!(kept("a\n!\n!\n!\n", &[2..3, 4..5]), [2, 6]);
        assert_eq!(kept("a\r\n!\r\n!\r\n", &[3..4]), [6]);
        // A lone carriage return ends no line for git.
        assert_eq!(kept("a\r!\r!\n!\n", &[1..2]), [2, 4]);
        assert_eq!(kept("a\n!", &[2..3]), [2]);
    }

    #[test]
    fn what_is_about_the_whole_file_is_kept() {
        assert_eq!(kept("!\n!\n", &[]), [0]);
        assert_eq!(kept("\u{feff}!\n!\n", &[]), [3]);
    }

    #[test]
    fn a_second_place_on_a_touched_line_counts() {
        let source = Source::new("a.md", "a.md", "# A\n\n# B\n\n# C\n");
        let mut found = Diagnostic::new(&IMAGE_ALT, Severity::Error, Span::new(5, 8), Message::default());
        found.label(Span::new(10, 13), Message::default());
        let mut found = vec![found];
        keep_touched(&mut found, &mut Vec::new(), &source, &Touch::Lines(vec![5..6]));
        assert_eq!(found.len(), 1);
        keep_touched(&mut found, &mut Vec::new(), &source, &Touch::Lines(vec![4..5, 6..9]));
        assert!(found.is_empty());
    }
}
