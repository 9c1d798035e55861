//! `template-text`.

use super::{Context, Sink, declare_rule};

declare_rule! {
    /// ## What it does
    ///
    /// Finds words of the template that should have been replaced or taken out: in the front matter, in the text, in
    /// the alternative texts of images, in shortcodes. Each phrase is reported once, with every place where it stands;
    /// phrases that stand in one paragraph are reported together.
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
    /// difference; a text between slashes is a regular expression.
    pub static TEMPLATE_TEXT = {
        id: "template-text",
        summary: "words of the template were left in the report",
        group: Residue,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let document = cx.document;
    let paragraph = |offset: usize| {
        let before = document.blocks.partition_point(|block| block.span.start <= offset);
        document.blocks[..before].iter().rposition(|block| block.span.end > offset)
    };
    // Wordings of one phrase share their message.
    let kin = |one: usize, other: usize| {
        let message = |phrase: usize| cx.schema.phrases[phrase].message.as_deref();
        one == other || message(one).is_some() && message(one) == message(other)
    };
    let mut told: Vec<usize> = Vec::new();
    let mut last = None;
    for (index, residue) in cx.residue.iter().enumerate() {
        let place = paragraph(residue.span.start);
        let same_place = index > 0 && place.is_some() && place == last;
        last = place;
        if same_place || told.iter().any(|&phrase| kin(phrase, residue.phrase)) {
            continue;
        }
        told.push(residue.phrase);
        let spec = &cx.schema.phrases[residue.phrase];
        let words = document.source.slice(residue.span);
        let message = match &spec.message {
            Some(message) => message.clone(),
            None => format!("“{}” is left of the template", words.split_whitespace().collect::<Vec<_>>().join(" ")),
        };
        let section = cx.binding.section_at(document, residue.span.start);
        let diagnostic = out.report(format!("/phrases/{}", residue.phrase), residue.span, message);
        diagnostic
            .here("left of the template")
            .help("take these words out, and write your own where something belongs");
        if let Some(section) = section {
            diagnostic.section(&cx.schema.sections[section].id);
        }
        for again in cx.residue[index + 1..].iter().filter(|again| kin(again.phrase, residue.phrase)).take(9) {
            diagnostic.label(again.span, "here too");
        }
    }
}
