//! Writes the body of a new report: the headings of the schema, each with an example or a prompt.

use crate::binding::reading::Reading;
use crate::schema::{self, ColumnSpec, Countable, ListKind, RequirementLevel, Requires, Schema, SectionSpec};

/// The body of a report.
pub struct Body {
    /// The text.
    pub text: String,
    /// The path of its example image; `None` if it has no image.
    pub picture: Option<String>,
}

/// Writes the body in the language `code`, with the headings on the levels that they have in `cx`. `picture` returns the path
/// and the address of an image.
pub fn body(cx: &Reading<'_>, code: &str, title: Option<&str>, picture: &dyn Fn(&str) -> (String, String)) -> Body {
    let schema = cx.schema;
    let mut writer = Writer { schema, code, picture, parts: Vec::new(), shown: None };
    if schema.title_required || title.is_some() && cx.binding.title.is_some() {
        writer.title(title);
    }
    let chosen = chosen(schema);
    if !schema.requires.columns.is_empty() || chosen.is_empty() {
        writer.content(&schema.requires, None);
    }
    for index in in_order(schema, &chosen) {
        let section = &schema.sections[index];
        let marks = "#".repeat(usize::from(cx.level_to_write(section)));
        writer.parts.push(format!("{marks} {}", section.canonical(code)));
        writer.content(&section.requires, Some(section));
    }
    if writer.shown.is_none() && schema.images.min > Some(0) {
        writer.image();
    }
    Body { text: writer.parts.join("\n\n") + "\n", picture: writer.shown }
}

/// Whether to write each section: those that a report should have, and those that contain them.
fn chosen(schema: &Schema) -> Vec<bool> {
    let mut chosen: Vec<bool> =
        schema.sections.iter().map(|section| section.required != RequirementLevel::Optional).collect();
    let shows = |section: &SectionSpec| section.requires.wants(Countable::Images);
    let shown = schema.sections.iter().zip(&chosen).any(|(section, &chosen)| chosen && shows(section));
    if schema.images.min > Some(0)
        && !shown
        && let Some(index) = schema.sections.iter().position(shows)
    {
        chosen[index] = true;
    }
    for index in 0..chosen.len() {
        let mut outer = schema.sections[index].within.filter(|_| chosen[index]);
        while let Some(at) = outer.filter(|&at| !chosen[at]) {
            chosen[at] = true;
            outer = schema.sections[at].within;
        }
    }
    if chosen.contains(&true) { chosen } else { Vec::new() }
}

/// The `chosen` sections in the schema's order. Those within another follow it.
fn in_order(schema: &Schema, chosen: &[bool]) -> Vec<usize> {
    let mut order = Vec::new();
    let inner = |outer: Option<usize>| {
        let own = (0..chosen.len()).rev().filter(move |&index| schema.sections[index].within == outer);
        own.filter(|&index| chosen[index]).collect::<Vec<_>>()
    };
    let mut waiting = inner(None);
    while let Some(index) = waiting.pop() {
        order.push(index);
        waiting.extend(inner(Some(index)));
    }
    order
}

struct Writer<'w> {
    schema: &'w Schema,
    code: &'w str,
    picture: &'w dyn Fn(&str) -> (String, String),
    parts: Vec<String>,
    shown: Option<String>,
}

impl Writer<'_> {
    fn title(&mut self, given: Option<&str>) {
        let given = given.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
        let example = self.schema.title_example.iter().find(|(code, _)| code == self.code).map(|(_, title)| title);
        let example = example.filter(|title| schema::is_telling(title)).cloned();
        let title = given.filter(|title| !title.is_empty()).or(example);
        self.parts.push(format!("# {}", title.as_deref().unwrap_or(schema::title_prompt(self.code))));
    }

    /// Writes the content of `section`, or the content above all headings.
    fn content(&mut self, requires: &Requires, section: Option<&SectionSpec>) {
        if requires.wants(Countable::Images) {
            return self.image();
        }
        let example = section.and_then(|section| section.example.iter().find(|(code, _)| code == self.code));
        let example = example.map(|(_, example)| example.trim_end()).filter(|example| {
            !example.contains("![") && example.lines().all(|line| line.trim().is_empty() || schema::is_telling(line))
        });
        if let Some(example) = example {
            self.parts.push(example.to_owned());
            return;
        }
        if !requires.columns.is_empty() {
            self.parts.push(self.table(&requires.columns));
            self.parts.push(schema::table_prompt(self.code).to_owned());
            return;
        }
        let mark = match requires.list {
            Some(ListKind::Ordered) => "1. ",
            Some(ListKind::Task) => "- [ ] ",
            Some(_) => "- ",
            None if requires.wants(Countable::Items) => "- ",
            None => "",
        };
        self.parts.push(format!("{mark}{}", schema::prompt(self.code)));
    }

    /// A table head with the required columns.
    fn table(&self, columns: &[ColumnSpec]) -> String {
        let wanted = |column: &&ColumnSpec| column.required != RequirementLevel::Optional;
        let all = !columns.iter().any(|column| wanted(&column));
        let columns = columns.iter().filter(|column| all || wanted(column));
        let heads: Vec<&str> = columns.map(|column| column.canonical(self.code)).collect();
        format!("| {} |\n|{}", heads.join(" | "), "---|".repeat(heads.len()))
    }

    fn image(&mut self) {
        let (words, name) = self.schema.images.example_in(self.code);
        let (file, address) = (self.picture)(name);
        self.parts.push(format!("![{words}]({address})"));
        self.shown.get_or_insert(file);
    }
}
