//! Whether a heading, or a text, is in the first person.

use super::reading::Reading;
use crate::schema::Countable;
use crate::text::fold;

/// Words by which writers speak of themselves, folded.
const FIRST_PERSON: [&str; 17] =
    ["i", "im", "ill", "id", "ive", "me", "my", "myself", "we", "us", "our", "mình", "tôi", "em", "tớ", "tui", "ta"];

/// The fewest words of a story.
const MIN_WORDS: usize = 20;

/// Whether a heading, `folded`, has a word by which its writer speaks: `Why I went`, `Điều mình mang về`.
pub(super) fn is_in_first_person(folded: &str) -> bool {
    fold::words(folded).any(|word| FIRST_PERSON.contains(&word))
}

impl Reading<'_> {
    /// Whether below the heading of the pictures there are not only pictures but also what the writer tells of them: under
    /// `The mood & photos` may be how it was to be there.
    pub fn tells_beside_pictures(&self) -> bool {
        let mut of_pictures = self.bound().filter(|(_, section, _)| section.requires.wants(Countable::Images));
        let tells = |text: &str| is_in_first_person(&fold::fold(text));
        of_pictures.any(|(_, _, heading)| {
            self.count_words(heading.content) >= MIN_WORDS && tells(self.document.source.slice(heading.content))
        })
    }
}
