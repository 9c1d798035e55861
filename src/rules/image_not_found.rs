//! `image-not-found`.

mod words;

use super::letters;
use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::diagnostic::fix::Fix;
use crate::document::ImageKind;
use crate::site::{Resolution, Why};

declare_rule! {
    /// ## What it does
    ///
    /// Finds images whose file does not exist on the published site. The address is read as Hugo and a browser read
    /// it: `baseURL`, `staticDir`, files beside `index.md` and `_index.md`, `assets` where they are looked up,
    /// languages, percent-encoding, query and fragment. An address with the host of `baseURL` is one of the site itself.
    /// Translations of one page share the files beside it, where Hugo looks images up. A symbolic link in `static/` or
    /// beside a page is not published. Capitals count, as they do on GitHub Pages, also on Windows
    /// and macOS where they do not. Of a `srcset`, each address counts. Nothing outside the site's folder is read.
    ///
    /// Where the site or a theme that is there has a template of its own for images (`render-image.html`), the address is
    /// looked for as that does: from the root of the site with `relURL` and `absURL`, among the files of the page, under
    /// `assets`. What a template does that cannot be told is not a fault where the file is there from the page or from the
    /// root. Of a shortcode of the site's own counts what its template makes of the address.
    ///
    /// A report in a plain folder is read as GitHub and GitLab show it: an address counts from the report's file, one that
    /// begins with `/` from the root of the repository, and capitals count as well. What leads out of the repository is
    /// not judged. A schema that says `site: required` is for pages of Hugo sites only.
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
    /// `images.exist: true` in the schema turns it on, `false` off; where it says nothing, the rule is on in plain folders.
    /// An address that only lacks the path of `baseURL` is a warning, since the address of the site may be given anew when it is published.
    pub static IMAGE_NOT_FOUND = {
        id: "image-not-found",
        summary: {
            en: "an image's file does not exist on the published site, or in the folder",
            vi: "tệp ảnh không có trên trang web đã xuất bản, hoặc không có trong thư mục",
        },
        group: Images,
        severity: Error,
        fix: Both,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if !cx.checks(cx.schema.images.exist) || cx.resolver().is_none() {
        return out.no_input();
    }
    let view = cx.resolver().map(|site| site.view(cx.path()));
    for (image, resolution) in cx.images().chain(cx.sources()) {
        let Some(Resolution::Missing(missing)) = resolution else { continue };
        if image.dynamic || image.fault().is_some() {
            continue;
        }
        let is_base_path = matches!(missing.why, Why::BasePath(_));
        let severity = if is_base_path { Severity::Warning } else { Severity::Error };
        let in_folder = cx.folder.is_some();
        let message = words::message(&image.address, missing, in_folder);
        // An example that was not replaced is reported as such.
        if cx.is_example(image) && out.is_on("image-alt") {
            out.imply("/images/exist", image.address_span, message);
            continue;
        }
        let diagnostic = out.report_as(severity, "/images/exist", image.address_span, message);
        // Whoever forgets the path of the site forgets it at each picture.
        diagnostic.cause = is_base_path.then_some("base path");
        let shown = |write: &str| {
            let found = view.as_ref().map(|view| view.image(write, image.kind.into(), false));
            // The files of other sites are unknown.
            missing.why == Why::SchemeMissing || matches!(found, Some(Resolution::Found(_)))
        };
        let write = missing.write.as_deref().filter(|write| shown(write));
        // A template may change the address that it is given.
        let by_template = matches!(image.kind, ImageKind::Shortcode | ImageKind::Resource);
        let given = cx.document.source.slice(image.address_span);
        let around = image.address.split_once(given).filter(|_| by_template && !given.is_empty());
        let write = match around {
            Some((before, after)) => write.and_then(|write| write.strip_prefix(before)?.strip_suffix(after)),
            None => write,
        };
        diagnostic.help(words::help(cx, &image.address, missing, write));
        let as_written = !by_template || around.is_some();
        if let Some(write) = write.filter(|_| missing.why != Why::SchemeMissing && as_written) {
            diagnostic.fix(Fix::write(image.address_span, write).safe_if(letters::is_certain(missing)));
        }
        cx.name_section(diagnostic, image.span.start);
    }
    // Programs that render files of a folder resolve addresses differently, so a suppression may be needed for another
    // one.
    if cx.folder.is_some() {
        out.no_input();
    }
}
