//! Identifies a problem across runs by its subject, not by position or wording. Problems may move, and messages may be
//! improved or translated.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Checked, Diagnostic};
use crate::rules::ABSENCES;
use crate::text::source::Source;

/// A 64-bit hash, in hexadecimal digits, of the subject of `found` and the words at its span in `source`. Blanks
/// between words and Unicode normalization do not change it.
pub fn fingerprint(source: &Source, found: &Diagnostic) -> String {
    let pointer = found.requirement.as_ref().map_or("", |requirement| &requirement.pointer);
    // At the place of an absence, the words belong to something else.
    let text = if ABSENCES.contains(&found.rule) { "" } else { source.slice(found.span) };
    format!("{:016x}", content_hash(pointer, text))
}

/// For each finding in `file`, an identity that is unique for its rule in the file: section, [`fingerprint`], and a
/// 1-based number among equal ones.
pub fn identities(file: &Checked) -> Vec<String> {
    identities_of(&file.source, file.diagnostics.iter())
}

/// The same including the suppressed findings, which come last.
pub fn all_identities(file: &Checked) -> Vec<String> {
    identities_of(&file.source, file.found())
}

fn identities_of<'d>(source: &Source, found: impl Iterator<Item = &'d Diagnostic>) -> Vec<String> {
    let mut counts: HashMap<(&'static str, String), usize> = HashMap::new();
    let identity = |found: &'d Diagnostic| {
        let fingerprint = fingerprint(source, found);
        let identity = match &found.section {
            Some(section) => format!("{section}:{fingerprint}"),
            None => fingerprint,
        };
        let count = counts.entry((found.rule.id, identity.clone())).or_default();
        *count += 1;
        format!("{identity}:{count}")
    };
    found.map(identity).collect()
}

/// A 64-bit hash of `parts`, in hexadecimal digits. The boundaries between parts matter.
pub fn digest(parts: &[&str]) -> String {
    let mut hash = Fnv::default();
    for part in parts {
        hash.add(part);
        hash.add("\0");
    }
    format!("{:016x}", hash.0)
}

fn content_hash(pointer: &str, text: &str) -> u64 {
    let mut hash = Fnv::default();
    hash.add(pointer);
    let mut letters = [0; 4];
    for word in text.split_whitespace() {
        // `ab c` differs from `a bc`.
        hash.add("\0");
        word.nfc().for_each(|letter| hash.add(letter.encode_utf8(&mut letters)));
    }
    hash.0
}

/// FNV-1a, implemented here because it must never change.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn add(&mut self, part: &str) {
        for byte in part.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;
    use crate::message::Message;
    use crate::rules::image_alt::IMAGE_ALT;
    use crate::text::source::Span;

    #[test]
    fn fingerprints_see_words_and_nothing_else() {
        let same = |one: &str, other: &str| content_hash("/a", one) == content_hash("/a", other);
        assert!(same("Diễn giả", "Die\u{302}\u{303}n  \r\n\tgia\u{309} "));
        assert!(!same("ab c", "a bc"));
        assert!(!same("ab", "AB"));
        assert_ne!(content_hash("/a", "b"), content_hash("/ab", ""));
        // Must never change, because existing files contain these values.
        assert_eq!(format!("{:016x}", content_hash("/images/alt", "![](a.png)")), "964711b4e831b30c");
    }

    #[test]
    fn findings_that_are_alike_are_counted_and_moved_ones_are_known_again() {
        let identities = |text: &str| {
            let found = text.match_indices("![](a)").map(|(at, part)| {
                let mut found =
                    Diagnostic::new(&IMAGE_ALT, Severity::Error, Span::new(at, at + part.len()), Message::default());
                found.section("photos");
                found
            });
            super::identities(&Checked::new(Source::new("a.md", "a.md", text), found.collect()))
        };
        let before = identities("![](a)\n![](a)\n");
        assert_eq!(before, identities("one line\n\n![](a)\nmore lines\n![](a)\n"));
        assert_ne!(before[0], before[1]);
        assert!(before[0].starts_with("photos:") && before[1].ends_with(":2"), "{before:?}");
    }

    #[test]
    fn parts_of_a_digest_keep_their_borders() {
        assert_ne!(digest(&["ab", "c"]), digest(&["a", "bc"]));
    }
}
