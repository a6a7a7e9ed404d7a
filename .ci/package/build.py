"""Build the folder, and pack it: ``python .ci/package/build.py build/dist``.

On Windows the folder alone: .ci/windows/quiet-room.iss packs it there.
"""

import os
import subprocess
import sys
from pathlib import Path

from glibc import is_elf
from release import EPOCH, HOUSE

LINUX = sys.platform == "linux"
THE_SAME = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(EPOCH)}
"""Python orders its sets alike, and no file tells the hour of its making."""


def main() -> int:
    """Build into the folder named on the command line.  Return the exit code."""
    into = Path(sys.argv[1]).absolute()
    command = [
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"),
        *("--distpath", into, "--workpath", into.parent / "work"),
        HOUSE / "build_spec.spec",
    ]
    subprocess.run(command, env=os.environ | THE_SAME, check=True)
    if LINUX:
        forget_where(into / "quiet-room")
        from pack import pack  # noqa: PLC0415  it asks dpkg and tar

        pack(into / "quiet-room")
    return 0


def forget_where(folder: Path) -> None:
    """Take out where Python looks for libraries on the machine that builds."""
    ours = [path for path in folder.rglob("*") if is_elf(path) and not is_qt(path)]
    subprocess.run(["chrpath", "--delete", *ours], check=True, capture_output=True)


def is_qt(path: Path) -> bool:
    return bool({"PySide6", "shiboken6"} & set(path.parts))


if __name__ == "__main__":
    sys.exit(main())
