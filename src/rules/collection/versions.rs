//! In which languages the reports of a home are there, and in which they must be.

use std::collections::BTreeSet;
use std::ops::Range;

use super::member::Member;
use crate::collection::facts;
use crate::files::boundary;

/// The reports of one home by the languages that they must have.
#[derive(Debug, Default)]
pub struct Versions {
    /// The languages, as indexes into those of the schema, ascending.
    languages: Vec<usize>,
    /// The index ranges of the translations of each report. None if there are no languages.
    reports: Vec<Range<usize>>,
    /// What is known of each report in each language, report by report.
    states: Vec<State>,
}

/// What is known of a report in one language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    /// It is there, or nobody expects it.
    There,
    /// A page is written in the language, whatever its file name. That must be fixed first.
    Misnamed,
    /// It is not there.
    Lacking,
    /// It is not there, but the pages that are there are too short to tell their language.
    Unclear,
}

impl Versions {
    /// Those of the reports `members`, the first of which has the index `start` in the collection; `reports` are the
    /// index ranges of the translations of each.
    pub(super) fn of(members: &[Member], start: usize, reports: Vec<Range<usize>>) -> Self {
        let Some(some) = members.first().filter(|some| some.schema.translations.required) else {
            return Self::default();
        };
        let pages = |report: &Range<usize>| &members[report.start - start..report.end - start];
        let languages: Vec<usize> = languages(some, reports.iter().map(pages)).into_iter().collect();
        let states =
            reports.iter().flat_map(|report| languages.iter().map(move |&language| state(pages(report), language)));
        let states = if languages.is_empty() { Vec::new() } else { states.collect() };
        Self { languages, reports, states }
    }

    /// Looks at the report again to which the one with index `member` belongs; `members` and `start` as in `of`.
    pub(super) fn renew(&mut self, members: &[Member], start: usize, member: usize) {
        let at = self.reports.partition_point(|report| report.end <= member);
        let Some(report) = self.reports.get(at) else { return };
        let pages = &members[report.start - start..report.end - start];
        let count = self.languages.len();
        for (state, &language) in self.states[at * count..].iter_mut().zip(&self.languages) {
            *state = self::state(pages, language);
        }
    }

    /// The number of reports.
    pub fn count(&self) -> usize {
        self.reports.len()
    }

    /// The languages that the reports must have, as indexes into those of the schema.
    pub fn languages(&self) -> &[usize] {
        &self.languages
    }

    /// The index ranges of the translations of the reports that lack the language at this index of `languages`.
    pub fn lacking(&self, at: usize) -> impl Iterator<Item = &Range<usize>> {
        let states = move || self.states[at..].iter().step_by(self.languages.len());
        // Where pages of this kind are in the missing language under another name, so are those too short to tell.
        let any_misnamed = states().any(|&state| state == State::Misnamed);
        let lacks = move |state| state == State::Lacking || state == State::Unclear && !any_misnamed;
        self.reports.iter().zip(states()).filter(move |&(_, &state)| lacks(state)).map(|(report, _)| report)
    }
}

/// The languages that `reports`, of the home of `some`, must have.
fn languages<'m>(some: &Member, reports: impl Iterator<Item = &'m [Member]>) -> BTreeSet<usize> {
    let site = some.facts.place.site.as_deref();
    let codes = site.map_or(&[][..], |site| site.languages());
    let named: BTreeSet<usize> = codes.iter().filter_map(|code| facts::language(&some.schema, code)).collect();
    if named.len() > 1 {
        return named;
    }
    // In most homes all have the same languages.
    reports.map(spoken).filter(|languages| languages.len() > 1).flatten().collect()
}

/// The languages in which a report exists.
fn spoken(pages: &[Member]) -> BTreeSet<usize> {
    pages.iter().filter_map(|page| page.facts.place.language).collect()
}

/// What is known of the report with these pages in a language.
fn state(pages: &[Member], language: usize) -> State {
    let Some(some) = pages.first() else { return State::There };
    let code = some.schema.languages[language].code.as_str();
    if pages.iter().any(|page| page.facts.place.language == Some(language)) {
        return State::There;
    }
    if pages.iter().any(|page| page.facts.prose.language == Some(code)) {
        return State::Misnamed;
    }
    let place = &some.facts.place;
    // A file that is not checked or cannot be read still exists.
    let exists =
        || place.translations(&some.schema, language).iter().any(|file| boundary::file_at(file, &place.home).is_some());
    let unknown = pages.iter().all(|page| page.facts.place.language.is_none());
    if unknown || pages.iter().all(|page| page.facts.displaced) || exists() {
        return State::There;
    }
    match pages.iter().all(|page| page.facts.prose.language.is_none()) {
        true => State::Unclear,
        false => State::Lacking,
    }
}
