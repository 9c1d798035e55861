//! `anchor-not-found`.

use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::fix::Fix;
use crate::document::address;
use crate::document::heading_ids::Anchors;
use crate::message::Message;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds links to a place on a page that the page does not have: `#x` on the report itself, `page/#x` on another
    /// page of the site. A page's anchors are those that Hugo makes of its headings (lower case, marks kept, spaces
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
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// The number of anchors named if none is similar.
const MAX_NAMED: usize = 4;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if !cx.checks(cx.schema.links.anchors) || cx.resolver().is_none() {
        return out.no_input();
    }
    let in_folder = cx.folder.is_some();
    for reference in cx.links() {
        let Some((fragment, span)) = reference.fragment else { continue };
        let Some((anchors, other)) = cx.anchors(&reference.linked) else { continue };
        let fragment = address::decode(fragment);
        if anchors.offers(&fragment) {
            continue;
        }
        let page = match other {
            Some(file) if in_folder => Message::same(format!("`{file}`")),
            Some(file) => say!(en("the page `{file}`"), vi("trang `{file}`")),
            None if in_folder => say!(en("this file"), vi("tệp này")),
            None => say!(en("this page"), vi("trang này")),
        };
        let on = if in_folder { "in" } else { "on" };
        let message = say!(
            en("there is no heading or anchor #{fragment} {on} {}", page.en),
            vi(
                "{} không có tiêu đề hay vị \
                trí #{fragment}",
                page.vi
            ),
        );
        let diagnostic = out.report("/links/anchors", span, message);
        let meant = anchors.nearest(&fragment).map(address::encode);
        match meant.filter(|meant| anchors.offers(&address::decode(meant))) {
            Some(meant) => {
                let write = format!("#{meant}");
                diagnostic.help(Message::to_write(&write)).fix(Fix::write(span, write));
            }
            None => {
                diagnostic.help(help(&anchors));
            }
        }
        cx.name_section(diagnostic, reference.span.start);
    }
    // Programs that render files of a folder resolve anchors differently, so a suppression may be needed for another
    // one.
    if in_folder {
        out.no_input();
    }
}

fn help(anchors: &Anchors) -> Message {
    let named: Vec<String> = anchors.ids().take(MAX_NAMED).map(|id| format!("`#{id}`")).collect();
    if named.is_empty() {
        return say!(
            en("the page has no headings to link to: delete the `#` and what follows"),
            vi("trang không có tiêu đề nào để liên kết đến: hãy bỏ dấu `#` và phần sau nó"),
        );
    }
    let more = if anchors.ids().nth(MAX_NAMED).is_some() { " …" } else { "" };
    let named = named.join(", ");
    say!(en("the page has {named}{more}"), vi("trang có các vị trí {named}{more}"))
}
