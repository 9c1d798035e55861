use super::*;
use crate::document::{Block, BlockKind, ImageKind};
use crate::text::source::Span;

fn parsed<R>(text: &str, inspect: impl FnOnce(&Document<'_>) -> R) -> R {
    let source = Source::new("a.md", "a.md", text);
    inspect(&parse(&source))
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

/// What a section may contain, and what is counted: items, images, tables, paragraphs, footnotes.
const PIECES: [(&str, [usize; 5]); 8] = [
    ("Nhắc tới[^N] một nguồn.\n", [0, 0, 0, 1, 0]),
    ("[^N]: Theo sổ tay ![sơ đồ](/i/so-do.png) của nhóm.\n", [0, 1, 0, 1, 1]),
    ("[^N]: - một\n    - hai\n\n    | a |\n    |---|\n    | b |\n", [2, 0, 1, 0, 1]),
    ("| giờ | việc |\n|---|---|\n| 9:00 | ![hội trường](/i/h.png) |\n", [0, 1, 1, 0, 0]),
    ("- một\n  - hai\n    - ba ![bàn](/i/b.png)\n- bốn\n", [4, 1, 0, 0, 0]),
    ("<div>\n<img src=\"/i/c.png\">\n</div>\n", [0, 1, 0, 0, 0]),
    ("> Một câu trích.\n", [0, 0, 0, 1, 0]),
    ("- đầu[^N]\n\n  [^N]: trong mục ![cờ](/i/d.png)\n\n- cuối\n", [2, 1, 0, 1, 1]),
];

#[test]
fn each_section_holds_what_stands_between_its_heading_and_the_next() {
    let mut orders: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..4 {
        let longer = |order: Vec<usize>| (0..PIECES.len()).map(move |next| [&order[..], &[next]].concat());
        orders = orders.into_iter().flat_map(longer).collect();
    }
    for order in orders {
        // A footnote needs a reference to it: the references come first, in reverse order.
        let mut text = String::from("## Mở đầu\n\n");
        (0..order.len()).rev().for_each(|at| text.push_str(&format!("chú thích[^{at}] ")));
        for (at, &piece) in order.iter().enumerate() {
            text.push_str(&format!("\n\n## Phần {at}\n\n{}", PIECES[piece].0.replace('N', &at.to_string())));
        }
        parsed(&text, |document| {
            assert_eq!(document.headings.len(), order.len() + 1, "{text}");
            for (heading, &piece) in document.headings[1..].iter().zip(&order) {
                let content = heading.content;
                let count = |wanted: fn(&Block, Option<BlockKind>) -> bool| {
                    let within = document.blocks_in(content).iter();
                    within.filter(|block| wanted(block, block.parent.map(|at| document.blocks[at].kind))).count()
                };
                let found = [
                    count(|block, _| matches!(block.kind, BlockKind::Item { .. })),
                    document.images_in(content).len(),
                    count(|block, _| block.kind == BlockKind::Table),
                    count(|block, parent| {
                        block.kind == BlockKind::Paragraph && !matches!(parent, Some(BlockKind::Item { .. }))
                    }),
                    count(|block, _| block.kind == BlockKind::Footnote),
                ];
                assert_eq!(found, PIECES[piece].1, "piece {piece} of\n{text}");
                assert!(!document.is_visually_empty(content), "piece {piece} of\n{text}");
            }
            let starts: Vec<_> = document.blocks.iter().map(|block| block.span.start).collect();
            assert!(starts.is_sorted(), "{text}");
            for (index, block) in document.blocks.iter().enumerate() {
                let inside = (index + 1..document.blocks.len()).take_while(|&later| {
                    std::iter::successors(Some(later), |&at| document.blocks[at].parent).any(|at| at == index)
                });
                assert_eq!(block.end, index + 1 + inside.count(), "{text}");
            }
        });
    }
}

#[test]
fn references_are_expanded_however_much_they_come_to() {
    let data = format!("data:image/png;base64,{}", "QUJD".repeat(40_000));
    for (definitions, uses) in [
        (vec![data.clone(), data], 2),
        (vec!["/i/".to_owned() + &"mot-ten-dai-".repeat(30) + "a.png"; 3], 400),
        (vec!["/i/a\\_b.png".to_owned() + &"?x".repeat(20)], 90),
    ] {
        for (open, close) in [("", ""), ("<", ">"), ("<", "> \"Tên\"")] {
            let mut text = String::from("# T\n\n");
            (0..uses).for_each(|at| text.push_str(&format!("![ảnh][i{0}] [lời][I{0}]\n\n", at % definitions.len())));
            for (at, address) in definitions.iter().enumerate() {
                text.push_str(&format!("[i{at}]: {open}{address}{close}\n"));
            }
            text.push_str("\n## Hết\n\nchữ\n");
            parsed(&text, |document| {
                assert_eq!((document.images.len(), document.links.len()), (uses, uses));
                assert!(document.malformed_images.is_empty());
                assert_eq!(document.headings[1].text, "Hết");
                for (at, image) in document.images.iter().enumerate() {
                    let address = &definitions[at % definitions.len()];
                    assert!(!image.dynamic);
                    assert_eq!(document.source.slice(image.address_span), address);
                    let plain = address.replace("\\_", "_");
                    assert!(image.address == plain || plain.starts_with("data:") && plain.starts_with(&image.address));
                }
            });
        }
    }
}

#[test]
fn a_picture_with_the_marks_of_a_heading_ends_no_section() {
    parsed("# T\n\n## Ảnh\n\n## ![Sân](/i/a.png)\n\nchữ\n\n## Sau\n", |document| {
        assert_eq!(document.images_in(document.headings[1].content).len(), 1);
        assert!(document.headings[2].accidental.is_some() && document.headings[3].accidental.is_none());
    });
}
