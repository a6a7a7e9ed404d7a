"""The kiosks that run on this machine, as Linux tells of processes: proc(5)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

PROC = Path("/proc")

SESSION = (
    *("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR"),
    *("DBUS_SESSION_BUS_ADDRESS", "PULSE_SERVER"),
    "SPEECHD_ADDRESS",
    *("XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_STATE_HOME", "XDG_CACHE_HOME"),
)
ITS_OWN = ("KIOSK_", "QT_", "QSG_", "LIBGL_", "MESA_")
"""What of a kiosk's surroundings says where it is seen and heard, what it reads and
keeps, and how it draws."""


class Kiosk(NamedTuple):
    """One that runs: its process, its user's number, and its surroundings.

    Those of another user are not told, and *surroundings* is empty.  *named* is the
    settings file that it was started with.
    """

    process: int
    user: int
    surroundings: Mapping[str, str]
    named: Path | None = None

    @property
    def session(self) -> dict[str, str]:
        """What of its surroundings makes another process see what it sees."""
        return {
            name: value
            for name, value in self.surroundings.items()
            if name in SESSION or name.startswith(ITS_OWN)
        }


def running() -> list[Kiosk]:
    """Return the kiosks that run; none on Windows, which does not tell so."""
    return [kiosk for folder in PROC.glob("[0-9]*") for kiosk in _kiosk_in(folder)]


def _kiosk_in(folder: Path) -> Iterator[Kiosk]:
    with suppress(OSError):  # it has ended meanwhile
        words = _parts(folder / "cmdline")
        if is_kiosk(words):
            process, user = int(folder.name), folder.stat().st_uid
            yield Kiosk(process, user, _surroundings(process), named_in(words))


def is_kiosk(words: Sequence[str]) -> bool:
    """Tell whether *words* start a kiosk: the program itself, or Python with it."""
    names = [Path(word).name for word in words[:3]]
    if not names or "kiosk" not in names:
        return False
    at = names.index("kiosk")
    if at and not names[0].startswith("python"):
        return False  # who starts one, or edits a file of that name
    return words[at + 1 : at + 2] == ["run"] or len(words) == 1


def named_in(words: Sequence[str]) -> Path | None:
    """Return the file that ``--settings`` names in *words*."""
    for word, after in zip(words, [*words[1:], ""], strict=True):
        name, equals, value = word.partition("=")
        if name == "--settings" and (value if equals else after):
            return Path(value if equals else after)
    return None


def _surroundings(process: int) -> dict[str, str]:
    """Return what it was started with, or else who started it.

    Nobody but root may read those of a kiosk, as no crash may save what is in it.
    """
    for one in (process, *parents_of(process)):
        with suppress(OSError):
            parts = _parts(PROC / str(one) / "environ")
            pairs = (part.partition("=") for part in parts)
            return _with_display({name: value for name, _, value in pairs})
    return {}


def _with_display(around: dict[str, str]) -> dict[str, str]:
    """Add the display that cage has made for what it starts, and does not know of."""
    folder = around.get("XDG_RUNTIME_DIR", "")
    if folder and not around.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}:
        found = [one for one in Path(folder).glob("wayland-[0-9]*") if one.is_socket()]
        if len(found) == 1:
            return {**around, "WAYLAND_DISPLAY": found[0].name}
    return around


def parents_of(process: int) -> Iterator[int]:
    """Yield the process that started *process*, then who started that, and so on."""
    with suppress(OSError, ValueError, IndexError):
        while process > 1:
            stat = (PROC / str(process) / "stat").read_text("ascii", "replace")
            process = int(stat.rpartition(")")[2].split()[1])
            yield process


def words_of(process: int) -> list[str]:
    """Return the words that started *process*."""
    with suppress(OSError):
        return _parts(PROC / str(process) / "cmdline")
    return [""]


def _parts(path: Path) -> list[str]:
    return path.read_bytes().decode(errors="replace").rstrip("\0").split("\0")


def seen_through(kiosks: Sequence[Kiosk], own: Mapping[str, str]) -> Kiosk | None:
    """Return the one kiosk of this user, where *own* surroundings have no display.

    Who comes by network is in no session, and would find no display and no sound; who
    has a display is in one.
    """
    screens = "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"
    if len(kiosks) != 1 or any(name in own for name in screens):
        return None
    return kiosks[0] if kiosks[0].user == os.getuid() else None
