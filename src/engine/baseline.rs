//! Known problems: written down once, not shown again, so that only new ones fail a run.

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

/// The version of the file's shape that is written, and the newest that is read.
const VERSION: u64 = 1;

/// How large a baseline may be, in bytes: 200,000 problems.
const SIZE_LIMIT: u64 = 64 << 20;

/// Problems that are known, with how often each is there.
#[derive(Debug)]
pub struct Baseline {
    /// The folder that it is in, which the paths in it are relative to.
    folder: PathBuf,
    known: BTreeMap<Key, usize>,
}

/// What a problem is known by.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
struct Key {
    path: String,
    rule: String,
    section: String,
    fingerprint: String,
}

/// One line of the file.
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

/// What became of known problems.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Applied {
    /// How many were found and taken out.
    pub known: usize,
    /// How many are there no more.
    pub gone: usize,
}

impl Baseline {
    /// Reads the baseline at `path`.
    ///
    /// # Errors
    /// When it is not there, cannot be read, is none, or was written by a newer reportlint.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let name = path.display();
        let cannot = |why: Message| {
            Failure::new(say!(
                en("cannot read the baseline {name}: {}", why.en),
                vi("không đọc được tệp vấn đề đã biết {name}: {}", why.vi),
            ))
        };
        let by_system = |error: std::io::Error| cannot(Message::same(error.to_string()));
        let it = Words { en: "it", vi: "tệp" };
        let real = Boundary::none().follow(path);
        let real = real.map_err(|outside| cannot(outside.of(it)).with_help(outside.help_named()))?;
        let metadata = fs::metadata(&real).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => cannot(say!(en("there is no such file"), vi("không có tệp này")))
                .with_help(say!(
                    en("write one with the problems that are there now: `--write-baseline={name}`"),
                    vi("hãy ghi một tệp gồm các vấn đề hiện có: `--write-baseline={name}`"),
                )),
            _ => by_system(error),
        })?;
        if !metadata.is_file() || metadata.len() > SIZE_LIMIT {
            let why = say!(en("it is no file that reportlint wrote"), vi("đây không phải tệp do reportlint ghi"));
            let help = say!(en("name the baseline itself"), vi("hãy nêu đúng tệp vấn đề đã biết"));
            return Err(cannot(why).with_help(help));
        }
        let bytes = fs::read(real).map_err(by_system)?;
        let text = String::from_utf8(bytes)
            .map_err(|_| cannot(say!(en("it is not UTF-8"), vi("tệp không thuộc bảng mã UTF-8"))))?;
        let known = parse(&text).map_err(|Wrong { line, what, help }| {
            // Its lines are not shown: whatever stands there may be nobody's business.
            Failure::new(say!(
                en("{name} is no baseline that can be read: {} (line {line})", what.en),
                vi("{name} không phải tệp vấn đề đã biết đọc được: {} (dòng {line})", what.vi),
            ))
            .with_help(help)
        })?;
        Ok(Self { folder: folder_of(path)?, known })
    }

    /// Takes known problems out of `files`.
    ///
    /// A problem is gone when its file was checked without it, or is there no more: of a file that this run was not
    /// asked to check, nothing can be said.
    ///
    /// # Errors
    /// When there is no current folder.
    pub fn apply(&self, files: &mut [Checked]) -> Result<Applied, Failure> {
        let mut left = self.known.clone();
        let mut checked = CheckedFiles::default();
        let mut known = 0;
        for file in files {
            let path = relative(&self.folder, file.source.path())?;
            let mut is_new = |source: &Source, found: &Diagnostic| match left.get_mut(&key(&path, source, found)) {
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
        let places = Places::around(&self.folder);
        let is_gone = |key: &Key| checked.answers(key) || places.lack(&key.path);
        let gone = left.iter().filter(|(key, count)| **count > 0 && is_gone(key)).map(|(_, count)| count).sum();
        Ok(Applied { known, gone })
    }

    /// Writes what was found in `files` down at `path`, and returns how many problems that are. What an older baseline
    /// there says of files that exist and were not checked this time stays, and so does what it says of rules left out.
    ///
    /// # Errors
    /// When it cannot be written, or something else than a baseline stands there.
    pub fn write(path: &Path, files: &[Checked]) -> Result<usize, Failure> {
        let unwritten = |why: Message| {
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
        // Before anything is read from there.
        atomic::target(path).map_err(unwritten)?;
        let folder = folder_of(path)?;
        let older = if path.exists() { Self::read(path)?.known } else { BTreeMap::new() };
        let mut known: BTreeMap<Key, usize> = BTreeMap::new();
        let mut checked = CheckedFiles::default();
        for Checked { source, diagnostics, rest, left_out, .. } in files {
            let path = relative(&folder, source.path())?;
            let mut know = |found: &Diagnostic| *known.entry(key(&path, source, found)).or_default() += 1;
            diagnostics.iter().for_each(&mut know);
            rest.iter().flat_map(Rest::findings).for_each(|found| know(&found));
            checked.0.insert(path, left_out);
        }
        let written = known.values().sum();
        let places = Places::around(&folder);
        let stays = |key: &Key| !checked.answers(key) && !places.lack(&key.path);
        known.extend(older.into_iter().filter(|(key, _)| stays(key)));
        atomic::write(path, render(&known).as_bytes()).map_err(unwritten)?;
        Ok(written)
    }
}

/// The files of a run by their path, each with the rules that were left out.
#[derive(Default)]
struct CheckedFiles<'f>(HashMap<String, &'f [&'static RuleMeta]>);

impl CheckedFiles<'_> {
    /// Whether the run would have found what is known by `key`.
    fn answers(&self, key: &Key) -> bool {
        self.0.get(&key.path).is_some_and(|left_out| left_out.iter().all(|rule| rule.id != key.rule))
    }
}

/// Where the files of a baseline may lie: it may be a stranger's, and is told nothing of files elsewhere.
struct Places<'f> {
    folder: &'f Path,
    /// Around the baseline, and around the current folder where that is elsewhere.
    boundaries: [Boundary; 2],
}

impl<'f> Places<'f> {
    /// Those of a baseline in `folder`.
    fn around(folder: &'f Path) -> Self {
        Self { folder, boundaries: [Boundary::around(folder), Boundary::around(Path::new(""))] }
    }

    /// Whether a file is known not to be there; `path` counts from the baseline.
    fn lack(&self, path: &str) -> bool {
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

/// Why a file is no baseline.
#[derive(Debug)]
struct Wrong {
    line: usize,
    what: Message,
    help: Message,
}

fn parse(text: &str) -> Result<BTreeMap<Key, usize>, Wrong> {
    let wrong = |error: &serde_json::Error| Wrong {
        line: error.line().max(1),
        what: unquoted(error),
        help: say!(
            en(
                "name a file that reportlint wrote; restore it, or delete it and write it again with `--write-baseline`"
            ),
            vi("hãy nêu tệp do reportlint ghi; khôi phục tệp đó, hoặc xóa đi rồi ghi lại bằng `--write-baseline`"),
        ),
    };
    let head: Head = serde_json::from_str(text).map_err(|error| wrong(&error))?;
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
        return Err(Wrong { line: before.matches('\n').count() + 1, what, help });
    }
    let file: File = serde_json::from_str(text).map_err(|error| wrong(&error))?;
    let mut known = BTreeMap::new();
    for Entry { path, rule, section, fingerprint, count } in file.problems {
        let known: &mut usize = known.entry(Key { path, rule, section, fingerprint }).or_default();
        *known = known.saturating_add(count);
    }
    Ok(known)
}

/// What `error` says, unless it quotes the file.
fn unquoted(error: &serde_json::Error) -> Message {
    let message = error.to_string();
    if error.is_data() && !message.starts_with("missing field") {
        return say!(en("reportlint writes something else here"), vi("ở chỗ này reportlint ghi nội dung khác"),);
    }
    let message = message.rfind(" at line ").map_or(&*message, |at| &message[..at]);
    say!(en("{message}"), vi("bộ đọc JSON báo: {message}"))
}

/// One line for each problem, so that a change of the file shows which came and went.
fn render(known: &BTreeMap<Key, usize>) -> String {
    let mut text = format!("{{\n  \"version\": {VERSION},\n  \"problems\": [");
    for (index, (key, &count)) in known.iter().enumerate() {
        let Key { path, rule, section, fingerprint } = key.clone();
        // Strings and numbers only: serde_json has nothing to refuse.
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

/// `path` from `folder` on, with `/`; with `..` when it lies elsewhere.
fn relative(folder: &Path, path: &Path) -> Result<String, Failure> {
    let path = normalize(path)?;
    let (mut from, mut to) = (folder.components().peekable(), path.components().peekable());
    if from.peek() != to.peek() {
        // Another disk.
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
            let Wrong { line, what, .. } = parse(text).unwrap_err();
            format!("{line}: {what}")
        };
        for (text, expected) in [
            ("", "1: EOF while parsing a value"),
            ("# Chuyến đi\n", "1: expected value"),
            ("{\n\"version\": 2, \"more\": []}", "2: this is version 2, and this reportlint reads version 1"),
            ("{\"version\": 1}", "1: missing field `problems`"),
            ("[]", "1: reportlint writes something else here"),
            // What stands there is not told.
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
