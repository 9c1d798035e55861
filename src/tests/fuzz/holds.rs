//! Properties of every result, whatever the input.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Failure, Outcome};
use crate::engine::{self, Options};
use crate::message::Language;
use crate::output::{self, Format, FormatMeta, Style, render_failure};
use crate::text::source::{Source, Span};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestCaseResult};

use crate::tests::reading::{self, is_safe};

/// Checks what `options` name, checks the properties of the outcome, and returns it.
pub fn answer(options: &Options) -> Result<Outcome, TestCaseError> {
    match engine::run(options) {
        Ok(outcome) => {
            for failure in &outcome.failures {
                failed_well(failure)?;
            }
            places(&outcome)?;
            Ok(outcome)
        }
        Err(failure) => {
            failed_well(&failure)?;
            Ok(Outcome { failures: vec![failure], ..Outcome::default() })
        }
    }
}

/// A failure describes a problem of the input, never a crash, and contains no control characters for terminals.
pub fn failed_well(failure: &Failure) -> TestCaseResult {
    prop_assert!(!failure.message.en.contains("reportlint itself"), "{failure}");
    for language in Language::ALL {
        let drawn = render_failure(failure, &Style { language, ..Style::default() });
        prop_assert!(is_safe(&drawn), "{drawn:?}");
    }
    if let Some((source, faults)) = &failure.place {
        for fault in faults {
            inside(source, fault.span)?;
        }
    }
    Ok(())
}

fn inside(source: &Source, span: Span) -> TestCaseResult {
    let text = source.text();
    let right = span.start <= span.end && text.is_char_boundary(span.start) && text.is_char_boundary(span.end);
    prop_assert!(right, "{span:?} of {} bytes", text.len());
    Ok(())
}

/// Every span is inside its file, on character boundaries.
fn places(outcome: &Outcome) -> TestCaseResult {
    for file in &outcome.files {
        for found in &file.diagnostics {
            on_borders(&file.source, found)?;
        }
    }
    Ok(())
}

/// Checks this for one finding in `source`.
pub fn on_borders(source: &Source, found: &Diagnostic) -> TestCaseResult {
    inside(source, found.span)?;
    for label in &found.labels {
        inside(label.source.as_deref().unwrap_or(source), label.span)?;
    }
    for edit in found.fix.iter().flat_map(|fix| &fix.edits) {
        inside(source, edit.span)?;
    }
    Ok(())
}

/// Renders `outcome` in every format. Output for programs must parse, and output for people must contain no control
/// characters.
pub fn formats(outcome: &Outcome) -> Result<HashMap<&'static str, String>, TestCaseError> {
    let mut texts = HashMap::new();
    for format in Format::ALL {
        for language in Language::ALL {
            let style = Style { language, ..Style::default() };
            let rendered = output::render(outcome, *format, &style);
            prop_assert!(is_safe(&rendered.stderr), "{format:?}: {:?}", rendered.stderr);
            well_formed(format.meta(), &rendered.stdout)?;
            let name = format!("{format:?}.{}", language.code());
            texts.insert(&*Box::leak(name.into_boxed_str()), rendered.stdout);
        }
    }
    Ok(texts)
}

fn well_formed(meta: &FormatMeta<impl Copy>, text: &str) -> TestCaseResult {
    let read = reading::read(meta.media_type, text);
    prop_assert!(read.is_ok(), "{}: {read:?}: {text:?}", meta.name);
    prop_assert!(is_safe(text), "{}: {text:?}", meta.name);
    // One command per line, and none that was injected.
    let ours = ["::error ", "::warning ", "::notice "];
    for line in text.lines().filter(|_| meta.is_commands) {
        prop_assert!(ours.iter().any(|our| line.starts_with(our)), "{line:?}");
    }
    Ok(())
}

/// The options for a report in memory, under `name`.
pub fn report(name: &str, bytes: &[u8], schema: Option<&str>) -> Options {
    let mut buffers = crate::files::buffers::Buffers::default();
    buffers.insert(Path::new(name), bytes.to_vec());
    Options {
        paths: vec![name.into()],
        schema: schema.map(str::to_owned),
        config: engine::ConfigChoice::Ignored,
        buffers: Arc::new(buffers),
        ..Options::default()
    }
}
