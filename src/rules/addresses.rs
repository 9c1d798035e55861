//! The addresses of a report's links and images, each once, for the rules about how Hugo reads them.

use super::rule::Reading;
use crate::document::{Image, Link};
use crate::text::source::Span;

/// Where an address is, as bytes, what it is, and whether it is an image's.
pub type Address<'a> = (Span, &'a str, bool);

/// The addresses of the links and images that are kept by `is_link` and `is_image`, in their order. What a shortcode computes is
/// none; what several references share comes once.
pub fn of<'a>(
    cx: &'a Reading<'_>,
    is_link: impl Fn(&Link) -> bool,
    is_image: impl Fn(&Image) -> bool,
) -> Vec<Address<'a>> {
    let links = cx.document.links.iter().filter(|link| !link.dynamic && is_link(link));
    let images = cx.document.images.iter().filter(|image| !image.dynamic && is_image(image));
    let mut found: Vec<Address<'a>> = links
        .map(|link| (link.address_span, link.address.as_str(), false))
        .chain(images.map(|image| (image.address_span, image.address.as_str(), true)))
        .collect();
    found.sort_unstable();
    found.dedup_by_key(|(span, ..)| *span);
    found
}
