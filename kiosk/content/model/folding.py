"""Text as rules compare it: one sign for all the signs that say the same.

Word, PDF files and phones put look-alikes in: a hyphen that does not break, a letter
that stands for two, a wide digit.  A rule that looks for "risk-free" has to find all
of them; what is shown stays as its author wrote it.
"""

from __future__ import annotations

import re
import unicodedata

_HYPHENS = "\u2010\u2011\u2012\u2043\ufe63\uff0d\u2212"
_LONE = {
    **dict.fromkeys(map(ord, _HYPHENS), "-"),
    **dict.fromkeys(map(ord, "\u02bc\u02b9\u2032\u055a\uff07\u201b"), "’"),
    ord("\u066a"): "%",
    ord("\u2044"): "/",
    ord("\u2215"): "/",
    ord("ı"): "i",
}
"""What the tables of Unicode leave apart: hyphens, apostrophes, percents, slashes."""

_RAISED = ("<super>", "<sub>")
"""A raised digit is a note or a power: "10²" is not 102."""

_OVERLAY = 1
"""The combining class of strokes through a letter."""

_FRACTION = re.compile(r"(?<=\d)(?=[\u00bc-\u00be\u2150-\u215e\u2189])")
"""Between 1 and ½: "1½" is "1 1/2", not 11/2."""

_JOINING = re.compile(r"(?<=[^\W\d_])–(?=[^\W\d_])")
"""A dash between two letters is meant for a hyphen; between numbers it is "to"."""

_FAR = re.compile(r"[\u0250-\u02af\u0370-\u058f]")
"""A phonetic, Greek, Cyrillic or Armenian letter."""

_STRANGE = re.compile(rf"[^\W\d_]*{_FAR.pattern}[^\W\d_]*")
"""A word with one of them; to ask for the letter alone first is ten times as fast."""
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LOOKALIKES = str.maketrans(
    "аеорсухіјѕһԁԛԝӏкгԍмтвнАВЕКМНОРСТУХІЈЅԚԜҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιαρυκτχγօոսհɡɑɩ",
    "aeopcyxijshdqwlkrgmtbhABEKMHOPCTYXIJSQWYABEZHIKMNOPTYXoviapuktxyonuhgai",
)
"""Letters of other alphabets by the Latin ones that they look like."""


class _Signs(dict[int, str]):
    """Each sign by what it is compared as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, _LONE.get(code) or _plain(chr(code)))


_SIGNS = _Signs()


def folded(text: str) -> str:
    """Return *text* with plain signs, for comparing; each stays in its order.

    It may be longer or shorter, but the beginning of a text is folded to the
    beginning of its fold: ``files.lines.column_written`` goes by that.
    """
    if text.isascii():
        return text
    parted = _FRACTION.sub(" ", unicodedata.normalize("NFC", text))
    plain = _JOINING.sub("-", parted.translate(_SIGNS))
    return _STRANGE.sub(_as_latin, plain) if _FAR.search(plain) else plain


def mixed_words(text: str) -> list[re.Match[str]]:
    """Return the words of *text* in which Latin and look-alike letters are mixed."""
    if not _FAR.search(text):
        return []
    return [word for word in _STRANGE.finditer(text) if _is_mixed(word[0])]


def _plain(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Zs":
        return " "
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    if kind in ("Cf", "Cc") and not sign.isspace():
        return ""
    return _spelled_out(sign)


def _spelled_out(sign: str) -> str:
    """Write a ligature, a wide letter or a fraction out; what is hidden is gone."""
    if _is_hidden(sign):
        return ""
    way = unicodedata.decomposition(sign).partition(" ")[0]
    if not way.startswith("<") or way in _RAISED:
        return sign
    out = unicodedata.normalize("NFKC", sign)
    return sign if out.startswith(" ") else out.replace("\u2044", "/")


def _is_hidden(sign: str) -> bool:
    is_selector = "\ufe00" <= sign <= "\ufe0f" or sign == "\u034f"
    return is_selector or unicodedata.combining(sign) == _OVERLAY


def _as_latin(word: re.Match[str]) -> str:
    return word[0].translate(_LOOKALIKES) if _is_mixed(word[0]) else word[0]


def _is_mixed(word: str) -> bool:
    """Tell if a word is Latin in part; µg and Ω are units, and no words."""
    return bool(_LATIN.search(word)) and word.strip("µμΩ") not in ("", *_UNITS)


_UNITS = ("g", "m", "l", "L", "M")
