//! The data of a text that is needed to compare it with others.

use super::places::WordPlaces;
use super::prose::ProseWords;
use super::shingles::{self, Shingles};
use super::words;
use crate::binding::residue::Residue;
use crate::document::Document;
use crate::schema::Schema;

/// The data of one text that is needed to compare it with others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fingerprint {
    /// The author's site: reports of one site are not copies of each other.
    pub site: String,
    /// The report's name within its site.
    pub report: String,
    /// The kind of text: its schema and language, `worklog-week/vi`. Common text of a class is detected among texts of
    /// one kind.
    pub kind: String,
    /// Whether it is a template, not a report.
    pub template: bool,
    /// Its shingles, ascending and unique.
    pub(super) shingles: Box<[u32]>,
}

impl Fingerprint {
    /// The fingerprint of a report's prose; `residue` are the leftovers of the schema's template phrases in it.
    pub fn new(
        site: impl Into<String>,
        report: impl Into<String>,
        document: &Document<'_>,
        schema: &Schema,
        residue: &[Residue],
    ) -> Self {
        let prose = ProseWords::of(document);
        Self::of_places(site, report, &WordPlaces::of(document, &prose, schema, residue), &prose)
    }

    /// The same of the words of `prose` at `places`.
    pub fn of_places(
        site: impl Into<String>,
        report: impl Into<String>,
        places: &WordPlaces<'_>,
        prose: &ProseWords,
    ) -> Self {
        let mut shingles = Shingles::for_words(prose.all.len());
        places.each(prose, |word| shingles.push(word.hash));
        Self::of_shingles(site, report, shingles.finish())
    }

    /// The fingerprint of a template. Besides the shingles of its prose, which are compared with reports, it has those
    /// of all its words, which show whether a page is still the template.
    pub fn of_template(
        report: impl Into<String>,
        document: &Document<'_>,
        schema: &Schema,
        residue: &[Residue],
    ) -> Self {
        let (compared, all) = (words::words(document, schema, residue), words::of_page(document));
        let mut shingles = Shingles::for_words(compared.len() + all.len());
        compared.iter().for_each(|word| shingles.push(word.hash));
        shingles.begin_text();
        all.iter().for_each(|word| shingles.push(word.hash));
        Self::of_shingles("", report, shingles.finish()).as_template()
    }

    fn of_shingles(site: impl Into<String>, report: impl Into<String>, shingles: Box<[u32]>) -> Self {
        Self { site: site.into(), report: report.into(), kind: String::new(), template: false, shingles }
    }

    /// The fingerprint of a sequence of folded words.
    pub fn of_words<'w>(
        site: impl Into<String>,
        report: impl Into<String>,
        words: impl IntoIterator<Item = &'w str>,
    ) -> Self {
        let mut shingles = Shingles::default();
        for word in words {
            shingles.push(shingles::word(word));
        }
        Self::of_shingles(site, report, shingles.finish())
    }

    /// The same with this kind.
    pub fn of_kind(mut self, kind: impl Into<String>) -> Self {
        self.kind = kind.into();
        self
    }

    /// The same as a template: its text counts as common.
    pub fn as_template(mut self) -> Self {
        self.template = true;
        self
    }

    /// A key for its text: equal for equal texts.
    pub fn text(&self) -> Box<[u32]> {
        self.shingles.clone()
    }

    /// The number of different shingles.
    pub fn len(&self) -> usize {
        self.shingles.len()
    }

    /// Whether the text has fewer than five words.
    pub fn is_empty(&self) -> bool {
        self.shingles.is_empty()
    }
}
