//! The comment that silences one finding. Each place for it is tried: it must apply to the finding's line, and must not
//! change what the page shows.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::fix::{Edit, edited};
use crate::document::suppressions::Scope;
use crate::document::{self, Block, BlockKind, Document};
use crate::site::Site;
use crate::text::source::{Source, Span};

/// In larger reports, only the whole page can be silenced: each try parses the report. In bytes.
const MAX_TRIED: usize = 1 << 18;

/// The edits that silence the rule of `found` on its line alone. `None` if no comment can stand there, as in front matter.
/// `site` is the site that the report is a page of.
pub fn on_line(document: &Document<'_>, site: Option<&Site>, found: &Diagnostic) -> Option<Vec<Edit>> {
    let source = document.source;
    let start = found.span.start;
    // What is said of the whole report stands at its first byte.
    if start == 0 || start < document.body.start || source.text().len() > MAX_TRIED {
        return None;
    }
    let id = found.rule.id;
    let line = source.line_of(start);
    let places = [above(source, line, id), behind(source, line, id), around(document, start, id)];
    places.into_iter().flatten().find(|edits| is_right(document, site, found, edits))
}

/// The edit that silences the rule `id` on the whole page: a comment at the top of its body.
pub fn on_page(document: &Document<'_>, id: &str) -> Vec<Edit> {
    let source = document.source;
    let text = source.text();
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let at = document.body.start.max(mark);
    let before = if at > mark && !text[..at].ends_with(['\n', '\r']) { "\n" } else { "" };
    vec![insertion(source, at, &format!("{before}<!-- reportlint-disable-file {id} -->\n"))]
}

/// A line of its own, indented as the line below.
fn above(source: &Source, line: usize, id: &str) -> Option<Vec<Edit>> {
    let span = source.line_span(line);
    let text = source.slice(span);
    let indent = &text[..text.len() - text.trim_start_matches([' ', '\t']).len()];
    Some(vec![insertion(source, span.start, &format!("{indent}<!-- reportlint-disable-next-line {id} -->\n"))])
}

/// At the end of the last line above that is not blank, within its paragraph or table cell.
fn behind(source: &Source, line: usize, id: &str) -> Option<Vec<Edit>> {
    let last = (1..line).rev().find(|&above| !source.slice(source.line_span(above)).trim().is_empty())?;
    let span = source.line_span(last);
    let text = source.slice(span);
    // Two blanks or a backslash at the end break the line, a bar ends the cell.
    let words = text.trim_end_matches([' ', '\t']).trim_end_matches(['|', '\\']).trim_end_matches([' ', '\t']);
    let comment = format!(" <!-- reportlint-disable-next-line {id} -->");
    Some(vec![insertion(source, span.start + words.len(), &comment)])
}

/// Around the whole outer block: a table, or a list.
fn around(document: &Document<'_>, start: usize, id: &str) -> Option<Vec<Edit>> {
    let source = document.source;
    let outer = |block: &&Block| block.parent.is_none() && block.span.start <= start && start < block.span.end;
    let block = document.blocks.iter().find(outer)?;
    let first = source.line_start(source.line_of(block.span.start));
    let text = source.slice(block.span).trim_end();
    let last = source.line_span(source.line_of(block.span.start + text.len().saturating_sub(1))).end;
    Some(vec![
        insertion(source, first, &format!("<!-- reportlint-disable {id} -->\n")),
        insertion(source, last, &format!("\n\n<!-- reportlint-enable {id} -->")),
    ])
}

/// The edit that inserts `text`, whose lines end in `\n`, at byte `at`.
fn insertion(source: &Source, at: usize, text: &str) -> Edit {
    Edit { span: Span::at(at), replacement: source.with_own_line_breaks(text) }
}

/// Whether the report with `edits` silences the rule at `found`, and is otherwise the same.
fn is_right(document: &Document<'_>, site: Option<&Site>, found: &Diagnostic, edits: &[Edit]) -> bool {
    let source = document.source;
    let before = edits.iter().filter(|edit| edit.span.start <= found.span.start);
    let start = found.span.start + before.map(|edit| edit.replacement.len()).sum::<usize>();
    let text = Source::new(source.name(), source.path(), edited(source.text(), edits));
    let changed = document::parse_in(&text, site);
    let line = text.line_of(start);
    let mut silent = false;
    for directive in &changed.suppressions.directives {
        let names = directive.rules.iter().any(|name| name.id == found.rule.id);
        match directive.scope {
            Scope::Line(own) if names && own == line => return is_same(document, &changed),
            Scope::Disable if names && directive.span.start <= start => silent = true,
            Scope::Enable if names && directive.span.start <= start => silent = false,
            _ => {}
        }
    }
    silent && is_same(document, &changed)
}

/// Whether both have the same blocks, but for comments.
fn is_same(one: &Document<'_>, other: &Document<'_>) -> bool {
    fn blocks(document: &Document<'_>) -> impl Iterator<Item = (BlockKind, Option<BlockKind>)> {
        let shown = document.blocks.iter().filter(|block| block.kind != BlockKind::Comment);
        shown.map(|block| (block.kind, block.parent.map(|parent| document.blocks[parent].kind)))
    }
    let headings = one.headings.iter().map(|heading| (heading.level, &heading.text));
    blocks(one).eq(blocks(other))
        && headings.eq(other.headings.iter().map(|heading| (heading.level, &heading.text)))
        && one.images.len() == other.images.len()
}
