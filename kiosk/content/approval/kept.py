"""What was signed, word for word, in ``signed/`` beside the signatures.

A file has all that its signature sums up, so the sum tells whether it is that.  No
compiler reads it: it is there to be compared with what a page says now.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.content.approval.signature import Signature
from kiosk.content.approval.signed_content import sum_of
from kiosk.content.files.atomic import make_folder, write_file
from kiosk.content.files.plain import plain_bytes
from kiosk.errors import KioskError

SIGNED = "signed"
"""The folder, in that of the content."""

_MOST_BYTES = 4_000_000
_NAMED = 12
"""Figures of the sum in the name of a file."""


class Kept(NamedTuple):
    """What a page was: its *content* as it is signed, and the clinic's *answers* in it.

    The answers are in the words as well; the sum does not cover that they are answers.
    """

    content: dict[str, Any]
    answers: Mapping[str, str]


def keep(folder: Path, signature: Signature, kept: Kept) -> None:
    """Write what *signature* is for, or raise KioskError; older ones stay as they are.

    Where it cannot be written, nothing has been signed yet.
    """
    path = _path(folder, signature)
    try:
        make_folder(path.parent)
    except OSError as error:
        text = f"{path.parent} cannot be made: {error.strerror}. Nothing was signed."
        raise KioskError(text) from error
    text = json.dumps(kept._asdict(), ensure_ascii=False, indent=1)
    write_file(path, text.encode("utf-8", "surrogatepass") + b"\n")


def kept_for(folder: Path, signature: Signature) -> Kept | None:
    """Return what *signature* is for; None where it was not kept, or is not that."""
    with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
        found = json.loads(plain_bytes(_path(folder, signature), _MOST_BYTES))
        content, answers = found["content"], found["answers"]
        if sum_of(content) == signature.text and isinstance(answers, dict):
            return Kept(content, {str(key): str(answers[key]) for key in answers})
    return None


def clear_older(folder: Path, signature: Signature) -> None:
    """Take away what was kept for older signatures of the same page."""
    own = _path(folder, signature)
    for path in own.parent.glob(f"{signature.page}.*.json"):
        if path != own:
            with suppress(OSError):  # it is in nobody's way
                path.unlink()


def _path(folder: Path, signature: Signature) -> Path:
    name = f"{signature.page}.{signature.text.partition(':')[2][:_NAMED]}.json"
    return folder / SIGNED / signature.language / name
