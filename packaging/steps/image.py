"""The container image: with Docker as the release makes it, and without, from the last stage of the same Dockerfile."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from steps.project import IMAGE, REPOSITORY, ROOT, TARGETS, VERSION, fresh, run

SHELL = "shell"


def gather(programs, out):
    """Lays the static programs in `programs` out as the stage `build` of the Dockerfile does."""
    for target in TARGETS:
        if target.image:
            place = fresh(out / "out" / target.image) / "reportlint"
            shutil.copyfile(programs / target.triple / "reportlint", place)
            place.chmod(0o755)
    return out


def docker(programs, registry, push):
    """Builds both images for all platforms, from what `gather` laid out in place of the stage `build`."""
    platforms = ",".join(f"linux/{target.image}" for target in TARGETS if target.image)
    name = f"{registry}/{IMAGE}" if registry else IMAGE
    for stage, suffix in [("", ""), (SHELL, f"-{SHELL}")]:
        tags = [part for tag in (VERSION, "latest") for part in ("--tag", f"{name}:{tag}{suffix}")]
        tags = tags[:2] if suffix else tags
        wanted = ["--target", stage] if stage else []
        label = ["--label", f"org.opencontainers.image.source={REPOSITORY}"]
        ending = ["--push"] if push else []
        run("docker", "buildx", "build", "--platform", platforms, "--build-context", f"build={programs}", *wanted, *tags, *label, *ending, ".")


def last_stage():
    """The instructions of the Dockerfile's last stage, with their words."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.split(None, 1) for line in text.splitlines() if line.strip() and not line.startswith("#")]
    starts = [index for index, (word, _) in enumerate(lines) if word == "FROM"]
    return lines[starts[-1]:]


def without_docker(program, folder, work, arguments):
    """Lays the image out in `folder`, puts a copy of `work` at its working folder and runs it as Docker would."""
    user, entry, inside = "0:0", [], "/"
    fresh(folder)
    for word, rest in last_stage():
        if word == "FROM" and rest.split()[0] != "scratch":
            sys.exit(f"error: the last stage begins with {rest}, and only an empty one can be laid out here")
        elif word == "COPY" and rest.startswith("--from=build "):
            place = Path(f"{folder}{rest.split()[-1]}")
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(program, place)
            place.chmod(0o755)
        elif word == "COPY":
            *names, to = shlex.split(rest)
            for name in names:
                shutil.copyfile(ROOT / name, Path(f"{folder}{to}") / name)
        elif word == "USER":
            user = rest.strip()
        elif word == "WORKDIR":
            inside = rest.strip()
        elif word == "ENTRYPOINT":
            entry = json.loads(rest)
    libraries(program, folder)
    shutil.copytree(work, f"{folder}{inside}", dirs_exist_ok=True)

    def enter():
        os.chroot(folder)
        os.chdir(inside)
        of, group = map(int, user.split(":"))
        os.setgroups([])
        os.setgid(group)
        os.setuid(of)

    ended = subprocess.run([*entry, *arguments], env={"PATH": "/"}, preexec_fn=enter)
    sys.exit(ended.returncode)


def libraries(program, folder):
    """Copies what a program that is not static needs, which is the one of this machine; the image has a static one."""
    listed = subprocess.run(["ldd", str(program)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    for path in re.findall(r"(/\S+) \(0x", listed):
        place = Path(f"{folder}{path}")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)
        place.chmod(0o755)
