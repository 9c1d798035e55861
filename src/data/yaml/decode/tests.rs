use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::{Deserialize, Deserializer};

use super::*;

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[allow(dead_code, reason = "only whether it decodes is asked")]
struct Outer {
    title: String,
    count: usize,
    flag: bool,
    inner: Option<Inner>,
    list: Vec<Inner>,
    names: Vec<String>,
    map: BTreeMap<String, Inner>,
    word: Word,
    last_key: Option<f64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "only whether it decodes is asked")]
struct Inner {
    id: String,
    #[serde(default)]
    min: Option<usize>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Word {
    #[default]
    Allow,
    Warn,
}

fn into_result<T: DeserializeOwned>(text: &str) -> Result<(T, Node), Vec<Fault>> {
    decode(text).and_then(Decoded::into_result)
}

/// Each fault as `text of the span: message | help`.
fn faults(text: &str) -> Vec<String> {
    let faults = into_result::<Outer>(text).expect_err(text);
    faults
        .into_iter()
        .map(|fault| {
            let slice = &text[fault.span.start..fault.span.end];
            format!("{slice}: {} | {}", fault.message.en, fault.help.unwrap_or_default().en)
        })
        .collect()
}

#[track_caller]
fn one(text: &str, expected: &str) {
    assert_eq!(faults(text), [expected], "{text:?}");
}

#[test]
fn an_unknown_key_is_pointed_at_wherever_it_stands() {
    one("titel: x\ncount: 1\n", "titel: there is no key `titel` | write `title`");
    one("count: 1\ntitel: x", "titel: there is no key `titel` | write `title`");
    one("\u{feff}titel: x\ncount: 1", "titel: there is no key `titel` | write `title`");
    one("# ễ điểm\r\ntitle: Điểm\r\nLast_Key: 1\r\n", "Last_Key: there is no key `Last_Key` | write `last-key`");
    one("inner: {id: ễ, mim: 1}\n", "mim: there is no key `mim` in `inner` | write `min`");
    one("inner:\n  id: ễ\n  zzz: 1\n", "zzz: there is no key `zzz` in `inner` | write one of `id`, `min`");
    one("list:\n- id: ễ\n- id: x\n  ids: 2\n", "ids: there is no key `ids` in item 2 of `list` | write `id`");
    one("map:\n  ễ:\n    idd: 1\n    id: x\n", "idd: there is no key `idd` in `ễ` | write `id`");
    one("title: a\n<<: {titel: 1}\n", "titel: there is no key `titel` | write `title`");
    one(
        "title: a\n'<<': {}\n",
        "'<<': there is no key `<<` | write one of `title`, `count`, `flag`, `inner`, `list`, `names`, `map`, `word`, `last-key`",
    );
}

#[test]
fn several_faults_are_found_at_once() {
    assert_eq!(
        faults("titel: a\ncount: x\ninner: {id: b, mim: 1, max: 2}\nword: warm\nnames:\n- [c]\nfalg: true\n"),
        [
            "titel: there is no key `titel` | write `title`",
            "x: `count` must be a whole number, 0 or greater, not `x` | ",
            "mim: there is no key `mim` in `inner` | write `min`",
            "max: there is no key `max` in `inner` | write one of `id`, `min`",
            "warm: `word` cannot be `warm` | write `warn`",
            "[c]: item 1 of `names` must be text, not a list | ",
            "falg: there is no key `falg` | write `flag`",
        ]
    );
}

#[test]
fn what_is_taken_away_to_look_further_causes_no_fault() {
    one("inner: {id: [x], min: 2}\ntitle: a\n", "[x]: `id` must be text, not a list | ");
    one("list:\n- id: {a: b}\n  min: 1\n", "{a: b}: `id` must be text, not a group of fields | ");
    one("inner:\n  idd: x\ntitle: a\n", "idd: there is no key `idd` in `inner` | write `id`");
}

#[test]
fn a_missing_key_is_asked_for_at_the_first_key_beside_it() {
    one("inner:\n  min: 2\n", "min: `inner` has no `id` | add `id: …`");
    one("list:\n- id: a\n- min: 2\n", "min: item 2 of `list` has no `id` | add `id: …`");
    one("inner: {}\n", "{}: `inner` has no `id` | add `id: …`");
}

#[test]
fn a_value_of_the_wrong_type_is_pointed_at() {
    one("count: -1\n", "-1: `count` must be a whole number, 0 or greater, not `-1` | ");
    one(
        "count: '1'\n",
        "'1': `count` must be a whole number, 0 or greater, not `'1'` | leave the quotation marks out: `count: 1`",
    );
    one("flag: yes\n", "yes: `flag` must be `true` or `false`, not `yes` | write `flag: true`");
    one(
        "flag: \"true\"",
        "\"true\": `flag` must be `true` or `false`, not `\"true\"` | leave the quotation marks out: `flag: true`",
    );
    one("# ễ\ntitle: ễ\nnames: a b\n", "a b: `names` must be a list, not `a b` | write `names: [a b]`");
    one("names:\n  - a\n  - b: c\n", "b: c: item 2 of `names` must be text, not a group of fields | ");
    one("count:\ntitle: a\n", ": `count` must be a whole number, 0 or greater, not nothing | ");
    one("inner: 5\n", "5: `inner` must be a group of `key: value` lines, not `5` | ");
    one("map: [a]\n", "[a]: `map` must be a group of `key: value` lines, not a list | ");
    one("last-key: &x |\n  a\n  b\n", "|\n  a\n  b: `last-key` must be a number, not `|` | ");
    one("hello", "hello: this file must be a group of `key: value` lines, not `hello` | ");
    one("- a\n- b\n", "- a\n- b: this file must be a group of `key: value` lines, not a list | ");
}

#[test]
fn a_value_left_out_is_pointed_at_in_brackets_too() {
    for text in ["flag:\n", "{ flag }\n", "{flag}\n", "{ title: x, flag , count: 1 }\n", "{ title: x, flag: }\n"] {
        one(text, ": `flag` must be `true` or `false`, not nothing | ");
    }
}

#[test]
fn a_word_that_is_none_of_those_known_is_pointed_at() {
    one("word: Warn\n", "Warn: `word` cannot be `Warn` | write `warn`");
    one("word: nothing\n", "nothing: `word` cannot be `nothing` | write one of `allow`, `warn`");
    one("word:\n", ": `word` has no value | write one of `allow`, `warn`");
    one("word: [warn]\n", "[warn]: `word` must be a word, not a list | ");
}

#[test]
fn a_repeated_key_is_pointed_at_the_second_time() {
    one("title: a\nlist: []\ntitle: b\n", "title: `title` appears twice | keep one of the two");
    one("inner: {id: a, id: b}\n", "id: `id` appears twice | keep one of the two");
}

#[test]
fn what_is_no_yaml_is_a_fault_of_its_own() {
    one(
        "title: a: b\n",
        ":: `title` has a colon followed by a space in its value, so the value needs quotes | put the value in quotes: `title: \"a: b\"`",
    );
}

#[test]
fn nested_brackets_cost_nothing() {
    let started = std::time::Instant::now();
    assert!(decode::<Outer>(&"{".repeat(60_000)).is_err());
    assert!(started.elapsed().as_secs() < 2);
}

#[test]
fn faults_in_maps_of_one_key_hide_no_others() {
    assert_eq!(
        faults("inner: {mim: 1}\nlist:\n- {idd: a}\n- id: [x]\nmap: {k: {min: 1}}\nflag: 3\n"),
        [
            "mim: `inner` has no `id` | add `id: …`",
            "mim: there is no key `mim` in `inner` | write `min`",
            "idd: there is no key `idd` in item 1 of `list` | write `id`",
            "[x]: `id` must be text, not a list | ",
            "min: `k` has no `id` | add `id: …`",
            "3: `flag` must be `true` or `false`, not `3` | ",
        ]
    );
    assert_eq!(faults("inner: {a: 1, b: 2}\n").len(), 3);
}

#[test]
fn every_key_that_is_missing_is_asked_for_at_once() {
    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "only whether it decodes is asked")]
    struct Two {
        first: String,
        second: Vec<usize>,
    }
    let missing = |text: &str| {
        let faults = into_result::<Vec<Two>>(text).unwrap_err();
        faults.into_iter().map(|fault| fault.message.en).collect::<Vec<_>>()
    };
    assert_eq!(missing("- {}\n"), ["item 1 has no `first`", "item 1 has no `second`"]);
    assert_eq!(missing("- second: x\n"), ["item 1 has no `first`", "`second` must be a list, not `x`"]);
}

#[test]
fn what_stands_after_a_fault_is_looked_at() {
    let lines: String = (0..60).map(|index| format!("- {{id: [x], min: {index}x, {index}: 1}}\n")).collect();
    assert_eq!(faults(&format!("list:\n{lines}")).len(), FAULT_LIMIT);
    let lines: String = (0..30).map(|index| format!("- {{id: [x], min: {index}x, {index}: 1}}\n")).collect();
    assert_eq!(faults(&format!("title: [x]\nlist:\n{lines}word: [warn]\nmap: 1\n")).len(), 93);
}

#[test]
fn maps_that_are_merged_are_decoded_and_told_once() {
    let text = "map:\n  a: &a {id: x, min: 1}\n  b: {<<: *a, min: 2}\nlist: [*a, *a]\n";
    let (outer, _) = into_result::<Outer>(text).unwrap();
    assert_eq!((outer.map["b"].id.as_str(), outer.map["b"].min, outer.list.len()), ("x", Some(2), 2));
    one("inner: &a {id: x, mim: 1}\nmap: {b: *a, inner: *a}\n", "mim: there is no key `mim` in `inner` | write `min`");
}

#[test]
fn a_scalar_of_an_alias_is_what_was_written() {
    let (outer, _) = into_result::<Outer>("names: [&a 1.50, &b 0x1F, &c yes]\ntitle: *a\ncount: *b\n").unwrap();
    assert_eq!(
        (outer.title.as_str(), outer.count, &outer.names[..]),
        ("1.50", 31, &["1.50", "0x1F", "yes"].map(str::to_owned)[..])
    );
}

/// Accepts a scalar of any type, and tells which one it was.
#[derive(PartialEq, Debug)]
struct Any(String);

impl<'de> Deserialize<'de> for Any {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_yaml::Value::deserialize(deserializer).map(|value| Self(format!("{value:?}")))
    }
}

/// A model with a field of each kind.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(dead_code, reason = "compared as drawn")]
struct Kinds {
    text: Option<String>,
    texts: Vec<String>,
    count: Option<usize>,
    number: Option<f64>,
    flag: Option<bool>,
    any: Option<Any>,
    map: BTreeMap<String, Vec<Any>>,
    word: Option<Word>,
}

#[track_caller]
fn as_serde_yaml_does(text: &str) {
    let ours = into_result::<Kinds>(text).ok().map(|(value, _)| format!("{value:?}"));
    let theirs = serde_yaml::from_str::<Kinds>(text).ok().map(|value| format!("{value:?}"));
    assert_eq!(ours, theirs, "{text:?}");
}

#[test]
fn scalars_have_the_types_that_serde_yaml_gives_them() {
    for scalar in [
        "yes",
        "on",
        "NO",
        "y",
        "True",
        "FALSE",
        "tRue",
        "~",
        "null",
        "Null",
        "NULL",
        "nULL",
        "''",
        "\"\"",
        "02",
        "-02",
        "1_000",
        "0o17",
        "0O17",
        "0x1F",
        "0b11",
        "-0b11",
        "-0x1f",
        "+0o7",
        "+3",
        "+-3",
        "0x",
        "0b2",
        "2025-09-18",
        "2025-09-18T10:00:00Z",
        "12:30",
        "1e3",
        "1E3",
        "1e",
        "e1",
        ".5",
        "5.",
        ".",
        "-.5",
        "1.0",
        "1.50",
        ".inf",
        "-.Inf",
        "+.INF",
        ".nan",
        "-.nan",
        "inf",
        "nan",
        "NaN",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551615",
        "-9223372036854775808",
        "'1'",
        "\"true\"",
        "warn",
        "Warn",
        "ễ",
        "a b",
        "0xg",
        "0_1",
        "--1",
        "1-2",
    ] {
        for key in ["text", "count", "number", "flag", "any", "word"] {
            as_serde_yaml_does(&format!("{key}: {scalar}\n"));
        }
        as_serde_yaml_does(&format!("texts: [{scalar}, a]\nmap: {{a: [{scalar}], b: []}}\n"));
    }
}

proptest! {
    #[test]
    fn documents_decode_as_serde_yaml_decodes_them(
        entries in prop::collection::vec(
            (
                prop::sample::select(&["text", "count", "number", "flag", "any", "word", "texts", "map"][..]),
                prop_oneof![
                    "[-+]?(0[xobXOB])?[0-9]{1,4}(\\.[0-9]{0,2})?([eE][-+]?[0-9]{0,2})?",
                    "[-+.~_0-9a-fA-FnNulLtrRuUeExo:]{1,6}",
                    "'[0-9a-z~ ]{0,4}'",
                    "\\[([0-9a-e.]{1,3}, ){0,3}\\]",
                    "\\{([a-c]: \\[([0-9a-e.]{1,3}, ){0,2}\\]){0,1}\\}",
                    Just("\n  - a\n  - 1\n".to_owned()),
                    Just("|\n  1\n  2\n".to_owned()),
                    Just(String::new()),
                ],
            ),
            0..4,
        ),
    ) {
        let text: String = entries.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
        // Only one of them accepts `~` for a list or mapping.
        // Only one of them keeps the sign of zero.
        prop_assume!(entries.iter().all(|(_, value)| !value.starts_with("-0")));
        prop_assume!(entries.iter().all(|(key, value)| !matches!(*key, "texts" | "map") || value != "~" && value.to_lowercase() != "null"));
        if Builder::new(&text, true).read().is_ok() {
            as_serde_yaml_does(&text);
        }
    }

    #[test]
    fn whatever_is_wrong_has_a_place_on_character_borders(
        lines in prop::collection::vec(
            prop_oneof![
                "(  |    |- )?(title|count|flag|inner|list|names|map|word|ễ|id|min|x): ?(\\{(id|min|ễ): [a1ễ]\\}|\\[[a1], \\{id: b\\}\\]|&a [a1]|\\*a|ễ|1|true|\\|\n      ễ|)",
                "(  |    )?- ?(a|id: ễ|min: 1|\\{id: a, ễ: 2\\})",
                "# ễ",
            ],
            0..10,
        ),
        end in prop_oneof!["\n", "\r\n", "\r"],
    ) {
        let text = lines.join(&end);
        for fault in into_result::<Outer>(&text).err().unwrap_or_default() {
            prop_assert!(text.get(fault.span.start..fault.span.end).is_some(), "{text:?} {fault:?}");
            prop_assert!(!fault.message.en.contains(['\n', '\r']), "{text:?} {fault:?}");
        }
    }
}
