//! Which order in a report silences which finding.

use std::collections::HashMap;
use std::sync::Arc;

use crate::config::SuppressionMode;
use crate::diagnostic::{Diagnostic, RuleMeta, Silenced, Suppression};
use crate::document::suppressions::{Name, Order, Reach};
use crate::message::{Message, SEMICOLON, Words};
use crate::rules::suppression_unused::SUPPRESSION_UNUSED;
use crate::rules::suppression_used::SUPPRESSION_USED;
use crate::say;
use crate::text::source::Source;

/// Says whether a rule was asked, or, for `None`, all were.
pub(super) type Spoke<'a> = dyn Fn(Option<&RuleMeta>) -> bool + 'a;

/// What silences a finding, as it is kept; `source` is the file that `order` is in unless it is the finding's own.
pub fn suppression(order: &Order, source: Option<&Arc<Source>>) -> Suppression {
    Suppression {
        span: order.span,
        source: source.cloned(),
        in_front_matter: order.in_front_matter,
        reason: order.reason.clone(),
    }
}

/// Whether `found` is told in spite of everything, and then why.
fn stays(found: &Diagnostic, mode: SuppressionMode) -> Option<Words> {
    if *found.rule == SUPPRESSION_USED {
        return Some(Words { en: "what is said of it", vi: "điều nói về chính nó" });
    }
    let stops = found.stops_build && mode != SuppressionMode::AllowAll;
    stops.then_some(Words { en: "what stops the build", vi: "lỗi khiến Hugo không dựng được trang web" })
}

/// Says in `found` that `by` is of no use against it.
fn refuse(found: &mut Diagnostic, by: &Suppression, source: &Source, what: Words) {
    let by = by.named(source);
    let note = say!(en("{} cannot silence {}", by.en, what.en), vi("{} không ẩn được {}", by.vi, what.vi));
    found.help = Some(match found.help.take() {
        Some(help) => Message::joined(&[help, note], SEMICOLON),
        None => note,
    });
}

/// One rule in an order, or all of them.
#[derive(Clone, Copy)]
pub(super) struct Token<'a> {
    /// The order.
    pub order: &'a Order,
    /// The rule as it is written.
    pub name: Option<&'a Name>,
    /// The rule.
    pub rule: Option<&'static RuleMeta>,
}

/// The tokens in the order of the text.
pub(super) struct Tokens<'a> {
    all: Vec<Token<'a>>,
}

/// What holds at a place for one rule, or for all: the last word on it, with the token that says it.
#[derive(Clone, Copy)]
struct Word {
    token: usize,
    silent: bool,
}

/// A rule by its id; `None` for all.
type Key = Option<&'static str>;

impl<'a> Tokens<'a> {
    pub fn new(orders: &'a [Order], known: &HashMap<&str, &'static RuleMeta>) -> Self {
        let mut all = Vec::new();
        for order in orders {
            if order.rules.is_empty() {
                all.push(Token { order, name: None, rule: None });
            }
            for name in &order.rules {
                let rule = known.get(name.id.as_str()).copied();
                all.extend(rule.map(|rule| Token { order, name: Some(name), rule: Some(rule) }));
            }
        }
        Self { all }
    }

    /// Those of which it can be said that they were of no use: no rule that they name was kept from being asked.
    pub fn of_no_use(&self, used: &[bool], spoke: &Spoke<'_>) -> Vec<Token<'a>> {
        let judged = |token: &Token<'_>| token.rule.is_none_or(|rule| rule != &SUPPRESSION_UNUSED) && spoke(token.rule);
        self.all.iter().zip(used).filter(|&(token, used)| !used && judged(token)).map(|(token, _)| *token).collect()
    }

    /// Those that name `rule`.
    pub fn only(&self, rule: &RuleMeta) -> Self {
        Self { all: self.all.iter().copied().filter(|token| token.rule == Some(rule)).collect() }
    }

    /// Takes out of `diagnostics`, which are sorted, what is silenced, and says in those that must stay that they were
    /// meant to be; returns of each token whether it was of use, and what was taken out.
    ///
    /// Of several that silence one finding the nearest has done it, so that what is said to be of no use can go at
    /// once, all of it.
    pub fn silence(
        &self,
        diagnostics: &mut Vec<Diagnostic>,
        source: &Source,
        mode: SuppressionMode,
    ) -> (Vec<bool>, Vec<Silenced>) {
        let mut used = vec![false; self.all.len()];
        let mut file: HashMap<Key, usize> = HashMap::new();
        let mut lines: HashMap<(usize, Key), usize> = HashMap::new();
        for (index, token) in self.all.iter().enumerate() {
            match token.order.reach {
                Reach::File => _ = file.insert(token.key(), index),
                Reach::Line(line) => _ = lines.insert((line, token.key()), index),
                Reach::Disable | Reach::Enable => {}
            }
        }
        let mut sweep = Sweep { tokens: &self.all, next: 0, all: None, rules: HashMap::new() };
        let mut by_whom = Vec::new();
        let silenced = diagnostics.extract_if(.., |found| {
            sweep.up_to(found.span.start, &mut used);
            let keys = [Some(found.rule.id), None];
            let line = source.line_of(found.span.start);
            let by = keys
                .iter()
                .find_map(|&key| lines.get(&(line, key)).copied())
                .or_else(|| sweep.silenced(found.rule.id))
                .or_else(|| keys.iter().find_map(|key| file.get(key).copied()));
            let Some(by) = by else { return false };
            used[by] = true;
            let by = suppression(self.all[by].order, None);
            match stays(found, mode) {
                Some(what) => {
                    refuse(found, &by, source, what);
                    false
                }
                None => {
                    by_whom.push(by);
                    true
                }
            }
        });
        let silenced: Vec<Diagnostic> = silenced.collect();
        let silenced = silenced.into_iter().zip(by_whom).map(|(diagnostic, by)| Silenced { diagnostic, by }).collect();
        sweep.up_to(usize::MAX, &mut used);
        (used, silenced)
    }
}

impl Token<'_> {
    fn key(&self) -> Key {
        self.rule.map(|rule| rule.id)
    }
}

/// What `disable` and `enable` have said so far.
struct Sweep<'t, 'a> {
    tokens: &'t [Token<'a>],
    next: usize,
    all: Option<Word>,
    rules: HashMap<&'static str, Word>,
}

impl Sweep<'_, '_> {
    /// Takes in what stands before byte `place`.
    fn up_to(&mut self, place: usize, used: &mut [bool]) {
        while let Some(token) = self.tokens.get(self.next).filter(|token| token.order.span.start <= place) {
            let index = self.next;
            self.next += 1;
            let silent = match token.order.reach {
                Reach::Disable => true,
                Reach::Enable => false,
                Reach::File | Reach::Line(_) => continue,
            };
            let word = Word { token: index, silent };
            match token.key() {
                Some(id) => {
                    used[index] |= !silent && self.silenced(id).is_some();
                    self.rules.insert(id, word);
                }
                None => {
                    let any = self.all.iter().chain(self.rules.values()).any(|word| word.silent);
                    used[index] |= !silent && any;
                    // What was said of single rules before is over.
                    self.rules.clear();
                    self.all = Some(word);
                }
            }
        }
    }

    /// The token that silences the rule `id` here.
    fn silenced(&self, id: &str) -> Option<usize> {
        let last = self.rules.get(id).copied().or(self.all)?;
        last.silent.then_some(last.token)
    }
}
