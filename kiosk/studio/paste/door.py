"""The clipboard's door to the editor: what is in it, as the editor is to take it."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from kiosk.content.files.picture_kinds import BITMAPS
from kiosk.studio.paste.as_ours import as_ours, as_words
from kiosk.studio.paste.signs import in_our_signs
from kiosk.studio.paste.told import Pasted
from kiosk.studio.paste.wrapped import is_ours

_CERTAINLY_OURS = re.compile(r"^:::|\{[A-Z]\d{1,2}\b|\[\[\w", re.MULTILINE)
"""Signs that no other program writes: an editor of programs copies its colours too."""

_OF_PAPER = re.compile("[\ufb00-\ufb06\uff01-\uff5e\u2010\u2011\ue000-\uf8ff]")
"""Signs of a PDF or of Word, which nobody types: its lists may look like ours."""

_PHONES = (".heic", ".heif")


def pasted_of(mime: QMimeData, pages: Collection[str] = ()) -> Pasted | None:
    """Return what *mime* has in words, as our Markdown; None if it has no words.

    Word puts a picture of the words beside them: the words count.  What was copied
    from a page of ours stays as it is.
    """
    text = mime.text() if mime.hasText() else ""
    if _CERTAINLY_OURS.search(text):
        return Pasted(text)
    if mime.hasHtml():
        pasted = as_ours(mime.html(), pages)
        if pasted.text or pasted.pictures:
            return pasted if pasted.text or not mime.hasImage() else None
    if not text.strip() or mime.hasUrls():
        return None
    if not is_ours(text):
        return as_words(text)
    return Pasted(in_our_signs(text) if _OF_PAPER.search(text) else text)


def as_plain(mime: QMimeData) -> Pasted:
    """Return the words of *mime* alone, without bold, lists or tables."""
    words = mime.text() if mime.hasText() else as_ours(mime.html()).text
    if mime.hasHtml():  # its lines are paragraphs: no paper has broken them
        words = re.sub(r"[\r\n]+", "\n\n", words)
    return as_words(words)


def pictures_of(mime: QMimeData) -> tuple[Path, ...] | QImage | None:
    """Return the picture files that *mime* names, or the picture that it holds."""
    paths = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    kinds = (*BITMAPS, *_PHONES)
    named = tuple(path for path in paths if path.suffix.lower() in kinds)
    if named:
        return named
    image = mime.imageData() if mime.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None
