"""The settings of the last start that could read them, for one that cannot."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from zlib import crc32

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import first_bytes, open_plain, own_record
from kiosk.errors import SettingsError
from kiosk.settings.load import places
from kiosk.settings.settings import Settings, state_folder

TOLD = (
    "The kiosk runs with the settings of its last good start. Mend the settings, and"
    " start it again."
)
DOUBT = " Until then it shows signed pages alone, as release may be set."

_LONGEST = 262_144


class Last(Struct, frozen=True):
    """The *settings* that run now, and what is *told* of that."""

    settings: Settings
    told: str


def keep_settings(settings: Settings, named: Path | None) -> None:
    """Keep *settings*, which could be read and run; *named* is that of ``--settings``.

    They are kept where they say, and where nobody has to say: the file that is at
    fault one day may be the one that names the folder.
    """
    data = msgspec.json.encode(settings)
    for folder in dict.fromkeys((state_folder(settings), state_folder(Settings()))):
        path = folder / _name(named)
        with suppress(OSError):  # then a fault closes the screen, as on a first start
            if first_bytes(path, _LONGEST) != data:
                folder.mkdir(parents=True, exist_ok=True)
                replace_file(path, [data], private=True)  # it may hold a PIN's hash


def last_settings(
    error: SettingsError, named: Path | None, environment: Mapping[str, str]
) -> Last | None:
    """Return what ran last, now that the settings have an *error*.

    Pages that nobody has signed are shown only where nothing now speaks of release:
    it may be what the mistake is about.
    """
    for one in (*_state_folders(named, environment), state_folder(Settings())):
        if kept := own_record(one / _name(named), Settings, _LONGEST):
            return _strict(kept, error, named, environment)
    return None


def _state_folders(
    named: Path | None, environment: Mapping[str, str]
) -> Iterator[Path]:
    """Yield the state folders that can still be read; the one that counts first."""
    if folder := environment.get("KIOSK_STATE_FOLDER"):
        yield Path(folder)
    for path in reversed(_files(named)):
        try:
            state = tomllib.loads(first_bytes(path).decode("utf-8-sig")).get("state")
        except (ValueError, RecursionError):
            continue
        folder = state.get("folder") if isinstance(state, dict) else None
        if folder and isinstance(folder, str):
            yield path.parent.absolute() / folder


def _files(named: Path | None) -> list[Path]:
    return [*places(), *([named] if named else [])]


def _name(named: Path | None) -> str:
    """Two kiosks on one machine are told apart by the file that each is given."""
    return f"settings-{crc32(str(named and named.absolute()).encode()):08x}.json"


def _strict(
    kept: Settings,
    error: SettingsError,
    named: Path | None,
    environment: Mapping[str, str],
) -> Last:
    said = [*map(str, error.problems), *_lines(named), *_variables(environment)]
    if kept.content.release or not any(map(_speaks_of_release, said)):
        return Last(kept, TOLD)
    content = replace(kept.content, release=True)
    return Last(replace(kept, content=content), TOLD + DOUBT)


def _lines(named: Path | None) -> Iterator[str]:
    """Yield the lines of all settings files; one that cannot be read may say it."""
    for path in _files(named):
        try:
            with open_plain(path) as file:
                text = file.read(_LONGEST).decode("utf-8", "replace")
        except OSError:
            text = "release?" if path == named or os.path.lexists(path) else ""
        yield from text.splitlines()


def _variables(environment: Mapping[str, str]) -> Iterator[str]:
    ours = ((k, v) for k, v in environment.items() if k.startswith("KIOSK_"))
    yield from (f"{name} = {value}" for name, value in ours)


_OFF = re.compile(
    r"\s*(release|KIOSK_CONTENT_RELEASE)\s*=\s*false\s*(#.*)?", re.IGNORECASE
)


def _speaks_of_release(line: str) -> bool:
    """Tell whether *line* may be meant to set release, and not to false."""
    words = line.partition("#")[0].casefold().replace("\0", "")
    return "release" in words and not _OFF.fullmatch(line)
