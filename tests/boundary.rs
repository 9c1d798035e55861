//! What strangers write names files outside of their repository, by words and by links: no output, in any format or to
//! an editor, shows a line of such a file, its name, or that it is there.
#![cfg(unix)]

#[path = "boundary/files.rs"]
mod files;
#[path = "boundary/pages.rs"]
mod pages;
#[path = "support/program.rs"]
mod program;
#[path = "boundary/server.rs"]
mod server;
#[path = "boundary/trusted.rs"]
mod trusted;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use program::{Desk, Run};
use reportlint::inside::FORMATS;

/// What stands in every file outside.
const SECRET: &str = "khoá-riêng-4711";

/// What such a file is called, where only its name could be told.
const NAME: &str = "hidden-by-its-owner";

/// Where a report is found without being named.
const REPORT: &str = "content/4-EventParticipated/4.2-Event2/_index.md";

/// A page with front matter and `body`.
fn page(body: &str) -> String {
    let front = "title: \"Hội thảo\"\ndate: 2025-09-18\nweight: 2\nchapter: false\npre: \" <b> 4.2. </b> \"";
    format!("---\n{front}\n---\n\n# Hội thảo\n\n{body}")
}

/// A repository `class` of strangers, and beside it a folder `private` with files of the machine.
struct Machine(Desk);

impl Machine {
    /// With one report in the repository.
    fn new() -> Self {
        let machine = Self::without_repository();
        fs::create_dir(machine.path("class/.git")).unwrap();
        machine
    }

    /// The same, but the folder `class` was only copied.
    fn without_repository() -> Self {
        let machine = Self(Desk::empty());
        machine.write(&format!("class/{REPORT}"), page("Một buổi chiều.\n"));
        for end in ["yaml", "md", "json", "idx", "toml", "txt", "html"] {
            let text = match end {
                "md" => page(&format!("### {SECRET}\n\n![{SECRET}](/{SECRET}.png)\n")),
                _ => format!("first: {SECRET}\n  {SECRET}: [{SECRET}\n"),
            };
            machine.write(&format!("private/{NAME}.{end}"), text);
        }
        machine.write(&format!("private/{NAME}.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
        machine
    }

    /// As the program itself finds it, where the folder for temporary files is a link.
    fn path(&self, name: &str) -> PathBuf {
        fs::canonicalize(self.0.path()).unwrap().join(name)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        self.0.write(name, text);
    }

    fn link(&self, name: &str, to: impl AsRef<Path>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(to, path).unwrap();
    }

    /// Runs the program in the repository.
    fn run(&self, arguments: &[&str]) -> Run {
        Run::of(program::command().current_dir(self.path("class")).args(arguments))
    }

    /// The same; what it says must not tell of a file outside.
    #[track_caller]
    fn quiet(&self, arguments: &[&str]) -> Run {
        let run = self.run(arguments);
        assert!(!run.said().contains(SECRET), "{arguments:?}: {run:?}");
        run
    }

    /// Runs it in every format and both languages, in which nothing may be told of a file outside; the run in the
    /// format for people.
    #[track_caller]
    fn quiet_in_all(&self, arguments: &[&str]) -> Run {
        for format in FORMATS {
            self.quiet(&[arguments, &["--format", format.name]].concat());
        }
        self.quiet(&[arguments, &["--language", "vi"]].concat());
        self.quiet(arguments)
    }

    /// Runs it so, and it must refuse what is called `name`, saying that it is outside.
    #[track_caller]
    fn refused(&self, arguments: &[&str], name: &str) {
        let run = self.quiet_in_all(arguments);
        assert_eq!(run.code, 2, "{arguments:?}: {run:?}");
        let said = run.said();
        assert!(said.contains(name) && said.contains("is outside"), "{arguments:?}: {run:?}");
        // Nothing hangs on whether it is there.
        assert!(!said.contains("no such file") && !said.contains("there is no file"), "{run:?}");
    }
}
