//! `section-level`.

use super::{Context, Sink, declare_rule, words_of};
use crate::document::Heading;
use crate::schema::SectionSpec;

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections whose heading is not on a level that the schema allows. A level that is skipped is no fault:
    /// sections of level 3 straight below the title are common. When several sections are on the same wrong level it says so once.
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
    /// Write `#### Speakers`.
    ///
    /// ## Settings
    ///
    /// `level: 3` or `level: 2-4` of a section.
    pub static SECTION_LEVEL = {
        id: "section-level",
        summary: {
            en: "a section's heading is on the wrong level",
            vi: "tiêu đề của một phần sai cấp",
        },
        group: Structure,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    // Level-1 headings beside the title are told by the rule on titles.
    let titled = cx.schema.title_required && cx.binding.title.is_some();
    let mut wrong: Vec<(&SectionSpec, &Heading, (u8, u8))> = cx
        .bound()
        .filter(|(_, _, heading)| !(titled && heading.level == 1))
        .filter_map(|(_, section, heading)| Some((section, heading, section.level?)))
        .filter(|(_, heading, (least, most))| !(least..=most).contains(&&heading.level))
        .collect();
    wrong.sort_by_key(|(_, heading, _)| heading.span);
    // A report whose sections all stand a level too deep has one fault.
    let alike = |one: &(_, &Heading, (u8, u8)), other: &(_, &Heading, (u8, u8))| {
        one.1.level == other.1.level && one.2 == other.2
    };
    if let Some((first, rest)) = wrong.split_first()
        && rest.len() > 1
        && rest.iter().all(|other| alike(first, other))
    {
        let message = format!("{} sections are on level {}, not {}", wrong.len(), first.1.level, wanted(first.2));
        let diagnostic = out.report(format!("/sections/{}/level", first.0.id), first.1.span, message);
        diagnostic.help(format!("write each of them on another level: `{}`", to_write(first.1, first.2)));
        for (_, heading, _) in rest {
            diagnostic.label(heading.span, "this one too");
        }
        return;
    }
    for (section, heading, levels) in wrong {
        let message =
            format!("the section “{}” is on level {}, not {}", words_of(heading), heading.level, wanted(levels));
        out.report(format!("/sections/{}/level", section.id), heading.span, message)
            .section(&section.id)
            .help(format!("write `{}`", to_write(heading, levels)));
    }
}

fn wanted((least, most): (u8, u8)) -> String {
    match most - least {
        0 => least.to_string(),
        1 => format!("{least} or {most}"),
        _ => format!("{least} to {most}"),
    }
}

/// The heading on the nearest level that is allowed.
fn to_write(heading: &Heading, (least, most): (u8, u8)) -> String {
    format!("{} {}", "#".repeat(usize::from(heading.level.clamp(least, most))), words_of(heading))
}
