//! Writes images in Markdown and HTML.

use crate::document::{self, address};
use crate::message::Message;
use crate::rules::rule::Reading;
use crate::say;
use crate::site::Reader;
use crate::text::source::Source;

/// The known parts of a malformed image.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// Its alternative text.
    pub words: Option<&'a str>,
    /// The address, encoded.
    pub address: Option<&'a str>,
    /// The title, possibly empty.
    pub title: &'a str,
}

impl Given<'_> {
    /// The image in Markdown, if it parses as an image whose picture the site has. `search` says whether to search for
    /// one with a similar name.
    pub fn image(self, cx: &Reading<'_>, search: bool) -> Option<String> {
        let address = cx.picture_for(self.address?, Reader::Markdown, search)?;
        let line = self.line(cx, &address);
        let source = Source::new("", "", line);
        let read = document::parse(&source);
        let [image] = &read.images[..] else { return None };
        let whole = image.span.len() == source.text().len() && read.malformed_images.is_empty();
        let same = address::decode(&image.address) == address::decode(&address);
        (whole && same).then(|| source.text().to_owned())
    }

    fn line(self, cx: &Reading<'_>, address: &str) -> String {
        let words = self.words.unwrap_or_else(|| cx.schema.images.example_in(cx.language).0);
        let words = escaped(words, &['[', ']']);
        match self.title {
            "" => format!("![{words}]({address})"),
            title => format!("![{words}]({address} \"{}\")", escaped(title, &['"'])),
        }
    }
}

/// Where to put the picture of an image without one, and what to write then. Also returns the new address.
pub fn put(cx: &Reading<'_>, given: Given<'_>) -> (Message, String) {
    let (place, new) = cx.place_of(given.address.unwrap_or_default(), true);
    let line = given.line(cx, &new);
    let help =
        say!(en("put the picture at `{place}` and write `{line}`"), vi("hãy đặt ảnh vào `{place}` và viết `{line}`"));
    (help, new)
}

/// An `<img>` with this address and alternative text.
pub fn html(cx: &Reading<'_>, address: &str, words: Option<&str>) -> String {
    let quoted = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        "<img src=\"{}\" alt=\"{}\">",
        quoted(address),
        quoted(words.unwrap_or_else(|| cx.schema.images.example_in(cx.language).0))
    )
}

/// `text` with a backslash before each of the `signs` that has none.
fn escaped(text: &str, signs: &[char]) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    let mut after_backslash = false;
    for character in text.chars() {
        if signs.contains(&character) && !after_backslash {
            out.push('\\');
        }
        after_backslash = character == '\\' && !after_backslash;
        out.push(character);
    }
    out
}

/// The alternative text in malformed markup, in brackets of any kind.
pub fn words_in(written: &str) -> Option<&str> {
    let mut parts = written.split(['[', ']', '(', ')', '\n', '\r']).skip(1).map(str::trim);
    parts.find(|words| !words.is_empty() && !address::names_picture(words))
}

/// The address in malformed markup, encoded.
pub fn picture_in(written: &str) -> Option<String> {
    let from = written.rfind("](").map(|at| at + 2).or_else(|| written.rfind("] (").map(|at| at + 3));
    let tail = &written[from.unwrap_or(0)..];
    let tail = tail.trim_start_matches(['!', '<']);
    let tail = if from.is_some() && address::names_picture(tail.trim_end_matches([')', '>'])) {
        tail.trim_end_matches('>').strip_suffix(')').unwrap_or(tail)
    } else {
        let cut = |character: char| character.is_whitespace() || "[]()<>\"'=".contains(character);
        tail.split(cut).find(|part| address::names_picture(part))?
    };
    Some(address::reencode(tail.trim_matches(['<', '>', ' '])))
}
