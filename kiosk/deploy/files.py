"""The files of a machine: read where they lie with the program, and filled in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Literal

from jinja2 import Environment, StrictUndefined
from msgspec import Struct
from msgspec.structs import asdict

from kiosk.deploy.machine import Machine

System = Literal["linux", "windows"]

_HERE = Path(__file__).parent
_FILLED = ".jinja"

_PROGRAMS = "usr/lib/quiet-room"
"""What lies here is run."""


class File(Struct, frozen=True):
    """One file: its *place* below the folder that is written, and its *text*."""

    place: str
    text: str
    is_program: bool = False


def files_for(system: System, machine: Machine) -> list[File]:
    """Return what a *machine* of this *system* needs, in order of the places.

    What a machine like all others has no need of is left out.
    """
    found = (_file(path, _HERE / system, machine) for path in _below(_HERE / system))
    return sorted((file for file in found if file.text.strip()), key=_place)


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _file(path: Path, top: Path, machine: Machine) -> File:
    text, place = path.read_text("utf-8"), path.relative_to(top).as_posix()
    if path.suffix == _FILLED:
        text, place = _filled(text, machine), place.removesuffix(_FILLED)
    is_program = PurePosixPath(place).is_relative_to(_PROGRAMS) or place == "apply"
    return File(place, text, is_program)


def _filled(text: str, machine: Machine) -> str:
    engine = Environment(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  no page of the web: paths, and tried before
    )
    return engine.from_string(text).render(asdict(machine))


def _place(file: File) -> str:
    return file.place
