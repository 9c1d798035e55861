//! Recognizes sibling headings with the same words as talks rather than sections.

use super::evidence::{Candidate, Evidence};
use super::shape::Shape;
use crate::document::Heading;

/// Removes the candidates of talks: sibling headings that mention a section by the same word, such as `Speaker 1: …`
/// and `2. … – Speaker: …`, are a series of topics. A section in several parts is not a series (`Highlights – morning`,
/// `Speakers (day 2)`), nor is a heading that was pasted twice. `level` is the level of the sections.
pub(super) fn drop_series(
    (headings, folded): (&[Heading], &[String]),
    shapes: &[Shape],
    level: Option<u8>,
    candidates: &mut [Vec<Candidate>],
) {
    let in_passing = |heading: usize, candidate: &Candidate| {
        // On the level of the sections, a heading that begins with a wording is the section, whatever follows.
        let among_sections = level.is_none_or(|level| headings[heading].level <= level);
        let opens = candidate.evidence == Evidence::ListedPiece && candidate.position == 0 && among_sections;
        candidate.others > 0 && candidate.evidence != Evidence::Pattern && (shapes[heading].talk || !opens)
    };
    let mut seen: Vec<(Option<usize>, usize, &str, usize)> = Vec::new();
    for (index, candidates) in candidates.iter().enumerate() {
        for candidate in candidates.iter().filter(|candidate| in_passing(index, candidate)) {
            seen.push((headings[index].parent, candidate.section, &candidate.words, index));
        }
    }
    seen.sort_unstable();
    let series: Vec<(usize, usize)> = seen
        .chunk_by(|one, next| (one.0, one.1, one.2) == (next.0, next.1, next.2))
        .filter(|series| series.iter().any(|&(.., index)| folded[index] != folded[series[0].3]))
        .flat_map(|series| series.iter().map(|&(_, section, _, index)| (index, section)))
        .collect();
    for (index, section) in series {
        candidates[index].retain(|candidate| candidate.section != section || !in_passing(index, candidate));
    }
}

#[cfg(test)]
mod tests;
