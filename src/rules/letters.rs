//! File names that look the same but differ in their bytes.

use crate::message::Message;
use crate::say;
use crate::site::{Missing, Why};
use crate::text::fold;

/// Whether the file `missing` at its address certainly exists under a slightly different name: in another Unicode form,
/// or with another extension.
pub fn is_certain(missing: &Missing) -> bool {
    let same = matches!(
        missing.why,
        Why::Case
            | Why::ExtensionMissing
            | Why::ExtensionWrong
            | Why::Backslash
            | Why::OtherLetters
            | Why::SlashAfterFile
    );
    same && !missing.others
}

/// The help for an address that has `file` in another Unicode form than the disk. `write` is the address in the form of
/// the disk.
pub fn help(file: &str, write: Option<&str>) -> Message {
    let name = file.rsplit('/').next().unwrap_or(file);
    let (composed, plain) = (fold::compose(file), fold::strip_marks(name));
    match write {
        Some(write) if *composed == *file => say!(
            en("`{file}` looks the same, but the letters of the address are decomposed (NFD), and servers treat \
                these as two names: write `{write}`"),
            vi(
                "`{file}` trông giống hệt, nhưng chữ trong địa chỉ viết bằng dấu rời (NFD), mà máy chủ phân biệt hai cách viết: \
                 hãy viết `{write}`"
            ),
        ),
        _ => say!(
            en("`{file}` looks the same, but the letters of its name are decomposed (NFD), as macOS writes them, \
                and servers treat these as two names: rename it in composed letters (NFC), `{composed}`, or best \
                without marks, such as `{plain}`"),
            vi(
                "`{file}` trông giống hệt, nhưng tên tệp viết bằng dấu rời (NFD) như macOS vẫn ghi, mà máy chủ phân biệt hai \
                 cách viết: hãy đổi tên theo chữ dựng sẵn (NFC), `{composed}`, tốt nhất là bỏ dấu, ví dụ `{plain}`"
            ),
        ),
    }
}
