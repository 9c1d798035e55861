//! Fixes: edits that resolve a diagnostic.

use crate::text::source::Span;

/// Whether a fix may be applied without review.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Applicability {
    /// It does not change the meaning.
    Safe,
    /// The author should review the result.
    Unsafe,
}

/// One text replacement.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Edit {
    /// The bytes to replace; empty to insert.
    pub span: Span,
    /// The new text.
    pub replacement: String,
}

/// Edits that are applied together, or not at all.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix {
    /// Whether it may be applied without review.
    pub applicability: Applicability,
    /// The edits, in any order, without overlaps.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// An unsafe fix that writes `replacement` at `span`.
    pub(crate) fn write(span: Span, replacement: impl Into<String>) -> Self {
        Self::of(vec![Edit { span, replacement: replacement.into() }])
    }

    /// An unsafe fix that makes all `edits`.
    pub(crate) fn of(edits: Vec<Edit>) -> Self {
        Self { applicability: Applicability::Unsafe, edits }
    }

    /// Marks the fix as safe.
    #[must_use]
    pub(crate) fn safe(self) -> Self {
        Self { applicability: Applicability::Safe, ..self }
    }

    /// Marks the fix as safe if `certain`.
    #[must_use]
    pub(crate) fn safe_if(self, certain: bool) -> Self {
        if certain { self.safe() } else { self }
    }
}

/// Applies `edits`, in any order, to `text`. Of two that overlap, only the first is applied.
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
