//! HTML split into tags, text and comments, each with its span.

use std::convert::Infallible;

use html5gum::emitters::callback::CallbackEmitter;
use html5gum::{Readable, Reader, StringReader, Tokenizer};

use crate::text::source::Span;

pub use html5gum::emitters::callback::CallbackEvent as Event;

/// Calls `visit` for every token of `text`, with its span in bytes.
pub fn tokens(text: &str, mut visit: impl FnMut(&Event<'_>, Span)) {
    first(text, &mut |event, span| {
        visit(event, span);
        None
    });
}

/// The first mark that `visit` makes of a token of `text`.
///
/// One function for all visitors: each would otherwise get a copy of the tokenizer of 150 KB.
fn first(text: &str, visit: &mut dyn FnMut(&Event<'_>, Span) -> Option<Mark>) -> Option<Mark> {
    let mut emitter = CallbackEmitter::new(|event: Event<'_>, span: html5gum::Span<usize>| {
        visit(&event, Span::new(span.start, span.end))
    });
    // Otherwise a tag inside a script would count.
    emitter.naively_switch_states(true);
    let mut tokenizer = Tokenizer::new_with_emitter(Text { rest: text.to_reader(), last: 0 }, emitter);
    // Reading from memory cannot fail.
    tokenizer.next().and_then(Result::ok)
}

/// A tag, comment or declaration.
pub struct Mark {
    /// The name of a tag, lower case.
    pub name: Option<Vec<u8>>,
    /// Its length in bytes; `None` if it is not closed.
    pub length: Option<usize>,
}

/// The tag, comment or declaration at the start of `text`; `None` if there is plain text.
pub fn mark(text: &str) -> Option<Mark> {
    let begins = match text.as_bytes() {
        [b'<', b'/', next, ..] => *next != b'>',
        [b'<', next, ..] => next.is_ascii_alphabetic() || matches!(next, b'!' | b'?'),
        _ => false,
    };
    if !begins {
        return None;
    }
    let mut open = None;
    let mark = first(text, &mut |event, span| {
        let name = match *event {
            Event::OpenStartTag { name } => {
                open = Some(name.to_vec());
                return None;
            }
            Event::CloseStartTag { .. } => open.take(),
            Event::EndTag { name } => Some(name.to_vec()),
            Event::Comment { .. } | Event::Doctype { .. } => None,
            _ => return None,
        };
        let end = if text.starts_with("<!--") && name.is_none() { ["-->", "--!>"] } else { [">", ">"] };
        let closed = end.iter().any(|end| text[..span.end].ends_with(end));
        Some(Mark { name, length: closed.then_some(span.end) })
    });
    mark.or_else(|| {
        // An unclosed comment has no name. An unclosed tag may end within its name.
        let name = text.trim_start_matches(['<', '/']).split(|c: char| c.is_ascii_whitespace() || c == '/').next();
        Some(Mark { name: open.or_else(|| name.map(|name| name.to_ascii_lowercase().into_bytes())), length: None })
    })
}

/// Input that replaces a space after a quotation mark with `/` for the tokenizer.
///
/// From the end of a quoted value to the next attribute, the tokenizer calls itself recursively: ten thousand
/// attributes in one tag would overflow the stack. Between two attributes a `/` means the same as a space, and makes
/// the tokenizer return first. Spaces in values and between tags are not read byte by byte, so they are unchanged.
struct Text<'t> {
    rest: StringReader<'t>,
    /// The byte before `rest`.
    last: u8,
}

impl Reader for Text<'_> {
    type Error = Infallible;

    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        let read = self.rest.read_byte()?;
        let quoted = matches!(self.last, b'"' | b'\'');
        self.last = read.unwrap_or_default();
        Ok(if quoted && self.last.is_ascii_whitespace() { Some(b'/') } else { read })
    }

    fn read_until<'b>(&'b mut self, needle: &[u8], room: &'b mut [u8; 4]) -> Result<Option<&'b [u8]>, Infallible> {
        let read = self.rest.read_until(needle, room)?;
        self.last = read.and_then(|read| read.last().copied()).unwrap_or_default();
        Ok(read)
    }

    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let read = self.rest.try_read_string(text, case_sensitive)?;
        if let Some(&last) = text.last().filter(|_| read) {
            self.last = last;
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tags as `name[a=b]`, text unchanged.
    fn read(text: &str) -> String {
        let mut out = String::new();
        tokens(text, |event, span| {
            let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            match event {
                Event::OpenStartTag { name } => out += &format!("<{}", words(name)),
                Event::AttributeName { name } => out += &format!(" {}", words(name)),
                Event::AttributeValue { value } => out += &format!("={}@{}", words(value), span.start),
                Event::CloseStartTag { .. } => out += ">",
                Event::String { value } => out += &words(value),
                _ => {}
            }
        });
        out
    }

    #[test]
    fn blanks_stay_where_they_mean_something() {
        for (text, expected) in [
            ("<a b=\"c\" d = \" e \" f=' g ' h>\" i ' j", "<a b=c@6 d= e @14 f= g @22 h>\" i ' j"),
            ("<a b=\"c\"\r\nd=\"e\"\n f=\"g\" >x", "<a b=c@6 d=e@13 f=g@20>x"),
            ("<a b=\"c\" = \"d\" e>", "<a b=c@6 = \"d\" e>"),
            ("<a b=\" \" c=\" \n\">", "<a b= @6 c= \n@12>"),
            ("<a b\" c=d\" e>", "<a b\" c=d\"@8 e>"),
            ("<script>a = \"b\" + \"c\" + d</script> \" e", "<script>a = \"b\" + \"c\" + d \" e"),
            ("<!-- \" a ' b -->c\" d", "c\" d"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn a_mark_ends_where_a_browser_ends_it() {
        for (text, name, length) in [
            ("<p title=\"1 > 0\">x", Some("p"), Some(17)),
            ("<p title='1 > \"0'>x", Some("p"), Some(18)),
            ("<P\r\n a=\"b\"\r\n>x>", Some("p"), Some(13)),
            ("<br/>", Some("br"), Some(5)),
            ("<br />x", Some("br"), Some(6)),
            ("</b >x", Some("b"), Some(5)),
            ("<!-- a > b -->x", None, Some(14)),
            ("<!-->x", None, Some(5)),
            ("<!DOCTYPE html>x", None, Some(15)),
            ("<? a ?>x", None, Some(7)),
            ("<p title=\"1 > 0", Some("p"), None),
            ("<P", Some("p"), None),
            ("</P a", Some("p"), None),
            ("<!-- a >", None, None),
        ] {
            let mark = mark(text).unwrap_or_else(|| panic!("{text} is text"));
            let found = mark.name.map(|name| String::from_utf8(name).unwrap());
            assert_eq!((found.as_deref(), mark.length), (name, length), "{text}");
        }
        for text in ["", "a <b>", "< b>", "<3", "&lt;b>", "<", "</", "</>"] {
            assert!(mark(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_tag_may_have_any_number_of_attributes() {
        for attribute in
            ["a=\"b\" ", "a='b' ", "a=b ", "a ", "a=\"b\"", "a=\"b\"/", "a=\"b\"\t", "a=\"&amp;\" ", "a = \"b\"\r\n"]
        {
            for tag in ["<img ", "</p ", "<!DOCTYPE html PUBLIC "] {
                let text = format!("{tag}{}>x", attribute.repeat(50_000));
                let read = std::thread::Builder::new().stack_size(128 << 10).spawn(move || read(&text));
                assert!(read.unwrap().join().unwrap().ends_with('x'), "{tag}{attribute}");
            }
        }
    }
}
