//! `address-escaped`.

use super::addresses;
use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::fix::Fix;
use crate::document::{Image, ImageKind, Link, LinkKind};
use crate::message::Message;
use crate::say;
use crate::site::{Linked, Reader, Resolution};
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds backslashes and entities that stay in the address of an image or link: `event\_1.jpg`, `?day=1&amp;room=2`.
    /// Markdown reads `\_` as `_` and `&amp;` as `&`. Yet a template for images or links gets the address as it is written:
    /// that of the site or its theme, or Hugo's own, which a site of several languages has.
    ///
    /// ## Why
    ///
    /// The published page asks for `event%5C_1.jpg`, which does not exist, while a preview on the writer's computer shows the
    /// picture.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/event\_1.jpg)
    /// ```
    ///
    /// An address needs no backslash:
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/event_1.jpg)
    /// ```
    pub static ADDRESS_ESCAPED = {
        id: "address-escaped",
        summary: {
            en: "a backslash or an entity stays in the address of an image or link",
            vi: "dấu `\\` hoặc mã ký tự còn nguyên trong địa chỉ của ảnh hoặc liên kết",
        },
        group: Links,
        severity: Error,
        fix: Safe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some(site) = cx.site else { return out.no_input() };
    let kept = site.addresses();
    if !kept.images_keep_escapes && !kept.links_keep_escapes {
        return out.no_input();
    }
    let view = site.view(cx.path());
    let is_link = |link: &Link| {
        let of_markdown = matches!(link.kind, LinkKind::Inline | LinkKind::Reference);
        kept.links_keep_escapes && of_markdown && link.address_span != link.span
    };
    let is_image = |image: &Image| {
        let of_markdown = matches!(image.kind, ImageKind::Inline | ImageKind::Reference);
        kept.images_keep_escapes && of_markdown && image.fault().is_none()
    };
    for (span, address, image) in addresses::of(cx, is_link, is_image) {
        let Some(escape) = escape(cx, span, address) else { continue };
        // What is missing all the same is told by another rule.
        let is_missing = match image {
            true => matches!(view.image(address, Reader::Markdown, false), Resolution::Missing(_)),
            false => matches!(view.link(address, Reader::Markdown, false), Linked::Missing(_)),
        };
        if is_missing {
            continue;
        }
        let diagnostic = out.report_without_schema(span, message(escape, image));
        match is_plain(address) {
            true => diagnostic.help(Message::to_write(address)).fix(Fix::write(span, address.to_owned()).safe()),
            false => diagnostic.help(say!(
                en("write the sign itself, or its code with `%`, as `%20` for a space"),
                vi("hãy viết chính ký tự đó, hoặc mã của nó với `%`, như `%20` thay cho dấu cách"),
            )),
        };
        cx.name_section(diagnostic, span.start);
    }
}

/// The first backslash with what follows, or the first entity, of what is written at `span`, if it means another `address`.
fn escape<'s>(cx: &'s Reading<'_>, span: Span, address: &str) -> Option<&'s str> {
    let written = cx.document.source.slice(span);
    let at = written.find(['\\', '&']).filter(|_| written.trim() != address)?;
    let rest = &written[at..];
    let length = match rest.find(';').filter(|_| rest.starts_with('&')) {
        Some(end) => end + 1,
        None => rest.char_indices().nth(2).map_or(rest.len(), |(end, _)| end),
    };
    Some(&rest[..length])
}

/// Whether `address` means itself where it is written in Markdown without escapes.
fn is_plain(address: &str) -> bool {
    let is_entity = address.split('&').skip(1).any(|rest| rest.contains(';'));
    !is_entity && !address.contains(|sign: char| sign.is_whitespace() || matches!(sign, '\\' | '<' | '>' | '(' | ')'))
}

fn message(escape: &str, image: bool) -> Message {
    match image {
        true => say!(
            en("on the published site, `{escape}` stays in this address as it is, and the picture is not shown"),
            vi("trên trang web đã xuất bản, `{escape}` còn nguyên trong địa chỉ này và ảnh không hiện ra"),
        ),
        false => say!(
            en("on the published site, `{escape}` stays in this address as it is, and the link does not lead there"),
            vi("trên trang web đã xuất bản, `{escape}` còn nguyên trong địa chỉ này và liên kết không dẫn đến đó"),
        ),
    }
}
