//! What is wrong with a schema, and where: what all that compile a part of it share.

use std::collections::HashMap;

use globset::GlobSet;

use super::globs::{glob, globs};
use super::phrase;
use super::room::{MAX_SIZE, Room, Thing};
use super::spec::{Language, TextSpec};
use crate::data::value::{Entry, Node};
use crate::data::yaml::Fault;
use crate::diagnostic::RuleMeta;
use crate::message::Message;
use crate::message::suggest::instead;
use crate::say;
use crate::text::source::Span;

/// A place in the tree that may not have been written.
#[derive(Clone, Copy)]
pub(super) struct NodePath<'n>(pub Option<&'n Node>);

impl<'n> NodePath<'n> {
    pub fn key(self, key: &str) -> Self {
        Self(self.0.and_then(|node| node.get(key)).map(|entry| &entry.value))
    }

    /// The places of all keys, for maps of which each is asked for.
    pub fn keys(self) -> HashMap<&'n str, Self> {
        let entries = self.0.map(Node::entries).unwrap_or_default();
        // Of a key given twice the first counts.
        entries.iter().rev().map(|entry| (entry.key.as_str(), Self(Some(&entry.value)))).collect()
    }

    pub fn item(self, index: usize) -> Self {
        Self(self.0.and_then(|node| node.items().get(index)))
    }

    pub fn span(self) -> Span {
        self.0.map_or(Span::at(0), |node| node.span)
    }

    /// Where `key` itself stands; the map when it does not.
    pub fn key_span(self, key: &str) -> Span {
        self.0.and_then(|node| node.get(key)).map_or(self.span(), |entry| entry.key_span)
    }
}

/// How many mistakes are told of one file, about: to look for what was meant takes its time.
const MAX_FAULTS: usize = 100;

/// What stands for every key of a schema.
const ANY: &str = "";

/// How many patterns and phrases a schema may have: each takes time and room to compile.
const MAX_PATTERNS: usize = 500;

/// The mistakes found so far.
pub(super) struct Faults<'n> {
    found: Vec<Fault>,
    patterns: usize,
    room: Room,
    /// The keys of the schema under which something was left empty.
    broken: Vec<&'n str>,
}

impl<'n> Faults<'n> {
    /// None yet of the schema in `tree`, whose decoding told what is in `decoding`.
    pub fn new(tree: &'n Node, decoding: &[Fault]) -> Self {
        let is_in = |entry: &Entry, fault: &Fault| {
            (entry.key_span.start..=entry.value.span.end).contains(&fault.span.start) && fault.span != entry.key_span
        };
        // A key that is none may be any.
        let under = |fault: &Fault| {
            tree.entries().iter().find(|entry| is_in(entry, fault)).map_or(ANY, |entry| entry.key.as_str())
        };
        let broken = decoding.iter().map(under).collect();
        Self { found: Vec::new(), patterns: 0, room: Room::default(), broken }
    }

    pub fn add(&mut self, span: Span, message: impl Into<Message>, help: impl Into<Message>) {
        self.found.push(Fault::new(span, message).with_help(help));
    }

    /// A word that is none of those known, which stand under the keys `from` of the schema; nothing is told when they
    /// may be more than are known.
    pub fn unknown<'k>(
        &mut self,
        span: Span,
        message: Message,
        word: &str,
        known: impl IntoIterator<Item = &'k str>,
        from: &[&str],
    ) {
        let doubtful = !from.is_empty() && self.broken.iter().any(|key| *key == ANY || from.contains(key));
        if doubtful || self.found.len() > MAX_FAULTS {
            return;
        }
        let known: Vec<&str> = known.into_iter().collect();
        self.add(span, message, instead(word, &known));
    }

    /// A language that the schema does not have; `node_path` is the map that has it as a key.
    pub fn language(&mut self, code: &str, node_path: NodePath<'_>, languages: &[Language]) {
        if languages.iter().all(|language| language.code != code) {
            let known = languages.iter().map(|language| language.code.as_str());
            let message = say!(
                en("`{code}` is not one of the schema's languages"),
                vi("`{code}` không phải ngôn ngữ của lược đồ này"),
            );
            self.unknown(node_path.key_span(code), message, code, known, &["languages"]);
        }
    }

    /// Ids of rules that are not among `rules`, unless that is empty; `node_path` is the map that has them as keys.
    pub fn rules<'k>(
        &mut self,
        ids: impl IntoIterator<Item = &'k String>,
        node_path: NodePath<'_>,
        rules: &[&'static RuleMeta],
    ) {
        for id in ids.into_iter().filter(|id| !rules.is_empty() && rules.iter().all(|rule| rule.id != id.as_str())) {
            let known = rules.iter().map(|rule| rule.id);
            let message = say!(en("there is no rule `{id}`"), vi("không có quy tắc `{id}`"));
            self.unknown(node_path.key_span(id), message, id, known, &[]);
        }
    }

    /// A range that nothing can lie in.
    pub fn range<T: PartialOrd + Copy + std::fmt::Display>(
        &mut self,
        node_path: NodePath<'_>,
        min: Option<T>,
        max: Option<T>,
    ) {
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            let message = say!(en("`min` {min} is greater than `max` {max}"), vi("`min` {min} lớn hơn `max` {max}"));
            self.add(node_path.key("min").span(), message, say!(en("swap the two"), vi("hãy đổi chỗ hai giá trị")));
        }
    }

    pub fn regex(&mut self, pattern: Option<&str>, node_path: NodePath<'_>) -> Option<regex::Regex> {
        let pattern = pattern.filter(|_| self.takes_pattern(node_path))?;
        match phrase::regex(pattern) {
            Ok(compiled) => self.has_room(Thing::Pattern(compiled.size), node_path).then_some(compiled.regex),
            Err(reason) => {
                self.pattern(node_path, &reason);
                None
            }
        }
    }

    /// Counts one more pattern; whether it is to be compiled.
    pub fn takes_pattern(&mut self, node_path: NodePath<'_>) -> bool {
        self.patterns += 1;
        if self.patterns == MAX_PATTERNS + 1 {
            let message = say!(
                en("a schema has {MAX_PATTERNS} patterns and phrases at most, and this is one more"),
                vi("một lược đồ có nhiều nhất {MAX_PATTERNS} mẫu và cụm từ, mẫu này đã vượt quá"),
            );
            let help = say!(en("join some of them: `/one|another/`"), vi("hãy gộp một số mẫu: `/một|hai/`"));
            self.add(node_path.span(), message, help);
        }
        self.patterns <= MAX_PATTERNS && !self.room.is_full()
    }

    /// An expression that cannot be compiled.
    pub fn pattern(&mut self, node_path: NodePath<'_>, reason: &Message) {
        let message = say!(
            en("this is not a regular expression: {}", reason.en),
            vi("đây không phải biểu thức chính quy: {}", reason.vi),
        );
        let help = say!(
            en(r"put a backslash before a sign that stands for itself: `\.`, `\(`, `\[`"),
            vi(r"hãy đặt dấu gạch chéo ngược trước ký hiệu được hiểu theo nghĩa đen: `\.`, `\(`, `\[`"),
        );
        self.add(node_path.span(), message, help);
    }

    pub fn texts(&mut self, texts: &[String], node_path: NodePath<'_>) -> Vec<TextSpec> {
        texts.iter().enumerate().filter_map(|(index, text)| self.text(text, node_path.item(index))).collect()
    }

    pub fn text(&mut self, text: &str, node_path: NodePath<'_>) -> Option<TextSpec> {
        if !self.takes_pattern(node_path) {
            return None;
        }
        match TextSpec::new(text) {
            Ok(spec) => {
                let thing = spec.pattern.size.map_or(Thing::Phrase(text), Thing::Pattern);
                return self.has_room(thing, node_path).then_some(spec);
            }
            Err(reason) if phrase::between_slashes(text).is_some() => self.pattern(node_path, &reason),
            Err(reason) => self.add(
                node_path.span(),
                say!(
                    en("this text cannot be looked for: {}", reason.en),
                    vi("không tìm được đoạn chữ này: {}", reason.vi),
                ),
                say!(
                    en("write words, or a regular expression as `/…/`"),
                    vi("hãy viết các từ, hoặc một biểu thức chính quy dạng `/…/`"),
                ),
            ),
        }
        None
    }

    /// Whether there is room for `thing`, which stands at `node_path`; that there is none is told once.
    pub fn has_room(&mut self, thing: Thing<'_>, node_path: NodePath<'_>) -> bool {
        let was_full = self.room.is_full();
        let fits = self.room.take(thing);
        if !fits && !was_full {
            let most = MAX_SIZE >> 20;
            self.add(
                node_path.span(),
                say!(
                    en("up to here, the patterns and words of this schema take more than {most} MiB of memory"),
                    vi("tính đến đây, các mẫu và từ ngữ của lược đồ này chiếm hơn {most} MiB bộ nhớ"),
                ),
                say!(
                    en(r"write fewer, or simpler ones: `[a-z]+` takes less than `\w{{1,20}}`"),
                    vi(r"hãy viết ít hơn, hoặc đơn giản hơn: `[a-z]+` chiếm ít hơn `\w{{1,20}}`"),
                ),
            );
        }
        fits
    }

    /// Compiles the list of patterns of paths at `node_path`.
    pub fn globs(&mut self, patterns: &[String], node_path: NodePath<'_>) -> GlobSet {
        globs(patterns, node_path.0, |pattern| glob(pattern, true), &mut self.room).unwrap_or_else(|faults| {
            self.found.extend(faults);
            GlobSet::empty()
        })
    }

    /// `value`, or all that was found.
    pub fn into_result<T>(mut self, value: T) -> Result<T, Vec<Fault>> {
        if self.found.is_empty() {
            return Ok(value);
        }
        self.found.sort_by_key(|fault| fault.span);
        Err(self.found)
    }
}
