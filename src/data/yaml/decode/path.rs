//! The path to the value that is being decoded, and the faults so far.

use std::cell::{Cell, RefCell};

use crate::data::value::Node;
use crate::data::yaml::fault::Fault;
use crate::message::Message;
use crate::say;

/// Maximum number of faults per file: suggestions for each take time.
pub const FAULT_LIMIT: usize = 100;

/// What a mistake expects where a group has a key that it does not know.
pub const KNOWN_KEY: &str = "a known key";

/// A value of the wrong type, or an unknown key, for the help that a caller of `decode_tree` writes.
pub struct Mistake<'m> {
    /// The key that has the value; `None` for an item of a list.
    pub key: Option<&'m str>,
    /// What is expected, in serde's words: `struct Name`, `a map`, `a sequence`, the words of the model, or
    /// [`KNOWN_KEY`].
    pub expected: &'m str,
    /// The value; of an unknown key, the group that has it.
    pub node: &'m Node,
    /// The keys that the group may have if the key is unknown, otherwise empty.
    pub keys: &'m [&'m str],
    /// The whole text.
    pub root: &'m Node,
}

/// The help for a mistake; `None` for the usual one.
pub type Advice = fn(&Mistake<'_>) -> Option<Message>;

/// The faults so far.
pub(super) struct Collector<'t> {
    pub text: &'t str,
    pub root: &'t Node,
    pub advice: Advice,
    pub faults: RefCell<Vec<Fault>>,
    /// Whether the current value was already decoded once.
    pub silent: Cell<bool>,
}

impl Collector<'_> {
    pub fn add(&self, fault: impl FnOnce() -> Option<Fault>) {
        if !self.silent.get() && self.faults.borrow().len() < FAULT_LIMIT {
            self.faults.borrow_mut().extend(fault());
        }
    }
}

/// The path to a value, for messages.
#[derive(Clone, Copy)]
pub(super) struct ValuePath<'p> {
    pub segment: Segment<'p>,
    pub parent: Option<&'p ValuePath<'p>>,
}

#[derive(Clone, Copy)]
pub(super) enum Segment<'p> {
    Root,
    Key(&'p str),
    /// Index in a list, 0-based.
    Item(usize),
}

impl ValuePath<'_> {
    /// The name of the value: "`min`", "item 2 of `files`"; `None` for the root.
    pub fn words(&self) -> Option<Message> {
        match self.segment {
            Segment::Root => None,
            Segment::Key(key) => Some(Message::same(format!("`{key}`"))),
            Segment::Item(index) => Some(match self.parent.and_then(ValuePath::words) {
                Some(list) => say!(en("item {} of {}", index + 1, list.en), vi("mục {} của {}", index + 1, list.vi)),
                None => say!(en("item {}", index + 1), vi("mục {}", index + 1)),
            }),
        }
    }
}
