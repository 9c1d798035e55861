//! Words in which a wrong encoding may show.

/// The words of `line`, separated by ASCII whitespace, without code: text quoted there may be wrong on purpose.
pub fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut code = false;
    let mut at = 0;
    line.split_inclusive([' ', '\t', '\n', '\r']).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let inside = code;
        code ^= piece.matches('`').count() % 2 == 1;
        let word = piece.trim_end_matches([' ', '\t', '\n', '\r']);
        (!word.is_empty() && !inside && !piece.contains('`')).then_some((start, word))
    })
}
