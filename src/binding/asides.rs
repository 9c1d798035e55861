//! Reads text without a heading for the section that its first words name: `Difficulties: …`, `Next week I will …`.

use super::evidence::{Candidate, Evidence};
use super::matcher::Matcher;
use crate::document::{Block, BlockKind, Document};
use crate::schema::{RequirementLevel, Schema};
use crate::text::fold;
use crate::text::source::{Span, floor_char_boundary};

/// The most bytes of a label and of a text without one that is judged, the most words that open it, and the most texts.
const MAX_LABEL: usize = 80;
const MAX_TEXT: usize = 400;
const MAX_WORDS: usize = 5;
const MAX_BLOCKS: usize = 40;

/// Labels of remarks, folded.
const NOTES: [&str; 5] = ["note", "notes", "nb", "ghi chú", "lưu ý"];

/// What a text is for a section that is missing.
enum Saying {
    /// Perhaps the section.
    Own,
    /// Another one.
    Other,
    /// Only the label of another one, which is in the next block.
    Label,
}

/// Reads text for `section`, which is missing.
pub(super) struct Asides<'a, 's> {
    pub document: &'a Document<'s>,
    pub schema: &'a Schema,
    pub matcher: &'a Matcher,
    pub section: usize,
}

impl Asides<'_, '_> {
    /// The first of the `blocks` that begins with the words of the section: `Mục tiêu của tuần là …`.
    pub(super) fn first_named(&self, blocks: &[usize]) -> Option<Span> {
        let paragraphs = blocks.iter().take(MAX_BLOCKS).map(|&index| &self.document.blocks[index]);
        let mut paragraphs = paragraphs.filter(|block| block.kind == BlockKind::Paragraph);
        let named = paragraphs.find(|block| {
            let line = self.document.source.slice(block.span).trim().lines().next().unwrap_or_default();
            self.opens_as(line, |one| one.section == self.section)
        });
        named.map(|block| block.span)
    }

    /// The first of the `blocks` that may be the section.
    pub(super) fn first_own(&self, blocks: &[usize]) -> Option<Span> {
        let mut labelled = false;
        blocks.iter().map(|&index| &self.document.blocks[index]).find_map(|block| {
            if std::mem::take(&mut labelled) {
                return None;
            }
            match self.saying(block) {
                Saying::Own => return Some(block.span),
                Saying::Label => labelled = true,
                Saying::Other => {}
            }
            None
        })
    }

    fn saying(&self, block: &Block) -> Saying {
        match block.kind {
            BlockKind::Paragraph if self.leads_away(block.span) => Saying::Other,
            BlockKind::Paragraph => self.of_paragraph(block.span),
            BlockKind::List { .. } => {
                let paragraphs = self.document.blocks_in(block.span).iter();
                let mut paragraphs = paragraphs.filter(|inner| inner.kind == BlockKind::Paragraph).peekable();
                let other = paragraphs.peek().is_some()
                    && paragraphs.all(|inner| matches!(self.of_paragraph(inner.span), Saying::Other));
                if other { Saying::Other } else { Saying::Own }
            }
            _ => Saying::Own,
        }
    }

    /// Whether the paragraph is nothing but links: back to the list of weeks.
    fn leads_away(&self, span: Span) -> bool {
        let links = self.document.links_in(span);
        let says = |text: &Span| self.document.source.slice(*text).contains(char::is_alphanumeric);
        let in_link = |text: Span| links.iter().any(|link| link.span.contains(text));
        !links.is_empty() && self.document.prose_in(span).filter(says).all(in_link)
    }

    fn of_paragraph(&self, span: Span) -> Saying {
        let text = self.document.source.slice(span).trim();
        let line = text.lines().next().unwrap_or_default();
        // What names the section itself may be it, whatever it begins with.
        if self.names_own(&fold::fold_heading(&text[..floor_char_boundary(text, MAX_TEXT.min(text.len()))])) {
            return Saying::Own;
        }
        let bold = |text: &str| text.starts_with("**") && text.trim_end().ends_with("**") && text.len() > 4;
        let label = line.split_once([':', '：']).or_else(|| bold(line).then_some((line, "")));
        if let Some((label, rest)) = label.filter(|(label, _)| label.len() <= MAX_LABEL) {
            let rest = rest.contains(char::is_alphanumeric) || text.len() > line.len();
            return match (self.is_other(&fold::fold_heading(label)), rest) {
                (false, _) => Saying::Own,
                (true, false) => Saying::Label,
                (true, true) => Saying::Other,
            };
        }
        let other = text.len() <= MAX_TEXT && self.opens_as(line, |one| self.is_optional(one));
        if other { Saying::Other } else { Saying::Own }
    }

    /// Whether the first words of `line` are nothing but those of a `wanted` section: `The hardest problem was`.
    fn opens_as(&self, line: &str, wanted: impl Fn(&Candidate) -> bool) -> bool {
        let folded = fold::fold_heading(line);
        let ends = folded.match_indices(' ').map(|(at, _)| at).take(MAX_WORDS);
        let sure = |one: &Candidate| matches!(one.evidence, Evidence::Listed | Evidence::TermsOnly) && wanted(one);
        ends.into_iter().any(|end| self.matcher.candidates(&folded[..end]).iter().any(sure))
    }

    /// Whether the label means another section and not this one.
    fn is_other(&self, label: &str) -> bool {
        let candidates = self.matcher.candidates(label);
        NOTES.contains(&label)
            || candidates.iter().any(|one| one.evidence.is_plain() && self.is_optional(one))
                && candidates.iter().all(|one| one.section != self.section)
    }

    /// Whether a word of the text is one of the section itself.
    fn names_own(&self, text: &str) -> bool {
        self.matcher.candidates(text).iter().any(|one| one.section == self.section)
    }

    fn is_optional(&self, one: &Candidate) -> bool {
        self.schema.sections[one.section].required == RequirementLevel::Optional
    }
}
