//! How shortcode tags are parsed. Compared with a real Hugo, if installed.

#[allow(dead_code, reason = "other tests ask for more")]
use super::hugo;

use std::fs;

use crate::document::shortcodes;
use hugo::{build, layouts, try_build, write};
use rayon::prelude::*;
use serde_json::{Map, Value, json};

/// Tags that Hugo accepts.
const READ: &[&str] = &[
    "{{< notice >}}",
    "{{<notice>}}",
    "{{% notice %}}",
    "{{< notice tip >}}",
    "{{< notice tip warning >}}",
    "{{< notice \"a b\" c >}}",
    "{{< notice \"a\\\"b\" >}}",
    "{{< notice `a \"b\"\nc` >}}",
    "{{< notice a.5 -a _b >}}",
    "{{< notice a=\"b\" >}}",
    "{{< notice a = \"b c\" >}}",
    "{{< notice a=\"b\"c=\"d\" >}}",
    "{{< notice a=b/c.png >}}",
    "{{< notice a=b/ >}}",
    "{{< notice a==b >}}",
    "{{< notice a=“b” >}}",
    "{{< notice a=\"b\"\n  c=`d`\r\n>}}",
    "{{< notice a=\">}}\" >}}",
    "{{< notice a=\"{{< b >}}\" >}}",
    "{{< notice a=b>}}c >}}",
    "{{< notice ảnh=Ảnh >}}",
    "{{< notice a=\"\" >}}",
];

/// Tags that Hugo rejects.
const REFUSED: &[&str] = &[
    "{{< notice",
    "{{< notice }}",
    "{{< notice %}}",
    "{{% notice >}}",
    "{{< notice a=b>}}",
    "{{< notice a=\"b >}}",
    "{{< notice a=\"b\nc\" >}}",
    "{{< notice `a >}}",
    "{{< notice https://x.test/a >}}",
    "{{< notice “a” >}}",
    "{{< notice a, b >}}",
    "{{< “notice” >}}",
    "{{</* notice >}}",
    "{{< >}}",
    "{{< notice {{< notice >}}",
];

#[test]
fn arguments_are_those_that_hugo_gives_to_a_layout() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    layouts(root);
    write(root, "hugo.toml", "baseURL = 'https://x.test/'\n");
    write(root, "layouts/shortcodes/notice.html", "BEGIN{{ .Params | jsonify | base64Encode }}END");
    for (number, tag) in READ.iter().enumerate() {
        write(root, &format!("content/p{number}.md"), format!("---\ntitle: T\n---\n{tag}\n"));
    }
    let Some(public) = build(root) else { return };
    let mut wrong = Vec::new();
    for (number, text) in READ.iter().enumerate() {
        let html = fs::read_to_string(public.join(format!("p{number}/index.html"))).unwrap();
        let (_, rest) = html.split_once("BEGIN").unwrap();
        let hugos = base64(rest.split_once("END").unwrap().0);
        let tags = shortcodes::find(text, 0);
        let [tag] = &tags.complete[..] else { panic!("{text}: {tags:?}") };
        let arguments = &tag.arguments;
        let ours = match arguments.iter().any(|argument| !argument.name.is_empty()) {
            true => Value::Object(Map::from_iter(
                arguments.iter().map(|argument| (argument.name.clone(), json!(argument.value))),
            )),
            false => arguments.iter().map(|argument| json!(argument.value)).collect(),
        };
        let nothing = arguments.is_empty() && (hugos.is_null() || hugos == json!({}) || hugos == json!([]));
        if tag.fault.is_some() || tag.span.end != text.len() || ours != hugos && !nothing {
            wrong.push(format!("{text}: {hugos}, for us {ours}, {:?}", tag.fault));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn base64(text: &str) -> Value {
    use base64::Engine;
    let bytes = base64::engine::general_purpose::STANDARD.decode(text.trim()).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

#[test]
fn what_hugo_refuses_has_a_fault() {
    let wrong: Vec<_> = REFUSED
        .par_iter()
        .filter_map(|text| {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path();
            layouts(root);
            write(root, "hugo.toml", "baseURL = 'https://x.test/'\n");
            write(root, "layouts/shortcodes/notice.html", "x");
            write(root, "content/p.md", format!("---\ntitle: T\n---\n{text}\n"));
            let refused = try_build(root)?.is_err();
            let tags = shortcodes::find(&format!("{text}\n"), 0);
            let fault = tags.complete.iter().chain(&tags.open).any(|tag| tag.fault.is_some());
            (!refused || !fault).then(|| format!("{text}: refused by Hugo: {refused}, by us: {fault}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
