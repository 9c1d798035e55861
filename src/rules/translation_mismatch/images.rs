//! Compares the images of translations: their number and their files.

use std::collections::HashMap;

use super::pair::{Pair, not_in};
use crate::collection::facts::ImageFact;
use crate::diagnostic::Group;
use crate::message::{Message, SEMICOLON};
use crate::rules::collection::{CollectionSink, Member};
use crate::rules::wording::plural;
use crate::say;
use crate::schema::Countable;

/// Compares the images of two translations: their number and their files.
pub fn check(pair: &Pair<'_>, out: &mut CollectionSink<'_>) {
    let (here, there) = (pair.here, pair.there);
    // The usual case.
    let (own, theirs) = (here.facts.images.iter(), there.facts.images.iter());
    if own.map(|image| &image.target).eq(theirs.map(|image| &image.target)) {
        return;
    }
    let (only_here, lost_here) = unlike(here, there);
    let (only_there, lost_there) = unlike(there, here);
    let only_here = &only_here[..only_here.len().saturating_sub(unsure(there, lost_there))];
    let only_there = &only_there[..only_there.len().saturating_sub(unsure(here, lost_here))];
    let (Some(span), other) = (
        only_here.first().map(|image| image.span).or((!only_there.is_empty()).then_some(here.facts.title)),
        pair.other(),
    ) else {
        return;
    };
    let (count, their_count) = (here.facts.images.len(), there.facts.images.len());
    let message = match count == their_count {
        true => {
            let differing = differing(only_here, only_there, &other);
            say!(
                en("the translations show different images: {}", differing.en),
                vi("hai bản dịch hiện ảnh khác nhau: {}", differing.vi),
            )
        }
        false => say!(
            en("the page shows {}, {} {their_count}", plural(count, "image", "images"), other.en),
            vi("trang này có {count} ảnh, {} có {their_count}", other.vi),
        ),
    };
    let diagnostic = out.report(pair.side, "/translations/compare", span, message);
    let missing = || say!(en("an image is missing on this page"), vi("trang này thiếu một ảnh"));
    diagnostic.here(if only_here.is_empty() { missing() } else { not_in(there) });
    for image in only_here.iter().skip(1) {
        diagnostic.label(image.span, not_in(there));
    }
    for image in only_there {
        diagnostic.label_in(&there.source, image.span, not_in(here));
    }
    if only_there.is_empty() {
        let place = there.facts.images.last().map_or(there.facts.title, |image| image.span);
        diagnostic.label_in(&there.source, place, missing());
    }
    let (one, two) = pair.files();
    let show = |images: &[&ImageFact], file: &str| {
        let all: Vec<_> = images.iter().map(|image| format!("`{}`", image.address)).collect();
        let listed = all.join(", ");
        (!all.is_empty()).then(|| say!(en("show {listed} in {file} too"), vi("hãy thêm ảnh {listed} vào {file}")))
    };
    let cures: Vec<Message> = show(only_here, &two).into_iter().chain(show(only_there, &one)).collect();
    diagnostic.help(match &cures[..] {
        [only] => say!(en("{}, or delete it from both", only.en), vi("{}, hoặc bỏ khỏi cả hai bản", only.vi)),
        _ => say!(
            en("show the same images in both, each where it belongs"),
            vi("hãy hiện cùng những ảnh đó trong cả hai bản, mỗi ảnh đúng chỗ của nó"),
        ),
    });
}

/// The number of images that a page may lack for a reason reported elsewhere. The `lost` images or malformed ones may
/// be those that the other page shows. A page with too few images, or with template text instead, may lack any number.
fn unsure(member: &Member, lost: usize) -> usize {
    let mut pictured = member.schema.sections.iter().filter(|section| {
        let mut counts = section.requires.counts.iter();
        counts.any(|count| count.what == Countable::Images)
    });
    let has_too_few = member.is_reported_for("/images/min")
        || member.is_reported_by(Group::Residue)
        || member.is_reported_by_rule("block-unclosed")
        || pictured.any(|section| member.is_reported_of(&section.id));
    if has_too_few {
        return usize::MAX;
    }
    lost + member.facts.malformed_images
}

/// `` `a.png` only here; `b.png` only in the English version ``.
fn differing(only_here: &[&ImageFact], only_there: &[&ImageFact], other: &Message) -> Message {
    let list = |images: &[&ImageFact], place: Message| {
        let all: Vec<_> = images.iter().map(|image| format!("`{}`", image.address)).collect();
        let listed = all.join(", ");
        (!all.is_empty()).then(|| say!(en("{listed} only {}", place.en), vi("{listed} chỉ có {}", place.vi)))
    };
    let here = list(only_here, say!(en("here"), vi("ở đây")));
    let there = list(only_there, say!(en("in {}", other.en), vi("trong {}", other.vi)));
    let parts: Vec<Message> = here.into_iter().chain(there).collect();
    Message::joined(&parts, SEMICOLON)
}

/// The images of `one` that `other` does not show, and how many more of them do not exist.
fn unlike<'m>(one: &'m Member, other: &Member) -> (Vec<&'m ImageFact>, usize) {
    let mut rest: HashMap<String, usize> = HashMap::new();
    for image in &other.facts.images {
        *rest.entry(plain(other, image)).or_default() += 1;
    }
    let is_alike = |image: &&ImageFact| match rest.get_mut(&plain(one, image)).filter(|count| **count > 0) {
        Some(count) => {
            *count -= 1;
            true
        }
        None => false,
    };
    let (_, unlike): (Vec<&ImageFact>, Vec<&ImageFact>) = one.facts.images.iter().partition(is_alike);
    let (lost, unlike): (Vec<&ImageFact>, Vec<&ImageFact>) = unlike.into_iter().partition(|image| image.lost);
    (unlike, lost.len())
}

/// The file of an image, without a language in its name: `plan.png` for `plan.vi.png`.
fn plain(member: &Member, image: &ImageFact) -> String {
    let is_language =
        |word: &&str| member.schema.languages.iter().any(|language| language.code.eq_ignore_ascii_case(word));
    let words = image.target.split(['/', '.', '_', '-']).filter(|word| !word.is_empty() && !is_language(word));
    words.collect::<Vec<_>>().join(".")
}
