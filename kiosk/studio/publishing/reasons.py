"""What would not be shown, in the words of the window: titles for names of files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from subprocess import list2cmdline
from sys import platform

from kiosk.settings.settings import ourselves
from kiosk.studio.file_words import file_words, language_words

_COMMAND = re.compile(r"(,? then)?: kiosk sign-off [^.]*\.")
_MOST = 6
"""Names of a list that are told."""
_PAGE = re.compile(r"\b[a-z]{2}/[a-z0-9-]+(\.md)?\b")


_LIST = re.compile(rf"(?:[\w./-]+, ){{{_MOST},}}[\w/-]+(?:\.\w+)?")
_LANGUAGE = re.compile(r"'([a-z]{2})'")


def in_words(reason: str, titles: Mapping[str, str]) -> str:
    """Return *reason* without its command, and with the titles of its pages."""
    without = _COMMAND.sub(lambda found: _SIGN if found[1] else ".", reason)
    short = _LIST.sub(lambda found: _shortened(found[0].split(", ")), without)
    plain = _LANGUAGE.sub(lambda found: language_words(found[1]), short)
    named = _PAGE.sub(lambda found: _title(found[0], titles), plain)
    return named.replace(_WALK, "").replace("clinic.toml", "the clinic").strip()


_WALK = "See 'walk' in order.toml, and 'kiosk sign-off --status'."
_SIGN = ", then sign them: see Sign, on top."


def _shortened(names: list[str]) -> str:
    """Return a list that one reads: what is signed, and what is not, is in Sign."""
    return f"{', '.join(names[:_MOST])} and {len(names) - _MOST} more"


def _title(name: str, titles: Mapping[str, str]) -> str:
    return file_words(f"{name.removesuffix('.md')}.md", titles)


def command(*words: str) -> str:
    """Return a command of this program as it can be typed on this machine."""
    line = list2cmdline(ourselves(*words))
    return f"& {line}" if platform == "win32" and line.startswith('"') else line
