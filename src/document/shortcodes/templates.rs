//! The interface to a site's shortcode templates.

use std::sync::Arc;

use super::template::Template;

/// The shortcode templates of a site.
pub trait Templates {
    /// The template of the shortcode `name`; `None` if it is unknown.
    fn template(&self, name: &str) -> Option<Arc<Template>>;

    /// The base path of the site, with a slash at both ends: `/`, `/my-site/`.
    fn root(&self) -> String;
}

/// For a report outside of any site.
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
