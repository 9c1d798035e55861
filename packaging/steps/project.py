"""What Cargo.toml says of the project, and the platforms that a release is built for."""

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))
PACKAGE = MANIFEST["package"]
NAME = PACKAGE["name"]
VERSION = PACKAGE["version"]
REPOSITORY = PACKAGE["repository"]
IMAGE = PACKAGE["metadata"]["release"]["image"]
LICENCES = ["LICENSE-APACHE", "LICENSE-MIT"]


@dataclass(frozen=True)
class Target:
    """One platform: its name in Rust, and what others call it."""

    triple: str
    # The runner of GitHub that builds it, and can run what it built.
    runner: str
    # `<os>-<cpu>` as Node.js names it. Linux has the static program, which every libc runs.
    npm: str = ""
    vscode: tuple[str, ...] = ()
    # The platforms of its wheel, for maturin.
    wheel: tuple[str, ...] = ()
    # The architecture of its container image.
    image: str = ""

    @property
    def windows(self):
        return "windows" in self.triple

    @property
    def program(self):
        return f"{NAME}.exe" if self.windows else NAME


_STATIC_WHEEL = ("manylinux_2_28", "musllinux_1_2")
TARGETS = [
    Target("x86_64-unknown-linux-gnu", "ubuntu-22.04"),
    Target("aarch64-unknown-linux-gnu", "ubuntu-22.04-arm"),
    Target("x86_64-unknown-linux-musl", "ubuntu-22.04", "linux-x64", ("linux-x64", "alpine-x64"), _STATIC_WHEEL, "amd64"),
    Target(
        "aarch64-unknown-linux-musl", "ubuntu-22.04-arm", "linux-arm64", ("linux-arm64", "alpine-arm64"), _STATIC_WHEEL, "arm64"
    ),
    Target("x86_64-apple-darwin", "macos-15-intel", "darwin-x64", ("darwin-x64",), ("pypi",)),
    Target("aarch64-apple-darwin", "macos-15", "darwin-arm64", ("darwin-arm64",), ("pypi",)),
    Target("x86_64-pc-windows-msvc", "windows-2022", "win32-x64", ("win32-x64",), ("pypi",)),
]


def target(triple):
    for known in TARGETS:
        if known.triple == triple:
            return known
    sys.exit(f"error: no release is built for {triple}: write one of {', '.join(it.triple for it in TARGETS)}")


def here():
    """The platform of this machine, by what the system says: no Rust is needed to pack a program."""
    import platform

    machine = {"amd64": "x86_64", "arm64": "aarch64"}.get(platform.machine().lower(), platform.machine().lower())
    system = {"Linux": "unknown-linux-gnu", "Darwin": "apple-darwin", "Windows": "pc-windows-msvc"}[platform.system()]
    return target(f"{machine}-{system}")


def run(*command, **options):
    """Runs `command`, shows it, and ends with it if it fails."""
    print("+", *command, flush=True)
    # By its full name: on Windows `npm` is a script, which only a search of the PATH finds.
    program = shutil.which(str(command[0])) or sys.exit(f"error: {command[0]} is not installed")
    ended = subprocess.run([program, *map(str, command[1:])], cwd=options.pop("cwd", ROOT), **options)
    if ended.returncode:
        sys.exit(f"error: {command[0]} ended with {ended.returncode}")
    return ended


def output(*command):
    """What `command` prints."""
    return run(*command, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout


def fresh(folder):
    """An empty folder in the place of `folder`."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
