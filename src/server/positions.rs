//! Converts positions of the protocol: 0-based lines and columns, columns in UTF-16 code units or bytes.

use lsp_types::{Position, PositionEncodingKind, Range};

use crate::text::source::{Source, Span, floor_char_boundary};

/// The unit of columns.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, which every editor supports.
    #[default]
    Utf16,
}

impl Encoding {
    /// The best encoding that the client offers.
    pub fn negotiate(offered: Option<&[PositionEncodingKind]>) -> Self {
        let bytes = offered.is_some_and(|offered| offered.contains(&PositionEncodingKind::UTF8));
        if bytes { Self::Utf8 } else { Self::Utf16 }
    }

    /// The protocol's name for it.
    pub fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    /// The position of byte `offset`.
    pub fn position(self, source: &Source, offset: usize) -> Position {
        let text = source.text();
        let offset = floor_char_boundary(text, offset);
        let line = source.line_of(offset);
        let start = source.line_start(line);
        // `utf16_position` does not count a byte order mark, but an editor that sends one does.
        let mark = usize::from(line == 1 && offset > 0 && text.starts_with('\u{feff}'));
        let column = match self {
            Self::Utf8 => offset - start,
            Self::Utf16 => source.utf16_position(offset).1 + mark,
        };
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Position { line: number(line - 1), character: number(column) }
    }

    /// The range of `span`.
    pub fn range(self, source: &Source, span: Span) -> Range {
        let span = source.clamp(span);
        Range { start: self.position(source, span.start), end: self.position(source, span.end) }
    }

    /// The byte offset of `position`. Inside a character, that of its first byte; after the end of a line, that of its
    /// end; after the last line, that of the end of the text.
    pub fn offset(self, source: &Source, position: Position) -> usize {
        let line = source.line_span((position.line as usize).saturating_add(1));
        let text = source.slice(line);
        let column = position.character as usize;
        let within = match self {
            Self::Utf8 => floor_char_boundary(text, column),
            Self::Utf16 => {
                let mut units = 0;
                let passed = text.char_indices().find(|(_, character)| {
                    units += character.len_utf16();
                    units > column
                });
                passed.map_or(text.len(), |(at, _)| at)
            }
        };
        line.start + within
    }

    /// The span of `range`; empty if it ends before it begins.
    pub fn span(self, source: &Source, range: Range) -> Span {
        let start = self.offset(source, range.start);
        Span::new(start, self.offset(source, range.end).max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::new("a.md", "a.md", text)
    }

    #[test]
    fn places_survive_the_way_there_and_back() {
        let text = "\u{feff}Điểm 🎉 x\r\nte\u{302}\u{301}n\rcuối\n\n👩🏽‍💻ễ";
        let source = source(text);
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            for (offset, character) in text.char_indices() {
                // No editor has a position between the two characters of a line break.
                if character != '\n' || !text[..offset].ends_with('\r') {
                    let position = encoding.position(&source, offset);
                    assert_eq!(encoding.offset(&source, position), offset, "{encoding:?} {offset} {position:?}");
                }
            }
        }
    }

    #[test]
    fn columns_count_what_was_agreed_on() {
        let source = source("Điểm 🎉 x");
        let at = source.text().find('x').unwrap();
        assert_eq!(Encoding::Utf16.position(&source, at), Position::new(0, 8));
        assert_eq!(Encoding::Utf8.position(&source, at), Position::new(0, 13));
    }

    #[test]
    fn absurd_places_are_the_nearest_that_exist() {
        let source = source("a🎉\nb");
        let offset = |line, character| Encoding::Utf16.offset(&source, Position::new(line, character));
        assert_eq!(offset(0, 2), 1, "in the midst of a character");
        assert_eq!(offset(0, u32::MAX), 5);
        assert_eq!(offset(1, 9), 7);
        assert_eq!(offset(u32::MAX, u32::MAX), 7);
        assert_eq!(Encoding::Utf8.offset(&source, Position::new(0, 3)), 1);
        let backwards = Range::new(Position::new(1, 0), Position::new(0, 0));
        assert_eq!(Encoding::Utf16.span(&source, backwards), Span::at(6));
    }

    #[test]
    fn bytes_are_taken_where_they_are_offered() {
        assert_eq!(Encoding::negotiate(None), Encoding::Utf16);
        assert_eq!(Encoding::negotiate(Some(&[PositionEncodingKind::UTF32])), Encoding::Utf16);
        assert_eq!(
            Encoding::negotiate(Some(&[PositionEncodingKind::UTF16, PositionEncodingKind::UTF8])),
            Encoding::Utf8
        );
    }
}
