//! Compares the marks of translations of a form.

use rustc_hash::FxHashMap;

use super::pair::Pair;
use crate::collection::facts::{Mark, Value};
use crate::rules::collection::CollectionSink;
use crate::rules::wording::label_others;
use crate::say;

/// Compares the marks of two forms row by row, if both have as many rows. A row without a mark is reported by another
/// rule.
pub fn check(pair: &Pair<'_>, out: &mut CollectionSink<'_>) {
    let (here, there) = (&pair.here.facts.marks, &pair.there.facts.marks);
    if here.len() != there.len() {
        return;
    }
    let mut words: FxHashMap<(&str, &str), usize> = FxHashMap::default();
    for pair in here.iter().zip(there).filter_map(|(one, other)| both_words(one, other)) {
        *words.entry(pair).or_default() += 1;
    }
    let differ = |(one, other): &(&Mark, &Mark)| match (&one.value, &other.value) {
        (Some(Value::Sign(one)), Some(Value::Sign(other))) => one != other,
        _ => both_words(one, other).is_some_and(|pair| is_another_word(pair, &words)),
    };
    let differing: Vec<(&Mark, &Mark)> = here.iter().zip(there).filter(differ).collect();
    let Some(&(one, other)) = differing.first() else { return };
    // If most rows differ, the forms have another order of columns or rows.
    if differing.len() > 2 && 2 * differing.len() > here.len() {
        return;
    }
    let (count, place) = (differing.len(), pair.other());
    let message = match count {
        1 => say!(en("one mark differs from that in {}", place.en), vi("có một mức đánh giá khác với {}", place.vi),),
        _ => say!(
            en("{count} marks differ from those in {}", place.en),
            vi("có {count} mức đánh giá khác với {}", place.vi),
        ),
    };
    let (here, there) = pair.files();
    let label = say!(en("the same row in {}", place.en), vi("cùng dòng này trong {}", place.vi));
    let diagnostic = out.report(pair.side, "/translations/compare", one.span, message);
    diagnostic.label_in(&pair.there.source, other.span, label).help(say!(
        en("give each row the same mark in both {here} and {there}"),
        vi("hãy đánh giá mỗi dòng như nhau trong cả {here} lẫn {there}"),
    ));
    label_others(diagnostic, differing[1..].iter().map(|(one, _)| one.span));
}

/// The words of both marks.
fn both_words<'m>(one: &'m Mark, other: &'m Mark) -> Option<(&'m str, &'m str)> {
    match (&one.value, &other.value) {
        (Some(Value::Words(one)), Some(Value::Words(other))) => Some((one, other)),
        _ => None,
    }
}

/// Whether the two words of `pair` mean different marks: elsewhere in the forms, as `words` counts, one of them stands beside another
/// word, and more often.
fn is_another_word(pair: (&str, &str), words: &FxHashMap<(&str, &str), usize>) -> bool {
    const OFTEN: usize = 2;
    let own = words.get(&pair).copied().unwrap_or(0);
    let beside = |(one, other): (&str, &str)| (one == pair.0) != (other == pair.1);
    own == 1 && words.iter().any(|(&other, &count)| beside(other) && count >= OFTEN)
}
