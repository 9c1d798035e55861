//! What a shortcode's template does with its content and its parameters, as far as its text tells.

mod actions;
mod hook;
mod parameter;
mod picture;
mod ways;

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use actions::{Piece, Token, Value, pieces};

pub use hook::Hook;
pub use parameter::Parameter;
pub use picture::Picture;
pub use ways::Ways;

/// What one shortcode does.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Template {
    /// Whether it looks at what stands between its tags: then it must be closed, otherwise it must not.
    pub takes_content: bool,
    /// What it makes of that.
    pub content: Content,
    /// The image that it writes, if it writes one.
    pub picture: Option<Picture>,
}

/// What a shortcode makes of its content.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Content {
    /// Markdown, or something that cannot be told.
    #[default]
    Markdown,
    /// It is put into the page as it is: HTML.
    Html,
    /// It is shown letter by letter.
    Code,
}

/// Elements in which Markdown is never read.
static VERBATIM: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)<(/?)(?:pre|script|style|textarea)\b").ok());

impl Template {
    /// Reads a template.
    pub fn read(text: &str) -> Self {
        let pieces = pieces(text);
        let mut reader = Reader::default();
        // The page that it writes, with a sign for what each action prints.
        let mut page = String::with_capacity(text.len());
        for piece in pieces {
            match piece {
                Piece::Text(text) => {
                    page.push_str(text);
                    for found in VERBATIM.iter().flat_map(|tag| tag.captures_iter(text)) {
                        reader.verbatim = found.get(1).is_some_and(|slash| slash.is_empty());
                    }
                }
                Piece::Action(mut tokens) => {
                    // What is handed to what is all one here.
                    tokens.retain(Token::is_said);
                    page.extend(reader.action(&tokens));
                }
            }
        }
        let takes_content = reader.takes_content;
        let content = match (reader.markdown || reader.unknown || !takes_content, reader.plain) {
            (true, _) => Content::Markdown,
            (false, true) => Content::Html,
            (false, false) => Content::Code,
        };
        Self { takes_content, content, picture: Picture::of(&page, &reader.printed) }
    }
}

/// What a template has done so far.
#[derive(Default)]
struct Reader {
    variables: HashMap<String, Value>,
    /// What `.` is in each block that is open; `None` where it is the shortcode itself.
    dots: Vec<Option<Value>>,
    /// What has been printed, in order.
    printed: Vec<Value>,
    takes_content: bool,
    markdown: bool,
    unknown: bool,
    /// The content is printed outside [`VERBATIM`] elements.
    plain: bool,
    verbatim: bool,
}

impl Reader {
    /// Follows an action, and returns the sign of what it prints.
    fn action(&mut self, tokens: &[Token]) -> Option<char> {
        let words = |at: usize| match tokens.get(at) {
            Some(Token::Word(word)) => *word,
            _ => "",
        };
        let (keyword, rest) = match words(0) {
            "else" => {
                self.dots.pop();
                (if words(1).is_empty() { "else" } else { words(1) }, tokens.get(2..).unwrap_or_default())
            }
            word @ ("if" | "with" | "range" | "end" | "define" | "block" | "break" | "continue") => {
                (word, &tokens[1..])
            }
            _ => ("", tokens),
        };
        if keyword == "end" {
            self.dots.pop();
            return None;
        }
        let value = self.value(rest);
        match keyword {
            "with" => self.dots.push(Some(value)),
            "range" | "define" | "block" => self.dots.push(Some(Value { whole: false, ..value })),
            "if" | "else" => self.dots.push(self.dots.last().cloned().flatten()),
            "break" | "continue" => {}
            _ if self.assigns(rest) => {}
            _ => return self.print(value),
        }
        None
    }

    /// Notes that `value` is printed, and returns its sign.
    fn print(&mut self, value: Value) -> Option<char> {
        if value.content {
            self.plain |= !self.verbatim && !value.code;
        }
        let sign = picture::sign(self.printed.len());
        self.printed.push(value);
        sign
    }

    fn assigns(&self, tokens: &[Token]) -> bool {
        matches!(tokens, [Token::Word(name), Token::Word(":=" | "="), ..] if name.starts_with('$'))
    }

    /// The file that `name` is the address of, or a picture made of, where that was found for a parameter.
    fn resource(&self, name: &str) -> Option<Value> {
        let (of, field) = name.split_once('.')?;
        let made = matches!(field, "RelPermalink" | "Permalink" | "Resize" | "Fit" | "Fill" | "Crop" | "Process");
        let known = match of {
            "" => self.dots.last().cloned().flatten(),
            of => self.variables.get(of).cloned(),
        };
        known.filter(|known| made && known.resource)
    }

    /// What the pipeline `tokens` gives.
    fn value(&mut self, tokens: &[Token]) -> Value {
        let assigned = match tokens {
            [Token::Word(name), Token::Word(sign @ (":=" | "=")), ..] if name.starts_with('$') => Some((*name, *sign)),
            _ => None,
        };
        let tokens = if assigned.is_some() { &tokens[2..] } else { tokens };
        let mut value = Value { whole: true, ..Value::default() };
        // The next token says which parameter, or how it is put together.
        let (mut asks, mut formats) = (false, false);
        let (mut hands_on, mut shortcode) = (false, false);
        let mut renders = false;
        for token in tokens {
            let word = match token {
                Token::Text(text) => {
                    match (asks, std::mem::take(&mut formats)) {
                        (true, _) => value.add(Parameter::of(text)),
                        (_, true) => match text.split_once("%s").or_else(|| text.split_once("%v")) {
                            Some((before, after)) if !after.contains('%') && !before.contains('%') => {
                                value.around = (before.to_owned(), after.to_owned());
                            }
                            _ => value.whole = false,
                        },
                        // How large a picture is to be made.
                        _ if value.resource => {}
                        _ => value.other = true,
                    }
                    asks = false;
                    continue;
                }
                Token::Word(word) => *word,
                Token::Open | Token::Close | Token::Pipe => continue,
            };
            if std::mem::take(&mut asks) && word.bytes().all(|byte| byte.is_ascii_digit()) {
                value.add(Parameter::of(word));
                continue;
            }
            let own = word.strip_prefix('$').filter(|rest| rest.starts_with('.')).unwrap_or(word);
            match own {
                ".Get" | ".Params" => asks = true,
                ".Inner" | ".InnerDeindent" => {
                    value.content = true;
                    self.takes_content = true;
                }
                "$" => shortcode = true,
                "." => match self.dots.last() {
                    Some(Some(dot)) => value.take(&dot.clone()),
                    _ => shortcode = true,
                },
                "relURL" | "absURL" | "urls.RelURL" | "urls.AbsURL" => value.from_root = true,
                "printf" | "fmt.Printf" => formats = true,
                _ if is_look_up(own) => value.resource = true,
                "index" | "or" | "default" | "compare.Default" | "cond" | "with" | "trim" | "strings.Trim"
                | "strings.TrimSpace" | "chomp" | "safeURL" | "safe.URL" | "safeHTML" | "safe.HTML"
                | "safeHTMLAttr" | "safe.HTMLAttr" | "string" | "cast.ToString" | "plainify" | "htmlUnescape" => {}
                "highlight" | "transform.Highlight" | "htmlEscape" | "transform.HTMLEscape" => {
                    value.code = true;
                    value.whole = false;
                }
                "markdownify" | "transform.Markdownify" => renders = true,
                _ if own.ends_with(".RenderString") => renders = true,
                "partial"
                | "partialCached"
                | "partials.Include"
                | "partials.IncludeCached"
                | "template"
                | "dict"
                | "slice"
                | "return" => hands_on = true,
                _ if own.contains(".Scratch") || own.contains(".Store") || own.starts_with(".Parent") => {
                    hands_on = true
                }
                _ => match (own.strip_prefix(".Params."), self.variables.get(own)) {
                    (Some(name), _) => value.add(Parameter::of(name)),
                    (_, Some(known)) => value.take(known),
                    _ if self.resource(own).is_some() => {
                        if let Some(known) = self.resource(own) {
                            value.take(&known);
                        }
                    }
                    _ => {
                        let variable = own.split('.').next().and_then(|name| self.variables.get(name));
                        value.content |= own.starts_with('$') && variable.is_some_and(|known| known.content);
                        hands_on |= value.content && own.starts_with('$');
                        value.whole = false;
                    }
                },
            }
        }
        self.markdown |= renders && value.content;
        self.unknown |= hands_on && (value.content || shortcode);
        value.whole &= !hands_on && !renders && !shortcode;
        if let Some((name, sign)) = assigned {
            let old = self.variables.get(name).filter(|_| sign == "=").cloned();
            let mut new = value.clone();
            old.iter().for_each(|old| new.take(old));
            self.variables.insert(name.to_owned(), new);
        }
        value
    }
}

/// Whether the method or function called `name` finds a file beside the page, or under `assets/`.
fn is_look_up(name: &str) -> bool {
    let found = name.strip_suffix(".Get").or_else(|| name.strip_suffix(".GetMatch"));
    found.is_some_and(|of| of == "resources" || of.ends_with(".Resources"))
}

#[cfg(test)]
mod tests;
