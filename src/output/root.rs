//! How files are named to services: these know the repository, and not the folder that the program ran in.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, percent_encode};

use crate::text::source::Source;

/// Everything but what is unreserved by RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The folder from which services name files.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Root {
    /// The folder that the program runs in, absolute; empty when it is not known.
    here: PathBuf,
    /// The repository, absolute; empty when the other is.
    root: PathBuf,
}

impl Root {
    /// Files are named from `root` on, in a run of the program in `here`; both are absolute.
    pub fn new(here: &Path, root: &Path) -> Self {
        Self { here: plain(here), root: plain(root) }
    }

    /// The name of `source` from the root on, separated by `/`; as it was given when it lies elsewhere.
    pub fn name<'s>(&self, source: &'s Source) -> Cow<'s, str> {
        match self.below(source.path()) {
            Some(below) => Cow::Owned(parts(&below).map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")),
            None => Cow::Borrowed(source.name()),
        }
    }

    /// A reference to the file at `path`, to be resolved against the root, or an absolute one with its scheme when it
    /// lies elsewhere.
    pub fn uri(&self, path: &Path) -> String {
        match self.below(path) {
            Some(below) => parts(&below).map(|part| encoded(part).to_string()).collect::<Vec<_>>().join("/"),
            None => file(&plain(&self.here.join(path))),
        }
    }

    /// Whether [`uri`](Self::uri) of `path` is to be resolved against the root.
    pub fn is_below(&self, path: &Path) -> bool {
        self.below(path).is_some()
    }

    /// The root itself; `None` when it is not known.
    pub fn itself(&self) -> Option<String> {
        (!self.root.as_os_str().is_empty()).then(|| {
            let uri = file(&self.root);
            if uri.ends_with('/') { uri } else { uri + "/" }
        })
    }

    fn below(&self, path: &Path) -> Option<PathBuf> {
        let path = plain(&self.here.join(path));
        let below = path.strip_prefix(&self.root).ok()?;
        let inside = below.components().all(|part| matches!(part, Component::Normal(_)));
        (inside && below.file_name().is_some()).then(|| below.to_owned())
    }
}

/// `path` without `.` and without those `..` that something stands before, by its words alone.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => _ = plain.pop(),
            part => plain.push(part),
        }
    }
    plain
}

fn parts(path: &Path) -> impl Iterator<Item = &OsStr> {
    path.components().map(|part| part.as_os_str())
}

/// `path` as an URI with its scheme; a relative one stays so.
fn file(path: &Path) -> String {
    let mut uri = if path.is_absolute() { "file://".to_owned() } else { String::new() };
    let mut first = true;
    for part in path.components() {
        match part {
            Component::RootDir => continue,
            // `C:` keeps its colon.
            Component::Prefix(prefix) => uri.push_str(&format!("/{}", prefix.as_os_str().to_string_lossy())),
            part => {
                if path.is_absolute() || !first {
                    uri.push('/');
                }
                uri.extend(encoded(part.as_os_str()));
            }
        }
        first = false;
    }
    if uri == "file://" { uri + "/" } else { uri }
}

/// One part of a path, which may be any bytes.
fn encoded(part: &OsStr) -> PercentEncode<'_> {
    percent_encode(part.as_encoded_bytes(), RESERVED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: impl Into<PathBuf>) -> Source {
        let path = path.into();
        Source::new(path.to_string_lossy().into_owned(), path, "")
    }

    #[test]
    #[cfg(unix)]
    fn files_are_named_from_the_root_on() {
        let inside = Root::new(Path::new("/repo/students"), Path::new("/repo"));
        for (path, name, uri) in [
            ("an/a b.md", "students/an/a b.md", "students/an/a%20b.md"),
            ("./an/../x.md", "students/x.md", "students/x.md"),
            ("../schema.yaml", "schema.yaml", "schema.yaml"),
            ("/repo/a:b#c?%.md", "a:b#c?%.md", "a%3Ab%23c%3F%25.md"),
            ("../../other/x.md", "../../other/x.md", "file:///other/x.md"),
            ("/elsewhere/Diễn.md", "/elsewhere/Diễn.md", "file:///elsewhere/Di%E1%BB%85n.md"),
        ] {
            assert_eq!(inside.name(&source(path)), name, "{path}");
            assert_eq!(inside.uri(Path::new(path)), uri, "{path}");
            assert_eq!(inside.is_below(Path::new(path)), !uri.starts_with("file:"), "{path}");
        }
        assert_eq!(inside.itself().as_deref(), Some("file:///repo/"));
    }

    #[test]
    #[cfg(unix)]
    fn without_a_root_names_are_those_that_were_given() {
        let root = Root::default();
        for (path, uri) in [("an/a.md", "an/a.md"), ("../a.md", "../a.md"), ("/a/b.md", "file:///a/b.md")] {
            assert_eq!((&*root.name(&source(path)), &*root.uri(Path::new(path))), (path, uri));
        }
        assert_eq!(root.itself(), None);
    }

    #[test]
    #[cfg(unix)]
    fn a_path_that_is_no_unicode_has_its_bytes_in_the_reference() {
        use std::os::unix::ffi::OsStrExt;
        let path = Path::new(std::ffi::OsStr::from_bytes(b"a\xff\xed\xa0\x80\n.md"));
        assert_eq!(Root::default().uri(path), "a%FF%ED%A0%80%0A.md");
    }
}
