//! Where the action gets the program from: the archive of a release, or its own sources.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;
use std::process::Command;

use crate::packed;
use crate::program::{self, Run};
use crate::runner::Runner;

#[test]
fn what_was_built_is_known_again_by_its_source() {
    let (one, other) = (Runner::new().run("source", None), Runner::new().run("source", None));
    assert_eq!((one.code, &one.outputs), (0, &other.outputs), "{}", one.out);
    let key = one.outputs.lines().next().unwrap().strip_prefix("key=").unwrap();
    assert!(key.len() == 40 && key.chars().all(|digit| digit.is_ascii_hexdigit()), "{key}");
}

#[test]
fn building_asks_cargo_for_this_very_source_or_says_that_there_is_none() {
    let runner = Runner::new();
    let tools = runner.path("tools");
    fs::create_dir(&tools).unwrap();
    let cargo = "#!/bin/sh\nif [ \"$1\" = --version ]; then echo cargo 1.99.0; else printf '%s\\n' \"$@\"; fi\n";
    fs::write(tools.join("cargo"), cargo).unwrap();
    fs::set_permissions(tools.join("cargo"), fs::Permissions::from_mode(0o755)).unwrap();
    let ended = runner.run("Build reportlint", Some(&tools));
    assert_eq!(ended.code, 0, "{}", ended.out);
    let words: Vec<&str> = ended.out.lines().collect();
    assert_eq!(words[..4], ["install", "--locked", "--path", env!("CARGO_MANIFEST_DIR")]);
    let root = runner.path("temp/reportlint");
    assert!(words.windows(2).any(|pair| pair == ["--root", root.to_str().unwrap()]), "{words:?}");
}

#[test]
fn a_rust_that_is_too_old_is_not_built_with() {
    for (version, asked) in [("1.60.0", true), ("1.9.0", true), ("1.89.0", false), ("1.100.0", false), ("2.0.0", false)]
    {
        let mut runner = Runner::new();
        runner.find_out();
        runner.facts.insert("rust".to_owned(), "1.89".to_owned());
        let tools = runner.path("tools");
        for (tool, script) in [
            (
                "cargo",
                format!(
                    "if [ \"$1\" = --version ]; then echo cargo {version} '(abc)'; else echo \"by $RUSTUP_TOOLCHAIN\"; fi"
                ),
            ),
            ("rustup", "echo rustup \"$@\"".to_owned()),
        ] {
            let file = runner.write(&format!("tools/{tool}"), &format!("#!/bin/sh\n{script}\n"));
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let ended = runner.run("Build reportlint", Some(&tools));
        let expected = match asked {
            true => "rustup toolchain install 1.89 --profile minimal --no-self-update\nby 1.89\n",
            false => "by \n",
        };
        assert_eq!((ended.code, &*ended.out), (0, expected), "{version}");
    }
}

#[test]
fn the_repository_under_check_has_no_say_in_the_build() {
    let mut runner = Runner::new();
    runner.with_crate("action");
    runner.source = runner.path("action");
    runner.with_crate("work");
    let toolchain = "work/tools";
    for tool in ["cargo", "rustc"] {
        runner.lure(&format!("{toolchain}/bin/{tool}"), "exit 1");
    }
    fs::create_dir_all(runner.path(toolchain).join("lib")).unwrap();
    let wrapper = runner.lure("work/wrapper", "exec \"$@\"");
    let toolchain = format!("[toolchain]\npath = {:?}\n", runner.path(toolchain));
    let config = format!("[build]\nrustc-wrapper = {wrapper:?}\n");
    for (file, text) in [(".cargo/config.toml", &config), ("rust-toolchain.toml", &toolchain)] {
        let file = runner.write(&format!("work/{file}"), text);
        if !runner.cargo_is_lured() {
            eprintln!("{}: the cargo at hand does not look at it", file.display());
        }
        let ended = runner.run("Build reportlint", None);
        assert!(!runner.was_lured(), "{}: {}", file.display(), ended.out);
        assert_eq!(ended.code, 0, "{}", ended.out);
        assert!(runner.path("temp/reportlint/bin/reportlint").exists());
    }
}

#[test]
fn what_was_built_is_known_without_running_a_filter() {
    let mut runner = Runner::new();
    runner.with_crate("action");
    runner.source = runner.path("action");
    let lure = runner.lure("lure", "cat");
    runner.write("action/.gitattributes", "* filter=lure\n");
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        Run::of(program::alone(&mut git).current_dir(runner.path("action")).args(arguments))
    };
    git(&["init", "--quiet"]);
    git(&["config", "filter.lure.clean", lure.to_str().unwrap()]);
    git(&["hash-object", "Cargo.toml"]);
    assert!(runner.was_lured(), "git itself runs the filter");
    let ended = runner.run("source", None);
    assert_eq!(ended.code, 0, "{}", ended.out);
    assert!(!runner.was_lured());
}

#[test]
fn the_first_step_says_what_to_download() {
    for (system, target) in [
        (("Linux", "X64"), "x86_64-unknown-linux-musl"),
        (("Linux", "ARM64"), "aarch64-unknown-linux-musl"),
        (("macOS", "ARM64"), "aarch64-apple-darwin"),
        (("Windows", "X64"), "x86_64-pc-windows-msvc"),
        (("Linux", "ARM"), ""),
    ] {
        let mut runner = Runner::new();
        runner.system = system;
        assert_eq!(runner.find_out().code, 0);
        assert_eq!(runner.facts["target"], target);
        assert_eq!(runner.facts["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(runner.facts["rust"], env!("CARGO_PKG_RUST_VERSION"));
        assert_eq!(runner.facts["repository"], env!("CARGO_PKG_REPOSITORY"));
    }
    let mut runner = Runner::new();
    runner.inputs.insert("install".to_owned(), "sometimes".to_owned());
    assert_eq!(runner.find_out().code, 2);
}

#[test]
fn the_archive_of_the_release_is_downloaded_and_run() {
    let mut runner = Runner::new();
    runner.find_out();
    let tools = runner.with_release("#!/bin/sh\necho \"the release: $1\"\n");
    let ended = runner.run("download", Some(&tools));
    assert_eq!((ended.code, &*ended.outputs), (0, "found=true\n"), "{}", ended.out);
    assert!(!runner.path("temp/reportlint-download").exists());
    assert_eq!(runner.check(&[]).out, "the release: check\n");
    let asked = fs::read_to_string(runner.path("asked")).unwrap();
    let (repository, version) = (env!("CARGO_PKG_REPOSITORY"), env!("CARGO_PKG_VERSION"));
    let address =
        format!("{repository}/releases/download/v{version}/reportlint-{version}-x86_64-unknown-linux-musl.tar.gz");
    assert!(asked.lines().any(|word| word == address), "{asked}");
    // No settings of whoever owns the machine, and no other way than https.
    assert!(asked.starts_with("--disable\n") && asked.contains("\n--proto\n=https\n"), "{asked}");
}

#[test]
fn an_archive_with_another_checksum_is_neither_run_nor_built_over() {
    for spoil in [
        "for packed in reportlint-*.tar.gz; do printf x >> $packed; done",
        "sed 's/^./x/' SHA256SUMS > sums && mv sums SHA256SUMS",
        ": > SHA256SUMS",
        "sed 's/reportlint/xreportlint/' SHA256SUMS > sums && mv sums SHA256SUMS",
    ] {
        for install in ["auto", "release"] {
            let mut runner = Runner::new();
            runner.find_out();
            let tools = runner.with_release("#!/bin/sh\n");
            let mut shell = Command::new("sh");
            Run::of(shell.args(["-c", spoil]).current_dir(runner.path("release")));
            runner.inputs.insert("install".to_owned(), install.to_owned());
            let ended = runner.run("download", Some(&tools));
            assert_eq!((ended.code, &*ended.outputs), (2, ""), "{spoil}: {}", ended.out);
            assert!(!runner.path("temp/reportlint/bin/reportlint").exists(), "{spoil}");
        }
    }
}

#[test]
fn without_an_archive_it_is_built_unless_the_release_is_asked_for() {
    for (install, code) in [("auto", 0), ("release", 2)] {
        for gone in ["SHA256SUMS", "reportlint-*.tar.gz"] {
            let mut runner = Runner::new();
            runner.find_out();
            let tools = runner.with_release("#!/bin/sh\n");
            let mut shell = Command::new("sh");
            Run::of(shell.args(["-c", &format!("rm {gone}")]).current_dir(runner.path("release")));
            runner.inputs.insert("install".to_owned(), install.to_owned());
            let ended = runner.run("download", Some(&tools));
            assert_eq!((ended.code, &*ended.outputs), (code, ""), "{gone}: {}", ended.out);
        }
    }
    // For a processor that no release has, nothing is asked.
    let mut runner = Runner::new();
    runner.find_out();
    let tools = runner.with_release("#!/bin/sh\n");
    runner.facts.insert("target".to_owned(), String::new());
    assert_eq!(runner.run("download", Some(&tools)).code, 0);
    assert!(!runner.path("asked").exists());
}

#[test]
fn nothing_on_the_path_within_the_repository_is_run() {
    let mut runner = Runner::with_program();
    let names =
        ["curl", "tar", "sha256sum", "grep", "cargo", "cut", "sort", "mkdir", "rm", "git", "find", "sed", "reportlint"];
    for name in names {
        runner.lure(&format!("work/bin/{name}"), "exit 1");
        runner.lure(&format!("work/{name}"), "exit 1");
    }
    // A folder of the repository, and `.`, which is where a step runs.
    // Behind them a `curl` that asks nobody.
    let curl = runner.write("tools/curl", "#!/bin/sh\nexit 22\n");
    fs::set_permissions(&curl, fs::Permissions::from_mode(0o755)).unwrap();
    let folders = [runner.path("work/bin"), runner.path("work"), PathBuf::from("."), runner.path("tools")];
    let lures = std::env::join_paths(folders).unwrap();
    for step in ["source", "download", "check"] {
        let ended = runner.run_with_path(step, &lures);
        assert!(!runner.was_lured(), "{step}: {}", ended.out);
        if step == "source" {
            assert_eq!(runner.find_out().code, 0);
        }
    }
}

/// Builds the program as the action does and runs it. Where a release build lies in cargo's folder, cargo finds it there, and
/// one from elsewhere is taken for what was built.
#[test]
fn what_the_action_builds_is_what_it_runs() {
    if std::env::var_os("REPORTLINT_INSTALL_TESTS").is_none() {
        eprintln!("REPORTLINT_INSTALL_TESTS is not set: nothing is built anew");
        return;
    }
    let mut runner = Runner::new();
    runner.find_out();
    let mut tools = None;
    if let Some(given) = packed::program_to_pack() {
        let target = program::folder().parent().unwrap();
        if given == target.join("release/reportlint") {
            symlink(target, runner.path("temp/reportlint-build")).unwrap();
        } else {
            let root = runner.path("temp/reportlint/bin");
            let cargo = format!(
                "#!/bin/sh\ncase \"$1\" in\n--version) echo cargo 1.99.0 ;;\ninstall) cp '{}' '{}' ;;\nesac\n",
                given.display(),
                root.display()
            );
            let cargo = runner.write("tools/cargo", &cargo);
            fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();
            tools = Some(runner.path("tools"));
        }
    }
    let ended = runner.run("Build reportlint", tools.as_deref());
    assert_eq!(ended.code, 0, "{}", ended.out);
    assert!(!runner.path("temp/reportlint-build").exists());
    let built = runner.path("temp/reportlint/bin");
    if tools.is_some() {
        fs::rename(built.join(packed::program_to_pack().unwrap().file_name().unwrap()), built.join("reportlint"))
            .unwrap();
    }
    assert_eq!(runner.check(&[]).code, 1);
    assert_eq!(runner.check(&[("paths", "content/4-Events/4.1-Port")]).code, 0);
}
