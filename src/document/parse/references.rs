//! Definitions of references; made short for Markdown's reader, too: it expands no more of them than the page is long, and
//! pictures that a word processor pasted as data are megabytes.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::document::inline;
use crate::document::shortcodes::MASK_OF_TWO;
use crate::text::source::Span;

/// Shorter addresses stay, in bytes: the name put for one takes up to ten.
const SHORT: usize = 16;

/// How much of a picture that is its own address is kept, in bytes.
const DATA_KEPT: usize = 64;

/// The addresses that names stand for in what Markdown's reader sees; places are those in the body.
#[derive(Default)]
pub struct Shortened(Vec<Span>);

impl Shortened {
    /// Puts names for the addresses of definitions in `text`, where these could be too much; it stays as long.
    pub fn of<'t>(text: Cow<'t, str>) -> (Cow<'t, str>, Self) {
        let uses = memchr::memchr_iter(b'[', text.as_bytes()).count();
        if uses < 2 || memchr::memmem::find(text.as_bytes(), b"]:").is_none() {
            return (text, Self::default());
        }
        let definitions = inline::definitions(&text);
        let longest = definitions.iter().map(|(_, address)| address.len()).max().unwrap_or(0);
        // What the reader's own limit is at least.
        if longest <= SHORT || uses.saturating_mul(longest) < text.len().min(100_000) {
            return (text, Self::default());
        }
        let mut short = String::with_capacity(text.len());
        let mut known = Vec::new();
        let mut done = 0;
        for (_, address) in definitions.into_iter().filter(|(_, address)| address.len() > SHORT) {
            // A definition in the address of another.
            if address.start < done {
                continue;
            }
            short.push_str(&text[done..address.start]);
            let name = format!("{MASK_OF_TWO}{}", known.len());
            short.push_str(&name);
            let bracketed = text[..address.start].ends_with('<') && text[address.end..].starts_with('>');
            if bracketed {
                short.push('>');
            }
            // Blanks at the end of a definition are no part of it.
            short.extend(std::iter::repeat_n(' ', address.len() - name.len()));
            done = address.end + usize::from(bracketed);
            known.push(address);
        }
        short.push_str(&text[done..]);
        (Cow::Owned(short), Self(known))
    }

    /// The address that `url` stands for, if it is such a name, as it is in `body`, and its place there.
    pub fn meant(&self, url: &str, body: &str) -> Option<(String, Span)> {
        let place = *self.0.get(url.strip_prefix(MASK_OF_TWO)?.parse::<usize>().ok()?)?;
        let address = body.get(place.start..place.end)?;
        let is_data = address.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"));
        let kept =
            if is_data { &address[..crate::text::source::floor_char_boundary(address, DATA_KEPT)] } else { address };
        Some((inline::unescape(kept), place))
    }
}

/// The definitions of references by their names, the first of each name.
pub struct Definitions(HashMap<String, Span>);

impl Definitions {
    /// Those in `text`.
    pub fn of(text: &str) -> Self {
        let mut known = HashMap::new();
        for (name, address) in inline::definitions(text) {
            known.entry(label(&text[name.start..name.end])).or_insert(address);
        }
        Self(known)
    }

    /// The address that `name` stands for.
    pub fn get(&self, name: &str) -> Option<Span> {
        if self.0.is_empty() { None } else { self.0.get(&label(name)).copied() }
    }
}

/// A reference's name as names are compared: without case, with runs of blanks as one.
fn label(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
