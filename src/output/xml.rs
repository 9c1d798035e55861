//! Writes XML 1.0. All text is escaped by one function, which removes characters that XML forbids or that control a
//! terminal.

use crate::output::sanitize;

/// A document under construction. Elements are indented by depth.
pub struct Xml {
    out: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// Starts an empty document.
    pub fn new() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Begins an element.
    pub fn begin(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Ends the innermost open element.
    pub fn end(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            self.out.push_str(&format!("</{name}>\n"));
        }
    }

    /// Writes an element without content.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push_str("/>\n");
    }

    /// Writes an element that contains only `text`.
    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.tag(name, attributes);
        self.out.push('>');
        escape(&mut self.out, text, false);
        self.out.push_str(&format!("</{name}>\n"));
    }

    /// Closes all elements and returns the document.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        self.out
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push_str(&format!(" {key}=\""));
            escape(&mut self.out, value, true);
            self.out.push('"');
        }
    }

    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n("  ", self.open.len()));
    }
}

/// Appends escaped character data, or the escaped value of an attribute, whose line breaks a parser would turn into
/// blanks.
fn escape(out: &mut String, text: &str, attribute: bool) {
    let mut previous = ' ';
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            // Also outside of attributes, because of `]]>`.
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // In a log of GitHub Actions, these would begin a command.
            '[' if out.ends_with("##") => out.push_str("&#91;"),
            ':' if starts_line(out) => out.push_str("&#58;"),
            '\n' if !attribute => out.push('\n'),
            '\t' | '\n' => out.push_str(&format!("&#{};", u32::from(c))),
            // Unicode noncharacters, which XML forbids.
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ if sanitize::is_hostile(c, previous) => {
                let mut shown = String::new();
                sanitize::push(&mut shown, c, previous);
                out.push_str(&shown.replace('<', "&lt;").replace('>', "&gt;"));
            }
            _ => out.push(c),
        }
        previous = c;
    }
}

fn starts_line(text: &str) -> bool {
    text.trim_end_matches(|c: char| c.is_whitespace() && c != '\n').ends_with('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_nested_and_text_stays_text() {
        let mut xml = Xml::new();
        xml.begin("a", &[("x", "1\n\"<&>'"), ("y", "")]);
        xml.begin("b", &[]);
        xml.text("c", &[], "]]> <c/>\n\0\u{1b}[2J\u{9b}\u{fffe} Diễn\r\n");
        xml.empty("d", &[("z", "\u{202e}")]);
        assert_eq!(
            xml.finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <a x=\"1&#10;&quot;&lt;&amp;&gt;'\" y=\"\">\n  \
               <b>\n    \
                 <c>]]&gt; &lt;c/&gt;\n␀␛[2J&lt;U+009B&gt;\u{fffd} Diễn␍\n</c>\n    \
                 <d z=\"&lt;U+202E&gt;\"/>\n  \
               </b>\n\
             </a>\n"
        );
    }
}
