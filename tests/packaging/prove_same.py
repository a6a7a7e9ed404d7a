"""Prove that a second build is the same: ``prove_same.py build/dist``.

It is made in another folder, from a copy, by somebody with another umask.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HOUSE = Path(__file__).parents[2]
SOURCES = (".ci", "assets", "content", "docs", "kiosk", "LICENSE", "README.md")
SOURCES += ("build_spec.spec", "pyproject.toml")
SUMS = "SHA256SUMS"


def main() -> int:
    """Build once more, and compare the sums with those on the command line."""
    first = Path(sys.argv[1], SUMS).read_text("utf-8")
    with tempfile.TemporaryDirectory(prefix="quiet room ") as room:
        second = build(Path(room)).joinpath(SUMS).read_text("utf-8")
    if first != second:
        print(f"not proven: two builds differ:\n{first}and\n{second}", file=sys.stderr)  # noqa: T201
        return 1
    print("proven: A second build, made elsewhere, is the same to the byte.")  # noqa: T201
    return 0


def build(room: Path) -> Path:
    os.umask(0o077)
    for name in SOURCES:
        source = HOUSE / name
        if source.is_dir():
            no_caches = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, room / name, ignore=no_caches)
        else:
            shutil.copy(source, room / name)
    command = [sys.executable, ".ci/package/build.py", "build/dist"]
    subprocess.run(command, cwd=room, check=True)
    return room / "build/dist"


if __name__ == "__main__":
    sys.exit(main())
