"""Which kiosk this is, and who answers for it."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

ID = r"^[A-Za-z0-9._-]{0,63}\Z"
OWNER = r"^.{0,200}\Z"

SHAPES = {
    ID: "up to 63 letters a to z, figures, dots, hyphens and underscores",
    OWNER: "who to call, in up to 200 letters",
}
"""What is asked for by each pattern, in words."""


class KioskSettings(Struct, frozen=True, kw_only=True):
    """The name of this kiosk among others, and who to call about it.

    *id* is the same for ever, and no two have the same; empty: the machine's name.
    """

    id: Annotated[str, Meta(pattern=ID)] = ""
    owner: Annotated[str, Meta(pattern=OWNER)] = ""

    @property
    def name(self) -> str:
        """The *id*, or what the machine is called."""
        if self.id:
            return self.id
        import platform  # noqa: PLC0415  no start asks

        return platform.node() or "kiosk"
