//! Parses text into a [`Document`]: one parse, one walk.

mod addresses;
mod comments;
mod delimiter_rows;
mod finish;
mod footnotes;
mod references;
#[cfg(test)]
mod tests;
mod walk;

use comrak::{Arena, Options};

use super::front_matter;
use super::report::Document;
use super::shortcodes::{self, NoTemplates, Templates};
use crate::text::source::Source;
use references::Shortened;
use walk::Walk;

/// Parses `source`, front matter and body, without knowledge of the site's shortcodes.
pub fn parse(source: &Source) -> Document<'_> {
    parse_on(source, &NoTemplates)
}

/// Parses `source` as a page of `site`, if it is one.
pub fn parse_in<'s>(source: &'s Source, site: Option<&impl Templates>) -> Document<'s> {
    match site {
        Some(site) => parse_on(source, site),
        None => parse(source),
    }
}

/// Parses `source`, front matter and body, as a page of a site with these `templates`.
fn parse_on<'s>(source: &'s Source, templates: &dyn Templates) -> Document<'s> {
    let (front_matter, body) = front_matter::parse(source.text());
    let text = source.slice(body);
    let tags = shortcodes::find(text, body.start);
    let contents = shortcodes::contents(text, &tags.complete, body.start, templates);
    let masked = shortcodes::mask(text, &tags.complete, &contents, body.start);
    let (masked, shortened) = Shortened::of(delimiter_rows::match_headers(masked));
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, &masked, &options());
    let mut walk = Walk::new(source, body, &masked, &tags.complete, &contents);
    walk.shortened = shortened;
    walk.run(root);
    walk.shortcode_images(templates);
    let mut document = walk.finish(front_matter);
    (document.shortcodes, document.open_shortcodes) = (tags.complete, tags.open);
    document.contents = contents;
    document
}

/// Options for the Markdown that Hugo reads: GFM tables, task lists, footnotes and autolinks.
pub fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options
}
