//! Fields that exclude a page from the site: its own front matter, and the cascades of the pages above it and of the
//! site.

use std::sync::Arc;

use globset::GlobBuilder;

use super::super::front::{Exclusion, FIRST, LAST, field, last_of, texts, truth};
use super::super::hugo::Site;
use super::super::page_context::{PageContext, Role};
use super::super::publishing::Rules;
use super::place::{Parent, WhyNot};
use crate::data::dates::{self, Time};
use crate::data::value::{Entry, Node, Value, same_key};
use crate::files::paths;
use crate::text::source::Span;

/// Fields that apply to a page, and where they are set.
struct Layer<'a> {
    fields: &'a [Entry],
    by: &'a SetBy,
}

/// Where a field is set.
#[derive(Clone)]
pub(super) enum SetBy {
    Itself,
    Parent(Arc<Parent>),
    Config,
}

impl Site {
    /// Why the page with these `fields` is not published, the span of the field that excludes it, and where that field
    /// is set.
    pub(super) fn exclusion(
        &self,
        context: &PageContext<'_>,
        fields: &[Entry],
        rules: &Rules,
    ) -> Option<(WhyNot, Span, SetBy)> {
        let root = self.root().join(&context.mount.folder);
        let above = context.folder.ancestors().take_while(|above| paths::is_within(above, &root));
        // The page of a folder is not its own parent.
        let above = above.skip(usize::from(context.role != Role::Single));
        let parents: Vec<SetBy> = above.filter_map(|folder| self.parent(folder, context)).map(SetBy::Parent).collect();
        let given = parents.iter().filter_map(|by| match by {
            SetBy::Parent(parent) => Some((cascaded(parent.fields.entries())?, by)),
            _ => None,
        });
        let own = cascaded(fields).map(|given| (given, &SetBy::Itself));
        let given: Vec<(&Node, &SetBy)> =
            own.into_iter().chain(given).chain(rules.cascade.as_ref().map(|given| (given, &SetBy::Config))).collect();
        let mut layers = vec![Layer { fields, by: &SetBy::Itself }];
        if !given.is_empty() {
            let below = context.folder.strip_prefix(&root).unwrap_or(context.folder);
            let target = Target { path: self.path_of(context, below), kind: context.kind(below) };
            layers.extend(given.into_iter().flat_map(|(given, by)| target.layers(given, by)));
        }
        let (why, span, by) = self.verdict(&layers, rules)?;
        Some((why, span, by.clone()))
    }

    fn verdict<'a>(&self, layers: &[Layer<'a>], rules: &Rules) -> Option<(WhyNot, Span, &'a SetBy)> {
        // In the page itself, another rule reports the field.
        let removed = |layer: &Layer<'a>| {
            if matches!(layer.by, SetBy::Itself) {
                return None;
            }
            let entry = layer.fields.iter().find(|entry| same_key(&entry.key, "_build"))?;
            Some((WhyNot::Removed("_build", "build"), entry.key_span, layer.by))
        };
        if let Some(removed) = layers.iter().find_map(removed) {
            return Some(removed);
        }
        let get = |key: &str| layers.iter().find_map(|layer| Some((last_of(layer.fields, key)?, layer.by)));
        let says = |key: &str| get(key).and_then(|(node, by)| Some((truth(node)?, node, by)));
        let draft = says("draft").or_else(|| says("published").map(|(published, node, by)| (!published, node, by)));
        if let Some((true, node, by)) = draft.filter(|_| !rules.drafts) {
            return Some((WhyNot::Excluded(Exclusion::Draft), node.span, by));
        }
        let time = |keys: &[&str]| {
            keys.iter().find_map(|key| get(key).and_then(|(node, by)| Some((Time::of(&node.value)?, node, by))))
        };
        let publishing = &self.settings.publishing;
        if let Some((first, node, by)) = time(&FIRST).filter(|_| !rules.future) {
            let (to_come, day) = match first {
                Time::Moment(moment) => (publishing.is_future(moment, rules), Some(moment.day)),
                Time::Seconds(seconds) => (publishing.is_future_second(seconds), dates::read_seconds(seconds)),
            };
            if let Some(day) = day.filter(|_| to_come) {
                return Some((WhyNot::Excluded(Exclusion::Future(day.to_string())), node.span, by));
            }
        }
        if let Some((last, node, by)) = time(&LAST).filter(|_| !rules.expired) {
            let (over, day) = match last {
                Time::Moment(moment) => (publishing.is_past(moment, rules), Some(moment.day)),
                Time::Seconds(seconds) => (!publishing.is_future_second(seconds), dates::read_seconds(seconds)),
            };
            if let Some(day) = day.filter(|_| over) {
                return Some((WhyNot::Excluded(Exclusion::Expired(day.to_string())), node.span, by));
            }
        }
        let build = get("build").and_then(|(build, by)| Some((field(build, "render")?, by)));
        let unrendered = match build {
            Some((node, by)) => (!is_rendered(node)).then_some(("build", node, by)),
            None => says("headless").filter(|(headless, ..)| *headless).map(|(_, node, by)| ("headless", node, by)),
        };
        let unread = || get("outputs").filter(|(node, _)| !has_html(node)).map(|(node, by)| ("outputs", node, by));
        let (key, node, by) = unrendered.or_else(unread)?;
        Some((WhyNot::Excluded(Exclusion::Unrendered(key)), node.span, by))
    }
}

/// Whether `build.render` lets a page be rendered.
fn is_rendered(render: &Node) -> bool {
    match &render.value {
        Value::String { text, .. } => !matches!(text.as_str(), "never" | "link"),
        Value::Bool(render) => *render,
        _ => true,
    }
}

/// Whether one of the formats in `outputs` may be a page for readers: only Hugo's own others are known not to be.
fn has_html(outputs: &Node) -> bool {
    let formats = texts(outputs);
    let others = ["calendar", "css", "csv", "json", "rss", "sitemap", "webappmanifest"];
    formats.is_empty() || !formats.iter().all(|format| others.contains(&format.to_lowercase().as_str()))
}

/// What the page with these `fields` cascades to the pages below it.
pub(super) fn cascaded(fields: &[Entry]) -> Option<&Node> {
    last_of(fields, "cascade")
}

/// A page as the target of a cascade.
struct Target {
    path: String,
    kind: &'static str,
}

impl Target {
    /// The layers that `given` (one set of fields, or a list of sets) has for this page. Earlier sets win.
    fn layers<'a>(&self, given: &'a Node, by: &'a SetBy) -> Vec<Layer<'a>> {
        let sets = if matches!(given.value, Value::Mapping(_)) { std::slice::from_ref(given) } else { given.items() };
        let meant = sets.iter().filter(|set| self.is_meant(set));
        meant
            .flat_map(|set| [Some(set), field(set, "params")])
            .flatten()
            .map(|set| Layer { fields: set.entries(), by })
            .collect()
    }

    /// Whether a set of fields applies to this page. A set with an unknown kind of target applies to none.
    fn is_meant(&self, set: &Node) -> bool {
        let Some(target) = field(set, "target").or_else(|| field(set, "_target")) else { return true };
        target.entries().iter().all(|entry| {
            let own = match entry.key.to_ascii_lowercase().as_str() {
                "path" => self.path.as_str(),
                "kind" => self.kind,
                "environment" => "production",
                _ => return false,
            };
            entry.value.as_str().is_some_and(|pattern| fits(pattern, own))
        })
    }
}

/// Whether a glob pattern of Hugo matches `text`, ignoring case.
fn fits(pattern: &str, text: &str) -> bool {
    let glob = GlobBuilder::new(&pattern.to_lowercase()).literal_separator(true).build();
    glob.is_ok_and(|glob| glob.compile_matcher().is_match(text))
}
