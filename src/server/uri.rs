//! Converts between paths and the editor's URIs: `file:///home/lan/4.1-Event1/_index.md`.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

/// The characters that are not encoded, because they have no special meaning in a path.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'@').remove(b'+');

/// The path that `uri` names; `None` if it is not a file: `untitled:Untitled-1`.
pub fn path(uri: &Uri) -> Option<PathBuf> {
    let text = uri.as_str();
    let (scheme, rest) = text.split_once(':')?;
    if !scheme.eq_ignore_ascii_case("file") {
        return None;
    }
    let rest = match rest.strip_prefix("//") {
        // `file://localhost/…` is a local file.
        Some(rest) => &rest[rest.find('/')?..],
        None => rest,
    };
    let rest = &rest[..rest.find(['?', '#']).unwrap_or(rest.len())];
    let bytes: Vec<u8> = percent_decode_str(rest).collect();
    let path = from_bytes(bytes)?;
    path.is_absolute().then_some(path)
}

/// The URI of the file at `path`, which is absolute.
pub fn of(path: &Path) -> Option<Uri> {
    let text = path.as_os_str().as_encoded_bytes();
    let text = if cfg!(windows) {
        let slashes: Vec<u8> = text.iter().map(|&byte| if byte == b'\\' { b'/' } else { byte }).collect();
        format!("file:///{}", percent_encode(&slashes, PLAIN))
    } else {
        format!("file://{}", percent_encode(text, PLAIN))
    };
    Uri::from_str(&text).ok()
}

#[cfg(unix)]
fn from_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    Some(std::ffi::OsString::from_vec(bytes).into())
}

#[cfg(not(unix))]
fn from_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    let text = String::from_utf8(bytes).ok()?;
    // `/c:/Users/lan`
    Some(PathBuf::from(text.trim_start_matches('/').replace('/', "\\")))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn path_of(uri: &str) -> Option<String> {
        path(&Uri::from_str(uri).unwrap()).map(|path| path.to_string_lossy().into_owned())
    }

    #[test]
    fn a_name_and_its_file_are_one() {
        for file in ["/a/b.md", "/Báo cáo 🎉/4.1 (nháp)/_index.vi.md", "/a%20b/#1?.md", "/"] {
            assert_eq!(path(&of(Path::new(file)).unwrap()).unwrap(), Path::new(file));
        }
    }

    #[test]
    fn files_may_be_named_in_several_ways() {
        assert_eq!(path_of("file:///a/b%20c.md").as_deref(), Some("/a/b c.md"));
        assert_eq!(path_of("file://localhost/a.md#L3").as_deref(), Some("/a.md"));
        assert_eq!(path_of("FILE:/a.md").as_deref(), Some("/a.md"));
        assert_eq!(path_of("file:///B%C3%A1o.md").as_deref(), Some("/Báo.md"));
    }

    #[test]
    fn what_is_on_no_disk_has_no_file() {
        for uri in ["untitled:Untitled-1", "https://example.org/a.md", "git:/a.md", "file:a.md"] {
            assert_eq!(path_of(uri), None, "{uri}");
        }
    }
}
