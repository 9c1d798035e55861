//! Lists of texts and of numbers in one piece each, which the program holds ready-made or makes at run time.

use std::borrow::Cow;
use std::ops::Range;

/// Where each of several neighbours ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ends(Cow<'static, [u32]>);

impl Ends {
    pub fn new(ends: Vec<u32>) -> Self {
        Self(ends.into())
    }

    /// The ends, in order.
    pub const fn ready(ends: &'static [u32]) -> Self {
        Self(Cow::Borrowed(ends))
    }

    #[cfg(test)]
    pub fn all(&self) -> &[u32] {
        &self.0
    }

    /// The range of number `index`.
    pub fn range(&self, index: usize) -> Range<usize> {
        let start = index.checked_sub(1).map_or(0, |before| self.0[before]);
        start as usize..self.0[index] as usize
    }
}

/// A list of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    all: Cow<'static, str>,
    ends: Ends,
}

impl Texts {
    /// The texts in `all`, each up to its end.
    pub const fn ready(all: &'static str, ends: &'static [u32]) -> Self {
        Self { all: Cow::Borrowed(all), ends: Ends::ready(ends) }
    }

    #[cfg(test)]
    pub fn parts(&self) -> (&str, &[u32]) {
        (&self.all, self.ends.all())
    }

    pub fn get(&self, index: usize) -> &str {
        &self.all[self.ends.range(index)]
    }

    pub fn len(&self) -> usize {
        self.ends.0.len()
    }

    /// The index of `text`, if the texts are in the order of their bytes.
    pub fn find(&self, text: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.get(middle).cmp(text) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

impl<'t> FromIterator<&'t str> for Texts {
    fn from_iter<I: IntoIterator<Item = &'t str>>(texts: I) -> Self {
        let (mut all, mut ends) = (String::new(), Vec::new());
        for text in texts {
            all.push_str(text);
            ends.push(all.len() as u32);
        }
        Self { all: all.into(), ends: Ends::new(ends) }
    }
}

/// A list of lists of numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    all: Cow<'static, [u32]>,
    ends: Ends,
}

impl Groups {
    /// The groups in `all`, each up to its end.
    pub const fn ready(all: &'static [u32], ends: &'static [u32]) -> Self {
        Self { all: Cow::Borrowed(all), ends: Ends::ready(ends) }
    }

    #[cfg(test)]
    pub fn parts(&self) -> (&[u32], &[u32]) {
        (&self.all, self.ends.all())
    }

    pub fn get(&self, index: usize) -> &[u32] {
        &self.all[self.ends.range(index)]
    }
}

impl<'n> FromIterator<&'n [u32]> for Groups {
    fn from_iter<I: IntoIterator<Item = &'n [u32]>>(groups: I) -> Self {
        let (mut all, mut ends) = (Vec::new(), Vec::new());
        for group in groups {
            all.extend_from_slice(group);
            ends.push(all.len() as u32);
        }
        Self { all: all.into(), ends: Ends::new(ends) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_wherever_it_is_and_no_other_is() {
        for count in 0..9 {
            let own: Vec<String> = (0..count).map(|number| format!("ý {number}")).collect();
            let texts: Texts = own.iter().map(String::as_str).collect();
            for (index, text) in own.iter().enumerate() {
                assert_eq!((texts.find(text), texts.get(index)), (Some(index), text.as_str()));
            }
            for other in ["", "ý", "ý 00", "ý 9", "z"] {
                assert_eq!(texts.find(other), None, "{other} of {count}");
            }
        }
    }

    #[test]
    fn groups_may_be_empty() {
        let groups: Groups = [&[][..], &[3, 1], &[], &[2]].into_iter().collect();
        assert_eq!([groups.get(0), groups.get(1), groups.get(2), groups.get(3)], [&[][..], &[3, 1], &[], &[2]]);
        assert_eq!(groups, Groups::ready(&[3, 1, 2], &[0, 2, 2, 3]));
    }
}
