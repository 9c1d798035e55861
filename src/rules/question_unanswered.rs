//! `question-unanswered`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{Part, plural};
use crate::document::{BlockKind, Document};
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds questions of a form that nobody answered: a paragraph or item that ends with `?`, or an item that ends with
    /// `:`, and has another such one, or nothing, after it. The answer may be behind the question, below it, or below all questions of a list together.
    ///
    /// ## Why
    ///
    /// Whoever made the form wants to know.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ### Additional Questions
    ///
    /// - What was best?
    /// - What would you change?
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// ### Additional Questions
    ///
    /// - What was best? The mornings at the test bench.
    /// - What would you change? I would begin to write tests in the first week.
    /// ```
    ///
    /// ## Settings
    ///
    /// `answers: true` in `requires`, of the report or of a section.
    pub static QUESTION_UNANSWERED = {
        id: "question-unanswered",
        summary: {
            en: "a question of the form has no answer",
            vi: "một câu hỏi của biểu mẫu chưa được trả lời",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// One paragraph.
struct Piece {
    /// Its block index.
    block: usize,
    span: Span,
    is_question: bool,
    /// Whether it begins with a question and goes on with the answer: `Would I come again? Yes.`
    answers_itself: bool,
    /// Whether it begins in bold, as the questions of many forms do.
    bold: bool,
    /// Its list item and list.
    item: Option<usize>,
    list: Option<usize>,
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if Part::all(cx).all(|part| !part.requires.answers) {
        return out.no_input();
    }
    for part in Part::all(cx).filter(|part| part.requires.answers) {
        let open = unanswered(cx.document, part.content);
        let Some(&first) = open.first() else { continue };
        let message = match open.len() {
            1 => say!(en("this question has no answer"), vi("câu hỏi này chưa được trả lời")),
            count => say!(
                en("{} have no answer", plural(count, "question", "questions")),
                vi("{count} câu hỏi chưa được trả lời"),
            ),
        };
        let diagnostic = out.report(part.pointer("answers"), cx.first_line_of(first), message);
        part.name_in(diagnostic);
        diagnostic.help(say!(
            en("write your answer after the question, or on an indented line below it"),
            vi("hãy viết câu trả lời ngay sau câu hỏi, hoặc ở dòng thụt vào bên dưới"),
        ));
        for &again in open[1..].iter().take(9) {
            diagnostic.label(cx.first_line_of(again), say!(en("this one too"), vi("cả câu này nữa")));
        }
    }
}

/// The unanswered questions in `content`.
fn unanswered(document: &Document<'_>, content: Span) -> Vec<Span> {
    let mut open = Vec::new();
    // The questions since the last answer.
    let mut run: Vec<Piece> = Vec::new();
    let has_points = points(document).nth(2).is_some();
    for piece in pieces(document, content) {
        match piece {
            Some(piece) if piece.is_question => run.push(piece),
            Some(answer) => {
                let is_point = answer.bold && answer.item.is_none();
                let Some(last) = run.pop() else { continue };
                // The next question of the list, or of those in bold, has an answer of its own.
                let alike = answer.list == last.list && (answer.list.is_some() || answer.bold && last.bold);
                if answer.answers_itself && alike {
                    open.extend(run.drain(..).chain([last]).map(|piece| piece.span));
                    continue;
                }
                let below = last.item.is_some_and(|item| answer.block < document.blocks[item].end);
                if is_point && has_points && !below && last.list.is_some() {
                    // The next point of several is about something else.
                    open.extend(run.drain(..).chain([last]).map(|piece| piece.span));
                    continue;
                }
                // Text after a list answers all of its questions.
                let of_all = !below && last.list.is_some() && answer.list != last.list;
                open.extend(run.drain(..).filter(|piece| !(of_all && piece.list == last.list)).map(|piece| piece.span));
            }
            None => open.extend(run.drain(..).map(|piece| piece.span)),
        }
    }
    open.extend(run.into_iter().map(|piece| piece.span));
    open
}

/// The points of a form, `**The team.** We met daily.`, each with its text.
fn points<'d>(document: &'d Document<'_>) -> impl Iterator<Item = Span> + 'd {
    let paragraphs =
        document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph && block.parent.is_none());
    paragraphs.map(|block| block.span).filter(|&span| {
        let text = document.source.slice(span);
        let label = text.strip_prefix("**").and_then(|text| text.split_once("**"));
        label.is_some_and(|(label, rest)| {
            let ends = label.trim_end().ends_with(['.', ':', '?', '!']) || rest.starts_with([':', '.']);
            ends && rest.contains(char::is_alphanumeric)
        })
    })
}

/// Whether nothing is said before the question at the end of `text`. The last sentence of a story may be one, too.
fn is_one_sentence(text: &str) -> bool {
    let inner = text.trim_end_matches(['?', '？']);
    // `3. What …` and `**Q1.** What …` begin with a number.
    let ends = |(at, _): (usize, char)| at > MAX_NUMBER && inner[at + 1..].starts_with(char::is_whitespace);
    !inner.char_indices().filter(|(_, letter)| matches!(letter, '.' | '!' | '?')).any(ends)
}

/// Whether the first sentence of `text` is a question and another follows.
fn begins_with_question(text: &str) -> bool {
    let mut ends = text.char_indices().filter(|(at, letter)| {
        matches!(letter, '.' | '!' | '?' | '？')
            && *at > MAX_NUMBER
            && text[at + letter.len_utf8()..].trim_start_matches(['*', '_']).starts_with(char::is_whitespace)
    });
    ends.next().is_some_and(|(_, letter)| matches!(letter, '?' | '？'))
}

/// The most bytes of a number with its marks before a question.
const MAX_NUMBER: usize = 8;

/// The paragraphs in `content` and other blocks that may be an answer, in order. `None` is a heading.
fn pieces(document: &Document<'_>, content: Span) -> impl Iterator<Item = Option<Piece>> {
    let first = document.blocks.partition_point(|block| block.span.start < content.start);
    (first..).zip(document.blocks_in(content)).filter_map(|(index, block)| {
        match block.kind {
            BlockKind::Heading => return Some(None),
            BlockKind::Paragraph | BlockKind::Table | BlockKind::Code => {}
            // Container blocks have no text of their own; their children are read separately.
            _ => return None,
        }
        let text = document
            .source
            .slice(block.span)
            .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '\\'));
        let up = |at: usize| document.blocks[at].parent;
        let item = block.parent.filter(|&at| matches!(document.blocks[at].kind, BlockKind::Item { .. }));
        // Dots are neither an answer nor a question.
        let words = text.contains(char::is_alphanumeric);
        words.then(|| {
            Some(Piece {
                block: index,
                span: block.span,
                is_question: block.kind == BlockKind::Paragraph
                    && (text.ends_with(['?', '？']) && (item.is_some() || is_one_sentence(text))
                        || item.is_some() && text.ends_with(':')),
                answers_itself: begins_with_question(text),
                bold: text.starts_with("**") || text.starts_with("__"),
                item,
                list: item.and_then(up),
            })
        })
    })
}
