//! Compiles the wordings of headings, for sections and columns.

use std::sync::Arc;

use super::budget::Allocation;
use super::faults::{Faults, NodePath};
use super::per_language::PerLanguage;
use super::phrase;
use super::spec::{Language, Wording};
use crate::say;
use crate::text::fold;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wordings {
    Headings,
    Terms,
}

impl Wordings {
    const fn key(self) -> &'static str {
        match self {
            Self::Headings => "headings",
            Self::Terms => "terms",
        }
    }
}

pub(super) fn wordings(
    model: PerLanguage<Vec<String>>,
    node_path: NodePath<'_>,
    languages: &[Language],
    faults: &mut Faults<'_>,
    what: Wordings,
) -> Vec<Wording> {
    let mut wordings = Vec::new();
    for (code, texts) in model.compile(what.key(), node_path, languages, faults) {
        // Without its language, the list is the value itself.
        let list =
            if node_path.0.is_some_and(|node| !node.entries().is_empty()) { node_path.key(&code) } else { node_path };
        if texts.is_empty() {
            faults.add(
                list.span(),
                say!(en("`{code}` has no words"), vi("`{code}` không có từ nào")),
                say!(en("write some, or leave `{code}` out"), vi("hãy viết vài từ, hoặc bỏ `{code}`")),
            );
        }
        let code: Arc<str> = code.into();
        for (index, text) in texts.into_iter().enumerate() {
            let node_path = if list.0.is_some_and(|node| node.as_str().is_some()) { list } else { list.item(index) };
            let pattern = match what {
                Wordings::Headings if !phrase::is_pattern(&text) || faults.takes_pattern(node_path) => {
                    phrase::heading(&text)
                }
                _ => Ok(None),
            };
            let size = pattern.as_ref().ok().and_then(Option::as_ref).map(|compiled| compiled.size);
            faults.fits_budget(size.map_or(Allocation::Wording(&text), Allocation::Pattern), node_path);
            match pattern {
                Ok(None) if fold::is_empty(&text) => {
                    faults.add(
                        node_path.span(),
                        say!(
                            en("this has no words that a heading could have"),
                            vi("ở đây không có từ nào mà một tiêu đề có thể có"),
                        ),
                        say!(en("write words, or leave it out"), vi("hãy viết các từ, hoặc bỏ đi")),
                    );
                }
                Ok(pattern) => {
                    let pattern = pattern.map(|compiled| compiled.regex);
                    wordings.push(Wording { language: code.clone(), text, pattern });
                }
                Err(reason) => faults.pattern(node_path, &text, &reason),
            }
        }
    }
    wordings
}
