//! What a release would hold for this machine, packed once by `packaging/release --dry-run`.

// Each test program that includes this file uses a different part of it.
#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::{env, fs};

use crate::program::{self, Run};

/// Names a release build to pack. Without it, one is built.
const PROGRAM: &str = "REPORTLINT_PROGRAM_TO_PACK";

/// The folder with `assets`, `wheels` and `npm`. `None` unless it is asked for, or if a tool that packs is missing.
pub fn packed() -> Option<&'static Path> {
    static PACKED: OnceLock<Option<PathBuf>> = OnceLock::new();
    PACKED.get_or_init(pack).as_deref()
}

fn pack() -> Option<PathBuf> {
    if env::var_os("REPORTLINT_INSTALL_TESTS").is_none() {
        eprintln!("REPORTLINT_INSTALL_TESTS is not set: nothing is packed and installed");
        return None;
    }
    for tool in ["python3", "maturin", "npm"] {
        Run::if_installed(Command::new(tool).arg("--version"))?;
    }
    if Run::of(Command::new("python3").args(["-c", "import tomllib"])).code != 0 {
        eprintln!("python3 is older than 3.11: nothing is packed and installed");
        return None;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Below the folder of cargo, which is not searched for reports; the name is that of no other run.
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("packed-{}", std::process::id()));
    let mut release = Command::new("python3");
    program::alone(&mut release).arg(root.join("packaging/release")).args(["--dry-run", "--no-verify", "--no-vscode"]);
    release.arg("--out").arg(&out);
    if let Some(given) = program_to_pack() {
        release.arg("--program").arg(given);
    }
    let run = Run::of(&mut release);
    assert_eq!(run.code, 0, "{}", run.said());
    Some(out)
}

/// The release build that is given, if there is one.
pub fn program_to_pack() -> Option<PathBuf> {
    env::var_os(PROGRAM).map(|path| fs::canonicalize(&path).unwrap_or_else(|error| panic!("{path:?}: {error}")))
}

/// The only file in `folder` of what was packed with this beginning and end.
pub fn file(folder: &Path, start: &str, end: &str) -> PathBuf {
    let files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let fits = |path: &&PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.starts_with(start) && name.ends_with(end)
    };
    let found: Vec<&PathBuf> = files.iter().filter(fits).collect();
    assert_eq!(found.len(), 1, "{start}…{end}: {files:?}");
    found[0].clone()
}
