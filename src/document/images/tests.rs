use super::*;
use crate::document::image::AddressFault;
use crate::document::{Document, Malformation, parse};

fn parsed<R>(text: &str, inspect: impl FnOnce(&Document<'_>) -> R) -> R {
    let source = Source::new("a.md", "a.md", text);
    inspect(&parse(&source))
}

/// The malformed images in `text`: the bytes, and the reason.
fn malformed_in(text: &str) -> Vec<(String, Malformation)> {
    parsed(text, |document| {
        let found = document.malformed_images.iter();
        found.map(|image| (document.source.slice(image.span).to_owned(), image.why.clone())).collect()
    })
}

/// The HTML images in `text`: tag, address, its span, alternative text, its span.
fn html_in(text: &str) -> Vec<(String, String, String, Option<String>, String)> {
    let source = Source::new("a.md", "a.md", text);
    let mut images = Vec::new();
    html_images(&source, Span::new(0, text.len()), &[], &mut images);
    let slice = |span| source.slice(span).to_owned();
    images
        .into_iter()
        .map(|image| (slice(image.span), image.address, slice(image.address_span), image.alt, slice(image.alt_span)))
        .collect()
}

#[test]
fn images_of_html_have_exact_places() {
    for (text, tag, address, address_text, alt, alt_text) in [
        ("<img src=/i/a.png>", "<img src=/i/a.png>", "/i/a.png", "/i/a.png", None, "<img src=/i/a.png>"),
        ("<p>Ảnh <img src='/i/ả.png' alt=''/>", "<img src='/i/ả.png' alt=''/>", "/i/ả.png", "/i/ả.png", Some(""), ""),
        (
            "<IMG SRC=\"a&amp;b.png\" ALT=\"x\">",
            "<IMG SRC=\"a&amp;b.png\" ALT=\"x\">",
            "a&b.png",
            "a&amp;b.png",
            Some("x"),
            "x",
        ),
        (
            "<img\r\nsrc = \"a.png\"\r\nalt=\"ễ\">",
            "<img\r\nsrc = \"a.png\"\r\nalt=\"ễ\">",
            "a.png",
            "a.png",
            Some("ễ"),
            "ễ",
        ),
        ("<img alt src=a.png width=300/>", "<img alt src=a.png width=300/>", "a.png", "a.png", Some(""), ""),
        (
            "<img data-src=\"a.png\">",
            "<img data-src=\"a.png\">",
            "",
            "<img data-src=\"a.png\">",
            None,
            "<img data-src=\"a.png\">",
        ),
        ("<img src=\"\">", "<img src=\"\">", "", "", None, "<img src=\"\">"),
        (
            "<img srcset=\"a.png 1x, b.png 2x\">",
            "<img srcset=\"a.png 1x, b.png 2x\">",
            "a.png",
            "a.png 1x, b.png 2x",
            None,
            "<img srcset=\"a.png 1x, b.png 2x\">",
        ),
        ("<img src=a.png src=b.png>", "<img src=a.png src=b.png>", "a.png", "a.png", None, "<img src=a.png src=b.png>"),
        ("<img src=\" a.png \">", "<img src=\" a.png \">", "a.png", " a.png ", None, "<img src=\" a.png \">"),
    ] {
        let expected = vec![(
            tag.to_owned(),
            address.to_owned(),
            address_text.to_owned(),
            alt.map(String::from),
            alt_text.to_owned(),
        )];
        assert_eq!(html_in(text), expected, "{text}");
    }
}

#[test]
fn images_that_html_does_not_show_are_left_out() {
    for text in [
        "<!-- <img src=a.png> -->",
        "<script>x = '<img src=a.png>'</script>",
        "<style><img src=a.png></style>",
        "<textarea><img src=a.png></textarea>",
        "<imgx src=a.png>",
        "<img src=a.png",
        "<a title='<img src=a.png>'>",
        "",
    ] {
        assert_eq!(html_in(text), [], "{text}");
    }
    assert_eq!(html_in("<pre><img src=a.png></pre>").len(), 1, "it shows there");
    assert_eq!(html_in("<picture><source srcset=b.webp><img src=a.png></picture><img src=c.png>").len(), 2);
}

#[test]
fn an_address_with_a_shortcode_is_hugos_affair() {
    let text = "<img src=\"{{< x \"a\" >}}/a.png\" alt=\"b\"> <img src=\"c.png\">";
    let source = Source::new("a.md", "a.md", text);
    let mut images = Vec::new();
    html_images(&source, Span::new(0, text.len()), &[Span::new(10, 23)], &mut images);
    let seen: Vec<_> = images.iter().map(|i| (i.dynamic, source.slice(i.address_span), i.alt.as_deref())).collect();
    assert_eq!(seen, [(true, "{{< x \"a\" >}}/a.png", Some("b")), (false, "c.png", None)]);
}

#[test]
fn html_of_comments_alone_shows_nothing() {
    for nothing in [
        "",
        " \n",
        "<!-- a -->",
        "<!-- a -->\n<!-- b -->\n",
        "<!--",
        "<?php ?>",
        "<!DOCTYPE html>",
        "<!-->",
        "<!-- a > b --!>\r\n",
        "<!-- a >",
    ] {
        assert!(!shows_something(nothing), "{nothing}");
    }
    for something in ["<!-- a --> x", "<br>", "<!-- a --><div>", "</div>", "<!-->x", "<div", "<3", "<br/>"] {
        assert!(shows_something(something), "{something}");
    }
}

#[test]
fn a_figure_takes_its_caption_where_it_has_no_alternative_text() {
    for (text, address, alt) in [
        ("{{< figure src=\"/i/a.png\" >}}", "/i/a.png", None),
        ("{{< figure src=\"/i/a.png\" alt=\"x\" caption=\"c\" >}}", "/i/a.png", Some("x")),
        ("{{< figure src=\"/i/a.png\" alt=\"\" caption=\"c\" >}}", "/i/a.png", Some("c")),
        ("{{< figure src=\"/i/a.png\" alt=\"\" >}}", "/i/a.png", Some("")),
        ("{{< figure src=\"/i/a.png\" title=\"t\" >}}", "/i/a.png", None),
        ("{{% figure src=`/i/a b.png` alt=`x` %}}", "/i/a b.png", Some("x")),
        ("{{< figure SRC=\"/i/a.png\" Alt=\"x\" >}}", "", None),
        ("{{< figure \"/i/a.png\" >}}", "", None),
        ("{{< figure link=\"/x\" alt=\"x\" />}}", "", Some("x")),
    ] {
        parsed(text, |document| {
            let seen: Vec<_> = document.images.iter().map(|i| (i.address.as_str(), i.alt.as_deref())).collect();
            assert_eq!(seen, [(address, alt)], "{text}");
        });
    }
    for none in ["{{</* figure src=\"a\" */>}}", "{{< img src=\"a\" >}}", "{{< /figure >}}"] {
        parsed(none, |document| assert!(document.images.is_empty(), "{none}"));
    }
}

#[test]
fn what_only_looks_like_an_image_is_found_with_its_cause() {
    use Malformation::*;
    let text = |text: &str| text.to_owned();
    for (line, found, why) in [
        ("![a](/i/a b.png)", "", BlankInAddress(text("/i/a%20b.png"))),
        ("![a](/i/Sự kiện 1.png \"t\")", "", BlankInAddress(text("/i/Sự%20kiện%201.png \"t\""))),
        ("![a](my pic)", "", BlankInAddress(text("my%20pic"))),
        ("![a](/i/a%20b c.png)", "", BlankInAddress(text("/i/a%20b%20c.png"))),
        (
            "![a](Screenshot 2025-01-01 at 10.00.00.png)",
            "",
            BlankInAddress(text("Screenshot%202025-01-01%20at%2010.00.00.png")),
        ),
        ("![a](/i/a.png t)", "", TitleUnquoted(text("t"))),
        ("![a](/i/a.png “Hội trường”)", "", TitleUnquoted(text("Hội trường"))),
        ("![a](/i/a.png =300x200)", "", TitleUnquoted(text("=300x200"))),
        ("![a](/i/29(1.jpg)", "", BracketMissing),
        ("![a](/i/a.png", "", BracketMissing),
        ("![a](/i/a b.png", "", BracketMissing),
        ("![a](</i/a.png)", "", BracketMissing),
        ("![a(/i/a.png)", "", BracketMissing),
        ("![a]/i/a.png", "", BracketMissing),
        ("![a]/i/a.png)", "", BracketMissing),
        ("! [a](/i/a.png)", "", BlankAfterMark),
        ("!  [a](</i/a b.png>)", "", BlankAfterMark),
        ("- ! [a](a.png)", "! [a](a.png)", BlankAfterMark),
        ("!(a)[/i/a.png]", "", BracketsSwapped),
        ("!(/i/a.png)[a]", "", BracketsSwapped),
        ("![a] (/i/a.png)", "", BlankBetween),
        ("![a]\n(/i/a.png)", "", BlankBetween),
        ("![a][none]", "", Undefined(text("none"))),
        ("![none][]", "", Undefined(text("none"))),
        ("![a][/i/a.png]", "", Undefined(text("/i/a.png"))),
        ("![[a.png]]", "", WikiEmbed(text("a.png"))),
        ("![[a b.png|300]]", "", WikiEmbed(text("a b.png"))),
        ("![Hội trường]", "", AddressMissing),
        ("<div>\n![a](/i/a.png)\n</div>", "![a](/i/a.png)", InsideHtml),
        ("<div>\n![a](/i/a b.png)\n</div>", "![a](/i/a b.png)", InsideHtml),
        ("<p align=center>![a](a.png)</p>", "![a](a.png)", InsideHtml),
        ("<p title=\"<code>\">![a](a.png)</p>", "![a](a.png)", InsideHtml),
        ("<p title='1 > 0'\r\n>![a](a.png)<br/></p>\r\n", "![a](a.png)", InsideHtml),
        ("<div><codex>![a](a.png)</codex></div>", "![a](a.png)", InsideHtml),
        ("![a](/i/a.png){width=50}", "{width=50}", Attributes),
        ("![a](/i/a.png){: .center}", "{: .center}", Attributes),
        ("x <img src=\"a.png\" alt=\"b\"", "<img src=\"a.png\" alt=\"b\"", TagBroken),
        ("x <img src=\"a.png alt=\"b\">", "<img src=\"a.png alt=\"b\">", TagBroken),
        ("Xem ![ảnh](/i/a b.png) này", "![ảnh](/i/a b.png)", BlankInAddress(text("/i/a%20b.png"))),
        ("> ![a](a b.png)", "![a](a b.png)", BlankInAddress(text("a%20b.png"))),
        ("| x |\n|---|\n| ![a](a b.png) |", "![a](a b.png)", BlankInAddress(text("a%20b.png"))),
        ("[![a](a b.png)](/x)", "![a](a b.png)", BlankInAddress(text("a%20b.png"))),
    ] {
        let expected = if found.is_empty() { line } else { found };
        assert_eq!(malformed_in(line), [(expected.to_owned(), why)], "{line}");
    }
}

#[test]
fn text_that_is_meant_as_text_is_left_alone() {
    for line in [
        "Tuyệt vời! [Slides](https://example.org/slides)",
        "Great! [Slides](slides.pdf)",
        "Great! [Full size](big.png)",
        "wow![^1]\n\n[^1]: x",
        "![^1]",
        "\\![a](/i/a.png)",
        "\\![a](a b.png)",
        "!\\[a](a b.png)",
        "wow![1]",
        "wow![1][2]",
        "Wow![Minh] và bạn",
        "`![a](a b.png)`",
        "    ![a](a b.png)",
        "```\n![a](a b.png)\n```",
        "<!-- ![a](a b.png) -->",
        "<div><!-- ![a](a.png) --></div>",
        "<pre>\n![a](a.png)\n</pre>",
        "<pre title=\"a > b\">\n![a](a.png)\n</pre>",
        "<p title=\"1 > 0 ![a](a.png)\">x</p>",
        "<div><!-- a --b> ![a](a.png) --></div>",
        "<div><code>\n![a](a.png)\n</code></div>",
        "![a]({{< ref \"x\" >}})",
        "![a]({{ .Site.BaseURL }}/a b.png)",
        "{{< x \"![a](a b.png)\" >}}",
        "n!(k)[1] và 5! (năm giai thừa)",
        "Hay quá!!! [a] (b) ![",
        "![a](/i/a.png)",
        "![a](/i/a.png){{< x >}}",
        "![a](/i/a.png) {x}",
        "![a][r]\n\n[r]: /i/a.png",
        "![r]\n\n[r]: /i/a.png",
        "![a](/i/29\\(1.jpg)",
        "![a](<a b.png>)",
        "![a](a.png\n\"title\")",
        "a < b và <imgur>",
        "the `<img src=x` tag",
        "\\<img src=x",
        "!",
        "![",
        "![]",
        "![](",
        "![]()",
    ] {
        assert_eq!(malformed_in(line), [], "{line}");
    }
}

#[test]
fn any_number_of_open_brackets_is_read_in_no_time() {
    for piece in ["![", "![a](", "! [", "!(", "![a", "<img ", "![a][", "!["] {
        let text = piece.repeat(10_000);
        let source = Source::new("a.md", "a.md", text);
        let whole = Span::new(0, source.text().len());
        for html_blocks in [&[][..], &[whole]] {
            malformed(&source, whole, &[], html_blocks, &|_| false, &mut Vec::new());
        }
    }
}

#[test]
fn faults_of_an_address_are_told_apart() {
    for (text, fault) in [
        ("![a]()", Some(AddressFault::Empty)),
        ("![a](#x)", Some(AddressFault::Empty)),
        ("<img data-src=\"a.png\">", Some(AddressFault::Empty)),
        ("<img src>", Some(AddressFault::Empty)),
        ("{{< figure \"a.png\" >}}", Some(AddressFault::Empty)),
        ("![a](\\i\\a.png)", Some(AddressFault::Backslash)),
        ("<img src=\"\\i\\a.png\">", None),
        ("![a](C:\\Users\\an\\a.png)", Some(AddressFault::OwnDisk)),
        ("<img src=\"file:///C:/a.png\">", Some(AddressFault::OwnDisk)),
        ("![a](http://localhost:1313/images/a.png)", Some(AddressFault::OwnServer)),
        ("<img src=\"HTTPS://127.0.0.1/a.png\">", Some(AddressFault::OwnServer)),
        ("![a](//localhost/a.png)", Some(AddressFault::OwnServer)),
        ("![a](https://localhost.example.com/a.png)", None),
        ("![a](\"a.png\")", Some(AddressFault::Quoted)),
        ("<img src=“a.png”>", Some(AddressFault::Quoted)),
        ("![a](a.png)", None),
        ("![a](https://x.org/a\\b.png)", None),
        ("![a]({{< ref \"x\" >}})", None),
    ] {
        parsed(text, |document| {
            let faults: Vec<_> = document.images.iter().map(Image::fault).collect();
            assert_eq!(faults, [fault], "{text}");
        });
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_and_every_place_lies_on_borders_of_characters(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..40)
    ) {
        let text = pieces.concat();
        parsed(&text, |document| {
            for image in &document.malformed_images {
                assert!(text.get(image.span.start..image.span.end).is_some_and(|slice| !slice.is_empty()), "{text:?}");
            }
            for image in &document.images {
                for span in [image.span, image.address_span, image.alt_span] {
                    assert!(text.get(span.start..span.end).is_some(), "{text:?}");
                }
            }
        });
    }
}

const PIECES: [&str; 34] = [
    "![",
    "](",
    "]",
    "(",
    ")",
    "[",
    " ",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "a.png",
    "ễ",
    "e\u{302}",
    "<img src=",
    "<img alt='",
    "\"",
    "'",
    ">",
    "<",
    "!",
    "{",
    "}",
    "{{<",
    ">}}",
    "<!--",
    "-->",
    "\\",
    "`",
    "<div>",
    "</div>",
    "> ",
    "- ",
    "[a]: b.png",
];
