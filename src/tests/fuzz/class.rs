//! A small class in a folder: sites, languages, settings and pictures, with any of its files mutated.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::engine::Options;
use proptest::prelude::*;

use super::holds::{answer, formats};
use super::runner::{Food, fuzz};

/// Begins a file in the input; its name follows on the same line.
const MARK: &str = "\u{1}file ";

const CLASS: &[(&str, &str)] = &[
    (".reportlint.yaml", "schemas: [{ files: ['*/content/**/{_index,index,_index.vi}.md'], schema: event-report }]\n"),
    (".gitignore", "public/\n"),
    (
        "an/hugo.toml",
        "baseURL = \"https://an.example/lop/\"\ndefaultContentLanguage = \"en\"\n[languages.en]\n[languages.vi]\n",
    ),
    (
        "an/content/4-Event/4.1-Ben/_index.md",
        "---\ntitle: The quay\ndate: 2025-09-18\nweight: 1\npre: \" <b> 4.1. </b> \"\n---\n\n# The quay\n\n### Event Objectives\n\nTides and fog.\n\n### Speakers\n\n- **Lan** – master\n\n### Key Highlights\n\n![The quay](/images/ben.png)\n\n### Key Takeaways\n\n- Ask first\n\n### Applying to Work\n\n- A table of tides\n",
    ),
    (
        "an/content/4-Event/4.1-Ben/_index.vi.md",
        "---\ntitle: Bến cảng\ndate: 2025-09-18\nweight: 1\npre: \" <b> 4.1. </b> \"\n---\n\n# Bến cảng\n\n### Mục Đích Của Sự Kiện\n\nCon nước và sương mù.\n\n### Danh Sách Diễn Giả\n\n- **Lan** – thuyền trưởng\n\n### Nội Dung Nổi Bật\n\n![Bến cảng](/images/ben.png)\n",
    ),
    ("an/static/images/ben.png", "\u{1}PNG"),
    ("an/layouts/shortcodes/anh.html", "<img src=\"{{ .Get \"src\" }}\">\n"),
    ("binh/config.yaml", "baseURL: https://binh.example/\nlanguages: { vi: { contentDir: content } }\n"),
    (
        "binh/content/4-Event/4.1-Ben/index.md",
        "+++\ntitle = \"The quay\"\ndate = 2025-09-18\nweight = 1\n+++\n\n# The quay\n\n### Event Objectives\n\nTides and fog.\n\n### Speakers\n\n- **Lan** – master\n\n{{< anh src=\"a.png\" >}}\n",
    ),
    (
        "binh/content/4-Event/4.2-Hai/_index.md",
        "{ \"title\": \"Two\", \"date\": \"2025-10-02\", \"weight\": 1 }\n\n# Two\n\n[back](../4.1-ben/#speakers)\n",
    ),
];

fn written() -> Vec<u8> {
    CLASS.iter().map(|(name, text)| format!("{MARK}{name}\n{text}")).collect::<String>().into_bytes()
}

/// The files in `input`, with names that stay inside the folder.
fn files(input: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let text = input.iter().map(|&byte| char::from(byte)).collect::<String>();
    for part in text.split(MARK).skip(1).take(40) {
        let (name, body) = part.split_once('\n').unwrap_or((part, ""));
        let bytes = |text: &str| text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect::<Vec<u8>>();
        let name = String::from_utf8_lossy(&bytes(name)).replace('\0', "");
        let parts: Vec<String> = name
            .split('/')
            .filter(|part| !matches!(*part, "" | "." | ".."))
            .map(|part| part.chars().take(40).collect())
            .take(12)
            .collect();
        if !parts.is_empty() {
            files.insert(parts.join("/"), bytes(body));
        }
    }
    files
}

#[test]
fn any_class_gets_the_same_answer_twice_in_every_format() {
    let words = &[
        "\u{1}file ",
        "an/",
        "binh/",
        "content/",
        "4-Event/",
        "4.1-Ben/",
        "_index.md\n",
        "index.md\n",
        "_index.vi.md\n",
        ".reportlint.yaml\n",
        "hugo.toml\n",
        "static/images/",
        "themes/mau/layouts/",
        ".gitignore\n",
        ".git/HEAD\n",
        "---\n",
        "# ",
        "### Speakers\n",
        "![a](/images/ben.png)\n",
        "[a](../b/)\n",
        "{{< ref \"a\" >}}",
        "date: soon\n",
        "draft: true\n",
        "*\n",
        "!*\n",
        "theme = \"mau\"\n",
        "Ben",
        "BEN",
        "ben.PNG",
    ];
    fuzz(Food { target: "class", seeds: vec![written()], words }, |input| {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files(input) {
            let path = folder.path().join(name);
            // A file may be at the path of a folder.
            let made = fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).is_ok();
            let _ = made && fs::write(path, bytes).is_ok();
        }
        let options = Options { paths: vec![folder.path().to_owned()], ..Options::default() };
        let first = formats(&answer(&options)?)?;
        let again = formats(&answer(&options)?)?;
        prop_assert_eq!(first, again);
        Ok(())
    });
}
