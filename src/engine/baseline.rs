//! Baselines: known problems, written to a file once and hidden afterwards, so that only new ones fail a run.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::config::normalize;
use crate::diagnostic::rest::Rest;
use crate::diagnostic::{Checked, Diagnostic, Failure, RuleMeta};
use crate::engine::identity;
use crate::files::atomic;
use crate::files::boundary::Boundary;
use crate::message::{Message, Words};
use crate::say;
use crate::text::source::Source;

/// The written version of the file format, and the newest that is read.
const VERSION: u64 = 1;

/// Maximum size of a baseline, in bytes: 200,000 problems.
const SIZE_LIMIT: u64 = 64 << 20;

/// Known problems, with the number of each.
#[derive(Debug)]
pub struct Baseline {
    /// The folder of the file. Paths in the file are relative to it.
    folder: PathBuf,
    known: BTreeMap<Key, usize>,
}

/// What identifies a problem.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
struct Key {
    path: String,
    rule: String,
    section: String,
    fingerprint: String,
}

/// One entry of the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    path: String,
    rule: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    section: String,
    fingerprint: String,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    count: usize,
}

fn one() -> usize {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_one(count: &usize) -> bool {
    *count == 1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: u64,
    problems: Vec<Entry>,
}

#[derive(Deserialize)]
struct Head {
    version: u64,
}

/// The result of applying a baseline.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Applied {
    /// The number of known problems that were found and hidden.
    pub known: usize,
    /// The number of known problems that no longer exist.
    pub gone: usize,
}

impl Baseline {
    /// Reads the baseline at `path`.
    ///
    /// # Errors
    /// If it does not exist, cannot be read, is not a baseline, or was written by a newer reportlint.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let name = path.display();
        let cannot = |why: Message| {
            Failure::new(say!(
                en("cannot read the baseline {name}: {}", why.en),
                vi("không đọc được tệp vấn đề đã biết {name}: {}", why.vi),
            ))
        };
        let io_error = |error: std::io::Error| cannot(Message::same(error.to_string()));
        let it = Words { en: "it", vi: "tệp" };
        let real = Boundary::none().follow(path);
        let real = real.map_err(|outside| cannot(outside.of(it)).with_help(outside.help_named()))?;
        let metadata = fs::metadata(&real).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => cannot(say!(en("there is no such file"), vi("không có tệp này")))
                .with_help(say!(
                    en("write one with the problems that are there now: `--write-baseline={name}`"),
                    vi("hãy ghi một tệp gồm các vấn đề hiện có: `--write-baseline={name}`"),
                )),
            _ => io_error(error),
        })?;
        if !metadata.is_file() || metadata.len() > SIZE_LIMIT {
            let why = say!(en("reportlint did not write this file"), vi("đây không phải tệp do reportlint ghi"));
            let help = say!(en("name the baseline itself"), vi("hãy nêu đúng tệp vấn đề đã biết"));
            return Err(cannot(why).with_help(help));
        }
        let bytes = fs::read(real).map_err(io_error)?;
        let text = String::from_utf8(bytes)
            .map_err(|_| cannot(say!(en("it is not UTF-8"), vi("tệp không thuộc bảng mã UTF-8"))))?;
        let known = parse(&text).map_err(|ParseError { line, what, help }| {
            // Never show its lines, since the file may contain private data.
            Failure::new(say!(
                en("{name} is not a readable baseline: {} (line {line})", what.en),
                vi("{name} không phải tệp vấn đề đã biết đọc được: {} (dòng {line})", what.vi),
            ))
            .with_help(help)
        })?;
        Ok(Self { folder: folder_of(path)?, known })
    }

    /// Removes known problems from `files`.
    ///
    /// A problem is gone if its file was checked without it, or no longer exists. Problems in files outside this run
    /// are kept.
    ///
    /// # Errors
    /// If there is no current folder.
    pub fn apply(&self, files: &mut [Checked]) -> Result<Applied, Failure> {
        let mut remaining = self.known.clone();
        let mut checked = CheckedFiles::default();
        let mut known = 0;
        for file in files {
            let path = relative(&self.folder, file.source.path())?;
            let mut is_new = |source: &Source, found: &Diagnostic| match remaining.get_mut(&key(&path, source, found)) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    known += 1;
                    false
                }
                _ => true,
            };
            file.diagnostics.retain(|found| is_new(&file.source, found));
            file.sift_rest(|source, rest| rest.retain(|found| is_new(source, found)));
            checked.0.insert(path, &file.left_out);
        }
        let places = AllowedFolders::around(&self.folder);
        let is_gone = |key: &Key| checked.covers(key) || places.is_missing(&key.path);
        let gone = remaining.iter().filter(|(key, count)| **count > 0 && is_gone(key)).map(|(_, count)| count).sum();
        Ok(Applied { known, gone })
    }

    /// Writes the findings in `files` to a baseline at `path`, and returns their number. Entries of an older baseline
    /// are kept if their file exists but was not checked, or their rule was not selected.
    ///
    /// # Errors
    /// If it cannot be written, or another file than a baseline is at `path`.
    pub fn write(path: &Path, files: &[Checked]) -> Result<usize, Failure> {
        let write_error = |why: Message| {
            let name = path.display();
            Failure::new(say!(
                en("the baseline {name} could not be written: {}", why.en),
                vi("không ghi được tệp vấn đề đã biết {name}: {}", why.vi),
            ))
            .with_help(say!(
                en("name a file in a folder that is there: `--write-baseline=FILE`"),
                vi("hãy nêu một tệp trong thư mục có sẵn: `--write-baseline=FILE`"),
            ))
        };
        // Before the old file is read.
        atomic::target(path).map_err(write_error)?;
        let folder = folder_of(path)?;
        let older = if path.exists() { Self::read(path)?.known } else { BTreeMap::new() };
        let mut known: BTreeMap<Key, usize> = BTreeMap::new();
        let mut checked = CheckedFiles::default();
        for Checked { source, diagnostics, rest, left_out, .. } in files {
            let path = relative(&folder, source.path())?;
            let mut count_finding = |found: &Diagnostic| *known.entry(key(&path, source, found)).or_default() += 1;
            diagnostics.iter().for_each(&mut count_finding);
            rest.iter().flat_map(Rest::findings).for_each(|found| count_finding(&found));
            checked.0.insert(path, left_out);
        }
        let written = known.values().sum();
        let places = AllowedFolders::around(&folder);
        let is_kept = |key: &Key| !checked.covers(key) && !places.is_missing(&key.path);
        known.extend(older.into_iter().filter(|(key, _)| is_kept(key)));
        atomic::write(path, render(&known).as_bytes()).map_err(write_error)?;
        Ok(written)
    }
}

/// The checked files by path, each with the rules that the run left out.
#[derive(Default)]
struct CheckedFiles<'f>(HashMap<String, &'f [&'static RuleMeta]>);

impl CheckedFiles<'_> {
    /// Whether the run would have found the problem `key`.
    fn covers(&self, key: &Key) -> bool {
        self.0.get(&key.path).is_some_and(|left_out| left_out.iter().all(|rule| rule.id != key.rule))
    }
}

/// Where the files of a baseline may be. Baselines are untrusted, so files elsewhere are not accessed.
struct AllowedFolders<'f> {
    folder: &'f Path,
    /// Around the baseline, and around the current folder if that is elsewhere.
    boundaries: [Boundary; 2],
}

impl<'f> AllowedFolders<'f> {
    /// The places of a baseline in `folder`.
    fn around(folder: &'f Path) -> Self {
        Self { folder, boundaries: [Boundary::around(folder), Boundary::around(Path::new(""))] }
    }

    /// Whether the file at `path`, relative to the baseline, certainly does not exist.
    fn is_missing(&self, path: &str) -> bool {
        let path = self.folder.join(path);
        self.boundaries.iter().find_map(|boundary| boundary.follow(&path).ok()).is_some_and(|file| !file.exists())
    }
}

fn key(path: &str, source: &Source, found: &Diagnostic) -> Key {
    Key {
        path: path.to_owned(),
        rule: found.rule.id.to_owned(),
        section: found.section.clone().unwrap_or_default(),
        fingerprint: identity::fingerprint(source, found),
    }
}

/// Why a file is not a baseline.
#[derive(Debug)]
struct ParseError {
    line: usize,
    what: Message,
    help: Message,
}

fn parse(text: &str) -> Result<BTreeMap<Key, usize>, ParseError> {
    let parse_error = |error: &serde_json::Error| ParseError {
        line: error.line().max(1),
        what: message_without_quote(error),
        help: say!(
            en(
                "name a file that reportlint wrote; restore it, or delete it and write it again with `--write-baseline`"
            ),
            vi("hãy nêu tệp do reportlint ghi; khôi phục tệp đó, hoặc xóa đi rồi ghi lại bằng `--write-baseline`"),
        ),
    };
    let head: Head = serde_json::from_str(text).map_err(|error| parse_error(&error))?;
    if head.version != VERSION {
        let what = say!(
            en("this is version {}, and this reportlint reads version {VERSION}", head.version),
            vi("tệp này thuộc phiên bản {}, còn reportlint này đọc phiên bản {VERSION}", head.version),
        );
        let help = say!(
            en("install the newest reportlint, or write the file again"),
            vi("hãy cài reportlint mới nhất, hoặc ghi lại tệp"),
        );
        let before = text.find("\"version\"").map_or("", |at| &text[..at]);
        return Err(ParseError { line: before.matches('\n').count() + 1, what, help });
    }
    let file: File = serde_json::from_str(text).map_err(|error| parse_error(&error))?;
    let mut known = BTreeMap::new();
    for Entry { path, rule, section, fingerprint, count } in file.problems {
        let known: &mut usize = known.entry(Key { path, rule, section, fingerprint }).or_default();
        *known = known.saturating_add(count);
    }
    Ok(known)
}

/// The message of `error`, unless it quotes the file.
fn message_without_quote(error: &serde_json::Error) -> Message {
    let message = error.to_string();
    if error.is_data() && !message.starts_with("missing field") {
        return say!(en("reportlint writes something else here"), vi("ở chỗ này reportlint ghi nội dung khác"),);
    }
    let message = message.rfind(" at line ").map_or(&*message, |at| &message[..at]);
    say!(en("{message}"), vi("bộ đọc JSON báo: {message}"))
}

/// One line per problem, so that a diff of the file shows which were added and removed.
fn render(known: &BTreeMap<Key, usize>) -> String {
    let mut text = format!("{{\n  \"version\": {VERSION},\n  \"problems\": [");
    for (index, (key, &count)) in known.iter().enumerate() {
        let Key { path, rule, section, fingerprint } = key.clone();
        // Only strings and numbers, so serialization cannot fail.
        let entry = serde_json::to_string(&Entry { path, rule, section, fingerprint, count }).unwrap_or_default();
        text.push_str(if index == 0 { "\n    " } else { ",\n    " });
        text.push_str(&entry);
    }
    text.push_str(if known.is_empty() { "]\n}\n" } else { "\n  ]\n}\n" });
    text
}

fn folder_of(path: &Path) -> Result<PathBuf, Failure> {
    normalize(path.parent().unwrap_or(Path::new("")))
}

/// `path` relative to `folder`, with `/`, and with `..` if it is outside.
fn relative(folder: &Path, path: &Path) -> Result<String, Failure> {
    let path = normalize(path)?;
    let (mut from, mut to) = (folder.components().peekable(), path.components().peekable());
    if from.peek() != to.peek() {
        // Another drive.
        return Ok(path.to_string_lossy().replace('\\', "/"));
    }
    while from.peek().is_some() && from.peek() == to.peek() {
        from.next();
        to.next();
    }
    let up = from.map(|_| "..".into());
    let down = to.map(|part: Component<'_>| part.as_os_str().to_string_lossy());
    Ok(up.chain(down).collect::<Vec<_>>().join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;
    use crate::rules::image_alt::IMAGE_ALT;
    use crate::text::source::Span;

    #[test]
    fn paths_lead_from_the_baseline_to_the_file() {
        let there = |folder: &str, path: &str| relative(Path::new(folder), Path::new(path)).unwrap();
        assert_eq!(there("/class", "/class/an/a b.md"), "an/a b.md");
        assert_eq!(there("/class/ci", "/class/an/x.md"), "../an/x.md");
        assert_eq!(there("/class", "/class/./an/../an/x.md"), "an/x.md");
    }

    #[test]
    fn what_is_no_baseline_is_refused_at_its_place() {
        let fault = |text: &str| {
            let ParseError { line, what, .. } = parse(text).unwrap_err();
            format!("{line}: {what}")
        };
        for (text, expected) in [
            ("", "1: EOF while parsing a value"),
            ("# Chuyến đi\n", "1: expected value"),
            ("{\n\"version\": 2, \"more\": []}", "2: this is version 2, and this reportlint reads version 1"),
            ("{\"version\": 1}", "1: missing field `problems`"),
            ("[]", "1: reportlint writes something else here"),
            // The content of the file is not shown.
            ("{\"version\": 1,\n \"problems\": [{\"rule\": 3}]}", "2: reportlint writes something else here"),
            ("{\"version\": 1,\n \"problems\": [], \"token\": 3}", "2: reportlint writes something else here"),
            ("{\"version\": 1,\n<<<<<<< HEAD\n", "2: key must be a string"),
        ] {
            assert_eq!(fault(text), expected, "{text}");
        }
    }

    #[test]
    fn equal_problems_are_counted() {
        let source = || Source::new("a.md", "a.md", "![](a)\n![](a)\n![](a)\n");
        let found = |starts: &[usize]| {
            let found = |&at| Diagnostic::new(&IMAGE_ALT, Severity::Error, Span::new(at, at + 6), Message::default());
            vec![Checked::new(source(), starts.iter().map(found).collect())]
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("known.json");
        assert_eq!(Baseline::write(&path, &found(&[0, 7])).unwrap(), 2);
        let baseline = Baseline::read(&path).unwrap();
        let mut files = found(&[0, 7, 14]);
        assert_eq!(baseline.apply(&mut files).unwrap(), Applied { known: 2, gone: 0 });
        assert_eq!(files[0].diagnostics[0].span.start, 14);
        let mut files = found(&[14]);
        assert_eq!(baseline.apply(&mut files).unwrap(), Applied { known: 1, gone: 1 });
        assert!(files[0].diagnostics.is_empty());
    }
}
