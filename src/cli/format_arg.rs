//! The `--format` option.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValue, TypedValueParser};
use clap::{Arg, Command, ValueEnum};

use crate::message::Message;
use crate::output::{self, FORMATS, Format, GRADE_FORMATS};
use crate::say;

/// A value of the option: `json`, `sarif=problems.sarif`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FormatArg {
    /// The format.
    pub format: Format,
    /// The file after the `=`.
    pub file: Option<PathBuf>,
}

/// The help text of the option.
pub fn help() -> Message {
    let names = output::names(FORMATS);
    say!(
        en("How to print: {}; with =FILE into a file; may be given again", names.en),
        vi("Cách in: {}; thêm =TỆP để ghi vào tệp; có thể dùng nhiều lần", names.vi),
    )
}

/// The help text of the option for grades.
pub fn help_of_grade() -> Message {
    let names = output::names(GRADE_FORMATS);
    say!(en("How to print: {}", names.en), vi("Cách in: {}", names.vi))
}

/// Reads a [`FormatArg`].
#[derive(Clone)]
pub struct Parser;

impl TypedValueParser for Parser {
    type Value = FormatArg;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<FormatArg, clap::Error> {
        let (name, file) = split(value);
        let format = EnumValueParser::<Format>::new().parse_ref(command, arg, &name)?;
        Ok(FormatArg { format, file })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Format::value_variants().iter().filter_map(ValueEnum::to_possible_value)))
    }
}

/// Splits at the first `=` into the format and the file, which may have any name.
fn split(value: &OsStr) -> (Cow<'_, OsStr>, Option<PathBuf>) {
    let Some(at) = value.as_encoded_bytes().iter().position(|&byte| byte == b'=') else {
        return (value.into(), None);
    };
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let (name, file) = value.as_bytes().split_at(at);
        (OsStr::from_bytes(name).into(), Some(OsStr::from_bytes(&file[1..]).into()))
    }
    #[cfg(not(unix))]
    {
        let text = value.to_string_lossy();
        let (name, file) = text.split_at(at.min(text.len()));
        (std::ffi::OsString::from(name).into(), Some(PathBuf::from(&file[1..])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_that_is_none_is_refused_and_the_near_one_named() {
        let refused =
            |text: &str| Parser.parse_ref(&Command::new("x"), None, OsStr::new(text)).unwrap_err().to_string();
        assert!(refused("sarf=x").contains("sarif"));
    }
}
