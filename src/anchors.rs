//! The anchors that a page offers: what the part of an address after `#` may name.
//!
//! What is said here is what a real Hugo (0.168) answered.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use crate::fold;
use crate::suggest;

/// How a site makes an id of a heading's words: `markup.goldmark.parser.autoHeadingIDType`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum HeadingIds {
    /// As GitHub does: letters of every script stay.
    #[default]
    Github,
    /// The same without accents and with ASCII only.
    GithubAscii,
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
    also: Vec<String>,
    taken: HashSet<String>,
    /// Something on the page (a shortcode) may offer more.
    pub open: bool,
}

impl Anchors {
    /// No anchor yet, on a site that makes ids of headings in this way.
    pub fn new(style: HeadingIds) -> Self {
        Self { style, ..Self::default() }
    }

    /// Adds a heading: `words` as Hugo takes them for the id, `whole` as the reader sees them.
    pub fn add_heading(&mut self, words: &str, whole: &str) {
        if words.is_empty() || self.style == HeadingIds::None {
            return;
        }
        let base = self.id(words);
        let mut id = base.clone();
        let mut number = 0;
        while self.taken.contains(&id) {
            number += 1;
            id = format!("{base}-{number}");
        }
        self.add_named(&id, whole);
        if whole != words {
            let id = self.id(whole);
            self.also.push(id);
        }
    }

    /// Adds the id that a heading of these words gives itself: `{#id}`.
    pub fn add_named(&mut self, id: &str, words: &str) {
        if self.taken.insert(id.to_owned()) {
            self.ids.push((id.to_owned(), words.to_owned()));
        }
    }

    /// Adds an id as it was written: `<a id="id">`.
    pub fn add(&mut self, id: &str) {
        self.add_named(id, "");
    }

    fn id(&self, words: &str) -> String {
        heading_id(words, self.style == HeadingIds::GithubAscii)
    }

    /// Whether the page has what `fragment` names; `true` when that cannot be known.
    pub fn offers(&self, fragment: &str) -> bool {
        let always = fragment.is_empty() || fragment.eq_ignore_ascii_case("top") || fragment.starts_with(":~:");
        let unknown = self.open || self.style == HeadingIds::Unknown;
        always || unknown || self.taken.contains(fragment) || self.also.iter().any(|id| id == fragment)
    }

    /// The anchor that `fragment`, which is none, was most likely meant to be.
    pub fn nearest(&self, fragment: &str) -> Option<&str> {
        let plain = |text: &str| fold::fold(&fold::strip_marks(text)).replace(['-', '/'], " ");
        // `#action-plan` for `5-action-plan`, `#speakers-1` where there is one: numbers were left out or added.
        let bare = |text: &str| plain(text).trim_matches(|c: char| !c.is_alphabetic()).to_owned();
        let (wanted, words) = (plain(fragment), bare(fragment));
        let begins = |id: &str| words.chars().count() > 3 && bare(id).starts_with(&words);
        let find = |same: &dyn Fn(&str) -> bool| {
            let found = self.ids.iter().find(|(id, words)| same(id) || !words.is_empty() && same(words));
            found.map(|(id, _)| id.as_str())
        };
        find(&|id| plain(id) == wanted)
            .or_else(|| find(&|id| !words.is_empty() && bare(id) == words))
            .or_else(|| find(&begins))
            .or_else(|| suggest::nearest(fragment, self.ids()))
    }

    /// The anchors in the order of the page.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|(id, _)| id.as_str())
    }
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
