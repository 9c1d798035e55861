//! `link-not-found`.

use super::{Context, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::links::Reference;
use crate::site::{Held, Linked, Missing, Why};

declare_rule! {
    /// ## What it does
    ///
    /// Finds links that lead nowhere on the published site: links in Markdown and HTML, and Hugo's `ref` and `relref`.
    /// An address is read as Hugo and a browser read it: `baseURL`, languages, pages beside and below the report,
    /// `slug`, `url` and `aliases` in front matter, files in the static folders and beside pages. Capitals count.
    /// Hugo publishes pages in lower case, and neither drafts nor pages whose date is still to come or whose
    /// `expiryDate` is over, unless the site says so (`buildDrafts`, `buildFuture`, `buildExpired`). Links to other sites, `mailto:` and the like are not checked, nor are
    /// addresses that another shortcode makes, nor a report that lies in no Hugo site.
    ///
    /// ## Why
    ///
    /// Readers get "page not found". Where `ref` or `relref` names no page, Hugo refuses to build the site.
    ///
    /// ## Example
    ///
    /// With the page `content/4-EventParticipated/4.2-Event2/_index.md`, in the report beside it:
    ///
    /// ```markdown
    /// As I wrote in [my second report](../4.2-Event2/_index.md)
    /// ```
    ///
    /// Write the address at which the page is published:
    ///
    /// ```markdown
    /// As I wrote in [my second report](../4.2-event2/)
    /// ```
    ///
    /// ## Settings
    ///
    /// `links.files: true` in the schema turns it on. An address that only lacks the path of `baseURL` is a warning,
    /// since the address of the site may be given anew when it is published.
    pub static LINK_NOT_FOUND = {
        id: "link-not-found",
        summary: {
            en: "a link leads nowhere on the published site",
            vi: "liên kết không dẫn đến đâu trên trang web đã xuất bản",
        },
        group: Links,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    if !cx.schema.links.files {
        return;
    }
    for reference in cx.references {
        let Linked::Missing(missing) = &reference.linked else { continue };
        let severity = if matches!(missing.why, Why::BasePath(_)) { Severity::Warning } else { Severity::Error };
        let diagnostic = out.report_as(severity, "/links/files", reference.address_span, message(reference, missing));
        diagnostic.help(help(reference, missing));
        cx.name_section(diagnostic, reference.span.start);
    }
}

fn message(reference: &Reference<'_>, missing: &Missing) -> String {
    let address = reference.address;
    match (&missing.why, reference.shortcode) {
        (Why::Held(held), Some(name)) => {
            let page = match held {
                Held::Draft => "a draft that is not published".to_owned(),
                Held::Future(day) => format!("a page that is not published before {day}"),
                Held::Expired(day) => format!("a page that was published until {day}"),
            };
            let is_section = |file: &str| file.rsplit('/').next().is_some_and(|name| name.starts_with("_index."));
            match missing.file.as_deref().is_some_and(is_section) {
                true => format!("`{name}` names {address}, {page}: the link leads nowhere"),
                false => format!("`{name}` names {address}, {page}: Hugo will not build the site"),
            }
        }
        (Why::Held(Held::Draft), None) => format!("{address} leads to a draft, which is not published"),
        (Why::Held(Held::Future(day)), None) => {
            format!("{address} leads to a page that is not published before {day}")
        }
        (Why::Held(Held::Expired(day)), None) => format!("{address} leads to a page that was published until {day}"),
        (Why::OtherLanguage(_), Some(name)) => {
            format!("`{name}` names {address}, which is no page of this language: Hugo will not build the site")
        }
        (Why::Ambiguous, Some(name)) => {
            format!("`{name}` names {address}, and several pages are called so: Hugo will not build the site")
        }
        (_, Some(name)) => format!("`{name}` names {address}, which is no page: Hugo will not build the site"),
        (Why::Folder, None) => format!("{address} is a folder without a page"),
        (Why::OutOfSite, None) => format!("{address} leads out of the site"),
        (Why::OwnDisk, None) => format!("{address} is a path on your own computer; no reader has it"),
        (Why::BasePath(_), None) => {
            format!("{address} does not exist on the published site, which has a path of its own")
        }
        (Why::SchemeMissing, None) => format!("{address} is taken for a page of this site"),
        (Why::Backslash, None) => format!("{address} has backslashes; addresses have slashes"),
        _ => format!("{address} does not exist on the published site"),
    }
}

fn help(reference: &Reference<'_>, missing: &Missing) -> String {
    let Some(address) = missing.write.as_deref() else { return help_without(reference, missing) };
    let write = match (reference.shortcode, &missing.why) {
        (Some(name), Why::OtherLanguage(code)) => {
            format!("write `{{{{< {name} path=\"{address}\" lang=\"{code}\" >}}}}`")
        }
        (Some(name), _) => format!("write `{{{{< {name} \"{address}{}\" >}}}}`", fragment(reference)),
        (None, Why::MarkInName(_)) => format!("write `{address}`"),
        (None, _) => format!("write `{address}{}`", fragment(reference)),
    };
    let Some(file) = missing.file.as_deref() else {
        return match &missing.why {
            Why::BasePath(base) => format!("the site is published under `{base}/`: {write}"),
            Why::SchemeMissing => format!("if it is on another site, {write}"),
            _ => write,
        };
    };
    match &missing.why {
        Why::Case if file.ends_with(".md") => {
            format!("Hugo publishes `{file}` in lower case, and capitals count: {write}")
        }
        Why::Case => format!("the file is `{file}`, and capitals count: {write}"),
        Why::PageFile => format!("a link leads to the page that Hugo makes of `{file}`, not to the file: {write}"),
        Why::PageAddress => format!("that is not where `{file}` is published: {write}"),
        Why::OtherLanguage(code) => format!("`{file}` is in another language (`{code}`): {write}, or translate it"),
        Why::Ambiguous => format!("name the folder, too: if you mean `{file}`, {write}"),
        Why::ExtensionMissing => format!("the file is `{file}`; its extension belongs to the address: {write}"),
        Why::ExtensionWrong => format!("the file is `{file}`, with another extension: {write}"),
        Why::OtherFolder => format!("something of that name is in another folder, `{file}`: {write}"),
        Why::Relative(asked) => {
            format!("from this page a browser asks for `{asked}`, but the file is `{file}`: {write}")
        }
        Why::SourceFolder(folder) => {
            format!("`{folder}` is the folder that the file is kept in, not part of its address: {write}")
        }
        Why::BasePath(base) => format!("the site is published under `{base}/`: {write}"),
        Why::MarkInName(mark) => format!("a `{mark}` in a file's name must be encoded: {write}"),
        _ => format!("did you mean `{file}`? Then {write}"),
    }
}

/// What to do where no address is known.
fn help_without(reference: &Reference<'_>, missing: &Missing) -> String {
    match (&missing.why, missing.file.as_deref()) {
        (Why::Held(Held::Draft), Some(file)) => format!("take `draft: true` out of `{file}`, or take the link out"),
        (Why::Held(_), Some(file)) => format!("correct the date in `{file}`, or take the link out"),
        (Why::NotPublished | Why::OnlyInOutput, Some(file)) => {
            format!("`{file}` is not published: move it into `static/` and write its path from there")
        }
        (Why::Folder, _) => {
            format!("name the file in it: `{}/slides.pdf`", reference.address.trim_end_matches('/'))
        }
        (Why::OwnDisk, _) => "put the file into `static/files/` and write `/files/slides.pdf`".to_owned(),
        _ if reference.shortcode.is_some() => {
            "write the page's path from the folder of pages: `\"/4-EventParticipated/4.1-Event1\"`".to_owned()
        }
        _ => "correct the address, or take the link out".to_owned(),
    }
}

/// The anchor that goes with the address, with its `#`, where it stands in the address.
fn fragment<'d>(reference: &Reference<'d>) -> &'d str {
    reference.address.find('#').map_or("", |at| &reference.address[at..])
}
