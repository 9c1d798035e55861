//! Messages for users in all supported languages, but no output formats.
//!
//! Every message is created in all languages at once, so that one run can show one language to a student and another to
//! a program. The compiler rejects a message that lacks a language: see [`say!`].
//!
//! Vietnamese is written as a teacher writes to students: instructions begin with “hãy”, text in backticks is to be
//! copied and stays unchanged, and each term has one translation:
//!
//! | English | Vietnamese |
//! |---|---|
//! | report, page, site, published site | báo cáo, trang, trang web, trang web đã xuất bản |
//! | file, folder, extension, to build | tệp, thư mục, phần mở rộng, dựng |
//! | front matter (in manual pages) | front matter (phần khai báo đầu tệp) |
//! | field, group of fields, key, value | trường, nhóm trường, khóa, giá trị |
//! | title (level-1 heading), heading, level, section | tiêu đề chính, tiêu đề, cấp, phần |
//! | schema, rule, to silence, template | mẫu yêu cầu, quy tắc, tắt, bản mẫu |
//! | image, alternative text, link, address, place (anchor) | ảnh, văn bản thay thế, liên kết, địa chỉ, vị trí |
//! | paragraph, list, item, table, comment | đoạn văn, danh sách, mục, bảng, chú thích |
//! | shortcode, tag, closing tag | shortcode, thẻ, thẻ đóng |
//! | blank, blank line, tab, hyphen, colon, comma | dấu cách, dòng trống, ký tự tab, dấu gạch nối, dấu hai chấm, dấu phẩy |
//! | quotation mark, bracket: round, square, curly | dấu nháy, ngoặc: tròn, vuông, nhọn |
//! | whole number, date, Vietnamese marks | số nguyên, ngày tháng, dấu tiếng Việt |
//! | translation, the English version | bản dịch, bản tiếng Anh |
//! | error, warning, problem | lỗi, cảnh báo, vấn đề |

pub mod suggest;
pub(crate) mod words;

pub(crate) use words::say;
pub use words::{AND, AND_THEN, COMMA, HELP, Language, Message, NOTE, NOTHING, Noun, SEMICOLON, Words};
