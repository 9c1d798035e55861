//! Rule selection: by id, by group, or all.

use std::fmt;

use super::rule::{Group, RuleMeta};
use crate::message::suggest::nearest;
use crate::message::{Message, Words};
use crate::say;

/// The selector for every rule.
const ALL: &str = "all";

/// A selector for one or more rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Selector {
    /// All rules, including those that are off by default.
    All,
    /// All rules of a group, including those that are off by default.
    Group(Group),
    /// One rule.
    Rule(&'static RuleMeta),
}

/// An unknown selector: the message and the help.
#[derive(Clone, Debug)]
pub struct UnknownSelector {
    /// What is wrong.
    pub message: Message,
    /// What to write instead.
    pub help: Message,
}

/// How specific a selector is; greater is more specific.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Specificity {
    /// All rules.
    All,
    /// A group.
    Group,
    /// One rule.
    Rule,
}

impl Selector {
    /// Parses the selector `name`.
    ///
    /// # Errors
    /// If there is no rule or group with that name; the help suggests a similar one.
    pub fn find(name: &str, rules: &[&'static RuleMeta]) -> Result<Self, UnknownSelector> {
        let rule = || rules.iter().find(|rule| rule.id == name).map(|&rule| Self::Rule(rule));
        let group = || Group::ALL.into_iter().find(|group| group.id() == name).map(Self::Group);
        let all = (name == ALL).then_some(Self::All);
        all.or_else(group).or_else(rule).ok_or_else(|| UnknownSelector {
            message: say!(
                en("there is no rule `{name}`, and no group of that name"),
                vi("không có quy tắc `{name}`, cũng không có nhóm nào tên như vậy"),
            ),
            help: match nearest(name, names(rules)) {
                Some(known) => say!(en("did you mean `{known}`?"), vi("có phải bạn muốn viết `{known}`?")),
                None => Words {
                    en: "`reportlint rule` lists all rules by group",
                    vi: "`reportlint rule` liệt kê mọi quy tắc theo nhóm",
                }
                .into(),
            },
        })
    }

    /// Whether it selects `rule`.
    pub fn names(self, rule: &RuleMeta) -> bool {
        match self {
            Self::All => true,
            Self::Group(group) => rule.group == group,
            Self::Rule(own) => own == rule,
        }
    }

    const fn specificity(self) -> Specificity {
        match self {
            Self::All => Specificity::All,
            Self::Group(_) => Specificity::Group,
            Self::Rule(_) => Specificity::Rule,
        }
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::All => ALL,
            Self::Group(group) => group.id(),
            Self::Rule(rule) => rule.id,
        })
    }
}

/// All names that [`Selector::find`] accepts for these `rules`: `all`, the groups, the rules.
pub fn names(rules: &[&'static RuleMeta]) -> impl Iterator<Item = &'static str> {
    let groups = Group::ALL.into_iter().map(Group::id);
    std::iter::once(ALL).chain(groups).chain(rules.iter().map(|rule| rule.id))
}

/// The selection of the command line or of a config.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Selection {
    /// Only these rules; `None` for the default ones.
    pub select: Option<Vec<Selector>>,
    /// Additional rules.
    pub extend_select: Vec<Selector>,
    /// Rules to leave out.
    pub ignore: Vec<Selector>,
}

/// The effect of a selection on one rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It runs, because of a selector this specific.
    On(Specificity),
    /// It does not run.
    Off(OffReason),
}

/// Why a rule does not run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OffReason {
    /// It is ignored by its id.
    Named,
    /// It is ignored by its group or `all`.
    Ignored,
    /// Only other rules are selected.
    NotSelected,
}

impl Selection {
    /// Whether it can exclude any rule.
    pub fn narrows(&self) -> bool {
        self.select.is_some() || !self.ignore.is_empty()
    }

    /// The effect on `rule`; `None` if it does not mention it. The more specific selector wins, and of two equally
    /// specific ones, `ignore` wins.
    pub fn verdict(&self, rule: &RuleMeta) -> Option<Verdict> {
        let most_specific = |list: &[Selector]| {
            list.iter().filter(|selector| selector.names(rule)).map(|selector| selector.specificity()).max()
        };
        let selected = self.select.as_deref().and_then(most_specific).max(most_specific(&self.extend_select));
        let ignored = most_specific(&self.ignore);
        match (selected, ignored) {
            (Some(on), off) if Some(on) > off => Some(Verdict::On(on)),
            (_, Some(Specificity::Rule)) => Some(Verdict::Off(OffReason::Named)),
            (_, Some(_)) => Some(Verdict::Off(OffReason::Ignored)),
            _ => self.select.is_some().then_some(Verdict::Off(OffReason::NotSelected)),
        }
    }
}
