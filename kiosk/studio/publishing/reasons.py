"""What would not be shown, in the words of the window: titles for names of files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from subprocess import list2cmdline
from sys import platform

from kiosk.settings.settings import ourselves
from kiosk.studio.file_words import file_words

_COMMAND = re.compile(r"(,? then)?: kiosk sign-off [^.]*\.")
_PAGE = re.compile(r"\b[a-z]{2}/[a-z0-9-]+(\.md)?\b")


def in_words(reason: str, titles: Mapping[str, str]) -> str:
    """Return *reason* without its command, and with the titles of its pages."""
    short = _COMMAND.sub(lambda found: _SIGN if found[1] else ".", reason)
    return _PAGE.sub(lambda found: _title(found[0], titles), short)


_SIGN = ", then sign them: see Sign, on top."


def _title(name: str, titles: Mapping[str, str]) -> str:
    return file_words(f"{name.removesuffix('.md')}.md", titles)


def command(*words: str) -> str:
    """Return a command of this program as it can be typed on this machine."""
    line = list2cmdline(ourselves(*words))
    return f"& {line}" if platform == "win32" and line.startswith('"') else line
