//! `shortcode-unclosed`.

mod unread;

use std::collections::{HashMap, HashSet};

use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::fix::Fix;
use crate::document::{Heading, Shortcode, TagFault};
use crate::message::Message;
use crate::message::suggest;
use crate::say;
use crate::site::ShortcodeKind;
use crate::text::source::Span;
use unread::{unread, written};

declare_rule! {
    /// ## What it does
    ///
    /// Finds shortcodes that Hugo refuses: one that is opened (`{{% notice %}}`) and never closed, a closing tag
    /// (`{{% /notice %}}`) with nothing to close, a tag that does not end as it began (`{{% notice >}}`), and what
    /// keeps Hugo from finding a tag's end: a quotation mark without its twin, signs that must be in quotation
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
            en: "a shortcode is not closed, so Hugo does not build the site",
            vi: "một shortcode chưa đóng nên Hugo không dựng được trang web",
        },
        group: Residue,
        severity: Error,
        fix: Both,
        since: "0.1.0",
    }
}

/// Shortcodes of Hugo, and of themes common for reports, that have content.
const PAIRED: [&str; 7] = ["notice", "expand", "highlight", "details", "mermaid", "tabs", "tab"];

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    // Only Hugo has shortcodes.
    if cx.folder.is_some() {
        return out.no_input();
    }
    let all = cx.document.shortcodes.iter().chain(&cx.document.open_shortcodes);
    let mut tags: Vec<&Shortcode> = all.filter(|tag| !tag.escaped).collect();
    tags.sort_by_key(|tag| tag.span.start);
    let closed: HashSet<&str> = tags.iter().filter(|tag| tag.closing).map(|tag| tag.name.as_str()).collect();
    let kind = |name: &str| match cx.site.map_or(ShortcodeKind::Unknown, |site| site.shortcode(name)) {
        ShortcodeKind::Unknown if closed.contains(name) || PAIRED.contains(&name) => ShortcodeKind::Paired,
        kind => kind,
    };
    let mut open = Open::default();
    for tag in tags {
        if let Some((fault, place)) = tag.fault.map(|fault| as_seen(cx, tag, fault)) {
            let (message, help, edit) = unread(cx, tag, fault, place);
            let diagnostic = report(cx, out, place, message);
            diagnostic.help(help);
            if let Some(edit) = edit {
                diagnostic.fix(Fix::of(vec![edit]));
            }
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
        } else if !tag.name.is_empty() {
            match kind(&tag.name) {
                ShortcodeKind::Paired => open.push(tag),
                // A shortcode that does not exist is reported by another rule.
                ShortcodeKind::Missing if tag.paired => open.push(tag),
                _ => {}
            }
        }
    }
    let mut rest = open.tags.into_iter().flatten().filter(|tag| tag.fault.is_none()).peekable();
    while let Some(tag) = rest.next() {
        let (name, close) = (&tag.name, written(tag, "/", &tag.name));
        // If a tag is opened twice and never closed, the second one was meant to close it.
        if let Some(second) = rest.next_if(|next| next.name == tag.name && next.arguments.is_empty()) {
            let message = say!(
                en("`{name}` is opened again where it should be closed"),
                vi("`{name}` lại được mở ở chỗ đáng lẽ phải đóng"),
            );
            report(cx, out, second.span, message)
                .label(tag.span, say!(en("it is opened here"), vi("đã được mở ở đây")))
                .help(Message::to_write(&close))
                .fix(Fix::write(second.span, close).safe());
            continue;
        }
        let message = say!(en("the shortcode `{name}` is never closed"), vi("shortcode `{name}` chưa được đóng"));
        let diagnostic = report(cx, out, tag.span, message);
        diagnostic.help(say!(
            en("write `{close}` on a line of its own after the text that belongs to it"),
            vi("hãy viết `{close}` trên một dòng riêng, ở cuối phần nội dung của nó"),
        ));
        let inside = |heading: &&Heading| heading.span.start >= tag.span.end && !heading.nested;
        if let Some(heading) = cx.document.headings.iter().find(inside) {
            let label =
                say!(en("without it, this is a part of `{name}`"), vi("chưa đóng thì dòng này thuộc về `{name}`"));
            diagnostic.label(cx.first_line_of(heading.span), label);
        }
    }
}

/// The problem as people see it: if an unfinished tag continues over a blank line or into a heading, its end is
/// missing, and the character at which Hugo fails is not the problem.
fn as_seen(cx: &Reading<'_>, tag: &Shortcode, (fault, place): (TagFault, Span)) -> (TagFault, Span) {
    let source = cx.document.source;
    let (first, last) = (source.line_of(tag.span.start), source.line_of(place.start));
    let blank = |line: usize| source.slice(source.line_span(line)).trim().is_empty();
    let heading = last > first && source.slice(source.line_span(last)).trim_start().starts_with('#');
    // No one writes a longer tag.
    let runs_on = heading || (first + 1..last.min(first + 50)).any(blank);
    if runs_on { (TagFault::EndMissing, cx.first_line_of(tag.span)) } else { (fault, place) }
}

/// The open tags, in order. `None` if closed since.
#[derive(Default)]
struct Open<'t> {
    tags: Vec<Option<&'t Shortcode>>,
    by_name: HashMap<&'t str, Vec<usize>>,
}

impl<'t> Open<'t> {
    fn push(&mut self, tag: &'t Shortcode) {
        self.by_name.entry(&tag.name).or_default().push(self.tags.len());
        self.tags.push(Some(tag));
    }

    /// Closes the last tag called `name`, if any.
    fn close(&mut self, name: &str) -> bool {
        let last = self.by_name.get_mut(name).and_then(Vec::pop);
        last.is_some_and(|index| self.tags[index].take().is_some())
    }

    /// Closes the tag that the closing tag `name` was probably meant for. Checks only the last few.
    fn close_nearest(&mut self, name: &str) -> Option<&'t Shortcode> {
        const LOOKED_AT: usize = 20;
        let last = || self.tags.iter().rev().take(LOOKED_AT).flatten();
        let near = suggest::nearest(name, last().map(|tag| tag.name.as_str()));
        let meant = |tag: &&&Shortcode| near.is_some_and(|near| tag.name == near);
        // If nothing else closes the open tag, even a different name may be a typo.
        let tag = *last().find(meant).or_else(|| last().next().filter(|tag| !tag.paired))?;
        self.close(&tag.name);
        Some(tag)
    }
}

fn report<'o>(cx: &Reading<'_>, out: &'o mut Sink<'_>, span: Span, message: Message) -> &'o mut Diagnostic {
    let message = say!(
        en("{}: Hugo will not build the site", message.en),
        vi("{}: Hugo sẽ không dựng được trang web", message.vi),
    );
    let diagnostic = out.report("/rules/shortcode-unclosed", span, message);
    diagnostic.stops_build(true);
    cx.name_section(diagnostic, span.start);
    diagnostic
}

/// Reports a closing tag without an opening tag. The tag that it was probably meant to close is then not reported
/// again.
fn nothing_open(cx: &Reading<'_>, out: &mut Sink<'_>, tag: &Shortcode, open: &mut Open<'_>) {
    let name = &tag.name;
    let message = say!(en("nothing called `{name}` is open here"), vi("ở đây không có `{name}` nào đang mở"));
    let diagnostic = report(cx, out, tag.span, message);
    match open.close_nearest(name) {
        Some(opening) => {
            diagnostic.label(opening.span, say!(en("this is open"), vi("thẻ này đang mở")));
            let closing = written(tag, "/", &opening.name);
            diagnostic.help(Message::to_write(&closing)).fix(Fix::write(tag.span, closing));
        }
        None => {
            let opening = written(tag, "", name);
            diagnostic.help(say!(
                en("write `{opening}` before the text that belongs to it, or delete this tag"),
                vi("hãy viết `{opening}` ở đầu phần nội dung của nó, hoặc bỏ thẻ này"),
            ));
        }
    }
}

fn takes_nothing(cx: &Reading<'_>, out: &mut Sink<'_>, tag: &Shortcode) {
    let message = say!(
        en("the shortcode `{}` takes no content and has no closing tag", tag.name),
        vi("shortcode `{}` không bao nội dung nào và không có thẻ đóng", tag.name),
    );
    let slash = cx.document.source.slice(tag.span).rfind('/').map(|at| tag.span.start + at);
    let (help, span) = match tag.closing {
        true => (say!(en("delete this tag"), vi("hãy bỏ thẻ này")), Some(tag.span)),
        false => (
            say!(en("delete the `/` before its end"), vi("hãy bỏ dấu `/` ở cuối thẻ")),
            slash.map(|slash| Span::new(slash, slash + 1)),
        ),
    };
    let diagnostic = report(cx, out, tag.span, message);
    diagnostic.help(help);
    if let Some(span) = span {
        diagnostic.fix(Fix::write(span, "").safe());
    }
}
