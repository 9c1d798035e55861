//! `image-not-found`.

use super::{Context, Sink, declare_rule};
use crate::address;
use crate::diagnostic::Severity;
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
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    if !cx.schema.images.exist {
        return;
    }
    for (image, resolution) in cx.images() {
        let Some(Resolution::Missing(missing)) = resolution else { continue };
        if image.dynamic || image.fault().is_some() {
            continue;
        }
        let severity = if matches!(missing.why, Why::BasePath(_)) { Severity::Warning } else { Severity::Error };
        let message = message(&image.address, missing);
        let diagnostic = out.report_as(severity, "/images/exist", image.address_span, message);
        diagnostic.help(help(cx, &image.address, missing));
        cx.name_section(diagnostic, image.span.start);
    }
}

fn message(address: &str, missing: &Missing) -> String {
    match missing.why {
        Why::Folder => format!("{address} is a folder, not a picture"),
        Why::OutOfSite => format!("{address} leads out of the site"),
        Why::OwnDisk => format!("{address} is a path on your own computer; no reader has it"),
        Why::EmptyFile => format!("{address} shows nothing: its file is empty"),
        Why::LfsPointer => format!("{address} shows nothing: its file is a Git LFS pointer, not the picture"),
        Why::BasePath(_) => format!("{address} does not exist on the published site, which has a path of its own"),
        _ => format!("{address} does not exist on the published site"),
    }
}

fn help(cx: &Context<'_>, address: &str, missing: &Missing) -> String {
    let name = address::without_suffix(address).rsplit(['/', '\\']).next().filter(|name| !name.is_empty());
    let name = name.filter(|name| address::names_picture(name)).unwrap_or("hall.jpg");
    let name = address::decode(name);
    let file = missing.file.as_deref().unwrap_or(&name);
    let put = || {
        let (place, write) = cx.place_for(&name);
        format!("put the picture at `{place}` and write `{write}`")
    };
    let Some(write) = missing.write.as_deref() else {
        return match missing.why {
            Why::NotPublished => {
                let (place, write) = cx.place_for(file.rsplit('/').next().unwrap_or(file));
                format!("`{file}` is in a folder that Hugo does not publish: move it to `{place}` and write `{write}`")
            }
            Why::OnlyInOutput => format!("`{file}` is only in the folder that the site is built in: {}", put()),
            Why::Folder => format!("name the picture in it: `{}/hall.jpg`", address.trim_end_matches('/')),
            Why::EmptyFile => format!("put the picture into `{file}` again"),
            Why::LfsPointer => format!(
                "fetch the picture with `git lfs pull`; GitHub Pages serves none of Git LFS, so better take `{file}` out of it"
            ),
            Why::OutOfSite | Why::OwnDisk => put(),
            _ => format!("{}, or correct the address", put()),
        };
    };
    match &missing.why {
        Why::Case => {
            format!("`{file}` differs in capitals only, and the published site tells them apart: write `{write}`")
        }
        Why::ExtensionMissing => format!("the file is `{file}`; its extension belongs to the address: write `{write}`"),
        Why::ExtensionWrong => format!("the file is `{file}`, with another extension: write `{write}`"),
        Why::OtherFolder => format!("a file of that name is in another folder, `{file}`: write `{write}`"),
        Why::NearName | Why::Nothing => format!("did you mean `{file}`? Then write `{write}`"),
        Why::Relative(asked) => {
            format!("from this page a browser asks for `{asked}`, but the file is `{file}`: write `{write}`")
        }
        Why::SourceFolder(folder) => {
            format!("`{folder}` is the folder that the file is kept in, not part of its address: write `{write}`")
        }
        Why::BasePath(base) => format!("the site is published under `{base}/`: write `{write}`"),
        Why::MarkInName(mark) => format!("a `{mark}` in a file's name must be encoded: write `{write}`"),
        Why::Folder => format!("name the picture in it: `{write}`"),
        Why::SchemeMissing => format!("if it is on another site, write `{write}`"),
        _ => format!("the site has a picture of that name, `{file}`: write `{write}`"),
    }
}
