//! Comparison with simple reference algorithms on generated classes: recall, exactness, no findings for honest reports.

use std::collections::{BTreeMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::binding::residue;
use crate::document::{self, Document};
use crate::schema::{self, Schema};
use crate::text::source::Source;

/// A schema from its text.
pub(super) fn schema(text: &str) -> Arc<Schema> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("schema.yaml"), text).unwrap();
    schema::load("schema.yaml", folder.path(), &[]).unwrap()
}

/// Parses `text` and passes it to `look`.
pub(super) fn with_document<R>(
    schema: &Schema,
    text: &str,
    look: impl FnOnce(&Document<'_>, &[residue::Residue]) -> R,
) -> R {
    let source = Source::new("a.md", "a.md", text);
    let document = document::parse(&source);
    let residue = residue::find(&document, schema);
    look(&document, &residue)
}

pub(super) fn fingerprint(schema: &Schema, site: &str, text: &str) -> Fingerprint {
    with_document(schema, text, |document, residue| Fingerprint::new(site, "_index.md", document, schema, residue))
}

fn event_report() -> Arc<Schema> {
    schema::load("event-report", Path::new(""), &[]).unwrap()
}

/// The pairs found if every text is checked.
fn pairs(fingerprints: &[Fingerprint], threshold: f64) -> Vec<Pair> {
    find(fingerprints, &Options { threshold, within_site: false }, |_| true).pairs
}

/// A deterministic random number generator (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    fn chance(&mut self, share: f64) -> bool {
        (self.next() >> 11) as f64 / ((1u64 << 53) as f64) < share
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// A random word: some are much more frequent than others.
    fn word(&mut self) -> String {
        const HEADS: [&str; 16] =
            ["b", "ch", "d", "đ", "gi", "h", "kh", "l", "m", "ngh", "ph", "qu", "s", "t", "tr", "v"];
        const TAILS: [&str; 16] = [
            "ạn", "ấy", "iệc", "ông", "ướng", "ời", "ãy", "uyền", "ing", "er", "ation", "est", "oud", "ine", "ờ", "ấp",
        ];
        let number = self.below(4096) * self.below(4096) / 4096;
        let mut word = format!("{}{}", HEADS[number % 16], TAILS[number / 16 % 16]);
        if number >= 256 {
            word.push_str(
                ["a", "ổ", "i", "e", "ư", "y", "an", "on", "u", "ó", "is", "el", "ic", "ur", "ng"][number / 256 - 1],
            );
        }
        word
    }

    fn words(&mut self, count: usize) -> Vec<String> {
        (0..count).map(|_| self.word()).collect()
    }
}

/// An abstract report: paragraphs of words.
#[derive(Clone)]
struct Draft {
    paragraphs: Vec<Vec<String>>,
    headings: [&'static str; 5],
}

const ENGLISH: [&str; 5] = ["Event Objectives", "Speakers", "Key Highlights", "Key Takeaways", "Applying to Work"];
const VIETNAMESE: [&str; 5] =
    ["Mục Đích Của Sự Kiện", "Danh Sách Diễn Giả", "Nội Dung Nổi Bật", "Những Gì Học Được", "Ứng Dụng Vào Công Việc"];

impl Draft {
    fn new(dice: &mut Dice, words: usize) -> Self {
        let mut paragraphs = Vec::new();
        let mut left = words;
        while left > 0 {
            let length = (8 + dice.below(40)).min(left);
            paragraphs.push(dice.words(length));
            left -= length;
        }
        Self { paragraphs, headings: ENGLISH }
    }

    fn between(dice: &mut Dice, least: usize, most: usize) -> Self {
        let words = least + dice.below(most - least);
        Self::new(dice, words)
    }

    /// The copy of an author who disguises it: about `edits` of the words changed, removed or added, paragraphs
    /// reordered, other headings.
    fn copied(&self, dice: &mut Dice, edits: f64) -> Self {
        let mut paragraphs = self.paragraphs.clone();
        if dice.chance(0.5) {
            dice.shuffle(&mut paragraphs);
        }
        for paragraph in &mut paragraphs {
            let words = std::mem::take(paragraph);
            for word in words {
                if !dice.chance(edits) {
                    paragraph.push(word);
                    continue;
                }
                match dice.below(3) {
                    0 => {}
                    1 => paragraph.extend([dice.word(), word]),
                    _ => paragraph.push(dice.word()),
                }
            }
        }
        let headings = if dice.chance(0.5) { VIETNAMESE } else { self.headings };
        Self { paragraphs, headings }
    }

    /// Its Markdown, with random markup.
    fn markdown(&self, dice: &mut Dice) -> String {
        let mut text = format!("---\ntitle: \"{}\"\ndate: 2025-09-18\n---\n\n# {}\n", dice.word(), dice.word());
        let (level, bullet) = (2 + dice.below(2), ["- ", "* ", "1. ", "", "> "][dice.below(5)]);
        let per_section = self.paragraphs.len().div_ceil(5).max(1);
        for (number, paragraph) in self.paragraphs.iter().enumerate() {
            if number % per_section == 0 {
                let mark = ["", "🎯 ", "1. "][dice.below(3)];
                let heading = self.headings[number / per_section];
                text.push_str(&format!("\n{} {mark}{heading}\n\n![x {mark}](/i/a.png)\n\n", "#".repeat(level)));
            }
            text.push_str(bullet);
            for (at, word) in paragraph.iter().enumerate() {
                let (before, after) = match dice.below(40) {
                    0 => ("**", "**"),
                    1 => ("*", "*"),
                    2 => ("[", "](https://example.org/x)"),
                    3 => ("`", "`"),
                    4 => ("“", "”,"),
                    5 => ("", " –"),
                    6 => ("", "."),
                    7 => ("✅ ", ""),
                    _ => ("", ""),
                };
                let word = if dice.chance(0.05) { word.to_uppercase() } else { word.clone() };
                text.push_str(&format!("{}{before}{word}{after}", if at == 0 { "" } else { " " }));
            }
            text.push_str("\n\n");
        }
        text
    }

    /// A simple algorithm for the same sets, with another hash.
    fn shingles(&self) -> HashSet<u64> {
        let words: Vec<&String> = self.paragraphs.iter().flatten().collect();
        words.windows(5).map(|words| BuildHasherDefault::<DefaultHasher>::default().hash_one(words)).collect()
    }

    fn fingerprint(&self, site: &str) -> Fingerprint {
        Fingerprint::of_words(site, "_index.md", self.paragraphs.iter().flatten().map(String::as_str))
    }
}

/// The number of shared shingles, and the number of shingles they are counted in.
fn share(one: &HashSet<u64>, other: &HashSet<u64>) -> (u32, u32) {
    (one.intersection(other).count() as u32, one.len().min(other.len()) as u32)
}

#[test]
fn neither_headings_nor_decoration_nor_the_kind_of_block_change_a_fingerprint() {
    let schema = event_report();
    let mut dice = Dice(12);
    for _ in 0..40 {
        let mut draft = Draft::between(&mut dice, 0, 300);
        for headings in [ENGLISH, VIETNAMESE] {
            draft.headings = headings;
            let text = draft.markdown(&mut dice);
            assert_eq!(fingerprint(&schema, "", &text), draft.fingerprint(""), "{text}");
        }
    }
}

#[test]
fn of_copies_at_the_threshold_99_in_100_are_found_and_shares_are_exact() {
    let mut dice = Dice(1);
    for threshold in [0.3, 0.5, 0.8] {
        // About (1 - edits)^5 of the shingles are left.
        let edits = 1.0 - f64::powf(threshold + 0.03, 0.2);
        let mut drafts = Vec::new();
        for number in 0..500 {
            let mut original = Draft::between(&mut dice, 60, 700);
            let mut copy = original.copied(&mut dice, edits);
            match number % 4 {
                // Own words around the copied text, up to ten times as many, before or after it.
                0 => copy.paragraphs.extend(Draft::new(&mut dice, 2_000).paragraphs),
                1 => original.paragraphs.splice(0..0, Draft::new(&mut dice, 1_000).paragraphs).for_each(drop),
                // Only a part was copied.
                2 => copy.paragraphs.truncate(copy.paragraphs.len().div_ceil(2).max(3)),
                _ => {}
            }
            drafts.extend([original, copy]);
        }
        let fingerprints: Vec<Fingerprint> =
            drafts.iter().enumerate().map(|(site, draft)| draft.fingerprint(&site.to_string())).collect();
        let found: BTreeMap<(usize, usize), (u32, u32)> =
            pairs(&fingerprints, threshold).iter().map(|pair| ((pair.a, pair.b), (pair.shared, pair.of))).collect();

        let (mut due, mut missed) = (0, 0);
        for first in (0..drafts.len()).step_by(2) {
            let (shared, of) = share(&drafts[first].shingles(), &drafts[first + 1].shingles());
            let told = found.get(&(first, first + 1));
            if of as usize >= MIN_SHINGLES && f64::from(shared) >= threshold * f64::from(of) {
                due += 1;
                missed += usize::from(told.is_none());
            }
            if let Some(told) = told {
                assert_eq!(told, &(shared, of));
            }
        }
        assert!(due > 200, "{due} copies at {threshold} say little");
        assert!(missed * 100 <= due, "{missed} of {due} copies were missed at {threshold}");
        let others = found.keys().filter(|(a, b)| a / 2 != b / 2).count();
        assert_eq!(others, 0, "pairs that are no copies at {threshold}");
    }
}

#[test]
fn every_pair_that_all_against_all_finds_is_found() {
    let mut dice = Dice(2);
    let mut drafts: Vec<Draft> = Vec::new();
    for number in 0..150 {
        let draft = match number % 3 {
            0 => Draft::between(&mut dice, 30, 430),
            _ => drafts[dice.below(drafts.len())].copied(&mut dice, 0.08),
        };
        drafts.push(draft);
    }
    let fingerprints: Vec<Fingerprint> =
        drafts.iter().enumerate().map(|(site, draft)| draft.fingerprint(&(site / 2).to_string())).collect();
    let sets: Vec<_> = drafts.iter().map(Draft::shingles).collect();
    let mut all = Vec::new();
    for a in 0..sets.len() {
        for b in a + 1..sets.len() {
            let (shared, of) = share(&sets[a], &sets[b]);
            if a / 2 != b / 2 && of as usize >= MIN_SHINGLES && f64::from(shared) >= 0.4 * f64::from(of) {
                all.push(Pair { a, b, shared, of });
            }
        }
    }
    assert!(all.len() > 150, "{}", all.len());
    assert_eq!(pairs(&fingerprints, 0.4), all);
}

/// Independently written reports, each on the same `template` words, about one of a few events whose facts all state.
fn honest(dice: &mut Dice, sites: usize, template: &[Vec<String>]) -> Vec<(String, Draft)> {
    let facts: Vec<Vec<String>> = (0..4).map(|_| dice.words(25)).collect();
    let mut reports = Vec::new();
    for site in 0..sites {
        for event in &facts {
            let mut draft = Draft::between(dice, 80, 480);
            draft.paragraphs.insert(1, event.clone());
            draft.paragraphs.splice(0..0, template.iter().cloned());
            if dice.chance(0.5) {
                dice.shuffle(&mut draft.paragraphs);
            }
            reports.push((format!("site {site}"), draft));
        }
    }
    reports
}

fn fingerprints(reports: &[(String, Draft)]) -> Vec<Fingerprint> {
    reports.iter().map(|(site, draft)| draft.fingerprint(site)).collect()
}

#[test]
fn independent_reports_from_one_template_are_no_copies_of_each_other() {
    let mut dice = Dice(3);
    // The template has more words than most authors add.
    let template = Draft::new(&mut dice, 400);
    let reports = honest(&mut dice, 60, &template.paragraphs);
    let found = pairs(&fingerprints(&reports), 0.5);
    assert_eq!(found, [], "nobody gave the template");

    // In a class too small to detect common text, the template helps.
    let reports = honest(&mut dice, 6, &template.paragraphs);
    let mut few = fingerprints(&reports);
    few.push(template.fingerprint("").as_template());
    let others: Vec<_> = pairs(&few, 0.5).into_iter().filter(|pair| pair.b != few.len() - 1).collect();
    assert_eq!(others, []);
}

#[test]
fn independent_reports_on_the_same_event_are_no_copies_of_each_other() {
    let mut dice = Dice(4);
    for sites in [2, 5, 30] {
        let reports = honest(&mut dice, sites, &[]);
        assert_eq!(pairs(&fingerprints(&reports), 0.5), []);
    }
}

#[test]
fn a_report_copied_under_a_common_template_is_found_by_what_is_its_own() {
    let mut dice = Dice(5);
    let template = Draft::new(&mut dice, 300);
    let mut reports = honest(&mut dice, 40, &template.paragraphs);
    let mut copy = reports[7].1.clone();
    copy.paragraphs.extend(dice.words(30).chunks(15).map(<[String]>::to_vec));
    reports.push(("another".to_owned(), copy));
    let found = pairs(&fingerprints(&reports), 0.5);
    assert_eq!(found.iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>(), [(7, 160)]);
    assert!(found[0].share() > 0.9);
}

#[test]
fn what_most_of_a_class_has_is_nobodys_and_what_half_of_it_has_is_a_copy() {
    for (copies, told) in [(10, 10), (18, 0)] {
        let mut dice = Dice(6);
        let mut reports = honest(&mut dice, 20, &[]);
        let source = reports[0].1.clone();
        for site in 1..copies {
            reports[site * 4].1 = source.copied(&mut dice, 0.03);
        }
        let found = pairs(&fingerprints(&reports), 0.5);
        let named: HashSet<usize> = found.iter().flat_map(|pair| [pair.a, pair.b]).collect();
        assert_eq!(named.len(), told, "{copies} of 20");
    }
    // Four are not most of a class.
    let mut dice = Dice(6);
    let source = Draft::new(&mut dice, 300);
    let few: Vec<_> = (0..4).map(|site| (site.to_string(), source.copied(&mut dice, 0.02))).collect();
    assert_eq!(pairs(&fingerprints(&few), 0.5).len(), 6);
}

#[test]
fn what_most_have_is_told_among_texts_of_one_kind() {
    let mut dice = Dice(7);
    let form = Draft::new(&mut dice, 200);
    // Twelve sites with five reports each; half of the reports contain the form, too.
    let mut all = Vec::new();
    for site in 0..12 {
        let own = (0..5).map(|_| Draft::new(&mut dice, 200).fingerprint(&site.to_string()).of_kind("log/en"));
        all.extend(own);
        if site % 2 == 0 {
            all.push(form.copied(&mut dice, 0.01).fingerprint(&site.to_string()).of_kind("form/en"));
        }
    }
    assert_eq!(pairs(&all, 0.5), []);
    all.iter_mut().for_each(|one| one.kind = "log/en".to_owned());
    assert_eq!(pairs(&all, 0.5).len(), 15, "half of all sites are not most");
}

#[test]
fn two_who_filled_in_a_form_alike_have_copied_nothing_and_who_took_a_text_of_it_has() {
    let mut dice = Dice(13);
    let form = Draft::new(&mut dice, 300);
    let blanks: Vec<Vec<String>> = (0..4).map(|_| dice.words(3)).collect();
    let answer = dice.words(80);
    let made = |site: &str, answer: &[String]| {
        let mut words: Vec<String> = form.paragraphs.concat();
        for (number, blank) in blanks.iter().enumerate() {
            words.splice(number * 60 + 10..number * 60 + 12, blank.clone());
        }
        words.extend_from_slice(answer);
        Fingerprint::of_words(site, "_index.md", words.iter().map(String::as_str))
    };
    let mut all = vec![form.fingerprint("").as_template(), made("a", &[]), made("b", &[])];
    assert_eq!(pairs(&all, 0.5), []);
    all.extend([made("c", &answer), made("d", &answer)]);
    assert_eq!(pairs(&all, 0.5).iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>(), [(3, 4)]);
}

#[test]
fn reports_of_one_site_pair_only_when_asked_to() {
    let mut dice = Dice(8);
    let words = dice.words(120);
    let made = |site, report| Fingerprint::of_words(site, report, words.iter().map(String::as_str));
    let list = [made("x", "a.md"), made("x", "a.vi.md"), made("y", "a.md"), made("x", "a.md")];
    let asked = |within_site| {
        let found = find(&list, &Options { threshold: 0.5, within_site }, |_| true);
        found.pairs.iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>()
    };
    assert_eq!(asked(false), [(0, 2), (1, 2), (2, 3)]);
    assert_eq!(asked(true), [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3)]);
}

#[test]
fn only_pairs_with_a_text_under_check_are_told() {
    let mut dice = Dice(9);
    let original = Draft::new(&mut dice, 300);
    let mut drafts: Vec<_> = (0..80).map(|site| (site.to_string(), original.copied(&mut dice, 0.02))).collect();
    drafts.extend((80..500).map(|site| (site.to_string(), Draft::new(&mut dice, 40))));
    let all = fingerprints(&drafts);
    for target in [0, 40, 79] {
        let found = find(&all, &Options::default(), |index| index == target).pairs;
        assert!(!found.is_empty() && found.iter().all(|pair| pair.a == target || pair.b == target));
    }
    assert_eq!(find(&all, &Options::default(), |_| false).pairs, []);
}

#[test]
fn in_a_crowd_everyone_is_named_and_the_work_stays_linear() {
    let mut dice = Dice(10);
    let shared = dice.words(150);
    let mut list = Vec::new();
    for site in 0..2_500 {
        let mut words = if site % 5 == 0 { shared.clone() } else { Vec::new() };
        words.extend(dice.words(60));
        list.push(Fingerprint::of_words(site.to_string(), "_index.md", words.iter().map(String::as_str)));
    }
    let found = pairs(&list, 0.5);
    let named: HashSet<usize> = found.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    assert_eq!(named, (0..list.len()).step_by(5).collect());
    let all = named.len() * (named.len() - 1) / 2;
    assert!(found.len() < all / 3, "{} of {all} pairs", found.len());
}

#[test]
fn texts_too_short_to_judge_and_strange_thresholds_do_no_harm() {
    let words = |count: usize| (0..count).map(|number| format!("từ{number}")).collect::<Vec<_>>();
    let made = |site: &str, count| {
        Fingerprint::of_words(site, "a.md", words(count).iter().map(String::as_str).collect::<Vec<_>>())
    };
    let list = [made("a", 0), made("b", 3), made("c", 23), made("d", 24), made("e", 24), made("f", 4_000)];
    for threshold in [f64::NAN, f64::NEG_INFINITY, 0.0, 1e-300, 0.5, 1.0, 7.0] {
        let found: Vec<_> = pairs(&list, threshold).iter().map(|pair| (pair.a, pair.b)).collect();
        assert_eq!(found, [(3, 4), (3, 5), (4, 5)], "{threshold}");
    }
    assert_eq!(find(&[], &Options::default(), |_| true), super::find::Found::default());
}

#[test]
fn pieces_that_nobody_has_together_are_no_text_of_the_class() {
    let mut dice = Dice(71);
    let pieces: Vec<Vec<String>> = (0..6).map(|_| dice.words(12)).collect();
    let sites = ["a", "b", "c", "d", "e", "f"];
    let report = |site: &str, name: usize, parts: &[Vec<String>]| {
        let words = parts.iter().flatten().map(String::as_str);
        Fingerprint::of_words(site, name.to_string(), words).of_kind("x/vi")
    };
    let found = |texts: &[Fingerprint]| find(texts, &Options::default(), |_| true).of_class;
    // Each student has each piece, but each in a report of its own.
    let mut apart = Vec::new();
    for site in sites {
        apart.extend((0..6).map(|at| report(site, at, &pieces[at..=at])));
    }
    assert!(found(&apart).is_empty());
    let together: Vec<_> = sites.iter().map(|site| report(site, 0, &pieces)).collect();
    let texts = found(&together);
    assert_eq!(texts.iter().map(|text| (text.homes, text.of)).collect::<Vec<_>>(), [(6, 6)]);
}

#[test]
fn the_weeks_of_one_student_are_no_class() {
    let mut dice = Dice(72);
    let handout = dice.words(60);
    let mut week = |site: &str, number: usize| {
        let own = dice.words(40);
        let words = handout.iter().chain(&own).map(String::as_str).collect::<Vec<_>>();
        Fingerprint::of_words(site, number.to_string(), words).of_kind("weeks/vi")
    };
    let within = Options { within_site: true, ..Options::default() };
    let authors = |texts: &[Fingerprint]| {
        let found = find(texts, &within, |_| true).of_class;
        found.iter().map(|text| (text.homes, text.of)).collect::<Vec<_>>()
    };
    let of_one: Vec<_> = (0..8).map(|number| week("a", number)).collect();
    assert_eq!(authors(&of_one), []);
    let of_six: Vec<_> = (0..12).map(|number| week(["a", "b", "c", "d", "e", "f"][number % 6], number)).collect();
    assert_eq!(authors(&of_six), [(6, 6)], "students are counted, not weeks");
}
