//! How a render hook changes the text of an address before it looks it up or writes it.

use super::joined::clean;

/// One change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// This is taken off its start, if it is there.
    TrimStart(String),
    /// This is taken off its end, if it is there.
    TrimEnd(String),
    /// Every occurrence of one text is replaced by the other.
    Replace(String, String),
    /// It is put between these.
    Between(String, String),
    /// It becomes the end of this path.
    Below(String),
}

/// The changes of an address, in order.
pub type Form = Vec<Step>;

/// The address that `form` makes of `address`.
pub fn apply(form: &[Step], address: &str) -> String {
    form.iter().fold(address.to_owned(), |address, step| match step {
        Step::TrimStart(start) => address.strip_prefix(start.as_str()).unwrap_or(&address).to_owned(),
        Step::TrimEnd(end) => address.strip_suffix(end.as_str()).unwrap_or(&address).to_owned(),
        Step::Replace(old, new) => address.replace(old.as_str(), new),
        Step::Between(before, after) => format!("{before}{address}{after}"),
        Step::Below(folder) => clean(&format!("{folder}/{address}")),
    })
}

/// The forms that a hook may give an address. The first one changes nothing.
#[derive(Clone, Debug)]
pub(super) struct Forms(Vec<Form>);

/// Which of the forms a value may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Chosen(u32);

impl Default for Forms {
    fn default() -> Self {
        Self(vec![Form::new()])
    }
}

impl Chosen {
    /// No form.
    pub const NONE: Self = Self(0);
    /// The address as it is written.
    pub const WRITTEN: Self = Self(1);

    /// The forms of both.
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Forms {
    /// The most forms of one hook.
    const MAX: usize = 32;

    /// The `chosen` forms, each with `step` after it. `None` if there are too many.
    pub fn with(&mut self, chosen: Chosen, step: &Step) -> Option<Chosen> {
        let mut found = Chosen::default();
        for number in 0..self.0.len() {
            if chosen.0 & (1 << number) == 0 {
                continue;
            }
            let form: Form = self.0[number].iter().chain([step]).cloned().collect();
            let at = self.0.iter().position(|known| *known == form).unwrap_or_else(|| {
                self.0.push(form);
                self.0.len() - 1
            });
            if at >= Self::MAX {
                return None;
            }
            found.0 |= 1 << at;
        }
        Some(found)
    }

    /// The `chosen` ones.
    pub fn of(&self, chosen: Chosen) -> Vec<Form> {
        let numbered = self.0.iter().enumerate();
        numbered.filter(|(number, _)| chosen.0 & (1 << number) != 0).map(|(_, form)| form.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_change_an_address() {
        let text = String::from;
        for (step, address, expected) in [
            (Step::TrimStart(text("/static")), "/static/a.png", "/a.png"),
            (Step::TrimStart(text("/static")), "a.png", "a.png"),
            (Step::TrimEnd(text(".md")), "plan.md", "plan"),
            (Step::Replace(text("../"), text("")), "../../a.png", "a.png"),
            (Step::Between(text("/i/"), text("?v")), "ảnh.png", "/i/ảnh.png?v"),
            (Step::Below(text("/i")), "./a/../b.png", "/i/b.png"),
            (Step::Below(text("i")), "/b.png", "i/b.png"),
        ] {
            assert_eq!(apply(&[step], address), expected);
        }
        assert_eq!(apply(&[], "a.png"), "a.png");
    }
}
