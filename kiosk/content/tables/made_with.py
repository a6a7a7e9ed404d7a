"""``made-with.toml``: which Quiet Room a clinic's content was copied from.

It says how each file was when it came, so that an upgrade of the program can tell what
the clinic has changed from what the program has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from kiosk.content.files.copy_names import is_passed_over
from kiosk.content.files.plain import plain_bytes
from kiosk.content.files.problems import Report, quoted, raise_if_any
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.errors import KioskError

FILE = "made-with.toml"

FORMAT = 1
"""Of the content.  It grows when an older program would read a file wrongly."""

MOST = 32 * 1024 * 1024
"""Bytes of a file that comes with a clinic's copy: the most of a picture."""

_SIGNATURES = "signoff.toml"
"""Who signed is no news of a program."""

_SUM = re.compile(r"[0-9a-f]{64}")


class MadeWith(Struct, frozen=True):
    """*files* has the SHA-256 of each file that came, by its path below the content.

    *version* is that of the program it came with; "" is that nobody knows.
    """

    version: str = ""
    files: Mapping[str, str] = {}


def read_made_with(report: Report) -> MadeWith:
    """Read the file of *report*, if there is one; what is wrong is told there.

    A content of a newer format is refused: pages might lack what they have to say.
    """
    if not report.path.exists():
        return MadeWith()
    table = read_toml(report)
    if table is None:
        return MadeWith()
    _check_format(table)
    return MadeWith(table.text("version"), _files(table))


def _check_format(table: Table) -> None:
    number = table.values.get("format", FORMAT)
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        table.problem("format", _NO_FORMAT.format(quoted(str(number))))
    elif number > FORMAT:
        table.problem("format", _NEWER.format(number))


_NO_FORMAT = "There is no format {}. Bring this file back from a copy."
_NEWER = (
    f"This content is of format {{}}, and this program reads {FORMAT}."
    " Install the newer Quiet Room again, or bring the older content back."
)


def _files(table: Table) -> Mapping[str, str]:
    """Return the sums; what is none was written by hand, and counts as changed."""
    files = table.values.get("files", {})
    known = files.items() if isinstance(files, Mapping) else ()
    return {n: s for n, s in known if isinstance(s, str) and _SUM.fullmatch(s)}


def written(made: MadeWith) -> str:
    """Return the text of the file."""
    files = "".join(f'"{name}" = "{made.files[name]}"\n' for name in sorted(made.files))
    return (
        "# Which Quiet Room this content was copied from, and how each file was then.\n"
        "# `kiosk news` reads it, and writes it. Do not write in it by hand.\n"
        f'version = "{made.version}"\nformat = {FORMAT}\n\n[files]\n{files}'
    )


def sums(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file below *folder* that a clinic's copy has."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): sha256(plain_bytes(path, MOST)).hexdigest()
        for path in files
        if path.name != FILE and not _is_hidden(path.relative_to(folder))
    }


def _is_hidden(path: Path) -> bool:
    """Tell if a program left it for a while, or keeps it for itself: drafts, say."""
    return any(map(is_passed_over, path.parts))


class News(NamedTuple):
    """What this program brings that the content it was copied into has not.

    Files by their paths: *new* ones, *newer* ones that the clinic has not changed, and
    those that *both* have changed.  *since* is the version it was copied from.
    """

    since: str
    new: tuple[str, ...]
    newer: tuple[str, ...]
    both: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.newer or self.both)


def news(folder: Path, shipped: Path) -> News:
    """Compare the content in *folder* with the *shipped* one, and as both were once.

    Raise KioskError where nobody knows how they were.
    """
    made, now, own = made_for(folder), sums(shipped), sums(folder)
    brought = [
        name
        for name, known in now.items()
        if known not in {made.files.get(name), own.get(name)} and name != _SIGNATURES
    ]
    theirs = {name for name in brought if own.get(name) != made.files.get(name)}
    return News(
        made.version,
        tuple(name for name in brought if name not in own and name not in made.files),
        tuple(name for name in brought if name in own and name not in theirs),
        tuple(name for name in brought if name in own and name in theirs),
    )


def made_for(folder: Path) -> MadeWith:
    """Return what the content in *folder* was copied from, or raise KioskError."""
    report = Report(folder / FILE)
    made = read_made_with(report)
    raise_if_any([report])
    if not made.version:
        text = f"{folder} does not say which Quiet Room it was copied from ({FILE})."
        raise KioskError(f"{text} A copy made with 'kiosk new clinic' does.")
    return made
