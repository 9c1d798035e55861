//! Finds the section that introduces persons where no heading names it, if the schema says so.

use super::bound::Elsewhere;
use super::matcher::Matcher;
use super::persons::{called, introduced, mentions};
use super::sections::Binding;
use crate::document::Document;
use crate::schema::Schema;
use crate::text::source::Span;

impl Binding {
    /// Binds missing sections with `signs: { people: true }` to the first text that introduces a person: before the first
    /// heading, or under a heading before the sections that follow, which serves nothing or a section beside it.
    pub(super) fn by_people(&mut self, document: &Document<'_>, schema: &Schema) {
        // A line that was meant as the heading is the place to mend.
        let open = |&section: &usize| schema.sections[section].signs.people && self.hints[section].is_none();
        let missing: Vec<usize> = self.missing(schema).filter(open).collect();
        for section in missing {
            self.elsewhere[section] = self.people_near(section, document);
        }
    }

    fn people_near(&self, section: usize, document: &Document<'_>) -> Option<Elsewhere> {
        let headings = &document.headings;
        let opening = self.opening(document);
        // A page without headings is told so with all its sections.
        let any = (0..headings.len()).any(|heading| self.title != Some(heading));
        if any && introduced(document.source.slice(opening)).is_some() {
            return Some(Elsewhere::Opening);
        }
        // Whoever thanks the guests at the end does not introduce them.
        let later = self.bound.iter().enumerate().filter(|&(other, _)| other > section + 1);
        let end = later.filter_map(|(_, bound)| Some(bound.as_ref()?.heading)).min().unwrap_or(headings.len());
        (0..end).find_map(|index| {
            let heading = &headings[index];
            let beside = self.serves[index].is_none_or(|other| other.abs_diff(section) == 1);
            let outer = self.level.is_none_or(|level| heading.level <= level) && !heading.nested;
            if !beside || !outer || self.title == Some(index) {
                return None;
            }
            let under = heading.span.to(heading.content);
            let person = introduced(document.source.slice(under))?;
            Some(Elsewhere::Label(Span::new(person.start, person.end).shifted(under.start)))
        })
    }

    /// Binds the missing section of sessions to the heading that tells what the speakers said: at least two of those whom the section of
    /// people names are mentioned there. It serves nothing, or the section beside it: `What stayed with me` may be all that there is
    /// of the content.
    pub(super) fn by_names(&mut self, document: &Document<'_>, schema: &Schema, matcher: &Matcher) {
        const MIN_NAMES: usize = 2;
        let Some(section) = self.missing_of_sessions(schema, matcher) else { return };
        let content = |section: usize| Some(document.headings[self.heading_of(section)?].content);
        let introduces = |&other: &usize| schema.sections[other].signs.people;
        let Some(people) = (0..schema.sections.len()).filter(introduces).find_map(content) else { return };
        let people = called(document.source.slice(people));
        if people.len() < MIN_NAMES {
            return;
        }
        let beside = (0..schema.sections.len()).filter(|&other| other.abs_diff(section) == 1 && !introduces(&other));
        let free = self.unknown_headings(document, schema).into_iter();
        let told = free.chain(beside.filter_map(|other| self.heading_of(other))).find_map(|heading| {
            let text = document.source.slice(document.headings[heading].content);
            let mut named = people.iter().filter(|names| mentions(text, names));
            let first = named.next()?.first()?;
            (named.take(MIN_NAMES - 1).count() == MIN_NAMES - 1).then(|| (heading, (*first).to_owned()))
        });
        self.elsewhere[section] = told.map(|(heading, name)| Elsewhere::Signs(heading, name));
    }
}
