//! Path patterns of the usual shapes, matched as they stand: compiling one as a regular expression takes longer than
//! checking a report.

use std::path::{Path, is_separator};

/// Maximum length of a pattern, in bytes.
const MAX_LENGTH: usize = 200;
/// Maximum number of spellings of one name in a pattern, once its alternatives are written out.
const MAX_SPELLINGS: usize = 32;

/// A pattern of names between slashes, with `**` for any number of folders. In names, `*` is any text, `?` any byte,
/// `[0-9_]` or `[!0-9_]` one of some bytes, and `{a,b}` one of several texts. The case of ASCII letters is ignored.
#[derive(Debug)]
pub struct PlainGlob {
    parts: Vec<Part>,
}

/// A part of a pattern between two slashes.
#[derive(Debug)]
enum Part {
    /// `**`: any number of folders.
    Folders,
    /// A name in any of these spellings.
    Name(Vec<Vec<Token>>),
}

/// A token of a name.
#[derive(Clone, Copy, Debug)]
enum Token {
    /// This byte, in either case.
    Byte(u8),
    /// Any byte.
    Any,
    /// Any text.
    Text,
    /// A byte among these, or not among them: a bit for each ASCII character.
    OneOf { set: u128, negated: bool },
}

impl PlainGlob {
    /// Reads `pattern`. `None` if it has another shape, or is not valid: globset decides then.
    pub(crate) fn parse(pattern: &str) -> Option<Self> {
        if pattern.is_empty() || pattern.len() > MAX_LENGTH || pattern.contains('\\') {
            return None;
        }
        let parts = pattern.split('/').map(|part| match part {
            "**" => Some(Part::Folders),
            _ if part.is_empty() || part.contains("**") => None,
            _ => Some(Part::Name(spellings(part)?)),
        });
        let parts: Vec<Part> = parts.collect::<Option<_>>()?;
        // At the end, `**` is what is below a folder. Two in a row are one.
        let ends_in_name = matches!(parts.last(), Some(Part::Name(_)));
        let repeats = parts.windows(2).any(|pair| matches!(pair, [Part::Folders, Part::Folders]));
        (ends_in_name && !repeats).then_some(Self { parts })
    }

    /// Whether `path` matches as a whole.
    pub(crate) fn is_match(&self, path: &Path) -> bool {
        let path = path.as_os_str().as_encoded_bytes();
        let names: Vec<&[u8]> = path.split(|&byte| byte == b'/' || is_separator(char::from(byte))).collect();
        // Where the names after the last `**` do not match, that takes in one folder more; those before it stay.
        let (mut part, mut name) = (0, 0);
        let mut retry = None;
        loop {
            match (self.parts.get(part), names.get(name)) {
                (None, None) => return true,
                (Some(Part::Folders), _) => {
                    part += 1;
                    retry = Some((part, name));
                    continue;
                }
                (Some(Part::Name(spellings)), Some(written)) if is_any(spellings, written) => {
                    part += 1;
                    name += 1;
                    continue;
                }
                _ => {}
            }
            match &mut retry {
                Some((after, from)) if *from < names.len() => {
                    *from += 1;
                    (part, name) = (*after, *from);
                }
                _ => return false,
            }
        }
    }
}

/// The spellings of the name `part`, with each of its alternatives.
fn spellings(part: &str) -> Option<Vec<Vec<Token>>> {
    let mut spellings: Vec<Vec<Token>> = vec![Vec::new()];
    let mut rest = part;
    while !rest.is_empty() {
        if let Some(inner) = rest.strip_prefix('{') {
            let (inside, after) = inner.split_once('}')?;
            let mut more = Vec::new();
            for alternative in inside.split(',') {
                // What is empty is left out by globset.
                let tokens = tokens(alternative).filter(|tokens| !tokens.is_empty())?;
                more.extend(spellings.iter().map(|before| [&before[..], &tokens].concat()));
            }
            spellings = more;
            rest = after;
        } else {
            let (token, after) = token(rest)?;
            spellings.iter_mut().for_each(|spelling| spelling.extend_from_slice(&token));
            rest = after;
        }
        if spellings.len() > MAX_SPELLINGS {
            return None;
        }
    }
    Some(spellings)
}

/// The tokens of a text without alternatives.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let (mut tokens, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let (more, after) = token(rest)?;
        tokens.extend(more);
        rest = after;
    }
    Some(tokens)
}

/// The tokens of the first character or set of `text`, and what follows it.
fn token(text: &str) -> Option<(Vec<Token>, &str)> {
    let first = text.chars().next()?;
    let after = &text[first.len_utf8()..];
    let token = match first {
        '*' => Token::Text,
        '?' => Token::Any,
        '[' => {
            let (inside, after) = after.split_once(']')?;
            let (inside, negated) = inside.strip_prefix('!').map_or((inside, false), |inside| (inside, true));
            return Some((vec![Token::OneOf { set: set(inside)?, negated }], after));
        }
        '{' | '}' | ']' | '^' => return None,
        _ => return Some((text[..first.len_utf8()].bytes().map(Token::Byte).collect(), after)),
    };
    Some((vec![token], after))
}

/// The characters of a set such as `0-9_`: letters, digits and `_`, and `-` at either end.
fn set(inside: &str) -> Option<u128> {
    let bytes = inside.as_bytes();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let mut set = 0u128;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match bytes.get(at + 1..at + 3) {
            Some(&[b'-', last]) if is_plain(byte) && is_plain(last) && byte <= last => {
                (byte..=last).for_each(|byte| set |= 1 << byte);
                at += 3;
            }
            _ if is_plain(byte) || byte == b'-' && (at == 0 || at + 1 == bytes.len()) => {
                set |= 1 << byte;
                at += 1;
            }
            _ => return None,
        }
    }
    (set != 0).then_some(set)
}

fn is_any(spellings: &[Vec<Token>], name: &[u8]) -> bool {
    spellings.iter().any(|spelling| is_name(spelling, name))
}

/// Whether `name` is what `tokens` describe. Where it goes on otherwise after a `*`, that takes in one byte more.
fn is_name(tokens: &[Token], name: &[u8]) -> bool {
    let (mut token, mut byte) = (0, 0);
    let mut retry = None;
    loop {
        match (tokens.get(token), name.get(byte)) {
            (None, None) => return true,
            (Some(Token::Text), _) => {
                token += 1;
                retry = Some((token, byte));
                continue;
            }
            (Some(own), Some(&written)) if own.is(written) => {
                token += 1;
                byte += 1;
                continue;
            }
            _ => {}
        }
        match &mut retry {
            Some((after, from)) if *from < name.len() => {
                *from += 1;
                (token, byte) = (*after, *from);
            }
            _ => return false,
        }
    }
}

impl Token {
    fn is(self, byte: u8) -> bool {
        match self {
            Self::Byte(own) => own.eq_ignore_ascii_case(&byte),
            Self::Any => true,
            Self::Text => false,
            Self::OneOf { set, negated } => {
                let has = |byte: u8| byte.is_ascii() && set >> byte & 1 == 1;
                (has(byte.to_ascii_lowercase()) || has(byte.to_ascii_uppercase())) != negated
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::schema::globs::glob;

    /// Checks that globset decides alike about `path`, if `pattern` has a usual shape.
    fn compare(pattern: &str, path: &str) -> Option<bool> {
        let plain = PlainGlob::parse(pattern)?;
        let other = glob(pattern, true).unwrap_or_else(|error| panic!("{pattern}: {error:?}")).compile_matcher();
        let matches = plain.is_match(Path::new(path));
        assert_eq!(matches, other.is_match(path), "{pattern} on {path:?}");
        Some(matches)
    }

    #[test]
    fn the_patterns_of_all_built_in_schemas_have_a_usual_shape() {
        let paths = [
            "content/4-EventParticipated/4.1-Event1/_index.md",
            "content/4-events/4.1/_INDEX.vi.md",
            "class/lan/content/4-Events/4.3-Event3/_index.vi.md",
            "content/vi/3-Blogs/3.1-Event-driven/_index.pt-br.md",
            "content/3-Blogs/_own.md",
            "content/3-Blogs/own.md",
            "docs/adr/2025/adr-12.md",
            "adr/0001-x.md",
            "/adr/0001-x.md",
            "x//adr//0001_x.md",
            "bien-ban/hop-04-10.md",
            "content/a/b/5-Workshop/x/y.md",
            "content/7-Feedback/_index.md",
            "content/4-Su-Kien/x/index.vi.md",
            "",
            "/",
        ];
        let mut found = 0;
        for name in crate::schema::names() {
            let schema = crate::schema::load(name, Path::new(""), &[]).unwrap();
            for pattern in &schema.file_patterns {
                for path in paths {
                    found +=
                        usize::from(compare(pattern, path).unwrap_or_else(|| panic!("{pattern} has no usual shape")));
                }
            }
        }
        assert!(found >= paths.len() - 4, "{found}");
    }

    #[test]
    fn other_shapes_are_left_to_globset() {
        for pattern in [
            "",
            "a/",
            "/a",
            "**",
            "a/**",
            "a**",
            "**/**/a",
            r"\[a\]",
            "{a,{b,c}}",
            "{a,}",
            "[]a]",
            "[^a]",
            "[a",
            "{a",
            "a}",
            "[é]",
            "[+-a]",
            "{a/b,c}",
        ] {
            assert!(PlainGlob::parse(pattern).is_none(), "{pattern}");
        }
    }

    #[test]
    fn long_paths_are_decided_at_once() {
        let (folders, name) = ("adr/".repeat(1_000), "a".repeat(250));
        let path = format!("{folders}{name}");
        for pattern in
            ["**/adr/**/*adr*/**/*a*a*a*a*a*a*b", "**/a*/**/a*/**/b", "**/*{a,aa,aaa}*{a,aa,aaa}*{a,aa,aaa}b"]
        {
            assert!(!PlainGlob::parse(pattern).unwrap().is_match(Path::new(&path)), "{pattern}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn globset_decides_alike(
            pattern in r"(\*\*/){0,1}((\*\*|[*?ab._é-]{1,3}|[*ab]?\{[*?a.]{1,2},[b-]{1,2}\}[*b]?|\[!?[a-c_]{1,2}\][ab*]?|\[[a-c]-[c-e]\]\*|\[0-9-\])/){0,3}[*?abA._-]{1,3}(\{a,b\}c)?",
            path in "/?([aAbBcé._0-]{0,3}/){0,4}[abBcé._0-]{0,4}",
        ) {
            compare(&pattern, &path);
        }
    }
}
