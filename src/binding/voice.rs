//! Whether a heading is in the first person.

use crate::text::fold;

/// Words by which writers speak of themselves, folded.
const FIRST_PERSON: [&str; 16] =
    ["i", "im", "ill", "id", "ive", "me", "my", "myself", "we", "us", "our", "mình", "tôi", "em", "tớ", "ta"];

/// Whether a heading, `folded`, has a word by which its writer speaks: `Why I went`, `Điều mình mang về`.
pub(super) fn is_in_first_person(folded: &str) -> bool {
    fold::words(folded).any(|word| FIRST_PERSON.contains(&word))
}
