//! `image-missing`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{is_unfilled, plural};
use crate::document::address;
use crate::document::{Extent, ImageKind, Link, Malformation};
use crate::say;
use crate::schema::{CountSpec, Countable, SectionSpec};
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Counts the images of the whole report, however they are written, and says when there are too few or too many.
    /// It is silent where the cause is told already, an image that is written wrongly or a section of photographs
    /// without one, and where the pictures are there as links: to their files, or to an album in the section that asks for
    /// pictures (`images: { min: 1, or: links }`).
    ///
    /// ## Why
    ///
    /// A photograph shows that the writer was there.
    ///
    /// ## Example
    ///
    /// With `images: { min: 1 }`, a report of text alone. Add a photograph:
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/event/hall.jpg)
    /// ```
    ///
    /// ## Settings
    ///
    /// `images.min` and `images.max` in the schema.
    pub static IMAGE_MISSING = {
        id: "image-missing",
        summary: {
            en: "the report has too few images, or too many",
            vi: "báo cáo có quá ít ảnh, hoặc quá nhiều",
        },
        group: Images,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let (images, spec) = (&cx.document.images, &cx.schema.images);
    if spec.min.is_none() && spec.max.is_none() {
        return out.no_input();
    }
    if let Some(max) = spec.max.filter(|&max| images.len() > max) {
        let (count, images_en) = (images.len(), plural(images.len(), "image", "images"));
        let message = say!(
            en("the report has {images_en}; at most {max} are allowed"),
            vi("báo cáo có {count} ảnh; nhiều nhất là {max} ảnh"),
        );
        out.report("/images/max", images[max].span, message)
            .here(say!(en("one too many from here on"), vi("bắt đầu thừa từ đây")))
            .help(say!(
                en("keep the most important images and delete the others"),
                vi("hãy giữ những ảnh quan trọng nhất và bỏ các ảnh còn lại"),
            ));
    }
    // Images in HTML that Hugo omits are not rendered, which is reported by its own rule.
    let omitted = cx.site.is_some_and(|site| site.omits_html(cx.path()));
    let omitted = images.iter().filter(|image| omitted && image.kind == ImageKind::Html).count();
    let examples = images.iter().filter(|image| cx.is_example(image)).count();
    let shown = images.len().saturating_sub(omitted + examples);
    let Some(min) = spec.min.filter(|&min| shown < min) else { return };
    let Some(place) = last_line(cx) else { return };
    let message = match shown {
        0 => say!(
            en("the report has no image; at least {min} {} required", if min == 1 { "is" } else { "are" }),
            vi("báo cáo không có ảnh nào; cần ít nhất {min} ảnh"),
        ),
        count => say!(
            en("the report has {}; at least {min} are required", plural(count, "image", "images")),
            vi("báo cáo có {count} ảnh; cần ít nhất {min} ảnh"),
        ),
    };
    // What other rules tell of would be images, were it right.
    let told = |rule, count| if out.is_on(rule) { count } else { 0 };
    let meant = shown
        + told("html-omitted", omitted)
        + told("image-alt", examples)
        + told("image-malformed", written_wrongly(cx));
    let is_explained = meant >= min
        || are_linked(cx)
        || is_unfilled(cx) && out.is_on("section-empty")
        || reported_by_section(cx) && out.is_on("content-count")
        || are_swallowed(cx) && out.is_on("block-unclosed");
    if is_explained {
        out.imply("/images/min", place, message);
        return;
    }
    let (words, name) = cx.schema.images.example_in(cx.language);
    let (file, address) = cx.place_for(name);
    out.report("/images/min", place, message).help(say!(
        en("add a picture of your own: put it at `{file}` and write `![{words}]({address})`"),
        vi("hãy thêm một ảnh của bạn: đặt ảnh vào `{file}` và viết `![{words}]({address})`"),
    ));
}

/// The number of malformed images, which would count if they were fixed.
fn written_wrongly(cx: &Reading<'_>) -> usize {
    cx.document.malformed_images.iter().filter(|image| image.why != Malformation::Attributes).count()
}

/// Whether the report links to its pictures instead of showing them, or has links where the section for pictures takes them.
fn are_linked(cx: &Reading<'_>) -> bool {
    let takes_links = |section: &SectionSpec| {
        let of_images = |spec: &CountSpec| spec.what == Countable::Images && spec.or == Some(Countable::Links);
        section.requires.counts.iter().any(of_images)
    };
    let leads_out = |link: &Link| !link.address.starts_with('#');
    cx.document.links.iter().any(|link| address::names_picture(&link.address))
        || cx.bound().any(|(_, section, heading)| {
            takes_links(section) && cx.document.links_in(heading.content).iter().any(leads_out)
        })
}

/// Whether an unclosed block swallows images.
fn are_swallowed(cx: &Reading<'_>) -> bool {
    cx.swallowed().filter(|swallowed| swallowed.extent == Extent::Unread).any(|swallowed| {
        let taken = cx.document.source.slice(swallowed.taken);
        ["![", "<img", "{{<", "{{%"].iter().any(|mark| taken.contains(mark))
    })
}

/// Whether a section lacks its own required images, which is reported instead.
fn reported_by_section(cx: &Reading<'_>) -> bool {
    cx.bound().any(|(_, section, heading)| {
        let count = cx.document.images_in(heading.span.to(heading.content)).len();
        let few = |min: usize| count < min;
        section.requires.counts.iter().any(|spec| spec.what == Countable::Images && spec.min.is_some_and(few))
    })
}

/// The last line of the report that is not blank, where photos usually are.
fn last_line(cx: &Reading<'_>) -> Option<Span> {
    let source = cx.document.source;
    let body = source.slice(cx.document.body).trim_end();
    let start = body.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let blanks = body[start..].len() - body[start..].trim_start().len();
    let base = cx.document.body.start;
    (!body.is_empty()).then(|| Span::new(base + start + blanks, base + body.len()))
}
