"""Runs the program under callgrind and reads what each function cost. For `benches/profile` and `benches/figures`."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict


class Profile:
    """Instructions of one run: in all, and of the calls."""

    def __init__(self, lines):
        self.total = 0
        # (caller, callee) -> instructions of those calls
        self.calls = defaultdict(int)
        names = {}
        current = called = None

        def name(text):
            # `(12) name` the first time, `(12)` from then on.
            number, _, rest = text.partition(" ")
            if rest:
                names[number] = rest
            return names.get(number, text)

        takes_call = False
        for line in lines:
            if line.startswith("fn="):
                current = name(line[3:].rstrip())
            elif line.startswith("cfn="):
                called = name(line[4:].rstrip())
            elif line.startswith("calls="):
                takes_call = True
            elif line[:1].isdigit() or line[:1] in "+-*":
                cost = int(line.split()[-1])
                if takes_call:
                    self.calls[current, called] += cost
                    takes_call = False
                else:
                    self.total += cost

    def of(self, pattern):
        """The instructions of the functions that `pattern` matches, with all that they call."""
        is_it = re.compile(pattern).search
        inside = {function for function in {callee for _, callee in self.calls} if is_it(function)}
        if not inside:
            return None
        return sum(cost for (caller, callee), cost in self.calls.items() if callee in inside and caller not in inside)


# A run on one small report: the arguments, and the folder.
ONE_REPORT = (
    ["content/4-EventParticipated/4.1-Event1/_index.md"],
    os.path.join(os.path.dirname(os.path.abspath(__file__)), "start"),
)


def need_valgrind():
    if not shutil.which("valgrind"):
        sys.exit("valgrind is not on PATH: `apt-get install valgrind`")


def run(program, arguments, folder):
    """Runs `program` in `folder`, with one thread and a bare environment."""
    program = os.path.abspath(program)
    with tempfile.TemporaryDirectory() as desk:
        out = os.path.join(desk, "callgrind.out")
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", program, *arguments]
        environment = {"PATH": os.environ["PATH"], "RAYON_NUM_THREADS": "1", "HOME": desk, "LANG": "C.UTF-8"}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        if done.returncode > 1:
            sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
        with open(out, encoding="utf-8", errors="replace") as lines:
            return Profile(lines)
