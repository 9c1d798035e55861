//! The number of a report, from the name of its folder or from text.

use std::borrow::Cow;
use std::path::{Component, Path};

use super::field::Field;
use super::messages::opening;
use crate::data::value::Node;
use crate::data::{dates, numbers};
use crate::document::{Document, mark};
use crate::text::source::Span;

/// The word in `numbers-agree` for the number in the file name.
pub const FILE: &str = "file";

/// The name that determines a report's address, beginning with a number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// Whether it is the name of the folder rather than the file.
    pub folder: bool,
    /// The name.
    pub name: String,
    /// The parts of the number.
    pub digits: Vec<u64>,
    /// The length of the number in the name, in bytes.
    pub length: usize,
}

/// Returns the folder of an `_index.md` or `index.md`, otherwise the file itself, if the name begins with a number. The
/// number of a file must have several parts: `2025-09-18-event.md` and `001_report.txt` say nothing about the report's
/// position.
pub fn named(path: &Path) -> Option<Named> {
    let (folder, name) = own_name(path)?;
    let (digits, length) = numbers::dotted(&name).filter(|(digits, _)| folder || digits.len() > 1)?;
    Some(Named { folder, name, digits, length })
}

/// The name of the folder of an `_index.md` or `index.md`, otherwise that of the file itself, and whether it is a folder's.
fn own_name(path: &Path) -> Option<(bool, String)> {
    let file = path.file_name()?.to_str()?;
    let stem = file.split('.').next().unwrap_or_default();
    if !stem.trim_start_matches('_').eq_ignore_ascii_case("index") {
        return Some((false, file.to_owned()));
    }
    let folder = path.parent()?;
    let name = match folder.components().next_back() {
        Some(Component::Normal(name)) => name.to_owned(),
        // To ask where the program runs takes longer than all the rest.
        _ => std::path::absolute(path).ok()?.parent()?.file_name()?.to_owned(),
    };
    Some((true, name.into_string().ok()?))
}

/// The number that orders the report at `path` among those of its kind: that which its folder's or file's name begins
/// with, otherwise the only one in the name: 3 for `Week3` and for `tuan-3.md`.
pub fn ordinal(path: &Path) -> Option<Vec<u64>> {
    if let Some(named) = named(path) {
        return Some(named.digits);
    }
    let (folder, name) = own_name(path)?;
    // What follows the first dot of a file's name is its language and its extension.
    let name = if folder { &*name } else { name.split('.').next()? };
    let mut numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
    let number = numbers.next().filter(|_| numbers.next().is_none())?;
    Some(vec![number.parse().ok()?])
}

/// The number of the folder of the report at `path`, with the numbers of the folders above: 5, 2 and 4 for
/// `5-Workshop/5.2-Database/4-Create`. `None` if no folder above has a number.
pub fn from_above(path: &Path) -> Option<Vec<u64>> {
    let of = |folder: &Path| numbers::dotted(folder.file_name()?.to_str()?).map(|(digits, _)| digits);
    let mut path = Cow::Borrowed(path);
    let mut above = path.ancestors().skip(1).skip_while(|folder| of(folder).is_some());
    // The folders that a relative path does not name may have numbers, too.
    if above.next().is_none_or(|folder| folder.file_name().is_none()) {
        path = std::path::absolute(&path).ok()?.into();
    }
    let mut numbers: Vec<Vec<u64>> = path.ancestors().skip(1).map_while(of).collect();
    if numbers.len() < 2 {
        return None;
    }
    let mut whole = numbers.pop()?;
    while let Some(digits) = numbers.pop() {
        // A number that begins with the number of the folder above is already complete.
        match digits.len() > whole.len() && digits.starts_with(&whole) {
            true => whole = digits,
            false => whole.extend(digits),
        }
    }
    Some(whole)
}

/// The number of a report as a field has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Number {
    /// The field.
    pub field: String,
    /// The parts of the number: 4 and 2 for `4.2`.
    pub digits: Vec<u64>,
    /// The span of the number.
    pub span: Span,
    /// Whether the field holds only the number, as `weight` does, and not a text, as `pre` does.
    pub alone: bool,
    /// The line of the field, or the file name, before and after the number.
    pub line: (String, String),
    /// The least number of digits, padded with zeros.
    pub width: usize,
}

/// The number at the start of the name of the file at `path`, optionally after a word: 3 for `0003-which-clock.md` and
/// `adr-003.md`. A date does not count. Its place is `span`, because it is the number of the whole report.
pub fn of_file(path: &Path, span: Span) -> Option<Number> {
    let name = path.file_name()?.to_str()?;
    let word = name.len() - name.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let start = word + usize::from(word > 0 && name[word..].starts_with(['-', '_', ' ', '.']));
    let count = name[start..].bytes().take_while(u8::is_ascii_digit).count();
    let alone = || Some((vec![name[start..start + count].parse().ok()?], count));
    let (digits, length) = numbers::dotted(&name[start..]).or_else(alone)?;
    let (before, after) = (name[..start].to_owned(), name[start + length..].to_owned());
    let width = if digits.len() == 1 { length } else { 0 };
    let is_year = width == 4
        && after.get(..2).is_some_and(|next| {
            next.starts_with(['-', '_', '.']) && next[1..].starts_with(|c: char| c.is_ascii_digit())
        });
    let is_date = is_year || dates::read_iso(name.get(start..start + length)?).is_some();
    (!is_date).then(|| Number { field: FILE.to_owned(), digits, span, alone: false, line: (before, after), width })
}

impl Number {
    /// Whether it is from the file name.
    pub fn is_of_file(&self) -> bool {
        self.field == FILE
    }

    /// Formats `digits` in the same way.
    pub fn written(&self, digits: &[u64]) -> String {
        format!("{:0>width$}", numbers::joined(digits), width = self.width)
    }

    /// The number in a field of the schema, if its value can be used.
    pub fn of_field(field: &Field<'_>, document: &Document<'_>) -> Option<Self> {
        let node = field.node.filter(|_| field.verdict.is_usable())?;
        let name = &field.spec.name;
        let Some(number) = field.whole(document) else { return Self::in_text(name, node, document) };
        Some(Self {
            field: name.clone(),
            digits: vec![u64::try_from(number).ok()?],
            span: node.span,
            alone: true,
            line: (opening(document.front_matter.kind?, name), String::new()),
            width: 0,
        })
    }

    /// The first number in the text of the field `name` outside HTML tags: `4.2` in `<b> 4.2. </b>`.
    pub fn in_text(name: &str, node: &Node, document: &Document<'_>) -> Option<Self> {
        let (raw, kind) = (document.source.slice(node.span), document.front_matter.kind?);
        let (place, digits) = number_in(raw)?;
        Some(Self {
            field: name.to_owned(),
            digits,
            span: Span::new(place.start, place.end).shifted(node.span.start),
            alone: false,
            line: (opening(kind, name) + &raw[..place.start], raw[place.end..].to_owned()),
            width: 0,
        })
    }
}

/// The first number of `text` outside HTML tags, `4.2` in `<b> 4.2. </b>`: its range and its parts.
pub(super) fn number_in(text: &str) -> Option<(std::ops::Range<usize>, Vec<u64>)> {
    let mut shown = 0;
    let at = text.char_indices().find_map(|(at, c)| {
        if at >= shown
            && let Some(mark) = mark(&text[at..])
        {
            // An unclosed tag hides all that follows.
            shown = mark.length.map_or(text.len(), |length| at + length);
        }
        (c.is_ascii_digit() && at >= shown).then_some(at)
    })?;
    let (digits, length) = numbers::dotted(&text[at..])?;
    Some((at..at + length, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_tags_are_not_shown() {
        for (text, digits) in [
            ("<b> 4.2. </b>", Some(vec![4, 2])),
            ("<b title=\"1 > 0\" class='7'>4.2</b>", Some(vec![4, 2])),
            ("<!-- 1 > 0 --><br/>4.2", Some(vec![4, 2])),
            ("a <\r\n4.2", Some(vec![4, 2])),
            ("<b title=\"4.2", None),
            ("<h1></h1>", None),
        ] {
            assert_eq!(number_in(text).map(|(_, digits)| digits), digits, "{text}");
        }
    }

    #[test]
    fn a_file_may_have_a_number_of_its_own() {
        let number = |name: &str| {
            let number = of_file(&Path::new("docs/adr").join(name), Span::at(0))?;
            Some((number.digits.clone(), number.line.0.clone() + &number.written(&[10])))
        };
        for (name, digits, next) in [
            ("0003-which-clock.md", 3, "0010"),
            ("3-which-clock.md", 3, "10"),
            ("adr-003.md", 3, "adr-010"),
            ("ADR0012_x.md", 12, "ADR0010"),
            ("2025-x.md", 2025, "0010"),
        ] {
            assert_eq!(number(name), Some((vec![digits], next.to_owned())), "{name}");
        }
        assert_eq!(number("1.2-x.md").unwrap().0, [1, 2]);
        for name in [
            "2025-09-18-x.md",
            "20250918-x.md",
            "2025_09.md",
            "which-clock.md",
            "a decision 3.md",
            "README.md",
            "-3-x.md",
        ] {
            assert_eq!(number(name), None, "{name}");
        }
    }

    #[test]
    fn folders_may_be_numbered_from_those_above() {
        for (path, digits) in [
            ("/c/5-Workshop/5.2-Db/4-Create/_index.md", Some(vec![5, 2, 4])),
            ("/c/5-Workshop/2-Db/4-Create/_index.md", Some(vec![5, 2, 4])),
            ("/c/5.2-Db/4-Create/_index.md", Some(vec![5, 2, 4])),
            ("/c/5-Workshop/5.2-Db/5.2.4-Create/_index.md", Some(vec![5, 2, 4])),
            ("/c/5-Workshop/steps/4-Create/_index.md", None),
        ] {
            assert_eq!(from_above(Path::new(path)), digits, "{path}");
        }
    }

    #[test]
    fn a_file_is_numbered_by_several_parts_only() {
        let digits = |path: &str| named(Path::new(path)).map(|named| named.digits);
        assert_eq!(digits("content/4-Events/4.2-Event2.md"), Some(vec![4, 2]));
        assert_eq!(digits("content/4-Events/4.2-Event2/_index.vi.md"), Some(vec![4, 2]));
        assert_eq!(digits("content/3-Event/index.md"), Some(vec![3]));
        for path in ["000_862ed97d.txt", "2025-09-18-event.md", "7 things.md", "report.md"] {
            assert_eq!(digits(path), None, "{path}");
        }
    }
}
