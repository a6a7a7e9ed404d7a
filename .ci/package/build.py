"""Build the folder, and pack it: ``python .ci/package/build.py build/dist``.

On Windows the folder alone: .ci/windows/quiet-room.iss packs it there.
"""

import os
import subprocess
import sys
from pathlib import Path

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
        from pack import pack  # noqa: PLC0415  it asks dpkg and tar

        pack(into / "quiet-room")
    return 0


if __name__ == "__main__":
    sys.exit(main())
