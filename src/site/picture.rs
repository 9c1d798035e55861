//! Detects the format of a file from its first bytes, whatever its name says.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::document::address;
use crate::message::Words;

/// How much of a file is read, in bytes.
const HEAD: usize = 1024;

const VIDEO: Words = Words { en: "a video", vi: "một đoạn phim" };
const PDF: Words = Words { en: "a PDF document", vi: "một tài liệu PDF" };
const ARCHIVE: Words =
    Words { en: "a zip archive or an Office document", vi: "một tệp nén zip hoặc tài liệu Office" };
const WEB_PAGE: Words = Words { en: "a web page", vi: "một trang web" };
const JSON: Words = Words { en: "a text in JSON", vi: "một văn bản JSON" };

/// The content of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Picture {
    /// A picture of this format, given as the usual extension in lower case.
    Format(&'static str),
    /// Another format, described for users: "a web page".
    Other(Words),
    /// Unknown bytes.
    Unknown,
    /// An empty file.
    Empty,
    /// The target path of a symbolic link. Where Git cannot create links, as on Windows, it writes the path as text.
    LinkText,
    /// A Git LFS pointer: the picture itself is stored elsewhere.
    LfsPointer,
    /// It could not be read.
    Unreadable,
}

impl Picture {
    /// Detects the content of `file` from its first bytes.
    pub fn of_file(file: &Path) -> Self {
        let mut head = [0; HEAD];
        match File::open(file).and_then(|mut file| fill(&mut file, &mut head)) {
            Ok(length) => Self::of_bytes(&head[..length]),
            Err(_) => Self::Unreadable,
        }
    }

    /// The width and height of the picture `file` in pixels, if its format says them.
    pub fn pixels(file: &Path) -> Option<(usize, usize)> {
        imagesize::size(file).ok().map(|size| (size.width, size.height))
    }

    /// Detects the content of a file that begins with `head`.
    pub fn of_bytes(head: &[u8]) -> Self {
        if head.is_empty() {
            return Self::Empty;
        }
        if head.starts_with(b"version https://git-lfs.github.com/spec/") {
            return Self::LfsPointer;
        }
        if let Ok(kind) = imagesize::image_type(head) {
            match kind {
                imagesize::ImageType::Png => return Self::Format("png"),
                imagesize::ImageType::Jpeg => return Self::Format("jpg"),
                imagesize::ImageType::Gif => return Self::Format("gif"),
                imagesize::ImageType::Webp => return Self::Format("webp"),
                _ => {}
            }
        }
        match head {
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand.get(..4) {
                Some(b"avif" | b"avis") => Self::Format("avif"),
                Some(b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1") => Self::Format("heic"),
                _ => Self::Other(VIDEO),
            },
            [b'B', b'M', ..] if head.len() > 26 => Self::Format("bmp"),
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Self::Format("tiff"),
            [0, 0, 1, 0, ..] => Self::Format("ico"),
            [b'%', b'P', b'D', b'F', ..] => Self::Other(PDF),
            [b'P', b'K', 3, 4, ..] => Self::Other(ARCHIVE),
            _ => Self::of_text(head),
        }
    }

    fn of_text(head: &[u8]) -> Self {
        let text = String::from_utf8_lossy(head).to_lowercase();
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if text.contains("<svg") && text.starts_with('<') && !text.contains("<html") {
            Self::Format("svg")
        } else if text.starts_with("<!doctype html") || text.starts_with("<html") || text.starts_with("<head") {
            Self::Other(WEB_PAGE)
        } else if text.starts_with("<?xml") {
            // The `<svg` of a drawing may be beyond the bytes that are read.
            Self::Unknown
        } else if text.starts_with("{\"") {
            Self::Other(JSON)
        } else if is_path_of_picture(head) {
            Self::LinkText
        } else {
            Self::Unknown
        }
    }
}

/// Whether `text` is only the path of a picture, as Git writes it, without a line ending.
fn is_path_of_picture(text: &[u8]) -> bool {
    let path = str::from_utf8(text).ok().filter(|path| text.len() < HEAD && !path.contains(char::is_control));
    path.is_some_and(|path| address::is_picture(path) && path.trim() == path)
}

/// Reads from `file` until `head` is full or the file ends, and returns the number of bytes. A single read may return
/// fewer bytes than the file has.
fn fill(file: &mut File, head: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    loop {
        match file.read(&mut head[length..]) {
            Ok(0) => return Ok(length),
            Ok(more) => length += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        if length == head.len() {
            return Ok(length);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_tell_what_a_file_is() {
        for (head, expected) in [
            (&b""[..], Picture::Empty),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Picture::Format("png")),
            (b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01", Picture::Format("jpg")),
            (b"GIF89a\x01\0\x01\0\0\0\0", Picture::Format("gif")),
            (b"RIFF\x24\0\0\0WEBPVP8 \0\0\0\0", Picture::Format("webp")),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1", Picture::Format("heic")),
            (b"\0\0\0\x18ftypavif\0\0\0\0", Picture::Format("avif")),
            (b"\0\0\0\x18ftypisom\0\0\0\0", Picture::Other(VIDEO)),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Picture::Format("svg")),
            (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->\n<SVG/>", Picture::Format("svg")),
            (b"<!DOCTYPE html><html><svg/></html>", Picture::Other(WEB_PAGE)),
            (b"\n<html>", Picture::Other(WEB_PAGE)),
            (b"%PDF-1.7", Picture::Other(PDF)),
            (b"version https://git-lfs.github.com/spec/v1\noid sha256:", Picture::LfsPointer),
            (b"\xff", Picture::Unknown),
            (b"hello", Picture::Unknown),
            (b"../../camera/DSC_0412.png", Picture::LinkText),
            ("ảnh chợ.JPG".as_bytes(), Picture::LinkText),
            (b"../../camera/DSC_0412.png\n", Picture::Unknown),
            (b"see a.png\nsee b.png", Picture::Unknown),
        ] {
            assert_eq!(Picture::of_bytes(head), expected, "{:?}", String::from_utf8_lossy(head));
        }
    }
}
