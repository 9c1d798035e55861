//! One report, parsed once: everything that rules ask of it, with exact places.
//!
//! comrak's tree is walked once and let go; what stands here is flat, in document order, and borrows
//! nothing but the source.

pub mod address;
pub mod heading_ids;

mod anchors;
mod block;
mod broken_tables;
mod false_heading;
mod false_headings;
pub mod front_matter;
mod heading;
mod html;
pub mod image;
pub mod images;
pub mod inline;
mod links;
mod markup;
pub mod outline;
mod parse;
mod report;
mod shortcode;
pub mod shortcodes;
pub mod suppressions;
pub mod swallowed;
pub mod tables;
mod unmeant;
mod visually_empty;
pub mod weight;

pub use anchors::{anchors, attributes};
pub use block::{Block, BlockKind};
pub use broken_tables::NoTable;
pub use false_heading::{FalseHeading, FalseHeadingKind};
pub use front_matter::{FaultKind, FrontMatter, FrontMatterKind};
pub use heading::{Heading, Unmeant};
pub use image::{Image, ImageKind, Malformation, MalformedImage};
pub use links::{Link, LinkKind};
pub use markup::mark;
pub use parse::{parse, parse_on};
pub use report::Document;
pub use shortcode::{Argument, Shortcode, TagFault};
pub use shortcodes::Templates;
pub use suppressions::Suppressions;
pub use swallowed::{Extent, Opening, Swallowed};
