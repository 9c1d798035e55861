//! Links, and the HTML links that comrak does not find.

use super::html;
use crate::text::source::{Source, Span};

/// How a link was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkKind {
    /// `[text](address)`.
    Inline,
    /// `[text][name]`, `[name]`.
    Reference,
    /// `<https://…>`, or a bare URL in the text.
    Bare,
    /// `<a href="address">`.
    Html,
}

/// One link.
#[derive(Clone, Debug)]
pub struct Link {
    /// How it was written.
    pub kind: LinkKind,
    /// The whole link; the opening tag for HTML.
    pub span: Span,
    /// Its address with escapes and entities resolved.
    pub address: String,
    /// The address as written, for a reference in its definition; the whole link if unknown.
    pub address_span: Span,
    /// Whether the address contains a shortcode, so that only Hugo knows it.
    pub dynamic: bool,
}

/// Adds every `<a href>` in `region` (an HTML block or one inline tag) to `out`; `masked` are the shortcode tags,
/// sorted.
pub fn html_links(source: &Source, region: Span, masked: &[Span], out: &mut Vec<Link>) {
    if !has_anchor_tag(source.slice(source.clamp(region)).as_bytes()) {
        return;
    }
    html::tags(
        source,
        region,
        masked,
        |name| name == b"a",
        |tag| {
            let Some((address, address_span)) = tag.get(b"href") else { return };
            out.push(Link {
                kind: LinkKind::Html,
                span: tag.span,
                address: address.trim().to_owned(),
                address_span,
                dynamic: !address.is_empty() && html::is_masked(masked, address_span),
            });
        },
    );
}

/// Whether `bytes` may contain an `<a`.
fn has_anchor_tag(bytes: &[u8]) -> bool {
    memchr::memchr_iter(b'<', bytes).any(|at| {
        matches!(bytes.get(at + 1), Some(b'a' | b'A')) && bytes.get(at + 2).is_some_and(u8::is_ascii_whitespace)
    })
}

#[cfg(test)]
mod tests {
    use crate::document::{LinkKind, parse};
    use crate::text::source::Source;

    /// Each link: its kind, its address, and the span of the address.
    fn links(text: &str) -> Vec<(LinkKind, String, String, bool)> {
        let source = Source::new("a.md", "a.md", text);
        let document = parse(&source);
        let links = document.links.iter();
        links
            .map(|link| {
                assert!(link.kind == LinkKind::Reference || link.span.contains(link.address_span), "{text}");
                (link.kind, link.address.clone(), source.slice(link.address_span).to_owned(), link.dynamic)
            })
            .collect()
    }

    #[test]
    fn links_of_every_kind_are_found_with_the_place_of_their_address() {
        for (text, kind, address, written) in [
            ("[a](b.md)", LinkKind::Inline, "b.md", "b.md"),
            ("[a](<b c.md> \"t\")", LinkKind::Inline, "b c.md", "b c.md"),
            ("[![x](/i.png)](/b/)", LinkKind::Inline, "/b/", "/b/"),
            ("[a][r]\n\n[r]: ../b/\n", LinkKind::Reference, "../b/", "../b/"),
            ("<https://x.org/a>", LinkKind::Bare, "https://x.org/a", "<https://x.org/a>"),
            ("see https://x.org/ả now", LinkKind::Bare, "https://x.org/ả", "https://x.org/ả"),
            ("<a href=\"../b/\">x</a>", LinkKind::Html, "../b/", "../b/"),
            ("Ảnh <A class=x HREF=../b/>x</A> y", LinkKind::Html, "../b/", "../b/"),
            ("<div>\n<a\nhref='/b?x&amp;y'>x</a></div>", LinkKind::Html, "/b?x&y", "/b?x&amp;y"),
            ("> <p>\n> <a href=\"/b/\">x</a>\n", LinkKind::Html, "/b/", "/b/"),
            ("| a |\n|---|\n| <a href=\"/b/\">x</a> |\n", LinkKind::Html, "/b/", "/b/"),
        ] {
            assert_eq!(links(text), [(kind, address.to_owned(), written.to_owned(), false)], "{text}");
        }
    }

    #[test]
    fn what_is_shown_as_it_is_written_holds_no_link() {
        for text in [
            "`[a](b.md)`",
            "    [a](b.md)\n",
            "```\n<a href=\"b\">\n```\n",
            "<!-- <a href=\"b\">x</a> -->\n",
            "x <!-- <a href=\"b\">x</a> --> y\n",
            "{{< highlight md >}}\n[a](b.md)\n{{< /highlight >}}\n",
            "{{< x \"[a](b)\" >}}\n",
            "<a name=\"x\"></a>\n",
            "<abbr href=\"x\">y</abbr>\n",
            "<script>\"<a href='x'>\"</script>\n",
        ] {
            assert_eq!(links(text), [], "{text}");
        }
    }

    #[test]
    fn an_address_from_a_shortcode_is_dynamic() {
        for text in [
            "[a]({{< ref \"x\" >}})",
            "[a]({{% relref \"x\" %}}#b)",
            "<a href=\"{{< ref \"x\" >}}\">a</a>\n",
            "[a][r]\n\n[r]: {{< ref x >}}\n",
        ] {
            assert!(matches!(links(text)[..], [(.., true)]), "{text}");
        }
    }
}
