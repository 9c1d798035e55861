//! The `--format` option.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command, ValueEnum};

use crate::cli::report_args::Wrong;
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
        let of_grade = name.to_str().and_then(|name| GRADE_FORMATS.iter().find(|meta| meta.name == name));
        if let Some(meta) = of_grade.filter(|meta| FORMATS.iter().all(|other| other.name != meta.name)) {
            let refused = StringValueParser::new().try_map(|_| Err::<FormatArg, Wrong>(of_grades(meta.name)));
            return refused.parse_ref(command, arg, &name);
        }
        let format = EnumValueParser::<Format>::new().parse_ref(command, arg, &name)?;
        Ok(FormatArg { format, file })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Format::value_variants().iter().filter_map(ValueEnum::to_possible_value)))
    }
}

/// Why `name`, a format of grades, cannot be used here.
fn of_grades(name: &str) -> Wrong {
    Wrong(say!(
        en("it is a format of grades: write `reportlint grade --format {name}`"),
        vi("đây là định dạng của bảng điểm: hãy viết `reportlint grade --format {name}`"),
    ))
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
