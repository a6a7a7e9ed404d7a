"""Where settings are read: TOML files and ``KIOSK_*``.

Later places win: the machine's file, the user's file, the file named by
``--settings``, then the environment (``KIOSK_VISIT_ASK_AFTER=120``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Any, get_origin

import msgspec
from msgspec import Struct

from kiosk.errors import Problem, SettingsError, did_you_mean
from kiosk.settings.faults import LONGEST, expected, hidden, shown, spelled, unknown
from kiosk.settings.keys import key_faults
from kiosk.settings.settings import BUILT, SHIPPED, Settings
from kiosk.settings.update import update_faults

if TYPE_CHECKING:
    from kiosk.settings.slips import Slip

TABLES: dict[str, type[Struct]] = {
    field.name: field.type for field in msgspec.structs.fields(Settings)
}


_TOGETHER = {"keys": key_faults, "update": update_faults}
"""Tables whose values are looked at together, when all places have been read."""

Where = dict[tuple[str, str], tuple[Path, int]]
"""The file and the line of a value, by its table and name."""


def load_settings(
    named: Path | None = None, environment: Mapping[str, str] | None = None
) -> Settings:
    """Read all places in order, or raise one SettingsError with every fault.

    *named* is the file given with ``--settings``; it must exist.
    """
    found: list[Problem] = []
    values: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    where: Where = {}
    for path in _files(named):
        _merge(values, _from_file(path, found, where))
    _merge(values, _from_environment(environment or {}, found, where))
    if BUILT:
        values["content"].setdefault("folder", str(own_content()))
    for table, faults in _TOGETHER.items():
        told = faults(values[table])
        found += [Problem(*where[table, key], fault) for key, fault in told]
    if found:
        raise SettingsError(found)
    return msgspec.convert(values, Settings)


def own_content() -> Path:
    """Return where a packaged kiosk has its clinic's content, if nobody says where.

    Never in its own folder, which an upgrade replaces.
    """
    from platformdirs import user_data_path  # noqa: PLC0415  costs time at the start

    try:
        return user_data_path("quiet-room", appauthor=False) / "content"
    except RuntimeError:  # nobody knows the home: the sample is shown
        return SHIPPED


def places() -> tuple[Path, ...]:
    """Return the machine's settings file and the user's, whether or not they exist.

    A user without a home, as a service may run for, has none.
    """
    from platformdirs import PlatformDirs  # noqa: PLC0415  costs time at the start

    dirs = PlatformDirs("quiet-room", appauthor=False)
    folders = [dirs.site_config_path]
    with suppress(RuntimeError):  # nobody knows the home
        folders.append(dirs.user_config_path)
    return tuple(folder / "settings.toml" for folder in folders)


def _files(named: Path | None) -> list[Path]:
    standing = [path for path in places() if _stands(path)]
    return [*standing, named] if named else standing


def _stands(path: Path) -> bool:
    """Tell whether there is a file; one that nobody can look at will be told of."""
    try:
        return S_ISREG(path.stat().st_mode)
    except OSError as error:
        return not isinstance(error, (FileNotFoundError, NotADirectoryError))


def _merge(
    values: dict[str, dict[str, Any]], more: Mapping[str, Mapping[str, Any]]
) -> None:
    for table, keys in more.items():
        values[table].update(keys)


def _from_file(
    path: Path, found: list[Problem], where: Where
) -> dict[str, dict[str, Any]]:
    """Return the values of the file at *path*; add what is wrong to *found*."""
    from kiosk.settings.slips import tables_in  # noqa: PLC0415  many have no file

    try:
        whole = path.read_text("utf-8-sig")  # some editors start a file with a BOM
        tables, text, slips = tables_in(whole)
    except OSError as error:
        found.append(Problem(path, 0, f"It cannot be read: {error.strerror}."))
        return {}
    except UnicodeDecodeError:
        found.append(Problem(path, 0, "It is not UTF-8. Save it as UTF-8."))
        return {}
    except (ValueError, RecursionError):
        fault = "It is not TOML: a list or a number is too long to be read."
        found.append(Problem(path, _stopped(whole), fault))
        return {}
    found += [Problem(path, *_slipped(whole, slip)) for slip in slips]
    found += [Problem(path, _line(text, *key), why) for *key, why in _faults(tables)]
    known = {t: v for t, v in tables.items() if t in TABLES and isinstance(v, dict)}
    for name in _TOGETHER:
        keys = known.get(name, ())
        where.update(((name, key), (path, _line(text, name, key))) for key in keys)
    return {table: dict(_folders(keys, path)) for table, keys in known.items()}


def _slipped(text: str, slip: Slip) -> tuple[int, str]:
    """Return where a *slip* is, and what may stand there; quotes are forgotten most."""
    kinds = {field.name: field.type for field in _fields(slip.table)}
    if kinds and slip.name and slip.name not in kinds:
        return slip.line, unknown(slip.name, slip.table, kinds)
    if slip.name not in kinds:
        return _stopped(text, slip.line), f"It is not TOML: {slip.reason}."
    wanted = expected(kinds[slip.name])
    return slip.line, f"{slip.name} cannot be {slip.value[:LONGEST]}. Write {wanted}."


def _fields(table: str) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(TABLES[table]) if table in TABLES else ()


def _stopped(text: str, line: int = 0) -> int:
    """Return the line of what made the parser give up, if it says in which *line*."""
    from kiosk import toml_lines  # noqa: PLC0415  as below

    number = line or text.rstrip().count("\n") + 1
    opened, _ = toml_lines.open_words(text, number)
    return opened or toml_lines.too_long(text) or number


def _folders(table: Mapping[str, Any], path: Path) -> Iterator[tuple[str, Any]]:
    """Make folders, and a root file, relative to the file that names them."""
    for key, value in table.items():
        is_folder = key in {"folder", "root"} and value and isinstance(value, str)
        yield key, str(path.parent.absolute() / value) if is_folder else value


def _faults(tables: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield table, key and fault for everything that is wrong in *tables*."""
    for name, table in tables.items():
        if name not in TABLES:
            hint = did_you_mean(name, TABLES)
            yield name, "", f"There is no setting {spelled(name)}.{hint}"
        elif not isinstance(table, dict):
            yield name, "", f"{name} is a table: write [{name}] on a line of its own."
        else:
            yield from _faults_of(name, table)


def _faults_of(name: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    kinds = {field.name: field.type for field in msgspec.structs.fields(TABLES[name])}
    for key, value in table.items():
        if key not in kinds:
            yield name, key, unknown(key, name, kinds)
            continue
        try:
            msgspec.convert(value, kinds[key])
        except msgspec.ValidationError:
            wanted = expected(kinds[key])
            yield name, key, f"{key} cannot be {shown(key, value)}. Write {wanted}."
        else:
            yield from ((name, key, f"{key} {fault}") for fault in hidden(value))


def _line(text: str, *key: str) -> int:
    from kiosk import toml_lines  # noqa: PLC0415  most files set no key, and are right

    return toml_lines.line_of(key, toml_lines.places(text))


def _from_environment(
    environment: Mapping[str, str],
    found: list[Problem],
    where: Where,
) -> dict[str, dict[str, Any]]:
    names = {
        f"KIOSK_{table}_{field.name}".upper(): (table, field)
        for table, kind in TABLES.items()
        for field in msgspec.structs.fields(kind)
    }
    values: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    for name in sorted(key for key in environment if key.startswith("KIOSK_")):
        place = Path(name), 0  # stands where a file name would
        if name not in names:
            hint = did_you_mean(name, names)
            found.append(Problem(*place, f"There is no such setting.{hint}"))
            continue
        table, field = names[name]
        text = environment[name]
        value = _said(table, field.type, text)
        where[table, field.name] = place
        found += [Problem(*place, f"It {fault}") for fault in hidden(value)]
        try:
            values[table][field.name] = msgspec.convert(value, field.type, strict=False)
        except msgspec.ValidationError:
            wanted = expected(field.type, quote="")
            fault = f"It cannot be {shown(field.name, text)}. Write {wanted}."
            found.append(Problem(*place, fault))
    return values


def _said(table: str, kind: object, text: str) -> object:
    """Return what a variable says; the kiosk hands names with keys on as JSON."""
    if table == "keys":
        return text.replace(",", " ").split()
    if get_origin(kind) is dict:
        with suppress(msgspec.DecodeError):
            return msgspec.json.decode(text)
    return text
