//! Generalizes paths to patterns: names that differ become `*`, unless this matches too many other files.

use std::collections::{BTreeMap, BTreeSet};

use globset::GlobMatcher;

use crate::schema;

/// A pattern, split into its folders and the file.
type Pattern = Vec<String>;

/// How many unassigned files a pattern may match for each of its own. A report that is hardly begun does not look like
/// one yet.
const MAX_CAUGHT: (usize, usize) = (1, 5);

/// Patterns that match all of `own`. Of `others`, they match none with `true` (of another schema), and only a few with
/// `false`.
pub(super) fn patterns(own: &[&str], others: &[(&str, bool)]) -> Vec<String> {
    let is_fit = |pattern: &Pattern| is_fit(pattern, own, others);
    let mut found: BTreeSet<Pattern> = BTreeSet::new();
    for ((folders, indexed), files) in grouped(own) {
        let general = candidates(&folders, &files, indexed).into_iter().find(is_fit);
        match general {
            Some(pattern) => _ = found.insert(pattern),
            None => found.extend(files.iter().map(|file| joined(&folders, &literal(file)))),
        }
    }
    while let Some((replaced, merged)) = merge(&found, is_fit) {
        found.retain(|pattern| !replaced.contains(pattern));
        found.insert(merged);
    }
    found.into_iter().map(|pattern| pattern.join("/")).collect()
}

/// The first of `paths` that matches `pattern`.
pub(super) fn matched<'p>(pattern: &str, paths: &[&'p str]) -> Option<&'p str> {
    let glob = schema::glob(pattern, false).ok()?.compile_matcher();
    paths.iter().copied().find(|path| glob.is_match(path))
}

/// File names grouped by folder and by whether they are the page of that folder.
fn grouped<'p>(own: &[&'p str]) -> BTreeMap<(Vec<&'p str>, bool), Vec<&'p str>> {
    let mut groups: BTreeMap<(Vec<&str>, bool), Vec<&str>> = BTreeMap::new();
    for path in own {
        let mut folders: Vec<&str> = path.split('/').collect();
        let Some(file) = folders.pop() else { continue };
        let indexed = file.trim_start_matches('_').split('.').next() == Some("index") && !folders.is_empty();
        groups.entry((folders, indexed)).or_default().push(file);
    }
    groups
}

/// Candidate patterns for `files` of one folder, the most specific first.
fn candidates(folders: &[&str], files: &[&str], indexed: bool) -> Vec<Pattern> {
    let Some(extension) = files.first().and_then(|file| file.rsplit('.').next()) else { return Vec::new() };
    let extension = literal(extension);
    if files.iter().any(|file| !file.ends_with(&format!(".{extension}"))) {
        return Vec::new();
    }
    if indexed {
        // The report is the folder, and the file has this name in every language.
        let stem = if files.iter().all(|file| file.starts_with('_')) { "_index" } else { "index" };
        let above = folders.len() - 1;
        let with = |folder: String| {
            let mut pattern = joined(&folders[..above], &folder);
            pattern.push(format!("{stem}*.{extension}"));
            pattern
        };
        return vec![with("*".to_owned()), with(literal(folders[above]))];
    }
    let mut stems = Vec::new();
    if files.iter().all(|file| file.starts_with(|first: char| first.is_ascii_digit())) {
        stems.push("[0-9]".to_owned());
    }
    let shared = shared_start(files);
    if files.len() > 1 && shared.chars().count() >= 4 {
        stems.push(literal(shared));
    }
    stems.push(String::new());
    stems.into_iter().map(|stem| joined(folders, &format!("{stem}*.{extension}"))).collect()
}

/// The common prefix of `files`, up to the end of a word.
fn shared_start<'f>(files: &[&'f str]) -> &'f str {
    let Some((first, rest)) = files.split_first() else { return "" };
    let same = |(index, letter): &(usize, char)| {
        rest.iter().all(|file| file[..].get(*index..).is_some_and(|end| end.starts_with(*letter)))
    };
    let end = first.char_indices().take_while(same).last().map_or(0, |(index, letter)| index + letter.len_utf8());
    let word = first[..end].rfind(['-', '_', '.', ' ']).map_or(0, |at| at + 1);
    &first[..word]
}

fn joined(folders: &[&str], file: &str) -> Pattern {
    folders.iter().map(|folder| literal(folder)).chain([file.to_owned()]).collect()
}

/// A pattern that matches `name`. Characters with a meaning in patterns or YAML become wildcards.
fn literal(name: &str) -> String {
    let means = |c: char| matches!(c, '*' | '?' | '[' | ']' | '{' | '}' | '!' | '\\' | '"' | ',');
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            _ if means(c) || c.is_ascii_control() => out.push('?'),
            _ if c.is_ascii() || c.is_alphanumeric() || is_mark(c) => out.push(c),
            // `?` matches one byte, and two adjacent `*` would mean something else.
            _ if out.ends_with('*') => {}
            _ => out.push('*'),
        }
    }
    out
}

/// Whether `c` is a combining mark, as in decomposed Vietnamese.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_fit(pattern: &Pattern, own: &[&str], others: &[(&str, bool)]) -> bool {
    let Some(glob) = compiled(pattern) else { return false };
    let good = own.iter().filter(|path| glob.is_match(path)).count();
    let mut caught = 0;
    for (path, claimed) in others {
        if glob.is_match(path) {
            if *claimed {
                return false;
            }
            caught += 1;
        }
    }
    caught * MAX_CAUGHT.1 <= good * MAX_CAUGHT.0
}

fn compiled(pattern: &Pattern) -> Option<GlobMatcher> {
    Some(schema::glob(&pattern.join("/"), false).ok()?.compile_matcher())
}

/// Several `patterns` that differ in one folder only, and the pattern that replaces them.
fn merge(patterns: &BTreeSet<Pattern>, is_fit: impl Fn(&Pattern) -> bool) -> Option<(Vec<Pattern>, Pattern)> {
    let mut alike: BTreeMap<Pattern, Vec<Pattern>> = BTreeMap::new();
    for pattern in patterns {
        for folder in (0..pattern.len().saturating_sub(1)).filter(|&folder| pattern[folder] != "*") {
            let mut general = pattern.clone();
            general[folder] = "*".to_owned();
            alike.entry(general).or_default().push(pattern.clone());
        }
    }
    alike
        .into_iter()
        .filter(|(general, replaced)| replaced.len() > 1 || patterns.contains(general))
        .find(|(general, _)| is_fit(general))
        .map(|(general, replaced)| (replaced, general))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(own: &[&str], others: &[(&str, bool)]) -> Vec<String> {
        let patterns = patterns(own, others);
        for path in own {
            assert!(
                patterns.iter().any(|pattern| schema::glob(pattern, false).unwrap().compile_matcher().is_match(path)),
                "{path}: {patterns:?}"
            );
        }
        patterns
    }

    #[test]
    fn the_folders_of_reports_become_one_pattern() {
        let own = [
            "content/4-Events/4.1-Port/_index.md",
            "content/4-Events/4.1-Port/_index.vi.md",
            "content/4-Events/4.2-Mill/_index.md",
        ];
        assert_eq!(found(&own, &[("content/4-Events/_index.md", false)]), ["content/4-Events/*/_index*.md"]);
        assert_eq!(found(&["4.1/index.md"], &[]), ["*/index*.md"]);
    }

    #[test]
    fn students_become_one_pattern() {
        let own =
            ["an/content/4-Events/a/_index.md", "binh/content/4-Events/b/_index.md", "chi/content/Su-kien/c/_index.md"];
        assert_eq!(found(&own, &[]), ["*/content/4-Events/*/_index*.md", "chi/content/Su-kien/*/_index*.md"]);
        let own = ["an/content/4-Events/a/_index.md", "an/content/Su-kien/c/_index.md"];
        assert_eq!(found(&own, &[]), ["an/content/*/*/_index*.md"]);
        let others = [("an/content/1-Worklog/w/_index.md", true)];
        assert_eq!(found(&own, &others), ["an/content/4-Events/*/_index*.md", "an/content/Su-kien/*/_index*.md"]);
    }

    #[test]
    fn what_is_no_report_is_not_caught() {
        for (own, others, patterns) in [
            (&["visit.md"][..], &[("README.md", false)][..], &["visit.md"][..]),
            (&["visit-1.md", "visit-2.md"], &[("README.md", false)], &["visit-*.md"]),
            (
                &["adr/0001-a.md", "adr/0002-b.md"],
                &[("adr/README.md", false), ("adr/template.md", false)],
                &["adr/[0-9]*.md"],
            ),
            (&["notes/one.md", "notes/two.md"], &[("notes/three.md", true)], &["notes/one.md", "notes/two.md"]),
            (&["a/x/_index.md"], &[("a/y/_index.md", true)], &["a/x/_index*.md"]),
            (&["a/1.md", "a/2.md", "a/3.md", "a/4.md", "a/5.md"], &[("a/6.md", false)], &["a/[0-9]*.md"]),
        ] {
            assert_eq!(found(own, others), patterns);
        }
    }

    #[test]
    fn names_that_mean_something_in_patterns_are_matched_all_the_same() {
        let own = ["a[1]/{x}/bá o*\".md", "a[1]/{x}/\u{202e}gnp.md", "Tuần 1/Die\u{302}\u{303}n giả 🎤.md"];
        let others = [("a[1]/{x}/other.md", true), ("Tuần 1/b.md", true)];
        let patterns = found(&own, &others);
        assert_eq!(patterns, ["Tuần 1/Die\u{302}\u{303}n giả *.md", "a?1?/?x?/*gnp.md", "a?1?/?x?/bá o??.md"]);
    }
}
