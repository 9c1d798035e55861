//! Decides which heading serves which section, for all sections together.

use super::assignment::{Offer, assign};
use super::bids::{self, Bid};
use super::bound::Bound;
use super::evidence::Candidate;
use super::matcher::Matcher;
use super::sections::Binding;
use super::shape::Shape;
use super::translation::Translation;
use super::{levels, questions, series, title};
use crate::document::{self, Accidental, Document};
use crate::schema::Schema;
use crate::text::source::Source;

impl Binding {
    /// Decides which heading of `document` serves which section of `schema`. `matcher` has the vocabulary of `schema`.
    pub fn new(document: &Document<'_>, schema: &Schema, matcher: &Matcher) -> Self {
        Self::with_translation(document, schema, matcher, None)
    }

    /// Like `new`, but if a section is missing, the headings of the translation count as evidence. `translation` is given
    /// the binding without it.
    pub fn with_lazy_translation(
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        translation: impl FnOnce(&Self) -> Option<Translation>,
    ) -> Self {
        let (binding, candidates) = Self::of_headings(document, schema, matcher, None);
        let mut binding = binding.completed(document, schema, matcher, &candidates);
        if schema.languages.len() < 2 || document.headings.is_empty() || binding.missing(schema).next().is_none() {
            return binding;
        }
        let Some(translation) = translation(&binding) else { return binding };
        let mut spoken = candidates.clone();
        translation.speak(&document.headings, schema, &mut spoken);
        leave_out(document, (binding.title, binding.subtitle), &mut spoken);
        // Mostly it says what the headings say themselves.
        if spoken == candidates {
            binding.translation = Some(translation);
            return binding;
        }
        Self::with_translation(document, schema, matcher, Some(&translation))
    }

    /// The evidence of `source`, in the language with this code, as a translation.
    pub fn translation_of(source: &Source, language: &str, schema: &Schema, matcher: &Matcher) -> Translation {
        let document = document::parse(source);
        Self::of_headings(&document, schema, matcher, None).0.as_translation(&document, language)
    }

    /// The evidence of `document`, which has this binding and is in the language with this code, as a translation.
    pub fn as_translation(&self, document: &Document<'_>, language: &str) -> Translation {
        Translation::new(language, document, &self.bound, self.level)
    }

    /// Like `new`, with the evidence of the report's `translation`.
    pub fn with_translation(
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        translation: Option<&Translation>,
    ) -> Self {
        let (binding, candidates) = Self::of_headings(document, schema, matcher, translation);
        binding.completed(document, schema, matcher, &candidates)
    }

    /// The same with what is not under a heading of its own, and with what may have been meant for what is missing.
    fn completed(
        mut self,
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        candidates: &[Vec<Candidate>],
    ) -> Self {
        self.share(document, schema, matcher, candidates);
        if schema.own_headings {
            self.join(document, schema, matcher, candidates);
        }
        self.by_rows(document, schema, matcher);
        self.by_labels(document, schema, matcher);
        self.by_signs(document, schema);
        self.hints = self.hints(document, schema, matcher, candidates);
        self.by_people(document, schema);
        self.by_parts(document, schema, matcher);
        self.by_text(document, schema, matcher);
        let own_voice = self.has_own_voice(document);
        self.own_words = schema.own_headings || own_voice;
        self.by_topics(document, schema, matcher, own_voice);
        if self.own_words {
            self.in_place(document, schema);
        }
        self.by_voice(document, schema, matcher, candidates);
        self.by_names(document, schema, matcher);
        self.by_elimination(document, schema, candidates);
        if own_voice {
            self.by_topics(document, schema, matcher, false);
        }
        if self.own_words {
            self.in_what_is_left(document, schema, candidates);
        }
        if self.missing(schema).next().is_some() {
            self.left = self.left_over(document, schema);
        }
        self.questions = questions::ask(&self, document, schema);
        self
    }

    /// Only which heading is the title, and which serves which section, with the candidates of each heading. What is not
    /// under a heading of its own is not looked for.
    pub(super) fn of_headings(
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        translation: Option<&Translation>,
    ) -> (Self, Vec<Vec<Candidate>>) {
        let headings = &document.headings;
        let (mut folded, mut candidates) = (Vec::with_capacity(headings.len()), Vec::with_capacity(headings.len()));
        let mut shapes: Vec<Shape> = Vec::with_capacity(headings.len());
        for heading in headings {
            let known = matcher.heading(&heading.text);
            folded.push(known.folded.clone());
            candidates.push(known.candidates.clone());
            shapes.push(known.shape);
        }
        let title = title::title(document, schema, &candidates);
        let subtitle = title::subtitle(document, title, &candidates);
        leave_out(document, (title, subtitle), &mut candidates);
        let (level, on_level) = levels::find(document, schema, (&candidates, &shapes), (title, subtitle));
        series::drop_series((headings, &folded), &shapes, level, &mut candidates);
        if let Some(translation) = translation {
            translation.speak(headings, schema, &mut candidates);
            leave_out(document, (title, subtitle), &mut candidates);
        }
        let mut binding = Self {
            bound: vec![None; schema.sections.len()],
            serves: vec![None; headings.len()],
            title,
            subtitle,
            level,
            on_level,
            translation: translation.cloned(),
            folded,
            elsewhere: vec![None; schema.sections.len()],
            unknown: Vec::new(),
            topics: Vec::new(),
            left: Vec::new(),
            own_words: false,
            hints: vec![None; schema.sections.len()],
            questions: Vec::new(),
        };
        let bids = bids::bids(document, schema, &candidates, &shapes, (level, &binding.on_level));
        binding.decide(&bids, document, schema);
        binding.by_table(document, schema, matcher);
        (binding, candidates)
    }

    /// Assigns headings to sections: first to all sections that may be anywhere, then to those required inside one of
    /// them, and so on inwards.
    fn decide(&mut self, bids: &[Bid], document: &Document<'_>, schema: &Schema) {
        let mut of_section: Vec<Vec<&Bid>> = vec![Vec::new(); schema.sections.len()];
        for bid in bids {
            of_section[bid.reason.section].push(bid);
        }
        let depths: Vec<usize> = (0..schema.sections.len()).map(|section| depth(section, schema)).collect();
        for depth in 0..=depths.iter().copied().max().unwrap_or(0) {
            let sections: Vec<usize> = (0..depths.len()).filter(|&section| depths[section] == depth).collect();
            let offer = |bid: &&Bid| {
                let heading = &document.headings[bid.heading];
                let lacks = bids::lacks_images(document, heading, schema, bid.reason.section);
                Offer { heading: bid.heading, score: ranked(bid, !lacks, heading.level) }
            };
            let offers = sections.iter().map(|&section| {
                let free =
                    of_section[section].iter().filter(|bid| self.may_have(section, bid.heading, document, schema));
                free.map(offer).collect()
            });
            let given = assign(offers.collect());
            for (&section, offer) in sections.iter().zip(&given) {
                let Some(Offer { heading, .. }) = *offer else { continue };
                let bid = of_section[section].iter().find(|bid| bid.heading == heading);
                self.bound[section] = bid.map(|bid| Bound { heading, reason: bid.reason.clone() });
                self.serves[heading] = Some(section);
            }
        }
    }

    /// Whether `heading` serves no section yet and is inside the section that must contain `section`.
    pub(super) fn may_have(&self, section: usize, heading: usize, document: &Document<'_>, schema: &Schema) -> bool {
        let inside = |outer: usize| outer < heading && heading < document.headings[outer].end;
        self.serves[heading].is_none()
            && schema.sections[section].within.is_none_or(|outer| self.heading_of(outer).is_some_and(inside))
    }
}

/// Clears the candidates of headings that are no section: the title and the subtitle, and what is a heading by accident.
fn leave_out(
    document: &Document<'_>,
    (title, subtitle): (Option<usize>, Option<usize>),
    candidates: &mut [Vec<Candidate>],
) {
    for (index, (heading, candidates)) in document.headings.iter().zip(candidates).enumerate() {
        if Some(index) == title || Some(index) == subtitle || heading.accidental.is_some_and(Accidental::is_sure) {
            candidates.clear();
        }
    }
}

/// The nesting depth of `section`: how many sections must contain it.
fn depth(section: usize, schema: &Schema) -> usize {
    let outer = |&section: &usize| schema.sections[section].within;
    std::iter::successors(outer(&section), outer).count()
}

/// The score of a bid with tie-breakers. Of equal bids, the one with the images that the section requires wins, then
/// the shallower heading, then the first one. The tie-breakers of all sections together are less than one point.
fn ranked(bid: &Bid, shows: bool, level: u8) -> i64 {
    const HEADINGS: i64 = 1 << 22;
    let order = HEADINGS - i64::try_from(bid.heading).unwrap_or(HEADINGS).min(HEADINGS);
    let level = 7 - i64::from(level.min(7));
    (bid.score << 40) + (i64::from(shows) << 25) + (level << 22) + order
}
