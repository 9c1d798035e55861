//! Compares the marks of translations of a form.

use super::pair::Pair;
use crate::collection::facts::Mark;
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
    let differ =
        |(one, other): &(&Mark, &Mark)| one.value.is_some() && other.value.is_some() && one.value != other.value;
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
