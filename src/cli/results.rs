//! Where results go: each format into a file of its own, and one of them to standard output.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::builder::{EnumValueParser, PossibleValue, TypedValueParser};
use clap::{Arg, ColorChoice, Command, ValueEnum};

use crate::cli::language::Languages;
use crate::cli::{Sink, actions, put, put_as_it_is, style, unwritten_to};
use crate::diagnostic::{Failure, Outcome};
use crate::files::atomic;
use crate::output::{self, Format};
use crate::say;

/// What stands for standard output where a file is named.
const STDOUT: [&str; 3] = ["-", "/dev/stdout", "/dev/fd/1"];

/// A format as it is asked for: `json`, `sarif=problems.sarif`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    format: Format,
    file: Option<PathBuf>,
}

/// Reads a [`Wanted`].
#[derive(Clone)]
pub struct Parser;

impl TypedValueParser for Parser {
    type Value = Wanted;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<Wanted, clap::Error> {
        let (name, file) = split(value);
        let format = EnumValueParser::<Format>::new().parse_ref(command, arg, &name)?;
        Ok(Wanted { format, file })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Format::value_variants().iter().filter_map(ValueEnum::to_possible_value)))
    }
}

/// What stands before the first `=`, and the file after it, which may have any name.
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

/// One result, into a file or, without one, to standard output.
#[derive(Debug)]
struct Target {
    format: Format,
    file: Option<PathBuf>,
}

/// All results of one run.
#[derive(Debug)]
pub struct Results {
    targets: Vec<Target>,
    quiet: bool,
    colour: ColorChoice,
}

impl Results {
    /// Those that are `wanted`; what names no file goes into `output`, if there is one. When nothing is left for
    /// standard output and all files are for programs, people are told as well, unless they want it `quiet`.
    ///
    /// # Errors
    /// When two results would go to one place, or a folder is not there.
    pub fn new(wanted: &[Wanted], output: Option<&Path>, quiet: bool, colour: ColorChoice) -> Result<Self, Failure> {
        let mut targets: Vec<Target> = Vec::with_capacity(wanted.len() + 1);
        if let Some(nameless) = wanted.iter().find(|wanted| wanted.file.as_deref() == Some(Path::new(""))) {
            let name = name_of(nameless.format);
            return Err(Failure::new(say!(
                en("no file is named after `--format {name}=`"),
                vi("chưa nêu tên tệp sau `--format {name}=`"),
            )));
        }
        let place = |file: &Path| STDOUT.iter().all(|name| file != Path::new(name)).then(|| file.to_owned());
        let mut open = wanted.iter().filter(|wanted| wanted.file.is_none()).map(|wanted| wanted.format);
        match (open.next(), output) {
            (Some(format), output) => targets.push(Target { format, file: output.and_then(place) }),
            (None, Some(output)) => targets.push(Target { format: Format::Human, file: place(output) }),
            (None, None) => {}
        }
        if let Some(other) = open.next() {
            return Err(one_place_for_two(other));
        }
        for Wanted { format, file } in wanted {
            targets.extend(file.as_deref().map(|file| Target { format: *format, file: place(file) }));
        }
        let mut places = Vec::new();
        for target in &targets {
            let place = target.file.as_deref().map(place_of).transpose()?;
            if places.contains(&place) {
                return Err(match place {
                    Some(_) => twice(target.file.as_deref().unwrap_or(Path::new(""))),
                    None => one_place_for_two(target.format),
                });
            }
            places.push(place);
        }
        let none_printed = targets.iter().all(|target| target.file.is_some());
        let for_programs =
            targets.iter().all(|target| !matches!(target.format, Format::Human | Format::Html | Format::Statistics));
        if none_printed && (targets.is_empty() || for_programs && !quiet) {
            targets.push(Target { format: Format::Human, file: None });
        }
        Ok(Self { targets, quiet, colour })
    }

    /// The same with numbers in place of problems where those are for people to read, if that is `wanted`.
    pub fn counted(mut self, wanted: bool) -> Self {
        for target in self.targets.iter_mut().filter(|target| wanted && target.format == Format::Human) {
            target.format = Format::Statistics;
        }
        self
    }

    /// Writes `outcome` down. When nothing at all could be `checked`, only services are told: the others have nothing
    /// to show.
    ///
    /// # Errors
    /// When one of them cannot be written; all others are written all the same.
    pub fn write(&self, outcome: &Outcome, checked: bool, languages: Languages) -> Result<(), Vec<Failure>> {
        let root = actions::root();
        let mut failures = Vec::new();
        let (mut closing, mut whole) = (String::new(), false);
        for Target { format, file } in &self.targets {
            if !checked && !format.is_for_services() {
                continue;
            }
            let language = if format.is_for_programs() { languages.programs() } else { languages.people() };
            // What these print for people stands on the other stream.
            let beside = matches!(format, Format::Compact | Format::Html | Format::Github);
            let sink = Sink::new(file.as_deref(), self.colour);
            let style = match beside {
                true => style(&io::stderr(), self.colour, self.quiet, language),
                false => sink.style(self.quiet, language),
            };
            let rendered = output::render_from(outcome, *format, &style, &root);
            let done = match (file, format) {
                // Made of commands; what they quote is none.
                (None, Format::Github) => put_as_it_is(io::stdout(), &rendered.stdout),
                _ => sink.put(&rendered.stdout),
            };
            failures.extend(done.err());
            // Some say no more than what they have no place for.
            if closing.is_empty() || beside && !whole {
                (closing, whole) = (rendered.stderr, beside);
            }
        }
        // What is printed for people ends in it already.
        let printed =
            |target: &Target| matches!(target.format, Format::Human | Format::Statistics) && target.file.is_none();
        if !self.targets.iter().any(printed) {
            failures.extend(put(io::stderr(), &closing).err());
        }
        if self.targets.iter().any(|target| target.format == Format::Github) {
            actions::summarise(outcome, languages.programs(), &root);
        }
        if failures.is_empty() { Ok(()) } else { Err(failures) }
    }
}

/// By what two names of one file are the same; the file need not be there yet, but its folder.
fn place_of(file: &Path) -> Result<PathBuf, Failure> {
    if file.is_dir() {
        let name = output::safe_line(&file.to_string_lossy()).into_owned();
        return Err(Failure::new(say!(
            en("the result cannot be written to `{name}`, which is a folder"),
            vi("không ghi được kết quả vào `{name}` vì đó là một thư mục"),
        )));
    }
    // Sooner than after all the work.
    atomic::target(file).map_err(|why| unwritten_to(file, &why))?;
    if let Ok(place) = fs::canonicalize(file) {
        return Ok(place);
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match fs::canonicalize(folder) {
        Ok(folder) => Ok(folder.join(file.file_name().unwrap_or_default())),
        Err(_) => {
            let (name, folder) = (file.to_string_lossy(), folder.to_string_lossy());
            let (name, folder) = (output::safe_line(&name), output::safe_line(&folder));
            Err(Failure::new(say!(
                en("the result cannot be written to `{name}`: there is no folder `{folder}`"),
                vi("không ghi được kết quả vào `{name}`: không có thư mục `{folder}`"),
            ))
            .with_help(say!(
                en("make it first: `mkdir -p {folder}`"),
                vi("hãy tạo thư mục trước: `mkdir -p {folder}`"),
            )))
        }
    }
}

fn twice(file: &Path) -> Failure {
    let name = output::safe_line(&file.to_string_lossy()).into_owned();
    Failure::new(say!(en("two results would be written to `{name}`"), vi("có hai kết quả cùng được ghi vào `{name}`"),))
        .with_help(say!(en("give each a file of its own"), vi("hãy dùng cho mỗi kết quả một tệp riêng")))
}

fn name_of(format: Format) -> String {
    format.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn one_place_for_two(format: Format) -> Failure {
    let name = name_of(format);
    Failure::new(say!(
        en("two formats are to go to one place, and there can be one only"),
        vi("có hai định dạng cùng ghi ra một chỗ, nhưng mỗi chỗ chỉ nhận một định dạng"),
    ))
    .with_help(say!(
        en("name a file for the other: `--format {name}=FILE`"),
        vi("hãy nêu tên tệp cho định dạng kia: `--format {name}=TỆP`"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn targets(wanted: &[&str], output: Option<&str>, quiet: bool) -> Result<Vec<String>, String> {
        let command = Command::new("x");
        let wanted: Vec<Wanted> =
            wanted.iter().map(|text| Parser.parse_ref(&command, None, OsStr::new(text)).unwrap()).collect();
        let results = Results::new(&wanted, output.map(Path::new), quiet, ColorChoice::Auto);
        let shown = |target: &Target| match &target.file {
            Some(file) => format!("{:?} {}", target.format, file.display()),
            None => format!("{:?}", target.format),
        };
        results.map(|results| results.targets.iter().map(shown).collect()).map_err(|failure| failure.message.en)
    }

    #[test]
    fn each_format_has_its_place_and_people_are_told_where_none_is_printed() {
        for (wanted, output, quiet, expected) in [
            (&[][..], None, false, &["Human"][..]),
            (&[], None, true, &["Human"]),
            (&[], Some("a"), false, &["Human a"]),
            (&["json"], None, false, &["Json"]),
            (&["json"], Some("a"), false, &["Json a", "Human"]),
            (&["json"], Some("a"), true, &["Json a"]),
            (&["json"], Some("-"), false, &["Json"]),
            (&["json=-"], Some("a"), false, &["Human a", "Json"]),
            (&["html"], Some("a"), false, &["Html a"]),
            (&["html=a", "json=b"], None, false, &["Html a", "Json b"]),
            (&["sarif=a=b"], None, false, &["Sarif a=b", "Human"]),
            (&["sarif=a", "json", "junit=b"], None, false, &["Json", "Sarif a", "Junit b"]),
            (&["sarif=a", "json=b"], Some("c"), false, &["Human c", "Sarif a", "Json b"]),
            (&["json=/dev/stdout"], None, false, &["Json"]),
        ] {
            let expected: Vec<String> = expected.iter().map(|&text| text.to_owned()).collect();
            assert_eq!(targets(wanted, output, quiet), Ok(expected), "{wanted:?} {output:?}");
        }
    }

    #[test]
    fn two_results_in_one_place_are_refused() {
        for (wanted, output, told) in [
            (&["json", "sarif"][..], None, "two formats are to go to one place"),
            (&["json", "sarif=-"], None, "two formats are to go to one place"),
            (&["json=a", "sarif=./a"], None, "two results would be written to `./a`"),
            (&["json=a", "sarif"], Some("src/../a"), "two results would be written to `a`"),
            (&["json=none/a"], None, "there is no folder `none`"),
            (&["json"], Some("src"), "which is a folder"),
            (&["json="], None, "no file is named after `--format json=`"),
        ] {
            let message = targets(wanted, output, false).unwrap_err();
            assert!(message.contains(told), "{wanted:?}: {message}");
        }
    }

    #[test]
    fn a_format_that_is_none_is_refused_and_the_near_one_named() {
        let refused =
            |text: &str| Parser.parse_ref(&Command::new("x"), None, OsStr::new(text)).unwrap_err().to_string();
        assert!(refused("sarf=x").contains("sarif"));
    }
}
