//! What there is to know of a format. A table has a row for each: whatever asks what a format is, from the command line
//! to the tests, asks its row.

use crate::message::{Language, Message, Words};
use crate::output::closing::Closing;

/// Who reads a format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reader {
    /// People: nobody has to be told in another way.
    People,
    /// An editor, or whatever else shows it to people here.
    Editors,
    /// A program that asks for it.
    Programs,
    /// A service, which shows it to people elsewhere.
    Services,
}

impl Reader {
    /// Whether it is read where it is made: if not, it must be the same on every machine.
    pub const fn is_here(self) -> bool {
        matches!(self, Self::People | Self::Editors)
    }
}

/// One row of a table; `W` writes the format.
#[derive(Clone, Copy, Debug)]
pub struct FormatMeta<W> {
    /// What is written to ask for it.
    pub name: &'static str,
    /// What it is, on one line.
    pub about: Words,
    /// What a list of names has to say of it in brackets; may be empty.
    pub aside: Words,
    /// The option that asks for it, if it has one of its own: it stands in no list of names then.
    pub option: Option<&'static str>,
    /// How names of its files end, without the dot.
    pub suffix: &'static str,
    /// Its media type, by which a program knows how to read it.
    pub media_type: &'static str,
    /// Who reads it.
    pub reader: Reader,
    /// Where what is said at the end stands.
    pub closing: Closing,
    /// Whether one report is written after the other: what is written of some does not hang on the others.
    pub streaming: bool,
    /// Whether it is made of commands to the log that it is printed to.
    pub is_commands: bool,
    /// Whether the step of a workflow that writes it gets a summary, too.
    pub has_summary: bool,
    /// Writes it.
    pub write: W,
}

impl<W> FormatMeta<W> {
    /// Whether it says of itself what could not be checked, as services show people nothing else: it has something to say
    /// when nothing could be.
    pub const fn reports_failures(&self) -> bool {
        matches!(self.reader, Reader::Services)
    }
}

/// The names of `formats` for people, each with what there is to say of it: `text, csv, json or html`.
pub fn names<W>(formats: &[FormatMeta<W>]) -> Message {
    let listed: Vec<&FormatMeta<W>> = formats.iter().filter(|meta| meta.option.is_none()).collect();
    let text = |language: Language, or: &str| {
        let names = listed.iter().map(|meta| match meta.aside.text(language) {
            "" => meta.name.to_owned(),
            aside => format!("{} ({aside})", meta.name),
        });
        let mut names: Vec<String> = names.collect();
        let last = names.pop().unwrap_or_default();
        if names.is_empty() { last } else { format!("{} {or} {last}", names.join(", ")) }
    };
    Message { en: text(Language::En, "or"), vi: text(Language::Vi, "hoặc") }
}

/// Makes a table, and the enum by which its rows are asked for. The first row is the default.
macro_rules! format_table {
    ($format:ident, $table:ident, $write:ty, $($name:ident = $meta:expr),+ $(,)?) => {
        /// A format, by which its row in the table is asked for.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $format {
            $(#[allow(missing_docs)] $name),+
        }

        /// The formats, in the order in which they are listed.
        pub static $table: &[FormatMeta<$write>] = &[$($meta),+];

        impl $format {
            /// All of them, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What there is to know of it.
            pub fn meta(self) -> &'static FormatMeta<$write> {
                &$table[self as usize]
            }
        }

        impl Default for $format {
            fn default() -> Self {
                Self::ALL[0]
            }
        }

        impl clap::ValueEnum for $format {
            fn value_variants<'a>() -> &'a [Self] {
                Self::ALL
            }

            fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
                let meta = self.meta();
                Some(clap::builder::PossibleValue::new(meta.name).help(meta.about.en))
            }
        }
    };
}
pub(super) use format_table;
