//! Where the templates of shortcodes come from.

use std::sync::Arc;

use super::template::Template;

/// What the site's layouts say of shortcodes.
pub trait Templates {
    /// The template of the shortcode called `name`; `None` when it is not known.
    fn template(&self, name: &str) -> Option<Arc<Template>>;

    /// The path under which the site is published, with slashes around it: `/`, `/my-site/`.
    fn root(&self) -> String;
}

/// Where no site is around a report.
#[derive(Clone, Copy, Debug)]
pub struct NoTemplates;

impl Templates for NoTemplates {
    fn template(&self, _name: &str) -> Option<Arc<Template>> {
        None
    }

    fn root(&self) -> String {
        "/".to_owned()
    }
}
