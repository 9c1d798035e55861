//! One git repository: what differs between a commit and the work tree.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use unicode_normalization::UnicodeNormalization;

use super::{Touch, unreadable};
use crate::diagnostic::Failure;
use crate::message::Message;
use crate::say;

/// Variables that a hook inherits, and that name another place than the folder that is asked about.
const PLACES: [&str; 5] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

/// A repository with its changes.
#[derive(Debug)]
pub struct Repository {
    /// The top of the work tree, without links.
    root: PathBuf,
    /// `None` when there is no commit yet, so that everything is new.
    changes: Option<Known>,
}

#[derive(Debug)]
struct Known {
    touched: HashMap<String, Touch>,
    tracked: HashSet<String>,
}

impl Repository {
    /// Asks git about the repository around `folder`, called `name` by people, and its changes since `since`.
    pub fn open(folder: &Path, name: &Path, since: &str) -> Result<Self, Failure> {
        let top = run(folder, &["rev-parse", "--show-toplevel"])?;
        if !top.status.success() {
            let (name, complaint) = (name.display(), complaint(&top));
            let message = say!(
                en("`{name}` lies in no git work tree: {}", complaint.en),
                vi("`{name}` không nằm trong cây làm việc nào của git: {}", complaint.vi),
            );
            return Err(Failure::new(message).with_help(say!(
                en("`--changed` asks git what has changed: leave it out here"),
                vi("`--changed` hỏi git xem có gì thay đổi: ở đây hãy bỏ tùy chọn này"),
            )));
        }
        let top = PathBuf::from(text(top.stdout.trim_ascii_end()));
        let root = fs::canonicalize(&top).map_err(|error| unreadable(&top, &error))?;
        let Some(commit) = resolve(&root, since)? else { return Ok(Self { root, changes: None }) };
        let options = ["diff", "--no-ext-diff", "--no-textconv", "--no-color", "--ignore-submodules", "--find-renames"];
        let diff = |more: &[&str]| ask(&root, &[&options, more, &[&commit, "--"]].concat());
        let files = diff(&["--raw", "--no-abbrev", "-z"])?;
        let patch = diff(&["--patch", "--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/"])?;
        let touched = touched(&files, &hunks(&patch));
        let tracked = names(&ask(&root, &["ls-files", "-z"])?).map(key).collect();
        Ok(Self { root, changes: Some(Known { touched, tracked }) })
    }

    /// The top of the work tree, without links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What is changed of the file at `path`, which lies below the root; `None` when nothing is.
    pub fn touch(&self, path: &Path) -> Option<&Touch> {
        let Some(known) = &self.changes else { return Some(&Touch::Whole) };
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        let key = key(parts.join("/"));
        match known.touched.get(&key) {
            Some(touch) => Some(touch),
            None => (!known.tracked.contains(&key)).then_some(&Touch::Whole),
        }
    }
}

/// The commit that `since` names; `None` for the `HEAD` of a repository without commits.
fn resolve(root: &Path, since: &str) -> Result<Option<String>, Failure> {
    let commit = |revision: &str| -> Result<Option<String>, Failure> {
        // Git would take it for an option.
        if revision.starts_with('-') {
            return Ok(None);
        }
        let found = run(root, &["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])?;
        Ok(found.status.success().then(|| text(found.stdout.trim_ascii_end())))
    };
    let unknown = |revision: &str| {
        let root = root.display();
        Failure::new(say!(
            en("git knows no commit `{revision}` in `{root}`"),
            vi("git không biết commit `{revision}` nào trong `{root}`"),
        ))
        .with_help(say!(
            en("name a branch, a tag or a commit; on a CI server fetch it first (`fetch-depth: 0` for actions/checkout)"),
            vi(
                "hãy nêu tên nhánh, tag hoặc commit; trên máy chủ CI phải tải về trước (`fetch-depth: 0` cho \
                 actions/checkout)"
            ),
        ))
    };
    let Some(branch) = since.strip_suffix("...").or_else(|| since.strip_suffix("...HEAD")) else {
        return match commit(since)? {
            Some(found) => Ok(Some(found)),
            None if since == "HEAD" => Ok(None),
            None => Err(unknown(since)),
        };
    };
    let other = commit(branch)?.ok_or_else(|| unknown(branch))?;
    let base = run(root, &["merge-base", &other, "HEAD"])?;
    if !base.status.success() {
        let root = root.display();
        let message = say!(
            en("`{branch}` and the current branch have no commit in common in `{root}`"),
            vi("`{branch}` và nhánh hiện tại không có commit chung nào trong `{root}`"),
        );
        return Err(Failure::new(message).with_help(say!(
            en("on a CI server fetch the whole history (`fetch-depth: 0`)"),
            vi("trên máy chủ CI hãy tải toàn bộ lịch sử (`fetch-depth: 0`)"),
        )));
    }
    Ok(Some(text(base.stdout.trim_ascii_end())))
}

/// Runs git in `folder`, whatever language, pager and index the user has.
fn run(folder: &Path, arguments: &[&str]) -> Result<Output, Failure> {
    let mut git = Command::new("git");
    for place in PLACES {
        git.env_remove(place);
    }
    git.current_dir(folder)
        .args(["--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "diff.relative=false"])
        .args(arguments)
        .env("LC_ALL", "C")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .stdin(Stdio::null());
    git.output().map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            Failure::new(say!(en("there is no program `git` here"), vi("máy này không có chương trình `git`")))
                .with_help(say!(
                    en("`--changed` asks git what has changed: install git, or leave `--changed` out"),
                    vi("`--changed` hỏi git xem có gì thay đổi: hãy cài git, hoặc bỏ `--changed`"),
                ))
        }
        _ => Failure::new(say!(en("git cannot be run: {error}"), vi("không chạy được git: {error}"))),
    })
}

/// What git prints; its failure is ours.
fn ask(root: &Path, arguments: &[&str]) -> Result<Vec<u8>, Failure> {
    let output = run(root, arguments)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let (root, complaint) = (root.display(), complaint(&output));
    Err(Failure::new(say!(
        en("git cannot say what has changed in `{root}`: {}", complaint.en),
        vi("git không cho biết được có gì thay đổi trong `{root}`: {}", complaint.vi),
    )))
}

/// The first line of what git has to say about its failure.
fn complaint(output: &Output) -> Message {
    let said = String::from_utf8_lossy(&output.stderr);
    match said.lines().map(str::trim).find(|line| !line.is_empty()) {
        Some(line) => Message::same(line),
        None => say!(en("it does not say why"), vi("không rõ vì sao")),
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A name as it is looked up: git and the disk may write the same letters in different forms of Unicode.
fn key(name: String) -> String {
    if name.is_ascii() { name } else { name.nfc().collect() }
}

/// Names that end in NUL.
fn names(bytes: &[u8]) -> impl Iterator<Item = String> {
    bytes.split(|&byte| byte == 0).filter(|name| !name.is_empty()).map(text)
}

/// What `git diff --raw -z` says, with the lines that the patch names.
fn touched(raw: &[u8], hunks: &HashMap<String, Vec<Range<usize>>>) -> HashMap<String, Touch> {
    let mut touched = HashMap::new();
    let mut words = names(raw);
    while let Some(entry) = words.next() {
        // `:100644 100644 <id> <id> M`, then the name; for `R086` the old name and the new one.
        let fields: Vec<&str> = entry.trim_start_matches(':').split(' ').collect();
        let &[old_mode, new_mode, _, _, status] = &fields[..] else { continue };
        let Some(mut name) = words.next() else { break };
        if status.starts_with(['R', 'C'])
            && let Some(new) = words.next()
        {
            name = new;
        }
        let name = key(name);
        let touch = match (status, hunks.get(&name)) {
            ("D", _) => continue,
            (_, Some(lines)) if status.starts_with(['M', 'R', 'C']) => Touch::Lines(lines.clone()),
            // Only the name or the mode is another.
            ("R100" | "C100", None) => Touch::Lines(Vec::new()),
            ("M", None) if old_mode != new_mode => Touch::Lines(Vec::new()),
            // Added, in conflict, or no text to git.
            _ => Touch::Whole,
        };
        touched.insert(name, touch);
    }
    touched
}

/// The lines of each file that a patch without context puts in, by the file's new name; where it only takes out, the
/// lines around.
fn hunks(patch: &[u8]) -> HashMap<String, Vec<Range<usize>>> {
    let mut hunks: HashMap<String, Vec<Range<usize>>> = HashMap::new();
    let mut name = None;
    // Lines of a hunk look like anything, also like what begins a file.
    let mut content = 0;
    for line in patch.split(|&byte| byte == b'\n') {
        if content > 0 {
            content -= usize::from(!line.starts_with(b"\\"));
        } else if line.starts_with(b"diff --git ") {
            name = None;
        } else if let Some(written) = line.strip_prefix(b"+++ ") {
            name = new_name(written);
        } else if let Some((taken, first, put)) = hunk(line) {
            content = taken + put;
            let lines = if put > 0 { first..first + put } else { first.max(1)..first + 2 };
            if let Some(name) = &name {
                hunks.entry(String::clone(name)).or_default().push(lines);
            }
        }
    }
    hunks
}

/// Of `@@ -12,0 +13,2 @@`: how many lines go, the first that comes, how many come.
fn hunk(line: &[u8]) -> Option<(usize, usize, usize)> {
    let text = std::str::from_utf8(line.strip_prefix(b"@@ -")?.split(|&byte| byte == b'@').next()?).ok()?;
    let (old, new) = text.trim().split_once(" +")?;
    let part = |part: &str| match part.split_once(',') {
        Some((first, count)) => Some((first.parse().ok()?, count.parse().ok()?)),
        None => Some((part.parse().ok()?, 1)),
    };
    let ((_, taken), (first, put)): ((usize, usize), (usize, usize)) = (part(old)?, part(new)?);
    Some((taken, first, put))
}

/// The name in `b/name`, `b/name with blanks` and a tab, or `"b/name \"quoted\""`; none for `/dev/null`.
fn new_name(written: &[u8]) -> Option<String> {
    let bytes = match written.strip_prefix(b"\"") {
        Some(quoted) => unquoted(quoted),
        None => written.strip_suffix(b"\t").unwrap_or(written).to_vec(),
    };
    bytes.strip_prefix(b"b/").map(|name| key(text(name)))
}

/// Resolves git's escapes, which are those of C, up to the closing quotation mark.
fn unquoted(quoted: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(quoted.len());
    let mut rest = quoted.iter().copied().peekable();
    while let Some(byte) = rest.next().filter(|&byte| byte != b'"') {
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        bytes.push(match rest.next() {
            Some(digit @ b'0'..=b'7') => {
                let mut code = u32::from(digit - b'0');
                while let Some(digit) = rest.next_if(|byte| (b'0'..=b'7').contains(byte) && code < 0o100) {
                    code = code * 8 + u32::from(digit - b'0');
                }
                code as u8
            }
            Some(b'a') => 7,
            Some(b'b') => 8,
            Some(b't') => b'\t',
            Some(b'n') => b'\n',
            Some(b'v') => 11,
            Some(b'f') => 12,
            Some(b'r') => b'\r',
            Some(other) => other,
            None => break,
        });
    }
    bytes
}

#[cfg(test)]
mod tests {
    #![allow(clippy::single_range_in_vec_init, reason = "one range of lines is meant")]

    use super::*;

    #[test]
    fn hunks_are_read_whatever_their_lines_look_like() {
        let patch = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -3 +3,2 @@ # T\n-a\n+++ b/other\n+@@ -1 +1 @@\n\
                     @@ -9,2 +10,0 @@\n---- a/y\n-+++ b/y\n\\ No newline at end of file\n\
                     diff --git a/y b/y\n--- a/y\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n\
                     diff --git a/n b/n\n--- /dev/null\n+++ \"b/\\303\\240 \\\"n\\\".md\"\n@@ -0,0 +1 @@\n+a\n\
                     diff --git a/z b/z\n--- a/z x\t\n+++ b/z x\t\n@@ -1,3 +0,0 @@\n-a\n-b\n-c\n@@ -8 +5 @@\n-a\r\n+b\r\n";
        let found = hunks(patch.as_bytes());
        assert_eq!(found.len(), 3);
        assert_eq!(found["x"], [3..5, 10..12]);
        assert_eq!(found["à \"n\".md"], [1..2]);
        assert_eq!(found["z x"], [1..2, 5..6]);
    }

    #[test]
    fn no_patch_whatever_is_too_much() {
        for patch in ["", "@@", "@@ -1,2 +", "@@ -a +b @@", "+++ \"\\", "+++ \"\\777", "@@ -1 +1 @@\n", "\\"] {
            assert!(hunks(patch.as_bytes()).is_empty(), "{patch}");
        }
    }

    #[test]
    fn what_happened_to_a_file_is_told_by_its_status() {
        let raw = ":100644 100644 0 1 M\0lines\0:100644 100644 0 1 M\0binary\0:100644 100755 0 0 M\0mode\0\
                   :000000 100644 0 1 A\0new\0:100644 000000 1 0 D\0gone\0:100644 100644 1 1 R100\0from\0to\0\
                   :100644 100644 1 2 R086\0a b\0lines two\0:000000 000000 0 0 U\0conflict\0:120000 100644 0 1 T\0type\0";
        let lines = HashMap::from([("lines".to_owned(), vec![1..2]), ("lines two".to_owned(), vec![4..6])]);
        let touched = touched(raw.as_bytes(), &lines);
        let one = |name: &str| touched.get(name).cloned();
        assert_eq!(one("lines"), Some(Touch::Lines(vec![1..2])));
        assert_eq!(one("lines two"), Some(Touch::Lines(vec![4..6])));
        for name in ["binary", "new", "conflict", "type"] {
            assert_eq!(one(name), Some(Touch::Whole), "{name}");
        }
        for name in ["mode", "to"] {
            assert_eq!(one(name), Some(Touch::Lines(vec![])), "{name}");
        }
        for name in ["gone", "from", "a b"] {
            assert_eq!(one(name), None, "{name}");
        }
    }
}
