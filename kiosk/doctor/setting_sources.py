"""Each setting, its value, and where that came from."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from kiosk import toml_lines
from kiosk.doctor.finding import Finding
from kiosk.doctor.running import Kiosk
from kiosk.errors import SettingsError
from kiosk.settings.load import places
from kiosk.settings.sample import sample_for
from kiosk.settings.settings import HOUSE, Settings

_ELSEWHERE = (HOUSE / "settings.toml", Path("/etc/quiet-room/settings.toml"))
"""Where people put the file, and nothing reads it."""


class Setting(Struct, frozen=True):
    """A setting by its whole *name*, such as ``screen.diagonal``.

    *source* is a file and its line, a variable, an option, or ``default``.
    """

    name: str
    value: Any
    source: str


def setting_sources(
    settings: Settings,
    named: Path | None,
    environment: Mapping[str, str],
    options: Mapping[str, str],
) -> list[Setting]:
    """Return every setting; *options* are those that the command line has set."""
    sources: dict[str, str] = {}
    for path in (*places(), *([named] if named else ())):
        sources.update(_in_file(path))
    values = {
        f"{table.name}.{field.name}": getattr(getattr(settings, table.name), field.name)
        for table in fields(settings)
        for field in fields(getattr(settings, table.name))
    }
    for name in values:
        variable = f"KIOSK_{name.replace('.', '_')}".upper()
        if variable in environment:
            sources[name] = variable
    sources.update(options)
    if values["staff.pin"]:  # from its hash a PIN can be found out
        values["staff.pin"] = "…"
    return [Setting(n, v, sources.get(n, "default")) for n, v in values.items()]


def _in_file(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each setting that the file at *path* has, with the line it stands in."""
    try:
        text = path.read_text("utf-8-sig")
        tables = tomllib.loads(text)
    except (OSError, ValueError, RecursionError):  # told as a fault, or not there
        return
    lines = toml_lines.places(text)
    for table, keys in tables.items():
        for key in keys if isinstance(keys, dict) else ():
            line = toml_lines.line_of((table, key), lines)
            yield f"{table}.{key}", f"{path}:{line}"


def look_at_settings(
    settings: Sequence[Setting], wrong: SettingsError | None, kiosks: Sequence[Kiosk]
) -> Iterator[Finding]:
    """Tell what is wrong with them, what nobody reads, and what another has set."""
    if wrong:
        yield Finding(
            "settings.wrong",
            f"{wrong}\nAll that follows was looked at with the defaults.",
            "Mend each of these lines, and look again.",
        )
    else:
        yield _read(settings)
    yield from (finding for kiosk in kiosks for finding in _apart(settings, kiosk))


def look_elsewhere(settings: Settings, named: Path | None) -> Iterator[Finding]:
    """Find the files of settings that nothing reads, beside the content too.

    The one that lies there as it came says nothing.
    """
    read = [path.absolute() for path in (*places(), *([named] if named else ()))]
    beside = Path(settings.content.folder).absolute().parent / "settings.toml"
    for path in (beside, *_ELSEWHERE):
        with suppress(OSError, UnicodeDecodeError):
            as_it_came = sample_for(path.parent / "content")
            if path not in read and path.read_text("utf-8-sig") != as_it_came:
                yield Finding(
                    "settings.ignored",
                    f"There is a {path}, and nothing reads it.",
                    f"Move it to {read[0]}, or name it: --settings {path}",
                )


def _read(settings: Sequence[Setting]) -> Finding:
    made = [setting for setting in settings if setting.source != "default"]
    count = f"{len(made)} of {len(settings)} settings are not the default"
    return Finding("settings.read", f"{count}." if made else "All are the defaults.")


def _apart(settings: Sequence[Setting], kiosk: Kiosk) -> Iterator[Finding]:
    """Find variables of the *kiosk* that runs, and that this command has not."""
    known = {setting.source for setting in settings}
    others = sorted({one for one in kiosk.surroundings if one.startswith("KIOSK_")})
    if unlike := [name for name in others if name not in known]:
        yield Finding(
            "settings.apart",
            f"The kiosk that runs, process {kiosk.process}, was started with"
            f" {', '.join(unlike)}. This command was not, so it may see other things.",
            "Set these in the machine's settings file instead of in the unit.",
        )
