//! `field-missing`.

use std::collections::{HashMap, HashSet};

use super::rule::{Reading, Sink, declare_rule};
use crate::binding::fields::{self, Field, Verdict};
use crate::data::value::Entry;
use crate::diagnostic::fix::Fix;
use crate::document::FrontMatterKind;
use crate::message::Message;
use crate::message::suggest::{self, Names};
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds fields of the front matter that must be there and are not, or that have no value.
    ///
    /// ## Why
    ///
    /// Without a title the page has no name in the menu, without a date it is of the year 1, without a weight it
    /// may be anywhere in the menu.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// title: "Workshop on trees"
    /// date:
    /// ```
    ///
    /// Write the value:
    ///
    /// ```yaml
    /// title: "Workshop on trees"
    /// date: 2025-09-18
    /// ```
    ///
    /// ## Settings
    ///
    /// `front-matter.fields.NAME.required`; `example` is the value that the help shows.
    pub static FIELD_MISSING = {
        id: "field-missing",
        summary: {
            en: "a field of the front matter is missing or empty",
            vi: "một trường trong phần khai báo đầu tệp bị thiếu hoặc để trống",
        },
        group: FrontMatter,
        severity: Error,
        fix: Both,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let front = &cx.document.front_matter;
    let Some((_, kind)) = fields::readable(front) else { return out.no_input() };
    let source = cx.document.source;
    let known: HashSet<String> = cx.schema.front_matter.fields.iter().map(|spec| spec.name.to_lowercase()).collect();
    // Fields of the same group share the unknown keys around them.
    let mut around: HashMap<*const Entry, Strangers<'_>> = HashMap::new();
    for field in &cx.fields {
        match &field.verdict {
            Verdict::Absent => {
                let strangers = around.entry(field.beside.as_ptr()).or_insert_with(|| Strangers::new(field, &known));
                absent(field, kind, strangers, cx, out);
            }
            // Dots are nothing, and are reported as such.
            Verdict::Placeholder { .. }
                if field.spec.required && field.node.is_some_and(fields::is_gap) && out.is_on("field-placeholder") =>
            {
                let place = field.node.map_or(front.opening(), |node| node.span);
                out.imply(
                    &*field.pointer,
                    place,
                    say!(en("`{}` is not filled in", field.name), vi("`{}` chưa được điền", field.name)),
                );
            }
            Verdict::Blank => {
                let key = field.key.or(field.node.map(|node| node.span)).unwrap_or(front.opening());
                let line = source.line_span(source.line_of(key.end));
                let rest = source.slice(Span::new(key.end, line.end.max(key.end)));
                let comment = rest.trim_start_matches([':', '=', ' ', '\t']);
                let diagnostic = out.report(
                    &*field.pointer,
                    key,
                    say!(en("`{}` is empty", field.name), vi("`{}` đang để trống", field.name)),
                );
                if comment.starts_with('#') {
                    let here = say!(
                        en("`#` begins a comment, so no value is left"),
                        vi("`#` mở đầu chú thích, nên không còn giá trị nào"),
                    );
                    diagnostic.here(here);
                    match field.tried(comment.trim_end(), true, kind) {
                        Some(line) => {
                            diagnostic.help(Message::to_write(&line));
                            // The key may be inside `{…}` on a line with others, where the comment would not be one.
                            if let Some(key) = field.key.filter(|_| !field.item) {
                                let value = Span::new(key.start, key.end + rest.trim_end().len());
                                diagnostic.fix(Fix::write(value, line).safe());
                            }
                        }
                        None => {
                            diagnostic.help(such_as(field, kind));
                        }
                    }
                } else {
                    let here = say!(en("no value"), vi("không có giá trị"));
                    diagnostic.here(here).help(such_as(field, kind));
                }
            }
            _ => {}
        }
    }
}

fn such_as(field: &Field<'_>, kind: FrontMatterKind) -> Message {
    let example = field.example(kind);
    say!(en("write a value, such as `{example}`"), vi("hãy viết giá trị, ví dụ `{example}`"))
}

/// Keys that the schema does not have.
struct Strangers<'f> {
    entries: Vec<&'f Entry>,
    names: Names,
}

impl<'f> Strangers<'f> {
    /// The unknown keys of the group that should contain `field`.
    fn new(field: &Field<'f>, known: &HashSet<String>) -> Self {
        let entries: Vec<&Entry> =
            field.beside.iter().filter(|entry| !known.contains(&entry.key.to_lowercase())).collect();
        let names = Names::new(entries.iter().map(|entry| &entry.key));
        Self { entries, names }
    }

    /// The unknown key most similar to `name`.
    fn nearest(&self, name: &str) -> Option<&'f Entry> {
        let near: Vec<&Entry> = self.names.near(name).into_iter().map(|index| self.entries[index]).collect();
        let key = suggest::nearest(name, near.iter().map(|entry| entry.key.as_str()))?;
        near.into_iter().find(|entry| entry.key == key)
    }
}

fn absent(field: &Field<'_>, kind: FrontMatterKind, strangers: &Strangers<'_>, cx: &Reading<'_>, out: &mut Sink<'_>) {
    let place = field.parent.unwrap_or(cx.document.front_matter.opening());
    let near = strangers.nearest(&field.spec.name);

    let name = &field.spec.name;
    let message = match field.parent {
        Some(parent) => {
            let parent = cx.document.source.slice(parent);
            say!(en("`{name}` is missing under `{parent}`"), vi("thiếu `{name}` trong `{parent}`"))
        }
        None => say!(
            en("`{}` is missing from the front matter", field.name),
            vi("phần khai báo đầu tệp (front matter) thiếu trường `{}`", field.name),
        ),
    };
    let diagnostic = out.report(&*field.pointer, place, message);
    match near {
        Some(entry) => {
            let (written, key) = (fields::key(kind, name), fields::shown(&entry.key));
            diagnostic
                .label(entry.key_span, say!(en("is this meant to be `{name}`?"), vi("ý bạn là `{name}`?")))
                .help(say!(en("write `{written}` instead of `{key}`"), vi("hãy viết `{written}` thay cho `{key}`")));
            // The value of the renamed field is judged separately.
            if field.would_do(entry, cx.document.source, kind) {
                diagnostic.fix(Fix::write(entry.key_span, written).safe());
            }
            diagnostic
        }
        None => {
            let example = field.example(kind);
            if let Some(fix) = added(field, kind, cx) {
                diagnostic.fix(fix);
            }
            diagnostic.help(say!(en("add a line such as `{example}`"), vi("hãy thêm một dòng, ví dụ `{example}`")))
        }
    };
}

/// A line with the field: with the number of the folder, if the value follows from it alone; with the heading of the
/// report as its title; otherwise with the template's value, which is reported until replaced.
fn added(field: &Field<'_>, kind: FrontMatterKind, cx: &Reading<'_>) -> Option<Fix> {
    let front = &cx.document.front_matter;
    if field.parent.is_some() || field.item {
        return None;
    }
    let numbered = field.numbered(kind);
    let certain = numbered.is_some();
    let heading = || {
        let title = cx.binding.title.filter(|_| field.spec.name.eq_ignore_ascii_case("title"))?;
        field.tried(&cx.document.headings[title].text, true, kind)
    };
    let line = numbered.or_else(heading).or_else(|| field.placeholder(kind))?;
    let source = cx.document.source;
    let fence = Span::new(front.span.end.saturating_sub(3), front.span.end);
    let at = match kind {
        FrontMatterKind::Yaml if source.slice(fence) == "---" => fence.start,
        // After a table header, it would be a field of that table.
        FrontMatterKind::Toml => source.line_start(source.line_of(front.opening().start) + 1),
        _ => return None,
    };
    let written = source.slice(Span::new(front.opening().end.min(at), at)).trim_start();
    (!written.starts_with('{')).then(|| Fix::write(Span::at(at), format!("{line}\n")).safe_if(certain))
}
