//! `secret-exposed`.

use super::rule::{Reading, Sink, declare_rule};
use crate::message::Message;
use crate::say;
use crate::text::secrets::{self, Kind, Secret};

declare_rule! {
    /// ## What it does
    ///
    /// Finds keys, tokens and passwords anywhere in the file, comments and code included: keys of AWS, GitHub, GitLab, Slack,
    /// Discord, Google, OpenAI, Anthropic, Stripe, SendGrid, npm, Hugging Face, DigitalOcean and Telegram, private keys, and
    /// passwords in the address of a database or behind a word for it (`DB_PASSWORD = "…"`). They are known by their exact shapes, and passwords by the care with which they are made; examples (`AKIAIOSFODNN7EXAMPLE`),
    /// placeholders, hashes and what only runs on one's own machine are left alone. No more than the first four letters of one
    /// are ever shown, in whatever finding.
    ///
    /// ## Why
    ///
    /// Programs look for such keys on public pages day and night. Whoever finds one works with the writer's account, and the
    /// writer pays.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Connect with `mysql://lan:t9Kq-wz41@db.myshop.vn/orders`.
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// Connect with `mysql://lan:<password>@db.myshop.vn/orders`.
    /// ```
    pub static SECRET_EXPOSED = {
        id: "secret-exposed",
        summary: {
            en: "a key or password is on a page that everybody can read",
            vi: "khóa hoặc mật khẩu bị lộ trên trang ai cũng đọc được",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let source = cx.document.source;
    let mut reported: Vec<&str> = Vec::new();
    for secret in secrets::find(source.text()) {
        let written = source.slice(secret.span);
        // Once a secret is exposed, further copies do not matter.
        if secret.kind != Kind::PrivateKey && reported.contains(&written) {
            continue;
        }
        if reported.len() < MAX_REMEMBERED {
            reported.push(written);
        }
        let (name, remedy) = words(&secret);
        let shown = source.slice(secret.shown());
        let message = match secret.kind {
            Kind::Key(_) => say!(
                en("{} is visible to everybody: `{shown}…`", name.en),
                vi("{} đang để lộ cho mọi người thấy: `{shown}…`", name.vi),
            ),
            _ => {
                say!(en("{} is visible to everybody", name.en), vi("{} đang để lộ cho mọi người thấy", name.vi),)
            }
        };
        let diagnostic = out.report_without_schema(secret.span, message);
        diagnostic.help(say!(
            en(
                "{} first, since old versions still contain this one; then write `{}` here",
                remedy.en,
                placeholder(&secret).en
            ),
            vi("trước hết {}, vì các bản cũ vẫn lưu nó; rồi viết `{}` ở đây", remedy.vi, placeholder(&secret).vi),
        ));
        cx.name_section(diagnostic, secret.span.start);
    }
}

/// The number of different secrets remembered.
const MAX_REMEMBERED: usize = 100;

/// The message and the help.
fn words(secret: &Secret) -> (Message, Message) {
    match secret.kind {
        Kind::Key(service) => (
            say!(en("a key of {service}"), vi("một khóa của {service}")),
            say!(en("revoke it at {service}"), vi("hãy hủy khóa này tại {service}")),
        ),
        Kind::PrivateKey => (
            say!(en("a private key"), vi("một khóa riêng (private key)")),
            say!(en("stop using it and create a new one"), vi("hãy ngừng dùng khóa này và tạo khóa mới")),
        ),
        Kind::Password => (say!(en("a password"), vi("một mật khẩu")), say!(en("change it"), vi("hãy đổi mật khẩu"))),
    }
}

/// The placeholder to write instead.
fn placeholder(secret: &Secret) -> Message {
    match secret.kind {
        Kind::Password => Message::same("<password>"),
        _ => Message::same("<key>"),
    }
}
