//! Finds the copies of few texts among many by comparing each of them with all others: an editor's open reports, of which
//! one changes at a time, or those that a hook names.
//!
//! What is known of the others is kept: which shingles are common, or would be if the few had them too, how many own shingles
//! each text has, and how far its sketch reaches. So a comparison after a change costs the sketches of the others, not their
//! texts. The sketches and their limits are those of `sketch`.

use super::common::{self, least_homes};
use super::find::{Found, Options, Pair, class_text, homes, passes_second_check, reaches, shared};
use super::fingerprint::Fingerprint;
use super::shingles;
use super::sketch::{hits_needed, sketch_size};
use super::text::Text;

/// What is known of the texts that the few are compared with.
#[derive(Debug)]
pub struct Few {
    options: Options,
    /// The indexes of the few, ascending.
    few: Vec<usize>,
    /// The author of each text; the text itself where the reports of one site are compared, too.
    homes: Vec<u32>,
    /// The author of each text.
    authors: Vec<u32>,
    /// The shingles of the templates, ascending.
    templates: Vec<u32>,
    kinds: Vec<Kind>,
    /// The common shingles at the last comparison, ascending.
    common: Vec<u32>,
    texts: Vec<Known>,
}

/// What is known of one text.
#[derive(Clone, Copy, Debug)]
struct Known {
    /// The number of its own shingles.
    own: u32,
    /// How many of its first shingles contain its sketch.
    sketched: u32,
    /// The hits that it needs as the shorter one.
    needed: u32,
    /// Whether it has enough own text to be called a copy.
    judged: bool,
}

/// The texts of one kind in a class that is large enough to have text in common.
#[derive(Debug)]
struct Kind {
    name: String,
    /// In how many homes a shingle is common.
    least: u32,
    /// The texts of the authors of the few, with these authors, ascending.
    near: Vec<(u32, usize)>,
    /// The shingles that other authors have, and how many of these do, ascending: those that are common if all authors of
    /// the few have them. `None` if these alone may make any shingle common.
    others: Option<Vec<(u32, u32)>>,
}

impl Few {
    /// Prepares to compare the texts at the indexes `few`, which are ascending, with all `fingerprints`.
    pub fn new(fingerprints: &[Fingerprint], options: Options, few: Vec<usize>) -> Self {
        let homes = homes(fingerprints, options.within_site);
        let mut authors: Vec<u32> = few.iter().map(|&text| homes[text]).collect();
        authors.sort_unstable();
        authors.dedup();
        let templates = common::of_templates(fingerprints);
        let kinds = common::kinds(fingerprints, &homes).into_iter().filter_map(|(name, texts)| {
            let home_count = common::count_homes(&texts);
            let least = least_homes(home_count)?;
            let is_near = |home: u32| authors.binary_search(&home).is_ok();
            let of_kind = |index: &usize| !fingerprints[*index].template && fingerprints[*index].kind == name;
            let mut near: Vec<(u32, usize)> = (0..homes.len())
                .filter(|&index| is_near(homes[index]))
                .filter(of_kind)
                .map(|index| (homes[index], index))
                .collect();
            near.sort_unstable();
            let near_homes = near.chunk_by(|one, next| one.0 == next.0).count() as u32;
            let others = (near_homes < least).then(|| {
                let texts: Vec<(&[u32], u32)> = texts.into_iter().filter(|&(_, home)| !is_near(home)).collect();
                common::held_by(&texts, home_count, least - near_homes)
            });
            Some(Kind { name: name.to_owned(), least, near, others })
        });
        let kinds = kinds.collect();
        let authors = if options.within_site { super::find::homes(fingerprints, false) } else { homes.clone() };
        let mut known = Self { options, few, homes, authors, templates, kinds, common: Vec::new(), texts: Vec::new() };
        known.common = known.common(fingerprints).0;
        known.texts = fingerprints.iter().map(|fingerprint| known.text(fingerprint)).collect();
        known
    }

    /// The options of the comparison.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The pairs of one of the few with any other text, as `find` does; `is_target` tells which of the few are checked. All
    /// other `fingerprints` are as they were. Only if `class` says so, the text that most of the class has is found, too.
    pub fn find(&mut self, fingerprints: &[Fingerprint], class: bool, is_target: impl Fn(usize) -> bool) -> Found {
        let (common, of_kinds) = self.common(fingerprints);
        self.set_common(fingerprints, common);
        for text in self.few.clone() {
            self.texts[text] = self.text(&fingerprints[text]);
        }
        let mut pairs = Vec::new();
        for &text in self.few.iter().filter(|&&text| is_target(text) && self.texts[text].judged) {
            let others = 0..fingerprints.len();
            // Two of the few are compared once.
            let others = others.filter(|&other| self.homes[other] != self.homes[text] && self.texts[other].judged);
            let others = others.filter(|&other| other > text || !is_target(other));
            pairs.extend(others.filter_map(|other| self.pair(fingerprints, text, other)));
        }
        pairs.sort_unstable();
        let of_class = of_kinds.into_iter().filter(|_| class);
        let of_class = of_class
            .filter_map(|(kind, shingles)| class_text(fingerprints, &self.authors, &kind, shingles, &is_target));
        Found { pairs, of_class: of_class.collect(), common: self.common.clone() }
    }

    /// The pair of these two texts, if they share enough.
    fn pair(&self, fingerprints: &[Fingerprint], one: usize, other: usize) -> Option<Pair> {
        let threshold = self.options.least();
        let order = |text: usize| (self.texts[text].own, text);
        let (short, long) = if order(one) < order(other) { (one, other) } else { (other, one) };
        let known = &self.texts[short];
        let (shorter, longer) = (&fingerprints[short].shingles, &fingerprints[long].shingles);
        let sketch = &shorter[..known.sketched as usize];
        let last = *sketch.last()?;
        let reach = &longer[..longer.partition_point(|&shingle| shingle <= last)];
        if shared(sketch, reach, &self.common) < known.needed {
            return None;
        }
        if !passes_second_check(shorter, known.own, longer, &self.common, threshold) {
            return None;
        }
        let shared = shared(shorter, longer, &self.common);
        let pair = Pair { a: one.min(other), b: one.max(other), shared, of: known.own };
        reaches(&pair, threshold).then_some(pair)
    }

    /// What is known of a text.
    fn text(&self, fingerprint: &Fingerprint) -> Known {
        let shingles = &fingerprint.shingles;
        let own = shingles.len() as u32 - shared(shingles, &self.common, &[]);
        let threshold = self.options.least();
        let size = sketch_size(threshold);
        let is_own = |shingle: &u32| self.common.binary_search(shingle).is_err();
        let sketched = shingles.iter().enumerate().filter(|(_, shingle)| is_own(shingle)).take(size).last();
        Known {
            own,
            sketched: sketched.map_or(0, |(at, _)| at as u32 + 1),
            needed: hits_needed(own, size, threshold),
            judged: !fingerprint.template && Text::is_enough(own as usize, shingles.len()),
        }
    }

    /// The common shingles, and for each kind those that most of the class has and no template.
    fn common(&self, fingerprints: &[Fingerprint]) -> (Vec<u32>, Vec<(String, Vec<u32>)>) {
        let mut all = self.templates.clone();
        let mut of_kinds = Vec::with_capacity(self.kinds.len());
        for kind in &self.kinds {
            let mut many = kind.common(fingerprints, &self.homes);
            many.retain(|shingle| self.templates.binary_search(shingle).is_err());
            all.extend(&many);
            of_kinds.push((kind.name.clone(), many));
        }
        all.sort_unstable();
        all.dedup();
        (all, of_kinds)
    }

    /// Sets the common shingles, and looks again at the texts that contain one of those that became common, or are no longer.
    fn set_common(&mut self, fingerprints: &[Fingerprint], common: Vec<u32>) {
        let before = std::mem::replace(&mut self.common, common);
        let only = |one: &[u32], other: &[u32]| -> Vec<u32> {
            one.iter().copied().filter(|shingle| other.binary_search(shingle).is_err()).collect()
        };
        let changed = [only(&before, &self.common), only(&self.common, &before)].concat();
        if changed.is_empty() {
            return;
        }
        for (text, fingerprint) in fingerprints.iter().enumerate() {
            if changed.iter().any(|shingle| fingerprint.shingles.binary_search(shingle).is_ok()) {
                self.texts[text] = self.text(fingerprint);
            }
        }
    }
}

impl Kind {
    /// The shingles that most of the class has, ascending.
    fn common(&self, fingerprints: &[Fingerprint], homes: &[u32]) -> Vec<u32> {
        let Some(others) = &self.others else {
            let of_kind = |index: &usize| !fingerprints[*index].template && fingerprints[*index].kind == self.name;
            let texts = (0..fingerprints.len()).filter(of_kind);
            let texts: Vec<(&[u32], u32)> = texts.map(|index| (&*fingerprints[index].shingles, homes[index])).collect();
            let held = common::held_by(&texts, common::count_homes(&texts), self.least);
            return held.into_iter().map(|(shingle, _)| shingle).collect();
        };
        let shingles: Vec<u32> = others.iter().map(|&(shingle, _)| shingle).collect();
        let mut counts: Vec<u32> = others.iter().map(|&(_, count)| count).collect();
        // The last author that was counted for each.
        let mut counted = vec![u32::MAX; shingles.len()];
        for &(home, text) in &self.near {
            shingles::intersect(&fingerprints[text].shingles, &shingles, |shingle| {
                if let Ok(at) = shingles.binary_search(&shingle)
                    && counted[at] != home
                {
                    counted[at] = home;
                    counts[at] += 1;
                }
            });
        }
        shingles.into_iter().zip(counts).filter(|&(_, count)| count >= self.least).map(|(shingle, _)| shingle).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::find::find;
    use super::*;

    /// Numbers that look random and are the same in every run.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, most: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 >> 33) as usize % most
        }
    }

    /// A text of passages, some of which many others have: the more often, the lower their number.
    fn text(numbers: &mut Numbers, index: usize) -> Fingerprint {
        let count = numbers.below(7);
        let passages: Vec<usize> =
            (0..count).map(|_| if numbers.below(2) == 0 { numbers.below(3) } else { numbers.below(60) }).collect();
        let words = passages.iter().flat_map(|passage| (0..30).map(move |word| format!("{passage}-{word}")));
        let words: Vec<String> = words.collect();
        let kind = if index.is_multiple_of(5) { "blog/en" } else { "week/en" };
        let site = format!("site {}", index % 17);
        Fingerprint::of_words(site, format!("{index}.md"), words.iter().map(String::as_str)).of_kind(kind)
    }

    #[test]
    fn whatever_the_few_become_they_are_compared_as_all_are() {
        let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
        let (mut pairs, mut common, mut of_class) = (0, 0, 0);
        for round in 0..12 {
            let options = Options { threshold: [0.3, 0.5, 0.8][round % 3], within_site: round % 2 == 0 };
            let mut all: Vec<Fingerprint> = (0..40).map(|index| text(&mut numbers, index)).collect();
            all.push(text(&mut numbers, 40).as_template());
            let mut few: Vec<usize> = (0..=round).map(|_| numbers.below(40)).collect();
            few.sort_unstable();
            few.dedup();
            let mut known = Few::new(&all, options, few.clone());
            for _ in 0..25 {
                let changed = few[numbers.below(few.len())];
                all[changed] = text(&mut numbers, changed);
                let off = few[numbers.below(few.len())];
                let is_target = |text: usize| few.contains(&text) && (text != off || few.len() == 1);
                let (found, expected) = (known.find(&all, true, is_target), find(&all, &options, is_target));
                assert_eq!(found, expected, "round {round}");
                assert!(known.find(&all, false, is_target).of_class.is_empty());
                pairs += found.pairs.len();
                common += found.common.len();
                of_class += found.of_class.len();
            }
        }
        assert!(pairs > 300 && common > 300 && of_class > 30, "{pairs} {common} {of_class}");
    }
}
