//! Static analysis of a shortcode template: how it uses its content and its parameters.

mod actions;
mod forms;
mod hook;
mod joined;
mod parameter;
mod picture;
mod ways;

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use actions::{Piece, Token, Value, pieces};
use joined::Join;

pub use forms::{Form, apply};
pub use hook::Hook;
pub use joined::clean;
pub use parameter::Parameter;
pub use picture::Picture;
pub use ways::Ways;

/// The behaviour of one shortcode.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Template {
    /// Whether it uses its inner content. Then it must be closed; otherwise it must not.
    pub takes_content: bool,
    /// How it outputs its content.
    pub content: Content,
    /// The image that it generates, if any.
    pub picture: Option<Picture>,
    /// Whether it may write anchors of its own.
    pub anchors: bool,
    /// The parameters that it reads, in order of first use.
    pub parameters: Vec<Parameter>,
}

/// The most parameters of one shortcode that are remembered.
const MAX_PARAMETERS: usize = 64;

/// How a shortcode outputs its content.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Content {
    /// As Markdown, or in an unknown way.
    #[default]
    Markdown,
    /// Unchanged, as HTML.
    Html,
    /// Verbatim, as code.
    Code,
}

/// Elements in which Markdown is not parsed.
static VERBATIM: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)<(/?)(?:pre|script|style|textarea)\b").ok());

impl Template {
    /// Parses and analyses a template.
    pub fn read(text: &str) -> Self {
        let pieces = pieces(text);
        let mut reader = Reader::default();
        // The template's output, with a placeholder character for what each action prints.
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
                    // Grouping and pipes make no difference to this analysis.
                    tokens.retain(Token::is_operand);
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
        let picture = Picture::of(&page, &reader.printed);
        let anchors = may_write_anchors(text) || takes_content && content == Content::Html;
        Self { takes_content, content, picture, anchors, parameters: reader.parameters }
    }
}

/// The state of the analysis.
#[derive(Default)]
struct Reader {
    variables: HashMap<String, Value>,
    /// The value of `.` in each open block; `None` if it is the shortcode itself.
    dots: Vec<Option<Value>>,
    /// The printed values, in order.
    printed: Vec<Value>,
    takes_content: bool,
    parameters: Vec<Parameter>,
    markdown: bool,
    unknown: bool,
    /// Whether the content is printed outside [`VERBATIM`] elements.
    plain: bool,
    verbatim: bool,
}

impl Reader {
    /// Processes an action. Returns the placeholder for its output.
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
            "range" | "define" | "block" => self.dots.push(Some(Value { exact: false, ..value })),
            "if" | "else" => self.dots.push(self.dots.last().cloned().flatten()),
            "break" | "continue" => {}
            _ if self.assigns(rest) => {}
            _ => return self.print(value),
        }
        None
    }

    /// Records that `value` is printed. Returns its placeholder.
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

    /// The resource that `name` is the address of, or a processed image of, if the resource was looked up by a
    /// parameter.
    fn resource(&self, name: &str) -> Option<Value> {
        let (of, field) = name.split_once('.')?;
        let made = matches!(field, "RelPermalink" | "Permalink" | "Resize" | "Fit" | "Fill" | "Crop" | "Process");
        let resource = match of {
            "" => self.dots.last().cloned().flatten(),
            of => self.variables.get(of).cloned(),
        };
        resource.filter(|resource| made && resource.resource)
    }

    /// Records that the parameter called `name` is read, and returns it.
    fn reads(&mut self, name: &str) -> Parameter {
        let parameter = Parameter::of(name);
        if self.parameters.len() < MAX_PARAMETERS && !self.parameters.contains(&parameter) {
            self.parameters.push(parameter.clone());
        }
        parameter
    }

    /// Evaluates the pipeline `tokens`.
    fn value(&mut self, tokens: &[Token]) -> Value {
        let assigned = match tokens {
            [Token::Word(name), Token::Word(sign @ (":=" | "=")), ..] if name.starts_with('$') => Some((*name, *sign)),
            _ => None,
        };
        let tokens = if assigned.is_some() { &tokens[2..] } else { tokens };
        let mut value = Value { exact: true, ..Value::default() };
        // Whether the next text token is the name of a parameter, or a format string.
        let (mut expects_name, mut expects_format) = (false, false);
        let (mut passes_on, mut shortcode) = (false, false);
        let mut renders = false;
        let mut next = 0;
        while let Some(token) = tokens.get(next) {
            next += 1;
            if let Token::Word(name) = token
                && let Some(join) = Join::of(name)
                && let Some((built, length)) = join.value(&tokens[next..], &self.variables)
            {
                value.merge(&built);
                next += length;
                continue;
            }
            let word = match token {
                Token::Text(text) => {
                    match (expects_name, std::mem::take(&mut expects_format)) {
                        (true, _) => value.add(self.reads(text)),
                        (_, true) => match text.split_once("%s").or_else(|| text.split_once("%v")) {
                            Some((before, after)) if !after.contains('%') && !before.contains('%') => {
                                value.around = (before.to_owned(), after.to_owned());
                            }
                            _ => value.exact = false,
                        },
                        // The size for an image method.
                        _ if value.resource => {}
                        _ => value.has_default = true,
                    }
                    expects_name = false;
                    continue;
                }
                Token::Word(word) => *word,
                Token::Open | Token::Close | Token::Pipe => continue,
            };
            if std::mem::take(&mut expects_name) && word.bytes().all(|byte| byte.is_ascii_digit()) {
                value.add(self.reads(word));
                continue;
            }
            let own = word.strip_prefix('$').filter(|rest| rest.starts_with('.')).unwrap_or(word);
            match own {
                ".Get" | ".Params" => expects_name = true,
                ".Inner" | ".InnerDeindent" => {
                    value.content = true;
                    self.takes_content = true;
                }
                "$" => shortcode = true,
                "." => match self.dots.last() {
                    Some(Some(dot)) => value.merge(&dot.clone()),
                    _ => shortcode = true,
                },
                "relURL" | "absURL" | "urls.RelURL" | "urls.AbsURL" => value.from_root = true,
                "printf" | "fmt.Printf" => expects_format = true,
                _ if is_look_up(own) => value.resource = true,
                "index" | "or" | "default" | "compare.Default" | "cond" | "with" | "trim" | "strings.Trim"
                | "strings.TrimSpace" | "chomp" | "safeURL" | "safe.URL" | "safeHTML" | "safe.HTML"
                | "safeHTMLAttr" | "safe.HTMLAttr" | "string" | "cast.ToString" | "plainify" | "htmlUnescape" => {}
                "highlight" | "transform.Highlight" | "htmlEscape" | "transform.HTMLEscape" => {
                    value.code = true;
                    value.exact = false;
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
                | "return" => passes_on = true,
                _ if own.contains(".Scratch") || own.contains(".Store") || own.starts_with(".Parent") => {
                    passes_on = true
                }
                _ => match (own.strip_prefix(".Params."), self.variables.get(own)) {
                    (Some(name), _) => value.add(self.reads(name)),
                    (_, Some(variable)) => value.merge(variable),
                    _ if self.resource(own).is_some() => {
                        if let Some(resource) = self.resource(own) {
                            value.merge(&resource);
                        }
                    }
                    _ => {
                        let variable = own.split('.').next().and_then(|name| self.variables.get(name));
                        value.content |= own.starts_with('$') && variable.is_some_and(|variable| variable.content);
                        passes_on |= value.content && own.starts_with('$');
                        value.exact = false;
                    }
                },
            }
        }
        self.markdown |= renders && value.content;
        self.unknown |= passes_on && (value.content || shortcode);
        value.exact &= !passes_on && !renders && !shortcode;
        if let Some((name, sign)) = assigned {
            let old = self.variables.get(name).filter(|_| sign == "=").cloned();
            let mut new = value.clone();
            old.iter().for_each(|old| new.merge(old));
            self.variables.insert(name.to_owned(), new);
        }
        value
    }
}

/// Whether what is written in a template may have anchors: ids, or what other templates and raw content hold.
fn may_write_anchors(text: &str) -> bool {
    static MARKS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)\bid\s*=|\bname\s*=|attr|partial|template|safe\.?html|Content|render|readfile").ok()
    });
    MARKS.as_ref().is_none_or(|marks| marks.is_match(text))
}

/// Whether the method or function `name` looks up a resource in the page bundle or under `assets/`.
fn is_look_up(name: &str) -> bool {
    let found = name.strip_suffix(".Get").or_else(|| name.strip_suffix(".GetMatch"));
    found.is_some_and(|of| of == "resources" || of.ends_with(".Resources"))
}

#[cfg(test)]
mod tests;
