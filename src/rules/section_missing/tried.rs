//! Tries the headings to write for missing sections: whether each would serve its section.

use std::cell::OnceCell;

use super::place::next_heading;
use crate::binding::trial;
use crate::diagnostic::fix::Edit;
use crate::document::FalseHeading;
use crate::rules::rule::Reading;
use crate::rules::wording::{on_level, own_lines};
use crate::text::fold;
use crate::text::source::Span;

/// The level on which a heading would serve each missing section, tried for the first that has to be written anew.
pub struct Headings<'m> {
    missing: &'m [usize],
    levels: OnceCell<Vec<Option<u8>>>,
}

impl<'m> Headings<'m> {
    /// The headings of the `missing` sections.
    pub fn new(missing: &'m [usize]) -> Self {
        Self { missing, levels: OnceCell::new() }
    }

    /// Tries all missing sections together, then those that are not served one by one.
    fn levels(&self, cx: &Reading<'_>) -> Vec<Option<u8>> {
        let sections = &cx.schema.sections;
        let usual = |index: usize| cx.level_to_write(&sections[index]);
        let mut levels = vec![None; sections.len()];
        let named: Vec<usize> =
            self.missing.iter().copied().filter(|&index| sections[index].pattern().is_none()).collect();
        if named.is_empty() {
            return levels;
        }
        let edits: Vec<Edit> = named.iter().map(|&index| inserted(cx, index, usual(index))).collect();
        let together = cx.serves_after(&edits, &named);
        for &index in &named {
            let serves = |level: &u8| cx.serves_after(&[inserted(cx, index, *level)], &[index]);
            levels[index] = match together {
                true => Some(usual(index)),
                // A section inside a missing section can only be tried with that one.
                false if sections[index].within.is_some_and(|outer| named.contains(&outer)) => Some(usual(index)),
                false => cx.levels_to_try(index, usual(index)).iter().copied().find(serves),
            };
        }
        levels
    }

    /// The heading to write for the section, if one serves it.
    pub fn line(&self, cx: &Reading<'_>, index: usize) -> Option<String> {
        let level = self.levels.get_or_init(|| self.levels(cx))[index]?;
        Some(trial::heading(level, cx.schema.sections[index].canonical(cx.language)))
    }

    /// An edit that inserts it at the section's place, with the schema's guidance in a comment. The content is left to
    /// the writer.
    pub fn written(&self, cx: &Reading<'_>, index: usize) -> Option<Edit> {
        let heading = self.line(cx, index)?;
        let (text, at) = (cx.document.source.text(), place_of(cx, index));
        let before = text[..at].trim_start_matches('\u{feff}').trim_end_matches([' ', '\t', '\r']);
        let apart = match before.strip_suffix('\n').map(|line| line.trim_end_matches([' ', '\t', '\r'])) {
            _ if before.is_empty() => "",
            Some(line) if line.is_empty() || line.ends_with('\n') => "",
            Some(_) => "\n",
            None => "\n\n",
        };
        let end = if at == text.len() { "" } else { "\n" };
        let guidance = guidance(cx, index).map(|words| format!("\n<!-- {words} -->\n")).unwrap_or_default();
        Some(Edit { span: Span::at(at), replacement: format!("{apart}{heading}\n{guidance}{end}") })
    }
}

/// The schema's guidance on the section, made safe for a comment, in which Hugo would run shortcodes, too.
fn guidance(cx: &Reading<'_>, index: usize) -> Option<String> {
    let example = cx.schema.sections[index].example_in(cx.language)?;
    let fits = !["--", "{{", "<!", "\n"].iter().any(|sign| example.contains(sign));
    let begins = if cx.language == "vi" { "Ví dụ:" } else { "For example:" };
    fits.then(|| format!("{begins} {example}"))
}

/// An edit that inserts a heading for the section, with content below.
fn inserted(cx: &Reading<'_>, index: usize, level: u8) -> Edit {
    let heading = trial::heading(level, cx.schema.sections[index].canonical(cx.language));
    Edit { span: Span::at(place_of(cx, index)), replacement: format!("\n\n{heading}\n\n…\n\n") }
}

/// The start of the line where the heading of the section belongs.
fn place_of(cx: &Reading<'_>, index: usize) -> usize {
    let (document, section) = (cx.document, &cx.schema.sections[index]);
    let outer = section.within.and_then(|outer| cx.binding.heading_of(outer));
    let next = next_heading(cx, index).filter(|_| section.within.is_none());
    let at = match (outer, next) {
        (Some(outer), _) => document.headings[outer].content.end,
        (None, Some(next)) => document.headings[next].span.start,
        (None, None) => document.body.end,
    };
    line_start(cx, at)
}

/// The start of the line that contains byte `at`, or the end of the text if `at` is there.
fn line_start(cx: &Reading<'_>, at: usize) -> usize {
    let source = cx.document.source;
    match at == source.text().len() {
        true => at,
        false => source.begin_of_line(at),
    }
}

/// The heading of section `index` that `meant` was intended to be, and the edit that makes it. `None` if that would not
/// serve the section, or the line has other text.
pub fn made_of(cx: &Reading<'_>, index: usize, meant: &FalseHeading) -> Option<(String, Edit)> {
    let lines = own_lines(cx, meant.span)?;
    let likeliest = cx.level_to_write(&cx.schema.sections[index]);
    let words = fold::strip_numbering(&meant.text);
    cx.levels_to_try(index, likeliest).into_iter().find_map(|level| {
        let line = trial::heading_meant(level, words, meant.kind);
        // An enclosing paragraph or HTML block may absorb it.
        [line.clone(), format!("\n{line}\n")].into_iter().find_map(|replacement| {
            let edit = Edit { span: lines, replacement };
            cx.serves_after(std::slice::from_ref(&edit), &[index]).then(|| (line.clone(), edit))
        })
    })
}

/// An edit that rewrites the present `heading` as one for section `index`, on the level where it serves the section.
pub fn rewritten(cx: &Reading<'_>, index: usize, heading: usize, likeliest: u8) -> Option<(String, Edit)> {
    let heading = &cx.document.headings[heading];
    cx.levels_to_try(index, likeliest).into_iter().find_map(|level| {
        // If its level cannot be changed, it cannot be rewritten either.
        on_level(cx, heading, level)?;
        let line = trial::heading(level, cx.schema.sections[index].canonical(cx.language));
        let edit = Edit { span: heading.span, replacement: line.clone() };
        cx.serves_after(std::slice::from_ref(&edit), &[index]).then_some((line, edit))
    })
}

/// Edits that make headings of all lines in `given`, if all of them then serve their sections.
pub fn all_made(cx: &Reading<'_>, given: &[(usize, &FalseHeading)]) -> Option<Vec<Edit>> {
    let sections: Vec<usize> = given.iter().map(|(index, _)| *index).collect();
    // An enclosing paragraph or HTML block may absorb one.
    ["", "\n"].into_iter().find_map(|around| {
        let made = |&(index, heading): &(usize, &FalseHeading)| {
            let level = cx.level_to_write(&cx.schema.sections[index]);
            let line = trial::heading_meant(level, fold::strip_numbering(&heading.text), heading.kind);
            Some(Edit { span: own_lines(cx, heading.span)?, replacement: [around, &line, around].concat() })
        };
        let edits: Vec<Edit> = given.iter().map(made).collect::<Option<_>>()?;
        cx.serves_after(&edits, &sections).then_some(edits)
    })
}
