"""`python -m reportlint`: runs the program that was installed with this package."""

import os
import sys
import sysconfig


def program():
    """Where the program is: beside the Python that runs this, or where `--user`, `--target` or `--prefix` put it."""
    name = "reportlint" + (sysconfig.get_config_var("EXE") or "")
    package = os.path.dirname(os.path.abspath(__file__))
    user = "nt_user" if os.name == "nt" else "posix_user"
    if sys.platform == "darwin" and sysconfig.get_config_var("PYTHONFRAMEWORK"):
        user = "osx_framework_user"
    folders = [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", vars={"base": sys.base_prefix}),
        sysconfig.get_path("scripts", scheme=user),
        # `pip install --target`: the package is in the folder, the program in its `bin`.
        os.path.join(os.path.dirname(package), "bin"),
        # `pip install --prefix`: the package is in `lib/pythonX/site-packages`.
        os.path.join(package, *[os.pardir] * 4, "Scripts" if os.name == "nt" else "bin"),
    ]
    for folder in folders:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    sys.exit("error: the program {} is missing: install the package reportlint again".format(name))


def main():
    arguments = [program()] + sys.argv[1:]
    if os.name == "nt":
        # There a program that takes the place of another is one that nobody waits for.
        import subprocess

        try:
            sys.exit(subprocess.call(arguments))
        except KeyboardInterrupt:
            sys.exit(130)
    os.execv(arguments[0], arguments)


if __name__ == "__main__":
    main()
