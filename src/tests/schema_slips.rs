//! The usual slips of people who write a schema: each is told with the line to write, and that line, written in its
//! place, is right.

use crate::data::yaml::Fault;
use crate::diagnostic::Failure;
use crate::message::Language;
use crate::rules::METAS;
use crate::schema;

fn load(text: &str) -> Result<(), Failure> {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("own.yaml"), text).unwrap();
    schema::load("own.yaml", home.path(), &METAS).map(|_| ())
}

#[track_caller]
fn faults(text: &str) -> Vec<Fault> {
    let failure = load(text).expect_err(text);
    failure.place.unwrap_or_else(|| panic!("{text}: {}", failure.message.en)).1
}

/// The line that a help says to write.
fn line(fault: &Fault, language: Language) -> Option<String> {
    let help = fault.help.as_ref()?.text(language);
    let (_, rest) = help.split_once('`')?;
    // A pattern may have backticks; no line of these tests has one.
    rest.split_once('`').map(|(line, _)| line.to_owned())
}

/// `text` with the line of every fault written in its place.
fn mended(text: &str, faults: &[Fault], language: Language) -> String {
    let mut text = text.to_owned();
    for fault in faults.iter().rev() {
        let line = line(fault, language).unwrap_or_else(|| panic!("no line: {fault:?}"));
        let (mut start, end) = (fault.span.start, fault.span.end);
        let key = line.split_once(':').map_or("", |(key, _)| key);
        let before = text[..start].rfind(&format!("{key}:"));
        let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        match before.filter(|_| is_key) {
            Some(at) => start = at,
            None if fault.message.en.contains("supported") => {
                text.replace_range(start..end, &format!("'{line}'"));
                continue;
            }
            None => {}
        }
        // A key is the only thing in its place where a list is written on lines of their own.
        let end = if key == "numbers-agree" { start + text[start..].find(']').unwrap() + 1 } else { end };
        text.replace_range(start..end, &line);
    }
    text
}

/// The schema, and the line that is to be written for each of its slips.
const SLIPS: &[(&str, &[&str])] = &[
    // Checks of a field.
    (
        "front-matter: { fields: { day: { checks: { pattern: x, severity: warning } } } }\n",
        &["checks: [{ pattern: x, severity: warning }]"],
    ),
    (
        "front-matter: { fields: { day: { checks: { form: { pattern: x }, old: { min: 2 } } } } }\n",
        &["checks: [{ pattern: x }, { min: 2 }]"],
    ),
    ("front-matter: { fields: { day: { checks: [x] } } }\n", &["{ pattern: x }"]),
    (
        "front-matter: { fields: { day: [{ pattern: x }, { min: 2, severity: info }] } }\n",
        &["day: { checks: [{ pattern: x }, { min: 2, severity: info }] }"],
    ),
    // Headings and terms without their language.
    ("sections:\n  - id: aim\n    headings: [Aim, \"Aim: ours\"]\n", &["headings: { en: [Aim, \"Aim: ours\"] }"]),
    ("sections: [{ id: aim, headings: Aim, terms: aim }]\n", &["headings: { en: [Aim] }", "terms: { en: [aim] }"]),
    ("sections: [{ id: aim, headings: [Mục đích] }]\n", &["headings: { vi: [Mục đích] }"]),
    (
        "languages: { de: \"\", fr: .fr }\nsections: [{ id: aim, headings: [Ziel], example: x }]\n",
        &["headings: { de: [Ziel] }", "example: { de: x }"],
    ),
    (
        "title: { required: true, example: A day }\nfiller: [the]\n",
        &["example: { en: A day }", "filler: { en: [the] }"],
    ),
    (
        "sections:\n  - { id: a, headings: { en: [A] }, requires: { tables: { columns: [{ id: who, headings: [Who] }] } } }\n",
        &["headings: { en: [Who] }"],
    ),
    // Numbers for ranges.
    ("requires: { words: 30 }\n", &["words: { min: 30 }"]),
    (
        "requires:\n  words: \"30\"\n  code-blocks: 0\n  tables: 2\n",
        &["words: { min: 30 }", "code-blocks: { max: 0 }", "tables: { min: 2 }"],
    ),
    ("requires: { links: true }\nimages: 3\n", &["links: { min: 1 }", "images: { min: 3 }"]),
    // Words for yes and no.
    ("title: { required: \"yes\" }\n", &["required: true"]),
    ("title: { required: no }\n", &["required: false"]),
    ("sections: [{ id: a, headings: { en: [A] }, required: \"yes\" }]\n", &["required: true"]),
    ("sections: [{ id: a, headings: { en: [A] }, required: \"true\" }]\n", &["required: true"]),
    ("sections: [{ id: a, headings: { en: [A] }, required: optional }]\n", &["required: false"]),
    ("title: true\nfront-matter: yes\n", &["title: { required: true }", "front-matter: { required: true }"]),
    // Maps for lists.
    ("sections: { aim: { headings: { en: [Aim] } } }\n", &["sections: [{ id: aim, headings: { en: [Aim] } }]"]),
    ("sections: { id: aim, headings: { en: [Aim] } }\n", &["sections: [{ id: aim, headings: { en: [Aim] } }]"]),
    ("sections:\n  aim:\n    headings: { en: [Aim] }\n", &["sections: [{ id: aim, headings: { en: [Aim] } }]"]),
    ("phrases: { text: write here }\n", &["phrases: [{ text: write here }]"]),
    (
        "when: { field: draft, equals: true, severity: info }\n",
        &["when: [{ field: draft, equals: true, severity: info }]"],
    ),
    ("files: \"reports/*.md\"\n", &["files: [\"reports/*.md\"]"]),
    // Lists for maps.
    ("languages: [en, vi]\n", &["languages: { en: \"\", vi: .vi }"]),
    ("rules: [section-missing, image-alt]\n", &["rules: { section-missing: error, image-alt: error }"]),
    ("front-matter: { fields: [title, date] }\n", &["fields: { title: {}, date: {} }"]),
    (
        "front-matter:\n  fields:\n    - name: title\n      required: true\n    - date\n",
        &["fields: { title: { required: true }, date: {} }"],
    ),
    ("front-matter: [title]\n", &["front-matter: { fields: { title: {} } }"]),
    ("images: [{ min: 1 }, { max: 3 }]\n", &["images: { min: 1, max: 3 }"]),
    // Text for groups.
    ("phrases: [TODO, \"a: b\"]\n", &["{ text: TODO }", "{ text: \"a: b\" }"]),
    ("phrases:\n  - TODO\n", &["{ text: TODO }"]),
    (
        "sections: [Aim, Mục đích]\n",
        &["{ id: aim, headings: { en: [Aim] } }", "{ id: muc-dich, headings: { vi: [Mục đích] } }"],
    ),
    (
        "front-matter: { fields: { title: string, date: required } }\n",
        &["title: { type: string }", "date: { required: true }"],
    ),
    // Patterns.
    ("front-matter: { fields: { id: { pattern: '^(?!x)[a-z]+' } } }\n", &["^[a-z]+"]),
    (
        "front-matter: { fields: { id: { pattern: '(?<=no )\\d+' }, b: { pattern: '(a|b)-\\1' } } }\n",
        &["(?:no )\\d+", "(a|b)-(?:a|b)"],
    ),
    ("requires: { text: ['/(?=x)day/'], forbidden-text: [{ text: '/(?!x)etc/' }] }\n", &["/day/", "/etc/"]),
    ("sections: [{ id: a, headings: { en: ['/(?!x)aim/'] } }]\n", &["/aim/"]),
    ("sections: [{ id: a, headings: { en: [A] }, requires: { item-pattern: '(?>a)b' } }]\n", &["(?:a)b"]),
    // Fields without a number.
    (
        "front-matter:\n  fields: { weight: { type: integer }, draft: { type: boolean } }\n  numbers-agree: [weight, folder, draft]\n",
        &["numbers-agree: [weight, folder]"],
    ),
    (
        "front-matter:\n  fields: { kind: { values: [a, b] }, pre: {} }\n  numbers-agree: [pre, kind]\n",
        &["numbers-agree: [pre, folder]"],
    ),
];

#[test]
fn every_slip_is_told_with_the_line_to_write_and_that_line_is_right() {
    for (text, expected) in SLIPS {
        let faults = faults(text);
        for language in Language::ALL {
            let lines: Vec<_> = faults.iter().map(|fault| line(fault, language).unwrap_or_default()).collect();
            assert_eq!(lines, *expected, "{text} {faults:#?}");
            let mended = mended(text, &faults, language);
            if let Err(failure) = load(&mended) {
                panic!("{text} became {mended}: {:#?}", failure.place.map(|place| place.1));
            }
        }
    }
}

#[test]
fn a_schema_with_one_language_needs_not_name_it() {
    let home = tempfile::tempdir().unwrap();
    let bare = "languages: { vi: \"\" }\ntitle: { example: Một ngày }\nfiller: [các]\n\
                sections: [{ id: aim, headings: [Mục đích, 2025], terms: mục đích, example: Vì sao }]\n";
    std::fs::write(home.path().join("own.yaml"), bare).unwrap();
    let schema = schema::load("own.yaml", home.path(), &METAS).unwrap();
    let aim = &schema.sections[0];
    let headings: Vec<_> = aim.headings.iter().map(|one| (&*one.language, one.text.as_str())).collect();
    assert_eq!(headings, [("vi", "Mục đích"), ("vi", "2025")]);
    assert_eq!(aim.terms[0].text, "mục đích");
    assert_eq!(aim.example, [("vi".to_owned(), "Vì sao".to_owned())]);
    assert_eq!(schema.filler, [("vi".to_owned(), vec!["các".to_owned()])]);
    assert_eq!(schema.title_example, [("vi".to_owned(), "Một ngày".to_owned())]);
}

#[test]
fn a_wrong_pattern_without_its_language_is_pointed_at() {
    let text = "languages: { en: \"\" }\nsections: [{ id: a, headings: ['/(a/', A] }, { id: b, headings: '/(b/' }]\n";
    let places: Vec<&str> = faults(text).iter().map(|fault| &text[fault.span.start..fault.span.end]).collect();
    assert_eq!(places, ["'/(a/'", "'/(b/'"]);
}

#[test]
fn two_sections_with_one_heading_are_told_unless_they_share_it() {
    let with = |second: &str| {
        format!("sections:\n  - {{ id: aim, headings: {{ en: [Aim, Goal] }} }}\n  - {{ id: goal, {second} }}\n")
    };
    for second in ["headings: { en: [Goal] }", "headings: { en: [Goals, \"AIM:\"] }", "headings: { vi: [goal] }"] {
        let faults = faults(&with(second));
        assert_eq!(faults.len(), 1, "{second}");
        let help = faults[0].help.as_ref().unwrap();
        assert!(help.en.contains("add `shares: [aim]`") && help.vi.contains("thêm `shares: [aim]`"), "{help}");
        load(&with(&format!("{second}, shares: [aim]"))).unwrap_or_else(|failure| panic!("{second}: {failure}"));
    }
    for apart in [
        "headings: { en: [Goals, Goal] }",
        "headings: { en: [Goal], vi: [Mục tiêu] }, within: aim",
        "headings: { en: [\"Goal *\"] }",
    ] {
        load(&with(apart)).unwrap_or_else(|failure| panic!("{apart}: {failure}"));
    }
}

#[test]
fn a_file_without_a_key_is_no_schema() {
    for text in ["", "\n", "# later\n", "---\n", "{}\n", "~\n"] {
        let faults = faults(text);
        assert_eq!(faults[0].message.en, "nothing is written in this schema", "{text:?}");
        load(&line(&faults[0], Language::Vi).unwrap()).unwrap();
    }
}
