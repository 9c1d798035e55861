use super::*;
use crate::document::ImageKind;

fn parsed<R>(text: &str, look: impl FnOnce(&Document<'_>) -> R) -> R {
    let source = Source::new("a.md", "a.md", text);
    look(&parse(&source))
}

fn slices(text: &str, spans: impl Fn(&Document<'_>) -> Vec<Span>) -> Vec<String> {
    parsed(text, |document| spans(document).into_iter().map(|span| document.source.slice(span).to_owned()).collect())
}

#[test]
fn headings_of_both_kinds_have_their_words_and_their_content() {
    let text = "# T **b** `c`\n\nMột\n===\n\n### Hai [l](x) ##\n\nx\n\nBa\nbốn\n---\ny\n";
    parsed(text, |document| {
        let seen: Vec<_> = document
            .headings
            .iter()
            .map(|h| (h.level, h.text.as_str(), document.source.slice(h.text_span), document.source.slice(h.content)))
            .collect();
        assert_eq!(
            seen,
            [
                (1, "T b c", "T **b** `c`", "\n\n"),
                (1, "Một", "Một", "\n\n### Hai [l](x) ##\n\nx\n\nBa\nbốn\n---\ny\n"),
                (3, "Hai l", "Hai [l](x)", "\n\nx\n\n"),
                (2, "Ba bốn", "Ba\nbốn", "\ny\n"),
            ]
        );
    });
}

#[test]
fn images_that_comrak_misplaces_are_found_in_their_block() {
    for text in [
        "| a \\| b | ![x](/i/a.png) |\n|---|---|\n| c \\| d \\| | ![y](/i/b.png) |\n",
        "[r]: /x\ntext ![x](/i/a.png) and ![y](/i/b.png)\n",
        "[l](/very\n'title\nwrapped') ![x](/i/a.png) ![y](/i/b.png)\n",
        "-\t- ![x](/i/a.png)\n\n\t  ![y](/i/b.png)\n",
        "> - a\n>\n>   ![x](/i/a.png)\n> - ![y](/i/b.png)\n",
        "Ảnh ![x](/i/a.png)\r\n\r\n![y](/i/b.png)\r\n",
        "a\r\r![x](/i/a.png)\r![y](/i/b.png)\r",
    ] {
        let found = slices(text, |document| document.images.iter().map(|image| image.span).collect());
        assert_eq!(found, ["![x](/i/a.png)", "![y](/i/b.png)"], "{text:?}");
        let found = slices(text, |document| document.images.iter().map(|image| image.address_span).collect());
        assert_eq!(found, ["/i/a.png", "/i/b.png"], "{text:?}");
    }
}

#[test]
fn reference_images_point_at_their_definition() {
    let text = "![a][R  s] và ![r s]\n\n[r s]: /i/ả.png\n";
    let found = slices(text, |document| document.images.iter().map(|image| image.address_span).collect());
    assert_eq!(found, ["/i/ả.png", "/i/ả.png"]);
    parsed(text, |document| assert!(document.images.iter().all(|image| image.kind == ImageKind::Reference)));
}

#[test]
fn nothing_inside_code_comments_and_raw_shortcodes_is_an_image() {
    for text in [
        "`![a](/b.png)`\n",
        "    ![a](/b.png)\n",
        "```\n![a](/b.png)\n```\n",
        "<!-- ![a](/b.png) -->\n",
        "x <!-- ![a](/b.png) --> y\n",
        "{{< rel \"![a](/b.png)\" >}}\n",
        "{{< highlight md >}}\n![a](/b.png)\n{{< /highlight >}}\n",
        "\\![a](/b.png)\n",
    ] {
        assert!(slices(text, |d| d.images.iter().map(|image| image.span).collect()).is_empty(), "{text:?}");
    }
}

#[test]
fn a_shortcode_may_stand_where_the_address_does() {
    parsed("![a]({{< ref \"x y\" >}}) [b]({{% relref \"z\" %}})\n", |document| {
        assert!(document.images[0].dynamic);
        assert_eq!(document.source.slice(document.links[0].address_span), "{{% relref \"z\" %}}");
    });
}

#[test]
fn deep_nesting_is_walked_without_recursion() {
    for text in [">".repeat(50_000), "![".repeat(50_000), "- ".repeat(5_000), "[![a](".repeat(10_000)] {
        parsed(&text, |document| assert!(document.body.end == text.len()));
    }
}
