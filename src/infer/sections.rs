//! Turns groups of wordings into sections: canonical headings, terms, levels, order and nesting.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::cluster::{Group, cluster};
use super::draft::{SectionDraft, Share};
use super::sample::Sample;
use super::wordings::{Wording, Wordings, section_levels};
use super::words::content_words;
use crate::binding::form;
use crate::data::yaml::item;
use crate::schema::RequirementLevel;
use crate::text::fold;

/// Minimum share of the samples that have a section …
const MIN_SHARE: f64 = 0.15;
/// … and a section within another one. Rarer headings below sections are topics of single writers.
const MIN_SHARE_WITHIN: f64 = 0.5;
/// Maximum number of sections.
const MAX_SECTIONS: usize = 50;
/// Maximum number of wordings and of terms per section and language.
const MAX_HEADINGS: usize = 10;
const MAX_TERMS: usize = 6;
/// Minimum share of the headings with a term that belong to its section, and of the section's headings that contain it.
const TERM_PRECISION: f64 = 0.9;
const TERM_SHARE: f64 = 0.2;
/// Minimum share of a section's headings that are on its levels.
const LEVEL_SHARE: f64 = 0.95;

/// The sections inferred from the headings of the samples.
#[derive(Default)]
pub struct Outline {
    /// The sections, in the usual order.
    pub sections: Vec<SectionDraft>,
    /// Per language, words in headings of several sections.
    pub filler: Vec<(String, Vec<String>)>,
}

/// Infers the sections of `samples`.
pub fn infer(samples: &[Sample]) -> Outline {
    let levels = section_levels(samples);
    let outer = Wordings::new(samples, |number, sample| {
        (0..sample.headings.len()).filter(|&at| sample.headings[at].level <= levels[number]).collect()
    });
    let mut groups = cluster(&outer, &outer.translations(samples), samples.len());
    groups.retain(|group| is_frequent(group, samples.len(), MIN_SHARE));
    groups.truncate(MAX_SECTIONS);
    in_order(&mut groups);
    let known: HashMap<(&str, &str), usize> = groups
        .iter()
        .enumerate()
        .flat_map(|(at, group)| group.members.iter().map(move |&one| (at, one)))
        .map(|(at, one)| ((&*outer.all[one].language, &*outer.all[one].folded), at))
        .collect();
    let mut sections = drafts(&groups, &outer, samples.len());
    let inner = Wordings::new(samples, |number, sample| {
        let is_inner = |&at: &usize| {
            let heading = &sample.headings[at];
            heading.level > levels[number] && !known.contains_key(&(&*sample.language, &*heading.folded))
        };
        (0..sample.headings.len()).filter(is_inner).collect()
    });
    let mut nested = cluster(&inner, &inner.translations(samples), samples.len());
    nested.retain(|group| is_frequent(group, samples.len(), MIN_SHARE_WITHIN));
    nested.truncate(MAX_SECTIONS - sections.len().min(MAX_SECTIONS));
    in_order(&mut nested);
    let parents = parents(&nested, &inner, samples, &known, &levels);
    let mut within = drafts(&nested, &inner, samples.len());
    for (draft, parent) in within.iter_mut().zip(parents) {
        draft.within = parent;
    }
    sections.extend(within);
    name(&mut sections);
    let filler = filler(&sections);
    for section in &mut sections {
        for (language, terms) in &mut section.terms {
            let common = filler.iter().find(|(other, _)| other == language).map(|(_, words)| words);
            terms.retain(|term| common.is_none_or(|common| !common.contains(term)));
        }
        section.terms.retain(|(_, terms)| !terms.is_empty());
    }
    Outline { sections, filler }
}

/// Whether at least this `share` of the samples has `group`.
fn is_frequent(group: &Group, samples: usize, share: f64) -> bool {
    let minimum = match samples {
        0..=2 => 1,
        3 => 2,
        _ => 2.max((share * samples as f64).ceil() as usize),
    };
    group.samples.count() >= minimum
}

/// Sorts groups by their position, then by their first occurrence.
fn in_order(groups: &mut [Group]) {
    let first = |group: &Group| group.members.iter().copied().min().unwrap_or(0);
    groups
        .sort_by(|one, other| one.position().total_cmp(&other.position()).then_with(|| first(one).cmp(&first(other))));
}

/// Per nested group, the section that contains most of its headings.
fn parents(
    nested: &[Group],
    inner: &Wordings,
    samples: &[Sample],
    known: &HashMap<(&str, &str), usize>,
    levels: &[u8],
) -> Vec<Option<usize>> {
    let mut group_of: HashMap<usize, usize> = HashMap::new();
    for (at, group) in nested.iter().enumerate() {
        group_of.extend(group.members.iter().map(|&one| (one, at)));
    }
    let mut votes: Vec<BTreeMap<Option<usize>, usize>> = vec![BTreeMap::new(); nested.len()];
    for (number, (sample, own)) in samples.iter().zip(&inner.of_sample).enumerate() {
        let mut own = own.iter().peekable();
        let mut section = None;
        for (at, heading) in sample.headings.iter().enumerate() {
            if heading.level <= levels[number] {
                section = known.get(&(&*sample.language, &*heading.folded)).copied();
            }
            if let Some((_, wording)) = own.next_if(|(own, _)| *own == at)
                && let Some(&group) = group_of.get(wording)
            {
                *votes[group].entry(section).or_insert(0) += 1;
            }
        }
    }
    let parent = |votes: &BTreeMap<Option<usize>, usize>| {
        let all: usize = votes.values().sum();
        let (section, count) = votes.iter().rev().max_by_key(|(_, count)| **count)?;
        section.filter(|_| count * 10 >= all * 8)
    };
    votes.iter().map(parent).collect()
}

fn drafts(groups: &[Group], wordings: &Wordings, samples: usize) -> Vec<SectionDraft> {
    let mut group_of: HashMap<usize, usize> = HashMap::new();
    for (at, group) in groups.iter().enumerate() {
        group_of.extend(group.members.iter().map(|&one| (one, at)));
    }
    let terms = terms(wordings, &group_of, groups.len());
    let draft = |(group, terms): (&Group, Vec<(String, Vec<String>)>)| SectionDraft {
        id: String::new(),
        headings: headings(group, wordings),
        terms,
        required: RequirementLevel::Optional,
        share: Share { count: group.samples.count(), of: samples },
        level: level(group, wordings),
        within: None,
        counts: Vec::new(),
        columns: Vec::new(),
    };
    groups.iter().zip(terms).map(draft).collect()
}

/// Per language, the wordings of `group`, the most frequent first.
fn headings(group: &Group, wordings: &Wordings) -> Vec<(String, Vec<(String, usize)>)> {
    let mut by_language: BTreeMap<&str, Vec<&Wording>> = BTreeMap::new();
    for &one in &group.members {
        let wording = &wordings.all[one];
        by_language.entry(&wording.language).or_default().push(wording);
    }
    let listed = |(language, mut own): (&str, Vec<&Wording>)| {
        own.sort_by_key(|wording| (std::cmp::Reverse(wording.count), &wording.folded));
        // Terms cover the wordings of single samples if there are more frequent wordings.
        let several = own.iter().filter(|wording| wording.count > 1).count();
        own.truncate(if several > 0 { several.clamp(3, MAX_HEADINGS) } else { MAX_HEADINGS });
        let texts = own.into_iter().map(|wording| (plain(wording), wording.count)).collect();
        (language.to_owned(), texts)
    };
    by_language.into_iter().map(listed).collect()
}

/// The wording as written, or folded if a schema would interpret that differently.
fn plain(wording: &Wording) -> String {
    let written = wording.most_written();
    if wording.is_pattern {
        return if item(written).is_some() { written } else { &wording.folded }.to_owned();
    }
    let pattern = written.trim_end_matches('?').contains(['*', '?']) || written.starts_with('/');
    // A cut text may fold differently, and YAML does not allow every character.
    let usable = !pattern && fold::fold_heading(written) == wording.folded && item(written).is_some();
    if usable { written.to_owned() } else { wording.folded.clone() }
}

fn level(group: &Group, wordings: &Wordings) -> Option<(u8, u8)> {
    let mut counts = [0usize; 7];
    for &one in &group.members {
        let levels = &wordings.all[one].levels;
        counts.iter_mut().zip(levels).for_each(|(count, own)| *count += own);
    }
    let all: usize = counts.iter().sum();
    let most = (1usize..=6).max_by_key(|&level| (counts[level], std::cmp::Reverse(level)))?;
    let (mut low, mut high) = (most, most);
    while (counts[low..=high].iter().sum::<usize>() as f64) < LEVEL_SHARE * all as f64 {
        let (above, below) = (counts[low - 1], counts.get(high + 1).copied().unwrap_or(0));
        if above == 0 && below == 0 {
            return None;
        }
        if above >= below { low -= 1 } else { high += 1 }
    }
    Some((u8::try_from(low).ok()?.max(1), u8::try_from(high).ok()?))
}

/// Per group and language, the words that its headings contain and others rarely do: single words, or in Vietnamese pairs of
/// syllables.
fn terms(wordings: &Wordings, group_of: &HashMap<usize, usize>, groups: usize) -> Vec<Vec<(String, Vec<String>)>> {
    /// How many headings contain a term: of all groups, and per group, with the number of wordings.
    #[derive(Default)]
    struct Uses {
        all: usize,
        by_group: BTreeMap<usize, (usize, usize)>,
        written: BTreeMap<String, usize>,
    }
    let mut uses: BTreeMap<(&str, String), Uses> = BTreeMap::new();
    let pairs = Pairs::new(wordings);
    let mut headings: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for (at, wording) in wordings.all.iter().enumerate() {
        if let Some(&group) = group_of.get(&at) {
            *headings.entry((group, &wording.language)).or_insert(0) += wording.count;
        }
        let mut seen = HashSet::new();
        for term in candidates(wording, &pairs) {
            let key: String = term.split(' ').map(form).collect::<Vec<_>>().join(" ");
            if !seen.insert(key.clone()) {
                continue;
            }
            let uses = uses.entry((&wording.language, key)).or_default();
            uses.all += wording.count;
            *uses.written.entry(term).or_insert(0) += wording.count;
            if let Some(&group) = group_of.get(&at) {
                let own = uses.by_group.entry(group).or_insert((0, 0));
                own.0 += wording.count;
                own.1 += 1;
            }
        }
    }
    let mut best: Vec<BTreeMap<&str, Vec<(usize, String)>>> = vec![BTreeMap::new(); groups];
    for ((language, _), uses) in &uses {
        let Some((&group, &(count, kinds))) = uses.by_group.iter().max_by_key(|(_, own)| **own) else { continue };
        let own = headings.get(&(group, *language)).copied().unwrap_or(0);
        let precise = count as f64 >= TERM_PRECISION * uses.all as f64 && count as f64 >= TERM_SHARE * own as f64;
        let written = uses.written.iter().rev().max_by_key(|(_, count)| **count);
        if let Some((written, _)) = written.filter(|_| precise && kinds > 1) {
            best[group].entry(language).or_default().push((count, written.clone()));
        }
    }
    let listed = |(language, mut own): (&str, Vec<(usize, String)>)| {
        own.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
        (language.to_owned(), own.into_iter().take(MAX_TERMS).map(|(_, term)| term).collect())
    };
    best.into_iter().map(|own| own.into_iter().map(listed).collect()).collect()
}

/// How often Vietnamese syllables follow each other. Two of them are a word if neither occurs more often beside another one:
/// in `danh sách diễn giả`, `sách diễn` is not a word.
#[derive(Default)]
struct Pairs<'w> {
    counts: HashMap<(&'w str, &'w str), usize>,
    /// The highest count of a pair that begins with a syllable, and of one that ends with it.
    begins: HashMap<&'w str, usize>,
    ends: HashMap<&'w str, usize>,
}

impl<'w> Pairs<'w> {
    fn new(wordings: &'w Wordings) -> Self {
        let mut pairs = Self::default();
        for wording in wordings.all.iter().filter(|wording| wording.language == "vi") {
            for piece in fold::pieces(&wording.folded) {
                let words: Vec<&str> = fold::words(piece).take(40).collect();
                for pair in words.windows(2) {
                    *pairs.counts.entry((pair[0], pair[1])).or_insert(0) += wording.count;
                }
            }
        }
        for (&(first, second), &count) in &pairs.counts {
            let begins = pairs.begins.entry(first).or_insert(0);
            *begins = count.max(*begins);
            let ends = pairs.ends.entry(second).or_insert(0);
            *ends = count.max(*ends);
        }
        pairs
    }

    fn is_word(&self, first: &str, second: &str) -> bool {
        let count = self.counts.get(&(first, second)).copied().unwrap_or(0);
        let most = |counts: &HashMap<&str, usize>, word: &str| counts.get(word).copied().unwrap_or(0);
        count > 0 && count >= most(&self.ends, first) && count >= most(&self.begins, second)
    }
}

/// The candidate terms in a wording.
fn candidates(wording: &Wording, pairs: &Pairs<'_>) -> Vec<String> {
    let long = |word: &str| word.chars().count() > 2;
    let of_piece = |piece: &str| -> Vec<String> {
        let words: Vec<&str> = content_words(piece).collect();
        if wording.language != "vi" {
            return words.into_iter().filter(|word| long(word)).map(str::to_owned).collect();
        }
        let found = words.windows(2).filter(|pair| pairs.is_word(pair[0], pair[1])).map(|pair| pair.join(" "));
        found.collect()
    };
    fold::pieces(&wording.folded).flat_map(of_piece).collect()
}

/// Gives each section an id made of the words of its heading.
fn name(sections: &mut [SectionDraft]) {
    let mut taken = HashSet::new();
    for (number, section) in sections.iter_mut().enumerate() {
        let english = section.headings.iter().find(|(language, _)| language == "en").or(section.headings.first());
        let text = english.and_then(|(_, wordings)| wordings.first()).map_or("", |(text, _)| text);
        let folded = fold::strip_marks(&fold::fold_heading(text));
        let own: Vec<&str> = content_words(&folded).take(4).collect();
        let words = if own.is_empty() { fold::words(&folded).take(4).collect() } else { own };
        let id = words.join("-");
        let id = if id.is_empty() || !id.is_ascii() { format!("section-{}", number + 1) } else { id };
        let mut free = id.clone();
        let mut next = 2;
        while !taken.insert(free.clone()) {
            free = format!("{id}-{next}");
            next += 1;
        }
        section.id = free;
    }
}

/// Per language, the words in headings of at least three sections, and the function words in headings.
fn filler(sections: &[SectionDraft]) -> Vec<(String, Vec<String>)> {
    let mut spread: BTreeMap<&str, BTreeMap<String, HashSet<usize>>> = BTreeMap::new();
    let mut function: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
    for (number, section) in sections.iter().enumerate() {
        for (language, wordings) in &section.headings {
            for folded in wordings.iter().map(|(text, _)| fold::fold_heading(text)) {
                for word in content_words(&folded).map(str::to_owned) {
                    spread.entry(language).or_default().entry(word).or_default().insert(number);
                }
                for word in fold::words(&folded).filter(|word| super::words::is_function_word(word)) {
                    *function.entry(language).or_default().entry(word.to_owned()).or_insert(0) += 1;
                }
            }
        }
    }
    let mut all: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (language, words) in spread {
        let common = words.into_iter().filter(|(_, sections)| sections.len() > 2).map(|(word, _)| word);
        all.entry(language).or_default().extend(common);
    }
    for (language, words) in function {
        all.entry(language).or_default().extend(words.into_keys());
    }
    all.into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(language, words)| (language.to_owned(), words))
        .collect()
}
