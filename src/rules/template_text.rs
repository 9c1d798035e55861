//! `template-text`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{label_others, lines_out, own_lines, shortened};
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::{BlockKind, Image, Shortcode};
use crate::message::Message;
use crate::say;
use crate::schema::{Countable, SectionSpec};
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds words of the template that should have been replaced or taken out: in the front matter, in the text, in
    /// the alternative texts of images, in shortcodes. Each phrase is reported once, with every place where it is;
    /// phrases that are in one paragraph are reported together. What is in a comment is not published, and is
    /// left alone.
    ///
    /// ## Why
    ///
    /// “Add your photos here” on a published page tells everybody that the page was not finished.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ### Event Photos
    ///
    /// *Add your event photos here*
    /// ```
    ///
    /// Put a photograph there:
    ///
    /// ```markdown
    /// ### Event Photos
    ///
    /// ![The hall before the first talk](/images/event/hall.jpg)
    /// ```
    ///
    /// ## Settings
    ///
    /// `phrases` in the schema: `{ text: …, message: … }`. Case, forms of Unicode, blanks and emphasis make no
    /// difference; a text between slashes is a regular expression. `message` is a text, or `{ en: …, vi: … }`.
    pub static TEMPLATE_TEXT = {
        id: "template-text",
        summary: {
            en: "words of the template were left in the report",
            vi: "báo cáo còn sót câu chữ của bản mẫu",
        },
        group: Residue,
        severity: Error,
        fix: Safe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.schema.phrases.is_empty() {
        return out.no_input();
    }
    let document = cx.document;
    let paragraph = |offset: usize| {
        // The last block that begins before, or the innermost enclosing block that continues.
        let mut block = document.blocks.partition_point(|block| block.span.start <= offset).checked_sub(1);
        while let Some(index) = block.filter(|&index| document.blocks[index].span.end <= offset) {
            block = document.blocks[index].parent;
        }
        block
    };
    // Wordings of one phrase share their message.
    let kin = |one: usize, other: usize| {
        let message = |phrase: usize| cx.schema.phrases[phrase].message.as_ref();
        one == other || message(one).is_some() && message(one) == message(other)
    };
    let mut reported: Vec<usize> = Vec::new();
    let mut last = None;
    for (index, residue) in cx.residue().iter().enumerate() {
        let place = paragraph(residue.span.start);
        let same_place = index > 0 && place.is_some() && place == last;
        last = place;
        if same_place {
            continue;
        }
        let spec = &cx.schema.phrases[residue.phrase];
        let message = match &spec.message {
            Some(message) => message.clone(),
            None => {
                let words = shortened(document.source.slice(residue.span));
                say!(en("“{words}” is left over from the template"), vi("còn sót “{words}” của bản mẫu"))
            }
        };
        let pointer = format!("/phrases/{}", residue.phrase);
        let section = cx.binding.section_at(document, residue.span.start).map(|section| &cx.schema.sections[section]);
        if reported.iter().any(|&phrase| kin(phrase, residue.phrase)) {
            let again = out.imply(pointer, residue.span, message);
            again.section = section.map(|section| section.id.clone());
            continue;
        }
        reported.push(residue.phrase);
        let diagnostic = out.report(pointer, residue.span, message);
        diagnostic.here(say!(en("words of the template"), vi("chữ của bản mẫu"))).help(help(cx, residue.span, section));
        if let Some(section) = section {
            diagnostic.section(&section.id);
        }
        let again = || cx.residue()[index + 1..].iter().filter(|again| kin(again.phrase, residue.phrase));
        label_others(diagnostic, again().map(|again| again.span));
        let all = std::iter::once(residue).chain(again());
        let deletions: Option<Vec<Edit>> = all.map(|residue| taken_out(cx, residue.span)).collect();
        if let Some(mut edits) = deletions {
            edits.dedup();
            // The writer must provide the content that replaces it.
            if !cx.empties(&edits) {
                diagnostic.fix(Fix::of(edits).safe());
            }
        }
    }
}

fn help(cx: &Reading<'_>, span: Span, section: Option<&SectionSpec>) -> Message {
    if let Some((name, whole)) = enclosing_shortcode(cx, span) {
        let line = |offset: usize| cx.document.source.line_of(offset);
        return match (line(whole.start), line(whole.end)) {
            (first, last) if first == last => {
                say!(
                    en("delete the whole `{name}` block in line {first}"),
                    vi("hãy xóa cả khối `{name}` ở dòng {first}"),
                )
            }
            (first, last) => say!(
                en("delete the whole `{name}` block (lines {first}–{last})"),
                vi("hãy xóa cả khối `{name}` (dòng {first}–{last})"),
            ),
        };
    }
    let for_images = section.filter(|section| section.requires.wants(Countable::Images));
    if let Some(line) = for_images.and_then(|_| line_above_a_picture(cx, span)) {
        return say!(
            en("delete “{line}”: your own picture is below it"),
            vi("hãy xóa “{line}”: bên dưới đã có ảnh của bạn"),
        );
    }
    match for_images.and_then(|section| section.example_in(cx.language)) {
        Some(example) => say!(
            en("put a photograph of your own in its place: `{example}`"),
            vi("hãy thay bằng ảnh do bạn chụp: `{example}`"),
        ),
        None => say!(
            en("delete these words, and write your own if something belongs here"),
            vi("hãy xóa những chữ này, rồi viết nội dung của bạn nếu chỗ này cần"),
        ),
    }
}

/// The words at `span`, in a section of pictures, if a picture that is not the template's follows under the same heading.
fn line_above_a_picture(cx: &Reading<'_>, span: Span) -> Option<String> {
    let document = cx.document;
    let next = document.headings.partition_point(|heading| heading.span.start <= span.start);
    let end = document.headings.get(next).map_or(document.source.text().len(), |heading| heading.span.start);
    let is_own = |image: &Image| cx.residue().iter().all(|residue| !image.span.contains(residue.span));
    let below = document.images_in(Span::new(span.end.min(end), end));
    let inside = document.images_in(Span::new(document.source.begin_of_line(span.start), span.start));
    let above_one = inside.is_empty() && below.iter().any(is_own);
    above_one.then(|| shortened(document.source.slice(span)))
}

/// The innermost paired shortcode around `span`, with its name. `None` if it contains sections.
fn enclosing_shortcode<'c>(cx: &'c Reading<'_>, span: Span) -> Option<(&'c str, Span)> {
    let tags = &cx.document.shortcodes;
    let before = tags.partition_point(|tag| tag.span.end <= span.start);
    let mut open: Vec<&Shortcode> = Vec::new();
    for tag in &tags[..before] {
        if tag.paired {
            open.push(tag);
        } else if tag.closing && open.last().is_some_and(|opening| opening.name == tag.name) {
            open.pop();
        }
    }
    let opening = open.last()?;
    let closing = tags[before..].iter().find(|tag| tag.closing && tag.name == opening.name)?;
    let whole = Span::new(opening.span.start, closing.span.end);
    let holds_sections = cx.document.headings.iter().any(|heading| whole.contains(heading.span));
    (!holds_sections).then_some((opening.name.as_str(), whole))
}

/// An edit that deletes the lines with only the words at `span`, and a blank line after them.
fn taken_out(cx: &Reading<'_>, span: Span) -> Option<Edit> {
    let source = cx.document.source;
    if let Some((_, notice)) = enclosing_shortcode(cx, span) {
        return own_lines(cx, notice).filter(|_| is_notice(cx, notice)).map(|lines| lines_out(cx, lines));
    }
    let words = Span::new(span.start, span.start + source.slice(span).trim_end().len());
    let lines = Span::new(
        source.begin_of_line(words.start),
        source.line_span(source.line_of(words.end.max(words.start + 1) - 1)).end,
    );
    // Markup around them and a full stop are not content.
    let rest = [Span::new(lines.start, words.start), Span::new(words.end, lines.end)];
    let alone = rest
        .iter()
        .all(|&rest| !source.slice(rest).contains(|sign: char| sign.is_alphanumeric() || "![]<>{}|#".contains(sign)));
    let block = cx.document.blocks.partition_point(|block| block.span.start <= words.start).checked_sub(1)?;
    let block = &cx.document.blocks[block];
    let whole = block.kind == BlockKind::Paragraph
        && block.parent.is_none()
        && Span::new(lines.start, lines.end).contains(block.span);
    (alone && whole).then(|| lines_out(cx, lines))
}

/// Whether the shortcode contains only the template's notice: one paragraph of usual length.
fn is_notice(cx: &Reading<'_>, notice: Span) -> bool {
    /// In bytes; the longest known notice is half as long.
    const MAX_BYTES: usize = 600;
    let only_text = cx.document.blocks_in(notice).iter().all(|block| block.kind == BlockKind::Paragraph);
    notice.len() <= MAX_BYTES && only_text && cx.document.images_in(notice).is_empty()
}
