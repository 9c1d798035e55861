//! Changes that cure a diagnostic.

use crate::text::source::Span;

/// Whether a fix may be applied without being looked at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Applicability {
    /// The meaning stays as it was.
    Safe,
    /// The writer should look at the result.
    Unsafe,
}

/// One replacement of text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Edit {
    /// The bytes that go; empty to insert.
    pub span: Span,
    /// What comes in their place.
    pub replacement: String,
}

/// Edits that belong together: all of them are applied, or none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix {
    /// Whether it may be applied unseen.
    pub applicability: Applicability,
    /// The edits, in any order, not overlapping.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// Writes `replacement` at `span`, where the writer should look at the result.
    pub(crate) fn write(span: Span, replacement: impl Into<String>) -> Self {
        Self::of(vec![Edit { span, replacement: replacement.into() }])
    }

    /// `edits` together, at whose result the writer should look.
    pub(crate) fn of(edits: Vec<Edit>) -> Self {
        Self { applicability: Applicability::Unsafe, edits }
    }

    /// The same where nobody need look at the result.
    #[must_use]
    pub(crate) fn safe(self) -> Self {
        Self { applicability: Applicability::Safe, ..self }
    }

    /// The same, safe only if `certain`.
    #[must_use]
    pub(crate) fn safe_if(self, certain: bool) -> Self {
        if certain { self.safe() } else { self }
    }
}

/// `text` after `edits`, in any order; of two that overlap the first is made.
pub(crate) fn edited(text: &str, edits: &[Edit]) -> String {
    let mut ordered: Vec<&Edit> = edits.iter().collect();
    ordered.sort_by_key(|edit| edit.span);
    let mut out = String::with_capacity(text.len() + edits.iter().map(|edit| edit.replacement.len()).sum::<usize>());
    let mut from = 0;
    for edit in ordered {
        let Some(kept) = text.get(from..edit.span.start) else { continue };
        out.push_str(kept);
        out.push_str(&edit.replacement);
        from = edit.span.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}
