//! `image-not-found`.

use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::diagnostic::fix::Fix;
use crate::document::address;
use crate::message::Message;
use crate::say;
use crate::site::{Missing, Resolution, Why};

declare_rule! {
    /// ## What it does
    ///
    /// Finds images whose file does not exist on the published site. The address is read as Hugo and a browser read
    /// it: `baseURL`, `staticDir`, files beside `index.md` and `_index.md`, `assets` where they are looked up,
    /// languages, percent-encoding, query and fragment. Capitals count, as they do on GitHub Pages, also on Windows
    /// and macOS where they do not. Nothing outside the site's folder is read. A report that lies in no Hugo site is
    /// not checked.
    ///
    /// ## Why
    ///
    /// Readers see a broken image, and often only they do: on the writer's own computer all looks well.
    ///
    /// ## Example
    ///
    /// With the file `static/images/4.2-Event2/hall.jpg`:
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/4.2-Event2/Hall.JPG)
    /// ```
    ///
    /// Write the name as the file has it:
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/4.2-Event2/hall.jpg)
    /// ```
    ///
    /// ## Settings
    ///
    /// `images.exist: false` in the schema turns it off. An address that only lacks the path of `baseURL` is a
    /// warning, since the address of the site may be given anew when it is published.
    pub static IMAGE_NOT_FOUND = {
        id: "image-not-found",
        summary: {
            en: "an image's file does not exist on the published site",
            vi: "tệp ảnh không có trên trang web đã xuất bản",
        },
        group: Images,
        severity: Error,
        fix: Sometimes,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if !cx.schema.images.exist || cx.site.is_none() {
        return out.rest();
    }
    let view = cx.site.map(|site| site.view(cx.path()));
    for (image, resolution) in cx.images() {
        let Some(Resolution::Missing(missing)) = resolution else { continue };
        if image.dynamic || image.fault().is_some() {
            continue;
        }
        let severity = if matches!(missing.why, Why::BasePath(_)) { Severity::Warning } else { Severity::Error };
        let message = message(&image.address, missing);
        let diagnostic = out.report_as(severity, "/images/exist", image.address_span, message);
        let shown = |write: &str| {
            let found = view.as_ref().map(|view| view.image(write, image.kind.into(), false));
            // Of another site nobody knows.
            missing.why == Why::SchemeMissing || matches!(found, Some(Resolution::Found(_)))
        };
        let write = missing.write.as_deref().filter(|write| shown(write));
        diagnostic.help(help(cx, &image.address, missing, write));
        if let Some(write) = write.filter(|_| missing.why != Why::SchemeMissing) {
            diagnostic.fix(Fix::write(image.address_span, write));
        }
        cx.name_section(diagnostic, image.span.start);
    }
}

fn message(address: &str, missing: &Missing) -> Message {
    match missing.why {
        Why::Folder => {
            say!(en("{address} is a folder, not a picture"), vi("{address} là thư mục, không phải ảnh"))
        }
        Why::OutOfSite => say!(en("{address} leads out of the site"), vi("{address} dẫn ra ngoài trang web")),
        Why::OwnDisk => say!(
            en("{address} is a path on your own computer; no reader has it"),
            vi("{address} là đường dẫn trên máy của bạn; người đọc không có tệp đó"),
        ),
        Why::EmptyFile => {
            say!(en("{address} shows nothing: its file is empty"), vi("{address} không hiện gì cả: tệp ảnh rỗng"),)
        }
        Why::LfsPointer => say!(
            en("{address} shows nothing: its file is a Git LFS pointer, not the picture"),
            vi("{address} không hiện gì cả: tệp này chỉ là con trỏ Git LFS, không phải ảnh"),
        ),
        Why::BasePath(_) => say!(
            en("{address} does not exist on the published site, which has a path of its own"),
            vi("{address} không có trên trang web đã xuất bản, vì trang web nằm dưới một đường dẫn riêng"),
        ),
        _ => say!(
            en("{address} does not exist on the published site"),
            vi("{address} không có trên trang web đã xuất bản"),
        ),
    }
}

fn help(cx: &Reading<'_>, address: &str, missing: &Missing, write: Option<&str>) -> Message {
    let name = address::without_suffix(address).rsplit(['/', '\\']).next().filter(|name| !name.is_empty());
    let name = name.filter(|name| address::names_picture(name)).unwrap_or("hall.jpg");
    let name = address::decode(name);
    let file = missing.file.as_deref().unwrap_or(&name);
    let put = || {
        let (place, write) = cx.place_for(&name);
        say!(en("put the picture at `{place}` and write `{write}`"), vi("hãy đặt ảnh vào `{place}` và viết `{write}`"),)
    };
    let Some(write) = write else {
        return match missing.why {
            Why::NotPublished => {
                let (place, write) = cx.place_for(file.rsplit('/').next().unwrap_or(file));
                say!(
                    en("`{file}` is in a folder that Hugo does not publish: move it to `{place}` and write `{write}`"),
                    vi(
                        "`{file}` nằm trong thư mục mà Hugo không xuất bản: hãy chuyển sang `{place}` và viết `{write}`"
                    ),
                )
            }
            Why::OnlyInOutput => {
                let put = put();
                say!(
                    en("`{file}` is only in the folder that the site is built in: {}", put.en),
                    vi("`{file}` chỉ có trong thư mục mà Hugo dựng trang web ra: {}", put.vi),
                )
            }
            Why::Folder => {
                let folder = address.trim_end_matches('/');
                say!(en("name the picture in it: `{folder}/…`"), vi("hãy ghi rõ tên ảnh trong thư mục: `{folder}/…`"),)
            }
            Why::EmptyFile => {
                say!(en("put the picture into `{file}` again"), vi("hãy chép lại ảnh vào `{file}`"))
            }
            Why::LfsPointer => say!(
                en(
                    "fetch the picture with `git lfs pull`; GitHub Pages serves none of Git LFS, so better take `{file}` out of it"
                ),
                vi(
                    "hãy tải ảnh về bằng `git lfs pull`; GitHub Pages không đưa tệp Git LFS lên trang, nên tốt hơn là đưa \
                     `{file}` ra khỏi đó"
                ),
            ),
            Why::OutOfSite | Why::OwnDisk => put(),
            _ => {
                let put = put();
                say!(en("{}, or correct the address", put.en), vi("{}, hoặc sửa lại địa chỉ", put.vi))
            }
        };
    };
    match &missing.why {
        Why::Case => say!(
            en("`{file}` differs in capitals only, and the published site tells them apart: write `{write}`"),
            vi("`{file}` chỉ khác ở chữ hoa, mà trang web đã xuất bản phân biệt hoa thường: hãy viết `{write}`"),
        ),
        Why::ExtensionMissing => say!(
            en("the file is `{file}`; its extension belongs to the address: write `{write}`"),
            vi("tệp là `{file}`; địa chỉ phải có cả phần mở rộng: hãy viết `{write}`"),
        ),
        Why::ExtensionWrong => say!(
            en("the file is `{file}`, with another extension: write `{write}`"),
            vi("tệp là `{file}`, có phần mở rộng khác: hãy viết `{write}`"),
        ),
        Why::OtherFolder => say!(
            en("a file of that name is in another folder, `{file}`: write `{write}`"),
            vi("tệp tên đó nằm ở thư mục khác, `{file}`: hãy viết `{write}`"),
        ),
        Why::NearName | Why::Nothing => {
            say!(en("did you mean `{file}`? Then write `{write}`"), vi("ý bạn là `{file}`? Nếu vậy hãy viết `{write}`"),)
        }
        Why::Relative(asked) => say!(
            en("from this page a browser asks for `{asked}`, but the file is `{file}`: write `{write}`"),
            vi("từ trang này trình duyệt sẽ tìm `{asked}`, nhưng tệp lại là `{file}`: hãy viết `{write}`"),
        ),
        Why::SourceFolder(folder) => say!(
            en("`{folder}` is the folder that the file is kept in, not part of its address: write `{write}`"),
            vi("`{folder}` là thư mục chứa tệp, không thuộc địa chỉ của nó: hãy viết `{write}`"),
        ),
        Why::BasePath(base) => say!(
            en("the site is published under `{base}/`: write `{write}`"),
            vi("trang web được xuất bản dưới `{base}/`: hãy viết `{write}`"),
        ),
        Why::MarkInName(mark) => say!(
            en("a `{mark}` in a file's name must be encoded: write `{write}`"),
            vi("dấu `{mark}` trong tên tệp phải được mã hóa: hãy viết `{write}`"),
        ),
        Why::Folder => say!(en("name the picture in it: `{write}`"), vi("hãy ghi rõ tên ảnh trong thư mục: `{write}`")),
        Why::SchemeMissing => say!(
            en("if it is on another site, write `{write}`"),
            vi("nếu ảnh nằm ở trang web khác, hãy viết `{write}`"),
        ),
        _ => say!(
            en("the site has a picture of that name, `{file}`: write `{write}`"),
            vi("trang web có ảnh tên đó, `{file}`: hãy viết `{write}`"),
        ),
    }
}
