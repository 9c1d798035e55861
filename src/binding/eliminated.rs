//! Binds the one section that is missing at its place to the one heading that is left there: whoever has what comes before
//! and after has written it, too, in words that nobody foresaw.

use std::ops::Range;

use super::beside::is_beside;
use super::bound::Elsewhere;
use super::evidence::{Candidate, Evidence};
use super::own_words::gaps;
use super::sections::Binding;
use crate::document::Document;
use crate::schema::{RequirementLevel, Schema, SectionSpec};

/// The least number of sections that must be known where one is missing, and one more for each other: with fewer, the place of
/// another is not.
const MIN_KNOWN: usize = 3;

impl Binding {
    /// Binds each required section that is the only one missing at its place, if the schema has `terms` for it, as it then may be
    /// called many things. The heading is the only one there that serves nothing and names no other section (`Eye-openers`
    /// between the content and the action plan), or has terms of a section that may be left out and belongs elsewhere
    /// (`Summary of the talks` after the speakers is no overview). The place must be closed: what comes after the last
    /// section may be anything.
    pub(super) fn by_elimination(&mut self, document: &Document<'_>, schema: &Schema, candidates: &[Vec<Candidate>]) {
        let missing: Vec<usize> =
            self.missing(schema).filter(|&section| is_required(&schema.sections[section])).collect();
        let anchors = self.places(schema);
        if missing.is_empty() || anchors.len() + 1 < MIN_KNOWN + missing.len() {
            return;
        }
        for (gap, group) in gaps(missing, &anchors, document) {
            let [section] = group[..] else { continue };
            if self.hints[section].is_some() || !may_be_anything(&schema.sections[section]) {
                continue;
            }
            let Some(between) = closed(section, &anchors, schema) else { continue };
            // A section that may be left out, and belongs elsewhere, has no claim on a heading here.
            let is_elsewhere = |other: usize| schema.sections[other].is_optional_text() && !between.contains(&other);
            let names_other =
                |one: &Candidate| one.evidence.is_plain() && one.section != section && !is_elsewhere(one.section);
            let unknown = self.unknown_headings(document, schema).into_iter();
            let left = unknown.chain(self.displaced(is_elsewhere)).filter(|heading| gap.contains(heading));
            if let [heading] = left.collect::<Vec<_>>()[..]
                && !candidates[heading].iter().any(names_other)
            {
                self.elsewhere[section] = Some(Elsewhere::InPlace(heading));
            }
        }
    }

    /// The headings on the level of the sections that serve a section which `is_elsewhere` only by its terms.
    fn displaced(&self, is_elsewhere: impl Fn(usize) -> bool) -> Vec<usize> {
        let of_terms = self.bound.iter().enumerate().filter_map(|(section, bound)| {
            bound.as_ref().filter(|bound| is_elsewhere(section) && bound.reason.evidence > Evidence::Pattern)
        });
        let headings = of_terms.map(|bound| bound.heading);
        headings
            .filter(|&heading| self.is_on_level(heading))
            .filter(|&heading| !is_beside(&self.folded[heading]))
            .collect()
    }
}

fn is_required(section: &SectionSpec) -> bool {
    section.required == RequirementLevel::Required
}

/// The sections between those that are known around `section`, itself among them; `None` if anything may come there. What is
/// only recommended before the first section need not be there.
fn closed(section: usize, anchors: &[(usize, usize)], schema: &Schema) -> Option<Range<usize>> {
    let (before, after) = anchors.split_at(anchors.partition_point(|&(other, _)| other < section));
    let is_first = !schema.sections[..section].iter().any(is_required);
    let from = before.last().map(|&(other, _)| other).or(is_first.then_some(0))?;
    Some(from..after.first()?.0)
}

/// Whether `section` has nothing by which it would have been found whatever its heading says: signs, persons, or a table.
fn may_be_anything(section: &SectionSpec) -> bool {
    let is_told = section.is_told_by_signs() || !section.requires.columns.is_empty();
    !section.terms.is_empty() && section.within.is_none() && !is_told
}

#[cfg(test)]
mod tests {
    use super::super::tests::{bind, schema};
    use super::*;

    const RIVER: &str = "
sections:
  - { id: source, headings: { en: [Source] }, terms: { en: [source, spring] }, required: true }
  - { id: mills, headings: { en: [Mills] }, terms: { en: [mill] }, required: true }
  - { id: mouth, headings: { en: [Mouth] }, terms: { en: [mouth] }, required: true }
  - { id: boats, headings: { en: [Boats] }, required: true }
  - { id: sea, headings: { en: [Sea] }, terms: { en: [sea] }, required: recommended }
";

    /// The heading below which a section of a river is that has none of its own, in a report with these headings.
    fn in_place(headings: &[&str], schema_text: &str) -> Option<usize> {
        let text: String = headings.iter().map(|heading| format!("## {heading}\n\nWe saw it.\n\n")).collect();
        let places = bind(&text, &schema(schema_text)).elsewhere;
        let heading = |place: &Elsewhere| matches!(place, Elsewhere::InPlace(_)).then(|| place.heading()).flatten();
        places.iter().flatten().find_map(heading)
    }

    #[test]
    fn the_one_section_that_is_missing_is_below_the_one_heading_that_is_left_at_its_place() {
        assert_eq!(in_place(&["Source", "Wheels", "Mouth", "Boats"], RIVER), Some(1));
        assert_eq!(in_place(&["Rain", "Mills", "Mouth", "Boats"], RIVER), Some(0));
        // One word of a section that has a heading of its own does not make it that.
        assert_eq!(in_place(&["Source", "Wheels on the way to the sea", "Mouth", "Boats", "Sea"], RIVER), Some(1));
        // What is missing elsewhere does not matter where enough is known.
        let lake = RIVER.replace(
            "sections:\n",
            "sections:\n  - { id: lake, headings: { en: [Lake] }, terms: { en: [lake] }, required: true }\n",
        );
        assert_eq!(in_place(&["Lake", "Rain", "Mills", "Boats", "Sea"], &lake), Some(1));
        assert_eq!(in_place(&["Lake", "Rain", "Mills", "Boats"], &lake), None, "three of six are not enough");
        // Elsewhere there may be anything.
        assert_eq!(in_place(&["Source", "Wheels", "Mouth", "Boats", "Herons"], RIVER), Some(1));
    }

    #[test]
    fn a_section_that_may_be_left_out_has_no_claim_at_the_place_of_another() {
        let rain = RIVER.replace(
            "sections:\n",
            "sections:\n  - { id: rain, headings: { en: [Rain] }, terms: { en: [rain, cloud] } }\n",
        );
        assert_eq!(in_place(&["Source", "Clouds", "Mouth", "Boats"], &rain), Some(1));
        assert_eq!(in_place(&["Source", "Rain", "Mouth", "Boats"], &rain), None, "it has its name");
        assert_eq!(in_place(&["Source", "Clouds on video", "Mouth", "Boats"], &rain), None, "it is beside any report");
        assert_eq!(in_place(&["Clouds", "Mills", "Mouth", "Boats"], &rain), None, "it is at its own place");
    }

    #[test]
    fn a_heading_is_left_alone_where_it_may_well_be_something_else() {
        for (headings, why) in [
            (&["Source", "Wheels", "Herons", "Mouth", "Boats"][..], "two are left"),
            (&["Source", "Wheels", "Delta", "Boats"], "two sections are missing there"),
            (&["Source", "Spring", "Mouth", "Boats"], "it names another section"),
            (&["Source", "Mouth", "Boats", "Wheels"], "it is at another place"),
            (&["Source", "Mills", "Mouth", "Canoes", "Sea"], "that section has its name and no other"),
            (&["Source", "Wheels", "Mouth"], "two others are not enough"),
            (&["Source", "Sponsors of the day", "Mouth", "Boats"], "it is beside any report"),
            (&["Source", "Q&A", "Mouth", "Boats"], "it is beside any report"),
            (&["Source", "Giao lưu cuối ngày", "Mouth", "Boats"], "it is beside any report"),
        ] {
            assert_eq!(in_place(headings, RIVER), None, "{headings:?}: {why}");
        }
        let last = RIVER.replace(
            "{ id: boats, headings: { en: [Boats] }",
            "{ id: boats, headings: { en: [Boats] }, terms: { en: [boat] }",
        );
        assert_eq!(in_place(&["Source", "Mills", "Mouth", "Canoes"], &last), None, "nothing comes after it");
        assert_eq!(in_place(&["Source", "Mills", "Mouth", "Canoes", "Sea"], &last), Some(3));
        let told = RIVER.replace("terms: { en: [mill] }", "terms: { en: [mill] }, signs: { text: [wheel, grain] }");
        assert_eq!(in_place(&["Source", "Wheels", "Mouth", "Boats"], &told), None, "signs would have told");
    }
}
