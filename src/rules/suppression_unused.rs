//! `suppression-unused`: reported by the engine, which applies suppressions.

use super::rule::declare_rule;
use crate::diagnostic::fix::Fix;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::suppressions::{DIRECTIVES, Directive, DirectiveError, InvalidDirective, KEY, Name, Scope};
use crate::message::suggest::{instead, nearest};
use crate::message::{Message, Words};
use crate::say;
use crate::text::source::{Source, Span};

declare_rule! {
    /// ## What it does
    ///
    /// Finds a comment, or a field of the front matter, that silences a rule which says nothing there; a rule in it that
    /// does not exist; and what is meant as such a comment but is none. This is how rules are silenced in a report:
    ///
    /// | write | and silent is |
    /// |---|---|
    /// | `<!-- reportlint-disable-next-line image-alt -->` | the next line that is not blank |
    /// | `<!-- reportlint-disable image-alt -->` | everything below, up to `<!-- reportlint-enable image-alt -->` |
    /// | `<!-- reportlint-disable-file image-alt -->` | the whole file; the comment may be anywhere in it |
    /// | `reportlint: { disable: [image-alt] }` in the front matter | the whole file |
    ///
    /// Several rules are divided by spaces or commas; a comment that names none silences all. A reason may follow after
    /// two dashes: `<!-- reportlint-disable image-alt -- the photograph is decoration -->`. What is said of the whole
    /// report, and is at its first byte, is silenced for the whole file only. A comment in code is code. What two pages
    /// of one site differ in, or have in common, either of them may silence for the whole file.
    ///
    /// How much is silenced is told. What stops Hugo's build, such as a date that Hugo refuses, cannot be silenced unless
    /// `.reportlint.yaml` says `suppressions: allow-all`; with `suppressions: ignore`, nothing can. A rule that was not asked
    /// is never said to be silenced for nothing: one that is off, that the schema has no use for, or that had no site or no
    /// other report to look at.
    ///
    /// ## Why
    ///
    /// A comment that silences nothing is a leftover, or it is in the wrong place: then the problem that it was
    /// written for is still reported, and one that comes later is not.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// <!-- reportlint-disable-next-line image-atl -->
    /// ![](/images/4.2-Event2/hall.jpg)
    /// ```
    ///
    /// names no rule. Write:
    ///
    /// ```markdown
    /// <!-- reportlint-disable-next-line image-alt -->
    /// ![](/images/4.2-Event2/hall.jpg)
    /// ```
    pub static SUPPRESSION_UNUSED = {
        id: "suppression-unused",
        summary: {
            en: "a rule is silenced where it has nothing to say",
            vi: "một quy tắc bị tắt ở chỗ nó không có gì để báo",
        },
        group: File,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

fn found(severity: Severity, span: Span, message: Message, help: Message) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(&SUPPRESSION_UNUSED, severity, span, message);
    diagnostic.help(help);
    diagnostic
}

/// A directive that suppresses nothing, or nothing of the rule `name`. `elsewhere` is a line on which that rule has a
/// finding.
pub fn unused(
    severity: Severity,
    directive: &Directive,
    name: Option<&Name>,
    elsewhere: Option<usize>,
    source: &Source,
) -> Diagnostic {
    let rule = name.map(|name| format!("`{}`", name.id));
    let all = Words { en: "every rule", vi: "mọi quy tắc" };
    let what = rule.map_or(all.into(), Message::same);
    let message = match directive.scope {
        Scope::Enable if name.is_none() => say!(
            en("rules are turned on again from here, but none was turned off above"),
            vi("từ đây các quy tắc được bật lại, nhưng phía trên không có quy tắc nào bị tắt"),
        ),
        Scope::Enable => say!(
            en("{} is turned on again from here, but was not turned off above", what.en),
            vi("từ đây {} được bật lại, nhưng phía trên không hề bị tắt", what.vi),
        ),
        Scope::Line(line) => say!(
            en("{} is silenced for line {line}, but finds nothing there", what.en),
            vi("{} bị tắt ở dòng {line}, nhưng ở đó vốn không có gì để báo", what.vi),
        ),
        Scope::Disable => say!(
            en("{} is silenced from here on, but finds nothing there", what.en),
            vi("{} bị tắt từ đây trở đi, nhưng vốn không có gì để báo", what.vi),
        ),
        Scope::File => say!(
            en("{} is silenced in this report, but finds nothing in it", what.en),
            vi("{} bị tắt trong báo cáo này, nhưng vốn không có gì để báo", what.vi),
        ),
    };
    let take_out = match (directive.in_front_matter, directive.rules.len() > 1) {
        (true, true) => say!(en("delete {} from the list", what.en), vi("hãy bỏ {} khỏi danh sách", what.vi)),
        (true, false) => say!(en("delete it from the front matter"), vi("hãy bỏ khỏi front matter")),
        (false, true) => say!(en("delete {} from the comment", what.en), vi("hãy bỏ {} khỏi chú thích", what.vi)),
        (false, false) => say!(en("delete the comment"), vi("hãy xóa chú thích này")),
    };
    let mut fix = None;
    let help = match (elsewhere, name) {
        (Some(line), Some(Name { id, .. })) if directive.scope != Scope::Enable => say!(
            en(
                "{} reports line {line}: write `<!-- reportlint-disable-next-line {id} -->` on the line before it, \
                or `<!-- reportlint-disable-file {id} -->` anywhere",
                what.en
            ),
            vi(
                "{} báo về dòng {line}: hãy viết `<!-- reportlint-disable-next-line {id} -->` ở dòng ngay trước nó, hoặc \
                 `<!-- reportlint-disable-file {id} -->` ở chỗ bất kỳ",
                what.vi
            ),
        ),
        _ => {
            fix = taken_out(directive, name, source);
            take_out
        }
    };
    let mut diagnostic = found(severity, name.map_or(directive.span, |name| name.span), message, help);
    if let Some(span) = fix {
        diagnostic.fix(Fix::write(span, ""));
    }
    diagnostic
}

/// The span to delete in a comment to remove `name`, or all of the directive. Not in front matter, where others may be
/// around it.
fn taken_out(directive: &Directive, name: Option<&Name>, source: &Source) -> Option<Span> {
    if directive.in_front_matter {
        return None;
    }
    let text = source.text();
    if let Some(name) = name.filter(|_| directive.rules.len() > 1) {
        let at = directive.rules.iter().position(|other| other.span == name.span)?;
        return Some(
            match (directive.rules.get(at + 1), at.checked_sub(1).and_then(|before| directive.rules.get(before))) {
                (Some(next), _) => Span::new(name.span.start, next.span.start),
                (None, Some(before)) => Span::new(before.span.end, name.span.end),
                (None, None) => return None,
            },
        );
    }
    let start = text[..directive.span.start].trim_end().strip_suffix("<!--")?.len();
    let end = directive.span.end + text[directive.span.end..].find("-->")? + 3;
    let line = source.line_span(source.line_of(start));
    let alone = line.end >= end && text[line.start..start].trim().is_empty() && text[end..line.end].trim().is_empty();
    // If there is no blank line above, the rest of the line keeps the texts around it apart.
    let above = text[..line.start].trim_end_matches([' ', '\t', '\r', '\n']);
    let apart = text[above.len()..line.start].matches('\n').count() > 1;
    let next = line.end + usize::from(text[line.end..].starts_with('\r'));
    let next = next + usize::from(text[next..].starts_with('\n'));
    Some(if alone && apart { Span::new(line.start, next) } else { Span::new(start, end) })
}

/// Adjacent words that are not rule ids. `known` has the ids of all rules.
pub fn unknown(severity: Severity, names: &[Name], known: &[&str]) -> Option<Diagnostic> {
    let (first, last) = (names.first()?, names.last()?);
    if names.len() == 1 {
        let near = nearest(&first.id, known.iter().copied());
        let help = match near {
            Some(meant) => Message::to_write(meant),
            None => say!(
                en("`reportlint rule` lists all rules; a reason comes after two dashes: `-- …`"),
                vi("lệnh `reportlint rule` liệt kê mọi quy tắc; lý do thì viết sau hai dấu gạch: `-- …`"),
            ),
        };
        let message = say!(en("there is no rule `{}`", first.id), vi("không có quy tắc `{}`", first.id));
        let mut diagnostic = found(severity, first.span, message, help);
        if let Some(near) = near {
            diagnostic.fix(Fix::write(first.span, near));
        }
        return Some(diagnostic);
    }
    let words = names.iter().map(|name| name.id.as_str()).collect::<Vec<_>>().join(" ");
    let span = Span::new(first.span.start, last.span.end);
    let help = say!(
        en("`reportlint rule` lists all rules; if this is the reason, put two dashes before it: `-- …`"),
        vi("lệnh `reportlint rule` liệt kê mọi quy tắc; nếu đây là lý do, hãy viết hai dấu gạch ở trước: `-- …`"),
    );
    let message = say!(en("`{words}` is not the name of a rule"), vi("`{words}` không phải tên quy tắc nào"));
    Some(found(severity, span, message, help))
}

/// An invalid directive. `listed` says whether the front matter has a list of rules.
pub fn invalid(severity: Severity, invalid: &InvalidDirective, listed: bool) -> Diagnostic {
    let mut meant = None;
    let (message, help) = match &invalid.why {
        DirectiveError::Directive(word) => {
            let message = say!(en("reportlint does not understand `{word}`"), vi("reportlint không hiểu `{word}`"),);
            meant = nearest(word, DIRECTIVES);
            (message, instead(word, &DIRECTIVES))
        }
        DirectiveError::Key(key) => {
            let message = say!(
                en("there is no key `{key}` in the field `reportlint`"),
                vi("không có khóa `{key}` trong trường `reportlint`"),
            );
            if listed {
                let help = say!(
                    en("delete it: rules are silenced under `{KEY}`, which is there already"),
                    vi("hãy bỏ khóa này: quy tắc cần tắt được ghi dưới `{KEY}`, và khóa đó đã có rồi"),
                );
                (message, help)
            } else {
                meant = Some(KEY);
                (message, instead(key, &[KEY]))
            }
        }
        DirectiveError::Value => (
            say!(en("this does not name a rule to silence"), vi("chỗ này không nêu quy tắc nào cần tắt")),
            say!(
                en("write a list of rules: `reportlint: {{ disable: [image-alt] }}`"),
                vi("hãy viết danh sách quy tắc: `reportlint: {{ disable: [image-alt] }}`"),
            ),
        ),
    };
    let mut diagnostic = found(severity, invalid.span, message, help);
    if let Some(meant) = meant {
        diagnostic.fix(Fix::write(invalid.span, meant));
    }
    diagnostic
}
