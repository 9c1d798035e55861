"""The archive of a release: the program, what shells and `man` read, licences; and the checksums of all that is released."""

import gzip
import hashlib
import io
import subprocess
import tarfile
import zipfile

from steps.project import LICENCES, NAME, ROOT, VERSION

SHELLS = {"bash": "reportlint.bash", "zsh": "_reportlint", "fish": "reportlint.fish", "powershell": "_reportlint.ps1", "elvish": "reportlint.elv"}
COMMANDS = ["check", "grade", "index", "init", "new", "rule", "schema", "completions", "server"]


def archive(target, program, out):
    """Writes `reportlint-VERSION-TARGET.tar.gz`, and the same as a zip for Windows."""
    files = {target.program: program.read_bytes()}
    for name in ["README.md", "CHANGELOG.md", *LICENCES]:
        files[name] = (ROOT / name).read_bytes()
    for shell, name in SHELLS.items():
        files[f"completions/{name}"] = said(program, "completions", shell)
    files["man/man1/reportlint.1"] = said(program, "man")
    for command in COMMANDS:
        files[f"man/man1/reportlint-{command}.1"] = said(program, "man", command)
    folder = f"{NAME}-{VERSION}-{target.triple}"
    out.mkdir(parents=True, exist_ok=True)
    packed = out / f"{folder}.tar.gz"
    packed.write_bytes(gzip.compress(tar(folder, files, target.program), mtime=0))
    if target.windows:
        with zipfile.ZipFile(out / f"{folder}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                # Without a date of its own, so that the same content is the same archive.
                archive.writestr(zipfile.ZipInfo(f"{folder}/{name}"), content, zipfile.ZIP_DEFLATED)
    return packed


def tar(folder, files, program):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(f"{folder}/{name}")
            entry.size = len(content)
            entry.mode = 0o755 if name == program else 0o644
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def said(program, *arguments):
    """What the program prints, in English whatever the machine speaks."""
    call = [str(program), *arguments, "--language", "en", "--color", "never"]
    return subprocess.run(call, check=True, stdout=subprocess.PIPE).stdout


def checksums(out):
    """Writes `SHA256SUMS`, as `sha256sum --check` reads it, about every file in `out`."""
    name = "SHA256SUMS"
    files = sorted(path for path in out.iterdir() if path.is_file() and path.name != name)
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (out / name).write_bytes("".join(lines).encode())
