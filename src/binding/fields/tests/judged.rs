//! Tests which verdict a schema gives on the value of a field.

use super::super::*;
use crate::binding::readings::{Folder, alone};
use crate::binding::tests::schema;
use crate::diagnostic::Severity;

/// The verdict on the first field of a schema with these `fields`, on a page with this front matter.
fn verdict(fields: &str, front: &str) -> Verdict {
    judged(fields, &format!("---\n{front}\n---\n# T\n"), true)
}

/// The same in a plain folder.
fn in_plain_folder(fields: &str, front: &str) -> Verdict {
    judged(fields, &format!("---\n{front}\n---\n# T\n"), false)
}

fn judged(fields: &str, report: &str, hugo: bool) -> Verdict {
    let schema = schema(&format!("front-matter: {{ fields: {{ {fields} }} }}"));
    match hugo {
        true => alone(report, &schema, |cx| cx.fields.last().unwrap().verdict.clone()),
        false => Folder::with(&[]).beside("report.md", report, &schema, |cx| cx.fields.last().unwrap().verdict.clone()),
    }
}

fn is_fine(fields: &str, front: &str) -> bool {
    verdict(fields, front) == Verdict::Fine
}

/// Whether the type is wrong, and, if Hugo needs the value, whether that breaks the build.
fn breaks(verdict: &Verdict) -> Option<bool> {
    match verdict {
        Verdict::Type(Mismatch::NoDate { breaks, .. }) => Some(*breaks),
        _ => None,
    }
}

#[test]
fn only_a_date_that_hugo_uses_breaks_the_build() {
    let of = |fields: &str, front: &str| breaks(&verdict(fields, front));
    assert_eq!(of("date: { type: date }", "date: soon"), Some(true));
    assert_eq!(of("Date: { type: date }", "Date: soon"), Some(true));
    assert_eq!(of("lastmod: { type: date }", "lastmod: soon"), Some(true));
    assert_eq!(of("held: { type: date }", "held: soon"), Some(false));
    assert_eq!(of("walk: { fields: { date: { type: date } } }", "walk: { date: soon }"), Some(false), "not at the top");
    assert_eq!(breaks(&in_plain_folder("date: { type: date }", "date: soon")), Some(false));
}

#[test]
fn only_the_weight_of_a_page_is_made_a_number_by_hugo() {
    let cast = |fields: &str, front: &str, hugo: bool| match judged(fields, &format!("---\n{front}\n---\n"), hugo) {
        Verdict::Type(Mismatch::NoWhole { cast, .. }) => Some(cast),
        _ => None,
    };
    assert_eq!(cast("weight: { type: integer }", "weight: first", true), Some(true));
    assert_eq!(cast("Weight: { type: integer }", "Weight: first", true), Some(true));
    assert_eq!(cast("week: { type: integer }", "week: first", true), Some(false));
    assert_eq!(cast("walk: { fields: { weight: { type: integer } } }", "walk: { weight: first }", true), Some(false));
    assert_eq!(cast("weight: { type: integer }", "weight: first", false), Some(false));
}

#[test]
fn what_may_be_left_out_may_be_empty_unless_hugo_refuses_it() {
    for (fields, front, fine) in [
        ("held: { type: date }", "held: \" \"", true),
        ("held: { type: date }", "held: \"\"", true),
        ("date: { type: date }", "date: \"\"", true),
        ("date: { type: date }", "date:", true),
        ("date: { type: date }", "date: \" \"", false),
    ] {
        assert_eq!(is_fine(fields, front), fine, "{front}");
    }
    for front in ["held: \" \"", "held:", "held: []", "held: {}"] {
        assert_eq!(verdict("held: { required: true }", front), Verdict::Blank, "{front}");
    }
    assert_eq!(verdict("held: { required: true }", "title: A walk"), Verdict::Absent);
    assert!(is_fine("held: {}", "title: A walk"));
}

#[test]
fn numbers_dates_lengths_and_lists_have_limits() {
    use Outside::{Above, Below};
    let outside = |fields: &str, front: &str| match verdict(fields, front) {
        Verdict::Value(failed) => Some(failed[0].outside.clone()),
        Verdict::Fine => None,
        other => panic!("{front}: {other:?}"),
    };
    let (two, five) = (Bound::Number(2.0), Bound::Number(5.0));
    for kind in ["integer", "number", "string", "list"] {
        let fields = format!("f: {{ type: {kind}, min: 2, max: 5 }}");
        let of = |size: usize| match kind {
            "string" => format!("f: {}", "ề".repeat(size)),
            "list" => format!("f: [{}]", vec!["a"; size].join(", ")),
            _ => format!("f: {size}"),
        };
        assert_eq!([2, 5].map(|size| outside(&fields, &of(size))), [None, None], "{kind}");
        assert_eq!(outside(&fields, &of(1)), Some(Below(two)), "{kind}");
        assert_eq!(outside(&fields, &of(6)), Some(Above(five)), "{kind}");
    }
    let any = "f: { min: 2, max: 5 }";
    assert_eq!(["f: 2", "f: ab", "f: [a, b]"].map(|front| outside(any, front)), [None, None, None]);
    assert_eq!(
        ["f: 1", "f: 1.5", "f: a", "f: [a]"].map(|front| outside(any, front)),
        [const { Some(Below(Bound::Number(2.0))) }; 4]
    );
    let days = "f: { type: date, min: 2026-03-01, max: 2026-03-31 }";
    assert_eq!(["f: 2026-03-01", "f: 2026-03-31"].map(|front| outside(days, front)), [None, None]);
    assert!(matches!(outside(days, "f: 2026-02-28"), Some(Below(Bound::Date(_)))));
    assert!(matches!(outside(days, "f: 2026-04-01"), Some(Above(Bound::Date(_)))));
}

#[test]
fn values_are_compared_as_what_they_are() {
    for (fields, front, fine) in [
        ("f: { type: integer, values: [7] }", "f: 7", true),
        ("f: { type: integer, values: [7] }", "f: 8", false),
        ("f: { type: number, values: [7.5] }", "f: 7.50", true),
        ("f: { type: number, values: [7.5] }", "f: 7", false),
        ("f: { type: number, values: [none] }", "f: 7", false),
        ("f: { values: [Hà, An] }", "f: Hà", true),
        ("f: { values: [Hà, An] }", "f: Ha", false),
        ("f: { values: ['7'] }", "other: &x 7\nf: *x", true),
        ("f: { values: ['7.5'] }", "other: &x 7.5\nf: *x", true),
        ("f: { values: ['true'] }", "f: true", true),
        // What is in lists and maps has fields and items of its own.
        ("f: { values: [Hà] }", "f: [An]", true),
        ("f: { pattern: '^H' }", "f: { a: b }", true),
        ("f: { pattern: '^H' }", "f: An", false),
    ] {
        let verdict = verdict(fields, front);
        assert_eq!(verdict == Verdict::Fine, fine, "{fields}, {front}: {verdict:?}");
        assert!(fine || matches!(verdict, Verdict::Value(_)), "{fields}, {front}: {verdict:?}");
    }
}

#[test]
fn numbers_are_those_that_hugo_and_people_read_alike() {
    for (kind, value, fine) in [
        ("number", "7.5", true),
        ("number", ".5", true),
        ("number", "-7", true),
        ("number", "010", false),
        ("number", "1_000", true),
        ("number", "\"7.5\"", true),
        ("number", "inf", false),
        ("number", "seven", false),
        ("integer", "7", true),
        ("integer", "010", false),
        ("integer", "seven", false),
    ] {
        let verdict = verdict(&format!("f: {{ type: {kind} }}"), &format!("f: {value}"));
        assert_eq!(verdict == Verdict::Fine, fine, "{kind}, {value}: {verdict:?}");
    }
}

#[test]
fn times_of_toml_are_dates_if_they_have_a_day() {
    let of =
        |kind: &str, value: &str| judged(&format!("f: {{ type: {kind} }}"), &format!("+++\nf = {value}\n+++\n"), true);
    assert_eq!(of("date", "2026-03-01"), Verdict::Fine);
    assert_eq!(of("date", "2026-03-01T08:00:00"), Verdict::Fine);
    assert_eq!(of("datetime", "2026-03-01T08:00:00"), Verdict::Fine);
    assert!(matches!(of("datetime", "2026-03-01"), Verdict::Type(Mismatch::NoTime(_))));
    assert!(matches!(of("date", "08:00:00"), Verdict::Type(Mismatch::NoDate { .. })));
    assert!(matches!(of("date", "20260301"), Verdict::Type(Mismatch::Seconds { .. })), "a number is of seconds");
}

#[test]
fn the_value_of_the_template_is_no_value() {
    for (fields, front) in [
        ("f: { placeholders: [your name] }", "f: \" your name \""),
        ("f: { type: date, placeholders: ['2026-01-31'] }", "f: 2026-01-31T08:00:00Z"),
        ("f: { type: string }", "f: …"),
        ("f: {}", "f: \"...\""),
        ("f: { type: list }", "f: [\"…\"]"),
    ] {
        assert!(matches!(verdict(fields, front), Verdict::Placeholder { .. }), "{front}: {:?}", verdict(fields, front));
    }
    for (fields, front) in [
        ("f: { placeholders: ['2026-01-31'] }", "f: 2026-01-31T08:00:00Z"),
        ("f: { type: date, placeholders: ['2026-01-31'] }", "f: 2026-02-01"),
        ("f: { type: date }", "f: …"),
        ("f: { type: date, placeholders: [dd/mm/yyyy] }", "f: soon"),
    ] {
        assert!(!matches!(verdict(fields, front), Verdict::Placeholder { .. }), "{front}");
    }
}

#[test]
fn a_value_can_be_used_if_nothing_is_wrong_that_is_an_error() {
    let usable = |front: &str, severity: &str| {
        verdict(&format!("f: {{ checks: [{{ min: 3, severity: {severity} }}] }}"), front).is_usable()
    };
    assert!(usable("f: 3", "error") && !usable("f: 2", "error"));
    assert!(usable("f: 2", "warning") && usable("f: 2", "info"));
    assert!(!verdict("f: { min: 3 }", "f: 2").is_usable(), "nothing says that it is no error");
    let both = "f: { checks: [{ min: 3, severity: info }, { min: 4, severity: error }] }";
    assert!(!verdict(both, "f: 2").is_usable());
    assert!(!verdict("f: { type: date }", "f: soon").is_usable());
    let Verdict::Value(failed) = verdict(both, "f: 2") else { panic!() };
    assert_eq!(
        failed.iter().map(|check| check.severity).collect::<Vec<_>>(),
        [Some(Severity::Info), Some(Severity::Error)]
    );
}

/// Calls `inspect` with the last field of a schema with these `fields`.
fn with_field<T>(fields: &str, report: &str, inspect: impl FnOnce(&Field<'_>, &Document<'_>) -> T) -> T {
    let schema = schema(&format!("front-matter: {{ fields: {{ {fields} }} }}"));
    alone(report, &schema, |cx| inspect(cx.fields.last().unwrap(), cx.document))
}

#[test]
fn the_value_of_another_key_would_do_if_it_is_right_for_the_field() {
    let would_do = |value: &str| {
        with_field("held: { type: date }", &format!("---\nheldon: {value}\n---\n"), |field, document| {
            let front = document.front_matter.readable().unwrap();
            field.would_do(front.get("heldon").unwrap(), document.source, FrontMatterKind::Yaml)
        })
    };
    assert!(would_do("2026-03-01") && !would_do("soon") && !would_do("[]"));
}

#[test]
fn a_placeholder_is_written_only_where_hugo_can_read_it() {
    let placeholder = |spec: &str| {
        let report = "---\ntitle: A walk\n---\n";
        with_field(&format!("f: {{ {spec} }}"), report, |field, _| field.placeholder(FrontMatterKind::Yaml))
    };
    let some = |line: &str| Some(line.to_owned());
    assert_eq!(placeholder("placeholders: [your name]"), some("f: \"your name\""));
    assert_eq!(placeholder("type: string, placeholders: ['2026-01-31']"), some("f: \"2026-01-31\""));
    assert_eq!(placeholder("type: date, placeholders: [dd/mm/yyyy, '2026-01-31']"), some("f: 2026-01-31"));
    assert_eq!(placeholder("type: date, placeholders: [dd/mm/yyyy]"), None);
    assert_eq!(placeholder("type: number, placeholders: ['2026-01-31']"), None);
    assert_eq!(placeholder("type: string"), None);
}

#[test]
fn a_whole_number_is_read_as_hugo_does_and_in_a_plain_folder_as_written() {
    let schema = schema("front-matter: { fields: { week: { type: integer } } }");
    let report = |value: &str| format!("---\nweek: {value}\n---\n");
    let hugo = |value: &str| alone(&report(value), &schema, |cx| cx.fields[0].whole(cx.document));
    let plain =
        |value: &str| Folder::with(&[]).beside("r.md", &report(value), &schema, |cx| cx.fields[0].whole(cx.document));
    assert_eq!([hugo("7"), hugo("010")], [Some(7), Some(8)]);
    assert_eq!([plain("7"), plain("010"), plain("7.0")], [Some(7), Some(10), Some(7)]);
    assert_eq!([hugo("seven"), plain("seven")], [Some(0), Some(0)]);
    assert_eq!(plain("7.5"), hugo("7.5"), "what is not whole is told otherwise");
    let text = crate::binding::tests::schema("front-matter: { fields: { week: { type: string } } }");
    assert_eq!(alone(&report("7"), &text, |cx| cx.fields[0].whole(cx.document)), None);
}
