//! Silences what the writer has silenced, and finds what silences nothing.

mod about;

use std::collections::HashMap;
use std::sync::Arc;

use crate::config::SuppressionMode;
use crate::diagnostic::{Diagnostic, RuleMeta, Severity, Silenced, Suppression};
use crate::document::Suppressions;
use crate::document::suppressions::{Name, Order, Reach};
use crate::engine::check::sort;
use crate::message::{Message, SEMICOLON, Words};
use crate::rules::METAS;
use crate::rules::suppression_unused::SUPPRESSION_UNUSED;
use crate::rules::suppression_used::SUPPRESSION_USED;
use crate::say;
use crate::text::source::{Source, Span};

type Spoke<'a> = dyn Fn(Option<&RuleMeta>) -> bool + 'a;

/// What is decided about the suppressions of one report.
pub struct Decision<'a> {
    /// What they may do.
    pub mode: SuppressionMode,
    /// How grave it is that one silences nothing; `None` when nobody is to be told.
    pub unused: Option<Severity>,
    /// How grave it is that one silences something; the same.
    pub used: Option<Severity>,
    /// Whether a rule was asked at all, or, for `None`, all were that are on: what silences one that was not may be of use
    /// another time.
    pub spoke: &'a Spoke<'a>,
    /// What was silenced in other reports of the site: the rules, each with the place of the order here.
    pub elsewhere: &'a [(&'static RuleMeta, Span)],
}

/// Takes out of `diagnostics`, all that was found in one file, what `suppressions` silence, and puts in what is to be
/// said of the suppressions themselves. Returns what was taken out.
pub fn apply(
    diagnostics: &mut Vec<Diagnostic>,
    suppressions: &Suppressions,
    source: &Source,
    decision: &Decision<'_>,
) -> Vec<Silenced> {
    if decision.mode == SuppressionMode::Ignore || suppressions.orders.is_empty() && suppressions.faults.is_empty() {
        return Vec::new();
    }
    sort(diagnostics);
    let known: HashMap<&str, &'static RuleMeta> = METAS.iter().map(|&meta| (meta.id, meta)).collect();
    let tokens = Tokens::new(&suppressions.orders, &known);
    let (used, mut silenced) = tokens.silence(diagnostics, source, decision.mode);
    let mut about = Vec::new();
    if let Some(severity) = decision.unused {
        about = about::unused(severity, suppressions, &tokens.of_no_use(&used, decision.spoke), diagnostics, source);
        // Whoever silences everything does not thereby silence that he does so for nothing.
        silenced.extend(tokens.only(&SUPPRESSION_UNUSED).silence(&mut about, source, decision.mode).1);
    }
    if let Some(severity) = decision.used {
        let mut told = about::used(severity, suppressions, &silenced, decision.elsewhere);
        // Nobody silences that he silences, and who tries is told so.
        tokens.only(&SUPPRESSION_USED).silence(&mut told, source, decision.mode);
        about.append(&mut told);
    }
    diagnostics.append(&mut about);
    sort(diagnostics);
    silenced.sort_by_key(|silenced| (silenced.diagnostic.span, silenced.diagnostic.rule.id));
    silenced
}

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
struct Token<'a> {
    order: &'a Order,
    name: Option<&'a Name>,
    rule: Option<&'static RuleMeta>,
}

/// The tokens in the order of the text.
struct Tokens<'a> {
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
    fn new(orders: &'a [Order], known: &HashMap<&str, &'static RuleMeta>) -> Self {
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
    fn of_no_use(&self, used: &[bool], spoke: &Spoke<'_>) -> Vec<Token<'a>> {
        let judged = |token: &Token<'_>| token.rule.is_none_or(|rule| rule != &SUPPRESSION_UNUSED) && spoke(token.rule);
        self.all.iter().zip(used).filter(|&(token, used)| !used && judged(token)).map(|(token, _)| *token).collect()
    }

    /// Those that name `rule`.
    fn only(&self, rule: &RuleMeta) -> Self {
        Self { all: self.all.iter().copied().filter(|token| token.rule == Some(rule)).collect() }
    }

    /// Takes out of `diagnostics`, which are sorted, what is silenced, and says in those that must stay that they were
    /// meant to be; returns of each token whether it was of use, and what was taken out.
    ///
    /// Of several that silence one finding the nearest has done it, so that what is said to be of no use can go at
    /// once, all of it.
    fn silence(
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;
    use crate::message::Message;
    use crate::rules::image_alt::IMAGE_ALT;
    use crate::rules::image_remote::IMAGE_REMOTE;
    use crate::rules::title_missing::TITLE_MISSING;

    /// In `text`, `A` breaks `image-alt`, `R` breaks `image-remote`, and the first byte breaks `title-missing` when
    /// `whole` is set. What is left, as `line rule: message`.
    fn left(text: &str, whole: bool) -> Vec<String> {
        let source = Source::new("a.md", "a.md", text);
        let found = |rule, at| Diagnostic::new(rule, Severity::Warning, Span::new(at, at + 1), Message::same("broken"));
        let mut diagnostics: Vec<Diagnostic> = text
            .char_indices()
            .filter_map(|(at, letter)| match letter {
                'A' => Some(found(&IMAGE_ALT, at)),
                'R' => Some(found(&IMAGE_REMOTE, at)),
                _ => None,
            })
            .collect();
        if whole {
            diagnostics.push(found(&TITLE_MISSING, 0));
        }
        let spoke = |rule: Option<&RuleMeta>| rule != Some(METAS[0]);
        let suppressions = parse(&source).suppressions;
        let decision = Decision {
            mode: SuppressionMode::Allow,
            unused: Some(Severity::Warning),
            used: None,
            spoke: &spoke,
            elsewhere: &[],
        };
        apply(&mut diagnostics, &suppressions, &source, &decision);
        diagnostics
            .iter()
            .map(|found| format!("{} {}: {}", source.line_of(found.span.start), found.rule.id, found.message))
            .collect()
    }

    #[track_caller]
    fn is_left(text: &str, expected: &[&str]) {
        assert_eq!(left(text, false), expected, "{text}");
    }

    #[test]
    fn a_comment_holds_from_where_it_stands_to_where_it_is_taken_back() {
        is_left(
            "A\n\n<!-- reportlint-disable image-alt -->\n\nA R\n\n<!-- reportlint-enable image-alt -->\n\nA\n",
            &["1 image-alt: broken", "5 image-remote: broken", "9 image-alt: broken"],
        );
        is_left("A <!-- reportlint-disable --> A R\n\nR\n", &["1 image-alt: broken"]);
        is_left(
            "<!-- reportlint-disable -->\nA R\n\n<!-- reportlint-enable image-alt -->\n\nA R\n\n<!-- reportlint-enable -->\n\nR\n",
            &["6 image-alt: broken", "10 image-remote: broken"],
        );
    }

    #[test]
    fn a_line_and_a_file_are_silenced_alone() {
        is_left(
            "<!-- reportlint-disable-next-line image-alt -->\n\nA R A\nA\n",
            &["3 image-remote: broken", "4 image-alt: broken"],
        );
        is_left("A\n\n<!-- reportlint-disable-file image-alt -->\n\nA R\n", &["5 image-remote: broken"]);
        is_left("---\nreportlint: { disable: [image-alt, image-remote] }\n---\nA R\n", &[]);
        is_left("---\nreportlint: { disable: true }\n---\nA R\n", &[]);
    }

    #[test]
    fn what_is_said_of_the_whole_report_is_silenced_for_the_whole_file() {
        assert_eq!(left("x\n\n<!-- reportlint-disable-file title-missing -->\n", true), [""; 0]);
        assert_eq!(left("---\nreportlint: { disable: title-missing }\n---\nx\n", true), [""; 0]);
        let told = left("x\n\n<!-- reportlint-disable title-missing -->\n", true);
        assert_eq!(
            told,
            [
                "1 title-missing: broken",
                "3 suppression-unused: `title-missing` is silenced from here on, but has nothing to say there"
            ]
        );
    }

    #[test]
    fn what_silences_nothing_is_told_name_by_name() {
        is_left(
            "<!-- reportlint-disable-file image-alt image-remote -->\nA\n",
            &["1 suppression-unused: `image-remote` is silenced in this report, but has nothing to say of it"],
        );
        is_left(
            "<!-- reportlint-enable -->\n\n<!-- reportlint-disable -->\n",
            &[
                "1 suppression-unused: rules are to speak again from here on, but none is silenced above",
                "3 suppression-unused: every rule is silenced from here on, but has nothing to say there",
            ],
        );
        // The nearest has done it; the other can go.
        is_left(
            "<!-- reportlint-disable-file image-alt -->\n<!-- reportlint-disable-next-line image-alt -->\nA\n",
            &["1 suppression-unused: `image-alt` is silenced in this report, but has nothing to say of it"],
        );
    }

    #[test]
    fn a_rule_that_was_not_asked_leaves_no_judgement() {
        is_left("<!-- reportlint-disable-file file-unreadable -->\nx\n", &[]);
    }

    #[test]
    fn names_of_no_rule_are_told_and_reasons_once() {
        is_left(
            "<!-- reportlint-disable-file image-atl, ảnh trang trí image-alt -->\nA\n",
            &[
                "1 suppression-unused: there is no rule `image-atl`",
                "1 suppression-unused: `ảnh trang trí` names no rule",
            ],
        );
        is_left(
            "<!-- reportlint-ignore image-alt -->\n\nA\n",
            &[
                "1 suppression-unused: `reportlint-ignore` is nothing that reportlint understands",
                "3 image-alt: broken",
            ],
        );
    }

    #[test]
    fn this_rule_is_silenced_by_its_name_only() {
        is_left("<!-- reportlint-disable-file suppression-unused -->\n<!-- reportlint-disable image-alt -->\n", &[]);
        assert_eq!(left("<!-- reportlint-disable-file -->\n<!-- reportlint-disable image-alt -->\n", false).len(), 2);
    }
}
