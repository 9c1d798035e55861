//! One parsed report: headings, blocks, links, images and front matter with exact spans, but no checks of them.
//!
//! comrak's tree is walked once and dropped. A [`Document`] is flat, in document order, and borrows only the source.

pub mod address;
pub mod heading_ids;

mod accidental;
mod anchors;
mod block;
mod false_emphasis;
mod false_heading;
mod false_headings;
mod false_links;
mod false_tables;
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
pub mod picture_pages;
mod report;
mod shortcode;
pub mod shortcodes;
pub mod suppressions;
pub mod swallowed;
pub mod tables;
pub mod visually_empty;
pub mod weight;

pub use anchors::{anchors, attributes};
pub use block::{Block, BlockKind};
pub use false_emphasis::{EmphasisFault, FalseEmphasis};
pub use false_heading::{FalseHeading, FalseHeadingKind};
pub use false_links::{FalseLink, FalseLinkKind};
pub use false_tables::{FalseTable, cells, divides};
pub use front_matter::{FaultKind, FrontMatter, FrontMatterKind};
pub use heading::{Accidental, Heading};
pub use image::{Image, ImageKind, Malformation, MalformedImage};
pub use links::{Link, LinkKind};
pub use markup::mark;
pub use parse::{parse, parse_in};
pub use report::Document;
pub use shortcode::{Argument, Shortcode, TagFault};
pub use shortcodes::Templates;
pub use suppressions::Suppressions;
pub use swallowed::{Extent, Opening, Swallowed};
