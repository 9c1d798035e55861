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
    let (host, rest) = match rest.strip_prefix("//") {
        // `file://localhost/…` is a local file.
        Some(rest) => rest.split_at(rest.find('/')?),
        None => ("", rest),
    };
    let rest = &rest[..rest.find(['?', '#']).unwrap_or(rest.len())];
    let path = from_bytes(host, percent_decode_str(rest).collect())?;
    path.is_absolute().then_some(path)
}

/// The URI of the file at `path`, which is absolute.
pub fn of(path: &Path) -> Option<Uri> {
    let bytes = path.as_os_str().as_encoded_bytes();
    let text = if cfg!(windows) { of_windows(bytes) } else { format!("file://{}", percent_encode(bytes, PLAIN)) };
    Uri::from_str(&text).ok()
}

/// The URI of a path as Windows writes it: `C:\Users\lan`, `\\server\share\lan`, or one of both with `\\?\`, which marks
/// paths longer than 260 characters.
fn of_windows(path: &[u8]) -> String {
    let slashes: Vec<u8> = path.iter().map(|&byte| if byte == b'\\' { b'/' } else { byte }).collect();
    let path = slashes.strip_prefix(b"//?/").unwrap_or(&slashes);
    match path.strip_prefix(b"UNC/").filter(|_| path.len() < slashes.len()).or_else(|| path.strip_prefix(b"//")) {
        Some(share) => format!("file://{}", percent_encode(share, PLAIN)),
        None => format!("file:///{}", percent_encode(path, PLAIN)),
    }
}

#[cfg(unix)]
fn from_bytes(_: &str, bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    Some(std::ffi::OsString::from_vec(bytes).into())
}

#[cfg(not(unix))]
fn from_bytes(host: &str, bytes: Vec<u8>) -> Option<PathBuf> {
    Some(PathBuf::from(windows_path(host, &String::from_utf8(bytes).ok()?)))
}

/// The path of `/c:/Users/lan`, or of `/share/lan` on another host, as Windows writes it.
#[cfg(any(not(unix), test))]
fn windows_path(host: &str, path: &str) -> String {
    let path = path.replace('/', "\\");
    match host.is_empty() || host.eq_ignore_ascii_case("localhost") {
        true => path.trim_start_matches('\\').to_owned(),
        false => format!("\\\\{host}{path}"),
    }
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
    fn paths_of_windows_have_a_drive_or_a_host() {
        for (path, host, rest, uri) in [
            (
                r"C:\Users\Lan\Báo cáo.md",
                "",
                "/C:/Users/Lan/Báo cáo.md",
                "file:///C%3A/Users/Lan/B%C3%A1o%20c%C3%A1o.md",
            ),
            (r"\\server\share\a.md", "server", "/share/a.md", "file://server/share/a.md"),
        ] {
            assert_eq!(of_windows(path.as_bytes()), uri);
            assert_eq!(windows_path(host, rest), path);
        }
        // Long ones have a mark, and it is no part of the name.
        let long = format!(r"\\?\C:\{}a.md", r"báo-cáo\".repeat(40));
        assert_eq!(of_windows(long.as_bytes()), of_windows(&long.as_bytes()[4..]));
        assert_eq!(of_windows(br"\\?\UNC\server\share\a.md"), "file://server/share/a.md");
        assert_eq!(of_windows(br"C:\UNC\a.md"), "file:///C%3A/UNC/a.md");
        assert_eq!(windows_path("localhost", "/d:/a.md"), r"d:\a.md");
    }

    #[test]
    fn what_is_on_no_disk_has_no_file() {
        for uri in ["untitled:Untitled-1", "https://example.org/a.md", "git:/a.md", "file:a.md"] {
            assert_eq!(path_of(uri), None, "{uri}");
        }
    }
}
