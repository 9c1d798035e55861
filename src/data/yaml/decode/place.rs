//! Where a value that is decoded stands, and what is wrong so far.

use std::cell::{Cell, RefCell};

use crate::data::yaml::fault::Fault;
use crate::message::Message;
use crate::say;

/// How many faults of one file are told: to look for what was meant takes its time.
pub const FAULT_LIMIT: usize = 100;

/// What is wrong so far.
pub(super) struct Collector<'t> {
    pub text: &'t str,
    pub faults: RefCell<Vec<Fault>>,
    /// Whether what is decoded now was decoded before.
    pub silent: Cell<bool>,
}

impl Collector<'_> {
    pub fn add(&self, fault: impl FnOnce() -> Option<Fault>) {
        if !self.silent.get() && self.faults.borrow().len() < FAULT_LIMIT {
            self.faults.borrow_mut().extend(fault());
        }
    }
}

/// Where a value stands, for what is said of it.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    pub name: Name<'p>,
    pub around: Option<&'p Place<'p>>,
}

#[derive(Clone, Copy)]
pub(super) enum Name<'p> {
    Root,
    Key(&'p str),
    /// Counted from 0.
    Item(usize),
}

impl Place<'_> {
    /// What the value is called: "`min`", "item 2 of `files`"; nothing for the whole.
    pub fn words(&self) -> Option<Message> {
        match self.name {
            Name::Root => None,
            Name::Key(key) => Some(Message::same(format!("`{key}`"))),
            Name::Item(index) => Some(match self.around.and_then(Place::words) {
                Some(list) => say!(en("item {} of {}", index + 1, list.en), vi("mục {} của {}", index + 1, list.vi)),
                None => say!(en("item {}", index + 1), vi("mục {}", index + 1)),
            }),
        }
    }
}
