//! Static analysis of a render hook: where it looks up the address of a link or image.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::actions::{Piece, Token, pieces};
use super::forms::{Form, Forms};
use super::picture::{self, attribute, number_of};
use super::ways::{self, Place, Tracked, Ways};

/// How a render hook, or a partial that it calls, uses the address.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Hook {
    /// Where it looks up the address.
    pub ways: Ways,
    /// What it makes of the address before that.
    pub forms: Vec<Form>,
    /// The partials that it calls, and for each whether it passes on its whole context.
    pub partials: Vec<(String, bool)>,
    /// Whether it passes the address to `urls.Parse`.
    pub parses: bool,
}

/// Separates the output of a branch from that of its `else`.
const BRANCH_SEPARATOR: char = '\u{10FFFD}';

impl Hook {
    /// Analyses the render hook in `text`, for images (`image`) or links.
    pub fn read(text: &str, image: bool) -> Self {
        let mut reader = Reader::default();
        for piece in pieces(text) {
            match piece {
                Piece::Text(text) => reader.page.push_str(text),
                Piece::Action(tokens) => reader.action(&tokens),
            }
        }
        let found = reader.found(image);
        let forms = reader.forms.of(found.forms);
        Self { ways: found.ways, forms, partials: reader.partials, parses: text.contains("urls.Parse") }
    }
}

/// The state of the analysis.
#[derive(Default)]
struct Reader<'t> {
    /// The variables, each with the block depth at which it was declared.
    variables: HashMap<&'t str, (Tracked<'t>, usize)>,
    /// The forms of the address.
    forms: Forms,
    /// The open blocks.
    blocks: Vec<Block<'t>>,
    /// The template's output, with a placeholder character for what each action prints.
    page: String,
    printed: Vec<Tracked<'t>>,
    partials: Vec<(String, bool)>,
}

/// An open block.
#[derive(Clone, Copy, Default)]
struct Block<'t> {
    /// The value of `.`; `None` if it is the hook's context.
    dot: Option<Tracked<'t>>,
    /// Whether the block runs only for addresses of other sites.
    remote: bool,
}

/// A function call whose arguments are being parsed.
#[derive(Default)]
struct Call<'t> {
    name: Option<&'t str>,
    arguments: Vec<Tracked<'t>>,
    /// The value from the pipe.
    piped: Option<Tracked<'t>>,
}

impl<'t> Reader<'t> {
    /// Processes an action.
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
            self.page.push(BRANCH_SEPARATOR);
        }
        let outer = self.blocks.last().copied().unwrap_or_default();
        match keyword {
            "end" | "break" | "continue" => {}
            "else" => self.blocks.push(outer),
            // Its context is unknown.
            "define" | "block" => self.blocks.push(Block { dot: Some(Tracked::UNKNOWN), ..outer }),
            "with" | "range" => {
                let value = self.value(rest).0;
                self.blocks.push(Block { dot: Some(value), ..outer });
            }
            "if" => {
                self.value(rest);
                self.blocks.push(Block { remote: outer.remote || requires_host(rest), ..outer });
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

    /// Evaluates the pipeline `tokens`. Also returns whether the result was assigned to variables.
    fn value(&mut self, tokens: &[Token<'t>]) -> (Tracked<'t>, bool) {
        let sets = |token: &Token<'_>| matches!(token, Token::Word(":=" | "="));
        let Some(at) = tokens.iter().take(3).position(sets) else { return (self.pipeline(tokens), false) };
        let (value, depth_now) = (self.pipeline(&tokens[at + 1..]), self.blocks.len());
        for token in &tokens[..at] {
            let Token::Word(name) = token else { continue };
            let before = self.variables.get(name).copied().filter(|_| matches!(tokens[at], Token::Word("=")));
            let known = match before {
                // The block may not run, so that the old value remains possible.
                Some((before, depth)) if depth < depth_now => (before.or(value), depth),
                Some((_, depth)) => (value, depth),
                None => (value, depth_now),
            };
            self.variables.insert(name, known);
        }
        (value, true)
    }

    fn pipeline(&mut self, tokens: &[Token<'t>]) -> Tracked<'t> {
        let mut outer: Vec<Call<'t>> = Vec::new();
        let mut call = Call::default();
        let mut closed = false;
        for token in tokens {
            let was_closed = std::mem::take(&mut closed);
            match *token {
                Token::Open => outer.push(std::mem::take(&mut call)),
                Token::Close => {
                    let value = self.result(&call);
                    call = outer.pop().unwrap_or_default();
                    call.arguments.push(value);
                    closed = true;
                }
                Token::Pipe => call = Call { piped: Some(self.result(&call)), ..Call::default() },
                Token::Text(text) => call.arguments.push(Tracked::constant(text)),
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
            around.arguments.push(self.result(&call));
            call = around;
        }
        self.result(&call)
    }

    /// The result of `call`.
    fn result(&mut self, call: &Call<'t>) -> Tracked<'t> {
        let all: Vec<Tracked<'t>> = call.arguments.iter().copied().chain(call.piped).collect();
        let Some(name) = call.name else {
            return all.iter().copied().reduce(Tracked::or).unwrap_or_default();
        };
        if all.is_empty() {
            return self.named(name);
        }
        let own = if name.starts_with(['.', '$']) { Some(self.named(name)) } else { None };
        let is_partial = matches!(name, "partial" | "partialCached" | "partials.Include" | "partials.IncludeCached");
        let text = all.first().and_then(|first| first.text);
        if let Some(partial) = text.filter(|_| is_partial || name == "template") {
            let passes_context = all.iter().any(|value| value.is_context);
            self.partials.push((partial.to_owned(), passes_context));
        }
        ways::call_result(name, own, &all, &mut self.forms)
    }

    /// The value of the variable or field `word`.
    fn named(&self, word: &str) -> Tracked<'t> {
        let (base, path) = match word.strip_prefix('$') {
            Some(rest) => {
                let end = rest.find('.').unwrap_or(rest.len());
                let variable = self.variables.get(&word[..=end]).map(|(value, _)| *value);
                (if end == 0 { Tracked::CONTEXT } else { variable.unwrap_or_default() }, &rest[end..])
            }
            None if word == "." => (self.dot(), ""),
            None if word.starts_with('.') => (self.dot(), word),
            None if matches!(word, "site.BaseURL" | "site.Home.RelPermalink") => return Tracked::SITE,
            None => return Tracked::default(),
        };
        match path.is_empty() {
            true => base,
            // An address of another site is not looked up here.
            false if base.is_context && self.blocks.last().is_some_and(|block| block.remote) => Tracked::default(),
            false => base.field(path),
        }
    }

    fn dot(&self) -> Tracked<'t> {
        self.blocks.last().and_then(|block| block.dot).unwrap_or(Tracked::CONTEXT)
    }

    /// Where the address that is output for an image (`image`) or link is looked up, and in which forms.
    fn found(&mut self, image: bool) -> Tracked<'t> {
        static IMAGE: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r#"(?i)<img\b((?:[^>"']|"[^"]*"|'[^']*')*)"#).ok());
        static LINK: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r#"(?i)<a\b((?:[^>"']|"[^"]*"|'[^']*')*)"#).ok());
        let (tag, names) = if image { (&IMAGE, &["src", "data-src"][..]) } else { (&LINK, &["href"][..]) };
        let page = std::mem::take(&mut self.page);
        let mut found = Tracked::default();
        for tag in tag.iter().flat_map(|tag| tag.captures_iter(&page)) {
            let attributes = tag.get(1).map_or("", |found| found.as_str());
            let addresses: Vec<&str> = names.iter().filter_map(|name| attribute(attributes, name)).collect();
            let cases = addresses.iter().flat_map(|address| address.split(BRANCH_SEPARATOR));
            cases.for_each(|case| found = found.or(self.of_case(case.trim())));
            if addresses.is_empty() {
                // The attributes are built elsewhere.
                let printed = attributes.chars().filter_map(|sign| self.printed.get(number_of(sign)?));
                printed.for_each(|value| found = found.or(Tracked { ways: value.printed(), ..*value }));
            }
        }
        if found.ways == Ways::NONE { Tracked::UNKNOWN } else { found }
    }

    /// The lookups of `address`, with its placeholders, in one branch.
    fn of_case(&mut self, address: &str) -> Tracked<'t> {
        let value = |sign: char| self.printed.get(number_of(sign)?).copied();
        let holds = |value: &Tracked<'_>| value.ways != Ways::NONE || value.is_context;
        let mut holding = address.char_indices().filter(|(_, sign)| value(*sign).is_some_and(|value| holds(&value)));
        let Some((at, sign)) = holding.next() else { return Tracked::default() };
        let (before, after) = (&address[..at], &address[at + sign.len_utf8()..]);
        let (Some(found), None) = (value(sign), holding.next()) else { return Tracked::UNKNOWN };
        // A query or fragment after the address does not change it.
        let after = if after.starts_with(['?', '#']) { "" } else { after };
        let mut literals = before.chars();
        let is_site = |sign: char| value(sign).is_some_and(|value| value.place == Some(Place::Site));
        let of_site = literals.clone().next().is_some_and(is_site);
        let before = if of_site { literals.next().map_or("", |_| literals.as_str()) } else { before };
        if before.chars().chain(after.chars()).any(|sign| number_of(sign).is_some_and(|at| at < self.printed.len())) {
            return Tracked::UNKNOWN;
        }
        if of_site {
            // As `relURL` does it.
            let bare = found.between(before.trim_start_matches('/'), after, &mut self.forms);
            let Ways { written, from_root, .. } = bare.ways;
            let ways = Ways { written: false, from_root: from_root || written, based: true, ..bare.ways };
            return Tracked { ways, trimmed: false, ..bare };
        }
        let around = found.between(before, after, &mut self.forms);
        Tracked { ways: around.printed(), ..around }
    }
}

/// Whether a condition is true only for addresses with a host.
fn requires_host(condition: &[Token<'_>]) -> bool {
    let mut has_host = false;
    for token in condition {
        match token {
            Token::Word("hasPrefix" | "strings.HasPrefix" | "or") => {}
            Token::Word(word) if word.starts_with(['.', '$']) => {}
            Token::Text(text) if text.starts_with("http") || *text == "//" => has_host = true,
            Token::Open | Token::Close | Token::Pipe => {}
            _ => return false,
        }
    }
    has_host
}

#[cfg(test)]
mod tests {
    use super::super::forms::Step;
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
    fn what_a_hook_makes_of_an_address_is_known() {
        let before = |text: &str| Step::Between(text.to_owned(), String::new());
        let below = |text: &str| Step::Below(text.to_owned());
        let start = |text: &str| Step::TrimStart(text.to_owned());
        let based = Ways { based: true, ..ROOT };
        for (hook, ways, forms) in [
            ("<img src=\"/pics/{{ .Destination }}\">", WRITTEN, vec![vec![before("/pics/")]]),
            ("<img src=\"{{ printf \"/pics/%s\" .Destination }}\">", WRITTEN, vec![vec![before("/pics/")]]),
            ("<img src=\"{{ print \"pics/\" .Destination | relURL }}\">", ROOT, vec![vec![before("pics/")]]),
            (
                "{{ $f := \"pics\" }}<img src=\"{{ path.Join $f .Destination | relURL }}\">",
                ROOT,
                vec![vec![below("pics")]],
            ),
            ("<img src=\"{{ urls.JoinPath \"/a\" \"b\" .Destination }}\">", WRITTEN, vec![vec![below("/a/b")]]),
            ("<img src=\"{{ path.Join .Page.RelPermalink .Destination }}\">", WRITTEN, vec![vec![start("/")]]),
            (
                "<img src=\"{{ .Destination | strings.TrimPrefix \"/static\" }}\">",
                WRITTEN,
                vec![vec![start("/static")]],
            ),
            (
                "<img src=\"{{ replace .Destination \"../static/\" \"/\" | relURL }}\">",
                ROOT,
                vec![vec![Step::Replace("../static/".to_owned(), "/".to_owned())]],
            ),
            ("<img src=\"{{ site.BaseURL }}{{ .Destination }}\">", based, vec![vec![]]),
            ("<img src=\"{{ .Page.Site.BaseURL }}pics/{{ .Destination }}\">", based, vec![vec![before("pics/")]]),
            ("<img src=\"{{ \"\" | absURL }}{{ .Destination }}\">", based, vec![vec![]]),
            (
                "{{ $s := .Destination }}{{ if not (hasPrefix $s \"/\") }}{{ $s = printf \"/pics/%s\" $s }}{{ end }}\
                 <img src=\"{{ $s | relURL }}\">",
                ROOT,
                vec![vec![], vec![before("/pics/")]],
            ),
            (
                "{{ with resources.Get (path.Join \"pics\" .Destination) }}<img src=\"{{ .RelPermalink }}\">{{ end }}",
                ASSETS,
                vec![vec![below("pics")]],
            ),
            (
                "<img src=\"{{ strings.TrimPrefix \"/\" .Destination | printf \"/pics/%s\" }}\">",
                WRITTEN,
                vec![vec![start("/"), before("/pics/")]],
            ),
        ] {
            let read = Hook::read(hook, true);
            assert_eq!((read.ways, read.forms), (ways, forms), "{hook}");
        }
        let link = Hook::read("<a href=\"{{ strings.TrimSuffix \".md\" .Destination }}\">", false);
        assert_eq!((link.ways, link.forms), (WRITTEN, vec![vec![Step::TrimEnd(".md".to_owned())]]));
    }

    #[test]
    fn what_cannot_be_followed_is_unknown() {
        for hook in [
            "",
            "no picture",
            "<img src=\"{{ strings.TrimPrefix \"/\" .Destination }}\">",
            "<img src=\"{{ printf \"/%s/%s\" $.Page.Section .Destination }}\">",
            "<img src=\"{{ path.Join .Page.File.Dir .Destination }}\">",
            "<img src=\"{{ replaceRE \"^/static\" \"\" .Destination }}\">",
            "<img src=\"/{{ .Page.Section }}/{{ .Destination }}\">",
            "<img src=\"{{ partial \"address\" . }}\">",
            "{{ partial \"image.html\" (dict \"src\" .Destination) }}",
            "{{ $s := newScratch }}{{ $s.Set \"src\" .Destination }}<img src=\"{{ $s.Get \"src\" }}\">",
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
