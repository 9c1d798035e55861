//! Ready-made packages: pip, npm, pre-commit, an archive and an image, each installed where there is no Rust, and tried on
//! the first example of the README. `REPORTLINT_INSTALL_TESTS=1` asks for it, `REPORTLINT_PROGRAM_TO_PACK` names a build.
#![cfg(unix)]

#[path = "support/packed.rs"]
mod packed;
#[path = "support/precommit.rs"]
mod precommit;
#[path = "support/program.rs"]
mod program;

use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use packed::{file, packed};
use precommit::{FAULTY, GOOD, PreCommit, of_lan, repository};
use program::Run;
use tempfile::TempDir;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// How long one way to install may take until the first report is checked.
const LIMIT: Duration = Duration::from_secs(30);

/// A machine without Rust: what is called cargo or rustc there leaves a mark.
struct Machine {
    home: TempDir,
    begun: Instant,
}

impl Machine {
    fn new() -> Self {
        let machine = Self { home: tempfile::tempdir().unwrap(), begun: Instant::now() };
        for tool in ["cargo", "rustc", "rustup", "maturin"] {
            // pip tells registries the version of rustc, if there is one.
            let mark = format!("[ \"$*\" = --version ] || : > '{}'\nexit 1", machine.path("mark").display());
            machine.script(&format!("no-rust/{tool}"), &mark);
        }
        machine
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.home.path().join(name)
    }

    fn script(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// `program`, which is a path below this machine's folder or a name, in `folder`.
    fn command(&self, program: &str, folder: &Path) -> Command {
        let own = self.path(program);
        let mut command = if own.exists() { Command::new(own) } else { Command::new(program) };
        program::alone(&mut command).current_dir(folder).env("REPORTLINT_LANGUAGE", "en");
        program::find_first(&mut command, self.path("no-rust"));
        command
    }

    /// What `program` says with `arguments`, once it ended well.
    fn ok(&self, program: &str, arguments: &[&str]) -> String {
        let run = Run::of(self.command(program, self.home.path()).args(arguments));
        assert_eq!(run.code, 0, "{program} {arguments:?}: {}", run.said());
        run.stdout
    }

    /// `start` with the arguments of the README's first example prints what the README shows, in time.
    fn shows_the_first_example(&self, start: &[&str]) {
        let readme = include_str!("../README.md");
        let (_, block) = readme.split_once("```console\n$ reportlint ").unwrap();
        let (arguments, rest) = block.split_once('\n').unwrap();
        let (shown, _) = rest.split_once("```\n").unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let run = Run::of(self.command(start[0], root).args(&start[1..]).args(arguments.split(' ')));
        assert_eq!((run.code, &*run.stdout), (1, shown), "{run:?}");
        let took = self.begun.elapsed();
        assert!(took < LIMIT, "{start:?} took {took:?}");
        assert!(!self.path("mark").exists(), "something asked for Rust");
    }
}

#[test]
fn pip_installs_the_wheel() {
    let Some(packed) = packed() else { return };
    let wheel = file(&packed.join("wheels"), "reportlint-", ".whl");
    let wheel = wheel.to_str().unwrap();
    let machine = Machine::new();
    machine.ok("python3", &["-m", "venv", "venv"]);
    machine.ok("venv/bin/pip", &["install", "--quiet", "--no-index", "--no-deps", wheel]);
    machine.shows_the_first_example(&["venv/bin/reportlint"]);
    machine.shows_the_first_example(&["venv/bin/python", "-m", "reportlint"]);
    // Where the program is not beside Python.
    machine.ok("venv/bin/pip", &["uninstall", "--quiet", "--yes", "reportlint"]);
    for (option, folder, packages) in
        [("--target", "apart", "apart"), ("--prefix", "prefix", "prefix/lib/*/site-packages")]
    {
        machine.ok("venv/bin/pip", &["install", "--quiet", "--no-index", "--no-deps", option, folder, wheel]);
        let start = format!("PYTHONPATH=$(echo {packages}) venv/bin/python -m reportlint --version");
        assert_eq!(machine.ok("sh", &["-c", &start]), format!("reportlint {VERSION}\n"));
    }
    let gone = Run::of(machine.command("venv/bin/python", machine.home.path()).args(["-m", "reportlint"]));
    assert_ne!(gone.code, 0);
    // A package whose program was lost says so.
    fs::remove_file(machine.path("apart/bin/reportlint")).unwrap();
    let run = Run::of(
        machine.command("sh", machine.home.path()).args(["-c", "PYTHONPATH=apart venv/bin/python -m reportlint"]),
    );
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stderr.starts_with("error: the program reportlint is missing"), "{run:?}");
}

/// Installs the packages of npm into a new folder of `machine`.
fn npm_install(machine: &Machine, packed: &Path, names: &[&str]) {
    fs::write(machine.path("package.json"), "{ \"name\": \"reports\", \"version\": \"1.0.0\", \"private\": true }\n")
        .unwrap();
    let files: Vec<_> = names.iter().map(|name| file(&packed.join("npm"), name, &format!("{VERSION}.tgz"))).collect();
    let files = files.iter().map(|file| file.to_str().unwrap());
    let options = ["install", "--offline", "--no-audit", "--no-fund", "--silent"];
    machine.ok("npm", &options.into_iter().chain(files).collect::<Vec<_>>());
}

const LAUNCHER: &str = "node_modules/.bin/reportlint";
const BOTH: [&str; 2] =
    ["reportlint-0", if cfg!(target_os = "macos") { "reportlint-darwin" } else { "reportlint-linux" }];

#[test]
fn npm_installs_the_packages() {
    let Some(packed) = packed() else { return };
    let machine = Machine::new();
    npm_install(&machine, packed, &BOTH);
    machine.shows_the_first_example(&[LAUNCHER]);
    let npx = machine.ok("npx", &["--no-install", "reportlint", "--version"]);
    assert_eq!(npx, format!("reportlint {VERSION}\n"));
    // Exit status and standard streams are those of the program.
    for (arguments, input, code) in [
        (&["check", "--schema", "event-report", "--stdin-filename", "a.md", "-"][..], "# Notes\n", 1),
        (&["check", "--skip-unclaimed", "--stdin-filename", "a.md", "-"], "# Notes\n", 0),
        (&["check", "gone.md"], "", 2),
    ] {
        let run = Run::reading(machine.command(LAUNCHER, machine.home.path()).args(arguments), input.as_bytes());
        let own = Run::reading(program::command().current_dir(machine.home.path()).args(arguments), input.as_bytes());
        assert_eq!(run.code, code, "{run:?}");
        assert_eq!(run, own);
    }
    // Nothing runs when it is installed.
    let scripts =
        machine.ok("node", &["-p", "JSON.stringify(require('./node_modules/reportlint/package.json').scripts)"]);
    assert_eq!(scripts, "undefined\n");
}

#[test]
fn a_signal_to_the_launcher_of_npm_ends_the_program() {
    let Some(packed) = packed() else { return };
    let machine = Machine::new();
    npm_install(&machine, packed, &BOTH);
    for (name, number) in [("TERM", 15), ("INT", 2), ("HUP", 1)] {
        let mut command = machine.command(LAUNCHER, machine.home.path());
        let mut server = command.arg("server").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        // It answers, so that it runs.
        let ask = r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#;
        write!(server.stdin.as_mut().unwrap(), "Content-Length: {}\r\n\r\n{ask}", ask.len()).unwrap();
        let mut answer = [0; 15];
        server.stdout.as_mut().unwrap().read_exact(&mut answer).unwrap();
        assert_eq!(&answer, b"Content-Length:");
        let kill = Command::new("sh").args(["-c", &format!("kill -{name} {}", server.id())]).status().unwrap();
        assert!(kill.success());
        // The end of its output is the end of the program, too: nobody else holds the pipe.
        let mut rest = Vec::new();
        server.stdout.take().unwrap().read_to_end(&mut rest).unwrap();
        assert_eq!(server.wait().unwrap().signal(), Some(number), "{name}");
    }
}

#[test]
fn npm_without_the_package_of_the_platform_says_what_to_do() {
    let Some(packed) = packed() else { return };
    let machine = Machine::new();
    npm_install(&machine, packed, &BOTH[..1]);
    fs::remove_dir_all(machine.path("node_modules/@reportlint")).ok();
    let run = Run::of(&mut machine.command(LAUNCHER, machine.home.path()));
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.stderr.starts_with("error: the package @reportlint/") && run.stderr.contains("\ngợi ý: "), "{run:?}");
}

/// The recipe of docs/hooks.md, with packages that come from the registry.
#[test]
fn husky_and_lint_staged_stop_faulty_reports() {
    let Some(packed) = packed() else { return };
    let machine = Machine::new();
    npm_install(&machine, packed, &BOTH);
    let tools = ["install", "--save-dev", "--no-audit", "--no-fund", "--silent", "husky@9", "lint-staged@15"];
    let run = Run::of(machine.command("npm", machine.home.path()).args(tools));
    if run.code != 0 {
        eprintln!("husky and lint-staged could not be installed, their recipe was not tried: {}", run.said());
        return;
    }
    let manual = include_str!("../docs/hooks.md");
    let (_, recipe) = manual.split_once("## husky").unwrap();
    let part = recipe.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let part: serde_json::Value = serde_json::from_str(part).unwrap();
    let manifest = fs::read_to_string(machine.path("package.json")).unwrap();
    let mut manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    manifest["lint-staged"] = part["lint-staged"].clone();
    fs::write(machine.path("package.json"), manifest.to_string()).unwrap();
    precommit::copy(repository().path(), machine.home.path());
    fs::write(machine.path(".gitignore"), "node_modules\nno-rust\n").unwrap();
    let git = |arguments: &[&str]| {
        let run = Run::of(of_lan("git", machine.home.path()).args(arguments));
        (run.code, run.said())
    };
    git(&["init", "--quiet"]);
    machine.ok("npx", &["--no-install", "husky"]);
    fs::write(machine.path(".husky/pre-commit"), "npx lint-staged\n").unwrap();
    for (added, code, said) in [("README.md", 0, ""), (FAULTY, 1, "title-missing")] {
        git(&["add", added]);
        let (ended, output) = git(&["commit", "--message", "Hand in"]);
        assert_eq!(ended, code, "{added}: {output}");
        assert!(output.contains(said), "{added}: {output}");
    }
    git(&["reset", "--quiet"]);
    git(&["add", GOOD]);
    let (code, output) = git(&["commit", "--message", "Hand in"]);
    assert_eq!(code, 0, "{output}");
}

/// A pre-commit that finds packages in the folder of wheels alone; with what the mirror is built by.
fn offline_pre_commit(packed: &Path) -> Option<(PreCommit, Machine)> {
    let mut tried = PreCommit::new()?;
    let machine = Machine::new();
    let index = tried.cache.path().join("index");
    fs::create_dir(&index).unwrap();
    let wheel = file(&packed.join("wheels"), "reportlint-", ".whl");
    fs::copy(&wheel, index.join(wheel.file_name().unwrap())).unwrap();
    let download = ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", index.to_str().unwrap(), "setuptools"];
    let run = Run::of(machine.command("python3", machine.home.path()).args(download));
    if run.code != 0 {
        eprintln!("setuptools could not be had: pre-commit was not tried: {}", run.said());
        return None;
    }
    tried.variables.push(("PIP_FIND_LINKS".to_owned(), index.to_str().unwrap().to_owned()));
    tried.variables.push(("PIP_NO_INDEX".to_owned(), "1".to_owned()));
    tried.first = Some(machine.path("no-rust"));
    Some((tried, machine))
}

#[test]
fn a_real_pre_commit_installs_the_mirror() {
    let Some(packed) = packed() else { return };
    let Some((tried, machine)) = offline_pre_commit(packed) else { return };
    let mirror = tried.cache.path().join("mirror");
    fs::create_dir(&mirror).unwrap();
    precommit::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/pre-commit-mirror"), &mirror);
    let mirror = mirror.to_str().unwrap();
    for arguments in [&["init", "--quiet"][..], &["add", "."], &["commit", "--quiet", "--message", "Release"]] {
        let (code, output) = tried.git(&[&["-C", mirror], arguments].concat());
        assert_eq!(code, 0, "{output}");
    }
    let (_, head) = tried.git(&["-C", mirror, "rev-parse", "HEAD"]);
    let begun = Instant::now();
    tried.commits(&format!("repos: [{{ repo: '{mirror}', rev: {}, hooks: [{{ id: reportlint }}] }}]\n", head.trim()));
    assert!(begun.elapsed() < LIMIT, "{:?}", begun.elapsed());
    assert!(!machine.path("mark").exists(), "something asked for Rust");
}

#[test]
fn a_real_pre_commit_installs_what_init_writes() {
    let Some(packed) = packed() else { return };
    let Some((tried, machine)) = offline_pre_commit(packed) else { return };
    let init = Run::of(program::command().current_dir(tried.home.path()).args(["init", "--from", "pip", "--yes"]));
    assert_eq!(init.code, 0, "{init:?}");
    // What claims the reports of this repository in tests is the built-in schema.
    fs::remove_file(tried.home.path().join(".reportlint.yaml")).unwrap();
    let config = fs::read_to_string(tried.home.path().join(".pre-commit-config.yaml")).unwrap();
    let begun = Instant::now();
    tried.commits(&config);
    assert!(begun.elapsed() < LIMIT, "{:?}", begun.elapsed());
    assert!(!machine.path("mark").exists(), "something asked for Rust");
}

#[test]
fn the_archive_has_the_program_and_what_belongs_to_it() {
    let Some(packed) = packed() else { return };
    let machine = Machine::new();
    let archive = file(&packed.join("assets"), "reportlint-", ".tar.gz");
    machine.ok("tar", &["-xzf", archive.to_str().unwrap()]);
    let folder = archive.file_name().unwrap().to_str().unwrap().trim_end_matches(".tar.gz").to_owned();
    machine.shows_the_first_example(&[&format!("{folder}/reportlint")]);
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "completions/_reportlint", "completions/reportlint.fish"]
    {
        assert!(fs::metadata(machine.path(&folder).join(name)).unwrap().len() > 500, "{name}");
    }
    // A page for each command that `--help` lists.
    let help = Run::of(program::command().args(["--help", "--language", "en"])).stdout;
    let commands = help.split("Commands:\n").nth(1).unwrap().lines().take_while(|line| !line.is_empty());
    for command in
        commands.filter_map(|line| line.strip_prefix("  ")?.split(' ').next().filter(|name| !name.is_empty()))
    {
        // The page of `man` is the one that man itself has.
        if command != "man" && command != "help" {
            assert!(machine.path(&folder).join(format!("man/man1/reportlint-{command}.1")).exists(), "{command}");
        }
    }
    let sums = packed.join("assets");
    let run = Run::of(Command::new("sha256sum").args(["--check", "--quiet", "SHA256SUMS"]).current_dir(&sums));
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn the_image_checks_what_is_mounted() {
    let Some(packed) = packed() else { return };
    if Run::of(Command::new("id").arg("-u")).stdout.trim() != "0" {
        eprintln!("only root may change the root of a program: the image was not tried");
        return;
    }
    let machine = Machine::new();
    let archive = file(&packed.join("assets"), "reportlint-", ".tar.gz");
    machine.ok("tar", &["-xzf", archive.to_str().unwrap(), "--strip-components=1"]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let release = root.join("packaging/release");
    let lay_out = |work: &Path, arguments: &[&str]| {
        let mut command = machine.command("python3", root);
        command.arg(&release).arg("lay-out").arg("--program").arg(machine.path("reportlint"));
        Run::of(command.arg(machine.path("image")).arg(work).arg("--").args(arguments))
    };
    let run = lay_out(&root.join("fixtures/class"), &["--format", "json"]);
    assert_eq!(run.code, 1, "{run:?}");
    let json = run.stdout.split_once('{').unwrap().1;
    let json: serde_json::Value = serde_json::from_str(&format!("{{{json}")).unwrap();
    let own = Run::of(program::command().args(["--format", "json"]).current_dir(root.join("fixtures/class"))).json();
    assert_eq!(json["summary"], own["summary"]);
    assert_eq!(lay_out(&root.join("fixtures/class/ngoc-anh"), &[]).code, 0);
    // Whoever runs there may not write what belongs to others.
    assert_eq!(lay_out(&root.join("fixtures/class"), &["--fix"]).code, 2);
}

/// What is in the crate is enough to build it, and no test is in it.
#[test]
fn the_crate_is_whole() {
    if std::env::var_os("REPORTLINT_INSTALL_TESTS").is_none() {
        eprintln!("REPORTLINT_INSTALL_TESTS is not set: the crate is not packed");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cargo = |folder: &Path, arguments: &[&str]| {
        let mut cargo = Command::new(env!("CARGO"));
        let run = Run::of(program::alone(&mut cargo).current_dir(folder).args(arguments));
        assert_eq!(run.code, 0, "{run:?}");
        run
    };
    let target = home.path().to_str().unwrap();
    let pack = ["package", "--locked", "--offline", "--allow-dirty", "--no-verify", "--target-dir", target];
    let run = cargo(root, &pack);
    // Tests and benchmarks are left out on purpose, and nothing else is to be told.
    let warnings = run.stderr.lines().filter(|line| line.starts_with("warning: "));
    let others: Vec<&str> = warnings.filter(|line| !line.starts_with("warning: ignoring ")).collect();
    assert!(others.is_empty(), "{others:?}");
    let packed = home.path().join(format!("package/reportlint-{VERSION}.crate"));
    let mut tar = Command::new("tar");
    assert_eq!(Run::of(tar.arg("-xzf").arg(packed).current_dir(home.path())).code, 0);
    let folder = home.path().join(format!("reportlint-{VERSION}"));
    for gone in ["tests", "src/tests", "fixtures", "benches", "packaging", "editors", ".github"] {
        assert!(!folder.join(gone).exists(), "{gone}");
    }
    let target = program::folder().parent().unwrap().to_str().unwrap();
    cargo(&folder, &["check", "--locked", "--offline", "--target-dir", target]);
}
