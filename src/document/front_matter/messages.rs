//! Messages and limits that several front matter formats share.

use super::block::FrontMatterFault;
use crate::message::{Message, Words};
use crate::say;
use crate::text::source::Span;

/// Help for a character that must be removed.
pub(super) const DELETE: Words = Words { en: "delete it", vi: "hãy xóa phần này" };

/// Longest front matter that is parsed, in bytes.
pub(super) const LIMIT: usize = 64 * 1024;

/// The message for `words`, a line with a key but no colon after it.
pub(super) fn no_colon_after_key(words: &str) -> Message {
    say!(
        en("`{words}` is not a field: the key must be followed by a colon and a space"),
        vi("`{words}` không phải một trường: sau khóa phải có dấu hai chấm và dấu cách"),
    )
}

/// The help for a page that has no front matter but begins with one of its delimiters.
pub(super) fn above() -> Message {
    say!(
        en("put front matter above it: `---`, then the fields, such as `title: \"…\"`, then `---`"),
        vi("hãy đặt front matter ở phía trên: `---`, rồi đến các trường, ví dụ `title: \"…\"`, rồi `---`"),
    )
}

pub(super) fn too_long(opening: Span) -> FrontMatterFault {
    FrontMatterFault::syntax(
        opening,
        say!(
            en("the front matter is longer than {} KiB, so it was not read", LIMIT / 1024),
            vi("front matter dài quá {} KiB nên không được đọc", LIMIT / 1024),
        ),
        say!(
            en("keep the fields here and move the text into the page"),
            vi("hãy chỉ giữ các trường ở đây và chuyển phần văn bản xuống nội dung trang"),
        ),
    )
}
