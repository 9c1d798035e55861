//! One git repository: what differs between a commit and the files on the disk. Git tells what it keeps; the files are
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
use super::renames::{self, Gone, New, Was};
use super::touch::Touch;
use super::{git, lines};
use crate::diagnostic::Failure;
use crate::files::buffers::Buffers;
use crate::say;
use crate::text::source::SIZE_LIMIT;

/// A repository, and the commit that is compared with.
#[derive(Debug)]
pub struct Repository {
    /// The folder that git is asked in, without links.
    folder: PathBuf,
    /// The top of the work tree, without links.
    root: PathBuf,
    /// `None` when there is no commit yet, so that everything is new.
    commit: Option<String>,
}

/// What a commit has under a name.
struct Old {
    kind: Kind,
    id: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Link,
    /// Another repository.
    Other,
}

/// A file that is asked about, and what git says of it.
struct AskedFile<'a> {
    path: &'a Path,
    /// Its name below the top, separated by `/`.
    name: Vec<u8>,
    old: Option<Old>,
    tracked: bool,
}

/// What a first look at a file tells.
enum State<'a> {
    /// All that there is to know.
    Known(Option<Touch>),
    /// It must be compared with this blob.
    Differs(String),
    /// It may be an old one under a new name.
    New(New<'a>),
}

impl Repository {
    /// Asks git about the repository around the folder `name`, and about its commit `since`. `borders` are the folders
    /// upwards that hold a `.git`, the nearest first: what else looks like a repository lies in one, and is not asked.
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
            if let Some(command) = top.distrust(folder) {
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
            Some(refused) => refused.complaint(),
            // Asked about a repository that is not there, git looks for no other.
            None => git::ask(name, &["--git-dir=.git", "rev-parse", "--show-toplevel"])?.complaint(),
        };
        let name = name.display();
        let message = say!(
            en("`{name}` lies in no git work tree: {}", why.en),
            vi("`{name}` không nằm trong cây làm việc nào của git: {}", why.vi),
        );
        Err(Failure::new(message).with_help(say!(
            en("`--changed` asks git what has changed: leave it out here"),
            vi("`--changed` hỏi git xem có gì thay đổi: ở đây hãy bỏ tùy chọn này"),
        )))
    }

    /// The top of the work tree, without links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What is changed of each of the files at `paths`, whose folders are without links, or of the texts in `buffers` that
    /// take their place; `None` where nothing is.
    pub fn touches(&self, paths: &[PathBuf], buffers: &Buffers) -> Result<Vec<Option<Touch>>, Failure> {
        let Some(commit) = &self.commit else { return Ok(vec![Some(Touch::Whole); paths.len()]) };
        let asked = self.known(paths, commit)?;
        let states: Vec<State<'_>> = asked.par_iter().map(|asked| asked.state(commit.len(), buffers)).collect();
        let mut touches = vec![None; paths.len()];
        let (mut differing, mut new, mut places) = (Vec::new(), Vec::new(), Vec::new());
        for (place, state) in states.into_iter().enumerate() {
            match state {
                State::Known(touch) => touches[place] = touch,
                State::Differs(id) => differing.push((place, id)),
                State::New(file) => {
                    new.push(file);
                    places.push(place);
                }
            }
        }
        if !new.is_empty() {
            let was = renames::find(&self.folder, &new, self.gone(commit)?, buffers)?;
            for (place, was) in places.into_iter().zip(was) {
                match was {
                    Some(Was::Like(id)) => differing.push((place, id)),
                    // Only the name is another.
                    Some(Was::Same) => touches[place] = Some(Touch::Lines(Vec::new())),
                    None => touches[place] = Some(Touch::Whole),
                }
            }
        }
        self.compare(&asked, differing, buffers, &mut touches)?;
        Ok(touches)
    }

    /// What git knows of the files at `paths`. Nothing is kept of the names of others, of which there may be any number.
    fn known<'a>(&self, paths: &'a [PathBuf], commit: &str) -> Result<Vec<AskedFile<'a>>, Failure> {
        let name = |path: &Path| {
            let below = path.strip_prefix(&self.root).unwrap_or(path);
            let parts: Vec<&[u8]> = below.iter().map(|part| part.as_encoded_bytes()).collect();
            parts.join(&b'/')
        };
        let names: Vec<Vec<u8>> = paths.iter().map(|path| name(path)).collect();
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
        let known = paths.iter().zip(names).zip(old).zip(tracked);
        Ok(known.map(|(((path, name), old), tracked)| AskedFile { path, name, old, tracked }).collect())
    }

    /// The files of `commit` that are not on the disk, though git would have them there.
    fn gone(&self, commit: &str) -> Result<Vec<Gone>, Failure> {
        let mut gone = Vec::new();
        self.tree(commit, |name, kind, id| {
            if kind == Kind::File && self.is_gone(name) {
                gone.push(Gone { name: name.to_owned(), id: id.to_owned() });
            }
        })?;
        if !gone.is_empty() {
            let mut left_out = HashSet::new();
            let missing: HashSet<&[u8]> = gone.iter().map(|gone| &*gone.name).collect();
            self.entries(&["ls-files", "-z", "-t", "--full-name"], |entry| {
                // A sparse checkout leaves it out.
                if let Some(name) = entry.strip_prefix(b"S ").filter(|&name| missing.contains(name)) {
                    left_out.insert(name.to_owned());
                }
            })?;
            gone.retain(|gone| !left_out.contains(&gone.name));
        }
        Ok(gone)
    }

    /// Whether nothing lies on the disk under `name`, which anybody may have made up.
    fn is_gone(&self, name: &[u8]) -> bool {
        #[cfg(unix)]
        let name = Path::new(<OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(name));
        #[cfg(not(unix))]
        let name = String::from_utf8_lossy(name);
        #[cfg(not(unix))]
        let name = Path::new(&*name);
        // Others lead elsewhere, on Windows even to another machine.
        let plain = name.components().all(|part| matches!(part, Component::Normal(_)));
        let not_found = |error: std::io::Error| matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
        plain && fs::symlink_metadata(self.root.join(name)).is_err_and(not_found)
    }

    /// Compares the files at the places `differing` with their blobs.
    fn compare(
        &self,
        asked: &[AskedFile<'_>],
        differing: Vec<(usize, String)>,
        buffers: &Buffers,
        touches: &mut [Option<Touch>],
    ) -> Result<(), Failure> {
        if differing.is_empty() {
            return Ok(());
        }
        let ids: Vec<&str> = differing.iter().map(|(_, id)| &**id).collect();
        let names = differing.iter().map(|&(place, _)| &*asked[place].name);
        let (sizes, lineless) = rayon::join(|| blobs::sizes(&self.folder, &ids), || self.lineless(names.clone()));
        let (sizes, lineless) = (sizes?, lineless?);
        let mut comparable = Vec::new();
        for ((place, id), size) in differing.iter().zip(sizes) {
            let there = size.is_some_and(|size| size <= SIZE_LIMIT);
            if there && !lineless.contains(&asked[*place].name) {
                comparable.push((*place, &**id));
            } else {
                touches[*place] = Some(Touch::Whole);
            }
        }
        let ids: Vec<&str> = comparable.iter().map(|&(_, id)| id).collect();
        blobs::read(&self.folder, &ids, |index, old| {
            let place = comparable[index].0;
            touches[place] = match blobs::on_disk(asked[place].path, buffers) {
                OnDisk::Text(new) => lines::compare(old, &new),
                _ => Some(Touch::Whole),
            };
        })
    }

    /// Those of `names` that have no lines to git, as the attributes that it keeps say.
    fn lineless<'a>(&self, names: impl Iterator<Item = &'a [u8]>) -> Result<HashSet<Vec<u8>>, Failure> {
        let names: Vec<u8> = names.flat_map(|name| [name, b"\0"]).flatten().copied().collect();
        let mut lineless = HashSet::new();
        let mut words = Vec::new();
        let arguments = ["check-attr", "--cached", "-z", "--stdin", "diff"];
        git::entries(&self.root, &arguments, &names, |word| {
            words.push(word.to_owned());
            if let [name, _, value] = &mut words[..] {
                if value == b"unset" {
                    lineless.insert(std::mem::take(name));
                }
                words.clear();
            }
        })?;
        Ok(lineless)
    }

    fn entries(&self, arguments: &[&str], each: impl FnMut(&[u8])) -> Result<(), Failure> {
        git::entries(&self.folder, arguments, b"", each)
    }

    /// Gives `each` name in `commit` with what it is.
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

impl<'a> AskedFile<'a> {
    /// `digits` is how long names of blobs are.
    fn state(&self, digits: usize, buffers: &Buffers) -> State<'a> {
        let content = blobs::on_disk(self.path, buffers);
        let old = match &self.old {
            _ if !self.tracked => return State::Known(Some(Touch::Whole)),
            None => {
                let OnDisk::Text(text) = content else { return State::Known(Some(Touch::Whole)) };
                return State::New(New { path: self.path, ids: blobs::ids(digits, &text) });
            }
            Some(old) => old,
        };
        let same = match &content {
            // Where there are no links, one is checked out as a file that holds its path.
            OnDisk::Text(text) => old.kind != Kind::Other && blobs::is(&old.id, text),
            OnDisk::Link(path) => old.kind == Kind::Link && blobs::is(&old.id, path),
            OnDisk::Large(size) => blobs::is_file(&old.id, self.path, *size),
            OnDisk::Other => false,
        };
        match content {
            _ if same => State::Known(None),
            OnDisk::Text(_) if old.kind == Kind::File => State::Differs(old.id.clone()),
            _ => State::Known(Some(Touch::Whole)),
        }
    }
}

/// The commit that `since` names; `None` for the `HEAD` of a repository without commits.
fn resolve(folder: &Path, since: &str) -> Result<Option<String>, Failure> {
    let commit = |revision: &str| -> Result<Option<String>, Failure> {
        // Git would take it for an option.
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

/// A name as it is looked up: git and the disk may write the same letters in different forms of Unicode.
fn key(name: &[u8]) -> Cow<'_, [u8]> {
    match std::str::from_utf8(name) {
        Ok(text) if !text.is_ascii() => Cow::Owned(text.nfc().collect::<String>().into_bytes()),
        _ => Cow::Borrowed(name),
    }
}

/// That `path` cannot be read.
pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let path = path.display();
    Failure::new(say!(en("`{path}` cannot be read: {error}"), vi("không đọc được `{path}`: {error}")))
}
