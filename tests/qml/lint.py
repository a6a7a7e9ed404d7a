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
BIN = Path(sys.executable).parent


def run(tool: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [str(BIN / tool), *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def describe(folder: Path) -> None:
    """Write what qmllint needs to know of the Python classes into *folder*."""
    core = folder / "Kiosk" / "Core"
    core.mkdir(parents=True)
    core.joinpath("qmldir").write_text("module Kiosk.Core\ntypeinfo core.qmltypes\n")
    sources = [path for path in sorted(UI.rglob("*.py")) if _has_classes(path)]
    run("pyside6-metaobjectdump", *sources, "-o", core / "core.json")
    run(
        "pyside6-qmltyperegistrar",
        core / "core.json",
        *("--generate-qmltypes", core / "core.qmltypes"),
        *("--import-name", "Kiosk.Core", "--major-version", "1"),
        *("-o", core / "unused.cpp"),
    )


def _has_classes(path: Path) -> bool:
    """Tell whether QML knows a class of the module at *path*."""
    return "QML_IMPORT_NAME" in path.read_text("utf-8")


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
