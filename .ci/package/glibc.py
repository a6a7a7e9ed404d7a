"""The newest glibc that any file of the built folder asks for."""

import re
import subprocess
from pathlib import Path

_ELF = b"\x7fELF"
_WANTED = re.compile(r"\(GLIBC_([\d.]+)\)")


def newest(folder: Path) -> str:
    """Return the least glibc with which all files of *folder* load: ``2.35``."""
    files = [path for path in folder.rglob("*") if is_elf(path)]
    told = subprocess.run(
        ["objdump", "-T", *files], check=True, stdout=subprocess.PIPE, text=True
    )
    return max(_WANTED.findall(told.stdout), key=number)


def number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == _ELF
