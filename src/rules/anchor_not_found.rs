//! `anchor-not-found`.

use std::cell::OnceCell;
use std::path::Path;

use super::{Context, Sink, declare_rule};
use crate::binding::references;
use crate::document;
use crate::document::address;
use crate::document::heading_ids::Anchors;
use crate::message::Message;
use crate::say;
use crate::site::Linked;

declare_rule! {
    /// ## What it does
    ///
    /// Finds links to a place on a page that the page does not have: `#x` on the report itself, `page/#x` on another
    /// page of the site. A page's anchors are those that Hugo makes of its headings (lower case, marks kept, blanks
    /// become `-`, other signs fall away, equal ones are numbered: `mục-đích-1`), `{#x}` after a heading, `id` and `name`
    /// in HTML, and footnotes. A page with a shortcode that may write anchors of its own is not judged.
    ///
    /// In a plain folder anchors are those that GitHub and GitLab make of headings, and lines (`#L10`) are no anchors.
    ///
    /// ## Why
    ///
    /// Readers come to the top of the page instead of the place that is meant.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// [What I learned](#What-I-Learned)
    ///
    /// ### What I Learned
    /// ```
    ///
    /// Write the heading's anchor:
    ///
    /// ```markdown
    /// [What I learned](#what-i-learned)
    /// ```
    ///
    /// ## Settings
    ///
    /// `links.anchors: true` in the schema turns it on, `false` off; where it says nothing, the rule is on in plain folders.
    pub static ANCHOR_NOT_FOUND = {
        id: "anchor-not-found",
        summary: {
            en: "a link leads to a place that its page does not have",
            vi: "liên kết dẫn đến một vị trí không có trên trang đích",
        },
        group: Links,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// So many anchors are named when none is near.
const NAMED: usize = 4;

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(site) = cx.around().filter(|_| cx.asks(cx.schema.links.anchors)) else { return out.rest() };
    let own = OnceCell::new();
    for reference in cx.references {
        let Some((fragment, span)) = reference.fragment else { continue };
        let fragment = address::decode(fragment);
        let judge = |anchors: &Anchors| (!anchors.offers(&fragment)).then(|| help(anchors, &fragment));
        let is_own = |file: &str| same_file(&site.root().join(file), cx.path());
        let (missing, page) = match &reference.linked {
            Linked::Page(file) if !is_own(file) => {
                let read = |path: &Path| references::anchors_of(path, site);
                let page = match cx.folder {
                    Some(_) => Message::same(format!("`{file}`")),
                    None => say!(en("the page `{file}`"), vi("trang `{file}`")),
                };
                (site.with_anchors(file, read, judge).flatten(), page)
            }
            Linked::Itself | Linked::Page(_) => {
                let anchors = own.get_or_init(|| document::anchors(cx.document.source, site.heading_ids()));
                let this = match cx.folder {
                    Some(_) => say!(en("this file"), vi("tệp này")),
                    None => say!(en("this page"), vi("trang này")),
                };
                (judge(anchors), this)
            }
            _ => continue,
        };
        let Some(help) = missing else { continue };
        let on = if cx.folder.is_some() { "in" } else { "on" };
        let message =
            say!(en("there is no place #{fragment} {on} {}", page.en), vi("{} không có vị trí #{fragment}", page.vi),);
        let diagnostic = out.report("/links/anchors", span, message);
        diagnostic.help(help);
        cx.name_section(diagnostic, reference.span.start);
    }
    // Not all that shows files of a folder reads addresses alike: who silences the rule may need that elsewhere.
    if cx.folder.is_some() {
        out.rest();
    }
}

/// Whether both paths name one file; the first is without links.
fn same_file(file: &Path, report: &Path) -> bool {
    file.file_name() == report.file_name() && std::fs::canonicalize(report).is_ok_and(|report| report == file)
}

fn help(anchors: &Anchors, fragment: &str) -> Message {
    if let Some(meant) = anchors.nearest(fragment) {
        return Message::to_write(format_args!("#{meant}"));
    }
    let named: Vec<String> = anchors.ids().take(NAMED).map(|id| format!("`#{id}`")).collect();
    if named.is_empty() {
        return say!(
            en("the page has no headings to link to: leave the `#` and what follows out"),
            vi("trang không có tiêu đề nào để liên kết đến: hãy bỏ dấu `#` và phần sau nó"),
        );
    }
    let more = if anchors.ids().nth(NAMED).is_some() { " …" } else { "" };
    let named = named.join(", ");
    say!(en("the page has {named}{more}"), vi("trang có các vị trí {named}{more}"))
}
