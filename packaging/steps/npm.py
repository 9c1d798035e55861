"""The packages for npm: one a platform with the program, and `reportlint`, which chooses among them and runs it."""

import json
import shutil

from steps.project import LICENCES, NAME, PACKAGE, REPOSITORY, ROOT, TARGETS, VERSION, fresh, run

SOURCES = ROOT / "packaging/npm"


def platform(target, program, out):
    """Packs the program for one platform."""
    system, cpu = target.npm.split("-")
    folder = fresh(out / f".npm-{target.npm}")
    (folder / "bin").mkdir()
    shutil.copyfile(program, folder / "bin" / target.program)
    (folder / "bin" / target.program).chmod(0o755)
    about = f"The program of reportlint for {target.npm}"
    (folder / "README.md").write_text(f"# @{NAME}/{target.npm}\n\n{about}: install `{NAME}`, which chooses it.\n", encoding="utf-8")
    # `files` keeps the mark that the program may be run, and `preferUnplugged` keeps Yarn from leaving it in an archive.
    facts = {"description": about, "os": [system], "cpu": [cpu], "files": ["bin", *LICENCES], "preferUnplugged": True}
    pack(folder, f"@{NAME}/{target.npm}", facts, out)


def launcher(out):
    """Packs `reportlint` itself."""
    folder = fresh(out / ".npm")
    (folder / "bin").mkdir()
    shutil.copyfile(SOURCES / "launcher.js", folder / "bin/reportlint.js")
    (folder / "bin/reportlint.js").chmod(0o755)
    shutil.copyfile(SOURCES / "README.md", folder / "README.md")
    # The same platform may have several targets in Rust.
    platforms = dict.fromkeys(f"@{NAME}/{target.npm}" for target in TARGETS if target.npm)
    facts = {
        "description": PACKAGE["description"],
        "keywords": PACKAGE["keywords"],
        "bin": {NAME: "bin/reportlint.js"},
        "files": ["bin", *LICENCES],
        "engines": {"node": ">=16"},
        "optionalDependencies": dict.fromkeys(platforms, VERSION),
    }
    pack(folder, NAME, facts, out)


def pack(folder, name, facts, out):
    for licence in LICENCES:
        shutil.copyfile(ROOT / licence, folder / licence)
    common = {
        "license": PACKAGE["license"],
        "homepage": PACKAGE["homepage"],
        "repository": {"type": "git", "url": f"git+{REPOSITORY}.git"},
        "publishConfig": {"access": "public"},
    }
    manifest = {"name": name, "version": VERSION, **facts, **common}
    (folder / "package.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    run("npm", "pack", "--silent", "--pack-destination", out, folder)
    shutil.rmtree(folder)
