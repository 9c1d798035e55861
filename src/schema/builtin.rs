//! The schemas that come with the program.

use std::sync::{Arc, OnceLock};

use super::Schema;

/// One schema of `rules/`.
pub(super) struct BuiltIn {
    pub name: &'static str,
    pub text: &'static str,
    /// Compiled when first asked for.
    pub compiled: OnceLock<Arc<Schema>>,
}

/// Declares the schemas by their names, which are those of their files.
macro_rules! built_ins {
    ($($name:literal),* $(,)?) => {
        [$(BuiltIn {
            name: $name,
            text: include_str!(concat!("../../rules/", $name, ".yaml")),
            compiled: OnceLock::new(),
        }),*]
    };
}

static BUILT_INS: [BuiltIn; 2] = built_ins!["event-report", "worklog-week",];

/// The built-in schema called `name`.
pub(super) fn find(name: &str) -> Option<&'static BuiltIn> {
    BUILT_INS.iter().find(|schema| schema.name == name)
}

/// The names of the built-in schemas, in the order in which files are offered to them.
pub fn names() -> impl Iterator<Item = &'static str> {
    BUILT_INS.iter().map(|schema| schema.name)
}

/// The YAML of the built-in schema called `name`, as shipped.
pub fn text(name: &str) -> Option<&'static str> {
    find(name).map(|schema| schema.text)
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::time::Instant;

    use super::*;

    #[test]
    fn every_built_in_schema_is_right_and_has_its_own_name() {
        for name in names() {
            let schema = super::super::load(name, Path::new("nowhere"), &[]).unwrap();
            assert_eq!(&*schema.name, name);
            assert!(!schema.summary.is_empty(), "{name}");
        }
    }

    #[test]
    fn a_built_in_schema_is_compiled_once() {
        let load = || super::super::load("event-report", Path::new(""), &[]).unwrap();
        assert!(Arc::ptr_eq(&load(), &load()));
    }

    #[test]
    fn event_reports_are_claimed_and_pages_around_them_are_not() {
        let schema = super::super::load("event-report", Path::new(""), &[]).unwrap();
        for path in [
            "content/4-EventParticipated/4.1-Event1/_index.md",
            "content/4-EventParticipated/4.1-Event1/_index.vi.md",
            "content/4-eventparticipated/4.2-event2/_index.md",
            "content/vi/4-EventParticipated/4.1-Event1/_index.md",
            "content/events/open-day/index.md",
            "content/Events/open-day/index.en.md",
            "class/lan/content/4-Events/4.3-Event3/_index.vi.md",
            "content/4-SuKien/4.1-HoiThao/_index.vi.md",
            "content/su-kien/4.1/index.md",
            "content/4-EventParticipated/event3.md",
            "content/en/events/event3.vi.md",
        ] {
            assert!(schema.files.is_match(path), "{path}");
        }
        for path in [
            "content/4-EventParticipated/_index.md",
            "content/4-EventParticipated/_index.vi.md",
            "content/vi/4-EventParticipated/_index.md",
            "content/_index.md",
            "content/1-Worklog/1.1-Week1/_index.md",
            "content/3-Blogs/3.1-Event-driven/_index.md",
            "README.md",
            "docs/events/handlers.md",
            "static/images/4.1-Event1/a.jpg",
        ] {
            assert!(!schema.files.is_match(path), "{path}");
        }
    }

    /// `cargo test --release -- --ignored how_long` says what a start-up pays.
    #[test]
    #[ignore = "measures"]
    fn how_long_compiling_takes() {
        let compile = || super::super::load::compile_afresh("event-report").unwrap();
        compile();
        let started = Instant::now();
        for _ in 0..20 {
            compile();
        }
        println!("{:?} each", started.elapsed() / 20);
    }
}
