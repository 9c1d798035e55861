//! One git repository: the differences between a commit and the files on disk. Git lists its objects; the files are
//! read and compared here.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::blobs::{self, OnDisk};
use super::renames::{self, Added, Deleted, RenamedFrom};
use super::touch::Touch;
use super::{git, lines};
use crate::diagnostic::Failure;
use crate::files::buffers::Buffers;
use crate::say;
use crate::text::source::SIZE_LIMIT;

/// A repository, and the commit to compare with.
#[derive(Debug)]
pub struct Repository {
    /// The folder in which git runs, with symbolic links resolved.
    folder: PathBuf,
    /// The top of the work tree, with symbolic links resolved.
    root: PathBuf,
    /// `None` if there is no commit yet; then everything is new.
    commit: Option<String>,
}

/// An entry of a commit.
struct Old {
    kind: Kind,
    id: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Link,
    /// A submodule.
    Other,
}

/// A requested file, with git's data about it.
struct RequestedFile<'a> {
    path: &'a Path,
    /// Its path below the top, separated by `/`.
    name: Vec<u8>,
    old: Option<Old>,
    tracked: bool,
}

/// The state of a file before blobs are read.
enum State<'a> {
    /// Decided.
    Decided(Option<Touch>),
    /// It must be compared with this blob.
    Differs(String),
    /// It is new, or renamed.
    New(Added<'a>),
}

impl Repository {
    /// Opens the repository around the folder `name`, at the commit `since`. `borders` are the ancestors with a `.git`,
    /// the nearest first. Other folders that look like a repository are ignored.
    pub fn open<'a>(borders: impl Iterator<Item = &'a Path>, name: &Path, since: &str) -> Result<Self, Failure> {
        let mut refused = None;
        for folder in borders {
            let top = git::ask(folder, &["rev-parse", "--show-toplevel"])?;
            if top.succeeded {
                let top = PathBuf::from(top.out);
                let root = fs::canonicalize(&top).map_err(|error| unreadable(&top, &error))?;
                let commit = resolve(folder, since)?;
                return Ok(Self { folder: folder.to_owned(), root, commit });
            }
            if let Some(command) = top.trust_command(folder) {
                let folder = folder.display();
                let message = say!(
                    en("the git repository in `{folder}` belongs to another user, so that git does not read it"),
                    vi("kho git trong `{folder}` thuộc về người dùng khác nên git không đọc"),
                );
                return Err(Failure::new(message)
                    .with_help(say!(en("if you trust it: `{command}`"), vi("nếu bạn tin cậy kho này: `{command}`"),)));
            }
            let bare = top.refuses_bare();
            refused = Some(top);
            if !bare {
                break;
            }
        }
        let why = match refused {
            Some(refused) => refused.error_line(),
            // With an explicit `--git-dir`, git does not search for another repository.
            None => git::ask(name, &["--git-dir=.git", "rev-parse", "--show-toplevel"])?.error_line(),
        };
        let name = name.display();
        let message = say!(
            en("`{name}` is not in a git work tree: {}", why.en),
            vi("`{name}` không nằm trong cây làm việc nào của git: {}", why.vi),
        );
        Err(Failure::new(message).with_help(say!(
            en("`--changed` needs git to know what has changed: leave it out here"),
            vi("`--changed` hỏi git xem có gì thay đổi: ở đây hãy bỏ tùy chọn này"),
        )))
    }

    /// The top of the work tree, with symbolic links resolved.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder in which git runs.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The commit; `None` if there is none yet.
    pub fn commit(&self) -> Option<&str> {
        self.commit.as_deref()
    }

    /// The name of the file at `path`, whose folder has no symbolic links: its path below the top, separated by `/`.
    pub fn name_of(&self, path: &Path) -> Vec<u8> {
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Vec<&[u8]> = below.iter().map(|part| part.as_encoded_bytes()).collect();
        parts.join(&b'/')
    }

    /// The changes in each of the files at `paths`, whose folders have no symbolic links, or of the texts in `buffers` that
    /// replace them; `None` for unchanged files.
    pub fn touches(&self, paths: &[PathBuf], buffers: &Buffers) -> Result<Vec<Option<Touch>>, Failure> {
        let Some(commit) = &self.commit else { return Ok(vec![Some(Touch::Whole); paths.len()]) };
        let requested = self.git_data(paths, commit)?;
        let states: Vec<State<'_>> =
            requested.par_iter().map(|requested| requested.state(commit.len(), buffers)).collect();
        let mut touches = vec![None; paths.len()];
        let (mut differing, mut new, mut places) = (Vec::new(), Vec::new(), Vec::new());
        for (place, state) in states.into_iter().enumerate() {
            match state {
                State::Decided(touch) => touches[place] = touch,
                State::Differs(id) => differing.push((place, id)),
                State::New(file) => {
                    new.push(file);
                    places.push(place);
                }
            }
        }
        if !new.is_empty() {
            let origins = renames::find(&self.folder, &new, self.deleted(commit)?, buffers)?;
            for (place, origin) in places.into_iter().zip(origins) {
                match origin {
                    Some(RenamedFrom::Similar(id)) => differing.push((place, id)),
                    // Only the name changed.
                    Some(RenamedFrom::Same) => touches[place] = Some(Touch::Lines(Vec::new())),
                    None => touches[place] = Some(Touch::Whole),
                }
            }
        }
        self.compare(&requested, differing, buffers, &mut touches)?;
        Ok(touches)
    }

    /// Git's data about the files at `paths`. Other names, of which there may be many, are not stored.
    fn git_data<'a>(&self, paths: &'a [PathBuf], commit: &str) -> Result<Vec<RequestedFile<'a>>, Failure> {
        let names: Vec<Vec<u8>> = paths.iter().map(|path| self.name_of(path)).collect();
        let mut by_key: HashMap<Cow<'_, [u8]>, Vec<usize>> = HashMap::with_capacity(names.len());
        for (place, name) in names.iter().enumerate() {
            by_key.entry(key(name)).or_default().push(place);
        }
        let places = |name: &[u8]| by_key.get(&*key(name)).map(Vec::as_slice).unwrap_or_default();
        let mut tracked = vec![false; names.len()];
        let mut old: Vec<Option<Old>> = names.iter().map(|_| None).collect();
        let (in_index, in_commit) = rayon::join(
            || {
                self.entries(&["ls-files", "-z", "--full-name"], |name| {
                    places(name).iter().for_each(|&place| tracked[place] = true);
                })
            },
            || {
                self.tree(commit, |name, kind, id| {
                    for &place in places(name) {
                        if old[place].is_none() || names[place] == name {
                            old[place] = Some(Old { kind, id: id.to_owned() });
                        }
                    }
                })
            },
        );
        in_index.and(in_commit)?;
        drop(by_key);
        let git_data = paths.iter().zip(names).zip(old).zip(tracked);
        Ok(git_data.map(|(((path, name), old), tracked)| RequestedFile { path, name, old, tracked }).collect())
    }

    /// The files of `commit` that are missing on disk, but not because of a sparse checkout.
    fn deleted(&self, commit: &str) -> Result<Vec<Deleted>, Failure> {
        let mut deleted = Vec::new();
        self.tree(commit, |name, kind, id| {
            if kind == Kind::File && self.is_missing(name) {
                deleted.push(Deleted { name: name.to_owned(), id: id.to_owned() });
            }
        })?;
        if !deleted.is_empty() {
            let mut left_out = HashSet::new();
            let missing: HashSet<&[u8]> = deleted.iter().map(|deleted| &*deleted.name).collect();
            self.entries(&["ls-files", "-z", "-t", "--full-name"], |entry| {
                // A sparse checkout omits it.
                if let Some(name) = entry.strip_prefix(b"S ").filter(|&name| missing.contains(name)) {
                    left_out.insert(name.to_owned());
                }
            })?;
            deleted.retain(|deleted| !left_out.contains(&deleted.name));
        }
        Ok(deleted)
    }

    /// Whether nothing exists at `name`, which is untrusted.
    fn is_missing(&self, name: &[u8]) -> bool {
        #[cfg(unix)]
        let name = Path::new(<OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(name));
        #[cfg(not(unix))]
        let name = String::from_utf8_lossy(name);
        #[cfg(not(unix))]
        let name = Path::new(&*name);
        // Other components lead elsewhere, on Windows even to another machine.
        let plain = name.components().all(|part| matches!(part, Component::Normal(_)));
        let not_found = |error: std::io::Error| matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
        plain && fs::symlink_metadata(self.root.join(name)).is_err_and(not_found)
    }

    /// Compares the files with the indexes in `differing` with their blobs.
    fn compare(
        &self,
        requested: &[RequestedFile<'_>],
        differing: Vec<(usize, String)>,
        buffers: &Buffers,
        touches: &mut [Option<Touch>],
    ) -> Result<(), Failure> {
        if differing.is_empty() {
            return Ok(());
        }
        let ids: Vec<&str> = differing.iter().map(|(_, id)| &**id).collect();
        let names = differing.iter().map(|&(place, _)| &*requested[place].name);
        let (sizes, binary) = rayon::join(|| blobs::sizes(&self.folder, &ids), || self.binary(names.clone()));
        let (sizes, binary) = (sizes?, binary?);
        let mut comparable = Vec::new();
        for ((place, id), size) in differing.iter().zip(sizes) {
            let there = size.is_some_and(|size| size <= SIZE_LIMIT);
            if there && !binary.contains(&requested[*place].name) {
                comparable.push((*place, &**id));
            } else {
                touches[*place] = Some(Touch::Whole);
            }
        }
        let ids: Vec<&str> = comparable.iter().map(|&(_, id)| id).collect();
        blobs::read(&self.folder, &ids, |index, old| {
            let place = comparable[index].0;
            touches[place] = match blobs::on_disk(requested[place].path, buffers) {
                OnDisk::Text(new) => lines::compare(old, &new),
                _ => Some(Touch::Whole),
            };
        })
    }

    /// Those of `names` that git treats as binary, according to the attributes in the index.
    fn binary<'a>(&self, names: impl Iterator<Item = &'a [u8]>) -> Result<HashSet<Vec<u8>>, Failure> {
        let names: Vec<u8> = names.flat_map(|name| [name, b"\0"]).flatten().copied().collect();
        let mut binary = HashSet::new();
        let mut words = Vec::new();
        let arguments = ["check-attr", "--cached", "-z", "--stdin", "diff"];
        git::entries(&self.root, &arguments, &names, |word| {
            words.push(word.to_owned());
            if let [name, _, value] = &mut words[..] {
                if value == b"unset" {
                    binary.insert(std::mem::take(name));
                }
                words.clear();
            }
        })?;
        Ok(binary)
    }

    fn entries(&self, arguments: &[&str], each: impl FnMut(&[u8])) -> Result<(), Failure> {
        git::entries(&self.folder, arguments, b"", each)
    }

    /// Passes each entry of `commit` to `each`: name, kind and id.
    fn tree(&self, commit: &str, mut each: impl FnMut(&[u8], Kind, &str)) -> Result<(), Failure> {
        self.entries(&["ls-tree", "-r", "-z", "--full-tree", commit], |entry| {
            // `100644 blob <id>`, a tab, the name.
            let Some(tab) = memchr::memchr(b'\t', entry) else { return };
            let (about, name) = (&entry[..tab], &entry[tab + 1..]);
            let mut words = std::str::from_utf8(about).unwrap_or_default().split(' ');
            let kind = match words.next() {
                Some("120000") => Kind::Link,
                Some(mode) if mode.starts_with("100") => Kind::File,
                _ => Kind::Other,
            };
            if let Some(id) = words.nth(1) {
                each(name, kind, id);
            }
        })
    }
}

impl<'a> RequestedFile<'a> {
    /// `digits` is the length of blob ids.
    fn state(&self, digits: usize, buffers: &Buffers) -> State<'a> {
        let content = blobs::on_disk(self.path, buffers);
        let old = match &self.old {
            _ if !self.tracked => return State::Decided(Some(Touch::Whole)),
            None => {
                let OnDisk::Text(text) = content else { return State::Decided(Some(Touch::Whole)) };
                return State::New(Added { path: self.path, ids: blobs::ids(digits, &text) });
            }
            Some(old) => old,
        };
        let same = match &content {
            // Without support for symbolic links, git checks one out as a file with its target path.
            OnDisk::Text(text) => old.kind != Kind::Other && blobs::is(&old.id, text),
            OnDisk::Link(path) => old.kind == Kind::Link && blobs::is(&old.id, path),
            OnDisk::Large(size) => blobs::is_file(&old.id, self.path, *size),
            OnDisk::Other => false,
        };
        match content {
            _ if same => State::Decided(None),
            OnDisk::Text(_) if old.kind == Kind::File => State::Differs(old.id.clone()),
            _ => State::Decided(Some(Touch::Whole)),
        }
    }
}

/// The commit that `since` names; `None` for the `HEAD` of a repository without commits.
fn resolve(folder: &Path, since: &str) -> Result<Option<String>, Failure> {
    let commit = |revision: &str| -> Result<Option<String>, Failure> {
        // Git would read it as an option.
        if revision.starts_with('-') {
            return Ok(None);
        }
        let found = git::ask(folder, &["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])?;
        Ok(found.succeeded.then_some(found.out))
    };
    let unknown = |revision: &str| {
        let folder = folder.display();
        Failure::new(say!(
            en("git knows no commit `{revision}` in `{folder}`"),
            vi("git không biết commit `{revision}` nào trong `{folder}`"),
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
    let base = git::ask(folder, &["merge-base", &other, "HEAD"])?;
    if !base.succeeded {
        let folder = folder.display();
        let message = say!(
            en("`{branch}` and the current branch have no commit in common in `{folder}`"),
            vi("`{branch}` và nhánh hiện tại không có commit chung nào trong `{folder}`"),
        );
        return Err(Failure::new(message).with_help(say!(
            en("on a CI server fetch the whole history (`fetch-depth: 0`)"),
            vi("trên máy chủ CI hãy tải toàn bộ lịch sử (`fetch-depth: 0`)"),
        )));
    }
    Ok(Some(base.out))
}

/// The key of a name. Git and the disk may use different Unicode normalization forms.
fn key(name: &[u8]) -> Cow<'_, [u8]> {
    match std::str::from_utf8(name) {
        Ok(text) if !text.is_ascii() => Cow::Owned(text.nfc().collect::<String>().into_bytes()),
        _ => Cow::Borrowed(name),
    }
}

/// The failure for an unreadable `path`.
pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let path = path.display();
    Failure::new(say!(en("`{path}` cannot be read: {error}"), vi("không đọc được `{path}`: {error}")))
}
