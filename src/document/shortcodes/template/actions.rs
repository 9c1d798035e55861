//! Splits a Go template into text and actions.

use super::parameter::Parameter;

/// A part of a template.
pub enum Piece<'t> {
    /// Literal output.
    Text(&'t str),
    /// `{{ … }}`; comments are dropped.
    Action(Vec<Token<'t>>),
}

/// A token of an action. Commas are dropped: they make no difference here.
#[derive(Clone, Copy)]
pub enum Token<'t> {
    /// A string literal, without its quotation marks or backticks.
    Text(&'t str),
    /// A name, field, variable or number.
    Word(&'t str),
    /// `(`.
    Open,
    /// `)`.
    Close,
    /// `|`.
    Pipe,
}

impl Token<'_> {
    /// Whether it is a string literal or a word.
    pub fn is_operand(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Word(_))
    }
}

/// The abstract value of an expression.
#[derive(Clone, Debug, Default)]
pub struct Value {
    /// Whether it contains the shortcode's inner content.
    pub content: bool,
    /// Whether it is escaped or highlighted, to be shown verbatim.
    pub code: bool,
    /// The parameters it may come from. The first one that the tag has wins.
    pub parameters: Vec<Parameter>,
    /// Whether it may come from a constant in the template.
    pub has_default: bool,
    /// Whether it consists of these alone.
    pub exact: bool,
    /// Whether it is an address relative to the site's root.
    pub from_root: bool,
    /// Whether Hugo looks it up in the page bundle or under `assets/`.
    pub resource: bool,
    /// The text that the template puts before and after the parameter.
    pub around: (String, String),
    /// Whether these are joined as the parts of a path.
    pub joined: bool,
}

impl Value {
    /// Adds a possible parameter, up to a limit that real templates do not reach.
    pub fn add(&mut self, parameter: Parameter) {
        const MAX_PARAMETERS: usize = 8;
        if self.parameters.len() < MAX_PARAMETERS && !self.parameters.contains(&parameter) {
            self.parameters.push(parameter);
        }
    }

    /// Merges the properties of `part`, which is a part of this value.
    pub fn merge(&mut self, part: &Self) {
        self.content |= part.content;
        self.code |= part.code;
        part.parameters.iter().for_each(|parameter| self.add(parameter.clone()));
        self.has_default |= part.has_default;
        self.exact &= part.exact;
        self.from_root |= part.from_root;
        self.resource |= part.resource;
        // Two different surroundings: it is unknown which one applies.
        self.exact &= self.around == Default::default() || self.around == part.around;
        self.around.clone_from(&part.around);
        self.joined |= part.joined;
    }
}

/// Splits `template`. An unclosed action extends to its end.
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

/// The tokens up to `}}`, and the text after it.
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
            // The trim marker `-}}`.
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

/// The offset at which the quotation at the start of `text` is closed.
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
