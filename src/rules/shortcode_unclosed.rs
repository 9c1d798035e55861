//! `shortcode-unclosed`.

use std::collections::{HashMap, HashSet};

use super::{Context, Sink, declare_rule};
use crate::diagnostic::Diagnostic;
use crate::document::shortcode_faults::{self, Tag, TagFault};
use crate::site::ShortcodeKind;
use crate::source::Span;
use crate::suggest;

declare_rule! {
    /// ## What it does
    ///
    /// Finds shortcodes that Hugo refuses: one that is opened (`{{% notice %}}`) and never closed, a closing tag
    /// (`{{% /notice %}}`) with nothing to close, a tag that does not end as it began (`{{% notice >}}`), and what
    /// keeps Hugo from finding a tag's end: a quotation mark without its twin, signs that must stand in quotation
    /// marks. Whether a shortcode takes content at all is read from the site's and its themes' templates; where those are
    /// not there, it does when the report closes it elsewhere, or everybody knows it (`notice`, `expand` …). A
    /// shortcode of one tag (`figure`, `ref` …) needs no closing. Code and comments count, as they do for Hugo.
    ///
    /// ## Why
    ///
    /// Hugo stops at the first such tag, and no page of the site is published.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// {{% notice tip %}}
    /// Bring your own laptop.
    /// ```
    ///
    /// Close it:
    ///
    /// ```markdown
    /// {{% notice tip %}}
    /// Bring your own laptop.
    /// {{% /notice %}}
    /// ```
    ///
    /// To show a tag instead of running it, write `{{%/* notice */%}}`.
    pub static SHORTCODE_UNCLOSED = {
        id: "shortcode-unclosed",
        summary: {
            en: "a shortcode is not closed, so that Hugo builds no site",
            vi: "một shortcode chưa đóng nên Hugo không dựng được trang web",
        },
        group: Residue,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Shortcodes of the themes that reports are written with, and of Hugo, that take content.
const PAIRED: [&str; 7] = ["notice", "expand", "highlight", "details", "mermaid", "tabs", "tab"];

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let body = cx.document.body;
    let tags = shortcode_faults::tags(cx.document.source.slice(body), body.start);
    let closed: HashSet<&str> = tags.iter().filter(|tag| tag.closing).map(|tag| tag.name.as_str()).collect();
    let kind = |name: &str| match cx.site.map_or(ShortcodeKind::Unknown, |site| site.shortcode(name)) {
        ShortcodeKind::Unknown if closed.contains(name) || PAIRED.contains(&name) => ShortcodeKind::Paired,
        kind => kind,
    };
    let mut open = Open::default();
    for tag in &tags {
        if let Some((fault, place)) = tag.fault {
            let (message, help) = unread(cx, tag, fault, place);
            report(cx, out, place, &message).help(help);
        }
        if tag.closing {
            if open.close(&tag.name) || tag.fault.is_some() {
                continue;
            }
            match kind(&tag.name) {
                ShortcodeKind::Single => takes_nothing(cx, out, tag),
                _ => nothing_open(cx, out, tag, &mut open),
            }
        } else if tag.self_closing {
            if tag.fault.is_none() && kind(&tag.name) == ShortcodeKind::Single {
                takes_nothing(cx, out, tag);
            }
        } else if !tag.name.is_empty() && kind(&tag.name) == ShortcodeKind::Paired {
            open.push(tag);
        }
    }
    let mut rest = open.tags.into_iter().flatten().filter(|tag| tag.fault.is_none()).peekable();
    while let Some(tag) = rest.next() {
        let close = written(tag, "/", &tag.name);
        // Opened twice and closed never: the second was meant to close.
        if let Some(second) = rest.next_if(|next| next.name == tag.name && next.bare) {
            report(cx, out, second.span, &format!("`{}` is opened again where it should be closed", tag.name))
                .label(tag.span, "it is opened here")
                .help(format!("write `{close}`"));
            continue;
        }
        report(cx, out, tag.span, &format!("the shortcode `{}` is never closed", tag.name))
            .help(format!("write `{close}` on a line of its own after the text that belongs to it"));
    }
}

/// Tags that are opened, in order; those that were closed since are `None`.
#[derive(Default)]
struct Open<'t> {
    tags: Vec<Option<&'t Tag>>,
    by_name: HashMap<&'t str, Vec<usize>>,
}

impl<'t> Open<'t> {
    fn push(&mut self, tag: &'t Tag) {
        self.by_name.entry(&tag.name).or_default().push(self.tags.len());
        self.tags.push(Some(tag));
    }

    /// Closes the last one called `name`, if there is one.
    fn close(&mut self, name: &str) -> bool {
        let last = self.by_name.get_mut(name).and_then(Vec::pop);
        last.is_some_and(|index| self.tags[index].take().is_some())
    }

    /// Closes the one that a closing tag called `name` was most likely meant for; only the last few are looked at.
    fn close_nearest(&mut self, name: &str) -> Option<&'t Tag> {
        const LOOKED_AT: usize = 20;
        let last = || self.tags.iter().rev().take(LOOKED_AT).flatten();
        let near = suggest::nearest(name, last().map(|tag| tag.name.as_str()))?;
        let tag = *last().find(|tag| tag.name == near)?;
        self.close(&tag.name);
        Some(tag)
    }
}

fn report<'o>(cx: &Context<'_>, out: &'o mut Sink<'_>, span: Span, message: &str) -> &'o mut Diagnostic {
    let diagnostic = out.report("/rules/shortcode-unclosed", span, format!("{message}: Hugo will not build the site"));
    cx.name_section(diagnostic, span.start);
    diagnostic
}

/// A tag of the kind that `tag` is: `{{% /notice %}}`.
fn written(tag: &Tag, mark: &str, name: &str) -> String {
    if tag.markdown { format!("{{{{% {mark}{name} %}}}}") } else { format!("{{{{< {mark}{name} >}}}}") }
}

/// A closing tag with nothing to close; what it was most likely meant to close is then not told again.
fn nothing_open(cx: &Context<'_>, out: &mut Sink<'_>, tag: &Tag, open: &mut Open<'_>) {
    let name = &tag.name;
    let diagnostic = report(cx, out, tag.span, &format!("nothing called `{name}` is open here"));
    match open.close_nearest(name) {
        Some(opening) => {
            diagnostic.label(opening.span, "this is open");
            diagnostic.help(format!("write `{}`", written(tag, "/", &opening.name)));
        }
        None => {
            let opening = written(tag, "", name);
            diagnostic.help(format!("write `{opening}` before the text that belongs to it, or take this tag out"));
        }
    }
}

fn takes_nothing(cx: &Context<'_>, out: &mut Sink<'_>, tag: &Tag) {
    let message = format!("the shortcode `{}` takes no content and has no closing tag", tag.name);
    let help = if tag.closing { "take this tag out" } else { "take the `/` before its end out" };
    report(cx, out, tag.span, &message).help(help);
}

/// What is wrong with a tag that Hugo cannot read, and what to write.
fn unread(cx: &Context<'_>, tag: &Tag, fault: TagFault, place: Span) -> (String, String) {
    let (begin, end) = if tag.markdown { ("{{%", "%}}") } else { ("{{<", ">}}") };
    let called = if tag.name.is_empty() { "the shortcode".to_owned() } else { format!("the shortcode `{}`", tag.name) };
    let seen = cx.document.source.slice(place);
    match fault {
        TagFault::EndMissing => (format!("the tag of {called} has no end"), format!("end it with `{end}`")),
        TagFault::EndWrong => {
            let inside = seen.get(begin.len()..).unwrap_or_default().trim_end_matches(['>', '}', '%', ' ']).trim();
            (format!("the tag of {called} does not end as it began"), format!("write `{begin} {inside} {end}`"))
        }
        TagFault::CommentOpen => {
            ("this shortcode is to be shown, but its `*/` is missing".to_owned(), format!("end it with `*/{end}`"))
        }
        TagFault::QuoteOpen => (
            format!("a quotation mark in the tag of {called} has no twin on its line"),
            "write one before and one after each value: `src=\"/images/hall.jpg\"`".to_owned(),
        ),
        TagFault::NameMissing => {
            let example = written(tag, "", "notice");
            ("this shortcode has no name".to_owned(), format!("write one, as in `{example}`, or take the tag out"))
        }
        TagFault::Sign('“' | '”' | '‘' | '’') => {
            let words = seen.trim_matches(['“', '”', '‘', '’']);
            let message = format!("the quotation marks around {words} in the tag of {called} are curly");
            (message, format!("write straight ones: `\"{words}\"`"))
        }
        TagFault::Sign('{') => {
            (format!("the tag of {called} has no end before the next begins"), format!("end it with `{end}`"))
        }
        TagFault::Sign(_) if tag.closing => {
            let close = written(tag, "/", &tag.name);
            (format!("a closing tag has nothing but its name, not {seen}"), format!("write `{close}`"))
        }
        TagFault::Sign(sign) if sign.is_whitespace() => (
            format!("the tag of {called} has a blank that is no ordinary one"),
            "delete it and type a blank in its place".to_owned(),
        ),
        TagFault::Sign(sign) => {
            // The word that the sign is part of.
            let before = cx.document.source.slice(Span::new(tag.span.start, place.start));
            let word = before.rsplit([' ', '\t', '\n', '\r', '=', '<', '%']).next().unwrap_or_default();
            let message = format!("`{sign}` in the tag of {called} is not in quotation marks");
            (message, format!("write `\"{word}{seen}\"`"))
        }
    }
}
