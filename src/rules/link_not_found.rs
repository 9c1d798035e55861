//! `link-not-found`.

mod kept;
mod own_server;

use super::letters;
use super::rule::{Reading, Sink, declare_rule};
use crate::binding::references::Reference;
use crate::diagnostic::Severity;
use crate::diagnostic::fix::Fix;
use crate::document::address;
use crate::message::Message;
use crate::say;
use crate::site::{ExcludedBy, Exclusion, Linked, Missing, Reader, Why};

declare_rule! {
    /// ## What it does
    ///
    /// Finds links that lead nowhere on the published site: links in Markdown and HTML, and Hugo's `ref` and `relref`.
    /// An address is read as Hugo and a browser read it: `baseURL`, languages, pages beside and below the report,
    /// `slug`, `url` and `aliases` in front matter, files in the static folders and beside pages. Capitals count.
    /// Hugo publishes pages in lower case, and neither drafts nor pages whose date is still to come or whose
    /// `expiryDate` is over, unless the site says so (`buildDrafts`, `buildFuture`, `buildExpired`). Links to other sites, `mailto:` and the like are not checked, nor are
    /// addresses that another shortcode makes.
    ///
    /// A template of the site or of a theme that writes links (`render-link.html`) is heeded as it is for images.
    /// The page that is meant is named if it has another number now, other capitals, or is below this one.
    ///
    /// A report in a plain folder is read as GitHub and GitLab show it: an address counts from the report's file, one that
    /// begins with `/` from the root of the repository, and may name any file or folder there. What leads out of the
    /// repository (`../../issues`) is not judged, nor are names of pages of a wiki (`[see](Home)`). A schema that says
    /// `site: required` is for pages of Hugo sites only.
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
    /// `links.files: true` in the schema turns it on, `false` off; where it says nothing, the rule is on in plain folders.
    /// An address that only lacks the path of `baseURL` is a warning, since the address of the site may be given anew when it is published.
    pub static LINK_NOT_FOUND = {
        id: "link-not-found",
        summary: {
            en: "a link leads nowhere on the published site, or in the folder",
            vi: "liên kết không dẫn đến đâu trên trang web đã xuất bản, hoặc trong thư mục",
        },
        group: Links,
        severity: Error,
        fix: Both,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if !cx.checks(cx.schema.links.files) || cx.resolver().is_none() {
        return out.no_input();
    }
    own_server::check(cx, out);
    let in_folder = cx.folder.is_some();
    for reference in cx.links() {
        let Linked::Missing(missing) = &reference.linked else { continue };
        let severity = if matches!(missing.why, Why::BasePath(_)) { Severity::Warning } else { Severity::Error };
        let diagnostic =
            out.report_as(severity, "/links/files", reference.address_span, message(reference, missing, in_folder));
        let exact = written(cx, reference, missing);
        diagnostic.stops_build(stops_build(reference, missing)).help(help(cx, reference, missing, exact.as_deref()));
        let certain = !matches!(missing.why, Why::SchemeMissing | Why::OtherLanguage(_) | Why::Several);
        if let Some(write) = exact.filter(|_| certain) {
            let span = reference.address_span;
            let quoted = cx.document.source.slice(span).starts_with(['"', '`', '\'']);
            let write = if quoted { format!("\"{write}\"") } else { write };
            diagnostic.fix(Fix::write(span, write).safe_if(letters::is_certain(missing)));
        }
        cx.name_section(diagnostic, reference.span.start);
    }
    // Programs that render files of a folder resolve addresses differently, so a suppression may be needed for another
    // one.
    if cx.folder.is_some() {
        out.no_input();
    }
}

/// Whether the build fails: Hugo fails if a shortcode names a page that it does not build. An excluded section page
/// still exists for it, and so does a page that is excluded only by a page above, or not rendered.
fn stops_build(reference: &Reference<'_>, missing: &Missing) -> bool {
    let is_section = |file: &str| file.rsplit('/').next().is_some_and(|name| name.starts_with("_index."));
    let is_there = match &missing.why {
        Why::Excluded(ExcludedBy { why: Exclusion::Unrendered(_), .. } | ExcludedBy { above: Some(_), .. }) => true,
        Why::Excluded(_) => missing.file.as_deref().is_some_and(is_section),
        Why::FullAddress { builds } => *builds,
        _ => false,
    };
    reference.shortcode.is_some() && !is_there
}

fn message(reference: &Reference<'_>, missing: &Missing, in_folder: bool) -> Message {
    let address = reference.address;
    match (&missing.why, reference.shortcode) {
        (Why::Excluded(excluded), name) => {
            kept::message(excluded, address, name.map(|name| (name, stops_build(reference, missing))))
        }
        (Why::OtherLanguage(_), Some(name)) => say!(
            en("`{name}` names {address}, which is not a page in this language: Hugo will not build the site"),
            vi("`{name}` gọi {address}, không phải trang của ngôn ngữ này: Hugo sẽ không dựng được trang web"),
        ),
        (Why::Ambiguous, Some(name)) => say!(
            en("`{name}` names {address}, and several pages have that name: Hugo will not build the site"),
            vi("`{name}` gọi {address}, mà có nhiều trang cùng tên: Hugo sẽ không dựng được trang web"),
        ),
        (Why::FullAddress { builds: true }, Some(name)) => say!(
            en("`{name}` is for pages of this site, so this link does not lead to {address}"),
            vi("`{name}` chỉ dùng cho trang của trang web này, nên liên kết không dẫn đến {address}"),
        ),
        (Why::FullAddress { builds: false }, Some(name)) => say!(
            en("`{name}` is for pages of this site, and {address} is a full address: Hugo will not build the site"),
            vi(
                "`{name}` chỉ dùng cho trang của trang web này, còn {address} là địa chỉ đầy đủ: Hugo sẽ không dựng được trang web"
            ),
        ),
        (_, Some(name)) => say!(
            en("`{name}` names {address}, which is not a page: Hugo will not build the site"),
            vi("`{name}` gọi {address}, không có trang nào như vậy: Hugo sẽ không dựng được trang web"),
        ),
        (Why::Folder, None) => {
            say!(en("{address} is a folder without a page"), vi("{address} là thư mục không có trang nào"))
        }
        (Why::OutOfSite, None) => say!(en("{address} leads out of the site"), vi("{address} dẫn ra ngoài trang web")),
        (Why::OwnDisk, None) => say!(
            en("{address} is a path on your own computer, which readers do not have"),
            vi("{address} là đường dẫn trên máy của bạn; người đọc không có tệp đó"),
        ),
        (Why::BasePath(_), None) => say!(
            en("{address} does not exist on the published site, which has a path of its own"),
            vi("{address} không có trên trang web đã xuất bản, vì trang web nằm dưới một đường dẫn riêng"),
        ),
        (Why::SchemeMissing, None) if in_folder => say!(
            en("{address} is understood as a file in this folder"),
            vi("{address} bị hiểu là một tệp trong thư mục này"),
        ),
        (Why::SchemeMissing, None) => say!(
            en("{address} is understood as a page of this site"),
            vi("{address} bị hiểu là một trang của chính trang web này"),
        ),
        (Why::Backslash, None) => say!(
            en("{address} has backslashes; addresses have slashes"),
            vi("{address} có dấu gạch chéo ngược; địa chỉ phải dùng dấu gạch chéo xuôi"),
        ),
        _ if in_folder => say!(en("{address} leads to no file"), vi("{address} không dẫn đến tệp nào")),
        _ => say!(
            en("{address} does not exist on the published site"),
            vi("{address} không có trên trang web đã xuất bản"),
        ),
    }
}

/// The address to write, if it leads somewhere.
fn written(cx: &Reading<'_>, reference: &Reference<'_>, missing: &Missing) -> Option<String> {
    let (site, address) = (cx.resolver()?, missing.write.as_deref()?);
    let whole = match missing.why {
        Why::MarkInName(_) => address.to_owned(),
        _ => format!("{address}{}", fragment(reference)),
    };
    let view = site.view(cx.path());
    let linked = match (reference.shortcode, &missing.why) {
        (_, Why::SchemeMissing) => return Some(whole),
        (Some(_), Why::OtherLanguage(code)) => view.reference(address, Some(code), false),
        (Some(_), _) => view.reference(&whole, None, false),
        (None, _) => view.link(&whole, Reader::Markdown, false),
    };
    (!matches!(linked, Linked::Missing(_))).then_some(whole)
}

fn help(cx: &Reading<'_>, reference: &Reference<'_>, missing: &Missing, exact: Option<&str>) -> Message {
    let in_folder = cx.folder.is_some();
    if let (Why::OtherLetters, Some(file)) = (&missing.why, &missing.file) {
        return letters::help(file, exact);
    }
    let Some(address) = exact else { return help_without(cx, reference, missing) };
    let write = match (reference.shortcode, &missing.why) {
        (Some(name), Why::OtherLanguage(code)) => {
            Message::to_write(format_args!("{{{{< {name} path=\"{address}\" lang=\"{code}\" >}}}}"))
        }
        (Some(name), _) => Message::to_write(format_args!("{{{{< {name} \"{address}\" >}}}}")),
        (None, _) => Message::to_write(address),
    };
    let Some(file) = missing.file.as_deref() else {
        return match &missing.why {
            Why::BasePath(base) => published_under(base, &write),
            Why::SchemeMissing => {
                say!(en("if it is on another site, {}", write.en), vi("nếu trang đó ở trang web khác, {}", write.vi),)
            }
            _ => write,
        };
    };
    match &missing.why {
        Why::Case if !in_folder && file.ends_with(".md") => say!(
            en("Hugo publishes `{file}` in lower case, and capitals count: {}", write.en),
            vi("Hugo xuất bản `{file}` bằng chữ thường, mà địa chỉ phân biệt hoa thường: {}", write.vi),
        ),
        Why::Case => say!(
            en("the file is `{file}`, and capitals count: {}", write.en),
            vi("tệp là `{file}`, mà địa chỉ phân biệt hoa thường: {}", write.vi),
        ),
        Why::PageFile => say!(
            en("a link leads to the page that Hugo makes of `{file}`, not to the file: {}", write.en),
            vi("liên kết phải dẫn đến trang mà Hugo dựng từ `{file}`, không phải đến tệp: {}", write.vi),
        ),
        Why::PageAddress => say!(
            en("that is not where `{file}` is published: {}", write.en),
            vi("`{file}` không được xuất bản ở địa chỉ đó: {}", write.vi),
        ),
        Why::OtherLanguage(code) => say!(
            en("`{file}` is in another language (`{code}`): {}, or translate it", write.en),
            vi("`{file}` thuộc ngôn ngữ khác (`{code}`): {}, hoặc dịch trang đó", write.vi),
        ),
        Why::Ambiguous => say!(
            en("name the folder, too: if you mean `{file}`, {}", write.en),
            vi("hãy ghi cả thư mục: nếu ý bạn là `{file}`, {}", write.vi),
        ),
        Why::ExtensionMissing => say!(
            en("the file is `{file}`; its extension belongs to the address: {}", write.en),
            vi("tệp là `{file}`; địa chỉ phải có cả phần mở rộng: {}", write.vi),
        ),
        Why::ExtensionWrong => say!(
            en("the file is `{file}`, with another extension: {}", write.en),
            vi("tệp là `{file}`, có phần mở rộng khác: {}", write.vi),
        ),
        Why::OtherFolder => say!(
            en("something of that name is in another folder, `{file}`: {}", write.en),
            vi("tệp hoặc trang tên đó nằm ở thư mục khác, `{file}`: {}", write.vi),
        ),
        Why::Relative(requested) if in_folder => say!(
            en("from this file the address names `{requested}`, but the file is `{file}`: {}", write.en),
            vi("tính từ tệp này, địa chỉ chỉ đến `{requested}`, nhưng tệp lại là `{file}`: {}", write.vi),
        ),
        Why::Relative(requested) => say!(
            en("from this page a browser looks for `{requested}`, but the file is `{file}`: {}", write.en),
            vi("từ trang này trình duyệt sẽ tìm `{requested}`, nhưng tệp lại là `{file}`: {}", write.vi),
        ),
        Why::SourceFolder(folder) => say!(
            en("`{folder}` is the folder that the file is kept in, not part of its address: {}", write.en),
            vi("`{folder}` là thư mục chứa tệp, không thuộc địa chỉ của nó: {}", write.vi),
        ),
        Why::SlashAfterFile => say!(
            en("a slash at the end means a folder, which this is not: {}", write.en),
            vi("dấu gạch chéo ở cuối là để gọi thư mục, mà đây không phải thư mục: {}", write.vi),
        ),
        Why::BasePath(base) => published_under(base, &write),
        Why::MarkInName(mark) => say!(
            en("a `{mark}` in a file's name must be encoded: {}", write.en),
            vi("dấu `{mark}` trong tên tệp phải được mã hóa: {}", write.vi),
        ),
        Why::Several => say!(
            en("several pages have similar names: if you mean `{file}`, {}", write.en),
            vi("có nhiều trang tên gần giống vậy: nếu ý bạn là `{file}`, {}", write.vi),
        ),
        _ => say!(en("did you mean `{file}`? Then {}", write.en), vi("ý bạn là `{file}`? Nếu vậy {}", write.vi),),
    }
}

fn published_under(base: &str, write: &Message) -> Message {
    say!(
        en("the site is published under `{base}/`: {}", write.en),
        vi("trang web được xuất bản dưới `{base}/`: {}", write.vi),
    )
}

/// The help if no address can be suggested.
fn help_without(cx: &Reading<'_>, reference: &Reference<'_>, missing: &Missing) -> Message {
    match (&missing.why, missing.file.as_deref()) {
        (Why::Excluded(excluded), Some(file)) => kept::help(excluded, file),
        (Why::NotPublished | Why::OnlyInOutput, Some(file)) => say!(
            en("`{file}` is not published: move it into `static/` and write its path from there"),
            vi("`{file}` không được xuất bản: hãy chuyển vào `static/` và viết đường dẫn tính từ đó"),
        ),
        (Why::Symlink, Some(file)) => say!(
            en("`{file}` is a symbolic link, which Hugo does not publish: put the file or folder itself there"),
            vi(
                "`{file}` là liên kết tượng trưng (symbolic link), Hugo không xuất bản: hãy đặt chính tệp hay thư mục thật vào chỗ đó"
            ),
        ),
        (Why::SignLost(sign), Some(file)) => say!(
            en("Hugo loses the `{sign}` in the name of `{file}` when it writes its address: rename the file"),
            vi("Hugo làm mất dấu `{sign}` trong tên tệp `{file}` khi viết địa chỉ của nó: hãy đổi tên tệp"),
        ),
        (Why::FullAddress { .. }, _) => {
            let name = reference.shortcode.unwrap_or("ref");
            let write = reference.address;
            say!(
                en("write the address itself, without `{name}`: `{write}`"),
                vi("hãy viết chính địa chỉ, không dùng `{name}`: `{write}`"),
            )
        }
        (Why::Folder, _) => {
            let folder = reference.address.trim_end_matches('/');
            say!(en("name the file in it: `{folder}/…`"), vi("hãy ghi rõ tên tệp trong thư mục: `{folder}/…`"),)
        }
        (Why::OwnDisk, _) => {
            let path = address::without_suffix(reference.address).trim_end_matches(['/', '\\']);
            let name = path.rsplit(['/', '\\']).next().filter(|name| address::is_document(name));
            let name = address::decode(name.unwrap_or("slides.pdf"));
            if cx.folder.is_some() {
                let write = address::encode(&name);
                return say!(
                    en("put the file beside this one and write its name: `{write}`"),
                    vi("hãy đặt tệp cạnh tệp này và viết tên của nó: `{write}`"),
                );
            }
            put_file(cx, &name)
        }
        (Why::HiddenExtension(extension), Some(file)) => {
            let right = file.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or(file, |(stem, _)| stem);
            say!(
                en("the file is called `{file}`, with a `.{extension}` too many: rename it to `{right}`"),
                vi("tệp tên là `{file}`, thừa phần `.{extension}`: hãy đổi tên thành `{right}`"),
            )
        }
        _ if reference.shortcode.is_some() => say!(
            en("write the page's path from the folder of pages: `\"/…\"`"),
            vi("hãy viết đường dẫn của trang tính từ thư mục các trang: `\"/…\"`"),
        ),
        _ => {
            let path = address::decode(address::without_suffix(reference.address));
            let name =
                path.rsplit('/').next().filter(|name| address::is_document(name) || address::names_picture(name));
            match name.filter(|_| cx.folder.is_none()) {
                Some(name) => {
                    let (file, write) = cx.place_for_file(name);
                    let put = match write == reference.address {
                        true => say!(en("put the file at `{file}`"), vi("hãy đặt tệp vào `{file}`")),
                        false => put_file(cx, name),
                    };
                    say!(en("{}, or delete the link", put.en), vi("{}, hoặc bỏ liên kết", put.vi))
                }
                None => {
                    say!(en("correct the address, or delete the link"), vi("hãy sửa lại địa chỉ, hoặc bỏ liên kết"))
                }
            }
        }
    }
}

/// Where to put a file called `name`, and what to write then.
fn put_file(cx: &Reading<'_>, name: &str) -> Message {
    let (file, write) = cx.place_for_file(name);
    say!(en("put the file at `{file}` and write `{write}`"), vi("hãy đặt tệp vào `{file}` và viết `{write}`"))
}

/// The anchor after the address, with its `#`, if it is part of the address.
fn fragment<'d>(reference: &Reference<'d>) -> &'d str {
    reference.address.find('#').map_or("", |at| &reference.address[at..])
}
