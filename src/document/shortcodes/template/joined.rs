//! Calls that build an address of constants and one parameter: `printf "/images/%s.png" (.Get 0)`,
//! `path.Join "images" (.Get "src")`, `urls.JoinPath "/images" .Params.name`.

use std::collections::HashMap;

use super::actions::{Token, Value};
use super::parameter::Parameter;

/// How a call puts its operands together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// In the places of a format.
    Format,
    /// As the parts of a path.
    Path,
}

impl Join {
    /// The way in which the function `name` does it.
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "printf" | "fmt.Printf" => Some(Self::Format),
            "path.Join" | "urls.JoinPath" => Some(Self::Path),
            _ => None,
        }
    }

    /// The value of the call whose operands are at the start of `tokens`, and the number of these. `None` if it is not
    /// of constants and one parameter.
    pub fn value(self, tokens: &[Token], variables: &HashMap<String, Value>) -> Option<(Value, usize)> {
        let (operands, length) = operands(tokens, variables);
        let (format, parts) = match (self, operands.split_first()) {
            (Self::Format, Some((Operand::Constant(format), parts))) => (format.to_string(), parts),
            (Self::Path, Some(_)) => (vec!["%s"; operands.len()].join("/"), &operands[..]),
            _ => return None,
        };
        let mut literals = format.split('%');
        let mut before = literals.next()?.to_owned();
        let mut after = String::new();
        let mut found: Option<&Value> = None;
        let mut parts = parts.iter();
        for literal in literals {
            let literal = literal.strip_prefix(['s', 'v'])?;
            let own = if found.is_some() { &mut after } else { &mut before };
            match parts.next()? {
                Operand::Constant(text) => own.push_str(text),
                Operand::Value(value) if found.is_none() => found = Some(value),
                Operand::Value(_) => return None,
            }
            let own = if found.is_some() { &mut after } else { &mut before };
            own.push_str(literal);
        }
        let value = found.filter(|_| parts.next().is_none())?;
        // Text around text: the outer one goes around the inner one.
        let around = (before + &value.around.0, value.around.1.clone() + &after);
        let joined = value.joined || self == Self::Path;
        Some((Value { around, joined, ..value.clone() }, length))
    }
}

/// One operand of a call.
enum Operand<'t> {
    Constant(&'t str),
    Value(Value),
}

/// The operands at the start of `tokens`, and how many tokens they are.
fn operands<'t>(tokens: &[Token<'t>], variables: &HashMap<String, Value>) -> (Vec<Operand<'t>>, usize) {
    let mut operands = Vec::new();
    let mut at = 0;
    let parameter = |name: &str| {
        let mut value = Value { exact: true, ..Value::default() };
        value.add(Parameter::of(name));
        Operand::Value(value)
    };
    while let Some(token) = tokens.get(at) {
        let word = match token {
            Token::Text(text) => {
                operands.push(Operand::Constant(text));
                at += 1;
                continue;
            }
            Token::Word(word) => *word,
            Token::Open | Token::Close | Token::Pipe => break,
        };
        let own = word.strip_prefix('$').filter(|rest| rest.starts_with('.')).unwrap_or(word);
        let name = match tokens.get(at + 1) {
            Some(Token::Text(name)) => Some(*name),
            Some(Token::Word(number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => Some(*number),
            _ => None,
        };
        if let (".Get", Some(name)) = (own, name) {
            operands.push(parameter(name));
            at += 2;
            continue;
        }
        let value = match own.strip_prefix(".Params.") {
            Some(name) => parameter(name),
            None => match variables.get(own) {
                Some(variable) if variable.exact && !variable.parameters.is_empty() && !variable.resource => {
                    Operand::Value(variable.clone())
                }
                _ => break,
            },
        };
        operands.push(value);
        at += 1;
    }
    (operands, at)
}

/// `address` as `path.Join` writes it: without empty parts, `.` and `..`.
pub fn clean(address: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => _ = parts.pop(),
            ".." if address.starts_with('/') => {}
            part => parts.push(part),
        }
    }
    let root = if address.starts_with('/') { "/" } else { "" };
    format!("{root}{}", parts.join("/"))
}
