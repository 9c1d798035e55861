//! The facts about one sample from which a schema is inferred.

use std::path::Path;

use rustc_hash::FxHashSet;

use crate::data::dates;
use crate::data::value::{Node, Value};
use crate::document::{self, Accidental, BlockKind, Document};
use crate::schema::FieldKind;
use crate::text::fold;
use crate::text::language::is_vietnamese;
use crate::text::source::{Source, floor_char_boundary};

/// Maximum number of headings per sample.
const MAX_HEADINGS: usize = 400;
/// Maximum number of fields and of sentences per sample.
const MAX_FIELDS: usize = 100;
const MAX_SENTENCES: usize = 600;
/// Maximum length of a heading or value in bytes; longer ones are cut.
const MAX_BYTES: usize = 120;
/// Maximum length of a sentence in bytes.
const MAX_SENTENCE: usize = 300;
/// How many words a sentence has that can identify a template.
const SENTENCE_WORDS: std::ops::RangeInclusive<usize> = 4..=40;

/// One sample.
pub struct Sample {
    /// Its path as shown to users.
    pub name: String,
    /// Its text.
    pub source: Source,
    /// The code of its language.
    pub language: String,
    /// Whether the file name states the language: `visit.vi.md`.
    pub stated: bool,
    /// The report it belongs to: the same for all languages of one report.
    pub report: String,
    /// Its headings below the title, in order.
    pub headings: Vec<SampleHeading>,
    /// Whether it has a title: exactly one heading of level 1, before all others.
    pub titled: bool,
    /// Whether it has readable front matter.
    pub has_front_matter: bool,
    /// The fields of the front matter, in order.
    pub fields: Vec<SampleField>,
    /// The distinct sentences of its prose.
    pub sentences: Vec<String>,
    /// The distinct alternative texts of its images.
    pub alts: Vec<String>,
    /// The number of images.
    pub images: usize,
}

/// A heading of a sample.
pub struct SampleHeading {
    /// 1 to 6.
    pub level: u8,
    /// Its text, folded for comparison.
    pub folded: String,
    /// Its text as written, without number and decoration.
    pub written: String,
    /// Whether `*` stands for its number: see [`series`](super::series).
    pub is_pattern: bool,
}

/// A field of a sample's front matter.
pub struct SampleField {
    /// Its key.
    pub name: String,
    /// Its type; `None` if there is no value.
    pub kind: Option<FieldKind>,
    /// Its value as text; empty for lists and groups.
    pub text: String,
}

impl Sample {
    /// Collects the facts about `source`, called `name`.
    pub fn new(name: &str, source: Source) -> Self {
        let document = document::parse(&source);
        let (report, stated_language, stated) = report_of(source.path());
        let own = || if is_vietnamese(source.slice(document.body)) { "vi" } else { "en" }.to_owned();
        let language = stated_language.unwrap_or_else(own);
        let (headings, titled) = headings(&document);
        let front = document.front_matter.readable();
        let sample = Parts {
            fields: front.map(fields).unwrap_or_default(),
            has_front_matter: front.is_some(),
            sentences: sentences(&document),
            alts: alts(&document),
            images: document.images.len(),
        };
        drop(document);
        let Parts { fields, has_front_matter, sentences, alts, images } = sample;
        Self {
            name: name.to_owned(),
            source,
            language,
            stated,
            report,
            headings,
            titled,
            has_front_matter,
            fields,
            sentences,
            alts,
            images,
        }
    }
}

/// The facts to collect before the document, which borrows the source, is dropped.
struct Parts {
    fields: Vec<SampleField>,
    has_front_matter: bool,
    sentences: Vec<String>,
    alts: Vec<String>,
    images: usize,
}

/// The report to which the file at `path` belongs, the language in its name or in that of a folder, and whether the file name
/// states it.
fn report_of(path: &Path) -> (String, Option<String>, bool) {
    let code = |text: &str| ["en", "vi"].into_iter().find(|code| text.eq_ignore_ascii_case(code)).map(str::to_owned);
    let stem = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let folder = path.parent().unwrap_or(Path::new("")).to_string_lossy().replace('\\', "/");
    if let Some((base, language)) = stem.rsplit_once('.').and_then(|(base, end)| Some((base, code(end)?))) {
        return (format!("{folder}/{base}"), Some(language), true);
    }
    let mut language = None;
    let mut kept: Vec<&str> = Vec::new();
    for part in folder.split('/') {
        match code(part) {
            Some(code) if language.is_none() => language = Some(code),
            _ => kept.push(part),
        }
    }
    (format!("{}/{stem}", kept.join("/")), language, false)
}

/// The headings below the title, and whether there is a title.
fn headings(document: &Document<'_>) -> (Vec<SampleHeading>, bool) {
    let meant = document
        .headings
        .iter()
        .filter(|heading| !heading.nested && !heading.accidental.is_some_and(Accidental::is_sure));
    let mut found: Vec<SampleHeading> = meant
        .take(MAX_HEADINGS)
        .map(|heading| SampleHeading {
            level: heading.level,
            folded: cut(&fold::fold_heading(&heading.text)).to_owned(),
            written: as_wording(&heading.text),
            is_pattern: false,
        })
        .filter(|heading| !heading.folded.is_empty())
        .collect();
    let ones = found.iter().filter(|heading| heading.level == 1).count();
    let titled = ones == 1 && found.first().is_some_and(|heading| heading.level == 1);
    if titled {
        found.remove(0);
    }
    (found, titled)
}

/// `text` on one line, without number, decoration and colon.
pub fn as_wording(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = fold::strip_numbering(&line);
    let words = words.trim_start_matches(|first: char| !first.is_alphanumeric() && !"“\"‘'(".contains(first));
    let words = words.trim_end_matches(|last: char| !last.is_alphanumeric() && !"”\"’')?!".contains(last));
    cut(words).trim_end().to_owned()
}

fn cut(text: &str) -> &str {
    &text[..floor_char_boundary(text, MAX_BYTES.min(text.len()))]
}

fn fields(root: &Node) -> Vec<SampleField> {
    let mut seen = FxHashSet::default();
    // Hugo uses the last field of two with the same key.
    let last = root.entries().iter().rev().filter(|entry| seen.insert(entry.key.to_lowercase()));
    let mut fields: Vec<SampleField> = last
        .take(MAX_FIELDS)
        .filter(|entry| entry.key.len() <= MAX_BYTES && !entry.key.trim().is_empty() && entry.key != "<<")
        .map(|entry| {
            let (kind, text) = kind_of(&entry.value);
            SampleField { name: entry.key.clone(), kind, text: cut(text.trim()).to_owned() }
        })
        .collect();
    fields.reverse();
    fields
}

fn kind_of(node: &Node) -> (Option<FieldKind>, String) {
    let none = String::new;
    match &node.value {
        _ if node.is_blank() => (None, none()),
        Value::Null => (None, none()),
        Value::Bool(flag) => (Some(FieldKind::Boolean), flag.to_string()),
        Value::Integer(number) => (Some(FieldKind::Integer), number.to_string()),
        Value::Float(number) => (Some(FieldKind::Number), number.to_string()),
        Value::Datetime(text) => (Some(FieldKind::Date), text.clone()),
        Value::Sequence(_) => (Some(FieldKind::List), none()),
        Value::Mapping(_) => (Some(FieldKind::Map), none()),
        Value::String { text, .. } => match dates::read(text.trim()) {
            Some(moment) if moment.dated => (Some(FieldKind::Date), text.clone()),
            _ => (Some(FieldKind::String), text.clone()),
        },
    }
}

/// The sentences of the paragraphs, without emphasis. Sentences with a link, a tag or a gap to fill in are skipped: the words
/// of a form remain when it is filled in.
fn sentences(document: &Document<'_>) -> Vec<String> {
    let mut seen = FxHashSet::default();
    let mut found = Vec::new();
    for block in document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        let text = document.source.slice(block.span);
        let lines = text.lines().map(|line| line.trim_start_matches([' ', '\t', '>']).trim());
        for sentence in lines.flat_map(split) {
            let sentence = sentence.replace(['*', '_', '`', '~'], "");
            let sentence = sentence.trim();
            let words = sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
            let plain = !sentence.contains(['<', '>', '{', '}', '|', '[', ']', '\\', '…']) && !sentence.contains("..");
            let open = sentence.ends_with(':') || sentence.starts_with('/') || sentence.len() > MAX_SENTENCE;
            if SENTENCE_WORDS.contains(&words) && plain && !open && seen.insert(fold::fold(sentence)) {
                found.push(sentence.to_owned());
            }
        }
        if found.len() >= MAX_SENTENCES {
            break;
        }
    }
    found
}

/// Splits `line` after each end of a sentence.
fn split(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let end = [". ", "! ", "? "].iter().filter_map(|end| rest.find(end)).min().map_or(rest.len(), |at| at + 1);
        let (sentence, after) = rest.split_at(end);
        rest = after.trim_start();
        (!sentence.is_empty()).then_some(sentence)
    })
}

fn alts(document: &Document<'_>) -> Vec<String> {
    let mut seen = FxHashSet::default();
    let alts = document.images.iter().filter_map(|image| image.alt.as_deref()).map(str::trim);
    let worded = alts.filter(|alt| alt.contains(char::is_alphabetic) && alt.len() <= MAX_BYTES && !alt.contains('\n'));
    worded.filter(|alt| seen.insert(fold::fold(alt))).map(str::to_owned).collect()
}
