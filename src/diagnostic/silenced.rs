//! A finding that its author suppressed, and the directive that does so.

use std::sync::Arc;

use super::finding::Diagnostic;
use crate::message::Message;
use crate::say;
use crate::text::source::{Source, Span};

/// A suppressed finding.
#[derive(Clone, Debug)]
pub struct Silenced {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// The directive that suppresses it.
    pub by: Suppression,
}

/// A suppression directive: a comment, or the front matter field.
#[derive(Clone, Debug)]
pub struct Suppression {
    /// The directive itself; in front matter the value.
    pub span: Span,
    /// The file that contains it; `None` for the finding's own file.
    pub source: Option<Arc<Source>>,
    /// Whether it is in the front matter.
    pub in_front_matter: bool,
    /// The author's reason.
    pub reason: Option<String>,
}

impl Suppression {
    /// The file that contains it, if the finding is in `own`.
    pub fn file<'s>(&'s self, own: &'s Source) -> &'s Source {
        self.source.as_deref().unwrap_or(own)
    }

    /// `silenced by the comment in line 9: a reason`; `own` is the finding's file.
    pub fn silences(&self, own: &Source) -> Message {
        let named = self.named(own);
        let reason = self.reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
        say!(en("silenced by {}{reason}", named.en), vi("bị ẩn bởi {}{reason}", named.vi))
    }

    /// Its name for users: `the comment in line 9`; `own` is the finding's file.
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
