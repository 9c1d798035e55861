use super::super::readings::Folder;
use super::super::tests::{RIVER, schema, source};
use super::*;
use crate::document;

fn count(text: &str, in_folder: bool) -> usize {
    let source = source(text);
    written(&document::parse(&source), in_folder).len()
}

#[test]
fn links_are_those_of_markdown_and_the_shortcodes_that_name_a_page() {
    for (text, links) in [
        ("[the mill](mill.md)", 1),
        ("[the mill](mill.md) and [the weir](weir.md)", 2),
        ("[the mill][m] and [its wheel][m]\n\n[m]: mill.md", 1),
        ("{{< relref \"mill.md\" >}}", 1),
        ("[the mill]({{% ref path=\"mill.md\" %}})", 1),
        ("{{</* relref \"mill.md\" */>}}", 0),
        ("{{< /relref >}}", 0),
        ("{{< relref >}}", 0),
        ("{{< relref lang=\"vi\" >}}", 0),
        ("{{< figure src=\"mill.png\" >}}", 0),
    ] {
        assert_eq!(count(text, false), links, "{text}");
    }
    assert_eq!(
        count("{{< relref \"mill.md\" >}} and [the weir](weir.md)", true),
        1,
        "a plain folder has no shortcodes"
    );
}

#[test]
fn a_page_that_links_to_its_own_site_is_known() {
    let links = |text: &str| {
        let source = source(text);
        any(&document::parse(&source))
    };
    for text in ["[the mill](mill.md)", "[top](/)", "{{< ref \"mill.md\" >}}"] {
        assert!(links(text), "{text}");
    }
    for text in
        ["[the mill](https://example.org/)", "A mill.", "{{</* ref \"mill.md\" */>}}", "{{< mill \"mill.md\" >}}"]
    {
        assert!(!links(text), "{text}");
    }
}

#[test]
fn an_anchor_is_what_follows_the_sign_in_the_address_or_behind_the_tag() {
    let anchor = |text: &str| {
        let source = source(text);
        let document = document::parse(&source);
        let links = written(&document, false);
        let (fragment, span) = links[0].fragment?;
        Some((fragment.to_owned(), source.slice(span).to_owned()))
    };
    let some = |words: &str| Some((words.to_owned(), format!("#{words}")));
    assert_eq!(anchor("[the wheel](mill.md#wheel)"), some("wheel"));
    assert_eq!(anchor("[the wheel](mill.md)"), None);
    assert_eq!(anchor("{{< relref \"mill.md#wheel\" >}}"), Some(("wheel".to_owned(), "#wheel".to_owned())));
    for behind in [")", "\"", " ", "'", ">", "<", ""] {
        let text = format!("<a href=\"x\">{{{{< relref \"mill.md\" >}}}}#wheel{behind}x");
        let expected = if behind.is_empty() { some("wheelx") } else { some("wheel") };
        let source = source(&text);
        let document = document::parse(&source);
        let links = written(&document, false);
        let of_tag = links.iter().find(|link| link.shortcode.is_some()).unwrap();
        let found = of_tag.fragment.map(|(fragment, span)| (fragment.to_owned(), source.slice(span).to_owned()));
        assert_eq!(found, expected, "{text}");
    }
    assert_eq!(anchor("{{< relref \"mill.md\" >}} #wheel"), None);
}

#[test]
fn after_many_broken_links_nobody_searches_for_what_was_meant() {
    let folder = Folder::with(&[("hugo.toml", ""), ("content/mill.md", ""), ("content/river.md", "")]);
    // Whether the last link, after so many that lead to nothing, is told what was meant.
    let is_explained = |missing: usize| {
        let links: String = (0..missing).map(|number| format!("[x](/nowhere/{number}/)\n")).collect();
        let text = format!("[a](/mill/)\n{links}[the mill](/mil/)\n");
        folder.on_page("content/river.md", &text, &schema(RIVER), |cx| match &cx.links().last().unwrap().linked {
            Linked::Missing(missing) => missing.write.is_some(),
            other => panic!("{other:?}"),
        })
    };
    assert!(is_explained(0) && is_explained(MAX_EXPLAINED - 1));
    assert!(!is_explained(MAX_EXPLAINED));
}
