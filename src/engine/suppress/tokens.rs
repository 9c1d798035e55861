//! Decides which suppression silences which finding.

use std::collections::HashMap;
use std::sync::Arc;

use crate::config::SuppressionMode;
use crate::diagnostic::{Diagnostic, RuleMeta, Silenced, Suppression};
use crate::document::suppressions::{Directive, Name, Scope};
use crate::message::{Message, SEMICOLON, Words};
use crate::rules::suppression_unused::SUPPRESSION_UNUSED;
use crate::rules::suppression_used::SUPPRESSION_USED;
use crate::say;
use crate::text::source::Source;

/// Whether a rule ran or, for `None`, whether all ran.
pub(super) type RuleRan<'a> = dyn Fn(Option<&RuleMeta>) -> bool + 'a;

/// The stored data about a suppression; `source` is its file, unless that is the finding's own.
pub fn suppression(directive: &Directive, source: Option<&Arc<Source>>) -> Suppression {
    Suppression {
        span: directive.span,
        source: source.cloned(),
        in_front_matter: directive.in_front_matter,
        reason: directive.reason.clone(),
    }
}

/// Whether `found` cannot be silenced, and then why.
fn cannot_silence(found: &Diagnostic, mode: SuppressionMode) -> Option<Words> {
    if *found.rule == SUPPRESSION_USED {
        return Some(Words { en: "what is said about it", vi: "điều nói về chính nó" });
    }
    let stops = found.stops_build && mode != SuppressionMode::AllowAll;
    stops.then_some(Words { en: "what stops the build", vi: "lỗi khiến Hugo không dựng được trang web" })
}

/// Adds to `found` that `by` cannot silence it.
fn add_note(found: &mut Diagnostic, by: &Suppression, source: &Source, what: Words) {
    let by = by.named(source);
    let note = say!(en("{} cannot silence {}", by.en, what.en), vi("{} không ẩn được {}", by.vi, what.vi));
    found.help = Some(match found.help.take() {
        Some(help) => Message::joined(&[help, note], SEMICOLON),
        None => note,
    });
}

/// One rule in a suppression, or all rules.
#[derive(Clone, Copy)]
pub(super) struct Token<'a> {
    /// The suppression.
    pub directive: &'a Directive,
    /// The rule as written.
    pub name: Option<&'a Name>,
    /// The rule.
    pub rule: Option<&'static RuleMeta>,
}

/// All tokens, in the order of the text.
pub(super) struct Tokens<'a> {
    all: Vec<Token<'a>>,
}

/// The latest switch for one rule, or for all, with its token.
#[derive(Clone, Copy)]
struct Switch {
    token: usize,
    silent: bool,
}

/// A rule id; `None` for all rules.
type Key = Option<&'static str>;

impl<'a> Tokens<'a> {
    pub fn new(directives: &'a [Directive], known: &HashMap<&str, &'static RuleMeta>) -> Self {
        let mut all = Vec::new();
        for directive in directives {
            if directive.rules.is_empty() {
                all.push(Token { directive, name: None, rule: None });
            }
            for name in &directive.rules {
                let rule = known.get(name.id.as_str()).copied();
                all.extend(rule.map(|rule| Token { directive, name: Some(name), rule: Some(rule) }));
            }
        }
        Self { all }
    }

    /// The unused tokens, except those of rules that did not run.
    pub fn unused_tokens(&self, used: &[bool], ran: &RuleRan<'_>) -> Vec<Token<'a>> {
        let is_decidable =
            |token: &Token<'_>| token.rule.is_none_or(|rule| rule != &SUPPRESSION_UNUSED) && ran(token.rule);
        self.all
            .iter()
            .zip(used)
            .filter(|&(token, used)| !used && is_decidable(token))
            .map(|(token, _)| *token)
            .collect()
    }

    /// The tokens that name `rule`.
    pub fn only(&self, rule: &RuleMeta) -> Self {
        Self { all: self.all.iter().copied().filter(|token| token.rule == Some(rule)).collect() }
    }

    /// Removes the silenced findings from `diagnostics`, which are sorted. Adds a note to those that cannot be
    /// silenced. Returns for each token whether it was used, and the removed findings.
    ///
    /// If several tokens silence one finding, the nearest is the used one. So all tokens reported as unused can be
    /// deleted at once.
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
            match token.directive.scope {
                Scope::File => _ = file.insert(token.key(), index),
                Scope::Line(line) => _ = lines.insert((line, token.key()), index),
                Scope::Disable | Scope::Enable => {}
            }
        }
        let mut sweep = Sweep { tokens: &self.all, next: 0, all: None, rules: HashMap::new() };
        let mut suppressions = Vec::new();
        let silenced = diagnostics.extract_if(.., |found| {
            sweep.advance_to(found.span.start, &mut used);
            let keys = [Some(found.rule.id), None];
            let line = source.line_of(found.span.start);
            let by = keys
                .iter()
                .find_map(|&key| lines.get(&(line, key)).copied())
                .or_else(|| sweep.silenced(found.rule.id))
                .or_else(|| keys.iter().find_map(|key| file.get(key).copied()));
            let Some(by) = by else { return false };
            used[by] = true;
            let by = suppression(self.all[by].directive, None);
            match cannot_silence(found, mode) {
                Some(what) => {
                    add_note(found, &by, source, what);
                    false
                }
                None => {
                    suppressions.push(by);
                    true
                }
            }
        });
        let silenced: Vec<Diagnostic> = silenced.collect();
        let silenced =
            silenced.into_iter().zip(suppressions).map(|(diagnostic, by)| Silenced { diagnostic, by }).collect();
        sweep.advance_to(usize::MAX, &mut used);
        (used, silenced)
    }
}

impl Token<'_> {
    fn key(&self) -> Key {
        self.rule.map(|rule| rule.id)
    }
}

/// The state of the `disable` and `enable` comments so far.
struct Sweep<'t, 'a> {
    tokens: &'t [Token<'a>],
    next: usize,
    all: Option<Switch>,
    rules: HashMap<&'static str, Switch>,
}

impl Sweep<'_, '_> {
    /// Applies the comments before byte `place`.
    fn advance_to(&mut self, place: usize, used: &mut [bool]) {
        while let Some(token) = self.tokens.get(self.next).filter(|token| token.directive.span.start <= place) {
            let index = self.next;
            self.next += 1;
            let silent = match token.directive.scope {
                Scope::Disable => true,
                Scope::Enable => false,
                Scope::File | Scope::Line(_) => continue,
            };
            let switch = Switch { token: index, silent };
            match token.key() {
                Some(id) => {
                    used[index] |= !silent && self.silenced(id).is_some();
                    self.rules.insert(id, switch);
                }
                None => {
                    let any = self.all.iter().chain(self.rules.values()).any(|switch| switch.silent);
                    used[index] |= !silent && any;
                    // A switch for all rules overrides earlier ones for single rules.
                    self.rules.clear();
                    self.all = Some(switch);
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
