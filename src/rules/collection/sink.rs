//! What one rule on several reports finds.

use std::collections::BTreeSet;

use super::members::Collection;
use crate::diagnostic::{Diagnostic, RuleMeta, SharedText};
use crate::message::Message;
use crate::text::source::Span;

/// Collects the findings of one rule on several reports.
pub struct CollectionSink<'a> {
    meta: &'static RuleMeta,
    /// Whether the rule is enabled for the report with this index.
    on: &'a dyn Fn(usize) -> bool,
    collection: &'a Collection,
    found: Vec<(usize, Diagnostic)>,
    compared: BTreeSet<usize>,
    shared: Vec<SharedText>,
    /// Whether text that most of the class has in common is wanted.
    class: bool,
}

impl<'a> CollectionSink<'a> {
    /// A sink for the findings of `meta` in `collection`.
    /// Text that most of the class has in common is wanted if `class`.
    pub fn new(
        meta: &'static RuleMeta,
        collection: &'a Collection,
        on: &'a dyn Fn(usize) -> bool,
        class: bool,
    ) -> Self {
        Self { meta, on, collection, found: Vec::new(), compared: BTreeSet::new(), shared: Vec::new(), class }
    }

    /// Whether text that most of the class has in common is wanted.
    pub fn wants_class(&self) -> bool {
        self.class
    }

    /// Whether findings may be added to the report with this index: it is under check, and the rule is enabled for it.
    pub fn takes(&self, member: usize) -> bool {
        self.collection.members()[member].target && (self.on)(member)
    }

    /// Of two translations, the one to report on, and the other: the one that is not in the first language, unless only
    /// the other one is under check.
    pub fn sides(&self, (first, other): (usize, usize)) -> Option<(usize, usize)> {
        match (self.takes(other), self.takes(first)) {
            (true, _) => Some((other, first)),
            (false, true) => Some((first, other)),
            (false, false) => None,
        }
    }

    /// Reports a finding at `span` of the report with index `member`, required at `pointer` in its schema.
    pub fn report(
        &mut self,
        member: usize,
        pointer: impl Into<String>,
        span: Span,
        message: impl Into<Message>,
    ) -> &mut Diagnostic {
        let mut diagnostic = Diagnostic::new(self.meta, self.meta.severity, span, message);
        diagnostic.requirement = Some(self.collection.members()[member].schema.requirement(pointer));
        let index = self.found.len();
        self.found.push((member, diagnostic));
        &mut self.found[index].1
    }

    /// Marks those of these reports that are under check as compared with others, so that the rule could have reported on
    /// them.
    pub fn compare(&mut self, members: impl IntoIterator<Item = usize>) {
        let members = members.into_iter().filter(|&member| self.collection.members()[member].target);
        self.compared.extend(members);
    }

    /// Notes text that most of the class has in common.
    pub fn share(&mut self, text: SharedText) {
        self.shared.push(text);
    }

    /// The findings, each with the index of its report, the reports that were compared with others, and the text that most
    /// of the class has in common.
    pub fn into_found(self) -> (Vec<(usize, Diagnostic)>, BTreeSet<usize>, Vec<SharedText>) {
        (self.found, self.compared, self.shared)
    }
}
