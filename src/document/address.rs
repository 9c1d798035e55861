//! Image addresses: classifying them, and encoding a path so that Markdown and HTML read it back unchanged.

use std::borrow::Cow;

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The kind of resource that an address names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target<'a> {
    /// Nothing, or only a query or a fragment.
    Nothing,
    /// The image data itself: `data:…`.
    Data,
    /// A file on another host, or a scheme that no file of a site has.
    Remote,
    /// A file on the author's own disk: `C:\…`, `file:…`, `~/…`.
    OwnDisk,
    /// A path on the site, without query and fragment, still percent-encoded.
    Path(&'a str),
}

/// Classifies `address`, whose escapes and entities are already resolved.
pub fn target(address: &str) -> Target<'_> {
    let address = address.trim();
    let bytes = address.as_bytes();
    if address.starts_with("//") || address.starts_with("\\\\") {
        return if address.starts_with('/') { Target::Remote } else { Target::OwnDisk };
    }
    if address.starts_with("~/") {
        return Target::OwnDisk;
    }
    if let Some(scheme) = scheme(address) {
        return match scheme {
            // One letter and a colon is a Windows drive, not a scheme.
            _ if scheme.len() == 1 && starts_with_slash(&bytes[2..]) => Target::OwnDisk,
            _ if scheme.eq_ignore_ascii_case("file") => Target::OwnDisk,
            _ if scheme.eq_ignore_ascii_case("data") => Target::Data,
            _ => Target::Remote,
        };
    }
    match without_suffix(address) {
        "" => Target::Nothing,
        path => Target::Path(path),
    }
}

/// The path of an address on the writer's own computer, where `hugo server` shows the site: `/a.png` for
/// `http://localhost:1313/a.png`.
pub fn on_own_server(address: &str) -> Option<&str> {
    const HOSTS: [&str; 4] = ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"];
    let (scheme, rest) = address.trim().split_once("//")?;
    let is_web = ["", "http:", "https:"].iter().any(|web| web.eq_ignore_ascii_case(scheme));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
    let name = name.map_or(host, |(name, _)| name);
    (is_web && HOSTS.iter().any(|own| own.eq_ignore_ascii_case(name))).then_some(path)
}

/// Whether `path` starts with a slash or backslash, encoded or not.
fn starts_with_slash(path: &[u8]) -> bool {
    let is_sign = |sign: &[u8]| sign.eq_ignore_ascii_case(b"%5c") || sign.eq_ignore_ascii_case(b"%2f");
    path.get(..3).is_some_and(is_sign) || matches!(path.first(), Some(b'\\' | b'/'))
}

/// The scheme of an address, without its colon.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let mut bytes = scheme.bytes();
    let starts_well = bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic());
    (starts_well && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')))
        .then_some(scheme)
}

/// `address` without query and fragment.
pub fn without_suffix(address: &str) -> &str {
    memchr::memchr2(b'?', b'#', address.as_bytes()).map_or(address, |at| &address[..at])
}

/// Decodes `%20` and the like in `path`. Invalid percent-encoding stays unchanged.
pub fn decode(path: &str) -> Cow<'_, str> {
    percent_decode_str(path).decode_utf8().unwrap_or(Cow::Borrowed(path))
}

/// Encodes `path` (not yet encoded) for Markdown and HTML. Only characters that would end the address or change its
/// meaning are encoded, so that it stays readable.
pub fn encode(path: &str) -> String {
    let balanced = brackets_are_balanced(path);
    let last_semicolon = path.rfind(';');
    let mut encoded = String::with_capacity(path.len() + 8);
    let mut bytes = [0; 4];
    for (at, character) in path.char_indices() {
        let must = match character {
            '%' | '#' | '?' | '<' | '>' | '"' | '\'' | '`' | '\\' | '{' | '}' | '|' => true,
            '(' | ')' => !balanced,
            '&' => last_semicolon > Some(at),
            _ => character.is_whitespace() || character.is_control(),
        };
        if must {
            // None of these characters is a letter or a digit.
            encoded.extend(utf8_percent_encode(character.encode_utf8(&mut bytes), NON_ALPHANUMERIC));
        } else {
            encoded.push(character);
        }
    }
    encoded
}

/// Encodes `address`, whether or not the author encoded it already: see [`encode`].
pub fn reencode(address: &str) -> String {
    let path = without_suffix(address);
    encode(&decode(path)) + &address[path.len()..]
}

fn brackets_are_balanced(path: &str) -> bool {
    let mut depth = 0_usize;
    for byte in path.bytes() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return false,
            b')' => depth -= 1,
            _ => {}
        }
    }
    depth == 0
}

/// File extensions of pictures, lower case.
const PICTURES: &[&str] =
    &["png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "bmp", "heic", "heif", "tif", "tiff", "ico", "jfif", "apng"];

/// The file extension of `address`: lower case, without the dot, empty if it has none.
pub fn extension(address: &str) -> String {
    extension_of(without_suffix(address))
}

/// The extension of the file at `path`. In a file name, `#` and `?` are ordinary characters.
pub fn extension_of(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => extension.trim_end().to_ascii_lowercase(),
        _ => String::new(),
    }
}

/// Length of the longest picture extension, in bytes.
const MAX_LENGTH: usize = 4;

/// Whether `address` ends with a picture file name.
pub fn names_picture(address: &str) -> bool {
    is_picture(without_suffix(address))
}

/// Whether the file name at `path` has a picture extension.
pub fn is_picture(path: &str) -> bool {
    // Called for all text after a `!`: the last few bytes rule most of it out.
    let path = path.trim_end();
    let dot = memchr::memrchr(b'.', path.as_bytes()).filter(|dot| path.len() - dot - 1 <= MAX_LENGTH);
    dot.is_some_and(|dot| {
        let extension = &path[dot + 1..];
        let is_named = dot > 0 && !matches!(path.as_bytes()[dot - 1], b'/' | b'\\');
        is_named && PICTURES.iter().any(|known| extension.eq_ignore_ascii_case(known))
    })
}

/// Whether a file at `path` has an extension: `.pdf`, `.docx`; not `4.2-Event2` or `v1.2`.
pub fn is_document(path: &str) -> bool {
    let extension = extension_of(path);
    (2..=5).contains(&extension.len())
        && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && extension.as_bytes()[0].is_ascii_alphabetic()
}

/// Whether `extension` (lower case, no dot) is a picture extension.
pub fn is_picture_extension(extension: &str) -> bool {
    PICTURES.contains(&extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_by_how_it_begins() {
        for (address, expected) in [
            ("", Target::Nothing),
            ("  ", Target::Nothing),
            ("#center", Target::Nothing),
            ("?x=1", Target::Nothing),
            ("data:image/png;base64,AAAA", Target::Data),
            ("DATA:image/png,", Target::Data),
            ("https://example.org/a.png", Target::Remote),
            ("//cdn.example.org/a.png", Target::Remote),
            ("C:\\Users\\me\\a.png", Target::OwnDisk),
            ("d:/a.png", Target::OwnDisk),
            ("C:%5CUsers%5cme%5Ca.png", Target::OwnDisk),
            ("c:", Target::Remote),
            ("s3:a.png", Target::Remote),
            ("vscode://file/a.png", Target::Remote),
            ("file:///home/me/a.png", Target::OwnDisk),
            ("~/a.png", Target::OwnDisk),
            ("\\\\nas\\a.png", Target::OwnDisk),
            ("/i/a.png?x#y", Target::Path("/i/a.png")),
            ("a:b.png", Target::Remote),
            ("ảnh: 1.png", Target::Path("ảnh: 1.png")),
            ("12:30.png", Target::Path("12:30.png")),
        ] {
            assert_eq!(target(address), expected, "{address}");
        }
    }

    #[test]
    fn decoding_keeps_what_is_no_encoding() {
        for (written, meant) in [
            ("a%20b.png", "a b.png"),
            ("%E1%BA%A3nh.png", "ảnh.png"),
            ("100%.png", "100%.png"),
            ("100%2", "100%2"),
            ("%zz", "%zz"),
            ("%FF.png", "%FF.png"),
            ("%E1%BA%A3%FF%20", "%E1%BA%A3%FF%20"),
            ("%%20%2", "% %2"),
            ("%e1%bA%a3", "ả"),
            ("a%2520b", "a%20b"),
        ] {
            assert_eq!(decode(written), meant, "{written}");
        }
    }

    #[test]
    fn encoding_leaves_letters_and_balanced_brackets() {
        for (meant, written) in [
            ("/i/a b.png", "/i/a%20b.png"),
            ("/i/29.11(1).jpg", "/i/29.11(1).jpg"),
            ("/i/29(1.jpg", "/i/29%281.jpg"),
            ("/i/)1(.jpg", "/i/%291%28.jpg"),
            ("/i/ảnh.png", "/i/ảnh.png"),
            ("C#.png", "C%23.png"),
            ("100%.png", "100%25.png"),
            ("a&b.png", "a&b.png"),
            ("a;b&c", "a;b&c"),
            ("a\u{a0}b\t\u{7f}", "a%C2%A0b%09%7F"),
            ("a&amp;b.png", "a%26amp;b.png"),
        ] {
            assert_eq!(encode(meant), written, "{meant}");
            assert_eq!(decode(written), meant, "{written}");
        }
        assert_eq!(reencode("/i/a%20b c.png?x=1#y"), "/i/a%20b%20c.png?x=1#y");
    }

    #[test]
    fn the_extension_is_that_of_the_last_name() {
        for (address, expected) in [
            ("/i.d/a.PNG?x.y", "png"),
            ("Image_5.2", "2"),
            (".png", ""),
            ("a", ""),
            ("a.tar.gz", "gz"),
            ("C:\\b.JPG", "jpg"),
        ] {
            assert_eq!(extension(address), expected, "{address}");
        }
        assert!(is_document("/x/a.PDF") && is_document("b.mp4") && is_document("C#?.html"));
        assert!(!is_document("4.2-Event2") && !is_document("v1.2") && !is_document("/a.b/c"));
        assert!(is_picture("hall #1.png") && is_picture("where?.JPG") && !is_picture("a.png#b"));
        assert_eq!(extension_of("/i/hall #1.PNG"), "png");
        assert!(names_picture("/a.jpeg#x") && !names_picture("Image_5.2") && !names_picture("/slides.pdf"));
    }
}
