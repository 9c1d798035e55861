//! A finding that its writer has silenced, and by what.

use std::sync::Arc;

use super::finding::Diagnostic;
use crate::message::Message;
use crate::say;
use crate::text::source::{Source, Span};

/// A finding that a writer has silenced.
#[derive(Clone, Debug)]
pub struct Silenced {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// What silences it.
    pub by: Suppression,
}

/// What silences a finding: a comment, or the field of the front matter.
#[derive(Clone, Debug)]
pub struct Suppression {
    /// The word that gives the order; in front matter the value.
    pub span: Span,
    /// The file that it is in; `None` for the finding's own.
    pub source: Option<Arc<Source>>,
    /// Whether it stands in the front matter.
    pub in_front_matter: bool,
    /// Why, as the writer puts it.
    pub reason: Option<String>,
}

impl Suppression {
    /// The file that it is in, when the finding's own is `own`.
    pub fn file<'s>(&'s self, own: &'s Source) -> &'s Source {
        self.source.as_deref().unwrap_or(own)
    }

    /// `silenced by the comment in line 9: a reason`; `own` is the finding's file.
    pub fn silences(&self, own: &Source) -> Message {
        let named = self.named(own);
        let reason = self.reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
        say!(en("silenced by {}{reason}", named.en), vi("bị ẩn bởi {}{reason}", named.vi))
    }

    /// What people call it: `the comment in line 9`; `own` is the finding's file.
    pub fn named(&self, own: &Source) -> Message {
        let file = self.file(own);
        let line = file.line_of(self.span.start);
        let place = match &self.source {
            Some(_) => say!(en("in {}:{line}", file.name()), vi("trong {}:{line}", file.name())),
            None => say!(en("in line {line}"), vi("ở dòng {line}")),
        };
        match self.in_front_matter {
            true => say!(en("the front matter {}", place.en), vi("front matter {}", place.vi)),
            false => say!(en("the comment {}", place.en), vi("chú thích {}", place.vi)),
        }
    }
}
