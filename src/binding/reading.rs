//! One report, read: its text, what in it answers which part of its schema, and what its site says of every address.
//! Rules look at this and ask nobody else.

use std::cell::{Cell, OnceCell, RefCell};
use std::path::Path;
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use super::columns::{self, Judged};
use super::examples::{self, LeftExample};
use super::fields::{self, Field};
use super::markdown;
use super::matcher::Matcher;
use super::places::Places;
use super::references::{self, Reference};
use super::residue::{self, Residue};
use super::sections::{Binding, Hint};
use super::shortened::Shortened;
use crate::diagnostic::Diagnostic;
use crate::document::heading_ids::Anchors;
use crate::document::{self, Document, FalseHeadingKind, Heading, Image, Swallowed, Unmeant, address};
use crate::schema::{ColumnSpec, Schema, SectionSpec, TextSpec};
use crate::site::{Linked, Reader, Resolution, Site, Why};
use crate::text::language::is_vietnamese;
use crate::text::source::{Source, Span};

/// What a report lies in.
#[derive(Clone, Copy, Default)]
pub struct Around<'a> {
    /// The Hugo site, if there is one.
    pub site: Option<&'a Arc<Site>>,
    /// The plain folder whose files its addresses name; `None` when it is a page of the site, or must be one.
    pub folder: Option<&'a Arc<Site>>,
}

/// How much of a page is its writer's own, and not that of a template.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OwnText {
    /// How many words with a letter it has, headings and code included.
    pub words: usize,
    /// How many of them no template has in this place.
    pub own: usize,
    /// The share that is there of the template of which most is, from 0 to 1.
    pub kept: f64,
}

/// One report beside what is asked of it. What not every rule needs is found out when the first one asks.
pub struct Reading<'a> {
    /// The report.
    pub document: &'a Document<'a>,
    /// What is asked of it.
    pub schema: &'a Schema,
    /// The vocabulary of that.
    pub(super) matcher: &'a Matcher,
    /// The Hugo site that makes a page of it; `None` when there is none.
    pub site: Option<&'a Arc<Site>>,
    /// The plain folder whose files its addresses name; `None` when it is a page of a site, or must be one.
    pub folder: Option<&'a Arc<Site>>,
    /// The Hugo site that it lies in, whether among the pages or not.
    pub home: Option<&'a Arc<Site>>,
    /// Which heading serves which section.
    pub binding: Binding,
    /// The fields of the front matter, judged.
    pub fields: Vec<Field<'a>>,
    /// The language to speak of it in, `en` when the schema has none.
    pub language: &'a str,
    /// What is the writer's own in it; `None` where no template is known.
    pub own_text: Option<OwnText>,
    residue: OnceCell<Vec<Residue>>,
    examples: OnceCell<Vec<LeftExample>>,
    images: OnceCell<Vec<Resolution>>,
    sources: OnceCell<Vec<Resolution>>,
    links: OnceCell<Vec<Reference<'a>>>,
    anchors: OnceCell<Arc<Anchors>>,
    /// Where missing pictures are told to be put.
    places: RefCell<Places>,
    /// How often the report may still be read as it would be after a change.
    pub(super) trials: Cell<usize>,
    /// What of a long report that is tried on; `None` where it would be long itself, or read otherwise.
    pub(super) shortened: OnceCell<Option<Shortened>>,
}

impl<'a> Around<'a> {
    /// The site that makes a page of the report.
    fn page_of(self) -> Option<&'a Arc<Site>> {
        self.site.filter(|_| self.folder.is_none())
    }
}

/// How often a report is read anew.
const ALLOWED: usize = 60;

/// Parses `source`, whose shortcodes do what the site around it says.
pub fn parse<'s>(source: &'s Source, around: Around<'_>) -> Document<'s> {
    match around.page_of() {
        Some(site) => document::parse_on(source, &**site),
        None => document::parse(source),
    }
}

impl<'a> Reading<'a> {
    /// Reads `document`, which lies `around` there, by a schema and its vocabulary, to whose sections it is bound.
    pub fn new(
        document: &'a Document<'a>,
        (schema, matcher): (&'a Schema, &'a Matcher),
        binding: Binding,
        around: Around<'a>,
    ) -> Self {
        let fields = match around.folder {
            Some(_) => fields::in_folder(&schema.front_matter, document),
            None => fields::fields(&schema.front_matter, document),
        };
        Self {
            document,
            schema,
            matcher,
            site: around.page_of(),
            folder: around.folder,
            home: around.site,
            binding,
            fields,
            language: language_of(document, schema),
            own_text: None,
            residue: OnceCell::new(),
            examples: OnceCell::new(),
            images: OnceCell::new(),
            sources: OnceCell::new(),
            links: OnceCell::new(),
            anchors: OnceCell::new(),
            places: RefCell::default(),
            trials: Cell::new(ALLOWED),
            shortened: OnceCell::new(),
        }
    }

    /// What the report lies in.
    pub(super) fn surroundings(&self) -> Around<'a> {
        Around { site: self.home, folder: self.folder }
    }

    /// What the addresses in the report are looked up in.
    pub fn around(&self) -> Option<&'a Arc<Site>> {
        self.folder.or(self.site)
    }

    /// Whether the schema asks for something about addresses, of which it has `said` so much: where it says nothing, it does
    /// in plain folders.
    pub fn asks(&self, said: Option<bool>) -> bool {
        said.unwrap_or(self.folder.is_some())
    }

    /// What is left of the template, in document order.
    pub fn residue(&self) -> &[Residue] {
        self.residue.get_or_init(|| residue::find(self.document, self.schema))
    }

    /// The schema's examples that were left in the report, in document order; its title and its images apart.
    pub fn examples(&self) -> &[LeftExample] {
        self.examples.get_or_init(|| examples::find(self.document, self.schema))
    }

    /// The images, each with what its address gets on the published site or in the folder; `None` when there is
    /// neither.
    pub fn images(&self) -> impl Iterator<Item = (&Image, Option<&Resolution>)> {
        self.resolved(&self.document.images, &self.images)
    }

    /// The same of what browsers may show in place of an image.
    pub fn sources(&self) -> impl Iterator<Item = (&Image, Option<&Resolution>)> {
        self.resolved(&self.document.sources, &self.sources)
    }

    fn resolved<'r>(
        &'r self,
        images: &'r [Image],
        answers: &'r OnceCell<Vec<Resolution>>,
    ) -> impl Iterator<Item = (&'r Image, Option<&'r Resolution>)> {
        let resolutions = answers.get_or_init(|| {
            let asked = images.iter().map(|image| (image.address.as_str(), image.kind.into()));
            self.around().map_or_else(Vec::new, |site| site.view(self.path()).images(asked))
        });
        images.iter().enumerate().map(|(index, image)| (image, resolutions.get(index)))
    }

    /// The links, each with what it gets on the published site or in the folder; none when there is neither.
    pub fn links(&self) -> &[Reference<'a>] {
        let find = || self.around().map_or_else(Vec::new, |site| references::references(self.document, site));
        self.links.get_or_init(find)
    }

    /// The anchors of the page that a link gets, with its file if it is another page than this one; `None` where there is no
    /// page, or it cannot be read.
    pub fn anchors<'l>(&self, linked: &'l Linked) -> Option<(Arc<Anchors>, Option<&'l str>)> {
        let site = self.around()?;
        match linked {
            Linked::Page(file) if !same_file(&site.root().join(file), self.path()) => {
                Some((site.anchors(file)?, Some(file)))
            }
            Linked::Itself | Linked::Page(_) => {
                let read = || Arc::new(document::anchors(self.document.source, site.heading_ids(), &**site));
                Some((self.anchors.get_or_init(read).clone(), None))
            }
            _ => None,
        }
    }

    /// The report's title: the words of its heading of level 1, or else of the title in its front matter.
    pub fn title(&self) -> Option<String> {
        let document = self.document;
        let heading = self.binding.title.map(|title| document.headings[title].text.as_str());
        let field = || document.front_matter.fields.as_ref()?.get("title")?.value.as_str();
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        [heading, field()].into_iter().flatten().map(words).find(|text| !text.is_empty())
    }

    /// Where the report stands on disk.
    pub fn path(&self) -> &Path {
        self.document.source.path()
    }

    /// The schema's sections that a heading serves, each with that heading, in the schema's order.
    pub fn bound(&self) -> impl Iterator<Item = (usize, &SectionSpec, &Heading)> {
        self.schema.sections.iter().enumerate().filter_map(|(index, section)| {
            Some((index, section, self.document.headings.get(self.binding.heading_of(index)?)?))
        })
    }

    /// The tables that begin in `content` beside the `columns` that `section`, or the whole report, is asked for there.
    pub fn tables<'r>(
        &'r self,
        section: Option<usize>,
        content: Span,
        columns: &'r [ColumnSpec],
    ) -> impl Iterator<Item = Judged> + 'r {
        columns::judged(self.document, content, columns, self.matcher.columns(section))
    }

    /// Names in `diagnostic` the section that byte `offset` stands in, if it stands in one.
    pub fn name_section(&self, diagnostic: &mut Diagnostic, offset: usize) {
        if let Some(section) = self.binding.section_at(self.document, offset) {
            diagnostic.section(&self.schema.sections[section].id);
        }
    }

    /// The heading to write for `section` in the report's language, with its marks: `### Speakers`.
    pub fn heading_to_write(&self, section: &SectionSpec) -> String {
        markdown::heading(self.level_to_write(section), section.canonical(self.language))
    }

    /// The title to write in the report's language, with its mark: `# Report on an afternoon of talks`.
    pub fn title_to_write(&self) -> String {
        let example = self.schema.title_example.iter().find(|(code, _)| code == self.language);
        let otherwise = if self.language == "vi" { "Tên của trang" } else { "Title of the page" };
        format!("# {}", example.map_or(otherwise, |(_, example)| example))
    }

    /// The marks of the heading to write for `section`: one level below the section that it must stand in, else as
    /// the report's other sections are, below its title.
    pub fn marks_to_write(&self, section: &SectionSpec) -> String {
        "#".repeat(usize::from(self.level_to_write(section)))
    }

    /// The level that those stand for, 1 to 6.
    pub fn level_to_write(&self, section: &SectionSpec) -> u8 {
        let common = self.binding.level.unwrap_or(2).max(if self.schema.title_required { 2 } else { 1 });
        let outer = section.within.and_then(|outer| self.binding.heading_of(outer));
        let level = match outer {
            Some(outer) => self.document.headings[outer].level + 1,
            None if section.within.is_some() => common + 1,
            None => common,
        };
        let (least, most) = section.level.unwrap_or((1, 6));
        level.clamp(least, most).min(6)
    }

    /// The first line of the report that is not blank: where something that has no place of its own is missed.
    pub fn first_line(&self) -> Span {
        self.first_line_of(self.document.blocks.first().map_or(self.document.body, |block| block.span))
    }

    /// `span` cut to its first line.
    pub fn first_line_of(&self, span: Span) -> Span {
        let source = self.document.source;
        let line = source.line_span(source.line_of(span.start));
        Span::new(span.start, span.end.min(line.end).max(span.start))
    }

    /// Where `text` is said in `span`, comments apart.
    pub fn said<'t>(&'t self, text: &'t TextSpec, span: Span) -> impl Iterator<Item = Span> + 't {
        let content = self.document.source.slice(span);
        let found = text.find_all(content).map(move |found| Span::new(found.start, found.end).shifted(span.start));
        found.filter(|&found| !self.document.is_comment(found))
    }

    /// The words in `span`, by Unicode's word boundaries; headings, code blocks, alternative texts and
    /// the schema's examples apart.
    pub fn count_words(&self, span: Span) -> usize {
        let document = self.document;
        let headings = &document.headings;
        let in_heading = |text: Span| {
            let before = headings.partition_point(|heading| heading.span.start <= text.start);
            let heading = before.checked_sub(1).map(|index| &headings[index]);
            heading.is_some_and(|heading| heading.span.contains(text) && !heading.unmeant.is_some_and(Unmeant::is_sure))
        };
        document
            .texts_in(span)
            .iter()
            .filter(|&&text| !in_heading(text) && !self.is_in_example(text))
            .map(|&text| document.source.slice(text).unicode_words().count())
            .sum()
    }

    /// Where to put a new picture called `name`, and the address to write for it.
    pub fn place_for(&self, name: &str) -> (String, String) {
        let usual = || (format!("static/images/{name}"), address::encode(&format!("/images/{name}")));
        self.around().map_or_else(usual, |site| site.view(self.path()).place_for(name))
    }

    /// Where to put the picture that `address` is to show, and the address to write for it; `folders` says whether those in
    /// the address count. Each address of the report is told another place.
    pub fn place_of(&self, address: &str, folders: bool) -> (String, String) {
        let beside = |path: &str, name: &str| match self.around() {
            Some(site) => site.view(self.path()).place_beside(path, name),
            None => {
                let (place, write) = self.place_for(name);
                (place, write, false)
            }
        };
        self.places.borrow_mut().of(beside, address, folders)
    }

    /// Where to put a new file called `name` that is no picture, and the address to write for it.
    pub fn place_for_file(&self, name: &str) -> (String, String) {
        let usual = || (format!("static/files/{name}"), address::encode(&format!("/files/{name}")));
        self.around().map_or_else(usual, |site| site.view(self.path()).place_in("files", name))
    }

    /// The address to write for a picture that `reader` shows, where `address` was meant: this one, or that of the picture
    /// which its site has instead, looked for where `explain` says so; `None` where the site has none.
    pub fn picture_for(&self, address: &str, reader: Reader, explain: bool) -> Option<String> {
        let Some(site) = self.around().filter(|_| self.site.is_some() || self.asks(self.schema.images.exist)) else {
            return Some(address.to_owned());
        };
        // In a plain folder, a picture of nearly that name may lie anywhere and show anything.
        let doubtful = |why: &Why| {
            self.folder.is_some()
                && matches!(why, Why::NearName | Why::Nothing | Why::OtherFolder | Why::ExtensionWrong)
        };
        let view = site.view(self.path());
        match view.image(address, reader, explain) {
            Resolution::Missing(missing) if missing.why == Why::SchemeMissing || doubtful(&missing.why) => None,
            Resolution::Missing(missing) => {
                missing.write.filter(|write| matches!(view.image(write, reader, false), Resolution::Found(_)))
            }
            Resolution::Empty => None,
            _ => Some(address.to_owned()),
        }
    }

    /// What takes in what follows it, in document order. What is closed after all does so if it holds the heading of a section
    /// that is missing; what it leaves open in turn has no other cause.
    pub fn swallowed(&self) -> impl Iterator<Item = &Swallowed> {
        let all = &self.document.swallowed;
        let holds = |taken: Span| {
            self.binding.hints.iter().flatten().any(|hint| match *hint {
                Hint::False(index) => {
                    let heading = &self.document.false_headings[index];
                    heading.kind == FalseHeadingKind::Swallowed && taken.contains(heading.span)
                }
                _ => false,
            })
        };
        let late: Vec<(Span, Span)> = all
            .iter()
            .filter_map(|swallowed| Some((swallowed.span, swallowed.again?)).filter(|_| holds(swallowed.taken)))
            .collect();
        all.iter().filter(move |swallowed| match swallowed.again {
            Some(_) => late.iter().any(|&(span, _)| span == swallowed.span),
            None => !late.iter().any(|&(_, again)| again == swallowed.span),
        })
    }

    /// Whether something in `span` takes in what follows, so that what is missed there may well be written.
    pub fn swallows(&self, span: Span) -> bool {
        !self.document.swallowed.is_empty() && self.swallowed().any(|swallowed| span.contains(swallowed.span))
    }

    /// Whether a phrase of the template is left in `span`: then that is why something is missing there.
    pub fn has_residue(&self, span: Span) -> bool {
        // In order, and none overlaps another: if the first is not inside, none is.
        let residue = self.residue();
        let first = residue.partition_point(|residue| residue.span.start < span.start);
        residue.get(first).is_some_and(|residue| span.contains(residue.span))
    }
}

/// The language to speak of the report in: help is given in the one that its writer writes, whatever the file is called.
fn language_of<'s>(document: &Document<'_>, schema: &'s Schema) -> &'s str {
    let source = document.source;
    let file_name = source.path().file_name().map(|name| name.to_string_lossy());
    let by_name = file_name.as_deref().and_then(|name| schema.language_of(name)).unwrap_or("en");
    let known = |code: &str| schema.languages.iter().any(|language| language.code == code);
    if known("vi") && is_vietnamese(source.slice(document.body)) { "vi" } else { by_name }
}

/// Whether both paths name one file; the first is without links.
fn same_file(file: &Path, report: &Path) -> bool {
    file.file_name() == report.file_name() && std::fs::canonicalize(report).is_ok_and(|report| report == file)
}
