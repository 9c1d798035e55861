"""The Python wheel: maturin packs it, with the program that was built before."""

import json
import os
import shutil
import stat
import sys
import tempfile
from pathlib import Path

from steps.project import NAME, ROOT, output, run


def wheel(target, program, out, here):
    """Writes a wheel. For `here` alone it is one that only this machine is promised to run."""
    wanted = [] if here else [part for platform in target.wheel for part in ("--compatibility", platform)]
    options = wanted or ["--compatibility", "linux"] if "linux" in target.triple else wanted
    if not here:
        options = ["--target", target.triple, *options]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "CARGO": str(_hand_out(program, Path(folder)))}
        run("maturin", "build", "--release", "--out", out, *options, env=environment)


def source(out):
    run("maturin", "sdist", "--out", out)


def _hand_out(program, folder):
    """A cargo for maturin that builds nothing: it says that `program` is what was built, and leaves the rest to cargo."""
    # The wheel names the program by its file.
    program = shutil.copy(program, folder / f"{NAME}{program.suffix}")
    artifact = {
        "reason": "compiler-artifact",
        "package_id": output("cargo", "pkgid", NAME).strip(),
        "manifest_path": str(ROOT / "Cargo.toml"),
        "target": {
            "kind": ["bin"], "crate_types": ["bin"], "name": NAME, "src_path": str(ROOT / "src/main.rs"), "edition": "2024",
            "doc": True, "doctest": False, "test": True,
        },
        "profile": {
            "opt_level": "3", "debuginfo": 0, "debug_assertions": False, "overflow_checks": False, "test": False,
        },
        "features": [], "filenames": [str(program)], "executable": str(program), "fresh": True,
    }
    script = folder / "cargo.py"
    script.write_text(
        "import os, subprocess, sys\n"
        "if sys.argv[1:2] == ['rustc']:\n"
        f"    print({json.dumps(artifact)!r})\n"
        "    print('{\"reason\": \"build-finished\", \"success\": true}')\n"
        "else:\n"
        f"    sys.exit(subprocess.call([{os.environ.get('CARGO', 'cargo')!r}, *sys.argv[1:]]))\n",
        encoding="utf-8",
    )
    windows = os.name == "nt"
    caller = folder / ("cargo.bat" if windows else "cargo")
    caller.write_text(
        f'@"{sys.executable}" "{script}" %*\n' if windows else f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n', encoding="utf-8"
    )
    caller.chmod(caller.stat().st_mode | stat.S_IEXEC)
    return caller
