//! Builds a tree of values with spans from the parser's events.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, Tag};

use super::fault::Fault;
use super::limits::parser_options;
use super::signs::{self, Placeholders};
use super::{messages, scalar};
use crate::data::value::{Entry, Node, Value};
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

/// Maximum nesting depth after aliases are resolved.
const ALIAS_DEPTH_LIMIT: usize = 32;
/// Maximum number of nodes that aliases may add in total.
const ALIAS_NODE_LIMIT: usize = 10_000;

/// The number of nodes of a tree, and its depth.
fn measure(node: &Node) -> (usize, usize) {
    let add = |(size, depth): (usize, usize), child: &Node| {
        let (child_size, child_depth) = measure(child);
        (size + child_size, depth.max(child_depth + 1))
    };
    match &node.value {
        Value::Sequence(items) => items.iter().fold((1, 1), add),
        Value::Mapping(entries) => entries.iter().map(|entry| &entry.value).fold((1, 1), add),
        _ => (1, 1),
    }
}

/// The offset of the first byte at or after `from` that can begin a value. Skips whitespace, comments, the colon of a
/// key, tags and anchors.
fn skip_to_value(text: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(next) = text[at..].chars().next() {
        at += match next {
            ' ' | '\t' | '\n' | '\r' | ':' => 1,
            '#' => text[at..].find(['\n', '\r']).unwrap_or(text.len() - at),
            '&' | '!' => text[at..].find(char::is_whitespace).unwrap_or(text.len() - at),
            _ => break,
        };
    }
    at
}

/// A list or mapping that is not closed yet.
enum Open {
    Sequence { items: Vec<Node>, span: Span, flow: bool },
    Mapping { entries: Vec<Entry>, merged: Vec<Entry>, key: Option<Key>, span: Span, flow: bool },
}

/// A key whose value has not been parsed yet.
struct Key {
    text: String,
    span: Span,
    plain: bool,
}

/// A value with an anchor, and what it costs to repeat it.
struct Anchored {
    node: Node,
    size: usize,
    depth: usize,
}

#[derive(Default)]
pub(super) struct Builder<'t> {
    text: &'t str,
    /// The text with placeholders for some characters, which is parsed instead; it has the same length.
    masked: Option<(&'t str, Placeholders)>,
    /// Whether plain scalars stay text, whatever type they look like.
    untyped: bool,
    /// The open lists and mappings, each with its anchor id (0 for none).
    open: Vec<(Open, usize)>,
    anchored: HashMap<usize, Anchored>,
    alias_nodes: usize,
    root: Option<Node>,
}

impl<'t> Builder<'t> {
    /// A builder for `text`. If `untyped`, plain scalars stay text.
    pub(super) fn new(text: &'t str, untyped: bool) -> Self {
        Self { text, untyped, ..Self::default() }
    }

    /// Parses `masked` instead, in which `placeholders` replace characters that are text.
    pub(super) fn masked(self, masked: &'t str, placeholders: Placeholders) -> Self {
        Self { masked: Some((masked, placeholders)), ..self }
    }

    /// # Errors
    /// The first error in the document.
    pub(super) fn read(self) -> Result<Node, Fault> {
        self.attempt().map_err(|(fault, _)| fault)
    }

    /// # Errors
    /// The first error in the document, and the offset of the character that may be text after all.
    pub(super) fn attempt(mut self) -> Result<Node, (Fault, Option<usize>)> {
        let mut sign = None;
        self.events(&mut sign).map_err(|fault| (fault, sign))?;
        Ok(self.root.take().unwrap_or(Node { value: Value::Null, span: Span::at(0) }))
    }

    fn events(&mut self, sign: &mut Option<usize>) -> Result<(), Fault> {
        let mut documents = 0;
        let masked = self.masked.map_or(self.text, |(masked, _)| masked);
        for next in Parser::new_from_str_with_options(masked, parser_options()) {
            let (event, span) = next.map_err(|error| {
                *sign = signs::ambiguous_character(masked, &error);
                messages::fault(self.text, &error, self.unclosed())
            })?;
            let span = span.byte_range().map_or(Span::at(0), |range| Span::new(range.start, range.end));
            match event {
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents > 1 {
                        return Err(messages::second_document(self.text, span));
                    }
                }
                Event::Scalar(text, style, anchor, tag) => {
                    let text = match self.masked {
                        Some((_, placeholders)) => Cow::Owned(self.restore(&text, placeholders)?),
                        None => text,
                    };
                    self.scalar(&text, style, anchor, tag.as_deref(), span)?;
                }
                Event::SequenceStart(style, anchor, _) => {
                    let span = self.collection_start(span, style)?;
                    let flow = style == StructureStyle::Flow;
                    self.open.push((Open::Sequence { items: Vec::new(), span, flow }, anchor));
                }
                Event::MappingStart(style, anchor, _) => {
                    let span = self.collection_start(span, style)?;
                    let flow = style == StructureStyle::Flow;
                    self.open.push((
                        Open::Mapping { entries: Vec::new(), merged: Vec::new(), key: None, span, flow },
                        anchor,
                    ));
                }
                Event::SequenceEnd | Event::MappingEnd => self.close(span)?,
                Event::Alias(id) => self.alias(id, span)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Restores the original characters in `text`, a scalar of the masked text.
    fn restore(&self, text: &str, placeholders: Placeholders) -> Result<String, Fault> {
        let (mut in_list, mut in_map) = (false, false);
        for (open, _) in &self.open {
            match open {
                Open::Sequence { flow: true, .. } => in_list = true,
                Open::Mapping { flow: true, span, .. } => in_map |= self.text[span.start..].starts_with('{'),
                _ => {}
            }
        }
        placeholders.restore(text, in_list, in_map).ok_or_else(|| Fault::new(Span::at(0), Message::default()))
    }

    /// The innermost `[` or `{` that is still open.
    fn unclosed(&self) -> Option<Span> {
        self.open.iter().rev().find_map(|(open, _)| match open {
            // A pair in a list, `[a: b]`, is a mapping without a bracket.
            Open::Sequence { span, flow: true, .. } | Open::Mapping { span, flow: true, .. } => {
                self.text[span.start..].starts_with(['[', '{']).then(|| Span::new(span.start, span.start + 1))
            }
            _ => None,
        })
    }

    /// The key whose value comes next, if there is one.
    fn pending_key(&self) -> Option<&Key> {
        match self.open.last() {
            Some((Open::Mapping { key, .. }, _)) => key.as_ref(),
            _ => None,
        }
    }

    fn expects_key(&self) -> bool {
        matches!(self.open.last(), Some((Open::Mapping { key: None, .. }, _)))
    }

    /// The start of a list or mapping. A block list under a key begins at its first dash.
    fn collection_start(&self, span: Span, style: StructureStyle) -> Result<Span, Fault> {
        if self.expects_key() {
            return Err(messages::collection_as_key(self.text, span));
        }
        match self.pending_key() {
            Some(key) if style == StructureStyle::Block => {
                let start = skip_to_value(self.text, key.span.end);
                Ok(if self.text[start..].starts_with('-') { Span::at(start) } else { span })
            }
            _ => Ok(span),
        }
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        span: Span,
    ) -> Result<(), Fault> {
        let plain = style == ScalarStyle::Plain;
        if self.expects_key() {
            // The parser reports a missing key as `~` with an empty span.
            let text = if plain && span.is_empty() { String::new() } else { text.to_owned() };
            if anchor != 0 {
                let value = Value::String { text: text.clone(), plain };
                self.anchored.insert(anchor, Anchored { node: Node { value, span }, size: 1, depth: 1 });
            }
            self.set_key(Key { text, span, plain });
            return Ok(());
        }
        let span = match style {
            ScalarStyle::Literal | ScalarStyle::Folded => self.block_scalar_span(span),
            _ if span.is_empty() => self.absent_span(span),
            _ => span,
        };
        let tag = tag.and_then(Tag::core_suffix);
        let value = match tag {
            Some("str") => Value::String { text: text.to_owned(), plain: false },
            None if !plain => Value::String { text: text.to_owned(), plain: false },
            // The parser reports a missing value as `~` with an empty span.
            _ if self.untyped => {
                let text = if span.is_empty() { String::new() } else { text.to_owned() };
                Value::String { text, plain: true }
            }
            _ => scalar::resolve(text),
        };
        let node = Node { value, span };
        self.put(node, anchor, 1, 1);
        Ok(())
    }

    /// The span of a block scalar with its indicator: the parser's span begins at the content.
    fn block_scalar_span(&self, span: Span) -> Span {
        let from = match self.open.last() {
            Some((Open::Mapping { key: Some(key), .. }, _)) => key.span.end,
            Some((Open::Sequence { items, span, .. }, _)) => items.last().map_or(span.start, |item| item.span.end),
            _ => 0,
        };
        let mut start = skip_to_value(self.text, from.min(span.start));
        // An item has a dash before it.
        if self.text[start..].starts_with('-') {
            start = skip_to_value(self.text, start + 1);
        }
        let start = start.min(span.start);
        let end = start + self.text[start..span.end].trim_end().len();
        Span::new(start, end.max(start))
    }

    /// The place of a missing value: right after the colon or the dash.
    fn absent_span(&self, span: Span) -> Span {
        let Some(key) = self.pending_key() else { return span };
        let after = &self.text[key.span.end..];
        let blanks = after.len() - after.trim_start_matches([' ', '\t']).len();
        match after[blanks..].starts_with(':') {
            true => Span::at(key.span.end + blanks + 1),
            false => Span::at(key.span.end),
        }
    }

    fn alias(&mut self, id: usize, span: Span) -> Result<(), Fault> {
        let Some(anchored) = self.anchored.get(&id) else {
            let alias = &self.text[span.start..span.end];
            let message = say!(
                en("`{alias}` is inside the value that it refers to"),
                vi("`{alias}` nằm bên trong chính giá trị mà nó trỏ tới"),
            );
            return Err(Fault::new(span, message)
                .with_help(say!(en("write the value itself here"), vi("hãy viết thẳng giá trị vào đây"))));
        };
        self.alias_nodes += anchored.size;
        let depth = anchored.depth + self.open.len();
        if self.alias_nodes > ALIAS_NODE_LIMIT || depth > ALIAS_DEPTH_LIMIT {
            let message = say!(
                en("the aliases of this document repeat too much"),
                vi("các bí danh YAML trong tài liệu này lặp lại quá nhiều"),
            );
            return Err(Fault::new(span, message)
                .with_help(say!(en("write the values out"), vi("hãy viết đầy đủ các giá trị"))));
        }
        if self.expects_key() {
            let text = match &anchored.node.value {
                Value::String { text, .. } => text.clone(),
                Value::Integer(number) => number.to_string(),
                Value::Bool(flag) => flag.to_string(),
                _ => return Err(messages::collection_as_key(self.text, span)),
            };
            self.set_key(Key { text, span, plain: false });
            return Ok(());
        }
        let (size, depth) = (anchored.size, anchored.depth);
        let node = Node { value: anchored.node.value.clone(), span };
        self.put(node, 0, size, depth);
        Ok(())
    }

    fn set_key(&mut self, new: Key) {
        if let Some((Open::Mapping { key, .. }, _)) = self.open.last_mut() {
            *key = Some(new);
        }
    }

    /// Closes the innermost list or mapping; `end` is the span of its end event.
    fn close(&mut self, end: Span) -> Result<(), Fault> {
        let Some((open, anchor)) = self.open.pop() else { return Ok(()) };
        let (value, span, flow) = match open {
            Open::Sequence { items, span, flow } => {
                let last = items.last().map(|item| item.span.end);
                (Value::Sequence(items), (span, last), flow)
            }
            Open::Mapping { entries, merged, span, flow, .. } => {
                let last = entries.last().map(|entry| entry.value.span.end.max(entry.key_span.end));
                (Value::Mapping(with_merged(entries, merged)), (span, last), flow)
            }
        };
        let (start, last) = span;
        // A block ends with its content: its end event is at the next token.
        let end = if flow { end.end } else { last.unwrap_or(start.end) };
        let node = Node { value, span: Span::new(start.start, end.max(start.start)) };
        // Only values with an anchor need to be measured.
        let (size, depth) = if anchor == 0 { (0, 0) } else { measure(&node) };
        self.put(node, anchor, size, depth);
        Ok(())
    }

    /// Adds a finished value to its parent.
    fn put(&mut self, node: Node, anchor: usize, size: usize, depth: usize) {
        if anchor != 0 {
            self.anchored.insert(anchor, Anchored { node: node.clone(), size, depth });
        }
        match self.open.last_mut() {
            Some((Open::Sequence { items, .. }, _)) => items.push(node),
            Some((Open::Mapping { entries, merged, key, .. }, _)) => {
                let Some(key) = key.take() else { return };
                match node.value {
                    Value::Mapping(more) if key.is_merge() => merged.extend(more),
                    Value::Sequence(maps) if key.is_merge() && maps.iter().all(is_mapping) => {
                        merged.extend(maps.into_iter().flat_map(into_entries));
                    }
                    value => {
                        let value = Node { value, span: node.span };
                        entries.push(Entry { key: key.text, key_span: key.span, value });
                    }
                }
            }
            None => self.root = Some(node),
        }
    }
}

impl Key {
    /// Whether this is the merge key `<<`.
    fn is_merge(&self) -> bool {
        self.plain && self.text == "<<"
    }
}

fn is_mapping(node: &Node) -> bool {
    matches!(node.value, Value::Mapping(_))
}

fn into_entries(node: Node) -> Vec<Entry> {
    match node.value {
        Value::Mapping(entries) => entries,
        _ => Vec::new(),
    }
}

/// The entries of a mapping, followed by those merged by `<<`. Its own entries win, then the first merged one.
fn with_merged(mut entries: Vec<Entry>, merged: Vec<Entry>) -> Vec<Entry> {
    if merged.is_empty() {
        return entries;
    }
    let mut seen: HashSet<String> = entries.iter().map(|own| own.key.clone()).collect();
    entries.extend(merged.into_iter().filter(|entry| seen.insert(entry.key.clone())));
    entries
}
