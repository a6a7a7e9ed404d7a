"""Which picture files a page may show, and why not others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from kiosk.content.files.drawings import Drawing, Frame, read_drawing
from kiosk.content.files.folder import unsafe_name
from kiosk.content.files.image_size import UPRIGHT, image_size
from kiosk.content.files.picture_kinds import BITMAPS, not_what_it_says, other_kind
from kiosk.content.files.plain import digest_of, first_bytes
from kiosk.errors import did_you_mean

DAY_AND_DIM = ("day", "dim")

MOST_BYTES = 32 * 1024 * 1024
"""Of the file of a picture: a photo of 4096 by 4096 dots takes some 10."""

_LONGEST_SIDE = 4096
_MOST_MEGABYTES = 64
"""Of one picture when it is decoded: the screen refuses larger ones."""
_TURNED = (".jpg", ".jpeg")
"""Kinds that Qt (6.11.3) turns as Exif says; of the others it does not read that."""


OWN = "pictures"
"""The folder in the content for the clinic's own pictures: no upgrade touches it."""

_WHERE = f"content/{OWN}"
"""The same, as it is said to people."""


class Pictures:
    """The picture files below each of *folders*, looked at once each.

    Of two of one name that of the last folder counts.  *assets* is the folder of the
    first, and *icons* are the names of the icons there.
    """

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self.assets = folders[0].parent
        self._icons = self.assets / "icons"
        self.icons = _icons(self._icons)
        self._bitmaps = _all_of(_names, folders)
        self._drawings = {
            name: _all_of(_drawings, [folder / name for folder in folders])
            for name in DAY_AND_DIM
        }
        self._read: dict[Path, Drawing] = {}
        self._faults: dict[str, str] = {}
        self._sums: dict[Path, str] = {}

    def fault(self, name: str) -> str:
        """Say what is wrong with the picture *name*; "" when it can be shown."""
        if name not in self._faults:
            self._faults[name] = self._looked_at(name)
        return self._faults[name]

    def frame(self, name: str) -> Frame | None:
        """Return where *name*, a picture without a fault, lies and how large it is.

        A photo is as large as it is when it stands upright.  None is a drawing that
        does not say, or whose two colourings differ.
        """
        if not name.endswith(".svg"):
            size = image_size(self._bitmaps[name])
            return Frame(0, 0, *size.upright) if size else None
        day, dim = (self._drawing(path).frame for path in self.paths(name))
        return day if day == dim else None

    def clips(self, name: str) -> bool:
        """Tell if *name* is a drawing that cuts what it shows, as the screen cannot."""
        return name.endswith(".svg") and any(
            self._drawing(path).clips for path in self.paths(name)
        )

    def paths(self, name: str) -> tuple[Path, ...]:
        """Return the files of *name*, a picture without a fault: of a drawing two."""
        if name.endswith(".svg"):
            return tuple(files[name] for files in self._drawings.values())
        return (self._bitmaps[name],)

    def place(self, file: str) -> Path | None:
        """Return where a *file* such as ``day/room.svg`` lies, if it is there."""
        light, _, name = file.partition("/")
        known = self._drawings.get(light, {}) if name else self._bitmaps
        return known.get(name or file)

    def places(self) -> Iterator[str]:
        """Go through all files, named as ``place`` takes them."""
        yield from self._bitmaps
        for light, files in self._drawings.items():
            yield from (f"{light}/{name}" for name in files)

    def _drawing(self, path: Path) -> Drawing:
        if path not in self._read:
            self._read[path] = read_drawing(path)
        return self._read[path]

    def icon_fault(self, name: str) -> str:
        """Say what is wrong with the icon *name*, one of *icons*; "" for nothing."""
        return self._drawing(self._icons / f"{name}.svg").fault

    def checksum(self, name: str) -> str:
        """Sum up what is in the files of the picture *name*; see ``sum_of``."""
        if not name.endswith(".svg"):
            return self.sum_of(self._bitmaps.get(name))
        day, dim = (self.sum_of(files.get(name)) for files in self._drawings.values())
        return f"{day} {dim}"

    def checksum_of_icon(self, name: str) -> str:
        """Sum up what is in the file of an icon; see ``sum_of``."""
        return self.sum_of(self._icons / f"{name}.svg")

    def sum_of(self, path: Path | None) -> str:
        """Read a file once; one that is gone, or no plain file, has "" for its sum."""
        if path is None:
            return ""
        if path not in self._sums:
            self._sums[path] = _sum(path)
        return self._sums[path]

    def _looked_at(self, name: str) -> str:
        suffix = Path(name).suffix
        if reason := _unsafe(name):
            return f"{reason} Write the name of a file in {_WHERE}."
        if suffix != ".svg" and suffix.lower() not in BITMAPS:
            return other_kind(suffix)
        return (
            self._drawing_fault(name) if suffix == ".svg" else self._bitmap_fault(name)
        )

    def _drawing_fault(self, name: str) -> str:
        for light, files in self._drawings.items():
            if name not in files:
                return self._not_there(f"{light}/{name}", name, files, f"/{light}")
            if self._leads_away(files[name]):
                return _OUTSIDE
        for light, files in self._drawings.items():
            if fault := self._drawing(files[name]).fault:
                return f"({light}) {fault}"
        return ""

    def _bitmap_fault(self, name: str) -> str:
        path = self._bitmaps.get(name)
        if path is None:
            known = (*self._bitmaps, *self._drawings["day"])
            return self._not_there(name, name, known)
        if self._leads_away(path):
            return _OUTSIDE
        return _size_fault(path)

    def _not_there(
        self, file: str, name: str, known: Iterable[str], below: str = ""
    ) -> str:
        """Say what may be meant by *name*, which is none of the *known* files."""
        known = tuple(known)
        spelled = sorted(one for one in known if one.casefold() == name.casefold())
        if spelled:
            text = f"In {_WHERE}{below} it is named {spelled[0]!r}: capitals count."
            return f"{text} Write it the same."
        paths = [folder / file for folder in self._folders]
        if any(path.exists() or path.is_symlink() for path in paths):
            return f"It is no file that can be read in {_WHERE}{below}."
        guess = did_you_mean(name, known)
        return f"There is no such file in {_WHERE}{below}.{guess}"

    def _leads_away(self, path: Path) -> bool:
        real = path.resolve()
        return not any(real.is_relative_to(one.resolve()) for one in self._folders)


_OUTSIDE = f"It is a link to a file outside {_WHERE}."


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


def _all_of(
    find: Callable[[Path], Mapping[str, Path]], folders: Iterable[Path]
) -> Mapping[str, Path]:
    return {name: path for one in folders for name, path in find(one).items()}


def _names(folder: Path) -> Mapping[str, Path]:
    """Return the files of *folder*; exact names, as not every disk is so exact."""
    if not folder.is_dir():
        return {}
    return {path.name: path for path in folder.iterdir() if path.is_file()}


def _size_fault(path: Path) -> str:
    if path.stat().st_size > MOST_BYTES:
        most = MOST_BYTES // 1024**2
        return f"Its file is over {most} MB. Shrink it: kiosk shrink {path.name}"
    size = image_size(path)
    if size is None:
        return not_what_it_says(first_bytes(path, 16), path.suffix)
    if size.turn != UPRIGHT and path.suffix.lower() not in _TURNED:
        kind = path.suffix[1:].lower()
        text = f"It is marked to be turned, and the kiosk does not turn a {kind}."
        return f"{text} Turn it in a program for pictures, and save it again."
    shrink = f"Shrink it: kiosk shrink {path.name}"
    if max(size.width, size.height) > _LONGEST_SIDE:
        measure = f"{size.width} by {size.height} dots"
        return f"It has {measure}; {_LONGEST_SIDE} is the most for a side. {shrink}"
    if size.decoded_bytes > _MOST_MEGABYTES * 1024 * 1024:
        return f"It takes over {_MOST_MEGABYTES} MB when it is shown. {shrink}"
    return ""


def _sum(path: Path) -> str:
    try:
        return digest_of(path)
    except OSError:
        return ""
