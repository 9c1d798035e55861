"""The extension for VS Code with the program inside, one a platform."""

import shutil

from steps.project import NAME, ROOT, VERSION, fresh, run

SOURCES = ROOT / "editors/vscode"


def extension(target, program, out, platforms):
    """Packs the extension for each of the `platforms`, which are some of the target's."""
    # Scripts of packages are not run: what the extension needs of them is JavaScript.
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", cwd=SOURCES)
    folder = fresh(SOURCES / "bin")
    try:
        shutil.copyfile(program, folder / target.program)
        (folder / target.program).chmod(0o755)
        for platform in platforms:
            packed = out / f"{NAME}-{VERSION}-{platform}.vsix"
            run("npx", "vsce", "package", "--no-dependencies", "--target", platform, "--out", packed, cwd=SOURCES)
    finally:
        shutil.rmtree(folder)
