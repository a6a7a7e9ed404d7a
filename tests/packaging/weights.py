"""What the built folder is made of: each file of a megabyte or more, and why.

``python tests/packaging/weights.py build/dist/quiet-room`` says it as a table.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

HEAVY = 1_000_000

REASONS = {
    r"libavcodec\.so": "FFmpeg's decoders: recorded narration",
    r"libavformat\.so": "FFmpeg's file formats: recorded narration",
    r"libavutil\.so": "what FFmpeg's other libraries share",
    r"Qt6Gui\.so": "Qt: windows, text, pictures",
    r"Qt6Core\.so": "Qt: the ground of all of it",
    r"Qt6Quick\.so": "Qt: the items on the screen, and the software renderer",
    r"Qt6Widgets\.so": "Qt: the studio, the window for staff",
    r"/QtWidgets\.": "PySide6: the studio's windows, for Python",
    r"libsqlite3\.so": "SQLite: usage counts",
    r"Qt6QuickTemplates2\.so": "Qt: buttons without a dress; ours is in QML",
    r"Qt6Qml\.so": "Qt: the engine that runs QML",
    r"Qt6QmlModels\.so": "Qt: lists of QML",
    r"Qt6Network\.so": "Qt: QML's engine is linked to it; the kiosk lets it do nothing",
    r"Qt6Multimedia\.so": "Qt: plays recorded narration",
    r"Qt6WaylandClient\.so": "Qt: a screen under Wayland, as in cage",
    r"/QtOpenGL\.": "PySide6: QtQuick does not load without it",
    r"/QtGui\.": "PySide6: Qt's windows, for Python",
    r"/QtCore\.": "PySide6: Qt's ground, for Python",
    r"/QtNetwork\.": "PySide6: QtQml does not load without it",
    r"libicudata\.so": "ICU: how to sort in all languages; 27.5 MB of it are left out",
    r"libicui18n\.so": "ICU: sorting, which Qt's ground is linked to",
    r"libicuuc\.so": "ICU: letters, which Qt's ground is linked to",
    r"libpython3": "Python",
    r"base_library\.zip": "Python's own library, as far as it starts Python",
    r"/unicodedata\.": "Python: names and kinds of letters, for the checks of content",
    r"/kiosk(-cli)?(\.exe)?$": "our program, and the Python packages that it uses",
    r"hyph_(de|hu)_": "pyphen: how German and Hungarian break words, for the grade",
}
"""The end of a name, and what the file is for."""


def heavy(folder: Path) -> list[tuple[int, str]]:
    """Return size and name of what has a megabyte or more, the heaviest first."""
    files = (
        (size(path), f"/{path.relative_to(folder).as_posix()}")
        for path in all_of(folder)
    )
    return sorted((one for one in files if one[0] >= HEAVY), reverse=True)


def unexplained(folder: Path) -> list[str]:
    """Say what is heavy without a reason."""
    return [
        f"{name[1:]} has {bytes_:,} bytes, and tests/packaging/weights.py no reason"
        for bytes_, name in heavy(folder)
        if not reason(name)
    ]


def reason(name: str) -> str:
    found = (why for pattern, why in REASONS.items() if re.search(pattern, name))
    return next(found, "")


def table(folder: Path) -> str:
    """Return it in Markdown; what is lighter stands in one line."""
    rows = heavy(folder)
    rest = sum(map(size, all_of(folder))) - sum(bytes_ for bytes_, _ in rows)
    lines = (
        f"| `{name[1:]}` | {bytes_ / 1e6:.1f} | {reason(name)} |"
        for bytes_, name in rows
    )
    last = f"| all else | {rest / 1e6:.1f} | each file less than a megabyte |"
    return "\n".join(["| file | MB | why it is there |", "|---|--:|---|", *lines, last])


def all_of(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() or path.is_symlink())


def size(path: Path) -> int:
    return path.lstat().st_size


if __name__ == "__main__":
    print(table(Path(sys.argv[1])))  # noqa: T201
