//! Link reference definitions. Long addresses are shortened for comrak, which limits the total expansion of references
//! by the length of the page: images pasted from a word processor as data are megabytes long.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::document::inline;
use crate::document::shortcodes::MASK_OF_TWO;
use crate::text::source::Span;

/// Addresses up to this length, in bytes, are not shortened: a placeholder takes up to ten bytes.
const MAX_UNCHANGED: usize = 16;

/// How much of a `data:` address is kept, in bytes.
const MAX_DATA_KEPT: usize = 64;

/// The addresses replaced by placeholders; spans are relative to the body.
#[derive(Default)]
pub struct Shortened(Vec<Span>);

impl Shortened {
    /// Replaces the addresses of definitions in `text` with placeholders if they could exceed comrak's limit. The
    /// length does not change.
    pub fn of<'t>(text: Cow<'t, str>) -> (Cow<'t, str>, Self) {
        let uses = memchr::memchr_iter(b'[', text.as_bytes()).count();
        if uses < 2 || memchr::memmem::find(text.as_bytes(), b"]:").is_none() {
            return (text, Self::default());
        }
        let definitions = inline::definitions(&text);
        let longest = definitions.iter().map(|(_, address)| address.len()).max().unwrap_or(0);
        // The lower bound of comrak's limit.
        if longest <= MAX_UNCHANGED || uses.saturating_mul(longest) < text.len().min(100_000) {
            return (text, Self::default());
        }
        let mut short = String::with_capacity(text.len());
        let mut found = Vec::new();
        let mut done = 0;
        for (_, address) in definitions.into_iter().filter(|(_, address)| address.len() > MAX_UNCHANGED) {
            // A definition inside the address of another.
            if address.start < done {
                continue;
            }
            short.push_str(&text[done..address.start]);
            let name = format!("{MASK_OF_TWO}{}", found.len());
            short.push_str(&name);
            let bracketed = text[..address.start].ends_with('<') && text[address.end..].starts_with('>');
            if bracketed {
                short.push('>');
            }
            // Spaces at the end of a definition are ignored.
            short.extend(std::iter::repeat_n(' ', address.len() - name.len()));
            done = address.end + usize::from(bracketed);
            found.push(address);
        }
        short.push_str(&text[done..]);
        (Cow::Owned(short), Self(found))
    }

    /// The original address in `body` for `url`, if that is a placeholder, and its span.
    pub fn resolve(&self, url: &str, body: &str) -> Option<(String, Span)> {
        let place = *self.0.get(url.strip_prefix(MASK_OF_TWO)?.parse::<usize>().ok()?)?;
        let address = body.get(place.start..place.end)?;
        let is_data = address.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"));
        let kept = if is_data {
            &address[..crate::text::source::floor_char_boundary(address, MAX_DATA_KEPT)]
        } else {
            address
        };
        Some((inline::unescape(kept), place))
    }
}

/// The link reference definitions by name; the first of each name wins.
pub struct Definitions(HashMap<String, Span>);

impl Definitions {
    /// The definitions in `text`.
    pub fn of(text: &str) -> Self {
        let mut found = HashMap::new();
        for (name, address) in inline::definitions(text) {
            found.entry(label(&text[name.start..name.end])).or_insert(address);
        }
        Self(found)
    }

    /// The address of the definition `name`.
    pub fn get(&self, name: &str) -> Option<Span> {
        if self.0.is_empty() { None } else { self.0.get(&label(name)).copied() }
    }
}

/// A reference name, normalized for comparison: case folded, with runs of whitespace as one space.
fn label(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
