//! Finds the line of a schema file that contains a requirement.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use super::load::{Written, written};
use super::merge::id;
use super::spec::token_key;
use crate::data::value::Node;
use crate::diagnostic::{Requirement, RequirementPlace};

/// The schemas that were read to find requirements in them. Each is read once.
#[derive(Debug, Default)]
pub struct RequirementPlaces {
    schemas: HashMap<Arc<Path>, Option<Written>>,
}

impl RequirementPlaces {
    /// The place of `requirement`, or of the nearest part of the schema that is written around it; a default is
    /// written nowhere. `None` if the schema has no file or cannot be read any more.
    pub fn find(&mut self, requirement: &Requirement) -> Option<RequirementPlace> {
        let path = requirement.written.as_ref()?;
        let schema = self.schemas.entry(path.clone()).or_insert_with(|| written(path)).as_ref()?;
        let offset = offset(&schema.tree, &requirement.pointer);
        let (start, source) = schema.part(offset)?;
        // The dot only says that this is no built-in schema.
        let file = source.name().strip_prefix("./").unwrap_or(source.name());
        Some(RequirementPlace { file: file.into(), line: source.position(offset - start).line })
    }
}

/// The byte offset of the key or item that `pointer` names in `tree`, or of its nearest parent.
fn offset(tree: &Node, pointer: &str) -> usize {
    let (mut node, mut found) = (tree, tree.span);
    for token in pointer.split('/').skip(1) {
        let key = token_key(token);
        let entry = node.get(&key).map(|entry| (entry.key_span, &entry.value));
        let item = || {
            let items = node.items();
            let item =
                items.iter().find(|item| id(item) == Some(&*key)).or_else(|| items.get(key.parse::<usize>().ok()?));
            item.map(|item| (item.span, item))
        };
        let Some(next) = entry.or_else(item) else { break };
        (found, node) = next;
    }
    found.start
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::schema::load;

    #[test]
    fn a_requirement_is_found_on_its_line_in_the_schema_that_makes_it() {
        let folder = tempfile::tempdir().unwrap();
        let base = "name: base\ntitle: { required: true }\nsections:\n  - id: aim\n    headings: { en: [Aim] }\n  \
                    - id: means\n    headings: { en: [Means] }\n";
        fs::write(folder.path().join("base.yaml"), base).unwrap();
        let own = "extends: base.yaml\nname: own\nsections:\n  - id: aim\n    required: true\n";
        fs::write(folder.path().join("own.yaml"), own).unwrap();
        let schema = load("own.yaml", folder.path(), &[]).unwrap();
        let mut places = RequirementPlaces::default();
        let mut find = |pointer: &str| {
            let place = places.find(&schema.requirement(pointer)).unwrap();
            (place.file.rsplit('/').next().unwrap().to_owned(), place.line)
        };
        assert_eq!(find("/sections/aim/required"), ("own.yaml".to_owned(), 5));
        assert_eq!(find("/sections/aim/headings"), ("base.yaml".to_owned(), 5));
        assert_eq!(find("/sections/means"), ("base.yaml".to_owned(), 6));
        assert_eq!(find("/title/required"), ("base.yaml".to_owned(), 2));
        assert_eq!(find("/images/exist"), ("own.yaml".to_owned(), 1), "a default is written nowhere");
    }

    #[test]
    fn a_built_in_schema_is_its_own_file() {
        let schema = load("event-report", Path::new(""), &[]).unwrap();
        let place = RequirementPlaces::default().find(&schema.requirement("/sections")).unwrap();
        let text = crate::schema::text("event-report").unwrap();
        assert_eq!(&*place.file, "event-report");
        assert_eq!(text.lines().nth(place.line - 1), Some("sections:"));
    }
}
