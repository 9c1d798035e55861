//! A Go template cut into the page's text and the actions in it.

use super::parameter::Parameter;

/// A piece of a template.
pub enum Piece<'t> {
    /// What is put out as it is.
    Text(&'t str),
    /// `{{ … }}`; comments are left out.
    Action(Vec<Token<'t>>),
}

/// A piece of an action; commas say nothing here.
#[derive(Clone, Copy)]
pub enum Token<'t> {
    /// In quotation marks or backticks, without these.
    Text(&'t str),
    /// A name, a field, a variable, a number.
    Word(&'t str),
    /// `(`.
    Open,
    /// `)`.
    Close,
    /// `|`.
    Pipe,
}

impl Token<'_> {
    /// Whether it is a text or a word.
    pub fn is_said(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Word(_))
    }
}

/// What an expression gives.
#[derive(Clone, Debug, Default)]
pub struct Value {
    /// The shortcode's content is part of it.
    pub content: bool,
    /// It is made fit to be shown letter by letter.
    pub code: bool,
    /// The parameters that it may be, the first that is given.
    pub parameters: Vec<Parameter>,
    /// It may be something that the template itself says.
    pub other: bool,
    /// It is no more than these.
    pub whole: bool,
    /// An address that counts from the site's root.
    pub from_root: bool,
    /// A file that Hugo finds for it beside the page or under `assets/`.
    pub resource: bool,
    /// What stands before and after the parameter.
    pub around: (String, String),
}

impl Value {
    /// Adds a parameter that it may be; a template that tries many is none that anybody writes.
    pub fn add(&mut self, parameter: Parameter) {
        const MAX_PARAMETERS: usize = 8;
        if self.parameters.len() < MAX_PARAMETERS && !self.parameters.contains(&parameter) {
            self.parameters.push(parameter);
        }
    }

    /// Takes in what `part` of it is.
    pub fn take(&mut self, part: &Self) {
        self.content |= part.content;
        self.code |= part.code;
        part.parameters.iter().for_each(|parameter| self.add(parameter.clone()));
        self.other |= part.other;
        self.whole &= part.whole;
        self.from_root |= part.from_root;
        self.resource |= part.resource;
        // Of two, nobody knows which it is.
        self.whole &= self.around == Default::default() || self.around == part.around;
        self.around.clone_from(&part.around);
    }
}

/// Cuts `template`; what is not closed goes on to its end.
pub fn pieces(template: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some((text, action)) = rest.split_once("{{") {
        pieces.push(Piece::Text(text));
        let inner = action.strip_prefix('-').unwrap_or(action);
        if let Some(comment) = inner.trim_start().strip_prefix("/*") {
            let after = comment.split_once("*/").map_or("", |(_, after)| after);
            rest = after.split_once("}}").map_or("", |(_, after)| after);
            continue;
        }
        let (tokens, after) = tokens(inner);
        pieces.push(Piece::Action(tokens));
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// The tokens up to `}}`, and what follows that.
fn tokens(action: &str) -> (Vec<Token<'_>>, &str) {
    let mut tokens = Vec::new();
    let mut rest = action;
    while let Some(first) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("}}") {
            return (tokens, after);
        }
        match first {
            '"' | '`' => {
                let end = closing(&rest[1..], first);
                tokens.push(Token::Text(&rest[1..1 + end]));
                rest = rest.get(end + 2..).unwrap_or_default();
            }
            '(' | ')' | '|' | ',' | '}' | '{' => {
                tokens.extend(match first {
                    '(' => Some(Token::Open),
                    ')' => Some(Token::Close),
                    '|' => Some(Token::Pipe),
                    _ => None,
                });
                rest = &rest[1..];
            }
            // The mark that takes blanks away.
            '-' if rest[1..].trim_start().starts_with("}}") => rest = &rest[1..],
            _ if first.is_whitespace() => rest = rest.trim_start(),
            _ => {
                let ends = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '|' | ',' | '"' | '`' | '}' | '{');
                let length = rest.find(ends).unwrap_or(rest.len());
                tokens.push(Token::Word(&rest[..length]));
                rest = &rest[length..];
            }
        }
    }
    (tokens, "")
}

/// Where the quotation that `text` begins in is closed.
fn closing(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            _ if character == quote => return at,
            _ => {}
        }
    }
    text.len()
}
