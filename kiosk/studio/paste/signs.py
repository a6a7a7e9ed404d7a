"""Signs as the house writes them: one hyphen, whole letters, nothing unseen."""

from __future__ import annotations

import re
import unicodedata

from kiosk.content.model.folding import folded
from kiosk.unseen import UNSEEN

_FRACTION = re.compile(r"(?<=\d)(?=[\u00bc-\u00be\u2150-\u215e\u2189])")
"""Between 1 and ½: "1½" is "1 1/2", not 11/2."""

_OTHER = re.compile(r"[^\x00-\x7f]")
_KEPT = frozenset("…‘’“”–—°×±²³™®©¿¡€£")
"""Signs that say more than the plain ones that they are compared as."""

_LETTER_OF_WORD = {
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\uf0d8": "•",
    "\uf0fc": "•",
    "\u2015": "–",
}
"""Bullets of the fonts Symbol and Wingdings, which Word writes as private signs."""

_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")
_WITH_SPACE = re.compile(rf" ?{_EMOJI.pattern}(?=[.,;!?])|{_EMOJI.pattern}")
_SPACES = re.compile(r"[^\S\n]+")


def in_our_signs(text: str) -> str:
    """Return *text* with plain hyphens and spaces, letters whole, nothing hidden."""
    whole = unicodedata.normalize("NFC", _printable(text))
    parted = _FRACTION.sub(" ", whole)
    plain = _OTHER.sub(lambda sign: _plain(sign[0]), parted)
    return _SPACES.sub(" ", UNSEEN.sub("", plain))


def without_emoji(text: str) -> tuple[str, int]:
    """Return *text* without little pictures, and how many there were."""
    return _WITH_SPACE.subn("", text)


def _printable(text: str) -> str:
    """Return *text* without halves of signs, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _plain(sign: str) -> str:
    if sign in _KEPT or _is_far_digit(sign) or _EMOJI.match(sign):
        return sign
    return _LETTER_OF_WORD.get(sign) or folded(sign)


def _is_far_digit(sign: str) -> bool:
    """Tell if *sign* is a digit of another writing; wide ones are plain digits."""
    return unicodedata.category(sign) == "Nd" and unicodedata.decomposition(sign) == ""
