//! The Hugo site around a report: its root, its base address, its folders, and which file an address gets.
//!
//! What is said here is what a real Hugo (0.168) answered, one small site at a time. Where the answer
//! hangs on something that is not in the site (a theme that is not checked out, the address given when
//! publishing), the reading that finds the picture counts.

mod answer;
mod bundle;
mod config;
mod files;
mod folder;
mod folder_links;
mod front;
mod hooks;
mod hugo;
mod images;
mod index;
mod layouts;
mod links;
mod lookup;
mod memo;
mod missing;
mod origin;
mod page;
mod page_place;
mod pages;
mod picture;
mod picture_place;
mod published;
mod publishing;
mod settings;
mod sites;
mod standing;
mod symlinks;
#[cfg(test)]
mod tests;
mod view;

pub use answer::{Linked, Missing, Reader, Resolution, Why};
pub use front::{Held, Kept};
pub use hugo::Site;
pub use layouts::ShortcodeKind;
pub use picture::Picture;
pub use published::{Said, UnknownLanguage, Unpublished, WhyNot};
pub use sites::Sites;
pub use view::{MAX_EXPLAINED, View};
