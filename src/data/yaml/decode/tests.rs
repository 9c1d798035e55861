use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::Deserialize;

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

/// Each fault as `text of the span: message | help`.
fn faults(text: &str) -> Vec<String> {
    let faults = decode::<Outer>(text).expect_err(text);
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
    one("title: a\n<<: {titel: 1}\n", "<<: maps cannot be merged with `<<` here | write the keys and values out");
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
    one("title: a\nlist: []\ntitle: b\n", "title: `title` is given a second time | keep one of the two");
    one("inner: {id: a, id: b}\n", "id: `id` is given a second time | keep one of the two");
}

#[test]
fn what_is_no_yaml_is_a_fault_of_its_own() {
    one(
        "title: a: b\n",
        ":: a colon and a blank cannot stand inside the value of `title` unless it is in quotes | put the value in quotes: `title: \"a: b\"`",
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
            "mim: there is no key `mim` in `inner` | write `min`",
            "idd: there is no key `idd` in item 1 of `list` | write `id`",
            "min: `k` has no `id` | add `id: …`",
            "3: `flag` must be `true` or `false`, not `3` | ",
        ]
    );
    assert_eq!(faults("inner: {a: 1, b: 2}\n").len(), 2);
}

proptest! {
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
        for fault in decode::<Outer>(&text).err().unwrap_or_default() {
            prop_assert!(text.get(fault.span.start..fault.span.end).is_some(), "{text:?} {fault:?}");
            prop_assert!(!fault.message.en.contains(['\n', '\r']), "{text:?} {fault:?}");
        }
    }
}
