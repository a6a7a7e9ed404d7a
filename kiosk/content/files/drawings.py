"""What a drawing (SVG) is made of, read from its text: it is not drawn here.

The screen draws shapes, groups and gradients.  What copies parts, paints dot by dot
or leads to another file may take minutes, or show what nobody has checked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import isfinite
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from kiosk.content.files.plain import open_plain

_MOST_BYTES = 1_000_000
"""The largest that we ship has 7 kB; a drawing of this size takes 20 ms to read."""

_GZIP = b"\x1f\x8b"
_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
_COLOURS = ("defs", "linearGradient", "radialGradient", "stop", "style", "clipPath")
_DRAWN = {"svg", "g", "title", "desc", "metadata", *_SHAPES, *_COLOURS}
_KNOWN_TO_QT = {
    *("use", "image", "mask", "filter", "pattern", "marker", "symbol", "switch"),
    *("text", "tspan", "textArea", "tbreak", "font", "script", "a", "video", "audio"),
    *("foreignObject", "animation", "animate", "animateColor", "animateMotion"),
    *("animateTransform", "set", "solidColor", "tref", "textPath"),
}
"""Refused under any namespace: Qt reads names alone, also those in Inkscape's."""

_SVG = "http://www.w3.org/2000/svg"
_ADDRESS = re.compile(r"(?:url\(|@import)[\s\"']*([^\"');]*)", re.IGNORECASE)
_LENGTH = re.compile(r"\s*\d+(\.\d+)?\s*(px|pt|pc|mm|cm|in)?\s*")
_WHAT_IS_DRAWN = (
    "The screen draws shapes, groups and gradients alone. Take the rest away, or turn"
    " it into paths, and save it again. In Inkscape: Edit, Clone, Unlink; Path, Object"
    " to Path; then Save as Plain SVG."
)


class Frame(NamedTuple):
    """Where a drawing lies, in the units of its viewBox."""

    left: float
    top: float
    width: float
    height: float

    def within(self, base: Frame) -> tuple[float, float, float, float]:
        """Return left, top, width and height as parts of *base*."""
        return (
            (self.left - base.left) / base.width,
            (self.top - base.top) / base.height,
            self.width / base.width,
            self.height / base.height,
        )


class Drawing(NamedTuple):
    """What a file says of itself: *fault* is why it is not drawn, "" for none.

    *frame* is its viewBox, None for one without.  *clips* tells that it cuts shapes,
    which Qt (6.11.3) does not do.
    """

    fault: str
    frame: Frame | None = None
    clips: bool = False


def read_drawing(path: Path) -> Drawing:
    """Read the plain file at *path* to its end, or to where it is no drawing."""
    try:
        with open_plain(path) as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        return Drawing(f"It cannot be read: {error.strerror}.")
    if len(data) > _MOST_BYTES:
        text = f"It has over {_MOST_BYTES / 1e6:g} MB; a drawing has far less."
        return Drawing(f"{text} Is it a photo? Save that as .jpg.")
    if data.startswith(_GZIP):
        return Drawing("It is a compressed drawing (svgz). Save it as Plain SVG.")
    return _Reading().of(data)


class _Reading:
    """Goes through one drawing, and takes down what does not belong there."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True  # or an address may come in two
        self._parser.StartElementHandler = self._element
        self._parser.CharacterDataHandler = self._words
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction
        self._strange: dict[str, int] = {}  # with the line where it stands first
        self._root: Mapping[str, str] | None = None
        self._name, self._line, self._clips = "", 1, False

    def of(self, data: bytes) -> Drawing:
        try:
            self._parser.Parse(data, True)  # noqa: FBT003  it has no keywords
        except _NoDrawing:
            pass
        except (expat.ExpatError, ValueError, LookupError) as error:
            return Drawing(f"It is no drawing, or it is damaged: {_told(error)}.")
        if self._strange:
            return Drawing(f"{self._told_of_strange()}. {_WHAT_IS_DRAWN}")
        root = self._root or {}
        frame = _frame(re.split(r"[\s,]+", root.get("viewBox", "").strip()))
        if frame is None and not _has_size(root):
            text = "It does not say how large it is: its svg needs a viewBox."
            return Drawing(text)
        return Drawing("", frame, self._clips)

    def _told_of_strange(self) -> str:
        places = [f"{what} in line {line}" for what, line in self._strange.items()]
        return f"There stands {', '.join(places[:8])}"

    def _note(self, what: str) -> None:
        self._strange.setdefault(what, self._line)

    def _element(self, tag: str, attributes: Mapping[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        self._line = self._parser.CurrentLineNumber
        if self._root is None:
            self._root = attributes
            if name != "svg":
                self._note(f"<{name}>, where <svg> should,")
                raise _NoDrawing
        self._name = name
        self._clips = self._clips or name == "clipPath"
        if name in _KNOWN_TO_QT or (space in ("", _SVG) and name not in _DRAWN):
            self._note(f"<{name}>")
        for key, value in attributes.items():
            self._attribute(key.rpartition(" ")[2], value)

    def _attribute(self, name: str, value: str) -> None:
        if name == "href":
            self._address(value)
        elif name.startswith("on"):
            self._note(f"a script ({name})")
        else:
            self._addresses(value)

    def _words(self, words: str) -> None:
        if self._name == "style":
            self._addresses(words)

    def _addresses(self, words: str) -> None:
        for found in _ADDRESS.finditer(words):
            self._address(found[1])

    def _address(self, address: str) -> None:
        """Note what leads out of the file; within, a shape leads to its colours."""
        if not address.strip().startswith("#"):
            self._note(f"a link to “{address.strip()[:40]}”")

    def _doctype(self, _: str, __: str | None, ___: str | None, inner: int) -> None:
        if inner:
            self._line = self._parser.CurrentLineNumber
            self._note("a list of entities (<!DOCTYPE … [)")
            raise _NoDrawing  # before any of them grows

    def _instruction(self, target: str, _: str) -> None:
        self._line = self._parser.CurrentLineNumber
        self._note(f"<?{target}?>")


class _NoDrawing(Exception):  # noqa: N818  what is wrong was noted
    """Nothing further is read."""


def _told(error: Exception) -> str:
    if isinstance(error, expat.ExpatError):
        return f"line {error.lineno}: {expat.ErrorString(error.code)}"
    return str(error)


def _has_size(root: Mapping[str, str]) -> bool:
    sides = (root.get(side, "") for side in ("width", "height"))
    return all(_LENGTH.fullmatch(side) for side in sides)


def _frame(numbers: list[str]) -> Frame | None:
    try:
        frame = Frame(*map(float, numbers))
    except (TypeError, ValueError):  # not four, or no numbers
        return None
    sound = all(map(isfinite, frame)) and frame.width > 0 and frame.height > 0
    return frame if sound else None
