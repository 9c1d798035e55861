//! Messages for false headings: the reason, and what to write instead.

use crate::document::false_heading::FalseHeadingKind;
use crate::message::{Message, Words};
use crate::say;

impl FalseHeadingKind {
    /// The name of this kind, for messages about several headings of it.
    pub fn name(self) -> Words {
        match self {
            Self::Bold => Words { en: "bold text", vi: "chữ in đậm" },
            Self::Plain => Words { en: "plain lines", vi: "dòng chữ thường" },
            Self::Html => Words { en: "HTML", vi: "thẻ HTML" },
            Self::NoBlank => {
                Words { en: "`#` marks without a space after them", vi: "dấu `#` không có dấu cách theo sau" }
            }
            Self::InHtml => Words { en: "text within HTML", vi: "chữ nằm trong HTML" },
            Self::Escaped => Words { en: "`#` marks after a `\\`", vi: "dấu `#` đứng sau dấu `\\`" },
            Self::FullWidth => Words { en: "`＃` marks of full width", vi: "dấu `＃` cỡ rộng" },
            Self::TooManyMarks => Words { en: "more than six `#` marks", vi: "nhiều hơn sáu dấu `#`" },
            Self::StrayBefore(_) | Self::StrayAfter(_) => {
                Words { en: "`#` marks beside a stray character", vi: "dấu `#` có ký tự lạ đứng cạnh" }
            }
            Self::Indented => Words { en: "indented code", vi: "mã nguồn do thụt lề" },
            Self::Swallowed => Words { en: "text that is not read", vi: "phần chữ không được đọc" },
        }
    }

    /// The reason why it is no heading, in a few words.
    pub fn why(self) -> Message {
        match self {
            Self::Bold => say!(en("bold text, not a heading"), vi("chữ in đậm, không phải tiêu đề")),
            Self::Plain => say!(en("plain text, not a heading"), vi("chữ thường, không phải tiêu đề")),
            Self::Html => say!(
                en("an HTML tag, which is not in the page's table of contents"),
                vi("thẻ HTML, không có trong dàn ý của trang"),
            ),
            Self::NoBlank => say!(
                en("not a heading: the space after the # marks is missing"),
                vi("không phải tiêu đề, vì sau các dấu thăng không có dấu cách"),
            ),
            Self::InHtml => {
                say!(en("part of the HTML above it, not a heading"), vi("thuộc khối HTML ở trên, không phải tiêu đề"),)
            }
            Self::Escaped => say!(
                en("not a heading: the `\\` turns the # marks into plain text"),
                vi("không phải tiêu đề, vì dấu `\\` biến các dấu thăng thành chữ thường"),
            ),
            Self::FullWidth => say!(
                en("not a heading: the marks are full-width `＃` (U+FF03), not `#`"),
                vi("không phải tiêu đề, vì các dấu là `＃` cỡ rộng (U+FF03), không phải `#`"),
            ),
            Self::TooManyMarks => say!(
                en("not a heading: it has more than six # marks"),
                vi("không phải tiêu đề, vì có nhiều hơn sáu dấu thăng"),
            ),
            Self::StrayBefore(stray) => {
                let stray = named(stray);
                say!(
                    en("not a heading: {} comes before the # marks", stray.en),
                    vi("không phải tiêu đề, vì {} đứng trước các dấu thăng", stray.vi),
                )
            }
            Self::StrayAfter(stray) => {
                let stray = named(stray);
                say!(
                    en("not a heading: {} follows the # marks instead of a space", stray.en),
                    vi("không phải tiêu đề, vì sau các dấu thăng là {}, không phải dấu cách thường", stray.vi),
                )
            }
            Self::Indented => say!(
                en("code, not a heading: it is indented too far"),
                vi("là mã nguồn, không phải tiêu đề, vì thụt lề quá sâu"),
            ),
            Self::Swallowed => say!(
                en("not read: something above it is not closed"),
                vi("không được đọc, vì phía trên có phần chưa đóng"),
            ),
        }
    }

    /// How to turn line `line` into the heading `written`.
    pub fn help(self, line: usize, written: &str) -> Message {
        match self {
            Self::Bold | Self::Plain => say!(
                en("make line {line} a heading, on a line of its own: `{written}`"),
                vi("hãy đổi dòng {line} thành tiêu đề, đứng riêng một dòng: `{written}`"),
            ),
            Self::Html => say!(
                en("write line {line} as a Markdown heading: `{written}`"),
                vi("hãy viết dòng {line} thành tiêu đề Markdown: `{written}`"),
            ),
            Self::NoBlank => say!(
                en("add a space after the # marks in line {line}: `{written}`"),
                vi("hãy thêm dấu cách sau các dấu thăng ở dòng {line}: `{written}`"),
            ),
            Self::InHtml => say!(
                en("leave a blank line above line {line}; then `{written}` is read as a heading"),
                vi("hãy để một dòng trống phía trên dòng {line}, để `{written}` được đọc là tiêu đề"),
            ),
            Self::Escaped => say!(
                en("delete the `\\` in line {line}: `{written}`"),
                vi("hãy bỏ dấu `\\` ở dòng {line}: `{written}`"),
            ),
            Self::FullWidth => say!(
                en("type the # marks of line {line} again: `{written}`"),
                vi("hãy gõ lại các dấu thăng ở dòng {line}: `{written}`"),
            ),
            Self::TooManyMarks => say!(
                en("write fewer # marks in line {line}: `{written}`"),
                vi("hãy viết ít dấu thăng hơn ở dòng {line}: `{written}`"),
            ),
            Self::StrayBefore(_) => say!(
                en("delete that character from line {line}: `{written}`"),
                vi("hãy xóa ký tự đó khỏi dòng {line}: `{written}`"),
            ),
            Self::StrayAfter(_) => say!(
                en("type a normal space instead in line {line}: `{written}`"),
                vi("hãy gõ lại một dấu cách thường ở dòng {line}: `{written}`"),
            ),
            Self::Indented => say!(
                en("write line {line} without spaces before it: `{written}`"),
                vi("hãy viết dòng {line} sát lề trái: `{written}`"),
            ),
            Self::Swallowed => say!(
                en("close what is open above line {line}; then `{written}` is read as a heading"),
                vi("hãy đóng phần đang mở phía trên dòng {line}, để `{written}` được đọc là tiêu đề"),
            ),
        }
    }
}

/// The name of a character that is invisible on screen.
fn named(stray: char) -> Message {
    let code = u32::from(stray);
    match stray {
        '\u{a0}' | '\u{202f}' => {
            say!(en("a non-breaking space (U+{code:04X})"), vi("một dấu cách không ngắt (U+{code:04X})"))
        }
        '\u{ad}' => say!(en("a soft hyphen (U+{code:04X})"), vi("một dấu nối mềm không nhìn thấy (U+{code:04X})")),
        _ if stray.is_whitespace() => {
            say!(en("an unusual space (U+{code:04X})"), vi("một dấu cách khác thường (U+{code:04X})"))
        }
        _ => say!(en("an invisible character (U+{code:04X})"), vi("một ký tự không nhìn thấy (U+{code:04X})")),
    }
}
