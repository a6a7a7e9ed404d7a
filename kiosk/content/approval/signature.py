"""What a signature says: who approved which text, and for how long."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct


class Signature(Struct, frozen=True, kw_only=True):
    """One clinician's approval of the exact text of a page in one language.

    *text* is the hash of what was read, *english* that of the English page on
    that day, for a page in another language.  *proof* was made with the *key* of which
    this is the public part; without them it is a record that anybody could write.
    """

    page: str
    language: str
    text: str
    name: str
    role: str
    signed_on: date
    until: date | None = None
    english: str = ""
    key: str = ""
    proof: str = ""


Signatures = Mapping[tuple[str, str], Signature]
"""Each signature by its language and its page."""
