//! The metadata of formats. Each table has one row per format, and all code about formats, from the command line to the
//! tests, reads that row.

use crate::message::{Language, Message, Words};
use crate::output::closing::Closing;

/// Who reads a format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reader {
    /// People, directly. The run needs no other output.
    People,
    /// An editor, or another program that shows it on the same machine.
    Editors,
    /// A program that requests it.
    Programs,
    /// A service, which shows it to people elsewhere.
    Services,
}

impl Reader {
    /// Whether it is read on the same machine. If not, the output must be the same on every machine.
    pub const fn is_here(self) -> bool {
        matches!(self, Self::People | Self::Editors)
    }
}

/// One row of a table; `W` is the function that renders the format.
#[derive(Clone, Copy, Debug)]
pub struct FormatMeta<W> {
    /// Its name on the command line.
    pub name: &'static str,
    /// Its description, on one line.
    pub about: Words,
    /// A remark in brackets for lists of names; may be empty.
    pub aside: Words,
    /// Its own option, if it has one.
    pub option: Option<&'static str>,
    /// The extension of its files, without the dot.
    pub suffix: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Who reads it.
    pub reader: Reader,
    /// Where the closing text goes.
    pub closing: Closing,
    /// Whether it can be written report by report, because no part depends on other reports.
    pub streaming: bool,
    /// Whether it consists of commands to the log that prints it.
    pub is_commands: bool,
    /// Whether it always says which line of a schema makes each requirement.
    pub has_requirements: bool,
    /// Whether the workflow step that writes it also gets a summary.
    pub has_summary: bool,
    /// Renders it.
    pub write: W,
}

impl<W> FormatMeta<W> {
    /// Whether it contains failures itself, because services show nothing else. Then it has output even if nothing
    /// could be checked.
    pub const fn reports_failures(&self) -> bool {
        matches!(self.reader, Reader::Services)
    }
}

/// The names of `formats` for users, with their remarks: `text, csv, json or html`.
pub fn names<W>(formats: &[FormatMeta<W>]) -> Message {
    let text = |language: Language, or: &str| {
        let names = formats.iter().map(|meta| match meta.aside.text(language) {
            "" => meta.name.to_owned(),
            aside => format!("{} ({aside})", meta.name),
        });
        let mut names: Vec<String> = names.collect();
        let last = names.pop().unwrap_or_default();
        if names.is_empty() { last } else { format!("{} {or} {last}", names.join(", ")) }
    };
    Message { en: text(Language::En, "or"), vi: text(Language::Vi, "hoặc") }
}

/// Defines a table of formats and the enum of its rows. The first row is the default.
macro_rules! format_table {
    ($format:ident, $table:ident, $write:ty, $($name:ident = $meta:expr),+ $(,)?) => {
        /// A format: an index into the table.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $format {
            $(#[allow(missing_docs)] $name),+
        }

        /// All formats, in listed order.
        pub static $table: &[FormatMeta<$write>] = &[$($meta),+];

        impl $format {
            /// All formats, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its row.
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
