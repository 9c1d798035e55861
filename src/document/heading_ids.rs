//! The anchors of a page: the fragments (after `#`) that a link to it may have.
//!
//! Verified against Hugo 0.168.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use crate::message::suggest::{self, MAX_COMPARED, Names};
use crate::text::fold;

/// How a site generates heading ids: `markup.goldmark.parser.autoHeadingIDType`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum HeadingIds {
    /// Like GitHub: letters of every script are kept.
    #[default]
    Github,
    /// Like GitHub, but without accents and ASCII only.
    GithubAscii,
    /// Like Blackfriday, Hugo's parser of old: letters and digits of every script, with one hyphen for all between them.
    Blackfriday,
    /// As GitHub and GitLab render files: combining marks are kept, and numbers of duplicate ids may differ.
    Repository,
    /// A type unknown to this program.
    Unknown,
    /// No ids are generated.
    None,
}

/// The anchors of one page.
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    style: HeadingIds,
    /// In page order, each with the text of its heading, if it has one.
    ids: Vec<(String, String)>,
    /// The 1-based source line of each of these ids.
    lines: Vec<usize>,
    /// The source line of the ids that are added next.
    line: usize,
    /// Ids that other versions of Hugo and other themes generate for the same headings.
    alternatives: HashSet<String>,
    used: HashSet<String>,
    /// The last number used to make duplicates of each id unique.
    numbered: HashMap<String, usize>,
    /// How many headings had each id before numbering; for GitHub and GitLab only.
    seen: HashMap<String, usize>,
    /// The index for suggestions, built on first use.
    suggestions: OnceLock<SuggestionIndex>,
    /// Whether something on the page (a shortcode) may generate more anchors.
    pub open: bool,
}

impl Anchors {
    /// Whether `other` has the same anchors in the same order.
    pub fn is_same(&self, other: &Self) -> bool {
        (&self.ids, &self.alternatives, &self.used, self.open)
            == (&other.ids, &other.alternatives, &other.used, other.open)
    }

    /// No anchors yet, for a site with this style of heading ids.
    pub fn new(style: HeadingIds) -> Self {
        Self { style, ..Self::default() }
    }

    /// The style of heading ids.
    pub fn style(&self) -> HeadingIds {
        self.style
    }

    /// Sets the 1-based source line of the ids that are added next.
    pub fn at_line(&mut self, line: usize) {
        self.line = line;
    }

    /// Adds a heading: `words` is the text that Hugo makes the id from, `full` the text that the reader sees.
    pub fn add_heading(&mut self, words: &str, full: &str) {
        if words.is_empty() || self.style == HeadingIds::None {
            return;
        }
        let base = self.id(words);
        let base_length = base.len();
        let mut id = base.clone();
        if self.used.contains(&id) {
            // A number once used stays used: continue after the last one.
            let number = self.numbered.entry(base).or_default();
            while self.used.contains(&id) {
                *number += 1;
                id.truncate(base_length);
                id.push_str(&format!("-{number}"));
            }
        }
        if self.style == HeadingIds::Repository {
            self.add_others(id.get(..base_length).unwrap_or(&id).to_owned(), &id);
        }
        self.add_named(&id, full);
        if full != words {
            let id = self.id(full);
            self.alternatives.insert(id);
        }
    }

    /// Adds further ids under which the heading may be found. `id` is `base` with or without a number. Some renderers
    /// number only headings of equal text, GitLab merges hyphens, and a variation selector left over from an emoji is
    /// invisible.
    fn add_others(&mut self, base: String, id: &str) {
        let seen = self.seen.get(&base).copied().unwrap_or_default();
        let counted = if seen == 0 { base.clone() } else { format!("{base}-{seen}") };
        self.seen.insert(base, seen + 1);
        for id in [id, &counted] {
            self.alternatives.insert(single_hyphens(id));
            self.alternatives.insert(id.replace(EMOJI_STYLE, ""));
        }
        self.alternatives.insert(counted);
    }

    /// Adds the explicit id of a heading with this text: `{#id}`.
    pub fn add_named(&mut self, id: &str, words: &str) {
        if self.used.insert(id.to_owned()) {
            self.ids.push((id.to_owned(), words.to_owned()));
            self.lines.push(self.line);
            self.suggestions = OnceLock::new();
        }
    }

    /// Adds an id of an HTML element: `<a id="id">`.
    pub fn add(&mut self, id: &str) {
        self.add_named(id, "");
    }

    fn id(&self, words: &str) -> String {
        match self.style {
            HeadingIds::Repository => repository_id(words),
            HeadingIds::Blackfriday => blackfriday_id(words),
            _ => heading_id(words, self.style == HeadingIds::GithubAscii),
        }
    }

    /// Whether the page has the anchor `fragment`; `true` if that cannot be known.
    pub fn offers(&self, fragment: &str) -> bool {
        let always = fragment.is_empty() || fragment.eq_ignore_ascii_case("top") || fragment.starts_with(":~:");
        let unknown = self.open || self.style == HeadingIds::Unknown;
        if self.style == HeadingIds::Repository {
            let own = fragment.strip_prefix(PREFIX).unwrap_or(fragment);
            return always || is_lines(fragment) || self.used.contains(own) || self.alternatives.contains(own);
        }
        always || unknown || self.used.contains(fragment) || self.alternatives.contains(fragment)
    }

    /// The anchor that `fragment`, which does not exist, was most likely intended to name.
    pub fn nearest(&self, fragment: &str) -> Option<&str> {
        let suggestions = self.suggestions.get_or_init(|| SuggestionIndex::new(&self.ids));
        let (normalized, words) = (normalize(fragment), unnumbered(fragment));
        let first = suggestions
            .normalize
            .get(&normalized)
            .or_else(|| suggestions.unnumbered.get(&words).filter(|_| !words.is_empty()));
        let found = first.copied().or_else(|| suggestions.beginning_with(&words).filter(|_| words.chars().count() > 3));
        let id = |index: usize| self.ids[index].0.as_str();
        found.map(id).or_else(|| suggest::nearest(fragment, suggestions.ids.near(fragment).into_iter().map(id)))
    }

    /// The 1-based source line of the anchor `id`.
    pub fn line_of(&self, id: &str) -> Option<usize> {
        let index = self.ids.iter().position(|(known, _)| known == id)?;
        self.lines.get(index).copied()
    }

    /// The anchors in page order, each with the text of its heading and its 1-based source line. The text is empty for
    /// an HTML element.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str, usize)> {
        self.ids.iter().zip(&self.lines).map(|((id, words), line)| (id.as_str(), words.as_str(), *line))
    }

    /// The anchors in page order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|(id, _)| id.as_str())
    }
}

/// The variation selector that requests emoji style; it counts as a combining mark.
const EMOJI_STYLE: char = '\u{fe0f}';

/// The prefix that GitHub adds to every id.
const PREFIX: &str = "user-content-";

/// `L10`, `L10-L20`, `L10-20`, `L10C3`: line numbers of a file.
fn is_lines(fragment: &str) -> bool {
    static LINES: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^L\d+(C\d+)?(-L?\d+(C\d+)?)?$").ok());
    LINES.as_ref().is_some_and(|lines| lines.is_match(fragment))
}

/// Replaces `a--b` by `a-b`.
fn single_hyphens(id: &str) -> String {
    let mut single = String::with_capacity(id.len());
    for c in id.chars().filter(|&c| c != EMOJI_STYLE) {
        if c != '-' || !single.ends_with('-') {
            single.push(c);
        }
    }
    single
}

/// Index for suggestions: the ids and heading texts of a page in normalized forms, with their position in `ids`.
#[derive(Clone, Debug)]
struct SuggestionIndex {
    /// The first id of each form.
    normalize: HashMap<String, usize>,
    unnumbered: HashMap<String, usize>,
    /// Sorted.
    beginnings: Vec<(String, usize)>,
    ids: Names,
}

impl SuggestionIndex {
    fn new(ids: &[(String, String)]) -> Self {
        let mut suggestions = Self {
            normalize: HashMap::new(),
            unnumbered: HashMap::new(),
            beginnings: Vec::new(),
            ids: Names::new(ids.iter().map(|(id, _)| id)),
        };
        for (index, (id, words)) in ids.iter().enumerate() {
            for text in [id, words].into_iter().filter(|text| !text.is_empty()) {
                suggestions.normalize.entry(normalize(text)).or_insert(index);
                let unnumbered = unnumbered(text);
                suggestions.beginnings.push((unnumbered.clone(), index));
                suggestions.unnumbered.entry(unnumbered).or_insert(index);
            }
        }
        suggestions.beginnings.sort();
        suggestions.beginnings.dedup();
        suggestions
    }

    /// The first id that begins with `words`, among the first [`MAX_COMPARED`] in alphabetical order.
    fn beginning_with(&self, words: &str) -> Option<usize> {
        let start = self.beginnings.partition_point(|(text, _)| text.as_str() < words);
        let begins = self.beginnings[start..].iter().take(MAX_COMPARED).take_while(|(text, _)| text.starts_with(words));
        begins.map(|&(_, index)| index).min()
    }
}

/// Lower case, without accents, and with spaces for the characters that ids use instead of them.
fn normalize(text: &str) -> String {
    fold::fold(&fold::strip_marks(text)).replace(['-', '/'], " ")
}

/// The same without leading and trailing numbers, so that `#action-plan` finds `5-action-plan`, and `#speakers-1` finds
/// `speakers`.
fn unnumbered(text: &str) -> String {
    normalize(text).trim_matches(|c: char| !c.is_alphabetic()).to_owned()
}

/// The id that Hugo gives a heading with this text, before duplicates are numbered.
pub fn heading_id(words: &str, ascii: bool) -> String {
    static DROPPED: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"[^\p{L}\p{Nd} _-]+").ok());
    let lower: String = words.trim().chars().flat_map(char::to_lowercase).collect();
    let kept = DROPPED.as_ref().map_or(Cow::Borrowed(&*lower), |dropped| dropped.replace_all(&lower, ""));
    let mut id = kept.replace(' ', "-");
    if ascii {
        id = id.nfd().filter(char::is_ascii).collect();
    }
    // Hugo uses the node kind if no character is left.
    if id.is_empty() { "heading".to_owned() } else { id }
}

/// The id that Hugo gives a heading with this text if ids are those of Blackfriday.
fn blackfriday_id(words: &str) -> String {
    let pieces = words.split(|c: char| !c.is_alphabetic() && !c.is_numeric()).filter(|piece| !piece.is_empty());
    let id = pieces.collect::<Vec<_>>().join("-").chars().filter_map(|c| c.to_lowercase().next()).collect::<String>();
    if id.is_empty() { "heading".to_owned() } else { id }
}

/// The id that GitHub gives a heading with this text, before duplicates are numbered: combining marks are kept.
fn repository_id(words: &str) -> String {
    static DROPPED: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc} -]+").ok());
    let lower = words.trim().to_lowercase();
    DROPPED.as_ref().map_or(Cow::Borrowed(&*lower), |dropped| dropped.replace_all(&lower, "")).replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_those_that_hugo_gives() {
        for (words, id) in [
            ("Mục đích", "mục-đích"),
            ("Diễn giả & Khách mời", "diễn-giả--khách-mời"),
            ("5. Action Plan", "5-action-plan"),
            ("Emoji 🎉 here", "emoji--here"),
            ("🎉", "heading"),
            ("!!!", "heading"),
            ("C++ & C#", "c--c"),
            ("snake_case_word", "snake_case_word"),
            ("a - b", "a---b"),
            ("a — b", "a--b"),
            ("A/B", "ab"),
            ("Ðặng Đình", "ðặng-đình"),
            ("Nguye\u{302}\u{303}n", "nguyen"),
            ("Tab\there", "tabhere"),
            ("nbsp\u{a0}here", "nbsphere"),
            ("\"quote\" 'x'", "quote-x"),
            ("½ x", "-x"),
            ("x²", "x"),
            ("①②", "heading"),
            ("日本語", "日本語"),
            ("ॐ नमस्ते", "ॐ-नमसत"),
            ("x  y", "x--y"),
            ("-lead", "-lead"),
            ("trail -", "trail--"),
            ("İstanbul", "istanbul"),
            ("ß", "ß"),
            ("ﬁ", "ﬁ"),
            ("Zero\u{200b}width", "zerowidth"),
            ("a ", "a"),
            ("٣ x", "٣-x"),
        ] {
            assert_eq!(heading_id(words, false), id, "{words}");
        }
        for (words, id) in [
            ("Mục đích", "muc-ich"),
            ("Diễn giả & Khách mời", "dien-gia--khach-moi"),
            ("Ðặng Đình", "ang-inh"),
            ("Emoji 🎉 here", "emoji--here"),
            ("½ x", "-x"),
        ] {
            assert_eq!(heading_id(words, true), id, "{words}");
        }
    }

    #[test]
    fn equal_headings_are_numbered() {
        let ids = |words: &[&str]| {
            let mut anchors = Anchors::default();
            words.iter().for_each(|words| anchors.add_heading(words, words));
            anchors.ids().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(ids(&["X", "X", "X", "X-1", "X 1"]), "x x-1 x-2 x-1-1 x-1-2");
        assert_eq!(ids(&["X-1", "X", "X", "X"]), "x-1 x x-2 x-3");
    }

    #[test]
    fn the_anchor_that_was_meant_is_found() {
        let mut anchors = Anchors::default();
        for words in ["Mục đích", "5. Action Plan", "Những gì học được", "Nguye\u{302}\u{303}n Ngọc"] {
            anchors.add_heading(words, words);
        }
        anchors.add_named("ke-hoach", "Hành động");
        for (fragment, suggestions) in [
            ("Mục-Đích", Some("mục-đích")),
            ("muc-dich", Some("mục-đích")),
            ("Mục đích", Some("mục-đích")),
            ("mu\u{323}c-đi\u{301}ch", Some("mục-đích")),
            ("action-plan", Some("5-action-plan")),
            ("4-action-plan", Some("5-action-plan")),
            ("nhưng-gì-học-đươc", Some("những-gì-học-được")),
            ("nguyễn-ngọc", Some("nguyen-ngọc")),
            ("mục-địch-x", Some("mục-đích")),
            ("hanh-dong", Some("ke-hoach")),
            ("kế-hoạch", Some("ke-hoach")),
            ("5-action", Some("5-action-plan")),
            ("mục-đích-3", Some("mục-đích")),
            ("speakers", None),
        ] {
            assert!(!anchors.offers(fragment));
            assert_eq!(anchors.nearest(fragment), suggestions, "{fragment}");
        }
        assert!(anchors.offers("mục-đích") && anchors.offers("top") && anchors.offers(""));
    }
}
