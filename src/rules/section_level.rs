//! `section-level`.

use super::{Context, Sink, declare_rule};

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections whose heading is not on a level that the schema allows. A level that is skipped is no fault:
    /// sections of level 3 straight below the title are common.
    ///
    /// ## Why
    ///
    /// A section's level decides what it is part of, and where it stands in the table of contents.
    ///
    /// ## Example
    ///
    /// With `level: 2-4`:
    ///
    /// ```markdown
    /// ##### Speakers
    /// ```
    ///
    /// Write `### Speakers`.
    ///
    /// ## Settings
    ///
    /// `level: 3` or `level: 2-4` of a section.
    pub static SECTION_LEVEL = {
        id: "section-level",
        summary: "a section's heading is on the wrong level",
        group: Structure,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (_, section, heading) in cx.bound() {
        let Some((least, most)) = section.level else { continue };
        if (least..=most).contains(&heading.level) {
            continue;
        }
        let wanted = if least == most { least.to_string() } else { format!("{least} to {most}") };
        let marks = "#".repeat(usize::from(heading.level.clamp(least, most)));
        out.report(
            format!("/sections/{}/level", section.id),
            heading.span,
            format!("the section “{}” is on level {}, not {wanted}", heading.text.trim(), heading.level),
        )
        .section(&section.id)
        .help(format!("write `{marks} {}`", heading.text.trim()));
    }
}
