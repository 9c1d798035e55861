//! The options of the page that `--format html` writes.

use std::path::Path;

use crate::cli::lines::Template;
use crate::cli::report_args::Wrong;
use crate::cli::thumbnails;
use crate::diagnostic::Outcome;
use crate::output::html::Page;
use crate::say;

/// What the page says about the run, and what is on it.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct PageArgs {
    /// What the page of --format html is called: the class or the course
    #[arg(long, value_name = "TEXT", help_heading = "What is printed", hide_short_help = true)]
    title: Option<String>,

    /// The day to show in the head of the page, as readers write it
    #[arg(long, value_name = "TEXT", help_heading = "What is printed", hide_short_help = true)]
    date: Option<String>,

    /// The commit to show in the head of the page
    #[arg(long, value_name = "REV", help_heading = "What is printed", hide_short_help = true)]
    commit: Option<String>,

    /// Where lines can be read: github, gitlab, vscode, none, or an address with {file} and {line} [default: by the remote]
    #[arg(long, value_name = "ADDRESS", value_parser = template, help_heading = "What is printed", hide_short_help = true)]
    link_template: Option<Template>,

    /// Put small copies of the reports' images into the page
    #[arg(long, help_heading = "What is printed", hide_short_help = true)]
    embed_images: bool,
}

/// Parses the value of `--link-template`.
fn template(text: &str) -> Result<Template, Wrong> {
    Template::new(text).ok_or_else(|| {
        Wrong(say!(
            en("write github, gitlab, vscode, none, or an address such as `https://example.org/{{file}}#L{{line}}`"),
            vi("hãy viết github, gitlab, vscode, none, hoặc một địa chỉ như `https://example.org/{{file}}#L{{line}}`"),
        ))
    })
}

impl PageArgs {
    /// Whether the images of reports must be known.
    pub fn with_images(&self) -> bool {
        self.embed_images
    }

    /// What goes into the pages about `outcome`.
    pub fn page(&self, outcome: &Outcome) -> Page {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let paths = outcome.files.iter().map(|file| file.source.path());
        Page {
            explain_schema: false,
            title: given(&self.title),
            date: given(&self.date),
            commit: given(&self.commit),
            links: self.link_template.clone().unwrap_or_default().links(paths),
            pictures: if self.embed_images { thumbnails::of(outcome) } else { Default::default() },
        }
    }
}

/// Whether `output` names a folder for pages: it ends in a slash, or is one, and not a link to one.
pub fn is_folder(output: &Path) -> bool {
    let text = output.as_os_str().as_encoded_bytes();
    text.ends_with(b"/") || cfg!(windows) && text.ends_with(b"\\") || output.is_dir() && !output.is_symlink()
}
