//! `section-level`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{line_on_level, on_level, words_of};
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::Heading;
use crate::message::Message;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections whose heading is not on a level that the schema allows. A level that is skipped is not a fault:
    /// sections of level 3 straight below the title are common. When several sections are on the same wrong level it says so once.
    ///
    /// ## Why
    ///
    /// A section's level decides what it is part of, and where it is in the table of contents.
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
        fix: Safe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.bound().all(|(_, section, _)| section.level.is_none()) {
        return out.no_input();
    }
    // Level-1 headings beside the title are reported by the rule on titles.
    let titled = cx.schema.title_required && cx.binding.title.is_some();
    let mut wrong: Vec<(usize, &Heading, (u8, u8))> = cx
        .bound()
        .filter(|(_, _, heading)| !(titled && heading.level == 1))
        .filter_map(|(index, section, heading)| Some((index, heading, section.level?)))
        .filter(|(_, heading, (least, most))| !(least..=most).contains(&&heading.level))
        .collect();
    wrong.sort_by_key(|(_, heading, _)| heading.span);
    // If all sections of a report are one level too deep, this is one mistake.
    let alike = |one: &(usize, &Heading, (u8, u8)), other: &(usize, &Heading, (u8, u8))| {
        one.1.level == other.1.level && one.2 == other.2
    };
    if let Some((first, rest)) = wrong.split_first()
        && rest.len() > 1
        && rest.iter().all(|other| alike(first, other))
    {
        let (count, level, allowed) = (wrong.len(), first.1.level, allowed(first.2));
        let message = say!(
            en("{count} sections are on level {level}, not {}", allowed.en),
            vi("{count} phần có tiêu đề ở cấp {level}, đáng lẽ phải ở cấp {}", allowed.vi),
        );
        let diagnostic =
            out.report(format!("/sections/{}/level", cx.schema.sections[first.0].id), first.1.span, message);
        let (levels, (_, heading, _)) = (cx.levels_to_try(first.0, first.1.level), *first);
        let all = levels.into_iter().find_map(|level| {
            let edits: Option<Vec<Edit>> = wrong.iter().map(|(_, heading, _)| on_level(cx, heading, level)).collect();
            let sections: Vec<usize> = wrong.iter().map(|&(section, ..)| section).collect();
            edits.filter(|edits| cx.serves_after(edits, &sections)).map(|edits| (level, edits))
        });
        match all {
            Some((level, edits)) => {
                let line = line_on_level(cx, heading, level, edits.first());
                diagnostic.fix(Fix::of(edits).safe()).help(say!(
                    en("write each of them on the right level: `{line}`"),
                    vi("hãy viết từng tiêu đề ở cấp khác: `{line}`"),
                ));
            }
            None => {
                diagnostic.help(with_what_belongs(&marks(first.2, first.1.level)));
            }
        }
        for (_, heading, _) in rest {
            diagnostic.label(heading.span, say!(en("this one too"), vi("cả tiêu đề này nữa")));
        }
        return;
    }
    for (section, heading, levels) in wrong {
        let (name, level, allowed) = (words_of(heading), heading.level, allowed(levels));
        let message = say!(
            en("the section “{name}” is on level {level}, not {}", allowed.en),
            vi("tiêu đề phần “{name}” ở cấp {level}, đáng lẽ phải ở cấp {}", allowed.vi),
        );
        let own = &cx.schema.sections[section];
        let diagnostic = out.report(format!("/sections/{}/level", own.id), heading.span, message).section(&own.id);
        let edit = cx.levels_to_try(section, heading.level).into_iter().find_map(|level| {
            let edit = on_level(cx, heading, level)?;
            cx.serves_after(std::slice::from_ref(&edit), &[section]).then_some((level, edit))
        });
        match edit {
            Some((level, edit)) => {
                diagnostic.help(Message::to_write(line_on_level(cx, heading, level, Some(&edit))));
                diagnostic.fix(Fix::of(vec![edit]).safe());
            }
            None => {
                diagnostic.help(with_what_belongs(&marks(levels, heading.level)));
            }
        }
    }
}

fn allowed((least, most): (u8, u8)) -> Message {
    match most - least {
        0 => Message::same(least.to_string()),
        1 => say!(en("{least} or {most}"), vi("{least} hoặc {most}")),
        _ => say!(en("{least} to {most}"), vi("{least} đến {most}")),
    }
}

/// The `#` marks of the nearest allowed level.
fn marks((least, most): (u8, u8), level: u8) -> String {
    "#".repeat(usize::from(level.clamp(least, most)))
}

/// The help if the level of the heading cannot be changed alone.
fn with_what_belongs(marks: &str) -> Message {
    say!(
        en("write it with `{marks}`, and adjust the levels of the headings around it"),
        vi("hãy dùng `{marks}`, và chỉnh cấp của các tiêu đề xung quanh cho phù hợp"),
    )
}
