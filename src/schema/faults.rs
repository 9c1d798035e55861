//! Collects the mistakes of a schema with their places. All parts of the compiler share this.

use std::collections::HashMap;

use super::budget::{Allocation, Budget, MAX_SIZE};
use super::forms::SaidModel;
use super::globs::{self, Files};
use super::phrase;
use super::spec::{Language, TextSpec};
use super::unsupported;
use crate::data::value::{Entry, Node, span_of};
use crate::data::yaml::Fault;
use crate::diagnostic::RuleMeta;
use crate::message::Message;
use crate::message::suggest::instead;
use crate::say;
use crate::text::source::Span;

/// A node of the tree that may be absent.
#[derive(Clone, Copy)]
pub(super) struct NodePath<'n>(pub Option<&'n Node>);

impl<'n> NodePath<'n> {
    pub fn key(self, key: &str) -> Self {
        Self(self.0.and_then(|node| node.get(key)).map(|entry| &entry.value))
    }

    /// The nodes of all keys, for maps whose keys are all visited.
    pub fn keys(self) -> HashMap<&'n str, Self> {
        let entries = self.0.map(Node::entries).unwrap_or_default();
        // Of a duplicate key, the first one counts.
        entries.iter().rev().map(|entry| (entry.key.as_str(), Self(Some(&entry.value)))).collect()
    }

    pub fn item(self, index: usize) -> Self {
        Self(self.0.and_then(|node| node.items().get(index)))
    }

    pub fn span(self) -> Span {
        span_of(self.0)
    }

    /// The span of `key` itself; that of the map if the key is absent.
    pub fn key_span(self, key: &str) -> Span {
        self.0.and_then(|node| node.get(key)).map_or(self.span(), |entry| entry.key_span)
    }
}

/// Maximum number of mistakes per file, approximately: the search for suggestions takes time.
const MAX_FAULTS: usize = 100;

/// Stands for every key of a schema.
const ANY: &str = "";

/// Maximum number of patterns and phrases of a schema. Each takes time and memory to compile.
const MAX_PATTERNS: usize = 500;

/// The mistakes found so far.
pub(super) struct Faults<'n> {
    found: Vec<Fault>,
    patterns: usize,
    budget: Budget,
    /// The keys of the schema whose values are incomplete because of decoding mistakes.
    broken: Vec<&'n str>,
}

impl<'n> Faults<'n> {
    /// Starts without mistakes for the schema in `tree`; `decoding` are the mistakes found by the decoder. Only a built-in
    /// schema, which has none, may be without a tree.
    pub fn new(tree: Option<&'n Node>, decoding: &[Fault]) -> Self {
        let is_in = |entry: &Entry, fault: &Fault| {
            (entry.key_span.start..=entry.value.span.end).contains(&fault.span.start) && fault.span != entry.key_span
        };
        let entries = tree.map(Node::entries).unwrap_or_default();
        // An unknown key may be any key, misspelled.
        let under =
            |fault: &Fault| entries.iter().find(|entry| is_in(entry, fault)).map_or(ANY, |entry| entry.key.as_str());
        let broken = decoding.iter().map(under).collect();
        Self { found: Vec::new(), patterns: 0, budget: Budget::default(), broken }
    }

    pub fn add(&mut self, span: Span, message: impl Into<Message>, help: impl Into<Message>) {
        self.found.push(Fault::new(span, message).with_help(help));
    }

    /// Reports a word that is not among `known`, which are defined under the keys `from` of the schema. Reports nothing
    /// if these keys are incomplete.
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

    /// Reports a language that the schema does not have; `node_path` is the map with that key.
    pub fn language(&mut self, code: &str, node_path: NodePath<'_>, languages: &[Language]) {
        if languages.iter().all(|language| language.code != code) {
            let known = languages.iter().map(|language| language.code.as_str());
            let message = say!(
                en("`{code}` is not one of the schema's languages"),
                vi("`{code}` không phải ngôn ngữ của mẫu yêu cầu này"),
            );
            self.unknown(node_path.key_span(code), message, code, known, &["languages"]);
        }
    }

    /// Reports ids of rules that are not among `rules`, unless that is empty; `node_path` is the map with these keys.
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

    /// Reports an empty range.
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
            Ok(compiled) => self.fits_budget(Allocation::Pattern(compiled.size), node_path).then_some(compiled.regex),
            Err(reason) => {
                self.pattern(node_path, pattern, &reason);
                None
            }
        }
    }

    /// Counts one more pattern and returns whether to compile it.
    pub fn takes_pattern(&mut self, node_path: NodePath<'_>) -> bool {
        self.patterns += 1;
        if self.patterns == MAX_PATTERNS + 1 {
            let message = say!(
                en("a schema has {MAX_PATTERNS} patterns and phrases at most, and this is one more"),
                vi("một mẫu yêu cầu có nhiều nhất {MAX_PATTERNS} mẫu và cụm từ, mẫu này đã vượt quá"),
            );
            let help = say!(en("join some of them: `/one|another/`"), vi("hãy gộp một số mẫu: `/một|hai/`"));
            self.add(node_path.span(), message, help);
        }
        self.patterns <= MAX_PATTERNS && !self.budget.is_exhausted()
    }

    /// Reports the regular expression in `text`, which is invalid for `reason`.
    pub fn pattern(&mut self, node_path: NodePath<'_>, text: &str, reason: &Message) {
        let inner = phrase::between_slashes(text.trim());
        if let Some((message, help)) = unsupported::explain(inner.unwrap_or(text), inner.is_some()) {
            return self.add(node_path.span(), message, help);
        }
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

    /// The same for texts that may have a message.
    pub fn said(&mut self, models: &[SaidModel], node_path: NodePath<'_>) -> Vec<TextSpec> {
        let text = |(index, model): (usize, &SaidModel)| {
            let item = node_path.item(index);
            let is_group = item.0.is_some_and(|node| !node.entries().is_empty());
            let spec = self.text(&model.text, if is_group { item.key("text") } else { item })?;
            Some(TextSpec { message: model.message.as_ref().map(|message| message.0.clone()), ..spec })
        };
        models.iter().enumerate().filter_map(text).collect()
    }

    pub fn text(&mut self, text: &str, node_path: NodePath<'_>) -> Option<TextSpec> {
        if !self.takes_pattern(node_path) {
            return None;
        }
        match TextSpec::new(text) {
            Ok(spec) => {
                let allocation = spec.pattern.size.map_or(Allocation::Phrase(text), Allocation::Pattern);
                return self.fits_budget(allocation, node_path).then_some(spec);
            }
            Err(reason) if phrase::between_slashes(text).is_some() => self.pattern(node_path, text, &reason),
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

    /// Reserves memory for `allocation`, which is at `node_path`, and returns whether it fits. The first that does not fit
    /// is reported.
    pub fn fits_budget(&mut self, allocation: Allocation<'_>, node_path: NodePath<'_>) -> bool {
        let was_exhausted = self.budget.is_exhausted();
        let fits = self.budget.reserve(allocation);
        if !fits && !was_exhausted {
            let most = MAX_SIZE >> 20;
            self.add(
                node_path.span(),
                say!(
                    en("up to here, the patterns and words of this schema take more than {most} MiB of memory"),
                    vi("tính đến đây, các mẫu và từ ngữ của mẫu yêu cầu này chiếm hơn {most} MiB bộ nhớ"),
                ),
                say!(
                    en(r"write fewer, or simpler ones: `[a-z]+` takes less than `\w{{1,20}}`"),
                    vi(r"hãy viết ít hơn, hoặc đơn giản hơn: `[a-z]+` chiếm ít hơn `\w{{1,20}}`"),
                ),
            );
        }
        fits
    }

    /// Compiles the path patterns at `node_path`.
    pub fn files(&mut self, patterns: &[String], node_path: NodePath<'_>) -> Files {
        globs::files(patterns, node_path.0, &mut self.budget).unwrap_or_else(|faults| {
            self.found.extend(faults);
            Files::Plain(Vec::new())
        })
    }

    /// `value`, or all mistakes.
    pub fn into_result<T>(mut self, value: T) -> Result<T, Vec<Fault>> {
        if self.found.is_empty() {
            return Ok(value);
        }
        self.found.sort_by_key(|fault| fault.span);
        Err(self.found)
    }
}
