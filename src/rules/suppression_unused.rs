//! `suppression-unused`: reported by the engine, which silences what is found.

use super::declare_rule;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::suppressions::{DIRECTIVES, KEY, Misread, Misreading, Name, Order, Reach};
use crate::source::Span;
use crate::suggest::{instead, nearest};

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
    /// | `<!-- reportlint-disable-file image-alt -->` | the whole file; the comment may stand anywhere in it |
    /// | `reportlint: { disable: [image-alt] }` in the front matter | the whole file |
    ///
    /// Several rules are divided by blanks or commas; a comment that names none silences all. A reason may follow after
    /// two dashes: `<!-- reportlint-disable image-alt -- the photograph is decoration -->`. What is said of the whole
    /// report, and stands at its first byte, is silenced for the whole file only. A comment in code is code.
    ///
    /// ## Why
    ///
    /// A comment that silences nothing is a leftover, or it stands in the wrong place: then the problem that it was
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
        fix: No,
        since: "0.1.0",
    }
}

fn found(severity: Severity, span: Span, message: String, help: String) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(&SUPPRESSION_UNUSED, severity, span, message);
    diagnostic.help(help);
    diagnostic
}

/// An order that silences nothing, or nothing of the rule `name`; `elsewhere` is a line on which that rule speaks.
pub fn unused(severity: Severity, order: &Order, name: Option<&Name>, elsewhere: Option<usize>) -> Diagnostic {
    let rule = name.map(|name| format!("`{}`", name.id));
    let what = rule.as_deref().unwrap_or("every rule");
    let message = match order.reach {
        Reach::Enable if name.is_none() => {
            "rules are to speak again from here on, but none is silenced above".to_owned()
        }
        Reach::Enable => format!("{what} is to speak again from here on, but is not silenced above"),
        Reach::Line(line) => format!("{what} is silenced for line {line}, but has nothing to say of it"),
        Reach::Disable => format!("{what} is silenced from here on, but has nothing to say there"),
        Reach::File => format!("{what} is silenced in this report, but has nothing to say of it"),
    };
    let take_out = match (order.in_front_matter, order.rules.len() > 1) {
        (true, true) => format!("take {what} out of the list"),
        (true, false) => "take it out of the front matter".to_owned(),
        (false, true) => format!("take {what} out of the comment"),
        (false, false) => "delete the comment".to_owned(),
    };
    let help = match (elsewhere, name) {
        (Some(line), Some(Name { id, .. })) if order.reach != Reach::Enable => format!(
            "line {line} is what {what} speaks of: write `<!-- reportlint-disable-next-line {id} -->` on the line before \
             it, or `<!-- reportlint-disable-file {id} -->` anywhere"
        ),
        _ => take_out,
    };
    found(severity, name.map_or(order.span, |name| name.span), message, help)
}

/// Words in a row that are no rules; `known` are the ids there are.
pub fn unknown(severity: Severity, names: &[Name], known: &[&str]) -> Option<Diagnostic> {
    let (first, last) = (names.first()?, names.last()?);
    if names.len() == 1 {
        let help = match nearest(&first.id, known.iter().copied()) {
            Some(meant) => format!("write `{meant}`"),
            None => "`reportlint rule` lists all rules; a reason stands after two dashes: `-- …`".to_owned(),
        };
        return Some(found(severity, first.span, format!("there is no rule `{}`", first.id), help));
    }
    let words = names.iter().map(|name| name.id.as_str()).collect::<Vec<_>>().join(" ");
    let span = Span::new(first.span.start, last.span.end);
    let help = "`reportlint rule` lists all rules; if this is the reason, put two dashes before it: `-- …`";
    Some(found(severity, span, format!("`{words}` names no rule"), help.to_owned()))
}

/// What is meant to silence rules and cannot be understood.
pub fn misread(severity: Severity, misread: &Misread) -> Diagnostic {
    let (message, help) = match &misread.why {
        Misreading::Directive(word) => {
            (format!("`{word}` is nothing that reportlint understands"), instead(word, &DIRECTIVES))
        }
        Misreading::Key(key) => (format!("there is no key `{key}` in the field `reportlint`"), instead(key, &[KEY])),
        Misreading::Value => (
            "this names no rule to silence".to_owned(),
            "write a list of rules: `reportlint: { disable: [image-alt] }`".to_owned(),
        ),
    };
    found(severity, misread.span, message, help)
}
