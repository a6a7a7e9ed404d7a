"""What the name of a file tells: that it is a copy, of which file, and who made it.

The forms are those of the makers' own guides: Dropbox and Nextcloud call theirs
conflicted copies, OneDrive adds the name of the computer, Syncthing ``sync-conflict``
and a time, Windows and macOS the word for a copy in the language of the machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import normalize

_PASSING = re.compile(
    r"\..*|~\$.*|~syncthing~.*|#.*#|desktop\.ini|(eh)?thumbs(_\w+)?\.db|icon\r"
    r"|.*\.(tmp|temp|swp|swo|swx|crdownload|part|partial|download|filepart|lock|lnk)",
    re.IGNORECASE,
)
"""Lock files and half-written ones: Office, LibreOffice, vim, Emacs, sync programs,
browsers, and what Windows and macOS keep in a folder for themselves."""

_COPY = (
    "copy|copia|còpia|cópia|copie|kopie|kopi|kopia|kópia|kopio|kopya|kopija|másolat"
    "|копия|копія|копие|αντίγραφο|αντιγραφή|副本|複製|複本|コピー|복사본|사본|bản sao"
    "|sao chép|salinan|نسخة|نسخه|עותק|העתק|สำเนา|प्रतिलिपि"
)
_OF = "copy of|copia d[ie]|cópia de|copie de|kopie v[oa]n|kopi af|kopia av"
_COPY_OF = re.compile(
    rf"(?:{_OF}) (?P<name>.+)|(?P<last>.+?) の(?:コピー)", re.IGNORECASE
)

_EDITOR = "an editor"
_SYNC = "a sync program"
_DRIVE = "Google Drive, a browser or Windows"
_NEXTCLOUD = "Nextcloud or ownCloud"
_FORMS = tuple(
    (re.compile(form, re.IGNORECASE), maker)
    for form, maker in (
        (r"\.sync-conflict-\d{8}-\d{6}.*", "Syncthing"),
        (r" ?\(conflicted copy\b.*\)", _NEXTCLOUD),
        (r"_conflict-\d{8}-\d{6}.*", _NEXTCLOUD),
        (r" ?\(.*\bconflicted copy\b.*\)", "Dropbox"),
        (r" ?\((case|selective sync|unicode encoding) conflict.*\)", "Dropbox"),
        (r" ?\(SFConflict .*\)", "Seafile"),
        (r"_.+_[a-z]{3}-\d{1,2}-\d{4,6}-\d{4}_conflict.*", "Synology Drive"),
        (r"[ ._]?[\[(].*\b(conflict\w*|konflikt|conflit\w*|конфликт\w*)\b.*", _SYNC),
        (r"\.conflict.*", _SYNC),
        (r"-.+-safebackup-\d+", "OneDrive"),
        (r" ?\(\d{1,3}\)", _DRIVE),
        (r" \d{1,2}", "iCloud"),
        (rf" ?[-–—] ({_COPY})( ?\(?\d+\)?)*", "Windows"),
        (rf" ({_COPY})( \d+)?", "a Mac"),
        (r"~|\.~\d+~|\.(bak|backup|orig|old|save)\d*", _EDITOR),
        (r"[ _-](bak|backup|orig|old|save)\d*", ""),
    )
)
SYNC_PROGRAMS = (
    *("OneDrive", "Dropbox", "iCloud", "Syncthing", "Seafile", "Synology Drive"),
    *(_NEXTCLOUD, _SYNC),
)
"""The makers that keep both texts when two people change one."""

_MACHINE = re.compile(r"-(?=.*[A-Z])(?=[A-Z]*[0-9-]|[A-Z]{6})[A-Z0-9-]{3,}")
"""How OneDrive tells two copies apart: by the name of a computer, in capitals.  Three
to five letters alone may be a word of medicine, as in ``-FDA``."""

_BACKUP = re.compile(r"~|\.~\d+~|\.(bak|backup|orig|old|save|rej|txt)", re.IGNORECASE)
"""What stands after the whole name; Windows hides the last."""
_LONE = re.compile(rf"conflict|konflikt| [-–—] ({_COPY})", re.IGNORECASE)
"""What tells of a copy by itself, when the file that it was made of is gone."""
_AS_ITSELF = re.compile(r"[A-Za-z0-9_-]*")
"""What may stand in the name of a page, too: another page may be named so."""


class Copy(NamedTuple):
    """What a file was copied from, and by whom: "" is not known.

    Only what it says can tell whether it is one unless it is *sure*.
    """

    original: str
    maker: str
    sure: bool


def is_passed_over(name: str) -> bool:
    """Tell if a program left *name* for a while, or a system for itself."""
    return _PASSING.fullmatch(name) is not None


class Originals:
    """The files that others may be copies of."""

    def __init__(self, names: Iterable[str]) -> None:
        self._whole: dict[str, str] = {}
        self._stems: dict[tuple[str, str], str] = {}
        for name in names:
            folded = _folded(name)
            self._whole.setdefault(folded, name)
            stem, suffix = _cut(folded)
            self._stems.setdefault((stem, suffix), name)
            self._stems.setdefault((stem, ""), name)

    def copy_of(self, name: str) -> Copy | None:
        """Tell what *name* is a copy of, going by names alone."""
        found = self._backup(name) or self._headed(name) or self._longer(name)
        return found if found and found.original != name else None

    def _backup(self, name: str) -> Copy | None:
        """Look for ``page.md~``, ``page.md.bak`` and ``page.orig``."""
        end = re.search(rf"({_BACKUP.pattern})+$", name, re.IGNORECASE)
        whole = _folded(name[: end.start()]) if end else ""
        original = self._whole.get(whole)
        if end and original is None and end[0].casefold() != ".txt":
            original = self._stems.get((whole, ""))
        maker = "" if end and end[0].casefold() == ".txt" else _EDITOR
        return Copy(original, maker, sure=True) if original else None

    def _headed(self, name: str) -> Copy | None:
        """Look for ``Copy of page.md``."""
        stem, suffix = _cut(normalize("NFC", name))
        found = _COPY_OF.fullmatch(stem)
        key = (_folded(found[1]), suffix.casefold()) if found else ("", "")
        original = self._stems.get(key)
        return Copy(original, _DRIVE, sure=True) if original else None

    def _longer(self, name: str) -> Copy | None:
        """Look for ``page-MORE.md``: of two originals, the longer one is it."""
        stem, ending = _cut(normalize("NFC", name))
        suffix = ending.casefold()
        for end in range(len(stem), 0, -1):
            original = self._stems.get((stem[:end].casefold(), suffix))
            if original and original != name:
                found = _judged(original, stem[end:])
                return found if found.sure else _lone(stem, ending) or found
        return _lone(stem, ending) or self._ending(stem, suffix)

    def _ending(self, stem: str, suffix: str) -> Copy | None:
        """Look for ``old-page.md``: what else it may be is for its words to tell."""
        starts = (one.end() for one in re.finditer("[ ._~-]", stem))
        keys = ((stem[start:].casefold(), suffix) for start in starts)
        found = next((self._stems[key] for key in keys if key in self._stems), None)
        return Copy(found, "", sure=False) if found else None


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()


def _cut(name: str) -> tuple[str, str]:
    """Return *name* without its ending, and the ending; Path takes its time."""
    stem, dot, ending = name.rpartition(".")
    return (stem, dot + ending) if stem else (name, "")


def _judged(original: str, rest: str) -> Copy:
    for form, maker in _FORMS:
        if form.fullmatch(rest):
            is_plain = _AS_ITSELF.fullmatch(rest) and not re.search(r"\d{4}", rest)
            return Copy(original, maker, sure=not is_plain)
    maker = "OneDrive" if _MACHINE.fullmatch(rest) else ""
    return Copy(original, maker, sure=False)


def _lone(stem: str, suffix: str) -> Copy | None:
    """Tell of a copy whose original is not there."""
    for start in (n for n, sign in enumerate(stem) if n and sign in " .(_"):
        rest = stem[start:]
        for form, maker in _FORMS:
            if _LONE.search(rest) and form.fullmatch(rest):
                return Copy(stem[:start] + suffix, maker, sure=True)
    return None
