//! Compares the days that translations mention in their text.

use jiff::civil::Date;

use super::pair::Pair;
use crate::rules::collection::CollectionSink;
use crate::say;
use crate::text::source::Span;

/// Reports a day that only one of two translations mentions, if they mention as many; or the only one that differs from
/// that in its place. A date whose day and month may be swapped agrees if either way does.
pub fn check(pair: &Pair<'_>, out: &mut CollectionSink<'_>) {
    let (here, there) = (&pair.here.facts.text_days, &pair.there.facts.text_days);
    if here.len() != there.len() {
        return;
    }
    let is_in = |(days, _): &(Vec<Date>, Span), others: &[(Vec<Date>, Span)]| {
        others.iter().any(|(other, _)| other.iter().any(|day| days.contains(day)))
    };
    let only_here = here.iter().find(|day| !is_in(day, there));
    let only_there = there.iter().find(|day| !is_in(day, here));
    // A day that is elsewhere, too, may be wrong in its place.
    let mut in_place = here.iter().zip(there).filter(|(here, there)| !is_in(here, std::slice::from_ref(*there)));
    let alone = in_place.next().filter(|_| in_place.next().is_none());
    let Some(((days, span), (_, other))) = only_here.zip(only_there).or(alone) else { return };
    let Some(day) = days.first() else { return };
    let place = pair.other();
    let message = say!(
        en("the day {day} is here, but another one in {}", place.en),
        vi("ở đây ghi ngày {day}, còn {} ghi ngày khác", place.vi),
    );
    let (one, two) = pair.files();
    out.report(pair.side, "/translations/compare", *span, message)
        .label_in(&pair.there.source, *other, say!(en("the day there"), vi("ngày ghi bên kia")))
        .help(say!(
            en("write the same day in both {one} and {two}"),
            vi("hãy ghi cùng một ngày trong cả {one} lẫn {two}"),
        ));
}
