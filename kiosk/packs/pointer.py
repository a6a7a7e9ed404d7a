"""Which pack is the one that is shown: one small file, swapped by rename."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kiosk.content.files.plain import open_own
from kiosk.settings.settings import Settings, state_folder

_NAME = re.compile(r"\d{1,9}-[0-9a-f]{12}")
_LONGEST = 200

OLDER = 2
"""Packs that are kept beside the one that is shown."""


def packs_folder(state: Path) -> Path:
    return state / "packs"


def pointer_of(packs: Path) -> Path:
    return packs / "current"


def named_packs(packs: Path) -> tuple[str, ...]:
    """Return the names of the pack to show and of the older ones, newest first."""
    with suppress(OSError, ValueError):
        with open_own(pointer_of(packs)) as file:
            names = file.read(_LONGEST).decode("ascii").split()
        return tuple(name for name in names if _NAME.fullmatch(name))[: OLDER + 1]
    return ()


def shown_pack(packs: Path) -> Path | None:
    """Return the folder of the pack to show; None: there is none yet.

    Where the first one has just been taken away to be mended, an older one stands in.
    Where none is there any more it is the first all the same: nothing can be made of
    it, so what was last made stays.
    """
    folders = [packs / name for name in named_packs(packs)]
    return next(filter(_is_there, folders), folders[0] if folders else None)


def _is_there(folder: Path) -> bool:
    with suppress(OSError):  # of a disk that fails, before Python 3.12
        return folder.is_dir()
    return False


def content_folder(settings: Settings) -> Path:
    """Return where the content is now: in the newest pack, where the kiosk gets any.

    Until the first one is there, and where none is wanted, the settings name it.
    """
    named = Path(settings.content.folder)
    if not settings.update.is_wanted:
        return named
    return shown_pack(packs_folder(state_folder(settings))) or named


def pointing_to(names: Sequence[str]) -> bytes:
    """Return what the pointer says when the first of *names* is the one to show."""
    kept = dict.fromkeys(names)
    return "".join(f"{name}\n" for name in [*kept][: OLDER + 1]).encode("ascii")
