"""Which picture files a page may show, and why not others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from zlib import crc32

from kiosk.content.files.folder import unsafe_name
from kiosk.content.files.image_size import Frame, drawing_frame, image_size
from kiosk.errors import did_you_mean

_BITMAPS = (".png", ".jpg", ".jpeg", ".webp")
_DAY_AND_DIM = ("day", "dim")
_LONGEST_SIDE = 4096
_MOST_MEGABYTES = 64
"""Of one picture when it is decoded: the screen refuses larger ones."""


class Pictures:
    """The picture files below *folder*, looked at once each.

    *icons* are the names of the icons in the folder beside it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._icons = folder.parent / "icons"
        self.icons = _icons(self._icons)
        self._bitmaps = _names(folder)
        self._drawings = {name: _drawings(folder / name) for name in _DAY_AND_DIM}
        self._faults: dict[str, str] = {}

    def fault(self, name: str) -> str:
        """Say what is wrong with the picture *name*; "" when it can be shown."""
        if name not in self._faults:
            self._faults[name] = self._looked_at(name)
        return self._faults[name]

    def checksum(self, name: str) -> int | None:
        """Sum up the files of the picture *name*; None is one that is not there."""
        files = [one[name] for one in self._drawings.values() if name in one]
        return _summed([self._bitmaps[name]] if name in self._bitmaps else files)

    def icon_checksum(self, name: str) -> int | None:
        return _summed([self._icons / f"{name}.svg"] if name in self.icons else [])

    def frame(self, name: str) -> Frame | None:
        """Return where *name*, a picture without a fault, lies and how large it is.

        None is a drawing that does not say, or whose two colourings differ.
        """
        if not name.endswith(".svg"):
            size = image_size(self._bitmaps[name])
            return Frame(0, 0, size.width, size.height) if size else None
        day, dim = (drawing_frame(files[name]) for files in self._drawings.values())
        return day if day == dim else None

    def _looked_at(self, name: str) -> str:
        if reason := _unsafe(name):
            return f"{reason} Write the name of a file in assets/pictures."
        suffix = Path(name).suffix
        if suffix == ".svg":
            return self._drawing_fault(name)
        if suffix in _BITMAPS:
            return self._bitmap_fault(name)
        kinds = ", ".join((*(kind[1:] for kind in _BITMAPS), "svg"))
        return f"The kiosk cannot show this kind of picture. Use one of: {kinds}."

    def _drawing_fault(self, name: str) -> str:
        for light, files in self._drawings.items():
            if name not in files:
                guess = did_you_mean(name, files)
                return f"There is no such file in assets/pictures/{light}.{guess}"
            if _leads_away(files[name], self.folder):
                return "It is a link to a file outside assets/pictures."
        return ""

    def _bitmap_fault(self, name: str) -> str:
        if name not in self._bitmaps:
            guess = did_you_mean(name, (*self._bitmaps, *self._drawings["day"]))
            return f"There is no such file in assets/pictures.{guess}"
        if _leads_away(self._bitmaps[name], self.folder):
            return "It is a link to a file outside assets/pictures."
        return _size_fault(self._bitmaps[name])


def _unsafe(name: str) -> str:
    """Say why *name* is not safe.  A drawing may lie in one folder of its own."""
    below, slash, last = name.rpartition("/")
    if slash and last.endswith(".svg"):
        return unsafe_name(below) or unsafe_name(last)
    return unsafe_name(name)


def _icons(folder: Path) -> frozenset[str]:
    return frozenset(
        Path(name).stem for name in _names(folder) if name.endswith(".svg")
    )


def _drawings(folder: Path) -> Mapping[str, Path]:
    """Return what is in *folder*, and in the folders in it as ``room/door.svg``."""
    below = sorted(folder.glob("*/")) if folder.is_dir() else []
    inner = {f"{one.name}/{n}": p for one in below for n, p in _names(one).items()}
    return {**_names(folder), **inner}


def _summed(files: Iterable[Path]) -> int | None:
    data = [file.read_bytes() for file in files]
    return crc32(b"".join(data)) if data else None


def _names(folder: Path) -> Mapping[str, Path]:
    """Return the files of *folder*; exact names, as not every disk is so exact."""
    if not folder.is_dir():
        return {}
    return {path.name: path for path in folder.iterdir() if path.is_file()}


def _leads_away(path: Path, folder: Path) -> bool:
    return not path.resolve().is_relative_to(folder.resolve())


def _size_fault(path: Path) -> str:
    size = image_size(path)
    if size is None:
        kind = path.suffix[1:]
        return f"The file is damaged, or it is no {kind}. Save the picture again."
    if max(size.width, size.height) > _LONGEST_SIDE:
        measure = f"{size.width} by {size.height} dots"
        return f"It has {measure}; {_LONGEST_SIDE} is the most for a side. Shrink it."
    if size.decoded_bytes > _MOST_MEGABYTES * 1024 * 1024:
        return f"It takes over {_MOST_MEGABYTES} MB when it is shown. Shrink it."
    return ""
