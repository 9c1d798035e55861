//! Links to the writer's own computer, where `hugo server` shows the site.

use crate::diagnostic::Severity;
use crate::diagnostic::fix::Fix;
use crate::document::{Link, LinkKind, address};
use crate::message::Message;
use crate::rules::rule::{Reading, Sink};
use crate::say;
use crate::site::{Linked, Reader};

/// Reports the links that only work while the writer's own server runs. Where the address is what the reader sees, as
/// in `open http://localhost:3000`, it is an instruction, unless the port is Hugo's.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for link in cx.document.links.iter().filter(|link| !link.dynamic) {
        let Some(path) = address::on_own_server(&link.address) else { continue };
        // An address of IPv6 is written by people who explain one.
        if link.address.contains("[::1]") {
            continue;
        }
        if !is_of_hugo(&link.address) && (link.kind == LinkKind::Bare || shows_address(cx, link)) {
            continue;
        }
        let diagnostic = out.report_as(Severity::Error, "/links/files", link.address_span, message(&link.address));
        let path = if path.is_empty() { "/" } else { path };
        let leads = cx.site.is_some_and(|site| {
            !matches!(site.view(cx.path()).link(path, Reader::Markdown, false), Linked::Missing(_))
        });
        if leads && is_of_hugo(&link.address) {
            diagnostic.help(Message::to_write(path)).fix(Fix::write(link.address_span, path.to_owned()));
        } else {
            diagnostic.help(say!(
                en("write an address that others can open, or delete the link"),
                vi("hãy ghi một địa chỉ mà người khác mở được, hoặc xóa liên kết này"),
            ));
        }
        cx.name_section(diagnostic, link.span.start);
    }
}

fn message(address: &str) -> Message {
    say!(
        en("{address} is on your own computer: nobody else can open it"),
        vi("{address} nằm trên máy của bạn: người khác không mở được"),
    )
}

/// Whether the port is that of `hugo server`.
fn is_of_hugo(address: &str) -> bool {
    address.contains(":1313")
}

/// Whether the text of the link names the computer, too.
fn shows_address(cx: &Reading<'_>, link: &Link) -> bool {
    let written = cx.document.source.slice(link.span);
    let text = written.split("](").next().unwrap_or_default();
    ["localhost", "127.0.0.1", "0.0.0.0"].iter().any(|host| text.contains(host))
}
