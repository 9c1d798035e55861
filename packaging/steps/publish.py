"""What leaves the machine: each is one step of the workflow, and `--dry-run` leaves out the sending alone."""

import os
import re
import sys

from steps import image
from steps.project import NAME, REPOSITORY, ROOT, VERSION, run


def check(tag):
    """Refuses what must not be released."""
    if tag != f"v{VERSION}":
        sys.exit(f"error: the tag is {tag}, and Cargo.toml says {VERSION}: tag v{VERSION}, or change the version")
    if re.match(r"https://(www\.)?example\.", REPOSITORY):
        sys.exit(f"error: Cargo.toml names no repository yet, but {REPOSITORY}")
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if not re.search(rf"^## \[{re.escape(VERSION)}\] - \d{{4}}-\d\d-\d\d$", changes, re.MULTILINE):
        sys.exit(f"error: CHANGELOG.md has no heading `## [{VERSION}] - YEAR-MONTH-DAY`")


def npm(out, dry):
    # The platforms first: `reportlint` is not to be had before what it needs is.
    packages = sorted(out.glob(f"{NAME}-*.tgz"), key=lambda path: (path.name == f"{NAME}-{VERSION}.tgz", path.name))
    for package in packages:
        run("npm", "publish", package, *(["--dry-run"] if dry else ["--provenance"]))


def crate(dry):
    run("cargo", "publish", "--locked", *(["--dry-run", "--no-verify", "--allow-dirty"] if dry else []))


def github(out, dry):
    """The page of the release, with every file of `out`."""
    files = sorted(str(path) for path in out.iterdir() if path.is_file())
    command = ["gh", "release", "create", f"v{VERSION}", "--verify-tag", "--generate-notes", *files]
    print("+ (not sent)", *command) if dry else run(*command)


def container(programs, out, dry):
    registry = os.environ.get("IMAGE_REGISTRY", "")
    if not dry and not registry:
        sys.exit("error: IMAGE_REGISTRY does not say where the image goes")
    image.docker(image.gather(programs, out), registry, push=not dry)
