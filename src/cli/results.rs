//! Where results go: each format into a file of its own, and one of them to standard output.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::ColorChoice;

use crate::cli::actions;
use crate::cli::language::Languages;
use crate::cli::wanted::Wanted;
use crate::cli::write::{Sink, put, put_as_it_is, style, unwritten_to};
use crate::diagnostic::{Failure, Outcome};
use crate::files::atomic;
use crate::output::{self, Closing, Format, Reader};
use crate::say;

/// What stands for standard output where a file is named.
const STDOUT: [&str; 3] = ["-", "/dev/stdout", "/dev/fd/1"];

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
    /// Whether standard output is for something else.
    aside: bool,
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
            let name = nameless.format.meta().name;
            return Err(Failure::new(say!(
                en("no file is named after `--format {name}=`"),
                vi("chưa nêu tên tệp sau `--format {name}=`"),
            )));
        }
        let place = |file: &Path| STDOUT.iter().all(|name| file != Path::new(name)).then(|| file.to_owned());
        let mut open = wanted.iter().filter(|wanted| wanted.file.is_none()).map(|wanted| wanted.format);
        match (open.next(), output) {
            (Some(format), output) => targets.push(Target { format, file: output.and_then(place) }),
            (None, Some(output)) => targets.push(Target { format: Format::default(), file: place(output) }),
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
        let for_people = targets.iter().any(|target| target.format.meta().reader == Reader::People);
        if none_printed && (targets.is_empty() || !for_people && !quiet) {
            targets.push(Target { format: Format::default(), file: None });
        }
        Ok(Self { targets, quiet, colour, aside: false })
    }

    /// The same with numbers in place of problems where those are for people to read, if that is `wanted`.
    pub fn counted(mut self, wanted: bool) -> Self {
        for target in self.targets.iter_mut().filter(|target| wanted && target.format == Format::default()) {
            target.format = Format::Statistics;
        }
        self
    }

    /// The same with standard error in the place of standard output, if that is `wanted`.
    pub fn aside(self, wanted: bool) -> Self {
        Self { aside: wanted, ..self }
    }

    /// Writes `outcome` down. When nothing at all could be `checked`, only what tells of failures is written: the others
    /// have nothing to show.
    ///
    /// # Errors
    /// When one of them cannot be written; all others are written all the same.
    pub fn write(&self, outcome: &Outcome, checked: bool, languages: Languages) -> Result<(), Vec<Failure>> {
        let root = actions::root();
        let mut failures = Vec::new();
        for target in self.written(checked) {
            let (meta, file) = (target.format.meta(), target.file.as_deref());
            let sink = Sink::new(file, self.colour);
            let style = sink.style(self.quiet, languages.of(meta.reader));
            let text = (meta.write)(outcome, &style, &root);
            let done = match file {
                // What it quotes is no command.
                None if meta.is_commands && !self.aside => put_as_it_is(io::stdout(), &text),
                None if self.aside => put(io::stderr(), &text),
                _ => sink.put(&text),
            };
            failures.extend(done.err());
        }
        failures.extend(put(io::stderr(), &self.closing(outcome, checked, languages)).err());
        if self.targets.iter().any(|target| target.format.meta().has_summary) {
            actions::summarise(outcome, languages.programs(), &root);
        }
        if failures.is_empty() { Ok(()) } else { Err(failures) }
    }

    /// The results that there are.
    fn written(&self, checked: bool) -> impl Iterator<Item = &Target> {
        self.targets.iter().filter(move |target| checked || target.format.meta().reports_failures())
    }

    /// What stands on standard error at the end: what the first of those says that leave most to be said there.
    fn closing(&self, outcome: &Outcome, checked: bool, languages: Languages) -> String {
        // What is printed for people ends in it already.
        let ends_in_it = |target: &Target| target.format.meta().closing == Closing::Inside && target.file.is_none();
        if self.targets.iter().any(ends_in_it) {
            return String::new();
        }
        let metas = self.written(checked).map(|target| target.format.meta());
        let Some(most) = metas.reduce(|most, next| if next.closing > most.closing { next } else { most }) else {
            return String::new();
        };
        let style = style(&io::stderr(), self.colour, self.quiet, languages.of(most.reader));
        most.closing.beside(outcome, &style)
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

fn one_place_for_two(format: Format) -> Failure {
    let name = format.meta().name;
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
    use std::ffi::OsStr;

    use clap::Command;
    use clap::builder::TypedValueParser;

    use super::*;
    use crate::cli::wanted::Parser;

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
        for (wanted, output, expected) in [
            (&["json", "sarif"][..], None, "two formats are to go to one place"),
            (&["json", "sarif=-"], None, "two formats are to go to one place"),
            (&["json=a", "sarif=./a"], None, "two results would be written to `./a`"),
            (&["json=a", "sarif"], Some("src/../a"), "two results would be written to `a`"),
            (&["json=none/a"], None, "there is no folder `none`"),
            (&["json"], Some("src"), "which is a folder"),
            (&["json="], None, "no file is named after `--format json=`"),
        ] {
            let message = targets(wanted, output, false).unwrap_err();
            assert!(message.contains(expected), "{wanted:?}: {message}");
        }
    }
}
