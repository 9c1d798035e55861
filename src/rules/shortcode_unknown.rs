//! `shortcode-unknown`.

use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::diagnostic::fix::Fix;
use crate::document::Shortcode;
use crate::message::suggest;
use crate::say;
use crate::site::ShortcodeKind;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds shortcodes that the site does not have: none of its layouts, nor of its themes' (`layouts/shortcodes/`,
    /// `layouts/_shortcodes/`), is called so, and Hugo itself has no such one. It is only known where every layout is
    /// there: not on a site whose theme is not checked out, or that imports modules. Code and comments count, as they do
    /// for Hugo. One that Hugo once had and has removed is a warning, since an older Hugo still takes it.
    ///
    /// ## Why
    ///
    /// Hugo stops at the first such tag, and no page of the site is published.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// {{< youtub w7Ft2ymGmfc >}}
    /// ```
    ///
    /// Write the name as Hugo or the layout has it:
    ///
    /// ```markdown
    /// {{< youtube w7Ft2ymGmfc >}}
    /// ```
    ///
    /// To show a tag instead of running it, write `{{</* youtub */>}}`.
    pub static SHORTCODE_UNKNOWN = {
        id: "shortcode-unknown",
        summary: {
            en: "the site has no such shortcode, so Hugo does not build it",
            vi: "trang web không có shortcode này nên Hugo không dựng được trang web",
        },
        group: Residue,
        severity: Error,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some(site) = cx.site.filter(|site| site.shortcode_names().is_some()) else { return out.no_input() };
    let readable = |tag: &&Shortcode| !tag.escaped && !tag.closing && !tag.name.is_empty() && tag.fault.is_none();
    for tag in cx.document.shortcodes.iter().filter(readable) {
        let name = &tag.name;
        let mut near = None;
        let (severity, message, help) = match site.shortcode(name) {
            ShortcodeKind::Missing => {
                let known = site.shortcode_names().unwrap_or_default().iter().map(String::as_str);
                let message = say!(
                    en("the site has no shortcode `{name}`: Hugo will not build the site"),
                    vi("trang web không có shortcode `{name}`: Hugo sẽ không dựng được trang web"),
                );
                near = suggest::nearest(&name.to_lowercase(), known);
                let help = match near {
                    Some(near) => say!(en("did you mean `{near}`?"), vi("ý bạn là `{near}`?")),
                    None => say!(
                        en("delete the tag, or put a template at `layouts/shortcodes/{name}.html`"),
                        vi("hãy bỏ thẻ này, hoặc đặt một tệp mẫu tại `layouts/shortcodes/{name}.html`"),
                    ),
                };
                (Severity::Error, message, help)
            }
            ShortcodeKind::Removed(instead) => {
                let message = say!(
                    en("Hugo has removed the shortcode `{name}`: newer versions will not build the site"),
                    vi("Hugo đã bỏ shortcode `{name}`: các phiên bản mới sẽ không dựng được trang web"),
                );
                let help = match instead {
                    Some(instead) => say!(
                        en("use `{instead}` in its place; see Hugo's manual for its parameters"),
                        vi("hãy dùng `{instead}` thay cho nó; xem tài liệu Hugo để biết các tham số"),
                    ),
                    None => say!(
                        en("write a link in its place: `[gist](https://…)`"),
                        vi("hãy viết một liên kết thay cho nó: `[gist](https://…)`"),
                    ),
                };
                (Severity::Warning, message, help)
            }
            _ => continue,
        };
        let diagnostic = out.report_as(severity, "/rules/shortcode-unknown", tag.span, message);
        diagnostic.stops_build(true).help(help);
        // If it is closed, the closing tag would have to be renamed, too.
        let written = cx.document.source.slice(tag.span);
        if let Some((near, at)) = near.zip(written.find(name.as_str())).filter(|_| !tag.paired) {
            let start = tag.span.start + at;
            diagnostic.fix(Fix::write(Span::new(start, start + name.len()), near));
        }
        cx.name_section(diagnostic, tag.span.start);
    }
}
