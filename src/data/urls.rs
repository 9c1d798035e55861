//! URLs as Go's `url.Parse` reads them: Hugo stops the build if a template parses a URL that Go rejects.

use std::net::Ipv6Addr;

/// Why Go rejects a URL.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum UrlFault {
    /// It contains a control character.
    Control,
    /// It begins with a colon.
    SchemeMissing,
    /// There is a colon in the first path segment, and the text before it is not a scheme: `12:30`.
    ColonFirst,
    /// A `%` is not followed by two hexadecimal digits that are allowed there; holds it with the text after it.
    Escape(String),
    /// The text after the colon of the host is not a number; holds it with the colon.
    Port(String),
    /// This character is not allowed in a host.
    HostCharacter(char),
    /// The host is in square brackets, but is not an IPv6 address.
    Brackets,
    /// The user name contains an invalid character.
    User,
}

/// The reason why Go rejects `address`, if it does.
pub fn fault(address: &str) -> Option<UrlFault> {
    let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
    parse(rest).and_then(|()| unescape(fragment, Part::Other)).err()
}

/// The path of a full address, with its first slash, still encoded; empty if there is none: `/b` of `https://a.test/b?c`.
pub fn path(address: &str) -> &str {
    let Some((_, rest)) = address.split_once("//") else { return "" };
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    rest.find('/').map_or("", |at| &rest[at..])
}

/// The scheme of `address` in lower case, if Go finds one.
pub fn scheme(address: &str) -> Option<String> {
    split_scheme(address).ok()?.0.map(str::to_ascii_lowercase)
}

/// The part of a URL that contains a `%`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Host,
    Other,
}

fn parse(address: &str) -> Result<(), UrlFault> {
    if address.bytes().any(|byte| byte < b' ' || byte == 0x7f) {
        return Err(UrlFault::Control);
    }
    if address == "*" {
        return Ok(());
    }
    let (scheme, rest) = split_scheme(address)?;
    let rest = rest.split_once('?').map_or(rest, |(before, _)| before);
    if !rest.starts_with('/') {
        if scheme.is_some() {
            return Ok(());
        }
        if rest.split('/').next().is_some_and(|first| first.contains(':')) {
            return Err(UrlFault::ColonFirst);
        }
    }
    let mut path = rest;
    let has_host = scheme.is_some() || !rest.starts_with("///");
    if let Some(after) = rest.strip_prefix("//").filter(|_| has_host) {
        let end = after.find('/').unwrap_or(after.len());
        authority(&after[..end])?;
        path = &after[end..];
    }
    unescape(path, Part::Other)
}

/// Splits `address` into its scheme and the text after the colon.
fn split_scheme(address: &str) -> Result<(Option<&str>, &str), UrlFault> {
    for (at, byte) in address.bytes().enumerate() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => {}
            b'0'..=b'9' | b'+' | b'-' | b'.' if at > 0 => {}
            b':' if at == 0 => return Err(UrlFault::SchemeMissing),
            b':' => return Ok((Some(&address[..at]), &address[at + 1..])),
            _ => break,
        }
    }
    Ok((None, address))
}

fn authority(text: &str) -> Result<(), UrlFault> {
    let Some((user, server)) = text.rsplit_once('@') else { return host(text) };
    host(server)?;
    let may_stand = |c: char| c.is_ascii_alphanumeric() || "-._:~!$&'()*+,;=%@".contains(c);
    if !user.chars().all(may_stand) {
        return Err(UrlFault::User);
    }
    unescape(user, Part::Other)
}

fn host(text: &str) -> Result<(), UrlFault> {
    let port = if text.starts_with('[') {
        let close = text.rfind(']').ok_or(UrlFault::Brackets)?;
        let inside = &text[1..close];
        let address = inside.split_once("%25").map_or(inside, |(address, _)| address);
        port(&text[close + 1..])?;
        return address.parse::<Ipv6Addr>().map(drop).map_err(|_| UrlFault::Brackets);
    } else {
        text.find(':')
    };
    if let Some(at) = port {
        self::port(&text[at..])?;
    }
    unescape(text, Part::Host)
}

fn port(text: &str) -> Result<(), UrlFault> {
    let number = text.strip_prefix(':').unwrap_or(text);
    let is_port = text.is_empty() || text.starts_with(':') && number.bytes().all(|byte| byte.is_ascii_digit());
    if is_port { Ok(()) } else { Err(UrlFault::Port(text.to_owned())) }
}

fn unescape(text: &str, part: Part) -> Result<(), UrlFault> {
    let bytes = text.as_bytes();
    for (at, character) in text.char_indices() {
        if character == '%' {
            let digits = bytes.get(at + 1..at + 3).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
            // In a host, only non-ASCII letters may be percent-encoded.
            let allowed = digits.is_some_and(|digits| part == Part::Other || digits[0] >= b'8' || digits == b"25");
            if !allowed {
                return Err(UrlFault::Escape(text[at..].chars().take(3).collect()));
            }
        } else if part == Part::Host && character.is_ascii() {
            let may_stand = character.is_ascii_alphanumeric() || "-_.~!$&'()*+,;=:[]<>\"".contains(character);
            if !may_stand {
                return Err(UrlFault::HostCharacter(character));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_go_refuses_is_refused_for_the_same_reason() {
        let escape = |text: &str| Some(UrlFault::Escape(text.to_owned()));
        let port = |text: &str| Some(UrlFault::Port(text.to_owned()));
        for (address, expected) in [
            ("http://localhost:PORT", port(":PORT")),
            ("//x:PORT/a", port(":PORT")),
            ("http://a:b:c/", port(":b:c")),
            ("http://x:80a/", port(":80a")),
            ("100%", escape("%")),
            ("https://a.b/100%/c", escape("%/c")),
            ("a%zz", escape("%zz")),
            ("a#100%", escape("%")),
            ("a%á", escape("%á")),
            ("http://a%20b/", escape("%20")),
            ("http://a%41b/", escape("%41")),
            ("http://us%zz@x/", escape("%zz")),
            (":foo", Some(UrlFault::SchemeMissing)),
            ("1:2", Some(UrlFault::ColonFirst)),
            ("ảnh:x", Some(UrlFault::ColonFirst)),
            ("git@host.test:a/b.git", Some(UrlFault::ColonFirst)),
            ("http://a b/", Some(UrlFault::HostCharacter(' '))),
            ("http://a{b}/", Some(UrlFault::HostCharacter('{'))),
            ("http://[::1", Some(UrlFault::Brackets)),
            ("http://[x]/", Some(UrlFault::Brackets)),
            ("http://user:pa ss@x/", Some(UrlFault::User)),
            ("http://x/\u{7f}", Some(UrlFault::Control)),
        ] {
            assert_eq!(fault(address), expected, "{address}");
        }
    }

    #[test]
    fn what_go_reads_is_read() {
        for address in [
            "",
            "*",
            "a?x=100%",
            "a?b=%zz",
            "foo/bar:baz",
            "./a:b",
            "/a:b",
            "?a:b",
            "#a:b",
            "a b",
            "http://x/ a",
            "http://x:",
            "http://:80",
            "http://[::1]:80/",
            "http://[fe80::1%25en0]/",
            "http://ü.test/",
            "http://a(b/",
            "http://x?%",
            "mailto:a%",
            "tel:+84",
            "arn:aws:s3:::x",
            "C:\\x",
            "https://",
            "%E1%BA%A3",
            "///x:y",
        ] {
            assert_eq!(fault(address), None, "{address}");
        }
    }
}
