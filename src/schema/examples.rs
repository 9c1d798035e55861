//! The examples in help texts, folded, to recognize reports that still contain them.

use std::collections::BTreeMap;
use std::ops::Bound;

use rustc_hash::FxHashSet;

use crate::text::fold;

/// Minimum number of words of a recognizable example. A shorter one may be a writer's own text: `Done`, `I learned Git`.
const MIN_WORDS: usize = 6;
/// Minimum number of letters and digits of a recognizable example.
const MIN_LETTERS: usize = 15;

/// Prompts for sections without an example.
const PROMPTS: [(&str, &str); 2] =
    [("en", "Replace this line by words of your own"), ("vi", "Hãy thay dòng này bằng nội dung của bạn")];

/// Prompts below a table without rows.
const TABLE_PROMPTS: [(&str, &str); 2] =
    [("en", "Fill in the table above, and delete this line"), ("vi", "Hãy điền vào bảng ở trên rồi xóa dòng này")];

/// Prompts for titles without an example.
const TITLE_PROMPTS: [(&str, &str); 2] =
    [("en", "Replace this line by the title of the page"), ("vi", "Hãy thay dòng này bằng tiêu đề của trang")];

/// The subject of an example.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ExampleOf {
    /// The title of a report.
    Title,
    /// The section with this index.
    Section(usize),
    /// Any section without an example of its own.
    Any,
}

/// The examples of a schema, in all languages.
#[derive(Debug, Default)]
pub struct Examples {
    /// Sorted, so that the first words of a line rule out most.
    lines: BTreeMap<String, ExampleOf>,
    titles: Whole,
    alts: Whole,
    /// The length of the longest line in bytes.
    longest: usize,
    /// The first words of the lines, to skip most lines of a report quickly.
    first_words: FxHashSet<Box<str>>,
}

/// Folded texts, and their first words, as most other texts begin with another one.
#[derive(Debug, Default)]
struct Whole {
    texts: FxHashSet<String>,
    first_words: FxHashSet<Box<str>>,
}

impl Whole {
    /// Whether `text`, folded, is one of them.
    fn has(&self, text: &str) -> bool {
        self.first_words.contains(fold::first_word(text, &mut String::new())) && self.texts.contains(&fold::fold(text))
    }
}

impl Extend<String> for Whole {
    fn extend<I: IntoIterator<Item = String>>(&mut self, texts: I) {
        for text in texts {
            self.first_words.extend(fold::words(&text).next().map(Box::from));
            self.texts.insert(text);
        }
    }
}

impl Examples {
    /// Collects the examples of titles, of sections by their index, and of alternative texts.
    pub(super) fn new<'e>(
        titles: impl Iterator<Item = &'e str>,
        sections: impl Iterator<Item = (usize, &'e str)>,
        alts: impl Iterator<Item = &'e str>,
    ) -> Self {
        let mut examples = Self::default();
        examples.titles.extend(titles.chain(TITLE_PROMPTS.map(|(_, title)| title)).filter_map(specific));
        examples.alts.extend(alts.filter_map(specific));
        for (_, prompt) in PROMPTS.into_iter().chain(TABLE_PROMPTS) {
            examples.add_line(prompt, ExampleOf::Any);
        }
        for (index, line) in sections.flat_map(|(index, example)| example.lines().map(move |line| (index, line))) {
            match image_in(line) {
                Some(alt) => examples.alts.extend(specific(alt)),
                None => examples.add_line(line, ExampleOf::Section(index)),
            }
        }
        examples
    }

    fn add_line(&mut self, line: &str, of: ExampleOf) {
        let line = without_mark(line);
        if let Some(folded) = specific(line) {
            self.longest = self.longest.max(line.len());
            self.first_words.extend(fold::words(&folded).next().map(Box::from));
            self.lines.entry(folded).or_insert(of);
        }
    }

    /// The subject of `line`, if the whole line is an example. `word` is a buffer that calls share.
    pub fn line(&self, line: &str, word: &mut String) -> Option<ExampleOf> {
        // Case, spaces and emphasis at most double the length of a line.
        if !(MIN_LETTERS..=2 * self.longest).contains(&line.len()) {
            return None;
        }
        let line = without_mark(line);
        if !self.first_words.contains(fold::first_word(line, word)) {
            return None;
        }
        // Words are folded one by one, so that the beginning of a line folds to that of the folded line.
        let beginning = fold::fold(&line[..memchr::memchr_iter(b' ', line.as_bytes()).nth(2).unwrap_or(line.len())]);
        let (next, _) = self.lines.range::<str, _>((Bound::Included(&*beginning), Bound::Unbounded)).next()?;
        if !next.starts_with(&beginning) {
            return None;
        }
        self.lines.get(&fold::fold(line)).copied()
    }

    /// Whether `title` is an example of a title.
    pub fn is_title(&self, title: &str) -> bool {
        self.titles.has(title)
    }

    /// Whether `alt` is the alternative text of an example image.
    pub fn is_alt(&self, alt: &str) -> bool {
        self.alts.has(alt)
    }
}

/// The prompt in `language` for a section without an example.
pub fn prompt(language: &str) -> &'static str {
    prompt_in(&PROMPTS, language)
}

/// The prompt in `language` below a table without rows.
pub fn table_prompt(language: &str) -> &'static str {
    prompt_in(&TABLE_PROMPTS, language)
}

/// The prompt in `language` for a title without an example.
pub fn title_prompt(language: &str) -> &'static str {
    prompt_in(&TITLE_PROMPTS, language)
}

fn prompt_in(prompts: &[(&str, &'static str); 2], language: &str) -> &'static str {
    prompts.iter().find(|(code, _)| *code == language).unwrap_or(&prompts[0]).1
}

/// Whether `example` is so specific that a report with it was copied from the schema.
pub fn is_telling(example: &str) -> bool {
    specific(without_mark(example)).is_some()
}

/// The folded `text`, if it is that specific.
fn specific(text: &str) -> Option<String> {
    let folded = fold::fold(text);
    let words = fold::words(&folded).filter(|word| word.contains(char::is_alphanumeric)).nth(MIN_WORDS - 1);
    let letters = || folded.chars().filter(|character| character.is_alphanumeric()).nth(MIN_LETTERS - 1);
    (words.is_some() && letters().is_some()).then_some(folded)
}

/// `line` without the marker of a list item: `1. `, `- [x] `. Folding removes the rest of it.
fn without_mark(line: &str) -> &str {
    let line = line.trim();
    let digits = line.trim_start_matches(|character: char| character.is_ascii_digit());
    let numbered =
        if digits.len() < line.len() { digits.strip_prefix(". ").or(digits.strip_prefix(") ")) } else { None };
    let line = numbered.unwrap_or(line).trim_start_matches(['-', '*', '+', ' ']);
    ["[ ]", "[x]", "[X]"].iter().find_map(|tick| line.strip_prefix(tick)).unwrap_or(line)
}

/// The alternative text, if `line` is an image.
fn image_in(line: &str) -> Option<&str> {
    let (alt, _) = line.trim().strip_prefix("![")?.strip_suffix(')')?.split_once("](")?;
    Some(alt)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_beginning_of_a_line_folds_to_that_of_the_folded_line(
            text in "([a-zA-ZĐđéễ\u{303}\u{301}'’*_:/,.\u{200b}–-]{0,4} ){0,4}[a-z\u{303}]{0,3}", any in "\\PC{0,12}"
        ) {
            for text in [text, any] {
                for at in memchr::memchr_iter(b' ', text.as_bytes()) {
                    prop_assert!(fold::fold(&text).starts_with(&fold::fold(&text[..at])), "{text:?} {at}");
                }
            }
        }
    }

    #[test]
    fn short_examples_tell_nothing() {
        for example in
            ["", "- Done", "N/A", "- I learned Git", "- Name: what", "a b c d e f", "- [ ] Biên bản họp hằng tuần"]
        {
            assert!(!is_telling(example), "{example}");
        }
        for example in
            ["- **Topic** – what was said about it", "1. Họ tên diễn giả – chức vụ, đơn vị", prompt("en"), prompt("vi")]
        {
            assert!(is_telling(example), "{example}");
        }
    }

    #[test]
    fn a_line_is_an_example_however_it_is_marked_but_not_when_it_goes_on() {
        let mut examples = Examples::default();
        examples.add_line("- **Topic** – what was said about it", ExampleOf::Section(3));
        for line in [
            "Topic – what was said about it",
            "* __Topic__ -  What was SAID about it.",
            "2. **Topic** – what was said about it",
        ] {
            assert_eq!(examples.line(line, &mut String::new()), Some(ExampleOf::Section(3)), "{line}");
        }
        for line in ["Topic – what was said about it, and more", "Topic", "The topic – what was said about it", ""]
        {
            assert_eq!(examples.line(line, &mut String::new()), None, "{line}");
        }
    }
}
