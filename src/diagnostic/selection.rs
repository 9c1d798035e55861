//! Which rules are asked: by id, by group, or all of them.

use std::fmt;

use super::rule::{Group, RuleMeta};
use crate::message::suggest::nearest;
use crate::message::{Message, Words};
use crate::say;

/// What names every rule.
const ALL: &str = "all";

/// A name for one rule or several.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Selector {
    /// Every rule, those that are off by default included.
    All,
    /// Every rule of a group, the same.
    Group(Group),
    /// One rule.
    Rule(&'static RuleMeta),
}

/// That nothing has a name: what is said of it, and what to do.
#[derive(Clone, Debug)]
pub struct Unknown {
    /// What is wrong.
    pub message: Message,
    /// What to write instead.
    pub help: Message,
}

/// How much a selector names; greater is narrower.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Width {
    /// All rules.
    All,
    /// A group.
    Group,
    /// One rule.
    Rule,
}

impl Selector {
    /// What `name` stands for, where there are these `rules`.
    ///
    /// # Errors
    /// When there is neither a rule nor a group of that name; the help names what is written much like it.
    pub fn find(name: &str, rules: &[&'static RuleMeta]) -> Result<Self, Unknown> {
        let rule = || rules.iter().find(|rule| rule.id == name).map(|&rule| Self::Rule(rule));
        let group = || Group::ALL.into_iter().find(|group| group.id() == name).map(Self::Group);
        let all = (name == ALL).then_some(Self::All);
        all.or_else(group).or_else(rule).ok_or_else(|| Unknown {
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

    /// Whether it names `rule`.
    pub fn names(self, rule: &RuleMeta) -> bool {
        match self {
            Self::All => true,
            Self::Group(group) => rule.group == group,
            Self::Rule(own) => own == rule,
        }
    }

    const fn width(self) -> Width {
        match self {
            Self::All => Width::All,
            Self::Group(_) => Width::Group,
            Self::Rule(_) => Width::Rule,
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

/// Everything that [`Selector::find`] knows among these `rules`: `all`, the groups, the rules.
pub fn names(rules: &[&'static RuleMeta]) -> impl Iterator<Item = &'static str> {
    let groups = Group::ALL.into_iter().map(Group::id);
    std::iter::once(ALL).chain(groups).chain(rules.iter().map(|rule| rule.id))
}

/// What the command line, or a config, asks for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Selection {
    /// These and no others; `None` for those that are on anyway.
    pub select: Option<Vec<Selector>>,
    /// These besides.
    pub extend_select: Vec<Selector>,
    /// Not these.
    pub ignore: Vec<Selector>,
}

/// What a selection says of one rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It is asked, and named like this.
    On(Width),
    /// It is not.
    Off(Why),
}

/// Why a rule is left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// It is ignored by its id.
    Named,
    /// It is ignored with others.
    Ignored,
    /// Others are selected.
    NotSelected,
}

impl Selection {
    /// Whether it can leave out any rule.
    pub fn narrows(&self) -> bool {
        self.select.is_some() || !self.ignore.is_empty()
    }

    /// What it says of `rule`; `None` for nothing. What names fewer rules counts more, and of two that name as many,
    /// what is ignored.
    pub fn verdict(&self, rule: &RuleMeta) -> Option<Verdict> {
        let widest = |list: &[Selector]| {
            list.iter().filter(|selector| selector.names(rule)).map(|selector| selector.width()).max()
        };
        let selected = self.select.as_deref().and_then(widest).max(widest(&self.extend_select));
        let ignored = widest(&self.ignore);
        match (selected, ignored) {
            (Some(on), off) if Some(on) > off => Some(Verdict::On(on)),
            (_, Some(Width::Rule)) => Some(Verdict::Off(Why::Named)),
            (_, Some(_)) => Some(Verdict::Off(Why::Ignored)),
            _ => self.select.is_some().then_some(Verdict::Off(Why::NotSelected)),
        }
    }
}
