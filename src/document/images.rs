//! Images that are not comrak's: HTML, shortcodes, and what only looks like an image.

use super::{Image, MalformedImage, Shortcode};
use crate::source::{Source, Span};

/// Images of HTML in `region`.
pub fn html_images(_source: &Source, _region: Span, _masked: &[Span], _out: &mut Vec<Image>) {}

/// Whether HTML shows anything.
pub fn shows_something(literal: &str) -> bool {
    !literal.starts_with("<!--")
}

/// The image of a `figure`.
pub fn figure(_shortcode: &Shortcode) -> Option<Image> {
    None
}

/// What only looks like an image.
pub fn malformed(
    _source: &Source,
    _region: Span,
    _skip: &[Span],
    _html_blocks: &[Span],
    _defined: &dyn Fn(&str) -> bool,
    _out: &mut Vec<MalformedImage>,
) {
}
