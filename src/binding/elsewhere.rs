//! Finds sections without their own heading: under a heading shared with another section, on a page below the report,
//! or by their table under a heading that matches no section.

use super::bound::{Bound, Elsewhere};
use super::columns;
use super::evidence::{Candidate, Evidence, candidate};
use super::matcher::Matcher;
use super::own_words::{halves, parts_of};
use super::sections::Binding;
use crate::document::{Accidental, BlockKind, Document, Heading};
use crate::schema::{RequirementLevel, Schema};
use crate::text::fold;
use crate::text::source::Span;

/// The number of tables checked per report.
pub(super) const MAX_TABLES: usize = 50;

/// A page below a report.
#[derive(Debug)]
pub struct Child {
    /// Its path below the report's folder: `2.1-Summary/_index.md`.
    pub file: String,
    /// Its names: the title, and the name of its folder or file.
    pub names: Vec<String>,
    /// Its headings, if needed.
    pub headings: Vec<String>,
}

impl Binding {
    /// Finds missing sections that share the heading of another section: one that the schema lets them share, if it
    /// mentions both, or one that joins the words of both (`Speakers and agenda`).
    pub(super) fn share(
        &mut self,
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        candidates: &[Vec<Candidate>],
    ) {
        let mut joined: Option<Vec<(usize, Candidate)>> = None;
        let open = |index: usize| self.bound[index].is_none() && self.elsewhere[index].is_none();
        let open: Vec<usize> = (0..schema.sections.len()).filter(|&index| open(index)).collect();
        for index in open {
            let section = &schema.sections[index];
            let allowed = section.shares.iter().find_map(|&other| {
                let heading = self.bound[other].as_ref()?.heading;
                let reason = candidates[heading]
                    .iter()
                    .find(|one| one.section == index && one.evidence != Evidence::Translation)?;
                Some(Elsewhere::Shared(heading, reason.clone()))
            });
            let mut joins = || {
                let joined = joined.get_or_insert_with(|| self.joined(document, schema, matcher));
                let (heading, reason) = joined.iter().find(|(_, one)| one.section == index)?;
                Some(Elsewhere::Shared(*heading, reason.clone()))
            };
            let open = section.required != RequirementLevel::Optional && section.within.is_none();
            self.elsewhere[index] = allowed.or_else(|| if open { joins() } else { None });
        }
    }

    /// The sections that a part of a heading names whose other part names the section that it serves, and all that the
    /// parts of a heading name that serves none (`Plan and outcomes`: each word alone says little).
    fn joined(&self, document: &Document<'_>, schema: &Schema, matcher: &Matcher) -> Vec<(usize, Candidate)> {
        let mut joined = Vec::new();
        for bound in self.bound.iter().flatten() {
            let known = matcher.heading(&document.headings[bound.heading].text);
            let (parts, _) = parts_of(&known, matcher);
            let section = bound.reason.section;
            let Some(own) = parts.iter().find(|one| one.section == section).map(|one| one.position) else { continue };
            // The same words in two languages are of one section.
            let is_own = |position: usize| parts.iter().any(|one| one.position == position && one.section == section);
            joined.extend(
                parts
                    .iter()
                    .filter(|one| one.position != own && !is_own(one.position))
                    .map(|one| (bound.heading, one.clone())),
            );
        }
        for index in (0..document.headings.len()).filter(|&index| self.is_free(index, document)) {
            let known = matcher.heading(&document.headings[index].text);
            let (parts, count) = parts_of(&known, matcher);
            // `Plans, Dates and Places` may be a talk: date and place are of a section that may be left out.
            let is_needed = |one: &Candidate| schema.sections[one.section].required != RequirementLevel::Optional;
            let names_one = |part: usize| parts.iter().any(|one| one.position == part && is_needed(one));
            if *count > 1 && (0..*count).all(names_one) {
                joined.extend(parts.iter().map(|one| (index, one.clone())));
            }
        }
        joined
    }

    /// Finds missing sections on the pages below the report, each on the page whose name clearly matches.
    pub fn find_on_pages(&mut self, children: &[Child], schema: &Schema, matcher: &Matcher) {
        let missing: Vec<usize> = self.missing(schema).collect();
        let mut found: Vec<(Candidate, usize)> = Vec::new();
        let own = schema.own_headings;
        let mut names_other = vec![false; children.len()];
        let is_sure = |one: &Candidate| match one.evidence {
            Evidence::ListedWithin => true,
            Evidence::Contains | Evidence::WeakTerms => own,
            _ => one.evidence.is_plain(),
        };
        for (at, child) in children.iter().enumerate() {
            let names = child.names.iter().chain(&child.headings);
            let candidates = names.flat_map(|name| {
                let name = fold::fold_heading(name);
                [matcher.candidates(&name), halves(&name, matcher)].concat()
            });
            let sure: Vec<Candidate> = candidates.filter(is_sure).collect();
            // A page of photographs is no page of something unknown.
            names_other[at] = !own && !sure.is_empty();
            found.extend(
                sure.into_iter().filter(|one| missing.binary_search(&one.section).is_ok()).map(|one| (one, at)),
            );
        }
        found.sort_by_key(|(one, at)| (one.bare, one.evidence, one.position, one.section, *at));
        let mut taken = vec![false; children.len()];
        for (reason, at) in found {
            let slot = &mut self.elsewhere[reason.section];
            // `Lessons and next steps` names two of them.
            let named = |name: &String| halves(&fold::fold_heading(name), matcher).contains(&reason);
            if slot.is_none() && (own || !taken[at] || children[at].names.iter().any(named)) {
                taken[at] = true;
                *slot = Some(Elsewhere::Page(children[at].file.clone(), reason));
            }
        }
        let known: Vec<bool> = taken.iter().zip(&names_other).map(|(&taken, &other)| taken || other).collect();
        self.on_unknown_pages(children, &known, schema);
        // Do not search here for parts of a section that is on another page.
        for index in missing {
            let outer = std::iter::successors(schema.sections[index].within, |&outer| schema.sections[outer].within);
            let outer = outer.take(schema.sections.len()).find_map(|outer| self.elsewhere[outer].clone());
            if self.elsewhere[index].is_none() {
                self.elsewhere[index] = outer;
            }
        }
    }

    /// Assigns the sections that are still missing to the pages whose names match nothing, if there are equally many
    /// and at least a third of the required sections were found.
    fn on_unknown_pages(&mut self, children: &[Child], taken: &[bool], schema: &Schema) {
        let missing: Vec<usize> = self.missing(schema).collect();
        let unknown: Vec<&Child> =
            children.iter().zip(taken).filter(|(_, taken)| !**taken).map(|(one, _)| one).collect();
        let required = |section: &&usize| schema.sections[**section].required == RequirementLevel::Required;
        let required_count =
            schema.sections.iter().filter(|section| section.required == RequirementLevel::Required).count();
        if unknown.len() < missing.len()
            || unknown.len() == children.len()
            || 3 * missing.iter().filter(required).count() > 2 * required_count
        {
            return;
        }
        for (section, child) in missing.into_iter().zip(unknown) {
            self.elsewhere[section] = Some(Elsewhere::UnknownPage(child.file.clone()));
        }
    }

    /// Assigns to required or recommended sections with no heading or a doubtful one the unmatched heading above their
    /// table: one with all columns that they require, and at least two. A section with no heading at all may also have its
    /// table below the text of a section that needs none itself (the tasks of a week below its goals).
    pub(super) fn by_table(&mut self, document: &Document<'_>, schema: &Schema, matcher: &Matcher) {
        let mut tables = None;
        for index in 0..schema.sections.len() {
            let section = &schema.sections[index];
            let columns = &section.requires.columns;
            let required =
                || columns.iter().zip(0..).filter(|(column, _)| column.required == RequirementLevel::Required);
            let open = section.required != RequirementLevel::Optional && self.is_doubtful(document, index);
            let Some(vocabulary) = matcher.columns(Some(index)).filter(|_| open && required().next().is_some()) else {
                continue;
            };
            let tables: &Vec<Span> = tables.get_or_insert_with(|| {
                let all = document.outer_blocks(document.body, |kind| kind == BlockKind::Table);
                all.map(|(_, block)| block.span).take(MAX_TABLES).collect()
            });
            let is_meant = |table: Span| {
                let judged = columns::matched_tables(document, table, columns, Some(vocabulary)).next();
                judged.is_some_and(|judged| {
                    judged.found() > 1 && required().all(|(_, column)| judged.bound[column].is_some())
                })
            };
            let own = tables.iter().find_map(|&table| {
                let heading = self.heading_of_nothing(document, schema, table.start)?;
                let Heading { level, ref text, .. } = document.headings[heading];
                let level_fits = section.level.is_none_or(|(least, most)| (least..=most).contains(&level));
                let fits = level_fits && !text.trim().is_empty() && self.may_have(index, heading, document, schema);
                (fits && is_meant(table)).then_some(heading)
            });
            let reason =
                |heading: usize| candidate(index, Evidence::Table, 0, 0, document.headings[heading].text.as_str());
            if let Some(heading) = own {
                if let Some(before) = self.bound[index].take() {
                    self.serves[before.heading] = None;
                }
                self.bound[index] = Some(Bound { heading, reason: reason(heading) });
                self.serves[heading] = Some(index);
                self.elsewhere[index] = None;
            } else if self.bound[index].is_none() && self.elsewhere[index].is_none() {
                let shared = tables.iter().find_map(|&table| {
                    let other = self.section_at(document, table.start)?;
                    let heading = self.heading_of(other)?;
                    // What has nothing else is the table of that section, whatever it holds.
                    let before = Span::new(document.headings[heading].content.start, table.start);
                    let apart =
                        schema.sections[other].requires.columns.is_empty() && !document.is_visually_empty(before);
                    (apart && is_meant(table)).then_some(heading)
                });
                self.elsewhere[index] = shared.map(|heading| Elsewhere::Shared(heading, reason(heading)));
            }
        }
    }

    /// Whether section `index` has no heading, or only one with a term among other words and neither a table nor a list
    /// below it. A heading with the required table is then more likely.
    fn is_doubtful(&self, document: &Document<'_>, index: usize) -> bool {
        let Some(bound) = &self.bound[index] else { return true };
        let sure = matches!(
            bound.reason.evidence,
            Evidence::Listed | Evidence::ListedPiece | Evidence::Pattern | Evidence::ListedWithin
        );
        let content = document.headings[bound.heading].content;
        let holds = |kind: BlockKind| matches!(kind, BlockKind::Table | BlockKind::Item { .. } | BlockKind::Html);
        !sure && !document.blocks_in(content).iter().any(|block| holds(block.kind))
    }

    /// The heading above byte `offset`, if neither it nor its parents serve a section. Takes the outermost one on the
    /// level of the sections or below.
    fn heading_of_nothing(&self, document: &Document<'_>, schema: &Schema, offset: usize) -> Option<usize> {
        let headings = &document.headings;
        if self.section_at(document, offset).is_some() {
            return None;
        }
        let level = self.level.unwrap_or(1).max(if schema.title_required { 2 } else { 1 });
        let last = document.last_heading(offset)?;
        let around = std::iter::successors(Some(last), |&index| headings[index].parent);
        let free = |&index: &usize| {
            let heading = &headings[index];
            self.title != Some(index) && !heading.nested && !heading.accidental.is_some_and(Accidental::is_sure)
        };
        let on_level = |index: usize| index == last || headings[index].level >= level;
        around.take_while(|&index| on_level(index)).filter(free).last()
    }
}

#[cfg(test)]
mod tests;
