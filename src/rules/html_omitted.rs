//! `html-omitted`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::plural;
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::{Document, ImageKind};
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds raw HTML that Hugo leaves out of the page: it does so unless the site's configuration says
    /// `markup.goldmark.renderer.unsafe: true`. The first tag is shown, with the number of all. Comments are no fault, and
    /// neither is what is within a shortcode.
    ///
    /// ## Why
    ///
    /// Readers see nothing in its place: no picture, no line break, no frame.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// <img src="/images/hall.jpg" alt="The hall">
    /// ```
    ///
    /// Write it in Markdown:
    ///
    /// ```markdown
    /// ![The hall](/images/hall.jpg)
    /// ```
    ///
    /// or let the site show HTML, in `hugo.toml`:
    ///
    /// ```toml
    /// [markup.goldmark.renderer]
    /// unsafe = true
    /// ```
    pub static HTML_OMITTED = {
        id: "html-omitted",
        summary: {
            en: "Hugo leaves raw HTML out of the page",
            vi: "Hugo bỏ mã HTML khỏi trang",
        },
        group: Content,
        severity: Error,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some(site) = cx.site.filter(|site| site.omits_html(cx.path())) else { return out.no_input() };
    let shown = in_shortcodes(cx.document);
    let inside = |html: Span| {
        let before = shown.partition_point(|span| span.start <= html.start);
        before > 0 && shown[before - 1].contains(html)
    };
    let omitted: Vec<Span> = cx.document.raw_html.iter().copied().filter(|&html| !inside(html)).collect();
    let Some(&first) = omitted.first() else { return };
    let count = omitted.len();
    let others = count - 1;
    let message = match count {
        1 => say!(en("Hugo leaves this HTML out of the page"), vi("Hugo bỏ đoạn HTML này khỏi trang")),
        _ => say!(
            en("Hugo leaves this HTML out of the page, and {} of it", plural(others, "other piece", "other pieces")),
            vi("Hugo bỏ đoạn HTML này khỏi trang, và {others} đoạn HTML khác nữa"),
        ),
    };
    let file = site.config_file();
    let setting = Message::same(setting(&file));
    let picture = cx.document.images.iter().find(|image| image.kind == ImageKind::Html && first.contains(image.span));
    let markdown = match picture {
        Some(image) => {
            let (alt, address) =
                (image.alt.as_deref().unwrap_or_else(|| cx.schema.images.example_in(cx.language).0), &image.address);
            say!(en("write `![{alt}]({address})`"), vi("hãy viết `![{alt}]({address})`"))
        }
        None => say!(en("write it in Markdown"), vi("hãy viết bằng Markdown")),
    };
    let help = say!(
        en("{}, or let the site show HTML, in `{file}`: {}", markdown.en, setting.en),
        vi("{}, hoặc cho trang web hiện HTML, trong `{file}`: {}", markdown.vi, setting.vi),
    );
    let span = cx.first_line_of(first);
    let diagnostic = out.report_without_schema(span, message);
    diagnostic.help(help);
    let written: Option<Vec<Edit>> = omitted.iter().map(|&html| in_markdown(cx, html)).collect();
    if let Some(edits) = written {
        diagnostic.fix(Fix::of(edits));
    }
    cx.name_section(diagnostic, first.start);
}

/// Rewrites HTML that is only an image in Markdown.
fn in_markdown(cx: &Reading<'_>, html: Span) -> Option<Edit> {
    let written = cx.document.source.slice(html);
    let start = html.start + (written.len() - written.trim_start().len());
    let whole = Span::new(start, start + written.trim().len());
    let images = cx.document.images_in(html);
    let [image] = images else { return None };
    let (alt, address) = (image.alt.as_deref().unwrap_or_default(), &image.address);
    let plain = !image.dynamic
        && image.span == whole
        && !alt.contains(['[', ']', '\\', '\n', '\r', '`', '<'])
        && !address.is_empty()
        && !address.contains(|sign: char| sign.is_whitespace() || sign.is_control() || "()<>\\\"".contains(sign));
    plain.then(|| Edit { span: whole, replacement: format!("![{alt}]({address})") })
}

/// The setting to write in the configuration `file`, in its notation.
fn setting(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("yaml" | "yml") => "`markup: { goldmark: { renderer: { unsafe: true } } }`",
        Some("json") => "`\"markup\": { \"goldmark\": { \"renderer\": { \"unsafe\": true } } }`",
        _ => "`[markup.goldmark.renderer]`, `unsafe = true`",
    }
}

/// The contents of shortcodes that render them by themselves, as separate spans in order.
fn in_shortcodes(document: &Document<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    for tag in document.shortcodes.iter().filter(|tag| tag.paired || tag.closing) {
        match open {
            Some((name, start)) if tag.closing && tag.name == name => {
                spans.push(Span::new(start, tag.span.start));
                open = None;
            }
            None if !tag.closing && !tag.markdown => open = Some((&tag.name, tag.span.end)),
            _ => {}
        }
    }
    spans
}
