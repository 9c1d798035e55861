//! `weight: …`

use crate::binding::fields::{Mismatch, Verdict};
use crate::schema::FieldKind;

use super::{hugo, judged, page};

/// Our finding.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Ours {
    /// None.
    Fine,
    /// The value is empty.
    Blank,
    /// Hugo reads another number than the one written.
    Wrong,
}
use Ours::{Blank, Fine, Wrong};

/// The value in YAML, the number that Hugo reads, and our finding.
#[rustfmt::skip]
const WEIGHTS: &[(&str, i64, Ours)] = &[
    ("1", 1, Fine),
    ("01", 1, Fine),
    ("02", 2, Fine),
    ("08", 0, Wrong),
    ("09", 0, Wrong),
    ("010", 8, Wrong),
    ("\"2\"", 2, Fine),
    ("1.0", 1, Fine),
    ("1.5", 1, Wrong),
    ("0", 0, Fine),
    ("-1", -1, Fine),
    ("two", 0, Wrong),
    ("", 0, Blank),
    ("1e1", 0, Wrong),
    ("0x1F", 31, Fine),
    ("1_000", 1000, Fine),
    ("[1]", 0, Wrong),
    ("true", 1, Wrong),
    ("+1", 1, Fine),
    ("\"08\"", 0, Wrong),
    ("\"010\"", 8, Wrong),
    ("\"1.5\"", 1, Wrong),
    ("\"1.0\"", 1, Fine),
    ("\"two\"", 0, Wrong),
    ("\"\"", 0, Blank),
    ("\" 2 \"", 0, Wrong),
    ("\"0x1F\"", 31, Fine),
    ("\"1_000\"", 1000, Fine),
    ("\"-3\"", -3, Fine),
    ("-08", 0, Wrong),
    ("0o17", 15, Fine),
    ("0b11", 3, Fine),
    ("0b12", 0, Wrong),
    ("1,000", 0, Wrong),
    ("\"1,000\"", 0, Wrong),
    ("1.9", 1, Wrong),
    ("-1.5", -1, Wrong),
    ("1e0", 0, Wrong),
    ("1E3", 0, Wrong),
    ("\"1e3\"", 0, Wrong),
    (".5", 0, Wrong),
    ("5.", 5, Fine),
    ("1.", 1, Fine),
    (".inf", -9223372036854775808, Wrong),
    (".nan", -9223372036854775808, Wrong),
    ("false", 0, Wrong),
    ("\"true\"", 0, Wrong),
    ("~", 0, Blank),
    ("null", 0, Blank),
    ("[]", 0, Blank),
    ("{}", 0, Blank),
    ("{a: 1}", 0, Wrong),
    ("9223372036854775807", 9223372036854775807, Fine),
    ("9223372036854775808", -9223372036854775808, Wrong),
    ("18446744073709551615", -1, Wrong),
    ("99999999999999999999", 0, Wrong),
    ("\"99999999999999999999\"", 0, Wrong),
    ("4.2", 4, Wrong),
    ("2.", 2, Fine),
    ("２", 0, Wrong),
    ("1 # c", 1, Fine),
    ("00", 0, Fine),
    ("007", 7, Fine),
    ("0_7", 7, Fine),
    ("_7", 0, Wrong),
    ("7_", 7, Fine),
    ("1__0", 10, Fine),
    ("0xG", 0, Wrong),
    ("0X1F", 31, Fine),
    ("2nd", 0, Wrong),
    ("#2", 0, Blank),
    ("1:30", 0, Wrong),
    ("!!int \"3\"", 3, Fine),
    ("!!str 3", 3, Fine),
    ("1.50", 1, Wrong),
    ("\"2.9\"", 2, Wrong),
    ("\"-2.9\"", -2, Wrong),
    ("\"+2\"", 2, Fine),
    ("\"０２\"", 0, Wrong),
    ("''", 0, Blank),
    ("'02'", 2, Fine),
    ("'09'", 0, Wrong),
    ("01.0", 1, Fine),
    ("08.0", 8, Fine),
    ("08.5", 8, Wrong),
    ("1.0e1", 10, Fine),
    ("\"0b11\"", 3, Fine),
    ("\"0o17\"", 15, Fine),
    ("\"0x\"", 0, Wrong),
    ("0x", 0, Wrong),
    ("0xffffffffffffffffffff", 0, Wrong),
    ("-0x1F", -31, Fine),
    ("+010", 8, Wrong),
    ("-010", -8, Wrong),
    ("yes", 0, Wrong),
    ("on", 0, Wrong),
    ("2024-01-01", 0, Wrong),
    ("\"08.0\"", 0, Wrong),
    ("\"7_\"", 0, Wrong),
    ("\"0_7\"", 7, Fine),
    ("\"1__0\"", 0, Wrong),
    ("1.0e400", 0, Wrong),
    ("\"1e400\"", 0, Wrong),
    ("08.", 8, Fine),
    ("\"5.\"", 5, Fine),
    ("\".5\"", 0, Wrong),
    ("\"-.5\"", 0, Wrong),
    ("-0", 0, Fine),
    ("\"1.2.3\"", 0, Wrong),
    ("1.2.3", 0, Wrong),
    ("4.2.", 0, Wrong),
    ("\"4.2.\"", 0, Wrong),
    ("1 000", 0, Wrong),
    ("0.0", 0, Fine),
    ("\"0.9\"", 0, Wrong),
    ("00.5", 0, Wrong),
    ("1_0.0", 10, Fine),
    ("1_0.5", 10, Wrong),
    ("0x1F.0", 0, Wrong),
    ("\"0x1F.0\"", 0, Wrong),
    ("1.5e1", 15, Fine),
    ("1.0e-1", 0, Wrong),
    ("\"1.0e1\"", 0, Wrong),
    ("\"08.5\"", 0, Wrong),
    ("\"010.5\"", 8, Wrong),
    ("010.0", 10, Fine),
    ("\"010.0\"", 8, Wrong),
    ("-1_0", -10, Fine),
    ("0x_1F", 31, Fine),
    ("0b_1", 1, Fine),
    ("0o08", 0, Wrong),
    ("09_1", 0, Wrong),
    ("\"٣\"", 0, Wrong),
    ("3 4", 0, Wrong),
    ("\"3\\t\"", 0, Wrong),
    ("+", 0, Wrong),
    ("--1", 0, Wrong),
    ("\"1,5\"", 0, Wrong),
    ("1,5", 0, Wrong),
    ("\"5.x\"", 0, Wrong),
    ("5.x", 0, Wrong),
    ("\"1.999999999999\"", 1, Wrong),
    ("\"-0\"", 0, Fine),
];

#[test]
fn weights_are_right_when_hugo_reads_what_was_meant() {
    let mut wrong = Vec::new();
    for &(value, reads, ours) in WEIGHTS {
        let verdict = judged("weight", value, FieldKind::Integer);
        let right = match (&verdict, ours) {
            (Verdict::Fine, Fine) | (Verdict::Blank, Blank) => true,
            (Verdict::Type(Mismatch::NoWhole { whole, cast: true }), Wrong) => whole.reads == reads,
            _ => false,
        };
        if !right {
            wrong.push(format!("{value}: {verdict:?}, wanted {ours:?}, where Hugo reads {reads}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn hugo_still_reads_weights_so() {
    let pages: Vec<_> = WEIGHTS.iter().map(|(value, ..)| page("weight", value)).collect();
    let Some(answers) = hugo::build(&pages) else { return };
    let mut wrong = Vec::new();
    for (&(value, reads, _), answer) in WEIGHTS.iter().zip(answers) {
        if answer.refused || answer.weight != reads {
            wrong.push(format!("{value}: {reads}, now {}", answer.weight));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
