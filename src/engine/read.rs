//! Reads a file into a [`Source`], or into the one diagnostic that tells why that failed.

use std::borrow::Cow;
use std::fs;
use std::io::Read;
use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::document::weight;
use crate::files::boundary::{Boundary, is_proc_file};
use crate::files::buffers::Buffers;
use crate::message::{Message, Words};
use crate::rules::file_unreadable::FILE_UNREADABLE;
use crate::say;
use crate::text::decoding::{Decoded, How, wrongly_decoded};
use crate::text::source::{SIZE_LIMIT, Source, Span};

/// Reports larger than this, in bytes, are checked one at a time. Few have a tenth of this size.
pub const LARGE: usize = 1 << 20;

/// The help for other encodings.
const SAVE_AGAIN: Words = Words {
    en: "save the file again in UTF-8 (Notepad: Save as; VS Code: Save with Encoding), then check that every letter \
         is there",
    vi: "hãy lưu lại tệp theo bảng mã UTF-8 (Notepad: Save as; VS Code: Save with Encoding), rồi kiểm tra xem chữ có bị lỗi không",
};

/// The file in messages.
const IT: Words = Words { en: "the file", vi: "tệp" };

/// The result of reading one file.
pub struct Loaded {
    /// The text, with `�` for invalid UTF-8; empty if the file was not read.
    pub source: Source,
    /// Why it cannot be checked.
    pub fault: Option<Diagnostic>,
}

/// Reads `path`, which messages call `name`, or the buffer that overrides it.
pub fn read(name: &str, path: &Path, buffers: &Buffers) -> Loaded {
    match buffers.get(path) {
        Some(text) => from_bytes(name, path, text),
        None => load(name, path, bytes(path)),
    }
}

/// Uses `text` as the content of `path`, which messages call `name`.
pub fn from_bytes(name: &str, path: &Path, text: &[u8]) -> Loaded {
    let size = text.len() as u64;
    load(name, path, if size > SIZE_LIMIT { Err(too_large(size)) } else { Ok(text.to_vec()) })
}

fn load(name: &str, path: &Path, bytes: Result<Vec<u8>, (Message, Message)>) -> Loaded {
    match bytes {
        Ok(bytes) => decode(name, path, bytes),
        Err((message, help)) => {
            let mut fault = fault(Span::at(0), message);
            fault.help(help);
            Loaded { source: Source::new(name, path, ""), fault: Some(fault) }
        }
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, (Message, Message)> {
    let unreadable = |error: std::io::Error| {
        (
            say!(en("the file cannot be read: {error}"), vi("không đọc được tệp: {error}")),
            say!(en("see who may read it"), vi("hãy xem lại quyền đọc tệp")),
        )
    };
    // Check before opening, because opening a pipe would block forever.
    let mut metadata = fs::symlink_metadata(path).map_err(unreadable)?;
    let mut real = Cow::Borrowed(path);
    if metadata.is_symlink() {
        let followed = Boundary::none().follow(path);
        real = followed.map_err(|outside| (outside.of(IT), outside.help_named()))?.into();
        metadata = fs::metadata(&real).map_err(unreadable)?;
    }
    if !metadata.is_file() || is_proc_file(&real, &metadata) {
        return Err((
            say!(en("this is not a regular file"), vi("đây không phải tệp thông thường")),
            say!(
                en("give the file itself, not a pipe or a device"),
                vi("hãy đưa chính tệp báo cáo, không phải ống dẫn hay thiết bị"),
            ),
        ));
    }
    if metadata.len() > SIZE_LIMIT {
        return Err(too_large(metadata.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    let file = fs::File::open(real).map_err(unreadable)?;
    // A file may grow while it is read, and some special files have size 0.
    file.take(SIZE_LIMIT + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > SIZE_LIMIT { Err(too_large(bytes.len() as u64)) } else { Ok(bytes) }
}

fn too_large(size: u64) -> (Message, Message) {
    let size = size / 1_000_000;
    let message =
        say!(en("the file is too large for a report: {size} MB"), vi("tệp quá lớn so với một báo cáo: {size} MB"),);
    let help = say!(
        en("a report has 4 MiB at most; images belong in files of their own"),
        vi("báo cáo tối đa 4 MiB; ảnh phải để trong các tệp riêng"),
    );
    (message, help)
}

/// Decodes the bytes of `path`.
pub fn decode(name: &str, path: &Path, bytes: Vec<u8>) -> Loaded {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let mut fault = fault(
            Span::at(0),
            say!(en("the file is UTF-16, not UTF-8"), vi("tệp có bảng mã UTF-16, không phải UTF-8")),
        );
        fault.help(SAVE_AGAIN);
        return Loaded { source: Source::new(name, path, ""), fault: Some(fault) };
    }
    match simdutf8::compat::from_utf8(&bytes).map(str::to_owned) {
        Ok(text) => {
            drop(bytes);
            let nul = memchr::memchr(0, text.as_bytes());
            let heavy = nul.is_none().then(|| too_heavy(&text)).flatten();
            if let Some(fault) = heavy {
                return Loaded { source: Source::new(name, path, ""), fault: Some(fault) };
            }
            let wrongly = || wrongly_decoded(&text).map(|decoded| badly_decoded(&decoded));
            let nul = nul.map(|at| {
                let message = say!(
                    en("byte {at} is NUL: the file is not text, or was damaged"),
                    vi("byte {at} là NUL: tệp không phải văn bản, hoặc đã bị hỏng"),
                );
                let mut fault = fault(Span::new(at, at + 1), message);
                fault.here(say!(en("here"), vi("ở đây"))).help(say!(
                    en("save the report as plain text, in UTF-8"),
                    vi("hãy lưu báo cáo dưới dạng văn bản thuần, bảng mã UTF-8"),
                ));
                fault
            });
            let fault = nul.or_else(wrongly);
            Loaded { source: Source::new(name, path, text), fault }
        }
        Err(error) => {
            let at = error.valid_up_to();
            let binary = memchr::memchr(0, &bytes).is_some();
            let message = if binary {
                say!(en("the file is not text"), vi("tệp này không phải văn bản"))
            } else {
                let byte = bytes.get(at).copied().unwrap_or(0);
                say!(
                    en("byte {at} (0x{byte:02X}) is not UTF-8"),
                    vi("byte {at} (0x{byte:02X}) không thuộc bảng mã UTF-8"),
                )
            };
            let text = if binary { String::new() } else { String::from_utf8_lossy(&bytes).into_owned() };
            let mut fault = fault(if binary { Span::at(0) } else { Span::new(at, at + 3) }, message);
            fault.help(if binary {
                Words {
                    en: "a report is plain text in UTF-8; this may be a picture or a document under a wrong name",
                    vi: "báo cáo là văn bản thuần, bảng mã UTF-8; tệp này có thể là ảnh hoặc tài liệu bị đặt sai tên",
                }
            } else {
                SAVE_AGAIN
            });
            Loaded { source: Source::new(name, path, text), fault: Some(fault) }
        }
    }
}

/// The diagnostic for a wrongly decoded text. All other findings would only be consequences.
fn badly_decoded(decoded: &Decoded) -> Diagnostic {
    let Decoded { written, meant, .. } = decoded;
    let utf8_as = |name: &str| {
        say!(
            en("save it with the encoding {name} and open that as UTF-8"),
            vi("hãy lưu tệp theo bảng mã {name} rồi mở lại theo UTF-8"),
        )
    };
    let (message, undo) = match decoded.how {
        How::Utf8As(name) => (
            say!(
                en("the text was decoded wrongly: its UTF-8 was read as {name}, and `{meant}` became `{written}`"),
                vi("văn bản bị giải mã sai: UTF-8 bị đọc thành {name}, nên `{meant}` biến thành `{written}`"),
            ),
            utf8_as(name),
        ),
        How::Utf8AsTwice(name) => {
            let undo = utf8_as(name);
            (
                say!(
                    en(
                        "the text was decoded wrongly twice: its UTF-8 was read as {name}, and `{meant}` became `{written}`"
                    ),
                    vi(
                        "văn bản bị giải mã sai hai lần: UTF-8 bị đọc thành {name}, nên `{meant}` biến thành `{written}`"
                    ),
                ),
                say!(en("{}, and do this once more", undo.en), vi("{}, rồi làm như vậy một lần nữa", undo.vi)),
            )
        }
        How::Typed(name) => (
            say!(
                en("the text is typed in {name}, not in Unicode: `{written}` should be `{meant}`"),
                vi("văn bản được gõ bằng bảng mã {name}, không phải Unicode: `{written}` đáng lẽ là `{meant}`"),
            ),
            say!(
                en("convert it from {name} to Unicode (UniKey: Ctrl+Shift+F6), and type in Unicode from now on"),
                vi("hãy chuyển mã từ {name} sang Unicode (UniKey: Ctrl+Shift+F6), và từ nay gõ bằng Unicode"),
            ),
        ),
    };
    let mut fault = fault(decoded.span, message);
    fault.here(say!(en("`{meant}` is meant"), vi("đúng ra là `{meant}`"))).help(match decoded.how {
        How::Typed(_) => undo,
        _ => say!(
            en("go back to an earlier version of the file, or {}; do not delete anything", undo.en),
            vi("hãy lấy lại bản cũ của tệp, hoặc {}; đừng xóa gì cả", undo.vi.trim_start_matches("hãy ")),
        ),
    });
    fault
}

/// Why `text` is not passed to the Markdown parser.
fn too_heavy(text: &str) -> Option<Diagnostic> {
    let most = weight::max_marks(text.len());
    // Few texts are so long that they have to be looked at.
    if weight::at_most(text) <= most {
        return None;
    }
    let marks = weight::marks(text);
    if marks <= most {
        return None;
    }
    let message = say!(
        en(
            "the file is too heavy for a report: its Markdown has about {marks} marks, and with this size {most} can be read"
        ),
        vi(
            "tệp quá nặng so với một báo cáo: có khoảng {marks} ký hiệu Markdown, với dung lượng này chỉ đọc được {most}"
        ),
    );
    let mut fault = fault(Span::at(0), message);
    fault.help(say!(
        en("leave out what a program has written, such as long tables and listings, or put it into files of its own"),
        vi("hãy bỏ phần do chương trình sinh ra, như bảng hay mã nguồn dài, hoặc để vào các tệp riêng"),
    ));
    Some(fault)
}

fn fault(span: Span, message: Message) -> Diagnostic {
    Diagnostic::new(&FILE_UNREADABLE, FILE_UNREADABLE.severity, span, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_of(bytes: &[u8]) -> Diagnostic {
        decode("a.md", Path::new("a.md"), bytes.to_vec()).fault.unwrap()
    }

    #[test]
    fn the_place_of_the_first_bad_byte_is_named() {
        let fault = fault_of(b"ca\xc3\xa9 caf\xe9\n");
        assert_eq!(fault.span, Span::new(8, 11));
        assert_eq!(fault.message.en, "byte 8 (0xE9) is not UTF-8");
        assert_eq!(fault_of(b"ab\0c").span, Span::new(2, 3));
    }

    #[test]
    fn binary_data_and_utf_16_are_called_by_their_names() {
        assert_eq!(fault_of(b"\x89PNG\r\n\x1a\n\0\0\xff").message.en, "the file is not text");
        assert_eq!(fault_of(b"\xff\xfe#\0").message.en, "the file is UTF-16, not UTF-8");
    }
}
