"""The system that the program was built on, and the one that it runs on."""

from __future__ import annotations

import os
import platform
import re
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from kiosk import __version__
from kiosk.doctor.finding import Finding
from kiosk.settings.settings import BUILT

BUILT_ON = Path(__file__).parents[1] / "built-on.json"
"""In a built folder: what it was built on.  build_spec.spec writes it."""


class System(Struct, frozen=True):
    """A system by its *name*, and the version of its C library; "" on Windows."""

    name: str
    glibc: str


def this_system() -> System:
    """Return the system that this runs on."""
    name = platform.platform()
    with suppress(OSError):
        name = platform.freedesktop_os_release().get("PRETTY_NAME", name)
    glibc = ""
    with suppress(AttributeError, ValueError, OSError):  # another libc, or Windows
        glibc = (os.confstr("CS_GNU_LIBC_VERSION") or "").removeprefix("glibc ")
    return System(name, glibc)


def look_at_build(file: Path, here: System) -> Finding:
    """Tell whether what was built, by *file*, fits the system that is *here*."""
    ours = f"Quiet Room {__version__}"
    try:
        built = msgspec.json.decode(file.read_bytes(), type=System)
    except (OSError, msgspec.DecodeError):
        if BUILT:
            return Finding(
                "build.unnamed",
                f"{ours} runs on {here.name}. Nothing says what it was built on.",
                "Install it again from its package.",
            )
        return Finding("build.checkout", f"{ours} runs from its source on {here.name}.")
    if _number(built.glibc) > _number(here.glibc):
        return Finding(
            "build.newer",
            f"{ours} was built on {built.name} (glibc {built.glibc}), and runs on"
            f" {here.name} (glibc {here.glibc}), which is older: parts of it cannot"
            " be loaded.",
            "Take the package that was built on this system, or on an older one.",
        )
    return Finding("build.fine", f"{ours}, built on {built.name}, runs on {here.name}.")


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", version)))
