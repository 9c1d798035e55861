//! Where a render hook looks for the address that a page gives it, as far as the hook's text tells.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::actions::{Piece, Token, pieces};
use super::picture::{self, attribute, number_of};
use super::ways::{self, Known, Ways};

/// What a hook, or a partial that a hook hands its work to, does with an address.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Hook {
    /// Where it looks for what the address names.
    pub ways: Ways,
    /// The partials that it calls, each with whether it is given all that the hook is.
    pub partials: Vec<(String, bool)>,
    /// Whether it hands the address to Go's reader.
    pub parses: bool,
}

/// The sign between what is printed in one case and what is printed in the other.
const OTHERWISE: char = '\u{10FFFD}';

impl Hook {
    /// Reads the hook for images (`image`) or links in `text`.
    pub fn read(text: &str, image: bool) -> Self {
        let mut reader = Reader::default();
        for piece in pieces(text) {
            match piece {
                Piece::Text(text) => reader.page.push_str(text),
                Piece::Action(tokens) => reader.action(&tokens),
            }
        }
        let ways = reader.ways(image);
        Self { ways, partials: reader.partials, parses: text.contains("urls.Parse") }
    }
}

/// What a hook has done so far.
#[derive(Default)]
struct Reader<'t> {
    /// Each with how deep in blocks it was made.
    variables: HashMap<&'t str, (Known, usize)>,
    /// The blocks that are open.
    blocks: Vec<Block>,
    /// The page that it writes, with a sign for what each action prints.
    page: String,
    printed: Vec<Known>,
    partials: Vec<(String, bool)>,
}

/// A block that is open.
#[derive(Clone, Copy, Default)]
struct Block {
    /// What `.` is in it; `None` where it is what the hook was given.
    dot: Option<Known>,
    /// Whether it is for addresses of other sites only.
    remote: bool,
}

/// One call whose arguments are being read.
#[derive(Default)]
struct Call<'t> {
    name: Option<&'t str>,
    arguments: Vec<Known>,
    /// The first argument, if that is a text.
    text: Option<&'t str>,
    /// What comes through a pipe.
    piped: Option<Known>,
}

impl<'t> Reader<'t> {
    /// Follows an action.
    fn action(&mut self, tokens: &[Token<'t>]) {
        let word = |at: usize| match tokens.get(at) {
            Some(Token::Word(word)) => *word,
            _ => "",
        };
        let (keyword, rest) = match word(0) {
            "else" if matches!(word(1), "if" | "with") => (word(1), &tokens[2..]),
            keyword @ ("if" | "with" | "range" | "else" | "end" | "define" | "block" | "break" | "continue") => {
                (keyword, &tokens[1..])
            }
            _ => ("", tokens),
        };
        if matches!(word(0), "else" | "end") {
            self.blocks.pop();
        }
        if word(0) == "else" {
            self.page.push(OTHERWISE);
        }
        let outer = self.blocks.last().copied().unwrap_or_default();
        match keyword {
            "end" | "break" | "continue" => {}
            "else" => self.blocks.push(outer),
            // What it is given is not known.
            "define" | "block" => self.blocks.push(Block { dot: Some(Known::UNKNOWN), ..outer }),
            "with" | "range" => {
                let value = self.value(rest).0;
                self.blocks.push(Block { dot: Some(value), ..outer });
            }
            "if" => {
                self.value(rest);
                self.blocks.push(Block { remote: outer.remote || asks_for_host(rest), ..outer });
            }
            _ => {
                let (value, assigned) = self.value(rest);
                if let Some(sign) = picture::sign(self.printed.len()).filter(|_| !assigned) {
                    self.page.push(sign);
                    self.printed.push(value);
                }
            }
        }
    }

    /// What the pipeline `tokens` gives, and whether variables were set to it.
    fn value(&mut self, tokens: &[Token<'t>]) -> (Known, bool) {
        let sets = |token: &Token<'_>| matches!(token, Token::Word(":=" | "="));
        let Some(at) = tokens.iter().take(3).position(sets) else { return (self.pipeline(tokens), false) };
        let (value, here) = (self.pipeline(&tokens[at + 1..]), self.blocks.len());
        for token in &tokens[..at] {
            let Token::Word(name) = token else { continue };
            let before = self.variables.get(name).copied().filter(|_| matches!(tokens[at], Token::Word("=")));
            let known = match before {
                // In a block it may be left as it was.
                Some((before, depth)) if depth < here => (before.or(value), depth),
                Some((_, depth)) => (value, depth),
                None => (value, here),
            };
            self.variables.insert(name, known);
        }
        (value, true)
    }

    fn pipeline(&mut self, tokens: &[Token<'t>]) -> Known {
        let mut outer: Vec<Call<'t>> = Vec::new();
        let mut call = Call::default();
        let mut closed = false;
        for token in tokens {
            let was_closed = std::mem::take(&mut closed);
            match *token {
                Token::Open => outer.push(std::mem::take(&mut call)),
                Token::Close => {
                    let value = self.made(&call);
                    call = outer.pop().unwrap_or_default();
                    call.arguments.push(value);
                    closed = true;
                }
                Token::Pipe => call = Call { piped: Some(self.made(&call)), ..Call::default() },
                Token::Text(text) => {
                    if call.arguments.is_empty() {
                        call.text = Some(text);
                    }
                    call.arguments.push(Known::default());
                }
                // `(.Page.Resources.Get "a").RelPermalink`
                Token::Word(field) if was_closed && field.starts_with('.') => {
                    if let Some(last) = call.arguments.last_mut() {
                        *last = last.field(field);
                    }
                }
                Token::Word(word) if call.name.is_none() && call.arguments.is_empty() => call.name = Some(word),
                Token::Word(word) => {
                    let value = self.named(word);
                    call.arguments.push(value);
                }
            }
        }
        while let Some(mut around) = outer.pop() {
            around.arguments.push(self.made(&call));
            call = around;
        }
        self.made(&call)
    }

    /// What `call` gives.
    fn made(&mut self, call: &Call<'t>) -> Known {
        let all: Vec<Known> = call.arguments.iter().copied().chain(call.piped).collect();
        let Some(name) = call.name else { return all.iter().fold(Known::default(), |all, one| all.or(*one)) };
        if all.is_empty() {
            return self.named(name);
        }
        let own = if name.starts_with(['.', '$']) { Some(self.named(name)) } else { None };
        let is_partial = matches!(name, "partial" | "partialCached" | "partials.Include" | "partials.IncludeCached");
        if let Some(partial) = call.text.filter(|_| is_partial || name == "template") {
            let whole = all.iter().any(|value| value.whole);
            self.partials.push((partial.to_owned(), whole));
        }
        ways::applied(name, own, &all, call.text)
    }

    /// What stands under the name `word`.
    fn named(&self, word: &str) -> Known {
        let (base, path) = match word.strip_prefix('$') {
            Some(rest) => {
                let end = rest.find('.').unwrap_or(rest.len());
                let variable = self.variables.get(&word[..=end]).map(|(value, _)| *value);
                (if end == 0 { Known::WHOLE } else { variable.unwrap_or_default() }, &rest[end..])
            }
            None if word == "." => (self.dot(), ""),
            None if word.starts_with('.') => (self.dot(), word),
            None => return Known::default(),
        };
        match path.is_empty() {
            true => base,
            // Where it is of another site, it is looked for nowhere here.
            false if base.whole && self.blocks.last().is_some_and(|block| block.remote) => Known::default(),
            false => base.field(path),
        }
    }

    fn dot(&self) -> Known {
        self.blocks.last().and_then(|block| block.dot).unwrap_or(Known::WHOLE)
    }

    /// Where what is written as the address of an image (`image`) or link is looked for.
    fn ways(&self, image: bool) -> Ways {
        static IMAGE: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r#"(?i)<img\b((?:[^>"']|"[^"]*"|'[^']*')*)"#).ok());
        static LINK: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r#"(?i)<a\b((?:[^>"']|"[^"]*"|'[^']*')*)"#).ok());
        let (tag, names) = if image { (&IMAGE, &["src", "data-src"][..]) } else { (&LINK, &["href"][..]) };
        let mut found = Ways::default();
        for tag in tag.iter().flat_map(|tag| tag.captures_iter(&self.page)) {
            let attributes = tag.get(1).map_or("", |found| found.as_str());
            let addresses: Vec<&str> = names.iter().filter_map(|name| attribute(attributes, name)).collect();
            let cases = addresses.iter().flat_map(|address| address.split(OTHERWISE));
            cases.for_each(|case| found = found.or(self.of_case(case.trim())));
            if addresses.is_empty() {
                // Attributes that are put together elsewhere.
                let printed = attributes.chars().filter_map(|sign| self.printed.get(number_of(sign)?));
                printed.for_each(|value| found = found.or(value.printed()));
            }
        }
        if found == Ways::default() { Ways::UNKNOWN } else { found }
    }

    /// What `address`, with its signs, is in one case.
    fn of_case(&self, address: &str) -> Ways {
        let value = |sign: char| self.printed.get(number_of(sign)?).map(|value| value.printed());
        let mut signs = address.chars();
        let first = signs.next().and_then(value).unwrap_or_default();
        let all = address.chars().filter_map(value).fold(Ways::default(), Ways::or);
        let rest = signs.as_str();
        match all == Ways::default() {
            true => all,
            // What is asked for in an address, or a place on its page, stands at its end.
            false if rest.is_empty() || rest.starts_with(['?', '#']) => first,
            false => Ways::UNKNOWN,
        }
    }
}

/// Whether a condition holds for addresses with a host only.
fn asks_for_host(condition: &[Token<'_>]) -> bool {
    let mut asks = false;
    for token in condition {
        match token {
            Token::Word("hasPrefix" | "strings.HasPrefix" | "or") => {}
            Token::Word(word) if word.starts_with(['.', '$']) => {}
            Token::Text(text) if text.starts_with("http") || *text == "//" => asks = true,
            Token::Open | Token::Close | Token::Pipe => {}
            _ => return false,
        }
    }
    asks
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: Ways = Ways { written: true, ..Ways::NONE };
    const ROOT: Ways = Ways { from_root: true, ..Ways::NONE };
    const OWN: Ways = Ways { own_files: true, ..Ways::NONE };
    const ASSETS: Ways = Ways { assets: true, ..Ways::NONE };
    const PAGES: Ways = Ways { pages: true, ..Ways::NONE };

    #[track_caller]
    fn ways(image: bool, text: &str, expected: Ways) {
        assert_eq!(Hook::read(text, image).ways, expected, "{text}");
    }

    #[test]
    fn an_address_is_looked_for_as_the_hook_says() {
        for (hook, expected) in [
            ("<img src=\"{{ .Destination | safeURL }}\" alt=\"{{ .Text }}\">", WRITTEN),
            ("<img src='{{ $.Destination }}'>", WRITTEN),
            ("<img src=\"{{ .Destination | relURL }}\">", ROOT),
            ("<img src=\"{{ absURL .Destination | safeURL }}\">", ROOT),
            ("{{ $src := .Destination }}{{ $src = $src | relURL }}<img src={{ $src }}>", ROOT),
            (
                "{{ $s := .Destination }}{{ if .IsBlock }}{{ $s = $s | relURL }}{{ end }}<img src={{ $s }}>",
                ROOT.or(WRITTEN),
            ),
            ("<img src=\"{{ .Destination | strings.TrimPrefix \"/\" | relURL }}\">", Ways { based: true, ..ROOT }),
            ("<img src=\"{{ relURL (strings.TrimPrefix \"./\" .Destination) }}\">", ROOT),
            (
                "{{ with .Page.Resources.GetMatch .Destination }}<img src=\"{{ .RelPermalink }}\">{{ else }}\
                 <img src=\"{{ .Destination | relURL }}\">{{ end }}",
                OWN.or(ROOT),
            ),
            (
                "<img src=\"{{ with .Page.Resources.Get .Destination }}{{ .RelPermalink }}{{ else }}\
                 {{ .Destination }}{{ end }}\">",
                OWN.or(WRITTEN),
            ),
            (
                "{{ $image := .Page.Resources.GetMatch .Destination }}{{ $small := $image.Resize \"600x\" }}\
                 <img src=\"{{ $small.RelPermalink }}\" width=\"{{ $small.Width }}\">",
                OWN,
            ),
            ("<img src=\"{{ (resources.Get .Destination).RelPermalink }}\">", ASSETS),
            (
                "<img src=\"{{ if strings.HasPrefix .Destination \"http\" }}{{ .Destination }}{{ else }}\
                 {{ .Destination | relURL }}{{ end }}\">",
                ROOT,
            ),
            ("<img data-src=\"{{ .Destination | relURL }}\" src=\"/placeholder.svg\">", ROOT),
            ("<img src=\"{{ .Destination | safeURL }}#{{ .Ordinal }}\">", WRITTEN),
        ] {
            ways(true, hook, expected);
        }
        ways(false, "<a href=\"{{ .Destination | safeURL }}\">{{ .Text }}</a>", WRITTEN);
        ways(
            false,
            "<a href=\"{{ with .Page.GetPage .Destination }}{{ .RelPermalink }}{{ else }}{{ .Destination }}{{ end }}\">",
            PAGES.or(WRITTEN),
        );
        ways(false, "<a href=\"{{ ref .Page .Destination }}\">", PAGES);
    }

    #[test]
    fn hugos_own_hook_is_understood() {
        let hook = "{{- $u := urls.Parse .Destination -}}{{- $src := $u.String -}}{{- if not $u.IsAbs -}}\
            {{- $path := strings.TrimPrefix \"./\" $u.Path -}}\
            {{- with or (.PageInner.Resources.Get $path) (resources.Get $path) -}}{{- $src = .RelPermalink -}}\
            {{- with $u.RawQuery -}}{{- $src = printf \"%s?%s\" $src . -}}{{- end -}}\
            {{- with $u.Fragment -}}{{- $src = printf \"%s#%s\" $src . -}}{{- end -}}{{- end -}}{{- end -}}\
            {{- $attributes := merge .Attributes (dict \"alt\" .Text \"src\" $src) -}}\
            <img {{- range $k, $v := $attributes -}}{{- if $v -}}{{- printf \" %s=%q\" $k $v | safeHTMLAttr -}}{{- end -}}\
            {{- end -}}>";
        let read = Hook::read(hook, true);
        assert_eq!(read.ways, OWN.or(ASSETS).or(WRITTEN));
        assert!(read.parses);
    }

    #[test]
    fn what_cannot_be_followed_is_unknown() {
        for hook in [
            "",
            "no picture",
            "<img src=\"/static/{{ .Destination }}\">",
            "<img src=\"{{ path.Join \"images\" .Destination }}\">",
            "<img src=\"{{ printf \"/images/%s\" .Destination }}\">",
            "<img src=\"{{ .Destination | strings.TrimPrefix \"/static\" }}\">",
            "<img src=\"{{ strings.TrimPrefix \"/\" .Destination }}\">",
            "<img src=\"{{ replace .Destination \"a\" \"b\" | relURL }}\">",
            "<img src=\"{{ partial \"address\" . }}\">",
            "{{ partial \"image.html\" (dict \"src\" .Destination) }}",
            "{{ $s := newScratch }}{{ $s.Set \"src\" .Destination }}<img src=\"{{ $s.Get \"src\" }}\">",
            "<img src=\"{{ site.BaseURL }}{{ .Destination }}\">",
            "<img src=\"{{ (((( .Destination",
            "{{ define \"x\" }}<img src=\"{{ .Destination }}\">{{ end }}",
        ] {
            assert!(Hook::read(hook, true).ways.unknown, "{hook}");
        }
        assert_eq!(Hook::read("{{ partial \"image.html\" . }}", true).partials, [("image.html".to_owned(), true)]);
        let handed = Hook::read("{{ partialCached \"i\" (dict \"src\" .Destination) }}", true);
        assert_eq!(handed.partials, [("i".to_owned(), false)]);
    }
}
