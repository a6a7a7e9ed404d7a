"""The bill of materials, in CycloneDX: the Python packages, and what came with them.

cyclonedx-py reads the packages from the lock file.  It cannot see what lies inside of
them, nor Python itself, which are most of the folder: that is added here, under the
names by which lists of vulnerabilities know it.
"""

import json
import platform
import re
import sqlite3
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from licences import LICENCES
from release import HOUSE, VERSION, ask


class BillError(Exception):
    """The bill cannot be written as it has to be; the message says why."""


def write(folder: Path, target: Path) -> Path:
    """Write what *folder* is made of to *target*, and return that."""
    bill = json.loads(packages())
    bill["metadata"]["component"] |= {"version": VERSION}
    for part in bill["components"]:
        part.pop("description", None)
        part["licenses"] = licences(licence_of(part["name"]))
    bill["components"] += inside(folder)
    text = json.dumps(bill, indent=1, sort_keys=True) + "\n"
    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise BillError(f"the bill of materials is no CycloneDX: {fault}")
    target.write_text(text, "utf-8")
    return target


def packages() -> str:
    return ask(
        *(sys.executable, "-W", "ignore", "-m", "cyclonedx_py", "requirements"),
        *("--output-reproducible", "--sv", "1.6", "--pyproject", "pyproject.toml"),
        ".ci/lock/run.txt",
        cwd=HOUSE,
    )


def licence_of(name: str) -> str:
    if name not in LICENCES:
        raise BillError(
            f"Nobody said under which licence {name} is used: put it into "
            "docs/third-party-notices.md, and into .ci/package/licences.py"
        )
    return LICENCES[name]


def licences(known: str) -> list[dict[str, object]]:
    """Return *known* as the form has it: by its name, or several as they are joined."""
    if " " in known:
        return [{"expression": known}]
    return [{"license": {"id": known}}]


def inside(folder: Path) -> Iterator[dict[str, object]]:
    """Yield what is in *folder* and is no Python package."""
    qt = folder / "_internal/PySide6/Qt/lib"
    yield part("python", platform.python_version(), "PSF-2.0", "python:python")
    yield part("qt", version("PySide6-Essentials"), "LGPL-3.0-only", "qt:qt")
    ffmpeg = told(qt, "libavutil.so.*", rb"FFmpeg version ([\d.]+)")
    yield part("ffmpeg", ffmpeg, "LGPL-3.0-only", "ffmpeg:ffmpeg")
    icu = "icu-project:international_components_for_unicode"
    release = next(qt.glob("libicudata.so.*")).name.rpartition(".")[2]
    yield part("icu", release, "Unicode-DFS-2016", icu)
    zlib = told(folder / "_internal", "libz.so.1", rb"inflate ([\d.]+) Copyright")
    yield part("zlib", zlib, "Zlib", "zlib:zlib")
    yield part("sqlite", sqlite3.sqlite_version, "blessing", "sqlite:sqlite")
    yield part("pyinstaller-bootloader", version("pyinstaller"), "GPL-2.0-or-later")
    yield part("atkinson-hyperlegible-next", "", "OFL-1.1")
    yield part("phosphor-icons", "", "MIT")


def part(name: str, release: str, licence: str, cpe: str = "") -> dict[str, object]:
    said = {"version": release} if release else {}
    known = {"cpe": f"cpe:2.3:a:{cpe}:{release}:*:*:*:*:*:*:*"} if cpe else {}
    return {
        "type": "library",
        "bom-ref": name,
        "name": name,
        "licenses": licences(licence),
        **said,
        **known,
    }


def told(folder: Path, name: str, pattern: bytes) -> str:
    """Return the version that a library tells of itself."""
    (library,) = folder.glob(name)
    found = re.search(pattern, library.read_bytes())
    if not found:
        raise BillError(f"{library.name} does not tell its version")
    return found[1].decode()
