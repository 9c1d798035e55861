//! The Hugo site around a report: its root, base URL, folders and pages, and which file or page an address resolves to.
//! Parsing of Markdown and the findings about addresses are elsewhere.
//!
//! All behaviour was observed on a real Hugo (0.168), one small site at a time. If the answer depends on files outside
//! the site (a theme that is not checked out, a base URL given when publishing), the interpretation that finds the
//! picture wins.

mod alike;
mod answer;
mod beside;
mod bundle;
mod config;
mod files;
mod folder;
mod folder_links;
mod front;
mod generated;
mod hooks;
mod hugo;
mod images;
mod index;
mod layouts;
mod links;
mod lookup;
mod memo;
mod missing;
mod moved;
mod moves;
mod origin;
mod page;
mod page_context;
mod page_place;
mod pages;
mod picture;
mod picture_place;
mod published;
mod publishing;
mod real_folders;
mod settings;
mod sites;
mod symlinks;
mod targets;
mod templated;
#[cfg(test)]
mod tests;
mod view;

pub use answer::{Linked, Missing, Reader, Resolution, Usage, Why};
pub use front::{ExcludedBy, Exclusion};
pub use hugo::Site;
pub use layouts::ShortcodeKind;
pub use moves::Moves;
pub use picture::Picture;
pub use published::{SettingPlace, UnknownLanguage, Unpublished, WhyNot};
pub use sites::Sites;
pub use targets::LinkTarget;
pub use view::{MAX_EXPLAINED, View};
