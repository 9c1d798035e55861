//! Writes headings in Markdown.

use crate::document::{self, FalseHeadingKind};
use crate::text::source::Source;

/// A Markdown heading on `level` with the text `words`, escaped.
pub fn heading(level: u8, words: &str) -> String {
    let marks = "#".repeat(usize::from(level));
    let plain = format!("{marks} {words}");
    if says(&plain, words) {
        return plain;
    }
    let is_mark =
        |c: char| c.is_ascii_punctuation() && !matches!(c, '.' | ',' | ':' | ';' | '\'' | '"' | '/' | '-' | '?');
    let escaped: String = words.chars().flat_map(|c| is_mark(c).then_some('\\').into_iter().chain([c])).collect();
    format!("{marks} {escaped}")
}

/// A Markdown heading on `level` with `words` of a false heading of the given `kind`. Their markup stays.
pub fn heading_meant(level: u8, words: &str, kind: FalseHeadingKind) -> String {
    // In HTML the stars of bold text are shown; nobody wants them in the heading.
    let bold = words.strip_prefix("**").and_then(|rest| rest.strip_suffix("**")).filter(|_| !kind.keeps_markup());
    let words = bold.unwrap_or(words);
    let line = format!("{} {words}", "#".repeat(usize::from(level)));
    // The text of one heading, and nothing beside it: a trailing `#` or an open comment would be lost.
    let is_heading = |text: &str| !text.trim().is_empty() && !text.ends_with('#');
    match kind.keeps_markup() && is_heading(words) && text_of(&line).is_some_and(|text| is_heading(&text)) {
        true => line,
        false => heading(level, words),
    }
}

fn says(line: &str, words: &str) -> bool {
    text_of(line).is_some_and(|text| text == words)
}

/// The text of the heading `line`; `None` if it is not exactly one heading.
fn text_of(line: &str) -> Option<String> {
    let source = Source::new("", "", line);
    match &document::parse(&source).headings[..] {
        [only] => Some(only.text.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_markup_is_kept() {
        for (words, expected) in [("Speakers", "## Speakers"), ("C#", "## C#"), ("a *b*", r"## a \*b\*")] {
            assert_eq!(heading(2, words), expected);
        }
        use FalseHeadingKind::{Bold, Escaped, NoBlank, Plain};
        for (kind, text, expected) in [
            (NoBlank, "**Speakers**", "### **Speakers**"),
            (NoBlank, "_Key_ ***Highlights***", "### _Key_ ***Highlights***"),
            (Escaped, "`Key Takeaways`", "### `Key Takeaways`"),
            (NoBlank, "[Photos](http://x.vn)", "### [Photos](http://x.vn)"),
            (NoBlank, "~~Old~~ Speakers", "### ~~Old~~ Speakers"),
            (Plain, "the `why` of it", "### the `why` of it"),
            // Plain text that only looks like markup.
            (Bold, "a *b*", r"### a \*b\*"),
            // What would not be a heading is escaped.
            (NoBlank, "<!-- x -->", r"### \<\!-- x --\>"),
        ] {
            assert_eq!(heading_meant(3, text, kind), expected);
        }
    }
}
