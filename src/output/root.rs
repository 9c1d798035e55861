//! The file names for services, which know the repository but not the folder that the program runs in.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, percent_encode};

use crate::text::source::Source;

/// All characters except the unreserved ones of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The root folder of file names for services.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Root {
    /// The current folder, absolute; empty if unknown.
    current_dir: PathBuf,
    /// The repository, absolute; empty if the current folder is.
    root: PathBuf,
}

impl Root {
    /// Names files relative to `root`, in a run in the folder `current_dir`. Both are absolute.
    pub fn new(current_dir: &Path, root: &Path) -> Self {
        Self { current_dir: plain(current_dir), root: plain(root) }
    }

    /// The name of `source` relative to the root, separated by `/`; the given name if it is outside.
    pub fn name<'s>(&self, source: &'s Source) -> Cow<'s, str> {
        match self.below(source.path()) {
            Some(below) => Cow::Owned(parts(&below).map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")),
            None => Cow::Borrowed(source.name()),
        }
    }

    /// A URI of the file at `path`: relative to the root, or absolute with a scheme if it is outside.
    pub fn uri(&self, path: &Path) -> String {
        match self.below(path) {
            Some(below) => parts(&below).map(|part| encoded(part).to_string()).collect::<Vec<_>>().join("/"),
            None => file(&plain(&self.current_dir.join(path))),
        }
    }

    /// Whether [`uri`](Self::uri) of `path` is relative to the root.
    pub fn is_below(&self, path: &Path) -> bool {
        self.below(path).is_some()
    }

    /// The URI of the root itself; `None` if unknown.
    pub fn itself(&self) -> Option<String> {
        (!self.root.as_os_str().is_empty()).then(|| {
            let uri = file(&self.root);
            if uri.ends_with('/') { uri } else { uri + "/" }
        })
    }

    fn below(&self, path: &Path) -> Option<PathBuf> {
        let path = plain(&self.current_dir.join(path));
        let below = path.strip_prefix(&self.root).ok()?;
        let inside = below.components().all(|part| matches!(part, Component::Normal(_)));
        (inside && below.file_name().is_some()).then(|| below.to_owned())
    }
}

/// Removes `.`, and each `..` that has a parent, lexically.
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

/// `path` as a URI with its scheme; a relative path stays relative.
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

/// Encodes one component of a path, which may contain any bytes.
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
