//! What is kept of a text to compare it with others.

use super::shingles::{self, Shingles};
use super::words;
use crate::binding::residue::Residue;
use crate::document::Document;
use crate::schema::Schema;

/// What is kept of one text to compare it with others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fingerprint {
    /// Whose text it is: reports of one site are not copies of each other.
    pub site: String,
    /// Which of the site's reports it is.
    pub report: String,
    /// What kind of text it is: its schema and its language, `worklog-week/vi`. What most of a class has in common is
    /// told among texts of one kind.
    pub kind: String,
    /// Whether it is a template, not somebody's report.
    pub template: bool,
    /// Its shingles, ascending, each once.
    pub(super) shingles: Box<[u32]>,
}

impl Fingerprint {
    /// The fingerprint of a report's prose; `residue` is what is left in it of the schema's phrases.
    pub fn new(
        site: impl Into<String>,
        report: impl Into<String>,
        document: &Document<'_>,
        schema: &Schema,
        residue: &[Residue],
    ) -> Self {
        let mut shingles = Shingles::for_text(document.body.len());
        words::each(document, schema, residue, |word| shingles.push(word.hash));
        Self::of_shingles(site, report, shingles.finish())
    }

    /// The fingerprint of a template: besides the shingles of its prose, which reports are compared by, it has those of
    /// all its words, by which a page is told that is the template still.
    pub fn of_template(
        report: impl Into<String>,
        document: &Document<'_>,
        schema: &Schema,
        residue: &[Residue],
    ) -> Self {
        let mut shingles = Shingles::for_text(2 * document.body.len());
        words::each(document, schema, residue, |word| shingles.push(word.hash));
        shingles.part();
        words::of_page(document).into_iter().for_each(|word| shingles.push(word));
        Self::of_shingles("", report, shingles.finish()).as_template()
    }

    fn of_shingles(site: impl Into<String>, report: impl Into<String>, shingles: Box<[u32]>) -> Self {
        Self { site: site.into(), report: report.into(), kind: String::new(), template: false, shingles }
    }

    /// The fingerprint of folded words, one by one.
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

    /// The same, of this kind.
    pub fn of_kind(mut self, kind: impl Into<String>) -> Self {
        self.kind = kind.into();
        self
    }

    /// The same, as a template, whose words are nobody's own.
    pub fn as_template(mut self) -> Self {
        self.template = true;
        self
    }

    /// What stands for its text: the same for the same one.
    pub fn text(&self) -> Box<[u32]> {
        self.shingles.clone()
    }

    /// How many different shingles the text has.
    pub fn len(&self) -> usize {
        self.shingles.len()
    }

    /// Whether the text has fewer than five words.
    pub fn is_empty(&self) -> bool {
        self.shingles.is_empty()
    }
}
