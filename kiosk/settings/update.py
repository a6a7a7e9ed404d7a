"""Where signed content comes from, and how often the kiosk looks there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

CHANNEL = r"^([a-z0-9][a-z0-9-]{0,39})?\Z"
"""Small letters alone: two names that a file system takes for one are one channel."""

_URL = r"^(https?://[^\s?#]+)?\Z"

_LEAST = 5
"""Minutes between two looks."""

SHAPES = {
    CHANNEL: "a channel: up to 40 small letters a to z, figures and hyphens",
    _URL: "an address such as https://content.example.org/quiet-room, without ? and #",
}
"""What is asked for by each pattern, in words."""


class UpdateSettings(Struct, frozen=True, kw_only=True):
    """A site of signed packs: a web server at *url*, or a *folder*, share or stick.

    *root* is the file that says whose signatures count, and *channel* whose packs this
    kiosk shows.  *ring* "first" takes each pack at once, "last" when all have it, and
    "auto" as the kiosk's name falls.  *every* is minutes between two looks; with 0 the
    kiosk starts none, and a timer of the system carries out ``kiosk update``.
    """

    url: Annotated[str, Meta(pattern=_URL)] = ""
    folder: str = ""
    root: str = ""
    channel: Annotated[str, Meta(pattern=CHANNEL)] = ""
    ring: Literal["auto", "first", "last"] = "auto"
    every: Annotated[float, Meta(ge=0, le=10080)] = 60

    @property
    def is_wanted(self) -> bool:
        return bool(self.url or self.folder)


def update_faults(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield key and fault where one value of *table* wants another that is missing.

    *table* has what is set, from all places.
    """
    site = next((key for key in ("url", "folder") if table.get(key)), "")
    if site == "url" and table.get("folder"):
        yield "folder", "url is set too. Name one place: url, or folder."
    every = table.get("every")
    if isinstance(every, int | float) and 0 < every < _LEAST:
        where = (
            f"Write a number from {_LEAST} to 10080; or 0, and the kiosk starts none."
        )
        yield "every", f"every cannot be {every:g}. {where}"
    if not site:
        return
    if not table.get("root"):
        where = 'root = "root.json", the file that kiosk publish made'
        yield site, f"Nobody says whose signatures count. Write {where}."
    if not table.get("channel"):
        yield site, 'No channel is named. Write channel = "…", as kiosk publish has it.'
