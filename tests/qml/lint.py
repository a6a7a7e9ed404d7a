"""Lint the QML: ``python tests/qml/lint.py``.  Any warning fails.

The Python classes of ``kiosk/ui`` are described to qmllint first; without that
every use of one of them is noise.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
UI = ROOT / "kiosk" / "ui"
CLASSES = (
    *("tongue", "rows", "presence_clock", "room_stage", "day_stage", "effects_stage"),
    *(
        "points_stage",
        "open_page",
        "home_page",
        "looks",
        "offer",
        "take_home",
        "touch",
        "gentle",
        "speech",
        "question_list",
    ),
    "bridge",
)
BIN = Path(sys.executable).parent


def run(tool: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [str(BIN / tool), *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def describe(folder: Path) -> None:
    """Write what qmllint needs to know of the Python classes into *folder*."""
    core = folder / "Kiosk" / "Core"
    core.mkdir(parents=True)
    core.joinpath("qmldir").write_text("module Kiosk.Core\ntypeinfo core.qmltypes\n")
    dumps = [core / f"{name}.json" for name in CLASSES]
    for name, dump in zip(CLASSES, dumps, strict=True):
        run("pyside6-metaobjectdump", UI / f"{name}.py", "-o", dump)
    run(
        "pyside6-qmltyperegistrar",
        *dumps,
        *("--generate-qmltypes", core / "core.qmltypes"),
        *("--import-name", "Kiosk.Core", "--major-version", "1"),
        *("-o", core / "unused.cpp"),
    )


def main() -> int:
    """Return qmllint's exit code."""
    with tempfile.TemporaryDirectory() as folder:
        describe(Path(folder))
        files = sorted((UI / "qml").rglob("*.qml"))
        # Import paths must be absolute, and only -W 0 makes warnings fail
        options = ("-W", "0", "-I", folder, "-I", UI / "qml")
        # The description of a Python class drops what is CONSTANT
        options += ("--stale-property-read", "disable")
        result = run("pyside6-qmllint", *options, *files)
    sys.stdout.write(result.stdout + result.stderr)
    return result.returncode


if __name__ == "__main__":
    sys.exit(main())
