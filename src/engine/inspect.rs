//! What rules see of a report, for whoever has a question about it that no rule answers.

use std::sync::Arc;

use super::check::language_of;
use super::standards::Prepared;
use super::translation;
use crate::binding::fields;
use crate::document;
use crate::files::buffers::Buffers;
use crate::rules::Context;
use crate::site::Site;
use crate::text::source::Source;

/// Parses `source`, and shows `answer` what the rules see of it beside the texts in `buffers`; what its images and links
/// get is left out.
pub fn inspect<T>(
    source: &Source,
    prepared: &Prepared,
    site: Option<&Arc<Site>>,
    buffers: &Buffers,
    answer: impl FnOnce(&Context<'_>) -> T,
) -> T {
    let schema = &prepared.schema;
    let document = document::parse(source);
    let binding = translation::bind(&document, schema, &prepared.matcher, site, buffers).binding;
    let fields = fields::fields(&schema.front_matter, &document.front_matter, source);
    answer(&Context {
        document: &document,
        binding: &binding,
        schema,
        site: site.map(Arc::as_ref),
        language: language_of(&document, schema),
        residue: &[],
        fields: &fields,
        resolutions: &[],
        references: &[],
    })
}
