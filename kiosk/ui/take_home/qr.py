"""The questions as a QR code: what it says, and its picture."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

MOST = 2330
"""Bytes in the largest code of level M (ISO/IEC 18004: version 40, byte mode).

The 12 bits that name UTF-8 as the encoding (ECI 26) take one more.
"""

QUIET_ZONE = 4
"""White modules on each side, which a scanner needs to find the code."""

INK = bytes.maketrans(b"\0\1", b"\xff\0")
"""A light module is white, a dark one black."""


def title() -> str:
    return QCoreApplication.translate("TakeHome", "My questions")


def numbered(questions: tuple[str, ...]) -> list[str]:
    return [f"{number}. {words}" for number, words in enumerate(questions, 1)]


def payload(questions: tuple[str, ...], kind: str) -> str:
    """Return what the code says: a ``"mail"`` draft to nobody, or plain ``"text"``.

    The draft follows RFC 6068: every sign but letters, digits and ``_.-~`` as
    ``%XX`` of its UTF-8 bytes, and lines that end with CRLF.
    """
    lines = numbered(questions)
    if kind == "text":
        return "\n".join([title(), *lines])
    body = "\r\n".join("\n".join(lines).splitlines())
    return f"mailto:?subject={quote(title(), safe='')}&body={quote(body, safe='')}"


def picture(text: str) -> QImage:
    """Draw *text* as a QR code, black on white, one pixel a module.

    Where it is more than ASCII the code says that it is UTF-8: a reader that is not
    told guesses, and takes a Spanish list for Chinese.
    """
    import segno  # noqa: PLC0415  costs time at the start

    eci = not text.isascii()
    code = segno.make_qr(text, "m", boost_error=False, encoding="utf-8", eci=eci)
    rows = [bytes(row) for row in code.matrix_iter(border=QUIET_ZONE)]
    pixels = b"".join(rows).translate(INK)
    side = len(rows)
    grey = QImage(pixels, side, side, side, QImage.Format.Format_Grayscale8)
    return grey.convertToFormat(QImage.Format.Format_RGB32)  # owns its pixels


class Codes(QQuickImageProvider):
    """Answers ``image://qr/NUMBER`` with the code of what *payload* returns now.

    It keeps nothing.  The number only tells one list from the next.
    """

    def __init__(self, payload: Callable[[], str]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._payload = payload

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002, N803
        text = self._payload()
        if text:
            return picture(text)
        nothing = QImage(1, 1, QImage.Format.Format_RGB32)
        nothing.fill(0xFFFFFFFF)
        return nothing
