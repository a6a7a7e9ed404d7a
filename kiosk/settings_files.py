"""Where settings are read: TOML files and ``KIOSK_*``.

Later places win: the machine's file, the user's file, the file named by
``--settings``, then the environment (``KIOSK_VISIT_ASK_AFTER=120``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from kiosk import toml_lines
from kiosk.errors import Problem, SettingsError, did_you_mean
from kiosk.key_names import key_faults
from kiosk.settings import Settings

ENVIRONMENT = Path("KIOSK_*")
"""Stands where a file name would, for problems found in the environment."""


TABLES: dict[str, type[Struct]] = {
    field.name: field.type for field in msgspec.structs.fields(Settings)
}


def load_settings(
    named: Path | None = None, environment: Mapping[str, str] | None = None
) -> Settings:
    """Read all places in order, or raise one SettingsError with every fault.

    *named* is the file given with ``--settings``; it must exist.
    """
    found: list[Problem] = []
    values: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    for path in _files(named):
        _merge(values, _from_file(path, found))
    _merge(values, _from_environment(environment or {}, found))
    if found:
        raise SettingsError(found)
    return msgspec.convert(values, Settings)


def places() -> tuple[Path, Path]:
    """Return the machine's settings file and the user's, whether or not they exist."""
    from platformdirs import PlatformDirs  # noqa: PLC0415  costs time at the start

    dirs = PlatformDirs("quiet-room", appauthor=False)
    return dirs.site_config_path / "settings.toml", (
        dirs.user_config_path / "settings.toml"
    )


def _files(named: Path | None) -> list[Path]:
    standing = [path for path in places() if path.is_file()]
    return [*standing, named] if named else standing


def _merge(
    values: dict[str, dict[str, Any]], more: Mapping[str, Mapping[str, Any]]
) -> None:
    for table, keys in more.items():
        values[table].update(keys)


def _from_file(path: Path, found: list[Problem]) -> dict[str, dict[str, Any]]:
    """Return the good values of the file at *path*; add what is wrong to *found*."""
    import tomllib  # noqa: PLC0415  most kiosks have no settings file

    try:
        text = path.read_text("utf-8-sig")  # some editors start a file with a BOM
        tables = tomllib.loads(text)
    except OSError as error:
        found.append(Problem(path, 0, f"It cannot be read: {error.strerror}."))
        return {}
    except UnicodeDecodeError:
        found.append(Problem(path, 0, "It is not UTF-8. Save it as UTF-8."))
        return {}
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"line (\d+)", str(error))
        number = int(line[1]) if line else text.count("\n") + 1
        found.append(Problem(path, number, f"It is not TOML: {error}."))
        return {}
    faults = list(_faults(tables))
    found += [Problem(path, _line(text, *key), fault) for *key, fault in faults]
    return {} if faults else {t: dict(_folders(v, path)) for t, v in tables.items()}


def _folders(table: Mapping[str, Any], path: Path) -> Iterator[tuple[str, Any]]:
    """Make folders relative to the file that names them."""
    for key, value in table.items():
        is_folder = key == "folder" and value
        yield key, str(path.parent.absolute() / value) if is_folder else value


def _faults(tables: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield table, key and fault for everything that is wrong in *tables*."""
    for name, table in tables.items():
        if name not in TABLES:
            hint = did_you_mean(name, TABLES)
            yield name, "", f"There is no setting {name!r}.{hint}"
        elif not isinstance(table, dict):
            yield name, "", f"{name} is a table: write [{name}] on a line of its own."
        else:
            yield from _faults_of(name, table)
            yield from key_faults(table) if name == "keys" else ()


def _faults_of(name: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    kinds = {field.name: field.type for field in msgspec.structs.fields(TABLES[name])}
    for key, value in table.items():
        if key not in kinds:
            hint = did_you_mean(key, kinds)
            yield name, key, f"There is no setting {key!r} in [{name}].{hint}"
            continue
        try:
            msgspec.convert(value, kinds[key])
        except msgspec.ValidationError as error:
            yield name, key, f"{key} cannot be {value!r}. {error}."


def _line(text: str, *key: str) -> int:
    return toml_lines.line_of(key, toml_lines.places(text))


def _from_environment(
    environment: Mapping[str, str], found: list[Problem]
) -> dict[str, dict[str, Any]]:
    names = {
        f"KIOSK_{table}_{field.name}".upper(): (table, field)
        for table, kind in TABLES.items()
        for field in msgspec.structs.fields(kind)
    }
    values: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    for name in sorted(key for key in environment if key.startswith("KIOSK_")):
        if name not in names:
            hint = did_you_mean(name, names)
            found.append(Problem(ENVIRONMENT, 0, f"There is no {name}.{hint}"))
            continue
        table, field = names[name]
        text = environment[name]
        value = text.split() if table == "keys" else text
        try:
            values[table][field.name] = msgspec.convert(value, field.type, strict=False)
        except msgspec.ValidationError as error:
            found.append(
                Problem(ENVIRONMENT, 0, f"{name} cannot be {text!r}. {error}.")
            )
    faults = (fault for *_, fault in key_faults(values["keys"]))
    found += [Problem(ENVIRONMENT, 0, fault) for fault in faults]
    return values
