//! What the text before the cursor asks for: an address, a shortcode, one of its parameters.

/// What may be completed at the end of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Slot {
    /// The address of an image.
    Image,
    /// The address of a link.
    Link,
    /// The page in `ref` or `relref`.
    Reference,
    /// The name of a shortcode.
    Shortcode {
        /// Whether it is in `{{% %}}`.
        percent: bool,
    },
    /// The name of a parameter of this shortcode.
    Parameter {
        /// The shortcode.
        name: String,
    },
    /// Something else, where nothing is known.
    Nothing,
}

/// What may be completed at the end of `line`, and where that begins.
pub fn slot(line: &str) -> Option<(Slot, usize)> {
    shortcode(line).or_else(|| inline(line)).or_else(|| definition(line)).or_else(|| attribute(line))
}

/// In a tag that is not closed yet.
fn shortcode(line: &str) -> Option<(Slot, usize)> {
    let at = line.rfind("{{<").max(line.rfind("{{%"))?;
    let percent = line[at..].starts_with("{{%");
    let start = at + 3;
    let tag = &line[start..];
    if tag.contains(if percent { "%}}" } else { ">}}" }) {
        return None;
    }
    let inner = tag.trim_start();
    let name_start = start + tag.len() - inner.len();
    if inner.starts_with(['/', '*']) {
        return Some((Slot::Nothing, line.len()));
    }
    let Some(length) = inner.find(char::is_whitespace) else { return Some((Slot::Shortcode { percent }, name_start)) };
    let name = inner[..length].to_owned();
    let arguments = &inner[length..];
    let base = name_start + length;
    // The quotation mark that is still open, if any.
    let mut open = None;
    for (at, character) in arguments.char_indices() {
        match (open, character) {
            (None, '"' | '`') => open = Some((at, character)),
            (Some((_, mark)), _) if mark == character => open = None,
            _ => {}
        }
    }
    let is_reference = matches!(name.as_str(), "ref" | "relref");
    let Some((quote, _)) = open else {
        let word = arguments.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let typed = &arguments[word..];
        let slot = if typed.contains(['=', '"', '`']) { Slot::Nothing } else { Slot::Parameter { name } };
        return Some((slot, base + word));
    };
    let before = arguments[..quote].trim_end();
    let parameter = before.strip_suffix('=').map(|before| before.rsplit(char::is_whitespace).next().unwrap_or(""));
    let slot = match parameter {
        None if is_reference && before.is_empty() => Slot::Reference,
        Some("path") if is_reference => Slot::Reference,
        Some("src") => Slot::Image,
        Some("link" | "href" | "url") => Slot::Link,
        _ => Slot::Nothing,
    };
    Some((slot, base + quote + 1))
}

/// In the brackets of `[text](address` or `![text](address`.
fn inline(line: &str) -> Option<(Slot, usize)> {
    let at = line.rfind("](")?;
    let mut start = at + 2;
    if line[start..].starts_with('<') {
        start += 1;
        return (!line[start..].contains('>')).then_some((kind(line, at), start));
    }
    (!line[start..].contains([')', ' ', '"'])).then(|| (kind(line, at), start))
}

/// Whether the bracket that is closed at byte `at` begins an image.
fn kind(line: &str, at: usize) -> Slot {
    let mut depth = 0_usize;
    for (index, character) in line[..at].char_indices().rev() {
        match character {
            ']' => depth += 1,
            '[' if depth > 0 => depth -= 1,
            '[' => return if line[..index].ends_with('!') { Slot::Image } else { Slot::Link },
            _ => {}
        }
    }
    Slot::Link
}

/// In a definition: `[name]: address`.
fn definition(line: &str) -> Option<(Slot, usize)> {
    let inner = line.trim_start().strip_prefix('[').filter(|inner| !inner.starts_with('^'))?;
    let (name, rest) = inner.split_once("]:")?;
    let address = rest.trim_start();
    let one_word = !name.contains(['[', ']']) && !name.trim().is_empty() && !address.contains(char::is_whitespace);
    let indent = line.len() - line.trim_start().len();
    (one_word && indent < 4).then(|| (Slot::Link, line.len() - address.len()))
}

/// In an attribute of HTML: `<img src="address`, `<a href="address`.
fn attribute(line: &str) -> Option<(Slot, usize)> {
    [("src=", "<img", Slot::Image), ("href=", "<a", Slot::Link)].into_iter().find_map(|(attribute, tag, slot)| {
        let at = line.rfind(attribute)?;
        let start = at + attribute.len();
        let quote = line[start..].chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
        let opened = line[..at].rfind(tag)?;
        let open = !line[start + 1..].contains(quote) && !line[opened..at].contains('>');
        let named = line[opened + tag.len()..].starts_with(char::is_whitespace);
        (open && named).then_some((slot, start + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Option<(Slot, &str)> {
        slot(line).map(|(slot, start)| (slot, &line[start..]))
    }

    #[test]
    fn addresses_are_found_while_they_are_written() {
        for (line, slot, typed) in [
            ("![Hội trường](", Slot::Image, ""),
            ("x ![a](/images/4", Slot::Image, "/images/4"),
            ("![a](b.png) và ![c](d", Slot::Image, "d"),
            ("![a](b.png) và [c](d", Slot::Link, "d"),
            ("[![a](b.png)](/c", Slot::Link, "/c"),
            ("[a](<b c", Slot::Link, "b c"),
            ("[a](b#c", Slot::Link, "b#c"),
            ("[name]: /b", Slot::Link, "/b"),
            ("[name]:", Slot::Link, ""),
            ("<img src=\"/im", Slot::Image, "/im"),
            ("<img alt='x' src='", Slot::Image, ""),
            ("<a href=\"../", Slot::Link, "../"),
            ("{{< figure src=\"a", Slot::Image, "a"),
            ("{{< ref \"/4", Slot::Reference, "/4"),
            ("[a]({{< relref path=\"", Slot::Reference, ""),
        ] {
            assert_eq!(found(line), Some((slot, typed)), "{line}");
        }
        for line in [
            "![a](b.png)",
            "![a](b.png \"",
            "<img src=\"a\" alt=\"",
            "<script src=\"",
            "<abbr href=\"",
            "![a]",
            "[^1]: x",
            "",
        ] {
            assert_eq!(found(line), None, "{line}");
        }
    }

    #[test]
    fn shortcodes_and_their_parameters_are_found() {
        let parameter = |name: &str| Slot::Parameter { name: name.to_owned() };
        for (line, slot, typed) in [
            ("{{<", Slot::Shortcode { percent: false }, ""),
            ("a {{% no", Slot::Shortcode { percent: true }, "no"),
            ("{{< figure ", parameter("figure"), ""),
            ("{{< figure src=\"a b\" al", parameter("figure"), "al"),
            ("{{< a >}} {{< b ", parameter("b"), ""),
            ("{{< /no", Slot::Nothing, ""),
            ("{{< figure alt=\"x", Slot::Nothing, "x"),
        ] {
            assert_eq!(found(line), Some((slot, typed)), "{line}");
        }
        assert_eq!(found("{{< figure >}} x"), None);
    }

    #[test]
    fn any_line_has_a_slot_or_none() {
        for line in
            ["](", "[](", "{{%%}}", "{{<>}}", "ễ](ễ", "[ễ]:ễ", "<a href=", "<a href=ễ", "{{< \u{a0}\"", "{{<\u{3000}ễ"]
        {
            slot(line);
        }
    }
}
