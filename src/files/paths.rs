//! Comparing paths as the standard library does, name by name, but by their text where that says the same.

use std::path::Path;

/// `path` from `folder` on; `None` if it is not below that. The same as [`Path::strip_prefix`].
pub fn below<'p>(path: &'p Path, folder: &Path) -> Option<&'p Path> {
    written_below(path, folder).or_else(|| path.strip_prefix(folder).ok())
}

/// Whether `path` is `folder` or below it. The same as [`Path::starts_with`].
pub fn is_within(path: &Path, folder: &Path) -> bool {
    let (own, outer) = (path.as_os_str(), folder.as_os_str());
    if own == outer || written_below(path, folder).is_some() {
        return true;
    }
    // A longer path cannot be around a shorter one, if each of its characters counts.
    let is_shorter = own.len() < outer.len() && is_plain(outer.as_encoded_bytes());
    !is_shorter && path.starts_with(folder)
}

/// `path` from `folder` on, if it begins with the same text and has nothing there that the library leaves out.
fn written_below<'p>(path: &'p Path, folder: &Path) -> Option<&'p Path> {
    let folder = folder.to_str().filter(|folder| !folder.is_empty() && cfg!(unix))?;
    let rest = path.to_str()?.strip_prefix(folder)?.strip_prefix('/')?;
    let is_name = !rest.is_empty() && !rest.starts_with(['/', '.']) && !rest.ends_with(['/', '.']);
    is_name.then(|| Path::new(rest))
}

/// Whether `path` begins at the root and has nothing that says the same name by name: no `.`, `..` or doubled separator.
/// It may be `false` for such a path, too.
pub fn is_normal(path: &Path) -> bool {
    let bytes = path.as_os_str().as_encoded_bytes();
    bytes.starts_with(b"/") && is_plain(bytes)
}

/// Whether a path, whose bytes these are, has no separators or dots that the library leaves out.
fn is_plain(path: &[u8]) -> bool {
    cfg!(unix)
        && !path.ends_with(b"/")
        && !path.windows(2).any(|pair| pair[0] == b'/' && matches!(pair[1], b'/' | b'.'))
}

#[cfg(test)]
mod tests {
    use std::path::{Component, PathBuf};

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn paths_are_compared_as_the_library_does(path in "/{0,1}([a.b]{0,2}/{0,2}){0,4}", folder in "/{0,1}([a.b]{0,2}/{0,2}){0,3}") {
            for (path, folder) in [(path.clone(), folder.clone()), (format!("{folder}{path}"), folder.clone()), (format!("{folder}/{path}"), folder)] {
                let (path, folder) = (Path::new(&path), Path::new(&folder));
                let found = below(path, folder).map(Path::as_os_str);
                prop_assert_eq!(found, path.strip_prefix(folder).ok().map(Path::as_os_str), "{:?} {:?}", path, folder);
                prop_assert_eq!(is_within(path, folder), path.starts_with(folder), "{:?} {:?}", path, folder);
                if is_normal(path) {
                    prop_assert!(path.components().all(|part| !matches!(part, Component::CurDir | Component::ParentDir)));
                    let written: PathBuf = path.components().collect();
                    prop_assert_eq!(written.as_os_str(), path.as_os_str());
                }
            }
        }
    }
}
