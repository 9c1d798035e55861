//! Estimates the memory that comrak needs before it parses a text: the tree of a hostile text takes hundreds of times
//! its size, and one short line under a wide table creates a cell for each column.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

/// Marks that a report of any size may have; an ordinary one has a few hundred.
const BASE_MARKS: usize = 110_000;

/// One more mark is allowed per this many bytes; prose has two to three times as many bytes per mark.
const BYTES_PER_MARK: usize = 9;

/// Maximum number of marks in a text of `size` bytes. With it, parsing takes at most 72 MB plus forty times the size:
/// each mark takes up to 250 bytes, and each byte takes six in copies.
pub fn max_marks(size: usize) -> usize {
    BASE_MARKS + size / BYTES_PER_MARK
}

/// A number that the marks of `text` do not exceed, from the lengths alone: each byte counts for three at most, and each
/// line for one and for the cells of the widest table.
pub fn at_most(text: &str) -> usize {
    let count = |byte: u8| memchr::memchr_iter(byte, text.as_bytes()).count();
    let (lines, bars) = (count(b'\n') + count(b'\r') + 1, count(b'|'));
    (3 * text.len()).saturating_add(lines.saturating_mul(bars + 2))
}

/// The number of marks in `text`: characters and lines at which comrak could create a node, each segment between them,
/// and each table cell that is filled in. Code counts, too: text may only look like code.
pub fn marks(text: &str) -> usize {
    let mut marks = 0;
    let mut table = Table::default();
    let mut tag = false;
    let text = &without_attributes(text);
    let lines = text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
    for line in lines {
        let bytes = line.as_bytes();
        let content = prefix(bytes, &mut marks);
        marks += 1 + table.filled_up(line);
        marks += pieces(&bytes[content..], &mut tag);
    }
    marks
}

/// `text` with closed tags shortened to `<x>`: comrak treats such a tag as one node, however many attributes it has. A
/// tag that contains a blank line, or a `|` that could separate table cells, is not shortened.
fn without_attributes(text: &str) -> Cow<'_, str> {
    static TAG: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let blank = r"(?:[ \t]+(?:\r?\n[ \t]*)?|\r?\n[ \t]*)";
        let value = r#"(?:"[^"|\r\n]*"|'[^'|\r\n]*'|[^ \t\r\n\x0b\x0c"'=<>`|]+)"#;
        let attribute = format!(r"{blank}[A-Za-z_:][A-Za-z0-9_.:-]*(?:{blank}?={blank}?{value})?");
        Regex::new(&format!(r"<([A-Za-z][A-Za-z0-9-]*(?:{attribute})+{blank}?/?)>")).ok()
    });
    // The pattern is compiled for the first report that needs it.
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    TAG.as_ref().map_or(Cow::Borrowed(text), |tag| tag.replace_all(text, "<x>"))
}

/// Counts the markers of quotes, items and headings at the start of `line`. Returns the offset of the text after them.
fn prefix(line: &[u8], marks: &mut usize) -> usize {
    for (index, byte) in line.iter().enumerate() {
        let ends = line.get(index + 1).is_none_or(|next| matches!(next, b' ' | b'\t'));
        *marks += match byte {
            b'>' | b'#' => 1,
            // The list and the item.
            b'-' | b'+' | b'*' | b'.' | b')' if ends => 2,
            b'-' | b'+' | b'*' | b'.' | b')' | b' ' | b'\t' | b'0'..=b'9' => 0,
            _ => return index,
        };
    }
    line.len()
}

/// Counts the special characters in `text` and the segments between them; `tag` is the state of whether an HTML tag is
/// open.
fn pieces(text: &[u8], tag: &mut bool) -> usize {
    let mut marks = 0;
    let mut blanks = 0;
    // As if a special character came before.
    let mut sign = true;
    for (index, &byte) in text.iter().enumerate() {
        let again = index > 0 && text[index - 1] == byte;
        match byte {
            b'*' | b'_' | b'~' | b'`' if again => continue,
            b'<' => *tag = true,
            b'>' => *tag = false,
            // An attribute of a tag takes half as much.
            b' ' | b'\t' if *tag => blanks += 1,
            // The autolink that a bare URL becomes.
            b'@' | b'^' => marks += 2,
            b':' if text[index..].starts_with(b"://") => marks += 2,
            b'.' if text[..index].ends_with(b"www") => marks += 2,
            _ => {}
        }
        let is_sign =
            matches!(byte, b'*' | b'_' | b'~' | b'`' | b'[' | b']' | b'!' | b'<' | b'&' | b'\\' | b'|' | b'"' | b'\'');
        if is_sign || sign {
            marks += 1;
        }
        sign = is_sign;
    }
    marks + blanks / 2
}

/// The table that the current line may belong to.
#[derive(Default)]
struct Table {
    columns: usize,
}

impl Table {
    /// The number of missing cells of `line` that comrak fills in.
    fn filled_up(&mut self, line: &str) -> usize {
        let bare = line.trim_matches(['>', ' ', '\t']);
        if bare.is_empty() {
            self.columns = 0;
            return 0;
        }
        let is_delimiter = bare.contains('-')
            && bare.contains(['|', ':'])
            && bare.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'));
        if self.columns == 0 && !is_delimiter {
            return 0;
        }
        let cells = bare.bytes().filter(|&byte| byte == b'|').count();
        let filled_up = self.columns.saturating_sub(cells);
        if is_delimiter {
            self.columns = self.columns.max(cells + 1);
        }
        filled_up
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_refused(unit: &str, size: usize) -> bool {
        let text = unit.repeat(size / unit.len());
        marks(&text) > max_marks(text.len())
    }

    #[test]
    fn no_text_has_more_marks_than_its_lengths_allow() {
        let units =
            ["@", "www.", "://", "- ", "> ", "<a b ", "|-|\n|", "|:-", "\n", "\r", "a|b|c\n", "![", "\"'", "x", "1. "];
        for (one, other) in units.iter().flat_map(|one| units.iter().map(move |other| (one, other))) {
            for text in [one.repeat(50) + &other.repeat(50), format!("{one}{other}").repeat(50), one.to_string()] {
                assert!(marks(&text) <= at_most(&text), "{text:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_has_no_more_marks_than_that(text in r"([@^*_~`\[\]!<>&|\\'.:/w# -]|www|://|\n|\r|\|-\||[ab]){0,60}") {
            prop_assert!(marks(&text) <= at_most(&text));
        }
    }

    #[test]
    fn what_people_write_may_be_as_large_as_any_report() {
        for usual in [
            "Buổi **hội thảo** về [AWS](https://aws.amazon.com) diễn ra tại hội trường lớn, hơn 200 người tham dự.\n\n",
            "- The first talk was about storage, and it took longer than planned\n",
            "![Ảnh chụp tập thể](/images/4.2-Event2/group.jpg)\n\nCả nhóm chụp ảnh ở sảnh sau khi kết thúc.\n\n",
            "> Người nói: chúng tôi làm việc đó mỗi ngày, không trừ ngày nào, từ năm 2019.\n",
            "iVBORw0KGgoAAAANSUhEUgAA+/k5",
            "\n---\n\n## Điều học được trong buổi chiều\n\nRất nhiều điều, trong đó có cách làm việc nhóm.\n",
        ] {
            assert!(!is_refused(usual, 4 << 20), "{usual}");
        }
        for dense in
            ["| 09:00 | Khai mạc | Nguyễn Văn An |\n", "{ \"id\": 1, \"tags\": [\"a\", \"b\"] },\n", "[", "- a\n"]
        {
            assert!(!is_refused(dense, 100_000), "{dense}");
        }
    }

    #[test]
    fn what_takes_hundreds_of_times_its_size_is_refused() {
        for hostile in [
            "![", "<a", "[a]", "*a_ ", "> ", "- ", "1. ", "- a\n", "|a|b|\n", "a\n", "\\a", "&a", "\"a", "~a", "[^1] ",
            "# T\n", "a@b.c ", "www.a.b ",
        ] {
            assert!(is_refused(hostile, 1 << 20), "{hostile}");
        }
    }

    #[test]
    fn a_tag_weighs_the_same_whatever_it_has_in_it() {
        for attribute in [" a=\"b\"", " a='b'", " a=b", " a", "\n  a = \"b\"", "\r\na"] {
            assert!(marks(&format!("<img{}>", attribute.repeat(1000))) < 10, "{attribute:?}");
        }
        for none in ["<img a=\"\n\n![![![![![\">", "<img a=\"|b|c|d|e|f|g\">", "<img ![![![![![!["] {
            assert!(marks(none) > 8, "{none:?}");
        }
    }

    #[test]
    fn a_wide_table_weighs_as_much_as_its_cells() {
        for (quote, rows) in
            [("", "|\n"), ("", "b\n"), ("> ", "|\n"), ("  ", "|\n"), ("", "\u{c}\n"), ("", "|\r\n"), ("", "|\r")]
        {
            let head = format!("{quote}|{}\n{quote}|{}\n", "a|".repeat(400), "-|".repeat(400));
            let text = head + &format!("{quote}{rows}").repeat(400);
            assert!(marks(&text) > 400 * 398, "{quote}{rows}");
        }
        // A paragraph after a table is not in it.
        assert!(marks(&format!("|{}\n\n{}", "-|".repeat(400), "b\n".repeat(400))) < 2500);
    }
}
