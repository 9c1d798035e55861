//! Shortcodes: those of the site with the parameters that their templates read, and Hugo's own.

use lsp_types::{CompletionItem, CompletionItemKind};

use super::item::{Place, escaped};
use crate::document::shortcodes::template::{Parameter, Template};
use crate::message::Words;
use crate::text::source::Span;

const OF_SITE: Words = Words { en: "of this site", vi: "của trang này" };
const OF_HUGO: Words = Words { en: "of Hugo", vi: "của Hugo" };

/// A shortcode that comes with Hugo.
struct BuiltIn {
    name: &'static str,
    paired: bool,
    /// Its named parameters, those that are usually written first.
    named: &'static [&'static str],
    /// How many parameters are usually written without a name.
    positional: usize,
}

/// Those of Hugo 0.168.
#[rustfmt::skip]
const BUILT_IN: &[BuiltIn] = &[
    BuiltIn { name: "comment", paired: true, named: &[], positional: 0 },
    BuiltIn { name: "details", paired: true, named: &["summary", "open", "name", "class", "title"], positional: 0 },
    BuiltIn { name: "figure", paired: false, positional: 0,
        named: &["src", "alt", "caption", "title", "width", "height", "class", "loading", "link", "target", "rel", "attr", "attrlink"] },
    BuiltIn { name: "highlight", paired: true, named: &[], positional: 1 },
    BuiltIn { name: "instagram", paired: false, named: &[], positional: 1 },
    BuiltIn { name: "param", paired: false, named: &[], positional: 1 },
    BuiltIn { name: "qr", paired: false, positional: 0,
        named: &["text", "level", "scale", "alt", "class", "id", "title", "loading", "targetDir"] },
    BuiltIn { name: "ref", paired: false, named: &["path", "lang", "outputFormat"], positional: 1 },
    BuiltIn { name: "relref", paired: false, named: &["path", "lang", "outputFormat"], positional: 1 },
    BuiltIn { name: "vimeo", paired: false, named: &["id", "title", "class", "loading", "allowFullScreen"], positional: 1 },
    BuiltIn { name: "x", paired: false, named: &["user", "id"], positional: 0 },
    BuiltIn { name: "youtube", paired: false, positional: 1,
        named: &["id", "title", "start", "end", "class", "loading", "autoplay", "controls", "loop", "mute", "allowFullScreen"] },
];

/// A shortcode to complete.
struct Known {
    name: String,
    paired: bool,
    named: Vec<String>,
    positional: usize,
    /// How many of the named ones to write at once.
    first: usize,
    from: Words,
}

/// The shortcodes of the site, then those of Hugo that it does not replace.
fn known(place: &Place<'_, '_>) -> Vec<Known> {
    let own = place.cx.site.map(|site| site.own_shortcodes()).unwrap_or_default();
    let mut known: Vec<Known> = own.into_iter().map(|(name, template)| of_site(name, template.as_deref())).collect();
    let names: Vec<String> = known.iter().map(|known| known.name.clone()).collect();
    known.extend(BUILT_IN.iter().filter(|own| !names.iter().any(|name| name == own.name)).map(|own| Known {
        name: own.name.to_owned(),
        paired: own.paired,
        named: own.named.iter().map(|&name| name.to_owned()).collect(),
        positional: own.positional,
        first: if own.positional > 0 { 0 } else { own.named.len().min(if own.paired { 1 } else { 2 }) },
        from: OF_HUGO,
    }));
    known
}

fn of_site(name: String, template: Option<&Template>) -> Known {
    let parameters = template.map(|template| &*template.parameters).unwrap_or_default();
    let named: Vec<String> = parameters
        .iter()
        .filter_map(|parameter| match parameter {
            Parameter::Named(name) => Some(name.clone()),
            Parameter::At(_) => None,
        })
        .collect();
    let positional = parameters.iter().filter_map(|parameter| match parameter {
        Parameter::At(place) => Some(place + 1),
        Parameter::Named(_) => None,
    });
    // A template reads its parameters either by name or by place.
    let positional = if named.is_empty() { positional.max().unwrap_or(0).min(3) } else { 0 };
    let paired = template.is_some_and(|template| template.takes_content);
    Known { first: named.len().min(3), name, paired, named, positional, from: OF_SITE }
}

/// The names of shortcodes, with their first parameters where the editor takes snippets.
pub fn names(place: &Place<'_, '_>, typed: Span, percent: bool) -> Vec<CompletionItem> {
    let close = if percent { "%}}" } else { ">}}" };
    let is_closed = place.after().contains(close);
    let item = |(order, known): (usize, Known)| {
        let item = match place.client.snippets && !is_closed {
            true => place.snippet(&known.name, typed, known.snippet(percent)),
            false => place.item(&known.name, typed, known.name.clone()),
        };
        let parameters = known.named.join(", ");
        let from = known.from.text(place.client.language);
        CompletionItem {
            kind: Some(CompletionItemKind::FUNCTION),
            sort_text: Some(format!("{order:04}")),
            filter_text: Some(known.name.clone()),
            detail: Some(if parameters.is_empty() { from.to_owned() } else { format!("{from} · {parameters}") }),
            ..item
        }
    };
    known(place).into_iter().enumerate().map(item).collect()
}

impl Known {
    /// The rest of the tag, with places to type at.
    fn snippet(&self, percent: bool) -> String {
        let name = escaped(&self.name);
        let mut text = name.clone();
        let mut number = 0;
        let mut next = || {
            number += 1;
            number
        };
        for _ in 0..self.positional {
            text.push_str(&format!(" \"${}\"", next()));
        }
        for parameter in &self.named[..self.first.min(self.named.len())] {
            text.push_str(&format!(" {}=\"${}\"", escaped(parameter), next()));
        }
        // In a snippet, `}` is escaped.
        let (open, close) = if percent { ("{{%", "%\\}\\}") } else { ("{{<", ">\\}\\}") };
        text.push_str(&format!(" {close}"));
        if self.paired {
            text.push_str(&format!("\n${}\n{open} /{name} {close}", next()));
        }
        text + "$0"
    }
}

/// The parameters of the shortcode `name` that are not written yet.
pub fn parameters(place: &Place<'_, '_>, typed: Span, name: &str) -> Vec<CompletionItem> {
    let line = place.cx.document.source.slice(place.before());
    let tag = &line[line.rfind("{{").unwrap_or(0)..];
    let Some(known) = known(place).into_iter().find(|known| known.name.eq_ignore_ascii_case(name)) else {
        return Vec::new();
    };
    let unwritten = known.named.iter().filter(|own| !tag.contains(&format!(" {own}=")));
    let item = |(order, name): (usize, &String)| {
        let item = match place.client.snippets {
            true => place.snippet(name, typed, format!("{}=\"$1\"", escaped(name))),
            false => place.item(name, typed, format!("{name}=")),
        };
        CompletionItem {
            kind: Some(CompletionItemKind::PROPERTY),
            sort_text: Some(format!("{order:04}")),
            filter_text: Some(name.clone()),
            ..item
        }
    };
    unwritten.enumerate().map(item).collect()
}
