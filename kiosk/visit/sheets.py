"""What may lie over the place: these sheets, and no other."""

from __future__ import annotations

from enum import StrEnum


class Sheet(StrEnum):
    """A sheet by the name that the screen has for it, see Overlays.qml."""

    HELP = "help"
    COMFORT = "comfort"
    LANGUAGE = "language"
    SOURCES = "sources"
    WORD = "word"  # the card of one word to know, which Visit.word names
    SURE = "sure"  # how sure we are of the effect that is open
    PICK = "pick"  # from the questions one may ask
    STAFF = "staff"  # the list of questions, to show to staff
    CODE = "code"  # the list as a code, for a phone
    FINISH = "finish"
