//! Merges a schema over the one that it extends.

use crate::data::value::{Entry, Node, Value};

/// Merges `child` over `parent`: maps by key, the lists `sections` and `columns` by id (new items come last, in the
/// child's order). For all other values, including lists, the child's wins. Spans are preserved.
///
/// The YAML parser limits the depth of recursion.
pub(super) fn merge(child: Node, parent: Node) -> Node {
    let span = child.span;
    match (child.value, parent.value) {
        (Value::Mapping(child), Value::Mapping(parent)) => {
            Node { value: Value::Mapping(merge_maps(child, parent)), span }
        }
        (value, _) => Node { value, span },
    }
}

fn merge_maps(mut child: Vec<Entry>, parent: Vec<Entry>) -> Vec<Entry> {
    let mut merged = Vec::with_capacity(parent.len() + child.len());
    for theirs in parent {
        merged.push(match child.iter().position(|own| own.key == theirs.key) {
            Some(index) => {
                let own = child.remove(index);
                let value = if matches!(own.key.as_str(), "sections" | "columns") {
                    merge_by_id(own.value, theirs.value)
                } else {
                    merge(own.value, theirs.value)
                };
                Entry { key: own.key, key_span: own.key_span, value }
            }
            None => theirs,
        });
    }
    merged.extend(child);
    merged
}

fn merge_by_id(child: Node, parent: Node) -> Node {
    let span = child.span;
    let (mut own, theirs) = match (child.value, parent.value) {
        (Value::Sequence(own), Value::Sequence(theirs)) => (own, theirs),
        (value, _) => return Node { value, span },
    };
    let mut merged = Vec::with_capacity(theirs.len() + own.len());
    for item in theirs {
        merged.push(match own.iter().position(|candidate| id(candidate).is_some() && id(candidate) == id(&item)) {
            Some(index) => merge(own.remove(index), item),
            None => item,
        });
    }
    merged.extend(own);
    Node { value: Value::Sequence(merged), span }
}

/// The id of an item of `sections` or `columns`.
pub(super) fn id(item: &Node) -> Option<&str> {
    item.get("id")?.value.as_str()
}
