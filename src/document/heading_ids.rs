//! The anchors that a page offers: what the part of an address after `#` may name.
//!
//! What is said here is what a real Hugo (0.168) answered.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use crate::message::suggest::{self, MAX_COMPARED, Names};
use crate::text::fold;

/// How a site makes an id of a heading's words: `markup.goldmark.parser.autoHeadingIDType`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum HeadingIds {
    /// As GitHub does: letters of every script stay.
    #[default]
    Github,
    /// The same without accents and with ASCII only.
    GithubAscii,
    /// As GitHub and GitLab show files: marks stay, and of several headings of one id the numbers may differ.
    Repository,
    /// In a way that is not known here.
    Unknown,
    /// Not at all.
    None,
}

/// The anchors of one page.
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    style: HeadingIds,
    /// In the order of the page: each with the words of its heading, where it has one.
    ids: Vec<(String, String)>,
    /// What other versions of Hugo and other themes make of the same headings.
    also: HashSet<String>,
    taken: HashSet<String>,
    /// The number that was last given to tell headings of one id apart.
    numbered: HashMap<String, usize>,
    /// How many headings had each id before they were told apart; on GitHub and GitLab only.
    seen: HashMap<String, usize>,
    /// The ids by what one may have been meant as, once something was.
    meant: OnceLock<Meant>,
    /// Something on the page (a shortcode) may offer more.
    pub open: bool,
}

impl Anchors {
    /// Whether `other` offers the same, in the same order.
    pub fn is_same(&self, other: &Self) -> bool {
        (&self.ids, &self.also, &self.taken, self.open) == (&other.ids, &other.also, &other.taken, other.open)
    }

    /// No anchor yet, on a site that makes ids of headings in this way.
    pub fn new(style: HeadingIds) -> Self {
        Self { style, ..Self::default() }
    }

    /// How ids are made.
    pub fn style(&self) -> HeadingIds {
        self.style
    }

    /// Adds a heading: `words` as Hugo takes them for the id, `whole` as the reader sees them.
    pub fn add_heading(&mut self, words: &str, whole: &str) {
        if words.is_empty() || self.style == HeadingIds::None {
            return;
        }
        let base = self.id(words);
        let base_length = base.len();
        let mut id = base.clone();
        if self.taken.contains(&id) {
            // Numbers once taken stay so: what comes next is looked for behind the last.
            let number = self.numbered.entry(base).or_default();
            while self.taken.contains(&id) {
                *number += 1;
                id.truncate(base_length);
                id.push_str(&format!("-{number}"));
            }
        }
        if self.style == HeadingIds::Repository {
            self.add_others(id.get(..base_length).unwrap_or(&id).to_owned(), &id);
        }
        self.add_named(&id, whole);
        if whole != words {
            let id = self.id(whole);
            self.also.insert(id);
        }
    }

    /// Adds what else the heading of this `id`, which is `base` with a number or without, may be found by: some number only
    /// headings of the same words, GitLab draws hyphens together, and nobody sees what a sign keeps of an emoji.
    fn add_others(&mut self, base: String, id: &str) {
        let seen = self.seen.get(&base).copied().unwrap_or_default();
        let counted = if seen == 0 { base.clone() } else { format!("{base}-{seen}") };
        self.seen.insert(base, seen + 1);
        for id in [id, &counted] {
            self.also.insert(single_hyphens(id));
            self.also.insert(id.replace(EMOJI_STYLE, ""));
        }
        self.also.insert(counted);
    }

    /// Adds the id that a heading of these words gives itself: `{#id}`.
    pub fn add_named(&mut self, id: &str, words: &str) {
        if self.taken.insert(id.to_owned()) {
            self.ids.push((id.to_owned(), words.to_owned()));
            self.meant = OnceLock::new();
        }
    }

    /// Adds an id as it was written: `<a id="id">`.
    pub fn add(&mut self, id: &str) {
        self.add_named(id, "");
    }

    fn id(&self, words: &str) -> String {
        match self.style {
            HeadingIds::Repository => repository_id(words),
            _ => heading_id(words, self.style == HeadingIds::GithubAscii),
        }
    }

    /// Whether the page has what `fragment` names; `true` when that cannot be known.
    pub fn offers(&self, fragment: &str) -> bool {
        let always = fragment.is_empty() || fragment.eq_ignore_ascii_case("top") || fragment.starts_with(":~:");
        let unknown = self.open || self.style == HeadingIds::Unknown;
        if self.style == HeadingIds::Repository {
            let own = fragment.strip_prefix(PREFIX).unwrap_or(fragment);
            return always || is_lines(fragment) || self.taken.contains(own) || self.also.contains(own);
        }
        always || unknown || self.taken.contains(fragment) || self.also.contains(fragment)
    }

    /// The anchor that `fragment`, which is none, was most likely meant to be.
    pub fn nearest(&self, fragment: &str) -> Option<&str> {
        let meant = self.meant.get_or_init(|| Meant::new(&self.ids));
        let (wanted, words) = (plain(fragment), bare(fragment));
        let first = meant.plain.get(&wanted).or_else(|| meant.bare.get(&words).filter(|_| !words.is_empty()));
        let found = first.copied().or_else(|| meant.beginning_with(&words).filter(|_| words.chars().count() > 3));
        let id = |index: usize| self.ids[index].0.as_str();
        found.map(id).or_else(|| suggest::nearest(fragment, meant.ids.near(fragment).into_iter().map(id)))
    }

    /// The anchors in the order of the page.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|(id, _)| id.as_str())
    }
}

/// What asks for an emoji instead of a sign, and is a mark.
const EMOJI_STYLE: char = '\u{fe0f}';

/// What GitHub puts before every id.
const PREFIX: &str = "user-content-";

/// `L10`, `L10-L20`, `L10-20`, `L10C3`: lines of a file.
fn is_lines(fragment: &str) -> bool {
    static LINES: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^L\d+(C\d+)?(-L?\d+(C\d+)?)?$").ok());
    LINES.as_ref().is_some_and(|lines| lines.is_match(fragment))
}

/// `a-b` for `a--b`.
fn single_hyphens(id: &str) -> String {
    let mut single = String::with_capacity(id.len());
    for c in id.chars().filter(|&c| c != EMOJI_STYLE) {
        if c != '-' || !single.ends_with('-') {
            single.push(c);
        }
    }
    single
}

/// The ids of a page and the words of its headings, each by what a writer may have made of it; by their indexes.
#[derive(Clone, Debug)]
struct Meant {
    /// The first of each kind.
    plain: HashMap<String, usize>,
    bare: HashMap<String, usize>,
    /// Sorted.
    beginnings: Vec<(String, usize)>,
    ids: Names,
}

impl Meant {
    fn new(ids: &[(String, String)]) -> Self {
        let mut meant = Self {
            plain: HashMap::new(),
            bare: HashMap::new(),
            beginnings: Vec::new(),
            ids: Names::new(ids.iter().map(|(id, _)| id.clone())),
        };
        for (index, (id, words)) in ids.iter().enumerate() {
            for text in [id, words].into_iter().filter(|text| !text.is_empty()) {
                meant.plain.entry(plain(text)).or_insert(index);
                let bare = bare(text);
                meant.beginnings.push((bare.clone(), index));
                meant.bare.entry(bare).or_insert(index);
            }
        }
        meant.beginnings.sort();
        meant.beginnings.dedup();
        meant
    }

    /// The first id that begins with `words`; of a flood the first of those next in the alphabet.
    fn beginning_with(&self, words: &str) -> Option<usize> {
        let start = self.beginnings.partition_point(|(text, _)| text.as_str() < words);
        let begins = self.beginnings[start..].iter().take(MAX_COMPARED).take_while(|(text, _)| text.starts_with(words));
        begins.map(|&(_, index)| index).min()
    }
}

/// Without capitals, marks and the signs that ids have for blanks.
fn plain(text: &str) -> String {
    fold::fold(&fold::strip_marks(text)).replace(['-', '/'], " ")
}

/// The same without numbers around it: `#action-plan` for `5-action-plan`, `#speakers-1` where there is one.
fn bare(text: &str) -> String {
    plain(text).trim_matches(|c: char| !c.is_alphabetic()).to_owned()
}

/// The id that Hugo gives a heading with these words, before it tells equal ones apart.
pub fn heading_id(words: &str, ascii: bool) -> String {
    static DROPPED: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"[^\p{L}\p{Nd} _-]+").ok());
    let lower: String = words.trim().chars().flat_map(char::to_lowercase).collect();
    let kept = DROPPED.as_ref().map_or(Cow::Borrowed(&*lower), |dropped| dropped.replace_all(&lower, ""));
    let mut id = kept.replace(' ', "-");
    if ascii {
        id = id.nfd().filter(char::is_ascii).collect();
    }
    // What has no letter at all is called by its kind.
    if id.is_empty() { "heading".to_owned() } else { id }
}

/// The id that GitHub gives a heading with these words, before it tells equal ones apart: marks stay, too.
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
        for (fragment, meant) in [
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
            assert_eq!(anchors.nearest(fragment), meant, "{fragment}");
        }
        assert!(anchors.offers("mục-đích") && anchors.offers("top") && anchors.offers(""));
    }
}
