//! Pages of a site that no schema claims: what in them keeps Hugo from building the site. Of a page that lists reports, also whether
//! it is still the template, and whether its number is right and its links and pictures are there.
//!
//! No other rule looks at them, so most are read only in part: the body only if something in it can stop a build, or if
//! the page can be the template.

use std::sync::{Arc, LazyLock};

use super::check::{self, Findings, Standard};
use super::discovery::Target;
use super::job::{Done, Job, Role, Shared};
use super::read::{self, Loaded};
use super::standards::{Prepared, Standards};
use crate::binding::reading::Location;
use crate::config::Config;
use crate::diagnostic::{About, Checked, Diagnostic};
use crate::document::front_matter;
use crate::rules::{LIST_RULES, RENDERED_STOPPERS};
use crate::schema;
use crate::site::{Site, WhyNot};
use crate::text::source::Source;

/// The schema for pages.
static PAGE: LazyLock<Option<Arc<Prepared>>> =
    LazyLock::new(|| schema::page_schema().map(|schema| Arc::new(Prepared::new(schema))));

/// The work on `target`, which no schema claims, if it is a page of a site; `standards` says which reports it lists.
pub(super) fn job(target: &Target, config: Option<Arc<Config>>, standards: &mut Standards) -> Option<Job> {
    let site = standards.sites().site_of(&target.path);
    let is_page = site.is_some_and(|site| site.has_page(&target.path) && !site.passes_over(&target.path));
    let prepared = PAGE.clone().filter(|_| is_page)?;
    // A schema that cannot be loaded is an error of the reports that it claims.
    let listed = standards.listed(&target.path).unwrap_or_default();
    Some(Job { target: target.clone(), prepared, config, touch: None, role: Role::Page { listed } })
}

/// What in the page of `job` keeps Hugo from building the site, or what is wrong with a list of reports; `None` if nothing is.
pub(super) fn examine(job: &Job, shared: &Shared<'_>) -> Option<Done> {
    examine_text(job, shared, read::read(&job.target.name, &job.target.path, &shared.options.buffers))
}

/// The same for what was read of it.
pub(super) fn examine_text(job: &Job, shared: &Shared<'_>, loaded: Loaded) -> Option<Done> {
    let Loaded { source, fault: None } = loaded else { return None };
    let site = shared.sites.site_of(&job.target.path)?;
    let (front, body) = front_matter::parse(source.text());
    let why = site.unpublished(source.path(), source.name(), front.readable()).map(|unpublished| unpublished.why);
    if matches!(why, Some(WhyNot::Ignored(_) | WhyNot::NotTaken(_) | WhyNot::NotMounted)) {
        return None;
    }
    let Role::Page { listed } = &job.role else { return None };
    let listed = listed.as_ref().filter(|_| why.is_none());
    let (options, config) = (shared.options, job.config.as_deref());
    let templates =
        listed.map(|listed| shared.template_cache.of(&listed.schema, config, &shared.sites, &options.buffers));
    let quiet = templates.is_none() && !may_stop(source.slice(body), &site);
    let head = quiet.then(|| Source::new(source.name(), source.path(), &source.text()[..body.start]));
    let location = Location { site: Some(&site), folder: None };
    let standard = Standard { templates: templates.as_deref(), ..job.standard(shared) };
    let found = check::check(head.as_ref().unwrap_or(&source), &standard, location);
    let Findings { mut diagnostics, mut rest, title, report, .. } = found;
    // Hugo reads the front matter of a draft, but does not render the page.
    let stops = |found: &Diagnostic| found.stops_build && (why.is_none() || !RENDERED_STOPPERS.contains(&found.rule));
    let wanted = |found: &Diagnostic| stops(found) || listed.is_some() && LIST_RULES.contains(&found.rule);
    diagnostics.retain(wanted);
    diagnostics.iter_mut().for_each(|found| found.requirement = None);
    let about = About { page: true, title, ..job.about(Some(&site)) };
    let mut checked = Checked { about, ..Checked::new(source, diagnostics) };
    rest.retain(|rest| rest.count() > 0);
    checked.rest = rest;
    checked.sift_rest(|_, found| found.retain(wanted));
    let root = Some(site.root().to_path_buf());
    (!checked.is_clean()).then_some(Done { checked, site: root, report: Some(report) })
}

/// Whether `body` contains something that can stop the build of `site`: a shortcode, or an address that its templates
/// parse.
fn may_stop(body: &str, site: &Site) -> bool {
    let has = |sign: &str| memchr::memmem::find(body.as_bytes(), sign.as_bytes()).is_some();
    let addresses = site.addresses();
    let parsed = addresses.links_are_parsed || addresses.images_are_parsed;
    has("{{<") || has("{{%") || parsed && (has("](") || has("]:") || has("<http"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::engine::Options;

    #[test]
    fn what_pages_are_held_to_is_there() {
        assert!(PAGE.is_some());
        let target = Target { name: "a.md".into(), path: Path::new("a.md").into(), explicit: true };
        assert!(job(&target, None, &mut Standards::new(&Options::default()).unwrap()).is_none());
    }
}
