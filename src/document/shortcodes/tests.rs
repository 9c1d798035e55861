use proptest::prelude::*;

use super::*;
use crate::document::{Argument, TagFault};
use crate::text::source::Span;

fn one(text: &str) -> Shortcode {
    let found = find(text, 0).complete;
    assert_eq!(found.len(), 1, "{text}");
    found.into_iter().next().unwrap()
}

#[test]
fn arguments_are_found_with_their_places() {
    let text = r#"x {{< figure src="/a b.png" alt=`say "hi"` width=300 >}} y"#;
    let tag = one(text);
    assert_eq!(tag.name, "figure");
    let arguments: Vec<_> =
        tag.arguments.iter().map(|a| (a.name.as_str(), a.value.as_str(), &text[a.span.start..a.span.end])).collect();
    assert_eq!(
        arguments,
        [("src", "/a b.png", "/a b.png"), ("alt", "say \"hi\"", "say \"hi\""), ("width", "300", "300")]
    );
}

#[test]
fn opening_closing_and_escaped_tags_are_told_apart() {
    assert!(one("{{% notice warning %}}").markdown);
    assert!(one("{{< /notice >}}").closing);
    assert!(one("{{< figure src=\"a\" />}}").self_closing);
    assert!(one("{{</* figure src=\"a\" */>}}").escaped);
    assert_eq!(one("{{<img src=\"a\">}}").name, "img");
    assert_eq!(find("{{< a >}}{{% b %}}", 5).complete[1].span, Span::new(14, 23));
}

#[test]
fn a_tag_that_is_not_closed_is_none() {
    for text in ["{{< figure", "{{", "{{ .Title }}", "{{< a {{< b", "{{%"] {
        assert!(find(text, 0).complete.is_empty(), "{text}");
    }
    assert_eq!(one("{{< a {{< b >}}").name, "b");
    assert_eq!(one("{{< a \"unclosed >}} and more").name, "a");
}

#[test]
fn a_quote_hides_what_looks_like_the_end() {
    assert_eq!(one(r#"{{< a ">}}" >}}"#).arguments[0].value, ">}}");
}

#[test]
fn masking_keeps_every_place() {
    for text in ["a {{< b >}} c", "{{<ab>}}", "{{< ab>}}", "a\n{{< b\nc\r\nd >}}ễ"] {
        let masked = mask(text, &find(text, 0).complete, &[], 0);
        assert_eq!(masked.len(), text.len(), "{text}");
        assert!(!masked.contains('{'));
        // For Markdown, a tag is one word, even if it has several lines.
        assert_eq!(masked.lines().count(), 1 + usize::from(text.starts_with("a\n")), "{text}");
    }
}

/// All tags that are not escaped, closed or not, in order.
fn all(text: &str) -> Vec<Shortcode> {
    let Tags { complete, open } = find(text, 0);
    let mut tags: Vec<_> = complete.into_iter().chain(open).filter(|tag| !tag.escaped).collect();
    tags.sort_by_key(|tag| tag.span.start);
    tags
}

/// The fault of the first tag, and the text of its span.
fn fault(text: &str) -> (Option<TagFault>, &str) {
    match &all(text)[..] {
        [] => (None, ""),
        [tag, ..] => match tag.fault {
            Some((fault, place)) => (Some(fault), &text[place.start..place.end]),
            None => (None, &text[tag.span.start..tag.span.end]),
        },
    }
}

#[test]
fn a_tag_that_hugo_refuses_ends_where_it_was_meant_to() {
    for (text, name, span, arguments) in [
        ("{{< youtube https://x.org/a >}} b", "youtube", "{{< youtube https://x.org/a >}}", "https://x.org/a"),
        ("{{< youtube “abc” >}} b", "youtube", "{{< youtube “abc” >}}", "“abc”"),
        ("{{% notice a, b %}} b", "notice", "{{% notice a, b %}}", "a,|b"),
        ("{{< figure src=a.png>}} b", "figure", "{{< figure src=a.png>}}", "src:a.png"),
        ("{{< figure src=a.png>}} b\n\n{{< figure >}}", "figure", "{{< figure src=a.png>}}", "src:a.png"),
        ("{{< figure src=\"a.png >}} b\n", "figure", "{{< figure src=\"a.png >}}", "src:a.png"),
        ("{{< figure src=`a.png >}} b\n", "figure", "{{< figure src=`a.png >}}", "src:a.png"),
        ("{{< figure “x” src=\"a.png\" >}}", "figure", "{{< figure “x” src=\"a.png\" >}}", "“x”|src:a.png"),
        ("{{% /notice extra %}} b", "notice", "{{% /notice extra %}}", "extra"),
        ("{{</* notice >}} b", "", "{{</* notice >}}", ""),
        ("{{< >}} b", "", "{{< >}}", ""),
    ] {
        let tags = all(text);
        let seen = &text[tags[0].span.start..tags[0].span.end];
        assert_eq!((&tags[0].name[..], seen, &said(&tags[0])[..]), (name, span, arguments), "{text}");
    }
}

#[test]
fn arguments_are_those_that_hugo_reads() {
    for (text, arguments) in [
        ("{{< figure src = \"a b\" >}}", "src:a b"),
        ("{{< figure src\n=\"a\"alt=`b` c >}}", "src:a|alt:b|c"),
        ("{{< figure src=a/b.png />}}", "src:a/b.png"),
        ("{{< figure src=a/ >}}", "src:a/"),
        ("{{< ref a/b.md >}}", "a/b.md"),
        ("{{< ref /a >}}", "/a"),
        ("{{< notice tip/>}}", "tip"),
        ("{{< notice / >}}", ""),
        ("{{< notice \"a\\\"b\" c >}}", "a\"b|c"),
        ("{{< notice `a\"\nb` -1.5 >}}", "a\"\nb|-1.5"),
        ("{{< notice \"a\"=b >}}", "a|b"),
        ("{{< notice a>}}b >}}", "a"),
    ] {
        assert_eq!(said(&one(text)), arguments, "{text}");
    }
}

#[test]
fn tags_that_are_left_open_hide_no_other() {
    for (text, names) in [
        ("{{< a {{< b >}}", "b"),
        ("{{% notice >}}\nx\n{{% /notice %}}", "notice"),
        ("{{< a \"x >}} {{< b >}}\n{{< c >}}", "a b c"),
        ("{{< a \"x\n{{< c >}}", "c"),
        ("{{< a b=\"\nc, d {{% e %}} {{< f >}}", "e f"),
        ("{{</* a {{< b >}}", "b"),
        ("{{</* a >}} */>}} {{< b >}}", " b"),
    ] {
        let names_found: Vec<_> = find(text, 0).complete.into_iter().map(|tag| tag.name).collect();
        assert_eq!(names_found.join(" "), names, "{text}");
    }
}

/// The arguments of `tag` in short: `name:value|value`.
fn said(tag: &Shortcode) -> String {
    let each = tag.arguments.iter().map(|argument| match &argument.name[..] {
        "" => argument.value.clone(),
        name => format!("{name}:{}", argument.value),
    });
    each.collect::<Vec<_>>().join("|")
}

#[test]
fn what_hugo_reads_has_no_fault() {
    for text in [
        "{{< figure src=\"a\" >}}",
        "{{< figure src = \"a\" >}}",
        "{{< figure src=“a” >}}",
        "{{< figure src=a/b.png >}}",
        "{{< figure src >}}",
        "{{< figure src=\"a\"alt=\"b\" >}}",
        "{{< figure src=\"a\"\n  alt=\"b\"\r\n>}}",
        "{{<notice>}}",
        "{{%notice%}}",
        "{{% notice tip%}}",
        "{{% notice a=\"b\"%}}",
        "{{< / notice >}}",
        "{{% /notice%}}",
        "{{< notice / >}}",
        "{{< notice a/>}}",
        "{{< notice \"a\\\"b\" >}}",
        "{{< notice `a\"\nb` >}}",
        "{{< notice \">}}\" >}}",
        "{{< notice title=\"{{< single >}}\" >}}",
        "{{< notice 1.5 -a _b >}}",
        "{{< Ảnh ảnh=Ảnh >}}",
        "{{< a/b >}}",
    ] {
        assert_eq!(fault(text), (None, text));
    }
    for text in [
        "{{ notice }}",
        "{ {% notice %}}",
        "{{ % notice % }}",
        "{% notice %}",
        "{{</* notice */>}}",
        "{{%/* a >}} */%}}",
    ] {
        assert!(all(text).is_empty(), "{text}");
    }
}

#[test]
fn what_hugo_refuses_is_told_apart() {
    use TagFault::{CommentOpen, EndMissing, EndWrong, NameMissing, QuoteOpen, Sign};
    for (text, expected, seen) in [
        ("a {{< notice\n", EndMissing, "{{< notice"),
        ("{{%", EndMissing, "{{%"),
        ("{{< figure src=\"a\" \nx y\n", EndMissing, "{{< figure src=\"a\""),
        ("{{< figure src=a>}} b", EndMissing, "{{< figure src=a>}} b"),
        ("{{< figure src=\"a\" >", EndWrong, "{{< figure src=\"a\" >"),
        ("{{< figure src=\"a\" >} b", EndWrong, "{{< figure src=\"a\" >}"),
        ("{{< figure src=\"a\" }} b", EndWrong, "{{< figure src=\"a\" }}"),
        ("{{% notice >}}x", EndWrong, "{{% notice >}}"),
        ("{{% notice % }}x", EndWrong, "{{% notice % }}"),
        ("{{< notice %}}x", EndWrong, "{{< notice %}}"),
        ("{{% notice tip }}%}}x", Sign('}'), "}}"),
        ("{{< figure src=\"a >}}\nb\"", QuoteOpen, "\"a >}}"),
        ("{{< notice `a >}}", QuoteOpen, "`a >}}"),
        ("{{</* notice >}} b\nc", CommentOpen, "{{</* notice >}} b"),
        ("{{< >}}", NameMissing, "{{< >}}"),
        ("{{< youtube “abc” >}}", Sign('“'), "“abc”"),
        ("{{< youtube https://x.org/a >}}", Sign(':'), "://x.org/a"),
        ("{{% notice **tip** %}}", Sign('*'), "**tip**"),
        ("{{< notice a, b >}}", Sign(','), ","),
        ("{{% notice 5% %}}", Sign('%'), "%"),
        ("{{<\u{a0}notice >}}", Sign('\u{a0}'), "\u{a0}notice"),
        ("{{< notice {{< single >}} >}}", Sign('{'), "{{< notice"),
        ("{{< /notice extra >}}", Sign('e'), "extra"),
    ] {
        assert_eq!(fault(text), (Some(expected), seen), "{text}");
    }
}

proptest! {
    #[test]
    fn every_tag_lies_on_character_borders(text in "(\\{\\{[<%]|[<%>]\\}\\}|/|\\*|\"|`|=|\\\\|\n| |a|Ả|“){0,30}") {
        let mut end = 0;
        for tag in find(&text, 0).complete {
            prop_assert!(tag.span.start >= end && text[tag.span.start..].starts_with("{{") && text[..tag.span.end].ends_with("}}"));
            end = tag.span.end;
            for Argument { name, value, span } in &tag.arguments {
                prop_assert!(tag.span.contains(*span) && text.contains(name.as_str()));
                let written = &text[span.start..span.end];
                prop_assert!(value == written || *value == written.replace("\\\"", "\""), "{written} is {value}");
            }
        }
        for tag in all(&text) {
            prop_assert!(text.get(tag.span.start..tag.span.end).is_some_and(|tag| !tag.is_empty()));
            if let Some((_, place)) = tag.fault {
                prop_assert!(text.get(place.start..place.end).is_some_and(|place| !place.is_empty()));
            }
        }
    }
}
