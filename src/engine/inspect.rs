//! What rules see of a report, for whoever has a question about it that no rule answers.

use super::check::language_of;
use super::standards::Prepared;
use crate::binding::Binding;
use crate::binding::fields;
use crate::document;
use crate::rules::Context;
use crate::site::Site;
use crate::text::source::Source;

/// Parses `source`, and shows `answer` what the rules see of it; what its images and links get is left out.
pub fn inspect<T>(
    source: &Source,
    prepared: &Prepared,
    site: Option<&Site>,
    answer: impl FnOnce(&Context<'_>) -> T,
) -> T {
    let schema = &prepared.schema;
    let document = document::parse(source);
    let binding = Binding::new(&document, schema, &prepared.matcher);
    let fields = fields::fields(&schema.front_matter, &document.front_matter, source);
    answer(&Context {
        document: &document,
        binding: &binding,
        schema,
        site,
        folder: None,
        language: language_of(&document, schema),
        residue: &[],
        fields: &fields,
        resolutions: &[],
        places: Default::default(),
        references: &[],
    })
}
