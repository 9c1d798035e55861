//! Writes results: each format into its own file, and one of them to standard output.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::ColorChoice;

use crate::cli::actions;
use crate::cli::format_arg::FormatArg;
use crate::cli::language::Languages;
use crate::cli::page_args::{PageArgs, is_folder};
use crate::cli::write::{Sink, put, put_as_it_is, style, unwritten_to, written};
use crate::diagnostic::{Failure, Outcome};
use crate::files::atomic;
use crate::message::Message;
use crate::output::{self, Closing, Format, Reader, Style, html};
use crate::say;

/// The file names that mean standard output.
const STDOUT: [&str; 3] = ["-", "/dev/stdout", "/dev/fd/1"];

/// One result, into a file, or to standard output without one.
#[derive(Debug)]
struct Target {
    format: Format,
    /// For pages, a folder.
    file: Option<PathBuf>,
}

/// All results of one run.
#[derive(Debug)]
pub struct Results {
    targets: Vec<Target>,
    quiet: bool,
    explain_schema: bool,
    colour: ColorChoice,
    /// Whether standard output is used for something else.
    on_stderr: bool,
    /// What the page of a class says.
    page: PageArgs,
}

impl Results {
    /// The requested results. Those without a file go into `output`, if there is one. If nothing goes to standard
    /// output and all files are for programs, a summary for people is printed too, unless `quiet`.
    ///
    /// # Errors
    /// If two results would go to one place, or a folder does not exist.
    pub fn new(
        formats: &[FormatArg],
        output: Option<&Path>,
        quiet: bool,
        colour: ColorChoice,
    ) -> Result<Self, Failure> {
        let mut targets: Vec<Target> = Vec::with_capacity(formats.len() + 1);
        if let Some(nameless) = formats.iter().find(|formats| formats.file.as_deref() == Some(Path::new(""))) {
            let name = nameless.format.meta().name;
            return Err(Failure::new(say!(
                en("no file is named after `--format {name}=`"),
                vi("chưa nêu tên tệp sau `--format {name}=`"),
            )));
        }
        let place = |file: &Path| STDOUT.iter().all(|name| file != Path::new(name)).then(|| file.to_owned());
        let mut open = formats.iter().filter(|formats| formats.file.is_none()).map(|formats| formats.format);
        match (open.next(), output) {
            (Some(format), output) => targets.push(Target { format, file: output.and_then(place) }),
            (None, Some(output)) => targets.push(Target { format: Format::default(), file: place(output) }),
            (None, None) => {}
        }
        if let Some(other) = open.next() {
            return Err(one_place_for_two(other));
        }
        for FormatArg { format, file } in formats {
            targets.extend(file.as_deref().map(|file| Target { format: *format, file: place(file) }));
        }
        let mut places = Vec::new();
        for target in &targets {
            let place = target.file.as_deref().map(|file| place_of(file, target.format == Format::Html)).transpose()?;
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
        Ok(Self { targets, quiet, explain_schema: false, colour, on_stderr: false, page: PageArgs::default() })
    }

    /// Replaces problems by their counts in the format for people, if `enabled`.
    pub fn with_counts(mut self, enabled: bool) -> Self {
        for target in self.targets.iter_mut().filter(|target| enabled && target.format == Format::default()) {
            target.format = Format::Statistics;
        }
        self
    }

    /// Says this in the page of a class.
    pub fn with_page(self, page: &PageArgs) -> Self {
        Self { page: page.clone(), ..self }
    }

    /// The files that are written.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        self.targets.iter().filter_map(|target| target.file.as_deref())
    }

    /// Shows where the schema makes each requirement, if `enabled`.
    pub fn with_requirements(self, enabled: bool) -> Self {
        Self { explain_schema: enabled, ..self }
    }

    /// Whether a result shows where the schema makes each requirement.
    pub fn has_requirements(&self) -> bool {
        self.explain_schema || self.targets.iter().any(|target| target.format.meta().has_requirements)
    }

    /// Uses standard error instead of standard output, if `enabled`.
    pub fn on_stderr(self, enabled: bool) -> Self {
        Self { on_stderr: enabled, ..self }
    }

    /// Writes `outcome`. If nothing was `checked`, writes only formats that report failures, because the others would
    /// be empty.
    ///
    /// # Errors
    /// If one of them cannot be written. The others are written anyway.
    pub fn write(&self, outcome: &Outcome, checked: bool, languages: Languages) -> Result<(), Vec<Failure>> {
        let root = actions::root();
        let mut failures = Vec::new();
        for target in self.written(checked) {
            let (meta, file) = (target.format.meta(), target.file.as_deref());
            let sink = Sink::new(file, self.colour);
            let style = sink.style(self.quiet, languages.of(meta.reader));
            let style = Style { explain_schema: self.explain_schema, ..style };
            let text = match target.format {
                Format::Html => {
                    let page = html::Page { explain_schema: self.explain_schema, ..self.page.page(outcome) };
                    if let Some(folder) = file.filter(|file| is_folder(file)) {
                        let pages = html::render_folder(outcome, None, &page, style.language);
                        failures.extend(write_pages(folder, &pages).err());
                        continue;
                    }
                    html::render(outcome, None, &page, style.language)
                }
                _ => (meta.write)(outcome, &style, &root),
            };
            let done = match file {
                // Text that it quotes is not a command for the log.
                None if meta.is_commands && !self.on_stderr => put_as_it_is(io::stdout(), &text),
                None if self.on_stderr => put(io::stderr(), &text),
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

    /// The results to write.
    fn written(&self, checked: bool) -> impl Iterator<Item = &Target> {
        self.targets.iter().filter(move |target| checked || target.format.meta().reports_failures())
    }

    /// The closing lines on standard error: those of the format that leaves most to say.
    fn closing(&self, outcome: &Outcome, checked: bool, languages: Languages) -> String {
        // Printed output for people already includes them.
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

/// Writes `pages`, each with its name, into `folder`, which is made if it is not there.
///
/// # Errors
/// If one of them cannot be written, or the folder is a symbolic link.
pub fn write_pages(folder: &Path, pages: &[(String, String)]) -> Result<(), Failure> {
    reject_link(folder)?;
    if !folder.is_dir() {
        fs::create_dir(folder).map_err(|error| unwritten_to(folder, &Message::same(error.to_string())))?;
    }
    pages.iter().try_for_each(|(name, text)| written(&folder.join(name), text.as_bytes()))
}

/// Rejects a result `file`, or folder, that is a symbolic link.
fn reject_link(file: &Path) -> Result<(), Failure> {
    // With a slash at its end, the name would be that of what the link leads to.
    atomic::target(file.components().as_path()).map(drop).map_err(|why| unwritten_to(file, &why))
}

/// A key that is equal for two names of one file, or of one folder for `pages`. It need not exist, but the folder around it
/// must.
fn place_of(file: &Path, pages: bool) -> Result<PathBuf, Failure> {
    let folder = pages && is_folder(file);
    if file.is_dir() && !folder {
        let name = output::safe_line(&file.to_string_lossy()).into_owned();
        return Err(Failure::new(say!(
            en("the result cannot be written to `{name}`, which is a folder"),
            vi("không ghi được kết quả vào `{name}` vì đó là một thư mục"),
        )));
    }
    // Fail now rather than after all the work.
    reject_link(file)?;
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
    use crate::cli::format_arg::Parser;

    fn targets(wanted: &[&str], output: Option<&str>, quiet: bool) -> Result<Vec<String>, String> {
        let command = Command::new("x");
        let wanted: Vec<FormatArg> =
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
