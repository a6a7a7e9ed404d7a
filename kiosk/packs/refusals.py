"""Why the engine refused what a site says, in words for who looks after kiosks."""

from __future__ import annotations

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)
from tuf.api.serialization import DeserializationError

_STAYS = "It was refused, and what is shown stays."

_WORDS: dict[type[Exception], str] = {
    UnsignedMetadataError: "{where} has something that is not signed by the keys of"
    f" root.json: forged, or the site of somebody else. {_STAYS}",
    BadVersionNumberError: "{where} has something older than what this kiosk has seen"
    f" from it ({{error}}). {_STAYS}",
    DownloadLengthMismatchError: f"{{where}} sends more than what was signed. {_STAYS}",
    LengthOrHashMismatchError: "{where} has something else than what was signed."
    f" {_STAYS}",
    DownloadHTTPError: "{error} Look at the address: the folder of a site belongs"
    " there.",
    DeserializationError: "{where} has something that is no metadata of packs."
    f" {_STAYS}",
    RepositoryError: f"{{where}}: {{error}}. {_STAYS}",
    DownloadError: f"{{where}}: {{error}}. {_STAYS}",
}
"""Of two that fit, the first is the closer one."""


def words_for(error: Exception, where: str) -> str:
    """Say what happened at *where*; "" where it is none of these."""
    words = (text for kind, text in _WORDS.items() if isinstance(error, kind))
    return next(words, "").format(where=where, error=error)
